"""Short texts and what is read from them (numbers.txt), and laws that hold for all texts."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.model.claim import Mention
from checker.values import numeric
from checker.values.kinds import kind
from checker.values.numbers.twin import twin


class Expected(NamedTuple):
    """One line of numbers.txt; `bounds` is None for a kind without them."""

    start: int
    end: int
    kind: str
    value: str
    bounds: tuple[float, float] | None
    fields: dict[str, str]


def _table() -> dict[str, list[Expected]]:
    table: dict[str, list[Expected]] = defaultdict(list)
    for line in (Path(__file__).parent / "numbers.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        marked, found, *rest = (cell.strip() for cell in line.split(" |"))
        text = marked.replace("[", "").replace("]", "")
        expected = table[text]
        if found == "-":
            continue
        start = marked.index("[")
        end = marked.index("]") - 1
        value, bounds, unit, *further = [*rest, "", "", ""][: max(3, len(rest))]
        low, _, high = (value if bounds == "=" else bounds).partition("..")
        fields = dict(field.split("=") for field in further if field) | ({"unit": unit} if bounds else {})
        limits = (float(low), float(high or low)) if bounds else None
        expected.append(Expected(start, end, found, value, limits, fields))
    return table


TABLE = _table()


def reads_as(text: str, mention: Mention) -> bool:
    """Whether a mention's words have its value; those of a part do with what its whole counts: "11" of the 14 "charges"."""
    words, module = text[mention.start : mention.end], kind(mention.kind)
    if module.read(words) == mention.value:
        return True
    phrase = mention.value.phrase
    return phrase in twin(text)[mention.end :] and module.read(f"{words} {phrase}") == mention.value


@pytest.mark.parametrize("text", TABLE)
def test_what_is_read(text: str) -> None:
    expected = sorted(TABLE[text])
    mentions = numeric.find(text)
    assert [(m.kind, text[m.start : m.end]) for m in mentions] == [(e.kind, text[e.start : e.end]) for e in expected]
    for mention, line in zip(mentions, expected, strict=True):
        module = kind(mention.kind)
        if line.bounds is None:
            assert module.show(mention.value) == line.value
        else:
            assert mention.value.nominal == pytest.approx(float(line.value), rel=1e-3)
            assert (mention.value.low, mention.value.high) == pytest.approx(line.bounds, rel=1e-3)
        told = {name: str(getattr(mention.value, name)) for name in line.fields}
        assert told == line.fields
        assert reads_as(text, mention)
        assert module.read(module.show(mention.value)) == mention.value


def test_a_possessive_behind_a_line_break_ends_nothing() -> None:
    text = "It is the second tier.\nParkinson's side won."
    assert [text[mention.start : mention.end] for mention in numeric.find(text)] == ["second tier"]
