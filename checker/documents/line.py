"""What one line of a text is: a paragraph's, a heading, a caption, a quotation, a table row, or part of the page."""

from __future__ import annotations

import re

from checker.documents.date_line import LIKELY, LONGEST, date_line
from checker.documents.words import Words, words
from checker.model.document import BlockKind

BYLINE = re.compile(r"by:? (?P<names>.{3,100})$", re.IGNORECASE)
CELL_GAP = re.compile(r"\t+| {3,}| \| ")
MARKER = re.compile(r"(?:[-*•·–]|\(?\w{1,3}[.)])$")  # "1.   The first item" is no row
WORD = re.compile(r"[^\W\d_]+")
TERMINAL = (".", "!", "?", ";", ":", ",", "…")
OPENING = "\"“‘'$€£#("
CLOSING = "\"”’')] "
FRAME = " \t:>»|•-–—…*_"  # marks around the words of a page's own lines
MOST_WORDS = 18  # of a heading
HEADING = 110  # characters
CELL = 80
CREDIT = 60
HEAD = 20  # lines of a text among which a byline is looked for


def line_kind(line: str, index: int) -> BlockKind:
    """The kind of a line without white space around it, `index` blocks below the top of its text."""
    if marked := _marked_kind(line, index):
        return marked
    if ("\t" in line or "|" in line or "   " in line) and _is_row(line):
        return "row"
    return "heading" if len(line) <= HEADING and is_heading(line) else "paragraph"


def _marked_kind(line: str, index: int) -> BlockKind | None:
    """The kind that a line's signs and words give it; None where its shape is to decide."""
    table = words()
    first = line[0]
    if first == ">":
        return "quotation"
    if first == "<" and line.startswith("<!--") and line.endswith("-->"):
        return "code"
    plain = line.lstrip(FRAME)[:40].lower()
    listed = plain[:3] in table.beginnings  # most lines begin with no words of the tables
    if (listed and plain.startswith(table.caption_openings)) or (line[-1] in ")]" and _credited(line, table)):
        return "caption"
    if listed and _is_furniture(line, plain, table):
        return "header"
    return "header" if len(line) <= LONGEST and _is_header(line, index) else None


def may_be_silent(line: str) -> bool:
    """Whether a line, without white space around it, is a header or code at any place of a text."""
    if len(line) > LONGEST:
        return line.startswith("<!--")
    may = line[:1] in "Bb<" or LIKELY.search(line) or line.lstrip(FRAME)[:3].lower() in words().beginnings
    return bool(may) and _marked_kind(line, 0) in ("header", "code")


def may_stand_out(line: str) -> bool:
    """Whether a line, without white space around it, is a heading or a caption at any place of a text."""
    if len(line) > HEADING and line[-1] not in ")]" and line.lstrip(FRAME)[:3].lower() not in words().beginnings:
        return False
    return line_kind(line, 0) in ("heading", "caption")


def is_heading(line: str) -> bool:
    """A short line that does not end as a sentence does, and begins as a heading does."""
    last = line[-1]
    if last in TERMINAL or (last in CLOSING and line.rstrip(CLOSING)[-1:] in TERMINAL):
        return False
    if not (line[0].isupper() or line[0].isdigit() or line[0] in OPENING):
        return False
    return 0 < len(WORD.findall(line)) <= MOST_WORDS


def _credited(line: str, table: Words) -> bool:
    """Whether a line closes with the credit of a picture in brackets."""
    tail = line[-CREDIT:].lower()
    bracket = max(tail.rfind("("), tail.rfind("["))
    return bracket >= 0 and any(credit in tail[bracket:] for credit in table.credits)


def _is_furniture(line: str, plain: str, table: Words) -> bool:
    """Whether a line belongs to the page around a text: share buttons, links to other pages."""
    whole = plain.rstrip(FRAME).removesuffix("...")
    return (len(line) <= 40 and whole in table.furniture) or (
        len(line) <= LONGEST and plain.startswith(table.furniture_openings)
    )


def _is_row(line: str) -> bool:
    if line[0] == "|" and line.count("|") > 1:
        return True
    cells = [cell for cell in CELL_GAP.split(line) if cell.strip()]
    return len(cells) > 1 and not MARKER.match(cells[0]) and all(len(cell) <= CELL for cell in cells)


def _is_header(line: str, index: int) -> bool:
    """Date lines and bylines."""
    if index < HEAD and line[0] in "Bb" and line[-1] not in ".!?":
        byline = BYLINE.match(line)
        if byline and _are_names(byline["names"]):
            return True
    held = date_line(line)
    return held is not None and (held.labelled or index < HEAD)


def _are_names(names: str) -> bool:
    found, small = WORD.findall(names), words().name_parts
    return bool(found) and found[0][0].isupper() and not any(word.islower() and word not in small for word in found)
