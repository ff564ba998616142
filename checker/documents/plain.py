"""Plain text: the whole file is the text, front matter included, and lines give its layout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from checker.documents.dates import date_field, not_a_date
from checker.documents.decode import Decoded, decode
from checker.documents.frontmatter import front_matter
from checker.documents.layout import blocks
from checker.documents.reference import reference
from checker.model.document import Block, Document
from checker.model.report import Unread


def documents(path: str, stream: BinaryIO, order: str = "") -> Iterator[Document | Unread]:
    """The one document of a .txt file, named by its path. Raises InputProblem where it is no text."""
    decoded = decode(stream.read())
    yield from damage(decoded, path)
    yield from misdated(decoded.text, path, order)
    yield document(decoded.text, path, order=order)


def damage(decoded: Decoded, path: str) -> Iterator[Unread]:
    """The problem about a text that has bytes in it which are none."""
    if decoded.damaged:
        read_as = "U+FFFD" if decoded.encoding == "utf-8" else "Windows-1252"
        yield Unread(path, f"bytes that are not UTF-8 were read as {read_as}; save the file anew", decoded.damaged)


def misdated(text: str, path: str, order: str = "") -> Iterator[Unread]:
    """The problem about a text whose front matter has a date that is none."""
    front = front_matter(text)
    stated = front.date() if front else None
    if stated and stated.value and not date_field(stated.value, order):
        line = text.count("\n", 0, stated.start) + 1
        yield Unread(path, f"front matter: date {not_a_date(stated.value)}", line)


def document(text: str, path: str, layout: tuple[Block, ...] = (), *, order: str = "") -> Document:
    """A document of a file's text, with what its front matter says. `layout` is left empty where lines give it."""
    front = front_matter(text)
    body = front.end if front else 0
    title = front.title() if front else None
    url = front.text("url") if front else ""
    if front and not layout:
        layout = (Block("code", 0, body), *blocks(text, body))
    return Document(
        front.text("id") or path if front else path,
        text,
        path=path,
        title=title.value if title else "",
        source=front.text("source") if front else "",
        url=url,
        reference=reference(text, front=front.date() if front else None, body=body, name=path, url=url, order=order),
        blocks=layout,
    )
