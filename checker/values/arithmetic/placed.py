"""Parts of a whole that are told by their places: "100 houses burned, 60 in Lund and 40 in Harlow".

Of "nine people in four states: five in Ohio, two in …" the whole is nine people: a number of places, days or anything else in
which something was is never parted itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Mention
from checker.values.arithmetic.listing import AFTER_PARTS, BETWEEN_PARTS, MOST_PARTS, Found, too_many, unequal
from checker.values.arithmetic.words import words
from checker.values.lazy import Pattern
from checker.values.reading.quantity import read

_TO_PLACES = Pattern(r"(?: [a-z]{2,12}){0,4}(?:,|:| --?| [–—]) ")
_PLACE = Pattern(
    r" (?:in|at|from|near|(?:(?:went|go|goes|fell) )?to(?: the)?) (?P<name>[A-ZÀ-Þ][\w'’-]{1,24}(?: [A-ZÀ-Þ][\w'’-]{1,24}){0,2})"
)
_ONE = Pattern(r"one\b")
_WHERE = "in|at|on|across|over|during|within|throughout|near|around|between|among|inside|outside|after"
_THESE = r"(?: (?:the|its|their|his|her|our|these|those|all|another|other|last|first))* "
_SETTING = Pattern(rf"\b(?i:{_WHERE}){_THESE}$")
"""Words before a number of places, times or bodies in which something was."""
_TO_SETTING = Pattern(
    rf"(?: (?!and\b|or\b|but\b|said\b)[a-z'’-]{{2,14}}){{0,4}}? (?:{_WHERE}|from|by|with|to|for){_THESE}"
)
_SETTING_REACH = 30
_ONE_KIND = 3
"""A sum so many times larger than a number is none of its parts."""


def is_setting(text: str, count: Mention) -> bool:
    """Whether a count tells in how many places, times, bodies or groups something was, and not who or what it was."""
    if count.value.unit in words().wholes and count.value.unit not in words().groups:
        return False
    return _SETTING.search(text, max(0, count.start - _SETTING_REACH), count.start) is not None


def in_places(text: str, counts: Sequence[Mention], i: int) -> Found | None:
    """A whole and its parts, each told with its place, that are more than it; or not as many where they are told to be all of
    it: "a total of", "in three states" of which three are named."""
    told = counts[i]
    listed = _in_places(text, counts, i) if told.value.unit else []
    if len(listed) < 2:
        return None
    is_count_of_places = told.value.nominal == len(listed)
    whole = _whole_before(text, counts, i) or (None if is_setting(text, told) else told)
    if whole is None or any(part.value.unit not in ("", whole.value.unit) for part in listed):
        return None
    if whole is told:
        are_all = text[listed[0].start - 2] == ":" and text.endswith("total of ", 0, whole.start)
        found = unequal(whole, listed) if are_all else too_many(whole, listed)
        return found if found and not is_count_of_places and found[2] < whole.value.nominal * _ONE_KIND else None
    if any(part.value.nominal > whole.value.nominal for part in listed):
        return None
    return unequal(whole, listed) if is_count_of_places else too_many(whole, listed)


def _in_places(text: str, counts: Sequence[Mention], i: int) -> list[Mention]:
    """The counts behind one that a sentence lists with their places, to its end or a mark; a single one is among them. Nothing
    where a place comes twice or the list goes on with anything else."""
    lead = _TO_PLACES.match(text, counts[i].end, counts[i + 1].start)
    starting = {count.start: count for count in counts[i + 1 : i + 1 + MOST_PARTS]}
    listed: list[Mention] = []
    places: set[str] = set()
    while lead:
        part = starting.get(lead.end()) or _one(text, lead.end())
        place = part and _PLACE.match(text, part.end)
        if not part or not place or place["name"] in places:
            break
        places.add(place["name"])
        listed.append(part._replace(end=place.end()))
        lead = BETWEEN_PARTS.match(text, place.end())
    return listed if listed and AFTER_PARTS.match(text, listed[-1].end) else []


def _one(text: str, start: int) -> Mention | None:
    """A single one at an offset: "one in Texas"."""
    value = read("1") if _ONE.match(text, start) else None
    return value and Mention("quantity", start, start + 3, value)


def _whole_before(text: str, counts: Sequence[Mention], i: int) -> Mention | None:
    """The count right before one of places: "nine people in | four states"."""
    before = counts[i - 1] if i else None
    return before if before and before.value.unit and _TO_SETTING.fullmatch(text, before.end, counts[i].start) else None
