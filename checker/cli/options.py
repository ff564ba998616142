"""The argument and options that the commands that read documents have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]


def reading(command: Command) -> Command:
    """The argument and options of a command that reads documents, in the order that --help shows them."""
    for decorate in reversed(_READING):
        command = decorate(command)
    return command


no_cache = click.option("--no-cache", is_flag=True, help="Read every document anew, and keep nothing of them.")
"""The option of a command that checks: what documents gave in earlier runs is otherwise not worked out again."""


def reviewing(command: Command) -> Command:
    """The options that say where people keep what they have said about findings."""
    for decorate in reversed(_REVIEWING):
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

_REVIEWING = (
    click.option("--baseline", metavar="FILE", help="Known findings, which do not count (factlint baseline write)."),
    click.option("--decisions", metavar="FILE", help="What reviewers decided about findings (factlint decide)."),
)
