"""The twin of a text: as long as the text, character for character, and plain enough for one pattern to read.

Hyphens, en dashes and minus signs become "-", em dashes ";", curly quotes straight ones, odd spaces plain ones; a line break inside a sentence (the
next line begins in lower case, or with a figure and words) becomes a space; the few other signs that numbers need become
one byte each. Figures get the separators of English (checker.values.numbers.separators). What is found in the twin is cited in the text at the same offsets.
"""

from __future__ import annotations

from checker.values.lazy import Pattern
from checker.values.numbers.grammar import SIGNS
from checker.values.numbers.separators import COMMA, NARROW, in_english, is_odd, of_decimal_comma, shows_decimal_comma

_PLAIN = {
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict.fromkeys("—―", ";"),
    **dict.fromkeys("‘’ʼ", "'"),
    **dict.fromkeys(NARROW, " "),
    "£": "£",
    **SIGNS,
}
_PARTED = Pattern(rf"(?<=[0-9])[{NARROW}](?=[0-9]{{3}}(?![0-9]))")
_UNKNOWN = Pattern("[\x80-\x9f]")
_WRAP = Pattern(r"\n(?=[a-z]|[0-9][0-9,]{0,12} [a-z])")


def twin(text: str, decimal: str = "") -> str:
    """The twin of a text; the text itself where nothing is to be replaced. `decimal` is the decimal mark that the text is
    known to have, "," or "."."""
    if decimal == COMMA:
        text = of_decimal_comma(text)
    if not text.isascii():
        text = _in_plain_characters(_PARTED.sub(",", text))
    text = in_english(text)
    return _WRAP.sub(" ", text) if "\n" in text else text


def mark_shown(text: str) -> str:
    """The decimal mark that the figures of a text show by themselves, "" where they show none but that of English."""
    if not is_odd(text):
        return ""
    plain = text if text.isascii() else _in_plain_characters(text)
    return COMMA if shows_decimal_comma(plain) else ""


def _in_plain_characters(text: str) -> str:
    if _UNKNOWN.search(text):
        text = _UNKNOWN.sub("?", text)
    for character, plain in _PLAIN.items():
        if character in text:
            text = text.replace(character, plain)
    return text
