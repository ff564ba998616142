"""What tests of alignment make of short texts: documents, the tokens of their sentences, and slots that say but so much."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from checker.align.dispute import Dispute
from checker.align.slots.bearers import NOBODY as NO_BEARER
from checker.align.slots.contrast import VALUE, Frame
from checker.align.slots.doings import NOTHING
from checker.align.slots.owners import NOBODY
from checker.align.slots.reader import Slots
from checker.align.slots.restrictions import NONE as UNRESTRICTED
from checker.align.slots.spots import NOWHERE
from checker.align.slots.subsets import WHOLE
from checker.align.tokens import Token, tokens
from checker.documents.segment import segments
from checker.model.document import Document, Segment
from checker.rulebook import Rulebook, load


@cache
def rulebook() -> Rulebook:
    return load()


def documents(*texts: str) -> list[Document]:
    return [Document(f"d{number}", text) for number, text in enumerate(texts)]


def sentences(text: str) -> list[tuple[Token, ...]]:
    """The tokens of each sentence of a text."""
    (document,) = documents(text)
    return [tokens(document, segment) for segment in segments(document)]


def sentence(text: str) -> tuple[Token, ...]:
    """The tokens of a text's first sentence."""
    return sentences(text)[0]


def first_number(words: Sequence[Token]) -> int:
    return next(at for at, word in enumerate(words) if word.shape == "9")


def values(disputes: Iterable[Dispute]) -> list[tuple[str, ...]]:
    """The values of each dispute, as they are shown."""
    return [tuple(side.value for side in dispute.sides) for dispute in disputes]


BLANK: dict[str, Any] = {
    "segment": Segment("sentence", 0, 1),
    "head": "",
    "role": "",
    "known_by": "",
    "is_of_kin": False,
    "spot": NOWHERE,
    "whole": (),
    "befallen": "",
    "sort": "",
    "of_people": "",
    "predicate": "",
    "predicates": frozenset(),
    "subject": frozenset(),
    "sorts": frozenset(),
    "actors": frozenset(),
    "parties": {},
    "bearer": NO_BEARER,
    "places": {},
    "things": {},
    "sums": frozenset(),
    "deed": "",
    "doing": NOTHING,
    "names": frozenset(),
    "sentence_names": frozenset(),
    "preposition": "",
    "object": frozenset(),
    "modifiers": frozenset(),
    "complements": frozenset(),
    "matter": frozenset(),
    "clause": frozenset(),
    "leading": frozenset(),
    "happenings": frozenset(),
    "sites": frozenset(),
    "document_happenings": frozenset(),
    "document_sites": frozenset(),
    "left": (),
    "right": (),
    "near": {},
    "close": frozenset(),
    "figures": (),
    "frame": Frame((), (), lambda word: VALUE),
    "part": WHOLE,
    "counted": "",
    "years": frozenset(),
    "years_off": frozenset(),
    "days": (),
    "hours": frozenset(),
    "document_years": frozenset(),
    "bodies": frozenset(),
    "owner": NOBODY,
    "exclusive": frozenset(),
    "again": False,
    "another": False,
    "goes_on": False,
    "reported": False,
    "unreal": False,
    "restating": None,
    "mentions": (),
    "statistics": frozenset(),
    "complaint": "",
    "restriction": UNRESTRICTED,
    "speaker": "",
    "informant": "",
    "titled": False,
    "verb": None,
}


def blank(**told: Any) -> Slots:
    """Slots that have been read: these, and none besides."""
    slots: Slots = object.__new__(Slots)
    vars(slots).update(BLANK | told, signs={})
    return slots
