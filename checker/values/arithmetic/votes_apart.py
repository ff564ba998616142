"""A margin against two numbers that have clauses of their own: "won by 19 votes. She got 240 votes. Her rival received 231"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.values.arithmetic.listing import is_exact
from checker.values.arithmetic.sentences import sentence
from checker.values.lazy import Pattern

_GOT = Pattern(
    r"\b(?:got|gets|received|receives|polled|polls|won|wins|took|takes|secured|collected|had|has|with|finished (?:with|on)|on)(?: only| just)? $"
)
_WON_BY = Pattern(
    r"\b(?:won|wins|win|winning|beat|beats|defeated|elected|re-?elected|victory|lost|defeat)\b[^.;]{0,120} by(?: just| only| a (?:margin|majority) of(?: just| only)?)? $"
)
_BEHIND = Pattern(
    r" (?:behind|ahead of|clear of|more than|fewer than) (?:the )?(?:winner|runner-up|leader|him|her|them|[A-ZÀ-Þ])"
)
_RIVAL = Pattern(
    r"(?:,|;|,? and) (?:his|her|the) (?:[a-z]{3,12} ){0,2}(?:rival|challenger|opponent|runner-up|competitor)(?:,? [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2},?)? (?:just |only )?"
)
"""Between the winner's number and that of whoever came next, told without a verb."""
_OTHER = Pattern(
    r"\b(?:rounds?|first|previous(?:ly)?|earlier|last|ago|postal|absentee|advance|combined|together|total|recount|seats?|leg|heat|game|match|overall|average"
    r"|handicap|penalt(?:y|ies)|needed|required|[Ii]n [12][0-9]{3})\b"
)
"""Words with which the numbers may be of two votes or games."""
_UNITS = frozenset(("vote", "ballot", "point"))
_REACH = 160
_FAR = 200
"""Characters in which both numbers are told."""


def told_apart(text: str, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Margins that are not what lies between the two numbers behind them, or before "nine points behind the winner"."""
    counts = [one for one in mentions if one.kind == "quantity" and is_exact(one) and one.value.nominal > 1]
    for i, margin in enumerate(counts):
        if margin.value.unit not in _UNITS or margin.value.lead:
            continue
        pair = _behind(text, counts, i) or _before(text, counts, i)
        if pair is None:
            continue
        more, less = sorted(pair, key=lambda one: -float(one.value.nominal))
        apart = int(more.value.nominal - less.value.nominal)
        if apart in (0, margin.value.nominal):
            continue
        numbers = f"{more.value.figure} to {less.value.figure}"
        yield Misfit(
            (margin.start, margin.end),
            tuple((one.start, one.end) for one in pair),
            {"value": text[margin.start : margin.end], "numbers": numbers, "right": f"{apart:,}"},
            (f"{more.value.figure} - {less.value.figure} = {apart:,}",),
        )


def _behind(text: str, counts: Sequence[Mention], i: int) -> tuple[Mention, Mention] | None:
    """The two numbers in the sentences behind "won by 19 votes"."""
    margin = counts[i]
    first, end = sentence(text, margin.start, margin.end)
    if not _WON_BY.search(text, max(first, margin.start - _REACH), margin.start):
        return None
    told = [
        one for one in counts[i + 1 : i + 6] if one.start < end + _FAR and one.value.unit in ("", margin.value.unit)
    ]
    told = [
        one
        for n, one in enumerate(told)
        if _GOT.search(text, max(0, one.start - 24), one.start)
        or (n == 1 and _RIVAL.fullmatch(text, told[0].end, one.start))
    ]
    if len(told) < 2 or told[0].value.unit != margin.value.unit:
        return None
    winner, rest = told[0], told[1:]
    second = max(rest, key=lambda one: float(one.value.nominal))
    if second.value.nominal >= winner.value.nominal or margin.value.nominal >= winner.value.nominal:
        return None
    at = text.find("\n\n", margin.end, second.end)
    return None if at >= 0 or _OTHER.search(text, _begin(text, first, margin), second.end + 20) else (winner, second)


def _before(text: str, counts: Sequence[Mention], i: int) -> tuple[Mention, Mention] | None:
    """The two numbers in front of "nine points behind the winner"."""
    margin = counts[i]
    is_margin = margin.value.phrase.endswith((" behind", " ahead")) or _BEHIND.match(text, margin.end)
    if i < 2 or not is_margin or not text.endswith(", ", 0, margin.start):
        return None
    pair = counts[i - 2], counts[i - 1]
    if any(
        one.value.unit != margin.value.unit or not _GOT.search(text, max(0, one.start - 24), one.start) for one in pair
    ):
        return None
    start, _ = sentence(text, pair[0].start, pair[0].end)
    far = pair[1].end != margin.start - 2 or margin.start - pair[0].end > _FAR
    return None if far or _OTHER.search(text, _begin(text, start, pair[0]), margin.end) else pair


def _begin(text: str, first: int, mention: Mention) -> int:
    """Where the sentence of a mention begins, or its line."""
    return max(first, text.rfind("\n", 0, mention.start) + 1)
