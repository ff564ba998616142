"""A report in other words, sentence by sentence, is one source with it; what another saw of the same event is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.align.stories.stories import stories
from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.rulebook import load

REPORTS = [json.loads(line) for line in Path(__file__).with_name("rewrites.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("told", REPORTS, ids=[report["original"].split(",")[0] for report in REPORTS])
def test_a_light_rewrite_is_no_source_of_its_own(told: dict[str, str]) -> None:
    original, rewrite, other = stories([Document(name, text) for name, text in told.items()]).source
    assert original == rewrite != other


def test_among_many_reports_too() -> None:
    documents = [
        Document(f"{name}-{number}", text) for number, told in enumerate(REPORTS) for name, text in told.items()
    ]
    assert stories(documents).near_copies == [[3 * number, 3 * number + 1] for number in range(len(REPORTS))]


def test_a_slip_in_a_rewrite_is_found_and_makes_no_majority() -> None:
    told = REPORTS[3]
    texts = (told["original"], told["rewrite"].replace("14", "16"), told["other"])
    report = check([Document(str(n), text) for n, text in enumerate(texts)], load(), Config())
    (killed,) = (found for found in report.findings if found.rule == "count/things")
    assert sorted((value.value, value.sources) for value in killed.values) == [("14 people", 2), ("16 people", 1)]
    assert not [reason for reason in killed.reasons if "sources" in reason]
