"""One text against itself: the checks that rules name, run over a document's mentions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import cast

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.rulebook import Rule, Rulebook
from checker.values.checks import CLOSE_READING, check

MODULES = {
    "headline.number": "checker.compare.within.headlines",
    "headline.time": "checker.compare.within.headlines",
    "headline.result": "checker.compare.within.headlines",
    "age.one_person": "checker.compare.within.ages",
    "quantity.swapped": "checker.compare.within.swapped",
    "quantity.told_again": "checker.compare.within.again",
    "quantity.column_adds_up": "checker.compare.within.columns",
}
"""Where the checks of CLOSE_READING are: `(document, mentions, rulebook) -> misfits`, by the part of their names after the dot."""

SAYS_MORE = {"quantity.list_as_announced": "quantity.parts_add_up"}
"""A check, and one that says more of the same words: parts that do not add up are a list that is too short, as well."""


def misfits(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[tuple[str, Misfit]]:
    """What the checks of the rules find in a document, with the rule's id; a rule whose kind is not mentioned is not run."""
    found = list(_misfits(document, mentions, rulebook))
    told = {(rule.check, misfit.primary) for rule, misfit in found}
    for rule, misfit in found:
        if (SAYS_MORE.get(rule.check), misfit.primary) not in told:
            yield rule.id, misfit


def _misfits(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[tuple[Rule, Misfit]]:
    kinds = {mention.kind for mention in mentions}
    for rule in rulebook.rules:
        if rule.check in CLOSE_READING:
            for misfit in _close(rule.check)(document, mentions, rulebook):
                yield rule, misfit
        elif rule.check and rule.kind in kinds:
            for misfit in check(rule.check)(document, mentions):
                yield rule, misfit


@cache
def _close(name: str) -> Callable[[Document, Sequence[Mention], Rulebook], Iterator[Misfit]]:
    return cast(
        "Callable[[Document, Sequence[Mention], Rulebook], Iterator[Misfit]]",
        getattr(import_module(MODULES[name]), name.partition(".")[2]),
    )
