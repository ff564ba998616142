"""What surrounds two claims in their block: rivals that either could be set against, and values that one document tells alone."""

from __future__ import annotations

import pytest

from checker.align.facts import Aligner, candidates
from checker.align.stories.stories import stories
from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load

TOLD = "The fire in the Harlow mill killed 12 people on Monday, police in Harlow said."
OTHERS = "The fire in the Harlow mill killed {} people on Monday, police in Harlow said."

TOLD_ANEW = "On Monday {} people died as the mill in Harlow burned. Harlow mourns them, and the mill is closed."


def _company(*texts: str, rule: str = "count/things") -> dict[tuple[str, str], tuple[int, bool]]:
    """The rivals of each candidate pair of claims of two documents, and whether one value is told by one alone."""
    rulebook = load()
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    told = stories(documents)
    given = {number: extract(document, rulebook) for number, document in enumerate(documents)}
    found = {}
    for story in told.groups:
        for key, block in Aligner(told, rulebook).blocks(story, given).items():
            if key.rule == rule:
                for pair in candidates(block, told, set()):
                    ends = block[pair.a].claim.text, block[pair.b].claim.text
                    found[ends] = pair.company.rivals, pair.company.alone
    return found


@pytest.mark.parametrize(
    ("further", "rivals"),
    [
        ("", 0),
        (" Some 15 people were in the mill.", 1),
        (" Harlow has 9,000 people.", 0),  # too far away to be set against the other's 12
        (" The smoke injured 14 people.", 0),  # injured is not killed
    ],
)
def test_rivals_are_what_a_claim_could_be_set_against(further: str, rivals: int) -> None:
    assert _company(TOLD, OTHERS.format(13) + further)["12 people", "13 people"][0] == rivals


def test_what_both_documents_tell_is_no_rival() -> None:
    both = " Some 15 people were in the mill."
    found = _company(TOLD + both, OTHERS.format(13) + both)
    assert found["12 people", "13 people"][0] == 0
    assert _company(TOLD, OTHERS.format(13) + both)["12 people", "13 people"][0] == 1


def test_lengths_of_time_with_little_in_common_are_compared_and_no_rivals() -> None:
    texts = (
        "Jon Arden of Harlow finished the Port Selby marathon 44 seconds behind. The race took place in heavy rain.",
        "Jon Arden of Harlow came home in Port Selby 54 seconds behind. He had trained for nine weeks in Harlow.",
    )
    found = _company(*texts, rule="duration/length")
    assert found["44 seconds", "54 seconds"][0] == 0


def test_a_value_told_by_one_alone() -> None:
    alone = _company(TOLD, OTHERS.format(13), OTHERS.format("twelve"))
    assert alone["12 people", "13 people"][1]
    assert alone["12 people", "twelve people"][1]  # equal values are weighed as if one were another
    both = _company(TOLD, OTHERS.format(13), *(TOLD_ANEW.format(number) for number in ("twelve", "thirteen")))
    assert not both["12 people", "13 people"][1]
    copied = _company(TOLD, OTHERS.format(13), OTHERS.format("twelve"), OTHERS.format("thirteen"))
    assert copied["12 people", "13 people"][1]


@pytest.mark.parametrize(
    ("text", "other", "compared"),
    [
        (
            "A fire in the Harlow mill killed 14 workers on Monday.",
            "On Monday 41 people died as the mill in Harlow burned.",
            True,
        ),
        (
            "A fire in the Harlow mill killed 14 workers on Monday.",
            "On Monday 17 people died as the mill in Harlow burned.",
            False,
        ),
        (
            "A fire in the Harlow mill killed 14 workers and a watchman on Monday.",
            "On Monday 41 people died as the mill in Harlow burned.",
            False,
        ),
        (
            "A fire in the Harlow mill killed 14 workers on Monday. Two women died in the street.",
            "On Monday 41 people died as the mill in Harlow burned.",
            False,
        ),
        (
            "A fire in the Harlow mill killed 14 workers on Monday.",
            "On Monday 41 people died as the mill in Harlow burned. Most were workers.",
            False,
        ),
        (
            "A fire in the Harlow mill killed 14 women on Monday.",
            "On Monday 41 people died as the mill in Harlow burned.",
            False,
        ),
        (
            "Gunmen abducted 28 pupils in Harlow on Monday.",
            "In Harlow 38 children were abducted by gunmen on Monday.",
            True,
        ),
        (
            "The fire in Harlow destroyed 31 cars on Monday.",
            "On Monday 13 vehicles were destroyed by the fire in Harlow.",
            True,
        ),
        (
            "The fire in Harlow destroyed 13 cars on Monday.",
            "On Monday 23 vehicles were destroyed by the fire in Harlow.",
            False,
        ),
        ("Police arrested 14 protesters in Harlow on Monday.", "On Monday 41 people were arrested in Harlow.", False),
    ],
)
def test_counts_with_a_narrower_and_a_broader_noun(text: str, other: str, *, compared: bool) -> None:
    assert bool(_company(text, other)) is compared
