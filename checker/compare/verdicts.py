"""A group of claims -> a dispute: the sides, and how they stand to each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.align.blocks import Entry
from checker.align.dispute import Dispute, Place, Side, support
from checker.align.evidence import probability
from checker.align.group import Group
from checker.align.parted import Parted, of_one_thing, reason
from checker.align.slots.voices import is_one
from checker.compare.accounts.conflict import Conflict
from checker.compare.accounts.currencies import unknown_countries
from checker.compare.accounts.moods import mood_told
from checker.compare.accounts.table import OF_TELLING, account
from checker.compare.denying import not_so_alone, said_not_so, supporting
from checker.compare.findings import SURE
from checker.compare.messages.doubts import doubt
from checker.compare.messages.incompatible import incompatible
from checker.compare.messages.shared import said_alike, said_of_one
from checker.compare.messages.subjects import subject, subject_alone
from checker.compare.standing import LIKELY_ODDS, is_same, odds_between, standing, supporters
from checker.compare.worth import worth_reporting
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.finding import Verdict
from checker.values import timex
from checker.values.kinds import kind

_NOTATION = re.compile(r"\d-W\d|\bPT?\d")
"""What a time is shown as where English has no words for it."""
_TWELVE = re.compile(r"\b12 (?P<half>[ap])\.m\.")
_CALLED = {"a": "midnight", "p": "noon"}
_PERSON = "person"
_VAGUE = ("several", "a few")
_LESS_FINE = "the times meet, and not all are told as finely"
_DOUBTFUL = (Verdict.CONFLICT, Verdict.UNRESOLVED, Verdict.DIFFERENT_PERIOD)
CLOCK = "time"
"""The attribute of a time of day, which tells its day, too."""


def dispute(group: Group, documents: Sequence[Document], sources: Sequence[int]) -> Dispute:
    """What a group's claims say, by value; `sources` numbers the independent source of each document."""
    sides, verdict = standing(group, sources)
    sides, denying = supporting(group, sides)
    sides.sort(key=lambda side: -supporters(side, group, sources))
    told = [[group.entries[i] for i in side] for side in sides]
    reasons = []
    settled = 0
    moods_told = [""] * len(told)
    is_time = group.entries[0].claim.mention.kind == "timex"
    if verdict is Verdict.APPROXIMATE:
        reasons.append(_LESS_FINE if is_time else "the bounds of the values meet, by rounding or by a hedge")
    if verdict is Verdict.CONFLICT:
        conflict = Conflict(group, told, documents)
        verdict, why = account(conflict)
        updates = _updates(conflict) if verdict in (Verdict.CONFLICT, Verdict.UPDATE) else {}
        if verdict is Verdict.UPDATE and updates:
            left = [side for at, side in enumerate(told) if at not in updates]
            if account(conflict._replace(sides=left))[0] is Verdict.CONFLICT:
                verdict, why = Verdict.CONFLICT, ""  # "has risen to 20" explains no 12 and 15 of one day
        if verdict is Verdict.CONFLICT and updates:
            settled = len(updates)
            order = [*(at for at in range(len(sides)) if at not in updates), *updates]
            sides, told = [sides[at] for at in order], [told[at] for at in order]
            reasons += [
                f"{_shown(side[0].claim)}: {update}"
                for side, update in zip(told[-settled:], updates.values(), strict=True)
            ]
        if (
            verdict is Verdict.UPDATE
            and odds_between(sides[0], [i for side in sides[1:] for i in side], group) < LIKELY_ODDS
        ):
            verdict = Verdict.UNRESOLVED  # two facts rather than one that has moved on
        disputed = told[: len(sides) - settled]
        why = why or said_of_one(disputed, documents) or said_alike(disputed)
        if verdict is not Verdict.CONFLICT:
            moods_told = [mood_told(side, why) for side in told]
        reasons[:0] = [*filter(None, [why]), *(incompatible(disputed) if verdict is Verdict.CONFLICT else ())]
    evidence = worth_reporting(group, sides[: len(sides) - settled], sources) if len(sides) > 1 else {}
    odds = sum(evidence.values()) if evidence else max(tie.odds for tie in group.ties)
    if verdict is Verdict.UPDATE and is_time and probability(odds) < SURE:
        verdict = Verdict.UNRESOLVED  # two events rather than one that was put off
        reasons.insert(0, doubt(evidence.items()))
    return Dispute(
        rule=group.key.rule,
        verdict=verdict,
        probability=probability(odds),
        subject=subject(told),
        sides=tuple(
            _told(side)._replace(settled=at >= len(told) - settled, mood=moods_told[at]) for at, side in enumerate(told)
        ),
        reasons=(*reasons, *said_not_so(denying, documents), *_chains(told, documents), *_unsaid(told)),
        evidence=tuple(sorted(evidence.items(), key=lambda term: (-abs(term[1]), term[0]))),
    )


def parted_dispute(parted: Parted, documents: Sequence[Document]) -> Dispute:
    """What two claims tell that a veto parts: one fact of two periods, editions, parts or definitions, or two facts, which is
    unresolved here."""
    told = [[entry] for entry in parted.entries]
    evidence = [(f"same fact: {name}", weight) for name, weight in parted.evidence.items()]
    is_one = parted.veto in of_one_thing()
    verdict, why = Verdict.DIFFERENT_PERIOD if is_one else Verdict.UNRESOLVED, reason(parted.veto)
    if is_one and parted.odds >= LIKELY_ODDS:
        conflict = Conflict(Group(parted.key, parted.entries, (), begins=(0, 0)), told, documents)
        found, words = account(conflict, OF_TELLING)
        verdict, why = (found, words) if words else (verdict, why)
    return Dispute(
        rule=parted.key.rule,
        verdict=verdict,
        probability=probability(parted.odds),
        subject=subject(told),
        sides=tuple(map(_told, told)),
        reasons=(why, *_chains(told, documents)),
        evidence=tuple(sorted(evidence, key=lambda term: (-abs(term[1]), term[0]))),
    )


def _updates(conflict: Conflict) -> dict[int, str]:
    """The sides, by number, that are updates of all the others or that these update, with the reason, where two sides or more
    are left to contradict each other: who tells 45 dead two days before others tell 58 and 62."""
    found: dict[int, str] = {}
    numbers = range(len(conflict.sides))
    for at in numbers if len(conflict.sides) > 2 else ():
        pairs = [(conflict.sides[at], conflict.sides[other]) for other in numbers if other != at]
        accounts = [account(conflict._replace(sides=pair)) for pair in pairs]
        if all(verdict is Verdict.UPDATE for verdict, _ in accounts):
            found[at] = accounts[0][1]
    return found if len(conflict.sides) - len(found) > 1 else {}


def apart(dispute: Dispute, least: float, sources: Sequence[int]) -> list[Dispute]:
    """The facts that a dispute tells: one for each side that is told more than once where it is less probable than `least` that
    all are of one fact. Values of two periods, editions or definitions are facts beside it where independent sources tell
    them."""
    is_of_periods = dispute.verdict is Verdict.DIFFERENT_PERIOD
    is_likely = dispute.verdict not in _DOUBTFUL or dispute.probability >= least
    if is_likely and not is_of_periods:
        return [dispute]
    return [dispute] * is_likely + [
        dispute._replace(verdict=Verdict.AGREE, probability=1.0, sides=(side,), reasons=(), evidence=())
        for side in dispute.sides
        if (support(side, sources) if is_likely else len(side.places)) > 1
    ]


def is_stated(claim: Claim) -> bool:
    """Whether a claim by itself says enough to be listed as a fact: not "now", "for months", "several" or a bare "two"."""
    value = claim.mention.value
    if claim.mention.kind == "timex":
        return any(map(str.isdigit, value.value))
    if claim.mention.kind != "quantity":
        return True
    return bool(value.figure not in _VAGUE and (value.phrase or value.role))


def alone(claim: Claim, document: int) -> Dispute:
    """The fact that only one claim tells; `document` is the number of its document."""
    mention = claim.mention
    side = Side(_shown(claim), (Place(document, mention.start, mention.end),))
    is_bounded = mention.kind == "timex" and mention.value.why == "bounds"
    reasons = timex.reasoning(mention, claim.document)[-1:] if is_bounded else tuple(unknown_countries([claim]))
    reasons += tuple(not_so_alone(claim))
    return Dispute(claim.rule, Verdict.AGREE, 1.0, subject_alone(claim), (side,), reasons=reasons)


def _told(side: Sequence[Entry]) -> Side:
    places = tuple(Place(e.document, e.claim.mention.start, e.claim.mention.end, _vaguer(e, side[0])) for e in side)
    speakers = list(dict.fromkeys(entry.slots.speaker for entry in side))
    is_quoted = all(speakers) and all(is_one(speakers[0], other) for other in speakers)
    return Side(_shown(side[0].claim), places, speakers[0] if is_quoted else "")


def _vaguer(entry: Entry, first: Entry) -> str:
    """What an entry tells where that only fits what the first of its side tells, else ""."""
    return "" if is_same(entry.claim.mention, first.claim.mention) else _shown(entry.claim)


def _shown(claim: Claim) -> str:
    """A claim's value for a reader: as its kind shows it, or the very words of a time for which the calendar has no place or
    English no words."""
    mention, value = claim.mention, claim.mention.value
    if mention.kind == "quantity" and value.lead and value.role and value.unit == _PERSON and not value.phrase:
        return kind(mention.kind).show(value._replace(lead="", phrase="people"))  # "the death toll has risen to 20"
    if mention.kind == "timex":
        first, last = value.earliest, value.latest
        if value.value.startswith("XXXX"):
            return f"{claim.text}, {timex.span(first, last)}" if first and last else claim.text
        if first and first == last and 0 <= value.weekday != first.weekday():
            value = value._replace(weekday=-1)  # that the weekday does not fit is another finding
        if _NOTATION.search(words := kind(mention.kind).show(value)):
            return f"{claim.text}, {timex.span(first, last)}" if first and last else claim.text
        return _TWELVE.sub(lambda hour: _CALLED[hour["half"]], words)
    return kind(mention.kind).show(value)


def _unsaid(sides: Sequence[Sequence[Entry]]) -> list[str]:
    return unknown_countries(entry.claim for side in sides for entry in side)


def _chains(sides: Sequence[Sequence[Entry]], documents: Sequence[Document]) -> list[str]:
    """How each side's time was placed on the calendar, for its first telling that is not fully stated; several documents are
    told by their names."""
    chains: list[str] = []
    is_of_one = len({entry.document for side in sides for entry in side}) == 1
    for side in sides:
        for entry in side:
            mention = entry.claim.mention
            if mention.kind == "timex" and not mention.value.stated:
                document = documents[entry.document]
                chains.extend(timex.reasoning(mention, document, "" if is_of_one else document.source or document.id))
                break
    return chains
