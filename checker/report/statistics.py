"""What a run covered: counts by rule, and everything that was not checked, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from checker.model.report import Report
from checker.report.places import unread_place
from checker.report.summary import counted
from checker.report.visible import visible
from checker.rulebook import Rulebook

SHOWN = 5  # names of a list; the machine formats have all of them


def statistics(report: Report, rulebook: Rulebook, applied: Rulebook) -> str:
    """The section that `--statistics` adds; `applied` are the rules of the `rulebook` that were chosen."""
    return "".join(f"{line}\n" for line in _lines(report, rulebook, applied))


def _lines(report: Report, rulebook: Rulebook, applied: Rulebook) -> Iterator[str]:
    coverage = report.coverage
    yield f"read: {counted(coverage.documents, 'document')}, {counted(coverage.characters, 'character')}"
    yield from _table("findings by rule", Counter(finding.rule for finding in report.findings))
    yield from _table("suppressed findings by rule", Counter(finding.rule for finding in report.suppressed))
    yield from _table("claims by rule", coverage.claims)
    gaps = [
        *_list("document without claims", "documents without claims", coverage.without_claims),
        *_list("input unread", "inputs unread", (unread_place(one.path, one.line) for one in report.unread)),
        *_unanchored(report),
        *_crowded(coverage.crowded),
        *_unapplied(rulebook, applied),
    ]
    if gaps:
        yield "not checked"
        yield from gaps


def _table(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    """Counts, the largest first."""
    if counts:
        yield title
        width = max(len(f"{number:,}") for number in counts.values())
        for name, number in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
            yield f"  {number:>{width},}  {name}"


def _list(word: str, words: str, names: Iterable[str]) -> Iterator[str]:
    named = list(names)
    if named:
        shown = ", ".join(visible(name) for name in named[:SHOWN]) + (", …" if len(named) > SHOWN else "")
        yield f"  {counted(len(named), word, words)}: {shown}"


def _unanchored(report: Report) -> Iterator[str]:
    reasons = Counter(time.why for time in report.coverage.unanchored)
    for why, number in sorted(reasons.items(), key=lambda entry: (-entry[1], entry[0])):
        yield f"  {counted(number, 'time')} not anchored: {visible(why)}"


def _crowded(claims: Mapping[str, int]) -> Iterator[str]:
    for rule, number in claims.items():
        yield f"  {counted(number, 'claim')} of {rule} not compared: too many of one kind in one story"


def _unapplied(rulebook: Rulebook, applied: Rulebook) -> Iterator[str]:
    chosen = {rule.id for rule in applied.rules}
    left = [rule for rule in rulebook.rules if rule.id not in chosen]
    yield from _list("draft rule", "draft rules", (rule.id for rule in left if rule.status == "draft"))
    yield from _list("rule not chosen", "rules not chosen", (rule.id for rule in left if rule.status != "draft"))
