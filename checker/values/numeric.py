"""All numbers of a text that mean something, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from checker.model.claim import Mention
from checker.named import NamedTuple, maker
from checker.values import ages
from checker.values.lazy import Pattern
from checker.values.mentions import (
    APART,
    DATE,
    NAME,
    NOTHING,
    NUMBERED,
    Refusal,
    amount,
    bare,
    counted,
    made,
    numbered,
    ranked,
    rated,
    scored,
    share,
    sterling,
)
from checker.values.numbers import context
from checker.values.numbers.compound import INCHES
from checker.values.numbers.core import Core, read_run
from checker.values.numbers.grammar import PRINTED
from checker.values.numbers.nouns import Noun, attached, phrase_after
from checker.values.numbers.parts import LEAD, MINUS, scan
from checker.values.numbers.sorts import MONEY, PERCENT, PLURAL, STOP, TIME, UNIT
from checker.values.numbers.tables import TABLES
from checker.values.numbers.twin import twin
from checker.values.numbers.undated import undated
from checker.values.one_more import AND_ONE, one_more
from checker.values.results import whole_at
from checker.values.scanning import spans
from checker.values.votes import may_begin
from checker.values.wholes import is_part, part_of

_MEMORY = 100_000
_LONGEST = 80  # characters of a run that is remembered


class Run(NamedTuple):
    """Number words taken apart: each number with its start and end in them, and whether some are joined as a vote's may be."""

    numbers: tuple[tuple[int, int, Core], ...]
    joined: bool


_run = maker(Run)


class _Runs(dict[str, Run]):
    """Runs of number words taken apart, remembered up to a limit."""

    def __missing__(self, run: str) -> Run:
        found = _run((read_run(run), "-" in run or " to " in run))
        if len(run) < _LONGEST and len(self) < _MEMORY:
            self[run] = found
        return found


_runs = _Runs()
_in_parts = lru_cache(_MEMORY)(partial(read_run, plain=True))  # the numbers of a range or share one by one


def find(text: str, *, decimal: str = "") -> list[Mention]:
    """Every mention of a quantity, money, percent, ordinal, tally, age or score, in order, none overlapping another.

    A mention's span runs from its hedge to the unit or head noun of what is counted, or begins with the noun that governs it
    ("death toll rose to 11"); the kind's `read` turns exactly these words into the mention's value. `decimal` is the
    decimal mark that the text is known to have (checker.values.numbers.separators); with "," the words alone may say less.
    """
    plain, places = scanned(text, decimal)
    return mentioned(plain, places, runs(plain, places))


def scanned(text: str, decimal: str = "", times: Sequence[Mention] = ()) -> tuple[str, list[tuple[int, int]]]:
    """A text in the characters of its twin, and the spans of all number words in it but those that are a part of one of its
    times; `decimal` as in `find`."""
    plain = twin(text, decimal)
    places = spans(scan(), plain.encode("latin-1", "replace"))
    return plain, undated(plain, places, times) if times else places


def runs(plain: str, places: Iterable[tuple[int, int]]) -> list[Run]:
    """The number words at these places taken apart."""
    return [_runs[plain[start:end]] for start, end in places]


def mentioned(plain: str, places: Iterable[tuple[int, int]], runs: Iterable[Run]) -> list[Mention]:
    """What the number words of a text mean, with the words around them."""
    found: list[Mention] = []
    behind = 0  # the end of the last mention
    dates = -_JOINT  # the end of the last day of a date: "March 3, 4 and 5"
    named = -_JOINT  # the end of the last number in a name, or in a list behind one: "Rooms 4, 5 and 6"
    for (start, end), (numbers, joined) in zip(places, runs, strict=True):
        if end <= behind:
            continue
        if joined or plain[end : end + 1] == "," or may_begin(plain, start, end):
            whole = whole_at(plain, start, end, joined, behind)
            if whole is not None:
                found.append(whole)
                behind = whole.end
                continue
        dated = False  # the run began with the day of a date: "April 7 and 9"
        for left, right, core in numbers:
            first, last = start + left, start + right
            if first < behind:
                continue
            mention = _mention(plain, first, last, core, behind)
            near = first - _JOINT
            goes_on = dated or (dates >= near and core.nominal <= 31 and _is_listed(plain, dates, first, last))
            if mention is DATE or (goes_on and core.nominal <= 31 and not _has_unit(mention)):
                dated, dates = True, last
            elif mention is NAME or (named >= near and plain[named:first] in _LISTING and not _has_unit(mention)):
                named = last
            elif mention is APART:
                for left, right, single in _apart(plain, first, last, core):
                    part = _mention(plain, left, right, single, behind)
                    if isinstance(part, Mention):
                        found.append(part)
                        behind = part.end
            elif isinstance(mention, Mention):
                kind, begin, to, _ = mention
                if plain[behind + 1 : behind + 2] == "o" and found and is_part(plain, found[-1], mention):
                    found[-1] = part_of(found[-1], mention)
                elif behind > begin - _JOINED and found and found[-1].kind == "age" and not _has_unit(mention):
                    mention = ages.aged_too(plain, begin, to, core) or mention
                found.append(mention)
                behind = to
                if kind == "quantity" and plain.startswith(AND_ONE, to):
                    while one := one_more(plain, found[-1]):
                        found.append(one)
                        behind = one.end
    return found


_JOINED = 8  # so near behind an age stands a further one: "aged 49 and 52"
_JOINT = 6  # characters of what joins the numbers of a list, at most


def _has_unit(mention: Mention | Refusal) -> bool:
    return isinstance(mention, Mention) and bool(mention.value.unit)


def _apart(text: str, start: int, end: int, core: Core) -> list[tuple[int, int, Core]]:
    """The numbers of a range or share one by one; of "the above two" and "a novel about two sisters" the number
    without its hedge."""
    is_about = core.hedge == "about" and context.word_before(text, start).lower() in TABLES.about_what
    if core.hedge in _PLACES or is_about:
        start += len(core.hedge) + 1
    return [(start + left, start + right, single) for left, right, single in _in_parts(text[start:end])]


def _mention(text: str, start: int, end: int, core: Core, behind: int) -> Mention | Refusal:
    """The mention of a number in its context; APART where a range is two numbers, else why it is none."""
    sort, low, high, nominal, figure, hedge, _, currency, link, percent, words, falling = core
    if sort == "decade":
        return ages.in_decade(text, start, end, core) or NOTHING
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == "'" and before in _OPEN and (inches := INCHES.match(text, end)) and end - start == 1:
        return made("quantity", text, start, end, core, inches.end())
    if (
        (before not in _OPEN or after not in _CLOSED)
        and context.blocked(text, start, end, hedge)
        and not (before == "-" and _joined(text, start))
    ):
        return NOTHING
    if text[start] == "0" and text[start + 1 : start + 2].isdigit():
        return NOTHING  # "020 7946"
    if sort == "ordinal":
        return ranked(text, start, end, core)
    previous = context.word_before(text, start) if before == " " else ""
    is_level = link == "-" and low == high
    if (
        not is_level
        and (
            previous in ages.BEFORE
            or (text[end + 1 : end + 2] in _AGE_LETTERS and text.startswith(ages.STARTS, end))
            or (before in _PARTING and not previous)
        )
        and sort == "count"
        and not currency
    ):
        an_age = ages.aged(text, start, end, core, previous, after)
        if an_age is not None:
            return an_age
    if nominal == 0 and hedge in _PLACES:
        return NOTHING  # "below zero"
    if (
        (hedge in _PLACES and previous in _DEFINITE)
        or (hedge == "about" and previous.lower() in TABLES.about_what)
        or (link == "-" and context.is_dated(text, start, end, previous))
    ):
        return APART
    if (after == "," or (before == " " and not previous)) and not words and context.is_split(text, start, end):
        return NOTHING
    if previous in context.POINTERS and (after == " " or after in _MARKS) and context.is_day(core, previous):
        return DATE
    noun: Noun | None = None
    if after == " ":
        at = end + 3 if words and figure in TABLES.vague and text.startswith(" of ", end) else end
        noun = phrase_after(text, at, many=not words or nominal != 1)
        if noun is not None and noun.sort == TIME:
            if not words and not currency:
                return DATE
            noun = None
        if noun is None and text[end + 1 : end + 2] in _SIGNS:  # "20 €", "20 %"
            noun = attached(text, end + 1)
    elif after == "-":
        noun = phrase_after(text, end, many=True)
        if noun is None and text.startswith("- ", end) and (an_age := ages.aged_beside(text, start, end, core)):
            return an_age
        if noun is None and text[end + 1 : end + 2].isalnum() and not currency:
            is_strength = text.startswith("-strong", end) and not words and not link
            return bare(text, start, end, core, previous, behind) if is_strength else NOTHING
    elif after not in _MARKS:
        noun = attached(text, end)
        if noun is None and after.isalpha():
            return NOTHING
    _, head, _, behind_sort = noun or _NO_NOUN
    if behind_sort in _DECIMALS and before == " " and not words and context.is_split_decimal(text, start):
        return NOTHING
    if link:
        if context.is_score(text[start:end], core, noun):
            dated = context.POINTERS.get(previous) is not None
            goes_on = after in (",", ".") and text[end + 1 : end + 2].isdigit()
            return NOTHING if dated or goes_on or " " in text[start:end] else scored(text, start, end, core)
        if is_level or (link == "-" and _is_mixed(text[start:end])):  # "2-2" is a score or nothing
            return NOTHING
        if (falling and link != "and") or context.changes(text, start, core):
            return NOTHING if link == "-" else APART
    if sort == "share":
        return APART if link and noun is not None and behind_sort != PLURAL else share(text, start, end, core, noun)
    if percent and behind_sort != PERCENT:
        return APART
    plain = not hedge and not currency
    if plain and (noun is None or link or end - start == 4 or previous in context.POINTERS):
        if previous in NUMBERED and not (link or (words and previous in _SHORT)):
            place = numbered(text, start, end, core, noun, previous)
            if place is not None:
                return place
        pointed = context.pointed_at(text, start, end, core, noun, previous)
        if pointed:
            return _POINTED.get(pointed, NOTHING)
    if noun is None and before == "(" and text.startswith(" US)", end):  # "(6.6 million US)"
        return rated("money", text, start, end, core, end + 3)
    if noun is None:
        if currency:
            return rated("money", text, start, end, core, end)
        return bare(text, start, end, core, previous, behind)
    if behind_sort == PERCENT:
        return rated("percent", text, start, end, core, noun.end)
    if (
        currency
        or behind_sort == MONEY
        or (head == "pound" and (after == "m" or (after == " " and sterling(text, start, core, noun))))
    ):
        return amount(text, start, end, core, noun)
    if words and nominal == 1 and not hedge and behind_sort != UNIT and head not in TABLES.one:
        return NOTHING
    if words and not hedge and previous == "the" and context.is_title(text, start, noun):
        return NOTHING
    if words and text[start].isupper() and context.is_place(text, noun.end):
        return NOTHING
    if "." in figure and text[end + 1 : noun.end] in TABLES.deeds:  # "magnitude 6.4 strikes"
        return bare(text, start, end, core, previous, behind)
    return counted(text, start, end, core, noun)


def _is_mixed(run: str) -> bool:
    """Whether a hyphen joins a word to a figure, which is no range: "7-Eleven"."""
    first, _, second = run.rpartition("-")
    return first[-1:].isdigit() and second[:1].isalpha()


_POINTED = {"date": DATE, "name": NAME}
_NO_NOUN = Noun(0, "", "", STOP)


def _is_listed(text: str, behind: int, start: int, end: int) -> bool:
    """Whether a number goes on with a list that ends at `behind`; a comma alone joins it where the list goes on after it."""
    joint = text[behind:start]
    return joint in _LISTING and (joint != ", " or _FURTHER.match(text, end) is not None)


_FURTHER = Pattern(r"(?:,| and|, and| or) [0-9]")
_LISTING = frozenset((", ", " and ", ", and ", " or ", ", or ", " & "))
_PARTING = frozenset((" ", "("))
_OPEN = frozenset(("", " ", "\n", "(", '"', "["))
_CLOSED = frozenset(("", " ", "\n", ")", ";"))
_MARKS = frozenset(("", *".,;:!?)]\"'\n\t|>"))
_PLACES = frozenset(("above", "below", "over", "under"))
_SHORT = frozenset(("No.", "no.", "session", "Session"))  # what no number in words stands behind
_SIGNS = frozenset((*PRINTED, "%"))
_DECIMALS = frozenset((PERCENT, MONEY, UNIT))
_AGE_LETTERS = frozenset(start[1] for start in ages.STARTS)
_DEFINITE = frozenset(("the", "The", "these", "These", "those"))


def _joined(text: str, start: int) -> bool:
    """Whether a hyphen before a number joins it to what governs it: "magnitude-5.4", "minus-20"."""
    return (
        LEAD.fullmatch(text, max(0, start - 10), start) or MINUS.fullmatch(text, max(0, start - 6), start)
    ) is not None
