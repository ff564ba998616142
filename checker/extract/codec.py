"""An extraction as plain data, and back: what a cache, an index or another process keeps of a document.

What is guaranteed:
- `encode` gives tuples, strings, numbers, booleans and None, in any nesting, and nothing else: `marshal` writes them as
  they are, and no class of this program is in them.
- `decode(encode(extraction, document), other) == extraction` for an `other` that is the same document, read again, with
  every value of its kind's own class; claims hold the `other`, and a claim's mention is again one of the mentions.
- Blocks and segments are in it where they were worked out, and go back to the document: nothing is split twice.
- The text is not in it: offsets count in the text that was read, and whoever keeps the one must know the other by its
  content. Nor is what it was made under: it is good for one version of the program, one rulebook and one reference date,
  language, order of dates and currency of the document, and the rest is for whoever keeps it to see to.

`decode` imports a kind's module, not what reads its values.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from checker.model.claim import Claim, Extraction, Mention
from checker.model.document import Block, Document, Segment
from checker.values.kinds import value_class

Plain = tuple[Any, ...]
PlainMention = tuple[str, int, int, tuple[Any, ...]]  # kind, start, end, the fields of the value

_DAYS = ("earliest", "latest")
"""The fields that hold a date; as plain data it is a proleptic Gregorian ordinal."""


def encode(extraction: Extraction, document: Document) -> Plain:
    """The mentions, claims and the known layout of a document as plain data."""
    number = {id(mention): at for at, mention in enumerate(extraction.mentions)}
    claims = tuple(
        (rule, number.get(id(mention), -1), None if id(mention) in number else _plain(mention), attribute, subject)
        for rule, _, mention, attribute, subject in extraction.claims
    )
    known = document._segments
    segments = None if known is None else tuple(map(tuple, known))
    return tuple(map(_plain, extraction.mentions)), claims, tuple(map(tuple, document.blocks)), segments


def decode(plain: Plain, document: Document) -> Extraction:
    """The extraction of a document; gives it the blocks and segments that it has not got.

    Raises ValueError, TypeError, IndexError or KeyError for what `encode` has not made.
    """
    mentions, claims, blocks, segments = plain
    read = tuple(map(_mention, mentions))
    if blocks and not document.blocks:
        document.blocks = tuple(map(Block._make, blocks))
    if segments is not None and document._segments is None:
        document._segments = tuple(map(Segment._make, segments))
    made = (
        Claim(rule, document, read[number] if own is None else _mention(own), attribute, subject)
        for rule, number, own, attribute, subject in claims
    )
    return Extraction(read, tuple(made))


def is_whole(plain: Plain, document: Document) -> bool:
    """Whether plain data has the blocks and segments of a document, as far as they are known by now."""
    _, _, blocks, segments = plain
    return bool(blocks or not document.blocks) and (segments is not None or document._segments is None)


def _plain(mention: Mention) -> PlainMention:
    kind, start, end, value = mention
    days = _days(type(value)._fields)
    if not days:
        return kind, start, end, tuple(value)
    fields = list(value)
    for at in days:
        fields[at] = fields[at] and fields[at].toordinal()
    return kind, start, end, tuple(fields)


def _mention(plain: PlainMention) -> Mention:
    kind, start, end, fields = plain
    made = value_class(kind)
    if days := _days(made._fields):
        stated = list(fields)
        for at in days:
            stated[at] = stated[at] and date.fromordinal(stated[at])
        fields = tuple(stated)
    return Mention(kind, start, end, made._make(fields))


@cache
def _days(fields: tuple[str, ...]) -> tuple[int, ...]:
    """At which places of a value dates stand."""
    return tuple(fields.index(name) for name in _DAYS if name in fields)
