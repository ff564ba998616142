"""The patterns of numbers: one source for the document-wide scan and for the fragments that rules use.

Everything here is in the common subset of `re` and RE2: no lookaround, no backreference, no group captured. The scan reads
the *twin* of a text (see checker.values.numbers.twin), in which dashes are "-", quotes "'" and every sign that numbers
need is one byte, so that its offsets are code points of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

# How characters outside Latin-1 that numbers need appear in the twin: one C1 character each.
SIGNS = dict(zip("€₹₽₩₪₺⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞", map(chr, range(0x90, 0xA0)), strict=True))
PRINTED = {plain: sign for sign, plain in SIGNS.items()}
FRACTION_SIGN = "[½¼¾" + "".join(SIGNS[sign] for sign in "⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞") + "]"

FIGURE = r"(?:[0-9]{1,15}(?:,[0-9]{2,3}){0,6}(?:\.[0-9]{1,6})?)"


def union(words: Iterable[str]) -> str:
    """A group of alternatives, backwards in the alphabet: a word before its own beginnings, so that the longest matches."""
    return (
        "(?:"
        + "|".join(escape(word) for word in sorted(set(words), key=lambda word: (word.lower(), word), reverse=True))
        + ")"
    )


def escape(word: str) -> str:
    """Like re.escape, for the few signs that words and symbols have; in the twin's characters."""
    return "".join(f"\\{c}" if c in ".$+*?()[]|^" else SIGNS.get(c, c) for c in word)


def scan(tables: Mapping[str, Any]) -> str:
    """The document-wide pattern: runs of number words and figures with hedge and currency sign in front.

    It is looser than the grammar of numbers: checker.values.numbers.core takes a run apart. A run always matches from its
    first item on, so that no part of a text is looked at twice and the unbounded repeat stays linear in RE2.
    """
    words = {
        *tables["cardinals"],
        *tables["ordinals"],
        *tables["scales"],
        *tables["parts"],
        *tables["decades"],
        "dozen",
    }
    words |= {part for vague in tables["vague"] for part in vague.split() if part not in ("a", "of")} | {"several"}
    hedge = rf"(?:\b{union(tables['hedges'])} )"
    symbols = tables["currency_symbols"]
    lettered = union(symbol for symbol in symbols if symbol[0].isalpha())
    bare = union(symbol for symbol in symbols if not symbol[0].isalpha())
    currency = rf"(?-i:\b{lettered} ?|{bare} ?)"
    short = union(tables["abbreviations"])
    figure = rf"(?:[2-9]0'?s\b|{FIGURE}(?:st\b|nd\b|rd\b|th\b|[ -]?{short}\b)?)(?:/[0-9]{{1,2}}\b)?{FRACTION_SIGN}?"
    item = rf"(?:{currency}|\b)(?:\bhalf[- ]an?\b|(?:\ban? )?\b{union(words)}\b|{figure})"
    item = rf"(?:{item}|\.[0-9]{{1,4}}(?:[ -]?{short})?\b|{FRACTION_SIGN})"
    link = r"(?: (?:percent )?(?:to|or|and|in|out of|of|point)(?: an?| every)? |-(?:to|or|and|and-a|an?)-|-? (?:to|or) |%? (?:to|and) | - |-plus |%?-| )"
    tail = r"(?: or (?:more|so|less|fewer)\b|[ -]plus\b|-odd\b|\+)"
    return rf"(?i:(?:\bbetween |{hedge}{hedge}?)?[~<>±]?{item}(?:{link}{item})*{tail}?)"
