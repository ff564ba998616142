"""Markdown for a pull-request comment: a table of findings, the passages folded below it.

A comment on GitHub holds 65,536 characters: what does not fit is counted, not cut in the middle.
"""

from __future__ import annotations

from checker.model.finding import Citation, Finding
from checker.model.report import Report
from checker.report import Options
from checker.report.places import place, unread_place
from checker.report.summary import counted, sentence
from checker.report.visible import visible

ROOM = 60_000
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
    if report.unread:
        parts.append("\n### Not read\n\n")
        parts += [
            f"- {_code(unread_place(unread.path, unread.line))}: {_escaped(unread.problem)}\n"
            for unread in report.unread
        ]
    return "".join(parts)


def _finding(finding: Finding) -> str:
    lines = [
        f"\n### {finding.severity}: {_escaped(finding.message)}\n\n",
        f"{_code(finding.rule)}, probability {finding.probability:.0%}, id {_code(finding.fingerprint[:12])}\n\n",
        "| place | words | value |\n|---|---|---|\n",
        *(_row(citation) for citation in finding.citations),
    ]
    lines += ["\n", *(f"- {_escaped(reason)}\n" for reason in finding.reasons)] if finding.reasons else []
    return "".join(lines)


def _row(citation: Citation) -> str:
    return f"| {_code(place(citation))} | {_escaped(citation.text)} | {_escaped(citation.value)} |\n"


def _escaped(text: str) -> str:
    """Text that renders as itself: no markup, no HTML, no mention of a user."""
    return visible(text).replace("&", "&amp;").translate(SPECIAL).replace("@", "@\u200b")


def _code(text: str) -> str:
    return f"`{text.replace('`', 'ˋ').replace('|', '¦')}`"
