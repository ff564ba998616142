"""Words -> votes."""

from __future__ import annotations

import re

from checker.values.lazy import Pattern
from checker.values.numbers.core import read_run
from checker.values.numbers.tables import TABLES
from checker.values.numbers.twin import twin
from checker.values.tally import Tally

_PIECE = Pattern(TABLES.tally_piece, re.IGNORECASE)
PAIR = Pattern(TABLES.tally_pair, re.IGNORECASE)
"""The beginning of a vote whose numbers are not labelled: "19 to 17"."""


def read(text: str) -> Tally | None:
    """The tally that the words state; None where a number has no part in a vote or a part is told twice."""
    plain = twin(text)
    parts: dict[str, int] = {}
    at = 0
    labelled = True
    pair = PAIR.match(plain)
    if pair:
        labelled = False
        first, second, third, fourth = (_number(pair[name]) for name in ("first", "second", "third", "fourth"))
        if first is None or second is None or _is_one_number(plain, pair, first, second):
            return None
        parts = {"yes": first, "no": second}
        if third is not None:
            parts["abstain"] = third
        if fourth is not None:
            parts["absent"] = fourth
        at = pair.end()
    while at < len(plain):
        piece = _PIECE.match(plain, at)
        if not piece:
            return None
        label = TABLES.vote_labels[(piece["label"] or piece["voted"] or piece["ahead"]).lower()]
        number = _number(piece["number"] or piece["behind"])
        if number is None or label in parts:
            return None
        parts[label] = number
        at = piece.end()
    if not parts:
        return None
    return Tally(parts.get("yes"), parts.get("no"), parts.get("abstain"), parts.get("absent"), labelled)


def _is_one_number(text: str, pair: re.Match[str], first: int, second: int) -> bool:
    """Whether a hyphen joins tens and ones in words: "thirty-one votes" are no 30 to 1."""
    in_words = pair["first"].isalpha() and text[pair.end("first") : pair.start("second")] == "-"
    return in_words and first >= 20 and not first % 10 and 0 < second < 10


def _number(words: str | None) -> int | None:
    if words is None:
        return None
    if words.lower() in ("no", "none", "nil"):
        return 0
    run = read_run(words)
    return int(run[0][2].nominal) if len(run) == 1 and run[0][2].sort == "count" else None
