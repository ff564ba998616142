"""Comma-separated values, one citation a row, for spreadsheets and data frames.

Suppressed findings stand below the others, with the reason in `suppressed`, which is empty for the others. A cell that a
spreadsheet would take for a formula gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io

from checker.model.report import Report
from checker.report import Options
from checker.report.records import citation_record
from checker.report.summary import why_suppressed
from checker.report.visible import visible

FINDING_COLUMNS = ("fingerprint", "rule", "severity", "verdict", "probability", "message", "suppressed")
CITATION_COLUMNS = ("role", "document", "path", "line", "column", "start", "end", "text", "value", "page")
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # full-width ones are read alike


def render(report: Report, options: Options) -> str:
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow([*FINDING_COLUMNS, *CITATION_COLUMNS])
    for finding in (*report.findings, *report.suppressed):
        shown = finding._replace(probability=round(finding.probability, 4))._asdict()
        shown["suppressed"] = "; ".join(map(why_suppressed, finding.suppressions))
        for citation in finding.citations:
            told = citation_record(citation)
            rows.writerow(
                [_cell(shown[name]) for name in FINDING_COLUMNS]
                + [_cell(told.get(name, "")) for name in CITATION_COLUMNS]
            )
    return file.getvalue()


def _cell(value: object) -> str:
    text = visible(str(value))
    return f"'{text}" if text.lstrip().startswith(FORMULA_STARTS) else text
