"""The page of a finding for `factlint explain`: all the evidence for and against it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Finding
from checker.report import Options
from checker.report.evidence import terms
from checker.report.layout import Piece, finding_layout
from checker.report.text import show
from checker.report.visible import visible
from checker.rulebook import Rule

LEAST = 0.05
"""Log-odds from which a term of the evidence has a line of its own."""


def finding_page(finding: Finding, rule: Rule, options: Options) -> str:
    """The finding as `check` shows it, then the sum of evidence behind its probability and what the rule is for."""
    return show(_finding(finding, rule, options), options)


def _finding(finding: Finding, rule: Rule, options: Options) -> Iterator[Piece]:
    yield from finding_layout(finding, options)
    if finding.evidence:
        yield Piece("message", "\nevidence for it (+) and against it (-), in log-odds\n")
        for name, weight in terms(finding, LEAST):
            yield Piece("plain", f"  {weight:+6.2f}  {visible(name)}\n")
        yield Piece("plain", f"  {sum(weight for _, weight in finding.evidence):+6.2f}  in all\n")
    yield Piece("message", f"\n{rule.id}\n")
    yield Piece("plain", f"  {visible(rule.summary)}\n  {visible(rule.why)}\n")
    yield Piece("faint", f"\nfingerprint {finding.fingerprint}\n")
