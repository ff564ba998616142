"""`factlint check`: documents in, findings out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.inputs import checked, prepare, reading
from checker.cli.output import emit, is_colourful, tell_unread, width
from checker.model.finding import Finding, Verdict
from checker.problems import UsageProblem
from checker.report import FORMATS, Options, render

if TYPE_CHECKING:
    from collections.abc import Sequence

FAIL_ON = ("info", "warning", "error", "never")  # from the least grave that fails a run to none
UNREAD = 2
OutputFile = tuple[str, Path]


def _outputs(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> list[OutputFile]:
    """`sarif:out.sarif` -> ("sarif", out.sarif); several may not share a file."""
    outputs: list[OutputFile] = []
    for one in given:
        kind, _, name = one.partition(":")
        if not name or kind not in FORMATS:
            raise UsageProblem(f'-o "{one}" is not FORMAT:FILE', f"formats are {', '.join(FORMATS)}")
        if any(Path(name) == path for _, path in outputs):
            raise UsageProblem(f"-o: two reports would be written to {name}", "give each report a file of its own")
        outputs.append((kind, Path(name)))
    return outputs


@click.command("check")
@reading
@click.option("--format", "format", type=click.Choice(list(FORMATS)), help="What stdout gets.  [default: text]")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    callback=_outputs,
    metavar="FORMAT:FILE",
    help="A further report, written to a file; repeatable.",
)
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the exit status 1.")
@click.option("--min-probability", type=click.FloatRange(0, 1), help="Leave out findings less probable than this.")
@click.option("--show-unresolved", is_flag=True, default=None, help="Also what may be a conflict, and undated times.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 although there are findings.")
@click.option("--strict", is_flag=True, help="Exit with 2 when an input could not be read.")
@click.option("--jobs", type=click.IntRange(min=1), help="How many processes work.  [default: as it pays]")
@click.option("--quiet", "-q", is_flag=True, help="Only findings and problems.")
def command(
    paths: tuple[str, ...],
    format: str | None,
    outputs: list[OutputFile],
    exit_zero: bool,
    strict: bool,
    quiet: bool,
    **given: Any,
) -> int:
    """Check documents against one another, and each against itself.

    PATH is a file (.txt, .md, .jsonl), a folder, or - for stdin; without one it is the current folder.
    """
    inputs = prepare(paths, **given)
    tell_unread(inputs.unread)
    report = checked(inputs)
    status = 0 if exit_zero else _status(report.findings, inputs.config.fail_on)
    if strict and report.unread:
        status = UNREAD
    options = Options(
        width=width(),
        colour=is_colourful(),
        unanchored=inputs.config.show_unresolved,
        quiet=quiet,
        rulebook=inputs.rulebook,
    )
    from checker.report.write import write_whole

    for one, path in outputs:
        write_whole(path, render(one, report, options._replace(colour=False)))
    emit(render(format or _default_format(), report, options), status)
    return status


def _status(findings: Sequence[Finding], fail_on: str) -> int:
    """1 when a finding is as grave as `fail_on`; what is unresolved never fails a run."""
    gravity = FAIL_ON.index(fail_on)
    grave = (f for f in findings if f.verdict is not Verdict.UNRESOLVED)
    return int(any(FAIL_ON.index(finding.severity) >= gravity for finding in grave))


def _default_format() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
