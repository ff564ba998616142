"""Quotation marks of every style, paired by the cheapest reading of the whole text.

A mark rarely tells alone whether it opens or closes, and one that is missing must not turn all that follow inside out.
So each way to read a mark costs what its neighbours make it cost, and the path of least cost through all marks wins
(two states, outside and inside a quotation; linear in the number of marks).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import inf

from checker.named import NamedTuple, maker

# The marks of a text; `re` skips to a mark ten times as fast where there is but one of them to look for.
_TYPED_DOUBLE, _DOUBLE = re.compile('"'), re.compile("[\"“”„‟«»＂「」『』]|``|''")
_TYPED_OPENING, _OPENING = (re.compile(rf"{mark}(?=[^\W_])(?<![^\W_].)", re.DOTALL) for mark in ("'", "['‘’‚‛]"))
_SINGLE = re.compile("['‘’‚‛]")
_SAYS = re.compile(
    r"\s?(?:he|she|they|it|who)?\s?(?:said|says|told|added|asked|wrote|tweeted|explained|insisted)\b", re.IGNORECASE
)
_STOP = re.compile(r"[.!?] +(?=[^\Wa-z])")
_INSTEAD = {
    "“": -1.5,
    "„": -1.5,
    "``": -1.5,
    "«": -1.0,
    "「": -1.5,
    "『": -1.5,
    "”": 1.5,
    "''": 0.8,
    "»": 1.0,
    "」": 1.5,
    "』": 1.5,
}
"""What the shape of a mark adds to opening, and takes from closing."""

_STRAY = 1.6
_UNOPENED = 1.0
"""Closing, behind a comma or stop, the sentence that nothing opened."""
_REOPENED, _REOPENED_ELSEWHERE = 0.3, 2.0
_UNCLOSED = 1.2
_LONG, _LONG_LINES, _LONG_COST = 900, 6, 1.0
_LONGEST = 4_000
_FEWEST_SINGLE_WORDS = 3
_BRACKETS = "([—–-"
_STOPS = ".,!?"
_BEHIND = ".,;:!?)]—–-"
"""What stands right behind a closing mark, but for white space."""
_SPACES = frozenset(character for character in map(chr, range(128)) if character.isspace())
_AHEAD_TYPED, _BEHIND_TYPED = _SPACES.union(_BRACKETS), _SPACES.union(_BEHIND)
_TEXTS = 4
"""Texts whose quotations are at hand: of one document they are asked for several times running."""


class Quoted(NamedTuple):
    """The text between two marks; `continued` says that it goes on from the quotation before, in a new paragraph."""

    start: int
    end: int
    continued: bool = False


class _Mark(NamedTuple):
    """A mark and what it costs to read it as opening, as closing, as neither, and as closing what nothing opened."""

    start: int
    end: int
    opens: float
    closes: float
    stray: float
    unopened: float = inf


_mark = maker(_Mark)
_made = maker(Quoted)


def quoted(text: str) -> list[Quoted]:
    """Every quotation of a text in order; none holds another."""
    return list(_quoted(text))


@lru_cache(maxsize=_TEXTS)
def _quoted(text: str) -> Sequence[Quoted]:
    typed = text.isascii()
    double = _TYPED_DOUBLE if typed and "`" not in text and "''" not in text else _DOUBLE
    doubles = _plain(text) if double is _TYPED_DOUBLE else None
    if doubles is None:
        doubles = _paired(text, [_double(text, *match.span()) for match in double.finditer(text)])
    if not (_TYPED_OPENING if typed else _OPENING).search(text):  # to open elsewhere costs more than it can save
        return doubles
    singles = _paired(text, _singles(text, doubles))
    long = [q for q in singles if len(text[q.start : q.end].split()) >= _FEWEST_SINGLE_WORDS]
    return sorted(doubles + _outside(long, doubles)) if long else doubles


def _plain(text: str) -> list[Quoted] | None:
    """The quotations of a text that has no marks but typed ones, where opening and closing ones alternate and all of it costs
    nothing, as in most texts; None elsewhere. What `_paired` finds there too, without a look at each mark."""
    parts = text.split('"')
    if len(parts) % 2 == 0:
        return None
    found = []
    behind = 0
    for before, words, after in zip(parts[::2], parts[1::2], parts[2::2], strict=False):
        start = behind + len(before) + 1
        end = start + len(words)
        behind = end + 1
        opens = words and words[0] not in _SPACES and (before[-1:] in _AHEAD_TYPED or start == 1)
        closes = words[-1:] not in _AHEAD_TYPED and (after[:1] in _BEHIND_TYPED or behind == len(text))
        if not (opens and closes) or _long(text, start, end) or _SAYS.match(text, start, start + 24):
            return None
        found.append(_made((start, end, False)))
    return found


def _double(text: str, start: int, end: int) -> _Mark:
    before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
    spaced = after.isspace()
    stopped = False
    if before.isspace() or before in _BRACKETS:
        last = start - 2
        if spaced:
            last = start - 1
            while last >= 0 and text[last].isspace():  # at most to the mark before, so linear in the text
                last -= 1
        stopped = last >= 0 and text[last] in _STOPS
    said = (spaced or after.isalpha()) and _SAYS.match(text, end, end + 24) is not None
    unopened = _UNOPENED if before in _STOPS and (spaced or said) else inf
    return _mark((start, end, *_costs(text[start:end], before, after, stopped, said), unopened))


def _singles(text: str, doubles: Sequence[Quoted]) -> list[_Mark]:
    marks = []
    closing = "‘" if "‚" in text else "’"  # ‚so‘ where others write ‘so’
    inside = iter(doubles)
    current = next(inside, None)
    for match in _SINGLE.finditer(text):
        at = match.start()
        while current and current.end <= at:
            current = next(inside, None)
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        if (current and current.start <= at) or (before.isalnum() and after.isalnum()):
            continue
        opens = (
            0.5
            if not before.isalnum() and after.isalpha()
            else 1.0
            if not before.isalnum() and after.isdigit()
            else 9.0
        )
        closes = (
            9.0 if before.isspace() or after.isalnum() else 0.0 if before in ".,!?…" else 0.8 if before in "sn" else 0.4
        )
        if match[0] == "‚" and not before.isalnum():
            opens = 0.0
        elif match[0] == "‘" and closing != "‘":
            opens, closes = max(opens - 0.5, 0.0), 9.0
        marks.append(_Mark(at, at + 1, opens, closes, 0.5))
    return marks


@lru_cache(maxsize=4_096)
def _costs(mark: str, before: str, after: str, stopped: bool, said: bool) -> tuple[float, float, float]:
    """What it costs to read a mark as opening, as closing, and as neither.

    `before` and `after` are the characters beside it, `stopped` says that a sentence or clause ends before it and the
    space or bracket there, `said` that a verb of speech follows.
    """
    spaced_before, spaced_after = before.isspace() or before in _BRACKETS, after.isspace()
    if spaced_before:
        opens = 0.6 if spaced_after else 0.0
        closes = (0.2 if stopped else 1.0) + (0.0 if spaced_after else 0.9)
        if spaced_after and stopped:
            opens += 0.3
    elif spaced_after or after in _BEHIND:
        opens, closes = 2.0, 0.0
    else:
        opens, closes = (0.3 if before in ",:;" else 1.0), (0.3 if before in _STOPS else 0.8)
    if said:
        opens += 1.2
    turn = _INSTEAD.get(mark, 0.0)
    stray = 0.2 if before.isdigit() and mark in ('"', "”", "''") else _STRAY
    return max(opens + turn, 0.0), max(closes - turn, 0.0), stray


def _paired(text: str, marks: Sequence[_Mark]) -> list[Quoted]:
    """The quotations of the cheapest reading."""
    if not marks:
        return []
    if (plain := _alternating(text, marks)) is not None:
        return plain
    outside, inside = 0.0, inf
    opened = -1  # the index of the mark that opened what `inside` is inside of
    steps: list[tuple[bool, str]] = []  # for each mark, whether the cheapest path closed there, and how it came inside
    openers: list[int] = []
    for i, (start, _, opens, closes, stray, unopened) in enumerate(marks):
        stay, close = outside + min(stray, unopened), inf
        cheapest, into = outside + opens, "open"
        if opened >= 0:
            long = _long(text, marks[opened].end, start)
            close = inside + closes + long
            starts_line = text[start - 1 : start] in ("\n", "")
            reopen = inside + long + opens + (_REOPENED if starts_line else _REOPENED_ELSEWHERE)
            if reopen < cheapest:
                cheapest, into = reopen, "reopen"
            if inside + stray < cheapest:
                cheapest, into = inside + stray, "remain"
        steps.append((close < stay, into))
        outside, inside = min(stay, close), cheapest
        if into != "remain":
            opened = i
        openers.append(opened)
    return _traced(text, marks, steps, openers, inside + _UNCLOSED < outside)


def _alternating(text: str, marks: Sequence[_Mark]) -> list[Quoted] | None:
    """The quotations where opening and closing marks alternate and all of it costs nothing, as in most texts, so that no
    other reading can be cheaper; None elsewhere."""
    opening, closing = marks[::2], marks[1::2]
    if len(opening) != len(closing):
        return None
    found = []
    for (_, start, opens, *_), (end, _, _, closes, *_) in zip(opening, closing, strict=True):
        if opens or closes or _long(text, start, end):
            return None
        if start < end:
            found.append(Quoted(start, end))
    return found


def _traced(
    text: str, marks: Sequence[_Mark], steps: Sequence[tuple[bool, str]], openers: Sequence[int], within: bool
) -> list[Quoted]:
    found = []
    end = _paragraph_end(text, marks[openers[-1]].end) if within else -1
    for i in range(len(marks) - 1, -1, -1):
        closed, into = steps[i]
        if not within:
            if closed:
                within, end = True, marks[i].start
            elif marks[i].unopened < marks[i].stray:
                low = _sentence_start(text, marks[i - 1].end if i else 0, marks[i].start)
                found.append(Quoted(low, marks[i].start))
            continue
        if into == "open":
            found.append(Quoted(marks[i].end, end))
            within = False
        elif into == "reopen":
            found.append(Quoted(marks[i].end, end, True))
            end = _paragraph_end(text, marks[openers[i - 1]].end, marks[i].start)
    return [q for q in reversed(found) if 0 < q.end - q.start <= _LONGEST]


def _long(text: str, start: int, end: int) -> float:
    """The cost of a quotation that runs over many lines."""
    if end - start > _LONGEST:
        return 9.0
    return _LONG_COST if end - start > _LONG or text.count("\n", start, end) > _LONG_LINES else 0.0


def _sentence_start(text: str, low: int, high: int) -> int:
    """Where the sentence begins that ends at `high`, not before `low` or its line."""
    low = max(low, high - _LONG, text.rfind("\n", low, high) + 1)
    return max((stop.end() for stop in _STOP.finditer(text, low, high - 1)), default=low)


def _paragraph_end(text: str, start: int, limit: int | None = None) -> int:
    end = text.find("\n", start, limit)
    return end if end >= 0 else len(text) if limit is None else limit


def _outside(inner: Iterable[Quoted], outer: Sequence[Quoted]) -> list[Quoted]:
    """Those that no other one overlaps."""
    kept = []
    at = 0
    for quotation in inner:
        while at < len(outer) and outer[at].end <= quotation.start:
            at += 1
        if at == len(outer) or outer[at].start >= quotation.end:
            kept.append(quotation)
    return kept
