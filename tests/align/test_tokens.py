"""Tokens of a segment: shapes and stems."""

from __future__ import annotations

import pytest

from checker.align.tokens import stem, tokens
from checker.model.document import Document, Segment


def shapes(text: str) -> str:
    return "".join(t.shape for t in tokens(Document("d", text), Segment("sentence", 0, len(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council of Norway met on 3 May.", "SaaAaa9A."),
        ('He said: "Norway agreed."', "Sa..Sa.."),
        ("Council Rejects Draft After Long Debate", "SSSSSS"),
        ("A 45-page report", "S9.aa"),
    ],
)
def test_shapes(text: str, expected: str) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("report", "reports"), ("releases", "released"), ("Council's", "council"), ("visit", "visiting")],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one)[:5] == stem(other)[:5]
