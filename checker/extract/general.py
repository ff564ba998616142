"""The rules without patterns, which take every mention of their kind, or those with certain attributes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from checker.extract.match import attribute
from checker.model.claim import Claim, Mention
from checker.model.document import Document
from checker.named import maker
from checker.rulebook import Rule
from checker.values.ages import is_present
from checker.values.timex.dateline import is_dateline
from checker.values.timex.day import day_of, is_day_beside, points_back
from checker.values.wholes import is_part

if TYPE_CHECKING:
    from checker.values.sides import Told

_claim = maker(Claim)
PLACED = ("date", "time")
SHARED_OUT = frozenset(("seat", "vote", "ballot", "delegate", "constituency", "district", "precinct", "medal"))
"""What is won in parts: "48 of the 120 seats" are 48 seats. Elsewhere all are told of, and a part of them is compared with
other parts only: "two of the 34 victims"."""
COUNT = "count"
"""What stands for the dimension of a number of things."""


class General:
    """General rules, and which of them take a mention; that is looked up once for each kind, attribute and dimension."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.kind, []).append(rule)
        self._named = frozenset(attribute for rule in rules for attribute in (*rule.attributes, *rule.leaves))
        self._takers: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def claims(self, document: Document, mentions: Iterable[Mention]) -> list[Claim]:
        """A claim for each rule that takes what one of the mentions states."""
        claims: list[Claim] = []
        hour: Mention | None = None
        mentions = list(mentions)
        text = document.text
        for mention, following in zip_longest(mentions, mentions[1:]):
            kind = mention.kind
            if kind == "percent" and "score" in self._rules and document.text.endswith(" to ", 0, mention.start):
                claims += self._of_a_poll(document, mention)
            if kind not in self._rules:
                continue
            if kind == "score":
                claims += self._of_a_contest(document, mention)
                continue
            if kind == "age" and not is_present(text, mention):
                continue
            stated = attribute(mention)
            if (
                kind == "quantity"
                and stated not in SHARED_OUT
                and following is not None
                and is_part(text, mention, following)
            ):
                stated = kind
            if kind == "timex" and stated in PLACED:
                if hour is None or not is_day_beside(hour, mention):
                    claims += self._placed(document, mention, stated)
                hour = mention if mention.value.zone else None
                continue
            measured = (kind == "quantity" and mention.value.dimension) or COUNT
            for rule in self._taking(kind, stated, measured):
                claims.append(_claim((rule, document, mention, stated, None)))
        return claims

    def _of_a_contest(self, document: Document, mention: Mention) -> list[Claim]:
        """The claims of a score whose sides its sentence names."""
        from checker.values.sides import sided

        told = sided(document.text, mention.start, mention.end, mention.value)
        return [] if told is None else self._told(document, mention._replace(value=told.value), told)

    def _of_a_poll(self, document: Document, share: Mention) -> list[Claim]:
        """The claims of two shares of which one leads the other, by the second."""
        from checker.values.sides import polled

        told = polled(document.text, share)
        return [] if told is None else self._told(document, Mention("score", *told.subject, told.value), told)

    def _told(self, document: Document, score: Mention, told: Told) -> list[Claim]:
        takers = self._taking("score", told.form.partition(":")[0], COUNT)
        return [_claim((rule, document, score, told.form, told.subject)) for rule in takers]

    def _placed(self, document: Document, mention: Mention, stated: str) -> list[Claim]:
        """The claims of a date or a time of day, which states its day too.

        A time that only points back ("the day", a bare "3 a.m.") does not say on which day something happened, and a
        dateline only when it was written.
        """
        kind, start, end, value = mention
        pointing = points_back(value, document.text[start:end])
        if stated == "date" and (pointing or is_dateline(document.text, start, end)):
            return []
        told = stated == "date" or value.clock is not None  # of "Tuesday morning" the day is compared, no time of day
        takers = self._taking(kind, stated, COUNT) if told else ()
        claims = [_claim((rule, document, mention, stated, None)) for rule in takers]
        if not pointing and stated == "time" and (day := day_of(value)):
            of_day = mention._replace(value=day)
            claims += [_claim((rule, document, of_day, "date", None)) for rule in self._taking(kind, "date", COUNT)]
        return claims

    def _taking(self, kind: str, stated: str, measured: str) -> tuple[str, ...]:
        """The ids of the rules for an attribute, and for a unit's dimension ("length"), or COUNT for things."""
        key = (kind, stated if stated in self._named else "", measured)
        takers = self._takers.get(key)
        if takers is None:
            takers = self._takers[key] = tuple(
                rule.id
                for rule in self._rules[kind]
                if stated not in rule.leaves
                and (not rule.attributes or stated in rule.attributes or measured in rule.attributes)
            )
        return takers
