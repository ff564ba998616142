"""An HTML page -> its parts and its metadata. Navigation, forms, scripts and the like are left out."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from checker.documents.taken import Taker
from checker.model.document import BlockKind
from checker.tables import compiled, read_toml

TABLE = Path(__file__).parent / "tables" / "html.toml"
JSON_LD_DATE = r'"(?P<name>datePublished|dateModified)"\s{0,9}:\s{0,9}"(?P<value>[^"]{4,40})"'
CLASS_PARTS = re.compile(r"[-_]+|(?<=[a-z])(?=[A-Z])")
CLASSED = ("div", "section", "ul", "ol", "p", "span")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CELLS = ("td", "th")

Attributes = list[tuple[str, str | None]]


class Markup(NamedTuple):
    """The table: `sets` of element names and words, and the `order` of meta elements' names by what they tell."""

    sets: dict[str, frozenset[str]]
    order: dict[str, tuple[str, ...]]


@cache
def markup() -> Markup:
    table = compiled("documents-html", [TABLE], lambda: read_toml(TABLE))
    order = {name: tuple(table[name]) for name in ("dates", "titles", "sources", "urls")}
    return Markup({name: frozenset(words) for name, words in table.items() if name not in order}, order)


class Page(HTMLParser):
    """Reads one page: `taker` has its parts, `found` its metadata in the order of the file, `left_out` how many
    characters were left out for their classes."""

    def __init__(self, file: str, by_class: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.taker = Taker()
        self.found: list[tuple[str, str]] = []
        self.left_out = 0
        self._by_class = by_class
        self._file = file
        self._lines = [0, *(hit.end() for hit in re.finditer("\n", file))]
        self._skipping: list[str] = []  # the element left out and those of its name within it
        self._for_class = False
        self._collecting = ""  # "title" or "json-ld"
        self._title: list[str] = []
        self._heading = self._row = self._code = self._caption = False
        self._quoted = self._main = 0
        self.feed(file)
        self.close()
        self._end()

    def metadata(self, kind: str) -> list[str]:
        """What the meta elements of a kind (dates, titles, sources, urls) say, the most telling first."""
        order = markup().order[kind]
        named = [(order.index(name), value) for name, value in self.found if name in order]
        return [value for _, value in sorted(named, key=lambda one: one[0])]

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        table = markup().sets
        if self._skipping:
            if tag == self._skipping[0]:
                self._skipping.append(tag)
            return
        values = {name: value or "" for name, value in attrs}
        self._collecting = ""
        if tag in ("meta", "link", "time", "title"):
            self._metadata(tag, values)
        elif self._is_left_out(tag, values):
            self._end()
            if tag not in table["void"]:
                self._skipping = [tag]
                self._collecting = "json-ld" if values.get("type") == "application/ld+json" else ""
            return
        if tag in table["blocks"]:
            self._end()
            self._enter(tag)
        elif tag in CELLS and self.taker.is_open:
            start = self._offset()
            self.taker.add_whole(" | ", start, start)

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            if tag == self._skipping[0]:
                self._skipping.pop()
                self._collecting = ""
            return
        if self._collecting == "title":
            self.found.append(("title", " ".join("".join(self._title).split())))
        self._collecting = ""
        if tag in markup().sets["blocks"]:
            self._end()
            self._leave(tag)

    def handle_data(self, data: str) -> None:
        if self._collecting == "json-ld":
            self.found += [(hit["name"].lower(), hit["value"]) for hit in re.finditer(JSON_LD_DATE, data)]
        elif self._collecting == "title":
            self._title.append(data)
        elif self._skipping:
            self.left_out += len(data) if self._for_class else 0
        else:
            self.taker.add(data, self._offset())

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def unknown_decl(self, data: str) -> None:
        """<![CDATA[...]]> and the like hold no text that a reader sees."""

    def _reference(self, written: str) -> None:
        if self._collecting == "title":
            self._title.append(unescape(written + ";"))
        if self._skipping or self._collecting:
            return
        start = self._offset()
        end = start + len(written)
        if self._file[end : end + 1] == ";":
            end += 1
        self.taker.add_whole(unescape(self._file[start:end]), start, end)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _metadata(self, tag: str, values: dict[str, str]) -> None:
        if tag == "title" and not self._main:
            self._collecting, self._title = "title", []
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
