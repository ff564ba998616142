"""`factlint baseline`: known findings, written down once, so that only new ones fail a check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.group import Commands
from checker.cli.inputs import Inputs, beside_configuration, checked, hint, prepare
from checker.cli.options import no_cache, reading, reviewing
from checker.cli.output import emit
from checker.named import NamedTuple
from checker.problems import ReviewProblem
from checker.report.places import place
from checker.report.summary import counted
from checker.report.visible import visible

if TYPE_CHECKING:
    from checker.model.finding import Finding
    from checker.review.baseline import Entry


@click.group("baseline", cls=Commands)
def command() -> None:
    """Adopt factlint on a corpus that is not clean.

    Findings in the baseline are known, and do not fail a check.
    """


class Standing(NamedTuple):
    """Findings beside the baseline: new ones, entries that are still known, and entries that are gone."""

    path: Path
    new: list[Finding]
    known: list[Entry]
    gone: list[Entry]
    unread: int


@command.command("write")
@reading
@no_cache
@reviewing
def write(paths: tuple[str, ...], **given: Any) -> int:
    """Write all present findings to the baseline.

    What the file held is replaced.
    """
    from checker.report.write import write_whole
    from checker.review.baseline import entry, read, written
    from checker.review.lines import is_missing

    inputs = prepare(paths, **given)
    path = _path(inputs)
    before = set() if is_missing(path) else {one.fingerprint for one in read(path).entries}
    entries = [entry(finding) for finding in _findings(inputs)]
    write_whole(path, written(entries), "the baseline")
    now = {one.fingerprint for one in entries}
    changed = f", {len(now - before)} of them new, {len(before - now)} gone" if before else ""
    emit(f"{visible(str(path))}: {counted(len(now), 'known finding')}{changed}\n{hint(inputs, 'baseline', path)}")
    return 0


@command.command("check")
@reading
@no_cache
@reviewing
def check(paths: tuple[str, ...], **given: Any) -> int:
    """Print what is new, and what is gone.

    Exits with 1 if there is either.
    """
    at = _standing(paths, given)
    lines = [f"new: {place(f.citations[0])}: {f.rule} {visible(f.message)}\n" for f in at.new]
    lines += [f"gone: {visible(f'{entry.rule} {entry.message}')} ({entry.fingerprint})\n" for entry in at.gone]
    emit("".join(lines) + f"{visible(str(at.path))}: {len(at.known)} known, {len(at.new)} new, {len(at.gone)} gone\n")
    return int(bool(at.new or at.gone))


@command.command("prune")
@reading
@no_cache
@reviewing
def prune(paths: tuple[str, ...], **given: Any) -> int:
    """Remove from the baseline what is no longer found.

    Nothing is added. Name all the documents that the baseline was written for: what is in others counts as gone.
    """
    from checker.report.write import write_whole
    from checker.review.baseline import written

    at = _standing(paths, given)
    if at.unread:
        what = counted(at.unread, "input")
        raise ReviewProblem(
            f"{at.path}: not pruned, since {what} could not be read", "correct or leave out what is unread"
        )
    if at.gone:
        write_whole(at.path, written(at.known), "the baseline")
    emit(f"{visible(str(at.path))}: {counted(len(at.known), 'known finding')}, {len(at.gone)} taken out\n")
    return 0


def _standing(paths: tuple[str, ...], given: dict[str, Any]) -> Standing:
    """The findings beside the baseline. An entry whose rule was not applied counts as known, since it cannot be looked for."""
    from checker.review.baseline import read

    inputs = prepare(paths, **given)
    path = _path(inputs)
    baseline = read(path)
    config = inputs.config
    applied = {rule.id for rule in inputs.rulebook.selected(*config.choice).rules}
    found = [(finding, baseline.entry(finding)) for finding in _findings(inputs)]
    met = {entry.fingerprint for _, entry in found if entry}
    gone = [entry for entry in baseline.entries if entry.fingerprint not in met and entry.rule in applied]
    known = [entry for entry in baseline.entries if entry not in gone]
    return Standing(path, [finding for finding, entry in found if not entry], known, gone, len(inputs.unread))


def _findings(inputs: Inputs) -> tuple[Finding, ...]:
    """The findings that would count without the baseline."""
    return checked(inputs._replace(config=inputs.config._replace(baseline=""))).resolved().findings


def _path(inputs: Inputs) -> Path:
    from checker.review.baseline import FILE

    return beside_configuration(inputs, inputs.config.baseline, FILE)
