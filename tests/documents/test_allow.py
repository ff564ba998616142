"""Allow-comments in, rules with reasons and scopes out."""

from __future__ import annotations

import pytest

from checker.documents.allow import Allow, allows, covers
from checker.documents.markdown import layout
from checker.model.document import Document
from checker.model.span import Span


def found(text: str) -> list[tuple[tuple[str, ...], str, str]]:
    made = allows(Document("x", text, blocks=layout(text)))
    assert all(text[slice(*allow.span)] for allow in made)
    return [(allow.rules, allow.reason, text[slice(*allow.scope)]) for allow in made]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No comment.", []),
        (
            "<!-- factlint: allow length/report-pages two editions -->\n\nAt 48 pages.\n\nNot this.",
            [(("length/report-pages",), "two editions", "At 48 pages.")],
        ),
        (
            "At 48 pages. <!-- factlint: allow length, date/event their counts, not ours -->",
            [
                (
                    ("length", "date/event"),
                    "their counts, not ours",
                    "At 48 pages. <!-- factlint: allow length, date/event their counts, not ours -->",
                )
            ],
        ),
        ("<!-- factlint: allow length -->\n\nText.", [(("length",), "", "Text.")]),
        ("<!-- factlint: alow length -->\n\nText.", [((), "", "Text.")]),
        ("Text.\n\n<!-- factlint: allow length too late -->", [(("length",), "too late", "")]),
    ],
)
def test_comments(text: str, expected: list[tuple[tuple[str, ...], str, str]]) -> None:
    assert found(text) == expected


def test_front_matter_concerns_the_whole_document() -> None:
    text = "---\nfactlint: allow length a satire\n---\nText."
    assert found(text) == [(("length",), "a satire", text)]


def test_what_an_allow_covers() -> None:
    allow = Allow(("length", "date/event"), "", Span(10, 20), Span(0, 9))
    assert covers(allow, "length/report-pages", 15, 18)
    assert covers(allow, "date/event", 5, 11)
    assert not covers(allow, "date/event-day", 15, 18)
    assert not covers(allow, "length/report-pages", 20, 22)
