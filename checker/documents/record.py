"""A record of a corpus -> a document: {"id", "text", "date"?, "title"?, "source"?, "url"?}, wherever it was written.

Fields that are not named here are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.documents.dates import date_field, not_a_date
from checker.documents.reference import reference
from checker.model.document import Document
from checker.model.report import Unread

OPTIONAL = ("title", "source", "url")


def document(record: Mapping[str, Any], path: str, line: int, order: str = "") -> Iterator[Document | Unread]:
    """The document of a record that stands at a line of a file, and an Unread for each field that cannot be read."""
    problem = _refusal(record)
    if problem:
        yield Unread(path, problem, line)
        return
    name = _clean(str(record["id"]))
    fields: dict[str, str] = {}
    for key in OPTIONAL:
        value = record.get(key)
        if isinstance(value, str):
            fields[key] = _clean(value)
        elif value is not None:
            yield Unread(path, f'record "{name}": "{key}" is {a(value)}, not text; it was left out', line)
    written = record.get("date")
    metadata = _date(written, order)
    if written not in (None, "") and not metadata:
        yield Unread(path, f'record "{name}": "date" {not_a_date(written)}', line)
    text = _clean(record["text"])
    url = fields.get("url", "")
    yield Document(
        name,
        text,
        path=path,
        title=fields.get("title", ""),
        source=fields.get("source", ""),
        url=url,
        reference=reference(text, metadata=metadata, url=url, order=order),
        record_line=line,
    )


def a(value: object) -> str:
    """What a JSON value is, with its article."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return names.get(type(value), "null")


def _refusal(record: Mapping[str, Any]) -> str:
    """Why a record cannot be a document; "" where it can."""
    name, text = record.get("id"), record.get("text")
    if name is None or name == "":
        return 'a record without "id"; give every record its own'
    if isinstance(name, bool) or not isinstance(name, (str, int)):
        return f'"id" is {a(name)}, not text'
    if text is None:
        return f'record "{name}" has no "text"'
    return "" if isinstance(text, str) else f'record "{name}": "text" is {a(text)}, not text'


def _date(value: object, order: str) -> str:
    """A date field that can be read, as text; "" otherwise. Numbers count only as 20220902: no epoch is guessed."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if 19000101 <= value <= 20991231 else ""
    return value if isinstance(value, str) and date_field(value, order) else ""


def _clean(text: str) -> str:
    """Half surrogate pairs, which JSON can spell and no encoding can write, become U+FFFD, one for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text
