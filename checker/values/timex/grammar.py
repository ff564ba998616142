"""A language's compiled patterns: the scan over a text, and the parse of one expression into its Sense."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import re2

from checker.values.timex import lexicon
from checker.values.timex.read_clock import clock_time
from checker.values.timex.readers import read
from checker.values.timex.sense import Sense

MEMO_ENTRIES = 100_000
LONGEST_MEMO_KEY = 80


@cache
def grammar(language: str = "en") -> Grammar:
    return Grammar(lexicon.load(language))


class Reading(NamedTuple):
    """What an expression says by itself; `watched` when the words around it may change or refuse it."""

    words: str
    sense: Sense
    watched: bool


class Grammar:
    """Compiled patterns are state worth keeping: forms are compiled when first tried, readings kept by text."""

    def __init__(self, tables: lexicon.Lexicon) -> None:
        self.tables = tables
        self.words = tables.words
        self.scan = _compile(tables.scan, longest=True)
        self._envelope: Any = None
        self._forms: dict[str, list[tuple[str, Any]]] = {}
        self._readings: dict[str, Reading | None] = {}

    def reading(self, text: str) -> Reading | None:
        """The reading of an expression as it stands in a text; None for what only looks like one."""
        try:
            return self._readings[text]
        except KeyError:
            words = " ".join(text.lower().split())
            sense = self.parse(words)
            found = Reading(words, sense, self._watched(words, sense)) if sense else None
            if len(self._readings) < MEMO_ENTRIES and len(text) < LONGEST_MEMO_KEY:
                self._readings[text] = found
            return found

    def parse(self, words: str) -> Sense | None:
        """The sense of an expression in lower case with single spaces."""
        return self._form(words) or self._enveloped(words)

    def _watched(self, words: str, sense: Sense) -> bool:
        first, last = words[0], words[-1]
        return bool(
            sense.skip
            or first.isdigit()
            or last.isdigit()
            or sense.kind in ("duration", "reference")
            or sense.base == "near"
            or "-" in words
            or words.endswith((" before", " after", " following", " prior", " previously"))
            or words.startswith(("the ", "a ", "an ", "that ", "this "))
            or any(words in self.words[kind] for kind in ("only_after", "never_before"))
        )

    def _form(self, text: str, calendar_only: bool = False) -> Sense | None:
        """The sense of the first form that reads the whole text."""
        kinds: dict[str, None] = {}
        for word in lexicon.tokens(text):
            for kind in self.tables.keys.get("#" if word.isdigit() else word, ()):
                kinds[kind] = None
        encoded = text.encode("ascii", "replace")
        for kind in self.tables.forms:
            if kind in kinds and (not calendar_only or kind in self.tables.calendar):
                for name, pattern in self._compiled(kind):
                    if found := pattern.fullmatch(encoded):
                        groups = _groups(found)
                        groups["all"] = text
                        if sense := read(name, groups, self.words):
                            return sense
        return None

    def _enveloped(self, text: str) -> Sense | None:
        """The sense of a form with a modifier, an hour or a year around it."""
        if self._envelope is None:
            self._envelope = _compile(self.tables.envelope)
        found = self._envelope.fullmatch(text.encode("ascii", "replace"))
        if not found:
            return None
        groups = _groups(found)
        if groups["core"] == text:
            return None
        sense = self._form(groups["core"], calendar_only=bool(groups["year"]))
        if sense is None:
            return None
        changes: dict[str, Any] = {}
        if groups["year"]:
            changes["year"] = self.parse(groups["year"])
        if part := groups["part"]:
            changes["part"] = self.words["parts"][lexicon.tokens(part.removesuffix(" hours"))[-1]]
        if clock := groups["clock"] or groups["clock_after"]:
            at = clock_time(clock, self.words, groups["eve"])
            if at is None or sense.kind in ("duration", "set"):
                return None
            changes |= {"clock": at[0], "spelled": at[1], "zone": at[2], "part": ""}
        if before := groups["before"]:
            if self._fits(before, groups["core"], sense):
                changes["mod"] = self._mod(before)
            else:
                changes["skip"] = before.count(" ") + 1
        return sense._replace(**changes)

    def _fits(self, before: str, core: str, sense: Sense) -> bool:
        """Whether a hedge stands before an amount or a date ("about two weeks"), or a modifier before what has parts."""
        if before in ("earlier", "later"):
            return sense.kind != "weekday"
        hedge = self.words["hedges"].get(before)
        if hedge is None:
            return sense.kind != "duration" or " of" not in before
        if sense.kind in ("yearly", "fixed"):
            return bool(hedge == "APPROX")
        first = lexicon.tokens(core)[0]
        counted = first[0].isdigit() or any(first in self.words[kind] for kind in ("numbers", "some", "scales"))
        return counted or first in ("a", "an", "half")

    def _mod(self, before: str) -> str:
        if before in self.words["hedges"]:
            return str(self.words["hedges"][before])
        for word in lexicon.tokens(before):
            if mod := self.words["mods"].get(word):
                return str(mod)
        return "EQUAL_OR_MORE" if "least" in before else ""

    def _compiled(self, kind: str) -> list[tuple[str, Any]]:
        if kind not in self._forms:
            forms = self.tables.forms[kind].items()
            self._forms[kind] = [(name, _compile(pattern)) for name, pattern in forms]
        return self._forms[kind]


def _compile(pattern: str, longest: bool = False) -> Any:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.longest_match = longest
    options.max_mem = 64 << 20
    options.log_errors = False
    # The bytes are ASCII by then, so that one byte is one code point and a mention's offsets are the text's.
    return re2.compile(pattern.encode(), options)


def _groups(found: Any) -> dict[str, str]:
    """A match's named groups; "" for one that took no part."""
    return {
        (key if isinstance(key, str) else key.decode()): (value or b"").decode()
        for key, value in found.groupdict().items()
    }
