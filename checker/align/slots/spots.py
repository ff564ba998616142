"""At which place a number is told: "five in Catania and a dozen in Palermo", "shelling in Bakhmut killed two", "Sukabumi counted 14"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from checker.align.slots.sentence import CLASSES, FUNCTION, is_past, owning
from checker.align.tokens import Token
from checker.named import NamedTuple
from checker.values.numbers.tables import TABLES

IN, AT, FROM, TO = "in", "at", "from", "to"
_WAYS = {
    **dict.fromkeys(CLASSES["of_places"] | CLASSES["striking"], IN),
    "at": AT,
    "from": FROM,
    **dict.fromkeys(("to", "into", "for"), TO),
}
"""What stands before the name of a place, and how it is told of: what is told at a school may be in the town of the other telling."""
_SORTS = CLASSES["determiners"] | CLASSES["directions"] | CLASSES["localities"] | {"of"}
_BEHIND, _BEFORE, _INSIDE = 12, 30, 5
"""So many words behind or before a number may lead to a place, and so many before a name may say what sort of place it is."""


class Spot(NamedTuple):
    """The name of a place as it is written, "" for none, how it is told of, and whether it only may be one, as what acts: "Palermo
    counted 12"."""

    name: str = ""
    way: str = IN
    acts: bool = False


NOWHERE = Spot()


def spot(words: Sequence[Token], first: int, last: int, reporting: Collection[str]) -> Spot:
    """The place of the number from word `first` to `last`: right behind it, else what counts it, else the nearest before."""
    return _behind(words, last, reporting) or _counting(words, first) or _before(words, first, reporting) or NOWHERE


def only_spot(words: Sequence[Token]) -> Spot:
    """The place where all happens that a sentence tells of, NOWHERE where it names several or none."""
    found = {name for at in range(len(words)) if _WAYS.get(words[at].lower) == IN and (name := _name(words, at + 1))}
    return Spot(found.pop()) if len(found) == 1 else NOWHERE


def _behind(words: Sequence[Token], last: int, reporting: Collection[str]) -> Spot | None:
    for at in range(last, min(len(words), last + _BEHIND)):
        word = words[at]
        if word.shape in ".9" or word.lower in CLASSES["joiners"] or word.lower in TABLES.cardinals:
            return None
        if word.lower in reporting:
            return None
        way = _WAYS.get(word.lower, "")
        if way and (name := _name(words, at + 1)):
            return Spot(name, way)
    return None


def _counting(words: Sequence[Token], first: int) -> Spot | None:
    last = first if first and words[first - 1].shape in "AS" else first - 1
    if last < 1 or words[last - 1].shape not in "AS":
        return None
    start = last
    while start and words[start - 1].shape in "AS" and words[start - 1].lower not in FUNCTION:
        start -= 1
    name = words[start:last]
    way = _WAYS.get(words[start - 1].lower, "") if start else ""
    if not name or (way and last < first) or any(owning(word) in CLASSES["not_names"] for word in name):
        return None  # none acts in "police in Oslo said nine"
    return Spot(_spelt(name), way or IN, acts=not way)


def _before(words: Sequence[Token], first: int, reporting: Collection[str]) -> Spot | None:
    for at in range(first - 1, max(-1, first - _BEFORE), -1):
        word = words[at]
        if word.lower in reporting or (word.shape == "." and word.text in CLASSES["breaks"]):
            return None
        way = _WAYS.get(word.lower, "")
        if way in (IN, AT) and (name := _name(words[:first], at + 1)):
            return Spot(name, way)
    return None


def _name(words: Sequence[Token], at: int) -> str:
    """The name that begins at a word, or behind what says what sort of place it is of: "the eastern town of Lemra"."""
    for first in range(at, min(at + _INSIDE, len(words))):
        if words[first].shape == "A":
            name = list(takewhile(lambda word: word.shape == "A", words[first:]))
            is_other = any(owning(word) in CLASSES["not_names"] for word in name)
            return "" if is_other or _goes_on(words[first + len(name) :]) else _spelt(name)
        if words[first].lower not in _SORTS:
            return ""
    return ""


def _goes_on(behind: Sequence[Token]) -> bool:
    """Whether a name ends in a common noun: "the Halden bridge" is no town."""
    word = behind[0] if behind else None
    if word is None or word.shape != "a" or word.lower in FUNCTION or word.lower in TABLES.cardinals or is_past(word):
        return False
    return word.lower not in CLASSES["localities"] and word.lower not in ("early", "late")


def _spelt(name: Sequence[Token]) -> str:
    return " ".join([word.text for word in name]).removesuffix("'s").removesuffix("’s")
