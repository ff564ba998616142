from __future__ import annotations

import re
import time

import pytest

from checker.rulebook import load
from checker.rulebook.patterns import UnknownWordError, expand, heads

FORMS = {
    "things": {"report": "report", "reports": "report", "study": "report", "police officer": "police"},
    "roles": {"killed": "killed"},
}


def fragment(name: str, argument: str) -> str:
    return {"QUANTITY": rf"[0-9]{{1,3}}[ -]{argument}s?", "NUMBER": "[0-9]{1,3}"}[name]


def source(pattern: str, *subject: str) -> str:
    return expand(pattern, subject, FORMS, fragment)


SUBJECTS = [
    ("The 45-page UN report came out.", "UN report"),
    ("a 45-page study", "study"),
    ("its 45-page harbour report", "harbour report"),
    ("a 45-page UN Human Rights Office's report", "UN Human Rights Office's report"),
    ("the 45-page long-delayed report", "long-delayed report"),
    ("a 45-page report on the Harlow Bridge fire", "report on the Harlow Bridge"),
    ("the 45-page report of the Rights Office", "report of the Rights Office"),
    ("a 45-page\nreport", "report"),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_a_subject_is_the_noun_phrase_of_its_head(text: str, subject: str) -> None:
    hit = re.search(source("{QUANTITY:page} {SUBJECT:report}"), text, re.IGNORECASE)
    assert hit and hit["subject"] == subject and hit["value"] == "45-page"


@pytest.mark.parametrize("text", ["45-page reporter", "45-page letter about a report", "45 pages. The report"])
def test_a_subject_is_whole_and_in_its_own_phrase(text: str) -> None:
    assert not re.search(source("{QUANTITY:page} {SUBJECT:report}"), text, re.IGNORECASE)


def test_subject_takes_classes_words_and_the_words_of_its_rule() -> None:
    for pattern, subject in (("{SUBJECT:report|book}", ()), ("{SUBJECT}", ("report", "book"))):
        expanded = source(pattern, *subject)
        for word in ("reports", "study", "book", "books"):
            assert re.fullmatch(expanded, word)


@pytest.mark.parametrize(
    ("pattern", "needs_one"),
    [
        ("{QUANTITY:page} {SUBJECT}", True),
        ("{SUBJECT}(?: [a-z|]{1,20}){1,3}, {QUANTITY:page}", True),
        (r"{SUBJECT} \| {QUANTITY:page}", True),
        ("{SUBJECT}? {QUANTITY:page}", False),
        ("(?:of {SUBJECT})? {QUANTITY:page}", False),
        ("{SUBJECT}|{QUANTITY:page}", False),
        ("{QUANTITY:page}", False),
    ],
)
def test_the_heads_that_a_pattern_cannot_do_without(pattern: str, needs_one: bool) -> None:
    words = heads(pattern, ("report",), FORMS)
    assert bool(words) == needs_one
    assert not words or re.fullmatch(words, "reports")


def test_words_of_a_class_in_all_forms_and_with_hyphens() -> None:
    assert re.fullmatch(source("{WORDS:things.police}"), "police officer")
    assert re.fullmatch(source("{WORDS:things.police}"), "police-officer")
    assert re.fullmatch(source("{WORDS:things.report|roles.killed}"), "killed")


def test_the_first_value_is_the_value() -> None:
    expanded = source("{NUMBER} of {NUMBER}")
    assert expanded.count("(?P<value>") == 1
    hit = re.search(expanded, "3 of 7")
    assert hit and hit["value"] == "3"
    assert source("{NUMBER} of (?P<value>{NUMBER})").index("(?P<value>") > 5


def test_a_space_is_any_white_space() -> None:
    assert re.fullmatch(source("at {NUMBER} ?pages"), "at\n45pages")
    assert re.fullmatch(source("at[ -]{NUMBER} {1,3}x"), "at-45\t x")


@pytest.mark.parametrize(
    ("pattern", "word"), [("{NUMBR}", "NUMBR"), ("{WORDS:things.reprot}", "things.reprot"), ("{subject}", "subject")]
)
def test_unknown_words_are_told(pattern: str, word: str) -> None:
    with pytest.raises(UnknownWordError) as raised:
        source(pattern)
    assert raised.value.word == word


HOSTILE = ["1,", "A", "The ", "45-page ", "report ", "nine ", "-", "\n", "'s ", "pages, the report of "]


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_no_pattern_hangs(piece: str) -> None:
    """Twice the text may take at most about twice the time; a pattern that backtracks takes far more."""
    patterns = [re.compile(pattern, re.IGNORECASE) for rule in load().rules for pattern in rule.patterns]

    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        start = time.process_time()
        for pattern in patterns:
            for _ in pattern.finditer(text):
                pass
        return time.process_time() - start

    seconds(1_000)
    once, twice = seconds(10_000), seconds(20_000)
    assert twice < 4 * once + 0.05
    assert twice < 3
