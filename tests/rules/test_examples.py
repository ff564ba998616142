"""Every text inside every rule file is a test: what it says must be so."""

from __future__ import annotations

import pytest

from checker.cli.cases import Case, cases, failure
from checker.rulebook import Rulebook, load
from checker.rulebook.compile import read_all
from checker.rulebook.load import built_in, find

CASES = [case for read in read_all(find((built_in(),)))[0] for case in cases(read)]
KNOWN_GAPS = 0


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    pytest.importorskip("checker.extract", exc_type=ImportError)
    pytest.importorskip("checker.engine.local", exc_type=ImportError)
    return load()


def parameter(case: Case) -> object:
    """A test of a case; of a known gap (todo = true) one that pytest counts apart, as xfailed or xpassed."""
    marks = [pytest.mark.xfail(reason="todo = true", strict=False)] if case.todo else []
    return pytest.param(case, id=f"{case.rule}::{case.name}", marks=marks)


@pytest.mark.parametrize("case", [parameter(case) for case in CASES])
def test_rule_file(case: Case, rulebook: Rulebook) -> None:
    wrong = failure(case, rulebook)
    assert not wrong, f"{wrong}\n" + "\n".join(case.texts)


def test_known_gaps_are_counted() -> None:
    assert sum(case.todo for case in CASES) == KNOWN_GAPS
