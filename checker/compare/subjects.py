"""What a finding is about, in words of a text that tells it: the clause around the value, with a gap in its place.

"The Halden mill fire killed … in Port Ressa". Where a clause is long it is cut where a phrase ends, as far as function
words and marks tell; every cut, and everything that a reader would miss, costs, and the cheapest words are shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, islice

from checker.align.blocks import Entry
from checker.align.sentence import CLASSES, FUNCTION, place
from checker.align.tokens import Token, tokens
from checker.documents.segment import segment_at
from checker.model.claim import Claim
from checker.model.document import Document, Segment
from checker.named import NamedTuple
from checker.patterns import once

GAP = "…"
_MOST_TELLINGS = 8
"""So many tellings of each side are tried for their words."""
_REACH = 220
"""So many characters before and behind a value are read."""
_BEFORE, _BEHIND = 18, 14
_MANY, _FEW = 11, 3
"""Of so many words and more each costs, and each content word that is wanting to so many."""
_OF_ANOTHER = 0.6
"""The words of another side than the first cost so much."""
_LEANING = 6.0
_OPEN = FUNCTION - CLASSES["closing"]
"""Words that need what stands behind them."""
_SPACE = re.compile(r"\s+")
_OPENING = "([{\"“‘'«"
_STRAY = re.compile(r" (?=[,.;:!?])|[ ,]+(?:and|or)$|[ ,.]+$")
"""What is left at the edge of a time that is not shown."""
_CAPITAL = re.compile(r"[A-Z]")
_THE = " the "
_DAY_BEHIND = re.compile(rf" on (?:{'|'.join(CLASSES['not_names'] - FUNCTION)})\b.*$", re.IGNORECASE)
_STOP = re.compile(r"(?<=[a-z]{4})\.$")  # of a sentence, not of "Inc."
_OPEN_NAME = re.compile(r" (?:the|an?|its)(?: [A-Z][\w'’-]{0,30}){1,4}$")
_NOUN = re.compile(r"\s{1,2}(?P<word>[a-z]{3,20})\b")
_VERBAL = ("s", "ed", "ing")
_PRONOUN = re.compile(r"(?P<nominative>he|she)\b|(?P<possessive>his|her)\b", re.IGNORECASE)


class _Words(NamedTuple):
    """The words around a value, the value's place among them, and that of the clause's verb, -1 where none is known."""

    words: Sequence[Token]
    first: int
    last: int
    verb: int


def subject(sides: Sequence[Sequence[Entry]]) -> str:
    """What a fact is about, by its sides, each with one telling at least: a rule's own subject, whose age it is, else the
    clause of the telling that can be shown best, of the first side rather than of another."""
    named = [_named(entry.claim) for side in sides for entry in islice(side, _MOST_TELLINGS) if entry.claim.subject]
    if sides[0][0].claim.subject:
        return next((name for name in named if _CAPITAL.search(name)), named[0])
    for side in sides:
        for entry in side:
            if entry.slots.owner.names and (name := _bearer(entry.claim.document, entry.slots.owner.called)):
                return name
    found = [
        (cost + _OF_ANOTHER * bool(at), at, number, shown)
        for at, side in enumerate(sides)
        for number, entry in enumerate(islice(side, _MOST_TELLINGS))
        for cost, shown in (_told(entry),)
        if shown
    ]
    return min(found)[3] if found else sides[0][0].claim.attribute


def subject_alone(claim: Claim) -> str:
    """What a fact is about that one claim alone tells."""
    if claim.subject:
        return _named(claim)
    segment = segment_at(claim.document, claim.mention.start)
    shown = _clause(claim, segment, None)[1] if segment else ""
    return shown or getattr(claim.mention.value, "phrase", "").rpartition(" ")[2] or claim.attribute


def _named(claim: Claim) -> str:
    """The words of a claim's own subject, without a day behind them; of "the report on the Brell" with the noun that
    follows, "dam"."""
    assert claim.subject is not None
    text, (start, end) = claim.document.text, claim.subject
    told = _STOP.sub("", _DAY_BEHIND.sub("", " ".join(text[start:end].split())))
    is_open = _OPEN_NAME.search(f"{text[max(0, start - len(_THE)) : start]}{told}")
    noun = _NOUN.match(text, end) if is_open else None
    is_noun = noun is not None and noun["word"] not in FUNCTION and not noun["word"].endswith(_VERBAL)
    return f"{told} {noun['word']}" if noun is not None and is_noun else told


def _bearer(document: Document, names: Collection[str]) -> str:
    """The longest way in which a text writes a name, given its words in lower case."""
    one = "|".join(map(re.escape, sorted(names)))
    named = once(rf"(?:\b(?:{one})\b[ .]{{0,2}}){{1,6}}", re.IGNORECASE)
    found = (hit[0].strip(" .") for hit in named.finditer(document.text))
    return max((name for name in found if name[:1].isupper()), key=len, default="")


def _told(entry: Entry) -> tuple[float, str]:
    """The clause of a telling, and what it costs; a pronoun in it is replaced by the name that it stands for."""
    cost, shown = _clause(entry.claim, entry.slots.segment, entry.slots.verb)
    pronoun = _PRONOUN.match(shown)
    if pronoun and entry.slots.actors and (name := _bearer(entry.claim.document, entry.slots.actors)):
        return cost, name + ("’s" if pronoun["possessive"] else "") + shown[pronoun.end() :]
    return cost + bool(pronoun), shown


def _clause(claim: Claim, segment: Segment, verb: tuple[int, int] | None) -> tuple[float, str]:
    """The words to show for a claim, and what they cost; "" where there are none."""
    around = _around(claim, segment, verb)
    words, first, last, _ = around
    content = _counts(token.shape in "aAS9" and token.lower not in FUNCTION for token in words)
    spoken = _counts(token.shape != "." for token in words)
    commas = _counts(token.text == "," for token in words)
    saying = _counts(token.lower in CLASSES["saying"] for token in words)
    capitals = _counts(token.shape == "A" and token.lower not in CLASSES["not_names"] for token in words)
    acting = _counts(_is_verb(token) for token in words)
    best = (float("inf"), 0, 0)
    ends = list(_ends(around, is_time=_says_when(claim)))
    for begin, cost in _begins(around):
        for end, ending in ends:
            if cost + ending > best[0]:
                continue  # nothing takes from what it costs
            many = spoken[first] - spoken[begin] + spoken[end] - spoken[last] - _MANY
            few = _FEW - (content[first] - content[begin] + content[end] - content[last])
            total = cost + ending + 0.35 * max(0, many) + 1.2 * max(0, few)
            if total > best[0]:
                continue

            def told(counts: Sequence[int], begin: int = begin, end: int = end) -> int:
                return counts[first] - counts[begin] + counts[end] - counts[last]

            total += 0.4 * told(commas) + 1.5 * bool(told(saying)) + 0.8 * (not told(capitals))
            has_verb = begin <= around.verb < end if around.verb >= 0 else told(acting)
            total += 0.0 if has_verb else 2.0
            best = min(best, (total, begin, end))
    total, begin, end = best
    return total, _shown(claim, around, begin, end) if total < float("inf") else ""


def _around(claim: Claim, segment: Segment, verb: tuple[int, int] | None) -> _Words:
    """The words around a claim's value, as far as they are read, from the beginning of a word."""
    document, mention = claim.document, claim.mention
    start, end = max(segment.start, mention.start - _REACH), min(segment.end, mention.end + _REACH)
    if start > segment.start:
        start = found.start() if (found := _SPACE.search(document.text, start, mention.start)) else mention.start
    words = tokens(document, segment._replace(start=start, end=end))
    if end < segment.end and words and words[-1].end == end and words[-1].start >= mention.end:
        words = words[:-1]
    first, last = place(words, mention.start, mention.end)
    at = next((n for n, token in enumerate(words) if verb and token.start == verb[0]), -1)
    return _Words(words, first, last, at)


def _begins(around: _Words) -> Iterator[tuple[int, float]]:
    """Where the words to show may begin, with what that costs."""
    words, first = around.words, around.first
    for at in range(first, max(-1, first - _BEFORE), -1):
        before = words[at - 1] if at else None
        ends_here = before is None or before.text in CLASSES["breaks"]
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
    is_open = _is_verb(word) or word.lower in CLASSES["joiners"] or word.lower in ("and", "or", "that")
    cost = 2.5 if is_open else 0.0
    if before.text == ",":
        return cost + 1.0
    if before.lower == "that" or (before.lower in CLASSES["saying"] and word.lower not in CLASSES["governing"]):
        return cost + 0.3
    if before.lower in CLASSES["joiners"]:
        return cost + 1.0
    if before.shape == ".":
        return cost + 1.5
    leans = before.lower in FUNCTION
    if word.lower in CLASSES["determiners"]:
        return cost + (3.0 if leans else 1.4)
    if word.shape == "A" and before.shape != "A":
        return cost + (3.0 if leans else 1.6)
    return cost + (3.0 if word.lower in FUNCTION else 4.0)


def _ends(around: _Words, *, is_time: bool) -> Iterator[tuple[int, float]]:
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


def _shown(claim: Claim, around: _Words, begin: int, end: int) -> str:
    """The words before and behind a value, with a gap in its place; a gap at their end, and that of a time which only adds
    when it was, is not shown."""
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
    is_open = not before and not adds
    if is_open and behind and behind[0].lower in CLASSES["auxiliaries"]:
        is_open = False
        while behind and behind[0].lower in CLASSES["auxiliaries"]:
            behind.pop(0)
    text = claim.document.text
    told, follows = (" ".join(text[part[0].start : part[-1].end].split()) if part else "" for part in (before, behind))
    gap = GAP if behind and (is_open or (before and not adds)) else ""
    return _STRAY.sub("", " ".join(filter(None, (told, gap, follows))))


def _says_when(claim: Claim) -> bool:
    """Whether a claim's value is when something was, and not how long it took."""
    return claim.mention.kind == "timex" and claim.mention.value.type != "DURATION"


def _is_before_its_noun(before: Token) -> bool:
    """Whether the word before a time shows that it belongs to what follows: "the Friday prayers", "against Friday's"."""
    governs = before.lower in CLASSES["governing"] and before.lower not in CLASSES["plain_before_time"]
    return governs or before.lower in CLASSES["determiners"]


def _is_possessive(token: Token) -> bool:
    return token.lower.endswith(("'s", "’s"))


def _is_verb(token: Token) -> bool:
    return token.lower in CLASSES["auxiliaries"] or (
        token.shape == "a" and token.lower.endswith("ed") and len(token.lower) > 4
    )


def _counts(flags: Iterator[bool]) -> list[int]:
    """How many of the flags are set before each place."""
    return [0, *accumulate(map(int, flags))]
