"""Patterns of vote tallies, for the scan of a text that has words of voting in it and for fragments of rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.values.numbers.grammar import union

_SEPARATOR = r"(?:,? (?:and |with |while |but |to )?(?:with )?(?:another |the other )?|; (?:and )?| \(|/)"
_BETWEEN = rf"(?:\. |{_SEPARATOR})"  # labels that stand first: "Ayes: 7. Noes: 2."
_AHEAD = "(?::| -| were| was| by)?"
_WORDS = r"(?: [^\s\d,;:.()]{1,20})"


def small_number(tables: Mapping[str, Any]) -> str:
    """A whole number below ten thousand, in figures or words."""
    words = union(tables["cardinals"])
    return rf"(?:[0-9]{{1,4}}(?:,[0-9]{{3}})?|{words}(?:-{words})?)"


def sources(tables: Mapping[str, Any]) -> dict[str, str]:
    """`tally_pair` and `tally_piece` with named groups for reading, `tally` without groups for scanning, `tally_fragment` for rules.

    The scan repeats parts without bounds: each of them takes in a number, and what may stand between two numbers is bounded.
    """
    number = small_number(tables)
    labels = union(tables["vote_labels"])
    none = rf"(?:{number}|no|none)"
    pair = (
        rf"(?P<first>{number})(?: votes?| ballots?| members?)?(?:-to-| to |-| - |(?<=s) against (?={number}(?:$|[,;(]| (?:with|and|while)\b)))(?P<second>{number}|nil|none)\b(?:-(?P<third>{number})\b)?(?:-(?P<fourth>{number})\b)?"
        rf"(?: votes?\b)?"
    )
    count = _count(tables, rf"(?P<number>{none})", rf"(?P<voted>{labels})", rf"(?P<label>{labels})", "{0,4}")
    ahead = _ahead(tables, rf"(?P<ahead>{labels})", rf"(?P<behind>{none})", "{0,3}")
    return {
        "tally_pair": pair,
        "tally_piece": rf"(?:{_SEPARATOR})?(?:the )?(?:{count}(?=$|{_SEPARATOR}(?:against )?{none}\b)|(?:\. )?{ahead})",
        "tally": _whole(tables, "{0,4}", "*", "-"),
        "tally_fragment": _whole(tables, "{0,4}", "{0,4}", "[-–]"),
    }


def _whole(tables: Mapping[str, Any], few: str, repeat: str, dash: str) -> str:
    """A whole vote: a pair of counts, further counts with labels; two and more with labels; one with its label against
    another, or as votes against another; two and more behind labels."""
    number = small_number(tables)
    labels = union(tables["vote_labels"])
    none = rf"(?:{number}|no|none)"
    pair = rf"{number}(?: votes?| ballots?| members?)?(?:{dash}to{dash}| to |{dash}| {dash} )(?:{number}|nil|none)\b(?:{dash}{number}\b){few}(?: votes?\b)?"
    count = _count(tables, none, labels, labels, few)
    end = rf"{_SEPARATOR}(?:{count}{_SEPARATOR}){repeat}{_last(tables, none, labels, few)}"
    ahead = _ahead(tables, labels, none, "{0,3}")
    row = rf"{ahead}{_BETWEEN}(?:the )?{ahead}(?:{_BETWEEN}(?:the )?{ahead}){repeat}"
    bare = rf"{number} (?:votes|ballots) against {number}\b"
    return rf"\b(?:{pair}(?:{end})?|{count}{end}|(?:{count} against {number}\b|{bare}|{row})(?:{end})?)"


def _ahead(tables: Mapping[str, Any], label: str, number: str, few: str) -> str:
    """A count behind its label: "Ayes 17", "against: 19", "supported by 120 members"."""
    return rf"{label}{_AHEAD} {number}\b(?: {union(tables['vote_between'])}\b){few}"


def _count(tables: Mapping[str, Any], number: str, voted: str, label: str, few: str) -> str:
    """A count with its label and what is voted on: "19 against", "17 of its members voted for the draft on arms".

    Behind "voted", anything may be voted on, else what commonly is; in either case no more words than lead to a mark or to
    the next count.
    """
    matter = rf"(?:the|a|an|this|that|its|his|her){_WORDS}{{0,3}}? {union(tables['vote_matters'])}"
    further = rf"(?: (?:on|to|for|of|by){_WORDS}{{1,6}}?)?"
    return (
        rf"{_of_members(tables, number, few)} (?:(?:voted|votes) {voted}\b{_WORDS}{{0,10}}?"
        rf"|{label}\b(?:(?: of| on)? (?:it|them|{matter}{further})| of{_WORDS}{{1,8}}?)??)\)?"
    )


def _last(tables: Mapping[str, Any], number: str, label: str, few: str) -> str:
    """A vote's last count, which ends with its label, or with the word for what is voted on."""
    matter = rf"the {union(tables['vote_matters'])}"
    return rf"{_of_members(tables, number, few)} {label}\b(?:(?: of)? (?:it|them|{matter})\b)?\)?"


def _of_members(tables: Mapping[str, Any], number: str, few: str) -> str:
    """A count and who are counted: "17 of the 47 members", "Eighteen members of the city council"."""
    between = rf"(?: {union(tables['vote_between'])}){few}"
    body = rf"(?: (?:of|on|from) (?:the|its){_WORDS}{{1,4}}?{between})?"
    return rf"{number}(?: of (?:the|its|their)(?: {small_number(tables)})?)?{between}{body}"
