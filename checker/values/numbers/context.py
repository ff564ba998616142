"""The words around a number that make it something else: "Room 4", "May 4, 2012", "Boeing 747", "555-1234", "2-1"."""

from __future__ import annotations

import re

from checker.values.lazy import Pattern
from checker.values.numbers.core import Core
from checker.values.numbers.nouns import Noun
from checker.values.numbers.sorts import MONEY, PERCENT, PLURAL, ROLE, UNIT
from checker.values.numbers.tables import TABLES

COUNTED = frozenset((PLURAL, UNIT, MONEY, PERCENT, ROLE))
_YEARS = frozenset(range(1000, 2100))  # a set finds a float at once, a range looks through
_MODERN = 1800  # before that, a year does not stand before a noun: "1400 aircraft"
_PART_OF = "/_@#\\=&*"  # signs that join a figure to something longer
_WIDE = 3.0  # "fell 20 to 30 points" is a range
_CHANGE = Pattern(r"\b(?:" + "|".join(re.escape(word) for word in TABLES.changes) + r")")
POINTERS = {
    form: sort
    for sort, words in (("name", TABLES.pointers), ("date", TABLES.times_before))
    for word in words
    for form in (word, word.title(), word.upper(), f"{word}.", f"{word.title()}.")
}
_ADDRESS = Pattern(
    rf" (?:(?:{'|'.join(TABLES.street_begins)}) [a-zA-Z]|(?:[A-Z][\w'.-]{{0,20}} ){{1,3}}(?:{'|'.join(TABLES.street_ends)})\b)"
)
_PLACE = Pattern(rf" (?:{'|'.join((*TABLES.street_ends, *TABLES.place_ends))})\b")
_CITED = Pattern(r" (?:U\.S\.(?:C\.)?|C\.?F\.?R\.?|F\.[23]d|S\. ?Ct\.|Stat\.) (?:§ ?)?[0-9]")  # "410 U.S. 113"
_DIALLED = Pattern(r"\) ?[0-9]{3,4}[- ][0-9]{3,4}\b")  # "(212) 555-0100"
_MILITARY = Pattern(r"(?:[01][0-9]|2[0-4])[0-5][0-9]")
_AT = frozenset(
    ("at", "At", "by", "By", "until", "Until", "till", "from", "From", "since", "before", "after", "around", "about")
)
_ARTICLES = frozenset(("a", "an", "A", "An"))
_HOURS = 12
_LAST_DAY = 31
_CLOCK_STEPS = frozenset(("past", "to"))
_HOUR_BEFORE = Pattern(r"\b(?:(?:[Hh]alf|[Qq]uarter|minutes) past|[Qq]uarter to) $")
_CALLED = 3  # figures of an emergency number
_PRICED = Pattern(
    r"\b(?:costs?|costing|paid|pays?|paying|charges?|charged|fined|earns?|earned|owe[sd]?|donated|spent|spends?|worth"
    r"|(?:fees?|fares?|prices?|fines?|rents?|wages?|prizes?|cheques?|salary|salaries|grants?|bonus|debts?) (?:of|is|are|was|were|to|at|from)"
    r"|(?:tickets?|seats?|copies|places|shares)(?: (?:are|were|sold))?,? (?:at|for)|(?:sold|bought) (?:it |them )?for) $"
)
_PRICE_REACH = 32
_EMERGENCY = Pattern(rf" (?:{'|'.join(sorted(TABLES.emergency_nouns))})\b")  # "911 callers"
_WORD = 24  # characters of a word that is looked for on the left


def blocked(text: str, start: int, end: int, hedge: str = "") -> bool:
    """Whether the characters next to a number show that it is a part of something longer.

    A hyphen before a hedge is a dash: "yet-about 32 km".
    """
    before = text[start - 1] if start else " "
    if before.isalnum() or before in _PART_OF or before == "+":
        return True
    if before == "'" and (text[start].isdigit() or (start > 1 and text[start - 2].isalnum())):
        return True
    if before in ".,:-" and start > 1:
        further = text[start - 2]
        if further.isdigit() or (before in ".-" and further.isalnum() and not (hedge and before == "-")):
            return True
    after, further = text[end : end + 1], text[end + 1 : end + 2]
    if not after:
        return False
    if after.isnumeric() or after in _PART_OF or (after == "'" and text[end - 1].isdigit()):
        return True
    return after in ".,:-" and further.isdigit()


def is_split(text: str, start: int, end: int) -> bool:
    """Whether a space has come between the figures of a number, as far as can be seen: "about 2, 875 soldiers"."""
    at = end if text[end : end + 1] == "," else start - 2
    if text[at : at + 2] != ", " or not _HUNDREDS.match(text, at + 2):
        return False
    front = _FRONT.search(text, max(0, at - 14), at)
    return front is not None and front["word"].lower() not in TABLES.times_before


def is_split_decimal(text: str, start: int) -> bool:
    """Whether a space has come between a number's point and its decimals, as far as can be seen: "59. 1 percent"."""
    return text[start - 2 : start] == ". " and _WHOLE.search(text, max(0, start - 6), start - 2) is not None


_WHOLE = Pattern(r"[ (][0-9]{1,3}$")
_HUNDREDS = Pattern(r"[0-9]{3}(?![0-9])")
_FRONT = Pattern(r"(?P<word>[A-Za-z]{0,9}\.?)(?: |^)[0-9]{1,3}$")


def word_before(text: str, start: int) -> str:
    """The word that ends right before a place, "" where a mark or line break is between."""
    if text[start - 1 : start] != " ":
        return ""
    word = text[start - _WORD if start > _WORD else 0 : start - 1].rpartition(" ")[2]
    if word.isalpha():
        return word
    word = word[word.rfind("\n") + 1 :].lstrip("(\"'[")
    return word if word and (word[-1].isalnum() or word[-1] in ".§") else ""


def is_day(core: Core, previous: str) -> bool:
    """Whether a bare figure is the day behind a month, whatever follows: "May 4"."""
    return (
        POINTERS.get(previous) == "date"
        and core.nominal <= _LAST_DAY
        and core.sort == "count"
        and not (core.words or core.hedge or core.link or core.currency)
    )


def pointed_at(text: str, start: int, end: int, core: Core, noun: Noun | None, previous: str) -> str:
    """Whether the words around a plain number make it a "name", a "date" or a list's "mark", else "".

    `previous` is the word before it, `noun` what stands behind it.
    """
    pointer = POINTERS.get(previous)
    if pointer is not None:
        if pointer == "date":
            if core.nominal <= _LAST_DAY and not (core.words and noun is not None and noun.sort == PLURAL):
                return pointer
        elif previous != previous.lower() or noun is None or noun.sort not in COUNTED or previous in TABLES.numbered:
            return pointer
    if core.words:
        is_hour = (
            core.nominal <= _HOURS and previous in _CLOCK_STEPS and _HOUR_BEFORE.search(text, max(0, start - 16), start)
        )
        return "date" if is_hour else ""
    if end - start == _CALLED and text[start:end] in TABLES.emergency_numbers and _EMERGENCY.match(text, end):
        return "name"
    if noun is None:
        after = text[end : end + 2]
        if after[:1] == ")" and _DIALLED.match(text, end):
            return "name"
        if previous in _ARTICLES:
            return "name"  # "a 747"
        if after[:1] == ")" and text[start - 1 : start] == "(" and end - start < 3:
            return "mark"
        if after in (". ", ") ", ".", ")") and (start == 0 or text[start - 1] == "\n"):
            return "mark"
        if after[:1] == ")" and previous and text[start - len(previous) - 2 : start - len(previous) - 1] == "(":
            return "mark"  # "(report 1)"
        if after[:1] == " " and (_ADDRESS.match(text, end) or _CITED.match(text, end)):
            return "name"
        is_named = previous and previous[0].isupper() and previous.lower() not in TABLES.measures
        if is_named and core.nominal < 10_000 and "," not in text[start:end]:
            return "name"  # "Windows 7"
    if (
        noun is not None
        and noun.head == "hour"
        and _MILITARY.fullmatch(text, start, end)
        and not text.startswith(" of ", noun.end)
    ):
        return "date" if previous in _AT else ""  # "at 1930 hours"
    may_be_year = end - start == 4 or (core.link and "," not in text[start:end])
    return "date" if may_be_year and _is_year(start, end, core, noun) else ""


def is_title(text: str, start: int, noun: Noun) -> bool:
    """Whether a number in words behind "the" is part of a name: "the Seven Sisters"."""
    return text[start].isupper() and text[text.rfind(" ", start, noun.end) + 1].isupper()


def is_address(text: str, end: int) -> bool:
    """Whether a number is a house's, by the street behind it."""
    return _ADDRESS.match(text, end) is not None


def is_price(text: str, start: int) -> bool:
    """Whether the words before a number say that it is paid: "costs 48 pounds", "a fee of 500 crowns"."""
    return _PRICED.search(text, max(0, start - _PRICE_REACH), start) is not None


def is_place(text: str, end: int) -> bool:
    """Whether what a number counts, which ends here, goes on as the name of a place: "Three Mile Island"."""
    return text[end + 1 : end + 2].isupper() and _PLACE.match(text, end) is not None


def _is_year(start: int, end: int, core: Core, noun: Noun | None) -> bool:
    """Whether four bare figures are a year, or two of them years: "2005", "1994 to 2003", "the 2000 elections"."""
    if core.link:
        return core.low in _YEARS and core.high in _YEARS and noun is None and not core.currency
    if end - start != 4 or core.nominal not in _YEARS:
        return False
    if noun is None:
        return True
    if core.nominal < _MODERN or noun.sort in (UNIT, MONEY, PERCENT):
        return False
    return noun.sort != PLURAL or core.nominal % 100 != 0 or noun.head in TABLES.yearly


def is_dated(text: str, start: int, end: int, previous: str) -> bool:
    """Whether a dash parts the day of a dateline from what is told: "June 4 - Nine people died"."""
    return " - " in text[start:end] and POINTERS.get(previous) == "date"


def changes(text: str, start: int, core: Core) -> bool:
    """Whether a verb of change stands before a range, so that it is two numbers: "rose from 10 to 15", "rose $2 to $104", "fell by $2 to $61"."""
    if text[max(0, start - 5) : start].lower() == "from ":
        return _CHANGE.search(text, max(0, start - 70), start) is not None
    if core.link != "to" or not core.high > _WIDE * core.low > 0:
        return False
    front = start - len("by ") if text.startswith("by ", start - len("by ")) else start
    return _CHANGE.match(text, text.rfind(" ", 0, front - 1) + 1, front) is not None


def is_score(run: str, core: Core, noun: Noun | None) -> bool:
    """Whether two joined figures are a score, odds or a season rather than a range: "2-1", "a 6-4 win", not "1,200-1,500"."""
    is_pair = core.link == "-" and not core.currency and (noun is None or noun.head in TABLES.scores)
    is_range = "," in run and core.high <= _WIDE * core.low
    return is_pair and not is_range
