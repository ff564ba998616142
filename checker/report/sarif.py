"""SARIF 2.1.0, for code scanning and editors: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

One result a finding: its location is the primary citation, relatedLocations are the others, and the message links to
them. A suppressed finding is a result with suppressions; with a baseline every result has a baselineState. Columns count
code points (columnKind). A record of a .jsonl corpus is located by its line in the corpus and named in logicalLocations.
"""

from __future__ import annotations

from urllib.parse import quote

from checker.model.finding import Citation, Finding, Severity, Suppression
from checker.model.report import Report, Unread
from checker.report import Options
from checker.report.json import written
from checker.report.places import cited, path, region
from checker.report.records import SCHEMA_VERSION, Record, suppression_record
from checker.report.summary import why_suppressed
from checker.report.visible import visible
from checker.rulebook import Rule, Rulebook
from checker.version import __version__

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report, options: Options) -> str:
    findings = (*report.findings, *report.suppressed)
    ids = sorted({finding.rule for finding in findings})
    run: Record = {
        "tool": {"driver": _driver(ids, options.rulebook)},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_notification(unread) for unread in report.unread],
            }
        ],
        "results": [_result(finding, ids.index(finding.rule)) for finding in findings],
    }
    return written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(ids: list[str], rulebook: Rulebook | None) -> Record:
    rules = [_rule(rulebook.rule(name)) if rulebook else {"id": name} for name in ids]
    return {"name": "factlint", "semanticVersion": __version__, "rules": rules}


def _rule(rule: Rule) -> Record:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "defaultConfiguration": {"level": LEVELS[Severity(rule.severity)]},
        "properties": {"tags": [rule.kind, rule.scope]},
    }


def _result(finding: Finding, rule_index: int) -> Record:
    primary, *related = finding.citations
    known: Record = {"baselineState": finding.baseline} if finding.baseline else {}
    if finding.suppressions:
        known["suppressions"] = [_suppression(suppression) for suppression in finding.suppressions]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(primary)],
        "relatedLocations": [
            {"id": number, **_location(citation), "message": {"text": _plain(_told(citation))}}
            for number, citation in enumerate(related, start=1)
        ],
        "partialFingerprints": {f"factlint/v{SCHEMA_VERSION}": finding.fingerprint},
        **known,
        "rank": round(finding.probability * 100, 2),
        "properties": {
            "verdict": str(finding.verdict),
            "probability": round(finding.probability, 4),
            "values": [citation.value for citation in finding.citations],
            "reasons": list(finding.reasons),
        },
    }


def _suppression(suppression: Suppression) -> Record:
    """A suppression in SARIF's words; its status is always "accepted"."""
    kind = "inSource" if suppression.kind == "comment" else "external"
    record = {key: value for key, value in suppression_record(suppression).items() if value and key != "kind"}
    return {
        "kind": kind,
        "status": "accepted",
        "justification": _plain(why_suppressed(suppression)),
        "properties": {"source": suppression.kind, **record},
    }


def _message(finding: Finding) -> str:
    """The message with a link to each related location; viewers show only those that are linked."""
    links = [f"[{_plain(cited(citation))}]({number})" for number, citation in enumerate(finding.citations) if number]
    return "\n".join([_plain(finding.message), *links])


def _plain(text: str) -> str:
    """Text in which nothing reads as an embedded link (SARIF 3.11.6)."""
    return visible(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _told(citation: Citation) -> str:
    """The words of a citation, and what they come to where they do not say it themselves."""
    value = citation.told or citation.value
    return citation.text if value == citation.text else f"{citation.text}: {value}"


def _location(citation: Citation) -> Record:
    where = region(citation)
    area: Record = {"startLine": where.line, "endLine": where.end_line}
    if where.column:
        area |= {"startColumn": where.column, "endColumn": where.end_column}
        area |= {"charOffset": citation.start, "charLength": citation.end - citation.start}
    location: Record = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(citation.path or citation.document)},
            "region": {**area, "snippet": {"text": visible(citation.text)}},
        }
    }
    if citation.record_line:
        location["logicalLocations"] = [{"name": citation.document, "fullyQualifiedName": path(citation)}]
    elif citation.page:
        location["logicalLocations"] = [{"name": f"page {citation.page}", "kind": "page"}]
    return location


def _uri(path: str) -> str:
    """A relative path as a relative URI reference, an absolute one as a file URI."""
    escaped = quote(path.replace("\\", "/").removeprefix("./"), safe="/", errors="replace")
    return f"file://{escaped}" if escaped.startswith("/") else escaped


def _notification(unread: Unread) -> Record:
    place: Record = {"artifactLocation": {"uri": _uri(unread.path)}}
    if unread.line:
        place["region"] = {"startLine": unread.line}
    return {
        "level": "warning",
        "message": {"text": _plain(unread.problem)},
        "locations": [{"physicalLocation": place}],
    }
