"""The captions of pictures in Markdown: their text in brackets, their title, an emphasised line below, a <figcaption>.

A picture inside a sentence is a sign and has no caption; where a line begins with it, what it says is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.document import Block

IMAGE = re.compile(
    r"!\[(?P<alt>(?:[^\[\]]|\[[^\[\]]{0,200}\]){0,2000})\]"
    r"(?:\(\s{0,9}(?:<[^<>\n]{0,1000}>|[^\s()]{0,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)"
    r"(?:\s{1,9}(?:\"(?P<double>[^\"]{0,1000})\"|'(?P<single>[^']{0,1000})'))?\s{0,9}\)|\[[^\[\]\n]{0,200}\])?"
    r"(?:\]\([^()\n]{0,1000}\))?(?:\{[^{}\n]{0,200}\})?"
)
"""A picture, which may be a link itself: `[![words](file "title")](address){width=50%}`."""
LEADING = re.compile(r"(?:[ \t]{0,20}(?:[-+*]|\d{1,9}[.)])[ \t]){0,5}[ \t]{0,20}[*_]{0,3}\[?")
"""What may stand before it on its line."""
EMPHASISED = re.compile(
    r"(?:[ \t\\]|<br ?/?>){0,20}(?:\r?\n[ \t]{0,20})?(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_\n]{2,1000})(?P=mark)[ \t\r]{0,20}(?=\n|$)"
)
"""All that follows a picture on its line, or all of the line below it."""
FIGURE = re.compile(
    r"<figcaption\b[^<>]{0,500}>(?P<words>(?:[^<]|<(?!/figcaption)){1,2000})</figcaption>"
    r"|<img\b[^<>]{0,1000}?\salt=(?:\"(?P<double>[^\"<>]{1,1000})\"|'(?P<single>[^'<>]{1,1000})')",
    re.IGNORECASE,
)
TELLING = re.compile(r"(?:[^\W_]+[\W_]+){2}[^\W_]")
"""Three words: fewer name a picture, "logo" or "The bridge", and state nothing."""


def without_pictures(text: str, start: int, end: int) -> Iterator[Block]:
    """A paragraph as what it says, what its pictures say (captions), and their markup (code)."""
    at = start
    begin = text.find("![", start, end)
    while begin >= 0:
        line = max(text.rfind("\n", start, begin) + 1, start)
        image = IMAGE.match(text, begin, end) if line >= at and LEADING.fullmatch(text, line, begin) else None
        if image is None:
            begin = text.find("![", begin + 2, end)
            continue
        below = EMPHASISED.match(text, image.end(), end)
        yield Block("paragraph", at, line)
        yield from _captions(image, image.start(), below.start() if below else image.end())
        if below:
            yield from _captions(below, below.start(), below.end())
        at = (below or image).end()
        begin = text.find("![", at, end)
    yield Block("paragraph", at, end)


def of_figures(text: str, start: int, end: int) -> Iterator[Block]:
    """A piece of HTML as what its pictures say (captions) and the rest (code)."""
    at = start
    for found in FIGURE.finditer(text, start, end):
        yield from _captions(found, at, found.end())
        at = found.end()
    yield from _code(text, at, end)


def _captions(found: re.Match[str], start: int, end: int) -> Iterator[Block]:
    """The groups of a match that are captions, and what stands between them: the name of a file may hold numbers."""
    at = start
    for name in ("alt", "words", "double", "single"):
        if name in found.re.groupindex and (words := found[name]) and TELLING.search(words):
            yield from _code(found.string, at, found.start(name))
            yield Block("caption", *found.span(name))
            at = found.end(name)
    yield from _code(found.string, at, end)


def _code(text: str, start: int, end: int) -> Iterator[Block]:
    if any(map(str.isalnum, text[start:end])):
        yield Block("code", start, end)
