"""Facts with their support, for `factlint facts`: as text and as JSON (schemas/facts.json)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.compare.messages.wording import in_words
from checker.model.finding import Fact, Support
from checker.model.report import Report
from checker.report import Options
from checker.report.json import written
from checker.report.layout import SHOWN_PLACES, Piece, dated_layout
from checker.report.places import cited
from checker.report.records import SCHEMA_VERSION, TOOL, fact_record, unread_record
from checker.report.summary import by_status, counted
from checker.report.text import show
from checker.report.visible import visible

STATUS_STYLES = {"disputed": "error", "unresolved": "warning", "corroborated": "info", "single-source": "faint"}
"""What a status is painted as; the others are plain."""
DOUBTFUL = ("disputed", "unresolved")


def render_text(report: Report, options: Options) -> str:
    """Every fact with its values, best supported first, and how many facts of each status there are."""
    return show(_layout(report), options)


def render_json(report: Report) -> str:
    return written(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": TOOL,
            "facts": [fact_record(fact) for fact in report.facts],
            "unread": [unread_record(unread) for unread in report.unread],
            "summary": by_status(report),
        }
    )


def _layout(report: Report) -> Iterator[Piece]:
    for fact in report.facts:
        yield from _fact(fact)
    yield from dated_layout(report)
    counts = [f"{number:,} {status}" for status, number in by_status(report).items() if number]
    yield Piece("summary", f"{': '.join(filter(None, (counted(len(report.facts), 'fact'), ', '.join(counts))))}\n")


def _fact(fact: Fact) -> Iterable[Piece]:
    yield Piece(STATUS_STYLES.get(fact.status, "plain"), fact.status)
    yield Piece("rule", f"[{fact.rule}]")
    yield Piece("message", f" {visible(fact.subject)}\n")
    for support in fact.supports:
        yield from _support(support)
    for reason in fact.reasons:
        yield Piece("plain", f"  - {visible(reason)}\n")
    if fact.status in DOUBTFUL:
        yield Piece("faint", f"  probability {fact.probability:.0%}\n")
    yield Piece("plain", "\n")


def _support(support: Support) -> Iterator[Piece]:
    yield Piece("mark", f"  {visible(in_words(support.value, support.citations[0].text))}")
    documents = len({citation.document for citation in support.citations})
    copies = f" in {counted(documents, 'document')}" if documents > support.sources else ""
    yield Piece("faint", f"  ({counted(support.sources, 'source')}{copies})\n")
    for citation in support.citations[:SHOWN_PLACES]:
        yield Piece("place", f"    {cited(citation)}")
        yield Piece("plain", f"  “{visible(citation.text)}”\n")
    if more := support.citations[SHOWN_PLACES:]:
        yield Piece("faint", f"    and {counted(len(more), 'more place')}\n")
