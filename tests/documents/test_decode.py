"""Bytes in, text and encoding out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.decode import decode
from checker.problems import InputProblem

PROSE = "The council’s draft – tabled by Zoë Müller at the café – was rejected, “a narrow no”."
RUSSIAN = "Совет отклонил проект решения девятнадцатью голосами против семнадцати при одиннадцати воздержавшихся. " * 3
POLISH = "Rada odrzuciła projekt decyzji dziewiętnastoma głosami, jedenaście osób wstrzymało się od głosu. " * 3


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        (PROSE.encode(), PROSE, "utf-8"),
        (b"\xef\xbb\xbf" + PROSE.encode(), PROSE, "utf-8"),
        (PROSE.encode("utf-16"), PROSE, "utf-16-le"),
        (PROSE.encode("utf-16-le"), PROSE, "utf-16-le"),
        (PROSE.encode("utf-16-be"), PROSE, "utf-16-be"),
        (PROSE.encode("utf-32"), PROSE, "utf-32-le"),
        (PROSE.encode("cp1252"), PROSE, "cp1252"),
        (b"caf\xe9", "café", "cp1252"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251"),
        (RUSSIAN.encode("koi8-r"), RUSSIAN, "koi8_r"),
        (b'<meta charset="iso-8859-1">\x93no\x94 \xe4\xe4\xe4', '<meta charset="iso-8859-1">“no” äää', "cp1252"),
        (b'<?xml version="1.0" encoding="koi8-r"?>' + RUSSIAN.encode("koi8-r"), None, "koi8-r"),
        (b"# -*- coding: iso-8859-2 -*-\n" + POLISH.encode("iso-8859-2"), None, "iso8859-2"),
        (b"one\0two", "one\0two", "utf-8"),
        (b"a\r\nb\rc\n\x0cd\x1a", "a\r\nb\rc\n\x0cd\x1a", "utf-8"),
    ],
)
def test_text_and_encoding(data: bytes, text: str | None, encoding: str) -> None:
    decoded = decode(data)
    assert decoded.encoding == encoding
    if text is not None:
        assert decoded.text == text


@pytest.mark.parametrize("declared", ["unicode_escape", "hex", "rot13", "utf-7", "no-such-encoding", "utf-16"])
def test_a_declaration_that_would_rewrite_the_text_is_passed_over(declared: str) -> None:
    data = f"<meta charset={declared}>\\u0041 caf\xe9".encode("cp1252")
    assert decode(data).text.endswith("\\u0041 café")


def test_a_few_broken_bytes_are_marked_one_by_one() -> None:
    decoded = decode(("ä" * 40).encode() + b"\n\xff" + ("ö" * 40).encode())
    assert decoded.text == "ä" * 40 + "\n\ufffd" + "ö" * 40
    assert decoded.damaged == 2


def test_a_character_cut_in_two_at_the_end_spoils_nothing_else() -> None:
    assert decode("Süß – ä".encode()[:-1]).text == "Süß – \ufffd"
    assert decode(b"caf\xe9").text == "café"  # no other character shows that this is UTF-8


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (bytes(range(256)) * 4, "a binary file"),
        (b"\0" * 100, "a binary file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image"),
        (b"PK\x03\x04\x14\0", "a ZIP archive"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\xff\xfea", "not UTF-16-LE"),
    ],
)
def test_what_is_no_text(data: bytes, problem: str) -> None:
    with pytest.raises(InputProblem) as raised:
        decode(data)
    assert raised.value.message.startswith(problem)
    assert "\n" not in raised.value.message


@given(st.text())
def test_utf8_is_read_as_it_was_written(text: str) -> None:
    if not text.startswith("\ufeff") and sum(character < " " or character == "\x7f" for character in text) <= 4:
        assert decode(text.encode()).text == text


@given(st.binary())
def test_any_bytes_are_text_or_a_problem(data: bytes) -> None:
    try:
        decode(data).text.encode()
    except InputProblem as problem:
        assert problem.message and "\n" not in problem.message


@pytest.mark.parametrize(
    ("data", "text", "encoding", "damaged"),
    [
        ("Le café fermé".encode() + b" et l'\xe9t\xe9.\n", "Le café fermé et l'été.\n", "utf-8 and cp1252", 1),
        (
            "Von Köln\nnach Düren".encode() + b" und M\xfcnchen.\n",
            "Von Köln\nnach Düren und München.\n",
            "utf-8 and cp1252",
            2,
        ),
        (
            "Bericht der Café-Betreiber in Zürich! (Müller)\n".encode("latin-1"),
            "Bericht der Café-Betreiber in Zürich! (Müller)\n",
            "cp1252",
            0,
        ),
        ("这是一个关于桥梁的报告。".encode("gbk") * 3, "这是一个关于桥梁的报告。" * 3, "gb18030", 0),
    ],
)
def test_few_western_letters_are_none_of_east_asia(data: bytes, text: str, encoding: str, damaged: int) -> None:
    assert decode(data) == (text, encoding, damaged)
