"""The numbers of a text alone."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Mention

MINOR = frozenset(("cent", "penny", "pence", "p", "c", "¢"))
"""Hundredths of a currency, which a change is told in and a level is not."""
_NO_NUMBERS = frozenset(("timex", "name", "quotation"))


def figures(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions in order without times, names and quotations, which stand between numbers that belong together: "a quarter of Kestrel's
    2,000 workers", where the quarter may be one of a year, too."""
    return [mention for mention in mentions if mention.kind not in _NO_NUMBERS]
