"""Shares of one whole, told side by side, against the whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.arithmetic.candidates import candidates, frequencies, rivals, up_to_the_rest
from checker.values.arithmetic.enumerations import answers, holders, kinds_of_people, with_the_rest
from checker.values.bounds import plain
from checker.values.lazy import Pattern

Enumeration = Callable[[str, Sequence[Mention]], int]
"""How many of the shares from the first on are parts of one whole that leave each other no room, by the words around them."""
_ENUMERATIONS: tuple[Enumeration, ...] = (
    answers,
    kinds_of_people,
    holders,
    with_the_rest,
    candidates,
    rivals,
    frequencies,
    up_to_the_rest,
)

_FAR = 120  # characters between two shares of one enumeration
_MOST = 12  # shares of one enumeration
_SEVERAL = Pattern(
    r"\b(?:more than one|multiple|several|up to (?:two|three|four|five)) (?:answers?|responses?|options?|choices?|candidates?|reasons?)\b"
    r"|\b(?:choose|chose|name|named|pick|picked|select|selected|tick|ticked|cite|cited|mention|mentioned)"
    r" (?:several|multiple|more than one|(?:up to|as many as) [a-z]{1,10})\b"
    r"|\b(?:more|over|above|exceeds?|up to|equal|total|to) 100(?: percent| per cent|%)",
    re.IGNORECASE,
)


def of_one_whole(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Shares of one whole that are more than all of it: "48 percent favoured it, 41 percent opposed it and 21 percent had no opinion".

    Only what is named as parts that exclude one another: the answers to a question, how often people do a thing, men and women, the
    votes for candidates, in sentences of their own too, the stakes of owners, what a whole is made of up to the rest. Each share may be off by its rounding. A text that lets people give several answers,
    or speaks of a sum above 100, has none.
    """
    text = document.text
    shares = [mention for mention in mentions if mention.kind == "percent" and mention.value.unit == "percent"]
    at = 0
    while at < len(shares) - 1:
        near = _near(shares, at)
        at += 1
        if len(near) < 2 or _least(near) <= 100.0:
            continue
        parts = near[: max(enumeration(text, near) for enumeration in _ENUMERATIONS)]
        if len(parts) < 2 or _least(parts) <= 100.0 or _SEVERAL.search(text):
            continue
        at += len(parts) - 1
        told = [plain(part.value.nominal) for part in parts]
        total = plain(sum(part.value.nominal for part in parts))
        yield Misfit(
            (parts[0].start, parts[0].end),
            tuple((part.start, part.end) for part in parts[1:]),
            {"value": text[parts[0].start : parts[0].end], "sum": total, "parts": " + ".join(told)},
            (f"{' + '.join(told)} is {total} percent of one whole",),
        )


def _near(shares: Sequence[Mention], first: int) -> Sequence[Mention]:
    """The shares from `first` on of which each is close to the one before it."""
    last = first
    while last + 1 < min(len(shares), first + _MOST) and shares[last + 1].start - shares[last].end <= _FAR:
        last += 1
    return shares[first : last + 1]


def _least(shares: Sequence[Mention]) -> float:
    """What shares are together at least: whole percents may have been rounded up by a half each."""
    total = 0.0
    for share in shares:
        total += share.value.low - (0.5 if share.value.low == share.value.nominal else 0.0)
    return total
