"""Text -> times: the stages in order."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.claim import Mention
from checker.model.document import ReferenceDate
from checker.named import NamedTuple, maker
from checker.values.timex import bounded, lexicon
from checker.values.timex.anchor import anchored
from checker.values.timex.composed import composed
from checker.values.timex.given import day_of, in_locale
from checker.values.timex.grammar import Grammar, Reading, grammar
from checker.values.timex.happened import UNSTATED, happened
from checker.values.timex.neighbours import with_neighbours
from checker.values.timex.notation import from_notation
from checker.values.timex.register import NEWS, STORY, Register, belonging, register_of
from checker.values.timex.scan import Hit, hits, places, readings
from checker.values.timex.value import Timex
from checker.values.timex.weekdays import AGREEING, agreed

_mention = maker(Mention)


class Scanned(NamedTuple):
    """A text in plain characters, the spans of words in it that look like times, and the tables of its language."""

    plain: str
    places: list[tuple[int, int]]
    tables: Grammar


class Expressions(NamedTuple):
    """What a text says of times, before it is placed on the calendar: the text in plain characters, its expressions in
    order, and the tables of its language."""

    plain: str
    hits: list[Hit]
    tables: Grammar


_scanned, _expressions = maker(Scanned), maker(Expressions)


def find(
    text: str,
    reference: ReferenceDate | None = None,
    *,
    language: str = "en",
    register: Register | None = None,
    day_first: bool | None = None,
) -> list[Mention]:
    """See `checker.values.timex.find`."""
    seen = scanned(text, language=language)
    return placed(expressions(seen, readings(*seen), day_first=day_first), reference, register=register)


def scanned(text: str, *, language: str = "en") -> Scanned:
    """Where a text has words that look like times."""
    tables = grammar(language)
    plain = lexicon.plain(text)
    return _scanned((plain, places(plain, tables), tables))


def expressions(seen: Scanned, read: Iterable[Reading | None], *, day_first: bool | None = None) -> Expressions:
    """The expressions of a text by their words, of which `read` has the readings, and neighbours alone."""
    plain, places, tables = seen
    found = with_neighbours(plain, hits(plain, places, read, tables), tables.words)
    return _expressions((plain, found if day_first is None else in_locale(found, day_first), tables))


def placed(
    found: Expressions, reference: ReferenceDate | None = None, *, register: Register | None = None
) -> list[Mention]:
    """The times that expressions mean, anchored to the reference date and to the dates around them."""
    plain, told, tables = found
    now = day_of(reference)
    register = register or register_of(plain, told, now)
    told = belonging(plain, told, register, tables.words)
    written = None if now is not None or register == STORY else bounded.written(plain, told, reference, tables.cues)
    if written is None:
        values = anchored(plain, told, now, register, tables)
        reasons: set[str] = {value.why for value in values} if register == NEWS else set()
        if now is not None and reasons >= AGREEING:
            values = agreed(plain, told, values, now, tables.cues)
        if not UNSTATED.isdisjoint(reasons):
            values = happened(plain, told, values, tables.words)
    else:
        ends = (anchored(plain, told, day, register, tables) for day in written)
        values = [bounded.between(*each) for each in zip(told, *ends, strict=True)]
    pairs = zip(told, composed(plain, told, values), strict=True)
    return [_mention(("timex", start, end, value)) for (start, end, _, _), value in pairs]


def read(text: str) -> Timex | None:
    """See `checker.values.timex.read`."""
    text = text.strip()
    found = find(text)
    if len(found) == 1 and found[0].start == 0 and text[found[0].end :] in ("", "."):
        value: Timex = found[0].value
        return value
    return from_notation(text)
