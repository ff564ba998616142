"""Texts to measure on: news from ../shared where that is at hand, else the project's own seeds, respelt as often as needed."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from checker.documents.read import read
from checker.model.document import Document
from tests.benchmarks.measure import ROOT

SHARED = ROOT.parent / "shared"
REPORTS = SHARED / "data" / "afp.jsonl"
NEWS = SHARED / "data" / "news" / "corpus.jsonl"
GROWER = SHARED / "bench" / "grow_corpus.py"
CAPITALISED = re.compile(r"\b[A-Z][a-z]{2,}\b")
KEPT = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|The|United|Nations"
)


def news(folder: Path, megabytes: float) -> list[Document]:
    """About so much text with metadata."""
    path = REPORTS
    if not path.exists():
        path = folder / "news.jsonl"
        path.write_text(_respelt(400), encoding="utf-8")
    documents, size = [], 0
    for document in read([str(path)]).documents:
        documents.append(document)
        size += len(document.text)
        if size > megabytes * 1e6:
            break
    return documents


def corpus(folder: Path, number: int) -> Path:
    """A corpus of `number` articles of which every copy tells other stories."""
    path = folder / f"{number}.jsonl"
    if NEWS.exists() and GROWER.exists():
        command = [sys.executable, str(GROWER), str(NEWS), str(number)]
        path.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
    else:
        path.write_text(_respelt(number), encoding="utf-8")
    return path


def _respelt(number: int) -> str:
    """The seeds, again and again: in each copy every name is spelt in another way, the same all through the copy."""
    seeds = read([str(ROOT / "seeds")]).documents
    lines = []
    for place in range(number):
        copy, which = divmod(place, len(seeds))
        text = CAPITALISED.sub(lambda hit, copy=copy: _name(hit[0], copy), seeds[which].text)  # type: ignore[misc]
        day = seeds[which].reference
        record = {"id": f"{copy}-{which}", "text": text, "source": seeds[which].source or "unknown"}
        lines.append(json.dumps(record | ({"date": day.earliest.isoformat()} if day else {})) + "\n")
    return "".join(lines)


@lru_cache(1000)  # the names of one copy
def _name(word: str, copy: int) -> str:
    if not copy or KEPT.match(word):
        return word
    rng = random.Random(f"{word} {copy}")
    return "".join(
        rng.choice("aeiou") if c in "aeiou" else rng.choice("bcdfglmnprstv") for c in word.lower()
    ).capitalize()
