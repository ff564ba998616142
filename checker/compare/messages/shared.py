"""What two tellings have in common, in the words of the first: for `explain`, and for whoever asks why they are set
against each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from checker.align.blocks import Entry
from checker.align.evidence import Evidence
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.slots.voices import SOMEBODY, is_one
from checker.align.tokens import Token
from checker.compare.messages.wording import listed, words_listed
from checker.model.document import Document, ReferenceDate
from checker.values.timex import span

_COMPARED = "subject", "object", "names", "modifiers", "complements", "predicates"
"""The slots that hold words; docs/alignment.md says what they are."""
_MOST = 4
_FEW, _MOST_NAMES = 2, 3
_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][a-z'’-]{1,20}(?: [A-Z][a-z'’-]{1,20}){0,2}\b")
"""Words in capitals that begin no sentence."""
_NO_NAMES = CLASSES["not_names"] | CLASSES["offices"] | CLASSES["of_office"]
_SHORTEST = 3
"""Letters of a word that slots hold: a shorter one belongs to the name behind it, "Bo Lindqvist", "U.N. Council"."""


def named(evidence: Evidence, a: Entry, b: Entry) -> dict[str, float]:
    """Evidence whose terms on shared words say which these are: "shared names (Odrena, Marin)"."""
    said = {}
    for slot in _COMPARED:
        name = f"shared {slot}"
        shared = getattr(a.slots, slot) & getattr(b.slots, slot) if name in evidence else frozenset()
        words = _names(a, shared) if slot == "names" else spelled(_told(a, shared))
        if words:
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
    written = [entry.claim.document.text[entry.slots.segment.start : entry.slots.segment.end] for entry in others]
    names = [name for name in _names(first, shared, written) if not (is_of_one and f" {name} " in f" {speaker} ")][
        :_MOST
    ]
    told = [f"quote {speaker}"] * is_of_one + [f"name {listed(names)}"] * bool(names)
    day = _day([documents[entry.document].reference for entry in entries])
    if not day or len({entry.document for entry in entries}) < _FEW:
        return f"all passages {listed(told)}" if told else ""
    told.append(f"were written on {day}")
    in_texts, words = ([], []) if told[1:] else _alike(sides)
    if in_texts:
        return f"{_texts(sides)} name {listed(in_texts)}, and {told[0]}"
    return f"the passages share {words_listed(words)}, and {told[0]}" if words else f"all passages {listed(told)}"


def said_alike(sides: Sequence[Sequence[Entry]]) -> str:
    """The words that the first passages of two sides share, "" where they share none; a single one says little, so the names that
    all of their documents have are told as well."""
    names, words = _alike(sides)
    both = [f"{_texts(sides)} name {listed(names)}"] * bool(names)
    return ", and ".join(both + [f"the passages share {words_listed(words)}"] * bool(words))


def _alike(sides: Sequence[Sequence[Entry]]) -> tuple[list[str], list[str]]:
    """The first names that the documents of sides share where their first passages share a word at most, and the words that these
    share."""
    first, other = (side[0] for side in sides[:2])
    near = _told(first, first.slots.near.keys() & other.slots.near.keys())
    shared = [token for token in near if token.shape in "aAS" and len(token.text) > 1]  # not of "a.m."
    words = spelled([token for token in shared if token.lower not in CLASSES["saying"]])[:_MOST]
    return _of_all(sides) if len(words) < _FEW and " " not in "".join(words) else [], words


def _texts(sides: Sequence[Sequence[Entry]]) -> str:
    return "both texts" if len(_documents(sides)) == _FEW else "all texts"


def _documents(sides: Sequence[Sequence[Entry]]) -> dict[int, Document]:
    return {entry.document: entry.claim.document for side in sides for entry in side}


def _of_all(sides: Sequence[Sequence[Entry]]) -> list[str]:
    """The first names of one document that stand in the others, too, as far as their capitals show them to be some."""
    first, *others = _documents(sides).values()
    found: dict[str, None] = {}
    for hit in _NAMES.finditer(first.text) if others else ():
        is_name = hit[0].lower() not in _NO_NAMES and all(f" {hit[0]}" in other.text for other in others)
        if len(found) < _MOST_NAMES and is_name:
            found[hit[0]] = None
    return [name for name in found if not any(_is_part(name, other) for other in found)]


def spelled(words: Sequence[Token]) -> list[str]:
    """Words in the order of their text for a reader, each once; those that stand side by side are one: "joint statement"."""
    found: list[str] = []
    end = -1
    for token in words:
        if found and end + 1 == token.start:
            found[-1] += f" {_owner(token)}"
        else:
            found.append(_owner(token))
        end = token.end
    return list(dict.fromkeys(found))


def _told(entry: Entry, shared: Collection[str]) -> list[Token]:
    """The tokens of an entry's sentence that are among words of slots."""
    return [token for token in entry.slots.words if _is_among(token, shared)]


def _names(entry: Entry, shared: Collection[str], written: Sequence[str] = ()) -> list[str]:
    """The names of an entry's sentence that have some of the words, each from the first to the last of them, none of which
    is a part of another: "Ana B. Marin" where "ana" and "marin" are shared. Where all that is `written` elsewhere has more of
    a name it is told: "Lemra Motors", though a sentence that begins with Lemra does not show it to be a name."""
    text, words = entry.claim.document.text, entry.slots.words
    found = []
    at = 0
    while at < len(words):
        end = _name_end(words, at)
        told = [n for n in range(at, end) if _is_among(words[n], shared) and not _is_of_value(words[n], entry)]
        if told:
            first = told[0]
            while first > at and len(words[first - 1].text) < _SHORTEST:
                first -= 1
            while told[-1] + 1 < end and 1 < len(words[told[-1] + 1].text) < _SHORTEST:
                told.append(told[-1] + 1)
            last = words[told[-1]]
            while first > at and written and all(text[words[first - 1].start : last.end] in other for other in written):
                first -= 1
            found.append(" ".join(text[words[first].start : last.start + len(_owner(last))].split()))
        at = max(end, at + 1)
    return [
        name
        for name in dict.fromkeys(found)
        if name.lower() not in _NO_NAMES and not any(_is_part(name, other) for other in found)
    ]


def _name_end(words: Sequence[Token], at: int) -> int:
    """Behind the last token of the name that begins at one; that token itself where none does. A sentence may begin with one,
    and a full stop behind an initial ends none."""
    if not _may_name(words[at]) or (
        words[at].shape == "S" and not (at + 1 < len(words) and words[at + 1].shape == "A")
    ):
        return at
    end = at + 1
    while end < len(words) and words[end].start <= words[end - 1].end + 1:
        before = words[end - 1].text
        is_initial = words[end].text == "." and len(before) == 1 and end + 1 < len(words)
        if before.endswith(("'s", "’s")) or not (is_initial or (words[end].shape == "A" and _may_name(words[end]))):
            break
        end += 1
    return end if words[end - 1].text != "." else end - 1


def _may_name(token: Token) -> bool:
    return token.shape in "AS" and token.lower not in FUNCTION and token.lower not in CLASSES["not_names"]


def _is_among(token: Token, shared: Collection[str]) -> bool:
    word = _owner(token).lower()
    return word not in CLASSES["not_names"] and any(form in shared for form in (word, token.lower, token.stem))


def _is_of_value(token: Token, entry: Entry) -> bool:
    """Whether a word belongs to the value itself: "31 degrees Celsius"."""
    mention = entry.claim.mention
    lead = len(getattr(mention.value, "lead", ""))
    return mention.start + lead <= token.start < mention.end


def _is_part(name: str, other: str) -> bool:
    return name != other and f" {name} " in f" {other} "


def _owner(token: Token) -> str:
    """A word without what makes it a possessive: "Council" of "Council's"."""
    return token.text.removesuffix("'s").removesuffix("’s")


def _day(written: Sequence[ReferenceDate | None]) -> str:
    """The one day that all dates are, in words."""
    days = {(date.earliest, date.latest) if date else None for date in written}
    day = days.pop()
    return span(*day) if day and not days and day[0] == day[1] else ""
