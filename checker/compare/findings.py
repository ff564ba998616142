"""Disputes and misfits -> findings: severity, message, citations, fingerprint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.align.dispute import Dispute, Side, support
from checker.compare.fingerprint import fingerprint
from checker.compare.messages.doubts import doubt
from checker.compare.messages.tellers import (
    between_speakers,
    majority,
    places_of_two,
    tellers,
    value_of,
    values_told,
    voices,
)
from checker.documents.segment import segment_at
from checker.model.claim import Misfit
from checker.model.document import Document
from checker.model.finding import Citation, Fact, Finding, Severity, Support, Verdict
from checker.named import NamedTuple
from checker.rulebook import Rule

CERTAIN = 0.65
"""A conflict at least this probable keeps its rule's severity; a less probable one is a warning at most."""
SURE = 0.5
"""Under this a conflict is unresolved."""
LONGEST_LINE = 400
"""Characters of a line that is shown whole."""
_MISFIT_PROBABILITY = 0.95


def finding(dispute: Dispute, rule: Rule, documents: Sequence[Document], sources: Sequence[int]) -> Finding:
    """The finding that a dispute of two or more sides gives; `sources` numbers the independent source of each document."""
    citations = _citations(dispute.sides, documents)
    first, second = dispute.sides[0], dispute.sides[1]
    verdict = _verdict(dispute)
    here, there = places_of_two(documents, sources, first, second)
    values = {
        "subject": dispute.subject,
        "value": value_of(first, documents),
        "other.value": value_of(second, documents),
        "here": here,
        "there": there,
    }
    message = fill(rule.message, values)
    for more, is_settled in (("also", False), ("at another time", True)):
        if others := [side for side in dispute.sides[2:] if side.settled is is_settled]:
            told = (f"{value_of(side, documents)} in {tellers(side, documents, sources)}" for side in others)
            message += f"; {more} {', '.join(told)}"
    return Finding(
        rule=rule.id,
        severity=dispute.severity or _severity(rule, verdict, dispute),
        verdict=verdict,
        probability=round(dispute.probability, 3),
        message=message,
        fingerprint=fingerprint(rule.id, citations),
        citations=citations,
        reasons=(
            *_doubts(dispute),
            *dispute.reasons,
            *majority(dispute, documents, sources),
            *(voices(dispute.sides) if verdict is Verdict.CONFLICT else ()),
        ),
        evidence=dispute.evidence,
        values=values_told(dispute.sides, sources),
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
        reasons += (*majority(dispute, documents, sources), *voices(dispute.sides))
    return Fact(dispute.rule, dispute.subject, _verdict(dispute), supports, round(dispute.probability, 3), reasons)


def misfit_fact(misfit: Misfit, rule: Rule, document: Document) -> Fact:
    """The disputed fact of which a text tells two values, as `facts` lists it; one that stands beside the text, such as a title,
    is told in the reasons."""
    told = [(start, end, document.text[start:end]) for start, end in (misfit.primary, *misfit.related)]
    supports = tuple(
        Support(value, (cite(document, start, end, value, "related" if at else "primary"),), 1)
        for at, (start, end, value) in enumerate(told)
    )
    subject = misfit.values.get("person") or fill(rule.message, misfit.values)
    return Fact(rule.id, subject, Verdict.CONFLICT, supports, _MISFIT_PROBABILITY, tuple(misfit.reason))


def cite(document: Document, start: int, end: int, value: str, role: str, told: str = "") -> Citation:
    """A span of a document with its line and column and the segment it stands in, or else the line."""
    line, column = document.position(start)
    segment = segment_at(document, start)
    low, high = (segment.start, max(segment.end, end)) if segment else _line(document.text, start, end)
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


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """The line that a span outside of segments stands in, unless it is a long one: of front matter, of a date."""
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    high = high if high >= 0 else len(text)
    return (low, low + len(text[low:high].rstrip())) if high - low <= LONGEST_LINE else (start, end)


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
    steps = (dispute.probability < CERTAIN and rule.severity == Severity.ERROR) + between_speakers(dispute.sides)
    grades = list(Severity)
    return grades[min(grades.index(Severity(rule.severity)) + steps, len(grades) - 1)]
