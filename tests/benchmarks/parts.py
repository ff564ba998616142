"""The parts of alignment and of verdicts that ablation.py takes out, each as a context without it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager, ExitStack, nullcontext
from functools import partial
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

from checker.align import elsewhere, evidence, facts, group, tellings
from checker.align.blocks import Entry
from checker.align.counterparts import Counterparts
from checker.align.evidence import Company, Evidence, Rarity, compare_slots, weights
from checker.align.slots import actors, owners
from checker.align.vetoes.table import VETOES, speaking
from checker.compare import findings, standing, worth
from checker.compare.accounts import table as accounts

AROUND = frozenset(
    {"context", "same words left", "same words right", "rivals", "told too", "likeness", "same document"}
)
"""Comparisons that need no slots: the words around, and what the documents tell besides."""
_EVEN = 0.5
WHOLE, TOPICS, UNDATED = "nothing", "stories (topics in their place)", "dates of undated documents"
NAMELESS = "whom pronouns and descriptions stand for"


class Part(NamedTuple):
    """A context without a part, and whether a block must be grouped anew in it, by the vetoes that decided in the block."""

    taken_out: Callable[[], AbstractContextManager[Any]]
    is_touched: Callable[[Collection[str]], bool] = lambda decided: True


def parts() -> dict[str, Part]:
    """The parts by name, first of all none."""
    table = weights()
    mean = sum(abs(weight) for name, weight in table.items() if "bias" not in name) / len(table)
    equal = {name: w if "bias" in name else mean if w > 0 else -mean if w < 0 else 0.0 for name, w in table.items()}
    found = {WHOLE: Part(nullcontext, nothing), TOPICS: Part(nullcontext), UNDATED: Part(nullcontext)}
    found[NAMELESS] = Part(no_references)
    found["vetoes"] = Part(patched(tellings, "veto", lambda a, b: ""), bool)
    for veto in VETOES:
        without_it = patched(tellings, "veto", without(veto.parts))
        found[f"veto {veto.name}"] = Part(without_it, partial(contains, veto.name))
    found |= {
        "slots (words around in their place)": Part(patched(facts, "compare_slots", around)),
        "fitted weights (equal ones in their place)": Part(patched(facts, "weights", lambda: equal)),
        "best matches of sentences (all alike in their place)": Part(
            patched(Counterparts, "nearness", lambda self, i, j: _EVEN)
        ),
        "what one text tells alike": Part(
            patched(evidence, "told_alike", lambda a, b, things, rivals, *, restated: False)
        ),
        "one-to-one": Part(patched(facts, "one_to_one", lambda ties, of: list(ties))),
        "equal numbers of other nouns": Part(patched(elsewhere.Bonds, "are_better", lambda *_: False)),
        "start for equal values": Part(patched(group, "ALIKE_BONUS", 0.0)),
        "least mean of groups": Part(patched(group, "LEAST_MEAN", float("-inf"))),
        "concord": Part(patched(facts, "weighed_by_company", lambda groups, partings: iter(groups)), nothing),
        "accounts": Part(patched(accounts, "ACCOUNTS", ()), nothing),
    }
    for account in accounts.ACCOUNTS:
        rest = tuple(one for one in accounts.ACCOUNTS if one is not account)
        found[f"account {account[0].__name__}"] = Part(patched(accounts, "ACCOUNTS", rest), nothing)
    return found | {
        "leaving out unlikely rivals": Part(patched(standing, "LIKELY_ODDS", float("-inf")), nothing),
        "second sum": Part(patched(worth, "weights", lambda: {"same fact": 1.0}), nothing),
        "thresholds of severity": Part(no_thresholds, nothing),
    }


def patched(module: ModuleType | type, name: str, value: object) -> Callable[[], AbstractContextManager[Any]]:
    return partial(patch.object, module, name, value)


def nothing(decided: Collection[str]) -> bool:
    return False


def contains(name: str, decided: Collection[str]) -> bool:
    return name in decided


def without(*tests: Callable[[Entry, Entry], bool]) -> Callable[[Entry, Entry], str]:
    """The vetoes without some."""

    def veto(a: Entry, b: Entry) -> str:
        told = (test for test in speaking(a.claim.mention.kind) if test not in tests and test(a, b))
        return next((test.__name__ for test in told), "")

    return veto


def around(a: Entry, b: Entry, rarity: Rarity, company: Company) -> Evidence:
    return {name: value for name, value in compare_slots(a, b, rarity, company).items() if name in AROUND}


def no_references() -> AbstractContextManager[Any]:
    """Documents are read without a look at whom "she" or "the mayor" stands for."""
    stack = ExitStack()
    for module, name in ((actors, "spoken_of"), (owners, "spoken_of"), (actors, "_called")):
        stack.enter_context(patch.object(module, name, lambda *_: frozenset()))
    return stack


def no_thresholds() -> AbstractContextManager[Any]:
    stack = ExitStack()
    stack.enter_context(patch.object(findings, "CERTAIN", 0.0))
    stack.enter_context(patch.object(findings, "SURE", 0.0))
    return stack
