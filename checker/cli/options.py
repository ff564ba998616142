"""The argument and options that commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from checker.cli.job import FAIL_ON
from checker.report import FORMATS

Decorator = Callable[[Any], Any]
Command = Callable[..., Any]


def reading(command: Command) -> Command:
    """The argument and options of a command that reads documents, in the order that --help shows them."""
    return _decorated(command, _READING)


def settling(command: Command) -> Command:
    """The same without what concerns standard input."""
    return _decorated(command, [option for option in _READING if option is not _STDIN])


def comparing(command: Command) -> Command:
    """The options that name what new documents are checked against."""
    return _decorated(command, _COMPARING)


no_cache = click.option("--no-cache", is_flag=True, help="Read every document anew, and keep nothing of it.")
"""The option of a command that checks. Without it, what documents gave in earlier runs is not worked out again."""


def reviewing(command: Command) -> Command:
    """The options that name files in which people keep what they say about findings."""
    return _decorated(command, _REVIEWING)


def judging(command: Command) -> Command:
    """The options that say which findings are shown, how, and which of them make a run fail."""
    return _decorated(command, _JUDGING)


def _decorated(command: Command, options: Sequence[Decorator]) -> Command:
    for decorate in reversed(options):
        command = decorate(command)
    return command


def _words(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """`--select a,b --select c` is a, b and c."""
    return tuple(word for one in given for word in one.replace(",", " ").split())


def _probability(context: click.Context, parameter: click.Parameter, given: float | None) -> float | None:
    """A range holds whatever compares as false with its ends, and so "nan"."""
    if given is not None and given != given:
        raise click.BadParameter("'nan' is not a number.")
    return given


def rule_ids(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """For shells: the ids and prefixes of rules that begin so, behind the last comma."""
    from checker.rulebook import load

    before, comma, last = incomplete.rpartition(",")
    ids = [rule.id for rule in load().rules]
    words = dict.fromkeys((*(one.partition("/")[0] for one in ids), *ids))
    return [f"{before}{comma}{word}" for word in words if word.startswith(last)]


_FILE = click.Path()  # so that shells complete names of files
_RULES: dict[str, Any] = {
    "multiple": True,
    "metavar": "RULE",
    "callback": _words,
    "shell_complete": rule_ids,
}
_STDIN = click.option(
    "--stdin-filename", default="", metavar="NAME", help="Name of the document read from standard input."
)
_READING = (
    click.argument("paths", nargs=-1, metavar="[PATH]...", type=_FILE),
    click.option("--rules", multiple=True, metavar="DIR", type=_FILE, help="Folder of further rules; repeatable."),
    click.option("--select", help="Apply only these rules, by id or prefix.", **_RULES),
    click.option("--extend-select", help="Apply these rules too, drafts included.", **_RULES),
    click.option("--ignore", help="Do not apply these rules.", **_RULES),
    _STDIN,
    click.option(
        "--config",
        "config_file",
        metavar="FILE",
        type=_FILE,
        help="Configuration to use, instead of searching for one.",
    ),
    click.option("--isolated", is_flag=True, help="Use no configuration file."),
)

_COMPARING = (
    click.option(
        "--against", metavar="INDEX|PATH", type=_FILE, help="Check PATH against an index, or against other documents."
    ),
    click.option("--since", metavar="REV", help="Check files added or changed since a git revision against the rest."),
)

_REVIEWING = (
    click.option(
        "--baseline",
        metavar="FILE",
        type=_FILE,
        help="Known findings, which do not fail the run: see factlint baseline.",
    ),
    click.option("--truth", multiple=True, metavar="FILE", type=_FILE, help="Facts declared true; repeatable."),
    click.option(
        "--decisions", metavar="FILE", type=_FILE, help="What reviewers decided about findings: see factlint decide."
    ),
)

_JUDGING = (
    click.option("--format", "format", type=click.Choice(list(FORMATS)), help="Format on stdout.  [default: text]"),
    click.option(
        "--fail-on", type=click.Choice(FAIL_ON), help="Lowest severity that makes the exit status 1.  [default: error]"
    ),
    click.option(
        "--min-probability",
        type=click.FloatRange(0, 1),
        callback=_probability,
        metavar="NUMBER",
        help="Leave out findings less probable than this.",
    ),
    click.option(
        "--show-unresolved",
        is_flag=True,
        default=None,
        help="Also show what may be a conflict, and times that could not be dated.",
    ),
    click.option("--exit-zero", is_flag=True, default=None, help="Exit with 0 even if there are findings."),
    click.option("--strict", is_flag=True, default=None, help="Exit with 2 if an input could not be read."),
    click.option(
        "--jobs", type=click.IntRange(min=1), metavar="NUMBER", help="Processes to use.  [default: as many as pay]"
    ),
)
