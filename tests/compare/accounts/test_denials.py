"""What a sentence tells as not so: as denied, doubted, called false or turned down; the value in brackets."""

from __future__ import annotations

from datetime import date

import pytest

from checker.align.slots.sentence import place
from checker.align.tokens import tokens
from checker.compare.accounts.denials import denial, negated_time
from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate, Segment
from checker.model.finding import Verdict
from checker.rulebook import load

NOT_SO = """
denied: The bank denied that it paid [1.8] million.
denied: The bank denied on Wednesday that it paid [1.8] million.
denied: The bank denied Wednesday that it paid [1.8] million.
denied: The bank denied paying [1.8] million.
denied: The minister denied having taken [40] million euros.
denies: The minister denies that he took [40] million euros.
denied: The circus denied reports that [31] children had fallen ill.
denies: The clinic denies allegations it billed [8] million euros twice.
denied: The ministry denied on Monday claims of [70] deaths in the camp.
dismissed: The lender dismissed rumours that it had lost [90] million euros.
false: The lender dismissed as false reports that [90] branches had shut.
rejected: The general rejected a claim that [12] villages had been burnt.
disputed: The zoo disputed that [140] birds had died.
refuted: The union refuted suggestions that [3,000] members had left.
doubts: The coroner doubts that [9] patients were poisoned.
doubt: Climbers doubt [9] people reached the top.
denied: The priest denied having hidden [2] million euros.
denied: The priest denied ever having hidden [2] million euros.
ruled out: The premier ruled out raising fares by [6] percent.
not true: It is not true that [31] children fell ill.
not true: It isn't true that [31] children fell ill.
untrue: It is untrue that the yard lost [31] orders.
false: It is false to say that [31] children fell ill.
no truth: There is no truth in the report that [31] children fell ill.
no evidence: Inspectors found no evidence that [31] children had fallen ill.
myth: The myth that [31] masons are walled up in the dam is an old one.
falsely: The blog falsely claimed that [31] children fell ill.
wrongly: The paper wrongly put the toll at [31] people.
unfounded: Unfounded rumours that [31] children fell ill spread on Monday.
false: Rumours that [31] children fell ill after the show on Sunday were false.
untrue: A report of [31] deaths was untrue.
not true: Reports that [31] children fell ill are not true.
no basis: Claims that [31] children fell ill had no basis.
nonsense: He called reports that [31] children fell ill nonsense.
exaggerated: Reports of [31] deaths were exaggerated, the mayor said.
denied: A report that [31] children fell ill was denied by the circus.
rejected: The board rejected a plan to spend [9] million euros on a roof.
voted down: The senate voted down a bill to cut [400] posts.
turned down: The club turned down an offer of [9] million euros for its striker.
turned down: The club turned down a second, much larger bid of [9] million euros.
turned down: The club turned down a [9] million euro bid for its striker.
turned down: The club turned down an offer from Vell of [9] million euros.
rejected: The board rejected a plan by Ada Storm to cut wages by [9] percent.
vetoed: The governor vetoed a [12] percent pay rise.
scrapped: The city scrapped plans for [240] flats by the lake.
voted against: Citizens voted against spending [9] million euros on a roof.
decided against: The club decided against paying [9] million euros.
refused: The airline refused to pay [9] million euros.
declined: The museum declined to lend [31] paintings.
failed: The bank failed to raise [9] million euros.
rejected: A proposal to spend [9] million euros was rejected.
turned down: An offer of [9] million euros was turned down by the club.
collapsed: A merger worth [9] million euros collapsed.
""".strip().splitlines()
TOLD_AS_SO = """
The circus did not deny that [31] children had fallen ill.
There is no doubt that [31] children fell ill.
The circus confirmed reports that [31] children had fallen ill.
Nobody disputes that [31] children fell ill.
The board did not reject the plan to spend [9] million euros.
The army denied using gas in the raid on Osk that killed [31] people.
The army denied any part in the raid that killed [31] people.
The army denied that the raid, which killed [31] people, was an error.
The mayor rejected blame and said [31] people had died.
The bank dismissed [31] clerks.
The court dismissed the case after the firm paid [9] million euros.
The board rejected [31] offers.
The club turned down offers from [31] sponsors.
The city dropped plans for a road when [400] people wrote letters.
The court rejected the appeal of a man who stole [9] million euros.
The firm was wrongly paid [9] million euros.
The crew failed to save [four] others.
The parade drew [400] people, the mayor said, rejecting criticism.
Reports said [31] children fell ill.
The report that [31] children fell ill was confirmed.
The plan to spend [9] million euros was approved.
The union rejected the talks, and [400] workers walked out.
The senate rejected the bill by a margin of [31] votes.
The senate rejected the plan for a dam by [31] votes to 12.
The senate rejected the bill on Monday with [31] senators against.
Rebels denied food to [31] hostages.
The council rejected criticism of a plan that cost [9] million euros.
After doubts over the bridge, the city moved [31] families.
He is right that [31] children fell ill.
""".strip().splitlines()


def _word(marked: str) -> str:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    words = tokens(Document("a", text), Segment("sentence", 0, len(text)))
    found = denial(words, *place(words, start, end))
    return found.word if found else ""


@pytest.mark.parametrize("line", NOT_SO)
def test_a_word_of_denial_governs_a_value(line: str) -> None:
    word, marked = line.split(": ", 1)
    assert _word(marked) == word


@pytest.mark.parametrize("marked", TOLD_AS_SO)
def test_a_word_of_denial_that_stands_by_denies_nothing(marked: str) -> None:
    assert not _word(marked)


@pytest.mark.parametrize(
    ("marked", "word"),
    [
        ("The trial did not begin on [Monday].", "did not"),
        ("The circus did not leave Osk on [Monday].", "did not"),
        ("The bridge wasn't shut on [Monday].", "wasn't"),
        ("The circus never played on [Monday].", ""),
        ("The trial did not begin until [Monday].", ""),
        ("The mayor would not pay for the fire on [Monday].", ""),
        ("The mayor did not say why the circus left on [Monday].", ""),
        ("The keeper will not work in the [2014] season.", ""),
        ("The circus did not stop, police said on [Monday].", ""),
    ],
)
def test_what_was_not_at_a_time(marked: str, word: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    words = tokens(Document("a", text), Segment("sentence", 0, len(text)))
    found = negated_time(words, place(words, start, end)[0])
    assert (found.word if found else "") == word


RULEBOOK = load()
WRITTEN = ReferenceDate(date(2014, 9, 3), date(2014, 9, 3), "metadata")
FRAME = " The Halden circus played in Osk by the Brell, ringmaster Ada Storm said."
DENIED = [
    ("The Halden circus denied reports that 31 children had fallen ill in Osk.", "In Osk 13 children have fallen ill after the Halden circus."),
    ("It is untrue that 31 children fell ill at the Halden circus in Osk.", "At the Halden circus in Osk 13 children fell ill."),
    ("Claims that 31 children fell ill at the Halden circus in Osk are baseless.", "At the Halden circus in Osk 13 children fell ill."),
    ("Osk's council vetoed a plan to spend 9.4 million euros on the Halden circus.", "Osk's council approved 4.9 million euros for the Halden circus."),
    ("The Halden circus turned down a bid of 9.4 million euros for its tent in Osk.", "The Halden circus accepted a bid of 4.9 million euros for its tent in Osk."),
    ("A plan to spend 9.4 million euros on the Halden circus in Osk was voted down.", "Osk will spend 4.9 million euros on the Halden circus."),
    ("The Halden circus in Osk refused to pay 9.4 million euros in tax.", "The Halden circus in Osk paid 4.9 million euros in tax."),
    ("The Halden circus did not leave Osk on September 1.", "The Halden circus left Osk on September 2."),
    ("The Halden circus denied that it had left Osk on September 1.", "The Halden circus left Osk on September 2."),
]  # fmt: skip
CONTRADICTED = [
    ("The Halden circus did not leave Osk until September 1.", "The Halden circus left Osk on September 2."),
    ("The Halden circus did not say why it left Osk on September 1.", "The Halden circus left Osk on September 2."),
    ("In Osk 31 children fell ill at the Halden circus.", "In Osk 13 children fell ill at the Halden circus."),
    ("The Halden circus did not deny that 31 children fell ill in Osk.", "In Osk 13 children fell ill at the Halden circus."),
    ("The Halden circus denied blame after 31 children fell ill in Osk.", "In Osk 13 children fell ill at the Halden circus."),
    ("The Halden circus confirmed reports that 31 children fell ill in Osk.", "In Osk 13 children fell ill at the Halden circus."),
    ("The Halden circus turned down a bid of 9.4 million euros from Vell for its tent in Osk.", "Vell had offered 4.9 million euros for the tent of the Halden circus in Osk."),
    ("The Halden circus in Osk rejected a claim that it paid 9.4 million euros in tax.", "Claims that the Halden circus in Osk paid 4.9 million euros in tax were false."),
    ("The court in Osk rejected an appeal by the Halden circus and fined it 9.4 million euros.", "The court in Osk fined the Halden circus 4.9 million euros."),
]  # fmt: skip


def _errors(first: str, other: str) -> list[Verdict]:
    documents = [Document(name, text + FRAME, reference=WRITTEN) for name, text in (("a", first), ("b", other))]
    return [fact.verdict for fact in check(documents, RULEBOOK, Config()).facts if fact.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(("first", "other"), DENIED)
def test_what_is_denied_or_turned_down_contradicts_nothing(first: str, other: str) -> None:
    assert not _errors(first, other)


@pytest.mark.parametrize(("first", "other"), CONTRADICTED)
def test_what_is_told_beside_a_denial_contradicts(first: str, other: str) -> None:
    assert _errors(first, other)
