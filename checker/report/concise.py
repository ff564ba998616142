"""One line a finding, as editors and log readers parse them: `path:line:column: severity rule message (verdict: reason; majority)`."""

from __future__ import annotations

from checker.model.finding import Finding
from checker.model.report import Report
from checker.report import Options
from checker.report.grounds import first_reason, majority
from checker.report.places import place
from checker.report.visible import visible

REASON = 100
"""Characters of the first reason that are shown."""


def render(report: Report, options: Options) -> str:
    return "".join(
        f"{place(finding.citations[0])}: {finding.severity} {finding.rule} {visible(finding.message)}{_why(finding)}\n"
        for finding in report.findings
    )


def _why(finding: Finding) -> str:
    """In brackets what it is, the first reason, cut where it is long, and what most sources tell."""
    reason = first_reason(finding)
    reason = reason if len(reason) <= REASON else reason[: REASON - 1].rstrip() + "…"
    told = "; ".join(filter(None, (reason, majority(finding))))
    return f" ({told})" if told else ""
