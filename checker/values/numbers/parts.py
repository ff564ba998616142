"""A mention's words taken apart: the noun before the number, the number, the words behind it."""

from __future__ import annotations

from functools import cache
from typing import Any

from checker.values.lazy import Pattern
from checker.values.numbers.core import Core, read_run
from checker.values.numbers.tables import TABLES
from checker.values.numbers.twin import twin
from checker.values.scanning import scanner

Parts = tuple[Core, str, str]


@cache
def scan() -> Any:
    """The compiled document-wide pattern; reads the twin as Latin-1 bytes."""
    return scanner(TABLES.scan)


def parts(text: str) -> Parts | None:
    """The number of a mention, the noun that governs it from the left and all words behind it; None without a number."""
    plain = twin(text).replace("\n", " ")  # a line break inside a mention is a space
    lead = ""
    start = 0
    hit = scan().search(plain.encode("latin-1", "replace"))
    if hit is None:
        return None
    start, end = hit.span()
    run = read_run(plain[start:end])
    if not run:
        return None
    first, last, core = run[0]
    start += first
    if start:
        match = (
            LEAD_AGE.fullmatch(plain[:start].rstrip(" "))
            or LEAD.fullmatch(plain[:start])
            or LABEL.fullmatch(plain[:start])
            or AND_A_HALF.fullmatch(plain[:start])
            or MINUS.fullmatch(plain[:start])
            or NUMBER.fullmatch(plain[:start])
            or SERIES.fullmatch(plain[:start])
            or DECADE_PART.fullmatch(plain[:start])
        )
        if not match:
            return None
        lead = plain[:start].rstrip(" ")
    return core, lead, plain[start - first + last :]


_RATE_END = Pattern(
    r"(?P<by>(?:[ -]an?|(?:(?: in cash)? for)? (?:each|every)|[ -]per)[ -]|/|^an?[ -]|^per[ -])(?P<unit>[a-z]{3,10})$"
)


def rate_at_end(phrase: str) -> tuple[str, str]:
    """A phrase without the rate at its end, and what the rate is per: "barrels a day" -> "barrels", "day"."""
    if phrase[phrase.rfind(" ") + 1 :] not in TABLES.rates and "/" not in phrase and "-" not in phrase:
        return phrase, ""
    match = _RATE_END.search(phrase[-24:])
    if match is None or match["unit"] not in TABLES.rates:
        return phrase, ""
    return phrase[: len(phrase) - len(match.group())], match["unit"]


_VERBS = "|".join(TABLES.governing)
_NOUNS = "|".join(sorted((noun for noun in TABLES.governors), key=lambda noun: (-len(noun), noun)))
_WORD = r"(?:[\w'’-]+(?:\.\d[\w-]*)?|(?:[A-Z]\.){1,3}|St\.)"
_PLACE = rf"(?: (?:from|in|of|for|by) (?:{_WORD} ){{0,9}}{_WORD})?"
_WHOSE = r"(?: of (?:the )?(?:dead|deaths|injured|wounded|missing|people|victims|casualties|arrests))?"
LEAD = Pattern(
    rf"\b(?:[Dd]eath )?(?P<noun>{_NOUNS}|Toll|Number|Deaths|Casualties|Fatalities|Injuries|Arrests|Attendance|Membership|Population)(?:{_WHOSE}{_PLACE}(?: (?:{_VERBS})){{1,4}}(?: (?:of|to|at|as|about|by))?|{_WHOSE} (?:of|to|at)) "
    rf"|\b(?:[Dd]eath )?(?:toll|number|deaths|fatalities|casualties|injuries|arrests){_WHOSE}{_PLACE} (?:to|at) "
    r"|\b(?:[Dd]ead|[Ii]njured|[Ww]ounded|[Mm]issing) number(?:ed|ing) "
    r"|\b(?P<direct>(?i:magnitude))[ -]"
)
LABEL = Pattern(
    r"\b(?P<label>(?:Confirmed |Total |Reported )?(?:[Dd]ead|[Dd]eaths|[Kk]illed|[Ff]atalities|[Ii]njured|[Ii]njuries|[Ww]ounded|[Mm]issing|[Aa]rrested|[Aa]rrests|[Dd]etained"
    r"|[Dd]isplaced|[Rr]escued|[Hh]ospitali[sz]ed)): "
)
LEAD_AGE = Pattern(r"(?i:aged?|ages)(?: of| between| from|:)?")
NUMBER = Pattern(r"(?:[Nn]o\.|[Nn]umber) ")
SERIES = Pattern(r"\b(?P<series>[Ss]ession) (?:[Nn]o\. |[Nn]umber )?$")
DECADE_PART = Pattern(r"(?:early|mid|middle|late)(?:(?:-? to |-to-| or )(?:mid|late))?[- ]")
MINUS = Pattern(r"(?:-|[Mm]inus[ -])")
AND_A_HALF = Pattern(r"\b[Aa]n? (?P<unit>[a-z]{3,10}) and $")
