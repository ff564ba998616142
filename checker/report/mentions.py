"""Mentions as lines, for `factlint extract`: as text and as JSON (schemas/extract-line.json)."""

from __future__ import annotations

from functools import lru_cache
from json.encoder import encode_basestring_ascii as quoted  # `json.dumps` of a string, without its way to it
from typing import Any

from checker.model.claim import Mention
from checker.model.document import Document
from checker.report.places import named
from checker.report.records import Record
from checker.report.visible import visible
from checker.values.befallen import role_told
from checker.values.kinds import kind


def as_jsonl(document: Document, mention: Mention) -> str:
    """`mention_record` as a line."""
    name, start, end, value = mention
    words = quoted(document.text[start:end])
    value = _told(document, mention)
    start, end = document.place(start, end)
    place = f'"document": {quoted(document.id)}, "kind": {quoted(name)}, "start": {start}, "end": {end}'
    return f'{{{place}, "text": {words}{_fields(name, value)}}}\n'


@lru_cache(maxsize=20_000)  # news states the same few values again and again
def _fields(name: str, value: Any) -> str:
    """The fields that a kind adds, each with a comma before it."""
    return "".join(f", {quoted(field)}: {quoted(told)}" for field, told in kind(name).record(value).items())


def as_text(document: Document, mention: Mention) -> str:
    """`path:line:column: kind “words” field=value …`, fields without a value left out."""
    name = named(document.path, document.id) if document.record_line else document.path or document.id
    line, column = document.position(mention.start)
    fields = " ".join(
        f"{name}={value}" for name, value in kind(mention.kind).record(_told(document, mention)).items() if value
    )
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
        **kind(mention.kind).record(_told(document, mention)),
    }


def _told(document: Document, mention: Mention) -> Any:
    """A mention's value; that of a count with what the words beside it say befell those counted."""
    if mention.kind != "quantity":
        return mention.value
    role = role_told(document.text, mention)
    return mention.value._replace(role=role) if role else mention.value
