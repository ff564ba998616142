"""What a number is told of where a text may have told it before: by a phrase that speaks of it as known ("the 700 jobs that
Velland will cut", "Velland's 2-1 victory over Osterby"), or by a statement ("the Talvik mast is 221 metres high").

Pure functions of a sentence's tokens; checker.align.slots.restated holds two sentences against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.align.slots.sentence import CLASSES, FUNCTION, content, is_past, is_unreal, owning, years
from checker.align.tokens import Token, stem
from checker.named import NamedTuple

if TYPE_CHECKING:
    from checker.align.slots.verbs import Verbs

_MOST_BEFORE = 3
"""So many words may stand between "the" and a number: "the record 14 years"."""
_LIGHT = frozenset(map(stem, CLASSES["light"]))
CHANGES = frozenset(("=rise", "=fall"))
"""What tells how far something has risen or fallen."""
_OPENING = 2
"""So many words may stand before a number that opens its sentence: "At 221 metres, the mast"."""
Told = frozenset[str]
"""All that one word may be told as."""


class Restating(NamedTuple):
    """What a number is told of where it may be told again: each content word by all that it may be told as, those of the number
    itself in `counted`.

    `is_known`: it is spoken of as known. `is_of_many`: right behind it stands a noun in the plural, "the $60 tickets".
    `is_done`: it tells what happens, as done; `is_unreal`: as planned or supposed. `names` are its capitals.
    """

    own: tuple[Told, ...]
    counted: tuple[Told, ...]
    is_known: bool
    is_of_many: bool
    is_done: bool
    is_unreal: bool
    names: frozenset[str]


def told_as(words: Sequence[Token], places: Iterable[int], verbs: Verbs, things: Mapping[str, str]) -> Iterable[Told]:
    """What each content word at some places may be told as: its stem, its class of event, the class of things that it is of."""
    for at in places:
        word = words[at]
        if word.shape not in "aAS" or word.lower in _SMALL:
            continue
        bare = owning(word)
        event, thing = verbs.event(words, at), things.get(bare, "")
        yield frozenset(filter(None, (*_stems(bare), event and f"={event}", thing and f"~{thing}")))


_SMALL = FUNCTION | CLASSES["prepositions"]


def _stems(word: str) -> Iterable[str]:
    """The stems of a word and of the verb that it may be a form of: "fined" and "the fine", "crossed" and "the crossing"."""
    yield stem(word)
    if word.endswith("ed"):
        yield from (stem(word[:-1]), stem(word[:-2]))
    elif word.endswith("ing") and len(word) > _SHORTEST:
        yield stem(word[:-3])


_SHORTEST = 5


def restating(
    words: Sequence[Token], first: int, last: int, phrase: str, verbs: Verbs, things: Mapping[str, str]
) -> Restating | None:
    """What the number from token `first` to before `last` is told of, None where it may be told for the first time; `phrase` is
    what it counts."""
    begin = _determined(words, first)
    end = _end(words, begin, last)
    is_known = begin >= 0
    places = (*range(begin, first), *range(last, end)) if is_known else _statement(words, first, last, end)
    inside = frozenset(words[at].lower for at in places)
    if not _HOLDING.isdisjoint(inside) or any(words[at].shape == "9" for at in places):
        return None
    own = tuple(one for one in told_as(words, places, verbs, things) if not one & _LIGHT)
    counted = [at for at in range(first, last) if words[at].text in phrase.split()]
    if len(own) < (not counted if is_known else _LEAST_OF_STATEMENT):
        return None
    if own and all(one & CHANGES for one in own):
        return None  # "the 0.5 percent decline" of any of many things
    return Restating(
        own,
        tuple(told_as(words, counted, verbs, things)),
        is_known,
        is_of_many=last < len(words) and words[last].shape == "a" and _is_plural(words[last].lower),
        is_done=any(is_past(words[at]) or verbs.event(words, at) for at in places),
        is_unreal=is_unreal(inside),
        names=capitals(words[at] for at in places),
    )


_LEAST_OF_STATEMENT = 2
_HOLDING = CLASSES["hints"] | CLASSES["hints_of_counts"] | CLASSES["restricting"]
"""Words of a telling that may be of another number."""


def capitals(words: Iterable[Token]) -> frozenset[str]:
    """The words with capitals, in lower case, those that only begin a sentence included where they may be names."""
    return frozenset(owning(word) for word in words if word.shape in "AS" and word.lower not in _NO_NAMES)


_NO_NAMES = FUNCTION | CLASSES["not_names"] | CLASSES["without_article"]


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _determined(words: Sequence[Token], first: int) -> int:
    """Where the phrase of a number begins that is spoken of as known, -1 where it is not."""
    at = first - 1
    while at >= max(0, first - 1 - _MOST_BEFORE):
        word = words[at]
        if word.lower in CLASSES["known"]:
            return at
        if word.lower.endswith(("'s", "’s")) and word.shape in "AS":
            while at and words[at - 1].shape in "AS" and words[at - 1].lower not in FUNCTION:
                at -= 1
            return at
        if word.text not in CLASSES["signs"] and (word.shape not in "aA" or word.lower in FUNCTION or is_past(word)):
            return -1
        at -= 1
    return -1


def _end(words: Sequence[Token], begin: int, last: int) -> int:
    """Where the words end that restrict what a number is of. A participle restricts where the sentence has its verb before
    or behind it, "the 13 elephants poached in Selu were bulls", and is that verb elsewhere: "the 17-day strike ended"."""
    has_verb = begin >= 0 and _has_verb(words, begin)
    is_relative = has_told = False  # in "that Velland will cut", and behind its verb
    for at in range(last, len(words)):
        word = words[at]
        if word.text in CLASSES["breaks"] or word.text in _STOPS or word.lower in CLASSES["joining"]:
            return at
        if word.lower in _ONE and not is_relative and _begins_another(words, at, last):
            return at
        if word.lower in CLASSES["relative"]:
            is_relative, has_told = True, False
        elif word.lower in CLASSES["auxiliaries"]:
            if not is_relative or has_told:
                return at
        elif is_past(word):
            if is_relative and has_told and _follows_finite(words, at):
                return at
            if not is_relative:
                if not has_verb and not _has_verb_behind(words, at + 1):
                    return at
                is_relative = True
            has_told = True
        elif is_relative and word.shape == "a" and word.lower not in FUNCTION:
            if has_told and words[at - 1].lower in _OBJECTS:
                return at  # "the 26 countries that signed it want talks"
            has_told = True
    return len(words)


def _begins_another(words: Sequence[Token], at: int, last: int) -> bool:
    """Whether "a" begins what is said of a phrase: "called the 3.4 million for the depot a waste"; not "a year ago"."""
    if at == last or words[at - 1].shape not in "aA" or words[at - 1].lower in FUNCTION:
        return False
    return at + 1 == len(words) or words[at + 1].lower not in CLASSES["spans"]


_OBJECTS = frozenset(("it", "them", "him", "her"))
_ONE = frozenset(("a", "an"))
_STOPS = frozenset((",", ".", "!", "?"))


def _follows_finite(words: Sequence[Token], at: int) -> bool:
    """Whether a past form is no part of the verb before it."""
    return words[at - 1].lower not in CLASSES["auxiliaries"]


def _is_finite(word: Token) -> bool:
    return word.lower in CLASSES["auxiliaries"] or is_past(word)


def _has_verb(words: Sequence[Token], begin: int) -> bool:
    """Whether a verb stands before a phrase in its clause."""
    for at in range(begin - 1, -1, -1):
        if words[at].text in CLASSES["breaks"] or words[at].text == ",":
            return False
        if _is_finite(words[at]):
            return True
    return False


def _has_verb_behind(words: Sequence[Token], start: int) -> bool:
    """Whether a clause goes on with a verb."""
    for word in words[start:]:
        if word.text in CLASSES["breaks"] or word.text in _STOPS:
            return False
        if _is_finite(word):
            return True
    return False


def years_beside(words: Sequence[Token], low: int, last: int) -> frozenset[int]:
    """The years told with a number: from where its clause begins to where that goes on with another verb."""
    return years(words[low : _goes_on(words, last)])


def told_behind(words: Sequence[Token], last: int) -> frozenset[str]:
    """The stems of what restricts a number behind it, without times: "of the vote in the capital on Sunday"."""
    if last == len(words) or words[last].lower not in CLASSES["prepositions"]:
        return frozenset()
    return content(words[last : _goes_on(words, last)]) - _TIMES


def _goes_on(words: Sequence[Token], last: int) -> int:
    """Where a clause goes on with another verb, or ends."""
    return next(
        (at for at in range(last, len(words)) if words[at].text in _STOPS or words[at].lower in _GOES_ON), len(words)
    )


_TIMES = frozenset(map(stem, CLASSES["not_names"]))
_GOES_ON = CLASSES["joining"] | CLASSES["auxiliaries"] | CLASSES["breaks"]


def _statement(words: Sequence[Token], first: int, last: int, end: int) -> Sequence[int]:
    """The places of what is said with a number, but for its own: all before it in its clause, and what restricts it; where
    it opens the sentence, those of whom it is said."""
    if first < _OPENING and last < len(words) and words[last].text == ",":
        high = next((at for at in range(last + 1, len(words)) if _ends_subject(words[at])), len(words))
        places: Sequence[int] = range(last + 1, high)
    else:
        low = first
        while low and words[low - 1].text not in CLASSES["breaks"] and words[low - 1].lower not in CLASSES["joining"]:
            low -= 1
        places = (*range(low, first), *range(last, end))
        if words[first - 1].lower != "of" and not any(map(_is_verb, words[low:first])):
            return ()
    return places


def _is_verb(word: Token) -> bool:
    return _is_finite(word) or word.lower in CLASSES["light"]


def _ends_subject(word: Token) -> bool:
    return word.text == "," or word.shape == "." or _is_finite(word)
