"""Times: every DATE, TIME, DURATION and SET of a text with its TIMEX3 value and its bounds on the calendar.

The stages: lexicon (a language's tables) -> grammar (patterns) -> scan (spans) -> readers (what words say) ->
anchor (where that is on the calendar) -> value. TIMEX3 is that of TimeML 1.2.1.
"""

from __future__ import annotations

from checker.model.claim import Mention
from checker.model.document import ReferenceDate
from checker.values.timex import bounded, lexicon
from checker.values.timex.anchor import anchored, day_of, in_locale
from checker.values.timex.compare import compare
from checker.values.timex.grammar import grammar
from checker.values.timex.neighbours import with_neighbours
from checker.values.timex.notation import from_notation
from checker.values.timex.reasons import anchor, is_counted_from_reference, reasoning, unanchored
from checker.values.timex.register import STORY, Register, belonging, register_of
from checker.values.timex.scan import hits
from checker.values.timex.show import show
from checker.values.timex.value import Timex

__all__ = [
    "Timex",
    "compare",
    "find",
    "is_counted_from_reference",
    "read",
    "reasoning",
    "record",
    "show",
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
    tables = grammar(language)
    plain = lexicon.plain(text)
    found = with_neighbours(plain, hits(plain, tables), tables.words)
    if day_first is not None:
        found = in_locale(found, day_first)
    now = day_of(reference)
    register = register or register_of(plain, found, now)
    found = belonging(plain, found, register, tables.words)
    written = None if now is not None or register == STORY else bounded.written(plain, found, reference, tables.cues)
    if written is None:
        values = anchored(plain, found, now, register, tables)
    else:
        ends = (anchored(plain, found, day, register, tables) for day in written)
        values = [bounded.between(*each) for each in zip(found, *ends, strict=True)]
    return [Mention("timex", hit.start, hit.end, value) for hit, value in zip(found, values, strict=True)]


def read(text: str) -> Timex | None:
    """The time that the words alone state, or that is written in TIMEX3's notation; None when they are not one time."""
    text = text.strip()
    found = find(text)
    if len(found) == 1 and found[0].start == 0 and text[found[0].end :] in ("", "."):
        value: Timex = found[0].value
        return value
    return from_notation(text)


def record(value: Timex) -> dict[str, str]:
    """TIMEX3's type and value, and the bounds: the fields of `extract --format jsonl`."""
    fields = {"type": value.type, "value": value.value}
    if value.mod:
        fields["mod"] = value.mod
    if value.earliest and value.latest:
        fields |= {"earliest": value.earliest.isoformat(), "latest": value.latest.isoformat()}
    if value.why:
        fields["anchor"] = anchor(value)
    return fields
