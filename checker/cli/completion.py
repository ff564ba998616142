"""`factlint completion`: the script that lets a shell complete commands, options, formats and rules."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from checker.cli.output import emit

VARIABLE = "_FACTLINT_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]), metavar="SHELL")
@click.pass_context
def command(context: click.Context, /, shell: str) -> int:
    """Print a script that completes command lines in your shell.

    bash: add  eval "$(factlint completion bash)"  to ~/.bashrc; zsh: the same with zsh, to ~/.zshrc; fish: write
    the script to ~/.config/fish/completions/factlint.fish.
    """
    maker = get_completion_class(shell)
    assert maker, shell
    completion = maker(context.find_root().command, {}, "factlint", VARIABLE)
    emit(completion.source_template % completion.source_vars() + "\n")
    return 0
