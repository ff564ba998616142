"""The lines of metadata at the top of a text: `key: value` between `---`, or `key = "value"` between `+++`.

Only scalars on one line are read, since nothing else in front matter concerns facts; every other line is passed over.
"""

from __future__ import annotations

import re

from checker.named import NamedTuple

FENCE = re.compile(r"(?P<fence>---|\+\+\+)[ \t]{0,40}\r?\n")
ENTRY = r"""(?P<key>[A-Za-z][\w-]{0,40})\s{0,20}[:=]\s{0,20}(?P<value>\S[^\r\n]{0,2000})"""  # compiled where front matter is met
CLOSINGS = {"---": ("---", "..."), "+++": ("+++",)}
LONGEST = 20_000  # characters within which the closing fence must stand
DATE_KEYS = ("date", "published", "pubdate", "publishdate", "publish_date", "published_at", "created")

TITLE_KEYS = ("title", "headline")


class Field(NamedTuple):
    value: str
    start: int
    end: int


class FrontMatter(NamedTuple):
    """The fields by lower-case key, every `factlint:` field in order, and where the text proper begins."""

    fields: dict[str, Field]
    factlint: tuple[Field, ...]
    end: int

    def text(self, key: str) -> str:
        field = self.fields.get(key)
        return field.value if field else ""

    def title(self) -> Field | None:
        return next((self.fields[key] for key in TITLE_KEYS if key in self.fields), None)

    def date(self) -> Field | None:
        return next((self.fields[key] for key in DATE_KEYS if key in self.fields), None)


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, or None where it has none or never closes it."""
    opening = FENCE.match(text)
    if not opening:
        return None
    closings = CLOSINGS[opening["fence"]]
    fields: dict[str, Field] = {}
    factlint: list[Field] = []
    at = opening.end()
    while 0 <= at < min(len(text), LONGEST):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)]
        if line.rstrip() in closings:
            return FrontMatter(fields, tuple(factlint), end + 1 if end >= 0 else len(text))
        entry = re.match(ENTRY, line)
        if entry:
            field = _scalar(entry["value"], at + entry.start("value"))
            if entry["key"].lower() == "factlint":
                factlint.append(field)
            else:
                fields.setdefault(entry["key"].lower(), field)
        at = end + 1 if end >= 0 else -1
    return None


def _scalar(value: str, start: int) -> Field:
    """A value without its quotation marks, or without the comment behind it."""
    if value[0] in "\"'":
        closing = value.find(value[0], 1)
        if closing > 0:
            return Field(value[1:closing], start + 1, start + closing)
    value = value.split(" #", 1)[0].rstrip()
    return Field(value, start, start + len(value))
