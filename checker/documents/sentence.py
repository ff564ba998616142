"""The sentences of a paragraph.

Most stops are plain: after a common word they end a sentence, after "Mr." they do not. Tables decide these; nupunkt's
statistics decide the rest, and are imported only when a stop is met that needs them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from checker.documents.words import words as header_words
from checker.named import NamedTuple
from checker.tables import compiled, read_toml

TABLE = Path(__file__).parent / "tables" / "sentences.toml"
# A stop that may end a sentence: white space and a capital or a figure follow, quotation marks and brackets aside.
STOP = re.compile(r"""[.!?…](?: ?["'”’)\]]){0,3}[\s>]{1,40}(?=["'“‘`(\[]{0,2}[^\Wa-z])""")
PIECE = re.compile(r"[^\s\"'(\[/–—-]{1,40}$")
FOLLOWING = re.compile(r"""["'`(\[]{0,2}(?P<word>[^\W_]+)""")
INITIALISM = re.compile(r"(?:[A-Z]\.){1,5}[A-Z]$")
SPACED_INITIALISM = re.compile(r"(?:^|[\s(\"'-])[A-Z]\. [A-Z]$")
QUOTE_MARK = re.compile(r"\n\s{0,3}(?P<mark>>[> ]{0,8})")
# What the splitter reads instead, one for one: spaces for line ends, straight quotation marks for curly ones.
MARKS, READ = "\r\n\t\v\f\x85\u2028\u2029“”‘’", "        \"\"''"
MARK, PLAIN = re.compile(f"[{MARKS}]"), dict(zip(MARKS, READ, strict=True))
CLOCK = re.compile(r"\d{0,2}[ap]\.m$")
BEFORE_INITIAL = r"[A-Z][\w.'’-]{0,18} $"


class Words(NamedTuple):
    openers: frozenset[str]
    titles: frozenset[str]
    counted: frozenset[str]
    short: frozenset[str]
    abbreviations: frozenset[str]


@cache
def words() -> Words:
    table = compiled("documents-sentences", [TABLE], lambda: read_toml(TABLE))
    return Words(*(frozenset(table[name]) for name in Words._fields))


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the sentences of the paragraph text[start:end], which has no white space around it."""
    if not STOP.search(text, start, end):
        return [(start, end)]
    flat = text[start:end]
    if "\n>" in flat:
        flat = QUOTE_MARK.sub(lambda found: " " * len(found.group()), flat)
    flat = MARK.sub(lambda found: PLAIN[found[0]], flat)
    ends: list[tuple[int, int]] = []  # where a sentence ends, and where the next one begins
    unsure: set[int] = set()
    for stop in STOP.finditer(flat):
        ended = _ends(flat, stop.start(), stop.end())
        if ended is not False:
            ends.append((start + stop.end() - len(stop.group()) + len(stop.group().rstrip()), start + stop.end()))
            if ended is None:
                unsure.add(start + stop.end())
    if unsure:
        from nupunkt import sent_spans

        unsure -= {start + first for first, _ in sent_spans(flat)}
        ends = [pair for pair in ends if pair[1] not in unsure]
    firsts, lasts = [start, *(begin for _, begin in ends)], [*(last for last, _ in ends), end]
    return list(zip(firsts, lasts, strict=True))


def _ends(text: str, stop: int, following: int) -> bool | None:
    """Whether a stop before a capital or a figure ends a sentence; None where only statistics can tell."""
    found = PIECE.search(text, max(0, stop - 40), stop)
    if text[stop] != "." or not found:
        return None
    table = words()
    piece = found.group().rstrip("\"')]")
    lower = piece.lower()
    begins = FOLLOWING.match(text, following)
    word = begins["word"] if begins else ""
    if lower in table.titles or lower in table.counted:
        return False if word[:1].isdigit() == (lower in table.counted) else None
    if piece.isalpha():
        return _word_ends(text, found.start(), piece, word)
    if piece.isdigit():
        return True if len(piece) > 1 and word[:1].isalpha() and word.lower() not in table.counted else None
    if INITIALISM.match(piece):
        return word.lower() in table.openers
    if CLOCK.match(lower) and word.lower() in table.openers:
        return True
    return False if CLOCK.match(lower) and header_words().classes.get(word.lower(), "?") in "wmz" else None


def _word_ends(text: str, start: int, piece: str, word: str) -> bool | None:
    """The same after a word of letters only, where `word` begins what follows."""
    table = words()
    if len(piece) == 1 and piece.isupper():
        if SPACED_INITIALISM.search(text, max(0, start - 4), start + 1):
            return word.lower() in table.openers
        after_name = re.search(BEFORE_INITIAL, text[max(0, start - 20) : start])
        return False if len(word) == 1 or (after_name and word.lower() not in table.openers) else None
    common = piece.islower() and (len(piece) >= 3 or piece in table.short)
    named = piece[0].isupper() and len(piece) >= (3 if piece.isupper() else 4)
    return True if (common or named) and piece.lower() not in table.abbreviations else None
