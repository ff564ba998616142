"""What a sentence shows of a claim: role, predicate, subject, names, period."""

from __future__ import annotations

import pytest

from checker.align.slots.reader import Reader, Slots
from checker.align.slots.voices import SOMEBODY, is_one
from checker.model.claim import Claim, Mention
from checker.model.document import Block, Document
from checker.rulebook import load
from checker.values.kinds import kind


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load())


def slots(reader: Reader, text: str, words: str, kind_name: str = "quantity") -> Slots:
    document = Document("d", text, blocks=(Block("paragraph", 0, len(text)),))
    start = text.index(words)
    mention = Mention(kind_name, start, start + len(words), kind(kind_name).read(words))
    return reader.read(Claim("count/things", document, mention, "person"), [mention])


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("The blast in Harlow killed 12 people and injured 30 others.", "12 people", "killed"),
        ("The blast in Harlow killed 12 people and injured 30 others.", "30 others", "injured"),
        ("Police arrested 14 protesters.", "14 protesters", "arrested"),
        ("Twelve people drowned off Harlow.", "Twelve people", "killed"),
        ("The expulsion of 14 people from Harlow began.", "14 people", "deported"),
        ("Some 40 trains were cancelled in Harlow.", "40 trains", "cancelled"),
        ("The town has 900 inhabitants.", "900 inhabitants", ""),
        ("The blast in Harlow claimed the lives of 12 people.", "12 people", "killed"),
        ("The dam changed the lives of 12 people.", "12 people", ""),
        ("At least 41 people, including 18 children, died in Harlow.", "41 people", "killed"),
        ("Nine people, police said, were arrested.", "Nine people", "arrested"),
        ("Nine people, among them a singer, left Harlow.", "Nine people", ""),
        ("A gunman killed 14 pupils and two teachers.", "two teachers", "killed"),
        ("The blast wounded four, and two shops closed.", "two shops", ""),
        ("Seven pupils and two teachers were arrested.", "Seven pupils", "arrested"),
        ("Two boats and nine tents were bought for those hurt.", "Two boats", ""),
    ],
)
def test_roles(reader: Reader, text: str, words: str, role: str) -> None:
    assert slots(reader, text, words).role == role


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("A second quake that shook Harlow killed 12 people.", True),
        ("An aftershock that shook Harlow killed 12 people.", True),
        ("The quake that shook Harlow killed 12 people.", False),
        ("A quake killed 12 people in a second.", False),
    ],
)
def test_another_of_its_kind(reader: Reader, text: str, *, another: bool) -> None:
    assert slots(reader, text, "12 people").another is another


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The tornado destroyed 31 houses.", {"tornad"}),
        ("On Friday 31 houses were destroyed by the tornado in Harlow.", {"tornad"}),
        ("On Friday 31 houses were destroyed by Monday.", {"friday", "house"}),
    ],
)
def test_who_does_it_in_the_active_and_the_passive(reader: Reader, text: str, subject: set[str]) -> None:
    assert slots(reader, text, "31 houses").subject == subject


@pytest.mark.parametrize(
    ("text", "words", "goes_on"),
    [
        ("A blast killed two, bringing the number of deaths in Harlow since the flood of 2003 to 43.", "43", True),
        ("A blast in Harlow killed 43 people.", "43 people", False),
    ],
)
def test_a_count_that_goes_on(reader: Reader, text: str, words: str, *, goes_on: bool) -> None:
    found = slots(reader, text, words)
    assert (found.goes_on, found.role) == (goes_on, "killed")


@pytest.mark.parametrize(
    ("text", "words", "owner"),
    [
        ("Mira Toller, 32, was rescued.", "32", {"mira", "toller"}),
        ("The 32-year-old teacher Mira Toller was rescued.", "32-year-old", {"mira", "toller"}),
        ("A 47-year-old Buddhist man was rescued.", "47-year-old", set()),
        ("Mira Toller was rescued. The 32-year-old was unhurt.", "32-year-old", {"mira", "toller"}),
        ("Mira Toller was rescued by a boat. She is 32 years old.", "32 years old", {"mira", "toller"}),
        ("The boat was rescued. She is 32 years old.", "32 years old", set()),
    ],
)
def test_whose_age_it_is(reader: Reader, text: str, words: str, owner: set[str]) -> None:
    assert slots(reader, text, words, "age").owner.names == owner


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The Harlow Rights Council rejected 12 drafts.", {("harlow", "rights", "council")}),
        ("The Committee on Budgets rejected 12 drafts.", {("budgets", "committee")}),
        ("The Committee on the Rights of the Elder rejected 12 drafts.", {("rights", "elder", "committee")}),
        ("The Lemra Council's Budget Panel rejected 12 drafts.", {("lemra", "council", "budget", "panel")}),
        ("The Budget Panel of the Lemra Council rejected 12 drafts.", {("lemra", "council", "budget", "panel")}),
        ("The Working Group on Wells and Dykes rejected 12 drafts.", {("wells", "dykes", "working", "group")}),
        ("The Harlow Council of Port Selby rejected 12 drafts.", {("port", "selby", "harlow", "council")}),
        ("The Harlow Council of Selby on Lake Brell rejected 12 drafts.", {("selby", "harlow", "council")}),
        ("The Harlow Council on Monday rejected 12 drafts.", {("harlow", "council")}),
        ("The council on Monday rejected 12 drafts.", set()),
        ("Council of the old, it rejected 12 drafts.", set()),
    ],
)
def test_bodies(reader: Reader, text: str, bodies: set[tuple[str, ...]]) -> None:
    assert slots(reader, text, "12 drafts").bodies == bodies


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("A draft of the report on Harlow had 48 pages.", True),
        ("The reply to the report on Harlow had 48 pages.", True),
        ("Lemra's rebuttal of the report on Harlow had 48 pages.", True),
        ("The annex to the report on Harlow had 48 pages.", True),
        ("The report on Harlow had 48 pages.", False),
        ("The reply of Lemra to a man of the report on Harlow had 48 pages.", False),
        ("The drafting of the report on Harlow filled 48 pages.", False),
    ],
)
def test_a_part_is_another_thing(reader: Reader, text: str, another: bool) -> None:
    document = Document("d", text, blocks=(Block("paragraph", 0, len(text)),))
    start = text.index("48 pages")
    mention = Mention("quantity", start, start + 8, kind("quantity").read("48 pages"))
    subject = (text.index("report"), text.index("report") + len("report on Harlow"))
    assert reader.read(Claim("length/report-pages", document, mention, "page", subject), [mention]).another is another


def test_a_predicate_is_the_class_of_the_nearest_verb(reader: Reader) -> None:
    found = slots(reader, "The council said on Monday that 27 nations signed the statement.", "27 nations")
    assert found.predicate == "sign"


def test_names_are_capitals_inside_the_clause(reader: Reader) -> None:
    found = slots(reader, "Floods in Harlow drove 300 people from their homes, officials in Denby said.", "300 people")
    assert "harlow" in found.names
    assert "denby" not in found.names
    assert "denby" in found.sentence_names


def test_years_of_the_sentence(reader: Reader) -> None:
    assert slots(reader, "In 2019 the club had 40 members.", "40 members").years == {2019}


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("The bridge will reopen, the mayor told reporters on 3 March 2021.", True),
        ("The bridge is safe, said Transport Ministry spokesman Arne Holm here 3 March 2021.", True),
        ("He said that the old bridge over the Wend collapsed on 3 March 2021.", False),
        ("He said that engineers had long feared for the bridge, closed on 3 March 2021.", False),
        ("The office said in a long-awaited report released on 3 March 2021 that dues rose.", False),
        ("The mayor said he resigned on 3 March 2021.", False),
        ("The mayor, who resigned in May, said on 3 March 2021 that dues rose.", True),
    ],
)
def test_when_somebody_spoke(reader: Reader, text: str, reported: bool) -> None:
    assert slots(reader, text, "3 March 2021", "timex").reported is reported


@pytest.mark.parametrize(
    ("text", "unreal"),
    [
        ("The firm plans to hire 200 people.", True),
        ("The firm hired 200 people.", False),
        ("The rebels claimed that they killed 200 people.", True),
        ("The flood claimed the lives of 200 people.", False),
        ("The flood claimed the lives of perhaps 200 people, and could claim more.", True),
    ],
)
def test_what_is_planned_is_unreal(reader: Reader, text: str, unreal: bool) -> None:
    assert slots(reader, text, "200 people").unreal is unreal


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("We lost 40 people that night, said Ilse Vandorp.", ""),
        ('"We lost 40 people that night," said Ilse Vandorp.', "Ilse Vandorp"),
        ('Ilse Vandorp spoke. "We lost 40 people that night," she said.', "Ilse Vandorp"),
        ('"We sing," said Ilse Vandorp. "We lost 40 people that night," she said.', "Ilse Vandorp"),
        ('The wall reads "we lost 40 people that night".', SOMEBODY),
    ],
)
def test_what_stands_in_a_quotation_is_its_speakers(reader: Reader, text: str, speaker: str) -> None:
    assert slots(reader, text, "40 people").speaker == speaker


@pytest.mark.parametrize(
    ("speaker", "other", "one"),
    [
        ("", "", True),
        ("Ilse Vandorp", "Vandorp", True),
        ("Ilse Vandorp", "Bo Lindqvist", False),
        ("Ilse Vandorp", "", False),
        (SOMEBODY, "Ilse Vandorp", False),
    ],
)
def test_speakers_are_one_by_a_part_of_the_name(speaker: str, other: str, one: bool) -> None:
    assert is_one(speaker, other) is is_one(other, speaker) is one


def test_a_line_without_end_is_read_around_the_claim(reader: Reader) -> None:
    """Else every claim of a very long line costs the whole line, and the line its square."""
    far, near = "Vesterby saw Denby in 1999 and ", "nothing is told here in those words and so on "
    found = slots(reader, far + near * 60 + "in Harlow the blast killed 12 people " + near * 60 + far, "12 people")
    assert found.role == "killed"
    assert "harlow" in found.sentence_names
    assert not found.sentence_names & {"vesterby", "denby"}
    assert not found.years


@pytest.mark.parametrize(
    ("text", "words", "again"),
    [
        ("Funerals for the 19 people killed in the Harlow fire will be held on Friday.", "19 people", True),
        ("The 26 countries that had signed it want talks.", "26 countries", True),
        ("In Harlow 19 people were killed.", "19 people", False),
        ("The 19 people said that two were killed.", "19 people", False),
        ("The four-party talks go on.", "four-party", False),
    ],
)
def test_those_who_were_counted_before(reader: Reader, text: str, words: str, *, again: bool) -> None:
    found = slots(reader, text, words)
    assert found.again is again
    assert not (again and found.unreal)


@pytest.mark.parametrize(
    ("text", "predicate", "unreal"),
    [
        ("He will spend 12 years in prison.", "sentence", False),
        ("She was given 12 years behind bars.", "sentence", False),
        ("Prosecutors could ask for 12 years in prison.", "", True),
        ("He will spend 12 years in Harlow.", "", True),
    ],
)
def test_a_term_in_prison(reader: Reader, text: str, predicate: str, *, unreal: bool) -> None:
    found = slots(reader, text, "12 years", "timex")
    assert (found.predicate, found.unreal) == (predicate, unreal)


def test_a_pronoun_brings_the_names_that_it_stands_for(reader: Reader) -> None:
    found = slots(reader, "Mira Toller came home by boat. She sold 12 boats.", "12 boats")
    assert {"mira", "toller"} <= found.actors & found.names & found.sentence_names


def test_a_month_is_no_modal_verb(reader: Reader) -> None:
    assert not slots(reader, "The ferry sank off Lemra on 3 May 2021.", "3 May 2021", "timex").unreal
    assert slots(reader, "The ferry may sail on 3 June 2021.", "3 June 2021", "timex").unreal


def test_a_number_that_belongs_to_a_name_counts_nothing(reader: Reader) -> None:
    assert slots(reader, "Flight 212 landed on 3 June 2021.", "3 June 2021", "timex").predicate == "arrive"


def test_a_time_that_opens_a_sentence_finds_its_verb(reader: Reader) -> None:
    text = "On 3 June 2021, a jury in Redwood, Lemra, convicted the mayor."
    assert slots(reader, text, "3 June 2021", "timex").predicate == "convict"


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("The ferry Marigold carried 54 passengers.", "54 passengers", {"ferry", "marigo"}),
        ("The ferry Marigold sank on Monday. It carried 54 passengers.", "54 passengers", {"ferry", "marigo"}),
        ("The ferry Marigold, which sank on Monday, carried 54 passengers.", "54 passengers", {"ferry", "marigo"}),
        ("On Monday the ferry sank. It was old. It carried 54 people.", "54 people", {"monday", "ferry"}),
        ("On Monday, the ferry Marigold, a steamer, sank. It carried 54 people.", "54 people", {"ferry", "marigo"}),
        ("Police raided a house. They seized 54 guns.", "54 guns", {"police"}),
        ("It carried 54 passengers.", "54 passengers", set()),
        ("Police raided a house, seized 54 guns.", "54 guns", {"police", "raided", "house"}),
    ],
)
def test_a_subject_is_what_stands_before_its_verb(reader: Reader, text: str, words: str, subject: set[str]) -> None:
    assert slots(reader, text, words).subject == subject


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("On Friday the town accused the mill of polluting the river.", "accused"),
        ("The town accused the mill on Friday of polluting the river.", "accused"),
        ("The town accused the mill of polluting the river on Friday.", "done"),
        ("The town blames the mill for polluting the river near Harlow on Friday.", "done"),
        ("The town accused the mill of polluting the river, which flooded on Friday.", ""),
        ("The mill polluted the river on Friday.", ""),
    ],
)
def test_times_of_complaints(reader: Reader, text: str, complaint: str) -> None:
    assert slots(reader, text, "Friday", "timex").complaint == complaint
