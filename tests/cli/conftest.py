"""Small folders to check."""

from __future__ import annotations

from pathlib import Path

import pytest

RIGHT = "May 4, 2012\n\nThe ministers met in Oslo on Wednesday, May 2, 2012, for an hour.\n"
WRONG = "May 4, 2012\n\nThe ministers met in Oslo on Tuesday, May 2, 2012, for an hour.\n"


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A folder with one article that is right."""
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def faulty(clean: Path) -> Path:
    """The same with a second article in which a weekday does not fit its date."""
    (clean / "wrong.txt").write_text(WRONG, encoding="utf-8")
    return clean
