"""Changes in percent whose two ends have a sentence of their own: "Sales fell by 20 percent. The shop sold 150 bicycles, after 125 the
year before"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention, between
from checker.values.arithmetic.sentences import last_before, sentence
from checker.values.arithmetic.words import words
from checker.values.lazy import Pattern

_OF_ALL = Pattern(
    r"(?:[Nn]umber of |^)(?P<noun>[A-Za-z]{4,14})(?: numbers)?(?: (?:to|at|in|of) (?:the )?(?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}))? (?:ha[sd] )?(?P<verb>[a-z]+)(?: (?:sharply|slightly|steeply|strongly|last year))?(?: by)? $"
)
"""Before the change of all that there are of a thing: "the number of visitors fell by"."""
_AFTER = Pattern(
    r"(?: (?:in all|altogether|in total|last year|this year|in [12][0-9]{3}))?, (?:after|up from|down from|compared with|compared to|against) "
)
"""Between what there is now and what there was before."""
_BEFORE_NOW = Pattern(
    r" (?:(?:in )?(?:the )?(?:year|month|week|season|quarter|summer|winter|spring) (?:before|earlier|ago)|(?:in )?(?:the )?previous (?:year|month|season)|a (?:year|month|week|season) (?:before|earlier|ago)"
    r"|last (?:year|month|season)|in [12][0-9]{3})(?=[.,;])|(?=\.)"
)
_OF_A_YEAR = Pattern(r"(?: (?:last|this) year| in [12][0-9]{3}| compared with the year before)?(?=[.,;]|$)")
Change = tuple[Mention, Mention, Mention, str]
"""A change, what there was before, what there is now, and the verb of the change."""


def changes_apart(text: str, numbers: Sequence[Mention]) -> Iterator[Change]:
    """Changes in percent that are the only number of their sentence, with the two ends that the sentence before or behind tells of
    the same things."""
    for now, before in pairwise(numbers):
        if not now.kind == before.kind == "quantity" or before.value.unit not in ("", now.value.unit):
            continue
        if not _AFTER.fullmatch(text, now.end, before.start) or not _BEFORE_NOW.match(text, before.end):
            continue
        first, last = sentence(text, now.start, before.end)
        if list(between(numbers, first, last)) != [now, before]:
            continue
        at_end = last_before(text, first)
        for start, end in (sentence(text, at_end, at_end), sentence(text, last + 1, last + 1)):
            told = between(numbers, start, end)
            if len(told) != 1 or told[0].kind != "percent" or told[0].value.unit != "percent":
                continue
            fits = _OF_ALL.search(text[start : told[0].start].lstrip())
            if fits is None or fits["verb"] not in words().rise | words().fall:
                continue
            if not _OF_A_YEAR.match(text, told[0].end):
                continue
            names = (fits["place"] or "").lower().split()
            here = text[first:last].lower()
            if fits["noun"].lower() == now.value.phrase and (not names or any(f" {name} " in here for name in names)):
                yield told[0], before, now, fits["verb"]
                break
