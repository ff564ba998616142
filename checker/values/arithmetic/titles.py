"""Titles of works against the number of works that they were announced with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.arithmetic.listing import count_words, is_exact
from checker.values.lazy import Pattern

_TITLE = r"[\"“][A-ZÀ-Þ0-9][^\"“”\n]{1,60}[\"”]"
_WORKS = Pattern(rf"[,:] (?P<names>{_TITLE}(?:,? {_TITLE}){{0,9}},? and {_TITLE})(?P<ends>[.;)\n]|$|, [a-z]+)")
_OF_WORKS = frozenset(
    ("book", "novel", "film", "movie", "play", "album", "song", "opera", "poem", "story", "documentary", "single")
)
_OF_MORE = Pattern(r"\b(?:of|among|with) (?:the |his |her |its |their |these |those |all )?$")
_MANY = 2
"""Where so many times as many are announced as told, the list is not meant to be whole."""


def titles_as_announced(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Works with another number of titles behind them than announced: "two books, “Salt”, “The Ferry” and “Low Water”"."""
    text = document.text
    for mention in mentions:
        if mention.kind != "quantity" or mention.value.unit not in _OF_WORKS or not is_exact(mention):
            continue
        listed = _WORKS.match(text, mention.end)
        if listed is None or _OF_MORE.search(text, max(0, mention.start - 16), mention.start):
            continue
        found = len(re.findall(_TITLE, listed["names"]))
        less, more = sorted((found, mention.value.nominal))
        if less == more or more > _MANY * less:
            continue
        yield Misfit(
            (mention.start, mention.end),
            (listed.span("names"),),
            {"value": count_words(text, mention), "found": str(found), "list": listed["names"]},
            (f"the list behind it has {found} items",),
        )
