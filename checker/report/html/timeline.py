"""Dated facts in the order of their days, story by story: what is agreed on, and where the days are disputed.

Days stand on a scale on which a gap takes the logarithm of its length, so that one far date does not press all others
together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from math import log1p

from checker.model.finding import Fact, Support
from checker.model.report import Report
from checker.named import NamedTuple
from checker.report.html.catalogue import Catalogue
from checker.report.html.markup import EMPTY, Markup, element, joined
from checker.report.summary import counted
from checker.rulebook import Rulebook
from checker.values.kinds import kind

KIND = "timex"
WEEK = re.compile(r"(?P<year>[12]\d{3})-W(?P<week>\d\d)")
ROOM = 94.0  # per cent of the track that days are spread over, so that the last one's mark is still on it
LABEL = 16.0  # per cent of the track between two labels of the axis
Days = tuple[date, date]


class Timeline(NamedTuple):
    """The rows as HTML, and how many there are."""

    number: int
    rows: Markup


class Dated(NamedTuple):
    """A fact with the days of each of its values, and the anchor of the finding that it is, if it is one."""

    fact: Fact
    days: tuple[Days, ...]
    anchor: str


def timeline(report: Report, rulebook: Rulebook | None, catalogue: Catalogue) -> Timeline:
    """What a report has of dated facts; nothing without the rulebook, which knows which rules are about dates."""
    dates = {rule.id for rule in rulebook.rules if rule.kind == KIND} if rulebook else set()
    told: dict[int, list[Dated]] = {}
    for fact in report.facts:
        known = _known(fact, catalogue) if fact.rule in dates else None
        if known:
            told.setdefault(catalogue.story(fact.supports[0].citations[0]), []).append(known)
    sections = [_story(catalogue.story_name(n) if n >= 0 else "", rows) for n, rows in sorted(told.items())]
    return Timeline(sum(len(rows) for rows in told.values()), joined(*sections))


def _known(fact: Fact, catalogue: Catalogue) -> Dated | None:
    days = [_days(support) for support in fact.supports]
    supports = tuple(support for support, known in zip(fact.supports, days, strict=True) if known)
    if not supports:
        return None
    return Dated(fact._replace(supports=supports), tuple(known for known in days if known), catalogue.anchor(fact))


def _days(support: Support) -> Days | None:
    """The first and the last day that a value can mean, read from the words that show it."""
    value = kind(KIND).read(support.value)
    if value and value.earliest and value.latest:
        return value.earliest, value.latest
    found = WEEK.fullmatch(support.value)
    if found and int(found["week"]) in range(1, 53):
        year, week = int(found["year"]), int(found["week"])
        return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    return None


def _story(name: str, rows: list[Dated]) -> Markup:
    rows.sort(key=lambda row: (row.days, row.fact.subject))
    place = _scale(sorted({day for row in rows for days in row.days for day in days}))
    shown = [_row(row, place) for row in rows]
    axis = element("div", element("span", class_="what"), _axis(place), class_="axis", aria_hidden="true")
    return element("section", element("h3", name) if name else EMPTY, axis, element("ol", *shown), class_="dates")


def _scale(days: Sequence[date]) -> dict[date, float]:
    """Where each day stands, in per cent."""
    places = [0.0]
    for before, after in pairwise(days):
        places.append(places[-1] + log1p((after - before).days))
    room = places[-1] or 1.0
    return {day: 1 + place / room * ROOM for day, place in zip(days, places, strict=True)}


def _axis(place: Mapping[date, float]) -> Markup:
    labels = []
    free = 0.0
    for day, at in place.items():
        if at >= free and at <= 100 - LABEL * 0.7:
            free = at + LABEL
            labels.append(element("text", f"{day.day} {day:%b %Y}", x=f"{at:.1f}%", y="12"))
    return element("svg", *labels)


def _row(row: Dated, place: Mapping[date, float]) -> Markup:
    standings = _standings(row.fact.supports)
    marks = [
        _mark(place[first], place[last], standing)
        for (first, last), standing in reversed(list(zip(row.days, standings, strict=True)))
    ]
    values = [
        element("li", element("b", support.value), f" {_tellers(support)}", class_=standing)
        for support, standing in zip(row.fact.supports, standings, strict=True)
    ]
    subject = element("a", row.fact.subject, href=f"#{row.anchor}") if row.anchor else row.fact.subject
    return element(
        "li",
        element("span", subject, class_="what", dir="auto"),
        element("svg", element("line", x1="0", x2="100%", y1="11", y2="11"), *marks, aria_hidden="true"),
        element("ul", *values),
        class_=row.fact.status,
    )


def _standings(supports: Sequence[Support]) -> list[str]:
    """The class of each value: the best supported and those against it, or all alike where none has more sources."""
    if len(supports) > 1 and supports[0].sources == supports[-1].sources:
        return ["other"] * len(supports)
    return ["most", *["odd"] * (len(supports) - 1)]


def _mark(first: float, last: float, standing: str) -> Markup:
    """A dot for a day, a bar for a longer time."""
    if first == last:
        return element("circle", cx=f"{first:.2f}%", cy="11", r="5.5", class_=standing)
    return element("rect", x=f"{first:.2f}%", width=f"{last - first:.2f}%", y="6", height="10", rx="5", class_=standing)


def _tellers(support: Support) -> str:
    if support.sources == 1 and len(support.citations) == 1:
        return support.citations[0].source or support.citations[0].document
    return counted(support.sources, "source")
