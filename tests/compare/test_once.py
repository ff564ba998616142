"""One slip is one finding, whichever rules see it."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
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
