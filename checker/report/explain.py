"""The page of a finding for `factlint explain`: all the evidence for and against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.finding import Finding
from checker.report import Options
from checker.report.evidence import SCALE, Evidence, in_all, parts
from checker.report.layout import Piece, finding_layout
from checker.report.places import cited
from checker.report.summary import counted
from checker.report.text import show
from checker.report.visible import visible
from checker.rulebook import Rule

LEAST = 0.05
"""Log-odds from which a term of the evidence has a line of its own."""


def finding_page(finding: Finding, rule: Rule, options: Options) -> str:
    """The finding as `check` shows it, then the sum of evidence behind its probability and what the rule is for."""
    return show(_finding(finding, rule, options), options)


def apart_page(apart: Sequence[Finding], options: Options) -> str:
    """What reads alike and is told apart: both passages, and why."""
    return show(_apart(apart, options), options)


def _apart(apart: Sequence[Finding], options: Options) -> Iterator[Piece]:
    for finding in apart:
        yield Piece("rule", f"[{finding.rule}]")
        yield Piece("message", f" {visible(finding.message)}\n")
        for citation in finding.citations:
            yield Piece("place", f"  {cited(citation)}")
            yield Piece("plain", f"  “{visible(citation.text)}”\n")
        yield Piece("plain", f"  - {visible(finding.reasons[0])}\n")
        yield Piece("faint", f"  one fact otherwise, by {finding.probability:.0%}\n\n")
    yield Piece("summary", f"{counted(len(apart), 'pair')} of values that read alike and are told apart\n")


def _finding(finding: Finding, rule: Rule, options: Options) -> Iterator[Piece]:
    yield from finding_layout(finding, options)
    yield from evidence_layout(finding.evidence, finding.probability)
    if rule.scope == "within" and not finding.evidence:
        yield from _check_layout(finding, rule)
    yield Piece("message", f"\n{rule.id}\n")
    yield Piece("plain", f"  {visible(rule.summary)}\n  {visible(rule.why)}\n")
    yield Piece("faint", f"\nfingerprint {finding.fingerprint}\n")


def _check_layout(finding: Finding, rule: Rule) -> Iterator[Piece]:
    """What the verdict on one text rests on, where no evidence is summed: the values, and how often the check was right."""
    yield Piece("message", "\nwhat it rests on\n")
    values = " against ".join(f"“{visible(one.text)}” in line {one.line}" for one in finding.citations)
    yield Piece("plain", f"  {values}{', and the reasons above' if finding.reasons else ''}\n")
    yield Piece(
        "plain",
        f"  {finding.probability:.0%} is the same for every check of one text; none is summed up for this finding\n",
    )
    yield Piece("plain", f"  this check as measured: {visible(rule.precision or 'not measured yet')}\n")


def evidence_layout(evidence: Evidence, probability: float | None = None) -> Iterator[Piece]:
    """The sum of evidence, a term a line, and what comes of it, with the finding's own `probability`."""
    if not evidence:
        return
    yield Piece("message", "\nevidence for it (+) and against it (-)")
    yield Piece("faint", f", {SCALE}\n")
    for part in parts(evidence, LEAST):
        yield Piece("plain", f"  {part.question}\n")
        for name, weight in part.terms:
            yield Piece("plain", f"  {weight:+6.2f}  {visible(name)}\n")
    odds = sum(weight for _, weight in evidence)
    yield Piece("plain", f"  {odds:+6.2f}  in all: {in_all(odds, probability)}\n")
