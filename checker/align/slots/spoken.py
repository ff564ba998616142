"""What a bare number counts: a noun that its text speaks of before, and that other texts count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.align.slots.heads import BARE, Heads
from checker.model.claim import Claim
from checker.named import NamedTuple

_REACH = 240
_WORD = re.compile(r"[a-z]+")
_END = re.compile(r"[.!?][\"'”’)]* |\n")
_SENTENCES = 2
_BY_ITSELF = re.compile(
    r" (?:(?:have|has|had|were|was|are|will|would|could|can|more|others?|in|at|on|since|for|from|to|during|last|this|over|by|and"
    r"|or|when|while|after|before|until|until|so|alone|altogether|a|an|each|every)\b)|[.,;:!?)]|$|\n"
)


class Noun(NamedTuple):
    """A noun that a number counts: its class, and the family of that."""

    head: str
    family: str


def is_by_itself(text: str, end: int) -> bool:
    """Whether what stands behind a number that ends at an offset is no noun of its own."""
    return _BY_ITSELF.match(text, end) is not None


class Spoken:
    """The nouns that the counts of a story are of, by rule and word, with the documents that count them."""

    def __init__(self, heads: Heads, claims: Iterable[tuple[int, Claim]]) -> None:
        self._nouns: dict[tuple[str, str], tuple[Noun, set[int]]] = {}
        for number, claim in claims:
            phrase = getattr(claim.mention.value, "phrase", "")
            if (
                claim.mention.kind != "quantity"
                or claim.attribute == BARE
                or not phrase
                or claim.mention.value.dimension
            ):
                continue
            noun = Noun(heads.of(claim), heads.family(claim))
            for word in {claim.attribute, phrase.rsplit(" ", 1)[-1].lower(), *heads.alike(claim.attribute)}:
                self._nouns.setdefault((claim.rule, word), (noun, set()))[1].add(number)

    def of(self, number: int, claim: Claim) -> Noun | None:
        """The noun that a bare number of a document counts: the nearest before it that other documents count and this one does not;
        None where there is none."""
        text, start, end = claim.document.text, claim.mention.start, claim.mention.end
        if claim.mention.kind != "quantity" or not is_by_itself(text, end):
            return None
        told = _END.split(text[max(0, start - _REACH) : start])[-_SENTENCES:]
        for word in reversed(_WORD.findall(" ".join(told).lower())):
            found = self._nouns.get((claim.rule, word))
            if found is not None:
                return found[0] if number not in found[1] else None
        return None
