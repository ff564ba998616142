"""One line a finding, as editors and log readers parse them: `path:line:column: severity rule message (reason)`."""

from __future__ import annotations

from checker.model.finding import Finding
from checker.model.report import Report
from checker.report import Options
from checker.report.places import place
from checker.report.visible import visible

REASON = 100
"""Characters of a reason that are shown."""


def render(report: Report, options: Options) -> str:
    return "".join(
        f"{place(finding.citations[0])}: {finding.severity} {finding.rule} {visible(finding.message)}{_why(finding)}\n"
        for finding in report.findings
    )


def _why(finding: Finding) -> str:
    """The first reason in brackets, cut where it is long."""
    if not finding.reasons:
        return ""
    reason = visible(finding.reasons[0]).rstrip(".")
    return f" ({reason if len(reason) <= REASON else reason[: REASON - 1].rstrip() + '…'})"
