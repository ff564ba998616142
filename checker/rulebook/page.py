"""A rule's page of the manual, made from its file: the same content as Markdown and as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.rulebook.compile import Read
    from checker.rulebook.schema import Text, Texts

INDENT = "    "


def markdown(read: Read) -> str:
    """The page as it stands in docs/rules/."""
    rule = read.rule
    lines = [f"# {read.id}", "", rule.summary, "", _facts(read), "", rule.why, ""]
    for heading, texts in _sections(read):
        lines += [f"## {heading}", ""]
        for group in texts:
            lines += [f"> {line}  " if line else ">" for line in group[:-1]] + [f"> {group[-1]}", ""]
    lines += [f"Allow it: `--ignore {read.id}`. Its file: `rules/{read.id}.toml`.", ""]
    return "\n".join(lines)


def text(read: Read, width: int = 100) -> str:
    """The page as `factlint rule show` prints it, `width` cells wide."""
    rule = read.rule
    paragraphs = [f"{read.id}: {rule.summary}", _facts(read), rule.why]
    lines = [fill(paragraph, width) + "\n" for paragraph in paragraphs]
    for heading, texts in _sections(read):
        lines.append(heading)
        for group in texts:
            lines += [fill(line, width, initial_indent=INDENT, subsequent_indent=INDENT) for line in group]
            lines.append("")
    lines.append(f"allow it: --ignore {read.id}; its file: {read.path}")
    return "\n".join(lines) + "\n"


def index(reads: Sequence[Read]) -> str:
    """The table of all rules, with a link to the page of each."""
    lines = ["# Rules", "", f"{len(reads)} rules. Made from rules/ by `python -m tests.rules.manual --accept`.", ""]
    lines += ["| rule | kind | severity | status | what it finds |", "|---|---|---|---|---|"]
    for read in reads:
        rule = read.rule
        lines.append(f"| [{read.id}]({read.id}.md) | {rule.kind} | {rule.severity} | {rule.status} | {rule.summary} |")
    return "\n".join(lines) + "\n"


def _facts(read: Read) -> str:
    rule = read.rule
    where = "one text against itself" if rule.scope == "within" else "across documents"
    return (
        f"Kind {rule.kind}, {where}; severity {rule.severity}; {rule.status}; "
        f"precision: {rule.precision or 'not measured yet'}."
    )


def _sections(read: Read) -> Iterator[tuple[str, list[list[str]]]]:
    """Headings, each with its groups of texts that belong together."""
    rule = read.rule
    taken = [[example.text] for example in rule.example if "[" in example.text]
    left = [[example.text] for example in rule.example if "[" not in example.text]
    sections = (
        ("Finds", _together(rule.conflict) + _alone(rule.misfit)),
        ("Stays silent on", _together(rule.agreement) + _alone(rule.fit)),
        ("Takes the words in brackets", taken),
        ("Takes nothing from", left),
    )
    yield from ((heading, texts) for heading, texts in sections if texts)


def _together(cases: Sequence[Texts]) -> list[list[str]]:
    return [
        [f"{date} {line}" for date, line in zip(case.dates, case.texts, strict=True)] if case.dates else [*case.texts]
        for case in cases
    ]


def _alone(cases: Sequence[Text]) -> list[list[str]]:
    return [(f"{case.date} {case.text}" if case.date else case.text.strip()).split("\n") for case in cases]
