"""The rare words of documents: names, numbers, days of months and other words, weighted by how few documents have them."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt
from pathlib import Path

from checker.align.words import CLASSES, DIGITS, LOWER, MID, Count, Tokens, Words
from checker.named import NamedTuple
from checker.tables import compiled, read_toml

NAME_WEIGHT = 1.0
_NUMBER_WEIGHT, _DAY_WEIGHT, _WORD_WEIGHT = 0.5, 0.7, 0.35
BACKGROUND = 200
"""How many documents of other stories are imagined beside the given ones, so that three documents have rare words too."""
_PURE = 9
"""A name is this many times more often written with a capital than without; the others count as other words do."""
_LONG_LIST, _SMALL = 64, 4096

_MONTH = 32  # numbers kept for the days of one
MONTHS = {name: number for number, names in enumerate(CLASSES["months"]) for name in names}
_DAYS = _MONTH * (max(MONTHS.values()) + 1)  # numbers kept for the days of all
_UNTOLD = frozenset(CLASSES["untold"])
_TABLE = Path(__file__).with_name("countries.toml")
_STATES: list[list[str]] = compiled(
    "countries", [_TABLE], lambda: [told.split() for told in read_toml(_TABLE)["states"]]
)
STATE_OF = {word: number for number, state in enumerate(_STATES) for word in state}
"""The number of a state by its name and those of its people: to a document that names little else "Slovenia" and "Slovenian"
are one name."""
_FEW_NAMES = 3
"""Who writes more is known by them, and not by the state."""
_MOST_CAPITALS = 16
_UNWRITTEN = Count(0, 0, 0, 0)
_STATE = "="
"""Stands before the name of a state that is told in whichever form."""


class RareWords(NamedTuple):
    """Each document's rare words, names apart from others; the square of each word's weight; lengths and latest years;
    the names that too many documents have to bring two together."""

    names: list[array[int]]
    others: list[array[int]]
    squares: dict[int, float]
    lengths: list[float]
    years: list[int]
    common: frozenset[int]

    def cosine(self, i: int, j: int, shared: Iterable[int]) -> float:
        return sum(map(self.squares.__getitem__, shared)) / (self.lengths[i] * self.lengths[j])


Features = tuple["list[array[int]]", list[int]]
"""What documents write by which they may be alike, and the latest years that they name."""


def rare_words(words: Words, told: Features, source: Sequence[int] = ()) -> RareWords:
    """The rare words among the features `told` of documents; `source` numbers the independent source of each where these are
    known: what copies of one text write is written once."""
    size = len(words.vocabulary.folds)
    found, years = told
    spread: Counter[int] = Counter()
    copies: dict[int, set[int]] = {}
    often = Counter(source[number] for number in words.uncounted) if source else Counter[int]()
    for number in words.uncounted:
        if source and often[source[number]] > 1:
            copies.setdefault(source[number], set()).update(found[number])
        else:
            spread.update(found[number])
    for told_by_copies in copies.values():
        spread.update(told_by_copies)
    if words.background:
        known = sorted({feature for one in found for feature in one})
        counts = words.background.counts([spelt(feature, words) for feature in known])
        spread.update({feature: count.documents for feature, count in zip(known, counts, strict=True)})
    total = words.total - sum(count - 1 for count in often.values()) + BACKGROUND
    longest = longest_list(words.total)
    squares: dict[int, float] = {}
    names: set[int] = set()
    for feature, documents in spread.items():
        if documents > 1:
            count = words.count(feature) if feature < size else _UNWRITTEN
            weight = importance(spelt(feature, words), count)
            if weight:
                squares[feature] = (weight * log(total / documents)) ** 2
                if weight == NAME_WEIGHT:
                    names.add(feature)
    rare = [sorted(squares.keys() & set(one)) for one in found]
    return RareWords(
        [array("I", [feature for feature in one if feature in names]) for one in rare],
        [array("I", [feature for feature in one if feature not in names]) for one in rare],
        squares,
        [sqrt(sum(map(squares.__getitem__, one))) or 1.0 for one in rare],
        years,
        frozenset(feature for feature in names if spread[feature] > longest),
    )


def longest_list(documents: int) -> int:
    """A word in more documents than this brings no two of them together, in a corpus of so many; it counts once others have.
    Of a small corpus more may share one, in proportion: a folder may hold a single story."""
    return _LONG_LIST * max(1, _SMALL // max(1, documents))


def features(words: Words) -> Features:
    """Each document's folds and, numbered from the last of them on, days of months and, where it names hardly anybody,
    states; and the latest year that it names."""
    vocabulary = words.vocabulary
    folds, fold_of, shapes = vocabulary.folds, vocabulary.fold_of, vocabulary.shapes
    months = {form: MONTHS[folds[fold]] for form, fold in enumerate(fold_of) if folds[fold] in MONTHS}
    year_of = {
        form: int(written)
        for form, written in enumerate(vocabulary.forms)
        if shapes[form] == DIGITS and len(written) == 4 and written.isdecimal() and "1900" <= written < "2100"
    }
    states = {
        form: len(folds) + _DAYS + STATE_OF[folds[fold]]
        for form, fold in enumerate(fold_of)
        if folds[fold] in STATE_OF and shapes[form] != LOWER
    }
    found, years = [], []
    for tokens in words.documents:
        forms = set(tokens.forms)
        own = {fold_of[form] for form in forms}
        if not forms.isdisjoint(months):
            own.update(len(folds) + day for day in _days(tokens.forms, months, vocabulary.forms))
        if (told := forms & states.keys()) and _names_hardly_anybody(tokens, folds, fold_of):
            own.update(map(states.__getitem__, told))
        years.append(max((year_of[form] for form in forms if form in year_of), default=0))
        found.append(array("I", own))
    return found, years


def _names_hardly_anybody(tokens: Tokens, folds: Sequence[str], fold_of: Sequence[int]) -> bool:
    """Whether a document writes so few names, states apart, that what it has in common with another is where it happened."""
    if tokens.proofs.count(MID) > _MOST_CAPITALS:
        return False
    written = {folds[fold_of[form]] for form, proof in zip(tokens.forms, tokens.proofs, strict=True) if proof == MID}
    return sum(may_be_name(word) and word not in STATE_OF for word in written) <= _FEW_NAMES


def spelt(feature: int, words: Words) -> str:
    """A feature as a word: a fold, or a day of a month as "8/31", or a state as "=norway", which no fold is."""
    folds = words.vocabulary.folds
    if feature < len(folds):
        return folds[feature]
    other = feature - len(folds)
    return "{}/{}".format(*divmod(other, _MONTH)) if other < _DAYS else _STATE + _STATES[other - _DAYS][0]


def _days(forms: Sequence[int], months: dict[int, int], written: Sequence[str]) -> Iterable[int]:
    for i, form in enumerate(forms):
        if form in months:
            for neighbour in forms[max(i - 1, 0) : i + 2]:
                day = written[neighbour].rstrip("stndrh")
                if day.isdecimal() and 0 < int(day) <= 31:
                    yield _MONTH * months[form] + int(day)


def importance(word: str, count: Count) -> float:
    """What sharing a word says of two documents, before its rarity: 1 for names, less for others, 0 for nothing."""
    if "/" in word:
        return _DAY_WEIGHT
    if is_state(word):
        return NAME_WEIGHT
    if len(word) < 2 or word in _UNTOLD or word in MONTHS:
        return 0.0
    if word[0].isdigit():
        return 0.0 if len(word) == 4 and word.isdecimal() and "1900" <= word < "2100" else _NUMBER_WEIGHT
    if is_surely_name(count):
        return NAME_WEIGHT if may_be_name(word) else 0.0
    return _WORD_WEIGHT if len(word) > 3 else 0.0


def is_state(word: str) -> bool:
    """Whether a word is a state's, in whichever form."""
    return word.startswith(_STATE)


def is_surely_name(count: Count) -> bool:
    """Whether a word that may be a name is always, or nearly so, written as one."""
    return count.is_name and count.mid >= max(1, _PURE * count.lower)


def may_be_name(word: str) -> bool:
    """Whether a word, by its letters alone, may be a name that tells stories apart."""
    return len(word) > 2 and not word[0].isdigit() and word not in _UNTOLD and word not in MONTHS
