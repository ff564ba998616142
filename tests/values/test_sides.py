"""Who played whom: the sides of a score and of a record, from the words around it."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load
from checker.values import numeric
from checker.values.score import compare, read, show
from checker.values.sides import sided

HARLOW_WINS = "Harlow 3, Selby 1"

CONTESTS = [
    ("Harlow beat Selby [3-1] on Friday.", HARLOW_WINS, "result"),
    ("Harlow beat Selby, [3-1], on Friday.", HARLOW_WINS, "result"),
    ("Harlow beat Selby by a [3-1] margin.", HARLOW_WINS, "result"),
    ("Harlow came from a goal down to beat Selby [3-1].", HARLOW_WINS, "result"),
    ("Harlow won [3-1] against Selby.", HARLOW_WINS, "result"),
    ("Harlow took the cup with a [3-1 win] over Selby.", HARLOW_WINS, "result"),
    ("Two goals by Lind led Harlow to a [3-1 win] over Selby.", HARLOW_WINS, "result"),
    ("It was Harlow's [3-1 victory] over Selby that counted.", HARLOW_WINS, "result"),
    ("Harlow lead the table after Sunday's [3-1 win] over Selby.", HARLOW_WINS, "result"),
    ("Harlow are the new leaders of the league after a [3-1] home victory over Selby.", HARLOW_WINS, "result"),
    ("Two goals by Lind set Harlow on their way to a [3-1 win] over Selby.", HARLOW_WINS, "result"),
    ("Harlow saw off Selby [3-1].", HARLOW_WINS, "result"),
    ("Selby went down [3-1] at Harlow.", HARLOW_WINS, "result"),
    ("Harlow humiliated Selby [3-1].", HARLOW_WINS, "result"),
    ("On Friday Harlow stifled the Selby [3-1].", HARLOW_WINS, "result"),
    ("Selby lost [1-3] to Harlow.", HARLOW_WINS, "result"),
    ("Selby fell to Harlow [3-1].", HARLOW_WINS, "result"),
    ("Selby were beaten [3-1] by Harlow.", HARLOW_WINS, "result"),
    ("Selby slumped to a [1-3 defeat] at Harlow.", HARLOW_WINS, "result"),
    ("Cup final: [Harlow 3, Selby 1]", HARLOW_WINS, "result"),
    ("Harlow drew [2-2] with Selby.", "Harlow 2, Selby 2", "result"),
    ("Selby and Harlow drew [2-2].", "Harlow 2, Selby 2", "result"),
    ("The goal gave Harlow a [2-1 lead] over Selby at half-time.", "Harlow 2, Selby 1", "half-time"),
    ("Harlow lead the series [3-1] against Selby.", HARLOW_WINS, "series"),
    ("In May Brant beat Corby 1-0 and Harlow beat Selby [3-1].", HARLOW_WINS, "result"),
    ("Lind beat Okafor [6-4], 3-6, 7-5.", "Lind 6, Okafor 4", "set 1"),
    ("Lind beat Okafor 6-4, [3-6], 7-5.", "Lind 3, Okafor 6", "set 2"),
    ("Lind outwitted Okafor 6-4, [3-6], 7-5.", "Lind 3, Okafor 6", "set 2"),
    ("Lind beat Okafor 6-4, 3-6, [7-5].", "Lind 7, Okafor 5", "set 3"),
    ("Okafor fell to Lind [3-6], 6-4, 2-6.", "Lind 6, Okafor 3", "set 1"),
    ("Okafor fell to Lind 3-6, [6-4], 2-6.", "Lind 4, Okafor 6", "set 2"),
    ("OSLO, June 9, 2012 - Lind beat Okafor [6-4], 7-5 in the final.", "Lind 6, Okafor 4", "set 1"),
    ("SELBY (Wire) — Harlow beat Selby [3-1].", HARLOW_WINS, "result"),
    ("Harlow ([10-5]) go to the playoffs.", "Harlow 10-5", "record"),
    ("Harlow's record rose to [9-5] with the win.", "Harlow 9-5", "record"),
    ("Lind compiled a [62-39 record].", "Lind 62-39", "record"),
    ("That gave Harlow a [9-5] season.", "Harlow 9-5", "record"),
    ("Harlow ([12-4-3]) host Selby.", "Harlow 12-4-3", "record"),
    ("Harlow improved to [45-7-2] with the win.", "Harlow 45-7-2", "record"),
    ("Harlow's record fell to [9-5-1].", "Harlow 9-5-1", "record"),
    ("Harlow are [8-1] in games decided by one goal.", "Harlow 8-1", "part of a record: in"),
    ("Harlow won and moved their record to [9-1] in close games.", "Harlow 9-1", "part of a record: in"),
]

NO_CONTESTS = [
    "Harlow hosted Selby [3-1].",  # who won is not told
    "Harlow surprised Selby [1-3].",
    "Harlow led Selby [2-0] before the rain came.",  # who leads, leads for now
    "The visitors won [3-1].",
    "Harlow are [2-0] up.",
    "Harlow won [3-1].",
    "The talks between Harlow and Selby gave him a [3-1] hope.",
]


def _told(text: str) -> tuple[str, str] | None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    mention = next(m for m in numeric.find(plain) if m.kind == "score" and m.start <= start < m.end)
    assert mention.start == start and mention.end >= end
    told = sided(plain, mention.start, mention.end, mention.value)
    return told and (show(told.value), told.form)


@pytest.mark.parametrize(("text", "shown", "form"), CONTESTS)
def test_sides(text: str, shown: str, form: str) -> None:
    assert _told(text) == (shown, form)
    value = read(shown)
    assert value is not None and show(value) == shown


@pytest.mark.parametrize("text", NO_CONTESTS)
def test_without_two_named_sides(text: str) -> None:
    assert _told(text) is None


def test_a_side_is_named_as_elsewhere_in_the_text() -> None:
    text = "The Harlow Rovers were late. The Rovers beat Selby 3-1."
    told = sided(text, text.index("3-1"), text.index("3-1") + 3, read("3-1"))  # type: ignore[arg-type]
    assert told is not None and told.value.sides == ("Harlow Rovers", "Selby")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Harlow 3, Selby 1", "Selby 1, Harlow 3", "equal"),
        ("Harlow Rovers 3, Selby 1", "Harlow 3, Selby Town 1", "equal"),
        ("Harlow 3, Selby 1", "Harlow 1, Selby 3", "disjoint"),
        ("Harlow 12-4-3", "Harlow 12-4-2", "disjoint"),
        ("Harlow 12-4-3", "Harlow Rovers 12-4", "agree"),
        ("Harlow 12-4-3", "Selby 12-4-2", "incomparable"),
        ("12-4-3", "12-4-3", "equal"),
        ("12-4-3", "4-12-3", "disjoint"),
        ("Harlow 3, Selby 1", "Harlow 3, Selby 2", "disjoint"),
        ("Harlow 3, Selby 1", "Harlow 3, Brant 1", "incomparable"),
        ("Harlow 3, Selby 1", "3-1", "incomparable"),
        ("Harlow 10-5", "Harlow 9-5", "disjoint"),
        ("Harlow 10-5", "Harlow 5-10", "disjoint"),
        ("Harlow 10-5", "Selby 10-5", "incomparable"),
    ],
)
def test_compared_side_by_side(a: str, b: str, relation: str) -> None:
    x, y = read(a), read(b)
    assert x is not None and y is not None
    assert compare(x, y).value == compare(y, x).value == relation


@pytest.mark.parametrize(
    "text",
    [
        "Arden 5, Brant 4, Corby 3",
        "in May 5, June 6",
        "Harlow 5, Harlow 6",
        "Highway 5, Route 6",
        "N.Lind 135, J.Okafor 120 no",
    ],
)
def test_no_line_of_results(text: str) -> None:
    assert not [mention for mention in numeric.find(text) if mention.kind == "score"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lind leads Okafor 48 to 44 percent in the Harlow Gazette poll.", "Lind 48, Okafor 44"),
        ("Lind leads Okafor by 48 percent to 44 percent.", "Lind 48, Okafor 44"),
        ("Lind has 48 to 50 percent in a poll.", ""),
        ("Support rose from 44 to 48 percent for Lind.", ""),
    ],
)
def test_a_poll_of_two(text: str, shown: str) -> None:
    claims = extract(Document("d", text), load()).claims
    assert "".join(show(claim.mention.value) for claim in claims if claim.rule == "score/result") == shown
