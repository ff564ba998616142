"""What befell those who are counted: killed, injured, arrested."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.slots.lexemes import Lexemes
from checker.align.slots.sentence import CLASSES
from checker.align.slots.statistics import is_number
from checker.align.tokens import Token
from checker.rulebook import Rulebook

_REACH = 8
_TOLL_REACH = 16
_IDIOM_REACH = 4
_LISTED = 5
"""Tokens between what is listed and its number or its verb."""
_JOINING = frozenset(("and", ","))
_ASIDE = 14
"""Tokens of an aside and its commas, at most."""
_FAR = 5.0
"""So far off a role word says less than a close idiom: "sought survivors on Friday after a ferry with 80 people on board sank"."""


class Roles:
    """Finds roles with a rulebook's lexicon. `first` and `last` are as in checker.align.slots.sentence."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._forms = Lexemes(rulebook.forms["roles"])
        self._idioms = rulebook.forms["idioms"]

    def of(self, words: Sequence[Token], first: int, last: int, counting: int) -> str:
        """The role of a mention; of a count that goes on, from the word `counting` (-1 for none), it stands farther off."""
        if found := self._restated(words, last):
            return found
        cost, found = self._nearest(words, first, last)
        if found:
            return (self._idiom(words, first, last) if cost >= _FAR else "") or found
        if found := self._behind_aside(words, last) or self._listed(words, first, last):
            return found
        if counting >= 0:
            reach = range(first - 1, min(counting, max(0, first - _TOLL_REACH)) - 1, -1)
            if found := next((role for _, role in self._forms.among(words, reach)), ""):
                return found
        return self._idiom(words, first, last)

    def known(self, words: Sequence[Token], first: int) -> str:
        """What befell those of whom a number at a word counts some: "two of those killed", "two of the dead"; "" for none."""
        at = first + 1
        if at + 1 >= len(words) or words[at].lower != "of" or words[at + 1].lower not in CLASSES["definite"]:
            return ""
        return next((role for _, role in self._forms.among(words, range(at + 2, min(at + 4, len(words))))), "")

    def _restated(self, words: Sequence[Token], last: int) -> str:
        """What the sentence says of those known by what befell them before: "six miners trapped in the mine were rescued"."""
        if last >= len(words) or not words[last].lower.endswith("ed") or not self._forms.at(words, last):
            return ""
        for i in range(last + 1, min(len(words) - 1, last + _REACH)):
            if words[i].shape == ".":
                break
            if words[i].lower in CLASSES["auxiliaries"]:
                return self._forms.at(words, i + 1)
        return ""

    def _nearest(self, words: Sequence[Token], first: int, last: int) -> tuple[float, str]:
        """How far off the nearest role word is, and its class; a comma or another number between costs."""
        best, role = float(_REACH), ""
        for i, name in self._forms.among(words, range(max(0, first - _REACH), min(len(words), last + _REACH))):
            between = words[last:i] if i >= last else words[i + 1 : first]
            cost = len(between) * (1.0 if i >= first else 1.2)
            cost += 3.0 * sum(token.shape == "9" for token in between)
            cost += 4.0 * sum(token.text in (",", ";", "and") for token in between)
            if cost < best:
                best, role = cost, name
        return best, role

    def _behind_aside(self, words: Sequence[Token], last: int) -> str:
        """What an aside parts from those who are counted: "41 people, including 18 children, died"."""
        if last >= len(words) or words[last].text != ",":
            return ""
        for i in range(last + 2, min(len(words) - 1, last + _ASIDE)):
            if words[i].text == ",":
                at = i + 1
                while at < len(words) and (words[at].lower in CLASSES["auxiliaries"] or words[at].lower.endswith("ly")):
                    at += 1
                return self._forms.at(words, at) if at < len(words) else ""
            if words[i].shape == ".":
                break
        return ""

    def _listed(self, words: Sequence[Token], first: int, last: int) -> str:
        """What befell those with whom a mention is listed: "killed 14 pupils and two teachers", "14 pupils and two teachers died"."""
        if first and words[first - 1].lower in _JOINING:
            for at in range(first - 2, max(0, first - 2 - _LISTED), -1):
                if is_number(words[at]):
                    return self._forms.at(words, at - 1)
                if words[at].shape != "a":
                    break
        if last + 1 < len(words) and words[last].lower in _JOINING and is_number(words[last + 1]):
            for at in range(last + 2, min(len(words), last + 2 + _LISTED)):
                if found := self._forms.at(words, at):
                    return found
                if words[at].shape != "a" or is_number(words[at]):
                    break
        return ""

    def _idiom(self, words: Sequence[Token], first: int, last: int) -> str:
        """The role that a close verb has only with the noun that is counted: "claimed eleven lives"."""
        if last <= first:
            return ""
        noun = words[last - 1].lower
        around = (*reversed(words[max(0, first - _IDIOM_REACH) : first]), *words[last : last + _IDIOM_REACH])
        return next((role for token in around if (role := self._idioms.get(f"{token.lower} {noun}"))), "")
