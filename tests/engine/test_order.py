"""The order of records in a file changes nothing but the lines on which they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.config import Config
from checker.documents.read import read
from checker.engine.local import check
from checker.rulebook import load
from tests.engine.corpora import Record, records, write

CONFIG = Config(show_unresolved=True, min_probability=0.0)
RECORDS = records(stories=3, tellings=4)


def told(path: Path, ordered: list[Record]) -> str:
    """The findings and facts of a file with these records, without their lines."""
    report = check(read([write(path, ordered)]).documents, load(), CONFIG, lone=True)
    assert report.findings
    return re.sub(r"record_line=\d+", "", repr((report.findings, report.facts)))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("order") / "corpus.jsonl"


@pytest.fixture(scope="module")
def in_order(corpus: Path) -> str:
    return told(corpus, RECORDS)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(shuffled=st.permutations(RECORDS))
def test_the_order_of_records_changes_nothing(corpus: Path, in_order: str, shuffled: list[Record]) -> None:
    assert told(corpus, shuffled) == in_order
