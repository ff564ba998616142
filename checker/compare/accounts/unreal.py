"""What accounts for two values by how they are told: as planned, expected, possible, asked for, or denied.

Accounts of checker.compare.accounts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from checker.align.blocks import Entry
from checker.align.slots.restated import restates
from checker.align.slots.sentence import CLASSES
from checker.align.vetoes.when import day_written
from checker.compare.accounts.ahead import is_ahead, is_gain, is_worth
from checker.compare.accounts.conflict import Conflict, clause_words, one_side, teller
from checker.compare.accounts.denials import tells_adopted, tells_proposed
from checker.compare.accounts.moods import announcement, denial, moods
from checker.compare.accounts.phrases import DECIDED, ESTIMATED, OF_POLL, POLLED, UNDER_WAY
from checker.compare.accounts.rising import says
from checker.documents.segment import segments


def planned(conflict: Conflict) -> str:
    """All who tell one of the values tell a plan, and nobody who tells another does, or tells what is under way, or a duty, or what
    else lies ahead; where all others tell what may be or is expected, they do not tell what has become of the plan."""
    side = one_side(conflict, _is_former_plan)
    if side:
        return f"{teller(conflict, side[0])} tells a former plan (“{moods(side[0])['planned']}”)"
    side = one_side(conflict, lambda entry: not entry.slots.again and "planned" in moods(entry))
    others = [entry for other in conflict.sides if other is not side for entry in other]
    if not side or any(says(UNDER_WAY, entry) or "required" in moods(entry) for entry in others):
        return ""
    if any(map(is_ahead, others)) or (all(map(is_gain, side)) and any(map(is_worth, others))):
        return ""
    if any(told and told is not side for told in (_in_mood(conflict, mood) for mood in ("expected", "supposed"))):
        return ""
    if all(map(_is_to_be, side)) and all(_is_ruled(entry) for entry in (*side, *others)):
        return ""  # "will spend 12 years in prison, a court ruled"
    if all(moods(entry)["planned"] == "would" and _tells_of_poll(entry) for entry in side):
        return ""  # "16 percent would vote for"
    if not any(map(_is_bill, side)) and all(
        (says(DECIDED, entry) or says(ESTIMATED, entry)) and _are_of_one_day(entry, side[0]) for entry in others
    ):
        return (
            ""  # "will spend 2.4 million", "approved a bridge costing 4.2 million", "the cost was put at 4.2 million"
        )
    if any(restates(entry, side[0]) for entry in others if entry.document == side[0].document):
        return ""  # "will cut 900 jobs", and the plan is told again: "the 700 jobs that Velland will cut"
    return f"{teller(conflict, side[0])} tells a plan (“{moods(side[0])['planned']}”)"


def _is_bill(entry: Entry) -> bool:
    """Whether an entry tells what somebody proposes, of whom others do not decide in the same sentence: they may approve less."""
    return moods(entry)["planned"].startswith("propos") and not says(DECIDED, entry)


def rescheduled(conflict: Conflict) -> str:
    """All who tell one of the times tell of what lies ahead, and nobody who tells another does: "will open on Monday", "opened on
    Tuesday"; when it came, it may have been put off."""
    if any(not _is_date(entry) for side in conflict.sides for entry in side):
        return ""
    side = one_side(conflict, lambda entry: announcement(entry) or _lies_ahead(entry))
    if not side:
        return ""
    word = announcement(side[0])
    return f"{teller(conflict, side[0])} tells for when it was planned" + (f" (“{word}”)" if word else "")


def _is_date(entry: Entry) -> bool:
    mention = entry.claim.mention
    return mention.kind == "timex" and mention.value.type != "DURATION"


def expected(conflict: Conflict) -> str:
    """All who tell one of the values tell what is expected, and nobody who tells another does: "expected to report"."""
    return _told_in_mood(conflict, "expected", "what is expected")


def supposed(conflict: Conflict) -> str:
    """All who tell one of the values tell what may be or what is alleged, or on what condition, and nobody who tells another does."""
    if told := _told_in_mood(conflict, "supposed", "it as possible or alleged"):
        return told
    side = one_side(conflict, _is_condition)
    return f"{teller(conflict, side[0])} tells a condition (“if”)" if side else ""


def polled(conflict: Conflict) -> str:
    """All who tell one of the values tell what a poll says, and nobody who tells another does, or tells of one right beside."""
    side = one_side(conflict, lambda entry: says(POLLED, entry))
    others = [entry for other in conflict.sides if other is not side for entry in other]
    if side and all(_tells_of_poll(entry) for entry in others):
        return ""
    return f"{teller(conflict, side[0])} tells what a poll says" if side else ""


def _tells_of_poll(entry: Entry) -> bool:
    """Whether the sentence of an entry or one beside it tells of a poll."""
    document = entry.claim.document
    layout = segments(document)
    at = bisect_right(layout, entry.claim.mention.start, key=lambda segment: segment.start) - 1
    near = layout[max(0, at - 1) : at + 2]
    return OF_POLL.search(document.text, near[0].start, near[-1].end) is not None


def demanded(conflict: Conflict) -> str:
    """All who tell one of the values tell what somebody asks for, and nobody who tells another does: a term, a sum."""
    return _told_in_mood(conflict, "demanded", "what is asked for")


def required(conflict: Conflict) -> str:
    """All who tell one of the values tell what it takes, and nobody who tells another does: "the law requires 60 votes". What a court
    rules that somebody must pay is no other than what it orders him to."""
    if any("planned" in moods(entry) or _is_ruled(entry) for side in conflict.sides for entry in side):
        return ""
    return _told_in_mood(conflict, "required", "what is required")


def _is_former_plan(entry: Entry) -> bool:
    """Whether an entry tells what was planned once: "five ships were to sail"."""
    return moods(entry).get("planned", "") in ("was to", "were to")


def _is_to_be(entry: Entry) -> bool:
    """Whether what an entry tells as planned is what will be, without more: "will spend", "is to pay"."""
    return moods(entry)["planned"] in _TO_BE


def _is_ruled(entry: Entry) -> bool:
    """Whether a sentence tells what somebody has been ordered to do: "must pay 5 million, a court ruled", "fined 5 million", "must go to
    prison"."""
    if moods(entry).get("required", _DUTY) != _DUTY:
        return False
    return entry.slots.predicate == _TERM or not CLASSES["rulings"].isdisjoint(entry.slots.spelt)


_TO_BE = frozenset(("will", "shall", "is to", "are to"))
_DUTY, _TERM = "must", "sentence"


def able(conflict: Conflict) -> str:
    """All who tell one of the values tell what can be, and nobody who tells another does: "can carry 480"."""
    return _told_in_mood(conflict, "able", "what can be")


def denied(conflict: Conflict) -> str:
    """All who tell one of the values tell it as not so, and nobody who tells another does. What somebody offered or proposed is
    no other for being turned down: "rejected an offer of 64 million", "offered 46 million"."""
    side = one_side(conflict, denial)
    told = denial(side[0]) if side else None
    others = [entry for other in conflict.sides if other is not side for entry in other]
    if told is None or (told.proposal and all(is_proposed(entry) for entry in others)):
        return ""
    return f"{teller(conflict, side[0])} tells it as not so (“{told.word}”)"


def offered(conflict: Conflict) -> str:
    """All who tell one of the values tell what was offered or proposed, and nobody who tells another does."""
    side = one_side(conflict, is_proposed)
    return f"{teller(conflict, side[0])} tells what was offered or proposed" if side else ""


def is_proposed(entry: Entry) -> bool:
    """Whether an entry tells what was proposed, and neither that it came to be nor another proposal."""
    words = clause_words(entry)
    return tells_proposed(words) and not tells_adopted(words)


def _are_of_one_day(entry: Entry, other: Entry) -> bool:
    """Whether the documents of two entries are known to be of one day, on which no plan is made and carried out."""
    day = day_written(entry)
    return day is not None and day == day_written(other)


def _lies_ahead(entry: Entry) -> bool:
    """Whether a time lies after the date of its document."""
    value, reference = entry.claim.mention.value, entry.claim.document.reference
    return bool(reference and value.earliest and value.earliest > reference.latest)


def _told_in_mood(conflict: Conflict, mood: str, what: str) -> str:
    """What all who tell one of the values, and nobody who tells another, tell in a mood; "" where it is not so."""
    side = _in_mood(conflict, mood)
    return f"{teller(conflict, side[0])} tells {what} (“{moods(side[0])[mood]}”)" if side else ""


def _in_mood(conflict: Conflict, mood: str) -> Sequence[Entry]:
    """The side that alone is told in a mood, by all who tell it."""
    return one_side(conflict, lambda entry: mood in moods(entry))


_CONDITION = re.compile(r"(?:^|[,;“\"] ?|\b(?:and|but|that|or|only|even) )(?:if|unless) [^,;:]{0,80}$", re.IGNORECASE)


def _is_condition(entry: Entry) -> bool:
    """Whether a value stands in a clause that says under what condition something is: "if 12 people die"."""
    start = entry.claim.mention.start
    lead = entry.claim.document.text[max(entry.slots.segment.start, start - 100) : start]
    return _CONDITION.search(lead) is not None
