"""Of which part of a whole a number is told: "22 branches in the countryside", "40 were children"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from checker.align.slots.parties import Parties
from checker.align.slots.sentence import CLASSES
from checker.align.strangers import Beginnings
from checker.align.tokens import Token
from checker.named import NamedTuple

_REACH = 8
"""So many words behind a number's noun may tell of which part it is."""
_BARE_REACH = 4
"""So many words behind a bare number tell what those are that it counts."""


class Part(NamedTuple):
    """The words that restrict what is counted to a place or a thing, each by its beginnings; none for no restriction. Of a
    place it may be `within` that alone, "in the north of Orlane", or `all_over` it, "across Orlane"."""

    words: tuple[Beginnings, ...] = ()
    within: bool = False
    all_over: bool = False


WHOLE = Part()


def part(words: Sequence[Token], last: int, parties: Parties) -> Part:
    """The part that is told of right behind a number and its noun, which end before word `last`: the noun of what is known
    ("in the capital", "at its headquarters"), or the names there, several where they are joined."""
    if last + 1 < len(words) and words[last].lower == "of" and parties.may_be_noun(words[last + 1]):
        last = next((i for i in range(last + 1, len(words)) if not parties.may_be_noun(words[i])), len(words))
    if last >= len(words) or words[last].lower not in CLASSES["of_parts"]:
        return WHOLE
    all_over = words[last].lower in CLASSES["all_over"]
    within = False
    names: list[Beginnings] = []
    nouns: list[Beginnings] = []
    is_known = is_read = False
    for word in words[last + 1 : last + _REACH]:
        if word.shape == "A" and word.lower not in CLASSES["not_names"]:
            if word.lower in CLASSES["feasts"]:  # "on New Year's Eve"
                return WHOLE
            names.append(parties.beginnings(word.text))
        elif word.lower in CLASSES["determiners"]:
            is_known = is_known or (not is_read and word.lower in CLASSES["definite"])
        elif word.lower in CLASSES["directions"]:
            within = True
        elif parties.may_be_noun(word):
            if not is_read and word.lower not in CLASSES["localities"]:
                nouns.append(parties.beginnings(word.text))
        elif word.lower in CLASSES["of_parts"] and not (names and word.lower == "on"):
            is_read = True
        elif not (names and word.lower == "and"):
            break
    return Part(tuple(nouns) if nouns and is_known else tuple(names), within, all_over)


def is_within(less: Part, more: Part) -> bool:
    """Whether the lesser number is told of a part of the very place that the greater is told of: "in southern Orlane"."""
    return less.within and not more.within and bool(less.words) and set(more.words) <= set(less.words)


def is_part(less: Part, more: Part, written: frozenset[str]) -> bool:
    """Whether the lesser of two numbers is told of a part of what the greater counts: of what the other's document does not
    write at all (`written` is what it does), in the same place or not, or of one of the names that are joined there; or in one
    place of those all over which the greater is counted."""
    if not less.words:
        return False
    own, others = set(less.words), set(more.words)
    if own < others or is_within(less, more):
        return True
    if more.all_over and not less.all_over:
        return own.isdisjoint(others)
    return all(map(written.isdisjoint, own - others if others < own else own))


def counted(words: Sequence[Token], last: int, parties: Parties) -> str:
    """What a bare number's are said to be, as a stem: "40 were children", "90 were younger"; "" where nothing is said."""
    at = last
    while at < len(words) and at - last < _BARE_REACH and words[at].lower in CLASSES["of_them"]:
        at += 1
    if at >= len(words) or words[at].lower not in CLASSES["being"]:
        return ""
    told = takewhile(parties.may_be_noun, words[at + 1 : at + 1 + _BARE_REACH])
    return next((word.stem for word in reversed(list(told))), "")
