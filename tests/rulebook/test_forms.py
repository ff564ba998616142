from __future__ import annotations

import pytest

from checker.rulebook import load
from checker.rulebook.forms import noun_forms, verb_forms

IRREGULAR = {"strike": ["struck", "stricken"], "make": ["made"], "child": ["children"]}

VERBS = [
    ("publish", "publish publishes published publishing"),
    ("release", "release releases released releasing"),
    ("deny", "deny denies denied denying"),
    ("die", "die dies died dying"),
    ("stop", "stop stops stopped stopping"),
    ("attack", "attack attacks attacked attacking"),
    ("free", "free frees freed freeing"),
    ("strike", "strike strikes struck stricken striking"),
    ("cancel", "cancel cancels canceled canceling cancelled cancelling"),
    ("reveal", "reveal reveals revealed revealing"),
]


@pytest.mark.parametrize(("verb", "forms"), VERBS)
def test_verbs(verb: str, forms: str) -> None:
    assert verb_forms(verb, IRREGULAR) == tuple(forms.split())


def test_phrases() -> None:
    assert verb_forms("make public", IRREGULAR)[2] == "made public"
    assert noun_forms("police officer", {}) == ("police officer", "police officers")


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("page", "pages"), ("country", "countries"), ("church", "churches"), ("child", "children"), ("day", "days")],
)
def test_nouns(noun: str, plural: str) -> None:
    assert noun_forms(noun, IRREGULAR) == (noun, plural)


PREDICATES = [
    ("published", "", "release"),
    ("made", "public", "release"),
    ("Voted", "down", "reject"),
    ("voted", "on", "vote"),
    ("quake", "", "strike"),
    ("detained", "", "arrest"),
    ("died", "", "die"),
    ("convened", "", "begin"),
    ("sank", "", "sink"),
    ("table", "", ""),
    ("tabled", "", "file"),
    ("apple", "", ""),
]


@pytest.mark.parametrize(("word", "following", "wanted"), PREDICATES)
def test_events_have_a_class_in_every_form(word: str, following: str, wanted: str) -> None:
    assert load().predicate(word, following) == wanted


def test_classes_of_things_and_roles() -> None:
    book = load()
    assert book.forms["things"]["countries"] == book.forms["things"]["nation"] == "nation"
    assert book.forms["roles"]["wounded"] == "injured"
    assert "nonsense" not in book.forms["things"]
    assert not book.forms["no-such-lexicon"]
    assert "troops" in book.lexicon["things"]["soldier"]


def test_what_keeps_facts_apart_is_known() -> None:
    lexicon = load().lexicon
    classes = {*lexicon["roles"], *lexicon["predicates"], *lexicon["idioms"]}
    assert {name for names in lexicon["exclusive"].values() for name in names} <= classes
