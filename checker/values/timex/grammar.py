"""A language's compiled patterns: the scan over a text, and the parse of one expression into its Sense."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain
from typing import Any, TypeVar

from checker.named import NamedTuple, maker
from checker.values.scanning import scanner
from checker.values.timex import lexicon
from checker.values.timex.minutes import about
from checker.values.timex.patterns import Forms, Patterns, form
from checker.values.timex.periods import Period
from checker.values.timex.place import placed, unplaced
from checker.values.timex.read_clock import clock_time, in_part
from checker.values.timex.readers import read
from checker.values.timex.sense import Sense
from checker.values.timex.tense import Cues
from checker.values.timex.value import Timex

Key = TypeVar("Key")
Value = TypeVar("Value")
APART = Sense("apart")
"""Of an hour with what is no day, of a second hour or year: they are two expressions."""
GAP = re.compile(r",? +| - ")
SPAN = re.compile(r"the (?:past|last|next) ")
CONDITIONS = ("only_after", "never_before", "never_behind", "given_names")
"""The tables of words that are times beside certain others only."""
MEMO_ENTRIES = 100_000
LONGEST_MEMO_KEY = 80


@cache
def grammar(language: str = "en") -> Grammar:
    return Grammar(lexicon.load(language))


NEVER, BESIDE_MARKS, AS_YEAR, ALWAYS = range(4)
"""When what stands around an expression may change or refuse it."""
BY_MARKS = frozenset(("article", "bare"))
"""The contexts in which a mark alone refuses it, but for the kinds to which an article may not belong or matters."""
BY_ARTICLE = frozenset(("yearly", "weekday", "monthly"))


class Reading(NamedTuple):
    """What an expression says by itself; `watched` says when the words around it may change or refuse it, `context` as what."""

    words: str
    sense: Sense
    context: frozenset[str]
    watched: int


_reading = maker(Reading)


class _Kinds(dict[str, tuple[str, ...]]):
    """The classes of forms to try for a word of an expression; those of "#" for a figure."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        if word.isdigit():
            return self.get("#", ())
        kinds = self[word] = self.get(word.removesuffix("'s"), ())
        return kinds


class _Memo(dict[Key, Value]):
    """What a function tells of each key, remembered up to a limit."""

    def __init__(self, tell: Callable[[Key], Value]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, key: Key) -> Value:
        found = self._tell(key)
        if len(self) < MEMO_ENTRIES:
            self[key] = found
        return found


class _Readings(dict[str, Reading | None]):
    """The readings of expressions as they stand in texts, None for what only looks like one; remembered up to a limit."""

    def __init__(self, read: Callable[[str], Reading | None]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Reading | None:
        found = self._read(text)
        if len(self) < MEMO_ENTRIES and len(text) < LONGEST_MEMO_KEY:
            self[text] = found
        return found


class Grammar:
    """Compiled patterns are state worth keeping: forms are compiled when first tried, readings kept by text."""

    def __init__(self, tables: lexicon.Lexicon) -> None:
        self.tables = tables
        self.words = tables.words
        self.cues = Cues(tables.words)
        self.scan = scanner(tables.scan, any_case=True, longest=True)
        self._envelopes = [form(source) for source in tables.envelopes]
        self._forms = {kind: Forms(sources) for kind, sources in tables.forms.items()}
        self._context = Patterns(tables.context)
        self._kinds = _Kinds({word: kinds for word, kinds in tables.keys.items() if not word.isdigit()})
        self._tried: dict[tuple[frozenset[str], bool], tuple[Forms, ...]] = {}
        self._form = lru_cache(MEMO_ENTRIES)(self._first_form)
        self._typed = tuple(tables.words["typed"])
        self._conditional = frozenset(word for kind in CONDITIONS for word in tables.words[kind])
        self.readings = _Readings(self._read)
        self._apart: set[str] = set()
        self.placed = _Memo[tuple[Sense, Period, str], Timex](lambda at: placed(*at))
        """The value of a sense at its place on the calendar, and why it is there."""
        self.unplaced = _Memo(unplaced)
        """The value of a sense that has no place on the calendar."""

    def _read(self, text: str) -> Reading | None:
        words = " ".join(text.lower().split())
        sense = self.parse(words)
        if sense is APART:
            self._apart.add(text)
        if sense is None or sense is APART:
            return None
        context = self._context.matching(_typed(words))
        return _reading((words, sense, context, self._watched(words, sense, context)))

    def parts(self, text: str) -> list[tuple[int, int]]:
        """Where the times are of an expression that has no reading because it is several: "5 p.m. EST, 3 a.m."."""
        if text not in self._apart:
            return []
        gaps = list(GAP.finditer(text))
        for number in range(len(gaps) - 1, -1, -1):
            before = text[: gaps[number].start()]
            first = next((words for words in (before, before.removesuffix(".")) if self.readings[words]), "")
            for gap in gaps[number : number + 2] if first else ():  # a preposition may stand between
                at, second = gap.end(), text[gap.end() :]
                rest = [(0, len(second))] if self.readings[second] else self.parts(second)
                if rest:
                    return [(0, len(first)), *((at + start, at + end) for start, end in rest)]
        return []

    def parse(self, words: str) -> Sense | None:
        """The sense of an expression in lower case with single spaces."""
        return self._form(words) or self._enveloped(words)

    def clock(self, words: str) -> Sense | None:
        """The sense of an expression as a clock time alone: "1430 hours"."""
        at = clock_time(words, self.words)
        return Sense("hour", "day", clock=at[0], spelled=at[1], zone=at[2]) if at else None

    def _watched(self, words: str, sense: Sense, context: frozenset[str]) -> int:
        lasts, ends_in_figure = sense.kind == "duration", words[-1].isdigit()
        if "bare_year" in context and sense.kind == "fixed" and sense.unit == "year" and not sense.skip:
            return AS_YEAR
        if (
            context - BY_MARKS
            or ("article" in context and (sense.kind in BY_ARTICLE or words.endswith(self._typed)))
            or sense.skip
            or sense.base == "near"
            or sense.unit in ("season", "decade")
            or words in self._conditional
            or (sense.kind == "hour" and ":" in words)
            or (words[0] == "'" and ends_in_figure)
            or (lasts and (words.endswith(" period") or words.startswith("last ")))
        ):
            return ALWAYS
        return BESIDE_MARKS if context or lasts or ends_in_figure or words[0].isdigit() else NEVER

    def _first_form(self, text: str, calendar_only: bool = False) -> Sense | None:
        """The sense of the first form that reads the whole text."""
        if reference := self.words["references"].get(text):
            return Sense("reference", value=reference)
        typed = _typed(text)
        kinds = map(self._kinds.__getitem__, lexicon.TOKEN.findall(text))
        for forms in self._to_try(frozenset(chain.from_iterable(kinds)), calendar_only):
            for name, pattern in forms.named if forms.may_read(typed) else ():
                if found := pattern.fullmatch(typed):
                    groups = lexicon.Groups(found.groupdict(""), all=text)
                    if sense := read(name, groups, self.words):
                        return sense
        return None

    def _to_try(self, kinds: frozenset[str], calendar_only: bool) -> tuple[Forms, ...]:
        """The forms to try, in order, for an expression with words of these classes."""
        tried = self._tried.get((kinds, calendar_only))
        if tried is None:
            left = set(kinds)
            for kind, others in self.tables.only.items():
                if kind in left:
                    left.intersection_update(others)
            if calendar_only:
                left.intersection_update(self.tables.calendar)
            tried = tuple(forms for kind, forms in self._forms.items() if kind in left)
            self._tried[kinds, calendar_only] = tried
        return tried

    def _enveloped(self, text: str) -> Sense | None:
        """The sense of a form with a modifier, an hour or a year around it."""
        typed = _typed(text)
        apart = None
        for envelope in self._envelopes:
            found = envelope.fullmatch(typed)
            if found and found["core"] != text and (sense := self._unwrapped(lexicon.Groups(found.groupdict("")))):
                if sense is not APART:
                    return sense
                apart = sense
        return apart

    def _unwrapped(self, groups: lexicon.Groups) -> Sense | None:
        """The sense of an envelope's core, with what stands around it."""
        sense = self._form(groups["core"], calendar_only="year" in groups)
        if sense is None:
            hour_beside = groups["clock"] or groups["clock_after"]
            return APART if hour_beside and self._enveloped(groups["core"]) else None
        changes: dict[str, Any] = {}
        if "year" in groups:
            if sense.year is not None:
                return APART
            changes["year"] = self.parse(groups["year"])
        if part := groups["part"]:
            changes["part"] = self.words["parts"][lexicon.tokens(part.removesuffix(" hours"))[-1]]
        if clock := groups["clock"] or groups["clock_after"]:
            at = clock_time(clock, self.words, groups["eve"])
            if at is None:
                return None
            if sense.unit != "day" or sense.clock or sense.kind in ("hour", "monthly"):
                return APART
            at = in_part(at, clock, sense.part)
            changes |= {"clock": at[0], "spelled": at[1], "zone": at[2], "part": ""}
        if before := groups["before"]:
            if sense.value == "PTXH" and before.endswith(("early", "late")):
                return None  # "the early hours of Thursday" are a part of it
            if self._fits(before, groups["core"], sense):
                changes["mod"] = self._mod(before)
                if changes["mod"] == "APPROX" and (told := changes.get("clock", sense.clock)):
                    changes["clock"] = about(told)
            else:
                changes["skip"] = before.count(" ") + before.count("-") + 1
        if before and sense.skip:
            changes["skip"] = sense.skip + before.count(" ") + before.count("-") + 1
        return sense._replace(**changes)

    def _fits(self, before: str, core: str, sense: Sense) -> bool:
        """Whether a hedge stands before an amount or a date ("about two weeks"), or a modifier before what has parts."""
        if before in ("earlier", "later"):
            return sense.kind != "weekday"
        hedge = self.words["hedges"].get(before)
        if hedge is None:
            return sense.kind != "duration" or " of" not in before
        if sense.kind in ("yearly", "fixed") or (sense.kind == "shift" and sense.mod == "END"):
            return bool(hedge == "APPROX") and before != "some"
        if sense.kind == "reference":
            return False
        if sense.kind == "duration" and before != "over":
            core = SPAN.sub("", core)  # "at least the past 18 months"
        first = lexicon.tokens(core)[0]
        if first in self.words["some"]:
            return False  # "over several years": during them
        counted = first[0].isdigit() or any(first in self.words[kind] for kind in ("numbers", "scales"))
        return counted or first in ("a", "an", "half")

    def _mod(self, before: str) -> str:
        if before in self.words["hedges"]:
            return str(self.words["hedges"][before])
        for word in lexicon.tokens(before):
            if mod := self.words["mods"].get(word):
                return str(mod)
        return "EQUAL_OR_MORE" if "least" in before else ""


def _typed(text: str) -> str:
    """A text of the same length in the characters that patterns know."""
    return text if text.isascii() else text.encode("ascii", "replace").decode()
