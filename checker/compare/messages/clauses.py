"""The clause around a value, with a gap in its place: "The Halden mill fire killed … in Port Ressa".

Where a clause is long it is cut where a phrase ends, as far as function words and marks tell; every cut, everything that a
reader would miss, and everything that others do not tell, costs, and the cheapest words are shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, zip_longest
from math import inf

from checker.align.slots.sentence import CLASSES, FUNCTION, is_past, place
from checker.align.tokens import Token, tokens
from checker.compare.messages.common import Tellings
from checker.documents.sentence import words as sentence_words
from checker.model.claim import Claim
from checker.model.document import Segment
from checker.named import NamedTuple

GAP = "…"
_REACH = 220
"""So many characters before and behind a value are read."""
_BEFORE, _BEHIND = 18, 14
_MANY, _FEW = 11, 3
"""Of so many words and more each costs, and each content word that is wanting to so many."""
_LEANING = 6.0
_FRAGMENT = 5.0
"""What it costs to begin with what is a part of something else."""
_COMPOUND = 2
"""Words before the last one of a compound with a number."""
_OPEN = FUNCTION - CLASSES["closing"]
"""Words that need what stands behind them."""
_SPACE = re.compile(r"\s+")
_OPENING = "([{\"“‘'«"
_STRAY = re.compile(r" (?=[,.;:!?])|[ ,]+(?:and|or)$|[ ,]+$|(?<!\.[a-zA-Z])[ ,.]+$")
"""What is left at the edge of a time that is not shown."""


class Words(NamedTuple):
    """The words around a value, the value's place among them, and that of the clause's verb, -1 where none is known."""

    words: Sequence[Token]
    first: int
    last: int
    verb: int


def words_around(
    claim: Claim, segment: Segment, verb: tuple[int, int] | None = None, known: Sequence[Token] = ()
) -> Words:
    """The words around a claim's value, as far as they are read, from the beginning of a word. `verb` is the span of its verb, and
    `known` are all words of the segment, where these are known."""
    document, mention = claim.document, claim.mention
    start, end = max(segment.start, mention.start - _REACH), min(segment.end, mention.end + _REACH)
    if start > segment.start:
        start = found.start() if (found := _SPACE.search(document.text, start, mention.start)) else mention.start
    is_whole = (start, end) == (segment.start, segment.end)
    words = known if known and is_whole else tokens(document, segment._replace(start=start, end=end))
    if end < segment.end and words and words[-1].end == end and words[-1].start >= mention.end:
        words = words[:-1]
    first, last = place(words, mention.start, mention.end)
    at = next((n for n, token in enumerate(words) if verb and token.start == verb[0]), -1)
    return Words(words, first, last, at)


def clause(claim: Claim, around: Words, others: Sequence[Tellings] = (), most: float = inf) -> tuple[float, str]:
    """The words to show for a claim of those around it, which others tell as well, and what they cost; "" where there are none
    that cost no more than the `most`."""
    words, first, last, verb = around
    before = _told_up_to(words[max(0, first - _BEFORE) : first][::-1])
    behind = _told_up_to(words[last : last + _BEHIND])
    own = [0.0, *accumulate(map(max, zip([0.0] * len(words), *(other.costs(words) for other in others), strict=True)))]
    best = (most, len(words), 0)
    ends = list(_ends(around, is_time=_says_when(claim)))
    for begin, cost in _begins(around):
        left = before[first - begin]
        for end, ending in ends:
            if cost + ending > best[0]:
                continue  # nothing takes from what it costs
            right = behind[end - last]
            few = _FEW - left.content - right.content
            total = cost + ending + 0.35 * max(0, left.spoken + right.spoken - _MANY) + 1.2 * max(0, few)
            if total > best[0]:
                continue
            has_saying, has_names = left.saying or right.saying, left.names or right.names
            has_verb = begin <= verb < end if verb >= 0 else left.acting or right.acting
            total += 0.4 * (left.commas + right.commas) + 2.0 * has_saying + 0.8 * (not has_names)
            total += own[first] - own[begin] + own[end] - own[last] + (0.0 if has_verb else 2.0)
            best = min(best, (total, begin, end))
    total, begin, end = best
    if begin == len(words):
        return total, ""
    spare = {word.start for word in words[:-1] if any(other.is_other_sort(word) for other in others)}
    return total, _shown(claim, around, begin, end, spare)


class _Told(NamedTuple):
    """How many words there are, how many with content, how many commas; and whether words of saying, names and verbs."""

    spoken: int = 0
    content: int = 0
    commas: int = 0
    saying: bool = False
    names: bool = False
    acting: bool = False


def _told_up_to(words: Sequence[Token]) -> list[_Told]:
    """What is told before each word, and by all of them."""
    return list(accumulate(words, _with, initial=_Told()))


def _with(told: _Told, token: Token) -> _Told:
    spoken, content, commas, saying, names, acting = told
    if token.shape == ".":
        return _Told(spoken, content, commas + (token.text == ","), saying, names, acting)
    return _Told(
        spoken + 1,
        content + (token.lower not in FUNCTION),
        commas,
        saying or token.lower in CLASSES["saying"],
        names or (token.shape == "A" and token.lower not in CLASSES["not_names"]),
        acting or _is_verb(token),
    )


def _begins(around: Words) -> Iterator[tuple[int, float]]:
    """Where the words to show may begin, with what that costs."""
    words, first = around.words, around.first
    for at in range(first, max(-1, first - _BEFORE), -1):
        before = words[at - 1] if at else None
        ends_here = (
            before is None or before.text in CLASSES["breaks"] or _is_dash(words, at - 1) or _is_stop(words, at - 1)
        )
        if at < len(words) and (at == first or _may_begin(words, at)):
            yield at, 0.0 if ends_here else _begin(words, at, first)
        if ends_here and at < first:
            return


def _may_begin(words: Sequence[Token], at: int) -> bool:
    """Whether a word stands at the beginning of what is printed together: neither a mark nor "page" in "53-page"."""
    joined = at > 0 and words[at - 1].end == words[at].start and words[at - 1].text not in _OPENING
    return not joined and (words[at].shape != "." or words[at].text in "$€£")


def _begin(words: Sequence[Token], at: int, first: int) -> float:
    """What it costs to begin with a word in the middle of a sentence."""
    before, word = words[at - 1], words[at]
    if at == first:
        is_border = before.text == "," or before.lower in CLASSES["joiners"] or before.lower in CLASSES["saying"]
        cost = 0.7 if is_border else 1.5
        return cost + (1.0 if before.lower in FUNCTION else 0.0)
    if before.shape == "a" and at > _COMPOUND and words[at - 2].text == "-" and words[at - 3].shape == "9":
        return 1.0  # of "the 45-page report"
    is_relative = before.lower in CLASSES["relative"] and is_past(word)
    is_open = is_relative or _is_verb(word) or word.lower in CLASSES["joiners"] or word.lower in ("and", "or", "that")
    cost = 2.5 * is_open + _FRAGMENT * _is_in_aside(words, at, first)
    if before.text == ",":
        return cost + 1.0
    if before.lower in CLASSES["telling_whom"]:
        return cost + _FRAGMENT
    is_whom = at > 1 and words[at - 2].lower in CLASSES["telling_whom"] and before.lower not in FUNCTION
    is_told = is_whom or before.lower in CLASSES["saying"]
    if before.lower == "that" or (is_told and word.lower not in CLASSES["governing"]):
        return cost + 0.3
    if before.lower in CLASSES["joiners"]:
        return cost + 1.0
    if before.shape == ".":
        return cost + 1.5
    leans = 4.0 if before.lower in CLASSES["governing"] else 3.0 if before.lower in FUNCTION else 0.0
    if word.lower in CLASSES["determiners"]:
        return cost + (leans or 1.4)
    if word.shape == "A" and before.shape != "A":
        return cost + (leans or 1.6)
    if word.lower in CLASSES["governing"]:
        return cost + _FRAGMENT
    return cost + (3.0 if word.lower in FUNCTION else 4.0)


def _is_in_aside(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether a word stands in an aside that the clause's own subject is before: "couplings" of "Kestrel, maker of couplings, is to"."""
    mark = next((n for n in range(at, first - 1) if words[n].text == ","), -1)
    return mark > 0 and _acts(words[mark + 1])


def _is_stop(words: Sequence[Token], at: int) -> bool:
    """Whether a full stop ends a sentence that goes on in the text as far as its tables tell: "in Nghe An. Heavy rain"."""
    if words[at].text != "." or not 0 < at < len(words) - 2:
        return False
    before, word, behind = words[at - 1], words[at + 1], words[at + 2]
    is_short = before.lower in sentence_words().titles or before.lower in sentence_words().abbreviations
    return not is_short and len(before.text) > 1 and word.shape in "AS" and behind.shape == "a"


def _is_dash(words: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands by itself, as behind a place: "LEMRA - In the end"."""
    is_inside = 0 < at < len(words) - 1 and words[at].text == "-"
    return is_inside and words[at - 1].end < words[at].start and words[at].end < words[at + 1].start


def _ends(around: Words, *, is_time: bool) -> Iterator[tuple[int, float]]:
    """Where the words to show may end, with what that costs; with a time they had better not: more is told behind it."""
    words, last = around.words, around.last
    for at in range(last, min(len(words), last + _BEHIND) + 1):
        behind = words[at] if at < len(words) else None
        if behind is None or behind.text in CLASSES["breaks"] or (at + 1 == len(words) and behind.text in ".?!"):
            yield at, _LEANING * _leans(words, at, last)
            return
        yield at, _end(behind) + _LEANING * _leans(words, at, last) + (is_time and at == last)


def _leans(words: Sequence[Token], at: int, last: int) -> bool:
    """Whether what stands before a place needs what stands behind it: "in the", "two days" before "after"."""
    if at == last:
        return False
    before = words[at - 1]
    if before.lower in CLASSES["spans"] and at < len(words):
        return words[at].lower in ("after", "before")
    return before.text == "," or before.lower in _OPEN


def _end(behind: Token) -> float:
    """What it costs to end before a word."""
    if behind.text == ",":
        return 0.3
    if behind.lower in CLASSES["joiners"] or behind.lower == "that":
        return 0.6
    if behind.lower in CLASSES["governing"] or behind.lower == "of":
        return 1.0 if behind.lower != "of" else 2.0
    return 2.5 if behind.lower in FUNCTION else 4.0


def _shown(claim: Claim, around: Words, begin: int, end: int, spare: Collection[int]) -> str:
    """The words before and behind a value, those left out that begin at `spare`, with a gap in its place; a gap at their end, and
    that of a time which only adds when it was, is not shown."""
    words, first, last, _ = around
    is_time = _says_when(claim)
    before, behind = list(words[begin:first]), list(words[last:end])
    adds = is_time and not (before and _is_before_its_noun(before[-1])) and not _is_possessive(words[last - 1])
    if not behind or adds:
        spare = CLASSES["plain_before_time"] if is_time else CLASSES["determiners"]
        while before and (before[-1].lower in spare or before[-1].text in ",("):
            before.pop()
    if not behind and claim.mention.kind == "tally":
        while before and (before[-1].lower in CLASSES["before_votes"] or before[-1].text == ","):
            before.pop()
    while not before and adds and behind and behind[0].shape == ".":
        behind.pop(0)
    told, follows = (_text(claim.document.text, part, spare) for part in (before, behind))
    is_wanted = bool(behind) if not adds else bool(before and behind and _is_parting(behind[0], before))
    gap = GAP if is_wanted or (before and _is_possessive(before[-1])) else ""
    return _STRAY.sub("", " ".join(filter(None, (told, gap, follows))))


def _is_parting(behind: Token, before: Sequence[Token]) -> bool:
    """Whether what follows a time does not go on from what stands before it: a mark, or the verb of what a verb before the time belongs
    to, "rain that began on Friday flooded"."""
    return behind.shape == "." or (_acts(behind) and any(map(_acts, before)))


def _text(text: str, words: Sequence[Token], spare: Collection[int]) -> str:
    """Words as they are printed, but for those that begin at `spare`: "an operating profit" is "a profit"."""
    shown = ""
    for word, behind in zip_longest(words, words[1:]):
        if word.start not in spare:
            shown += text[word.start : behind.start if behind else word.end]
        elif behind and shown.endswith((" a ", " an ")):
            shown = f"{shown.rstrip('an ')} {'an' if behind.lower[0] in 'aeiou' else 'a'} "
    shown = " ".join(shown.split())
    return shown[:1].upper() + shown[1:] if words and words[0].text[:1].isupper() else shown


def _says_when(claim: Claim) -> bool:
    """Whether a claim's value is when something was, and not how long it took."""
    return claim.mention.kind == "timex" and claim.mention.value.type != "DURATION"


def _is_before_its_noun(before: Token) -> bool:
    """Whether the word before a time shows that it belongs to what follows: "the Friday prayers", "against Friday's"."""
    governs = before.lower in CLASSES["governing"] and before.lower not in CLASSES["plain_before_time"]
    return governs or before.lower in CLASSES["determiners"]


def _is_possessive(token: Token) -> bool:
    return token.lower.endswith(("'s", "’s"))


def _acts(token: Token) -> bool:
    return _is_verb(token) or is_past(token)


def _is_verb(token: Token) -> bool:
    return token.lower in CLASSES["auxiliaries"] or (
        token.shape == "a" and token.lower.endswith("ed") and len(token.lower) > 4
    )
