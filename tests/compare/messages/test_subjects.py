"""What a finding is about, in the words of a text: what an editor reads first must be a phrase that can be understood."""

from __future__ import annotations

from datetime import date

import pytest

from checker.compare.messages.subjects import subject_alone
from checker.config import Config
from checker.engine.local import check
from checker.extract import extract
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load

RULEBOOK = load()


def told(text: str, words: str) -> str:
    document = Document("a", text)
    claim = next(claim for claim in extract(document, RULEBOOK).claims if claim.text == words)
    return subject_alone(claim)


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        # a number in the middle leaves a gap; at the end none is shown
        ("A fire at the Tarnholm mill killed 12 people.", "12 people", "A fire at the Tarnholm mill killed"),
        (
            "Floods killed 12 people in Lemra on Sunday.",
            "12 people",
            "Floods killed … in Lemra on Sunday",
        ),
        (
            "At least 20 people were killed in the mill fire in Tarnholm, police said.",
            "At least 20 people",
            "… were killed in the mill fire in Tarnholm",
        ),
        ("They met for the 49th session of the Harbour Assembly. It rained.", "49th session", "Harbour Assembly"),
        ("27 nations signed the joint statement.", "27 nations", "… signed the joint statement"),
        # who said so, and when, says nothing of what is told
        (
            "Mayor Bo Lindqvist said on Monday that the bridge over the Morra cost 45 million euros.",
            "45 million euros",
            "the bridge over the Morra cost",
        ),
        # a time only adds when it was, but belongs to its noun
        ("The Lemra ferry sank on Friday off Tarnholm.", "Friday", "The Lemra ferry sank off Tarnholm"),
        ("Voters in 2009 approved a bond for the Lemra bridge.", "2009", "Voters approved a bond for the Lemra bridge"),
        (
            "On Friday, Ada Kestrel died in Tarnholm.",
            "Friday",
            "Ada Kestrel died in Tarnholm",
        ),
        (
            "They rebuilt Tarnholm after the 2009 earthquake.",
            "2009",
            "They rebuilt Tarnholm after the … earthquake",
        ),
        # an aside may part the verb from its subject
        (
            "The report on Harlow, 48 pages long, was released on Tuesday.",
            "Tuesday",
            "The report on Harlow, 48 pages long, was released",
        ),
        ("The $120 million plant will open in March 2025.", "March 2025", "The $120 million plant will open"),
        # nothing begins in an aside, with whom it is told, behind "that" of another clause, or behind a place and its dash
        (
            "Kestrel, the old maker of bells and chains, is to shed 430 jobs at its mill in Lemra.",
            "430 jobs",
            "Kestrel, the old maker of bells and chains, is to shed … at its mill in Lemra",
        ),
        (
            "Mayor Bo Lindqvist told reporters the bridge over the Morra cost 45 million euros.",
            "45 million euros",
            "the bridge over the Morra cost",
        ),
        (
            "Police found the bomb that went off outside the court in Lemra on Monday in a bag.",
            "Monday",
            "Police found the bomb that went off outside the court in Lemra in a bag",
        ),
        ("TARNHOLM - In the end there were nine dogs left.", "nine dogs", "In the end there were … left"),
        (
            "Six died in Nghe Tan. Heavy rain flooded 2,700 houses in Lemra.",
            "2,700 houses",
            "Heavy rain flooded … in Lemra",
        ),
        # a time that parts two verbs leaves a gap
        ("Rain that began on Friday flooded Lemra.", "Friday", "Rain that began … flooded Lemra"),
        # nothing ends in the middle of a phrase, nor at the point of an abbreviation
        (
            "The ferry Marigold carried 80 passengers when it left the old harbour of Lemra on Jan. 3.",
            "80 passengers",
            "The ferry Marigold carried",
        ),
        (
            "The bridge was opened on Jan. 3 by 80 guests.",
            "80 guests",
            "The bridge was opened on Jan. 3 by",
        ),
        (
            "Each family in Lemra will receive 2,000 yuan ($254) soon.",
            "$254",
            "Each family in Lemra will receive 2,000 yuan",
        ),
        (
            "A fire at the mill in Tarnholm killed 14 people late on Sunday, police said.",
            "14 people",
            "A fire at the mill in Tarnholm killed … late on Sunday",
        ),
        (
            "Twelve people lost their lives when the Marigold, a ferry with a crew of nine, sank off Lemra on Tuesday.",
            "Twelve people",
            "… lost their lives",
        ),
        (
            "A bomb killed 45 people at the crossing between Lemra and Tarnholm, police said.",
            "45 people",
            "A bomb killed … at the crossing between Lemra and Tarnholm",
        ),
        # one of two that are counted leaves its gap
        ("Four people died in Lemra and six in Tarnholm.", "six", "Four people died in Lemra and … in Tarnholm"),
        # nothing begins in the middle of an aside, or with a verb whose subject stands before one
        (
            "The Kestrel tower in Tarnholm, 312 metres high, was opened by mayor Bo Lindqvist.",
            "312 metres",
            "The Kestrel tower in Tarnholm, … high, was opened by mayor Bo Lindqvist",
        ),
        (
            "Bo Lindqvist, who denies the charges, stole 64,000 euros from the Kestrel bank in Lemra.",
            "64,000 euros",
            "Bo Lindqvist, who denies the charges, stole … from the Kestrel bank in Lemra",
        ),
        # of a toll that is told before it the number alone is the value
        (
            "The death toll of the Lemra flood rose to 64 on Thursday, mayor Bo Lindqvist said.",
            "death toll of the Lemra flood rose to 64",
            "The death toll of the Lemra flood rose to … on Thursday",
        ),
    ],
)
def test_the_clause_with_a_gap_for_the_value(text: str, words: str, subject: str) -> None:
    assert told(text, words) == subject


def test_a_pronoun_is_replaced_by_whom_it_stands_for() -> None:
    texts = [
        "Ada Kestrel was sentenced by a court in Lemra on Monday. She will pay a fine of 4,000 euros to the town of Lemra.",
        "Ada Kestrel was sentenced by a court in Lemra on Monday. She will pay a fine of 5,000 euros to the town of Lemra.",
    ]
    documents = [Document(f"d{n}", text) for n, text in enumerate(texts)]
    found = [fact for fact in check(documents, RULEBOOK, Config()).facts if fact.rule == "money/amount"]
    assert [fact.subject for fact in found] == ["Ada Kestrel will pay a fine of … to the town of Lemra"]


def test_the_best_telling_is_shown() -> None:
    texts = [
        "The council in Tarnholm met beside the Kestrel Bridge. Killed: 12 passengers, all from the ferry Marigold.",
        "The council in Tarnholm met beside the Kestrel Bridge. The fire on the ferry Marigold killed 14 passengers.",
    ]
    documents = [Document(f"d{n}", text) for n, text in enumerate(texts)]
    found = [fact for fact in check(documents, RULEBOOK, Config()).facts if fact.rule == "count/things"]
    assert [fact.subject for fact in found] == ["The fire on the ferry Marigold killed"]


def test_a_long_line_costs_no_more_than_its_neighbourhood() -> None:
    text = "word " * 50_000 + "a fire in Lemra killed 12 people " + "and so on " * 50_000
    assert told(text, "12 people") == "a fire in Lemra killed"


def test_who_is_described_is_named() -> None:
    texts = [
        "Lemra Rovers striker Olaf Lindt is leaving for Tarnholm. The striker scored 23 goals this season.",
        "Olaf Lindt, who scored 32 goals for Lemra Rovers this season, is moving to Tarnholm.",
    ]
    written = ReferenceDate(date(2021, 5, 3), date(2021, 5, 3), "metadata")
    for order in (texts, texts[::-1]):
        documents = [Document(f"d{n}", text, reference=written) for n, text in enumerate(order)]
        found = [fact.subject for fact in check(documents, RULEBOOK, Config()).facts if fact.rule == "count/things"]
        assert [subject.startswith("Olaf Lindt") for subject in found] == [True]


STORY = " The harbour town of Tarnholm lies on the Morra, beside the Kestrel Bridge, and Bo Lindqvist is its mayor."


@pytest.mark.parametrize(
    ("rule", "first", "other", "subject"),
    [
        (
            "percent/share",
            "Youth unemployment in Tarnholm was 52 percent in January.",
            "Unemployment in Tarnholm was 25 percent in January.",
            "Unemployment in Tarnholm was … in January",
        ),
        (
            "money/amount",
            "The Kestrel yard in Tarnholm made an operating profit of $40 million last year.",
            "The Kestrel yard in Tarnholm made a net profit of $70 million last year.",
            "The Kestrel yard in Tarnholm made a profit of … last year",
        ),
        (
            "count/things",
            "The Kestrel chain of Tarnholm will close 12 shops in Velland this year.",
            "The Kestrel chain of Tarnholm will close nine shops, it said.",
            "The Kestrel chain of Tarnholm will close",
        ),
        (
            "count/things",
            "The army of Tarnholm has 65,000 soldiers including reservists.",
            "The army of Tarnholm has 40,000 soldiers, the ministry said.",
            "The army of Tarnholm has",
        ),
        (
            "count/things",
            "The Kestrel chain of Tarnholm did not buy 40 buses from Velland this year.",
            "The Kestrel chain of Tarnholm bought 60 buses from Velland this year.",
            "The Kestrel chain of Tarnholm bought … from Velland this year",
        ),
        (
            "count/things",
            "Not 46 but 64 houses in Tarnholm were destroyed by the storm.",
            "The storm destroyed 46 houses in Tarnholm.",
            "The storm destroyed … in Tarnholm",
        ),
        (
            "age/person",
            "A bus hit a tree near the Kestrel Bridge in Tarnholm on Monday. The driver, 19, had a licence since May.",
            "A bus hit a tree near the Kestrel Bridge in Tarnholm on Monday. The bus driver, 17, had no licence.",
            "The driver",
        ),
        (
            "date/event-date",
            "The 45-page report on the Kestrel Bridge in Tarnholm was published on 3 May 2019.",
            "The report on the Kestrel Bridge in Tarnholm, 48 pages long, was published on 5 May 2019.",
            "report on the Kestrel Bridge in Tarnholm was published",
        ),
        (
            "percent/share",
            "Unemployment in Tarnholm was 7.1 percent in March after seasonal adjustment.",
            "Unemployment in Tarnholm was 7.6 percent in March before seasonal adjustment.",
            "Unemployment in Tarnholm was … in March",
        ),
        # whom it is about is told by a name, where one is known
        (
            "count/things",
            "Kestrel Motors reported a loss on Monday. The company said it would cut 1,200 jobs at its Lemra plant.",
            "Kestrel Motors will cut 1,500 jobs at its plant in Lemra, it said on Monday.",
            "Kestrel Motors will cut … at its plant in Lemra",
        ),
    ],
)
def test_what_a_fact_is_about_holds_for_all_who_tell_it(rule: str, first: str, other: str, subject: str) -> None:
    for texts in ((first, other), (other, first)):
        documents = [Document(f"d{n}", text + STORY) for n, text in enumerate(texts)]
        found = {fact.subject for fact in check(documents, RULEBOOK, Config()).facts if fact.rule == rule}
        assert subject in found


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        (
            "The Kestrel mill, built in 1958, lies near Tarnholm.",
            "1958",
            "The Kestrel mill, built …, lies near Tarnholm",
        ),
        ("It was the council's 51st session.", "51st session", "It was the council's …"),
    ],
)
def test_a_gap_stands_where_the_words_need_it(text: str, words: str, subject: str) -> None:
    assert told(text, words) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Kestrel tunnel was dug by hand. It took nine years to build.", "The Kestrel tunnel took … to build"),
        ("Mayor Ida Moe opened the Kestrel tunnel. It took nine years to build.", "The Kestrel tunnel took … to build"),
        ("The Kestrel tunnel joins the Morra road. It took nine years to build.", "It took … to build"),
        ("Mayor Ida Moe wept. It took nine years to build.", "It took … to build"),
    ],
)
def test_it_is_the_one_thing_that_the_sentence_before_calls_by_a_name(text: str, subject: str) -> None:
    assert told(text, "nine years") == subject


def test_a_plan_is_told_with_its_word() -> None:
    texts = [
        "Port operator Kestrel plans to lay off 300 workers in Lemra this summer, it said.",
        "Port operator Kestrel laid off 220 workers in Lemra in August.",
    ]
    written = [ReferenceDate(date(2021, month, 3), date(2021, month, 3), "metadata") for month in (5, 9)]
    documents = [
        Document(f"d{n}", text, reference=day) for n, (text, day) in enumerate(zip(texts, written, strict=True))
    ]
    found = [finding for finding in check(documents, RULEBOOK, Config()).findings if finding.rule == "count/things"]
    assert [one.message for one in found] == [
        "Port operator Kestrel laid off: 300 workers in d0 (“plans”), 220 workers in d1"
    ]
