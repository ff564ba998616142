"""PDF: the text of its pages in reading order as the file gives it, with page numbers. Needs the extra `pdf`.

Lines that stand at the head or foot of most pages, page numbers aside, belong to the page. Nothing is recognised in
images.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO

from checker.documents.guarded import OverrunError, guarded
from checker.documents.layout import blocks
from checker.documents.reference import properties_date, reference
from checker.model.document import Block, Document
from checker.model.report import Unread
from checker.problems import InputProblem

BETWEEN = "\n\n"
HYPHEN = re.compile("\ufffe\r?\n?")  # how PDFium marks a word that is divided at the end of a line
MADE = re.compile(r"(?:D:)?(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")
DIGITS = re.compile(r"\d+")
RUNNING = 0.5  # of the pages, at least three, must have a line for it to be a running head
LONGEST = 100  # characters of a running head
MEMORY = 512 << 20  # bytes that reading a file may take, and thirty-two times its size besides
BEFORE = 31  # days that a text may have waited for its export


def documents(path: str, stream: BinaryIO, order: str = "") -> Iterator[Document | Unread]:
    """The one document of a file. Raises InputProblem for what is no PDF, encrypted or broken."""
    data = stream.read()
    if b"%PDF-" not in data[:1024]:
        raise InputProblem("not a PDF document")
    try:
        import pypdfium2
    except ImportError:
        raise InputProblem("PDF documents need an extra: pip install 'factlint[pdf]'") from None
    size = len(data) >> 20
    try:
        pages, title, made = guarded(lambda: _taken(pypdfium2, data), memory=MEMORY + 32 * len(data), seconds=10 + size)
    except OverrunError:
        raise InputProblem("a PDF that takes too much memory or time to read; leave it out") from None
    if pages and not any(page.strip() for page in pages):
        yield Unread(path, "a PDF without text; its pages may be images, which are not read")
    text = BETWEEN.join(pages)
    starts: list[int] = []
    at = 0
    for page in pages:
        starts.append(at)
        at += len(page) + len(BETWEEN)
    known = reference(text, name=path, order=order) or properties_date(_date(made[0]), _date(made[1]), BEFORE)
    layout = _without_running(text, blocks(text), starts)
    yield Document(path, text, path=path, title=title, reference=known, blocks=layout, pages=tuple(starts))


def _taken(pdfium: Any, data: bytes) -> tuple[list[str], str, list[str]]:
    """The words of each page, the title, and when the file was made and changed. Raises InputProblem."""
    try:
        pdf = pdfium.PdfDocument(data)
        try:
            made = [pdf.get_metadata_value(key) for key in ("CreationDate", "ModDate")]
            return [_words(page) for page in pdf], pdf.get_metadata_value("Title").strip(), made
        finally:
            pdf.close()
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "an encrypted PDF; save it without a password" if locked else f"a PDF that cannot be read: {error}"
        raise InputProblem(what) from None


def _words(page: Any) -> str:
    words: str = page.get_textpage().get_text_range()
    return HYPHEN.sub("", words).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _without_running(text: str, layout: tuple[Block, ...], starts: list[int]) -> tuple[Block, ...]:
    """The same with the running heads and feet as header lines."""
    edges = {index for at in starts for index, block in enumerate(layout) if block.start == at}
    edges |= {index - 1 for index in edges if index} | ({len(layout) - 1} if layout else set())
    alike = Counter(shape for index in edges if (shape := _shape(text, layout[index])))
    most = max(3, RUNNING * len(starts))
    return tuple(
        block._replace(kind="header") if index in edges and alike[_shape(text, block)] >= most else block
        for index, block in enumerate(layout)
    )


def _shape(text: str, block: Block) -> str:
    """What running heads have in common; "" for what is too long to be one."""
    words = text[block.start : block.end]
    return DIGITS.sub("0", words) if len(words) <= LONGEST and "\n" not in words else ""


def _date(made: str) -> datetime | None:
    found = MADE.match(made or "")
    try:
        return datetime(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None
