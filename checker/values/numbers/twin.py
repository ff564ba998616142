"""The twin of a text: as long as the text, character for character, and plain enough for one pattern to read.

Hyphens, en dashes and minus signs become "-", em dashes ";", curly quotes straight ones, odd spaces plain ones; a line break inside a sentence (the
next line begins in lower case, or with a figure and words) becomes a space; the few other signs that numbers need become
one byte each. A space between thousands becomes a comma: any narrow or unbreakable one, a plain one or a point before "000" only ("10.000 people"). What is found in the twin is cited in the text at the same offsets.
"""

from __future__ import annotations

from checker.values.lazy import Pattern
from checker.values.numbers.grammar import SIGNS

_PLAIN = {
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict.fromkeys("—―", ";"),
    **dict.fromkeys("‘’ʼ", "'"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
    "£": "£",
    **SIGNS,
}
_PARTED = Pattern(r"(?<=[0-9])[\u00a0\u2007\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_THOUSANDS = Pattern(r"(?<![0-9.,:/-])[0-9]{1,3}(?: 000){1,4}(?![0-9])")
_POINTED = Pattern(
    r"(?<![0-9.,:/-])[1-9][0-9]{0,2}(?:(?:\.000){2,4}(?![0-9.%])|\.000(?= (?:people|men|women|children|[a-z]{3,14}s)\b))"
)
_UNKNOWN = Pattern("[\x80-\x9f]")
_WRAP = Pattern(r"\n(?=[a-z]|[0-9][0-9,]{0,12} [a-z])")


def twin(text: str) -> str:
    """The twin of a text; the text itself where nothing is to be replaced."""
    if not text.isascii():
        if _UNKNOWN.search(text):
            text = _UNKNOWN.sub("?", text)
        text = _PARTED.sub(",", text)
        for character, plain in _PLAIN.items():
            if character in text:
                text = text.replace(character, plain)
    if " 000" in text:
        text = _THOUSANDS.sub(lambda hit: hit.group().replace(" ", ","), text)
    if ".000" in text:
        text = _POINTED.sub(lambda hit: hit.group().replace(".", ","), text)
    return _WRAP.sub(" ", text) if "\n" in text else text
