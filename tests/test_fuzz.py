"""Files that nobody would write: whatever a file holds, a run ends soon, with a status of its own and without a bug.

Samples of every input format, and of every file that settings come from, are cut up, doubled, joined and sprinkled with bytes; Word documents and archives within their
parts, too, where a reader gets further than the archive. `FUZZ_EXAMPLES=5000 pytest tests/test_fuzz.py` looks longer.
"""

from __future__ import annotations

import io
import os
import signal
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.cli.main import run
from checker.documents.formats import FORMATS as SUFFIXES
from checker.report import FORMATS
from checker.rulebook.load import built_in
from tests.documents.test_markup import PAGE, pdf

LIMIT = 10  # seconds that a file may take
STATUSES = (0, 1, 2)
TEXT = (
    "GENEVA, Sept. 1, 2022\n\nThe 45-page UN report on Xinjiang was released late on Wednesday, Aug. 30.\n\n"
    'Michelle Bachelet said: "We shall not wait." The council, in its 51st session, voted by 19 votes to 17.\n'
)
MARKDOWN = (
    f"---\ntitle: A report\ndate: 2022-09-01\nsource: wire\n---\n\n# A report\n\n{TEXT}\n> quoted\n\n"
    "| for | against |\n|---|---|\n| 19 | 17 |\n\n```\ncode\n```\n<!-- factlint: allow date a reason -->\n"
)
RECORDS = (
    '{"id": "a", "text": "The 45-page UN report on Xinjiang.", "date": "2022-09-01", "title": "A"}\n'
    '{"id": "b", "text": "At 48 pages, the UN report on Xinjiang \\ud83d\\ude00.", "source": "daily"}\n'
)
TABLE = 'id,text,date\na,"The 45-page UN report, ""so"" it\nsays, on Tuesday, May 2, 2012.",2022-09-02\nb,x,\n'


@cache
def word() -> bytes:
    docx = pytest.importorskip("docx")
    made = docx.Document()
    made.core_properties.title = "A report"
    made.add_heading("A report", 1)
    for line in TEXT.splitlines():
        made.add_paragraph(line)
    made.add_table(1, 2).cell(0, 0).text = "17"
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


SAMPLES: dict[str, Callable[[], bytes]] = {
    ".txt": TEXT.encode,
    ".md": MARKDOWN.encode,
    ".html": PAGE.encode,
    ".jsonl": RECORDS.encode,
    ".csv": TABLE.encode,
    ".tsv": TABLE.replace(",", "\t").encode,
    ".pdf": lambda: pdf([TEXT.splitlines(), ["It runs to 48 pages."]]),
    ".docx": word,
}
BITS = st.sampled_from(
    [
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\r",
        b"\x1b[2J",
        b"\xe2\x80\xae",
        b"<",
        b"<!--",
        b"]]>",
        b'"',
        b"{",
        b"[" * 3000,
        b'{"text":' * 300,
        b"9" * 400,
        b"-0",
        b"\xe2\x80\x9c" * 90,
        b" " * 5000,
        b"1-2-3 of May, 12:60, " * 90,
        b"---\n",
        b"%PDF-",
        b"obj<</Length 99999999>>stream",
        b"&#x110000;&#0;",
        "é漢字\u0301".encode(),
    ]
) | st.binary(max_size=12)
PLACE = st.floats(0, 1, exclude_max=True)
CHANGE = st.tuples(st.sampled_from(["put", "cut", "double", "swap", "end"]), PLACE, PLACE, BITS)


def changed(data: bytes, changes: list[tuple[str, float, float, bytes]]) -> bytes:
    """The data after each change in turn: bytes put in or over others, a stretch cut, doubled, or all after it gone."""
    for what, at, length, bit in changes:
        start = int(at * len(data))
        end = start + 1 + int(length * length * (len(data) - start))
        match what:
            case "put":
                data = data[:start] + bit + data[start:]
            case "cut":
                data = data[:start] + data[end:]
            case "double":
                data = data[:end] + data[start:end] + data[end:]
            case "swap":
                data = data[:start] + bit + data[start + len(bit) :]
            case _:
                data = data[:end]
    return data


def changed_within(data: bytes, number: int, changes: list[tuple[str, float, float, bytes]]) -> bytes:
    """An archive with one of its parts changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        parts = old.namelist()
        chosen = parts[number % len(parts)]
        for name in parts:
            new.writestr(name, changed(old.read(name), changes) if name == chosen else old.read(name))
    return made.getvalue()


@contextmanager
def soon() -> Iterator[None]:
    """Fails what takes longer than LIMIT, counted in processor time: whatever else runs here is not its fault."""

    def late(number: int, frame: FrameType | None) -> NoReturn:
        pytest.fail(f"took more than {LIMIT} seconds")

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


def check(path: Path, data: bytes, format: str, capture: pytest.CaptureFixture[bytes]) -> None:
    path.write_bytes(data)
    report = path.with_suffix(".report")
    with soon():
        status = run(["check", str(path), "--isolated", "--no-cache", "--format", format, "-o", f"html:{report}"])
    told = capture.readouterr().err.decode("utf-8", "replace")
    assert status in STATUSES, status
    assert "Traceback" not in told
    assert "bug" not in told, told
    assert told.count("\n") <= 2 + 12, told


MANY = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "60")),
    deadline=None,
    derandomize="FUZZ_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.mark.skipif(sys.platform == "win32", reason="has no timers")
@pytest.mark.parametrize("suffix", SAMPLES)
@MANY
@given(changes=st.lists(CHANGE, min_size=1, max_size=6), format=st.sampled_from(list(FORMATS)))
def test_any_file_is_read_or_refused(
    suffix: str,
    changes: list[tuple[str, float, float, bytes]],
    format: str,
    folder: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    check(folder / f"a{suffix}", changed(SAMPLES[suffix](), changes), format, capsysbinary)


@pytest.mark.skipif(sys.platform == "win32", reason="has no timers")
@MANY
@given(changes=st.lists(CHANGE, min_size=1, max_size=4), number=st.integers(0, 99))
def test_any_part_of_a_word_document_is_read_or_refused(
    changes: list[tuple[str, float, float, bytes]],
    number: int,
    folder: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    check(folder / "b.docx", changed_within(word(), number, changes), "text", capsysbinary)


SETTINGS: dict[str, tuple[str, tuple[str, ...]]] = {
    "factlint.toml": (
        'select = ["date"]\nfail-on = "error"\nexclude = ["x/"]\n[severity]\n"date" = "warning"\n'
        '[[sources]]\npath = "a.txt"\nname = "wire"\n',
        ("--config", "factlint.toml"),
    ),
    "baseline.jsonl": (
        '{"fingerprint": "ee56d199e592a08f", "rule": "date/weekday-date", "message": "a", "tellings": ["92bb8929"]}\n',
        ("--isolated", "--baseline", "baseline.jsonl"),
    ),
    "decisions.jsonl": (
        '{"fingerprint": "ee56d199e592a08f", "as": "accepted", "reason": "so", "by": "a", "when": "2026-05-04",'
        ' "expires": "2026-12-31", "rule": "date/weekday-date", "message": "a"}\n',
        ("--isolated", "--decisions", "decisions.jsonl"),
    ),
    "facts.toml": (
        '[[story]]\nabout = "Oslo"\ndate = 2012-05-04\nfacts = ["The ministers met on May 2, 2012."]\n',
        ("--isolated", "--truth", "facts.toml"),
    ),
    "rules/length/book-pages.toml": (
        (built_in() / "_template.toml").read_text(encoding="utf-8"),
        ("--isolated", "--rules", "rules"),
    ),
}


@pytest.mark.skipif(sys.platform == "win32", reason="has no timers")
@pytest.mark.parametrize("name", SETTINGS)
@MANY
@given(changes=st.lists(CHANGE, max_size=4))
def test_any_settings_are_used_or_refused(
    name: str,
    changes: list[tuple[str, float, float, bytes]],
    folder: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    text, options = SETTINGS[name]
    (folder / "a.txt").write_text(TEXT)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(changed(text.encode(), changes))
    with soon(), chdir(folder):
        status = run(["check", "a.txt", "--no-cache", *options])
    told = capsysbinary.readouterr().err.decode("utf-8", "replace")
    assert status in STATUSES, status
    assert "Traceback" not in told
    assert "internal error" not in told, told


@pytest.mark.parametrize("name", [name for name in SETTINGS if name.endswith(".toml")])
def test_what_is_nested_too_deeply_is_refused(
    name: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text, options = SETTINGS[name]
    (folder / "a.txt").write_text(TEXT)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text + "\ndeep = " + "[" * 3000)
    with chdir(folder):
        assert run(["check", "a.txt", "--no-cache", *options]) == 2
    assert b"ested too deeply" in capsysbinary.readouterr().err


LONG: dict[str, str] = {
    "spaces in a heading": "# a" + " " * 50_000 + "x\n",
    "hashes behind a heading": "# a " + "#" * 50_000 + " x\n",
    "numbers in a heading": f"# {'1-2-3 of May, 12:60, ' * 900}\n\nOn May 3 there were 12 dead.\n",
    "headings with numbers": "# 12 dead in a fire\n\n" * 900 + "There were 13 dead in a fire.\n",
    "captions": "![12 dead](x)\n\n13 people died in the fire.\n\n" * 100,
    "dates in one sentence": "May 3, 2012, " * 800,
    "quotation marks": "“" * 20_000,
    "numbers in a list": "1, " * 17_000,
    "shares": "5% " * 17_000,
    "years": "2012 " * 10_000,
    "sums": "$1 billion to " * 3500,
    "an age": "Mira Toller, 32, " * 3000,
    "ages without an owner": "aged 32 " * 6000,
    "misfits in one sentence": "5 miles (12 km) " * 3000,
}


@pytest.mark.skipif(sys.platform == "win32", reason="has no timers")
@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize("what", LONG)
def test_what_goes_on_and_on_is_read_soon(
    what: str, suffix: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    check(folder / f"long{suffix}", LONG[what].encode(), "json", capsysbinary)


def test_every_format_has_a_sample() -> None:
    assert {SUFFIXES[suffix] for suffix in SAMPLES} == set(SUFFIXES.values())
