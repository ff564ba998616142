"""A conflict as its accounts look at it: the sides with their tellings, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.align.blocks import Entry, sign
from checker.align.group import Group
from checker.align.slots import sentence
from checker.align.tokens import Token
from checker.compare.accounts.phrases import SORTS
from checker.model.document import Document, ReferenceDate
from checker.named import NamedTuple

_SHORTEST = 3
"""Letters of a word that may name a thing are more."""


class Conflict(NamedTuple):
    """A group whose sides cannot all be right, best supported first, and the documents of the run."""

    group: Group
    sides: Sequence[Sequence[Entry]]
    documents: Sequence[Document]


def one_side(conflict: Conflict, says: Callable[[Entry], object]) -> Sequence[Entry]:
    """The one side of a conflict whose entries all say something, where no entry of another side does; else nothing."""
    saying = [[bool(says(entry)) for entry in side] for side in conflict.sides]
    wholly = [side for side, told in zip(conflict.sides, saying, strict=True) if all(told)]
    return wholly[0] if len(wholly) == 1 and sum(any(told) for told in saying) == 1 else ()


def across(conflict: Conflict) -> Iterator[tuple[Entry, Entry]]:
    """The first telling of the first side with that of each other side."""
    first, *others = conflict.sides
    for other in others:
        yield first[0], other[0]


@sign
def sorts(entry: Entry) -> dict[str, set[str]]:
    """The words of an entry's sentence, in lower case, each with those of SORTS that stand before it, "" for none; of a
    sentence that counts things only those that name them."""
    words = entry.slots.words
    if entry.claim.mention.kind == "quantity":
        words = words[slice(*sentence.place(words, entry.claim.mention.start, entry.claim.mention.end))]
    found: dict[str, set[str]] = {}
    before = ""
    for word in words:
        if word.shape in "aS" and len(word.text) > _SHORTEST:
            found.setdefault(word.lower, set()).add(before if before in SORTS else "")
        before = word.lower
    return found


@sign
def clause(entry: Entry) -> frozenset[str]:
    """The words of an entry's clause, in lower case; the month of May is none."""
    return frozenset(token.lower for token in clause_words(entry) if token.text != "May")


def clause_words(entry: Entry) -> Sequence[Token]:
    """The tokens of an entry's clause."""
    mention, words = entry.claim.mention, entry.slots.words
    low, high = sentence.clause(words, *sentence.place(words, mention.start, mention.end))
    return words[low:high]


def days_between(a: ReferenceDate, b: ReferenceDate) -> int:
    return max((b.earliest - a.latest).days, (a.earliest - b.latest).days)


def teller(conflict: Conflict, entry: Entry) -> str:
    document = conflict.documents[entry.document]
    return document.source or document.id
