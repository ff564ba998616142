"""Two claims of one text about one thing: what a writer names alike, and tells alike, is one thing to him.

Writers tell two facts far oftener than they contradict themselves, so that claims of one text are held to be two facts
(the weight of "same document"). These are the exceptions, each for facts of which a thing has but one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.align.blocks import Entry
from checker.align.slots.restated import says_no_more
from checker.align.slots.retold import counted_again, dated_again
from checker.align.slots.sentence import CLASSES
from checker.align.tokens import stem

_DEFINITE = re.compile(r"\b(?:the|this|its|their)\s{1,2}$", re.IGNORECASE)
_BEFORE = 12
_DATELINE = 40  # characters of a document before the sentence with its dateline begins
_MOST_RIVALS = 2  # of a number that is told again
_LEAST_WORDS = 2  # of a thing's name; "report" alone is none
_LEAST_SHARED, SHARED_SHARE = 3, 0.75  # of the words of the shorter of two tellings
_MATTERS, _STAGES = (frozenset(map(stem, CLASSES[name])) for name in ("matters", "stages"))


def told_alike(a: Entry, b: Entry, things: int, rivals: int = 0, *, restated: bool = False) -> bool:
    """Whether two entries of one document name one thing; `things` is how many different ones it names in their block,
    `rivals` how many other values it tells there that the two could be set against, and `restated` whether one of them can only
    be the number of the other."""
    x, y = a.slots, b.slots
    if a.document != b.document or x.speaker != y.speaker:
        return False
    kind = a.claim.mention.kind
    if restated and rivals <= _MOST_RIVALS and (kind != "tally" or _one_stage(a, b)):
        return True
    if kind == "quantity" and (_counted_again(a, b) or _counted_again(b, a) or counted_again(a, b, rivals)):
        return True
    if kind == "timex" and dated_again(a, b):
        return True
    if x.unreal != y.unreal:
        return False
    match kind:
        case "tally":
            return _one_stage(a, b) and (_one_vote(a, b) or _one_matter(a, b))
        case "ordinal":
            return bool(x.bodies) and bool(y.bodies) and _one_opening(a, b)
        case "quantity":
            return _one_name(a, b, things) or (told_again(a, b, SHARED_SHARE) and not _other_days(a, b))
        case "timex":
            return _dated_again(a, b) or (_is_day(a) and _is_day(b) and told_again(a, b, 1.0))
    return False


def things(entries: Sequence[Entry]) -> int:
    """How many different things the entries of a document name: a name that is part of another is none of its own, unless
    it brings in another thing ("a 53-page report", "the ministry's report")."""
    named = [entry for entry in entries if entry.claim.subject is not None]
    subjects = {entry.slots.subject for entry in named}
    whole = {one for one in subjects if not any(one < other for other in subjects)}
    return len(whole) + sum(entry.slots.subject not in whole and not _is_definite(entry) for entry in named)


def _one_vote(a: Entry, b: Entry) -> bool:
    """The same is done, by the same or by "the council", to what has the same names: a draft on Xinjiang is rejected."""
    x, y = a.slots, b.slots
    subjects = sorted((x.subject, y.subject), key=len)
    return (
        bool(x.predicate and x.names)
        and x.predicate == y.predicate
        and bool(subjects[0])
        and subjects[0] <= subjects[1]
        and (x.names <= y.sentence_names or y.names <= x.sentence_names)
        and bool(x.names & y.names)
    )


def _one_stage(a: Entry, b: Entry) -> bool:
    """Whether neither of two sentences speaks of a stage of voting that the other does not: a first reading, a committee."""
    return _STAGES.intersection(_words(a)) == _STAGES.intersection(_words(b))


def _one_matter(a: Entry, b: Entry) -> bool:
    """Both sentences tell of votes on one sort of matter of one name ("the draft on Xinjiang"); what body voted is none
    of the names."""
    x, y = a.slots, b.slots
    matters, others = (_MATTERS.intersection(_words(entry)) for entry in (a, b))
    voting = {word for body in (*x.bodies, *y.bodies) for word in body}
    if not matters or matters != others or _other_days(a, b):
        return False
    names, theirs = x.names - voting, y.names - voting
    return bool(names & theirs) and (names <= y.sentence_names or theirs <= x.sentence_names)


def _one_opening(a: Entry, b: Entry) -> bool:
    """The same happens to both sessions, or it is not said what, on days that meet; the latter on one day."""
    x, y = a.slots, b.slots
    if x.predicate and y.predicate:
        return x.predicate == y.predicate and any(p[0] <= q[1] and q[0] <= p[1] for p in x.days for q in y.days)
    return any(first == last and (first, last) in y.days for first, last in x.days)


def told_again(a: Entry, b: Entry, share: float) -> bool:
    """Something that happens once (a release, a birth, an adoption) is told twice of the same names, and in the same
    words, as far as the shorter telling goes: at least a `share` of its words."""
    x, y = a.slots, b.slots
    if x.predicate != y.predicate or x.predicate not in CLASSES["once"]:
        return False
    if not x.names & y.names or not (x.names <= y.sentence_names or y.names <= x.sentence_names):
        return False
    words, others = _words(a), _words(b)
    return len(words & others) >= max(_LEAST_SHARED, share * min(len(words), len(others)))


def _other_days(a: Entry, b: Entry) -> bool:
    """Whether both sentences state days or years, and none in common."""
    x, y = (_days(entry) for entry in (a, b))
    if a.slots.years and b.slots.years and not a.slots.years & b.slots.years:
        return True
    return bool(x and y) and not any(p[0] <= q[1] and q[0] <= p[1] for p in x for q in y)


def _days(entry: Entry) -> list[tuple[int, int]]:
    """The days that a sentence states; in one that a dateline may stand in, without that of writing."""
    reference = entry.claim.document.reference
    if reference is None or entry.slots.segment.start > _DATELINE:
        return list(entry.slots.days)
    written = reference.earliest.toordinal(), reference.latest.toordinal()
    return [days for days in entry.slots.days if days != written]


def _words(entry: Entry) -> frozenset[str]:
    """The content words of a sentence, as stems; figures are none."""
    return frozenset(word for word in entry.slots.near if word.isalpha())


def _is_day(entry: Entry) -> bool:
    """Whether a time states the day of the month."""
    value = entry.claim.mention.value
    return value.type == "DATE" and value.granularity == "day" and any(map(str.isdigit, entry.claim.text))


def _one_name(a: Entry, b: Entry, things: int) -> bool:
    """The subject that a rule's pattern names has the same words, or only its head where the text tells of one such thing:
    "the UN report on Xinjiang", "the 48-page report"."""
    if a.claim.subject is None or b.claim.subject is None:
        return False
    (less, shorter), (more, _) = sorted(((entry.slots.subject, entry) for entry in (a, b)), key=lambda one: len(one[0]))
    if not less or not less <= more or len(more) < _LEAST_WORDS:
        return False
    return less == more or (things == 1 and _is_definite(shorter))


def _counted_again(known: Entry, again: Entry) -> bool:
    """Those whom a text has counted are counted again by what they did or what befell them: "27 nations signed", "the 26
    countries that signed"; "killed 17 people", "the 19 people killed in the Halden fire"."""
    x, y = known.slots, again.slots
    told = y.role or y.predicate
    if not y.again or x.again or known.claim.mention.start > again.claim.mention.start:
        return False
    is_relative = y.verb is not None and y.verb[0] > again.claim.mention.end + 1
    meet = not (x.days and y.days) or any(p[0] <= q[1] and q[0] <= p[1] for p in x.days for q in y.days)
    return (
        says_no_more(again, known)
        and meet
        and told == (x.role or x.predicate)
        and y.names <= x.sentence_names
        and bool(y.names or is_relative)
    )


def _dated_again(a: Entry, b: Entry) -> bool:
    """Two days of what comes but once, in one text: "the trial opens on 3 May", "the trial begins on 5 May"."""
    x, y = a.slots, b.slots
    if not x.predicate or x.predicate != y.predicate or x.predicate not in CLASSES["once"] or not x.subject:
        return False
    days = [entry.claim.mention.value for entry in (a, b)]
    if any(day.earliest is None or day.earliest != day.latest for day in days):
        return False
    return x.subject == y.subject and not (_own_words(a, b) and _own_words(b, a))


def _own_words(entry: Entry, other: Entry) -> frozenset[str]:
    """The content words of a sentence that the other does not have, its verb left out: "in cinemas", "on disc"."""
    verb = entry.slots.verb
    return _words(entry) - _words(other) - {stem(entry.claim.document.text[slice(*verb)].lower()) if verb else ""}


def _is_definite(entry: Entry) -> bool:
    """Whether a thing is spoken of as known: "the report", "the 48-page report"."""
    assert entry.claim.subject is not None
    first = min(entry.claim.subject[0], entry.claim.mention.start)
    return _DEFINITE.search(entry.claim.document.text, max(0, first - _BEFORE), first) is not None
