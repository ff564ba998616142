"""What a sentence tells besides a number, and whether another sentence tells the same."""

from __future__ import annotations

import pytest

from checker.align.slots.figures import WHOLE, are_others, figures
from checker.documents.segment import segments
from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load

RULEBOOK = load()


def beside(text: str, own: str) -> tuple[tuple[tuple[str, str], object], ...]:
    """The figures beside the mention that begins with some words."""
    document = Document("d", text)
    mentions = extract(document, RULEBOOK).mentions
    (mention,) = (one for one in mentions if text.startswith(own, one.start))
    return figures(mentions, segments(document)[0], mention)


@pytest.mark.parametrize(
    ("first", "other", "found"),
    [
        ("In the second night 41 arrests were made.", "In the third night 23 arrests were made.", True),
        ("In the second night 41 arrests were made.", "In the third night 41 arrests were made.", False),
        ("In the second night 41 arrests were made.", "In the third night 23 shops burned.", False),
        ("In the second night he fell 60 metres.", "In the third night he fell 150 metres.", False),
        ("The second night was calm.", "In the third night 23 shops burned.", False),
    ],
)
def test_other_figures(first: str, other: str, found: bool) -> None:
    own, another = beside(first, "second"), beside(other, "third")
    assert are_others(own, another) is are_others(another, own) is found


def test_only_figures_of_the_whole() -> None:
    own, another = (beside(f"The second night brought {count} arrests.", "second") for count in (41, 23))
    assert are_others(own, another)
    assert not are_others(own, another, kinds=WHOLE)
