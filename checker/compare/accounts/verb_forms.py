"""What the forms of words and their neighbours show of verbs, without a parser: which word is the verb of a sentence, and what
stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.slots.sentence import is_past
from checker.align.tokens import Token
from checker.compare.accounts.phrases import BE, BEFORE_NOUNS, DETERMINERS, FINITE, HAVE, HEDGES, MODALS

_SHORTEST = 4
"""Letters of a form in -ed or -ing are more: "red", "need", "king"."""
_NO_VERBS = frozenset(("not", "also", "never", "already", "now"))


def is_finite(words: Sequence[Token], at: int) -> bool:
    """Whether a word is the verb of a sentence: "is" and the like, or a past that is no participle. False behind the last."""
    if at >= len(words):
        return False
    before = behind_adverbs(words, at)
    if words[at].lower in FINITE:
        return before not in MODALS
    if not is_past(words[at]) or before in MODALS | BE | HAVE | DETERMINERS | BEFORE_NOUNS:
        return False
    is_counted = at > 0 and words[at - 1].shape == "9"
    return not is_counted and not (at + 1 < len(words) and words[at + 1].lower == "by")


def is_ing(word: Token) -> bool:
    """Whether a word may be a present participle."""
    return word.shape in "aS" and word.lower.endswith("ing") and len(word.text) > _SHORTEST


def behind_adverbs(words: Sequence[Token], at: int) -> str:
    """The word before another, in lower case, adverbs and what denies left out; "" where there is none."""
    at -= 1
    while at >= 0 and (words[at].lower.endswith("ly") or words[at].lower in _NO_VERBS):
        at -= 1
    return words[at].lower if at >= 0 else ""


def opening(words: Sequence[Token], first: int) -> int:
    """The place of the word before a value and what hedges that, -1 where there is none: "up to 120 jobs", but not "to 120"."""
    at = first - 1
    while (
        at >= 0 and words[at].lower in HEDGES and (words[at].lower != "to" or (at > 0 and words[at - 1].lower == "up"))
    ):
        at -= 1
    return at
