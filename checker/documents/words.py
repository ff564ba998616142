"""The tables of words that mark date lines, bylines, captions, page furniture and languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from checker.named import NamedTuple
from checker.tables import compiled, read_toml

TABLE = Path(__file__).parent / "tables" / "header.toml"


class Language(NamedTuple):
    """Words by which a text's language is known: see the table."""

    common: frozenset[str]
    telling: frozenset[str]
    shared: frozenset[str]
    times: frozenset[str]
    english: frozenset[str]


class Words(NamedTuple):
    """`classes` gives a word's class in a date line, one letter (see tokens.py); the rest are the table's sections."""

    months: dict[str, int]
    weekdays: dict[str, int]
    classes: dict[str, str]
    later: frozenset[str]
    month_first_zones: frozenset[str]
    furniture: frozenset[str]
    furniture_openings: tuple[str, ...]
    caption_openings: tuple[str, ...]
    credits: tuple[str, ...]
    beginnings: frozenset[str]  # the first three letters of captions and furniture
    name_parts: frozenset[str]
    languages: dict[str, Language]


@cache
def words() -> Words:
    table = compiled("documents-header", [TABLE], lambda: read_toml(TABLE))
    date_line: dict[str, Any] = table["date_line"]
    classes = {
        "am": "p",
        "pm": "p",
        "hrs": "p",
        "a": "q",
        "p": "q",
        "m": "q",
        "noon": "p",
        "midnight": "p",
        "t": "t",
        "z": "z",
    }
    for letter, names in (
        ("m", table["months"]),
        ("w", table["weekdays"]),
        ("l", date_line["first"]),
        ("u", date_line["later"]),
        ("k", date_line["weak"]),
        ("g", date_line["agencies"]),
        ("z", date_line["zones"]),
    ):
        classes.update(dict.fromkeys(names, letter))
    marked = (*table["captions"]["openings"], *table["furniture"]["lines"], *table["furniture"]["openings"])
    return Words(
        table["months"],
        table["weekdays"],
        classes,
        frozenset(date_line["later"]),
        frozenset(date_line["month_first_zones"]),
        frozenset(table["furniture"]["lines"]),
        tuple(table["furniture"]["openings"]),
        tuple(table["captions"]["openings"]),
        tuple(table["captions"]["credits"]),
        frozenset(words[:3] for words in marked),
        frozenset(table["byline"]["name_parts"].split()),
        {
            code: Language(*(frozenset(of[name].split()) for name in Language._fields))
            for code, of in table["languages"].items()
        },
    )
