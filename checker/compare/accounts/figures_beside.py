"""Accounts that rest on the bare numbers beside a telling: "The company said it was 250.", "24 people at the mill and 31 at the dam"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES, FUNCTION, is_past, place
from checker.compare.accounts.conflict import Conflict, across, teller
from checker.documents.segment import segments
from checker.model.claim import Mention, between
from checker.model.document import Segment

_BARE = re.compile(
    r"(?<![\w.,$£€-])(?P<number>\d{1,3}(?:,\d{3}){1,3}|\d{2,9})"
    r"(?=[.,;:)](?:\s|$)|\s(?:at|in|on|near|aboard|of them)\b|\s*$)"
)
"""A number that counts what was named before it."""
_SPELLED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FIGURE = rf"(?P<number>\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}|(?:{'|'.join(_SPELLED)})\b)"
_PUT = re.compile(
    rf"\b(?:puts?|putting|gave|gives|giving|spoke of|speaks? of|counted|counts) (?:[a-z]{{1,15}} ){{0,6}}?{_FIGURE}(?P<rest>\.\d{{1,3}})?(?: (?P<scale>million|billion))?(?![\w,.]?\d)",
    re.IGNORECASE,
)
_INCLUDING = re.compile(
    r"\b(?:including|among (?:them|these|those)|of (?:them|these|those|which|whom)|(?P<with>with))(?: the| just| only)? $",
    re.IGNORECASE,
)
"""Before a part of what is counted."""
_OF_THEM = re.compile(r" of (?:them|these|those|which|whom)\b")
_WHERE = re.compile(r"(?: of (?:them|these|those|which|whom))?(?P<where>(?: [\w'’-]{1,30}){1,6})")
_PLACED = re.compile(r" (?:at|in|on|near|from|aboard|inside)\b")
_MORE = re.compile(r"\b(?:another|a further|an additional|an extra) $", re.IGNORECASE)
_MORE_WORDS = frozenset(("additional", "extra", "further", "more", "other"))
_BESIDE = 30
"""So many characters before a number the words are looked for that make it a part, or some more."""


def told_by_both(conflict: Conflict) -> str:
    """Each of two documents tells the other's number, too, beside its own: in the name of somebody else."""
    for first, other in across(conflict):
        x, y = first.claim.mention.value, other.claim.mention.value
        if first.document == other.document or x.nominal not in _beside(other) or y.nominal not in _beside(first):
            return ""
    return "each of the documents tells both numbers"


def told_of_others(conflict: Conflict) -> str:
    """One document tells the other's number, too, as somebody else's count: "killed 12, the mayor said; police put it at 14"."""
    for pair in across(conflict):
        for own, other in (pair, pair[::-1]):
            if own.document != other.document and other.claim.mention.value.nominal in _put(own):
                return f"{teller(conflict, own)} tells both numbers"
    return ""


def part_of_it(conflict: Conflict) -> str:
    """One document tells the other's number as a part of its own, with a word of what the other tells it of: "cut 300 jobs in
    Arden", "cut 500 jobs, 300 of them in Arden", "including 300 in Arden"."""
    for pair in across(conflict):
        for whole, part in (pair, pair[::-1]):
            few, many = (float(entry.claim.mention.value.nominal) for entry in (part, whole))
            spelt = part.slots.spelt - _counted(part) - _counted(whole)
            is_told = any(told == few and words & spelt for told, words in _parts(whole))
            if is_told and few < many and whole.document != part.document:
                return f"{teller(conflict, whole)} tells {few:g} as a part of {many:g}"
    return ""


def tells_apart(conflict: Conflict) -> str:
    """One document counts some among all whom the other tells apart from the rest: "39 hurt, of whom nine died", "nine died and 30
    were hurt"."""
    for first, other in across(conflict):
        less, more = sorted((first, other), key=lambda entry: float(entry.claim.mention.value.nominal))
        rest, every = (float(entry.claim.mention.value.nominal) for entry in (less, more))
        is_part = any(told == every - rest for told, _ in _parts(more))
        if first.document == other.document or not is_part or every - rest not in _counts(less):
            return ""
    return (
        f"{teller(conflict, more)} counts {every - rest:g} among its {every:g}, which the other tells beside {rest:g}"
    )


@sign
def _counts(entry: Entry) -> frozenset[float]:
    """The numbers of people or things in an entry's sentence."""
    segment = entry.slots.segment
    return frozenset(
        mention.value.nominal
        for mention in between(entry.slots.mentions, segment.start, segment.end)
        if mention.kind == "quantity" and not mention.value.dimension
    )


@sign
def _put(entry: Entry) -> frozenset[float]:
    """The numbers that an entry's sentence and the one behind it say somebody puts it at."""
    text, start, _ = _sentence(entry)
    return frozenset(_scaled(hit) for hit in _PUT.finditer(text, start, _behind(entry).end))


@sign
def _parts(entry: Entry) -> tuple[tuple[float, frozenset[str]], ...]:
    """The parts that an entry's sentence tells of its number behind it, each with the words behind it that are no function words."""
    text = entry.claim.document.text
    found = []
    for mention in _mentions(entry, entry.claim.mention.end, entry.slots.segment.end):
        including = _INCLUDING.search(text, max(0, mention.start - _BESIDE), mention.start)
        if including and including["with"] and not _PLACED.match(text, mention.end):
            including = None
        where = _WHERE.match(text, mention.end)
        if where and (including or _OF_THEM.match(text, mention.end)):
            found.append((mention.value.nominal, frozenset(where["where"].lower().split()) - FUNCTION))
    return tuple(found)


def _counted(entry: Entry) -> frozenset[str]:
    """The words for what an entry counts, in lower case."""
    return frozenset(entry.claim.mention.value.phrase.lower().split())


def _mentions(entry: Entry, start: int, end: int) -> Iterator[Mention]:
    """The other numbers of an entry's kind between two places of its text that are of its unit, or of none."""
    own = entry.claim.mention
    mentions = entry.slots.mentions
    for mention in mentions[bisect_left(mentions, start, key=lambda one: one.start) :]:
        if mention.end > end:
            break
        if mention.kind == own.kind and mention.start != own.start and mention.value.unit in ("", own.value.unit):
            yield mention


def _sentence(entry: Entry) -> tuple[str, int, int]:
    return entry.claim.document.text, entry.slots.segment.start, entry.slots.segment.end


def _scaled(hit: re.Match[str]) -> float:
    """A number with its decimals, in full."""
    number = f"{_number(hit):.0f}{hit['rest'] or ''}"
    return round(float(number) * _SCALES.get((hit["scale"] or "").lower(), 1.0), 3)


_SCALES = {"million": 1e6, "billion": 1e9}


def _number(hit: re.Match[str]) -> float:
    number = hit["number"].lower()
    return float(_SPELLED.index(number) + 2 if number in _SPELLED else number.replace(",", ""))


def adds_up(conflict: Conflict) -> str:
    """The lesser number and another one in its sentence are together the greater: "24 at the mill and 31 at the dam", "55"; "60
    grenades, and another 30 grenades in a garage", "90"."""
    first, other = next(across(conflict))
    less, more = sorted((first, other), key=lambda entry: float(entry.claim.mention.value.nominal))
    part, whole = less.claim.mention.value.nominal, more.claim.mention.value.nominal
    if first.document == other.document or whole - part not in _beside(less) | _added(less):
        return ""
    return f"{teller(conflict, less)} tells {part:g} and {whole - part:g}, which are {whole:g} together"


@sign
def _beside(entry: Entry) -> frozenset[float]:
    """The bare numbers of an entry's sentence and of the one behind it."""
    text, mention = entry.claim.document.text, entry.claim.mention
    start, end = entry.slots.segment.start, _behind(entry).end
    found = (hit for hit in _BARE.finditer(text, start, end) if not mention.start <= hit.start() < mention.end)
    return frozenset(float(hit["number"].replace(",", "")) for hit in found)


@sign
def _added(entry: Entry) -> frozenset[float]:
    """The numbers that an entry's sentence and the one behind it tell as some more of the same: "another 30 grenades". Some more
    people may be others to whom something else has happened, "and injured another five": with a verb of their own they are none."""
    own, segment = entry.claim.mention, entry.slots.segment
    is_told_of = bool(entry.slots.role)
    end = segment.end if is_told_of else _behind(entry).end
    return frozenset(
        mention.value.nominal
        for mention in _mentions(entry, segment.start, end)
        if (_is_more(entry, mention) or (mention.start < own.start and _is_more(entry, own)))
        and not (is_told_of and _has_verb(entry, mention))
    )


def _is_more(entry: Entry, mention: Mention) -> bool:
    """Whether a number is told as some more: "another 30 grenades", "30 more grenades"."""
    if not _MORE_WORDS.isdisjoint(mention.value.phrase.lower().split()):
        return True
    return _MORE.search(entry.claim.document.text, max(0, mention.start - _BESIDE), mention.start) is not None


def _has_verb(entry: Entry, mention: Mention) -> bool:
    """Whether a verb stands between an entry's number and another one, or right behind that."""
    own, words = entry.claim.mention, entry.slots.words
    start, end = min(own.end, mention.end), max(own.start, mention.start)
    start = max(start, entry.claim.document.text.rfind(";", start, end))
    _, behind = place(words, mention.start, mention.end)
    told = [word for word in words if start <= word.start < end] + list(words[behind : behind + 1])
    return any(is_past(word) or word.lower in CLASSES["auxiliaries"] for word in told)


def _behind(entry: Entry) -> Segment:
    """The sentence behind an entry's, or its own where that is the last."""
    layout = segments(entry.claim.document)
    return layout[min(bisect_right(layout, entry.slots.segment.start, key=lambda one: one.start), len(layout) - 1)]
