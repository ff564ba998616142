"""The whole report as one JSON object: the machine contract, version 1 (schemas/check.json)."""

from __future__ import annotations

import json

from checker.model.report import Report
from checker.report import Options
from checker.report.records import (
    SCHEMA_VERSION,
    TOOL,
    Record,
    coverage_record,
    finding_record,
    summary_record,
    suppressed_record,
    unread_record,
)


def render(report: Report, options: Options) -> str:
    return written(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": TOOL,
            "findings": [finding_record(finding) for finding in report.findings],
            "suppressed": [suppressed_record(finding) for finding in report.suppressed],
            "unread": [unread_record(unread) for unread in report.unread],
            "coverage": coverage_record(report.coverage),
            "summary": summary_record(report),
        }
    )


def written(record: Record | list[Record]) -> str:
    """Indented JSON in ASCII: exact for any text, lone surrogates too, and harmless on a terminal."""
    return json.dumps(record, indent=2) + "\n"
