"""What `factlint check` does; its options are in check.py."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.inputs import COMMAND_LINE, checked, prepare
from checker.cli.output import PIPED_WIDTH, emit, is_colourful, tell, width
from checker.model.finding import Verdict
from checker.problems import ConfigProblem, ReviewProblem
from checker.report import FORMATS, Options, render

if TYPE_CHECKING:
    from checker.config import Config
    from checker.model.report import Report

FAIL_ON = ("info", "warning", "error", "never")  # the lowest severity that fails a run
UNREAD = 2
OutputFile = tuple[str, Path]


def check(
    paths: Sequence[str],
    outputs: Sequence[OutputFile] = (),
    *,
    quiet: bool = False,
    statistics: bool = False,
    **given: Any,
) -> int:
    """Checks the documents of paths, writes the reports, and gives the exit status; `given` is what `prepare` takes."""
    inputs = prepare(paths, quiet=quiet, **given)
    config = inputs.config
    name = _format(config, is_said=given.get("format") is not None)
    _decided(config)
    report = checked(inputs)
    status = _status(report, config)
    options = Options(width(), is_colourful(), config.show_unresolved, quiet, inputs.rulebook)
    if outputs:
        from checker.report.write import write_whole

        for kind, path in outputs:
            write_whole(path, render(kind, report, options._replace(colour=False, width=PIPED_WIDTH)))
    text = render(name, report, options)
    if statistics:
        from checker.report.statistics import statistics as told

        section = told(report, inputs.rulebook, inputs.rulebook.selected(*config.choice))
        if name == "text":
            text += section if quiet else f"\n{section}"
        else:
            tell(section.rstrip("\n"))
    emit(text, status)
    return status


def _format(config: Config, *, is_said: bool) -> str:
    """The format of stdout: as said, on GitHub Actions annotations, else text."""
    if config.format not in FORMATS:
        where = config.origin.get("format", "format")
        raise ConfigProblem(f'{where}: unknown format "{config.format}"', f"formats are {', '.join(FORMATS)}")
    if is_said or "format" in config.origin or os.environ.get("GITHUB_ACTIONS") != "true":
        return config.format
    return "github"


def _decided(config: Config) -> None:
    """Raises ReviewProblem where --decisions names a file that does not exist; one in the configuration may come later."""
    if config.origin.get("decisions") == COMMAND_LINE and not os.path.exists(config.decisions):  # noqa: PTH110
        raise ReviewProblem(f"{config.decisions}: no such file of decisions", "`factlint decide` creates one")


def _status(report: Report, config: Config) -> int:
    """1 where a finding is as severe as `fail_on`, else 0; 2 where --strict and an input was unread. What is unresolved never
    fails a run."""
    if config.strict and report.unread:
        return UNREAD
    gravity = FAIL_ON.index(config.fail_on)
    grave = (finding for finding in report.findings if finding.verdict is not Verdict.UNRESOLVED)
    return int(not config.exit_zero and any(FAIL_ON.index(finding.severity) >= gravity for finding in grave))
