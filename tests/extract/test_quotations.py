"""Mentions of quotations and their speakers."""

from __future__ import annotations

import time

import pytest

from checker.extract.quotations import find
from checker.rulebook import load


def told(text: str) -> list[tuple[str, str]]:
    return [(m.value.text, m.value.speaker) for m in find(text, load().lexicon)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('"We stay here," said Ilse Vandorp on Monday.', [("We stay here,", "Ilse Vandorp")]),
        ('"We stay here," Ilse Vandorp, the mayor, said.', [("We stay here,", "Ilse Vandorp")]),
        ('Ilse Vandorp told them: "We stay here."', [("We stay here.", "Ilse Vandorp")]),
        ('According to Ilse Vandorp, "we stay here."', [("we stay here.", "Ilse Vandorp")]),
        ('"We stay," Ilse Vandorp said, "and sing."', [("We stay,", "Ilse Vandorp"), ("and sing.", "Ilse Vandorp")]),
        (
            '"We stay," said Ilse Vandorp. "We sing," she added.',
            [("We stay,", "Ilse Vandorp"), ("We sing,", "Ilse Vandorp")],
        ),
        ('Ilse Vandorp said: "We stay.\n"We sing."', [("We stay.", "Ilse Vandorp"), ("We sing.", "Ilse Vandorp")]),
        ('The wall reads "we stay here".', [("we stay here", "")]),
        ("nothing", []),
    ],
)
def test_quotations(text: str, quotations: list[tuple[str, str]]) -> None:
    assert told(text) == quotations


def test_a_mention_is_the_words_inside_the_marks() -> None:
    text = "She said: “We  stay.”"
    (mention,) = find(text, load().lexicon)
    assert text[mention.start : mention.end] == "We  stay."
    assert mention.value.text == "We stay."


@pytest.mark.parametrize("text", ['"A" said ' * 20_000, '" said He ' * 20_000, "“a” " * 40_000])
def test_hostile_text_takes_linear_time(text: str) -> None:
    start = time.process_time()
    find(text, load().lexicon)
    assert time.process_time() - start < 4
