"""A speaker who contradicts a document, or another speaker: the finding says so and is one step less severe."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.model.finding import Finding, Severity, Standing, ValueTold
from checker.rulebook import load

FRAME = " The council of Tarnholm met beside the Kestrel Bridge over the Morra, said mayor Bo Lindqvist."
OWN = "27 nations signed the joint statement in support of Tarnholm in the Harbour Council."
OTHER = "26 nations signed the joint statement in support of Tarnholm in the Harbour Council"
VANDORP = f'"{OTHER}," said Ilse Vandorp.'
KESTREL = f'"{OWN}" said Ada Kestrel.'


def finding(*texts: str) -> Finding:
    documents = [Document(f"d{n}", text + FRAME) for n, text in enumerate(texts)]
    (found,) = check(documents, load().selected(["count/things"]), Config()).findings
    return found


def test_documents_that_differ_are_as_severe_as_the_rule_says() -> None:
    found = finding(OWN, f"{OTHER}.")
    assert found.severity is Severity.ERROR
    assert "according to" not in found.message


@pytest.mark.parametrize(
    ("texts", "speakers"),
    [
        ((OWN, VANDORP), ("Ilse Vandorp",)),
        ((KESTREL, VANDORP), ("Ilse Vandorp", "Ada Kestrel")),
        ((OWN, f'A banner read: "{OTHER}".'), ("a speaker",)),
    ],
)
def test_a_speaker_against_another_voice_is_less_severe(texts: tuple[str, str], speakers: tuple[str, ...]) -> None:
    found = finding(*texts)
    assert found.severity is Severity.WARNING
    assert all(f"(according to {speaker})" in found.message for speaker in speakers)
    assert found.reasons[-1].endswith("one step less severe")


def test_one_speaker_quoted_with_two_values_is_no_conflict_between_voices() -> None:
    found = finding(f'"{OWN}" said Ilse Vandorp.', f'"{OTHER}," Vandorp said.')
    assert found.severity is Severity.ERROR


def test_what_a_document_says_itself_too_is_its_own() -> None:
    found = finding(OWN, VANDORP, f"{OTHER}.")
    assert found.severity is Severity.ERROR
    assert "according to" not in found.message


def test_the_majority_counts_independent_sources() -> None:
    story = (
        "They met Ilse Vandorp in Lemra on the day of the great flood, when the mill of Tarnholm and the old ferry "
        "over the Morra were lost by noon. Nobody knew in the evening how many boats were still out at sea."
    )
    slip = "Later Ilse Vandorrp came back to Lemra, past Tarnholm and the Morra."
    own = "In Tarnholm on the Morra only Ilse Vandorp spoke against the bridge to Lemra."
    documents = [Document("a", story), Document("b", story), Document("c", slip)]
    rules = load().selected(["name/spelling"])
    (copies,) = check(documents, rules, Config()).findings
    assert copies.reasons[-1] == "a and b are copies of one text: one source, so no value has a majority"
    assert copies.values == (
        ValueTold("Ilse Vandorp", 1, 2, Standing.UNDECIDED),
        ValueTold("Ilse Vandorrp", 1, 1, Standing.UNDECIDED),
    )
    assert copies.message == "Ilse Vandorp in a and a copy, Ilse Vandorrp in c"
    (found,) = check([*documents, Document("d", own)], rules, Config()).findings
    assert "2 of 3 sources: Ilse Vandorp; c alone: Ilse Vandorrp" in found.reasons
    assert found.message == "Ilse Vandorp in a and d, Ilse Vandorrp in c"
    assert [told.standing for told in found.values] == [Standing.MAJORITY, Standing.OUTLIER]


MARCH = "{} people marched over the Kestrel Bridge in Tarnholm on Sunday"


@pytest.mark.parametrize(
    ("first", "other", "severity"),
    [
        (f"Police said {MARCH.format('12,000')}.", f"Organizers said {MARCH.format('30,000')}.", Severity.INFO),
        (
            f"{MARCH.format('12,000')}, police said.",
            f"According to organizers, {MARCH.format('30,000')}.",
            Severity.INFO,
        ),
        # one voice, one that may be the other's, and one side that nobody is named for
        (f"Police said {MARCH.format('12,000')}.", f"Police said {MARCH.format('15,000')}.", Severity.ERROR),
        (f"Police said {MARCH.format('12,000')}.", f"Officials said {MARCH.format('15,000')}.", Severity.ERROR),
        (f"Police said {MARCH.format('12,000')}.", f"{MARCH.format('15,000')}.", Severity.ERROR),
    ],
)
def test_two_voices_that_count_differently_are_no_slip(first: str, other: str, severity: Severity) -> None:
    found = finding(first, other)
    assert found.severity is severity
    assert (found.reasons == ("police and organizers give different figures",)) == (severity is Severity.INFO)
