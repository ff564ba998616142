"""All numbers of a text that mean something, in one pass."""

from __future__ import annotations

import re
from typing import Any

from checker.model.claim import Mention
from checker.values import age, money, ordinal, percent, quantity
from checker.values.lazy import Pattern
from checker.values.numbers import context
from checker.values.numbers.core import Core, read_run
from checker.values.numbers.nouns import Noun, phrase_after, rate_after
from checker.values.numbers.parts import AND_A_HALF, LEAD, scanner
from checker.values.numbers.sorts import MONEY, PERCENT, PLURAL, ROLE, STOP, TIME, UNIT
from checker.values.numbers.tables import TABLES
from checker.values.numbers.twin import twin
from checker.values.votes import BEHIND, vote_at

_MEMORY = 100_000
_LONGEST = 80  # characters of words that are remembered
_LEAD_REACH = 80
_OLDEST = 115


class _Runs(dict[str, tuple[tuple[int, int, Core], ...]]):
    """Runs of number words taken apart, remembered up to a limit."""

    def __missing__(self, run: str) -> tuple[tuple[int, int, Core], ...]:
        found = read_run(run)
        if len(run) < _LONGEST and len(self) < _MEMORY:
            self[run] = found
        return found


_runs = _Runs()
_BUILD = {
    "quantity": quantity.build,
    "money": money.build,
    "percent": percent.build,
    "ordinal": ordinal.build,
    "age": age.build,
}
_values: dict[str, dict[str, Any]] = {kind: {} for kind in _BUILD}  # by the words of a mention


def find(text: str) -> list[Mention]:
    """Every mention of a quantity, money, percent, ordinal, tally or age, in order, none overlapping another.

    A mention's span runs from its hedge to the unit or head noun of what is counted, or begins with the noun that governs it
    ("death toll rose to 11"); the kind's `read` turns exactly these words into the mention's value.
    """
    plain = twin(text)
    coded = plain.encode("latin-1", "replace")
    found: list[Mention] = []
    behind = 0  # the end of the last mention
    for hit in scanner().finditer(coded):
        start, end = hit.span()
        if end <= behind:
            continue
        run = plain[start:end]
        if "-" in run or " to " in run or plain.startswith(BEHIND, end) or plain.startswith(": ", start - 2):
            vote = vote_at(plain, coded, start, end)
            if vote is not None and vote.start >= behind:
                found.append(vote)
                behind = vote.end
                continue
        dated = False
        for first, last, core in _runs[run]:
            if start + first < behind:
                continue
            made = _mention(plain, start + first, start + last, core, behind)
            if made is _DATE or (dated and core.nominal <= 31 and not (isinstance(made, Mention) and made.value.unit)):
                dated = True
            elif made is _APART:
                for left, right, single in _apart(plain, start + first, start + last, core):
                    part = _mention(plain, left, right, single, behind)
                    if isinstance(part, Mention):
                        found.append(part)
                        behind = part.end
            elif isinstance(made, Mention):
                found.append(made)
                behind = made.end
    return found


class _Sign:
    """Why a number makes no mention."""


_NOTHING, _APART, _DATE = _Sign(), _Sign(), _Sign()


def _apart(text: str, start: int, end: int, core: Core) -> list[tuple[int, int, Core]]:
    """The numbers of a range or share one by one; of "the above two" the number without its hedge."""
    if core.hedge in _PLACES:
        start += len(core.hedge) + 1
    return [(start + left, start + right, single) for left, right, single in read_run(text[start:end], plain=True)]


def _mention(text: str, start: int, end: int, core: Core, behind: int) -> Mention | _Sign:
    """The mention of a number in its context; _APART where a range is two numbers, else why it is none."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if (
        (before not in _OPEN or after not in _CLOSED)
        and context.blocked(text, start, end, core.hedge)
        and not (before == "-" and _joined(text, start))
    ):
        return _NOTHING
    sort, _, _, _, _, hedge, _, currency, link, percent, words, falling = core
    if sort == "ordinal":
        return _ordinal(text, start, end, core)
    previous = context.word_before(text, start) if before == " " else ""
    if sort == "count" and not currency:
        aged = _age(text, start, end, core, previous, after)
        if aged is not None:
            return aged
    if hedge in _PLACES and previous in _DEFINITE:
        return _APART
    noun: Noun | None = None
    if after == " ":
        at = end + 3 if words and core.figure in TABLES.vague and text.startswith(" of ", end) else end
        noun = phrase_after(text, at, many=not words or core.nominal != 1)
        if noun is not None and noun.sort == TIME:
            if not words and not currency:
                return _DATE
            noun = None
    elif after == "-":
        noun = phrase_after(text, end, many=True)
        if noun is None and text[end + 1 : end + 2].isalnum():
            return _NOTHING
    elif after and after not in _MARKS:
        noun = _attached(text, end)
        if noun is None and after.isalpha():
            return _NOTHING
    behind_sort = noun.sort if noun is not None else STOP
    if link and (context.is_score(core, noun) or (falling and link != "and") or context.changes(text, start)):
        return _NOTHING if link == "-" else _APART
    if sort == "share":
        return _APART if link and behind_sort != PLURAL else _share(text, start, end, core, noun)
    if percent and behind_sort != PERCENT:
        return _APART
    if not hedge and not currency:
        pointed = context.pointed_at(text, start, end, core, noun, previous)
        if pointed:
            return _DATE if pointed == "date" else _NOTHING
    if noun is None:
        return _rated("money", text, start, end, core, end) if currency else _bare(text, start, end, core, behind)
    if behind_sort == PERCENT:
        return _rated("percent", text, start, end, core, noun.end)
    if currency or behind_sort == MONEY or (noun.head == "pound" and after == " " and core.nominal >= 1_000):
        return _money(text, start, end, core, noun)
    if words and core.nominal == 1 and not hedge and behind_sort != UNIT and noun.head not in TABLES.one:
        return _NOTHING
    return _rated("quantity", text, start, end, core, noun.end)


_PLACES = frozenset(("above", "below", "over", "under"))
_DEFINITE = frozenset(("the", "The", "these", "These", "those"))
_OPEN = frozenset(("", " ", "\n", "(", '"', "["))
_CLOSED = frozenset(("", " ", "\n", ")", ";"))
_MARKS = frozenset(".,;:!?)]\"'\n\t|>")


def _joined(text: str, start: int) -> bool:
    return LEAD.fullmatch(text, max(0, start - 10), start) is not None


def _bare(text: str, start: int, end: int, core: Core, behind: int) -> Mention | _Sign:
    """A number without a noun behind it: one that a noun before it governs, a partitive, or just a number."""
    before = text[max(behind, start - _LEAD_REACH) : start]
    if before.endswith(_GOVERNING) or before[-10:].lower().startswith("magnitude"):
        for lead in LEAD.finditer(before):
            if lead.end() == len(before):
                return _made("quantity", text, start, end, core, end, start - len(lead.group()))
    if before[-1:] == "-" or (core.words and (core.figure[:1].isalpha() or (core.nominal == 1 and not core.hedge))):
        return _NOTHING
    if text.startswith(" of ", end):
        partitive = _PARTITIVE.match(text, end)
        noun = phrase_after(text, partitive.end() - 1, many=True) if partitive else None
        if noun is not None and noun.sort in (PLURAL, ROLE):
            return _made("quantity", text, start, end, core, noun.end)
    return _rated("quantity", text, start, end, core, end)


_GOVERNING = tuple(f" {word} " for word in ("of", "to", "at", "as", "by", "about", *TABLES.governing))
_PARTITIVE = Pattern(r" of (?:the|his|her|its|their|our|my|these|those) ")


def _ordinal(text: str, start: int, end: int, core: Core) -> Mention | _Sign:
    if context.word_before(text, start).lower().rstrip(".") in TABLES.times_before:
        return _DATE
    noun = phrase_after(text, end, many=False) if text[end : end + 1] in (" ", "-") else None
    if noun is None or noun.sort == TIME:
        if noun is not None or core.nominal < 3 or text[end : end + 1] == "-" or _OF_MONTH.match(text, end):
            return _NOTHING
        return _made("ordinal", text, start, end, core, end)
    if noun.sort in (PERCENT, MONEY) or text[start : noun.end].lower() in TABLES.idioms:
        return _NOTHING
    return _made("ordinal", text, start, end, core, noun.end)


_OF_MONTH = Pattern(
    r" (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def _share(text: str, start: int, end: int, core: Core, noun: Noun | None) -> Mention | _Sign:
    """A fraction: "two-thirds", "a third of", "half the members", "one in five households"."""
    if core.link and noun is not None:
        return _made("percent", text, start, end, core, noun.end)
    if noun is not None and noun.sort == PERCENT:
        return _NOTHING
    if core.figure == "half" and noun is not None and noun.sort == UNIT and text[end] == "-" and not core.hedge:
        return _made("quantity", text, start, end, core, noun.end)
    if core.figure == "half" or core.figure == "one-half":
        return (
            _made("percent", text, start, end, core, end)
            if core.hedge or _HALF_OF.match(text, end)
            else _and_a_half(text, start, end, core)
        )
    if text.startswith(" of", end) or "-" in text[start:end] or text[start:end].endswith("s"):
        return _made("percent", text, start, end, core, end)
    first = text.find(" ", start, end) + 1  # "a third man" is an ordinal
    for _, last, rank in read_run(text[first:end]):
        return _ordinal(text, first, first + last, rank) if rank.sort == "ordinal" else _NOTHING
    return _NOTHING


def _and_a_half(text: str, start: int, end: int, core: Core) -> Mention | _Sign:
    """ "a mile and a half", found at its end."""
    lead = AND_A_HALF.search(text, max(0, start - 24), start)
    if lead is None or lead["unit"].lower() not in TABLES.units:
        return _NOTHING
    return _made("quantity", text, start, end, core, end, lead.start())


_HALF_OF = Pattern(r" (?:of|the|all|its|their|his|her|our|my|that|those|these)\b")


def _money(text: str, start: int, end: int, core: Core, noun: Noun | None) -> Mention | _Sign:
    to = end
    if noun is not None and (noun.sort == MONEY or noun.head == "pound"):
        spelled = text[end + 1 : noun.end].lower()
        if not core.currency or noun.head == core.currency or spelled.startswith("dollar"):
            if spelled in TABLES.shy and core.nominal < 1_000 and not core.currency:
                return _NOTHING
            to = noun.end
    return _rated("money", text, start, end, core, to)


_AGE_STARTS = ("-year", "-month", "-week", "-day", "-yr", " year", " month", " week", " day", "-Year")
_AGE_TAIL = Pattern(r"[- ](?:year|month|week|day|yr)s?(?:[- ]olds?\b| of age\b)", re.IGNORECASE)
_NAME_BEFORE = Pattern(r"(?:[A-Z][\w'.-]*[\w'.]|[A-Z]\.|Jr\.|Sr\.), $")
_AGED = Pattern(r"\b(?:aged?|ages)(?: of| between| from)? $", re.IGNORECASE)
_AGED_BEFORE = frozenset(("aged", "age", "ages", "of", "between", "from", "Aged", "Ages", "Age"))


def _age(text: str, start: int, end: int, core: Core, previous: str, after: str) -> Mention | None:
    """An age: "32-year-old", "32 years old", "aged 32", ", 32," behind a name."""
    if (after == " " or after == "-") and text.startswith(_AGE_STARTS, end):
        tail = _AGE_TAIL.match(text, end)
        if tail:
            return _found(_made("age", text, start, end, core, tail.end()))
    if previous:
        if previous in _AGED_BEFORE and core.nominal <= _OLDEST and after != "-":
            aged = _AGED.search(text, max(0, start - 14), start)
            if aged:
                return _found(_made("age", text, start, end, core, end, aged.start()))
    elif (
        after
        and after in ",.);"
        and not core.words
        and text[start - 2 : start] == ", "
        and not core.link
        and not core.hedge
    ):
        name = _NAME_BEFORE.search(text, max(0, start - 30), start)
        if name and 0 < core.nominal <= _OLDEST and core.low == core.high and not _listed(text, start, end):
            return _found(_made("age", text, start, end, core, end))
    return None


def _found(made: Mention | _Sign) -> Mention | None:
    return made if isinstance(made, Mention) else None


def _listed(text: str, start: int, end: int) -> bool:
    """Whether a number between commas is part of a date or of a list of numbers: "Aug. 30, 2022", "rooms A, 4, 5"."""
    word = text[max(0, start - 14) : start - 2].rsplit(" ", 1)[-1].lower().rstrip(".")
    return word in TABLES.times_before or text[end + 2 : end + 3].isdigit()


def _attached(text: str, end: int) -> Noun | None:
    """A unit, percent or currency sign right behind a figure: "12%", "5km", "40°C", "20€"."""
    if text[end] == "%":
        return Noun(end + 1, "percent", "", PERCENT)
    match = _SYMBOL.match(text, end)
    if not match:
        return None
    symbol = TABLES.spelled(match.group())
    if symbol in TABLES.units:
        return Noun(match.end(), *TABLES.units[symbol], UNIT)
    if symbol in TABLES.currencies:
        return Noun(match.end(), TABLES.currencies[symbol], "", MONEY)
    return None


_SYMBOL = Pattern(r"°[CF]?|[A-Za-z]{1,4}(?:/[hs])?[²³]?(?![\w])|[¢\x90-\x95]")


def _rated(kind: str, text: str, start: int, end: int, core: Core, to: int) -> Mention | _Sign:
    """A mention with the rate behind it, if there is one: "340,000 barrels a day"."""
    rate = rate_after(text, to) if text.startswith((" a", " p", " e", "/"), to) else None
    return _made(kind, text, start, end, core, rate[0] if rate else to)


def _made(kind: str, text: str, start: int, end: int, core: Core, to: int, begin: int = -1) -> Mention | _Sign:
    """A mention from `begin` (or the number's start) to `to`, its value remembered by its words."""
    if begin < 0:
        begin = start
    words = text[begin:to]
    known = _values[kind]
    value = known.get(words)
    if value is None:
        value = _BUILD[kind](core, text[begin:start].rstrip(" "), text[end:to])
        if value is None:
            return _NOTHING
        if len(words) < _LONGEST and len(known) < _MEMORY:
            known[words] = value
    return Mention(kind, begin, to, value)
