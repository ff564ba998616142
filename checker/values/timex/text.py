"""Text -> times: the stages in order."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.model.document import ReferenceDate
from checker.named import maker
from checker.values.timex import bounded, lexicon
from checker.values.timex.anchor import anchored
from checker.values.timex.given import day_of, in_locale
from checker.values.timex.grammar import grammar
from checker.values.timex.neighbours import with_neighbours
from checker.values.timex.notation import from_notation
from checker.values.timex.register import STORY, Register, belonging, register_of
from checker.values.timex.scan import hits
from checker.values.timex.value import Timex

_mention = maker(Mention)


def find(
    text: str,
    reference: ReferenceDate | None = None,
    *,
    language: str = "en",
    register: Register | None = None,
    day_first: bool | None = None,
) -> list[Mention]:
    """See `checker.values.timex.find`."""
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
    placed = zip(found, values, strict=True)
    return [_mention(("timex", start, end, value)) for (start, end, _, _), value in placed]


def read(text: str) -> Timex | None:
    """See `checker.values.timex.read`."""
    text = text.strip()
    found = find(text)
    if len(found) == 1 and found[0].start == 0 and text[found[0].end :] in ("", "."):
        value: Timex = found[0].value
        return value
    return from_notation(text)
