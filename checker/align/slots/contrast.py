"""What two sentences built alike tell differently: "the water bill" and "the forestry bill", the first landslide and the second.

Who tells one event in other words builds his sentence otherwise, too. Where two sentences agree in most words, in their
order, and differ in the things that they tell of, these are other things: two nouns at least, of what sort a thing is, or
words that exclude each other (contrasts.toml).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from checker.align.slots.parties import Parties
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.strangers import Beginnings
from checker.align.tokens import Token, stem
from checker.lazily import lazily
from checker.named import NamedTuple
from checker.rulebook import Rulebook
from checker.tables import compiled, read_toml
from checker.values.numbers.tables import TABLES


def _sets(rows: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """The set and the class of each word, as a stem."""
    return {
        stem(word): (name, classed)
        for name, row in rows.items()
        for classed in row.split()
        for word in classed.split("/")
    }


_TABLE = Path(__file__).with_name("contrasts.toml")
_SETS: Mapping[str, tuple[str, str]] = compiled("contrasts", [_TABLE], lambda: _sets(read_toml(_TABLE)["excluding"]))
_QUALITIES: frozenset[str] = frozenset(
    compiled("qualities", [_TABLE], lambda: " ".join(read_toml(_TABLE)["qualities"].values()).split())
)
_SERIES = frozenset(map(stem, CLASSES["series"]))
"""Behind a rank, what accounts for two values itself (checker.compare.accounts)."""
_RANK = "rank"
_REACH = 14
"""So many words on either side of a claim make its frame."""
_ALIKE = 0.6
"""Frames that share so much of their words, in order, are built alike."""
_LEAST_SHARED = 0.35
"""Frames that share less of their words, in any order, are not built alike."""
_LONGEST = 3
"""More words in a row make a sentence another one."""
_SHORTEST = 3
_OF_QUALITY = "ful", "ous", "able", "ible", "less", "ish", "ing", "est"
_NO_NOUN = "ly", "ed"
_MOST_WORDS = 65_536
"""Words whose reading is remembered."""


class Word(NamedTuple):
    """A word of a frame: its beginnings and those of words that mean the same, none where it cannot be a common noun;
    `is_small` where it has no content, `is_quality` where it says how a thing is, and not which."""

    stem: str
    beginnings: Beginnings
    is_small: bool
    is_quality: bool


VALUE = Word("#", (), False, False)
"""What stands in a claim's place."""


class Frame:
    """The words around a claim without marks and articles, the claim itself as VALUE; `stems` are theirs."""

    def __init__(self, before: Sequence[Token], after: Sequence[Token], read: Callable[[Token], Word]) -> None:
        self._before, self._after, self._read = before, after, read
        self.stems = (*[word.stem for word in before], VALUE.stem, *[word.stem for word in after])

    @lazily
    def different(self) -> frozenset[str]:
        """The different stems."""
        return frozenset(self.stems)

    @lazily
    def words(self) -> tuple[Word, ...]:
        """What is known of each word."""
        return (*map(self._read, self._before), VALUE, *map(self._read, self._after))


class Frames:
    """Reads the frames of claims, with what the lexicon knows of verbs, of who speaks and of words that mean the same."""

    def __init__(self, rulebook: Rulebook, parties: Parties) -> None:
        verbs = frozenset(rulebook.forms["predicates"]).difference(rulebook.forms["things"])
        self._no_nouns = verbs.union(rulebook.forms["reporting"], rulebook.forms["informants"])
        self._beginnings = parties.beginnings
        self._known = lru_cache(_MOST_WORDS)(self._read)

    def frame(self, words: Sequence[Token], first: int, last: int) -> Frame:
        """The frame of the claim from word `first` to `last`."""
        return Frame(_bare(words[max(0, first - _REACH) : first]), _bare(words[last : last + _REACH]), self._word)

    def _word(self, word: Token) -> Word:
        return self._known(word.text, word.stem, word.shape, word.lower)

    def _read(self, text: str, stem: str, shape: str, lower: str) -> Word:
        is_noun = (
            shape in "aS"
            and len(lower) >= _SHORTEST
            and lower not in self._no_nouns
            and not lower.endswith(_NO_NOUN)
            and lower not in TABLES.cardinals
        )
        is_quality = stem in _SETS or lower in _QUALITIES or lower.endswith(_OF_QUALITY)
        return Word(stem, self._beginnings(text) if is_noun else (), lower in FUNCTION, is_quality)


def _bare(words: Sequence[Token]) -> Sequence[Token]:
    """The words without marks and articles."""
    articles = CLASSES["determiners"]
    return [word for word in words if word.shape != "." and word.lower not in articles]


class Difference(NamedTuple):
    """Words that stand in the place of others, and the word behind both, VALUE for none."""

    own: Sequence[Word]
    other: Sequence[Word]
    follower: Word


def are_contrasted(own: Frame, other: Frame, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether two frames are built alike and tell of other things; `here` and `there` are what their documents write."""
    things = 0
    for difference in _differences(own, other):
        if _exclude(difference):
            return True
        x, y = _nouns(difference.own), _nouns(difference.other)
        if not x or not y or _may_be_one(x, y, here, there):
            continue
        things += min(len(x), len(y))
        if len(x) == len(y) == 1 and difference.follower.beginnings and not (x[0].is_quality or y[0].is_quality):
            return True
    return things > 1


def _differences(own: Frame, other: Frame) -> Iterator[Difference]:
    """What stands in one place of two frames that are built alike; nothing of others."""
    longest = max(len(own.stems), len(other.stems))
    if len(own.different & other.different) < _LEAST_SHARED * longest:
        return
    from rapidfuzz.distance import Indel

    if Indel.normalized_similarity(own.stems, other.stems) < _ALIKE:
        return
    first = second = 0
    for step in Indel.opcodes(own.stems, other.stems):
        if step.tag == "equal":
            start, begin = step.src_start, step.dest_start
            if 0 < start - first <= _LONGEST and 0 < begin - second <= _LONGEST:
                yield Difference(own.words[first:start], other.words[second:begin], own.words[start])
            first, second = step.src_end, step.dest_end
    if 0 < len(own.words) - first <= _LONGEST and 0 < len(other.words) - second <= _LONGEST:
        yield Difference(own.words[first:], other.words[second:], VALUE)


def _exclude(difference: Difference) -> bool:
    """Whether words of one set stand on both sides, and of other classes."""
    sides = difference.own, difference.other
    x, y = (dict(_SETS[word.stem] for word in words if word.stem in _SETS) for words in sides)
    is_of_series = difference.follower.stem in _SERIES
    return any(x[name] != y[name] for name in x.keys() & y.keys() if not (is_of_series and name == _RANK))


def _nouns(words: Collection[Word]) -> list[Word]:
    """The common nouns of some words; none where a name, a number or a verb is among these."""
    content = [word for word in words if not word.is_small]
    return content if all(word.beginnings for word in content) else []


def _may_be_one(own: Collection[Word], other: Collection[Word], here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether nouns may mean one thing: some begin alike or differ in a letter ("drunk", "drink"), or both documents write
    those of the other."""
    from rapidfuzz.distance import Levenshtein

    if any(Levenshtein.distance(x.stem, y.stem, score_cutoff=1) <= 1 for x in own for y in other):
        return True
    x, y = ({beginning for word in words for beginning in word.beginnings} for words in (own, other))
    return bool(x & y) or (not x.isdisjoint(there) and not y.isdisjoint(here))
