"""Sums of money: "$1.2 billion", "2.5 million euros", "US$350m". Currencies are never converted."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.named import NamedTuple
from checker.values import bounds
from checker.values.relation import Relation

UNKNOWN = "unknown"
_COINS = 100
"""So many coins make one of a currency."""
_YEARLY = {"", "year"}
"""What a sum may be per that is told of every year, in words beside it: "an annual deficit of £460,000"."""


class Money(NamedTuple):
    """An amount. `unit` is the currency's ISO 4217 code, or "$", "£" and the like where the country is not said; `country` is
    "unknown" for those where the document writes money of several countries, else ""."""

    low: float
    high: float
    nominal: float
    hedge: str
    unit: str
    phrase: str
    per: str
    figure: str
    country: str = ""


def read(text: str) -> Money | None:
    """The amount that the words state; None where they are no sum of money."""
    from checker.values.reading import money

    return money.read(text)


def compare(a: Money, b: Money) -> Relation:
    """How two amounts stand to each other; INCOMPARABLE for two rates and where the currencies are known to differ, and where they may
    differ and the amounts do: "C$5 million" can be "$4 million". Coins are compared as parts of what they make."""
    a, b = in_one_currency(a, b)
    if not {a.per, b.per} <= _YEARLY and a.per != b.per:
        return Relation.INCOMPARABLE
    if not _may_be_one(a.unit, b.unit):
        return Relation.INCOMPARABLE
    relation = Relation.EQUAL if a == b else bounds.relation(a, b)
    if relation is Relation.DISJOINT and not _are_one(a.unit, b.unit):
        return Relation.INCOMPARABLE
    return relation


def in_one_currency(a: Money, b: Money) -> tuple[Money, Money]:
    """Two amounts, that in coins as one in the currency of the other where a hundred of the coins make one of that: "320p" as
    £3.20 beside "£3.10"."""
    return _as_whole(a, b.unit), _as_whole(b, a.unit)


def _as_whole(coins: Money, unit: str) -> Money:
    if coins.unit == unit:
        return coins
    from checker.values.numbers.tables import TABLES

    if unit not in TABLES.hundredths.get(coins.unit, ()):
        return coins
    return coins._replace(low=coins.low / _COINS, high=coins.high / _COINS, nominal=coins.nominal / _COINS, unit=unit)


def in_currency(value: Money, code: str) -> Money:
    """The amount with a bare sign ("$", "£") read as the currency that a reader was told, where the sign can mean it."""
    from checker.values.numbers.tables import TABLES

    return value._replace(unit=code) if code in TABLES.families.get(value.unit, ()) else value


def marked(mentions: list[Mention]) -> list[Mention]:
    """The mentions of a document, those of money with a bare sign marked as of unknown country where the same sign stands for
    money of a country that is said: "$5 million" beside "A$7 million"."""
    units = {mention.value.unit for mention in mentions if mention.kind == "money"}
    if len(units) < 2:
        return mentions
    from checker.values.numbers.tables import TABLES

    doubtful = {sign for sign in units if not units.isdisjoint(TABLES.families.get(sign, ()))}
    return [
        mention._replace(value=mention.value._replace(country=UNKNOWN))
        if mention.kind == "money" and mention.value.unit in doubtful
        else mention
        for mention in mentions
    ]


def is_bare(value: Money) -> bool:
    """Whether an amount has a sign or word that money of several countries has."""
    from checker.values.numbers.tables import TABLES

    return value.unit in TABLES.families


def others_of(sign: str) -> list[str]:
    """The signs, codes and names of the money that a sign may stand for, without that which it mostly does."""
    from checker.values.numbers.tables import TABLES

    others = TABLES.families[sign] - {TABLES.usual.get(sign, "")}
    return [spelling for spelling, code in TABLES.currencies.items() if code in others]


def _may_be_one(a: str, b: str) -> bool:
    """Whether two currencies can be one: "$" may be any dollar, "£" any pound."""
    if a == b:
        return True
    from checker.values.numbers.tables import TABLES

    return any(general in (a, b) and ({a, b} - {general}) <= TABLES.families[general] for general in TABLES.families)


def _are_one(a: str, b: str) -> bool:
    """Whether two currencies are one as far as one can tell: "$" is mostly a dollar of the United States."""
    if a == b:
        return True
    from checker.values.numbers.tables import TABLES

    return TABLES.usual.get(a, a) == TABLES.usual.get(b, b)


def sign_of(code: str) -> str:
    """The sign that a currency may be printed with where its country is not said: "$" for "USD", "CHF" for none."""
    from checker.values.numbers.tables import TABLES

    return next((sign for sign, codes in TABLES.families.items() if code in codes), code)


def coins_of(code: str) -> str:
    """The coins a hundred of which make one of a currency, "cent" for dollars and euros: "cent" for these themselves, and the sign
    that it may be printed with for what has no such coins."""
    from checker.values.numbers.tables import TABLES

    return next((coin for coin, codes in TABLES.hundredths.items() if code in codes), sign_of(code))


def show(value: Money) -> str:
    """Words that read as the same amount: "more than $1.2 billion", "70 million EUR"."""
    number = value.figure
    if value.unit in ("$", "£"):
        minus = "minus " if number.startswith("minus ") else ""
        sign, number = value.unit, number.removeprefix(minus)
        number = " to ".join(f"{sign}{part}" for part in number.split(" to "))
        number = f"{minus}{number}"
    else:
        number = f"{number} {value.unit}"
    per = f" per {value.per}" if value.per else ""
    phrase = f" {value.phrase}" if value.phrase else ""
    return f"{value.hedge} {number}".strip() + phrase + per


def record(value: Money) -> dict[str, str]:
    """The fields of `extract --format jsonl`."""
    fields = {"value": bounds.plain(value.nominal), "unit": value.unit}
    fields.update(bounds.fields(value))
    if value.per:
        fields["per"] = value.per
    if value.country:
        fields["country"] = value.country
    return fields
