"""TOML that people write: every mistake with its line."""

from __future__ import annotations

import pytest

from checker.toml import NotTomlError, line_of, parse, text_of


def test_the_lines_of_keys_and_tables() -> None:
    text = 'a = 1\n[t]\n"b/c" = 2\nd.e = 3\n[[s]]\nx = 1\n[[s]]\nx = 2\n'
    places = [("a",), ("t",), ("t", "b/c"), ("t", "d", "e"), ("s", 0, "x"), ("s", 1, "x"), ("s", 1, "y"), ("z",)]
    assert [line_of(text, place) for place in places] == [1, 2, 3, 4, 6, 8, 7, 1]


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        (b"a = 1\nb = \n", 2, "not TOML: invalid value"),
        (b"a = 1\nb = [1\n", 2, "not TOML: unclosed array"),
        (b'a = "one\nb = 1\n', 1, "not TOML: text without its closing quotation mark; add it"),
        (b"a = 1\nb = 'one", 2, "not TOML: text without its closing quotation mark; add it"),
        (b"a = 1\nb = '\xff'\n", 2, "not UTF-8; save the file as UTF-8"),
        (b"a = " + b"[" * 100_000, 1, "not TOML: nested too deeply"),
    ],
)
def test_what_is_no_toml(content: bytes, line: int, what: str) -> None:
    with pytest.raises(NotTomlError) as raised:
        parse(text_of(content))
    assert (raised.value.line, raised.value.what) == (line, what)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert parse(text_of(b"\xef\xbb\xbfa = 1")) == {"a": 1}
