"""Where a text has times: spans and their senses, before anchoring."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.values.timex.grammar import Grammar
from checker.values.timex.sense import Sense

FROM_TYPESET = str.maketrans(
    {"’": "'", "‘": "'", "–": "-", "‑": "-", "‐": "-", "\xa0": " ", "\u2009": " ", "\u202f": " "}
)
ABBREVIATIONS = re.compile(r"(?:[ap]\.m|b\.c|b\.c\.e|a\.d|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$", re.I)
BLANKS = bytes.maketrans(b"\n\t\r", b"   ")


class Hit(NamedTuple):
    start: int
    end: int
    text: str
    sense: Sense


def hits(text: str, grammar: Grammar) -> list[Hit]:
    """Every expression in a text, in order, not overlapping; `text` in a hit is in lower case with single spaces."""
    plain = text if text.isascii() else text.translate(FROM_TYPESET)
    found = []
    parse = grammar.parse
    for match in grammar.scan.finditer(_scannable(plain)):
        start, end = match.span()
        words = " ".join(plain[start:end].split()).lower()
        sense = parse(words)
        if sense is None or refused(plain, start, end, words, sense):
            continue
        if (
            plain[end : end + 1] == "."
            and plain[end - 1] in "mcevtgrylnpMCEVTGRYLNPbBdD"
            and _abbreviated(plain, start, end)
        ):
            end += 1
        found.append(Hit(start, end, words, sense))
    return found


def _scannable(plain: str) -> bytes:
    """One byte a character; white space is blank, except that a paragraph's end stays impassable."""
    encoded = plain.encode("ascii", "replace")
    if b"\n\n" in encoded:
        encoded = encoded.replace(b"\n\n", b"\0\0")
    return encoded.translate(BLANKS)


def _abbreviated(plain: str, start: int, end: int) -> bool:
    """Whether the full stop after a mention belongs to it: "11 a.m. on", "146 B.C. the", not at a sentence's end."""
    if not ABBREVIATIONS.search(plain, start, end):
        return False
    return bool(re.match(r"\.,|\.\)|\. ?[a-z0-9(]", plain[end : end + 3]))


NOT_BEFORE = set("$£€#@&/\\_=+")
MONTH_CONTEXT = re.compile(
    r"\b(?:in|since|last|next|this|until|till|by|of|through|to|from|for|early|late|mid|before|after|during|between|and|or|on|every|each|previous|following|ending|ended|until) $",
    re.I,
)


def refused(plain: str, start: int, end: int, words: str, sense: Sense) -> bool:
    """Whether the neighbourhood says that the words are no time: a price, a score, a name, a verb."""
    before = plain[start - 1 : start]
    after = plain[end : end + 1]
    if before and (
        before in NOT_BEFORE or (before in ".,:-" and plain[start - 2 : start - 1].isdigit() and words[0].isdigit())
    ):
        return True
    if after and (after in "_@%" or (after in ".,:-/" and words[-1].isdigit() and plain[end + 1 : end + 2].isdigit())):
        return sense.kind != "fixed" or after != "-"
    if words in ("may", "march", "second", "sun", "mon", "fall", "spring", "mar", "dec", "sat", "wed"):
        return _doubtful(plain, start, words)
    if sense.kind == "fixed" and sense.unit == "year" and words.isdigit():
        return not _is_year(plain, start, end, int(words))
    return False


def _doubtful(plain: str, start: int, words: str) -> bool:
    return not MONTH_CONTEXT.search(plain, max(0, start - 12), start)


NOT_YEARS = re.compile(
    r" (?:people|men|women|troops|soldiers|dollars|pounds|euros|yen|feet|miles|meters|metres|kilometers|kilometres|km|tons|tonnes|points|shares|percent|per cent|jobs|workers|members|acres|barrels|votes|million|billion|units|homes|cars|deaths|killed|students|employees|copies|words|pages|seats|tanks|aircraft|guns|prisoners|casualties|civilians|hectares|and [0-9])"
)


def _is_year(plain: str, start: int, end: int, number: int) -> bool:
    if not 1000 <= number <= 2100:
        return False
    return not NOT_YEARS.match(plain, end)
