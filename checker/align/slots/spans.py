"""Over what span of time an amount is told: "since January", "in the first five months", "between Saturday and Monday"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from checker.align.slots.times import SINCE, beside, is_of_telling
from checker.model.claim import Mention
from checker.model.document import Document, Segment
from checker.named import NamedTuple
from checker.values.timex.compare import bounds

_REACH = 28
_BETWEEN = re.compile(r"\b(?:between|from) (?:the )?$", re.IGNORECASE)
_AND = re.compile(r" (?:and|to|till|until|through) (?:the )?")
_DURING = re.compile(
    r"\b(?:in|over|during|within|for|throughout)(?: the| its| their)?(?: (?:business|financial|fiscal|full|whole|last|past))? $",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:years?|months|quarter|weeks) (?:to|ended|ending|to the end of|that ended) (?:in |on )?(?:the )?$",
    re.IGNORECASE,
)
"""Before the end of a span that is told by its length: "the year to | March"."""
_DURING_INSIDE = re.compile(r"(?:over|within) ", re.IGNORECASE)
_ONE_OF = re.compile(r"\bon (?:the|its|their) $", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:(?:than|as) (?:ever|at any (?:time|point))(?: before)?|for the first time"
    r"|the (?!(?:west|rest|forest|harvest|test|guest|(?:inter|prot|requ|arr|conqu|cont)est)\b)(?:[a-z]{3,}est|worst|best|first)(?: [a-z-]+){0,2})"
    r" (?:in|for) (?:the |(?:more than|nearly|almost|about) )?$"
)
"""Before a span that something is compared with: "higher than ever in the 90 years for which figures exist", "the strongest in a
century"."""
_UNFINISHED = re.compile(r"this (?:year|month|week)", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|had)\b|['’]ve\b")
_YEAR, _MOST_DAYS = 366.0, 1e6


class Span(NamedTuple):
    """The words that tell a span, its days at least and at most, and whether they tell its length or where it begins: what is
    done "on Monday" may be told as done "in 2004", but what is done "since Friday" is not."""

    words: str
    least: float
    most: float
    lasts: bool

    def is_other(self, other: Span) -> bool:
        """Whether one span is told to last and the other is no half as long."""
        short, long = sorted((self, other), key=lambda span: span.most)
        return (self.lasts or other.lasts) and long.least >= 2 * short.most


def span(
    document: Document, mentions: Sequence[Mention], segment: Segment, own: Mention, telling: Collection[str]
) -> Span | None:
    """The span that stands nearest to a mention in its segment, None where none does; the day on which somebody says it, with a
    word of `telling`, is none."""
    found = [(_distance(own, mention), told) for mention, told in _spans(document, mentions, segment, own, telling)]
    return min(found, key=lambda one: one[0])[1] if found else None


def _distance(own: Mention, other: Mention) -> int:
    return max(other.start - own.end, own.start - other.end)


def _spans(
    document: Document, mentions: Sequence[Mention], segment: Segment, own: Mention, telling: Collection[str]
) -> Iterator[tuple[Mention, Span]]:
    text = document.text
    times = list(beside(mentions, segment, own, ("DATE", "DURATION")))
    taken = -1
    for at, mention in enumerate(times):
        if at == taken:
            continue
        before = text[max(segment.start, mention.start - _REACH) : mention.start]
        if mention.value.type == "DURATION":
            told = _of_length(text, mention, before)
        elif mention.value.earliest is None or _ENDS.search(before) or is_of_telling(text, mention, telling):
            continue
        else:
            last = times[at + 1] if at + 1 < len(times) else None
            if last is not None and _BETWEEN.search(before) and _is_range(text, mention, last):
                taken, days = at + 1, _days(mention, last)
                told = Span(text[mention.start : last.end], days, days, lasts=True)
            else:
                told = _of_date(document, segment, mention, before)
        if told is not None:
            yield mention, told


def _is_range(text: str, first: Mention, last: Mention) -> bool:
    joint = _AND.fullmatch(text, first.end, last.start)
    return joint is not None and last.value.type == "DATE" and last.value.latest is not None


def _days(first: Mention, last: Mention) -> float:
    return float(abs((last.value.latest - first.value.earliest).days) + 1)


def _of_length(text: str, mention: Mention, before: str) -> Span | None:
    days = bounds(mention.value)
    words = text[mention.start : mention.end]
    if days is None:
        return None
    if _ONE_OF.search(before):
        return Span(f"the {words}", *days, lasts=False)
    inside = _DURING_INSIDE.match(words)
    if not inside and (not _DURING.search(before) or _COMPARED.search(before)):
        return None
    return Span(words[inside.end() :] if inside else words, days[0], min(days[1], _MOST_DAYS), lasts=True)


def _of_date(document: Document, segment: Segment, mention: Mention, before: str) -> Span:
    """The span from a date to that of the document, or the date itself."""
    text = document.text
    words = text[mention.start : mention.end]
    since = SINCE.search(before)
    if (since or _UNFINISHED.fullmatch(words)) and _PERFECT.search(text, segment.start, mention.start):
        reference = document.reference
        days = (reference.latest - mention.value.earliest).days + 1 if reference else _MOST_DAYS
        return Span(f"the time since {words}" if since else words, max(days, 1.0), max(days, 1.0), lasts=True)
    days = float((mention.value.latest - mention.value.earliest).days + 1)
    if mention.value.granularity == "year":
        days = min(days, _YEAR)  # when a financial one begins is not known
    return Span(words, days, days, lasts=False)
