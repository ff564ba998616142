"""The identity of a finding: what it says of which words, wherever these stand and from wherever the command was run.

A file counts by its words alone, so that it can be moved and renamed; a document with an id of its own (a record of a
corpus, `id` in front matter) by that id too.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.digest import digest
from checker.model.finding import Citation

SIZE = 8
"""Bytes of a fingerprint, which is written in twice as many hexadecimal digits."""


def fingerprint(rule: str, citations: Iterable[Citation]) -> str:
    """The rule, and every value with the passage that states it; no path and no line, so edits elsewhere leave it."""
    return digest(
        "\x1e".join([rule, *sorted({_told(citation) for citation in citations})]).encode("utf-8", "replace"), SIZE
    )


def tellings(citations: Iterable[Citation]) -> tuple[str, ...]:
    """The parts of a fingerprint: one short digest for each different value and passage, sorted."""
    return tuple(sorted({digest(_told(citation).encode("utf-8", "replace"), SIZE // 2) for citation in citations}))


def _told(citation: Citation) -> str:
    own = citation.document if citation.document != citation.path else ""
    return f"{own}\x1f{citation.value}\x1f{' '.join(citation.excerpt.split())}"
