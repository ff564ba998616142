"""Two words that may be one name spelled two ways, and what the documents say of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from checker.align.names import scripts
from checker.align.names.edits import Edit, edit, is_doubling, is_swap, skeleton
from checker.align.names.index import Index, NameWord
from checker.align.stories.stories import Stories
from checker.align.words import CAPITAL, UPPER

_LOOKED_AT = 12
"""Documents of a side whose likeness to the other side's is asked for."""

_LINE = 80
"""Characters of a word's line that are looked at before and after it."""
_SMALL = re.compile(r"(?<![\w'’])[a-z]{2}")


class Twins:
    """A `rare` and a `common` word; equally frequent ones in the alphabet's order."""

    def __init__(self, a: int, b: int, index: Index, stories: Stories, at: dict[int, list[NameWord]]) -> None:
        order = sorted((a, b), key=lambda word: (*_frequency(index, at, word), index.fold(word)))
        self.common, self.rare = order
        self.index = index
        self.stories = stories
        self.rare_at: Sequence[NameWord] = at[self.rare]
        self.common_at: Sequence[NameWord] = at[self.common]
        self.rare_in: Sequence[int] = index.documents[self.rare]
        self.common_in: Sequence[int] = index.documents[self.common]
        self.rare_text, self.common_text = index.fold(self.rare), index.fold(self.common)

    @cached_property
    def common_near(self) -> Sequence[NameWord]:
        """Where the common word stands in the topics of the rare one; where it never does, everywhere."""
        topics = {self.stories.topic[document] for document in self.rare_in}
        return [at for at in self.common_at if self.stories.topic[at.document] in topics] or self.common_at

    @property
    def shortest(self) -> int:
        return min(len(self.rare_text), len(self.common_text))

    @cached_property
    def edit(self) -> Edit:
        return edit(self.rare_text, self.common_text)

    @cached_property
    def sounds_alike(self) -> bool:
        one, other = self.rare_text, self.common_text
        return skeleton(one) == skeleton(other) or self.index.tables.are_heard_alike(one, other)

    @cached_property
    def is_slip(self) -> bool:
        """A doubled letter, or the same letters in another order: how fingers err."""
        if is_doubling(self.rare_text, self.common_text):
            return True
        swapped = sorted(self.edit.left) == sorted(self.edit.right)
        return swapped and (self.edit.distance == 1 or (self.edit.distance == 2 and self.shortest >= 7))

    @cached_property
    def likeness(self) -> float:
        """How alike the two most alike documents of both sides are; 1 where one document has both."""
        return max((score for score, _, _ in self._pairs), default=0.0)

    @cached_property
    def related(self) -> int:
        """In how many documents of the rare form's stories the common form stands."""
        stories = {self.stories.kin[document] for document in self.rare_in}
        return sum(self.stories.kin[document] in stories for document in self.common_in)

    @cached_property
    def together(self) -> int:
        """In how many documents both stand."""
        return len(set(self.rare_in) & set(self.common_in))

    @cached_property
    def framed_alike(self) -> bool:
        """Whether both are named as a place of one sort: "the town of _", "_ district"."""
        return not self.sorts(self.rare_at).isdisjoint(self.sorts(self.common_near))

    def sorts(self, at: Sequence[NameWord]) -> set[str]:
        """The sorts of places that stand beside a word."""
        words, tables = self.index.words, self.index.tables
        folds, fold_of = words.vocabulary.folds, words.vocabulary.fold_of
        found: set[str] = set()
        for occurrence in at:
            forms = words.documents[occurrence.document].forms
            near = [folds[fold_of[form]] for form in forms[max(0, occurrence.token - 2) : occurrence.token + 3]]
            found.update(
                tables.spelling.american(word) for word in near if tables.spelling.american(word) in tables.places
            )
        return found

    @cached_property
    def are_latin(self) -> bool:
        """Whether both are accepted Latin spellings of one name: by the tables, of an accented letter by two plain ones
        (Åby, Aaby), by what spellings of a script stand for (Hanoun, Hanun), or by ear beside an Arabic article (al-Mansouri,
        al-Mansoori)."""
        if self.index.tables.are_transliterated(self.rare_text, self.common_text):
            return True
        if _unaccented(self.rare_text) == _unaccented(self.common_text):
            return not all(self.written(word).isascii() for word in (self.rare, self.common))
        if is_swap(self.rare_text, self.common_text):
            return False
        if self._are_romanised:
            return True
        if not self.sounds_alike:
            return False
        return any(map(self._is_beside_article, self.rare_at)) or (
            sum(map(self._is_beside_article, self.common_at)) > len(self.common_at) // 5
        )

    @cached_property
    def _are_romanised(self) -> bool:
        """Whether both may be Latin spellings of a name of another script, of whose lands the texts tell near both: no text
        has both, and no given name is a Western one."""
        given = {self.index.fold(at.left) for at in (*self.rare_at, *self.common_near) if at.left >= 0}
        if self.together or any(map(self.index.tables.is_western, given)):
            return False
        mine, theirs = (
            scripts.near(self.index, ((at.document, self.index.words.span(at.document, at.token)[0]) for at in places))
            for places in (self.rare_at, self.common_near)
        )
        return self.index.tables.are_romanised(self.rare_text, self.common_text, mine & theirs)

    def _is_beside_article(self, at: NameWord) -> bool:
        """Whether an Arabic article or "son of" stands before or after a word, joined to it."""
        words, articles = self.index.words, self.index.tables.articles
        vocabulary, text = words.vocabulary, words.texts[at.document]
        forms = words.documents[at.document].forms
        for token in (at.token - 1, at.token):
            if 0 <= token < len(forms) - 1:
                other = forms[token if token < at.token else token + 1]
                if vocabulary.folds[vocabulary.fold_of[other]] in articles and vocabulary.shapes[other] != UPPER:
                    end = words.span(at.document, token)[1]
                    if text[end : words.span(at.document, token + 1)[0]] in (" ", "-"):
                        return True
        return False

    @cached_property
    def lower_case(self) -> bool:
        """Whether either is written in lower case too."""
        lower = self.index.words.lower
        return bool(lower[self.rare] or lower[self.common])

    @cached_property
    def is_unheard(self) -> bool:
        """Whether the rare form stands in one document, as a plain word with a capital, and nowhere in lower case."""
        return (
            len(self.rare_in) == 1 and self._shapes(self.rare_at) <= {CAPITAL} and not self.index.words.lower[self.rare]
        )

    @cached_property
    def are_acronyms(self) -> bool:
        """Whether both have nothing but capital letters."""
        return self._shapes(self.rare_at) == self._shapes(self.common_at) == {UPPER}

    def _shapes(self, at: Sequence[NameWord]) -> set[int]:
        words = self.index.words
        return {words.vocabulary.shapes[words.documents[word.document].forms[word.token]] for word in at}

    def written(self, word: int) -> str:
        """A word as its documents write it most often in running text."""
        forms: Counter[int] = Counter()
        words = self.index.words
        for document in self.index.documents[word][:_LOOKED_AT]:
            tokens = words.documents[document]
            forms.update(
                form
                for form in tokens.forms
                if words.vocabulary.fold_of[form] == word and words.vocabulary.shapes[form]
            )
        return words.vocabulary.forms[forms.most_common(1)[0][0]] if forms else self.index.fold(word)

    def neighbours(self, word: int, side: str, *, running: bool = False, untitled: bool = False) -> Counter[int]:
        """The name words directly before ("left") or after ("right") a word.

        `untitled` leaves out headlines, `running` the beginnings of sentences too.
        """
        at = self.rare_at if word == self.rare else self.common_at
        return Counter(
            neighbour
            for occurrence in at
            if (occurrence.mid or not running)
            and not (untitled and occurrence.titled)
            and (neighbour := getattr(occurrence, side)) >= 0
        )

    @cached_property
    def _pairs(self) -> list[tuple[float, int, int]]:
        stories = {self.stories.kin[document] for document in self.rare_in}
        common = sorted(self.common_in, key=lambda document: self.stories.kin[document] not in stories)[:_LOOKED_AT]
        return [(1.0 if i == j else self.stories.score(i, j), i, j) for i in self.rare_in[:_LOOKED_AT] for j in common]


def _unaccented(word: str) -> str:
    """A word with one vowel for two that stand for an accented one."""
    return word.replace("aa", "a").replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _frequency(index: Index, at: dict[int, list[NameWord]], word: int) -> tuple[int, int, int, int]:
    """The most frequent first: by documents, by occurrences, by those in running text, by those in a sentence."""
    told = sum(_is_told(index, occurrence) for occurrence in at[word][:_LOOKED_AT])
    return -len(index.documents[word]), -len(at[word]), -sum(occurrence.mid for occurrence in at[word]), -told


def _is_told(index: Index, at: NameWord) -> bool:
    """Whether a word's line has words in small letters: a caption or a tag may be nothing but a name."""
    text, (start, end) = index.words.texts[at.document], index.words.span(at.document, at.token)
    low, high = text.rfind("\n", max(0, start - _LINE), start), text.find("\n", end, end + _LINE)
    return (
        _SMALL.search(text, low if low >= 0 else max(0, start - _LINE), high if high >= 0 else end + _LINE) is not None
    )
