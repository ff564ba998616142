"""`factlint explain`: the reasoning behind a finding, or the page of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from checker.cli.inputs import checked, prepare, reading
from checker.cli.output import emit, is_colourful, tell_unread, width
from checker.problems import UsageProblem
from checker.report import Options

if TYPE_CHECKING:
    from checker.model.finding import Finding
    from checker.rulebook import Rule

SHORTEST = 4  # characters of a fingerprint that are worth looking for


@click.command("explain")
@click.argument("what", metavar="FINDING|RULE")
@reading
def command(what: str, paths: tuple[str, ...], **given: Any) -> int:
    """Show why a finding was reported, or what a rule looks for.

    FINDING is the id of a finding, or its first characters, in the documents of PATH; RULE is a rule's id.
    """
    from checker.report.explain import finding_page, rule_page

    options = Options(width(), is_colourful())
    if rule := _rule(what, given):
        emit(rule_page(rule, options))
        return 0
    inputs = prepare(paths, show_unresolved=True, min_probability=0.0, **given)
    tell_unread(inputs.unread)
    finding = _finding(what, checked(inputs).findings)
    emit(finding_page(finding, inputs.rulebook.rule(finding.rule), options))
    return 0


def _rule(what: str, given: dict[str, Any]) -> Rule | None:
    """The rule with this id; None where the words cannot be a rule's id."""
    if "/" not in what:
        return None
    from pathlib import Path

    from checker.rulebook import load

    return load([Path(folder) for folder in given["rules"]]).rule(what)


def _finding(prefix: str, findings: tuple[Finding, ...]) -> Finding:
    """The one finding whose fingerprint starts so."""
    found = {f.fingerprint: f for f in findings if f.fingerprint.startswith(prefix)} if len(prefix) >= SHORTEST else {}
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise UsageProblem(
            f'{len(found)} findings have an id that starts with "{prefix}"', "give more of its characters"
        )
    raise UsageProblem(
        f'no finding here has an id that starts with "{prefix}"',
        "name the same paths as in `factlint check`, whose report shows the ids; a rule's id has a / in it",
    )
