"""Mentions of names: runs of capital words, with the small words that may stand inside a name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.model.claim import Mention
from checker.named import maker
from checker.values import name

Lexicon = Mapping[str, Mapping[str, tuple[str, ...]]]

_SMALL = r"(?:v[ao]n(?: der)?|d(?:e(?: la|l|lla|r)?|a|os|u)|bin|ibn|[ea]l|(?:of|for)(?: the)?)"


def _run(capital: str, letter: str) -> re.Pattern[str]:
    """The pattern of a run, given the sets of capitals and of letters. What it begins with lets `re` skip to capitals.

    No repeat of a group is possessive: Python 3.11 before 3.11.5 keeps what a failed last round took (CPython issue 106052).
    """
    word = rf"{capital}(?:\.(?:{capital}\.){{0,3}}|{letter}{{0,40}}(?:['’-]{letter}{{1,30}}){{0,3}})"
    return re.compile(rf"{word}(?:[ -](?:{word}|{_SMALL}[ -]{word})){{0,8}}")


ASCII_RUN = _run("[A-Z]", "[A-Za-z0-9]")
_RUN = _run(r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0370-\u03ff\u0400-\u042f]", r"[^\W_]")
_ADDRESS = frozenset("@#/_")
_OWNS = ("'s", "’s")
_MOST_RUNS = 100_000
_mention = maker(Mention)


def find(text: str, lexicon: Lexicon) -> list[Mention]:
    """Every name of a text, in order. A function word, weekday or month that begins a run is not part of it.

    A name here is what capital letters show; which of them mean one bearer is for checker.align.names to say.
    """
    runs = _runs(lexicon)
    found = []
    for match in (ASCII_RUN if text.isascii() else _RUN).finditer(text):
        if (read := runs[match[0]]) is None:
            continue
        start = match.start()
        if start and (before := text[start - 1]) != " " and (before.isalnum() or before in _ADDRESS):
            continue
        first, last, value = read
        found.append(("name", start + first, start + last, value))
    return list(map(_mention, found))


def named(run: str, lexicon: Lexicon) -> str:
    """The name in a run of capital words; "" where there is none."""
    read = _runs(lexicon)[run]
    return "" if read is None else read[2].text


class _Runs(dict[str, tuple[int, int, name.Name] | None]):
    """The name in a run of capital words: where it starts and ends in the run, and its value; None for no name."""

    def __init__(self, never: frozenset[str]) -> None:
        super().__init__()
        self._never = never

    def __missing__(self, run: str) -> tuple[int, int, name.Name] | None:
        if len(self) >= _MOST_RUNS:
            self.clear()
        found = self[run] = self._read(run)
        return found

    def _read(self, run: str) -> tuple[int, int, name.Name] | None:
        start = 0
        for word in run.replace("-", " ").split(" "):
            if word[:1].isupper() and name.fold(word) not in self._never:
                break
            start += len(word) + 1
        value = name.of_words(run[start:])
        end = len(run) - 2 if run.endswith(_OWNS) else len(run)
        return None if value is None else (start, end, value)


_known: list[tuple[Lexicon, _Runs]] = []


def _runs(lexicon: Lexicon) -> _Runs:
    """The memo of the lexicon in use; another lexicon starts another one."""
    if not _known or _known[0][0] is not lexicon:
        names = lexicon.get("names", {})
        never = frozenset(word for kind in ("function", "calendar", "numeral") for word in names.get(kind, ()))
        _known[:] = [(lexicon, _Runs(never))]
    return _known[0][1]
