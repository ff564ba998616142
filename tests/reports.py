"""Regenerates what is checked in and made by the program: `python -m tests.reports --accept`.

Without --accept it says what is stale and ends with 1. Everything is made by running the command in a fresh process,
from the root of the checkout.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.config_schema import json_schema as config_schema
from checker.report import FORMATS
from checker.report.schema import SCHEMAS, json_schema
from tests.readme import LEFT_OUT, PAGES, rendered

ROOT = Path(__file__).parent.parent
SUFFIXES = {
    "text": "txt",
    "concise": "concise.txt",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "sarif": "sarif",
    "junit": "junit.xml",
    "markdown": "md",
}


def made() -> Iterator[tuple[Path, str]]:
    """Every file that is made, with what it should hold."""
    for name in SCHEMAS:
        yield ROOT / "checker" / "report" / "schemas" / f"{name}.json", json.dumps(json_schema(name), indent=2) + "\n"
    yield ROOT / "checker" / "factlint.schema.json", json.dumps(config_schema(), indent=2) + "\n"
    with TemporaryDirectory() as folder:
        files = {name: Path(folder) / name for name in FORMATS}
        factlint("check", "seeds", "--exit-zero", *(word for name in files for word in ("-o", f"{name}:{files[name]}")))
        texts = {name: file.read_text(encoding="utf-8") for name, file in files.items()}
    for name, text in texts.items():
        yield ROOT / "reports" / f"check.{SUFFIXES.get(name, name)}", text
    yield ROOT / "reports" / "facts.txt", factlint("facts", "seeds")
    yield ROOT / "reports" / "facts.json", factlint("facts", "seeds", "--format", "json")
    yield ROOT / "reports" / "extract.jsonl", factlint("extract", "seeds", "--format", "jsonl")
    yield from ((page, rendered(page)) for page in PAGES)


def factlint(*arguments: str) -> str:
    """What a command line prints on stdout, with nothing of the caller's terminal or settings in it."""
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    command = [sys.executable, "-m", "checker", *arguments, "--isolated"]
    return subprocess.run(command, cwd=ROOT, env=kept, check=True, stdout=subprocess.PIPE).stdout.decode()


def stale() -> list[tuple[Path, str]]:
    return [(path, text) for path, text in made() if not path.exists() or path.read_text(encoding="utf-8") != text]


def main() -> int:
    files = stale()
    for path, text in files:
        print(path.relative_to(ROOT))
        if "--accept" in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    return int(bool(files) and "--accept" not in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
