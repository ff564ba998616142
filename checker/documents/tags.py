"""HTML -> start tags, end tags and text, with their places in the file; linear in the file whatever it holds.

Follows the tokenizer of the HTML Standard where it matters to a reader: raw text elements, comments, quoted attributes.
The standard library's parser takes minutes for some files of a megabyte, and more than this one's time for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal

from checker.named import NamedTuple

TAG = re.compile(r"""<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]{0,40})(?P<attributes>(?:[^>"']++|"[^"]*+"|'[^']*+')*)>""")
LENIENT = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]{0,40})(?P<attributes>[^>]*+)>")
ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'>/=]{1,80})(?:\s{0,50}=\s{0,50}(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>]*+)))?"""
)
REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
RAW = {
    name: re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "noembed")
}

Kind = Literal["start", "end", "text"]


class Token(NamedTuple):
    """A tag's name in lower case with its attributes as written, or a run of text; from where to where in the file."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def tokens(file: str) -> Iterator[Token]:
    """The tags and texts of a file in order, comments and declarations left out."""
    tag = TAG
    at = text = 0
    while (at := file.find("<", at)) >= 0:
        after = file[at + 1 : at + 2]
        if after in "!?":
            yield from _text(text, at)
            closing = "-->" if file.startswith("<!--", at) else ">"
            end = file.find(closing, at + 2)
            at = text = end + len(closing) if end >= 0 else len(file)
            continue
        found = tag.match(file, at)
        if found is None and tag is TAG and (after.isalpha() or after == "/"):
            tag = LENIENT  # a quotation mark that is never closed; looking for it once is enough
            found = tag.match(file, at)
        if found is None:
            if file.find(">", at) < 0:
                break
            at += 1
            continue
        yield from _text(text, at)
        name = found["name"].lower()
        yield Token("end" if found["end"] else "start", at, found.end(), name, found["attributes"])
        at = text = found.end()
        if name in RAW and not found["end"]:
            closing_tag = RAW[name].search(file, at)
            at = closing_tag.start() if closing_tag else len(file)
            yield from _text(text, at)
            text = at
    yield from _text(text, len(file))


def attributes(written: str) -> dict[str, str]:
    """Attributes by lower-case name, the first of a name, with their references resolved."""
    values: dict[str, str] = {}
    for found in ATTRIBUTE.finditer(written):
        value = found["double"] or found["single"] or found["bare"] or ""
        values.setdefault(found["name"].lower(), unescape(value) if "&" in value else value)
    return values


def attribute_span(written: str, name: str) -> tuple[int, int] | None:
    """Where the value of an attribute stands, as written; None where there is none."""
    for found in ATTRIBUTE.finditer(written):
        if found["name"].lower() == name:
            group = next((group for group in ("double", "single", "bare") if found[group]), "")
            return found.span(group) if group else None
    return None


def _text(start: int, end: int) -> Iterator[Token]:
    if start < end:
        yield Token("text", start, end)
