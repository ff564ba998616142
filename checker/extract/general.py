"""The rules without patterns, which take every mention of their kind, or those with certain attributes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extract.match import attribute
from checker.model.claim import Claim, Mention
from checker.model.document import Document
from checker.rulebook import Rule
from checker.values.timex.day import day_of, points_back


class General:
    """General rules, and which of them take a mention; that is looked up once for each kind, attribute and dimension."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.kind, []).append(rule)
        self._named = frozenset(attribute for rule in rules for attribute in rule.attributes)
        self._takers: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def claims(self, document: Document, mention: Mention) -> Iterator[Claim]:
        """A claim for each rule that takes what a mention states; a time of day states its day too.

        A time that only points back ("the day", a bare "3 a.m.") does not say on which day something happened.
        """
        kind, start, end, value = mention
        if kind not in self._rules:
            return
        stated = attribute(mention)
        placed = kind == "timex" and stated in ("date", "time")
        if placed and points_back(value, document.text[start:end]):
            if stated == "date":
                return
            placed = False
        measured = getattr(value, "dimension", "") or "count"
        for rule in self._taking(kind, stated, measured):
            yield Claim(rule, document, mention, stated)
        if placed and stated == "time" and (day := day_of(value)):
            for rule in self._taking(kind, "date", measured):
                yield Claim(rule, document, mention._replace(value=day), "date")

    def _taking(self, kind: str, stated: str, measured: str) -> tuple[str, ...]:
        """The ids of the rules for an attribute, and for a unit's dimension ("length"), or "count" for things."""
        key = (kind, stated if stated in self._named else "", measured)
        takers = self._takers.get(key)
        if takers is None:
            takers = self._takers[key] = tuple(
                rule.id
                for rule in self._rules[kind]
                if not rule.attributes or stated in rule.attributes or measured in rule.attributes
            )
        return takers
