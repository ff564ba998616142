"""Who acts in a clause, by its tokens: pure functions, as those of sentence.py."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from checker.align.slots.sentence import CLASSES, clause, content, is_past
from checker.align.tokens import Token

_ASIDE = 16  # tokens of an aside between a subject and its verb
_AGENT = 8  # tokens behind a verb in the passive within which "by" tells who did it


def subject(words: Sequence[Token], low: int, high: int) -> frozenset[str]:
    """The content words left of the governing verb, from the beginning of its clause on; where that is but a verb behind an
    aside, those before the aside: "The ferry Marigold, which sank on Monday, carried"."""
    before = before_aside(words, high)
    return content(before or words[low:high])


def before_aside(words: Sequence[Token], high: int) -> Sequence[Token]:
    """The words of the clause that stand before an aside which ends right before a verb, "The ferry Marigold, which sank on
    Monday, carried"; none where no aside ends there."""
    if high < 2 or words[high - 1].text != ",":
        return ()
    start = next((at for at in range(high - 2, max(0, high - _ASIDE), -1) if words[at].text == ","), 0)
    return words[clause(words, start, start)[0] : start] if start else ()


def agent(words: Sequence[Token], governor: int, high: int) -> frozenset[str]:
    """The content words of who does what a verb in the passive tells: "31 houses were destroyed by the tornado in Kullamaa";
    none where "by" tells a day or a number."""
    if governor < 1 or words[governor - 1].lower not in CLASSES["be"] or not is_past(words[governor]):
        return frozenset()
    by = next((at for at in range(governor + 1, min(high, governor + _AGENT)) if words[at].lower == "by"), -1)
    told = words[by + 1 : high] if by > 0 else ()
    who = list(takewhile(lambda word: word.shape in "aAS" and word.lower not in CLASSES["plain_before_time"], told))
    return content([word for word in who if word.lower not in CLASSES["not_names"]])


def opening(words: Sequence[Token], verb: int) -> frozenset[str]:
    """The content words with which a sentence begins up to its first verb; without what stands before a comma where that
    tells only when or where it was, and without asides: "On Monday the ferry Marigold, a steamer, sank"."""
    commas = [at for at in range(verb) if words[at].text == ","]
    start = 0
    if commas and (words[0].lower in CLASSES["of_places"] or words[0].lower in CLASSES["prepositions"]):
        start = commas.pop(0)
    return content(words[start : min((*commas, verb))])


def is_further(subject: Sequence[str]) -> bool:
    """Whether a clause's words, in lower case, begin with one more of a kind: "a second quake", but not "a third of the voters"."""
    further = CLASSES["ranks"] - {"first"}
    return "a" in subject[:1] and not further.isdisjoint(subject[1:2]) and "of" not in subject[2:3]
