"""What the commands that read documents have in common: their options, and paths -> documents, rulebook, config."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from checker.cli.output import tell_unread
from checker.problems import NothingToCheck

if TYPE_CHECKING:
    from checker.config import Config
    from checker.model.document import Document
    from checker.model.report import Report, Unread
    from checker.rulebook import Rulebook

Command = Callable[..., Any]


class Inputs(NamedTuple):
    """What a run works on: the documents, what could not be read, the rules and the configuration in force."""

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    rulebook: Rulebook
    config: Config


def reading(command: Command) -> Command:
    """The argument and options of a command that reads documents, in the order that --help shows them."""
    for decorate in reversed(_READING):
        command = decorate(command)
    return command


def _words(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """`--select a,b --select c` is a, b and c."""
    return tuple(word for one in given for word in one.replace(",", " ").split())


_READING = (
    click.argument("paths", nargs=-1, metavar="[PATH]..."),
    click.option("--rules", multiple=True, metavar="DIR", help="A folder of further rules; repeatable."),
    click.option("--select", multiple=True, metavar="RULE", callback=_words, help="Only these rules, by id or prefix."),
    click.option("--ignore", multiple=True, metavar="RULE", callback=_words, help="Not these rules, by id or prefix."),
    click.option("--stdin-filename", default="", metavar="NAME", help="What the document read from - is called."),
    click.option("--config", "config_file", metavar="FILE", help="This configuration, and no search for another."),
    click.option("--isolated", is_flag=True, help="No configuration file at all."),
)


def prepare(
    paths: Sequence[str],
    *,
    rules: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    stdin_filename: str,
    config_file: str | None,
    isolated: bool,
    **overrides: Any,
) -> Inputs:
    """Loads configuration and rules, then reads the documents of `paths` (the current folder where there are none).

    What the command line says goes before what a file says; an override of None is nothing said. Raises Problem
    for what cannot be used, NothingToCheck with what was unread where no document is left.
    """
    from checker import config as configuration
    from checker.documents.read import read
    from checker.rulebook import load

    paths = list(paths) or ["."]
    config = (
        configuration.Config()
        if isolated
        else configuration.load(_folder(paths[0]), Path(config_file) if config_file else None)
    )
    said = {"select": tuple(select) or None, "ignore": tuple(ignore) or None, **overrides}
    config = config._replace(**{name: value for name, value in said.items() if value is not None})
    rulebook = load([Path(folder) for folder in (*config.rules, *rules)])
    reading = read(
        paths,
        stdin_filename=stdin_filename,
        exclude=config.exclude,
        exclude_from=config.folder,
        settings=configuration.path_settings(config),
    )
    if not reading.documents:
        raise nothing_to_check(paths, reading.unread)
    return Inputs(reading.documents, reading.unread, rulebook, config)


def checked(inputs: Inputs, *, lone: bool = False) -> Report:
    """The report on what was prepared; with `lone`, facts that one claim alone tells are in it."""
    from checker.engine.local import check

    return check(inputs.documents, inputs.rulebook, inputs.config, inputs.unread, lone=lone)


def nothing_to_check(paths: Sequence[str], unread: Sequence[Unread]) -> NothingToCheck:
    """The problem that no document is left, after what was unread was listed."""
    tell_unread(unread)
    where = ", ".join(paths[:3]) + (", …" if len(paths) > 3 else "")
    return NothingToCheck(
        f"{where}: no document to check", "give .txt, .md or .jsonl files, a folder of them, or - for stdin"
    )


def _folder(path: str) -> Path:
    """Where the search for a configuration starts."""
    first = Path(path) if path != "-" else Path()
    return first if first.is_dir() else first.parent
