"""Words -> counts and measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from checker.named import maker
from checker.values import bounds
from checker.values.lazy import Pattern
from checker.values.numbers.compound import INCHES, second_part
from checker.values.numbers.core import MINUSES, ONE, Core, hedged, millions, negated
from checker.values.numbers.nouns import hedge_behind
from checker.values.numbers.parts import AND_A_HALF, Parts, parts, rate_at_end
from checker.values.numbers.sorts import MONEY, PERCENT, PLURAL, ROLE, UNIT
from checker.values.numbers.tables import TABLES
from checker.values.numbers.words import WORDS, singular
from checker.values.quantity import Quantity

_quantity = maker(Quantity)
_PHRASES = 20_000  # remembered
_ESTIMATED = "estimated"
_RICHTER = Pattern(r"on the (?:open-ended )?Richter scale", re.IGNORECASE)
_ARTICLE = Pattern(r"[Aa]n?(?P<phrase>\s(?:[a-z-]{3,12}\s)?(?P<noun>[a-z]{3,14}))")
_OF = Pattern(r"of (?:(?:the|his|her|its|their|our|my|these|those) )?")


def read(text: str) -> Quantity | None:
    """The quantity that the words state, taken by themselves; None where they are no number of things."""
    found = parts(text) or _one(text)
    return found and build(*found)


def _one(text: str) -> Parts | None:
    """ "a child": an article and the noun of one."""
    article = _ARTICLE.fullmatch(text)
    return (ONE, "", article["phrase"]) if article and article["noun"] in TABLES.persons else None


def build(core: Core, lead: str, tail: str) -> Quantity | None:
    """A quantity from a number, the noun before it and the words behind it."""
    sort, _, _, _, _, _, _, currency, _, percent, _, _ = core
    if sort == "share":
        return _part_of_one(core, tail) if tail.startswith(" of a") else _half(core, lead, tail)
    if sort != "count" or currency or percent:
        return None
    phrase = tail[1:] if tail[:1] in _GAPS else tail
    if lead or _is_of_number(tail):
        core, lead, phrase = _with_all_said(core, lead, tail, phrase)
    _, low, high, nominal, figure, hedge, effect, _, _, _, _, _ = core
    unit = dimension = role = per = ""
    if phrase:
        phrase, per, head_sort, unit, dimension, role = _counted(phrase)
        if head_sort in _NO_COUNTS:
            return None
        if role and not per and nominal != int(nominal):
            return None  # "magnitude 6.1 killed 12"
        if dimension == "angle" and nominal < 0:
            dimension = "temperature"
    if lead:
        role = (
            TABLES.governors.get(lead.split(" ")[0].lower().rstrip(":"), "") or _role_in(lead) or _role_of(lead) or role
        )
        if (role or lead.startswith(_OF_PEOPLE)) and not phrase:
            unit = "person"
        elif not phrase:
            unit = lead_noun(lead)
            dimension = TABLES.measures.get(unit, "")
            unit = dimension or unit
    if per in _PER_TIME and dimension == "length":
        unit, dimension, per = f"{unit} per {per}", "speed", ""
    if effect:
        low, high = bounds.hedged(low, high, effect, whole=not dimension and nominal == int(nominal))
    return _quantity((low, high, nominal, hedge, unit, dimension, phrase, role, per, figure, lead))


@lru_cache(maxsize=_PHRASES)
def _is_of_number(tail: str) -> bool:
    """Whether the words behind a number may say something of the number itself: "2m users", "2 feet 6 inches", "2 at most"."""
    first = _FIRST_WORD.search(tail)
    in_two_units = first and TABLES.units.get(first.group().lower(), ("", ""))[0] in TABLES.smaller
    return bool(in_two_units) or tail.startswith(("m ", "'")) or tail.endswith((_BELOW, *_HEDGED))


def _with_all_said(core: Core, lead: str, tail: str, phrase: str) -> tuple[Core, str, str]:
    """A number with what the words around it say of itself, and those words without that."""
    if tail.startswith("m "):  # "2m users"
        core, phrase = millions(core), tail[2:]
    if tail[:1] == "'" and (marked := INCHES.fullmatch(tail)):
        phrase = f"foot-{marked['inches']}"
    if phrase.endswith(_BELOW) or lead in MINUSES:
        core, lead, phrase = negated(core), "", phrase.removesuffix(_BELOW)
    if not core.hedge and lead.endswith(" estimated at"):
        core = hedged(core, _ESTIMATED)
    if not core.hedge and phrase.endswith(_HEDGED):
        core, phrase = _hedged(core, phrase)
    if " " in phrase or "-" in phrase:
        core, phrase = _in_two_units(core, phrase) or (core, phrase)
    return core, lead, phrase


def _hedged(core: Core, phrase: str) -> tuple[Core, str]:
    """A number with the hedge that stands behind its noun phrase, and the phrase without it."""
    at = phrase.find(" ")
    while at >= 0:
        if (found := hedge_behind(phrase, at)) and found[0] == len(phrase):
            return hedged(core, found[1]), phrase[:at]
        at = phrase.find(" ", at + 1)
    return core, phrase


_HEDGED = tuple({hedge[hedge.rfind(" ") :] for hedge in (*TABLES.hedges_behind, *TABLES.hedges_at_end)})


@lru_cache(maxsize=_PHRASES)
def _counted(phrase: str) -> tuple[str, str, int, str, str, str]:
    """The words behind a number: themselves without a rate, what the rate is per, and the sort, unit, dimension and role of
    what they count."""
    phrase, per = rate_at_end(phrase)
    if phrase.startswith("of "):
        phrase = _OF.sub("", phrase, count=1)
    sort, unit, dimension = _MAGNITUDE if phrase[:1] == "o" and _RICHTER.fullmatch(phrase) else _noun(phrase)
    role = _role_in(phrase) if not dimension and (sort == ROLE or " " in phrase) else ""
    return phrase, per, sort, unit, dimension, role


def _in_two_units(core: Core, phrase: str) -> tuple[Core, str] | None:
    """ "6" and "feet 2 inches" -> 74, "inches"."""
    word = _FIRST_WORD.match(phrase)
    unit = TABLES.units.get(word.group().lower(), ("", ""))[0] if word else ""
    second = second_part(phrase, word.end(), unit) if word and unit in TABLES.smaller else None
    if second is None or second[0] != len(phrase) or core.low != core.high:
        return None
    smaller, each = TABLES.smaller[unit]
    total = core.nominal * each + second[1]
    figure = f"{round(total):,}"
    plural = next(spelling for spelling, (name, _) in TABLES.units.items() if name == smaller and spelling != smaller)
    return core._replace(low=total, high=total, nominal=total, figure=figure), plural


_BELOW = " below zero"
_FIRST_WORD = Pattern(r"[A-Za-z]+")
_GAPS = frozenset((" ", "-"))
_PER_TIME = frozenset(("hour", "second"))
_MAGNITUDE = (UNIT, "magnitude", "magnitude")
_NO_COUNTS = frozenset((PERCENT, MONEY))
_QUARTERS = ("quarter", "quarters")
_SHARES = ("percentage point", "basis point", "per cent")


def _half(core: Core, lead: str, tail: str) -> Quantity | None:
    """ "a mile and a half", "half-mile", "a quarter mile": a half or quarter of a unit; other shares are no quantities."""
    if core.figure.endswith(_QUARTERS) and tail[:1] in _GAPS and not lead:
        return _part_of_one(core, f" of a {tail[1:]}")
    if core.figure not in ("half", "one-half"):
        return None
    ahead = AND_A_HALF.fullmatch(f"{lead} ") if lead else None
    unit, dimension = head_of(ahead["unit"] if ahead else tail[1:])
    if ahead:
        return Quantity(1.45, 1.55, 1.5, "", unit, dimension, ahead["unit"], "", "", "1.5", "")
    if lead or tail[:1] != "-" or not dimension:
        return None
    return Quantity(0.45, 0.55, 0.5, core.hedge, unit, dimension, tail[1:], "", "", "half a", "")


def _part_of_one(core: Core, tail: str) -> Quantity | None:
    """ "three-quarters of a mile": a part of one unit."""
    article, _, phrase = tail[4:].partition(" ")
    unit, dimension = head_of(phrase)
    if not dimension or article not in ("a", "an") or core.link:
        return None
    low, high = bounds.hedged(core.low / 100, core.high / 100, core.effect, whole=False)
    figure = f"{core.figure} of {article}"
    return Quantity(low, high, core.nominal / 100, core.hedge, unit, dimension, phrase, "", "", figure, "")


def _role_in(words: str) -> str:
    """What the words say happened to those who are counted: "injured people"."""
    for word in words.lower().rstrip(":").split(" "):
        if word in TABLES.role_heads:
            return TABLES.roles.get(word, "")
    return ""


def _role_of(lead: str) -> str:
    """What befell those whose number a noun governs: "number of arrests reached"."""
    words = lead.lower().split(" ", 3)
    return TABLES.governors.get(words[2], "") if len(words) > 2 and words[1] == "of" else ""


_OF_PEOPLE = tuple(f"{noun} of {who}" for noun in ("number", "Number") for who in ("people", "victims", "casualties"))


def _noun(phrase: str) -> tuple[int, str, str]:
    """The sort of a noun phrase's head, the head in the singular and, for a unit of measure, its dimension."""
    space = phrase.rfind(" ")
    if space >= 0 or "-" in phrase:
        lower = phrase.lower().replace("-", " ")
        unit = TABLES.units.get(lower)
        if unit:
            return UNIT, *unit
        if lower.startswith(_SHARES):
            return PERCENT, "", ""
    elif phrase in TABLES.units:  # a symbol: "km²"
        return UNIT, *TABLES.units[phrase]
    sort, _, _, head, dimension = WORDS[phrase[space + 1 :]]
    if sort == UNIT:
        return UNIT, head, dimension
    if sort != PLURAL:
        head = singular(head)
    return sort, head or phrase[space + 1 :].lower(), ""


def head_of(phrase: str) -> tuple[str, str]:
    """The head of a noun phrase in the singular and, for a unit of measure, its dimension."""
    return _noun(phrase)[1:] if phrase else ("", "")


def lead_noun(lead: str) -> str:
    """The governing noun of "death toll rose to": "toll"; of "number of new cases rose to", what is numbered: "case"."""
    words = lead.lower().replace("-", " ").split(" ")
    noun = next((word for word in words if word in TABLES.governors and word != "death"), words[0])
    return (_numbered(words) if noun == _NUMBER else "") or noun


def _numbered(words: Sequence[str]) -> str:
    """The noun of "number of registered cases in the town rose to", in the singular; "" where there is none."""
    first = words.index(_NUMBER) + 2
    told = *words[first : first + 1], *takewhile(lambda word: word not in _BEHIND_NOUN, words[first + 1 :])
    return next((singular(word) for word in reversed(told) if singular(word) != word), "")


_NUMBER = "number"
_BEHIND_NOUN = frozenset(
    (*TABLES.governing, "of", "in", "at", "on", "from", "for", "by", "to", "with", "without", "out", "who")
)
