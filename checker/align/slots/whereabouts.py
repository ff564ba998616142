"""Of which place a sentence is told that says "there", "here" or "in the valley", or "in the Savin valley": the place named last, or
the one of that sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.align.slots.sentence import CLASSES
from checker.named import NamedTuple
from checker.values.name import WORD

_NAME = rf"(?!The |Her |His |Its |Their |In |On |At |Of ){WORD}(?: {WORD}){{0,2}}"
_SORTS = "|".join(sorted(CLASSES["lesser_places"]))
_THERE = re.compile(r"^[“\"]?(?:There|Here),|(?<!from )\b(?:there|here)(?=[,.;]| and\b| alone\b|$)")
_IN_THE = re.compile(
    rf"\b(?:[Ii]n|[Oo]n|[Aa]cross|[Tt]hroughout) (?:the|this|that|his|her|its|their) (?P<sort>{_SORTS})\b(?! of\b)"
)
_EXPLICIT = re.compile(
    rf"^(?:In|On|Across|Throughout) (?:the )?(?:(?P<name>{_NAME}) (?P<sort>{_SORTS})\b|(?P<of_sort>{_SORTS}) of (?P<of>{_NAME}))"
)
_NAMED = re.compile(
    rf"\b(?P<name>{_NAME}) (?P<sort>{_SORTS})\b|\b(?P<of_sort>{_SORTS})(?: of|,) (?P<of>{_NAME})"
    rf"|\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross|[Oo]n) (?P<at>{_NAME})"
)
_REACH = 600


class Whereabouts(NamedTuple):
    """The name of a place and whether a sentence says at all that it is told of one: "there" where no place was named before."""

    name: str = ""
    is_told: bool = False


ANYWHERE = Whereabouts()


def whereabouts(text: str, segment: tuple[int, int]) -> Whereabouts:
    """The place of which a sentence is told."""
    start, end = segment
    told = text[start:end]
    if found := _EXPLICIT.match(told):
        return Whereabouts(found["name"] or found["of"], is_told=True)
    found = _IN_THE.search(told) or _THERE.search(told)
    if not found:
        return ANYWHERE
    sort = found.groupdict().get("sort", "")
    named = list(_named(text, max(0, start - _REACH), start + found.start()))
    of_sort = [hit for hit in named if sort and sort in (hit["sort"], hit["of_sort"])]
    last = (of_sort or named)[-1:]
    return Whereabouts(_name(last[0]) if last else "", is_told=True)


def _named(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The places that are named between two offsets; not those in which one lies that is named right before: "Perry county in Orlane"."""
    last = -1
    for found in _NAMED.finditer(text, start, end):
        is_around = found["at"] is not None and found.start() == last + 1
        last = found.end()
        if not is_around and CLASSES["not_names"].isdisjoint(_name(found).lower().split()):
            yield found


def _name(found: re.Match[str]) -> str:
    return found["name"] or found["of"] or found["at"]
