"""Where a text has times: spans and their senses, before anchoring."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.values.timex.grammar import Grammar, Reading
from checker.values.timex.lexicon import Words
from checker.values.timex.sense import Sense

TYPESET = str.maketrans({"’": "'", "‘": "'", "–": "-", "‑": "-", "‐": "-", "\xa0": " ", "\u2009": " ", "\u202f": " "})
BLANKS = bytes.maketrans(b"\n\t\r", b"   ")
PAGE_WIDTH = 40

ABBREVIATION = re.compile(r"(?:\b[ap]\.m|\bb\.c|\ba\.d|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))$", re.I)
GOES_ON = re.compile(r"\.(?:[,)]| ?[a-z0-9(])")
ATTRIBUTIVE = re.compile(
    r"(?:the|an?|that|this) \S+-(?:day|week|month|year|quarter|half|hour|minute|decade|long|old|ago|earlier|before|century|night)s?$"
)
ARTICLE = re.compile(r"(?:the|an?|this|that) ")
SIGNAL = re.compile(r" (?:before|after|following|prior|previously)$")
LAST_WORD = re.compile(r"([A-Za-z]+)[.,]?[ \n]*$")
NEXT_WORD = re.compile(r"[ \n]+([A-Za-z]+)")
ENDING = re.compile(r"[ \n]+(?:ended|ending|to end)\b")
RATE = re.compile(r"an? (?:day|night|week|month|year|hour|minute|quarter)$")
AMOUNT_BEFORE = re.compile(
    r"(?:\d|\b(?:million|billion|thousand|hundred|percent|cents|dollars|times|[a-z]{3,}[^aeiousy]s)) $"
)
BARE_YEAR = re.compile(r"^(?:(?:early|late|mid|about|around|ca|circa|[a-z ]+ of)[ -])?\d{4}$")
YEAR_BEFORE = re.compile(r"(?:^|[^\d.,-])[12]\d{3}-$")
TITLE = re.compile(r"(?:[A-Z0-9][a-z0-9]* )+[A-Z][a-z]*$")
FRACTION = re.compile(r"\b(?:a|one|two|three)[ -]quarters?$")
FIRST_LIKELY_YEAR, FIRST_SURE_YEAR, LAST_SURE_YEAR, LAST_YEAR = 1600, 1900, 2050, 2100
NO_TIME_BEFORE = frozenset("$£€&/\\_=+@#")
NO_TIME_AFTER = frozenset("_%")


class Hit(NamedTuple):
    start: int
    end: int
    text: str
    sense: Sense


def plain_text(text: str) -> str:
    """The text with typesetters' quotes, dashes and spaces as typewriters have them, character for character."""
    return text if text.isascii() else text.translate(TYPESET)


def hits(plain: str, grammar: Grammar) -> list[Hit]:
    """Every expression in a plain text, in order, not overlapping; a hit's `text` is in lower case, single-spaced."""
    found = []
    for match in grammar.scan.finditer(_scannable(plain)):
        start, end = match.span()
        if hit := _hit(plain, start, end, grammar):
            found.append(hit)
    return found


def _hit(plain: str, start: int, end: int, grammar: Grammar) -> Hit | None:
    reading = grammar.reading(plain[start:end])
    if reading is None or _marked(plain, start, end):
        return None
    if not reading.watched:
        hit = Hit(start, end, reading.words, reading.sense)
    elif (trimmed := _trimmed(plain, start, end, reading, grammar)) is None:
        return None
    else:
        hit = trimmed
    if plain.startswith(".", hit.end) and GOES_ON.match(plain, end) and ABBREVIATION.search(plain, hit.start, end):
        return hit._replace(end=end + 1)
    return hit


def _marked(plain: str, start: int, end: int) -> bool:
    """Whether a mark beside it says that a figure or word is no time: "$1990", "#christmas", "1990_"."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    return (before != "" and before in NO_TIME_BEFORE) or (after != "" and after in NO_TIME_AFTER)


def _trimmed(plain: str, start: int, end: int, reading: Reading, grammar: Grammar) -> Hit | None:
    """The hit without what belongs to its neighbours; None where they say that it is no time."""
    for _ in range(reading.sense.skip):
        start = end - len(plain[start:end].split(None, 1)[1])
    if reading.sense.skip:
        reading = grammar.reading(plain[start:end]) or reading
    words, sense, _ = reading
    leave_out = 0
    if ATTRIBUTIVE.match(words):
        leave_out = 1
    elif (
        sense.kind in ("yearly", "weekday") and not (sense.relative or sense.part or sense.mod) and ARTICLE.match(words)
    ):
        month_first = sense.unit == "day" and sense.day > 0 and words[-1].isdigit()
        attribute = sense.unit in ("day", "month", "season") and is_attribute(plain, end, grammar.words)
        leave_out = int(month_first or attribute)
    elif SIGNAL.search(words) and NEXT_WORD.match(plain, end):
        end = start + len(plain[start:end].rsplit(None, 1)[0])
        shorter = grammar.reading(plain[start:end])
        if shorter is not None:
            words, sense, _ = shorter
    for _ in range(leave_out):
        start = end - len(plain[start:end].split(None, 1)[1])
    if leave_out:
        words = words.split(" ", leave_out)[-1]
    if sense.base == "near" and sense.unit == "year" and ENDING.match(plain, end):
        sense = Sense("duration", value="P1Y")
    return None if refused(plain, start, end, words, sense, grammar.words) else Hit(start, end, words, sense)


def is_attribute(plain: str, end: int, words: Words) -> bool:
    """Whether a noun seems to follow: "the Feb. 23 | accord", "the summer | offensive"."""
    following = word_after(plain, end)
    return bool(following) and following not in words["function_words"]


def refused(plain: str, start: int, end: int, text: str, sense: Sense, words: Words) -> bool:
    """Whether the neighbourhood says that the words are no time: a price, a score, a version, a name, a verb."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if (
        text[0].isdigit()
        and before
        and before in ".,:-"
        and plain[start - 2 : start - 1].isdigit()
        and not _in_range(sense, before)
    ):
        return True
    if (
        text[-1].isdigit()
        and after
        and after in ".,:-/"
        and plain[end + 1 : end + 2].isdigit()
        and not _in_range(sense, after)
    ):
        return True
    if before and before in "\"'" and sense.kind in ("shift", "duration") and TITLE.match(plain, start, end):
        return True
    if RATE.match(text):
        return bool(AMOUNT_BEFORE.search(plain, max(0, start - PAGE_WIDTH), start))
    if FRACTION.search(text):
        return plain.startswith(" of ", end) or "-" in text
    if (wanted := words["only_after"].get(text)) is not None and word_before(plain, start) not in wanted:
        return True
    if (unwanted := words["never_before"].get(text)) is not None and word_after(plain, end) in unwanted:
        return True
    bare_year = sense.kind == "fixed" and sense.unit == "year" and BARE_YEAR.search(text)
    return bool(bare_year) and not _is_year(plain, end - 4, end, len(text) == 4, words)


def _is_year(plain: str, start: int, end: int, alone: bool, words: Words) -> bool:
    """Whether a figure of four digits is a year: nothing counted follows, and old ones follow a preposition."""
    number = int(plain[start:end])
    before, after = word_before(plain, start), word_after(plain, end)
    if before in words["never_after"] or after in words["counted"] or number > LAST_YEAR:
        return False
    if alone and plain[start - 1 : start] == "-" and not YEAR_BEFORE.search(plain, max(0, start - 6), start):
        return False
    if FIRST_SURE_YEAR <= number <= LAST_SURE_YEAR or plain[start - 1 : start] in "(-" or plain[end : end + 1] == "-":
        return True
    if before in ("the", "as") or plain.endswith(", ", 0, start):
        return number >= FIRST_LIKELY_YEAR
    return before in words["only_after_year"] and (not after.endswith("s") or after in words["function_words"])


def word_before(plain: str, start: int) -> str:
    """The word before a place in lower case; "" where another mark stands."""
    found = LAST_WORD.search(plain, max(0, start - PAGE_WIDTH), start)
    return found[1].lower() if found else ""


def word_after(plain: str, end: int) -> str:
    """The word after a place in lower case; "" where another mark stands."""
    found = NEXT_WORD.match(plain, end)
    return found[1].lower() if found else ""


def _in_range(sense: Sense, mark: str) -> bool:
    """Whether a hyphen beside a figure may be that of a range: "1955-1963", "12-14 July"."""
    return mark == "-" and (sense.kind in ("fixed", "yearly") or sense.clock is not None)


def _scannable(plain: str) -> bytes:
    """One byte a character; white space is blank, except that a paragraph's end stays impassable."""
    encoded = plain.encode("ascii", "replace")
    if b"\n\n" in encoded:
        encoded = encoded.replace(b"\n\n", b"\0\0")
    return encoded.translate(BLANKS)
