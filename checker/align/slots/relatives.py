"""Ages of those who are told of as somebody's: "Jon Brandt's son, 19", "his 19-year-old son", "whose mother is 70"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import takewhile
from pathlib import Path

from checker.align.slots.actors import spoken_of
from checker.align.slots.sentence import CLASSES, FUNCTION, owning
from checker.align.tokens import Token
from checker.named import NamedTuple
from checker.tables import compiled, read_toml

_TABLE = Path(__file__).with_name("relatives.toml")


def _relations(table: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[str, str]]:
    """The relation and the sex of each word."""
    return {
        word: (relation, sex) for relation, rows in table.items() for sex, row in rows.items() for word in row.split()
    }


_RELATIONS: Mapping[str, tuple[str, str]] = compiled("relatives", [_TABLE], lambda: _relations(read_toml(_TABLE)))
_NO_KIN = "friend"
KIN = frozenset(word for word, (relation, _) in _RELATIONS.items() if relation != _NO_KIN)
"""The words for relatives."""
_ANY = "any"
_SEXES = {"male": "man", "female": "woman"}
_MODIFIERS = 3
"""So many words at most tell more of a relative: "his younger half-brother"."""
_BEING = frozenset(("is", "was", "turned", "turns"))


class Relative(NamedTuple):
    """Somebody's relative or friend by the words of that one's name in lower case, none where it is not told. `is_doubtful`
    where the age may be that one's own: "the son of Jon Brandt, 19"."""

    relation: str
    sex: str
    of: frozenset[str]
    is_doubtful: bool = False


def sex_of_relation(word: str) -> str:
    """ "man" or "woman", as a word for a relative tells; "" where it tells neither or is none."""
    _, sex = _RELATIONS.get(word, ("", ""))
    return _SEXES.get(sex, "")


def relative(words: Sequence[Token], first: int, last: int, before: Iterable[Sequence[Token]]) -> Relative | None:
    """The relative whose age stands from word `first` to `last`, None where it is not one's; `before` are the sentences before,
    the nearest first."""
    if first > 1 and (words[first - 1].text in (",", "(") or words[first - 1].lower in _BEING):
        return _behind_words(words, first, before)
    return _before_words(words, first, last, before)


def is_of_kin(words: Sequence[Token], reporting: Collection[str]) -> bool:
    """Whether words before a verb begin with a relative of somebody's: "Ivo Brandt's brother Max", "his wife"; but not who only
    speaks, "his wife said that he"."""
    for at, word in enumerate(words[1:], 1):
        owns = words[at - 1].lower.endswith(("'s", "’s")) or words[at - 1].lower in CLASSES["possessives"]
        if owns and word.lower in KIN:
            return not any(one.lower in reporting or one.lower in CLASSES["subjects"] for one in words[at + 1 :])
    return False


def are_two(one: Relative, other: Relative) -> bool:
    """Whether two relatives of one person are two persons."""
    return one.relation != other.relation or (one.sex != other.sex and _ANY not in (one.sex, other.sex))


def _behind_words(words: Sequence[Token], first: int, before: Iterable[Sequence[Token]]) -> Relative | None:
    """Whom the words before an age call a relative: "his son, 19", "the son of Jon Brandt, 19"."""
    noun = first - 2
    if noun > 1 and words[noun].lower == "who":  # "his mother, who is 70"
        noun -= 1 + (words[noun - 1].text == ",")
    if words[noun].lower in _RELATIONS:
        at = noun - 1
        while at > max(0, noun - 1 - _MODIFIERS) and _is_modifier(words[at]):
            at -= 1
        owner = _possessor(words, at, before)
        return None if owner is None else Relative(*_RELATIONS[words[noun].lower], owner)
    at = noun
    while at > 1 and words[at].shape in "AS":
        at -= 1
    if at == noun or words[at].lower != "of" or words[at - 1].lower not in _RELATIONS:
        return None
    named = frozenset(owning(word) for word in words[at + 1 : noun + 1])
    return Relative(*_RELATIONS[words[at - 1].lower], named, words[first - 1].lower not in _BEING)


def _before_words(words: Sequence[Token], first: int, last: int, before: Iterable[Sequence[Token]]) -> Relative | None:
    """Whom the words behind an age call a relative: "his 19-year-old son", "the 19-year-old son of Jon Brandt"."""
    noun = last
    while noun < min(len(words), last + _MODIFIERS) and _is_modifier(words[noun]):
        noun += 1
    if noun >= len(words) or words[noun].lower not in _RELATIONS:
        return None
    behind = words[noun + 1 :]
    if behind and behind[0].shape == "A":
        return None  # "his 19-year-old son Karl" has a name
    named = [owning(word) for word in takewhile(lambda word: word.shape == "A", behind[1:])]
    if named and behind[0].lower == "of":
        return Relative(*_RELATIONS[words[noun].lower], frozenset(named))
    owner = _possessor(words, first - 1, before)
    return None if owner is None else Relative(*_RELATIONS[words[noun].lower], owner)


def _is_modifier(word: Token) -> bool:
    return word.shape == "a" and word.lower not in FUNCTION and word.lower not in _RELATIONS


def _possessor(words: Sequence[Token], at: int, before: Iterable[Sequence[Token]]) -> frozenset[str] | None:
    """Whose somebody is behind a word: the words of the name that it ends, or that a pronoun stands for; None where it is no
    possessive."""
    if at < 0:
        return None
    if words[at].lower in CLASSES["possessives"]:
        last = next((i for i in range(at - 1, -1, -1) if _is_named(words[i])), -1)
        return _name(words, last) if last >= 0 else spoken_of(before)
    if words[at].text in ("'", "’"):
        at -= 1
    elif not words[at].lower.endswith(("'s", "’s")):
        return None
    return _name(words, at) or None


def _name(words: Sequence[Token], last: int) -> frozenset[str]:
    """The words of the name that ends in a word."""
    return frozenset(owning(word) for word in takewhile(_is_named, reversed(words[: last + 1])))


def _is_named(word: Token) -> bool:
    return word.shape in "AS" and word.lower not in FUNCTION and word.lower not in CLASSES["not_names"]
