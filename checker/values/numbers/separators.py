"""Figures with other separators than English has, in English: "1.234.567", "12.345,67", "10'000", "1 234 567", "3,5 km".

What can be read in one way only is read so in any text. "1.234" and "2,5" by themselves cannot: where a decimal comma is
written they are 1,234 and 2.5, else what they are in English. It is written where a source is said to (`decimal-mark` and
`language` in the configuration), in languages that have it, and where a text's own figures show it.

Thousands are parted as in the SI Brochure (5.4.4) and in national usage: by points, apostrophes or spaces. The commas of
India ("12,34,567") need no change.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from checker.values.lazy import Pattern
from checker.values.numbers.grammar import SIGNS
from checker.values.numbers.tables import TABLES
from checker.values.scanning import matches, scanner

COMMA = ","
_OF_LANGUAGES = {"de": COMMA}
NARROW = "\u00a0\u2007\u2009\u202f"
"""Spaces that part nothing but thousands."""
_TEXTS = 4
"""Texts that are known to be odd or not: of one it is asked twice running."""
_BYTE = 255
_THREE = 3

_SIGN = "[$£¥" + "".join(SIGNS[sign] for sign in "€₹₽₩₪₺") + "]"
_BEFORE = r"(?<![0-9A-Za-z.,:/'+_])"
_BEHIND = r"(?![0-9]|[.,:/'][0-9])"
_APART = r"(?<!-)"
_AT_FIGURE = r"(?=[0-9])"  # in front of what looks behind, which is a costlier way to see that no figure begins
_PRICE = rf"(?:(?<={_SIGN})|(?<={_SIGN} ))"
_GROUP = r"[1-9][0-9]{0,2}"
_MARK = "[%°" + SIGNS["€"] + "]"
_WORD = rf"(?= ?{_MARK}|[ -][a-z]|$)"
_WHOLE = r"(?:people|persons|men|women|children|inhabitants|residents|voters|votes|dead|deaths)\b"  # nobody counts a half of these
_COUNTED = rf"(?:[a-z]{{4,14}}s\b|{_WHOLE})"  # what is counted, as far as can be seen
_HINT = rf"[0-9](?:\.[0-9]{{3}}[.,][0-9]|\.000|\.[0-9]{{3}} {_WHOLE}|'[0-9]{{3}}| 000| [0-9]{{3}} (?:[0-9]{{3}}|\x90|{_COUNTED})|(?:,[0-9]{{3}})*,[0-9]{{1,2}}(?:[^0-9]|$))"
_POINTS = Pattern(
    rf"{_BEFORE}{_APART}{_GROUP}(?:(?:\.[0-9]{{3}}){{2,5}}(?:,[0-9]{{1,6}})?|\.[0-9]{{3}},[0-9]{{1,6}}){_BEHIND}(?!-[0-9])"
)
_ROUND = Pattern(
    r"(?<![0-9.,:/-])(?<![0-9] )(?:[0-9]{1,3}(?: 000){1,4}(?![0-9])"
    rf"|[1-9][0-9]{{0,2}}(?:\.000(?= [a-z]{{3,14}}s\b)|\.[0-9]{{3}}(?= {_WHOLE})))"
)
_APOSTROPHES = Pattern(rf"{_BEFORE}{_GROUP}(?:'[0-9]{{3}}){{1,5}}(?![0-9'])")
_THOUSANDS = r"(?: [0-9]{3}){2,4}(?:[.,][0-9]{1,2})?"
_SPACES = Pattern(
    rf"{_AT_FIGURE}(?:{_PRICE}{_GROUP}(?:{_THOUSANDS}| [0-9]{{3}},[0-9]{{2}}){_BEHIND}|{_BEFORE}{_APART}(?<![0-9] ){_GROUP}(?:{_THOUSANDS}{_WORD}| [0-9]{{3}}(?= ?{SIGNS['€']})))"
)
_ONE_SPACE = Pattern(rf"{_AT_FIGURE}{_BEFORE}{_APART}(?<![0-9] ){_GROUP} [0-9]{{3}}(?= {_COUNTED})")
_WORD_BEFORE = Pattern(r"(?P<word>[A-Za-z§.]{1,20}) $")
_HOURS = 24
_PARTED = Pattern(rf"{_BEFORE}[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,5}},[0-9]{{1,2}}{_BEHIND}")  # "12,345,67"
_UNIT = rf"(?: ?{_MARK}|[ -]?(?i:{TABLES.measured})\b)"
_MEASURED = Pattern(
    rf"{_AT_FIGURE}(?:{_PRICE}[0-9]{{1,6}},[0-9]{{2}}{_BEHIND}"
    rf"|(?:{_PRICE}|{_BEFORE})[0-9]{{1,6}},[0-9]{{1,2}}"
    rf"(?=$|{_UNIT}|(?: to | and | or | - |-){_SIGN}? ?[0-9]{{1,6}}(?:,[0-9]{{1,2}})?{_UNIT}))"
)
_DECIMAL_COMMA = Pattern(
    rf"{_BEFORE}(?:{_GROUP}(?:[.{NARROW}][0-9]{{3}}){{1,5}}(?:,[0-9]{{1,6}})?{_BEHIND}"
    rf"|(?<![0-9] ){_GROUP}(?: [0-9]{{3}}){{1,4}}(?:,[0-9]{{1,6}})?{_BEHIND}{_WORD}|[0-9]{{1,12}},[0-9]{{1,6}}{_BEHIND})"
)
_FIGURES = Pattern(r"[0-9]+")
# What no text with a decimal comma has: a comma between thousands, a decimal point.
_ENGLISH = Pattern(rf"{_BEFORE}(?:{_GROUP},[0-9]{{3}}(?![0-9])|[0-9]{{1,6}}\.[0-9]{{1,2}}{_BEHIND})")


@cache
def _hint() -> Any:
    return scanner(_HINT)


@lru_cache(maxsize=_TEXTS)
def is_odd(text: str) -> bool:
    """Whether a text may have figures that are not as in English: a gate that costs next to nothing."""
    return matches(_hint(), text.encode("latin-1", "replace"))


def in_english(plain: str) -> str:
    """A text in the twin's characters with English separators where its figures can be read in one way only, character for
    character as long."""
    if not is_odd(plain):
        return plain
    plain = _ROUND.sub(_grouped, plain)
    plain = _APOSTROPHES.sub(_grouped, plain)
    plain = _POINTS.sub(_grouped, plain)
    plain = _SPACES.sub(_grouped, plain)
    plain = _ONE_SPACE.sub(_in_two_groups, plain)
    plain = _PARTED.sub(_grouped, plain)
    return _MEASURED.sub(_grouped, plain)


def of_decimal_comma(text: str) -> str:
    """A text in which a decimal comma is written with the separators of English, character for character as long."""
    return _DECIMAL_COMMA.sub(_grouped, text)


def mark_of_language(code: str) -> str:
    """The decimal mark of texts in a language, "" where English has it."""
    return _OF_LANGUAGES.get(code, "")


def shows_decimal_comma(plain: str) -> bool:
    """Whether some figures of a text in the twin's characters have a decimal comma and none is as in English."""
    shown = (
        _MEASURED.search(plain) is not None
        or any("," in figure.group() for figure in _SPACES.finditer(plain))
        or any(_grouped(figure) != figure.group() for figure in _POINTS.finditer(plain))
    )
    return shown and not _ENGLISH.search(plain)


def _in_two_groups(figure: re.Match[str]) -> str:
    """ "12 345 people" with a comma; as it is where the first figure may be that of a name, a date or an hour: "room 12 345
    people entered"."""
    before = _WORD_BEFORE.search(figure.string, max(0, figure.start() - 21), figure.start())
    word = before["word"] if before else ""
    lower = word.lower().rstrip(".")
    points = lower in TABLES.pointers or lower in TABLES.times_before or lower in _FIGURES_BEHIND
    is_named = word[:1].isupper() and lower not in _OPENING
    is_hour = lower in _AT and int(figure.group().split(" ")[0]) <= _HOURS
    return figure.group() if points or is_named or is_hour else _grouped(figure)


_AT = frozenset(("at", "by", "until", "till", "from", "since", "before", "after", "in", "on"))
_FIGURES_BEHIND = frozenset(("rooms", "aged", "age", "ages"))
_OPENING = frozenset(word for hedge in TABLES.hedges for word in hedge.split()) | {"the", "its", "of"}


def _grouped(figure: re.Match[str]) -> str:
    """A figure with commas between its thousands and a point before its decimals; an address of the Internet as it is."""
    words = figure.group()
    at = max(words.rfind(","), words.rfind("."))
    is_decimal = at > 0 and (len(words) - at <= _THREE or (words[at] == "," and "," not in words[:at]))
    thousands = _FIGURES.findall(words[:at] if is_decimal else words)
    if words.count(".") == len(thousands) - 1 == 3 and all(int(part) <= _BYTE for part in thousands):
        return words
    return ",".join(thousands) + (f".{words[at + 1 :]}" if is_decimal else "")
