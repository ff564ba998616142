"""Which sentence of another document tells what a sentence tells."""

from __future__ import annotations

from checker.align.blocks import Entry
from checker.align.counterparts import Counterparts
from checker.align.slots.reader import Reader
from checker.extract import extract
from tests.align.made import documents, rulebook

TOLD = "Harlow council will close 12 schools in the north. In Harlow 40 schools have no library of their own."
ANSWERED = "In the north of Harlow the council shuts 14 schools. Of all in the town, 44 schools lack a library."


def _block(*texts: str) -> list[Entry]:
    reader = Reader(rulebook())
    found: list[Entry] = []
    for number, document in enumerate(documents(*texts)):
        given = extract(document, rulebook())
        counts = [claim for claim in given.claims if claim.rule == "count/things"]
        found.extend(Entry(number, claim, reader.read(claim, given.mentions)) for claim in counts)
    return found


def _nearness(*texts: str) -> dict[tuple[str, str], float]:
    block = _block(*texts)
    near = Counterparts(block)
    return {
        (a.claim.text, b.claim.text): round(near.nearness(i, j), 2)
        for i, a in enumerate(block)
        for j, b in enumerate(block)
        if a.document < b.document
    }


def test_sentences_that_answer_each_other_are_each_the_best_match_of_the_other() -> None:
    found = _nearness(TOLD, ANSWERED)
    assert found["12 schools", "14 schools"] == found["40 schools", "44 schools"] == 1.0
    assert max(found["12 schools", "44 schools"], found["40 schools", "14 schools"]) < 0.5


def test_sentences_without_a_word_in_common_match_where_no_other_has_one() -> None:
    assert set(_nearness("Harlow council will close 12 schools.", "Rain fell on 14 schools.").values()) == {1.0}
    found = _nearness("Harlow council will close 12 schools.", "Rain fell on 14 schools. Harlow has 19 schools.")
    assert found == {("12 schools", "14 schools"): 0.0, ("12 schools", "19 schools"): 1.0}


def test_the_value_itself_does_not_make_a_match() -> None:
    found = _nearness(
        "Harlow council will close 12 schools.", "Rain fell on 12 schools. The council of Harlow shuts 14 schools."
    )
    assert found["12 schools", "12 schools"] < found["12 schools", "14 schools"] == 1.0
