"""Where the clause around a value may be cut, and what that costs: best at its edges, else where a phrase begins or ends, as far as
function words and marks tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.align.slots.sentence import CLASSES, FUNCTION, is_past
from checker.align.tokens import Token
from checker.documents.sentence import words as sentence_words
from checker.named import NamedTuple

MOST_BEFORE, MOST_BEHIND = 18, 14
"""So many words before and behind a value may be shown."""
_OPENING = "([{\"“‘'«"
_LEANING = 6.0
_FRAGMENT = 5.0
"""What it costs to begin with what is a part of something else."""
_ASIDE = 4
"""Words from a value to the end of the aside that it stands in."""
_COMPOUND = 2
"""Words before the last one of a compound with a number."""
_OPEN = FUNCTION - CLASSES["closing"]
"""Words that need what stands behind them."""


class Words(NamedTuple):
    """The words around a value, the value's place among them, and that of the clause's verb, -1 where none is known."""

    words: Sequence[Token]
    first: int
    last: int
    verb: int


def begins(around: Words) -> Iterator[tuple[int, float]]:
    """Where the words to show may begin, with what that costs."""
    words, first = around.words, around.first
    for at in range(first, max(-1, first - MOST_BEFORE), -1):
        before = words[at - 1] if at else None
        ends_here = (
            before is None or before.text in CLASSES["breaks"] or _is_dash(words, at - 1) or _is_stop(words, at - 1)
        )
        if at < len(words) and (at == first or _may_begin(words, at)):
            aside = _FRAGMENT * (at == first and _is_aside(words, first, around.last))
            yield at, 0.0 if ends_here else _begin(words, at, first) + aside
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
    is_open = is_relative or acts(word) or word.lower in CLASSES["joiners"] or word.lower in ("and", "or", "that")
    is_open = is_open or (before.text == "," and word.shape == "a" and word.lower.endswith("ing"))
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


def _is_aside(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether a value stands in an aside behind what the clause is about: "The tower, 312 metres high, was opened"."""
    if not first or words[first - 1].text != ",":
        return False
    mark = next((n for n in range(last, min(len(words) - 1, last + _ASIDE)) if words[n].text == ","), -1)
    return mark > 0 and acts(words[mark + 1])


def _is_in_aside(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether a word stands in an aside that the clause's own subject is before: "couplings" of "Kestrel, maker of couplings, is to"."""
    mark = next((n for n in range(at, first - 1) if words[n].text == ","), -1)
    return mark > 0 and acts(words[mark + 1])


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


def ends(around: Words, *, is_time: bool) -> Iterator[tuple[int, float]]:
    """Where the words to show may end, with what that costs; with a time they had better not: more is told behind it."""
    words, last = around.words, around.last
    for at in range(last, min(len(words), last + MOST_BEHIND) + 1):
        behind = words[at] if at < len(words) else None
        if behind is None or behind.text in CLASSES["breaks"] or (at + 1 == len(words) and behind.text in ".?!"):
            yield at, _LEANING * _leans(words, at, last)
            return
        yield at, _end(behind) + _LEANING * _leans(words, at, last) + (is_time and at == last)


def _leans(words: Sequence[Token], at: int, last: int) -> bool:
    """Whether what stands before a place needs what stands behind it: "in the", "two days" before "after", "late" before "on", one of
    two that something lies between, a clause without its verb."""
    if at == last:
        return False
    before = words[at - 1]
    behind = words[at].lower if at < len(words) else ""
    if before.lower in CLASSES["spans"] and behind:
        return behind in ("after", "before")
    if before.lower in CLASSES["leaning"] and behind in CLASSES["governing"]:
        return True
    if behind == "by" and is_past(before):
        return True  # "followed by"
    if behind == "and" and "between" in [word.lower for word in words[last:at]]:
        return True
    return before.text == "," or before.lower in _OPEN or _is_begun(words, at, last)


def _is_begun(words: Sequence[Token], at: int, last: int) -> bool:
    """Whether a clause begins before a place, and its verb stands behind that: "when the ferry, a trawler, sank"."""
    if at == len(words) or words[at].text in CLASSES["breaks"] or words[at].text in ".?!":
        return False
    begin = next((n for n in range(at - 1, last - 1, -1) if words[n].lower in CLASSES["opening"]), at)
    told = words[begin + 1 : at]
    return begin < at and not any(map(acts, told)) and not (told and told[0].lower in CLASSES["nominatives"])


def _end(behind: Token) -> float:
    """What it costs to end before a word."""
    if behind.text == ",":
        return 0.3
    if behind.lower in CLASSES["joiners"] or behind.lower == "that":
        return 0.6
    if behind.lower in CLASSES["governing"] or behind.lower == "of":
        return 1.0 if behind.lower != "of" else 2.0
    return 2.5 if behind.lower in FUNCTION else 4.0


def acts(token: Token) -> bool:
    return is_verb(token) or is_past(token)


def is_verb(token: Token) -> bool:
    return token.lower in CLASSES["auxiliaries"] or (
        token.shape == "a" and token.lower.endswith("ed") and len(token.lower) > 4
    )
