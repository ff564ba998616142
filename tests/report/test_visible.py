"""Laws of visible, cells and crop."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.visible import JOINERS, cells, crop, visible


@given(st.text(st.characters()))
def test_visible_keeps_offsets_and_leaves_nothing_unprintable(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(character.isprintable() or character in JOINERS for character in shown)
    assert visible(shown) == shown
    shown.encode()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("a\tb\nc\rd\u00a0e\u2028f", "a b c d e f"),
        ("\x1b[31m", "␛[31m"),
        ("\x00\x07\x7f", "␀␇␡"),
        ("\x9b\u202e\ufeff\udc80", "\ufffd" * 4),
        ("नमस्\u200dते", "नमस्\u200dते"),
    ],
)
def test_what_control_characters_become(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("漢字", 4), ("e\u0301", 1), ("", 0)])
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


@given(st.text("ab cde", min_size=1, max_size=300), st.data(), st.integers(20, 80))
def test_crop_keeps_the_marked_words_within_the_width(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cut, low, high = crop(text, start, end, width)
    assert len(cut) <= width
    assert text[start:end].startswith(cut[low:high])
    assert high > low
    if end - start <= width - 2:
        assert cut[low:high] == text[start:end]
