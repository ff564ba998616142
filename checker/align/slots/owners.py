"""Whose age it is, and whether two ages may be of one person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from checker.align.names.edits import edit, skeleton
from checker.align.names.lexicon import Tables
from checker.align.slots import relatives, sentence
from checker.align.slots.actors import spoken_of
from checker.align.slots.pronouns import Pronouns
from checker.align.slots.relatives import Relative, relative
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.spelling import Lexicon
from checker.align.tokens import Token
from checker.named import NamedTuple

_NONE: frozenset[str] = frozenset()


class Owner(NamedTuple):
    """The words of a name in lower case. By `aliases` its bearer may go, too; names of `others` are easily taken for it;
    `suffix` tells which of its bearers it is, "jr". Who has no name may be a relative of somebody's."""

    names: frozenset[str]
    aliases: frozenset[str] = _NONE
    others: frozenset[str] = _NONE
    suffix: str = ""
    relative: Relative | None = None

    @property
    def called(self) -> frozenset[str]:
        """The words of the name with the suffix."""
        return self.names.union(filter(None, (self.suffix,)))


NOBODY = Owner(_NONE)
"""No name is told."""
GENERATION = 15
"""Years that lie at least between parents and children."""


class Owners:
    """Reads whose age it is, with what the lexicon knows of given names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    @cached_property
    def _tables(self) -> Tables:
        """Made when a first age has an owner: many corpora tell none."""
        return Tables(self._lexicon)

    @cached_property
    def pronouns(self) -> Pronouns:
        """Made when a first pronoun has an age."""
        return Pronouns(self._lexicon)

    def read(self, words: Sequence[Token], first: int, last: int, before: Iterable[Sequence[Token]]) -> Owner:
        """Who is named beside an age from word `first` to `last`; for "the 32-year-old" and "she is 32" whom the sentences
        before speak of, for ", aged 32" who else the sentence tells of."""
        if found := relative(words, first, last, before):
            return self.named(found.of)._replace(names=_NONE, relative=found)
        named = sentence.owner(words, first, last)
        if not named and first and words[first - 1].lower == "the":
            named = spoken_of(before)
        elif not named and (at := pronoun_of(words, first)) >= 0:
            named = self.pronouns.names(words, at, before)
        if (
            not named
            and first
            and (words[first].lower == "age" or (words[first].lower == "aged" and words[first - 1].text == ","))
        ):
            named = spoken_of([words[:first]])
            if not named and words[0].lower in ("he", "she"):
                named = self.pronouns.names(words, 0, before)
        named = named or _before_comma(words, first)
        suffix = next(iter(sorted(named & CLASSES["suffixes"])), "")
        return self.named(named - CLASSES["suffixes"])._replace(suffix=suffix)

    def named(self, names: frozenset[str]) -> Owner:
        """The owner whose name has these words."""
        known = [self._look_up(name) for name in names]
        return Owner(names, _NONE.union(*(a for a, _ in known)), _NONE.union(*(o for _, o in known)))

    def _look_up(self, name: str) -> tuple[frozenset[str], frozenset[str]]:
        if name not in self._known:
            self._known[name] = self._tables.forms_of(name), self._tables.mistaken_for(name)
        return self._known[name]


def pronoun_of(words: Sequence[Token], first: int) -> int:
    """The pronoun whose age begins with a word: "she is 32", "he, 32,"; -1 for none."""
    at = first - 2
    if at > 0 and words[first - 1].lower == "turned" and words[at].lower in ("had", "has", "just", "recently"):
        at -= 1
    if at < 0 or words[at].lower not in ("he", "she"):
        return -1
    return at if words[first - 1].text == "," or words[first - 1].lower in ("is", "was", "turned", "turns") else -1


def _before_comma(words: Sequence[Token], first: int) -> frozenset[str]:
    """The name that an age is told of behind a comma: "Mira Toller, a 32-year-old teacher", and behind a relative clause, "Mira
    Toller of Selby, who was hurt on Monday, is 32"."""
    if first < 3 or words[first - 2].text != ",":
        return _NONE
    told = words[first - 1].lower
    at = first - 3
    if told == "is":
        at = (
            max(
                (i for i in range(2, first) if words[i].lower in ("who", "whose") and words[i - 1].text == ","),
                default=1,
            )
            - 2
        )
    elif told not in ("a", "an"):
        return _NONE
    found: set[str] = set()
    while at >= 0 and (_is_of_name(words[at]) or (found and words[at].lower in ("of", "from"))):
        if words[at].lower in ("of", "from"):  # what follows is where from
            found.clear()
        else:
            found.add(words[at].lower)
        at -= 1
    is_place = at >= 0 and (words[at].text == "," or words[at].lower in FUNCTION)
    return _NONE if len(found) < 2 or is_place or found & CLASSES["not_names"] else frozenset(found)


def _is_of_name(word: Token) -> bool:
    return word.shape in ("A", "S") and word.lower not in FUNCTION


def are_two(one: Owner, other: Owner, apart: float = 0.0) -> bool:
    """Whether two owners, so many years `apart`, must be two persons: they share no name, or only one and neither of the rest
    is a form of the other; one is a relative of the other, or another relative of the same."""
    if one.relative and other.relative:
        ours, theirs = one._replace(names=one.relative.of), other._replace(names=other.relative.of)
        return relatives.are_two(one.relative, other.relative) and not _have_two_names(ours, theirs)
    for kin, named in ((one, other), (other, one)):
        if kin.relative and kin.relative.of and named.names:
            if _have_two_names(kin._replace(names=kin.relative.of), named):
                return kin.relative.is_doubtful or kin.relative.of.isdisjoint(named.names)
            return apart >= GENERATION or not kin.relative.is_doubtful
    if _have_two_names(one, other, apart >= GENERATION):
        return True
    if not one.names or not other.names or one.suffix == other.suffix:
        return False
    return bool(one.suffix and other.suffix) or apart >= GENERATION


def _have_two_names(one: Owner, other: Owner, is_far: bool = False) -> bool:
    """Whether names are those of two persons; where their ages lie far apart, no letter of one is a slip: Ivy, Ivo."""
    shared = one.names & other.names
    if not one.names or not other.names or len(shared) > 1:
        return False
    own, theirs = one.names - shared, other.names - shared
    return not shared or bool(own and theirs and not any(_is_one_name(x, y, one, is_far) for x in own for y in theirs))


def _is_one_name(word: str, other: str, owner: Owner, is_exact: bool) -> bool:
    """Whether an owner's word and another are a short form, an initial or, unless `is_exact`, a slip of each other. Names of
    which one alone ends in "a" are a man's and a woman's."""
    if other in owner.aliases:
        return True
    if other in owner.others:
        return False
    short, long = sorted((word.rstrip("."), other.rstrip(".")), key=len)
    if long.startswith(short) and (len(short) == 1 or len(long) > len(short) + 1):
        return True
    if is_exact or short.endswith("a") != long.endswith("a"):
        return False
    distance = edit(short, long).distance
    return distance <= 1 or (distance == 2 and skeleton(short) == skeleton(long))
