"""An extraction is the same after it has been plain data."""

from __future__ import annotations

import marshal
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.read import read
from checker.documents.segment import segments
from checker.extract import Extraction, extract
from checker.extract.codec import decode, encode
from checker.extract.wordings import wordings
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load
from checker.values.kinds import KINDS

SEEDS = Path(__file__).parent.parent.parent / "seeds"
RULEBOOK = load()
TEXTS = (
    "On Wednesday, Aug. 31, 2022, at 5 p.m. EST the council adopted the 45-page report by 19 votes to 17.",
    "More than 60 of the 1.2 billion people, aged 32 or about two-thirds, paid $3.5 million in its 51st session.",
    'The Reds won 3-1. "We shall not wait," said Ada Moreau, a 32-year-old teacher, yesterday.',
    "Es begann am 3. Oktober 2012 um 15 Uhr, nach mehr als zwei Jahren.",
    "The draft A/HRC/51/L.6 recalls resolution 60/251.",
    "In 44 BC, and again for nearly two weeks in the 1990s. -- 漢字 é\u0301",
    "",
)


def again(document: Document) -> Document:
    return Document(document.id, document.text, reference=document.reference, blocks=document.blocks)


def assert_is_the_same(extraction: Extraction, document: Document) -> None:
    plain = marshal.loads(marshal.dumps(encode(extraction, document)))
    other = again(document)
    found = decode(plain, other)
    assert found.mentions == extraction.mentions
    assert [type(m.value) for m in found.mentions] == [type(m.value) for m in extraction.mentions]
    assert [claim._replace(document=document) for claim in found.claims] == list(extraction.claims)
    for claim, told in zip(found.claims, extraction.claims, strict=True):
        assert claim.document is other
        assert type(claim.mention.value) is type(told.mention.value)
        assert any(claim.mention is m for m in found.mentions) == any(told.mention is m for m in extraction.mentions)
    assert other._segments == document._segments
    assert segments(other) == segments(document)


@settings(max_examples=80)
@given(st.lists(st.sampled_from(TEXTS) | st.text(max_size=12), max_size=4).map(" ".join), st.none() | st.dates())
def test_an_extraction_comes_back(text: str, day: date | None) -> None:
    document = Document("d", text, reference=ReferenceDate(day, day, "metadata") if day else None)
    assert_is_the_same(extract(document, RULEBOOK), document)


@pytest.mark.parametrize("document", read([str(SEEDS)]).documents, ids=lambda document: document.id)
def test_an_extraction_of_a_seed_comes_back(document: Document) -> None:
    assert_is_the_same(extract(document, RULEBOOK), document)


def test_every_kind_of_value_comes_back() -> None:
    document = Document("d", " ".join(TEXTS))
    mentions = (*extract(document, RULEBOOK).mentions, *wordings(document, RULEBOOK))
    assert {mention.kind for mention in mentions} == set(KINDS)
    assert_is_the_same(Extraction(mentions, ()), document)


def test_what_was_never_encoded_is_refused() -> None:
    for nonsense in (
        (),
        ((), ()),
        (((1,),), (), None),
        ((("timex", 0, 1, ()),), (), None),
        ((("no", 0, 1, ()),), (), None),
    ):
        with pytest.raises((ValueError, TypeError, IndexError, KeyError)):
            decode(nonsense, Document("d", ""))
