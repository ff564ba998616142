"""A run too large to have everything at hand, or worked out in several processes, gives the same bytes as any other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.config import Config
from checker.documents.read import read
from checker.engine import packed
from checker.engine.local import check
from checker.model.document import Document
from checker.report import FORMATS, Options, render
from checker.report.facts import render_json
from checker.rulebook import load
from tests.engine.corpora import records

ROOT = Path(__file__).parent.parent.parent
UNDATED = "The harbour office of Selby Point said on Monday that the ferry Marigold and Captain Ilse Vandorp had sunk."


def corpus() -> list[Document]:
    """The seeds, and stories of three tellings, one of them without a date."""
    found = list(read([str(ROOT / "seeds")]).documents)
    found += [Document(one["id"], one["text"], path="c", record_line=n) for n, one in enumerate(records(), 1)]
    return [*found, Document("undated", UNDATED, path="d")]


def told(documents: Sequence[Document], jobs: int) -> list[str]:
    rulebook = load()
    report = check(documents, rulebook, Config(jobs=jobs, show_unresolved=True), lone=True)
    options = Options(rulebook=rulebook, unresolved=True)
    return [*(render(name, report, options) for name in FORMATS), render_json(report)]


@pytest.mark.parametrize("jobs", [1, 2, 8])
@pytest.mark.parametrize("large", [0, packed.LARGE])
def test_neither_packing_nor_processes_change_anything(large: int, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = told(corpus(), 1)
    monkeypatch.setattr(packed, "LARGE", large)
    monkeypatch.setattr("checker.engine.pool._CHUNK", 4)
    assert told(corpus(), jobs) == plain
    assert told(corpus()[::-1], jobs) == plain


def test_the_layout_of_a_large_run_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGE", 0)
    documents = [Document(one["id"], one["text"], path="c", record_line=n) for n, one in enumerate(records())]
    assert check(documents, load(), Config()).findings
    assert all(document._segments is None and not document.blocks for document in documents)


def test_items_are_made_when_asked_for() -> None:
    asked: list[int] = []
    made = packed.Made(lambda number: asked.append(number) or number * 2, 4)  # type: ignore[func-returns-value]
    assert (len(made), made[1], made[-1], made[1:3]) == (4, 2, 6, [2, 4])
    assert asked == [1, 3, 1, 2]
    assert list(made) == [0, 2, 4, 6]
    with pytest.raises(IndexError):
        made[4]
    changes: dict[int, int] = {}
    changed = packed.changed(made, changes)
    changes[2] = 7
    assert list(changed) == [0, 2, 7, 6]
