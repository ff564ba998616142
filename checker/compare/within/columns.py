"""The columns of a table against its row of totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.documents.segment import segments
from checker.model.claim import Mention, Misfit
from checker.model.document import Document, Segment
from checker.named import NamedTuple
from checker.rulebook import Rulebook
from checker.values.lazy import Pattern

_TOTAL = Pattern(r"\W*(?:grand )?(?:total|sum|all|altogether|in all|overall)\W*", re.IGNORECASE)
_PART_OF = Pattern(
    r"\W*(?:sub-?total|total|sum|of which|thereof|including|incl\b|other than|average|mean|change|previous|last year)",
    re.IGNORECASE,
)
_NUMBER = Pattern(r"[£$€]?(?P<figure>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]{1,3})?)(?: ?%)?")
_NONE = frozenset(("-", "–", "—"))
_NO_SUMS = Pattern(
    r"\b(?:averages?|mean|median|rates?|rank|places?|years?|per|price|prices|ratio|index|age|cumulative|points?|change)\b|/",
    re.IGNORECASE,
)
_ROUNDED = Pattern(r"\b(?:round(?:ed|ing)|not add up)\b", re.IGNORECASE)
_YEAR = Pattern(r"(?:19|20)[0-9]{2}")
_BETWEEN_CELLS = ("|", "\t", "   ")
_CELL = Pattern(r"[^\s|](?:[^\s|]| (?![ |]))*")
_RULE = Pattern(r"[\s|:+=-]*")
_FEWEST, _MOST = 3, 12
"""Rows besides the total: with more of them some add up to anything."""


class Cell(NamedTuple):
    """A cell of a table: where it stands, and its words."""

    start: int
    end: int
    words: str


def column_adds_up(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """Totals of a table that are not the sum of the column above: each of its rows has one number there, and no rows of the
    table add up to the total, as they do where some are parts of others. A text that speaks of rounding has none."""
    del mentions, rulebook
    text = document.text
    if not any(mark in text for mark in _BETWEEN_CELLS) or _ROUNDED.search(text):
        return
    for table in _tables(document):
        rows = [_cells(text, row) for row in table if not _RULE.fullmatch(text, row.start, row.end)]
        if not rows[-1] or not _TOTAL.fullmatch(rows[-1][0].words) or len({len(row) for row in rows}) > 1:
            continue
        if any(_PART_OF.match(row[0].words) for row in rows[:-1]):
            continue
        for column in range(1, len(rows[-1])):
            cells = [row[column] for row in rows]
            if _NUMBER.fullmatch(cells[0].words) is None or _YEAR.fullmatch(cells[0].words):
                head, cells = cells[0], cells[1:]
                if _NO_SUMS.search(head.words):
                    continue
            if _number(cells[-1]) not in list(_sums_across(rows, column)):
                yield from _misfit(cells)


def _tables(document: Document) -> Iterator[Sequence[Segment]]:
    """The rows of each table, one after another."""
    table: list[Segment] = []
    for segment in segments(document):
        if segment.kind == "row":
            table.append(segment)
            continue
        if len(table) > _FEWEST:
            yield table
        table = []
    if len(table) > _FEWEST:
        yield table


def _cells(text: str, row: Segment) -> list[Cell]:
    return [Cell(*found.span(), found.group()) for found in _CELL.finditer(text, row.start, row.end)]


def _sums_across(rows: Sequence[Sequence[Cell]], column: int) -> Iterator[float]:
    """The sums of a column and each of the others, which a last row may tell under the first: a price and its tax."""
    sums = [sum(filter(None, (_number(row[at]) for row in rows[:-1]))) for at in range(1, len(rows[-1]))]
    own = sums[column - 1]
    yield from (own + other for at, other in enumerate(sums, 1) if at != column)
    yield sum(sums)


def _misfit(cells: Sequence[Cell]) -> Iterator[Misfit]:
    numbers = [_number(cell) for cell in cells]
    parts = [number for number in numbers[:-1] if number is not None]
    total = numbers[-1]
    if total is None or not _FEWEST <= len(parts) == len(cells) - 1 <= _MOST:
        return
    places = max(len(cell.words.partition(".")[2].rstrip(" %")) for cell in cells)
    slack = 0.5 * len(parts) * 10.0**-places if places or "%" in cells[-1].words else 0.0
    together = sum(parts)
    if abs(together - total) <= slack + 1e-9 or _some_add_up(parts, total, slack):
        return
    shown = f"{together:,.{places}f}"
    yield Misfit(
        (cells[-1].start, cells[-1].end),
        tuple((cell.start, cell.end) for cell in cells[:-1]),
        {"value": cells[-1].words, "sum": shown},
        (f"{' + '.join(cell.words for cell in cells[:-1])} = {shown}",),
    )


def _number(cell: Cell) -> float | None:
    if cell.words in _NONE:
        return 0.0
    found = _NUMBER.fullmatch(cell.words)
    return float(found["figure"].replace(",", "")) if found else None


def _some_add_up(parts: Sequence[float], total: float, slack: float) -> bool:
    """Whether some rows alone make the total, so that others may be parts of these."""
    return any(
        abs(sum(some) - total) <= slack + 1e-9 for size in range(1, len(parts)) for some in combinations(parts, size)
    )
