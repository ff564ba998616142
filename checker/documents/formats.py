"""The formats that are read, by suffix: each a module with `documents(path, stream, order)`, imported when one is met."""

from __future__ import annotations

FORMATS = {
    ".txt": "checker.documents.plain",
    ".text": "checker.documents.plain",
    ".md": "checker.documents.markdown",
    ".markdown": "checker.documents.markdown",
    ".jsonl": "checker.documents.jsonl",
    ".ndjson": "checker.documents.jsonl",
    ".csv": "checker.documents.csv",
    ".tsv": "checker.documents.csv",
    ".html": "checker.documents.html",
    ".htm": "checker.documents.html",
    ".xhtml": "checker.documents.html",
    ".pdf": "checker.documents.pdf",
    ".docx": "checker.documents.docx",
}
UNREADABLE = frozenset((".rtf", ".doc", ".odt", ".pages", ".wpd"))
"""What people write texts in that no reader is for."""
OTHER = FORMATS[".txt"]  # a file that is named is read as text, whatever its suffix
