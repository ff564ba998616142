"""Pages for `factlint explain`: a finding with all that spoke for it, and a rule with what it looks for."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Finding
from checker.report import Options
from checker.report.layout import Piece, finding_layout
from checker.report.text import show
from checker.report.visible import visible
from checker.rulebook import Rule


def finding_page(finding: Finding, rule: Rule, options: Options) -> str:
    """The finding as `check` shows it, then the sum of evidence behind its probability and what the rule is for."""
    return show(_finding(finding, rule, options), options)


def rule_page(rule: Rule, options: Options) -> str:
    """What a rule looks for, why it matters and where it applies."""
    return show(_rule(rule), options)


def _finding(finding: Finding, rule: Rule, options: Options) -> Iterator[Piece]:
    yield from finding_layout(finding, options)
    if finding.evidence:
        yield Piece("message", "\nevidence (log-odds; what is above nought speaks for the finding)\n")
        for name, weight in finding.evidence:
            yield Piece("plain", f"  {weight:+6.2f}  {visible(name)}\n")
    yield Piece("message", f"\n{rule.id}\n")
    yield Piece("plain", f"  {visible(rule.summary)}\n  {visible(rule.why)}\n")
    yield Piece("faint", f"\nfingerprint {finding.fingerprint}\n")


def _rule(rule: Rule) -> Iterator[Piece]:
    yield Piece("rule", rule.id)
    scope = "one text against itself" if rule.scope == "within" else "documents against one another"
    yield Piece("faint", f"  {rule.severity}, {rule.status}, {rule.kind}; checks {scope}\n")
    yield Piece("message", f"\n{visible(rule.summary)}\n")
    yield Piece("plain", f"{visible(rule.why)}\n")
    if rule.attributes:
        yield Piece("plain", f"\nIt is about: {', '.join(rule.attributes)}\n")
    if rule.subject:
        yield Piece("plain", f"\nIts subjects: {', '.join(rule.subject)}\n")
    if rule.precision:
        yield Piece("plain", f"\nPrecision: {visible(rule.precision)}\n")
