"""For every law of a rule file one file that breaks it, and the words that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.problems import RuleProblem
from checker.rulebook import load
from checker.rulebook.load import built_in
from tests.rulebook.conftest import GOOD, WITHIN

BROKEN = [
    ("unknown key", 'kind     = "quantity"', 'kidn     = "quantity"', '2: unknown key "kidn"; did you mean "kind"?'),
    ("missing key", 'why      = "A book has one length."\n', "", '1: the key "why" is missing'),
    ("unknown status", '"stable"', '"stabel"', '1: there is no status "stabel"; did you mean "stable"?'),
    ("unknown severity", '"error"', '"fatal"', '5: there is no severity "fatal"; one of error, warning, info'),
    ("unknown kind", '"quantity"', '"quantiy"', '2: there is no kind "quantiy"; did you mean "quantity"?'),
    ("wrong type", '["page", "pages"]', '"page"', """6: triggers: a list such as ["page", "pages"] is wanted, not 'page'"""),
    ("empty word", '"Sources give different lengths for one book."', '""', "3: summary: a string that is not empty is wanted, not ''"),
    ("key of an example", "text  = \"The book has 20", "txt  = \"The book has 20", '15: unknown key "txt"; did you mean "text"?'),
    ("text of an example", "text  = \"The book has 20 chapters.\"", "todo = false", '14: the key "text" of [[example]] is missing'),
    ("one text", ', "In May the 380-page book on Harlow came out."]', "]", "18: texts: a list of 2 or more is wanted, not ['The 320-page book on Harlow came out in May.']"),
    ("unknown fragment", "{QUANTITY:page}", "{QUANTTIY:page}", '8: there is no fragment "QUANTTIY" for a pattern; did you mean "QUANTITY"?'),
    ("unknown class", "{SUBJECT}", "{WORDS:things.reprot}", '8: there is no class "things.reprot" for a pattern; did you mean "things.report"?'),
    ("subject of nothing", 'subject  = ["book"]\n', "", "7: {SUBJECT} needs the key subject, or an argument ({SUBJECT:report})"),
    ("no value", "{QUANTITY:page} ", "", "8: a pattern without a value; name one with a fragment ({NUMBER}) or (?P<value>…)"),
    ("does not compile", "{SUBJECT}'", "{SUBJECT}(?:long'", '8: a pattern does not compile (missing ), unterminated subpattern): "{QUANTITY:page} {SUBJECT}(?:long"'),
    ("unbounded group", "{SUBJECT}'", "(?:very )*{SUBJECT}'", '8: "e} (?:very )*" in a pattern is a repeat without a bound; write {0,6} or the like'),
    ("unbounded dot", "{SUBJECT}'", ".+ {SUBJECT}'", '8: "TITY:page} .+" in a pattern is a repeat without a bound; write {0,6} or the like'),
    ("open repeat", "{SUBJECT}'", "x{2,} {SUBJECT}'", '8: "TITY:page} x{2,}" in a pattern is a repeat without a bound; write {0,6} or the like'),
    ("nameless group", "{SUBJECT}'", "(long )?{SUBJECT}'", '8: "(long )?{SUB" in a pattern is a group that is neither (?: ) nor named value or subject'),
    ("group of another name", "{SUBJECT}'", "(?P<length>long )?{SUBJECT}'", '8: "(?P<length>l" in a pattern is a group that is neither (?: ) nor named value or subject'),
    ("look-ahead", "{SUBJECT}'", "{SUBJECT}(?!s)'", '8: "(?!s)" in a pattern is looking around or back, which is not in the common subset of re and RE2'),
    ("back-reference", "{SUBJECT}'", r"{SUBJECT} \1'", r'8: "\1" in a pattern is looking around or back, which is not in the common subset of re and RE2'),
    ("patterns without triggers", 'triggers = ["page", "pages"]\n', "", "7: patterns are only tried where a trigger stands: the key triggers is missing"),
    ("triggers without patterns", "patterns = ['{QUANTITY:page} {SUBJECT}']\n", "", "6: triggers without patterns wake nothing"),
    ("trigger of two words", '"pages"]', '"long pages"]', '6: a trigger is one word in lower case, not "long pages"'),
    ("example without trigger", "320-page] book came", "320-leaf] book came", '11: no trigger of the rule stands in "Her [320-leaf] book came out in May."; one of page, pages'),
    ("no example taken", "[320-page] book came", "320-page book came", "11: at least one [[example]] with brackets is needed: words that the rule takes"),
    ("no example left", '"The book has 20 chapters."', '"The book has [20 pages]."', "11: at least one [[example]] without brackets is needed: words that it leaves"),
    ("brackets not paired", "[320-page] book came", "[320-page book came", '12: brackets that are not paired, or empty, in "Her [320-page book came out in May."'),
    ("dates not paired", '380-page book on Harlow came out."]', '380-page book on Harlow came out."]\ndates = [2024-05-01]', "19: one date is needed for each text: 1 dates for 2 texts"),
    ("no place of that name", "{other.value}", "{othr.value}", '9: "{othr.value}" cannot be filled in a message; did you mean "other.value"?'),
    ("misfit across", "[[agreement]]", '[[misfit]]\ntext = "[x]"\n\n[[agreement]]', "20: [[misfit]] is for rules with a check"),
    ("not TOML", 'severity = "error"', "severity = error", "5: not TOML: invalid value"),
]  # fmt: skip

BROKEN_WITHIN = [
    ("unknown check", "tally.adds_up", "tally.add_up", '6: there is no check "tally.add_up"; did you mean "tally.adds_up"?'),
    ("no misfit", "[19 votes to 18, with 11 abstentions]", "19 votes to 18", "9: a rule with a check needs a [[misfit]] with brackets around what is cited"),
    ("brackets in a fit", "19 votes to 17,", "[19 votes to 17],", "13: a [[fit]] gives no finding: it has no brackets"),
    ("example of a check", "[[fit]]", '[[example]]\ntext = "x"\n\n[[fit]]', "12: a rule with a check has [[misfit]] and [[fit]], not [[example]]"),
]  # fmt: skip


def problems(folder: Path) -> list[str]:
    with pytest.raises(RuleProblem) as raised:
        load([folder])
    return [line.removeprefix(f"{folder}/") for line in raised.value.message.split("\n")]


@pytest.mark.parametrize(("old", "new", "said"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_broken_rule_across(folder: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    (folder / "length" / "book.toml").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    assert f"length/book.toml:{said}" in problems(folder)


@pytest.mark.parametrize(
    ("old", "new", "said"), [case[1:] for case in BROKEN_WITHIN], ids=[case[0] for case in BROKEN_WITHIN]
)
def test_broken_rule_within(folder: Path, old: str, new: str, said: str) -> None:
    assert old in WITHIN
    (folder / "length" / "votes.toml").write_text(WITHIN.replace(old, new, 1), encoding="utf-8")
    assert problems(folder) == [f"length/votes.toml:{said}"]


def test_every_problem_of_every_file_is_told_at_once(folder: Path) -> None:
    book = (
        GOOD.replace("kind     =", "kidn     =").replace('["page", "pages"]', '["Page"]').replace("{value}", "{vale}")
    )
    (folder / "length" / "book.toml").write_text(book, encoding="utf-8")
    (folder / "length" / "votes.toml").write_text(WITHIN.replace("tally.adds_up", "tally.sum"), encoding="utf-8")
    assert problems(folder) == [
        'length/book.toml:1: the key "kind" is missing',
        'length/book.toml:2: unknown key "kidn"; did you mean "kind"?',
        'length/book.toml:6: a trigger is one word in lower case, not "Page"',
        'length/book.toml:9: "{vale}" cannot be filled in a message; did you mean "value"?',
        'length/votes.toml:6: there is no check "tally.sum"; did you mean "tally.adds_up"?',
    ]


def test_missing_tables_are_named(folder: Path) -> None:
    (folder / "length" / "book.toml").write_text(GOOD.partition("[[example]]")[0], encoding="utf-8")
    assert problems(folder) == [
        "length/book.toml:1: at least one [[example]] with brackets is needed: words that the rule takes",
        "length/book.toml:1: at least one [[example]] without brackets is needed: words that it leaves",
        "length/book.toml:1: at least one [[conflict]] is needed",
        "length/book.toml:1: at least one [[agreement]] is needed",
    ]


def test_an_id_is_taken_once_and_has_a_folder(folder: Path) -> None:
    (folder / "vote").mkdir()
    (folder / "vote" / "tally.toml").write_text(WITHIN, encoding="utf-8")
    (folder / "stray.toml").write_text(WITHIN, encoding="utf-8")
    said = problems(folder)
    assert said[0] == 'stray.toml:1: a rule is <kind>/<name>.toml inside its folder of rules, not "stray.toml"'
    assert said[1].startswith('vote/tally.toml:1: the id "vote/tally" is taken by ')


def test_a_class_of_the_lexicon_that_breaks_a_law(folder: Path) -> None:
    (folder / "lexicon").mkdir()
    lines = ['report = ["nation"]', 'oddity = ["Odd"]', 'wrong = { nuons = ["x"] }']
    (folder / "lexicon" / "things.toml").write_text("\n".join(lines), encoding="utf-8")
    assert problems(folder) == [
        'lexicon/things.toml:1: "nation" in class report is in class nation already',
        'lexicon/things.toml:2: "Odd" in class oddity is not in lower case',
        'lexicon/things.toml:3: class wrong: unknown key "nuons"; did you mean "nouns"?',
    ]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RuleProblem, match="there is no such folder of rules"):
        load([tmp_path / "none"])


def test_a_file_that_is_not_utf_8(folder: Path) -> None:
    (folder / "length" / "book.toml").write_bytes(b'summary = "caf\xe9"')
    assert problems(folder)[0] == "length/book.toml:1: not UTF-8; save the file as UTF-8"


def test_what_is_no_file(folder: Path) -> None:
    (folder / "length" / "other.toml").mkdir()
    assert problems(folder) == ["length/other.toml:1: cannot be read: is a directory"]
    (folder / "length" / "gone.toml").symlink_to("nowhere")
    assert problems(folder) == ["length/gone.toml: cannot be read: no such file or directory"]


def test_a_folder_that_is_named_twice_counts_once(folder: Path) -> None:
    assert load([folder, folder]).rules == load([folder]).rules
    assert load([built_in()]).rules == load().rules


def test_a_link_back_ends_the_walk(folder: Path) -> None:
    (folder / "length" / "back").symlink_to(folder, target_is_directory=True)
    assert load([folder]).rule("length/book")
