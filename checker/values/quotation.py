"""Quotations: words and who is said to have said them."""

from __future__ import annotations

import re

from checker.named import NamedTuple
from checker.values.relation import Relation

_MARKS = "\"“”„‟«»'‘’‚‛`＂"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+){0,3}")


class Quotation(NamedTuple):
    """The words inside the marks with plain spaces, and the speaker as named ("" where nobody is)."""

    text: str
    speaker: str = ""


def read(text: str) -> Quotation | None:
    """The quotation that words inside their marks are, or the bare words; None where there are none."""
    text = " ".join(text.split())
    while len(text) > 1 and text[0] in _MARKS and text[-1] in _MARKS:
        text = text[1:-1].strip()
    return Quotation(text) if _WORD.search(text) else None


def compare(a: Quotation, b: Quotation) -> Relation:
    """EQUAL where the words and the speaker are, AGREE where one is part of the other; the rest is for alignment to say."""
    one, other = _plain(a.text), _plain(b.text)
    if one == other:
        return Relation.EQUAL if a.speaker == b.speaker or not (a.speaker and b.speaker) else Relation.INCOMPARABLE
    short, long = sorted((one, other), key=len)
    return Relation.AGREE if f" {short} " in f" {long} " else Relation.INCOMPARABLE


def show(value: Quotation) -> str:
    return value.text


def record(value: Quotation) -> dict[str, str]:
    """The fields of `extract --format jsonl`."""
    return {"value": value.text, "speaker": value.speaker} if value.speaker else {"value": value.text}


def _plain(text: str) -> str:
    return " ".join(word.lower().replace("’", "'") for word in _WORD.findall(text))
