"""Floors under the measured figures; the annotated collections are not part of the project."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.model.document import ReferenceDate
from checker.values import timex

COLLECTIONS = Path(__file__).parents[4] / "shared" / "data" / "timex"

FLOORS = {  # strict and value F1, in percent
    "timebank": (92.4, 84.4),
    "aquaint": (83.8, 77.6),
    "wikiwars-train": (90.5, 89.0),
    "tweets-train": (93.3, 75.4),
}


@pytest.mark.parametrize("name", FLOORS)
def test_no_measure_falls(name: str) -> None:
    path = COLLECTIONS / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the annotated collections are not here")
    strict, value = _scores([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()])
    assert strict >= FLOORS[name][0] and value >= FLOORS[name][1]


def _scores(documents: list[dict[str, Any]]) -> tuple[float, float]:
    """TempEval-3's strict F1 and value F1: each annotated time is matched with at most one that was found."""
    totals: dict[str, int] = defaultdict(int)
    for document in documents:
        day = date.fromisoformat(document["date"])
        free = timex.find(document["text"], ReferenceDate(day, day, "metadata"))
        gold = document["timexes"]
        totals["gold"] += len(gold)
        totals["found"] += len(free)
        left = []
        for time in gold:
            same = next((m for m in free if (m.start, m.end) == (time["start"], time["end"])), None)
            if same is None:
                left.append(time)
                continue
            free.remove(same)
            totals["strict"] += 1
            totals["matched"] += 1
            totals["value"] += time["value"] == same.value.value
        for time in left:
            over = [m for m in free if m.start < time["end"] and time["start"] < m.end]
            if over:
                best = max(over, key=lambda m: min(m.end, time["end"]) - max(m.start, time["start"]))
                free.remove(best)
                totals["matched"] += 1
                totals["value"] += time["value"] == best.value.value
    both = totals["gold"] + totals["found"]
    return 200 * totals["strict"] / both, 200 * totals["value"] / both
