"""The terms of the sums of evidence in words."""

from __future__ import annotations

from pathlib import Path

import checker.report.evidence
from checker.align import evidence
from checker.compare import worth
from checker.tables import read_toml

WORDS = read_toml(Path(checker.report.evidence.__file__).with_name("evidence.toml"))


def test_every_weight_has_words() -> None:
    weights = {name.partition("/")[0] for name in evidence.weights()}
    assert weights | {"bounded"} == set(WORDS["same-fact"])
    assert {name.partition("/")[0] for name in worth.weights()} == set(WORDS["worth-reporting"])
