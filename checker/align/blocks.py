"""Claims into blocks: only claims of one block are ever compared, so cost grows with the size of blocks."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.slots import Slots
from checker.model.claim import Claim
from checker.named import NamedTuple
from checker.rulebook import Rulebook
from checker.values.money import sign_of

MOST_CLAIMS = 400
"""A larger block says nothing for certain; its claims are left unresolved."""


class Entry(NamedTuple):
    """A claim with its slots, the number of its document in the run, and what that writes at all (checker.align.parties)."""

    document: int
    claim: Claim
    slots: Slots
    written: frozenset[str] = frozenset()


class Key(NamedTuple):
    """What claims must share to be compared: story, rule, and class of what is measured, counted or dated."""

    story: int
    rule: str
    head: str


class Heads:
    """The class of a claim's head word: units by their dimension, nouns by the lexicon's equivalents, currencies by the
    sign that they may be printed with ("$" for US dollars)."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._class = rulebook.forms["things"]

    def of(self, claim: Claim) -> str:
        value, stated = claim.mention.value, claim.attribute
        if claim.mention.kind == "money":
            return sign_of(stated)
        return getattr(value, "dimension", "") or self._class.get(stated, stated)


def blocks(entries: Sequence[Entry], heads: Heads, story_of: Sequence[int]) -> dict[Key, list[Entry]]:
    """Blocks of two or more claims."""
    found: dict[Key, list[Entry]] = {}
    for entry in entries:
        key = Key(story_of[entry.document], entry.claim.rule, heads.of(entry.claim))
        found.setdefault(key, []).append(entry)
    return {key: block for key, block in found.items() if len(block) > 1}
