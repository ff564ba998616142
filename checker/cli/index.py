"""`factlint index build|update|info`: the claims of a corpus in one file, to check new documents against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from checker.cli.group import Commands
from checker.cli.inputs import configured, rules_of
from checker.cli.options import settling
from checker.cli.output import emit, tell, tell_unread
from checker.cli.progress import progress
from checker.report.summary import counted

if TYPE_CHECKING:
    from checker.config import Config
    from checker.engine.store_update import Outcome
    from checker.rulebook import Rulebook

_INDEX = click.option("--index", required=True, metavar="FILE", type=click.Path(), help="File of the index.")
_JOBS = click.option(
    "--jobs", type=click.IntRange(min=1), metavar="NUMBER", help="Processes to use.  [default: as many as pay]"
)


@click.group("index", cls=Commands)
def command() -> None:
    """Keep the claims of a corpus in one file.

    New documents can then be checked against it without reading the corpus again.
    """


@command.command("build")
@settling
@_INDEX
@_JOBS
def build(paths: tuple[str, ...], index: str, **given: Any) -> int:
    """Build an index of the documents in PATH.

    An index that is there already is built anew.
    """
    from checker.engine import store_update

    paths = paths or (".",)
    rulebook, config = _settled(paths, given)
    with progress():
        outcome = store_update.build(index, paths, rulebook, config)
    return _told(index, outcome)


@command.command("update")
@settling
@_INDEX
@_JOBS
def update(paths: tuple[str, ...], index: str, **given: Any) -> int:
    """Read what has changed, and forget what is gone.

    Looks at PATH, or else at everything that the index was built from. Files are recognised by size and time, or else by
    content. Under other rules, or another version of factlint, the index is built anew.
    """
    from checker.engine import store_update

    rulebook, config = _settled(paths or store_update.made_from(index), given)
    with progress():
        outcome = store_update.update(index, paths, rulebook, config)
    return _told(index, outcome)


def _settled(paths: Sequence[str], given: Mapping[str, Any]) -> tuple[Rulebook, Config]:
    config = configured(paths, **given)
    return rules_of(config), config


def _told(index: str, outcome: Outcome) -> int:
    """What was done, in one line; what could not be read goes to stderr."""
    tell_unread(outcome.unread)
    if outcome.anew:
        tell(f"factlint: {index}: {outcome.anew}; all documents were read again")
    counts = [("added", outcome.added), ("changed", outcome.changed), ("removed", outcome.removed)]
    done = ", ".join(f"{number:,} {word}" for word, number in (*counts, ("unchanged", outcome.unchanged)) if number)
    emit(f"{index}: {counted(outcome.documents, 'document')}: {done}\n")
    return 0


@command.command("info")
@_INDEX
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def info(index: str, format: str) -> int:
    """Print what an index holds, and under which rules it was built."""
    from checker.engine.store_info import info
    from checker.report.index import render_json, render_text

    emit((render_json if format == "json" else render_text)(info(index)))
    return 0
