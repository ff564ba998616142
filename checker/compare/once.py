"""Findings that tell of one slip: only the gravest is kept."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.align.slots.heads import Heads
from checker.model.finding import Finding
from checker.rulebook import Rulebook

_AMOUNTS = frozenset(("quantity", "money", "percent", "tally"))
"""Kinds of which two documents hardly tell the same two values of two things."""
_RARE = _AMOUNTS | {"age", "timex"}
"""Kinds of which one rule hardly finds that two documents tell the same two values of two things."""
_Telling = tuple[str, str, str]  # a rule, a document, and what it tells
_FIGURE = re.compile(r"\d[\d,.]{0,20}")
_WORDING = "quotation"
"""The kind whose values are words, among which may be values of other kinds."""


def once(findings: Sequence[Finding], rules: Rulebook) -> list[Finding]:
    """The findings, the gravest first, without those that tell of a fact again.

    A rule for one text and another rule tell the same of the same passages: two ages of one person, which the caption and
    the text tell, are one slip, and so is what two rules say of the same numbers. So are a number and what comes of it:
    "arrested 24 people", "the 24 arrested were students"; one toll, whatever those are called, "12 people", "the 12 victims",
    and wherever a text gives it, nine in its headline and seven below; a day or an age that two texts tell twice, "sank on Sunday",
    "It sank on Sunday evening", each as it did before; and a number in a quotation and its wording, where that differs in nothing
    else.
    """
    heads = Heads(rules)
    kept: list[Finding] = []
    told: dict[frozenset[tuple[str, int, int]], set[bool]] = {}
    numbers: dict[_Telling, set[int]] = defaultdict(set)
    told_by: dict[int, set[_Telling]] = {}
    for one in findings:
        spans = frozenset((citation.document, citation.start, citation.end) for citation in one.citations)
        rule = rules.rule(one.rule)
        if len(spans) > 1:
            others = told.setdefault(spans, set())
            if others and (rule.check or rule.kind in _AMOUNTS or True in others):
                continue
            others.add(bool(rule.check))
        if rule.kind in _RARE and not rule.check:
            tellings = {(one.rule, citation.document, _number(citation.value, heads)) for citation in one.citations}
            alike = set.union(*(numbers[telling] for telling in tellings))
            if any(tellings <= told_by[at] or _is_of_both(tellings, told_by[at]) for at in alike):
                continue
            told_by[len(kept)] = tellings
            for telling in tellings if not one.suppressions else ():
                numbers[telling].add(len(kept))
        kept.append(one)
    again = set(_quoted_again(kept, rules))
    return [one for at, one in enumerate(kept) if at not in again]


def _is_of_both(own: set[_Telling], other: set[_Telling]) -> bool:
    """Whether two findings that share a telling are of the same values in the same documents, one of which tells both: nine
    in its headline, seven in its text."""
    return all({telling[at] for telling in own} == {telling[at] for telling in other} for at in (1, 2))


def _number(value: str, heads: Heads) -> str:
    """A value, or the number alone where it counts people who were befallen by something."""
    figure = _FIGURE.search(value)
    return figure[0] if figure and heads.are_people(value) else value


def _quoted_again(findings: Sequence[Finding], rules: Rulebook) -> Iterator[int]:
    """The numbers of findings on a quotation's wording, or on a value in it, that are told already."""
    wordings = [at for at, one in enumerate(findings) if rules.rule(one.rule).kind == _WORDING]
    cited: dict[str, set[int]] = defaultdict(set)
    for at, one in enumerate(findings) if wordings else ():
        for citation in one.citations:
            cited[citation.document].add(at)
    for at in wordings:
        beside = set.union(*(cited[citation.document] for citation in findings[at].citations)).difference(wordings)
        yield from (max(at, other) for other in beside if _is_all(findings[at], findings[other]))


def _is_all(wording: Finding, value: Finding) -> bool:
    """Whether quotations of a finding are the same but for the values of another one."""
    around = set()
    for quoted in wording.citations:
        inside = [c for c in value.citations if c.document == quoted.document and quoted.start <= c.start < quoted.end]
        if len(inside) != 1 or value.suppressions != wording.suppressions:
            return False
        start = inside[0].start - quoted.start
        end = start + len(inside[0].text)
        if quoted.text[start:end] != inside[0].text:  # markup stands between
            return False
        around.add(" ".join(f"{quoted.text[:start]} {quoted.text[end:]}".lower().split()))
    return len(around) == 1
