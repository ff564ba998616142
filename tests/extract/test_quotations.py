"""Mentions of quotations and their speakers."""

from __future__ import annotations

import time

import pytest

from checker.extract.quotations import find
from checker.model.document import Block
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
        ("Ilse Vandorp spoke. 'We will all stay here,' she said.", [("We will all stay here,", "Ilse Vandorp")]),
        ('"We stay here," she said.', [("We stay here,", "")]),
        ('"We stay here." Ilse Vandorp left. Bo Kestrel said no.', [("We stay here.", "")]),
        ('The banner read "we stay". Later Ilse Vandorp said no.', [("we stay", "")]),
        ('"We stay here."\n— Ilse Vandorp, mayor', [("We stay here.", "Ilse Vandorp")]),
        (
            '"We stay," said Ilse Vandorp, adding: "We sing."',
            [("We stay,", "Ilse Vandorp"), ("We sing.", "Ilse Vandorp")],
        ),
        ('Ilse Vandorp, the mayor of Lemra, said: "We stay.', [("We stay.", "Ilse Vandorp")]),
        ('"We stay," a Lemra village resident told them.', [("We stay,", "")]),
        ('"We stay," said Lemra mayor Bo Kestrel.', [("We stay,", "Bo Kestrel")]),
        ('Lemra\'s captain, Bo Kestrel, said: "We stay."', [("We stay.", "Bo Kestrel")]),
        ('"We stay," Bo Kestrel also said.', [("We stay,", "Bo Kestrel")]),
        ('"We stay," Bo Kestrel said. "We sing."', [("We stay,", "Bo Kestrel"), ("We sing.", "Bo Kestrel")]),
        ('"We stay," Bo Kestrel said. Rain fell. "We sing."', [("We stay,", "Bo Kestrel"), ("We sing.", "")]),
        ('Bo Kestrel said: "We stay." In Lemra the mayor told us that Ada Hallam left.', [("We stay.", "Bo Kestrel")]),
        ('"We stay." In Lemra the mayor told us that Ada Hallam left.', [("We stay.", "")]),
        ('"We stay." Bo Kestrel said.', [("We stay.", "Bo Kestrel")]),
        ('The wall reads "we stay here".', [("we stay here", "")]),
        ("nothing", []),
    ],
)
def test_quotations(text: str, quotations: list[tuple[str, str]]) -> None:
    assert told(text) == quotations


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("Ilse Vandorp said:\n\n[We stay here.]\n\nThen she left.", ("We stay here.", "Ilse Vandorp")),
        ("Bo spoke.\n\n[We stay here.\n> — Ilse Vandorp]\n\nShe left.", ("We stay here.", "Ilse Vandorp")),
        ('Bo spoke.\n\n[“We stay here,” said Ilse Vandorp.]\n\n"', ("We stay here,", "Ilse Vandorp")),
    ],
)
def test_block_quotes(text: str, quotation: tuple[str, str]) -> None:
    block = Block("quotation", text.index("["), text.index("]") - 1)
    text = text.replace("[", "").replace("]", "")
    assert [(m.value.text, m.value.speaker) for m in find(text, load().lexicon, (block,))] == [quotation]


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
