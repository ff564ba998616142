"""Times: every DATE, TIME, DURATION and SET of a text with its TIMEX3 value and its bounds on the calendar.

The stages: lexicon (a language's tables) -> grammar (patterns) -> scan (spans) -> readers (what words say) ->
anchor (where that is on the calendar) -> value; text.py runs them. TIMEX3 is that of TimeML 1.2.1.
What compares and shows values imports none of the stages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.claim import Mention
from checker.values.timex import reasons
from checker.values.timex.compare import compare
from checker.values.timex.reasons import is_counted_from_reference, reasoning, unanchored
from checker.values.timex.show import show, span
from checker.values.timex.value import Timex

if TYPE_CHECKING:
    from checker.model.document import ReferenceDate
    from checker.values.timex.register import Register

__all__ = [
    "Timex",
    "compare",
    "find",
    "is_counted_from_reference",
    "read",
    "reasoning",
    "record",
    "show",
    "span",
    "unanchored",
]


def find(
    text: str,
    reference: ReferenceDate | None = None,
    *,
    language: str = "en",
    register: Register | None = None,
    day_first: bool | None = None,
) -> list[Mention]:
    """Every time in a text, in order, anchored to the reference date and to the dates around it.

    `register` overrules what the text itself says of being news, a message or a story. `day_first` is the locale's
    order in "03/02/2012"; None leaves both readings within the bounds. Raises OSError for a language without tables.
    """
    from checker.values.timex.text import find

    return find(text, reference, language=language, register=register, day_first=day_first)


def read(text: str) -> Timex | None:
    """The time that the words alone state, or that is written in TIMEX3's notation; None when they are not one time."""
    from checker.values.timex.text import read

    return read(text)


def record(value: Timex) -> dict[str, str]:
    """TIMEX3's type and value, and the bounds: the fields of `extract --format jsonl`."""
    fields = {"type": value.type, "value": value.value}
    if value.mod:
        fields["mod"] = value.mod
    if value.other_end:
        fields["other_end"] = value.other_end
    if value.earliest and value.latest:
        fields |= {"earliest": value.earliest.isoformat(), "latest": value.latest.isoformat()}
    if value.why:
        fields["anchor"] = reasons.anchor(value)
    return fields
