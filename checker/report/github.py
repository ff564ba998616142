"""Workflow commands, which GitHub Actions turns into annotations on the changed files.

GitHub shows ten annotations of a level in one step and drops the rest without a word, so the tenth of a level sums up
those that do not fit. Syntax and escaping: "Workflow commands for GitHub Actions" in GitHub's documentation.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Finding, Severity
from checker.model.report import Report
from checker.report import Options
from checker.report.grounds import first_reason, majority
from checker.report.places import cited, region, unread_place
from checker.report.summary import SEVERITIES, counted
from checker.report.visible import visible

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
SHOWN_BY_GITHUB = 10


def render(report: Report, options: Options) -> str:
    lines: list[str] = []
    for severity in SEVERITIES:
        findings = [finding for finding in report.findings if finding.severity is severity]
        lines += _annotations(severity, findings)
    lines += [
        f"::debug::unread {_data(unread_place(unread.path, unread.line))}: {_data(visible(unread.problem))}"
        for unread in report.unread
    ]
    return "".join(f"{line}\n" for line in lines)


def _annotations(severity: Severity, findings: list[Finding]) -> Iterator[str]:
    shown = findings if len(findings) <= SHOWN_BY_GITHUB else findings[: SHOWN_BY_GITHUB - 1]
    for finding in shown:
        yield f"::{COMMANDS[severity]} {_position(finding)}::{_data(_message(finding))}"
    if rest := findings[len(shown) :]:
        rules = ", ".join(dict.fromkeys(finding.rule for finding in rest))
        text = f"{counted(len(rest), 'more finding')} of this level, not shown here: {rules}"
        yield f"::{COMMANDS[severity]} title=factlint::{_data(text)}"


def _position(finding: Finding) -> str:
    primary = finding.citations[0]
    where = region(primary)
    properties = {"file": primary.path or primary.document, "line": where.line, "endLine": where.end_line}
    if where.column and where.line == where.end_line:
        properties |= {"col": where.column, "endColumn": where.end_column}
    properties["title"] = f"factlint {finding.rule}"
    return ",".join(f"{name}={_property(visible(str(value)))}" for name, value in properties.items())


def _message(finding: Finding) -> str:
    """The message, and under it why, how probable it is, and every place with its words: an annotation cannot link to other
    files."""
    second = visible(finding.reasons[1]) if len(finding.reasons) > 1 else ""
    most = majority(finding)
    reasons = (first_reason(finding), second, "" if second.startswith(most) else most)
    why = [f"- {reason}" for reason in reasons if reason]
    places = [f"{cited(citation)}: {visible(citation.text)}" for citation in finding.citations]
    return "\n".join([visible(finding.message), *why, f"- probability {finding.probability:.0%}", *places])


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
