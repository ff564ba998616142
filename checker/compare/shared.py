"""What two tellings have in common, in the words of the first: for `explain`, and for whoever asks why they are set
against each other."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.blocks import Entry
from checker.align.evidence import Evidence
from checker.align.sentence import CLASSES
from checker.align.tokens import tokens
from checker.align.voices import SOMEBODY, is_one
from checker.model.document import Document, ReferenceDate
from checker.named import NamedTuple
from checker.values.timex import span

_COMPARED = "subject", "object", "names", "modifiers", "complements", "predicates"
"""The slots that hold words; docs/alignment.md says what they are."""
_MOST = 4


class _Name(NamedTuple):
    """Words that stand side by side, and where they end."""

    words: str
    end: int


def named(evidence: Evidence, a: Entry, b: Entry) -> dict[str, float]:
    """Evidence whose terms on shared words say which these are: "shared names (Odrena, Marin)"."""
    said = {}
    for slot in _COMPARED:
        name = f"shared {slot}"
        if name in evidence and (words := _spelled(a, getattr(a.slots, slot) & getattr(b.slots, slot))):
            said[name] = f"{name} ({', '.join(words[:_MOST])})"
    return {said.get(name, name): weight for name, weight in evidence.items()}


def said_of_one(sides: Sequence[Sequence[Entry]], documents: Sequence[Document]) -> str:
    """Why sides are taken to tell of one thing, as far as a reader can see it: who speaks, which names all tell, on which
    day all were written; "" where it is none of these."""
    entries = [entry for side in sides for entry in side]
    first, *others = entries
    speaker = first.slots.speaker
    is_of_one = speaker not in ("", SOMEBODY) and all(is_one(speaker, entry.slots.speaker) for entry in others)
    shared = frozenset.intersection(*(entry.slots.sentence_names for entry in entries))
    names = _joined([name for name in _spelled(first, shared) if name[0].isupper()][:_MOST])
    told = [f"quote {speaker}"] * is_of_one + [f"name {names}"] * bool(names)
    day = _day([documents[entry.document].reference for entry in entries])
    if day and len({entry.document for entry in entries}) > 1:
        told.append(f"were written on {day}")
    return f"all passages {_joined(told)}" if told else ""


def _spelled(entry: Entry, shared: frozenset[str]) -> list[str]:
    """Words of slots as the entry's sentence spells them, in its order; names that stand side by side are one."""
    found: list[_Name] = []
    for token in tokens(entry.claim.document, entry.slots.segment):
        word = token.text.removesuffix("'s").removesuffix("’s")
        if shared.isdisjoint((word.lower(), token.lower, token.stem)) or word.lower() in CLASSES["not_names"]:
            continue
        if found and token.shape == "A" and found[-1].end + 1 == token.start and found[-1].words[0].isupper():
            found[-1] = _Name(f"{found[-1].words} {word}", token.end)
        else:
            found.append(_Name(word, token.end))
    return list(dict.fromkeys(name.words for name in found))


def _joined(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _day(written: Sequence[ReferenceDate | None]) -> str:
    """The one day that all dates are, in words."""
    days = {(date.earliest, date.latest) if date else None for date in written}
    day = days.pop()
    return span(*day) if day and not days and day[0] == day[1] else ""
