"""How long a thing has been there, against when it was founded: "opened the shop in 1981. … The shop has not changed in its 38 years"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, between
from checker.patterns import once
from checker.values.lazy import Pattern
from checker.values.timex.compare import lasting
from checker.values.timex.sentences import is_placed, sentence
from checker.values.timex.ways import WAYS, any_of

_FOUNDED = Pattern(
    rf"\b(?:{any_of(WAYS['standing']['founded'])})\b(?: (?!and\b|when\b|while\b|but\b|until\b)[\w'’-]+,?){{0,9}}? in $"
)
_ENDED = Pattern(rf"\b(?:{any_of(WAYS['standing']['ended'])})\b")
"""Words with which a thing may have stood for another time, or may be another thing."""
_IN_ITS = Pattern(r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Tt]hroughout)(?: all)? (?P<of>its|their) $")
_OF_LIFE = Pattern(r"(?P<of>\b(?:[Ii]ts|[Tt]heir)|(?P<noun>[a-z]{3,14})['’]s) $")
_LIFE = Pattern(r" (?:history|existence|life|story)\b")
_OF_ITS = Pattern(r" (?:of its|of their) (?:existence|history|life)\b")
_OPENS = Pattern(
    r"[\"“]?(?:The (?:[a-z-]{3,14} )?(?P<noun>[a-z]{3,14})|It|They|We) (?:has|have|is|was|were|had|did|does|could|can|will|now|still|only)\b"
)
_FOLLOWS = Pattern(
    r"(?:[ ,](?:history|existence|life|of (?:its|their) (?:existence|history)))?,? (?:the (?P<noun>[a-z]{3,14})|it|they)\b"
)
_AFTER_IT = Pattern(
    r" after (?:it|he|she|they) (?:was|were|had been) (?P<verb>[a-z]{3,12}(?:ed|ilt|unk|ost|old|own|en|ut))\b(?! (?:again|by|to)\b)"
)
_FAR = 900
"""Characters between a founding and what is told of its thing."""
_DEED = 80
"""Characters from the beginning of a sentence to the year that it tells."""


def standing(text: str, times: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Numbers of years that a thing has been there, each with the year in which the text says that it was founded, the only
    founding that it tells."""
    foundings = [
        time
        for time in times
        if time.value.granularity == "year"
        and time.value.stated
        and is_placed(time.value)
        and _FOUNDED.search(text, sentence(text, time.start)[0], time.start)
    ]
    if len(foundings) != 1:
        return
    (founding,) = foundings
    for years in between(times, founding.end, founding.end + _FAR):
        told = lasting(years.value) if years.value.type == "DURATION" and not years.value.mod else None
        if told is not None and told.unit == "Y" and _is_of(text, years, founding):
            yield years, founding


def afterwards(text: str, times: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Numbers of years after which something has come that a text is of, each with the year in which its next sentence says that the
    earlier was: "reopened on Wednesday, seven years after it was closed. … It was closed in 2003"."""
    for years in times:
        told = lasting(years.value) if years.value.type == "DURATION" and not years.value.mod else None
        if told is None or told.unit != "Y" or not (after := _AFTER_IT.match(text, years.end)):
            continue
        first, last = sentence(text, years.start)
        days = [one for one in between(times, first, years.start) if is_placed(one.value)]
        if not any(one.value.granularity == "day" and not one.value.stated for one in days):
            continue
        verb = re.escape(after["verb"])
        again = once(rf"\s*(?:It|He|She|They|The [a-z]{{3,14}}) (?:was|were|had been) {verb} in ")
        start = next(iter(between(times, last, last + _DEED)), None)
        is_year = start and start.value.granularity == "year" and start.value.stated
        if start and is_year and again.fullmatch(text, last, start.start):
            yield years, start


def _is_of(text: str, years: Mention, founding: Mention) -> bool:
    """Whether a number of years is that of the thing whose founding is told before it."""
    first, _ = sentence(text, years.start)
    begin, end = sentence(text, founding.start)
    owner = _owner(text, years)
    if owner is None or _ENDED.search(text, begin, end) or _ENDED.search(text, max(first, founding.end), years.start):
        return False
    noun = owner.groupdict().get("noun")
    if not noun and begin != first:
        told = _FOLLOWS.match(text, years.end) or _OPENS.match(text, first)
        if told is None:
            return False
        if not told["noun"]:
            return first - end < 3  # "It has …", right behind the founding
        noun = told["noun"]
    return not noun or once(rf"\b{noun}\b").search(text[begin : founding.start].lower()) is not None


def _owner(text: str, years: Mention) -> re.Match[str] | None:
    """The words by which a number of years is how long something has been there."""
    before = max(0, years.start - 24)
    if _LIFE.match(text, years.end):
        return _OF_LIFE.search(text, before, years.start)
    if _OF_ITS.match(text, years.end):
        return _OF_ITS.match(text, years.end)
    return _IN_ITS.search(text, before, years.start)
