"""The table of checks: what a rule's `check` names, and the function that looks for it in one text.

A check takes a document and all its mentions, in the text's order, and gives what the text says against itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import cast

from checker.model.claim import Mention, Misfit
from checker.model.document import Document

Check = Callable[[Document, Sequence[Mention]], Iterable[Misfit]]

CHECKS = {
    "timex.weekday_fits": "checker.values.timex.checks",
    "tally.adds_up": "checker.values.tally",
}


def check(name: str) -> Check:
    """The function of a check. Raises KeyError for a name that is not in CHECKS."""
    return cast(Check, getattr(import_module(CHECKS[name]), name.partition(".")[2]))
