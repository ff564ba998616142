"""The classes of words and phrases of a lexicon, found in a row of tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.align.tokens import Token


class Lexemes:
    """The class of each form of a lexicon, phrases of two words and more included; `openings` are the first words of all."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._forms = forms
        self.openings = frozenset(form.partition(" ")[0] for form in forms)
        self._lengths: dict[str, list[int]] = {}
        for length in sorted({form.count(" ") + 1 for form in forms} - {1}, reverse=True):
            for form in forms:
                if form.count(" ") + 1 == length and length not in (
                    seen := self._lengths.setdefault(form.split()[0], [])
                ):
                    seen.append(length)

    def among(self, words: Sequence[Token], places: Iterable[int]) -> Iterator[tuple[int, str]]:
        """The places, of some, at which a form begins, each with its class; most words begin none."""
        for at in places:
            if words[at].lower in self.openings and (found := self.at(words, at)):
                yield at, found

    def at(self, words: Sequence[Token], at: int) -> str:
        """The class of the longest phrase that begins with a word, else that of the word; "" for none."""
        word = words[at].lower
        for length in self._lengths.get(word, ()):
            phrase = " ".join([token.lower for token in words[at : at + length]])
            if phrase in self._forms:
                return self._forms[phrase]
        return self._forms.get(word, "")
