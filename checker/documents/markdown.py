"""Markdown: the whole file is the text, markup included; markdown-it gives its block structure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from checker.documents.decode import decode
from checker.documents.plain import document
from checker.model.document import Document
from checker.model.report import Unread


def documents(path: str, stream: BinaryIO) -> Iterator[Document | Unread]:
    """The one document of a .md file. Raises InputProblem where it is no text."""
    yield document(decode(stream.read(), path).text, path)
