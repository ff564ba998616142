"""The benchmark that takes parts away: no part is forgotten, and what it keeps between parts changes nothing."""

from __future__ import annotations

import pytest

from checker.align.stories.stories import stories
from checker.align.vetoes.table import VETOES
from checker.compare.accounts.table import ACCOUNTS
from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load
from tests.benchmarks.ablation import Grouped, Reading, _found, reading
from tests.benchmarks.parts import parts

RULEBOOK = load().selected()
TEXTS = [
    "A fire on the ferry Marigold off Tarnholm killed 12 passengers on Tuesday. It injured 40 people of the crew.",
    "A fire on the ferry Marigold off Tarnholm killed 17 passengers on Monday. It injured 44 people of the crew.",
    "On Tuesday a fire on the ferry Marigold off Tarnholm killed at least 12 passengers. Of the crew 40 were injured.",
]


@pytest.fixture(scope="module")
def read() -> Reading:
    documents = [Document(f"d{number}", text) for number, text in enumerate(TEXTS)]
    return reading(documents, [extract(document, RULEBOOK) for document in documents], stories(documents), RULEBOOK)


def test_every_veto_and_every_account_is_taken_out_once() -> None:
    names = list(parts())
    assert names[0] == "nothing"
    for veto in VETOES:
        assert names.count(f"veto {veto.name}") == 1
    for account, _ in ACCOUNTS:
        assert names.count(f"account {account.__name__}") == 1


def test_what_is_kept_between_parts_changes_nothing(read: Reading) -> None:
    grouped = Grouped(read.stories)
    found = {}
    for name, part in parts().items():
        with part.taken_out():
            anew = list(_found(read, RULEBOOK))
            with grouped.but(part):
                found[name] = list(_found(read, RULEBOOK))
        assert found[name] == anew, name
    assert found["nothing"]
    assert found["second sum"] != found["nothing"]
