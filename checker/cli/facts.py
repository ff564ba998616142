"""`factlint facts`: every fact with its support."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.inputs import checked, prepare
from checker.cli.options import comparing, no_cache, reading
from checker.cli.output import emit, is_colourful, width
from checker.model.finding import STATUSES
from checker.report import Options


@click.command("facts")
@reading
@comparing
@no_cache
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--status", type=click.Choice(STATUSES), help="List only facts of this status.")
def command(paths: tuple[str, ...], format: str, status: str | None, **given: Any) -> int:
    """List the facts that documents state.

    Each comes with every value and who states it. A fact is disputed, corroborated by independent sources, or from a
    single source; or else unresolved, an update, approximate, or about different periods.
    """
    from checker.report.facts import render_json, render_text

    inputs = prepare(paths, **given)
    report = checked(inputs, lone=True)
    if status:
        chosen = tuple(fact for fact in report.facts if fact.status == status)
        report = report._replace(facts=chosen, coverage=report.coverage._replace(dated=()))
    emit(render_json(report) if format == "json" else render_text(report, Options(width(), is_colourful())))
    return 0
