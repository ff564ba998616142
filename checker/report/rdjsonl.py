"""Reviewdog's diagnostic format, one finding a line; columns count UTF-8 bytes, ends are exclusive.

Fields: proto/rdf/reviewdog.proto in reviewdog/reviewdog. A column is left out where the line before it is not cited.
"""

from __future__ import annotations

import json

from checker.model.finding import Citation, Finding
from checker.model.report import Report
from checker.report import Options
from checker.report.places import path, region
from checker.report.records import Record
from checker.report.visible import visible


def render(report: Report, options: Options) -> str:
    return "".join(json.dumps(_diagnostic(finding)) + "\n" for finding in report.findings)


def _diagnostic(finding: Finding) -> Record:
    primary, *related = finding.citations
    return {
        "message": visible(finding.message),
        "location": _location(primary),
        "severity": finding.severity.upper(),
        "source": {"name": "factlint"},
        "code": {"value": finding.rule},
        "related_locations": [
            {"message": f"{path(citation)}: {visible(citation.text)}", "location": _location(citation)}
            for citation in related
        ],
    }


def _location(citation: Citation) -> Record:
    where = region(citation)
    start: Record = {"line": where.line}
    end: Record = {"line": where.end_line}
    column = _byte_column(citation) if where.column and where.line == where.end_line else 0
    if column:
        start["column"] = column
        end["column"] = column + _bytes(citation.text)
    return {"path": citation.path or citation.document, "range": {"start": start, "end": end}}


def _byte_column(citation: Citation) -> int:
    """The column in UTF-8 bytes, or 0 where the excerpt does not reach back to the start of the line."""
    line_start = citation.start - (citation.column - 1) - citation.excerpt_start
    if line_start < 0:
        return 1 if citation.column == 1 else 0
    return _bytes(citation.excerpt[line_start : citation.start - citation.excerpt_start]) + 1


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
