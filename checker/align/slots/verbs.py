"""The verbs and event nouns of a clause, by class, and which of them governs a mention."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.align.slots.lexemes import Lexemes
from checker.align.slots.sentence import CLASSES, is_counted
from checker.align.tokens import Token, stem
from checker.rulebook import Rulebook

_VERB_REACH = 16
"""So many tokens beyond its clause the verb of a time is looked for."""
_ACCUSED = 8
"""So many tokens may tell who is accused."""
_DOING = "ing"


class Verbs:
    """Finds verbs with a rulebook's lexicon; `reporting` are the words of saying, `telling` these and what makes known."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.reporting = frozenset(rulebook.forms["reporting"])
        self.telling = self.reporting | CLASSES["makes_known"]
        self._predicates = Lexemes(rulebook.forms["predicates"])

    def among(self, words: Sequence[Token], places: Iterable[int]) -> dict[int, str]:
        """The places of words that have an event class and are not counted themselves, as in "19 votes", with the class."""
        openings = self._predicates.openings
        return {
            at: predicate
            for at in places
            if (words[at].lower in openings or words[at].lower.endswith("ed"))
            and (predicate := self.event(words, at))
            and not is_counted(words, at)
        }

    def before(self, words: Sequence[Token], low: int) -> dict[int, str]:
        """The verb before the clause of a time that has none itself, "fell, on the north ridge, on Thursday", with its place."""
        return self._first(words, range(low - 1, max(-1, low - 1 - _VERB_REACH), -1))

    def after(self, words: Sequence[Token], high: int) -> dict[int, str]:
        """The verb behind the clause of a time that opens its sentence, "On Thursday, the mayor of Lemra, a doctor,
        resigned", with its place."""
        return self._first(words, range(high, min(len(words), high + _VERB_REACH)))

    def _first(self, words: Sequence[Token], places: Iterable[int]) -> dict[int, str]:
        """The first verb at some places; nothing between parts it from them more than a comma does."""
        for at in places:
            if words[at].text in CLASSES["breaks"]:
                break
            if found := self.among(words, (at,)):
                return found
        return {}

    def governor(self, words: Sequence[Token], verbs: Iterable[int], first: int, *, is_time: bool) -> int:
        """The nearest of the verbs, those of saying last; a time's verb stands rather to its left, and never behind "and":
        "born in 1944 and educated in Turnau"; -1 for none."""
        joined = next((i for i in range(first, len(words)) if words[i].lower == "and"), len(words)) if is_time else 0

        def cost(i: int) -> float:
            distance = first - i if i < first else (i - first) * (1.6 if is_time else 1.0)
            return distance + (12 if words[i].lower in self.reporting else 0) + (6 if is_time and i > joined else 0)

        return min(verbs, key=cost, default=-1)

    def complaint(self, words: Sequence[Token], first: int, last: int) -> dict[int, str]:
        """The place and class of the verb that a time from word `first` to `last` belongs to beside an accusation: that of what somebody
        is accused of where the time stands behind it, "accused of targeting him on Thursday", else that of accusing, "accused
        on Thursday of targeting"; empty beside none."""
        for at in (last + 1, *range(first - 1, max(0, first - _VERB_REACH), -1)):
            if at < first and (words[at].shape == "." or words[at].lower in CLASSES["joiners"]):
                break
            if at < len(words) and words[at].lower.endswith(_DOING) and words[at - 1].lower in ("of", "for"):
                before = range(at - 2, max(-1, at - 2 - _ACCUSED), -1)
                accusing = next((i for i in before if words[i].lower in CLASSES["complaining"]), -1)
                if accusing >= 0:
                    told = accusing if at > last else at
                    return {told: self.event(words, told) or stem(words[told].lower.removesuffix(_DOING))}
        return {}

    def event(self, words: Sequence[Token], at: int) -> str:
        """The event class of a verb or event noun, a verb's own stem where the lexicon has none, "" for others."""
        if found := self._predicates.at(words, at):
            return found
        word = words[at].lower
        if word.endswith("ed") and len(word) > 4 and words[at].shape == "a" and word not in CLASSES["no_verbs"]:
            return stem(word[:-2])
        return ""
