"""Disputes and misfits -> findings: severity, message, citations, fingerprint."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from checker.align.dispute import Dispute, Place, Side, support
from checker.align.voices import is_one
from checker.compare.doubts import doubt
from checker.compare.fingerprint import fingerprint
from checker.compare.wording import in_words
from checker.documents.segment import segment_at
from checker.model.claim import Misfit
from checker.model.document import Document
from checker.model.finding import Citation, Fact, Finding, Severity, Support, Verdict
from checker.named import NamedTuple
from checker.rulebook import Rule, Rulebook

CERTAIN = 0.65
"""A conflict at least this probable keeps its rule's severity; a less probable one is a warning at most."""
SURE = 0.5
"""Under this a conflict is unresolved."""
_MISFIT_PROBABILITY = 0.95
_AMOUNTS = frozenset(("quantity", "money", "percent", "tally"))
"""Kinds of which two documents hardly tell the same two values of two things."""
_MOST_NAMED = 2
"""So many of the sources of one side are named in a message."""


def finding(dispute: Dispute, rule: Rule, documents: Sequence[Document], sources: Sequence[int]) -> Finding:
    """The finding that a dispute of two or more sides gives; `sources` numbers the independent source of each document."""
    citations = _citations(dispute.sides, documents)
    first, second = dispute.sides[0], dispute.sides[1]
    verdict = _verdict(dispute)
    here, there = _names(documents, sources, first, second)
    values = {
        "subject": dispute.subject,
        "value": _in_words(first, documents),
        "other.value": _in_words(second, documents),
        "here": here,
        "there": there,
    }
    message = fill(rule.message, values)
    for more, is_settled in (("also", False), ("at another time", True)):
        if others := [_in_words(side, documents) for side in dispute.sides[2:] if side.settled is is_settled]:
            message += f"; {more} {', '.join(others)}"
    return Finding(
        rule=rule.id,
        severity=dispute.severity or _severity(rule, verdict, dispute),
        verdict=verdict,
        probability=round(dispute.probability, 3),
        message=message,
        fingerprint=fingerprint(rule.id, citations),
        citations=citations,
        reasons=_doubts(dispute)
        + dispute.reasons
        + _majority(dispute, documents, sources)
        + (_voices(dispute.sides) if verdict is Verdict.CONFLICT else ()),
        evidence=dispute.evidence,
    )


class Cited(NamedTuple):
    """A span to be cited."""

    document: Document
    start: int
    end: int


def misfit_finding(misfit: Misfit, rule: Rule, document: Document) -> Finding:
    """The finding that a text gives against itself."""
    spans = [Cited(document, start, end) for start, end in (misfit.primary, *misfit.related)]
    message = _flat(fill(rule.message, misfit.values))
    reasons = [reason for reason in misfit.reason if _flat(reason) not in message]
    return cited_finding(rule, spans, misfit.values, reasons, _MISFIT_PROBABILITY)


def _flat(sentence: str) -> str:
    """A sentence as it compares with another: a reason that only repeats its message is none."""
    return sentence.rstrip(".").lower()


def cited_finding(
    rule: Rule, spans: Sequence[Cited], values: Mapping[str, str], reasons: Sequence[str], probability: float
) -> Finding:
    """A finding of which the spans are cited, the primary one first, and the message filled with `values`."""
    citations = tuple(
        cite(document, start, end, document.text[start:end], "related" if at else "primary")
        for at, (document, start, end) in enumerate(spans)
    )
    return Finding(
        rule=rule.id,
        severity=Severity(rule.severity),
        verdict=Verdict.CONFLICT,
        probability=probability,
        message=fill(rule.message, values),
        fingerprint=fingerprint(rule.id, citations),
        citations=citations,
        reasons=tuple(reasons),
    )


def once(findings: Sequence[Finding], rules: Rulebook) -> list[Finding]:
    """The findings, the gravest first, without those that tell of a fact again.

    A rule for one text and another rule tell the same of the same passages: two ages of one person, which the caption and
    the text tell, are one slip. So are a number and what comes of it: "arrested 24 people", "the 24 arrested were students".
    """
    kept: list[Finding] = []
    told: dict[frozenset[tuple[str, int, int]], set[bool]] = {}
    numbers: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    for one in findings:
        spans = frozenset((citation.document, citation.start, citation.end) for citation in one.citations)
        rule = rules.rule(one.rule)
        if len(spans) > 1:
            others = told.setdefault(spans, set())
            if others and (rule.check or True in others):
                continue
            others.add(bool(rule.check))
        if rule.kind in _AMOUNTS and not rule.check:
            tellings = {(one.rule, citation.document, citation.value) for citation in one.citations}
            if set.intersection(*(numbers[telling] for telling in tellings)):
                continue
            for telling in tellings if not one.suppressions else ():
                numbers[telling].add(len(kept))
        kept.append(one)
    return kept


def fact(dispute: Dispute, documents: Sequence[Document], sources: Sequence[int]) -> Fact:
    """A dispute as `facts` lists it, agreeing ones included."""
    supports = tuple(
        Support(
            side.value,
            _citations((side,), documents),
            support(side, sources),
        )
        for side in dispute.sides
    )
    reasons = _doubts(dispute) + dispute.reasons
    if dispute.verdict is Verdict.CONFLICT:
        reasons += _majority(dispute, documents, sources) + _voices(dispute.sides)
    return Fact(dispute.rule, dispute.subject, _verdict(dispute), supports, round(dispute.probability, 3), reasons)


def cite(document: Document, start: int, end: int, value: str, role: str, told: str = "") -> Citation:
    """A span of a document with its line and column and the segment it stands in."""
    line, column = document.position(start)
    segment = segment_at(document, start)
    low, high = (segment.start, max(segment.end, end)) if segment else (start, end)
    first, last = document.place(start, end)
    return Citation(
        document=document.id,
        path=document.path,
        start=first,
        end=last,
        line=line,
        column=column,
        text=document.text[start:end],
        value=value,
        role=role,
        excerpt=document.text[low:high],
        excerpt_start=first - (start - low),
        source=document.source,
        record_line=document.record_line,
        page=document.page(start),
        told=told,
    )


def fill(message: str, values: Mapping[str, str]) -> str:
    """A rule's message with its {placeholders} replaced; a placeholder without a value stands as it is."""
    for name, value in values.items():
        message = message.replace("{" + name + "}", value)
    return message


def _citations(sides: Sequence[Side], documents: Sequence[Document]) -> tuple[Citation, ...]:
    """Every place of every side; the primary one is the first of the least supported side that is not settled, which is to
    be looked at."""
    found = []
    last = max((at for at, side in enumerate(sides) if not side.settled), default=0)
    for at, side in enumerate(sides):
        for n, place in enumerate(side.places):
            primary = at == last and n == 0
            role = "primary" if primary else "related"
            found.append(cite(documents[place.document], place.start, place.end, side.value, role, place.told))
    return tuple(sorted(found, key=lambda citation: citation.role))


def _verdict(dispute: Dispute) -> Verdict:
    """A dispute's verdict; a conflict that is less than SURE is unresolved."""
    is_unsure = dispute.verdict is Verdict.CONFLICT and dispute.probability < SURE
    return Verdict.UNRESOLVED if is_unsure else dispute.verdict


def _doubts(dispute: Dispute) -> tuple[str, ...]:
    """Why a conflict is not sure, as one sentence; none where it is, or where it is something else."""
    is_doubtful = dispute.verdict is Verdict.CONFLICT and dispute.probability < SURE
    return (doubt(dispute.evidence),) if is_doubtful else ()


def _severity(rule: Rule, verdict: Verdict, dispute: Dispute) -> Severity:
    """The rule's severity; a step less where an error is less than CERTAIN, and where it is with what a speaker says."""
    if verdict is not Verdict.CONFLICT:
        return Severity.INFO
    steps = (dispute.probability < CERTAIN and rule.severity == Severity.ERROR) + _between_speakers(dispute.sides)
    grades = list(Severity)
    return grades[min(grades.index(Severity(rule.severity)) + steps, len(grades) - 1)]


def _between_speakers(sides: Sequence[Side]) -> bool:
    """Whether no two sides are told by one voice: the documents' own is one, and each speaker's."""
    return not any(is_one(a.speaker, b.speaker) for a, b in combinations(sides, 2))


def _voices(sides: Sequence[Side]) -> tuple[str, ...]:
    """Why a conflict between voices is less severe, as one sentence; none where documents themselves differ."""
    told = [f"{side.value} according to {side.speaker}" for side in sides if side.speaker]
    return (
        (f"{' and '.join(told)}: between voices a conflict is one step less severe",)
        if told and _between_speakers(sides)
        else ()
    )


def _majority(dispute: Dispute, documents: Sequence[Document], sources: Sequence[int]) -> tuple[str, ...]:
    """Who is in the majority and who stands alone, as one sentence, where three sources or more decide it."""
    told = [support(side, sources) for side in dispute.sides]
    first, *others = told
    if sum(told) < 3 or first <= max(others):
        return ()
    rest = "; ".join(
        f"{_tellers(side, documents, sources)}{' alone' if count == 1 else ''}: {_in_words(side, documents)}{_loosely(side, sources)}"
        for side, count in zip(dispute.sides[1:], others, strict=True)
    )
    most = f"{first} of {sum(told)} sources: {_in_words(dispute.sides[0], documents)}"
    return (f"{most}{_loosely(dispute.sides[0], sources)}; {rest}",)


def _loosely(side: Side, sources: Sequence[int]) -> str:
    """How many of a side's sources tell less than its value."""
    loose = support(side._replace(places=tuple(place for place in side.places if place.told)), sources)
    return f", {loose} of them less exactly" if loose else ""


def _in_words(side: Side, documents: Sequence[Document]) -> str:
    place = _exact(side)[0]
    return in_words(side.value, documents[place.document].text[place.start : place.end])


def _exact(side: Side) -> Sequence[Place]:
    """Where the very value of a side is told."""
    return [place for place in side.places if not place.told] or side.places


def _names(documents: Sequence[Document], sources: Sequence[int], first: Side, second: Side) -> tuple[str, str]:
    """Where two sides are told: by which documents, or in which lines of one."""
    a, b = _exact(first)[0], _exact(second)[0]
    if a.document != b.document:
        names = [_tellers(side, documents, sources) for side in (first, second)]
    else:
        (line, column), (other, behind) = (documents[place.document].position(place.start) for place in (a, b))
        is_one = line == other
        names = [f"line {line}" + f":{column}" * is_one, f"line {other}" + f":{behind}" * is_one]
    here, there = (
        f"{name} (according to {side.speaker})" if side.speaker else name
        for name, side in zip(names, (first, second), strict=True)
    )
    return here, there


def _tellers(side: Side, documents: Sequence[Document], sources: Sequence[int]) -> str:
    """The independent sources that tell a side's very value, by the first document of each: "wire-a", "wire-a and radio-c", "wire-a and 4 more"."""
    places = _exact(side)
    of_source = {sources[place.document]: documents[place.document] for place in reversed(places)}
    first = dict.fromkeys(sources[place.document] for place in places)
    names = list(dict.fromkeys(of_source[source].source or of_source[source].id for source in first))
    if len(names) > _MOST_NAMED:
        names[1:] = [f"{len(first) - 1} more"]
    return " and ".join(names)
