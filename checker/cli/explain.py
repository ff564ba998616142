"""`factlint explain`: the reasoning behind a finding, or the page of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from checker.cli.inputs import checked, prepare
from checker.cli.options import no_cache, reading
from checker.cli.output import emit, is_colourful, tell_unread, width
from checker.problems import UsageProblem
from checker.report import Options

if TYPE_CHECKING:
    from checker.model.finding import Finding

SHORTEST = 4  # characters of a fingerprint that are worth looking for


@click.command("explain")
@click.argument("what", metavar="FINDING|RULE")
@reading
@no_cache
@click.pass_context
def command(context: click.Context, /, what: str, paths: tuple[str, ...], **given: Any) -> int:
    """Show why a finding was reported, or what a rule looks for.

    FINDING is the id of a finding, or its first characters, in the documents of PATH; RULE is a rule's id.
    """
    if "/" in what:
        from checker.cli.rule import show

        status: int = context.invoke(show, id=what, rules=given["rules"], as_markdown=False)
        return status
    from checker.report.explain import finding_page

    inputs = prepare(paths, show_unresolved=True, min_probability=0.0, **given)
    tell_unread(inputs.unread)
    finding = _finding(what, checked(inputs).findings)
    emit(finding_page(finding, inputs.rulebook.rule(finding.rule), Options(width(), is_colourful())))
    return 0


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
