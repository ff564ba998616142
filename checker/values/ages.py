"""The ages of a text, told by the words around a number: "32-year-old", "aged 49 and 52", "who is 49,", "(57)" behind a person's
name, "in her late 30s"."""

from __future__ import annotations

import re

from checker.model.claim import Mention
from checker.named import NamedTuple
from checker.values.lazy import Pattern
from checker.values.mentions import made
from checker.values.numbers.core import Core
from checker.values.numbers.tables import TABLES

_YOUNGEST, _OLDEST = 2, 115
_BEYOND_HOURS = 13  # of "died at 12" the hour may be meant
_TEENS = 13  # the youngest whom a number in parentheses behind a name makes so old
_NAME_REACH, _SENTENCE_REACH = 40, 60

STARTS = ("-year", "-month", "-week", "-day", "-yr", " year", " month", " week", " day", "-Year")
"""What may stand right behind an age."""
_TAIL = Pattern(r"[- ](?:year|month|week|day|yr)s?(?:[- ]olds?\b| of age\b)", re.IGNORECASE)
_PERSONS = "|".join(sorted(TABLES.persons))
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PARENT = r"\b(?:[Mm]other|[Ff]ather|[Pp]arent|[Gg]rand(?:mother|father|parent))[ -]of[ -][a-z0-9-]{1,9}"
_NAME_BEFORE = Pattern(rf"(?:[A-Z][\w'.-]*[\w'.]|[A-Z]\.|Jr\.|Sr\.|\b(?:{_PERSONS})|{_PARENT}), $")
_IN_PLACE = Pattern(r"\b(?:[Ii]n|[Aa]t|[Oo]f|[Ff]rom|[Nn]ear|[Tt]o) (?:[A-Z][\w'.-]* ?){1,3}, $")
""" "In Selby, forty, most of them men, ..." is of a place."""
_PERSON_BEFORE = Pattern(rf"\b(?:{_PERSONS}), $")
_BORN_BEFORE = Pattern(r"\((?:born|b\.) [^()\n]{1,36}\), $")
_LABEL = "Age: "
_BORN_AFTER = (" (born ", " (b. ")
_AGED = Pattern(r"\b(?:aged?|ages)(?: of| between| from)? $", re.IGNORECASE)

# What may stand before a bare number that is an age, up to it, and what behind.
_WHO = rf"\b(?:[Hh]e|[Ss]he|who|{_PERSONS})"
_IS = Pattern(rf"{_WHO} (?:is|was) (?:(?:now|just|only|already|still) )?$")
_WHO_IS = Pattern(r", (?:who|whose) [^.;:!?\n]{3,50}, is (?:now )?$")
_NAME_WAS = Pattern(r"\b[A-Z][\w'.-]*[\w'](?: \([0-9 –-]{4,11}\))? was $")
_TURNED = Pattern(
    rf"(?:{_WHO}|\b[A-Z][\w'.-]*[\w'])(?: (?:has|had|have|just|recently|will|would|is|was)){{0,2}} turn(?:s|ed|ing)? $"
)
_JUST_TURNED = Pattern(
    rf"(?:\b(?:days?|weeks?|months?|shortly|soon) after (?:{_WHO}|[A-Z][\w'.-]*[\w'])(?: (?:has|had|have))? turn(?:s|ed)"
    r"|\b(?:just|recently) turn(?:ed|s)) $"
)
_TURNED_NOW = Pattern(
    r" (?:on (?:[A-Z][a-z]{2,5}day|the day)|(?:only )?(?:last|this) (?:week|month|year|spring|summer|autumn|winter|[A-Z][a-z]{2,8})"
    rf"|yesterday|today|earlier this|the (?:day|week) before|in (?:{_MONTHS}))\b(?!,? [12][0-9]{{3}}\b)"
)
_OF_THEN = Pattern(r"\b(?:when|until|till|after|before|since) [^,.;:]{2,30}$")
_NAME_IS = Pattern(
    r"(?:^|[.!?;:\"\n] ?|, (?:and |but )?)(?:(?:But|And|Now) )?(?P<name>(?:[A-Z][\w'-]*[a-z] ){1,3})is (?:(?:now|just|only) )?$"
)
_IN_ASIDE_IS = Pattern(rf"\b(?:{_PERSONS}),?(?P<name>(?: [A-Z][\w'-]*[a-z]){{2,3}}), is (?:(?:now|just|only) )?$")
_ASIDE_IS = Pattern(
    r"\b(?P<name>(?:[A-Z][\w'-]*[a-z] ){1,2}[A-Z][\w'-]*[a-z]), (?:an?|the|its|their|his|her) (?:[\w'-]+ ){0,4}"
    rf"(?:{_PERSONS}), is (?:(?:now|just|only) )?$"
)
""" "Its captain, Mira Toller, is 44", "Mira Toller, the ferry's captain, is 44"."""
_WILL_BE = Pattern(
    rf"(?:{_WHO}|\b(?P<name>[A-Z][\w'.-]*[\w']))(?: (?:will|would|'ll))(?: soon| now)? (?:have been |be )$"
)
_OF_PERSON = Pattern(rf"\b(?:{_PERSONS}) of $")
_BOTH = Pattern(r"(?:,| are| were) (?:both|all) $")
_NOW_OLD = Pattern(r"[A-Z][\w'.-]*[\w'.], now $")
_LIVED = Pattern(r"\b(?:[Ll]ived|[Ll]ives|[Ll]ive) to be $")
_ENDED = Pattern(
    r"\b(?:[Dd]ied|[Dd]ies|[Dd]ead|[Rr]etired|[Rr]etires)(?: (?:on|in|last|this|early|late|[A-Z][\w.'-]{1,20}|[0-9]{1,2}),?){0,4} at $"
)
_AT = Pattern(r"\bAt $")
_WHO_AT = Pattern(r"\b(?:who|[Hh]e|[Ss]he),? at $")
_HAS = Pattern(r",? (?:has|had|is|was|became|holds?|held|leads?|led|runs?|ran|still|already|remains?|remained)\b")
_DIED_WAS = Pattern(r"\b(?:[Dd]ied|dies|dead|killed)\b[^.;:!?\n()]{0,60}, was $")
_CLOSED = Pattern(r"[.,;:)!?\"\n]|$| (?:when|while|but|at the time|back then|and [a-z]{2,14} )")
_THEN = Pattern(r" (?:when|while|at the time|back then)\b")
_TOLD_ON = Pattern(
    r"[.,;:)!?\"\n]|$| (?:on|in|at|last|this|next|today|yesterday|tomorrow|earlier|later|just|and|when|while|during|before|after)\b"
)
_AFTER_DEATH = Pattern(r"[.,;:)!?\"\n]|$| (?:after|following|from|of|in|on|as|and)\b")
_COMMA = Pattern(r",")
_OF_PRONOUN = Pattern(r",? s?he ")
_NOW = Pattern(r", (?:[A-Z][\w'.-]{0,30} ){1,4}(?:is|has|(?!was )[a-z]{2,14}s) ")
""" "At 49, Ilse Brandauer leads the bank"; "At 17, she left" is told of then."""


class Wording(NamedTuple):
    """What stands before and behind a bare number that is an age, and the least that it may be."""

    before: Pattern
    behind: Pattern
    least: int = _YOUNGEST


_STATED = (
    Wording(_IS, _CLOSED),
    Wording(_WHO_IS, _CLOSED, _TEENS),
    *(Wording(name, _CLOSED, _TEENS) for name in (_NAME_IS, _IN_ASIDE_IS, _ASIDE_IS)),
)
_REACHED = (Wording(_TURNED, _TOLD_ON),)
_WORDINGS = {
    "is": _STATED,
    "was": (Wording(_IS, _CLOSED), Wording(_NAME_WAS, _THEN), Wording(_DIED_WAS, _CLOSED)),
    "just": _STATED,
    "only": _STATED,
    "now": (*_STATED, Wording(_NOW_OLD, _COMMA)),
    "turned": _REACHED,
    "turns": _REACHED,
    "turn": _REACHED,
    "turning": _REACHED,
    "be": (Wording(_LIVED, _TOLD_ON), Wording(_WILL_BE, _TOLD_ON, _TEENS)),
    "been": (Wording(_WILL_BE, _TOLD_ON, _TEENS),),
    "both": (Wording(_BOTH, _CLOSED),),
    "all": (Wording(_BOTH, _CLOSED),),
    "of": (Wording(_OF_PERSON, _CLOSED),),
    "at": (Wording(_ENDED, _AFTER_DEATH, _BEYOND_HOURS), Wording(_WHO_AT, _HAS, _BEYOND_HOURS)),
    "At": (Wording(_AT, _NOW), Wording(_AT, _OF_PRONOUN)),
}
"""How bare ages are told, by the word right before them."""
_NOUN_ENDS = frozenset(("aged", "age", "ages", "Aged", "Age", "Ages", "of", "between", "from"))
"""The last words of _AGED."""
BEFORE = _NOUN_ENDS | _WORDINGS.keys()
"""What may stand right before an age."""

_IN_PARENTHESES = Pattern(
    r"(?:^|[\s\"'(])(?P<first>[A-Z][\w'-]*[a-z])(?: (?:[A-Z]\.|[A-Z][\w'-]*[a-z]|de|la|van|von|der|al|bin)){0,2} (?P<last>[A-Z][\w'-]*[a-z]) \($"
)
_GOES_ON = Pattern(r"\)(?:[,.;:]|$| [a-z])")
_ANOTHER = Pattern(r"\([0-9]{1,3}\)")
_IN_THEIR = Pattern(
    r"\bin (?:his|her|their|my|our|your) (?P<part>(?:early|mid|middle|late)(?:(?:-? to |-to-| or )(?:mid|late))?[- ])?$"
)
_AND = r"(?:, (?:and )?| and | or )"
_YEARS = r"(?:[0-9]{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)"
_BESIDE = Pattern(rf"-(?:, {_YEARS}-){{0,3}},? (?:and|or) {_YEARS}-year-olds?\b")
_LIST = Pattern(rf"\b[Aa]ge[ds]? {_YEARS}(?:{_AND}{_YEARS}){{0,5}}{_AND}$")


def aged(text: str, start: int, end: int, core: Core, previous: str, after: str) -> Mention | None:
    """An age: "32-year-old", "32 years old", "aged 32", ", 32," behind a name; `previous` is the word before the number,
    `after` the character behind it."""
    if (after == " " or after == "-") and text.startswith(STARTS, end):
        tail = _TAIL.match(text, end)
        if tail:
            return _age(text, start, end, core, tail.end())
    if core.nominal > _OLDEST:
        return None
    if previous:
        if previous not in BEFORE or after == "-":
            return None
        found = previous in _NOUN_ENDS and _AGED.search(text, max(0, start - 14), start)
        if found:
            return _age(text, start, end, core, end, found.start())
        is_told = (
            not (core.link or core.hedge) and core.nominal >= _YOUNGEST and _tells(text, start, end, core, previous)
        )
        return _age(text, start, end, core, end) if is_told else None
    if core.link or core.hedge or core.low != core.high or (core.words and core.nominal < _TEENS):
        return None
    if text.endswith(_LABEL, 0, start):
        return _age(text, start, end, core, end, start - len(_LABEL))
    if after == ")" and text[start - 1 : start] == "(":
        return _age(text, start, end, core, end) if _is_of_named(text, start, end, core) else None
    if not after and not _PERSON_BEFORE.search(text, max(0, start - 30), start):
        return None
    if (after in ",.);" or text.startswith(_BORN_AFTER, end)) and text[start - 2 : start] == ", ":
        name = _NAME_BEFORE.search(text, max(0, start - 30), start)
        if name is None and text[start - 3] == ")":
            name = _BORN_BEFORE.search(text, max(0, start - 50), start)
        is_placed = core.words and _IN_PLACE.search(text, max(0, start - _NAME_REACH), start)
        if name and core.nominal > 0 and not is_placed and not _listed(text, start, end):
            return _age(text, start, end, core, end)
    return None


def aged_too(text: str, start: int, end: int, core: Core) -> Mention | None:
    """A further age of a list: "aged 49 and 52", "ages 6, 8 and 11"."""
    is_listed = core.nominal <= _OLDEST and not core.link and _LIST.search(text, max(0, start - _NAME_REACH), start)
    return _age(text, start, end, core, end) if is_listed else None


def aged_beside(text: str, start: int, end: int, core: Core) -> Mention | None:
    """An age that shares its unit with the one behind it: "16- and 17-year-olds"."""
    is_shared = core.nominal <= _OLDEST and not (core.link or core.hedge) and _BESIDE.match(text, end)
    return _age(text, start, end, core, end) if is_shared else None


def in_decade(text: str, start: int, end: int, core: Core) -> Mention | None:
    """An age by its ten years: "in her 30s", "in their early twenties"."""
    found = _IN_THEIR.search(text, max(0, start - 34), start)
    return _age(text, start, end, core, end, found.start("part") if found["part"] else -1) if found else None


def is_present(text: str, age: Mention) -> bool:
    """Whether an age says of itself how old somebody is at the time of writing: not "in her 30s", "was 17 when", "turned 50",
    "will be 60"; but "had turned 50 in May", "a week after she turned 50"."""
    _, start, end, value = age
    if value.figure.endswith("0s") or _THEN.match(text, end):
        return False
    if text.endswith("At ", 0, start) and not _NOW.match(text, end):
        return False
    first = max(0, start - _NAME_REACH)
    if _JUST_TURNED.search(text, first, start):
        return True
    if _TURNED_NOW.match(text, end) and not _OF_THEN.search(text, first, start):
        return _WILL_BE.search(text, first, start) is None
    return _TURNED.search(text, first, start) is None and _WILL_BE.search(text, first, start) is None


def _tells(text: str, start: int, end: int, core: Core, previous: str) -> bool:
    """Whether a bare number is someone's age by the words around it."""
    first = max(0, start - _SENTENCE_REACH)
    return any(
        core.nominal >= told.least
        and told.behind.match(text, end)
        and (found := told.before.search(text, first, start))
        and TABLES.no_persons.isdisjoint(found.groupdict("").get("name", "").lower().split())
        for told in _WORDINGS.get(previous, ())
    ) and not _listed(text, start, end)


def _is_of_named(text: str, start: int, end: int, core: Core) -> bool:
    """Whether a number in parentheses is the age of the person named before it, and no minute, place or page: "Mira Toller (57)"."""
    name = _IN_PARENTHESES.search(text, max(0, start - _NAME_REACH), start)
    if name is None or core.nominal < _TEENS or not _GOES_ON.match(text, end):
        return False
    words = name.group().strip(" (\"'").lower().split()
    last = words[-1]
    if not TABLES.no_persons.isdisjoint(words) or (last.endswith("s") and last not in TABLES.singular):
        return False
    near = _ANOTHER.search(text, max(0, start - _SENTENCE_REACH), start - 1)
    return near is None and _ANOTHER.search(text, end, end + _SENTENCE_REACH) is None


def _age(text: str, start: int, end: int, core: Core, to: int, begin: int = -1) -> Mention | None:
    found = made("age", text, start, end, core, to, begin)
    return found if isinstance(found, Mention) else None


def _listed(text: str, start: int, end: int) -> bool:
    """Whether a number between commas is part of a date or of a list of numbers: "Aug. 30, 2022", "rooms A, 4, 5"."""
    word = text[max(0, start - 14) : start - 2].rsplit(" ", 1)[-1].lower().rstrip(".")
    return word in TABLES.times_before or (text[end : end + 1] == "," and text[end + 2 : end + 3].isdigit())
