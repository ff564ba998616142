"""The report for people: every finding with its passages, the words marked."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.report import Report
from checker.report import Options
from checker.report.layout import Piece, layout


def render(report: Report, options: Options) -> str:
    return show(layout(report, options), options)


def show(pieces: Iterable[Piece], options: Options) -> str:
    """Painted where the options ask for colour, plain otherwise; the words are the same."""
    if not options.colour:
        return "".join(piece.text for piece in pieces)
    from checker.report.terminal import paint

    return paint(pieces)
