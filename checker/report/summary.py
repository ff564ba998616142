"""The counts of a report, and the sentence that ends it."""

from __future__ import annotations

from checker.model.finding import STATUSES, Severity, Suppression
from checker.model.report import Report

SUPPRESSIONS = {"baseline": "in the baseline", "decision": "decided", "comment": "allowed in their documents"}
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def by_severity(report: Report) -> dict[str, int]:
    """How many findings there are of each severity, the most severe first."""
    return {str(severity): sum(f.severity is severity for f in report.findings) for severity in SEVERITIES}


def by_status(report: Report) -> dict[str, int]:
    """How many facts there are of each status."""
    counts = dict.fromkeys(STATUSES, 0)
    for fact in report.facts:
        counts[fact.status] += 1
    return counts


def _suppressed(report: Report) -> str:
    """`3 in the baseline, 1 decided`; of several reasons for one finding, the first counts."""
    kinds = [finding.suppressions[0].kind for finding in report.suppressed]
    counts = {kind: kinds.count(kind) for kind in SUPPRESSIONS if kind in kinds}
    if len(counts) == 1:
        return SUPPRESSIONS[kinds[0]]
    return ", ".join(f"{number:,} {SUPPRESSIONS[kind]}" for kind, number in counts.items())


def why_suppressed(suppression: Suppression) -> str:
    """`accepted by Ada on 2026-11-21 until 2027-01-01: reason (decisions.jsonl:4)`"""
    verdict = {"known": "in the baseline", "false-alarm": "a false alarm"}.get(suppression.verdict, suppression.verdict)
    said = [verdict]
    said += [f"{word} {value}" for word, value in (("by", suppression.by), ("on", suppression.when)) if value]
    said += [f"until {suppression.expires}"] if suppression.expires else []
    reason = f": {suppression.reason}" if suppression.reason else ""
    return f"{' '.join(said)}{reason} ({suppression.place})"


def counted(number: int, word: str, words: str = "") -> str:
    """`1 finding`, `2 findings`, `1,200 findings`; `words` is the plural where it is not `word` with an s."""
    return f"{number:,} {word if number == 1 else words or word + 's'}"


def sentence(report: Report) -> str:
    """`3 findings (2 errors, 1 warning) in 8 documents, 2 stories; 4 times not anchored; 1 input unread`."""
    coverage = report.coverage
    grave = [counted(number, word) for word, number in by_severity(report).items() if number and word != "info"]
    if infos := by_severity(report)["info"]:
        grave.append(f"{infos:,} info")
    found = counted(len(report.findings), "finding") if report.findings else "no findings"
    detail = f" ({', '.join(grave)})" if grave else ""
    read = f"{counted(coverage.documents, 'document')}, {counted(coverage.stories, 'story', 'stories')}"
    parts = [f"{found}{detail} in {read}"]
    if report.withheld:
        parts.append(f"{report.withheld:,} unresolved")
    if report.suppressed:
        parts.append(f"{len(report.suppressed):,} suppressed ({_suppressed(report)})")
    if coverage.unanchored:
        parts.append(f"{counted(len(coverage.unanchored), 'time')} not anchored")
    if report.unread:
        parts.append(f"{counted(len(report.unread), 'input')} unread")
    return "; ".join(parts)
