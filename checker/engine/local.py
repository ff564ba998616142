"""The whole job in this process: documents in, a report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.align import facts as claims_alignment
from checker.align import names, places, quotations
from checker.align.dispute import Dispute
from checker.align.stories import Stories, stories
from checker.compare.findings import LIKELY, fact, finding, misfit_finding
from checker.compare.verdicts import alone, dispute
from checker.config import Config
from checker.engine.cache import Cache
from checker.engine.examine import Examined
from checker.engine.listing import listed
from checker.engine.pool import examine_all
from checker.model.claim import Extraction
from checker.model.document import DECLARED, UNRANKED, Document
from checker.model.finding import Finding, Severity, Verdict
from checker.model.report import Coverage, Dated, Report, Unanchored, Unread
from checker.rulebook import Rulebook
from checker.values import timex
from checker.values.timex import span

WAYS = (" after ", " before ", " following ")
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def check(
    documents: Sequence[Document],
    rulebook: Rulebook,
    config: Config,
    unread: Sequence[Unread] = (),
    *,
    lone: bool = False,
    cache: Cache | None = None,
) -> Report:
    """Every fact and finding in a set of documents. Neither their order nor the `cache` changes anything in the outcome.

    Facts that one claim alone tells are left out unless `lone` asks for them. Facts that are declared true count with the
    documents; what the baseline, decisions or documents themselves say is known is suppressed. Raises ReviewProblem.
    """
    if config.truth:
        from checker.review.truth import declared

        documents = [*documents, *declared(config.truth, documents)]
    documents = sorted(documents, key=lambda document: (document.path, document.record_line, document.id))
    rules = rulebook.selected(*config.choice)
    read, examined, failed = examine_all(documents, rules, config.jobs, cache)
    told = stories(read)
    documents, extractions = _dated(read, [one.extraction for one in examined], told, rules)
    disputes = _disputes(documents, extractions, told, rules)
    findings = _across(disputes, documents, told, rules) + _within(documents, examined, rules)
    findings += _distances(documents, extractions, told, rules)
    findings = [_as_configured(f, config) for f in _allowed(findings, documents, rulebook, rules)]
    shown = [f for f in findings if _is_shown(f, config)]
    shown.sort(key=lambda f: (_ORDER[f.severity], -f.probability, f.rule, f.citations[0][:3], f.fingerprint))
    facts = [*disputes, *_lone(disputes, extractions)] if lone else disputes
    report = Report(
        tuple(finding for finding in shown if not finding.suppressions),
        tuple(fact(d, documents, told.source) for d in facts),
        (*unread, *failed),
        _coverage(documents, extractions, told),
        listed(documents, told.of),
        suppressed=tuple(finding for finding in shown if finding.suppressions),
    )
    if cache:
        cache.keep(read, examined)
    if config.baseline or config.decisions:
        from checker.review.apply import reviewed

        return reviewed(report, config)
    return report


def _dated(
    documents: Sequence[Document], extractions: Sequence[Extraction], told: Stories, rulebook: Rulebook
) -> tuple[list[Document], list[Extraction]]:
    """The documents, those without a date within the bounds that others of their story set, and what they then state.

    Where every document has a date, nothing is imported.
    """
    documents, extractions = list(documents), list(extractions)
    if all(document.reference or len(told.related(number)) < 2 for number, document in enumerate(documents)):
        return documents, extractions
    from checker.align.dating import dated
    from checker.extract import extract

    for number, reference in dated(documents, extractions, told, rulebook).items():
        documents[number] = documents[number].dated(reference)
        extractions[number] = extract(documents[number], rulebook)
    return documents, extractions


def _disputes(
    documents: Sequence[Document], extractions: Sequence[Extraction], told: Stories, rulebook: Rulebook
) -> list[Dispute]:
    alignment = claims_alignment.align(documents, extractions, told, rulebook)
    worded = [
        *names.align(documents, told, rulebook),
        *quotations.align(documents, told, rulebook),
        *places.align(documents, told, rulebook),
    ]
    disputes = [dispute(group, documents, told.source) for group in alignment.groups] + worded
    if all(document.trust == UNRANKED for document in documents):
        return disputes
    from checker.compare.trust import by_trust

    return [by_trust(dispute, documents) for dispute in disputes]


def _lone(disputes: Sequence[Dispute], extractions: Sequence[Extraction]) -> list[Dispute]:
    """The claims that no dispute holds, each as a fact of its own."""
    told = {(d.rule, place[:2]) for d in disputes for side in d.sides for place in side.places}
    return [
        alone(claim, number)
        for number, extraction in enumerate(extractions)
        for claim in extraction.claims
        if (claim.rule, (number, claim.mention.start)) not in told
    ]


def _across(
    disputes: Sequence[Dispute], documents: Sequence[Document], told: Stories, rulebook: Rulebook
) -> list[Finding]:
    return [
        finding(d, rulebook.rule(d.rule), documents, told.source) for d in disputes if d.verdict is not Verdict.AGREE
    ]


def _within(documents: Sequence[Document], examined: Sequence[Examined], rulebook: Rulebook) -> list[Finding]:
    return [
        misfit_finding(misfit, rulebook.rule(rule), document)
        for document, one in zip(documents, examined, strict=True)
        for rule, misfit in one.misfits
    ]


def _distances(
    documents: Sequence[Document], extractions: Sequence[Extraction], told: Stories, rulebook: Rulebook
) -> list[Finding]:
    """Findings on distances in time; where no document tells one ("two weeks after ..."), nothing is imported."""
    telling = [
        number
        for number, extraction in enumerate(extractions)
        for mention in extraction.mentions
        if mention.kind == "timex" and documents[number].text.startswith(WAYS, mention.end)
    ]
    if not telling:
        return []
    from checker.compare.distances import distances

    return list(distances(sorted(set(telling)), documents, extractions, told, rulebook))


def _allowed(
    findings: list[Finding], documents: Sequence[Document], rulebook: Rulebook, rules: Rulebook
) -> list[Finding]:
    """The findings as the documents' own allow-comments leave them; where there is none, nothing is imported."""
    speaking = [document for document in documents if document.speaks]
    if not speaking:
        return findings
    from checker.review.allow import allowed

    return allowed(findings, speaking, rulebook, rules, is_alone=len(documents) < 2)


def _as_configured(finding: Finding, config: Config) -> Finding:
    """A finding with the severity that the configuration gives its rule, the longest id or prefix first."""
    for selector, severity in sorted(config.severity, key=lambda setting: -len(setting[0])):
        if finding.rule == selector or finding.rule.startswith(selector.rstrip("/") + "/"):
            return finding._replace(severity=Severity(severity))
    return finding


def _is_shown(finding: Finding, config: Config) -> bool:
    if finding.verdict is Verdict.CONFLICT:
        return finding.probability >= max(LIKELY, config.min_probability)
    return config.show_unresolved or finding.verdict is Verdict.UPDATE


def _coverage(documents: Sequence[Document], extractions: Sequence[Extraction], told: Stories) -> Coverage:
    claims: Counter[str] = Counter()
    without: list[str] = []
    unanchored: list[Unanchored] = []
    read = [pair for pair in zip(documents, extractions, strict=True) if pair[0].trust != DECLARED]
    for document, extraction in read:
        claims.update(claim.rule for claim in extraction.claims)
        if not extraction.claims:
            without.append(document.id)
        for mention in extraction.mentions:
            if mention.kind == "timex" and (why := timex.unanchored(mention.value)):
                line, column = document.position(mention.start)
                words = document.text[mention.start : mention.end]
                unanchored.append(Unanchored(document.id, document.path, line, column, words, why))
    return Coverage(
        documents=len(read),
        characters=sum(len(document.text) for document, _ in read),
        stories=len({story for document, story in zip(documents, told.of, strict=True) if document.trust != DECLARED}),
        claims=dict(sorted(claims.items())),
        without_claims=tuple(without),
        unanchored=tuple(unanchored),
        dated=tuple(
            Dated(document.id, document.path, span(reference.earliest, reference.latest), reference.why)
            for document in documents
            if (reference := document.reference) is not None and reference.why
        ),
    )
