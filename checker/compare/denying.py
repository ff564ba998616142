"""Who denies what others tell: a denial has the same value and does not support it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.align.blocks import Entry
from checker.align.group import Group
from checker.align.tokens import tokens
from checker.compare.accounts.moods import denial, denial_of, is_told_as_done
from checker.compare.accounts.unreal import is_proposed
from checker.documents.segment import segment_at
from checker.model.claim import Claim
from checker.model.document import Document


def supporting(group: Group, sides: Sequence[Sequence[int]]) -> tuple[list[list[int]], list[Entry]]:
    """The sides of a group, as numbers of entries, without those who deny what others of their side tell, and these entries. Where
    nobody tells a value but as not so all are kept."""
    kept, denying = [], []
    for side in sides:
        told = [i for i in side if not _denies(group.entries[i], [group.entries[other] for other in side])]
        kept.append(told or list(side))
        denying += [group.entries[i] for i in side if i not in told]
    return kept, denying


def said_not_so(denying: Iterable[Entry], documents: Sequence[Document]) -> list[str]:
    """The reasons that say who tells a fact as not so, one for each document."""
    words = {entry.document: found.word for entry in denying if (found := denial(entry))}
    return [
        f"{documents[number].source or documents[number].id} tells it as not so (“{words[number]}”)"
        for number in sorted(words)
    ]


def not_so_alone(claim: Claim) -> list[str]:
    """The same of a claim that stands alone."""
    segment = segment_at(claim.document, claim.mention.start)
    found = denial_of(claim, tokens(claim.document, segment)) if segment else None
    return [f"told as not so (“{found.word}”)"] if found else []


def _denies(entry: Entry, side: Sequence[Entry]) -> bool:
    """Whether an entry denies what its side tells: a fact, or a proposal of which others of the side tell that it came to be."""
    found = denial(entry) if len(side) > 1 else None
    return found is not None and (
        not found.proposal or any(is_told_as_done(one) and not is_proposed(one) for one in side)
    )
