"""Files in, documents and problems out. One bad input never stops the others."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.documents.read import Reading, read
from checker.documents.segment import segments


def corpus(path: Path, *lines: str | bytes | Mapping[str, object]) -> str:
    raw = [
        line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    ]
    path.write_bytes(b"\n".join(raw))
    return str(path)


def test_a_record_is_a_document(tmp_path: Path) -> None:
    record = {
        "id": "a1",
        "text": "One.\r\nTwo.",
        "date": "2022-09-02T23:30:00-05:00",
        "title": "T",
        "source": "wire-a",
        "url": "https://wire-a.example/x",
        "topic": ["passed over"],
    }
    reading = read([corpus(tmp_path / "c.jsonl", b"", record, b"  ")])
    (document,) = reading.documents
    assert not reading.unread
    assert (document.id, document.title, document.source, document.url) == (
        "a1",
        "T",
        "wire-a",
        "https://wire-a.example/x",
    )
    assert (document.text, document.record_line) == ("One.\r\nTwo.", 2)
    assert document.reference and document.reference[:3] == (date(2022, 9, 2), date(2022, 9, 2), "metadata")


GOOD = {"id": "good", "text": "Fine."}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"id": "x", "text": ', "not JSON: expecting value at column 20"),
        ("nonsense", "not JSON: expecting value at column 1"),
        (b'{"id": "x", "text": "caf\xe9"}', "not UTF-8"),
        ("[" * 100_000, "not JSON that can be read: nested too deeply"),
        ('["x"]', 'a list, not an object with "id" and "text"'),
        ("17", "a number, not an object"),
        ({"text": "No id."}, 'a record without "id"'),
        ({"id": "", "text": "No id."}, 'a record without "id"'),
        ({"id": ["x"], "text": "t"}, '"id" is a list, not text'),
        ({"id": True, "text": "t"}, '"id" is true or false, not text'),
        ({"id": "x"}, 'record "x" has no "text"'),
        ({"id": "x", "text": None}, 'record "x" has no "text"'),
        ({"id": "x", "text": 5}, 'record "x": "text" is a number, not text'),
        ({"id": "good", "text": "Again."}, 'id "good" is taken by '),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(
    tmp_path: Path, line: str | bytes | Mapping[str, object], problem: str
) -> None:
    reading = read([corpus(tmp_path / "c.jsonl", GOOD, line, {"id": "last", "text": "Fine, too."})])
    assert [document.id for document in reading.documents] == ["good", "last"]
    (unread,) = reading.unread
    assert unread.problem.startswith(problem)
    assert (unread.line, "\n" in unread.problem) == (2, False)


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("title", 3, 'record "good": "title" is a number, not text; it was left out'),
        ("url", {}, 'record "good": "url" is an object, not text; it was left out'),
        ("date", 1331287200, 'record "good": "date" 1331287200 is not a date'),
        ("date", [], 'record "good": "date" [] is not a date'),
        ("date", "soon", 'record "good": "date" "soon" is not a date'),
        ("date", "2022-02-30", 'record "good": "date" "2022-02-30" is on no calendar; it was left out'),
        ("date", "Fri, 03 Mar 2012", 'record "good": "date" "Fri, 03 Mar 2012" is on no calendar; it was left out'),
    ],
)
def test_a_bad_field_is_left_out(tmp_path: Path, field: str, value: object, problem: str) -> None:
    reading = read([corpus(tmp_path / "c.jsonl", {**GOOD, field: value})])
    (document,) = reading.documents
    (unread,) = reading.unread
    assert unread.problem.startswith(problem)
    assert document.reference is None


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_without_a_real_date_is_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("---\ntitle: A fire\ndate: someday\n---\nThe mill burned on Friday.\n")
    reading = read([str(path)])
    (document,), (unread,) = reading.documents, reading.unread
    assert (document.title, document.reference) == ("A fire", None)
    assert (unread.line, unread.problem) == (3, 'front matter: date "someday" is not a date; write it as 2022-09-02')


def test_a_number_may_be_an_id_and_a_plain_date(tmp_path: Path) -> None:
    (document,) = read([corpus(tmp_path / "c.jsonl", {"id": 7, "text": "t", "date": 20220902})]).documents
    assert document.id == "7"
    assert document.reference and document.reference.earliest == date(2022, 9, 2)


def test_ids_that_meet_across_files(tmp_path: Path) -> None:
    first = corpus(tmp_path / "a.jsonl", GOOD)
    second = corpus(tmp_path / "b.jsonl", GOOD, {"id": "other", "text": "t"}, GOOD)
    third = corpus(tmp_path / "c.jsonl", GOOD)
    for paths in permutations((first, second, third)):
        reading = read(paths)
        names = {(document.path, document.record_line): document.id for document in reading.documents}
        assert names == {
            (first, 1): "good",
            (second, 1): f"{second}#good",
            (second, 2): "other",
            (third, 1): f"{third}#good",
        }
        (unread,) = reading.unread
        assert (unread.path, unread.line) == (second, 3)
        assert unread.problem == f'id "good" is taken by {second}:1; give every document its own'


def test_a_flood_of_problems_is_summed_up(tmp_path: Path) -> None:
    reading = read([corpus(tmp_path / "c.jsonl", *(["nonsense"] * 500), GOOD)])
    assert len(reading.documents) == 1
    assert len(reading.unread) == 51
    assert reading.unread[-1].problem.startswith("450 more problems")


def test_other_shapes_of_json(tmp_path: Path) -> None:
    array = corpus(tmp_path / "a.jsonl", b'[{"id": "x", "text": "t"},', b'{"id": "y", "text": "t"}]')
    assert [unread.problem for unread in read([array]).unread] == [
        "a JSON array, not one record a line; write one object a line"
    ]
    mark = corpus(tmp_path / "b.jsonl", b'\xef\xbb\xbf{"id": "x", "text": "t"}')
    assert not read([mark]).unread
    (tmp_path / "c.jsonl").write_bytes('{"id": "x", "text": "ä"}\n{"id": "y", "text": "t"}'.encode("utf-16"))
    assert [document.text for document in read([str(tmp_path / "c.jsonl")]).documents] == ["ä", "t"]
    (tmp_path / "d.jsonl").write_bytes(b"\x1f\x8b\x08\0\0")
    assert read([str(tmp_path / "d.jsonl")]).unread[0].problem.startswith("a gzip archive")


def test_half_a_surrogate_pair_can_be_written_again(tmp_path: Path) -> None:
    (document,) = read([corpus(tmp_path / "c.jsonl", b'{"id": "x", "text": "a\\ud83dz"}')]).documents
    assert document.text == "a\ufffdz"


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.txt", b"", ""),
        ("a.txt", b"\xef\xbb\xbfA", "A"),
        ("a.txt", b"A\r\nB\0C", "A\r\nB\0C"),
        ("a.md", "# Ä\n\nB".encode(), "# Ä\n\nB"),
        ("README", b"A", "A"),
        ("a.txt", b"word " * 200_000, "word " * 200_000),
    ],
)
def test_a_file_is_a_document(tmp_path: Path, name: str, data: bytes, text: str) -> None:
    (tmp_path / name).write_bytes(data)
    (document,) = read([str(tmp_path / name)]).documents
    assert (document.text, document.id, document.path) == (text, str(tmp_path / name), str(tmp_path / name))
    assert document.record_line == 0


def test_bad_files_among_good_ones(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fine.")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)))
    (tmp_path / "c.md").write_bytes("ä".encode() * 20 + b"\xff")
    (tmp_path / "d.jsonl").write_text('{"id": "d", "text": "Fine."}\nnonsense')
    reading = read([str(tmp_path / "nowhere"), str(tmp_path)])
    assert [Path(document.id).name for document in reading.documents] == ["a.txt", "c.md", "d"]
    assert [(Path(unread.path).name, unread.line) for unread in reading.unread] == [
        ("nowhere", 0),
        ("b.txt", 0),
        ("c.md", 1),
        ("d.jsonl", 2),
    ]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is unreadable to the superuser")
def test_an_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("t")
    (tmp_path / "a.txt").chmod(0)
    (unread,) = read([str(tmp_path / "a.txt")]).unread
    assert unread.problem == "cannot be read: permission denied"


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (unread,) = read([str(tmp_path)]).unread
    assert unread.problem == "cannot be read: no such file or directory"


def piped(data: bytes, monkeypatch: pytest.MonkeyPatch, name: str = "") -> Reading:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    return read(["-", "-"], stdin_filename=name)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    (document,) = piped("Ä".encode(), monkeypatch).documents
    assert (document.text, document.id, document.path) == ("Ä", "<stdin>", "<stdin>")
    (document,) = piped(b'{"id": "x", "text": "t"}', monkeypatch, "drafts/x.jsonl").documents
    assert (document.id, document.path, document.record_line) == ("x", "drafts/x.jsonl", 1)


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    (unread,) = read(["-"]).unread
    assert unread.problem == "standard input is closed; pipe a text into it"


def test_what_is_declared_for_a_path(tmp_path: Path) -> None:
    class Declared(NamedTuple):
        name: str
        date_order: str
        decimal_mark: str = ""
        language: str = ""
        currency: str = ""
        trust: int = 0

    path = corpus(tmp_path / "c.jsonl", {**GOOD, "date": "03/02/2012"}, {"id": "own", "text": "t", "source": "daily-b"})
    first, second = read([path], settings=lambda _: Declared("wire-a", "dmy")).documents
    assert (first.source, second.source) == ("wire-a", "daily-b")
    assert first.reference and first.reference.earliest == date(2012, 2, 3)


NAMES = ("x.txt", "x.md", "x.jsonl")


def hostile() -> Iterator[st.SearchStrategy[bytes]]:
    yield st.binary(max_size=300)
    yield st.text(max_size=300).map(str.encode)
    parts = [
        "---\n",
        "date: 2022-09-02\n",
        "# ",
        "> ",
        "- ",
        "\r\n",
        "\n\n",
        "Aug. 31, 2022",
        "<!-- factlint: allow x -->",
        "| a |",
        "By Jo\n",
        '{"id": "',
        '", "text": "',
        '"}',
        "U.N. ",
        "A. b.",
        "\0",
        "   ",
    ]
    yield st.lists(st.sampled_from(parts) | st.text(max_size=8), max_size=30).map("".join).map(str.encode)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(NAMES), data=st.one_of(*hostile()))
def test_no_bytes_make_it_raise(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    reading = read([str(path)])
    for unread in reading.unread:
        assert unread.problem and "\n" not in unread.problem
    for document in reading.documents:
        end = 0
        for _, start, stop in segments(document):
            assert end <= start < stop <= len(document.text)
            words = document.text[start:stop]
            assert words == words.strip()
            end = stop
