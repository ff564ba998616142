"""The evidence of a finding is a whole sum: its terms add up to the odds of its probability, and are printed so."""

from __future__ import annotations

import math
import re

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.model.finding import Finding
from checker.report import Options
from checker.report.explain import finding_page
from checker.rulebook import load

RULEBOOK = load()
FRAME = " The council of Tarnholm met beside the Kestrel Bridge over the Morra, said mayor Bo Lindqvist."
SIGNED = "{} nations signed the joint statement in support of Tarnholm in the Harbour Council."
FINED = "The Harbour Council of Tarnholm fined Bo Lindqvist {} euros over the Kestrel Bridge."


def finding(*texts: str) -> Finding:
    documents = [Document(f"d{n}", text + FRAME) for n, text in enumerate(texts)]
    (found,) = check(documents, RULEBOOK, Config()).findings
    return found


@pytest.mark.parametrize("told", [SIGNED, FINED])
@pytest.mark.parametrize("values", [("27", "26"), ("270", "260", "260")])
def test_the_terms_add_up(told: str, values: tuple[str, ...]) -> None:
    found = finding(*map(told.format, values))
    odds = sum(weight for _, weight in found.evidence)
    assert math.isclose(1 / (1 + math.exp(-odds)), found.probability, abs_tol=0.001)


def test_what_speaks_for_one_fact_is_told_term_by_term() -> None:
    names = [name for name, _ in finding(SIGNED.format(27), SIGNED.format(26)).evidence]
    assert {"same fact: context", "same fact: shared object (joint statement)", "bias/count/things"} <= set(names)
    assert "same fact" not in names


def test_the_strongest_term_comes_first() -> None:
    weights = [abs(weight) for _, weight in finding(SIGNED.format(27), SIGNED.format(26)).evidence]
    assert weights == sorted(weights, reverse=True)


def test_explain_prints_terms_that_add_up() -> None:
    found = finding(SIGNED.format(27), SIGNED.format(26))
    page = finding_page(found, RULEBOOK.rule(found.rule), Options())
    *terms, total = (float(number) for number in re.findall(r"^ +([+-]\d+\.\d\d)  ", page, re.M))
    assert math.isclose(sum(terms), total, abs_tol=0.005 * (len(terms) + 1))


TOLD = (
    "Gunmen took {} hostages at the Kestrel Hotel in Tarnholm on Sunday, mayor Bo Lindqvist said.",
    "At the Kestrel Hotel in Tarnholm {} hostages were taken by gunmen on Sunday.",
    "On Sunday gunmen seized {} hostages in Tarnholm's Kestrel Hotel.",
)


@pytest.mark.parametrize("alone", [0, 1, 2])
def test_another_source_that_agrees_makes_no_conflict_less_probable(alone: int) -> None:
    texts = [told.format(48 if at == alone else 43) for at, told in enumerate(TOLD)]
    pairs = [finding(texts[alone], text).probability for at, text in enumerate(texts) if at != alone]
    found = finding(*texts)
    assert round(found.probability, 2) >= round(max(pairs), 2)  # as it is shown
    assert found.reasons[-1] == f"2 of 3 sources: 43 hostages; d{alone} alone: 48 hostages"
