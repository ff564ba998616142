"""Mentions and claims: what a document states."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from checker.model.document import Document
from checker.named import NamedTuple


class Mention(NamedTuple):
    """Words that state a value. `value` is a NamedTuple of the kind's own (see checker/values)."""

    kind: str
    start: int
    end: int
    value: Any


def between(mentions: Sequence[Mention], first: int, last: int) -> Sequence[Mention]:
    """Of mentions in order those that begin between two offsets, the second one left out."""
    begin = bisect_left(mentions, first, key=lambda mention: mention.start)
    return mentions[begin : bisect_left(mentions, last, begin, key=lambda mention: mention.start)]


class Claim(NamedTuple):
    """A value, the rule that saw it, and what it is about.

    `attribute` is the class of thing that is measured, dated or counted ("page", "nation", "session"), as the
    lexicon names it; `subject` is the words a rule's pattern named as its subject, as a span in the document, or
    None. Everything finer (names, predicate, period) is worked out by checker.align.slots, and only for
    claims that have something to be compared with.
    """

    rule: str
    document: Document
    mention: Mention
    attribute: str
    subject: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        return self.document.text[self.mention.start : self.mention.end]


class Extraction(NamedTuple):
    """What a document mentions and what it claims, both in the text's order."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


class Misfit(NamedTuple):
    """Something that one text says against itself, found by a rule's check.

    `primary` and `related` are spans of the document; `values` fills the rule's message; `reason` is the chain
    of reasoning, one sentence a step.
    """

    primary: tuple[int, int]
    related: tuple[tuple[int, int], ...]
    values: dict[str, str]
    reason: tuple[str, ...] = ()
