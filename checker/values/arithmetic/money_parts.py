"""Sums of money against what they are spent on: "18 million euros. Nine million go into dredging, … the remaining five million …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention, Misfit, between
from checker.model.document import Document
from checker.values.arithmetic.sentences import sentence
from checker.values.bounds import plain
from checker.values.lazy import Pattern
from checker.values.name import WORD

_REST = Pattern(r"\b[Tt]he (?:other|remaining) $")
_MORE = Pattern(
    r"\b(?:another|further|including|includes?|included|among|besides|plus|some|part|parts|most|half|third|quarter|rest|each|per|a (?:year|month|week|day)|annually"
    r"|yearly|monthly|already|earlier|last|previous(?:ly)?|more than|less|fewer|extra|additional|in addition|also|least|up to|initially|first|cost|percent|%)\b|\n\n",
    re.IGNORECASE,
)
"""Words with which other parts, or another whole, may be told between."""
_TO_LIST = Pattern(r"(?: (?:(?!and\b|but\b|or\b)[a-z'’-]{1,14}|on [A-Z][a-z]{2,8})){0,6}(?::| [–—]| --?) $")
_NEXT = Pattern(r"(?: [\w'’-]{1,16}){1,7}(?P<link>,|;|,? and|; and|, and) $")
_SHARE = Pattern(
    r"\b(?:will |are to )?(?:share|shared|split|divided?) (?:(?:a|the|its) )?(?:[a-z]+ ){0,3}(?:of |worth )?$"
)
_HOLDER = rf"(?:(?:the |The )?(?:[a-z]+ ){{0,2}})?{WORD}(?: {WORD}){{0,2}}"
_GETS = rf"{_HOLDER} (?:(?:will )?(?:receives?|gets?|wins?|takes?)|received|got|won|took|is awarded) "
_FIRST_GETS = Pattern(rf"[.]?\s{_GETS}")
_NEXT_GETS = Pattern(rf"(?:, | and |, and )(?:{_GETS}|{_HOLDER} )")
_MORE_BEHIND = Pattern(r"\b(?:rest|remain\w*|others?|tax(?:es)?|balance|left over|each|also)\b")
_BEHIND = 100
_GETS_SUM = Pattern(rf"(?<=: ){_GETS}$")
_NEXT_NAMED = Pattern(rf"(?P<link>,|,? and|;) (?:{_GETS}|{_HOLDER} )")
"""Between two parts that are told with their names before them: "Koch gets 15,000 euros, | Ruiz 10,000 euros"."""
_CLOSED = Pattern(r"(?: (?:(?!and\b|or\b|plus\b)[\w'’-]{1,16})){1,8}\.(?:\s|$)")
_RAISED = Pattern(
    r"\b(?:raised|made|collected|earned|took|netted|brought in)(?: (?:a total of|a record|some))? $", re.IGNORECASE
)
_BRINGER = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:[a-z'’-]+ ){0,3}?[a-z'’-]+"
_BROUGHT = "(?:brought in|raised|yielded|made|earned|netted|contributed|added|took)"
_FIRST_BROUGHT = Pattern(rf"(?<=[.\s]) ?{_BRINGER} {_BROUGHT} $")
_NEXT_BROUGHT = Pattern(rf"(?P<link>,|,? and|;) {_BRINGER} (?:{_BROUGHT} )?")
"""What a whole was raised by, one after another: "The tombola brought in £11,000, the auction | £19,000 and the gate | £12,000"."""
_LARGE = 1000
_MOST_PARTS = 6
_FAR = 320


def parts_add_up(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Sums that are not their parts: those listed behind a colon, or told one after another up to "the remaining".

    All are printed in one currency and without hedges; the sum of rounded parts may be off by one in the last place.
    """
    text = document.text
    sums = [mention for mention in mentions if mention.kind == "money"]
    if len(sums) < 3:
        return
    for i, whole in enumerate(sums[:-2]):
        found = _up_to_rest(text, sums, i) or _listed(text, sums, i) or _shared(text, mentions, sums, i)
        brought = () if found else _brought(text, sums, i)
        found = found or brought
        if not found or not all(_is_like(part, whole) for part in found):
            continue
        total, right = sum(part.value.nominal for part in found), whole.value.nominal
        if brought and total < right:
            continue  # nothing says that these are all
        place = max(_place(text, one) for one in (whole, *found))
        if abs(total - right) <= place * 1.001 or any(
            abs(one.value.nominal - total) <= place / 2 for one in sums if one not in found
        ):
            continue
        told = " + ".join(text[part.start : part.end] for part in found)
        scale = place if place >= 1000 else 1.0
        yield Misfit(
            (whole.start, whole.end),
            tuple((part.start, part.end) for part in found),
            {
                "value": text[whole.start : whole.end],
                "sum": _figure(total / scale) + _word(scale),
                "parts": told,
            },
            (f"{told} = {_figure(total / scale)}{_word(scale)}",),
        )


def _is_like(part: Mention, whole: Mention) -> bool:
    a, b = part.value, whole.value
    return (
        not (a.hedge or b.hedge or a.per or b.per)
        and a.unit == b.unit
        and 0 < a.nominal < b.nominal
        and b.high < float("inf")
    )


def _place(text: str, mention: Mention) -> float:
    """One unit of the last printed place: a million for "18 million", 100,000 for "1.2 million"."""
    high, low = mention.value.high, mention.value.low
    return float(high - low) if high > low else 0.0


def _figure(number: float) -> str:
    return f"{number:,.0f}" if number >= _LARGE and number == int(number) else plain(round(number, 2))


def _word(scale: float) -> str:
    for size, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if scale == size:
            return word
    return ""


def _up_to_rest(text: str, sums: Sequence[Mention], i: int) -> Sequence[Mention]:
    """The parts in the sentences behind a whole, up to the rest of it."""
    for n in range(i + 2, min(len(sums), i + 1 + _MOST_PARTS)):
        if _REST.search(text, max(0, sums[n].start - 16), sums[n].start):
            break
    else:
        return ()
    parts = sums[i + 1 : n + 1]
    _, end = sentence(text, sums[i].start, sums[i].end)
    first, _ = sentence(text, parts[0].start, parts[0].end)
    is_next = end - 1 <= first <= end + 2 and _opens(text, first, parts[0].start)
    between = text[sums[i].end : sums[n].start]
    return parts if is_next and len(between) <= _FAR and not _MORE.search(between.removesuffix("other ")) else ()


def _opens(text: str, first: int, start: int) -> bool:
    """Whether a sum opens its sentence, or "of this" does."""
    return re.fullmatch(r"[\s\"“.]{0,3}(?:Of (?:this|that|it|these),? )?", text[first:start]) is not None


def _listed(text: str, sums: Sequence[Mention], i: int) -> Sequence[Mention]:
    """The parts behind a whole and a colon, all of them as far as "and" and a full stop tell."""
    to = sums[i + 1].start
    gets = _GETS_SUM.search(text, sums[i].end, to)
    if not _TO_LIST.fullmatch(text, sums[i].end, gets.start() if gets else to):
        return ()
    link = ""
    for n in range(i + 1, min(len(sums), i + 1 + _MOST_PARTS)):
        if _CLOSED.match(text, sums[n].end) or (gets and text.startswith(".", sums[n].end)):
            return sums[i + 1 : n + 1] if "and" in link else ()
        if n + 1 == len(sums):
            break
        following = _NEXT.fullmatch(text, sums[n].end, sums[n + 1].start)
        following = following or _NEXT_NAMED.fullmatch(text, sums[n].end, sums[n + 1].start)
        if following is None:
            break
        link = following["link"]
    return ()


def _shared(text: str, mentions: Sequence[Mention], sums: Sequence[Mention], i: int) -> Sequence[Mention]:
    """What each of those gets who share a whole, told name by name in the next sentence: "the three winners share 90,000 dollars.
    Brill receives 40,000 dollars, Otero 30,000 dollars and Zhao 10,000 dollars"."""
    whole = sums[i]
    first, end = sentence(text, whole.start, whole.end)
    told = [one for one in between(mentions, first, whole.start) if one.kind == "quantity"]
    if len(told) != 1 or not _SHARE.search(text, max(first, whole.start - 60), whole.start):
        return ()
    number = int(told[0].value.nominal)
    parts = sums[i + 1 : i + 1 + number]
    if not 1 < len(parts) == number or not _FIRST_GETS.fullmatch(text, end - 1, parts[0].start):
        return ()
    if _MORE_BEHIND.search(text, parts[-1].end, parts[-1].end + _BEHIND):
        return ()
    is_listed = all(_NEXT_GETS.fullmatch(text, a.end, b.start) for a, b in pairwise(parts))
    return parts if is_listed and text.startswith(".", parts[-1].end) else ()


def _brought(text: str, sums: Sequence[Mention], i: int) -> Sequence[Mention]:
    """What each of several brought in, told in the sentence behind what was raised in all."""
    whole, parts = sums[i], [sums[i + 1]]
    begin, end = sentence(text, whole.start, whole.end)
    first, last = sentence(text, parts[0].start, parts[0].end)
    if not _RAISED.search(text, begin, whole.start) or not end - 1 <= first <= end + 2:
        return ()
    if not _FIRST_BROUGHT.search(text, max(end - 1, first - 1), parts[0].start):
        return ()
    link = ""
    for part in sums[i + 2 : i + 1 + _MOST_PARTS]:
        found = _NEXT_BROUGHT.fullmatch(text, parts[-1].end, part.start)
        if part.start >= last or not found:
            break
        link = found["link"]
        parts.append(part)
    is_closed = (
        "and" in link and not _MORE.search(text, begin, last) and text[parts[-1].end : parts[-1].end + 1] in ".,;"
    )
    return parts if len(parts) > 1 and is_closed else ()
