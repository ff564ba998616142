"""Mentions of names: which words of a text are one."""

from __future__ import annotations

import time

import pytest

from checker.extract.names import find
from checker.rulebook import load


def told(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find(text, load().lexicon)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The minister met Ilse Vandorp at noon.", ["Ilse Vandorp"]),
        ("Ilse Vandorp's plan failed.", ["Ilse Vandorp"]),
        ("They met J.R. van der Meer and Ana-María O’Neil.", ["J.R. van der Meer", "Ana-María O’Neil"]),
        ("The Bank of Tarnholm paid.", ["Bank of Tarnholm"]),
        ("On Monday the council met in May.", []),
        ("They wrote to @Vandorp and #Tarnholm.", []),
        ("She wrote iPhone and eBay.", []),
        ("", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert told(text) == names


@pytest.mark.parametrize("text", ["A " * 50_000, "Ab of the " * 20_000, "A.B." * 40_000, "Ab-" * 50_000])
def test_hostile_text_takes_linear_time(text: str) -> None:
    start = time.process_time()
    find(text, load().lexicon)
    assert time.process_time() - start < 4
