"""The table of checks: what one text is held against itself for, by the name that rules use.

A check is `(document, mentions) -> misfits`: `mentions` are all of the document's, in order. The name is the kind and the
function; the table gives the function's module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import cast

from checker.model.claim import Mention, Misfit
from checker.model.document import Document

Check = Callable[[Document, Sequence[Mention]], Iterable[Misfit]]

CHECKS = {
    "timex.weekday_fits": "checker.values.timex.checks.days",
    "timex.impossible_date": "checker.values.timex.checks.days",
    "timex.document_date": "checker.values.timex.checks.days",
    "timex.anniversary": "checker.values.timex.checks.days",
    "timex.range_reversed": "checker.values.timex.checks.ranges",
    "timex.duration_against_range": "checker.values.timex.checks.ranges",
    "timex.days_counted": "checker.values.timex.checks.ranges",
    "timex.hours_against_range": "checker.values.timex.checks.hours",
    "timex.relative_fits": "checker.values.timex.checks.relative",
    "timex.lasting_since": "checker.values.timex.checks.since",
    "timex.age_fits_birth": "checker.values.timex.checks.age",
    "tally.adds_up": "checker.values.arithmetic.tally",
    "tally.majority_fits": "checker.values.arithmetic.majorities",
    "quantity.parts_add_up": "checker.values.arithmetic.parts",
    "quantity.list_as_announced": "checker.values.arithmetic.lists",
    "quantity.seats_add_up": "checker.values.arithmetic.seats",
    "quantity.sides_fit": "checker.values.arithmetic.sides",
    "quantity.counts_reversed": "checker.values.arithmetic.ranges",
    "money.sums_reversed": "checker.values.arithmetic.ranges",
    "percent.shares_reversed": "checker.values.arithmetic.ranges",
    "timex.durations_reversed": "checker.values.arithmetic.ranges",
    "quantity.margin_fits": "checker.values.arithmetic.margins",
    "quantity.average_fits": "checker.values.arithmetic.averages",
    "quantity.conversion_fits": "checker.values.arithmetic.quantity",
    "quantity.rate_fits": "checker.values.arithmetic.rates",
    "money.amounts_fit": "checker.values.arithmetic.rates",
    "quantity.factor_fits": "checker.values.arithmetic.factors",
    "money.multiple_fits": "checker.values.arithmetic.factors",
    "money.parts_add_up": "checker.values.arithmetic.money_parts",
    "money.one_rate": "checker.values.arithmetic.exchange",
    "percent.of_its_numbers": "checker.values.arithmetic.percent",
    "percent.change_fits": "checker.values.arithmetic.changes",
    "percent.of_one_whole": "checker.values.arithmetic.shares",
}


OF_ONE_FACT = (
    "headline.number",
    "headline.time",
    "headline.result",
    "age.one_person",
    "quantity.swapped",
    "quantity.told_again",
)
"""Checks of which each finds two values of one fact in a text."""
CLOSE_READING = (*OF_ONE_FACT, "quantity.column_adds_up")
"""Checks that read the words around a mention as alignment does: checker.compare.within runs them."""
AFTERWARDS = ("allow.words", "allow.reason", "allow.unused")
"""Checks of what a document says to factlint itself: they need all findings of a run, so checker.review runs them."""


@cache
def check(name: str) -> Check:
    """The function of a check. Raises KeyError for a name that is not in CHECKS."""
    return cast(Check, getattr(import_module(CHECKS[name]), name.partition(".")[2]))
