"""`factlint extract`: every mention that documents make, with its value."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.inputs import prepare
from checker.cli.options import reading
from checker.cli.output import emit, tell_unread
from checker.problems import OutputProblem, UsageProblem

if TYPE_CHECKING:
    from checker.model.document import Document
    from checker.rulebook import Rulebook


@click.command("extract")
@reading
@click.option("--format", "format", type=click.Choice(["text", "jsonl", "timeml"]), default="text", show_default=True)
@click.option(
    "--together",
    is_flag=True,
    help="Date documents without a date within bounds, by what others say of the same events.",
)
@click.option("--output", metavar="DIR", help="Folder for one TimeML file per document.")
def command(paths: tuple[str, ...], format: str, together: bool, output: str | None, **given: Any) -> int:
    """Print the values that documents mention, one a line.

    They are times, numbers, votes, names, quotations and more. Times come with TIMEX3's type and value, their bounds, and
    what they were anchored to. With --format timeml the document itself is printed, with a TIMEX3 tag around every time.
    Each document is read on its own unless --together is given.
    """
    from checker.engine.pool import attempted
    from checker.extract import batches
    from checker.extract.mentions import mentions
    from checker.model.report import Unread
    from checker.report.mentions import as_jsonl, as_text

    if output and format != "timeml":
        raise UsageProblem("--output is for --format timeml", "write the lines to a file with >")
    inputs = prepare(paths, **given)
    tell_unread(inputs.unread)
    rules = inputs.rulebook.selected(*inputs.config.choice)
    documents: Sequence[Document] = inputs.documents
    if together:
        from checker.engine.dating import dated_together

        documents = dated_together(documents, rules)
    if format == "timeml":
        _write_timeml(documents, rules, output)
        return 0
    line = as_jsonl if format == "jsonl" else as_text
    for batch in batches(documents):
        told = []
        for document, stated in zip(batch, attempted(lambda some: mentions(some, rules), batch), strict=True):
            if isinstance(stated, Unread):
                tell_unread([stated])
            else:
                told += [line(document, mention) for mention in stated]
        emit("".join(told))
    return 0


def _write_timeml(documents: Sequence[Document], rules: Rulebook, folder: str | None) -> None:
    """One TimeML document on stdout, or each as a file of `folder`, named by its id."""
    from checker.extract import extract
    from checker.report.timeml import render
    from checker.report.write import write_whole

    if folder is None:
        if len(documents) > 1:
            raise UsageProblem(
                f"timeml is one file a document, and there are {len(documents)}", "name a folder with --output DIR"
            )
        emit(render(documents[0], extract(documents[0], rules).mentions))
        return
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputProblem(f"{folder}: cannot be made: {error.strerror}", "name another folder") from None
    taken: set[str] = set()
    for document in documents:
        place = Path(folder) / f"{_file_name(document.id, taken)}.tml"
        write_whole(place, render(document, extract(document, rules).mentions))


def _file_name(name: str, taken: set[str]) -> str:
    """A name for a file that no other document of the run has."""
    plain = "".join(character if character.isalnum() or character in "-_." else "-" for character in name)[:100]
    base = free = plain.strip(".-") or "document"
    number = 1
    while free in taken:
        number += 1
        free = f"{base}-{number}"
    taken.add(free)
    return free
