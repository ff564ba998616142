"""The name words of documents: which tokens are parts of names, what stands beside them, where each word is."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from checker.align.names.lexicon import Tables
from checker.align.words import CAPITAL, INITIAL, MID, PLAIN, SHOUTED, TITLED, UPPER, Words
from checker.named import NamedTuple

NONE, BESIDE, COMMA = range(3)
"""How a name word is joined to the token before it: not, by a space, hyphen or initial's full stop, by a comma."""

_MOST_BETWEEN = 4
"""Tokens from one name word to the next with particles between them."""
SIDES = ("right", "left", "inside")
Beside = dict[int, dict[int, int]]


class NameWord(NamedTuple):
    """One occurrence of a word in a name: fold ids of the neighbouring name words, -1 where there is none.

    A middle initial and particles are passed over: "Ilse B. van Vandorp" has Ilse beside Vandorp. `inside` is the name that follows after a
    comma, as a country follows its town; `proof` is what the capital proves at its place.
    """

    document: int
    token: int
    left: int
    right: int
    inside: int
    proof: int

    @property
    def mid(self) -> bool:
        """Whether the word stands in running text."""
        return self.proof == MID

    @property
    def titled(self) -> bool:
        """Whether it stands in a headline, where its neighbours are any words."""
        return self.proof in (TITLED, SHOUTED)


class Index:
    """Name words by fold id.

    `beside["left"][w][v]` counts the documents in which v stands directly before w, "right" after it, "inside" after it
    and a comma; `partners[side][v][w]` is the same count by the neighbour. `documents[w]` lists, in order, those in which
    w is a name word.
    """

    __slots__ = ("beside", "documents", "joins", "partners", "tables", "tokens", "words")

    def __init__(self, words: Words, tables: Tables) -> None:
        self.words = words
        self.tables = tables
        self.tokens: list[array[int]] = []  # for each document the indexes of its name tokens
        self.joins: list[bytearray] = []  # and how each is joined to the token before it
        self.documents: dict[int, array[int]] = defaultdict(lambda: array("I"))
        pairs: Counter[tuple[int, int, int]] = Counter()
        fold_of = words.vocabulary.fold_of
        for number, tokens in enumerate(words.documents):
            found, joins = _name_tokens(words, number, tables)
            self.tokens.append(found)
            self.joins.append(joins)
            folds = [fold_of[tokens.forms[i]] for i in found]
            for folded in set(folds):
                self.documents[folded].append(number)
            pairs.update({(folds[k - 1], folds[k], joins[k]) for k in range(1, len(folds)) if joins[k]})
            pairs.update(
                {
                    (folds[k - 2], folds[k], BESIDE)
                    for k in range(2, len(folds))
                    if joins[k] == joins[k - 1] == BESIDE and self.is_initial(folds[k - 1])
                }
            )
        self.beside: dict[str, Beside] = {side: defaultdict(dict) for side in SIDES}
        self.partners: dict[str, Beside] = {side: defaultdict(dict) for side in SIDES}
        for (left, right, join), count in pairs.items():
            for side, word, other in (
                (("right", left, right), ("left", right, left)) if join == BESIDE else (("inside", left, right),)
            ):
                self.beside[side][word][other] = count
                self.partners[side][other][word] = count

    def fold(self, word: int) -> str:
        return self.words.vocabulary.folds[word]

    def beside_at(self, number: int, k: int) -> tuple[int, int]:
        """The indexes of the name tokens before and after a document's k-th, past a middle initial; -1 for none."""
        joins, tokens, forms = self.joins[number], self.tokens[number], self.words.documents[number].forms
        fold_of = self.words.vocabulary.fold_of
        before = k - 1 if joins[k] == BESIDE else -1
        if before > 0 and joins[before] == BESIDE and self.is_initial(fold_of[forms[tokens[before]]]):
            before -= 1
        after = k + 1 if k + 1 < len(joins) and joins[k + 1] == BESIDE else -1
        if 0 < after < len(joins) - 1 and joins[after + 1] == BESIDE and self.is_initial(fold_of[forms[tokens[after]]]):
            after += 1
        return before, after

    def is_initial(self, word: int) -> bool:
        return len(self.fold(word)) == 1

    def is_weak(self, word: int) -> bool:
        """Whether a word stands beside many bearers: a title, a compass point, a part of places, a particle, an ordinal."""
        folded = self.fold(word)
        return folded in self.tables.weak or folded[0].isdigit()

    def occurrences(self, wanted: Iterable[int]) -> dict[int, list[NameWord]]:
        """Where the wanted words stand as parts of names, in order of documents and offsets."""
        wanted = set(wanted)
        fold_of = self.words.vocabulary.fold_of
        found: dict[int, list[NameWord]] = {word: [] for word in wanted}
        for number in sorted({document for word in wanted for document in self.documents[word]}):
            tokens, joins = self.tokens[number], self.joins[number]
            forms, proofs = self.words.documents[number].forms, self.words.documents[number].proofs
            folds = [fold_of[forms[i]] for i in tokens]
            for k, word in enumerate(folds):
                if word in wanted:
                    before, after = self.beside_at(number, k)
                    left = folds[before] if before >= 0 else -1
                    right = folds[after] if after >= 0 else -1
                    inside = folds[k + 1] if k + 1 < len(folds) and joins[k + 1] == COMMA else -1
                    found[word].append(NameWord(number, tokens[k], left, right, inside, proofs[tokens[k]]))
        return found


_ADDRESS = ("@", "#", "/", "_", "\\")
"""Before a word: it is part of a handle, a tag or an address."""


def _is_acronym(shape: int, length: int, proof: int) -> bool:
    """US, U.S., IT and WHO are names where "us", "it" and "who" are not."""
    return proof == MID and length > 1 and shape in (UPPER, INITIAL)


def _is_namesake(words: Words, number: int, token: int, tables: Tables) -> bool:
    """Whether a month is a given name: directly before a word with a capital or a particle, and no word before it that leads
    to a time."""
    starts, forms, proofs = words.documents[number]
    folds, fold_of, shapes = words.vocabulary.folds, words.vocabulary.fold_of, words.vocabulary.shapes
    if folds[fold_of[forms[token]]] not in tables.namesakes or token + 1 == len(forms):
        return False
    following = forms[token + 1]
    is_particle = proofs[token + 1] == PLAIN and folds[fold_of[following]] in tables.particles
    is_name = (
        proofs[token + 1] == MID and shapes[following] == CAPITAL and folds[fold_of[following]] not in tables.never
    )
    if not (is_name or is_particle):
        return False
    if proofs[token] == MID and folds[fold_of[forms[token - 1]]] in tables.never:
        return False
    return words.texts[number][words.span(number, token)[1] : starts[token + 1]] == " "


def _are_particles(words: Words, number: int, first: int, last: int, tables: Tables) -> bool:
    """Whether nothing stands between two tokens but particles of a name, in small letters: Ada van der Merwe."""
    starts, forms, proofs = words.documents[number]
    folds, fold_of = words.vocabulary.folds, words.vocabulary.fold_of
    between = range(first + 1, last)
    if any(proofs[i] != PLAIN or folds[fold_of[forms[i]]] not in tables.particles for i in between):
        return False
    text = words.texts[number]
    return all(text[words.span(number, i - 1)[1] : starts[i]] in (" ", "-") for i in range(first + 1, last + 1))


def _are_syllables(folds: Sequence[str], fold_of: Sequence[int], first: int, second: int, tables: Tables) -> bool:
    """Whether two forms are the halves of a Korean given name: Jae-won."""
    return folds[fold_of[second]] in tables.syllables and folds[fold_of[first]] in tables.syllables


def _name_tokens(words: Words, number: int, tables: Tables) -> tuple[array[int], bytearray]:
    vocabulary = words.vocabulary
    folds, fold_of, shapes, lengths = vocabulary.folds, vocabulary.fold_of, vocabulary.shapes, vocabulary.lengths
    starts, forms, proofs = words.documents[number]
    text = words.texts[number]
    never = tables.never
    found, joins = array("I"), bytearray()
    last = -2
    for i, proof in enumerate(proofs):
        if proof == PLAIN:
            if (
                last == i - 1
                and text[starts[i] - 1] == "-"
                and _are_syllables(folds, fold_of, forms[last], forms[i], tables)
            ):
                found.append(i)
                joins.append(BESIDE)
            continue
        form = forms[i]
        folded = fold_of[form]
        if (
            folds[folded] in never
            and not _is_acronym(shapes[form], lengths[form], proof)
            and not _is_namesake(words, number, i, tables)
        ):
            continue
        if (proof != MID and not words.is_name(folded)) or text[starts[i] - 1 : starts[i]] in _ADDRESS:
            continue
        join = NONE
        if last < i - 1:
            is_near = last >= i - _MOST_BETWEEN and folds[fold_of[forms[i - 1]]] in tables.particles
            if is_near and _are_particles(words, number, last, i, tables):
                join = BESIDE
        else:
            end = starts[last] + lengths[forms[last]]
            gap = text[end : starts[i]]
            if gap in (" ", "-") or (gap == ". " and shapes[forms[last]] == INITIAL):
                join = BESIDE
            elif gap == ", ":
                join = COMMA
        found.append(i)
        joins.append(join)
        last = i
    return found, joins
