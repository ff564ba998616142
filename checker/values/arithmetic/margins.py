"""A margin against the two numbers that it lies between: "by 12 votes, 340 to 326", "a nine-point win, 88-79"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.arithmetic.percent import last_place
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.votes_apart import told_apart
from checker.values.bounds import plain
from checker.values.lazy import Pattern
from checker.values.reading.quantity import read

_UNITS = frozenset(("", "vote", "ballot", "point", "goal", "run", "seat"))
"""What a margin is counted in, and a vote or a game with it."""
_WON = Pattern(
    r"\b(?:won|wins|win|winning|beat|beats|beating|beaten|defeat(?:ed|s|ing)?|lost|loses|losing|lose|edged|carried|prevailed|triumphed|elected|re-?elected|led|leads|leading|passed|adopted|approved"
    r"|rejected|margin|majority|victory|loss|lead|trailed|trailing|trails|ahead|downed|overcame)\b"
)
_BEFORE = Pattern(r"\b(?:by|(?P<of>(?:margin|majority|lead|difference|gap) of))(?: just| only)? $")
_BARE = ("of ", "of just ", "of only ")
"""Before a margin that is told without what it is counted in: "a majority of 12"."""
_COMPOUND = Pattern(r"-(?:vote|point|goal|run|seat)")
_WIN = Pattern(r" (?:[a-z]{4,10} )?(?:win|victory|loss|defeat|lead|margin|majority|triumph)\b")
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,5}(?:\.[0-9]{1,2})?|[a-z]{3,9}(?:-[a-z]{3,5})?)"
_PERCENT = r"(?: percent| per cent| ?%)"
_RESULT = rf"(?P<result>(?P<first>{_NUMBER})(?P<share>{_PERCENT})?(?: votes)?(?:-|–| to )(?P<second>{_NUMBER})(?P<shares>{_PERCENT})?(?: votes)?)"
_THEN = Pattern(
    r"(?:(?:,? (?:beating|defeating|downing|edging)| (?:over|against|on|in|at|from|to)) (?:the )?[A-Za-zÀ-ÿ'’.-]{2,18}(?: [A-Za-zÀ-ÿ'’.-]{2,18}){0,3})?"
    rf"(?:, |: | --? | [–—] | \(|(?<=[a-z]) (?=[0-9]{{1,3}}[-–])){_RESULT}(?=[,.;:)\n]|$| (?:on|in|at|over|against|with|after)\b)(?!\.[0-9])"
)
_RESULT_BEFORE = Pattern(
    rf"(?:^|[ (]){_RESULT}\)?, (?:(?:a|by a|with a) (?:margin|majority|difference|gap|lead) of |by )(?:just |only )?$"
)
_NOT_ALL = Pattern(
    r"(?:two|three)[- ](?:thirds?|fifths?|quarters?)|\b(?:needed|required?|requires|short|threshold|minimum|aggregate|overall|penalty|penalties|shoot-?out|handicap|failed)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which a margin may be that of something else than the two numbers."""
_MAJORITY = Pattern(r"\bmajority of (?:just |only )?$")
_REACH = 90
_MOST_RUNS = 40
"""More runs than a side has in a game that is told as "10-5"; in cricket it is 250 for 8."""


def margin_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A margin that is not what lies between the two numbers right behind it, or before it: "won by 12 votes, 340 to 326",
    "a nine-point win over Harlow, 88-77", "won 340 to 326, a majority of 12"."""
    text = document.text
    yield from told_apart(text, mentions)
    for mention in mentions:
        if mention.kind != "quantity" or mention.value.unit not in _UNITS or not _is_margin(mention):
            continue
        if not mention.value.unit and not text.endswith(_BARE, 0, mention.start):
            continue
        told = _result(text, mention)
        if told is None:
            continue
        ends = [read(told[end]) for end in ("first", "second")]
        if ends[0] is None or ends[1] is None or any(end.unit or end.hedge or end.dimension for end in ends if end):
            continue
        numbers = sorted(end.nominal for end in ends if end)
        apart, margin = numbers[1] - numbers[0], mention.value.nominal
        is_share = bool(told["share"] or told["shares"])
        slack = max(last_place(told["first"]), last_place(told["second"])) * 1.001 if is_share else 0.0
        if (
            abs(apart - margin) <= slack
            or margin in numbers
            or (mention.value.unit == "run" and numbers[1] > _MOST_RUNS)
        ):
            continue
        start = min(mention.start, told.start("first"))
        majority = _MAJORITY.search(text, max(0, mention.start - 20), mention.start)
        if (majority and apart == 2 * margin) or _NOT_ALL.search(
            text, *sentence(text, start, max(mention.end, told.end()))
        ):
            continue
        right = f"{apart:,.0f}" if apart == int(apart) else plain(round(apart, 2))
        yield Misfit(
            (mention.start, mention.end),
            (told.span("result"),),
            {"value": text[mention.start : mention.end], "numbers": told["result"], "right": right},
            (f"{plain(numbers[1])} - {plain(numbers[0])} = {right}",),
        )


def _is_margin(mention: Mention) -> bool:
    """Whether a count is told without a hedge, of nothing but what margins are counted in."""
    value = mention.value
    is_plain = value.low == value.high and not value.hedge and not value.per and not value.lead and not value.role
    return is_plain and value.phrase.removeprefix("percentage ").count(" ") == 0


def _result(text: str, mention: Mention) -> re.Match[str] | None:
    """The two numbers beside a margin."""
    begin = max(0, mention.start - _REACH)
    if before := _RESULT_BEFORE.search(text, begin, mention.start):
        return before
    at = mention.end
    if _COMPOUND.search(text, mention.start, mention.end):
        won = _WIN.match(text, mention.end)
        at = won.end() if won else -1
        is_told = won is not None
    else:
        led = _BEFORE.search(text, begin, mention.start)
        is_led = led is not None and (mention.value.unit != "" or led["of"] is not None)
        is_told = is_led and _WON.search(text, begin, mention.start) is not None
    return _THEN.match(text, at) if is_told else None
