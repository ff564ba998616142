"""extraction on one core against a plain `re` pass over the words of the same text, and by stage.

Each row is a process of its own that has read the seeds, so that its patterns are compiled, and none of the text:
"first" is its first pass, "again" the second, when it remembers what words it has read.
"""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from checker.__main__ import YOUNG
from checker.documents.read import read
from checker.extract import batches, extract_each, names, quotations
from checker.extract.mentions import mentions
from checker.model.document import Document
from checker.patterns import keep, recall
from checker.rulebook import Rulebook, load
from checker.values import numeric, timex
from tests.benchmarks.corpora import news
from tests.benchmarks.measure import ROOT, cpu

MEGABYTES = 4
PLAIN = r"re.findall(r'\w+')"


def _each(stage: Callable[[Document, Rulebook], object]) -> Callable[[Sequence[Document], Rulebook], object]:
    """A stage that goes over documents one by one."""
    return lambda documents, rulebook: [stage(document, rulebook) for document in documents]


STAGES: dict[str, Callable[[Sequence[Document], Rulebook], object]] = {
    "all kinds": mentions,
    "times": _each(lambda document, rulebook: timex.find(document.text, document.reference)),
    "numbers": _each(lambda document, rulebook: numeric.find(document.text)),
    "names": _each(lambda document, rulebook: names.find(document.text, rulebook.lexicon)),
    "quotations": _each(lambda document, rulebook: quotations.find(document.text, rulebook.lexicon)),
    "times, numbers, claims": extract_each,
}


def rows() -> Iterator[tuple[str, ...]]:
    yield "stage", "MB/s first", "again", "of re's first", "again"
    for name in STAGES:
        code = f"from tests.benchmarks.throughput import seconds; print(*seconds({name!r}))"
        told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
        size, plain, first, again = map(float, told.stdout.split())
        if name == "all kinds":
            yield PLAIN, f"{size / plain:.1f}", "", "1.00", ""
        yield name, *_speeds(size, plain, first, again)


def _speeds(size: float, plain: float, first: float, again: float) -> tuple[str, ...]:
    return f"{size / first:.1f}", f"{size / again:.1f}", f"{plain / first:.2f}", f"{plain / again:.2f}"


def seconds(name: str) -> tuple[float, float, float, float]:
    """Megabytes of text, and the seconds that a plain pass, the first and the second pass of a stage take."""
    gc.set_threshold(YOUNG)  # as the command does, which also keeps for later runs what it has compiled
    recalled = recall()
    rulebook = load()
    stage = partial(_over, STAGES[name], rulebook)
    stage(read([str(ROOT / "seeds")]).documents)
    with tempfile.TemporaryDirectory() as folder:
        documents = news(Path(folder), MEGABYTES)
    plain = [cpu(lambda: _words(documents))]
    passes = [cpu(partial(stage, fresh(documents))) for _ in range(2)]
    plain.append(cpu(lambda: _words(documents)))
    keep(recalled)
    return sum(len(document.text) for document in documents) / 1e6, sum(plain) / 2, passes[0], passes[1]


def _over(
    stage: Callable[[Sequence[Document], Rulebook], object], rulebook: Rulebook, documents: Sequence[Document]
) -> None:
    """Runs a stage over documents as `factlint extract` does, a batch at a time."""
    for batch in batches(documents):
        stage(batch, rulebook)


def _words(documents: list[Document]) -> None:
    for document in documents:
        re.findall(r"\w+", document.text)


def fresh(documents: list[Document]) -> list[Document]:
    """The documents with nothing cached on them."""
    return [Document(one.id, one.text, path=one.path, reference=one.reference, blocks=one.blocks) for one in documents]
