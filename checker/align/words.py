"""The words of documents as compact arrays, shared by stories, names and quotations.

A token costs nine bytes: where it starts, which form it has (interned), and how its capital letter is to be read. Every
form knows its fold, by which "Müller's", "MULLER" and "Muller" are one word.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from sys import intern
from typing import Any, Protocol
from unicodedata import combining, normalize

from checker.model.document import Document
from checker.named import NamedTuple
from checker.tables import compiled, read_toml

ADDRESS = re.compile(r"(?<![\w@.])(?P<address>@\w{3,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4})")
"""A handle or an e-mail address."""
_LINK_OR_ADDRESS = re.compile(rf"(?<!\w)(?:https?://|www\.)\S{{1,300}}|{ADDRESS.pattern}")
TOKEN = re.compile(r"(?:[A-Z]\.){2,5}|[^\W_]+(?:['’ʼ][^\W_]+){0,3}")

# How a token is written.
LOWER, CAPITAL, UPPER, MIXED, INITIAL, DIGITS, ORDINAL = range(7)
# What a capital letter at its place proves: nothing (PLAIN tokens have none), a name (MID), or at most a candidate.
PLAIN, MID, START, TITLED, SHOUTED = range(5)

BEGINNING = 4
"""So many letters make two words one that is known: "Bern" and "Berne", "Norway" and "Norwegian"."""

_TABLE = Path(__file__).with_name("words.toml")
CLASSES: dict[str, Any] = compiled("words", [_TABLE], lambda: read_toml(_TABLE))
"""Closed classes of English words, see words.toml."""
_CONTRACTED = frozenset(CLASSES["contracted"])
ABBREVIATIONS = frozenset(CLASSES["abbreviations"])
_ENDS_SENTENCE = frozenset(".!?:;\n•*|")
_OPENS = frozenset("\"“”‘'`«»„–—[")
_WITHOUT_CAPITAL = (LOWER, DIGITS)
_TITLE_WORDS = 24
_TITLE_SHARE = 0.7


class Vocabulary(dict[str, int]):
    """Form ids by the token as written; a possessive ending is not part of a form. `beginnings` are those of the folds."""

    __slots__ = ("beginnings", "fold_ids", "fold_of", "folds", "forms", "lengths", "shapes")

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[str] = []
        self.lengths: list[int] = []
        self.shapes = bytearray()
        self.fold_of = array("I")
        self.folds: list[str] = []
        self.beginnings: list[str] = []
        self.fold_ids: dict[str, int] = {}

    def __missing__(self, token: str) -> int:
        form = without_possessive(token)
        if form != token:
            found = self[token] = self[form]
            return found
        folded = fold(form)
        fold_id = self.fold_ids.setdefault(folded, len(self.folds))
        if fold_id == len(self.folds):
            self.folds.append(folded)
            self.beginnings.append(intern(folded[:BEGINNING]))
        found = self[token] = len(self.forms)
        self.forms.append(form)
        self.lengths.append(len(form))
        self.shapes.append(shape(form))
        self.fold_of.append(fold_id)
        return found


class Tokens(NamedTuple):
    """One document's tokens: parallel arrays of offsets, form ids and what their capital proves."""

    starts: array[int]
    forms: array[int]
    proofs: bytearray


class Count(NamedTuple):
    """How often a fold is written without a capital, with one inside running text, with one anywhere, and in how many
    documents it stands."""

    lower: int
    mid: int
    capital: int
    documents: int

    @property
    def is_name(self) -> bool:
        """Whether it is written as a name rather than as a common word."""
        return self.mid > self.lower or (not self.lower and self.capital > 0)


class Background(Protocol):
    """A corpus of which only some documents are at hand, and how often all of it writes what.

    `documents` is how many it has, `holds` the numbers of those documents of a run that are counted in it.
    """

    @property
    def documents(self) -> int: ...
    @property
    def holds(self) -> frozenset[int]: ...

    def counts(self, words: Sequence[str]) -> Sequence[Count]:
        """How often the corpus writes each fold, or day of a month as "8/31"."""


class Words:
    """The tokens of all documents, and how often each fold is written in lower case and as a certain name.

    `lower`, `mid` and `capital` count tokens by fold id: without a capital, with one inside running text, with one anywhere;
    over `total` documents, which are those given and those of a background. `uncounted` numbers the documents that are
    not in the background.
    """

    __slots__ = ("background", "capital", "documents", "lower", "mid", "texts", "total", "uncounted", "vocabulary")

    def __init__(self, documents: Sequence[Document], background: Background | None = None) -> None:
        self.vocabulary = Vocabulary()
        self.documents = [_tokens(document.text, self.vocabulary) for document in documents]
        self.texts = [document.text for document in documents]
        self.background = background
        holds = background.holds if background else frozenset()
        self.uncounted = [number for number in range(len(documents)) if number not in holds]
        self.total = len(self.uncounted) + (background.documents if background else 0)
        size = len(self.vocabulary.folds)
        counts = background.counts(self.vocabulary.folds) if background else ()
        self.lower = [count.lower for count in counts] or [0] * size
        self.mid = [count.mid for count in counts] or [0] * size
        self.capital = [count.capital for count in counts] or [0] * size
        seen: Counter[tuple[int, int]] = Counter()
        for number in self.uncounted:
            tokens = self.documents[number]
            seen.update(zip(tokens.forms, tokens.proofs, strict=True))
        fold_of = self.vocabulary.fold_of
        for (form, proof), count in seen.items():
            folded = fold_of[form]
            if proof == PLAIN:
                self.lower[folded] += count
            else:
                self.capital[folded] += count
                if proof == MID:
                    self.mid[folded] += count
        for number in self.uncounted:
            if "@" in (text := self.texts[number]) or "://" in text or "www." in text:
                self._without_addresses(number, text)

    def _without_addresses(self, number: int, text: str) -> None:
        """The small letters of a link or an address say nothing of how its words are written."""
        starts, forms, proofs = self.documents[number]
        for address in _LINK_OR_ADDRESS.finditer(text):
            for token in range(bisect_left(starts, address.start()), bisect_left(starts, address.end())):
                if proofs[token] == PLAIN:
                    self.lower[self.vocabulary.fold_of[forms[token]]] -= 1

    def is_name(self, folded: int) -> bool:
        """Whether a fold is written as a name rather than as a common word in these documents."""
        return self.mid[folded] > self.lower[folded] or (not self.lower[folded] and self.capital[folded] > 0)

    def count(self, folded: int, documents: int = 0) -> Count:
        return Count(self.lower[folded], self.mid[folded], self.capital[folded], documents)

    def span(self, document: int, token: int) -> tuple[int, int]:
        """Where a token stands in its document, without its possessive ending."""
        tokens = self.documents[document]
        start = tokens.starts[token]
        return start, start + self.vocabulary.lengths[tokens.forms[token]]


def fold(form: str) -> str:
    """A form in lower case, without accents, apostrophes and dots."""
    if form.isascii():
        return form.lower().replace("'", "").replace(".", "")
    bare = "".join(c for c in normalize("NFD", form) if not combining(c))
    return bare.lower().replace("'", "").replace("’", "").replace("ʼ", "").replace(".", "")


def without_possessive(token: str) -> str:
    """A token without 's, unless that stands for "is" or "has" after a pronoun."""
    if len(token) > 3 and token[-1] in "sS" and token[-2] in "'’ʼ" and token[:-2].lower() not in _CONTRACTED:
        return token[:-2]
    return token


def shape(form: str) -> int:
    """LOWER, CAPITAL, UPPER, MIXED (DeShawn, iPhone), INITIAL (A, A.J.), ORDINAL (67th) or DIGITS (14, 3G)."""
    first = form[0]
    if first.isdigit():
        return ORDINAL if form[:-2].isdecimal() and form[-2:] in ("st", "nd", "rd", "th") else DIGITS
    if "." in form:
        return INITIAL
    if form.islower() or not first.isupper():
        return LOWER if form.islower() or not any(c.isupper() for c in form) else MIXED
    if len(form) == 1:
        return INITIAL
    if form.isupper():
        return UPPER
    return CAPITAL if form[1:].islower() else MIXED


def _tokens(text: str, vocabulary: Vocabulary) -> Tokens:
    found = list(TOKEN.finditer(text))
    starts = array("I", [match.start() for match in found])
    forms = array("I", [vocabulary[match[0]] for match in found])
    proofs = bytearray(len(forms))
    shapes, lengths, folds = vocabulary.shapes, vocabulary.lengths, vocabulary.folds
    fold_of = vocabulary.fold_of
    for i in [i for i, form in enumerate(forms) if shapes[form] not in _WITHOUT_CAPITAL]:
        if i == 0:
            proofs[0] = START
            continue
        before = forms[i - 1]
        gap = text[starts[i - 1] + lengths[before] : starts[i]]
        proofs[i] = MID if gap == " " or _continues(gap, shapes[before], folds[fold_of[before]]) else START
    _mark_titles(text, starts, forms, proofs, vocabulary)
    return Tokens(starts, forms, proofs)


def _continues(gap: str, shape_before: int, before: str) -> bool:
    """Whether a sentence goes on after what stands between two words."""
    if gap == ". ":
        return shape_before == INITIAL or before in ABBREVIATIONS
    if gap.endswith(" - ") and (gap[0] == ")" or shape_before in (UPPER, DIGITS)):  # "ROME, March 3, 2017 - Thieves"
        return False
    return _ENDS_SENTENCE.isdisjoint(gap) and _OPENS.isdisjoint(gap.removeprefix("'s").removeprefix("’s"))


def _mark_titles(text: str, starts: array[int], forms: array[int], proofs: bytearray, vocabulary: Vocabulary) -> None:
    """In a line of mostly capital words (a headline has no full stop) or of mostly capital letters, a capital proves less."""
    shapes, lengths = vocabulary.shapes, vocabulary.lengths
    first = 0
    while first < len(starts):
        line_end = text.find("\n", starts[first])
        if line_end < 0:
            line_end = len(text)
        last = bisect_left(starts, line_end, first)
        if last - first <= _TITLE_WORDS:
            long = [form for form in forms[first:last] if lengths[form] > 3 and shapes[form] != DIGITS]
            capital = sum(shapes[form] != LOWER for form in long)
            shouted = sum(shapes[form] == UPPER for form in long) * 2 > len(long)
            is_title = shouted or text[line_end - 1 : line_end] != "."
            if capital > _TITLE_SHARE * len(long) and len(long) > 1 and is_title:
                proof = SHOUTED if shouted else TITLED
                for i in range(first, last):
                    if proofs[i]:
                        proofs[i] = proof
        first = last
