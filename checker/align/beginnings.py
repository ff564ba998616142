"""Who was born, what was founded, built or opened, and who came into an office, in a bare year.

A participle says it of the name before its comma ("Bernac, founded in 1912, closed"), or of what opens the clause behind it
("Born in Graz in 1946, Kessel sang"); a verb, of what stands before it, and for a pronoun of whom that stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.tokens import stem
from checker.named import NamedTuple
from checker.patterns import once

_REACH = 140
"""Characters before a year in which it is told what began."""
_WORDS = 7
"""So many words at most name who or what began."""
_NAME = r"(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,3}"
_LEAST_TAIL = 4
"""So many letters of a name's end make a word of their own: "the yard" of Casco Shipyard."""
_KINDS = dict(told.split("/") for told in CLASSES["begun"])
_TOLD = re.compile(
    r"(?P<aside>,)?(?: (?:who|which))?(?: (?:was|were|is|had been|has been))? ?"
    rf"(?:\b(?P<verb>{'|'.join(sorted(_KINDS))})\b(?: (?:in|at|near|by|outside) [A-Z][\w'’-]*(?:,? [A-Z][\w'’-]*){{0,3}},?)?"
    rf"|\bbecame (?P<office>(?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(CLASSES['offices']))}))"
    r"(?: of (?P<whose>[^,;.]{1,40}?))?) (?:back )?(?:in|since|around) (?:early |late )?$",
    re.IGNORECASE,
)
_FRONT = re.compile(r"(?:^|[-–—:\"“”.] ?)$")
_AGAIN = re.compile(r"\b(?:again|second|third|fourth|first|twice)\b", re.IGNORECASE)
_MARK = re.compile(r"[,;:.]")
_WORD = re.compile(r"\w[\w'’-]*|[^\w\s]")
_DETERMINERS, _LINKS = CLASSES["determiners"], frozenset(("of", "over", "in", "at", "for"))
_COMES_AGAIN = frozenset(map(stem, CLASSES["editions"]))
Words = frozenset[str]


class Beginning(NamedTuple):
    """What began, an office with those whose it is; the words in lower case that name who or what did, of those before "of",
    and of those with a capital; `known` if it is spoken of by a name, or as the one that is known."""

    kind: str
    whose: Words
    words: Words
    head: Words
    names: Words
    known: bool


@sign
def beginning(entry: Entry) -> Beginning | None:
    """What began in a bare year; None where it does not say so, or that it began again."""
    value, text, start = entry.claim.mention.value, entry.claim.document.text, entry.claim.mention.start
    if getattr(value, "granularity", "") != "year" or not value.stated:
        return None
    first, last = max(entry.slots.segment.start, start - _REACH), entry.slots.segment.end
    told = _TOLD.search(text, first, start)
    if told is None or any(map(_AGAIN.search, _clause(text, first, told.start(), entry.claim.mention.end, last))):
        return None
    if told["whose"] and told["whose"].split()[0] in _DETERMINERS - {"the"}:
        return None
    verb = told["verb"] or told["office"]
    kind = _KINDS[verb.lower()] if told["verb"] else verb.lower()
    whose = _lower((told["whose"] or "").split()) - FUNCTION
    if told[0].lstrip()[0].isupper() and _FRONT.search(text[first : told.start()]):
        return _made(kind, whose, _opening(_WORD.findall(text, entry.claim.mention.end, last)), entry)
    return _made(kind, whose, _before(_WORD.findall(text, first, told.start())), entry)


def is_one_beginning(a: Entry, b: Entry) -> bool:
    """Whether two bare years tell when the same person was born, the same thing began, or the same person came into an
    office of which nobody has two."""
    x, y = beginning(a), beginning(b)
    if x is None or y is None or x.kind != y.kind or not (x.known and y.known):
        return False
    if x.whose and y.whose and not (x.whose <= y.whose or y.whose <= x.whose):
        return False
    if x.names and y.names and not (x.names <= y.words or y.names <= x.words):
        return False
    if not x.names and not y.names and not CLASSES["of_many"].isdisjoint(x.head | y.head):
        return False
    if any(not p.names and p.head <= CLASSES["companies"] for p in (x, y)):
        return False
    heads = [(p.head, q.words) for p, q in ((x, y), (y, x)) if not p.names & p.head]
    return all(_are_among(head, words) for head, words in heads)


def _clause(text: str, first: int, start: int, end: int, last: int) -> tuple[str, str]:
    """What stands before and behind some words, up to the next mark."""
    return _MARK.split(text[first:start])[-1], _MARK.split(text[end:last])[0]


def _made(kind: str, whose: Words, told: list[str], entry: Entry) -> Beginning | None:
    """What began, by the words of its phrase."""
    if len(told) == 1 and told[0].lower() in CLASSES["subjects"]:
        names = entry.slots.actors
        return Beginning(kind, whose, names, names, names, known=True) if names else None
    content = [word for word in told if word.lower() not in FUNCTION]
    link = next((at for at, word in enumerate(told) if word in _LINKS), len(told))
    words, head = _lower(content), _lower(told[:link]) - FUNCTION
    if not words or not _COMES_AGAIN.isdisjoint(map(stem, words)):
        return None
    names = _lower(word for word in content if word[0].isupper())
    if not names and told[0].lower() == "the" and len(head) == 1:
        names = _known_as(entry, *head)
        words, head = words | names, head | names
    return Beginning(kind, whose, words, head, names, known=bool(names) or told[0].lower() == "the")


def _known_as(entry: Entry, noun: str) -> Words:
    """The name beside a noun that a text has told before, "the brewery" of "the Kessel brewery", "the company" of "the piano
    maker Feldmar"; none where none stands there, or two."""
    nouns = CLASSES["companies"] if noun in CLASSES["companies"] else frozenset((noun,))
    text, end = entry.claim.document.text, entry.slots.segment.start
    told = {_lower(hit[0].split()) - nouns - FUNCTION for hit in _beside(nouns).finditer(text, 0, end)}
    return told.pop() if len(told) == 1 else frozenset()


def _beside(nouns: Words) -> re.Pattern[str]:
    """A name right before or behind one of some nouns."""
    noun = rf"(?:{'|'.join(sorted(nouns))})"
    return once(rf"\b(?:{_NAME} {noun}\b|{noun} {_NAME})")


def _before(words: list[str]) -> list[str]:
    """The phrase that some words end with: a name, a noun with its article, either with what belongs to it."""
    found: list[str] = []
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _WORDS), -1):
        word = words[at]
        if word.lower() in _DETERMINERS or word.lower() in CLASSES["subjects"]:
            found.append(word)
            if not at or words[at - 1] not in _LINKS:
                break
        elif word in _LINKS and found:
            found.append(word)
        elif not word[0].isalpha() or (word[0].islower() and (word in FUNCTION or word.endswith("ed"))):
            break
        else:
            found.append(word)
    while found and found[-1] in _LINKS:
        found.pop()
    told = found[::-1]
    if told and told[0] in ("a", "an"):  # "Bernac, a maker of porcelain founded in 1912"
        rest = words[: len(words) - len(told)]
        return [*_before(rest[:-1]), *told] if rest and rest[-1] == "," else told
    return told


def _opening(words: list[str]) -> list[str]:
    """The phrase that some words begin with, behind a comma."""
    found: list[str] = []
    for word in words[words[:1] == [","] :][:_WORDS]:
        is_name = word[0].isupper()
        if not word[0].isalpha() or (found and any(one[0].isupper() for one in found[1:] or found) and not is_name):
            break
        if not is_name and word in FUNCTION and word not in _DETERMINERS:
            break
        found.append(word)
    return found


def _lower(words: Iterable[str]) -> Words:
    return frozenset(map(str.lower, words))


def _are_among(head: Words, words: Words) -> bool:
    """Whether all of some words are among others, or the end of one."""
    return all(
        word in words or (len(word) >= _LEAST_TAIL and any(one.endswith(word) for one in words)) for word in head
    )
