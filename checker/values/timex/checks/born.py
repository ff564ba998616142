"""Ages against the years of birth, or of building, that the sentence before or behind tells: "Mira Toller, 43, heads the bank. Born in
1990, she …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.model.claim import Mention, Misfit, between
from checker.model.document import Document, ReferenceDate
from checker.values.lazy import Pattern
from checker.values.name import FURTHER, WORD
from checker.values.timex.checks.lives import BORN, KIN, LATELY, birth_of
from checker.values.timex.checks.relative import bounds
from checker.values.timex.sentences import is_placed, sentence
from checker.values.timex.show import show

_NAME = rf"{WORD}(?:{FURTHER}){{1,3}}"
_NAMED = Pattern(rf"(?:(?:The |Former )?(?:[a-z'’-]+ ){{0,6}})?(?P<name>{_NAME}), ")
_OPENS = Pattern(r"At ")
_SAYS = Pattern(r",? (?:he|she) (?:says|is|still|has|remains|continues|works|lives|plays|runs)\b")
_DIED = Pattern(
    rf"(?:(?:The |Former )?(?:[a-z'’-]+ ){{0,6}})?(?P<name>{_NAME}),? [^,;]{{0,60}}\b(?:died|has died)\b[^;]{{0,80}}\b(?:at (?:the )?age of |aged |at (?:the )?)"
)
_DIES = Pattern(
    rf"(?:[A-Za-z'’-]+ ){{0,3}}?(?P<name>{_NAME})(?:, [^,.;\n]{{2,40}})?,? (?:dies|has died|is dead|died)(?: on [A-Z][a-z]+day)?,? (?:at (?:the )?(?:age of )?|aged )"
)
"""A headline: "Mira Toller, weaver, dies at 88"."""
_DEATHS = ("died", "dies", "dead")
_BORN = Pattern(
    r"(?:(?:He|She) was born|Born)(?: and (?:raised|brought up))?,?(?: (?:in|at|near|to the [a-z]+ of) (?:the )?(?:[A-ZÀ-Þ][\w'’-]+|village|town|city|suburb|of|a|small)(?:,? (?:of |in )?[A-ZÀ-Þ][\w'’-]+){0,3},?)? (?:on|in) "
)
_BORN_TOO = Pattern(r",? (?:he|she)\b")
_ENDS = Pattern(r"(?:[,.;]|$| in (?:the )?[A-ZÀ-Þ]| (?:as|and|into|to|near|at|on|in)\b)")
_NAMED_BIRTHDAY = Pattern(
    rf"(?:(?:The |Former )?(?:[a-z'’-]+ ){{0,6}})?(?P<name>{_NAME}) (?:celebrates|celebrated|marks|marked|is celebrating) (?:his|her) "
)
_OLD = Pattern(r"The ")
_THING = Pattern(r" (?P<noun>[a-z]{4,14})\b")
_BUILT = Pattern(
    r"(?:The|It|Its) (?:[A-Za-z'’-]+ ){0,5}?was (?:built|erected|completed|constructed|opened|founded|established)(?: (?:[a-z]+ ){0,3})? ?in "
)
_STRUCTURES = frozenset(("building", "structure", "house", "landmark"))
_OLDEST = 115
_OLDEST_THING = 400


def born_apart(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Ages on the day of the document, or at a death told in their sentence, that do not fit the year told beside; with one
    person, one age and one such year in the two sentences."""
    reference = document.reference
    if reference is None:
        return
    text = document.text
    ages = [mention for mention in mentions if _is_age(mention)]
    times = [m for m in mentions if m.kind == "timex" and is_placed(m.value)]
    births: list[Mention] | None = None
    for age in ages:
        first, last = sentence(text, age.start)
        is_thing = _is_old_thing(text, age, first)
        if births is None:
            births = [m for m in times if m.value.stated and m.value.granularity in ("year", "day", "month")]
        birth = birth_of(text, age, births, times, reference) if age.kind == "age" and not is_thing else None
        if birth is not None and reference.earliest.year == reference.latest.year:
            before = reference._replace(earliest=reference.earliest - LATELY)
            if misfit := _misfit(age, birth, before, is_thing=False):
                yield misfit
            continue
        if not is_thing and not _is_of_now(text, age, first):
            continue
        found = _beside(text, births, age, (first, last), is_thing=is_thing) or (
            None if is_thing else _only_birth(text, births, age, first)
        )
        if found is None:
            continue
        dated = [
            m
            for m in between(times, first, last)
            if m.value.earliest.year != reference.earliest.year and not text.endswith("since ", 0, m.start)
        ]
        if dated or reference.earliest.year != reference.latest.year:
            continue
        if misfit := _misfit(age, found, reference, is_thing=is_thing):
            yield misfit


def _misfit(age: Mention, birth: Mention, reference: ReferenceDate, *, is_thing: bool) -> Misfit | None:
    """An age that the year of birth, or of building, does not have on the day of the document."""
    low, high = _bounds(birth, reference.earliest, reference.latest)
    if not 0 <= high <= (_OLDEST_THING if is_thing else _OLDEST):
        return None
    slack = _round(age.value.nominal) if is_thing else 0
    if age.value.low - slack <= high and low <= age.value.high + slack:
        return None
    fits = str(high) if low == high else f"{low} or {high}"
    year = reference.latest.year
    return Misfit(
        (age.start, age.end),
        ((birth.start, birth.end),),
        {
            "age": f"{age.value.nominal:.0f}",
            "birth": show(birth.value),
            "when": f"in {year}",
            "fits": fits,
            "born": "built" if is_thing else "born",
        },
        (f"From {show(birth.value)} to {year} it is {fits} years.",),
    )


def _is_age(mention: Mention) -> bool:
    """Whether a mention is an age in years, or a birthday that is kept."""
    unit = {"age": "year", "ordinal": "birthday"}.get(mention.kind)
    return unit is not None and mention.value.unit == unit


def _is_of_now(text: str, age: Mention, first: int) -> bool:
    """Whether an age is that of the sentence's only person on the day of writing."""
    if _OPENS.fullmatch(text, first, age.start):
        return _SAYS.match(text, age.end) is not None
    if age.kind == "ordinal":
        return _NAMED_BIRTHDAY.fullmatch(text, first, age.start) is not None
    if _died(text, age, first) is None:
        found = _NAMED.fullmatch(text, first, age.start)
        if found is None or not text.startswith((",", "."), age.end):
            return False
    return True


def _died(text: str, age: Mention, first: int) -> re.Match[str] | None:
    """A death that is told with its age, in a sentence or a headline."""
    begin = max(first, text.rfind("\n", 0, age.start) + 1)
    if not any(word in text[begin : age.start] for word in _DEATHS):
        return None
    lead = text[begin : age.start] + ("aged " if text.startswith("aged ", age.start) else "")
    return _DIES.fullmatch(lead) or _DIED.fullmatch(lead)


def _only_birth(text: str, births: Sequence[Mention], age: Mention, first: int) -> Mention | None:
    """The birth that a text about one who died tells elsewhere, the only one it has."""
    died = _died(text, age, first)
    if died is None or len(BORN.findall(text)) != 1:
        return None
    for birth in births:
        begin = _start_behind(text, sentence(text, birth.start)[0])
        if begin <= age.end or not _BORN.fullmatch(text, begin, birth.start):
            continue
        before = sentence(text, max(0, begin - 3))[0]
        surname = died["name"].split()[-1]
        others = {name.split()[-1] for name in re.findall(_NAME, text[before:begin])}
        kin = {word.lower() for word in KIN.findall(text, before, birth.start)} - {"family"}
        if not kin and others <= {surname}:
            return birth
    return None


def _is_old_thing(text: str, age: Mention, first: int) -> bool:
    """Whether an age is that of a building: "The 120-year-old mill …"."""
    return _OLD.fullmatch(text, first, age.start) is not None and _THING.match(text, age.end) is not None


def _beside(
    text: str, births: Sequence[Mention], age: Mention, bounds_of: tuple[int, int], *, is_thing: bool
) -> Mention | None:
    """The year of birth that the next sentence tells, or the one before."""
    first, last = bounds_of
    behind = _start_behind(text, last)
    spans = [(behind, sentence(text, behind)[1])] if behind < len(text) else []
    at = first - 1
    while at > 0 and text[at].isspace():
        at -= 1
    if at > 0 and "\n\n" not in text[at:first]:
        spans.append(sentence(text, at))
    for start, end in spans:
        told = between(births, start, end)
        if not told:
            continue
        lead = _BUILT if is_thing else _BORN
        begin = _start_behind(text, start)
        if lead.fullmatch(text, begin, told[0].start) is None:
            continue
        if not is_thing and not (_BORN_TOO.match(text, told[0].end) or _ENDS.match(text, told[0].end)):
            continue
        if is_thing and not _is_of_thing(text, age, (begin, told[0].start)):
            continue
        around = text[min(first, start) : max(last, end)]
        if is_thing or not KIN.search(around):
            return told[0]
    return None


def _is_of_thing(text: str, age: Mention, span: tuple[int, int]) -> bool:
    noun = _THING.match(text, age.end)
    return noun is not None and (noun["noun"] in _STRUCTURES or f" {noun['noun']} " in text[span[0] : span[1]])


def _start_behind(text: str, at: int) -> int:
    while at < len(text) and text[at] in ' "”’':
        at += 1
    return at


def _bounds(birth: Mention, earliest: date, latest: date) -> tuple[int, int]:
    born = bounds(birth.value)
    return full_years(born[1], earliest), full_years(born[0], latest)


def _round(number: float) -> int:
    """How many years a building's age may be off."""
    return 6 if number % 10 == 0 else 3 if number % 5 == 0 else 1


def full_years(born: date, then: date) -> int:
    """The full years from one day to another."""
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))
