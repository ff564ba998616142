"""`factlint rule`: lists rules, shows one, runs its examples, writes a new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.group import Commands
from checker.cli.options import rule_ids
from checker.cli.output import emit, width
from checker.problems import OutputProblem, UsageProblem

if TYPE_CHECKING:
    from checker.rulebook.compile import Read

TEMPLATE = "_template.toml"
COLUMNS = ("id", "kind", "severity", "status", "precision", "summary")
NARROWEST = 30  # characters of a column of sentences
INDENT = 4

rules_option = click.option("--rules", multiple=True, metavar="DIR", help="Folder of further rules; repeatable.")


@click.group("rule", cls=Commands)
def rule() -> None:
    """List, show, test and write rules."""


@rule.command("list")
@rules_option
def list_(rules: tuple[str, ...]) -> int:
    """List every rule.

    Where the output is not a terminal, tabs separate the columns.
    """
    import sys

    from checker.rulebook import load

    rows = [
        (one.id, one.kind, one.severity, one.status, one.precision or "-", one.summary)
        for one in load([Path(folder) for folder in rules]).rules
    ]
    if sys.stdout is None or not sys.stdout.isatty():
        emit("".join("\t".join(row) + "\n" for row in rows))
        return 0
    emit("\n".join(_columns([(*row[:4], row[5]) for row in (COLUMNS, *rows)], width())) + "\n")
    return 0


def _columns(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Lines in columns. The last column is wrapped in its own width, or below the others where that is too narrow."""
    from textwrap import wrap

    wide = [max(len(row[at]) for row in rows) for at in range(len(rows[0]) - 1)]
    left = sum(wide) + 2 * len(wide)
    beside = width - left >= NARROWEST
    indent = left if beside else INDENT
    for *cells, last in rows:
        head = "  ".join(cell.ljust(size) for cell, size in zip(cells, wide, strict=True)) + "  "
        parts = wrap(last, width - indent)
        if beside:
            yield head + parts.pop(0)
        else:
            yield from wrap("  ".join(cells), width, subsequent_indent=" " * INDENT)
        yield from (" " * indent + part for part in parts)


@rule.command("show")
@click.argument("id", metavar="ID", shell_complete=rule_ids)
@rules_option
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown, as in the manual.")
def show(id: str, rules: tuple[str, ...], as_markdown: bool) -> int:
    """Show what a rule finds, why it matters, and its examples.

    ID may also be a prefix: `vote` shows every rule about votes.
    """
    from checker.rulebook import page

    pages = (page.markdown(read) if as_markdown else page.text(read, width()) for read in _chosen([id], rules))
    emit("\n".join(pages))
    return 0


@rule.command("test")
@click.argument("which", nargs=-1, metavar="[ID|PREFIX|PATH]...", shell_complete=rule_ids)
@rules_option
def test(which: tuple[str, ...], rules: tuple[str, ...]) -> int:
    """Run the examples of rules, which are their tests.

    Exits with 1 if one of them fails. PATH is a rule file in a folder of rules, such as my-rules/length/book-pages.toml.
    """
    from checker.cli.cases import cases, failure
    from checker.rulebook import load

    folders = [*rules, *_folders_of(which)]
    rulebook = load([Path(folder) for folder in folders])
    held = failed = known = 0
    lines = []
    for read in _chosen([_id_of(word) for word in which], folders):
        for case in cases(read):
            wrong = failure(case, rulebook)
            held += not wrong
            if case.todo:
                known += bool(wrong)
                lines += [] if wrong else [f"{read.path}: {case.name} holds now: its todo can go\n"]
            elif wrong:
                failed += 1
                lines.append(f"{read.path}: {case.name} {wrong}\n    {' / '.join(case.texts)}\n")
    gaps = f", {known} known gaps" if known else ""
    emit("".join(lines) + f"{held} hold, {failed} fail{gaps}\n")
    return int(failed > 0)


@rule.command("new")
@click.argument("id", metavar="KIND/NAME")
@click.option("--rules", default="", metavar="DIR", help="Folder of rules to write it to.  [default: rules]")
def new(id: str, rules: str) -> int:
    """Write a skeleton for a new rule, with examples that pass."""
    import re

    from checker.rulebook.load import built_in

    if not re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", id):
        raise UsageProblem(
            f'"{id}" is no id for a rule', "write <kind>/<name> in lower case, such as length/book-pages"
        )
    folder = rules or "rules"
    path = Path(folder) / f"{id}.toml"
    own = built_in() / f"{id}.toml"
    if own.exists() and own.resolve() != path.resolve():
        raise UsageProblem(f'"{id}" is a rule that comes with factlint', "choose another id")
    if path.exists():
        raise OutputProblem(f"{path}: already exists", "choose another id, or edit that file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((built_in() / TEMPLATE).read_text(encoding="utf-8"), encoding="utf-8")
    except OSError as error:
        raise OutputProblem(
            f"{path}: cannot be written: {error.strerror}", "choose another folder with --rules"
        ) from error
    where = "" if Path(folder).resolve() == built_in().resolve() else f"--rules {folder} "
    emit(
        f"{path}\nEdit it, then run: factlint rule test {path}\n"
        f"While it is a draft, it applies only on request: factlint check {where}--extend-select {id}\n"
    )
    return 0


def _chosen(which: Sequence[str], folders: Sequence[str]) -> Sequence[Read]:
    """The rule files that ids and prefixes choose, all of them where none is given. Raises UsageProblem."""
    from checker.rulebook.compile import read_all
    from checker.rulebook.load import built_in, find, load

    paths = [Path(folder) for folder in folders]
    chosen = {one.id for one in load(paths).selected(which, drafts=True).rules} if which else None
    reads, _, _ = read_all(find((built_in(), *paths)))
    return [read for read in reads if chosen is None or read.id in chosen]


def _folders_of(which: Sequence[str]) -> Iterator[str]:
    """The folders of rules that rule files given by path lie in, each once; not the built-in one."""
    from checker.rulebook.load import built_in

    folders = {Path(word).parent.parent for word in which if word.endswith(".toml")}
    yield from (str(folder) for folder in sorted(folders) if folder.resolve() != built_in().resolve())


def _id_of(word: str) -> str:
    return f"{Path(word).parent.name}/{Path(word).stem}" if word.endswith(".toml") else word


command = rule
