"""Counts and measures: how many of what, as bounds. "more than 60 Uyghur organizations", "45-page", "250 kilometres"."""

from __future__ import annotations

from typing import Any

from checker.named import NamedTuple
from checker.values import bounds
from checker.values.money import Money, in_one_currency
from checker.values.relation import Relation


class Quantity(NamedTuple):
    """A number of things, or of units.

    `low` and `high` are inclusive bounds in `unit`, hedge and printed precision included; both are `nominal` for an exact
    number. `unit` is the canonical singular of a unit of measure or the head noun in lower case ("page", "organization";
    "" where no noun was named); `dimension` is "length", "mass", "time" … for measures and "" for counts.
    `phrase` is the noun phrase as printed ("Uyghur organizations"), `role` what happened to those counted, where the
    mention's own words say so ("12 dead" -> "killed"). `per` is the unit that a rate is per ("day"). `figure` is the
    number in a normal form ("1.2 billion"), and `lead` a noun that stands before the number ("crowd of").
    """

    low: float
    high: float
    nominal: float
    hedge: str
    unit: str
    dimension: str
    phrase: str
    role: str
    per: str
    figure: str
    lead: str


def read(text: str) -> Quantity | None:
    """The quantity that the words state, taken by themselves; None where they are no number of things."""
    from checker.values.reading import quantity

    return quantity.read(text)


def compare(a: Quantity, b: Quantity) -> Relation:
    """How two quantities stand to each other on their bounds.

    Counts are compared as numbers: whether their nouns mean the same is for the caller to say (rules/lexicon). Measures of
    one dimension are converted, and what was rounded before may differ by its rounding. Rates are only compared per the same
    unit, measures never with counts.
    """
    if a.per != b.per:
        return Relation.INCOMPARABLE
    if a.unit != b.unit and _DEGREE in (a.unit, b.unit):
        return _of_any_scale(a, b)
    if a.dimension != b.dimension and not a.unit == b.unit == _DEGREE:
        return Relation.INCOMPARABLE
    if a.unit == b.unit or not a.dimension:
        if a == b:
            return Relation.EQUAL
        return bounds.relation(a, b)

    if not _converts(a) or not _converts(b):
        return Relation.INCOMPARABLE
    first, second = in_base(a), in_base(b)
    if first.low <= second.high and second.low <= first.high:
        return Relation.APPROXIMATE if a.hedge or b.hedge else Relation.AGREE
    return Relation.DISJOINT


_DEGREE = "degree"
_SCALES = ("degree celsius", "degree fahrenheit")


def _of_any_scale(a: Quantity, b: Quantity) -> Relation:
    """Bare degrees beside those of a scale: they may be of the same or of another, "97 degrees" are 36.2 degrees Celsius."""
    degrees, known = (a, b) if a.unit == _DEGREE else (b, a)
    if known.dimension != "temperature":
        return Relation.INCOMPARABLE
    told = {compare(degrees._replace(unit=scale, dimension=known.dimension), known) for scale in _SCALES}
    return next((relation for relation in _LIKEST if relation in told), Relation.DISJOINT)


_LIKEST = (Relation.EQUAL, Relation.AGREE, Relation.APPROXIMATE)


def _converts(value: Quantity) -> bool:
    """Whether it is known how a measure's unit converts: degrees below zero are of an unknown scale."""
    from checker.values.numbers.tables import TABLES

    return value.unit in TABLES.factors and (value.unit, value.dimension) != (_DEGREE, "temperature")


class Converted(NamedTuple):
    """Bounds in the base unit of a dimension, widened by the rounding of the printed figure."""

    low: float
    high: float


def in_base(value: Quantity) -> Converted:
    """A measure's bounds in its dimension's base unit. Round figures may have been rounded, by a twentieth at most."""
    from checker.values.numbers.tables import TABLES

    factor, offset = TABLES.factors[value.unit]
    slack = bounds.rounding(value.nominal) if value.low == value.nominal == value.high or value.hedge else 0.0
    return Converted((value.low - slack) * factor + offset, (value.high + slack) * factor + offset)


def printed_numbers(a: Any, b: Any) -> tuple[float, float] | None:
    """The printed numbers of two values, those of measures in two units in the larger of these, coins in what they make; None where one is no number."""
    x, y = getattr(a, "nominal", None), getattr(b, "nominal", None)
    if x is None or y is None:
        return None
    if isinstance(a, Money) and isinstance(b, Money):
        a, b = in_one_currency(a, b)
        return a.nominal, b.nominal
    return _in_one_unit(a, b) if isinstance(a, Quantity) and isinstance(b, Quantity) else (x, y)


def _in_one_unit(a: Quantity, b: Quantity) -> tuple[float, float]:
    if a.unit == b.unit or not a.dimension or a.dimension != b.dimension:
        return a.nominal, b.nominal
    from checker.values.numbers.tables import TABLES

    if not _converts(a) or not _converts(b):
        return a.nominal, b.nominal
    factor, offset = max(TABLES.factors[a.unit], TABLES.factors[b.unit])
    first, second = (
        (value.nominal * scale + shift - offset) / factor
        for value in (a, b)
        for scale, shift in [TABLES.factors[value.unit]]
    )
    return first, second


def show(value: Quantity) -> str:
    """Words that read as the same quantity: "more than 60 Uyghur organizations"."""
    hedge = "" if value.hedge in value.lead.split() else value.hedge
    number = f"{hedge} {value.figure}".strip()
    if value.hedge and value.figure.startswith("minus "):
        number = f"minus {value.hedge} {value.figure[6:]}"
    if value.phrase and not value.figure[:1].isdigit() and _is_vague(value.figure):
        number += " of"
    link = "" if not value.lead or value.lead.endswith("-") else " "
    per = value.per
    if value.dimension == "speed" and _is_length(value.phrase):
        per = value.unit.rsplit(" ", 1)[-1]
    per = f" per {per}" if per else ""
    return f"{value.lead}{link}{number}" + (f" {value.phrase}" if value.phrase else "") + per


def _is_vague(figure: str) -> bool:
    """Whether "of" joins a number to its noun: "dozens of houses"."""
    from checker.values.numbers.tables import TABLES

    return figure in TABLES.vague and figure not in ("several", "a few")


def _is_length(phrase: str) -> bool:
    from checker.values.reading.quantity import head_of

    return head_of(phrase)[1] == "length"


_IRREGULAR = {
    "foot": "feet",
    "man": "men",
    "woman": "women",
    "person": "people",
    "child": "children",
    "strong": "strong",
    "magnitude": "magnitude",
}


def plural(noun: str) -> str:
    """The plural of a noun that has a regular one, and of the irregular ones that measure and count: "pages", "feet"; of a unit of
    several words: "kilometers per hour", "degrees Celsius"."""
    first, _, scale = noun.partition(" ")
    if first == _DEGREE and scale:
        return f"{plural(first)} {scale.title()}"
    head, joint, per = noun.partition(" per ")
    if joint or not noun[-1:].isalpha():
        return f"{plural(head)}{joint}{per}" if joint else noun
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def record(value: Quantity) -> dict[str, str]:
    """The fields of `extract --format jsonl`: the plain number, its unit, and what bounds and words add."""
    fields = {"value": bounds.plain(value.nominal), "unit": value.unit}
    fields.update(bounds.fields(value))
    fields.update((name, told) for name in ("dimension", "phrase", "role", "per") if (told := getattr(value, name)))
    return fields
