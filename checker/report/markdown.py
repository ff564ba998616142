"""Markdown for a pull-request comment: a table of findings, the passages folded below it.

A comment on GitHub holds 65,536 characters: what does not fit is counted, not cut in the middle.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Citation, Finding
from checker.model.report import Report
from checker.report import Options
from checker.report.layout import SHOWN_PLACES
from checker.report.places import cited, unread_place
from checker.report.summary import counted, sentence
from checker.report.visible import visible

ROOM = 52_000  # for findings; what is around them, and the most inputs unread, fit into the rest
SHOWN_UNREAD = 10
LONGEST = 200  # characters of a cell
SPECIAL = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]()#+!|~"} | {"<": "&lt;", ">": "&gt;"})


def render(report: Report, options: Options) -> str:
    parts = ["## factlint\n\n", f"{_escaped(sentence(report))}.\n"]
    room = ROOM
    for number, finding in enumerate(report.findings):
        part = _finding(finding)
        room -= len(part)
        if room < 0:
            parts.append(f"\nand {counted(len(report.findings) - number, 'more finding')}.\n")
            break
        parts.append(part)
    return "".join([*parts, *_unread(report)])


def _unread(report: Report) -> Iterator[str]:
    if report.unread:
        yield "\n### Not read\n\n"
    for unread in report.unread[:SHOWN_UNREAD]:
        yield f"- {_code(_crop(unread_place(unread.path, unread.line)))}: {_escaped(_crop(unread.problem))}\n"
    if (more := len(report.unread) - SHOWN_UNREAD) > 0:
        yield f"- and {counted(more, 'more input')}\n"


def _finding(finding: Finding) -> str:
    lines = [
        f"\n### {finding.severity}: {_escaped(finding.message)}\n\n",
        f"{_code(finding.rule)}, probability {finding.probability:.0%}, id {_code(finding.fingerprint[:12])}\n\n",
        "| place | words | value |\n|---|---|---|\n",
        *(_row(citation) for citation in finding.citations[:SHOWN_PLACES]),
    ]
    if more := len(finding.citations[SHOWN_PLACES:]):
        lines.append(f"| and {counted(more, 'more place')} | | |\n")
    lines += ["\n", *(f"- {_escaped(reason)}\n" for reason in finding.reasons)] if finding.reasons else []
    return "".join(lines)


def _row(citation: Citation) -> str:
    return f"| {_code(cited(citation))} | {_escaped(_crop(citation.text))} | {_escaped(_crop(citation.told or citation.value))} |\n"


def _crop(text: str) -> str:
    """The text, or its beginning where it is too long for a comment."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _escaped(text: str) -> str:
    """Text that renders as itself: no markup, no HTML, no mention of a user."""
    return visible(text).replace("&", "&amp;").translate(SPECIAL).replace("@", "@\u200b")


def _code(text: str) -> str:
    return f"`{text.replace('`', 'ˋ').replace('|', '¦')}`"
