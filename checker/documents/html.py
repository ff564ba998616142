"""HTML: the words that a reader of the page sees, with their places in the file; metadata from its head.

Where much of a page stands in its <article> or <main>, only that and the headline above it are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from checker.documents.dates import date_field
from checker.documents.decode import decode
from checker.documents.line import line_kind
from checker.documents.page import Page
from checker.documents.plain import damage
from checker.documents.reference import reference
from checker.documents.taken import Part, assembled
from checker.model.document import Document
from checker.model.origin import Origin
from checker.model.report import Unread

MAIN_SHARE = 0.4  # of a page's characters, from which on what is outside of <article> and <main> is left out


def documents(path: str, stream: BinaryIO, order: str = "") -> Iterator[Document | Unread]:
    """The one document of a page. Raises InputProblem where it is no text."""
    decoded = decode(stream.read())
    yield from damage(decoded, path)
    file = decoded.text
    page = _page(file)
    parts = _once(_chosen(page.taker.parts))
    text, blocks, pieces = assembled([_told(part, index) for index, part in enumerate(parts)])
    dates = [value for value in page.metadata("dates") if date_field(value, order)]
    times = {value for name, value in page.found if name == "time" and date_field(value, order)}
    if not dates and len({date_field(value, order) for value in times}) == 1:
        dates = sorted(times)
    titles = [*page.metadata("titles"), *(value for name, value in page.found if name == "title" and value)]
    url = next(iter(page.metadata("urls")), "")
    yield Document(
        path,
        text,
        path=path,
        title=titles[0] if titles else "",
        source=next(iter(page.metadata("sources")), ""),
        url=url,
        reference=reference(text, metadata=dates[0] if dates else "", name=path, url=url, order=order),
        blocks=blocks,
        origin=Origin(file, pieces),
    )


def _page(file: str) -> Page:
    """The page without what its classes call boilerplate, unless that is more than half of it."""
    page = Page(file, by_class=True)
    kept = sum(len(part.words) for part in page.taker.parts)
    return page if page.left_out <= kept else Page(file, by_class=False)


def _chosen(parts: list[Part]) -> list[Part]:
    main = [part for part in parts if part.main]
    if sum(len(part.words) for part in main) < MAIN_SHARE * sum(len(part.words) for part in parts):
        return parts
    first = parts.index(main[0]) if main else 0
    headline = [part for part in parts[:first] if part.kind == "heading"][-1:]
    return [*headline, *main]


def _once(parts: list[Part]) -> list[Part]:
    """The parts without a picture's text where the caption below it says the same."""
    below = [*parts[1:], None]
    return [part for part, next_one in zip(parts, below, strict=False) if not _is_repeated(part, next_one)]


def _is_repeated(part: Part, below: Part | None) -> bool:
    return below is not None and part.kind == below.kind == "caption" and part.words in below.words


def _told(part: Part, index: int) -> Part:
    """A part with the kind that its words tell: date lines, bylines, captions and headings in plain paragraphs."""
    if part.kind != "paragraph":
        return part
    kind = line_kind(part.words, index)
    return part._replace(kind=kind) if kind in ("header", "caption", "heading") else part
