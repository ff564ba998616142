"""One event told twice in one text, and what only reads like it."""

from __future__ import annotations

from datetime import date

import pytest

import checker
from checker.model.finding import Severity

DAY = date(2025, 7, 30)
COUNTS, DAYS = ["count/things"], ["date/event-date"]


def grave(text: str) -> list[str]:
    document = checker.Document("d", text, reference=checker.ReferenceDate(DAY, DAY, "metadata"))
    return [finding.rule for finding in checker.check([document]).findings if finding.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "The Ostara fire killed 12 people in Lund. The mayor visited. The blaze, which killed 14 people, began in a kitchen.",
            COUNTS,
        ),
        (
            "An explosion at the Dorran works injured 14 workers. The explosion, which injured 17 workers, was heard in Merrow.",
            COUNTS,
        ),
        (
            "Gunmen killed eight soldiers near Tarim on Friday. The attack, in which ten soldiers were killed, came at dawn.",
            COUNTS,
        ),
        ("Police arrested 23 protesters in Kelby. The 34 protesters arrested will appear in court.", COUNTS),
        (
            "Rebels kidnapped 30 students from a school in Yola. The 36 students kidnapped from the school are girls.",
            COUNTS,
        ),
        (
            "Twenty-one people were killed in the Merin dam burst. All 24 people killed in the dam burst have been named.",
            COUNTS,
        ),
        (
            "The deadliest flood in the history of Lund killed 60 people. The flood, which killed 75 people, came at night.",
            COUNTS,
        ),
        (
            "A flood in Lund killed 60 people. It was the deadliest flood in years. The flood, which killed 75 people, came at night.",
            COUNTS,
        ),
        (
            "The Halden bridge collapsed on 20 July. Two lorries were waiting when the bridge fell on 21 July.",
            DAYS,
        ),
        ("Rolf Ekdahl was arrested on 7 July at his home. Ekdahl, arrested on 9 July, is held in Kelby.", DAYS),
        ("Chancellor Edda Winther resigned on 8 July. Winther, who resigned on 9 July, will teach.", DAYS),
        ("The Kestrel satellite was launched on 1 July. The satellite, launched on 3 July, will map ice.", DAYS),
        ("The plane crashed on Friday near Merrow. It was foggy when the plane crashed on Thursday.", DAYS),
        ("Ada Moreau was elected mayor of Lemra on 4 July. Moreau's election on 6 July surprised the town.", DAYS),
    ],
)
def test_an_event_that_is_told_again_is_one(text: str, rules: list[str]) -> None:
    assert grave(text) == rules


@pytest.mark.parametrize(
    "text",
    [
        # another event
        "The Ostara fire killed 12 people. It was the second fire in a week. The first blaze, which killed 14 people, was bigger.",
        "A blast at a market killed 18 people. A blast at a mosque killed 21 people. The blast, which killed 23 people, is no. 3.",
        "Nine passengers died when a coach overturned. A crash in March killed 11 passengers on the same road.",
        "A train derailed, killing 5 people. The derailment killed 9 people last year, too.",
        "Gunmen killed eight soldiers on Friday. The raid came after ten soldiers were killed on Thursday.",
        "Police arrested 23 protesters on Tuesday. On Wednesday, 32 protesters were arrested in the same square.",
        # elsewhere
        "The storm killed 12 people in Peru. The storm, which killed 14 people in Chile, moved on.",
        # a part, a sum, a later count
        "The blast killed 12 people in the market. Two people died in hospital. The blast that killed 14 people was a bomb.",
        "The blast killed 12 people. By Friday, the blast that killed 14 people was forgotten, and so was the update.",
        "The crash killed 9 people in the bus and 2 in the car. The crash, which killed 11 people, closed the road.",
        "The blast killed 12 people, including five children. The five children killed were in a bus.",
        "The quake killed 61 people, it was said at first. The quake, which killed 75 people, struck at dawn.",
        "Bombs killed 40 people in Lund on Sunday. The deadliest bomb, at a school, killed 22.",
        "Landslides killed 60 people on Thursday. In the single biggest landslide, 34 people were killed.",
        # another's count, another sort
        "The fire killed 12 people, police said. The mayor said the fire killed 14 people.",
        "The train crash injured 45 passengers. The crash injured 54 workers.",
        # days of two things, or two of one
        "The Halden bridge collapsed on 20 July. The Merrow bridge fell on 21 July.",
        "Rolf Ekdahl was arrested on 7 July. His brother was arrested on 9 July.",
        "Police arrested 23 men on 7 July. Police arrested 32 men on 9 July.",
        "The House adopted the Dover bill on 6 July. The Senate adopted the Dover bill on 7 July.",
        "An earthquake struck Sarno on Wednesday. An earthquake struck Sarno on Tuesday.",
        "The fire broke out on Monday. It was put out, but the fire broke out again on Tuesday.",
        "The gallery was robbed on 6 July. The gallery was robbed on 8 July last year.",
        "Edda Winther resigned on 8 July. The minister who resigned on 9 July is a friend of hers.",
        "Parliament on Wednesday adopted a bill after sanctions of the Dover Council. The Dover Council on Monday adopted a resolution.",
        "Miro Falk was convicted on 7 July. Falk was sentenced on 8 July.",
        "The satellite was launched on 1 July. The satellite may be launched on 3 July if rain falls.",
    ],
)
def test_what_only_reads_like_it_is_two(text: str) -> None:
    assert grave(text) == []


def test_the_order_of_two_sentences_says_which_is_known() -> None:
    assert grave("The blaze, which killed 14 people, began in a kitchen. A fire killed 12 people in Lund.") == []
