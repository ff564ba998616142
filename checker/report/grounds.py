"""Why a finding is what it is, short: for formats that have a line for it, not a page."""

from __future__ import annotations

from checker.compare.messages.wording import in_words
from checker.model.finding import Finding, Standing, Verdict
from checker.report.visible import visible


def first_reason(finding: Finding) -> str:
    """What it is where it is no conflict, and the first reason: "update: the later document gives the higher count"."""
    verdict = "" if finding.verdict is Verdict.CONFLICT else str(finding.verdict)
    reason = visible(finding.reasons[0]).rstrip(".") if finding.reasons else ""
    return ": ".join(filter(None, (verdict, reason)))


def majority(finding: Finding) -> str:
    """What most sources tell, "2 of 3 sources: 45 pages"; "" where nothing is decided."""
    for told in finding.values:
        if told.standing is Standing.MAJORITY:
            words = next((citation.text for citation in finding.citations if citation.value == told.value), "")
            sources = sum(other.sources for other in finding.values)
            return f"{told.sources} of {sources} sources: {visible(in_words(told.value, words))}"
    return ""
