"""extraction on one core against a plain `re` pass over the words of the same text, and by stage."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from checker.documents.segment import segments
from checker.extract import extract, names, quotations
from checker.extract.wordings import wordings
from checker.model.document import Document
from checker.rulebook import load
from checker.values import numeric, timex
from tests.benchmarks.corpora import news
from tests.benchmarks.measure import cpu

MEGABYTES = 4
PLAIN = r"re.findall(r'\w+')"


def rows() -> Iterator[tuple[str, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        documents = news(Path(folder), MEGABYTES)
    size = sum(len(document.text) for document in documents) / 1e6
    rulebook = load()
    extract(documents[0], rulebook)  # what is built once is not counted

    def over(stage: Callable[[Document], object]) -> Callable[[], None]:
        def run() -> None:
            for document in fresh(documents):
                stage(document)

        return run

    stages: dict[str, Callable[[Document], object]] = {
        PLAIN: lambda document: re.findall(r"\w+", document.text),
        "all, first time": lambda document: (extract(document, rulebook), wordings(document, rulebook)),
        "all, again": lambda document: (extract(document, rulebook), wordings(document, rulebook)),
        "  times": lambda document: timex.find(document.text, document.reference),
        "  numbers": lambda document: numeric.find(document.text),
        "  names": lambda document: names.find(document.text, rulebook.lexicon),
        "  quotations": lambda document: quotations.find(document.text, rulebook.lexicon),
        "  segments": segments,
    }
    seconds = {name: cpu(over(stage)) for name, stage in stages.items()}
    parts = sum(spent for name, spent in seconds.items() if name.startswith("  "))
    if seconds["all, again"] > parts:
        seconds["  rules and claims"] = seconds["all, again"] - parts
    yield f"stage ({size:.1f} MB)", "MB/s", "of re's", "share"
    for name, spent in seconds.items():
        share = f"{spent / seconds['all, again']:.0%}" if name.startswith("  ") else ""
        yield name, f"{size / spent:.1f}", f"{seconds[PLAIN] / spent:.2f}", share


def fresh(documents: list[Document]) -> Iterator[Document]:
    """The documents with nothing cached on them."""
    for one in documents:
        yield Document(one.id, one.text, path=one.path, reference=one.reference, blocks=one.blocks)
