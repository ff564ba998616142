"""Of what a clause tells a sum or a share: sales, profit, wages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.align.slots.lexemes import Lexemes
from checker.align.slots.sentence import CLASSES
from checker.align.tokens import Token

_PAY = frozenset(("pay", "pays"))
_TAX = "taxes"


def sums(forms: Lexemes, words: Sequence[Token], places: Iterable[int]) -> frozenset[str]:
    """The classes of sums among some words of a clause: none for who pays something, for what is told before or after tax, and
    for a budget airline."""
    return frozenset(found for at, found in forms.among(words, places) if not _is_beside(words, at, found))


def _is_beside(words: Sequence[Token], at: int, found: str) -> bool:
    """Whether a word does not say of what the sum is: a verb, what has been taken from it, or a word before a noun."""
    before = words[at - 1].lower if at else ""
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    if words[at].lower in _PAY:
        return before in CLASSES["before_verbs"] or behind[:1].isdigit()
    if found == _TAX:
        return before in CLASSES["taken_off"] or (
            before == "and" and CLASSES["taken_off"] & {w.lower for w in words[max(0, at - 4) : at]} != frozenset()
        )
    return words[at].lower == "budget" and behind in CLASSES["low_cost"]
