"""What plainly tells two claims from each other: vetoes of checker.align.vetoes that rest on what is counted, who speaks, whose
it is, and how far the values lie apart.
"""

from __future__ import annotations

import re

from checker.align.beginnings import is_one_beginning
from checker.align.blocks import Entry, sign
from checker.align.slips import is_misplaced
from checker.align.slots import bodies
from checker.align.slots.doings import exclude
from checker.align.slots.owners import are_two
from checker.align.slots.sentence import CLASSES, NEAR
from checker.align.slots.voices import SOMEBODY, is_one
from checker.align.tokens import stem
from checker.align.vetoes.like_events import nominal, nominals
from checker.values.numbers.tables import TABLES
from checker.values.timex.compare import lasting

MOST_APART = 5.0
"""Values of one thing are rarely told more than five times apart; two things often are."""
LEAST_COMMON = {"timex": 2, "reference": 4}
"""So many words two of these kinds share that are of one thing."""
_OF_THINGS = ("quantity", "ordinal")
_MYSELF = re.compile(r"\b(?:I|[Mm]y|[Mm]yself)\b")
_LEAST_OF_EVENT = 2
"""So many nouns and verbs, besides a name, two sentences share that tell one event."""
_OF_FIGURES = frozenset(map(stem, (*CLASSES["spans"], *CLASSES["not_names"], *TABLES.cardinals, *TABLES.ordinals)))
_REPEATED = frozenset(map(stem, CLASSES["repeated"]))


def one_sentence(a: Entry, b: Entry) -> bool:
    """Two claims of one sentence, which does not contradict itself: "the July-September period"."""
    return a.document == b.document and a.slots.segment == b.slots.segment


def other_head(a: Entry, b: Entry) -> bool:
    """Words for two things, which nothing befell that makes them one: "14 suspects" and "14 people" are one where arrested. Nor can
    "26 pupils" and "19 people" both have been killed, as pupils are people, nor "64 miners" and "46 men"; "14 workers" and "14
    people" are as many, "all five occupants" are all people aboard, and pupils are
    children."""
    x, y = a.slots, b.slots
    if x.head == y.head or (x.befallen and x.befallen == y.befallen):
        return False
    if x.deed and x.deed == y.deed:
        return False
    if x.role and x.role == y.role and {x.head, y.head} == _PUPILS:
        return False
    if x.role == y.role and {x.head, y.head} == _EVERYBODY and _are_all(a) and _are_all(b):
        return False
    return not (_are_too_many(a, b) or _are_too_many(b, a) or _are_as_many(a, b))


def _are_too_many(some: Entry, people: Entry) -> bool:
    """Whether more of some sort were befallen by something than another document tells of people, in a sentence without a word
    for a part of them."""
    told, known = some.claim.mention.value, people.claim.mention.value
    if not some.slots.of_people or some.document == people.document:
        return False
    phrase = known.phrase.lower()
    if phrase == _PEOPLE:
        is_known = some.slots.of_people == people.slots.befallen
    else:
        is_known = (
            phrase == _MEN and some.slots.head in CLASSES["men"] and some.slots.of_people == people.slots.of_people
        )
        is_known = is_known and not any(_WOMEN.search(entry.claim.document.text) for entry in (some, people))
    return is_known and known.high < told.low and _OF_A_PART.isdisjoint(people.slots.spelt)


def _are_as_many(a: Entry, b: Entry) -> bool:
    """Whether two documents tell one number, one of people and the other of some sort of them, to whom the same happened, or of all
    of them: "112 people on board", "all 112 passengers"."""
    x, y = a.slots, b.slots
    if a.document == b.document or nominal(a) is None or nominal(a) != nominal(b):
        return False
    is_other = x.role != y.role and not (_are_all(a) or _are_all(b))
    if is_other or (x.befallen and y.befallen):
        return False
    nouns = [getattr(entry.claim.mention.value, "phrase", "").lower() for entry in (a, b)]
    if _PEOPLE in nouns or x.befallen or y.befallen:
        return True
    return _MEN in nouns and not CLASSES["men"].isdisjoint((x.head, y.head))


def _are_all(entry: Entry) -> bool:
    text, start, end = entry.claim.document.text, entry.claim.mention.start, entry.claim.mention.end
    return text[max(0, start - len(_ALL)) : start].lower() == _ALL and not text.startswith(" of ", end)


_PEOPLE, _MEN, _ALL = "people", "men", "all "
_EVERYBODY = {"person", "occupant"}
_PUPILS = {"child", "student"}
_WOMEN = re.compile(r"\b(?:women|woman|girls?)\b", re.IGNORECASE)
_OF_A_PART = CLASSES["hints"] | CLASSES["of_a_part"] | CLASSES["not_all"]


def far_apart(a: Entry, b: Entry) -> bool:
    """Numbers more than MOST_APART times apart, and not by a zero or a scale too many: "50,000", "500,000"."""
    numbers = nominals(a, b)
    if numbers is None:
        return False
    small, large = sorted(map(abs, numbers))
    return large > MOST_APART * max(small, 1e-9) and large - small > 1 and not is_misplaced(small, large)


def exclusive(a: Entry, b: Entry) -> bool:
    """Killed is not injured, charged is not arrested: classes that the lexicon keeps apart, where neither clause tells
    both events ("arrested on the charge"); those whom the same befell may be told of by any verb, and what a pattern names
    has its length, or its number, whatever happens to it."""
    if a.claim.subject is not None and b.claim.subject is not None and a.claim.mention.kind in _OF_THINGS:
        return False
    if not a.slots.exclusive or not b.slots.exclusive or (a.slots.role and a.slots.role == b.slots.role):
        return False
    theirs = dict(b.slots.exclusive)
    return any(
        name in theirs
        and (name, word) not in b.slots.exclusive
        and not (word in b.slots.predicates and theirs[name] in a.slots.predicates)
        for name, word in a.slots.exclusive
    )


def other_doing(a: Entry, b: Entry) -> bool:
    """Of one frame two doings are told: nine people are questioned, four arrested; aircraft are ordered or delivered."""
    return exclude(a.slots.doing, b.slots.doing)


def other_body(a: Entry, b: Entry) -> bool:
    """The sentences name councils, courts or the like, and none of one can be one of the other's."""
    if not a.slots.bodies or not b.slots.bodies:
        return False
    return not any(bodies.are_one(x, y) for x in a.slots.bodies for y in b.slots.bodies)


def other_owner(a: Entry, b: Entry) -> bool:
    """The ages of two persons, who may share a family name, or of whom one is a relative of the other."""
    x, y = nominals(a, b) or (0.0, 0.0)
    return are_two(a.slots.owner, b.slots.owner, apart=abs(x - y))


def own_story(a: Entry, b: Entry) -> bool:
    """Each of two named speakers tells of himself in the sentence: "I was six", "I lost 40 sheep"."""
    speakers = a.slots.speaker, b.slots.speaker
    if not all(speakers) or SOMEBODY in speakers or is_one(*speakers):
        return False
    return all(_MYSELF.search(e.claim.document.text, e.slots.segment.start, e.slots.segment.end) for e in (a, b))


def another(a: Entry, b: Entry) -> bool:
    """One of the sentences speaks of another thing of the kind: "a report of its own", "a separate count"."""
    return a.slots.another != b.slots.another


def speech_time(a: Entry, b: Entry) -> bool:
    """When somebody spoke is not when it happened, and "today" in a quotation is the day of the speech."""
    return is_of_speech(a) or is_of_speech(b)


@sign
def is_of_speech(entry: Entry) -> bool:
    if entry.slots.reported and entry.claim.attribute == "duration":
        told = entry.slots.restating
        return told is None or not told.is_known  # but "said that the 14-year sentence was unjust"
    return entry.slots.reported or (not entry.claim.mention.value.stated and entry.slots.quoted)


def other_act(a: Entry, b: Entry) -> bool:
    """Two times of day at which other things happened, or the same again: a ship sinks at one minute and is reached at
    another; a council "met at nine" and "met again at three"."""
    if not all(entry.claim.attribute == "time" for entry in (a, b)):
        return False
    told, again = (any(entry.slots.near.get(word, 0.0) > NEAR for word in _REPEATED) for entry in (a, b))
    if told != again or not (a.slots.predicate and b.slots.predicate):
        return told != again
    return a.slots.predicate not in b.slots.predicates and b.slots.predicate not in a.slots.predicates


def nothing_in_common(a: Entry, b: Entry) -> bool:
    """Two times or references, which have no noun of their own, with too few words or events in common around them, or two
    lengths of time with nothing but names, where they are not the same; of one text more is asked (checker.align.alike)."""
    if a.claim.attribute == "duration":
        is_told_again = a.claim.mention.value == b.claim.mention.value and bool(a.slots.close & b.slots.close)
        too_few = a.document != b.document and not is_told_again and not (_shared(a, b) or _in_one_event(a, b))
    else:
        too_few = _share_too_few(a, b) and not _on_one_event(a, b)
    return too_few and not is_one_beginning(a, b)


def _on_one_event(a: Entry, b: Entry) -> bool:
    """Whether two days of the month are told of what comes but once, in whatever words: "will be sworn in on 11 December", "the
    inauguration is on 10 December"."""
    event = a.slots.predicate
    return event == b.slots.predicate and event in CLASSES["once"] and _is_of_month(a) and _is_of_month(b)


def _is_of_month(entry: Entry) -> bool:
    """Whether a time is a day of a month, "10 December"."""
    return entry.claim.mention.value.granularity == "day" and any(map(str.isdigit, entry.claim.text))


def _in_one_event(a: Entry, b: Entry) -> bool:
    """Whether two lengths of time in one unit are told in sentences of one event, with a name and a noun or verb of both: "found hiker
    Todd Marsh alive after five days", "hiker Todd Marsh survived for eight days"."""
    names = a.slots.sentence_names & b.slots.sentence_names
    x, y = (lasting(entry.claim.mention.value) for entry in (a, b))
    if not names or x is None or y is None or x.unit != y.unit:
        return False
    told = {word for word in a.slots.told_as & b.slots.told_as if word.isalpha()} - _OF_FIGURES
    return sum(not any(name.startswith(word) for name in names) for word in told) >= _LEAST_OF_EVENT


def are_rivals(a: Entry, b: Entry) -> bool:
    """Whether one of two claims that no veto parts is set against another one of the other's document; two lengths of time
    with little in common only where nothing else is."""
    return not _share_too_few(a, b)


def _share_too_few(a: Entry, b: Entry) -> bool:
    """Whether two claims of two texts have fewer words and events in common than those of one thing."""
    return a.document != b.document and len(a.slots.close & b.slots.close) < LEAST_COMMON.get(a.claim.mention.kind, 0)


def _shared(a: Entry, b: Entry) -> bool:
    """Whether two claims have a word in common that begins no name of both."""
    names = tuple(a.slots.names & b.slots.names)
    return any(not any(name.startswith(word) for name in names) for word in a.slots.close & b.slots.close)


def other_sum(a: Entry, b: Entry) -> bool:
    """Sums or shares of two things: "sales fell 7 percent", "shares fell 3 percent"."""
    x, y = a.slots.sums, b.slots.sums
    return bool(x and y) and not x & y
