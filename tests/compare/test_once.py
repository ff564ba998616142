"""One slip is one finding, whichever rules see it."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.documents.markdown import layout
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load

RULEBOOK = load()
QUOTED = (
    '"We have lost {} good men in this valley and not one of them will be {}," Mayor Ines Calder told the people of '
    "Tarnholm beside the Kestrel Bridge."
)


@pytest.mark.parametrize(
    ("first", "other", "rules"),
    [
        (("forty", "forgotten"), ("fourteen", "forgotten"), ["count/things"]),
        (("forty", "forgotten"), ("forty", "forsaken"), ["quote/wording"]),
        (("forty", "forgotten"), ("fourteen", "forsaken"), ["count/things", "quote/wording"]),
    ],
)
def test_a_misquoted_number_is_one_finding(first: tuple[str, str], other: tuple[str, str], rules: list[str]) -> None:
    documents = [Document(name, QUOTED.format(*words)) for name, words in zip("ab", (first, other), strict=True)]
    assert sorted(found.rule for found in check(documents, RULEBOOK, Config()).findings) == rules


def test_numbers_that_two_rules_see_are_one_finding() -> None:
    told = (
        "Norland leads the {}-strong multinational force to be deployed in Kallvik, minister Oda Lien said on Tuesday."
    )
    documents = [Document(name, told.format(many)) for name, many in zip("ab", ("5,000", "6,000"), strict=True)]
    assert len(check(documents, RULEBOOK, Config()).findings) == 1


def test_a_toll_in_headlines_and_texts_is_one_finding_between_documents() -> None:
    """The one text that tells both has a finding of its own besides."""
    texts = (
        "# Nine die in Kallvik mill fire\n\nA fire at the Velland mill in Kallvik killed seven people, Inspector Bo Ek said.\n",
        "# Seven killed in fire at mill\n\nSeven people died in the fire at the Velland mill in Kallvik, Inspector Bo Ek said.\n",
        "# Mill fire kills nine in Kallvik\n\nNine people were killed in a fire at the Velland mill, Inspector Bo Ek said.\n",
    )
    written = ReferenceDate(date(2021, 5, 6), date(2021, 5, 6), "metadata")
    documents = [
        Document(name, text, blocks=layout(text), reference=written) for name, text in zip("abc", texts, strict=True)
    ]
    assert sorted(found.rule for found in check(documents, RULEBOOK, Config()).findings) == [
        "count/things",
        "headline/number",
    ]


@pytest.mark.parametrize(
    ("told", "values", "findings"),
    [
        # a day and an age, told again by another word for the event or the man
        (
            "The Olm bridge fell on {0}, mayor Jana Reuss said. {0}'s collapse killed two people.",
            ("Sunday", "Tuesday"),
            1,
        ),
        (
            "The ferry Nordstar sank off Lemra on {0}. It sank on {0} evening, the coast guard said.",
            ("Sunday", "Saturday"),
            1,
        ),
        ("Colm Farrow, {0}, died in Lemra on Sunday. The actor was {0}.", ("71", "76"), 1),
        # two men
        (
            "Colm Farrow, {0}, and Bo Ek, 4{1}, died in Lemra on Sunday, the mayor of Lemra said.",
            (("71", "1"), ("76", "6")),
            2,
        ),
    ],
)
def test_a_value_that_both_texts_tell_twice_is_one_finding(
    told: str, values: tuple[object, ...], findings: int
) -> None:
    written = ReferenceDate(date(2020, 10, 5), date(2020, 10, 5), "metadata")
    texts = [told.format(*(value if isinstance(value, tuple) else (value,))) for value in values]
    documents = [Document(name, text, reference=written) for name, text in zip("ab", texts, strict=True)]
    assert len(check(documents, RULEBOOK, Config()).findings) == findings
