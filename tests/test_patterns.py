"""Patterns from the cache are those that `re` compiles."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from checker import patterns

WORDS = "|".join(f"word{number}" for number in range(200))
SOURCES = [
    rf"(?P<value>{WORDS})s? (?P<unit>[a-zé]{{1,9}})",
    rf"(?i:{WORDS})|(?P<other>ſ|K)",
    rf"\b({WORDS})\b(?=\d)|(?<!x){WORDS}",
    "short (?P<one>x)",
]
TEXTS = ["word17s Éclair word3 x", "WORD199 5", "word8 9 word80", "a short x", ""]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.ASCII | re.MULTILINE])
def test_kept_patterns_match_as_compiled_ones(
    source: str, flags: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path))
    plain = re.compile(source, flags)
    for kept in (patterns.regex(source, flags), patterns.regex(source, flags)):
        assert (kept.pattern, kept.flags, kept.groups, kept.groupindex) == (
            source,
            plain.flags,
            plain.groups,
            plain.groupindex,
        )
        for text in TEXTS:
            assert [(m.span(), m.groupdict(), m.lastgroup) for m in kept.finditer(text)] == [
                (m.span(), m.groupdict(), m.lastgroup) for m in plain.finditer(text)
            ]
    assert bool(list(tmp_path.iterdir())) == (len(source) >= patterns.LARGE)


def test_a_broken_cache_file_is_read_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path))
    patterns.regex(SOURCES[0])
    (file,) = tmp_path.iterdir()
    for broken in (b"", b"nonsense", b"i\x01\x00\x00\x00"):
        file.write_bytes(broken)
        assert patterns.regex(SOURCES[0]).search("word17s x")


def test_an_error_is_that_of_re() -> None:
    with pytest.raises(re.error):
        patterns.regex(f"({WORDS}")


def test_small_patterns_of_a_run_are_recalled_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path))
    re.purge()
    sources: list[tuple[Any, int]] = [(r"(?P<one>\w)x", re.I), (rb"(?P<one>\w)x", 0), (SOURCES[0], 0)]
    plain = {(type(source), source, int(flags)): re.compile(source, flags) for source, flags in sources}
    patterns.keep(patterns.recall())
    re.purge()
    recalled = patterns.recall()
    assert recalled == set(list(plain)[:2])
    for key in recalled:
        source: Any = key[1]
        again = re.compile(source, key[2])
        assert again is not plain[key]
        assert again == plain[key]
        assert again.groupindex == plain[key].groupindex
    before = [path.stat().st_mtime_ns for path in tmp_path.iterdir()]
    patterns.keep(recalled)
    assert [path.stat().st_mtime_ns for path in tmp_path.iterdir()] == before
    for broken in (b"", b"nonsense", b"i\x01\x00\x00\x00"):
        next(tmp_path.iterdir()).write_bytes(broken)
        assert patterns.recall() == frozenset()


def test_what_is_kept_grows_by_what_is_new_and_is_gathered_anew_beyond_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path))

    def recalled_after(*sources: str) -> set[str | bytes]:
        re.purge()
        recalled = patterns.recall()
        for source in sources:
            re.compile(source)
        patterns.keep(recalled)
        return {source for _, source, _ in patterns.recall()}

    assert recalled_after("ax", "bx") == {"ax", "bx"}
    assert recalled_after("cx") == {"ax", "bx", "cx"}
    monkeypatch.setattr(patterns, "MOST", 3)
    assert recalled_after("ax", "dx") == {"dx"}


def test_what_has_words_of_a_text_in_it_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path))
    re.purge()
    assert patterns.once(r"\bmarigold\b", re.IGNORECASE).search("The ferry Marigold")
    patterns.keep(patterns.recall())
    assert patterns.recall() == frozenset()
