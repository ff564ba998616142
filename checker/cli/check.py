"""`factlint check`: documents in, findings out. What it does is in job.py."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.job import OutputFile, check
from checker.cli.options import comparing, judging, no_cache, reading, reviewing
from checker.problems import UsageProblem, nearest
from checker.report import FORMATS


def _outputs(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> list[OutputFile]:
    """`sarif:out.sarif` -> ("sarif", out.sarif); several may not share a file."""
    outputs: list[OutputFile] = []
    for one in given:
        kind, _, name = one.partition(":")
        if not name or kind not in FORMATS:
            near = nearest(kind, FORMATS) if name else ""
            remedy = f'did you mean "{near}:{name}"?' if near else f"formats are {', '.join(FORMATS)}"
            raise UsageProblem(f'-o "{one}" is not FORMAT:FILE', remedy)
        if name == "-":
            raise UsageProblem(
                f'-o "{one}": standard output gets what --format says', f"write --format {kind}, or ./- for a file"
            )
        if any(Path(name) == path for _, path in outputs):
            raise UsageProblem(f"-o: two reports would be written to {name}", "give each report a file of its own")
        outputs.append((kind, Path(name)))
    return outputs


@click.command("check")
@reading
@comparing
@no_cache
@reviewing
@judging
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    callback=_outputs,
    metavar="FORMAT:FILE",
    help="Write a further report to a file; repeatable.",
)
@click.option("--statistics", is_flag=True, help="Add counts by rule, and what was not checked.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until interrupted.")
@click.option("--quiet", "-q", is_flag=True, help="Print only findings and problems.")
def command(paths: tuple[str, ...], outputs: list[OutputFile], watch: bool, **given: Any) -> int:
    """Check documents against one another, and each against itself.

    PATH is a file, a folder, or - for standard input; without one, the current folder is checked.
    """
    if watch:
        from checker.cli.watch import again

        return again(lambda: check(paths, outputs, **given), paths, outputs, given)
    return check(paths, outputs, **given)
