"""Times as TimeML: the text of a document with a TIMEX3 tag around each, for `factlint extract --format timeml`.

TimeML 1.2.1 (timeml.org). `t0` is the document's own date; `anchorTimeID` names it where a time was counted from it.
What XML cannot hold (control characters) becomes U+FFFD; everything else of the text stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from checker.model.claim import Mention
from checker.model.document import Document
from checker.values import timex
from checker.values.timex import Timex
from checker.values.timex.grammar import grammar

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
EVERY = re.compile(r"(?i)(every|each|all)\b")
TIMES = re.compile(r"(?i)(?P<count>once|twice|[a-z0-9]+(?= times)).* (?:a|an|per|each|every) ")
OFTEN = {"once": "1X", "twice": "2X"}


def render(document: Document, mentions: Iterable[Mention]) -> str:
    """One TimeML document; `mentions` may hold other kinds, which are passed over."""
    times = [mention for mention in mentions if mention.kind == "timex"]
    title = f"<TITLE>{_words(document.title)}</TITLE>\n" if document.title else ""
    return (
        f"{HEAD}<DOCID>{_words(document.id)}</DOCID>\n<DCT>{_written(document)}</DCT>\n{title}"
        f"<TEXT>{''.join(_tagged(document, times))}</TEXT>\n</TimeML>\n"
    )


def _written(document: Document) -> str:
    """The document's own date; empty where it is not known to the day."""
    if not _is_dated(document):
        return ""
    assert document.reference is not None
    day = document.reference.earliest.isoformat()
    fields = {"tid": "t0", "type": "DATE", "value": day, "temporalFunction": "false"}
    return _tag(day, {**fields, "functionInDocument": "CREATION_TIME"})


def _tagged(document: Document, times: Iterable[Mention]) -> Iterator[str]:
    at = 0
    for number, mention in enumerate(times, 1):
        if mention.start < at:
            continue
        yield _words(document.text[at : mention.start])
        words = document.text[mention.start : mention.end]
        yield _tag(words, {"tid": f"t{number}", **_fields(mention.value, words, _is_dated(document))})
        at = mention.end
    yield _words(document.text[at:])


def _fields(value: Timex, words: str, dated: bool) -> dict[str, str]:
    """The attributes of a time; those without a value are left out."""
    counted = dated and timex.is_counted_from_reference(value)
    return {
        "type": value.type,
        "value": value.value,
        "mod": value.mod,
        "quant": "EVERY" if value.type == "SET" and EVERY.match(words) else "",
        "freq": _frequency(words) if value.type == "SET" else "",
        "temporalFunction": "false" if value.stated else "true",
        "functionInDocument": "NONE",
        "anchorTimeID": "t0" if counted else "",
    }


def _frequency(words: str) -> str:
    """How often a set recurs in its period: 2X for "twice a month", XX for "many times a year", "" where the words do not
    say."""
    found = TIMES.match(words)
    if not found:
        return ""
    count = found["count"].lower()
    number = count if count.isdigit() else grammar().words["numbers"].get(count, "X")
    return OFTEN.get(count) or f"{number}X"


def _tag(words: str, fields: dict[str, str]) -> str:
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in fields.items() if value)
    return f"<TIMEX3{attributes}>{_words(words)}</TIMEX3>"


def _words(text: str) -> str:
    return escape(NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})


def _is_dated(document: Document) -> bool:
    return document.reference is not None and document.reference.earliest == document.reference.latest
