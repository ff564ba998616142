"""Figures with the separators of other countries: what is read in any text, and what only where a decimal comma is written."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load
from checker.values import numeric
from checker.values.numbers.separators import in_english
from checker.values.numbers.twin import mark_shown, twin

RULEBOOK = load()

ONE_WAY = [
    ("1.234.567 people", "1,234,567 people"),
    ("12.345,67", "12,345.67"),
    ("1.234,5 tonnes", "1,234.5 tonnes"),
    ("10'000 and 1'234'567.50", "10,000 and 1,234,567.50"),
    ("1 234 567 people", "1,234,567 people"),
    ("$1 234 567", "$1,234,567"),
    ("1 234 567,89 euros", "1,234,567.89 euros"),
    ("12 000 men", "12,000 men"),
    ("10.000 people, 1.234 votes", "10,000 people, 1,234 votes"),
    ("a rise of 3,5 percent", "a rise of 3.5 percent"),
    ("between 2,5 and 3,5 km", "between 2.5 and 3.5 km"),
    ("2,5-3,5 km", "2.5-3.5 km"),
    ("-3,5 °C", "-3.5 °C"),
    ("12,5 million", "12.5 million"),
    ("$4,50 a head", "$4.50 a head"),
    ("12,34,567 rupees", "12,34,567 rupees"),
    ("1,234.5 and 1,234", "1,234.5 and 1,234"),
    ("1.234 km and $1.234", "1.234 km and $1.234"),
    ("at 192.168.100.200 there", "at 192.168.100.200 there"),
    ("item 3.1.234.567", "item 3.1.234.567"),
    ("v1.234.567", "v1.234.567"),
    ("0.123.456", "0.123.456"),
    ("pages 3,5 and 7", "pages 3,5 and 7"),
    ("the rows 100 200 300; then", "the rows 100 200 300; then"),
    ("020 794 600 there", "020 794 600 there"),
    ("1 800 555 0199 there", "1 800 555 0199 there"),
    ("some 12 345 people", "some 12,345 people"),
    ("in room 12 345 people", "in room 12 345 people"),
    ("at 12 345 people", "at 12 345 people"),
    ("on 1.5.2012, at 10.30", "on 1.5.2012, at 10.30"),
]


@pytest.mark.parametrize(("text", "english"), ONE_WAY, ids=[text for text, _ in ONE_WAY])
def test_figures_that_can_be_read_in_one_way(text: str, english: str) -> None:
    assert in_english(text) == english


COMMA = [
    ("1.234 km", "1,234 km"),
    ("1,234 km", "1.234 km"),
    ("2,5 and 3", "2.5 and 3"),
    ("12.345,6", "12,345.6"),
    ("12 345 boats", "12,345 boats"),
    ("12\u202f345,6 km", "12,345.6 km"),
    ("3.5 km", "3.5 km"),
    ("on 1.5.2012", "on 1.5.2012"),
    ("10'000,5 km", "10,000.5 km"),
]


@pytest.mark.parametrize(("text", "english"), COMMA, ids=[text for text, _ in COMMA])
def test_figures_where_a_decimal_comma_is_written(text: str, english: str) -> None:
    assert twin(text, ",") == english


SHOWN = [
    ("It cost €12.345,67.", ","),
    ("a rise of 3,5 percent", ","),
    ("€ 12 345,67 for it", ","),
    ("€12\u202f345,67 for it", ","),
    ("3,5 percent of 1,234 men", ""),
    ("3,5 percent, then 2.5 percent", ""),
    ("1.234 men and 1,234 women", ""),
    ("the server 192.168.100.200", ""),
    ("nothing", ""),
]


@pytest.mark.parametrize(("text", "mark"), SHOWN, ids=[text for text, _ in SHOWN])
def test_the_decimal_mark_that_a_text_shows(text: str, mark: str) -> None:
    assert mark_shown(text) == mark


def euros(text: str, *, mark: str = "", language: str = "") -> list[float]:
    document = Document("a", text, decimal_mark=mark, language=language)
    return [mention.value.nominal for mention in extract(document, RULEBOOK).mentions if mention.kind == "money"]


GERMAN = "Der Bau kostet 1.234 Euro, und das ist nicht viel für die Stadt."


@pytest.mark.parametrize(
    ("text", "declared", "amount"),
    [
        ("It cost 1.234 euros.", {}, 1.234),
        ("It cost 1.234 euros.", {"mark": ","}, 1234),
        ("It cost 1.234 euros.", {"language": "de"}, 1234),
        (GERMAN, {}, 1234),
        (GERMAN, {"mark": "."}, 1.234),
        ("It cost 1.234 euros, 3,5 percent more.", {}, 1234),
        ("It cost 1.234 euros, 3.5 percent more.", {}, 1.234),
    ],
)
def test_what_decides_where_a_figure_can_be_read_in_two_ways(
    text: str, declared: dict[str, str], amount: float
) -> None:
    assert euros(text, **declared) == [amount]


def test_printed_precision() -> None:
    (mention,) = numeric.find("12.345,6 km")
    assert (mention.value.low, mention.value.high) == pytest.approx((12345.55, 12345.65))
