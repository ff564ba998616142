"""Makes quoted text harmless and measurable: what a document says must not steer a terminal or a page."""

from __future__ import annotations

JOINERS = "\u200c\u200d"  # needed inside words of several scripts, and no danger


def visible(text: str) -> str:
    """The text with every control character replaced by one visible character, so that offsets hold.

    White space becomes a space, C0 controls and DEL their control pictures, all else that is not printable (C1,
    bidirectional overrides, lone surrogates) the replacement character.
    """
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else _shown(character) for character in text)


def _shown(character: str) -> str:
    if character in JOINERS:
        return character
    if character.isspace() and character not in "\x1c\x1d\x1e\x1f\x85":
        return " "
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def cells(text: str) -> int:
    """How many cells of a terminal the text takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(
        0 if category(character) in ("Mn", "Me", "Cf") else 2 if east_asian_width(character) in "WF" else 1
        for character in text
    )


def crop_cells(text: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """As `crop`, with the width in cells of a terminal."""
    characters, shown = width, crop(text, start, end, width)
    while (over := cells(shown[0]) - width) > 0:
        characters = min(characters, len(shown[0])) - (over + 1) // 2
        shown = crop(text, start, end, characters)
    return shown


def crop(text: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """At most `width` characters of the text around text[start:end], with "…" where it was cut, and where that now is.

    Cuts fall between words where that costs at most a dozen characters.
    """
    if len(text) <= width:
        return text, start, end
    end = min(end, start + max(width - 2, 1))
    spare = max(width - 2 - (end - start), 0)
    first = max(0, min(start - spare // 2, len(text) - width + 1))
    last = first + width - 1
    if first and last < len(text):
        last -= 1
    if first:
        blank = text.find(" ", first, min(first + 12, start))
        first = blank + 1 if blank >= 0 else first
    if last < len(text):
        blank = text.rfind(" ", max(last - 12, end), last)
        last = blank if blank >= 0 else last
    before, after = "…" if first else "", "…" if last < len(text) else ""
    shift = len(before) - first
    return before + text[first:last] + after, start + shift, end + shift
