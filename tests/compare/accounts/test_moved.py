"""A decision between two texts: what was extended, raised or cut since, and how one of two values is told that a veto parts."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Finding, Verdict
from checker.rulebook import load

RULEBOOK = load().selected(["length", "count", "money", "percent", "duration"])


def found(first: str, other: str, day: int) -> Finding:
    """The likeliest finding of a text of the second of May and of one of another day of it."""
    texts = ((date(2012, 5, 2), first), (date(2012, 5, day), other))
    documents = [
        Document(name, text, reference=ReferenceDate(written, written, "metadata"))
        for name, (written, text) in zip("ab", texts, strict=True)
    ]
    findings = check(documents, RULEBOOK, Config(show_unresolved=True)).findings
    return max(findings, key=lambda finding: finding.probability)


@pytest.mark.parametrize(
    ("first", "other", "day", "verdict", "reason"),
    [
        (
            "Police in Tarnholm imposed a curfew of two days, commander Ada Voss said.",
            "Police in Tarnholm extended the curfew to five days, commander Ada Voss said.",
            4,
            Verdict.UPDATE,
            "b tells to what it was changed since (“extended”)",
        ),
        (
            "Police in Tarnholm extended the curfew to two days, commander Ada Voss said.",
            "Police in Tarnholm extended the curfew to five days, commander Ada Voss said.",
            4,
            Verdict.CONFLICT,
            "",
        ),
        (
            "Kestrel offered 22 euros a share for the Morra yard, Ada Voss said.",
            "Kestrel has increased its offer for the Morra yard to 26 euros a share, Ada Voss said.",
            4,
            Verdict.UPDATE,
            "b tells to what it was changed since (“increased”)",
        ),
        (
            "Kestrel offered 26 euros a share for the Morra yard, Ada Voss said.",
            "Kestrel has increased its offer for the Morra yard to 22 euros a share, Ada Voss said.",
            4,
            Verdict.CONFLICT,
            "",
        ),
        (
            "Kestrel offered 22 euros a share for the Morra yard, Ada Voss said.",
            "Kestrel has increased its offer for the Morra yard to 26 euros a share, Ada Voss said.",
            2,
            Verdict.CONFLICT,
            "",
        ),
        (
            "Ada Voss leads the election for mayor in Tarnholm with 46.2 percent after half of the votes, officials said.",
            "Ada Voss won the election for mayor in Tarnholm with 51.9 percent, officials said.",
            4,
            Verdict.UPDATE,
            "a tells the result of a part of the count",
        ),
        (
            "Thirty-one people were hurt when a stage collapsed in Halden on Tuesday, police said.",
            "Police at first put the number of injured at 31, but said later that 22 people were hurt when the stage "
            "collapsed in Halden on Tuesday.",
            2,
            Verdict.UPDATE,
            "b tells a revision (“Police at first put”)",
        ),
        (
            "The union Morra demanded a pay rise of 8 percent from the Kestrel yard on Tuesday.",
            "The Kestrel yard and the union Morra agreed on a pay rise of 5 percent on Friday.",
            20,
            Verdict.UNRESOLVED,
            "a tells what is asked for (“demanded”)",
        ),
        (
            "Kestrel offered 90 million euros for the Morra shipyard in January.",
            "Kestrel bought the Morra shipyard for 110 million euros on Thursday.",
            4,
            Verdict.UNRESOLVED,
            "a tells what was offered or proposed",
        ),
        (
            "Kidnappers threatened to kill 12 hostages in Halden, police chief Bo Lindqvist said.",
            "The kidnappers in Halden killed three hostages, police chief Bo Lindqvist said.",
            6,
            Verdict.UNRESOLVED,
            "a tells it as possible or alleged (“threatened”)",
        ),
    ],
)
def test_what_has_changed_since(first: str, other: str, day: int, verdict: Verdict, reason: str) -> None:
    told = found(first, other, day)
    assert (told.verdict, told.reasons[0] if reason else "") == (verdict, reason)
