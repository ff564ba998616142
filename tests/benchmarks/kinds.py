"""each kind of value: how often news mentions it, and how long reading one takes, in millionths of a second.

"first" is a mention whose words have not been read before, "again" the same words once more; "compare" is one
comparison of two mentions that stand next to each other in the text.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from checker.extract import extract
from checker.extract.wordings import wordings
from checker.rulebook import load
from checker.values.kinds import KINDS, kind
from tests.benchmarks.corpora import news
from tests.benchmarks.measure import cpu

MEGABYTES = 1


def rows() -> Iterator[tuple[str, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        documents = news(Path(folder), MEGABYTES)
    rulebook = load()
    words: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        for mention in (*extract(document, rulebook).mentions, *wordings(document, rulebook)):
            words[mention.kind].append(document.text[mention.start : mention.end])
    size = sum(len(document.text) for document in documents) / 1e6
    yield "kind", "a MB", "different", "first", "again", "compare"
    for name in KINDS:
        read, compare = kind(name).read, kind(name).compare
        different = list(dict.fromkeys(words[name]))
        if not different:
            continue
        first, again = _each(read, different), _each(read, different)
        values = [value for word in different if (value := read(word)) is not None]
        pairs = list(pairwise(values)) or [(values[0], values[0])]
        compared = _each(lambda pair, compare=compare: compare(*pair), pairs)  # type: ignore[misc]
        yield name, f"{len(words[name]) / size:.0f}", f"{len(different)}", first, again, compared


def _each(run: Callable[[Any], object], over: Sequence[Any]) -> str:
    """Millionths of a second that a call takes, on average."""
    return f"{cpu(lambda: [run(one) for one in over]) / len(over) * 1e6:.1f}"
