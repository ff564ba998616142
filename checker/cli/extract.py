"""`factlint extract`: every mention that documents make, with its value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from checker.cli.inputs import prepare
from checker.cli.options import reading
from checker.cli.output import emit, tell_unread
from checker.model.claim import Mention
from checker.model.document import Document

BATCH = 200  # documents whose lines are written at once


@click.command("extract")
@reading
@click.option("--format", "format", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def command(paths: tuple[str, ...], format: str, **given: Any) -> int:
    """Print the times, numbers and other values that documents mention, one a line.

    Times carry TIMEX3's type and value, the day they were anchored to and the bounds that follow.
    """
    from checker.extract import extract
    from checker.extract.wordings import wordings
    from checker.report.mentions import as_jsonl, as_text

    inputs = prepare(paths, **given)
    tell_unread(inputs.unread)
    rules = inputs.rulebook.selected(inputs.config.select, inputs.config.ignore, inputs.config.drafts)
    line = as_jsonl if format == "jsonl" else as_text

    def lines(document: Document) -> Iterator[str]:
        mention: Mention
        mentions = [*extract(document, rules).mentions, *wordings(document, rules)]
        for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end)):
            yield line(document, mention)

    for start in range(0, len(inputs.documents), BATCH):
        emit("".join(one for document in inputs.documents[start : start + BATCH] for one in lines(document)))
    return 0
