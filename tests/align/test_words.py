"""What the capital letter of a token proves, and how often a word is written in small letters."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker.align.words import MID, START, Count, Words
from checker.model.document import Document


@pytest.mark.parametrize(
    ("text", "word", "proof"),
    [
        ("ROME, March 3, 2017 - Thieves broke in.", "Thieves", START),
        ("ROME (AP) - Thieves broke in.", "Thieves", START),
        ("ROME - Thieves broke in.", "Thieves", START),
        ("It was his home - Rome - that he left.", "Rome", MID),
        ("In 2017 Rome won.", "Rome", MID),
    ],
)
def test_what_follows_a_dateline_begins_a_sentence(text: str, word: str, proof: int) -> None:
    tokens = Words([Document("a", text)]).documents[0]
    assert tokens.proofs[tokens.starts.index(text.index(word))] == proof


LINKED = "See https://example.org/oslo/news and write to oslo@example.org or @oslo. They met in Oslo."


def test_links_and_addresses_say_nothing_of_how_a_word_is_written() -> None:
    words = Words([Document("a", LINKED)])
    assert words.count(words.vocabulary.fold_ids["oslo"]) == (0, 1, 1, 0)


def test_those_of_documents_that_a_background_has_counted_are_not_taken_off_again() -> None:
    class Counted:
        documents, holds = 1, frozenset({0})

        def counts(self, words: Sequence[str]) -> Sequence[Count]:
            return [Count(0, 0, 0, 1)] * len(words)

    words = Words([Document("a", LINKED), Document("b", "They met in Oslo.")], Counted())
    assert words.count(words.vocabulary.fold_ids["oslo"]) == (0, 1, 1, 0)
