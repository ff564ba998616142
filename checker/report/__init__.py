"""Report -> text, machine formats and annotations: one module for each format, listed here, imported when asked for.

A format's module has `render(report, options) -> str`. It decides nothing: which findings there are, their order and their
severity are settled before.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from checker.named import NamedTuple

if TYPE_CHECKING:
    from checker.model.report import Report
    from checker.rulebook import Rulebook

FORMATS = {
    "text": "checker.report.text",
    "concise": "checker.report.concise",
    "json": "checker.report.json",
    "jsonl": "checker.report.jsonl",
    "sarif": "checker.report.sarif",
    "github": "checker.report.github",
    "gitlab": "checker.report.gitlab",
    "junit": "checker.report.junit",
    "rdjsonl": "checker.report.rdjsonl",
    "markdown": "checker.report.markdown",
    "csv": "checker.report.csv",
    "html": "checker.report.html",
}

RECORDS = ("json", "jsonl", "csv")
"""Formats for programs. They include what is unresolved; the others leave it out unless it is asked for."""


class Options(NamedTuple):
    """How to show a report.

    `width` is in terminal cells and `colour` asks for escape sequences; both concern only `text`. `unresolved` shows what
    could not be decided, and the times that could not be placed on the calendar. `quiet` leaves the summary out of `text`.
    Machine formats describe rules from the `rulebook`.
    """

    width: int = 100
    colour: bool = False
    unresolved: bool = False
    quiet: bool = False
    rulebook: Rulebook | None = None


def render(format: str, report: Report, options: Options) -> str:
    """The report in a format of FORMATS, ending with a line end unless it is empty."""
    if format not in RECORDS and not options.unresolved:
        report = report.resolved()
    text: str = import_module(FORMATS[format]).render(report, options)
    return text
