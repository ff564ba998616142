"""`factlint check`: documents in, findings out. What it does is in job.py."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.job import FAIL_ON, OutputFile, check
from checker.cli.options import no_cache, reading, reviewing
from checker.problems import UsageProblem
from checker.report import FORMATS


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
@no_cache
@reviewing
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
    return check(paths, outputs, quiet=quiet, **given)
