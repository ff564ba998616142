"""Ages against dates of birth: 35 in 2022 of one who was born in 1990."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit, between
from checker.model.document import Document
from checker.values.timex.checks.born import born_apart, full_years
from checker.values.timex.checks.lives import KIN
from checker.values.timex.checks.relative import bounds
from checker.values.timex.sentences import is_placed, sentence
from checker.values.timex.show import show

BORN = re.compile(r"(?:\bborn,?|\(b\.) (?:(?!and |died |[12]\d{3}\b)[\w'’.-]+,? ){0,5}$", re.I)
DASH = re.compile(r" ?[-–—] ?")
DIED = re.compile(r"\bdied,? (?:[a-z]{2,12} ){0,4}?$")
AT_DEATH = re.compile(r",? (?:when (?:he|she) died|at (?:his|her) death|at the time of (?:his|her) death)\b")
THEN = re.compile(
    r"\b(?:at|aged|age|was|turned|turning|when|of)(?: only| just)? (?:the )?(?:age )?(?:of )?(?:an? )?$", re.I
)
UP_TO = re.compile(r"\b(?:until|till|to|through|before|after|since) (?:about |around |early |late )?$")
"""Before a date that is not that of an age: "sang from the age of 16 until 1952"."""
BORN_WORD = re.compile(r"\bborn\b", re.I)
BIRTH_REACH = 60
OLDEST = 120


def age_fits_birth(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """ "Mira Toller, 35, was born on 3 May 1990", in a document of 2022, or beside another date of the sentence.

    Only a sentence with one age, one date of birth and at most one more date is judged ("Toller (1950-2012) died at 62", too).
    An age that is told of the
    past ("became a minister at 35") needs that other date.
    """
    text = document.text
    apart = list(born_apart(document, mentions))
    yield from apart
    told = {misfit.primary for misfit in apart}
    ages = [m for m in mentions if m.kind == "age" and (m.start, m.end) not in told]
    times = [m for m in mentions if m.kind == "timex" and is_placed(m.value) and m.value.stated]
    for age in ages:
        first, last = sentence(text, age.start)
        dated = [m for m in between(times, first, last) if m.end <= last]
        births = [m for m in dated if BORN.search(text, max(first, m.start - BIRTH_REACH), m.start)]
        has_died = DIED.search(text, first, age.start) or AT_DEATH.match(text, age.end)
        if not births and len(dated) == 2 and _is_life(text, *dated) and has_died:
            births = dated[:1]
        others = [m for m in dated if m not in births]
        alone = len(between(ages, first, last)) == 1
        if len(births) != 1 or len(others) > 1 or not alone or len(BORN_WORD.findall(text, first, last)) > 1:
            continue
        if KIN.search(text, first, last):
            continue
        (birth,) = births
        if others and UP_TO.search(text, first, others[0].start):
            continue
        if others:
            then, words = bounds(others[0].value), show(others[0].value)
            when = f"{'on' if others[0].value.granularity == 'day' else 'in'} {words}"
        elif document.reference is None or THEN.search(text, max(first, age.start - 30), age.start):
            continue
        else:
            reference = document.reference
            then, words = (reference.earliest, reference.latest), f"{reference.latest.year}"
            when = f"in {words}"
        born = bounds(birth.value)
        youngest, oldest = full_years(born[1], then[0]), full_years(born[0], then[1])
        if age.value.unit != "year" or oldest < 0 or oldest > OLDEST:
            continue
        if age.value.high < youngest or age.value.low > oldest:
            fits = str(oldest) if youngest == oldest else f"{max(youngest, 0)} or {oldest}"
            yield Misfit(
                (age.start, age.end),
                ((birth.start, birth.end), *((other.start, other.end) for other in others)),
                {"age": age.value.figure, "birth": show(birth.value), "when": when, "fits": fits, "born": "born"},
                (f"From {show(birth.value)} to {words} it is {fits} years.",),
            )


def _is_life(text: str, born: Mention, died: Mention) -> bool:
    """Whether two dates are those of a life: "Toller (1950-2012)"."""
    bracketed = text.endswith("(", 0, born.start) and text.startswith(")", died.end)
    return bracketed and DASH.fullmatch(text, born.end, died.start) is not None
