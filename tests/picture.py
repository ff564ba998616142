"""Takes the picture of the HTML report that the README shows: `python -m tests.picture`. Needs a Chromium.

Fonts differ from machine to machine, so nothing compares it; take a new one when the page has changed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser import Browser, installed

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "reports" / "check.html"
PICTURE = ROOT / "docs" / "report.png"


def main() -> int:
    if not installed():
        sys.exit("no Chromium is installed")
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile, Browser(Path(profile)) as browser:
        browser.show(1120, 900)
        browser.open(PAGE)
        PICTURE.write_bytes(browser.picture())
    return 0


if __name__ == "__main__":
    sys.exit(main())
