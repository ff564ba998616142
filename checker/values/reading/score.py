"""Words -> scores."""

from __future__ import annotations

import re

from checker.values.lazy import Pattern
from checker.values.numbers.core import Core
from checker.values.numbers.parts import parts
from checker.values.score import Score

_HIGHEST = 300


NAME = r"[A-Z][\w'.&-]*(?: (?:(?:of|de|la) )?[A-Z][\w'.&-]*){0,4}"
LINE = Pattern(rf"(?P<one>{NAME}) (?P<first>[0-9]{{1,3}}), (?P<two>{NAME}) (?P<second>[0-9]{{1,3}})")
"""A line of results: "Harlow 65, Selby 53"."""
_RECORD = Pattern(rf"(?P<name>{NAME}) (?P<score>[0-9]{{1,3}}-[0-9]{{1,3}}.*)")
WITH_TIES = Pattern(r"(?P<won>[0-9]{1,3})[-–](?P<lost>[0-9]{1,3})[-–](?P<tied>[0-9]{1,3})")
"""A record of three parts: "45-7-2"."""


def read(text: str) -> Score | None:
    """The score that the words state; None where they are none."""
    text = " ".join(text.split())
    if line := LINE.fullmatch(text):
        return Score(int(line["first"]), int(line["second"]), "", (line["one"], line["two"]))
    if named := _RECORD.fullmatch(text):
        value = read(named["score"])
        return value and value._replace(sides=(named["name"],))
    if three := WITH_TIES.fullmatch(text):
        return with_ties(three)
    found = parts(text)
    return found and build(*found)


def with_ties(hit: re.Match[str]) -> Score | None:
    """The score of a hit of WITH_TIES; None where so many games are not played."""
    won, lost, tied = (int(hit[name]) for name in ("won", "lost", "tied"))
    return Score(won, lost, "", (), tied) if max(won, lost, tied) <= _HIGHEST else None


def build(core: Core, lead: str, tail: str) -> Score | None:
    """A score from a pair of whole figures joined by a hyphen."""
    plain = (
        core.sort == "count"
        and core.link == "-"
        and not (core.words or core.hedge or core.currency or core.percent or lead)
    )
    first, _, second = core.figure.partition(" to ")
    if not plain or not first.isdigit() or not second.isdigit() or max(int(first), int(second)) > _HIGHEST:
        return None
    return Score(int(first), int(second), tail.lstrip(" -").lower())
