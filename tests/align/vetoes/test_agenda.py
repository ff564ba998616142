"""Votes and counts of one text that are two facts: votes on two items, those who do something and the whole that they are of."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.documents.plain import document
from checker.engine.local import check
from checker.rulebook import load

RULEBOOK = load()

QUIET = """
    Item 2. Accounts. The motion was carried by nine votes to three. | Item 3. Dredging. The motion was carried by eight votes to four.
    2. Accounts. Adopted by 9 votes to 3. | 3. Dredging. Adopted by 8 votes to 4. | 4. Moorings. Adopted by 7 votes to 5.
    Motion No. 7: carried by 9 votes to 3. | Motion No. 8: carried by 8 votes to 3.
    Accounts | The motion was carried by nine votes to three. | Dredging | The motion was carried by eight votes to four.
    Accounts were taken first. Approved by 9 votes to 3. | Then came the dredging. Approved by 8 votes to 4.
    Forty-one members of the assembly voted for the tax and 37 against it. Nine of the 95 members were ill.
    Sixty members voted for it and 51 against; four abstained. Twelve of the 127 members were away.
"""

TOLD = """
    The Harbour Board rejected the dredging plan by nine votes to three. | The board rejected the dredging plan by eight votes to three.
    Item 3. Dredging. The motion was carried by nine votes to three. | The motion was carried by eight votes to three.
    The 95 members of the assembly met on Tuesday. Nine of the 59 members were ill.
"""


def cases(table: str) -> list[str]:
    return [line.strip().replace(" | ", "\n\n") for line in table.strip().splitlines()]


def findings(text: str) -> list[str]:
    return [finding.rule for finding in check([document(text, "minutes.txt")], RULEBOOK, Config()).findings]


@pytest.mark.parametrize("text", cases(QUIET))
def test_two_facts(text: str) -> None:
    assert not findings(text)


@pytest.mark.parametrize("text", cases(TOLD))
def test_one_fact(text: str) -> None:
    assert len(findings(text)) == 1
