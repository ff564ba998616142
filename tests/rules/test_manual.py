from __future__ import annotations

from tests.rules.manual import stale


def test_the_pages_of_the_manual_are_current() -> None:
    assert [str(path) for path, _ in stale()] == [], "run `python -m tests.rules.manual --accept`"
