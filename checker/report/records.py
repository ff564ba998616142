"""Findings, facts and what was not read as plain data: the records of the machine contract (see schema.py)."""

from __future__ import annotations

from typing import Any

from checker.model.finding import Citation, Fact, Finding, Suppression
from checker.model.report import Coverage, Report, Unread
from checker.report.summary import by_severity, by_status
from checker.version import __version__

SCHEMA_VERSION = "1"
TOOL = {"name": "factlint", "version": __version__}
Record = dict[str, Any]


def citation_record(citation: Citation) -> Record:
    """A citation as the contract has it; only a citation of a paged document has a page."""
    record: Record = {
        "document": citation.document,
        "path": citation.path,
        "start": citation.start,
        "end": citation.end,
        "line": citation.line,
        "column": citation.column,
        "text": citation.text,
        "value": citation.value,
        "role": citation.role,
    }
    return record | {"page": citation.page} if citation.page else record


def finding_record(finding: Finding) -> Record:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "verdict": str(finding.verdict),
        "probability": round(finding.probability, 4),
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "citations": [citation_record(citation) for citation in finding.citations],
        "reasons": list(finding.reasons),
        "values": [{**told._asdict(), "standing": str(told.standing)} for told in finding.values],
    }


def suppressed_record(finding: Finding) -> Record:
    """A suppressed finding, with the reasons."""
    return finding_record(finding) | {"suppressions": [suppression_record(one) for one in finding.suppressions]}


def suppression_record(suppression: Suppression) -> Record:
    return {
        "kind": suppression.kind,
        "as": suppression.verdict,
        **{key: value for key, value in suppression._asdict().items() if key not in ("kind", "verdict")},
    }


def fact_record(fact: Fact) -> Record:
    return {
        "rule": fact.rule,
        "subject": fact.subject,
        "status": fact.status,
        "verdict": str(fact.verdict),
        "probability": round(fact.probability, 4),
        "supports": [
            {
                "value": support.value,
                "sources": support.sources,
                "citations": [citation_record(citation) for citation in support.citations],
            }
            for support in fact.supports
        ],
        "reasons": list(fact.reasons),
    }


def unread_record(unread: Unread) -> Record:
    problem = f"line {unread.line}: {unread.problem}" if unread.line else unread.problem
    return {"path": unread.path, "problem": problem}


def coverage_record(coverage: Coverage) -> Record:
    return {
        "documents": coverage.documents,
        "characters": coverage.characters,
        "stories": coverage.stories,
        "claims": dict(sorted(coverage.claims.items())),
        "crowded": dict(coverage.crowded),
        "without_claims": list(coverage.without_claims),
        "unanchored": [time._asdict() for time in coverage.unanchored],
        "dated": [document._asdict() for document in coverage.dated],
    }


def summary_record(report: Report) -> Record:
    """Counts: findings, findings by severity, suppressed findings, facts by status, documents, unread inputs, unanchored
    times."""
    return {
        "findings": len(report.findings),
        "severity": by_severity(report),
        "suppressed": len(report.suppressed),
        "facts": by_status(report),
        "documents": report.coverage.documents,
        "unread": len(report.unread),
        "unanchored": len(report.coverage.unanchored),
    }
