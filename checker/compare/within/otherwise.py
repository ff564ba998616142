"""Answers to a line above or beside a text that its words do not give away: the last word on a score, a number with two digits
swapped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.align.slips import are_swapped
from checker.align.slots.sentence import content
from checker.align.tokens import tokens
from checker.compare.within.asking import asked_words
from checker.compare.within.headlines import PAIRS, Line
from checker.documents.segment import segments
from checker.model.claim import Mention
from checker.model.document import Document, Segment
from checker.values.lazy import Pattern
from checker.values.timex.show import MONTHS

_LEAD = 4
"""So many sentences of a text may have a headline's number with two digits swapped."""
_FEWEST_FIGURES = 3
_FINAL = Pattern(
    r"(?:\b(?:held|hung|clung) on (?:to win|for a)|\bwent on to win|\bran out|\bfinal score (?:was|is|of)|\b(?:game|match|it) (?:ended|finished)) (?:\w+ )?$"
)
_OF_ANOTHER = Pattern(
    r"\b(?:last|earlier|previous(?:ly)?|ago|first leg|season|reverse|opener|before|since|reserves?|under-\d+|women|juniors?|friendly|cup|had|half|quarter|set|period"
    rf"|{'|'.join(MONTHS)})\b"
)
_BEAT = Pattern(
    r"\b(?:beats?|wins?|won|edges?|thrash(?:es)?|defeats?|downs?|sees? off|stuns?|overcomes?)\b", re.IGNORECASE
)
_KINDS = frozenset(("quantity", "money"))
_APART = Pattern(
    r"\b(?:last|next|ago|earlier|previous(?:ly)?|against|instead|once|formerly|until|another|other|further|first|second|more|less|fewer|offered|originally|forecast|expected|while|but|had|each|per)\b"
)
_EXTENT_APART = Pattern(
    r"\b(?:ago|originally|extended|raised|lengthened|another|other|second|more|less|each|every|old|former)\b"
)
"""The same for lengths and heights, which do not change from year to year."""
_PRICE = Pattern(r"\b(?:price|deal|bid|sum|total|fee|cost|worth)(?: of| at|,)? (?:about )?$")
_FROM = Pattern(r"\b(?:from|than|by) $")


def otherwise(document: Document, line: Line, own: Mention, others: Sequence[Mention]) -> Mention | None:
    """What the text tells in place of a line's number; None where it may be of something else."""
    if own.kind in PAIRS:
        return _final(document, line, others)
    return _swapped(document, line, own, others) if own.kind in _KINDS else None


def _final(document: Document, line: Line, others: Sequence[Mention]) -> Mention | None:
    """The score with which a text says that its game ended."""
    text = document.text
    if line.name == "caption" or sum(one.kind in PAIRS for one in line.told) > 1:
        return None
    if not _BEAT.search(line.document.text, line.segment.start, line.segment.end):
        return None
    finals = [one for one in others if _FINAL.search(text, max(0, one.start - 40), one.start)]
    if len({one.value for one in finals}) != 1 or finals[0].value[0] == finals[0].value[1]:
        return None
    around = next((s for s in segments(document) if s.start <= finals[0].start < s.end), None)
    if around is None or around.kind != "sentence":
        return None
    comma = text.find(",", finals[0].end, around.end)
    if _OF_ANOTHER.search(text, around.start, comma if comma > 0 else around.end):
        return None
    return finals[0]


def _is_of_it(document: Document, line: Line, segment: Segment, other: Mention) -> bool:
    """Whether a number is that of a price, of what is known ("the 230-metre tower"), or in a sentence that a line shares a word
    with, "million euros" aside."""
    before = document.text[max(segment.start, other.start - 24) : other.start]
    if _PRICE.search(before) or (before.endswith("the ") and "-" in document.text[other.start : other.end]):
        return True
    here = content([one for one in tokens(document, segment) if not other.start <= one.start < other.end])
    return any(word in here for own in line.told for word in asked_words(line, own))


def _swapped(document: Document, line: Line, own: Mention, others: Sequence[Mention]) -> Mention | None:
    """The number with two digits swapped, where the line's own stands nowhere in the text."""
    text = document.text
    figure = own.value.figure
    if own.value.hedge or sum(map(str.isdigit, figure)) < _FEWEST_FIGURES:
        return None
    sentences = [segment for segment in segments(document) if segment.kind == "sentence"]
    for segment in sentences if line.name == "caption" else sentences[:_LEAD]:
        for other in others:
            if not segment.start <= other.start < segment.end or other.value.hedge:
                continue
            is_like = other.value.unit == own.value.unit != "" and are_swapped(figure, other.value.figure)
            is_like = is_like and _is_of_it(document, line, segment, other)
            is_like = is_like and not _FROM.search(text, max(0, other.start - 8), other.start)
            apart = _EXTENT_APART if getattr(own.value, "dimension", "") == "length" else _APART
            if is_like and not apart.search(text, segment.start, segment.end):
                return other
    return None
