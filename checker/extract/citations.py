"""References where no rule looks for what they are about: "Section 12", "case no. C-131/12", "S/2012/77"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from checker.extract.gate import Trigger
from checker.model.claim import Mention
from checker.values import reference
from checker.values.lazy import Pattern
from checker.values.reading.reference import DOCKET, LIKENESS, RESOLUTION, SECTION, SYMBOL
from checker.values.scanning import matches, scanner

CITED = "reference"
"""The kind of references, which no scan of numbers finds."""
CALLED = ("section", "article", "case", "docket", "resolution", "decision")
"""Words that a reference may begin with."""
_CALLED = Pattern(rf"(?:{RESOLUTION}|(?:(?:[Cc]ase|[Dd]ocket) )?{DOCKET}|{SECTION})(?![\w/])")
_ANY = Pattern(r"\b(?:an?|the|this|that|each|every|one|another|any|no) $")
"""Before what is one of several: "in that section 40 men"."""
_SYMBOL = Pattern(SYMBOL)
_PARAGRAPH_END = "\n\n"
_WORD = 9
_ORGAN = 5  # letters before the first stroke of a symbol
_STROKES = 2


def near_references(text: str, triggers: Iterable[Trigger]) -> list[Trigger]:
    """The triggers of rules in paragraphs that may have a reference."""
    found = []
    for offset, rules in triggers:
        start, end = text.rfind(_PARAGRAPH_END, 0, offset), text.find(_PARAGRAPH_END, offset)
        paragraph = text[max(0, start) : end if end >= 0 else len(text)]
        if rules and matches(_likeness(), paragraph.encode("latin-1", "replace")):
            found.append((offset, rules))
    return found


@cache
def _likeness() -> Any:
    return scanner(LIKENESS, any_case=True)


def references(text: str, triggers: Iterable[Trigger], taken: Iterable[Mention]) -> list[Mention]:
    """The references of a text besides those `taken`: those that begin with a word of CALLED, and document symbols."""
    spans = [
        hit.span()
        for offset, _ in triggers
        if (hit := _CALLED.match(text, offset))
        and not (text[offset].islower() and _ANY.search(text, max(0, offset - _WORD), offset))
    ]
    if "/" in text:
        spans += _symbols(text)
    known = [(mention.start, mention.end) for mention in taken]
    found = {}
    for start, end in spans:
        value = reference.read(text[start:end])
        if value is not None and not any(first < end and start < last for first, last in known):
            known.append((start, end))
            found[start] = Mention(CITED, start, end, value)
    return list(found.values())


def _symbols(text: str) -> list[tuple[int, int]]:
    """The spans of document symbols: "A/66/288", not "A/B"."""
    found = []
    at = text.find("/")
    while at >= 0:
        if text[at - 1 : at].isupper() and text[at + 1 : at + 2].isalnum():
            first = at
            while first and at - first < _ORGAN and text[first - 1].isupper():
                first -= 1
            hit = _SYMBOL.match(text, first)
            if hit and hit.group().count("/") >= _STROKES and not text[first - 1 : first].isalnum():
                found.append(hit.span())
                at = hit.end() - 1
        at = text.find("/", at + 1)
    return found
