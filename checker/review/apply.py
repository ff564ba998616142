"""A report after the baseline and decisions: findings that they cover are suppressed."""

from __future__ import annotations

from pathlib import Path

from checker.config import Config
from checker.model.report import Report
from checker.review import baseline, decisions


def reviewed(report: Report, config: Config) -> Report:
    """The report under the configuration's baseline and decisions; what they suppress no longer counts.

    Raises ReviewProblem for a file that cannot be used.
    """
    findings = [*report.findings, *report.suppressed]
    if config.decisions:
        decided, day = decisions.read(Path(config.decisions)), decisions.today()
        findings = [decisions.marked(finding, decided, day) for finding in findings]
    if config.baseline:
        known = baseline.read(Path(config.baseline))
        findings = [known.marked(finding) for finding in findings]
    return report._replace(
        findings=tuple(finding for finding in findings if not finding.suppressions),
        suppressed=tuple(finding for finding in findings if finding.suppressions),
    )
