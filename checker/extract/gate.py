"""Which rules are awake where: one scan of a document for the trigger words of all rules that have patterns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from checker.model.document import Segment
from checker.rulebook import Rule
from checker.values.scanning import scanner, spans

Trigger = tuple[int, list[Rule]]
"""The offset of a trigger word, and the rules it wakes."""


class Gate:
    """The trigger words of rules, as one automaton. A rule is tried only in segments that hold one of its triggers.

    `words` are triggers too, that wake no rule.
    """

    def __init__(self, rules: Sequence[Rule], words: Sequence[str] = ()) -> None:
        self._awakened: dict[bytes, list[Rule]] = {word.encode(): [] for word in words}
        for rule in rules:
            for word in rule.triggers:
                self._awakened.setdefault(word.lower().encode("ascii", "replace"), []).append(rule)

    @cached_property
    def _scan(self) -> Any:
        words = sorted(self._awakened, key=len, reverse=True)
        union = "|".join(re.escape(word).decode() for word in words)
        return scanner(rf"\b(?:{union})\b", any_case=True)

    def triggers(self, scannable: bytes) -> list[Trigger]:
        """The trigger words of a text; `scannable` has one byte a code point."""
        if not self._awakened:
            return []
        return [(start, self._awakened[scannable[start:end].lower()]) for start, end in spans(self._scan, scannable)]


def awake(triggers: Sequence[Trigger], segments: Sequence[Segment]) -> list[tuple[Segment, Rule]]:
    """The segments that triggers fall into, each with the rules it wakes, once each and in the text's order."""
    starts = [segment.start for segment in segments]
    found: dict[tuple[int, str], tuple[Segment, Rule]] = {}
    for offset, rules in triggers:
        at = bisect_right(starts, offset) - 1
        if at < 0 or offset >= segments[at].end or segments[at].kind == "header":
            continue
        for rule in rules:
            found.setdefault((at, rule.id), (segments[at], rule))
    return list(found.values())
