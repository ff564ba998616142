"""Who and what a sentence tells of, by the part that it has there: what tells two like events in one town apart.

A name's part is what stands beside it: the preposition before its phrase ("at the Halden mill"), the word before or after
it, the verb of which it is the object, or that it acts itself. Where two sentences give one part to other names, they may
tell of two events (checker.align.strangers). The common noun of a place says less.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.strangers import ACRONYM, Beginnings, Name, Parts, beginnings_of_name
from checker.align.tokens import Token
from checker.align.words import ABBREVIATIONS, BEGINNING, fold, without_possessive
from checker.named import NamedTuple
from checker.rulebook import Rulebook

_SPEAKER = 8
"""So many words before a verb of saying may name who speaks."""
_OF_NOUNS = "s", "ing", "ion", "ment", "ness", "nce", "ity", "ism", "ship", "ery", "ture", "men", "age"
"""Endings of plurals, and of what is done or is so."""
_OF_NAMES = "is", "us"
"""Endings in s that few plurals have: of "Borealis", "Airbus"."""
_OPENING = 4
"""Among so many words after a verb of saying stands who acts in what is said."""
_SHORTEST = 5
"""So many words a sentence has that may begin with a name alone."""
_COMPOUND = 4
"""So many words after a name may end in the noun that it belongs to: "the Sund bottling hall"."""
_ASIDE = 8
"""An aside after a name has less words."""
ACTS, ACTS_FOR, BY = "_ …", "of _ …", "by _"
"""The parts of who does what a sentence tells: "Velland pledged", "the party of Oda Lien received" and "the Lien Party
candidate won", "pledged by Velland"."""
AT = "at _"
"""The part of a place where something happens: it is seldom told of a larger one, as "in _" is."""
_MOST_WORDS = 65_536
"""Words whose beginnings are remembered."""


class Span(NamedTuple):
    """Tokens of a name, by number."""

    first: int
    last: int


class Named(NamedTuple):
    """A name where it stands, with the parts that it has there."""

    span: Span
    name: Name
    parts: tuple[str, ...]


def by_part(named: Iterable[Named]) -> Parts:
    """Names by their parts."""
    found: dict[str, set[Name]] = {}
    for one in named:
        for part in one.parts:
            found.setdefault(part, set()).add(one.name)
    return {part: frozenset(told) for part, told in found.items()}


class Parties:
    """Reads the parts of names and places, with what the lexicon knows of words that mean the same."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._verbs = rulebook.forms["predicates"]
        self._reporting = frozenset(rulebook.forms["reporting"])
        self.beginnings = lru_cache(_MOST_WORDS)(self._beginnings_of)
        self._alike: dict[str, Collection[str]] = {}
        for group in rulebook.lexicon.get("demonyms", {}).get("demonym", ()):
            self._alike |= dict.fromkeys(group.split(), group.split())
        for row in chain.from_iterable(rulebook.lexicon.get("capitals", {}).values()):
            called, *states = row.split()
            self._alike[called] = [called, *(word for state in states for word in self._alike.get(state, [state]))]
        self._states = frozenset(self._alike)
        things: dict[str, list[str]] = {}
        for word, thing in rulebook.forms["things"].items():
            things.setdefault(thing, []).append(word)
        self._alike |= {word: things[thing] for word, thing in rulebook.forms["things"].items()}

    def named(self, words: Sequence[Token]) -> Iterator[Named]:
        """The names of a sentence in order, each with its parts, without those of who only speaks."""
        speaking = self.speakers(words)
        for span in (*[Span(0, 1)][: self._opens_with_name(words)], *_names(words)):
            if speaking.isdisjoint(range(*span)) and (name := self._name(words[slice(*span)])):
                yield Named(span, name, tuple(self._parts(words, span)))

    def names(self, words: Sequence[Token]) -> Parts:
        """The names of a sentence by their parts."""
        return by_part(self.named(words))

    def places(self, words: Sequence[Token], low: int, high: int) -> Parts:
        """The common nouns that prepositions of place govern between two tokens; what happens ("in a crash") is no place."""
        found: dict[str, set[Name]] = {}
        for at in range(low, high):
            if words[at].lower not in CLASSES["of_places"]:
                continue
            last = at + 1
            while last < high and (words[last].lower in CLASSES["determiners"] or self._is_inside(words, last)):
                last += 1
            noun = words[last - 1]
            if last > at + 1 and noun.shape == "a" and noun.lower not in FUNCTION and noun.lower not in self._verbs:
                found.setdefault(f"{words[at].lower} _", set()).add((self.beginnings(noun.text),))
        return {part: frozenset(told) for part, told in found.items()}

    def things(self, words: Sequence[Token], at: Iterable[int]) -> Parts:
        """The common nouns at some places that end their phrase, by the words around them: "kilograms of _ on"."""
        found: dict[str, set[Name]] = {}
        for i in at:
            noun = words[i]
            if noun.shape != "a" or not self._is_inside(words, i) or noun.lower in CLASSES["hours"]:
                continue
            behind = words[i + 1] if i + 1 < len(words) else None
            if behind is not None and self._is_inside(words, i + 1):
                continue
            before = words[max(0, i - 2) : i]
            if any(token.shape == "9" or (token.shape in "aAS" and token.lower not in FUNCTION) for token in before):
                part = f"{' '.join([token.stem for token in before])} _ {behind.stem if behind else ''}"
                found.setdefault(part, set()).add((self.beginnings(noun.text),))
        return {part: frozenset(told) for part, told in found.items()}

    def speakers(self, words: Sequence[Token]) -> frozenset[int]:
        """The words that may name who speaks of others: those before a verb of saying, and those after one that follows a
        mark; "Kestrel Foods said it would cut 250 jobs" tells of the speaker."""
        found: set[int] = set()
        for at, token in enumerate(words):
            if token.lower not in self._reporting or token.lower in CLASSES["acts_by_saying"]:
                continue
            if any(word.lower in CLASSES["oneself"] for word in words[at + 1 : at + 1 + _OPENING]):
                continue
            first = at
            while first and words[first - 1].shape != "." and at - first < _SPEAKER:
                first -= 1
            found.update(range(first, at))
            if at and words[at - 1].shape == ".":
                last = at + 1
                while last < len(words) and words[last].shape != "." and last - at <= _SPEAKER:
                    last += 1
                found.update(range(at, last))
        return frozenset(found)

    def _parts(self, words: Sequence[Token], span: Span) -> Iterator[str]:
        """The parts of a name; none for the place of a clock."""
        before = span.first - 1
        if before >= 0 and words[before].shape == "a" and words[before].lower not in FUNCTION:
            yield f"{words[before].stem} _"
        before = self._before_phrase(words, before)
        governor = words[before].lower if before >= 0 else ""
        is_governed = governor in CLASSES["governing"] or governor in CLASSES["of_places"]
        if is_governed and _is_clock(words[max(0, before - 2) : before]):
            return
        if is_governed or (governor and self._is_verb(words[before])):
            yield f"{words[before].stem} _"
        at = self._before_phrase(words, before - 1) if governor == "of" else before
        if at >= 0 and (event := self._verbs.get(words[at].lower)):  # "hit the island of Brant", "shook Selby"
            yield f"{event} …"
        is_owner = words[span.last - 1].lower.endswith(("'s", "’s"))
        if is_owner:
            yield "of _"
        at = _behind_aside(words, span.last)
        after = words[at] if at < len(words) else None
        if after is None or after.shape != "a":
            return
        head = next((i for i in range(at, min(at + _COMPOUND, len(words))) if not self._is_inside(words, i)), at)
        is_of_state = words[span.first].lower in self._states  # "Norwegian police" may be "police" elsewhere
        is_part = governor == "of" or (head > at and not (is_governed or is_owner or is_of_state))
        if is_part and at == span.last and head < len(words) and self._acts(words[head]):
            yield ACTS_FOR
        if (
            not is_governed
            and not is_owner
            and (self._acts(after) or (not governor and after.lower in CLASSES["governing"]))
        ):
            yield ACTS
        if at == span.last and after.lower not in FUNCTION and after.lower not in self._reporting:
            yield f"_ {after.stem}"
            head = next(
                (i for i in range(at + 1, min(at + _COMPOUND, len(words))) if not self._is_inside(words, i)), at
            )
            if head - 1 > at and words[head - 1].shape == "a" and not self._is_verb(after):
                yield f"_ {words[head - 1].stem}"

    def _before_phrase(self, words: Sequence[Token], at: int) -> int:
        """The word before a noun's phrase that ends at a place; -1 for none."""
        while at >= 0 and (words[at].lower in CLASSES["determiners"] or self._is_inside(words, at)):
            at -= 1
        return at

    def _opens_with_name(self, words: Sequence[Token]) -> bool:
        """Whether a sentence begins with a name alone, before its verb: common nouns in the singular have an article, but for
        those of stuff, crowds and doings."""
        if len(words) < _SHORTEST or words[0].shape != "S" or words[1].shape != "a" or not _is_no_day(words[0]):
            return False
        word = words[0].lower
        if word in self._states:
            return True
        is_common = word in self._verbs or word in self._alike or word in CLASSES["without_article"] or word in FUNCTION
        is_noun = word.endswith(_OF_NOUNS) and not (word.endswith(_OF_NAMES) and word[:-1] not in self._alike)
        return not is_common and not is_noun and self._acts(words[1])

    def _acts(self, token: Token) -> bool:
        """Whether a word follows a sentence's subject."""
        return token.lower in CLASSES["auxiliaries"] or token.lower in self._reporting or self._is_verb(token)

    def _is_inside(self, words: Sequence[Token], at: int) -> bool:
        """Whether a word may stand inside a noun's phrase."""
        token = words[at]
        is_word = token.shape == "A" or (token.shape == "a" and not self._is_verb(token))
        return is_word and token.lower not in FUNCTION and token.lower not in self._reporting and _is_no_day(token)

    def may_be_noun(self, token: Token) -> bool:
        """Whether a word may be a common noun of something that is, and does not happen."""
        return token.shape == "a" and token.lower not in FUNCTION and not self._is_verb(token)

    def _is_verb(self, token: Token) -> bool:
        word = token.lower
        is_past = word in CLASSES["past"] or (word.endswith("ed") and len(word) > BEGINNING)
        return token.shape == "a" and (is_past or word in self._verbs)

    def _name(self, words: Sequence[Token]) -> Name:
        """A name; its acronym in another document stands for all of its words."""
        acronym = ("".join(word.text[0] for word in words).lower()[:BEGINNING],) if len(words) > 1 else ()
        told = [word.text for word in words if word.lower not in ABBREVIATIONS and word.lower != "of"]
        return tuple((*self.beginnings(word), *acronym) for word in told)

    def _beginnings_of(self, written: str) -> Beginnings:
        """Those of a word, by all that the lexicon has for the same; parts of a compound are words."""
        word = fold(without_possessive(written))
        alike = {part for one in (word, *self._alike.get(word, ())) for part in re.split("[- ]", one)}
        acronym = [written] if written.isupper() and len(written) <= ACRONYM else []
        if alike == {word} and written[0].isupper():
            return tuple(sorted({*beginnings_of_name(word), *acronym}))
        return tuple(sorted({*(part[:BEGINNING] for part in alike if len(part) > 1), *acronym})) or (word,)


def _behind_aside(words: Sequence[Token], at: int) -> int:
    """Where a sentence goes on after an aside that begins at a place: "Mira Toller, a waitress, was"."""
    if at >= len(words) or words[at].text != ",":
        return at
    return next((i + 1 for i in range(at + 1, min(at + _ASIDE, len(words))) if words[i].text == ","), at)


def _is_clock(words: Sequence[Token]) -> bool:
    """Whether words end in a time of day, whose place says where clocks show it: "3 a.m. in Madrid"."""
    told = [token for token in words if token.text != "."][-1:]
    return any(token.lower in CLASSES["of_clocks"] or (token.shape == "9" and ":" in token.text) for token in told)


def _names(words: Sequence[Token]) -> Iterator[Span]:
    """The runs of capitals inside running text, and at a sentence's beginning where another follows."""
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and (_is_name(words, last) or _is_of_state(words, first, last)):
            last += 1
        if last > first:
            yield Span(first, last)
        first = last + 1


def _is_name(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    if token.shape not in "AS" or len(token.text) < (2 if token.text.isupper() else 3) or not _is_no_day(token):
        return False
    is_first = token.shape == "S" and at + 1 < len(words) and words[at + 1].shape == "A"
    return token.shape == "A" or (is_first and token.lower not in FUNCTION)


def _is_of_state(words: Sequence[Token], first: int, at: int) -> bool:
    """Whether a word joins a state to its form: "the Republic of Ireland"."""
    return (
        words[at].lower == "of"
        and at > first
        and words[at - 1].lower in CLASSES["states"]
        and at + 1 < len(words)
        and words[at + 1].shape == "A"
    )


def _is_no_day(token: Token) -> bool:
    return token.lower not in CLASSES["not_names"]
