"""extraction on one core against a plain `re` pass over the words of the same text, and by stage."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from checker.documents.segment import segments
from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load
from checker.values import numeric, timex
from tests.benchmarks.corpora import news
from tests.benchmarks.measure import cpu

MEGABYTES = 4


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
        r"re.findall(r'\w+')": lambda document: re.findall(r"\w+", document.text),
        "times": lambda document: timex.find(document.text, document.reference),
        "numbers": lambda document: numeric.find(document.text),
        "segments": segments,
        "all, first time": lambda document: extract(document, rulebook),
        "all, again": lambda document: extract(document, rulebook),
    }
    order = ["re.findall(r'\\w+')", "all, first time", "all, again", "times", "numbers", "segments"]
    seconds = {name: cpu(over(stages[name])) for name in order}
    plain = seconds[order[0]]
    yield f"stage ({size:.1f} MB)", "MB/s", "of re's"
    for name in order:
        yield name, f"{size / seconds[name]:.1f}", f"{plain / seconds[name]:.2f}"


def fresh(documents: list[Document]) -> Iterator[Document]:
    """The documents with nothing cached on them."""
    for one in documents:
        yield Document(one.id, one.text, path=one.path, reference=one.reference, blocks=one.blocks)
