"""One event told twice in one text: "the Ostara fire killed 12 people" and "the blaze, which killed 14"; "the bridge collapsed
on 20 July" and "when the bridge fell on 21 July".

A text that speaks of an event as known means the one that it has told. But writers tell parts of a whole, a later count,
another's count and sums, too; whatever hints at one of these keeps two numbers apart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.align.slots.restated import says_no_more
from checker.align.slots.sentence import CLASSES, FUNCTION, content, is_unreal, names, owning
from checker.align.tokens import Token, stem
from checker.named import NamedTuple
from checker.patterns import once

if TYPE_CHECKING:
    from checker.align.blocks import Entry
    from checker.align.slots.verbs import Verbs

_MOST_DAYS = 40
"""A slip of the pen moves an event by so many days at most."""
_DOWN = frozenset(("collapse", "fall", "sink"))
"""What a thing does that has come down, in classes that are not one elsewhere: prices fall, too."""
_HAPPENINGS = frozenset(map(stem, CLASSES["happenings"]))
_MORE = CLASSES["hints_of_counts"]
_NUMERALS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_PHRASE = 3
"""So many words may stand between "the" and the noun of an event: "the Merin dam burst"."""


class Retelling(NamedTuple):
    """How a sentence tells of its claim. `told` are the events that it tells, by class or stem, and `known` those of which it speaks
    as known; `leading` are the content words of the clause before the claim and `spelt` all of them in lower case, `words` the
    content words of the sentence, `names` what is named in what tells of the claim.

    `is_known`: the clause begins with a name, or a thing spoken of before; `is_unreal`: it is of what is planned, supposed or
    denied; `is_told_by`: the sentence says who says so. `hints` are its words that hint at another event or count, `near_hints`
    those up to the end of what tells of the claim.
    """

    told: frozenset[str]
    known: frozenset[str]
    leading: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    spelt: frozenset[str]
    is_known: bool
    is_unreal: bool
    is_told_by: bool
    hints: frozenset[str]
    near_hints: frozenset[str]


def retelling(words: Sequence[Token], first: int, last: int, low: int, verbs: Verbs) -> Retelling:
    """How the words of a sentence tell of a claim that stands in them from `first` to before `last`, its clause from `low` on."""
    events = dict(told(words, verbs))
    low = _with_what_an_aside_is_of(words, low, events)
    leading = [word for word in words[low:first] if word.shape != "."]
    end = next((at for at in range(last, len(words)) if _ends(words[at]) or at in events), len(words))
    opening = next((word for word in leading if word.lower not in CLASSES["joiners"]), None)
    is_name = opening is not None and opening.shape in "AS" and opening.lower not in FUNCTION
    spelt = frozenset([word.lower for word in words])
    return Retelling(
        frozenset(events.values()),
        frozenset(event for at, event in events.items() if _is_known(words, at)),
        content(leading),
        content(words),
        names(words[low:end]),
        frozenset(map(owning, leading)),
        is_name or (opening is not None and opening.lower in CLASSES["definite"]),
        is_unreal([word.lower for word in leading]),
        not spelt.isdisjoint(verbs.reporting) or "according" in spelt,
        spelt & CLASSES["hints"],
        frozenset([word.lower for word in words[:end]]) & CLASSES["hints"],
    )


def _with_what_an_aside_is_of(words: Sequence[Token], low: int, events: Mapping[int, str]) -> int:
    """Where a clause begins together with the words that it is an aside to: "Toller, who resigned on", "the satellite, launched
    on"."""
    is_aside = low and words[low - 1].text == "," and (words[low].lower in CLASSES["relative"] or low in events)
    if not is_aside:
        return low
    at = low - 1
    while at and words[at - 1].text not in CLASSES["breaks"] and words[at - 1].text != ",":
        at -= 1
    return at


def _ends(word: Token) -> bool:
    """Whether a word ends what restricts the noun before it."""
    return word.text == "," or word.lower in CLASSES["auxiliaries"]


def told(words: Sequence[Token], verbs: Verbs) -> Iterable[tuple[int, str]]:
    """The events that a sentence tells, by the place of their word."""
    for at, event in verbs.among(words, range(len(words))).items():
        yield at, event
    for at, word in enumerate(words):
        if word.stem in _HAPPENINGS and word.shape in "aS":
            yield at, word.stem


def brought_in(words: Sequence[Token], verbs: Verbs) -> Iterable[str]:
    """The events that a sentence does not speak of as known."""
    return (event for at, event in told(words, verbs) if not _is_known(words, at))


def _is_known(words: Sequence[Token], at: int) -> bool:
    """Whether "the" or the like stands before the noun at a place, and nothing that makes it another, or one of several: "the
    deadliest blast"; but "it was the deadliest blast in years" is told of the one that is known."""
    if words[at].lower.endswith("ed") or words[at].lower in CLASSES["past"]:
        return False
    is_of_several = False
    for i in range(at - 1, max(-1, at - _PHRASE - 2), -1):
        word = words[i]
        if word.lower in CLASSES["definite"]:
            return not is_of_several or (i > 0 and words[i - 1].lower in CLASSES["be"])
        if word.lower in CLASSES["superlatives"]:
            is_of_several = True
        elif word.shape not in "aA" or word.lower in FUNCTION:
            return False
    return False


def counted_again(a: Entry, b: Entry, rivals: int) -> bool:
    """Whether two counts of one text are of one event: the same befell the same sort in what the later sentence speaks of as
    known. `rivals` is how many other counts the text has that these could be set against."""
    known, again = _in_order(a, b)
    x, y = known.slots, again.slots
    if rivals or not x.role or x.role != y.role or x.head != y.head:
        return False
    if _may_differ(known, again) or not _MORE.isdisjoint(y.spelt):
        return False
    if _are_parts(known, again) or (y.again and not says_no_more(again, known)):
        return False
    events = y.retelling.known & x.retelling.told
    if events:
        return max(y.brought_in[event] for event in events) < 2
    if y.retelling.known:
        return not any(y.brought_in[event] for event in y.retelling.known)
    return y.again


def dated_again(a: Entry, b: Entry) -> bool:
    """Whether two days of one text are of one event, which comes but once to a person or thing: before its day the later
    sentence tells nothing that the earlier does not."""
    known, again = _in_order(a, b)
    x, y = known.slots, again.slots
    verbs = frozenset((x.predicate, y.predicate))
    if "" in verbs or (len(verbs) > 1 and not verbs <= _DOWN) or verbs.isdisjoint(CLASSES["once_in_a_text"]):
        return False
    if not _are_near(known, again) or x.retelling.is_unreal != y.retelling.is_unreal:
        return False
    told = y.retelling
    is_named = not told.spelt.isdisjoint(x.sentence_names)
    if not told.is_known or not (is_named or verbs.isdisjoint(CLASSES["once_of_a_person"])):
        return False
    verb = {stem(again.claim.document.text[slice(*y.verb)])} if y.verb else set()
    own = told.leading - verb
    return bool(own) and own <= (x.retelling.leading or x.retelling.words) and not _may_differ(known, again)


def _in_order(a: Entry, b: Entry) -> tuple[Entry, Entry]:
    return (a, b) if a.claim.mention.start <= b.claim.mention.start else (b, a)


def _may_differ(known: Entry, again: Entry) -> bool:
    """Whether the words of two sentences hint at two events, or at two who tell of one."""
    x, y = known.slots, again.slots
    if x.retelling.hints or y.retelling.near_hints or not y.retelling.names <= x.sentence_names | x.retelling.names:
        return True
    if x.retelling.is_told_by and y.retelling.is_told_by:
        return True
    if x.years and y.years and not x.years & y.years:
        return True
    return _is_quantity(known) and bool(x.days and y.days) and not _meet(x.days, y.days)


def _meet(days: Collection[tuple[int, int]], others: Collection[tuple[int, int]]) -> bool:
    return any(p[0] <= q[1] and q[0] <= p[1] for p in days for q in others)


def _is_quantity(entry: Entry) -> bool:
    return entry.claim.mention.kind == "quantity"


def _are_near(a: Entry, b: Entry) -> bool:
    """Whether two times are days that are few days apart."""
    x, y = a.claim.mention.value, b.claim.mention.value
    if x.earliest is None or y.earliest is None or x.earliest != x.latest or y.earliest != y.latest:
        return False
    return bool(abs((x.earliest - y.earliest).days) <= _MOST_DAYS)


def _are_parts(a: Entry, b: Entry) -> bool:
    """Whether what lies between two numbers is told in the text, so that one is the other and some more; of people one
    more may be told in any word."""
    more = abs(a.claim.mention.value.nominal - b.claim.mention.value.nominal)
    if more != int(more):
        return False
    number = int(more)
    spelt = [f"{number:,}", str(number), *_NUMERALS[number - 1 : number]]
    if number == 1 and a.slots.befallen:
        return True
    pattern = rf"(?<![\w.,])(?:{'|'.join(map(re.escape, spelt))})(?![\w]|[.,]\d)"
    return once(pattern, re.IGNORECASE).search(a.claim.document.text) is not None
