"""The group of all commands, each of which is imported when it is used."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import click

from checker.problems import UsageProblem, meant, nearest
from checker.version import __version__

COMMANDS = {
    "check": "checker.cli.check",
    "extract": "checker.cli.extract",
    "facts": "checker.cli.facts",
    "explain": "checker.cli.explain",
    "index": "checker.cli.index",
    "rule": "checker.cli.rule",
    "baseline": "checker.cli.baseline",
    "decide": "checker.cli.decide",
    "config": "checker.cli.config",
    "completion": "checker.cli.completion",
}


class Commands(click.Group):
    """A group that names the command that may have been meant where there is none of a name."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        names = self.list_commands(ctx)
        if args[0] not in names and not args[0].startswith("-"):
            raise UsageProblem(
                f'no such command "{args[0]}"', meant(args[0], names) or f"choose from {', '.join(names)}"
            )
        return super().resolve_command(ctx, args)


class LazyGroup(Commands):
    """A group whose commands stand in COMMANDS; a command's module has it under the name `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.group("factlint", cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="factlint %(version)s")
def group() -> None:
    """A linter for facts: finds where documents contradict one another, or themselves, and cites every passage.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 could not run.
    """


def invoke(arguments: Sequence[str]) -> int:
    """Runs a command line and gives its exit status. Raises Problem, and KeyboardInterrupt for click's Abort."""
    try:
        return group.main(list(arguments), prog_name="factlint", standalone_mode=False) or 0
    except click.exceptions.NoArgsIsHelpError as mistake:
        raise UsageProblem("no command was given", mistake.format_message()) from mistake
    except click.ClickException as mistake:
        raise _usage(mistake, next((word for word in arguments[:1] if word in COMMANDS), "")) from mistake
    except click.Abort as interrupt:
        raise KeyboardInterrupt from interrupt


def _options(command: click.Command) -> list[str]:
    """The long options of a command, without their dashes."""
    opts = (name for parameter in command.params for name in parameter.opts)
    return [name.removeprefix("--") for name in opts if name.startswith("--")]


def _usage(mistake: click.ClickException, name: str) -> UsageProblem:
    """A mistake that click found, in our words; `name` is the command, for mistakes that do not know it."""
    context = mistake.ctx if isinstance(mistake, click.UsageError) else None
    command = context.command_path if context else f"factlint {name}".rstrip()
    if isinstance(mistake, click.NoSuchOption) and context:
        known = _options(context.command)
        near = nearest(mistake.option_name.lstrip("-"), known)
        elsewhere = mistake.option_name.lstrip("-") in _options(import_module(COMMANDS["check"]).command)
        remedy = (
            "it is an option of factlint check"
            if elsewhere
            else f'did you mean "--{near}"?'
            if near
            else f"see {command} --help"
        )
        return UsageProblem(f'no such option "{mistake.option_name}"', remedy)
    said, _, choosing = mistake.format_message().partition(". Choose from:")
    if choosing:
        return UsageProblem(f"{said[:1].lower()}{said[1:]}", f"choose from {' '.join(choosing.split())}")
    if isinstance(mistake, click.BadParameter) and mistake.param and isinstance(mistake.param.type, click.Choice):
        choices = [str(choice) for choice in mistake.param.type.choices]
        word = mistake.message.split("'")[1]  # click has the word in its message only
        remedy = meant(word, choices) or f"choose from {', '.join(choices)}"
        return UsageProblem(f'{mistake.param.opts[0]} cannot be "{word}"', remedy)
    said = (
        said.rstrip(".").replace("a valid integer range", "a whole number").replace("a valid float range", "a number")
    )
    return UsageProblem(f"{said[:1].lower()}{said[1:]}", f"see {command} --help")
