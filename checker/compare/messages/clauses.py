"""The clause around a value, with a gap in its place: "The Halden mill fire killed … in Port Ressa".

Where a clause is long it is cut where a phrase ends, as far as function words and marks tell; every cut, everything that a
reader would miss, and everything that others do not tell, costs, and the cheapest words are shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import accumulate, zip_longest
from math import inf

from checker.align.slots.sentence import CLASSES, FUNCTION, place
from checker.align.tokens import Token, tokens
from checker.compare.messages.common import Tellings
from checker.compare.messages.cuts import MOST_BEFORE, MOST_BEHIND, Words, acts, begins, ends, is_verb
from checker.model.claim import Claim
from checker.model.document import Segment
from checker.named import NamedTuple

GAP = "…"
_REACH = 220
"""So many characters before and behind a value are read."""
_MANY, _FEW = 11, 3
"""Of so many words and more each costs, and each content word that is wanting to so many."""
_SPACE = re.compile(r"\s+")
_STRAY = re.compile(r" (?=[,.;:!?])|[ ,]+(?:and|or)$|[ ,]+$|(?<!\.[a-zA-Z])[ ,.]+$")
"""What is left at the edge of a time that is not shown."""


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
    first, last = place(words, _start(claim), mention.end)
    at = next((n for n, token in enumerate(words) if verb and token.start == verb[0]), -1)
    return Words(words, first, last, at)


def _start(claim: Claim) -> int:
    """Where a value begins: of "death toll rose to 64" the number alone is one."""
    mention, value = claim.mention, claim.mention.value
    is_told = mention.kind == "quantity" and value.lead and value.role and not value.phrase
    lead = len(value.lead) if is_told else 0
    text = claim.document.text
    is_printed = lead and text[mention.start : mention.start + lead].lower() == value.lead.lower()
    return mention.start + lead + 1 if is_printed else mention.start


def clause(claim: Claim, around: Words, others: Sequence[Tellings] = (), most: float = inf) -> tuple[float, str]:
    """The words to show for a claim of those around it, which others tell as well, and what they cost; "" where there are none
    that cost no more than the `most`."""
    words, first, last, verb = around
    before = _told_up_to(words[max(0, first - MOST_BEFORE) : first][::-1])
    behind = _told_up_to(words[last : last + MOST_BEHIND])
    own = [0.0, *accumulate(map(max, zip([0.0] * len(words), *(other.costs(words) for other in others), strict=True)))]
    best = (most, len(words), 0)
    last_words = list(ends(around, is_time=_says_when(claim)))
    for begin, cost in begins(around):
        left = before[first - begin]
        for end, ending in last_words:
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
        acting or is_verb(token),
    )


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
    is_wanted = is_wanted or (not adds and bool(before) and before[-1].lower in ("and", "or"))
    gap = GAP if is_wanted or (before and _is_possessive(before[-1])) else ""
    return _STRAY.sub("", " ".join(filter(None, (told, gap, follows))))


def _is_parting(behind: Token, before: Sequence[Token]) -> bool:
    """Whether what follows a time does not go on from what stands before it: a mark, or the verb of what a verb before the time belongs
    to, "rain that began on Friday flooded"."""
    return behind.shape == "." or (acts(behind) and any(map(acts, before)))


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
