"""One line a finding, as editors and log readers parse them: `path:line:column: severity rule message`."""

from __future__ import annotations

from checker.model.report import Report
from checker.report import Options
from checker.report.places import place
from checker.report.visible import visible


def render(report: Report, options: Options) -> str:
    return "".join(
        f"{place(finding.citations[0])}: {finding.severity} {finding.rule} {visible(finding.message)}\n"
        for finding in report.findings
    )
