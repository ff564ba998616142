"""`factlint check`: documents in, findings out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.inputs import checked, prepare, reading
from checker.cli.output import PIPED_WIDTH, emit, is_colourful, tell_unread, width
from checker.model.finding import Verdict
from checker.problems import ConfigProblem, UsageProblem
from checker.report import FORMATS, Options, render

if TYPE_CHECKING:
    from checker.config import Config
    from checker.model.report import Report

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
@click.option("--exit-zero", is_flag=True, default=None, help="Exit with 0 although there are findings.")
@click.option("--strict", is_flag=True, default=None, help="Exit with 2 when an input could not be read.")
@click.option("--jobs", type=click.IntRange(min=1), help="How many processes work.  [default: as it pays]")
@click.option("--quiet", "-q", is_flag=True, help="Only findings and problems.")
def command(paths: tuple[str, ...], outputs: list[OutputFile], quiet: bool, **given: Any) -> int:
    """Check documents against one another, and each against itself.

    PATH is a file, a folder of files, or - for standard input; without one it is the current folder.
    """
    inputs = prepare(paths, **given)
    config = inputs.config
    name = _format(config, is_said=given["format"] is not None)
    tell_unread(inputs.unread)
    report = checked(inputs)
    status = _status(report, config)
    options = Options(width(), is_colourful(), config.show_unresolved, quiet, inputs.rulebook)
    if outputs:
        from checker.report.write import write_whole

        for kind, path in outputs:
            write_whole(path, render(kind, report, options._replace(colour=False, width=PIPED_WIDTH)))
    emit(render(name, report, options), status)
    return status


def _format(config: Config, *, is_said: bool) -> str:
    """The format of stdout: as said, on GitHub Actions annotations, else text."""
    if config.format not in FORMATS:
        where = config.origin.get("format", "format")
        raise ConfigProblem(f'{where}: unknown format "{config.format}"', f"formats are {', '.join(FORMATS)}")
    if is_said or "format" in config.origin or os.environ.get("GITHUB_ACTIONS") != "true":
        return config.format
    return "github"


def _status(report: Report, config: Config) -> int:
    """1 when a finding is as grave as `fail_on`; what is unresolved never fails a run. 2 is --strict's."""
    if config.strict and report.unread:
        return UNREAD
    gravity = FAIL_ON.index(config.fail_on)
    grave = (finding for finding in report.findings if finding.verdict is not Verdict.UNRESOLVED)
    return int(not config.exit_zero and any(FAIL_ON.index(finding.severity) >= gravity for finding in grave))
