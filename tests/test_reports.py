"""What is checked in and made by the program is current: schemas, reports on the seeds, the README's output."""

from __future__ import annotations

from tests.reports import ROOT, stale


def test_nothing_is_stale() -> None:
    assert [str(path.relative_to(ROOT)) for path, _ in stale()] == [], "run `make reports` and look at the difference"
