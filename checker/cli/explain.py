"""`factlint explain`: the reasoning behind a finding, how two places were compared, or the page of a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from checker.cli.inputs import checked, one_finding, prepare
from checker.cli.options import comparing, no_cache, reading, reviewing, rule_ids
from checker.cli.output import emit, is_colourful, tell_unread, width
from checker.model.compared import Spot
from checker.problems import UsageProblem
from checker.report import Options

APART = "apart"
"""What stands in a finding's place to list what is no finding."""
_SPOT = re.compile(r"(?P<document>.+?):(?P<line>[1-9]\d{0,8})(?::(?P<column>[1-9]\d{0,8}))?")
_LIKE_SPOT = re.compile(r".+:-?\d+(?::-?\d*)?:?|.+\.(?:txt|md|html?|jsonl|csv|pdf|docx)(?:#.*)?")


@click.command("explain")
@click.argument("what", metavar="FINDING|RULE|PLACE PLACE|apart", shell_complete=rule_ids)
@reading
@comparing
@no_cache
@reviewing
@click.pass_context
def command(context: click.Context, /, what: str, paths: tuple[str, ...], **given: Any) -> int:
    """Show why a finding was reported, or what a rule looks for.

    FINDING is the id of a finding, or the beginning of it; PATH is what was checked. RULE is the id of a rule.

    Two PLACEs, as in wire-a.txt:3:5 daily-b.txt:2:14, show how the claims there were compared, also where nothing was
    reported; without PATH, only their two files are read.

    apart lists the values that read alike and are told apart, with the reasons.
    """
    if not what.strip():
        raise UsageProblem(
            "no finding and no rule is named",
            "give the id of a finding, as `factlint check` shows it, or that of a rule: date/weekday-date",
        )
    if what.lower() == APART:
        from checker.engine.apart import apart
        from checker.report.explain import apart_page

        inputs = prepare(paths, **given)
        tell_unread(inputs.unread)
        emit(apart_page(apart(inputs.documents, inputs.rulebook, inputs.config), Options(width(), is_colourful())))
        return 0
    if first := _spot(what):
        return _compared(first, paths, given)
    if _is_like_a_spot(what):
        raise _no_spot(what)
    if "/" in what:
        from checker.cli.rule import show

        status: int = context.invoke(show, id=what, rules=given["rules"], as_markdown=False)
        return status
    from checker.report.explain import finding_page

    inputs = prepare(paths, show_unresolved=True, min_probability=0.0, **given)
    report = checked(inputs)
    finding = one_finding(what, (*report.findings, *report.suppressed))
    emit(finding_page(finding, inputs.rulebook.rule(finding.rule), Options(width(), is_colourful())))
    return 0


def _spot(word: str) -> Spot | None:
    """`path:line` or `path:line:column` as a place, None for anything else."""
    found = _SPOT.fullmatch(word)
    return Spot(found["document"], int(found["line"]), int(found["column"] or 0)) if found else None


def _is_like_a_spot(word: str) -> bool:
    """Whether a word may be meant as a place: a file, or something with a line behind it."""
    return _LIKE_SPOT.fullmatch(word) is not None or Path(word.partition("#")[0]).is_file()


def _no_spot(word: str) -> UsageProblem:
    return UsageProblem(
        f'"{word}" is no place', "a place is path:line or path:line:column, counted from 1, as in wire-a.txt:3:5"
    )


def _compared(first: Spot, paths: Sequence[str], given: dict[str, Any]) -> int:
    """Shows how two places were compared, of which the second stands before the paths."""
    from checker.engine.compared import compared
    from checker.report.compared import compared_page

    other = _spot(paths[0]) if paths else None
    if other is None and paths and ":" in paths[0] and _is_like_a_spot(paths[0]):
        raise _no_spot(paths[0])
    if other is None:
        raise UsageProblem(
            f"{first}: a place alone explains nothing", "name a second one behind it, as path:line:column"
        )
    if other == first:
        raise UsageProblem(f"{first} is named twice", "name another place to see how the two were compared")
    files = paths[1:] or tuple(dict.fromkeys(spot.document.partition("#")[0] for spot in (first, other)))
    inputs = prepare(files, **given)
    tell_unread(inputs.unread)
    found = compared(inputs.documents, inputs.rulebook, inputs.config, first, other)
    emit(compared_page(found, Options(width(), is_colourful())))
    return 0
