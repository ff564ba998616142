"""What holds of numbers in any text, on random ones: spans are cited right, showing and reading agree, comparing is symmetric."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.values import numeric
from checker.values.kinds import kind
from checker.values.numbers.tables import TABLES
from checker.values.relation import Relation
from tests.timing import seconds
from tests.values.test_numbers import reads_as

WORDS = sorted(
    {
        *TABLES.cardinals, *TABLES.ordinals, *TABLES.scales, *TABLES.parts, *TABLES.vague, *TABLES.hedges, *TABLES.hedges_after,
        *TABLES.units, *TABLES.currencies, *TABLES.governors, *TABLES.roles, *TABLES.pointers, *TABLES.vote_labels, *TABLES.vote_between,
        "dozen", "percent", "per cent", "%", "year-old", "-year-old", "old", "aged", "a", "an", "of", "the", "to", "and", "or", "in", "out of", "from",
        "between", "people", "men", "dead", "armed", "Palestinians", "United", "May", "No.", "per", "day", "vote", "voted", "against",
        *TABLES.decades, *TABLES.decade_parts, "30s", "his", "in her", "turned", "who is", "Mira Toller (57)", "at", "died at", "Rooms",
        "Harlow 3", "Selby 1", "No. 5", "minus", "strong", "still", "seed", "third of a", "a quarter of a", "odd", "straight", "US",
    }
)  # fmt: skip
FIGURES = [
    "1",
    "7",
    "12",
    "19-17",
    "2-2",
    "1,234",
    "1,23",
    "3.5",
    ".38",
    "2005",
    "51st",
    "1/2",
    "½",
    "⅔",
    "10-",
    "-5",
    "1,1,1",
    "555-1234",
    "A/51",
    "19-17-11",
    "1.234",
    "1.234.567",
    "12.345,67",
    "10'000",
    "12 345 678",
    "12\u202f345",
    "12,34,567",
    "3,5",
    "192.168.100.200",
]
MARKS = [" ", " ", " ", " ", "-", ", ", ". ", "\n", "$", "€", "–", "’s ", "(", ")", "/", "\u00a0", "é", "\x90"]


@st.composite
def texts(draw: st.DrawFn) -> str:
    pieces = draw(
        st.lists(st.tuples(st.sampled_from(WORDS) | st.sampled_from(FIGURES), st.sampled_from(MARKS)), max_size=14)
    )
    return "".join(word + mark for word, mark in pieces)


@given(texts() | st.text(alphabet="0123456789 .,-–/%$€one twh'’\u202f\n", max_size=60))
@example(".5–tn")
@settings(max_examples=400)
def test_words_of_a_mention_have_its_value(text: str) -> None:
    behind = 0
    for mention in numeric.find(text):
        assert behind <= mention.start < mention.end <= len(text)
        behind = mention.end
        words = text[mention.start : mention.end]
        assert words == words.strip()
        module = kind(mention.kind)
        assert reads_as(text, mention), words
        assert module.read(module.show(mention.value)) == mention.value, (words, module.show(mention.value))
        assert module.compare(mention.value, mention.value) is Relation.EQUAL
        assert all(isinstance(field, str) for field in module.record(mention.value).values())


@given(texts(), texts())
@settings(max_examples=150)
def test_comparing_is_symmetric(one: str, other: str) -> None:
    for a in numeric.find(one):
        for b in numeric.find(other):
            if a.kind == b.kind:
                compare = kind(a.kind).compare
                assert compare(a.value, b.value) is compare(b.value, a.value)


@given(texts() | st.text(alphabet="0123456789 .,'-€%km", max_size=60), st.sampled_from(("", ",", ".")))
@settings(max_examples=200)
def test_no_decimal_mark_moves_a_span(text: str, decimal: str) -> None:
    behind = 0
    for mention in numeric.find(text, decimal=decimal):
        assert behind <= mention.start < mention.end <= len(text)
        behind = mention.end
        words = text[mention.start : mention.end]
        assert words == words.strip()
        before, after = text[: mention.start][-2:], text[mention.end :][:2]
        assert not (words[0].isdigit() and before[-1:].isdigit())
        assert not (words[-1].isdigit() and (after[:1].isdigit() or (after[:1] in tuple(".,") and after[1:].isdigit())))


HOSTILE = {
    "points": "1.234.",
    "apostrophes": "1'234",
    "spaces": "1 234 ",
    "decimal commas": "2,5 ",
    "figures with commas": "1,",
    "figures": "7",
    "figures with hyphens": "1-",
    "number words": "one hundred ",
    "hedges": "more than ",
    "votes": "19 votes to ",
    "labelled votes": "3 against, ",
    "governors": "toll of ",
    "nouns": "3 tall old ",
    "ages": ", 32",
    "shares": "one in ",
    "dollars": "$1 to ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    short, long = (seconds(numeric.find, piece * (size // len(piece))) for size in (20_000, 160_000))
    assert long < max(30 * short, 0.2)


@pytest.mark.parametrize("text", ["7" * 40, "½½", "1234567890123456789 people", "12½3", "1,1,1", "1.2.3", "12/34/56"])
def test_parts_of_longer_figures_are_not_cited(text: str) -> None:
    assert numeric.find(text) == []


def test_memories_are_capped() -> None:
    dice = random.Random(1)
    numeric.find(" ".join(f"{dice.randrange(10**9)} " + "".join(dice.choices("abcdefgh", k=90)) for _ in range(2000)))
    assert max(map(len, numeric._runs)) < 200
