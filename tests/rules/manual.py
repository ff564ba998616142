"""Regenerates the pages of docs/rules/ from the rule files: `python -m tests.rules.manual --accept`.

Without --accept it says which pages are stale and ends with 1.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from checker.rulebook import page
from checker.rulebook.compile import read_all
from checker.rulebook.load import built_in, find

FOLDER = Path(__file__).parent.parent.parent / "docs" / "rules"


def made() -> Iterator[tuple[Path, str]]:
    """Every page, with what it should hold."""
    reads, _, _ = read_all(find((built_in(),)))
    yield FOLDER / "README.md", page.index(reads)
    for read in reads:
        yield FOLDER / f"{read.id}.md", page.markdown(read)


def stale() -> Iterator[tuple[Path, str]]:
    """Pages that are missing or old, with what they should hold, and pages of rules that are gone, with nothing."""
    pages = dict(made())
    for path, text in pages.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield path, text
    yield from ((path, "") for path in sorted(FOLDER.rglob("*.md")) if path not in pages)


def main() -> int:
    pages = list(stale())
    for path, text in pages:
        sys.stdout.write(f"{path.relative_to(FOLDER.parent.parent)}\n")
        if "--accept" in sys.argv and text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        elif "--accept" in sys.argv:
            path.unlink()
    return int(bool(pages) and "--accept" not in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
