"""What keeps two claims apart because of whom, or of where, they are told: nurses and teachers, the House and the Senate, Cordoba near
Seville and Seville, before and after the match. Vetoes of checker.align.vetoes that rest on words that stand beside a number."""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sentence, sign
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.tokens import stem
from checker.align.words import BEGINNING, fold
from checker.patterns import once
from checker.values.name import WORD

_NAME = rf"{WORD}(?: {WORD}){{0,2}}"
_GROUPS = re.compile(
    rf"\b(?P<group>{'|'.join(sorted(CLASSES['groups']))})\b(?! (?:said|say|says|told|reported|warned)\b)", re.IGNORECASE
)
_CHAMBERS = re.compile(rf"\b(?:{'|'.join(sorted(word.capitalize() for word in CLASSES['chambers']))})\b")
_BOARDS = re.compile(r"\b(?:board|directors|management|council|committee)\b", re.IGNORECASE)
_FROM = re.compile(rf" from (?P<place>{_NAME})")
_OF_PEOPLE = re.compile(r"[A-ZÀ-Þ]\w{3,}")
_BESIDE = re.compile(
    rf"\b(?:in|at) (?P<place>{_NAME}),? (?:just |about |some )?(?:\d[\d,.]* [a-z]+ )?"
    rf"(?:near|outside|close to|not far from|(?:to the )?(?:north|south|east|west)(?:-?(?:east|west))? of) (?P<mark>{_NAME})"
)
_WHEN = re.compile(r"\b(?P<when>before|after|during) (?:the|an?|its|their) (?P<what>[a-z]{3,20})\b", re.IGNORECASE)
_BEAT = re.compile(rf"(?P<first>{_NAME}) (?:beat|defeated|edged|overcame|thrashed|outran) (?P<other>{_NAME})")
_ON = re.compile(r" (?:on|concerning|regarding|about) (?P<what>(?:[\w'’-]+ ?){1,5})")
_STOPS = frozenset(("is", "was", "are", "were", "adopted", "passed", "by", "at", "has", "had", "on", "that", "which"))
_SEXES = frozenset(word[:BEGINNING] for word in ("men", "women", "boys", "girls"))
_WORD = re.compile(r"[\w'’-]+")
_SERIES = re.compile(
    rf"(?P<name>(?:{WORD} ){{2,4}}(?:{'|'.join(sorted(word.capitalize() for word in CLASSES['editions']))}))\b"
)
_MEDIA = "|".join(sorted(CLASSES["media"]))
_POLL = re.compile(
    rf"\b(?:poll|survey)\b[^.;:\d]{{0,60}}?(?:\b(?:{_MEDIA}) (?P<behind>{_NAME})|(?P<before>{_NAME})(?:['’]s)? (?:{_MEDIA})\b)"
)
_SHORT, _FULL = (frozenset(map(stem, CLASSES[name])) for name in ("short_writings", "full_writings"))
_SHORTEST = 3


def other_people(a: Entry, b: Entry) -> bool:
    """Each sentence tells it of people of some sort of which the other's document writes nothing, or of one chamber."""
    if a.claim.mention.kind == "timex" and a.claim.mention.value.type != "DURATION":
        return False
    if a.claim.mention.kind == "tally":
        x, y = _chambers(a), _chambers(b)
        if x and y:
            return not x & y
        for group, board in ((a, b), (b, a)):
            if people(group) and _is_of_board(board) and not _is_of_board(group) and not people(board):
                return True
    x, y = people(a), people(b)
    if (
        a.claim.mention.kind == "percent"
    ):  # shares of men and of women have an account (checker.compare.accounts.definitions)
        x, y = x - _SEXES, y - _SEXES
    return bool(x and y) and x.isdisjoint(b.written) and y.isdisjoint(a.written)


@sign
def people(entry: Entry) -> frozenset[str]:
    """The beginnings of the words for sorts of people in a sentence, but for those who only say it."""
    return frozenset(found["group"].lower()[:BEGINNING] for found in _GROUPS.finditer(sentence(entry)))


@sign
def _chambers(entry: Entry) -> frozenset[str]:
    return frozenset(_CHAMBERS.findall(sentence(entry)))


@sign
def _is_of_board(entry: Entry) -> bool:
    return _BOARDS.search(sentence(entry)) is not None


def other_origin(a: Entry, b: Entry) -> bool:
    """Those who are counted come from two countries: "58 companies from Japan", "85 Korean firms"."""
    if a.document == b.document:
        return False
    x, y = origin(a), origin(b)
    return bool(x and y) and x.isdisjoint(b.written) and y.isdisjoint(a.written)


@sign
def origin(entry: Entry) -> frozenset[str]:
    """The beginnings of the name that tells where those who are counted come from, by all that means the same behind "from"."""
    mention = entry.claim.mention
    named = frozenset(beginning for word in entry.slots.part.words for beginning in word)
    if named and _FROM.match(entry.claim.document.text, mention.end):
        return named
    first = getattr(mention.value, "phrase", "").split(" ")[0]
    return frozenset((fold(first)[:BEGINNING],)) if _OF_PEOPLE.fullmatch(first) else frozenset()


def near_other(a: Entry, b: Entry) -> bool:
    """One is read off near a place, where the other was read off: "in Cordoba, near Seville", "in Seville"."""
    return _is_near(a, b) or _is_near(b, a)


def _is_near(near: Entry, at: Entry) -> bool:
    found = beside(near)
    if found is None:
        return False
    place, mark = found
    return place not in at.claim.document.text and bool(once(rf"\b(?:in|at) {re.escape(mark)}\b").search(sentence(at)))


@sign
def beside(entry: Entry) -> tuple[str, str] | None:
    """A place that a sentence tells of and the better known one beside which it lies."""
    found = _BESIDE.search(sentence(entry)) if getattr(entry.claim.mention.value, "dimension", "") else None
    return (found["place"], found["mark"]) if found else None


def other_side(a: Entry, b: Entry) -> bool:
    """One is told of before, the other of after or during the same: "arrested before the match", "after the match"."""
    x, y = sides(a), sides(b)
    common = {what for what, _ in x} & {what for what, _ in y}
    return bool(common) and all(
        {when for of, when in x if of == what}.isdisjoint(when for of, when in y if of == what) for what in common
    )


@sign
def sides(entry: Entry) -> frozenset[tuple[str, str]]:
    """What a sentence tells its number to be before, after or during."""
    return frozenset((hit["what"].lower(), hit["when"].lower()) for hit in _WHEN.finditer(sentence(entry)))


def other_pair(a: Entry, b: Entry) -> bool:
    """Two that beat each other, and another two: "Leander beat Thames by two lengths", "Thames beat Tideway by four"."""
    x, y = pair(a), pair(b)
    return bool(x and y) and x != y and len(x & y) < len(x)


@sign
def pair(entry: Entry) -> frozenset[str]:
    """The last words of the names of who beat whom."""
    found = _BEAT.search(sentence(entry))
    return frozenset(found[name].split()[-1] for name in ("first", "other")) if found else frozenset()


def other_series(a: Entry, b: Entry) -> bool:
    """The numbers of two that come again, whose names differ in words that the other's document does not write: "the Kalmar Film
    Festival opened its 18th edition", "the Kalmar Jazz Festival holds its 19th edition"."""
    x, y = series(a), series(b)
    return bool(x - y and y - x) and (x - y).isdisjoint(b.written) and (y - x).isdisjoint(a.written)


@sign
def series(entry: Entry) -> frozenset[str]:
    """The beginnings of the words of the first name in a sentence that ends in what comes again."""
    found = _SERIES.search(sentence(entry))
    return _beginnings(found["name"]) if found else frozenset()


def other_poll(a: Entry, b: Entry) -> bool:
    """Shares from the polls of two newspapers or the like: "a poll for the Lemra Courier newspaper", "published by the daily Aftonen"."""
    x, y = poll(a), poll(b)
    return a.document != b.document and bool(x and y) and x.isdisjoint(y)


@sign
def poll(entry: Entry) -> frozenset[str]:
    """The beginnings of the words of the name of the newspaper or the like whose poll a sentence tells of."""
    found = _POLL.search(sentence(entry))
    return _beginnings(found["behind"] or found["before"]) if found else frozenset()


def _beginnings(name: str) -> frozenset[str]:
    return frozenset(fold(word)[:BEGINNING] for word in name.split())


def other_writing(a: Entry, b: Entry) -> bool:
    """The days of two things that were written: one is a briefing, the other a report."""
    return (_is_short(a) and _is_full(b)) or (_is_short(b) and _is_full(a))


def _is_short(entry: Entry) -> bool:
    return not entry.slots.subject.isdisjoint(_SHORT) and entry.slots.subject.isdisjoint(_FULL)


def _is_full(entry: Entry) -> bool:
    return not entry.slots.subject.isdisjoint(_FULL) and entry.slots.subject.isdisjoint(_SHORT)


def other_topic(a: Entry, b: Entry) -> bool:
    """Two numbered texts on two things, each told right behind the number: "resolution 2615 on aid", "resolution 1988 on sanctions"."""
    x, y = topic(a), topic(b)
    own, others = x - y, y - x
    if not (own and others):
        return False
    least = 2 if x & y else 1
    return any(len(words) >= least and words.isdisjoint(_words(entry)) for words, entry in ((own, b), (others, a)))


@sign
def topic(entry: Entry) -> frozenset[str]:
    """The beginnings of the words for what a numbered text is on."""
    found = _ON.match(entry.claim.document.text, entry.claim.mention.end, entry.slots.segment.end)
    told: list[str] = []
    for word in found["what"].lower().split() if found else ():
        if word in _STOPS:
            break
        told.append(word)
    return frozenset(word[:BEGINNING] for word in told if word not in FUNCTION and len(word) >= _SHORTEST)


def _words(entry: Entry) -> frozenset[str]:
    return frozenset(word[:BEGINNING] for word in _WORD.findall(sentence(entry).lower()))
