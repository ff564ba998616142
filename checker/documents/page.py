"""An HTML page -> its parts and its metadata. Navigation, forms, scripts and the like are left out."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path

from checker.documents.tags import REFERENCE, Token, attribute_span, attributes, tokens
from checker.documents.taken import Taker
from checker.model.document import BlockKind
from checker.named import NamedTuple
from checker.tables import compiled, read_toml

TABLE = Path(__file__).parent / "tables" / "html.toml"
JSON_LD_DATE = r'"(?P<name>datePublished|dateModified)"\s{0,9}:\s{0,9}"(?P<value>[^"]{4,40})"'
CLASS_PARTS = re.compile(r"[-_]+|(?<=[a-z])(?=[A-Z])")
CLASSED = ("div", "section", "ul", "ol", "p", "span")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CELLS = ("td", "th")
PICTURES = ("img", "amp-img")
TELLING = 3
"""Words of a picture's text from which on it is a caption; fewer name it: "logo", "The bridge"."""


class Markup(NamedTuple):
    """The table: `sets` of element names and words, and the `order` of meta elements' names by what they tell."""

    sets: dict[str, frozenset[str]]
    order: dict[str, tuple[str, ...]]


@cache
def markup() -> Markup:
    table = compiled("documents-html", [TABLE], lambda: read_toml(TABLE))
    order = {name: tuple(table[name]) for name in ("dates", "titles", "sources", "urls")}
    return Markup({name: frozenset(words) for name, words in table.items() if name not in order}, order)


class Page:
    """A page as it was read: its parts, its metadata in the order of the file, and how many characters were left out
    for the classes that they stand in."""

    def __init__(self, file: str, by_class: bool) -> None:
        self.taker = Taker()
        self.found: list[tuple[str, str]] = []
        self.left_out = 0
        self._by_class = by_class
        self._file = file
        self._skipping = ""  # the element left out, and how many of its name are open
        self._open = 0
        self._for_class = False
        self._raw = ""  # "title" or "json-ld": what the next text is
        self._heading = self._row = self._code = self._caption = False
        self._quoted = self._main = 0
        self._pictures: dict[str, tuple[int, int]] = {}  # texts of pictures in the open block
        for token in tokens(file):
            if token.kind == "text":
                self._text(token.start, token.end)
            elif token.kind == "start":
                self._start(token)
            else:
                self._close(token.name)
        self._end()

    def metadata(self, kind: str) -> list[str]:
        """What the meta elements of a kind (dates, titles, sources, urls) say, the most telling first."""
        order = markup().order[kind]
        named = [(order.index(name), value) for name, value in self.found if name in order]
        return [value for _, value in sorted(named, key=lambda one: one[0])]

    def _start(self, token: Token) -> None:
        table = markup().sets
        tag = token.name
        if self._skipping and tag not in table["main"]:  # an element left open does not swallow the article
            self._open += tag == self._skipping
            return
        self._raw = self._skipping = ""
        values = attributes(token.attributes) if token.attributes.strip(" /") else {}
        if tag in ("meta", "link", "time", "title"):
            self._metadata(tag, values)
        elif self._is_left_out(tag, values):
            self._end()
            if tag not in table["void"]:
                self._skipping, self._open = tag, 1
                self._raw = "json-ld" if values.get("type") == "application/ld+json" else ""
            return
        if tag in table["blocks"]:
            self._end()
            self._enter(tag)
        elif tag in CELLS and self.taker.is_open:
            self.taker.add_whole(" | ", token.start, token.start)
        elif tag in PICTURES and len(values.get("alt", "").split()) >= TELLING:
            self._picture(values["alt"], token)

    def _close(self, tag: str) -> None:
        self._raw = ""
        if self._skipping:
            self._open -= tag == self._skipping
            if not self._open:
                self._skipping = ""
        elif tag in markup().sets["blocks"]:
            self._end()
            self._leave(tag)

    def _text(self, start: int, end: int) -> None:
        if self._raw == "json-ld":
            found = re.finditer(JSON_LD_DATE, self._file[start:end])
            self.found += [(hit["name"].lower(), hit["value"]) for hit in found]
        elif self._raw == "title":
            self.found.append(("title", " ".join(unescape(self._file[start:end]).split())))
        elif self._skipping:
            self.left_out += end - start if self._for_class else 0
        else:
            self._words(start, end)

    def _words(self, start: int, end: int) -> None:
        while True:
            found = REFERENCE.search(self._file, start, end)
            stop = found.start() if found else end
            self.taker.add(self._file[start:stop], stop - len(self._file[start:stop]))
            if not found:
                return
            self.taker.add_whole(unescape(found.group()), *found.span())
            start = found.end()

    def _picture(self, words: str, token: Token) -> None:
        """Keeps the text of a picture for a block of its own behind the open one, which may go on around it."""
        begin = token.end - len(">") - len(token.attributes)
        if span := attribute_span(token.attributes, "alt"):
            self._pictures.setdefault(words, (begin + span[0], begin + span[1]))

    def _metadata(self, tag: str, values: dict[str, str]) -> None:
        if tag == "title":
            self._raw = "title"
        elif tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.found.append((name.lower(), values.get("content", "").strip()))
        elif tag == "link" and values.get("rel") == "canonical":
            self.found.append(("og:url", values.get("href", "")))
        elif tag == "time":
            name = "datepublished" if "pubdate" in values else values.get("itemprop", "").lower() or "time"
            self.found.append((name, values.get("datetime", "")))

    def _is_left_out(self, tag: str, values: dict[str, str]) -> bool:
        table = markup().sets
        self._for_class = False
        if (
            tag in table["skipped"]
            or values.get("role") in table["roles"]
            or "hidden" in values
            or values.get("aria-hidden") == "true"
        ):
            return True
        if not self._by_class or tag not in CLASSED:
            return False
        for name in f"{values.get('class', '')} {values.get('id', '')}".split():
            parts = {part.lower() for part in CLASS_PARTS.split(name) if part}
            if parts & table["boilerplate"] and parts <= table["boilerplate"] | table["generic"]:
                self._for_class = True
                return True
        return False

    def _enter(self, tag: str) -> None:
        self._heading = tag in HEADINGS
        self._row = tag == "tr" or (self._row and tag not in ("table", "body"))
        self._code = self._code or tag == "pre"
        self._caption = self._caption or tag in ("figcaption", "caption")
        self._quoted += tag == "blockquote"
        self._main += tag in markup().sets["main"]

    def _leave(self, tag: str) -> None:
        self._heading = self._heading and tag not in HEADINGS
        self._row = self._row and tag not in ("tr", "table")
        self._code = self._code and tag != "pre"
        self._caption = self._caption and tag not in ("figcaption", "caption", "figure", "table")
        self._quoted = max(0, self._quoted - (tag == "blockquote"))
        self._main = max(0, self._main - (tag in markup().sets["main"]))

    def _end(self) -> None:
        kinds: tuple[tuple[object, BlockKind], ...] = (
            (self._code, "code"),
            (self._heading, "heading"),
            (self._caption, "caption"),
            (self._row, "row"),
            (self._quoted, "quotation"),
        )
        self.taker.block(next((kind for state, kind in kinds if state), "paragraph"), self._main > 0)
        pictures, self._pictures = self._pictures, {}
        for start, end in pictures.values():
            self._words(start, end)
            self.taker.block("caption", self._main > 0)
