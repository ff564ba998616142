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
_OF_THEM = re.compile(
    r" of (?:them|whom|these|those),?(?: (?:being|is|was|are|were))?(?P<words>(?: [a-z-]{2,20}){1,3}?)"
    r"(?:[,.;:!?)]|$|\n| (?:and|or|who|in|at|on|from|to|under|over|aged?|was|were|are|have|has|had|died?|died)\b)"
)
_OF_ALL = re.compile(
    r"(?:^\s*|[,;:–—] (?:and |but )?)(?:[Oo]f|[Oo]ut of) (?:the |its |their |his |her |all )?[\d\w-]{1,12} (?P<words>[a-z]+(?: [a-z]+){0,2})[^.;]*,[^.;]*$"
)


_BEING = (" were ", " are ")


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
        if claim.mention.kind != "quantity":
            return None
        if said := _OF_THEM.match(text, end):
            return self._counted(claim, said["words"].split()[-1:])
        if not is_by_itself(text, end):
            return None
        told = _END.split(text[max(0, start - _REACH) : start])[-_SENTENCES:]
        whole = None if text.startswith(_BEING, end) else _OF_ALL.search(told[-1])
        if whole and (noun := self._counted(claim, whole["words"].split())):
            return noun
        for word in reversed(_WORD.findall(" ".join(told).lower())):
            found = self._nouns.get((claim.rule, word))
            if found is not None:
                return found[0] if number not in found[1] else None
        return None

    def _counted(self, claim: Claim, words: Iterable[str]) -> Noun | None:
        """The first of some words that something counts."""
        found = (self._nouns.get((claim.rule, word)) for word in words)
        return next((noun for noun, _ in filter(None, found)), None)
