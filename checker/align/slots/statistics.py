"""What sort of figure a number is among those of one thing: a mean, a median, the highest or the lowest value, the best that stands,
by how much one was ahead of another. "Averages 17.8 points", "a high of 31 degrees", "won by nine points".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.tokens import Token
from checker.values.numbers.tables import TABLES

MEAN, MEDIAN, MOST, LEAST, STANDING, MARGIN, LEVEL = "mean", "median", "most", "least", "standing", "margin", "level"
_SORTS = {word: sort for sort in (MEAN, MEDIAN, MOST, LEAST) for word in CLASSES[f"told_as_{sort}"]}
_REACH = 9
"""So many words before a number may tell what sort of figure it is."""
_ASIDE = 16
_ROW = 4
"""So many numbers may share a word for their sort: "averages 17.8 points and 8.9 assists"."""
_NOUN = 3
"""So many words from one number of a row to the next."""
_BEATING = 8
_BEHIND = 5
_MEAN = "mean"
_STOPS = CLASSES["joiners"] | CLASSES["relative"] | {"with", "by", "but", "or", "nor"}
_OWNED = CLASSES["determiners"] | {"own", "personal", "season", "career", "seasonal", "previous", "old"}


def sorts(
    words: Sequence[Token], first: int, last: int, low: int, *, is_measure: bool, is_count: bool
) -> frozenset[str]:
    """The sorts of a number from word `first` to `last` of a clause that begins at `low`; none for what is told of one occasion,
    and does not say how it compares with others. Only what is measured goes up or down to its highest or lowest value, and by what
    is counted one is ahead."""
    front = _front(words, first, low)
    found = _before(words, front, low) | _behind(words, last)
    if not found and is_measure:
        found = _turn(words, first)
    if _is_level(words, first):
        found |= {LEVEL}
    if is_count and (_is_by(words, first, low) or _is_ahead(words, first, last)):
        found |= {MARGIN}
    return found


def _front(words: Sequence[Token], first: int, low: int) -> int:
    """Where the first number stands of the row that a number is in."""
    for _ in range(_ROW):
        if first - 1 <= low or words[first - 1].lower not in ("and", ","):
            break
        before = range(first - 2, max(low, first - 2 - _NOUN) - 1, -1)
        at = next((at for at in before if is_number(words[at])), -1)
        if at < 0:
            break
        first = at
    return first


def is_number(word: Token) -> bool:
    """Whether a word is a number, in figures or in letters."""
    return word.shape == "9" or word.lower in TABLES.cardinals


def but_of_others(words: Sequence[Token], low: int, high: int, first: int) -> list[str]:
    """Words around the number at `first` in lower case, but those that say "another" of another number: "134 burned, another 22"."""
    told = range(low, min(high, len(words) - 1))
    others = {at for at in told if words[at].lower == "another" and words[at + 1].shape == "9" and at + 1 != first}
    return [token.lower for at, token in enumerate(words[low:high], low) if at not in others]


def _before(words: Sequence[Token], front: int, low: int) -> frozenset[str]:
    """The sort that words before a row of numbers tell: "an average of", "the average rent in Lemra rose to", "on average, he has"."""
    at = front - 1
    if at > low and words[at].lower in CLASSES["be"] and words[at - 1].text == ",":
        comma = next((i for i in range(at - 2, max(0, at - _ASIDE), -1) if words[i].text == ","), 0)
        at, low = (comma - 1, 0) if comma else (at, low)
    begin = at
    while at >= low and begin - at < _REACH:
        word = words[at]
        if sort := _SORTS.get(word.lower):
            return _sort(words, at, front, sort)
        is_fronted = word.text == "," and at > 1 and _SORTS.get(words[at - 1].lower) == MEAN
        if (word.shape in ".9" and not is_fronted and word.text not in "$€£") or word.lower in _STOPS:
            break
        at -= 1
    return frozenset()


def _sort(words: Sequence[Token], at: int, front: int, sort: str) -> frozenset[str]:
    behind = words[at + 1].lower if at + 1 < front else ""
    is_told = any(word.lower in CLASSES["be"] for word in words[at + 1 : front])
    if words[at].lower in CLASSES["told_by_of"] and behind not in ("of", "at", "as") and not is_told:
        return frozenset()
    owned = at - 1
    if words[at].lower == _MEAN and behind != "of" and (owned < 0 or words[owned].lower not in CLASSES["determiners"]):
        return frozenset()  # "the cuts mean 17 jobs"
    while owned >= 0 and (words[owned].lower in _OWNED or words[owned].text.endswith(("'s", "’s"))):
        owned -= 1
    is_compared = owned >= 0 and words[owned].lower in CLASSES["comparing"]
    if is_compared and behind != "of":
        return frozenset()
    return frozenset((sort, STANDING) if (is_compared or is_told) and sort in (MOST, LEAST) else (sort,))


def _behind(words: Sequence[Token], last: int) -> frozenset[str]:
    """The sort that words behind a row of numbers tell: "on average", "17.8 points and 8.9 assists a game", "is her best"."""
    if _is_on_average(words[last : last + _REACH]):
        return frozenset((MEAN,))
    around = [word.lower for word in words[last : last + _NOUN]]
    if around[:1] in (["in"], ["of"], ["for"]) and _SORTS.get(around[-1]) == MEAN:  # "21 pupils in an average class"
        return frozenset((MEAN,))
    end = last
    for at in range(_ROW):
        found = [word.lower for word in words[end : end + _BEHIND]]
        if at and len(found) > 1 and found[0] in CLASSES["per"] and found[1] in CLASSES["occasions"]:
            return frozenset((MEAN,)) if found[2:3] != ["after"] and found[2:3] != ["before"] else frozenset()
        if not found or found[0] not in ("and", ","):
            break
        number = next((i for i in range(end + 1, min(len(words), end + 1 + 2)) if is_number(words[i])), -1)
        if number < 0:
            break
        end = number + 1
        while (
            end < len(words) and end - number < _NOUN and words[end].shape == "a" and words[end].lower not in FUNCTION
        ):
            end += 1
    if last < len(words) and words[last].lower in CLASSES["be"]:
        told = next((word.lower for word in words[last + 1 : last + _BEHIND] if word.lower not in _OWNED), "")
        return frozenset(filter(None, (_SORTS.get(told, ""),)))
    return frozenset()


def _is_on_average(behind: Sequence[Token]) -> bool:
    """Whether words tell "on average", and nothing before it ends the clause but what joins numbers of a row."""
    for word, after in pairwise(behind):
        if word.lower == "on" and _SORTS.get(after.lower) == MEAN:
            return True
        is_joining = word.lower in _JOINING and is_number(after)
        if not is_joining and word.lower in _ENDING:
            return False
    return False


_JOINING = "and", ","
_ENDING = _STOPS | CLASSES["breaks"] | {","}


def _turn(words: Sequence[Token], first: int) -> frozenset[str]:
    """Whether a reading is told as one that was gone up or down to: "reached 31 degrees", "fell to minus 47"."""
    at = first - 1
    while at >= 0 and (words[at].lower in CLASSES["bounding"] - {"to"} or words[at].lower in ("minus", "-")):
        at -= 1
    if at > 0 and words[at].lower == "to":
        verbs = [word.lower for word in words[max(0, at - 2) : at]]
        if not CLASSES["falling"].isdisjoint(verbs):
            return frozenset((LEAST,))
        return frozenset() if CLASSES["rising"].isdisjoint(verbs) else frozenset((MOST,))
    return frozenset((MOST,)) if at >= 0 and words[at].lower in CLASSES["reaching"] else frozenset()


def _is_level(words: Sequence[Token], first: int) -> bool:
    """Whether several came up to a number, of which one is told by its rank: "his 12th game with at least 30 points"."""
    at = first
    while at and words[at - 1].lower in _TO_LEVEL:
        at -= 1
    if CLASSES["at_least"].isdisjoint([word.lower for word in words[at : first + 1]]):
        return False
    before = words[max(0, at - _NOUN) : at]
    return any(word.lower in TABLES.ordinals or word.lower in CLASSES["of_ranks"] for word in before)


_TO_LEVEL = CLASSES["at_least"] | {"least", "than", "with", "of"}


def _is_by(words: Sequence[Token], first: int, low: int) -> bool:
    """Whether a number tells by how much somebody beat another: "beat Fargo by seven points", "a margin of seven points"."""
    at = first - 1
    while at > low and words[at].lower in CLASSES["bounding"] - {"of"}:
        at -= 1
    if at < low:
        return False
    if words[at].lower == "of":
        return at > low and words[at - 1].lower in CLASSES["margins"]
    beaten = (word.lower for word in words[max(low, at - _BEATING) : at])
    return words[at].lower == "by" and not CLASSES["told_by_margin"].isdisjoint(beaten)


def _is_ahead(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether it is told behind a number that it is a lead: "nine points clear", "a nine-point win"."""
    behind = words[last].lower if last < len(words) else ""
    return behind in CLASSES["leading"] or (
        any("-" in word.text for word in words[first:last]) and behind in CLASSES["margins"]
    )
