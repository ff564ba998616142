"""The words of a value as regular expressions, for the patterns of rules: {QUANTITY:page}, {TALLY}, {DATE}.

Fragments are in the common subset of `re` and RE2, bounded, without groups, and matched in any case. They find the place
of a value; its bounds and hedges are read by the kind. A space stands for white space.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from checker.values.numbers.grammar import union
from checker.values.numbers.tables import TABLES
from checker.values.quantity import plural

_GAP = r"\s{1,2}"
_JOINT = r"(?:[-–]|\s{1,2})"


def fragment(name: str, argument: str = "") -> str:
    """The pattern of a fragment: NUMBER, QUANTITY[:unit], COUNT[:noun], ORDINAL[:head], TALLY, PERCENT, MONEY, AGE, DATE,
    WEEKDAY, MONTH, REFERENCE:form
    or NAME. Raises KeyError for another name."""
    return _FRAGMENTS[name](argument)


@cache
def _number(argument: str = "") -> str:
    words = union(
        (
            *TABLES.cardinals,
            *TABLES.scales,
            "dozen",
            "several",
            "half",
            "a few",
            "dozens",
            "hundreds",
            "thousands",
            "millions",
        )
    )
    figure = r"(?:[0-9]{1,3}(?:,[0-9]{2,3}){1,5}|[0-9]{1,15})(?:\.[0-9]{1,6})?[½¼¾]?"
    item = rf"(?:{figure}|{words})"
    return rf"\b{item}(?:(?:[-–]|-?{_GAP}(?:and{_GAP}|to{_GAP}|or{_GAP}|an?{_GAP})?){item}){{0,5}}\b"


def _quantity(argument: str) -> str:
    if not argument:
        return _counted(r"[^\W\d_][\w'’-]{1,30}")
    return _counted("(?:" + "|".join(_any_gap(union(_spellings(unit))) for unit in argument.split("|")) + ")")


def _counted(noun: str) -> str:
    return rf"{_number()}{_JOINT}(?:of{_GAP})?(?:[^\W\d_][\w'’.-]{{1,30}}{_GAP}){{0,3}}?{noun}\b"


def _spellings(unit: str) -> set[str]:
    """The singular, plural and symbols of a unit or noun."""
    found = {unit, plural(unit)}
    found.update(several for several, one in TABLES.plurals.items() if one == unit)
    found.update(spelling for spelling, (canonical, _) in TABLES.units.items() if canonical == unit)
    return found


def _ordinal(argument: str) -> str:
    units = union(word for word, n in TABLES.ordinals.items() if n < 100)
    tens = union(word for word, n in TABLES.cardinals.items() if n >= 20)
    rank = (
        rf"\b(?:[0-9]{{1,4}}(?:st|nd|rd|th)|(?:[a-z]{{3,7}}{_GAP}hundred{_GAP}(?:and{_GAP})?)?(?:{tens}[-–])?{units})\b"
    )
    if not argument:
        return rank
    heads = "(?:" + "|".join(_any_gap(union(_spellings(head))) for head in argument.split("|")) + ")"
    return rf"{rank}(?:{_GAP}[^\W\d_][\w'’.-]{{1,30}}){{0,3}}?{_JOINT}{heads}\b"


def _tally(argument: str) -> str:
    return _any_gap(TABLES.tally_fragment)


def _percent(argument: str) -> str:
    return rf"{_number()}(?:{_GAP}|[-–])?(?:%|percent\b|per{_GAP}cent\b|pct\b|(?:percentage|basis){_GAP}points?\b)"


def _money(argument: str) -> str:
    signs = "(?:" + "|".join(_escaped(symbol) for symbol in TABLES.currency_symbols) + ")"
    names = _any_gap(union(name for name in TABLES.currencies if name[0].islower()))
    return rf"(?:(?-i:{signs})\s?{_number()[2:]}|{_number()}{_JOINT}{names}\b)"


def _escaped(symbol: str) -> str:
    return "".join(f"\\{c}" if c in ".$" else c for c in symbol)


def _age(argument: str) -> str:
    number = _number()
    return rf"(?:{number}{_JOINT}(?:year|month|week|day)s?(?:[-–]|{_GAP})old\b|\bage[ds]?{_GAP}{number})"


def _weekday(argument: str) -> str:
    full = union(day for day in TABLES.weekdays if day.endswith("day"))
    short = union(day.title() for day in TABLES.weekdays if not day.endswith("day"))
    return rf"\b(?:{full}\b|(?-i:{short})\b\.?)"


def _month(argument: str) -> str:
    return rf"\b{union(TABLES.months)}\b\.?"


def _date(argument: str) -> str:
    day = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
    year = rf"(?:,?{_GAP}[12][0-9]{{3}})?"
    month = _month("")
    front = rf"(?:{_weekday('')},?{_GAP}(?:the{_GAP})?)?"
    return rf"(?:{front}(?:{month}{_GAP}{day}\b{year}|\b{day}{_GAP}(?:of{_GAP})?{month}{year})|\b[12][0-9]{{3}}-[01][0-9]-[0-3][0-9]\b)"


def _reference(argument: str) -> str:
    """The forms of checker.values.reading.reference by their names: "symbol|resolution|docket|section"."""
    from checker.values.reading import reference

    forms = (getattr(reference, name.upper()) for name in argument.split("|"))
    return r"\b(?-i:" + "|".join(form.replace(" ", _GAP).replace(f"{_GAP}?", r"\s?") for form in forms) + r")"


def _name(argument: str) -> str:
    word = r"[^\W\d_a-zà-ÿ][\w.'’-]{0,30}"
    return rf"(?-i:\b{word}(?:\s{{1,2}}(?:(?:of|the|for|and|de|van|von|al|bin)\s{{1,2}}){{0,2}}{word}){{0,5}})"


def _any_gap(source: str) -> str:
    return (
        source.replace(" ", r"\s{1,2}")
        if "[ -]" not in source
        else source.replace("[ -]", _JOINT).replace(" ", r"\s{1,2}")
    )


_FRAGMENTS: dict[str, Callable[[str], str]] = {
    "NUMBER": _number,
    "QUANTITY": _quantity,
    "COUNT": _quantity,
    "ORDINAL": _ordinal,
    "TALLY": _tally,
    "PERCENT": _percent,
    "MONEY": _money,
    "AGE": _age,
    "DATE": _date,
    "WEEKDAY": _weekday,
    "MONTH": _month,
    "REFERENCE": _reference,
    "NAME": _name,
}
