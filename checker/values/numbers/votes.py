"""Patterns of vote tallies, for the scan of a text that has words of voting in it and for fragments of rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.values.numbers.grammar import union


def small_number(tables: Mapping[str, Any]) -> str:
    """A whole number below ten thousand, in figures or words."""
    words = union(tables["cardinals"])
    return rf"(?:[0-9]{{1,4}}(?:,[0-9]{{3}})?|{words}(?:-{words})?)"


def sources(tables: Mapping[str, Any]) -> dict[str, str]:
    """`tally_pair` and `tally_piece` with named groups for reading, `tally` without groups for scanning, `tally_fragment` for rules.

    The scan repeats without bounds, which is linear in RE2 since a match takes in all that was looked at.
    """
    number = small_number(tables)
    labels = union(tables["vote_labels"])
    between = union(tables["vote_between"])
    none = rf"(?:{number}|no|none)"
    separator = r"(?:,? (?:and |with |while |but |to )?(?:with )?(?:another |the other )?|; (?:and )?| \(|/)"
    tail = r"\b(?: (?:it|them|the (?:motion|resolution|bill|draft|measure|proposal|text|plan|amendment))\b)?\)?"
    pair = (
        rf"(?P<first>{number})(?: votes?| ballots?| members?)?(?:-to-| to |-| - )(?P<second>{number}|nil|none)\b(?:-(?P<third>{number})\b)?(?:-(?P<fourth>{number})\b)?"
        rf"(?: votes?\b)?"
    )
    labelled = rf"(?P<number>{none})(?: {between}){{0,4}} (?P<label>{labels}){tail}"
    ahead = rf"(?P<ahead>{labels})(?::| -)? (?P<behind>{none})\b"
    return {
        "tally_pair": pair,
        "tally_piece": rf"(?:{separator})?(?:{labelled}|{ahead})",
        "tally": _whole(number, none, between, labels, separator, tail, "*", "-"),
        "tally_fragment": _whole(number, none, between, labels, separator, tail, "{0,4}", "[-–]"),
    }


def _whole(number: str, none: str, between: str, labels: str, separator: str, tail: str, repeat: str, dash: str) -> str:
    pair = rf"{number}(?: votes?| ballots?| members?)?(?:{dash}to{dash}| to |{dash}| {dash} )(?:{number}|nil|none)\b(?:{dash}{number}\b){repeat}(?: votes?\b)?"
    labelled = rf"{none}(?: {between}){repeat} {labels}{tail}"
    ahead = rf"{labels}(?::| {dash})? {none}\b"
    further = rf"(?:{separator}{labelled}){repeat}"
    return rf"\b(?:(?:{pair}|{labelled}{separator}{labelled}){further}|{ahead}{separator}{ahead}(?:{separator}{ahead}){repeat})"
