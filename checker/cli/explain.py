"""`factlint explain`: the reasoning behind a finding, or the page of a rule."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.inputs import checked, one_finding, prepare
from checker.cli.options import comparing, no_cache, reading, reviewing, rule_ids
from checker.cli.output import emit, is_colourful, tell_unread, width
from checker.problems import UsageProblem
from checker.report import Options

APART = "apart"
"""What stands in a finding's place to list what is no finding."""


@click.command("explain")
@click.argument("what", metavar="FINDING|RULE|apart", shell_complete=rule_ids)
@reading
@comparing
@no_cache
@reviewing
@click.pass_context
def command(context: click.Context, /, what: str, paths: tuple[str, ...], **given: Any) -> int:
    """Show why a finding was reported, or what a rule looks for.

    FINDING is the id of a finding, or the beginning of it; PATH is what was checked. RULE is the id of a rule.
    """
    if not what.strip():
        raise UsageProblem(
            "no finding and no rule is named",
            "give the id of a finding, as `factlint check` shows it, or that of a rule: date/weekday-date",
        )
    if what == APART:
        from checker.engine.apart import apart
        from checker.report.explain import apart_page

        inputs = prepare(paths, **given)
        tell_unread(inputs.unread)
        emit(apart_page(apart(inputs.documents, inputs.rulebook, inputs.config), Options(width(), is_colourful())))
        return 0
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
