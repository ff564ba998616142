"""Word documents: one line a paragraph, tables row by row; styles give the blocks. Needs the extra `docx`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from checker.documents.line import line_kind
from checker.documents.reference import properties_date, reference
from checker.documents.taken import Part, assembled
from checker.model.document import BlockKind, Document
from checker.model.report import Unread
from checker.problems import InputProblem

if TYPE_CHECKING:
    from docx.document import Document as Word

OLD = b"\xd0\xcf\x11\xe0"  # an OLE container: .doc, or a .docx under a password
LARGEST = 256 << 20  # bytes unpacked
MOST_PACKED = 200  # times as large unpacked; a document of nothing but spaces reaches some 100
STYLES: tuple[tuple[str, BlockKind], ...] = (
    ("heading", "heading"),
    ("title", "heading"),
    ("subtitle", "heading"),
    ("caption", "caption"),
    ("quote", "quotation"),
    ("intense quote", "quotation"),
)


def documents(path: str, stream: BinaryIO, order: str = "") -> Iterator[Document | Unread]:
    """The one document of a file. Raises InputProblem for what is no Word document, or a dangerous one."""
    data = stream.read()
    _refuse(data)
    try:
        import docx
    except ImportError:
        raise InputProblem("Word documents need an extra: pip install 'factlint[docx]'") from None
    try:
        word = docx.Document(io.BytesIO(data))
        parts = list(_parts(word))
        made = word.core_properties
        title, known = made.title or "", properties_date(made.created, made.modified)
    except Exception as error:  # noqa: BLE001 - lxml, zipfile and python-docx raise what they like on a broken file
        raise InputProblem(f"a Word document that cannot be read: {_said(error)}") from None
    text, blocks, _ = assembled(parts, "\n")
    found = reference(text, name=path, order=order) or known
    yield Document(path, text, path=path, title=title, reference=found, blocks=blocks)


def _refuse(data: bytes) -> None:
    if data.startswith(OLD):
        raise InputProblem("an encrypted or old Word document; save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            sizes = [(entry.file_size, entry.compress_size) for entry in packed.infolist()]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError) as error:
        raise InputProblem(f"not a Word document: {_said(error)}") from None
    if sum(size for size, _ in sizes) > LARGEST or any(
        size > 1 << 20 and size > MOST_PACKED * packed for size, packed in sizes
    ):
        raise InputProblem("would unpack to far more than a document; leave it out")


def _parts(word: Word) -> Iterator[Part]:
    index = 0
    for item in word.iter_inner_content():
        rows = [item.text] if hasattr(item, "text") else [_row(row) for row in item.rows]
        for words in rows:
            flat = " ".join(words.split())
            if flat:
                kind: BlockKind = _kind(item, flat, index) if hasattr(item, "text") else "row"
                yield Part(kind, flat, ())
                index += 1


def _row(row: Any) -> str:
    cells: list[str] = []
    for cell in row.cells:  # a cell that spans columns is listed once for each
        if not cells or cell.text != cells[-1]:
            cells.append(cell.text)
    return " | ".join(cells)


def _kind(paragraph: Any, words: str, index: int) -> BlockKind:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    for name, kind in STYLES:
        if style == name or style.startswith(f"{name} "):
            return kind
    told = line_kind(words, index)
    return told if told in ("header", "caption", "heading") else "paragraph"


def _said(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0][:120] or type(error).__name__
