"""One person under two given names of which each is right by itself: Maria Kestrel and Mario Kestrel, both the judge who
sentenced one banker.

Letters say little here, since there may well be two such people. So three things have to speak for one: reports of one
story each know but one bearer of the family name, call the bearer by one office or trade, and tell one deed of the bearer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checker.align.dispute import Dispute, Place, Side, ranked
from checker.align.names.edits import edit
from checker.align.names.index import Index, NameWord
from checker.align.names.lexicon import Tables
from checker.align.quotations.figures import NUMBERS
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.stories.stories import Stories
from checker.align.tokens import stem
from checker.align.words import MID
from checker.model.finding import Verdict
from checker.named import NamedTuple
from checker.values.name import fold

_PROBABILITY = 0.6
_NEAR = 0.12
"""How alike documents must be to tell of one bearer."""
_SHORTEST, _LETTERS = 4, 2
"""Letters that both given names have at least, and that may tell them apart where the tables do not know them."""
_SHARE, _SHARED = 0.6, 6
"""The part of the words told of the bearer that both sides have, of so many words at least."""
_REACH, _CALLED = 300, 60
"""Characters before and behind a name in which its sentence ends, and in which an office or a trade is looked for."""
_STOP = re.compile(r"[.!?][\"”’)]?\s|\n")
_WORD = re.compile(r"\w+")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|got|and) (?:[a-z]{1,20}ly )?$")
_LONGEST_PASSIVE = 30
_SEXES = frozenset(("women", "woman", "female")), frozenset(("men", "man", "male"))
_UNDONE = frozenset(
    (
        "died",
        "survived",
        "drowned",
        "attended",
        "joined",
        "lived",
        "voted",
        "named",
        "called",
        "aged",
        "based",
        "used",
        "need",
    )
)
"""What many do together, and what is no deed."""
_SAYING = CLASSES["saying"] | CLASSES["acts_by_saying"]
_ANYBODYS = frozenset(
    ("mr", "mrs", "ms", "miss", "sir", "lord", "lady", "dame", "former", "ex", "acting", "interim", "senior", "junior", "jr",
     "sr", "st", "saint", "state", "home", "trade")
)  # fmt: skip
"""Titles that say nothing of what somebody does."""


class _Told(NamedTuple):
    """What sentences tell of the bearer of a name: offices and trades, verbs of what they did, all words in lower case, names,
    and numbers in figures; `known` are all words of their documents."""

    called: frozenset[str]
    deeds: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    known: frozenset[str]


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for each two such given names before one family name, in the documents of one topic."""
    pairs = [
        (family, one, other)
        for family, givens in sorted(index.beside["left"].items(), key=lambda item: index.fold(item[0]))
        if len(givens) > 1 and not index.is_weak(family) and len(index.fold(family)) > 2
        for one, other in combinations(sorted(givens, key=index.fold), 2)
        if _are_alike(index.fold(one), index.fold(other), index.tables) and _meet(one, other, index, stories)
    ]
    at = index.occurrences({family for family, _, _ in pairs})
    found = []
    for family, one, other in pairs:
        by_topic: dict[int, list[NameWord]] = defaultdict(list)
        for word in at[family]:
            by_topic[stories.topic[word.document]].append(word)
        found += [_dispute(words, one, other, index, stories) for words in by_topic.values()]
    return [dispute for dispute in found if dispute]


def _meet(one: int, other: int, index: Index, stories: Stories) -> bool:
    """Whether a topic has both words."""
    here = {stories.topic[document] for document in index.documents[one]}
    return any(stories.topic[document] in here for document in index.documents[other])


def _are_alike(one: str, other: str, tables: Tables) -> bool:
    """Whether two given names are easily taken for each other, and neither short for nor a spelling of the other one."""
    if tables.is_short_for(one, other) or tables.are_styles(one, other) or tables.are_heard_alike(one, other):
        return False
    if tables.are_confusable(one, other) or tables.are_of_two_sexes(one, other):
        return True
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0] or not tables.weak.isdisjoint((one, other)):
        return False
    if not tables.shared.isdisjoint((one, other)) or not tables.particles.isdisjoint((one, other)):
        return False
    return 1 < edit(one, other).distance <= _LETTERS or one.startswith(other) or other.startswith(one)


def _dispute(words: Sequence[NameWord], one: int, other: int, index: Index, stories: Stories) -> Dispute | None:
    """What documents of one topic dispute of the bearer of a family name, `words` being all its places."""
    givens: dict[int, set[int]] = defaultdict(set)
    for word in words:
        if word.left >= 0 and not index.is_weak(word.left):
            givens[word.document].add(word.left)
    sides = [
        [word for word in words if word.left == given and givens[word.document] == {given}] for given in (one, other)
    ]
    if not all(sides) or any({one, other} <= known for known in givens.values()):
        return None
    documents = [sorted({word.document for word in side}) for side in sides]
    if all(stories.score(a, b) < _NEAR or stories.kin[a] != stories.kin[b] for a in documents[0] for b in documents[1]):
        return None
    told = [_together([_told(word, index) for word in side]) for side in sides]
    known = [_together([_told(word, index) for word in words if word.document in side]) for side in documents]
    called = known[0].called & known[1].called
    if (
        not (called and told[0].deeds & told[1].deeds)
        or _share(*told) < _SHARE
        or _are_apart(told[0], told[1], index.tables)
    ):
        return None
    shown = [_side(side, index) for side in sides]
    shown = list(ranked(sorted(shown, key=lambda side: (-len(side.places), side.value)), stories.source))
    reason = f"both are called {min(called)}, and no report knows both"
    return Dispute("name/spelling", Verdict.CONFLICT, _PROBABILITY, shown[0].value, tuple(shown), reasons=(reason,))


def _side(words: Iterable[NameWord], index: Index) -> Side:
    """The full names with their given names, which stand before a middle initial."""
    fold_of, places = index.words.vocabulary.fold_of, []
    for word in words:
        given, forms = word.token - 1, index.words.documents[word.document].forms
        while fold_of[forms[given]] != word.left:
            given -= 1
        start, end = index.words.span(word.document, given)[0], index.words.span(word.document, word.token)[1]
        places.append(Place(word.document, start, end))
    first = places[0]
    return Side(index.words.texts[first.document][first.start : first.end], tuple(places))


def _told(word: NameWord, index: Index) -> _Told:
    """What the sentence of a name tells of its bearer."""
    text, (start, end) = index.words.texts[word.document], index.words.span(word.document, word.token)
    low = max(
        (stop.end() for stop in _STOP.finditer(text, max(0, start - _REACH), start)), default=max(0, start - _REACH)
    )
    high = stop.start() if (stop := _STOP.search(text, end, end + _REACH)) else min(len(text), end + _REACH)
    tables, vocabulary = index.tables, index.words.vocabulary
    near = set(_figures(text[max(low, start - _CALLED) : min(high, end + _CALLED)]))
    called = {called for called in near if called in tables.titles or called in tables.trades} - _ANYBODYS
    lower = [found for found in _WORD.finditer(text, low, high) if found[0].islower()]
    starts, forms, proofs = index.words.documents[word.document]
    tokens = range(bisect_left(starts, low), bisect_left(starts, high))
    names = {vocabulary.folds[vocabulary.fold_of[forms[at]]] for at in tokens if proofs[at] == MID} - called
    return _Told(
        frozenset(called),
        frozenset(found[0] for found in lower if _is_deed(found, text, high)),
        frozenset(found[0] for found in lower if found[0] not in FUNCTION and found[0] not in called),
        frozenset(names - {index.fold(word.left), fold(text[start:end])}),
        frozenset(number for number in _figures(text[low:high]) if number.isdecimal()),
        frozenset(_figures(text)),
    )


def _figures(text: str) -> Iterator[str]:
    """The words of a text in lower case, number words in figures."""
    return (NUMBERS.get(word, word) for word in _WORD.findall(text.lower()))


def _is_deed(found: re.Match[str], text: str, high: int) -> bool:
    """Whether a word is a verb in its past by which somebody did something that is no telling: no passive, unless "by" whom."""
    word = found[0]
    if word in _UNDONE or word in _SAYING or not (word.endswith("ed") or word in CLASSES["past"]):
        return False
    is_passive = _PASSIVE.search(text, max(0, found.start() - _LONGEST_PASSIVE), found.start())
    return is_passive is None or " by " in text[found.end() : high]


def _are_apart(one: _Told, other: _Told, tables: Tables) -> bool:
    """Whether relatives are told of on one side, women here and men there, or on both sides a name or a number that the other
    side does not have."""
    if not tables.kin.isdisjoint(one.words | other.words):
        return True
    women, men = ([not words.isdisjoint(side.words) for side in (one, other)] for words in _SEXES)
    if women != men and any(women) and any(men):
        return True
    return any(
        mine - other.known and theirs - one.known
        for mine, theirs in ((one.names, other.names), (one.numbers, other.numbers))
    )


def _share(one: _Told, other: _Told) -> float:
    """The part of what one side tells of the bearer that the other side's documents have too, of the side that tells less."""
    less, more = sorted((one, other), key=lambda side: len(side.words))
    everything = frozenset(map(stem, more.known))
    told = {stem(word) for word in less.words | less.names}
    return len(told & everything) / max(len(told), _SHARED)


def _together(told: Sequence[_Told]) -> _Told:
    """What several sentences tell, as one."""
    return _Told(*(frozenset().union(*parts) for parts in zip(*told, strict=True)))
