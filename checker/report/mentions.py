"""Mentions as lines, for `factlint extract`: as text and as JSON (schemas/extract-line.json)."""

from __future__ import annotations

import json

from checker.model.claim import Mention
from checker.model.document import Document
from checker.report.records import Record
from checker.report.visible import visible
from checker.values.kinds import kind


def as_jsonl(document: Document, mention: Mention) -> str:
    return json.dumps(mention_record(document, mention)) + "\n"


def as_text(document: Document, mention: Mention) -> str:
    """`path:line:column: kind “words” field=value …`, fields without a value left out."""
    name = document.path or document.id
    if document.record_line:
        name = f"{name}#{document.id}"
    line, column = document.position(mention.start)
    fields = " ".join(f"{name}={value}" for name, value in kind(mention.kind).record(mention.value).items() if value)
    words = document.text[mention.start : mention.end]
    return visible(f"{name}:{line}:{column}: {mention.kind} “{words}” {fields}") + "\n"


def mention_record(document: Document, mention: Mention) -> Record:
    """Where the mention is, its words, and the fields that its kind adds."""
    start, end = document.place(mention.start, mention.end)
    return {
        "document": document.id,
        "kind": mention.kind,
        "start": start,
        "end": end,
        "text": document.text[mention.start : mention.end],
        **kind(mention.kind).record(mention.value),
    }
