"""Examined documents -> a report on all of them, or on some of them against the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from checker.align.dispute import Dispute
from checker.compare.findings import fact, finding, misfit_fact, misfit_finding
from checker.compare.once import once
from checker.config import Config
from checker.engine.cache import Cache
from checker.engine.copies import Copies
from checker.engine.examine import Examined
from checker.engine.listing import listed
from checker.engine.together import Together, together
from checker.model.claim import Misfit
from checker.model.document import DECLARED, Document
from checker.model.finding import Finding, Severity, Verdict
from checker.model.report import Coverage, Dated, Report, Unanchored, Unread
from checker.named import NamedTuple
from checker.rulebook import Rule, Rulebook
from checker.values import timex
from checker.values.checks import OF_ONE_FACT
from checker.values.timex import span

if TYPE_CHECKING:
    from checker.align.stories.stories import Stories

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Run(NamedTuple):
    """Documents in their order, what each gives by itself, and the numbers of those that are reported on; the others are
    only compared with. `stories` tells how those that are no copies are grouped where something is known of that. With `parted`, values of two
    periods, editions, parts or definitions that would else be one fact are wanted as well."""

    documents: Sequence[Document]
    examined: Sequence[Examined]
    reported: frozenset[int]
    stories: Callable[[], Stories] | None = None
    parted: bool = False


class _Dated(NamedTuple):
    """A run in which undated documents have the bounds that their stories give them."""

    documents: Sequence[Document]
    examined: Sequence[Examined]
    told: Together
    reported: frozenset[int]


def ordered(documents: Iterable[Document]) -> list[Document]:
    """Documents in the order in which they are numbered, whatever order they were read in."""
    return sorted(documents, key=lambda document: (document.path, document.id, document.record_line))


def with_truth(documents: Sequence[Document], config: Config) -> Sequence[Document]:
    """The documents, and one for each story that is declared true. Raises ReviewProblem."""
    if not config.truth:
        return documents
    from checker.review.truth import declared

    return [*documents, *declared(config.truth, documents)]


def report(
    run: Run,
    rulebook: Rulebook,
    rules: Rulebook,
    config: Config,
    unread: Iterable[Unread],
    *,
    lone: bool = False,
    cache: Cache | None = None,
) -> Report:
    """The report on a run: findings within documents and across them. `rules` are those of the `rulebook` that apply.

    `lone` and `cache` are as in `checker.engine.local.check`. Raises ReviewProblem for a baseline or decisions that cannot
    be used.
    """
    run = run._replace(parted=lone or config.show_unresolved)
    told, documents, examined = together(run, rules, config.jobs, cache)
    dated = _Dated(documents, examined, told, run.reported)
    disputes = [each for each in told.disputes if _concerns(each, run.reported)]
    findings = _across(disputes, dated, rules) + _within(dated, rules) + told.distances
    findings = [_as_configured(f, config) for f in _allowed(_on_their_side(findings, dated), dated, rulebook, rules)]
    shown = [f for f in findings if _is_shown(f, config)]
    shown.sort(key=lambda f: (_ORDER[f.severity], -f.probability, f.rule, f.citations[0][:3], f.fingerprint))
    shown = once(shown, rules)
    inside = _told_twice(dated, rules) if lone else []
    facts = _facts(disputes, dated, config.min_probability, inside) if lone else disputes
    reported = sorted(run.reported)
    made = Report(
        tuple(finding for finding in shown if not finding.suppressions),
        (
            *(misfit_fact(misfit, rule, documents[number]) for number, rule, misfit in inside),
            *(fact(d, documents, told.source) for d in facts),
        ),
        tuple(unread),
        _coverage(dated),
        listed([documents[number] for number in reported], [told.story[number] for number in reported]),
        suppressed=tuple(finding for finding in shown if finding.suppressions),
    )
    if config.baseline or config.decisions:
        from checker.review.apply import reviewed

        return reviewed(made, config)
    return made


def _concerns(dispute: Dispute, reported: frozenset[int]) -> bool:
    return any(place.document in reported for side in dispute.sides for place in side.places)


def _told_twice(run: _Dated, rules: Rulebook) -> list[tuple[int, Rule, Misfit]]:
    """What documents, by number, tell otherwise than they do elsewhere, with the rule that finds it."""
    found = (
        (number, rules.rule(rule), misfit)
        for number in sorted(run.reported)
        for rule, misfit in run.examined[number].misfits
    )
    return [one for one in found if one[1].check in OF_ONE_FACT]


def _facts(
    disputes: Sequence[Dispute], run: _Dated, least: float, inside: Sequence[tuple[int, Rule, Misfit]]
) -> list[Dispute]:
    """The disputes that are probable enough as facts, and each remaining claim as a fact of its own where it says enough, no
    other claim tells the same words better, "at 6:40 a.m." the time and not the day, and the document does not dispute it `inside`."""
    from checker.compare.verdicts import CLOCK, alone, apart, is_stated

    together = [fact for dispute in disputes for fact in apart(dispute, least, run.told.source)]
    told = {(fact.rule, place[:2]) for fact in together for side in fact.sides for place in side.places}
    copies = Copies(run.documents)
    spans = [(number, span) for number, _, misfit in inside for span in (misfit.primary, *misfit.related)]
    disputed = {(copies.place[number], at) for number, (start, end) in spans for at in range(start, end)}
    left = [
        (number, claim)
        for number in sorted({copies.first[copies.place[number]] for number in run.reported})
        for claim in run.examined[number].extraction.claims
        if (claim.rule, (number, claim.mention.start)) not in told
        and (copies.place[number], claim.mention.start) not in disputed
        and is_stated(claim)
    ]
    clocks = {(number, claim.mention.start) for number, claim in left if claim.attribute == CLOCK}
    return together + [
        copies.told(alone(claim, copies.place[number]))
        for number, claim in left
        if claim.attribute == CLOCK or (number, claim.mention.start) not in clocks
    ]


def _across(disputes: Sequence[Dispute], run: _Dated, rules: Rulebook) -> list[Finding]:
    return [
        finding(d, rules.rule(d.rule), run.documents, run.told.source)
        for d in disputes
        if d.verdict is not Verdict.AGREE
    ]


def _within(run: _Dated, rules: Rulebook) -> list[Finding]:
    return [
        misfit_finding(misfit, rules.rule(rule), run.documents[number])
        for number in sorted(run.reported)
        for rule, misfit in run.examined[number].misfits
    ]


def _on_their_side(findings: list[Finding], run: _Dated) -> list[Finding]:
    """The findings that cite a document which is reported on; the first such citation becomes the primary one."""
    if len(run.reported) == len(run.documents):
        return findings
    names = {run.documents[number].id for number in run.reported}
    return [_on_side(one, names) for one in findings if any(c.document in names for c in one.citations)]


def _on_side(finding: Finding, names: Collection[str]) -> Finding:
    own = next(at for at, citation in enumerate(finding.citations) if citation.document in names)
    if not own:
        return finding
    others = (citation._replace(role="related") for at, citation in enumerate(finding.citations) if at != own)
    return finding._replace(citations=(finding.citations[own]._replace(role="primary"), *others))


def _allowed(findings: list[Finding], run: _Dated, rulebook: Rulebook, rules: Rulebook) -> list[Finding]:
    """The findings after the documents' own allow-comments; where there are none, nothing is imported."""
    speaking = [document for document in run.documents if document.speaks]
    if not speaking:
        return findings
    from checker.review.allow import allowed

    marked = allowed(findings, speaking, rulebook, rules, is_alone=len(run.documents) < 2)
    return _on_their_side(marked, run)


def _as_configured(finding: Finding, config: Config) -> Finding:
    """A finding with the severity that the configuration gives its rule; the longest matching prefix decides."""
    for selector, severity in sorted(config.severity, key=lambda setting: -len(setting[0])):
        if finding.rule == selector or finding.rule.startswith(selector.rstrip("/") + "/"):
            return finding._replace(severity=Severity(severity))
    return finding


def _is_shown(finding: Finding, config: Config) -> bool:
    """Whether to show a finding: a conflict or an unresolved one where it is probable enough, an update always, and what
    agrees in part only with show_unresolved."""
    if finding.verdict in (Verdict.CONFLICT, Verdict.UNRESOLVED):
        return finding.probability >= config.min_probability
    return config.show_unresolved or finding.verdict is Verdict.UPDATE


def _coverage(run: _Dated) -> Coverage:
    claims: Counter[str] = Counter()
    without: list[str] = []
    unanchored: list[Unanchored] = []
    numbers = [number for number in sorted(run.reported) if run.documents[number].trust != DECLARED]
    dated: list[Dated] = []
    characters = 0
    for number in numbers:
        document, extraction = run.documents[number], run.examined[number].extraction
        characters += len(document.text)
        claims.update(claim.rule for claim in extraction.claims)
        if not extraction.claims:
            without.append(document.id)
        for mention in extraction.mentions:
            if mention.kind == "timex" and (why := timex.unanchored(mention.value)):
                line, column = document.position(mention.start)
                words = document.text[mention.start : mention.end]
                unanchored.append(Unanchored(document.id, document.path, line, column, words, why))
        if (reference := document.reference) is not None and reference.why:
            when = span(reference.earliest, reference.latest)
            dated.append(Dated(document.id, document.path, when, reference.why))
    return Coverage(
        documents=len(numbers),
        characters=characters,
        stories=len({run.told.story[number] for number in numbers}),
        claims=dict(sorted(claims.items())),
        crowded=dict(sorted(run.told.crowded.items())),
        without_claims=tuple(without),
        unanchored=tuple(unanchored),
        dated=tuple(dated),
    )
