"""GitLab's Code Quality report: a flat list, so the other places stand in the description.

Fields: "Code Quality report format" in GitLab's documentation. A fingerprint must be unique in the report.
"""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.report import Report
from checker.report import Options
from checker.report.json import written
from checker.report.places import cited, region
from checker.report.records import Record
from checker.report.visible import visible

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, options: Options) -> str:
    entries: list[Record] = []
    seen: dict[str, int] = {}
    for finding in report.findings:
        primary, *related = finding.citations
        where = region(primary)
        repeat = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        description = visible(finding.message)
        if related:
            description += f" (see {', '.join(cited(citation) for citation in related)})"
        entries.append(
            {
                "description": description,
                "check_name": finding.rule,
                "fingerprint": finding.fingerprint if repeat == 1 else f"{finding.fingerprint}-{repeat}",
                "severity": SEVERITIES[finding.severity],
                "location": {
                    "path": (primary.path or primary.document).removeprefix("./"),
                    "lines": {"begin": where.line, "end": where.end_line},
                },
            }
        )
    return written(entries)
