"""What was looked at and what was not: documents by story, claims by rule, inputs unread, times not on the calendar."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.report import Report
from checker.report.html.markup import EMPTY, Markup, element, joined
from checker.report.places import unanchored_place, unread_place

SHOWN_ROWS = 500  # the machine formats have them all


def coverage(report: Report) -> Markup:
    told = report.coverage
    counts = [(f"{number:,}", rule) for rule, number in sorted(told.claims.items(), key=lambda one: (-one[1], one[0]))]
    crowded = [(f"{number:,}", rule) for rule, number in told.crowded.items()]
    unread = [(unread_place(one.path, one.line), one.problem) for one in report.unread]
    unanchored = [(unanchored_place(one), f"“{one.text}”", one.why) for one in told.unanchored]
    without = [(name,) for name in told.without_claims]
    listed = [
        (str(number), one.written, one.id, one.title)
        for number, story in enumerate(report.stories, 1)
        for one in story.documents
    ]
    return joined(
        _table("Not read", ("input", "problem"), unread),
        _table("Documents by story", ("story", "date", "document", "title"), listed),
        _table("Claims by rule", ("claims", "rule"), counts),
        _table("Claims not compared: too many of one kind in one story", ("claims", "rule"), crowded),
        _table("Times not placed on the calendar", ("place", "words", "why"), unanchored),
        _table("Documents without claims", ("document",), without),
    )


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Markup:
    if not rows:
        return EMPTY
    head = element("tr", *(element("th", name, scope="col") for name in columns))
    body = (element("tr", *(element("td", cell) for cell in row)) for row in rows[:SHOWN_ROWS])
    rest = len(rows) - SHOWN_ROWS
    return element(
        "section",
        element("h3", f"{title} ", element("small", f"{len(rows):,}")),
        element("div", element("table", element("thead", head), element("tbody", *body)), class_="wide", tabindex="0"),
        element("p", f"and {rest:,} more") if rest > 0 else EMPTY,
    )
