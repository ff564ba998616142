"""A number and the words around it -> a mention of one kind, or why it is none.

Each function takes the text (a twin), the number's span and its Core. Values are remembered by the words they were read from.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from checker.model.claim import Mention
from checker.named import maker
from checker.values.lazy import Pattern
from checker.values.minus import minus_before
from checker.values.numbers import context
from checker.values.numbers.compound import second_part
from checker.values.numbers.core import Core, read_run
from checker.values.numbers.nouns import Noun, hedge_behind, phrase_after, rate_after
from checker.values.numbers.parts import AND_A_HALF, LABEL, LEAD, MINUS, SERIES
from checker.values.numbers.sorts import MONEY, OTHER, PERCENT, PLURAL, ROLE, TIME, UNIT
from checker.values.numbers.tables import TABLES
from checker.values.reading import age, money, ordinal, percent, quantity, score
from checker.values.reading.quantity import lead_noun

_MEMORY = 100_000
_LONGEST = 80  # characters of words that are remembered
_LEAD_REACH = 80
_BUILD = {
    "quantity": quantity.build,
    "money": money.build,
    "percent": percent.build,
    "ordinal": ordinal.build,
    "age": age.build,
    "score": score.build,
}
_mention = maker(Mention)
_values: dict[str, dict[str, Any]] = {kind: {} for kind in _BUILD}  # by the words of a mention


class Refusal(Enum):
    """Why a number makes no mention."""

    NOTHING = "it counts nothing"
    APART = "it is two numbers"
    DATE = "it is a date or a time"
    NAME = "it is part of a name, as in Room 4"


NOTHING, APART, DATE, NAME = Refusal


def bare(text: str, start: int, end: int, core: Core, previous: str, behind: int) -> Mention | Refusal:
    """A number without a noun behind it: one that a noun before it governs, a partitive, or just a number.

    `previous` is the word before it, `behind` the end of the last mention.
    """
    if text.startswith(" on the ", end) and (scale := RICHTER.match(text, end)):
        return made("quantity", text, start, end, core, scale.end())
    if previous in _GOVERNING or text[max(behind, start - 10) : start - 1].lower() == "magnitude":
        before = text[max(behind, start - _LEAD_REACH) : start]
        for lead in LEAD.finditer(before):
            if lead.end() == len(before) and (
                core.nominal <= _STRONGEST or lead_noun(lead.group()) not in TABLES.measures
            ):
                return made("quantity", text, start, end, core, end, start - len(lead.group()))
    if text[start - 2 : start] == ": ":
        label = LABEL.search(text, max(behind, start - _LABEL_REACH), start)
        if label and label.end() == start:
            return made("quantity", text, start, end, core, end, label.start())
    vague = core.words and (core.figure[:1].isalpha() or (core.nominal == 1 and not core.hedge))
    if text[start - 1 : start] == "-":
        return NOTHING
    if vague and not core.figure.endswith("million") and not _are_told(text, end, core, previous):
        return NOTHING
    if text.startswith(" of ", end):
        partitive = _PARTITIVE.match(text, end)
        noun = phrase_after(text, partitive.end() - 1, many=True) if partitive else None
        if noun is not None and noun.sort in (PLURAL, ROLE):
            return made("quantity", text, start, end, core, noun.end)
    if text.find("/", end, end + _SYMBOLS) > 0 and _RATE_OF_UNITS.match(text, end):
        return NOTHING
    return rated("quantity", text, start, end, core, end)


def _are_told(text: str, end: int, core: Core, previous: str) -> bool:
    """Whether a vague number is of those whom something befell: "killing dozens", "hundreds were wounded"."""
    if core.figure not in TABLES.vague or core.low < _DOZENS:
        return False
    told = _WERE.match(text, end)
    return previous in TABLES.roles or (told is not None and told["role"] in TABLES.roles)


_SYMBOLS = 6  # characters of the first of two units
_RATE_OF_UNITS = Pattern(r" [A-Za-zµ]{1,4}/[0-9]{0,4} ?[A-Za-z]{1,4}\b")  # "0.5 ml/kg"
_DOZENS = 20
_WERE = Pattern(r" (?:(?:were|are|have been|had been) )?(?P<role>[a-z]{3,12})\b")
_LABEL_REACH = 24
_STRONGEST = 11  # of a quake
_GOVERNING = frozenset(("of", "to", "at", "as", "by", "about", *TABLES.governing))
RICHTER = Pattern(r" on the (?:open-ended )?Richter [Ss]cale\b")
_PARTITIVE = Pattern(r" of (?:the|his|her|its|their|our|my|these|those) ")


def ranked(text: str, start: int, end: int, core: Core) -> Mention | Refusal:
    previous = context.word_before(text, start).lower().rstrip(".")
    if previous in TABLES.times_before:
        return DATE
    if previous == "every":  # "every second household" is no place in a series
        return NOTHING
    noun = phrase_after(text, end, many=False) if text[end : end + 1] in (" ", "-") else None
    if text.startswith(_COMMISSIONED, end):
        return NOTHING
    if noun is None and text.startswith("-", end) and (best := _BEST.match(text, end)):
        return made("ordinal", text, start, end, core, best.end())
    if noun is None or noun.sort == TIME:
        if noun is not None or core.nominal < 3 or text[end : end + 1] == "-" or _OF_MONTH.match(text, end):
            return NOTHING
        return made("ordinal", text, start, end, core, end)
    if noun.sort in (PERCENT, MONEY) or text[start : noun.end].lower() in TABLES.idioms:
        return NOTHING
    return made("ordinal", text, start, end, core, noun.end)


def numbered(text: str, start: int, end: int, core: Core, noun: Noun | None, previous: str) -> Mention | Refusal | None:
    """A place in a series told by its number: "the No. 5 seed", "session 51"; None where none is told. `noun` is what
    stands behind, `previous` the word before."""
    series = SERIES.search(text, max(0, start - _LEAD_REACH), start)
    if series:
        is_counted = noun is not None and series["series"].islower() and noun.sort in context.COUNTED
        return None if is_counted else made("ordinal", text, start, end, core, end, series.start())
    at = start - len(previous) - 1
    if _RANKED.search(text, max(0, at - _NEAR), at):
        return made("ordinal", text, start, end, core, end, at)
    if previous not in _NUMBER:
        return None
    noun = phrase_after(text, end, many=False) if text[end : end + 1] == " " else None
    if noun is None or noun.sort != OTHER:
        return NOTHING
    return made("ordinal", text, start, end, core, noun.end, start - 4)


_COMMISSIONED = (" Lieutenant", " lieutenant", " Lt", " Sergeant", " Sgt", " Mate")
"""Behind "Second", of a rank in a service."""
_BEST = Pattern(r"-(?:[a-z]{3,12}est|most-[a-z]{3,12})(?=[.,;:)!?\n]|$| (?:in|of|on|by|among|after|behind|at)\b)")
_RANKED = Pattern(r"\b(?:ranked|ranks|rated|seeded)(?: (?:at|as|only|now|world))? $")
_NUMBER = frozenset(("No.", "no."))
NUMBERED = _NUMBER | {"session", "Session", "number", "Number"}
"""The last words before a place in a series told by its number."""
_OF_MONTH = Pattern(
    r" (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def share(text: str, start: int, end: int, core: Core, noun: Noun | None) -> Mention | Refusal:
    """A fraction: "two-thirds", "a third of", "half the members", "one in five households"."""
    if core.link:
        return made("percent", text, start, end, core, noun.end if noun is not None else end)
    if text[end + 1 : end + 2] == "p" and (point := _POINT.match(text, end)):
        is_of_percent = core.figure != "half" or point["sure"] or _RATE_NEAR.search(text, max(0, start - 60), end + 60)
        return made("percent", text, start, end, core, point.end()) if is_of_percent else NOTHING
    if noun is not None and noun.sort == PERCENT:
        return NOTHING
    if noun is not None and noun.sort == UNIT and _is_of_one(text, start, end, core, noun):
        return made("quantity", text, start, end, core, noun.end)
    part = PART_OF_PERCENT.match(text, end)
    if part is None and _RATE_NEAR.search(text, max(0, start - 60), end + 60):
        part = _OF_POINT.match(text, end)
    if part:
        return made("percent", text, start, end, core, part.end())
    of_one = _OF_ONE.match(text, end)
    unit = phrase_after(text, of_one.end() - 1, many=True) if of_one else None
    if unit is not None and unit.sort == UNIT:
        return made("quantity", text, start, end, core, unit.end)
    if core.figure == "half" or core.figure == "one-half":
        return (
            made("percent", text, start, end, core, end)
            if core.hedge or _HALF_OF.match(text, end)
            else _and_a_half(text, start, end, core)
        )
    lessened = (noun or phrase_after(text, end, many=False)) is None and (
        core.hedge or text.endswith(_LESSENED, max(0, start - 6), start)
    )
    lessened = lessened or text.startswith(" and a ", end) or text.endswith((" between ", " and "), 0, start)
    if lessened or text.startswith(" of", end) or "-" in text[start:end] or text[start:end].endswith("s"):
        return made("percent", text, start, end, core, end)
    first = text.find(" ", start, end) + 1  # "a third man" is an ordinal
    for _, last, rank in read_run(text[first:end]):
        return ranked(text, first, first + last, rank) if rank.sort == "ordinal" else NOTHING
    return NOTHING


def _is_of_one(text: str, start: int, end: int, core: Core, noun: Noun) -> bool:
    """Whether a fraction right before a unit is one of it: "half-mile", "a quarter mile", not "half mile-long", "a fourth day"."""
    if core.figure == "half":
        return text[end] == "-" and not core.hedge
    return noun.dimension != "time" and "quarter" in text[start:end]


def _and_a_half(text: str, start: int, end: int, core: Core) -> Mention | Refusal:
    """ "a mile and a half", found at its end."""
    lead = AND_A_HALF.search(text, max(0, start - 24), start)
    if lead is None or lead["unit"].lower() not in TABLES.units:
        return NOTHING
    return made("quantity", text, start, end, core, end, lead.start())


_POINT = Pattern(r"[ -](?:(?P<sure>percentage[ -]points?|percent)|points?)\b")
_RATE_NEAR = Pattern(r"\b(?:rates?|interest|yields?|percent|borrowing|lending|inflation|cuts?|hikes?|bank|Fed)\b")
_LESSENED = (" by ", " down ", " up ")
_OF_POINT = Pattern(r" of an? point\b")
PART_OF_PERCENT = Pattern(r" of (?:an?|one|1) (?:percentage point|percent|per cent)\b")
_OF_ONE = Pattern(r" of an? ")
_HALF_OF = Pattern(r" (?:of|the|all|its|their|his|her|our|my|that|those|these)\b")


def sterling(text: str, start: int, core: Core, noun: Noun) -> bool:
    """Whether pounds are money: a thousand or more of them, or a price, and not of a stuff or converted to kilograms."""
    is_of_weight = text.endswith(("lb", "lbs"), 0, noun.end) or _WEIGHED.match(text, noun.end)
    return not is_of_weight and (core.nominal >= 1_000 or context.is_price(text, start))


_WEIGHED = Pattern(
    r" of (?!the |its |his |her )|,? \(?(?:or )?(?:about |some )?[0-9.,]{1,9}[ -]?(?:kg|kilo|ton|metric)"
)


def amount(text: str, start: int, end: int, core: Core, noun: Noun | None) -> Mention | Refusal:
    to = end
    if noun is not None and (noun.sort == MONEY or noun.head == "pound"):
        spelled = text[end + 1 : noun.end].lower()
        if not core.currency or noun.head == core.currency or spelled.startswith("dollar"):
            is_shy = spelled in TABLES.shy and core.nominal < 1_000 and not core.currency
            if is_shy and not context.is_price(text, start):
                return NOTHING
            to = noun.end
    return rated("money", text, start, end, core, to)


def scored(text: str, start: int, end: int, core: Core) -> Mention | Refusal:
    """A score with the noun behind it: "2-1", "a 6-4 win"; odds and parts of one whole are none: "at odds of 7-2", "50-50"."""
    words = text[start:end]
    if not words.replace("-", "").isdigit() or words == _EVEN:
        return NOTHING
    if text.startswith(" ", end) and (context.is_address(text, end) or (words[0] == "0" and _SPRINT.match(text, end))):
        return NOTHING
    noun = text[end + 1 : end + 16].split(" ", 1)[0].rstrip(".,;)") if text[end : end + 1] == " " else ""
    if noun in TABLES.odds_behind or _ODDS_BEFORE.search(text, max(0, start - _NEAR), start):
        return NOTHING
    return made("score", text, start, end, core, end + 1 + len(noun) if noun in TABLES.scores else end)


_SPRINT = Pattern(r" in (?:about |under |just )?[0-9.]{1,4}(?:s\b| ?sec)")  # "0-60 in 4 seconds"
_EVEN = "50-50"
_NEAR = 30
_ODDS_BEFORE = Pattern(rf"\b(?:{'|'.join(sorted(TABLES.odds_before))})(?: [a-z]{{2,10}}){{0,3}} $")


_BELOW_ZERO = " below zero"


def counted(text: str, start: int, end: int, core: Core, noun: Noun) -> Mention | Refusal:
    """A number of things or units, in two units too ("6 feet 2 inches"), below zero where a minus may stand."""
    begin = start
    to, head, dimension, _ = noun
    _, low, high, nominal, _, _, effect, _, _, _, _, _ = core
    minus = start > 5 and text[start - 2] == "s" and MINUS.fullmatch(text, start - 6, start)
    if minus or text[start - 1 : start] == "-":
        if dimension not in ("temperature", "angle"):
            return NOTHING
        begin = start - 6 if minus else start - 1
    if dimension in ("temperature", "angle") and text.startswith(_BELOW_ZERO, to):
        to += len(_BELOW_ZERO)
    if nominal == 1 and begin == start and text.startswith(" in ", to) and (whole := percent.IN.match(text, to)):
        behind = phrase_after(text, whole.end(), many=True) if text[whole.end() : whole.end() + 1] in _JOINTS else None
        if behind is None:  # "one person in 10", not "one goal in 10 games"
            return made("percent", text, start, end, core, whole.end())
    if head in TABLES.smaller and low == high:
        second = second_part(text, to, head)
        if second:
            return made("quantity", text, start, end, core, second[0], begin)
    rate = rate_after(text, to, dimension) if text.startswith(_RATE_STARTS, to) else None
    to = rate[0] if rate else to
    hedged = None if effect else hedge_behind(text, to)
    return made("quantity", text, start, end, core, hedged[0] if hedged else to, begin)


_JOINTS = (" ", "-")


def rated(kind: str, text: str, start: int, end: int, core: Core, to: int) -> Mention | Refusal:
    """A mention with the minus before it and the rate behind it, if there are such: "340,000 barrels a day"."""
    begin = -1
    if text[start - 1 : start] == "-" or text.endswith(("minus ", "Minus "), 0, start):
        begin = minus_before(text, start, core) if kind != "quantity" else -1
        if begin < 0 and text[start - 1] == "-":
            return NOTHING
    rate = rate_after(text, to) if text.startswith(_RATE_STARTS, to) else None
    return made(kind, text, start, end, core, rate[0] if rate else to, begin)


_RATE_STARTS = (" a", " p", " e", " for e", " in cash for e", "/", "-a", "-p")


def made(kind: str, text: str, start: int, end: int, core: Core, to: int, begin: int = -1) -> Mention | Refusal:
    """A mention from `begin` (or the number's start) to `to`, its value remembered by its words."""
    if begin < 0:
        begin = start
    words = text[begin:to]
    known = _values[kind]
    value = known.get(words)
    if value is None:
        value = _BUILD[kind](core, text[begin:start].rstrip(" "), text[end:to])
        if value is None:
            return NOTHING
        if len(words) < _LONGEST and len(known) < _MEMORY:
            known[words] = value
    return _mention((kind, begin, to, value))
