"""Titles, headlines and captions against the text: what contradicts it, and what only says it more shortly."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from types import ModuleType

import pytest

from checker.config import Config
from checker.documents import html, markdown, plain
from checker.documents.markdown import layout
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Finding
from checker.rulebook import load

RULEBOOK = load().selected(["headline"])
MAY_3 = ReferenceDate(date(2012, 5, 3), date(2012, 5, 3), "metadata")


def findings(title: str, text: str, *, field: bool = True) -> tuple[Finding, ...]:
    """What a text gives under a title: in a field of its own, or as the heading of a Markdown page."""
    if field:
        document = Document("d", text, title=title, reference=MAY_3)
    else:
        page = f"# {title}\n\n{text}\n"
        document = Document("d", page, reference=MAY_3, blocks=layout(page))
    return check([document], RULEBOOK, Config()).findings


CONFLICTS = [
    (
        "12 die in ferry fire off Tarnholm",
        "A fire on a ferry off Tarnholm killed 13 people on Tuesday, the coastguard said.",
        "12, the text 13 people",
    ),
    (
        "Six walkers dead in Norrland hills",
        "Two walkers were found dead in the Norrland hills on Tuesday, the police said.",
        "six walkers, the text two walkers",
    ),
    (
        "40 hurt as tram derails in Lemra",
        "A tram derailed in Lemra on Wednesday morning, injuring 14 passengers, police said.",
        "40 hurt, the text 14 passengers",
    ),
    (
        "Council fines Kestrel Bank $40 million",
        "The Harbour council fined Kestrel Bank $14 million on Tuesday over its lending.",
        "$40 million, the text $14 million",
    ),
    (
        "Tarnholm rents rise 12 percent",
        "Rents in Tarnholm rose 21 percent last year, the housing office said Thursday.",
        "12 percent, the text 21 percent",
    ),
    (
        "Quake of magnitude 6.4 strikes Morra",
        "An earthquake of magnitude 4.6 struck Morra on Tuesday, the geological office said.",
        "magnitude 6.4, the text magnitude 4.6",
    ),
    (
        "Kestrel to cut 1,200 jobs",
        "Kestrel, the shipbuilder, will cut 2,100 jobs in Tarnholm by autumn, it said on Tuesday.",
        "1,200 jobs, the text 2,100 jobs",
    ),
    (
        "Council opens 51st session",
        "The Harbour Council opened its 52nd session in Tarnholm on Monday.",
        "51st session, the text 52nd session",
    ),
    (
        "Nearly 300 die in Lemra mine",
        "An accident in a mine near Lemra killed 412 miners on Tuesday, officials said.",
        "nearly 300, the text 412 miners",
    ),
    (
        "67 killed in Lemra bus accident",
        "A bus drove off a cliff near Lemra on Tuesday, killing at least 45 people.",
        "67 killed, the text at least 45 people",
    ),
    (
        "Ferry strike in Tarnholm to begin Monday",
        "Ferry crews in Tarnholm will begin a strike on Tuesday, their union said.",
        "Monday, the text Tuesday",
    ),
    (
        "Ex-mayor of Tarnholm jailed for six years",
        "The former mayor of Tarnholm was sentenced to nine years in prison for bribery on Thursday.",
        "six years, the text nine years",
    ),
    (
        "Court jails arsonist for 12 years",  # "jails" and "jailed" are one word, and no name is shared
        "A man who set fire to a timber yard in Ostend was jailed for 10 years on Friday.",
        "12 years, the text 10 years",
    ),
    (
        "Blast kills seven soldiers in Lemra",  # five and two are no seven: they fared otherwise
        "A blast in Lemra on Tuesday killed two soldiers and wounded five others, police said.",
        "seven soldiers, the text two soldiers",
    ),
    (
        "Customs find 20 tonnes of cocaine in Lemra",  # however far apart
        "Customs officers in Lemra found two tonnes of cocaine among bananas on Wednesday.",
        "20 tonnes, the text two tonnes",
    ),
    (
        "Ines Calder of Lemra to miss last 2 games",  # two goals are no two games
        "Ines Calder of Lemra, who has scored two goals, will miss the last six games of the season, her coach said.",
        "2 games, the text six games",
    ),
    (
        "Police arrest 34 for land grab",  # "a joint operation" is nobody besides those who are counted
        "Police arrested 33 people in a joint operation with the land office and charged them on Thursday.",
        "34, the text 33 people",
    ),
    (
        "Museum buys altar for 20 million pounds",  # nobody rounds 12 to 20
        "The Kestrel Museum has bought an altar for 12 million pounds, its director said.",
        "20 million pounds, the text 12 million pounds",
    ),
    (
        "Ex-mayor gets eight years",
        "A court in Lemra sentenced the former mayor of Tarnholm to 10 years in prison on Monday for fraud.",
        "eight years, the text 10 years",
    ),
    (
        "Council backs harbour plan 12-5",
        "The council of Tarnholm backed the harbour plan by 12 votes to seven on Tuesday.",
        "12-5, the text 12 votes to seven",
    ),
    (
        "Panel clears judge 11-8",  # a vote by its text only
        "The Senate panel cleared the judge by a vote of 10-8 on Thursday.",
        "11-8, the text 10-8",
    ),
    (
        "Lemra thrash Brant 5-0",
        "Lemra thrashed Brant 6-0 on Sunday to go top of the league.",
        "5-0, the text 6-0",
    ),
]


@pytest.mark.parametrize("field", [True, False])
@pytest.mark.parametrize(("title", "text", "told"), CONFLICTS)
def test_a_title_that_says_something_else(title: str, text: str, told: str, *, field: bool) -> None:
    (found,) = findings(title, text, field=field)
    assert found.message == f"the {'title' if field else 'headline'} says {told}"
    assert all(citation.excerpt in (title, text) for citation in found.citations)


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Seven injured in bus crash near Morra",
            "A bus left the road near Morra on Tuesday and slid into a ditch. Nine people were injured, the police said.",
            "seven injured, the text nine people",
        ),
        (
            "Twelve arrested after riot in Lemra",
            "Police broke up a riot in Lemra on Tuesday. Fifteen people were arrested.",
            "twelve arrested, the text fifteen people",
        ),
    ],
)
def test_a_toll_may_have_a_sentence_of_its_own(title: str, text: str, told: str) -> None:
    (found,) = findings(title, text)
    assert found.message == f"the title says {told}"


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Lemra beat Brant 3-1",
            "Lemra went top on Sunday in front of 2,340. Holm scored first. Lemra held on to win 2-1, although Arden left.",
            "the headline says 3-1, the text 2-1",
        ),
        (
            "Kestrel to buy Morra for 850 million euros",
            "The shipbuilder is to take over its rival. Both boards agreed on a price of 580 million euros, it said.",
            "the headline says 850 million euros, the text 580 million euros",
        ),
    ],
)
def test_an_answer_may_share_no_word(title: str, text: str, told: str) -> None:
    (found,) = findings(title, text, field=False)
    assert found.message == told


def test_a_title_beside_the_text_is_quoted() -> None:
    title, text, _ = CONFLICTS[0]
    (found,) = findings(title, text)
    assert [citation.text for citation in found.citations] == ["13 people"]
    assert found.reasons == (
        f"The title is “{title}”.",
        "title and sentence share the words ferry fire and Tarnholm",
        "12 stands nowhere else in the text, and no numbers there add up to it",
    )


def test_a_headline_in_the_text_is_cited_first() -> None:
    title, text, _ = CONFLICTS[0]
    (found,) = findings(title, text, field=False)
    assert [citation.text for citation in found.citations] == ["12", "13 people"]


@pytest.mark.parametrize("page", ["---\ntitle: {}\n---\n{}\n", '---\nslug: 12\nheadline: "{}" # new\n---\n{}\n'])
@pytest.mark.parametrize("reader", [markdown, plain])
def test_a_title_in_front_matter_is_cited_there(page: str, reader: ModuleType) -> None:
    title, text, told = CONFLICTS[0]
    (document,) = reader.documents("d", BytesIO(page.format(title, text).encode()))
    (found,) = check([document], RULEBOOK, Config()).findings
    assert found.message == f"the title says {told}"
    assert [citation.text for citation in found.citations] == ["12", "13 people"]
    assert title in found.citations[0].excerpt


def test_a_title_in_front_matter_is_not_the_text_below_a_heading() -> None:
    title, text, _ = CONFLICTS[0]
    page = f"---\ntitle: {title}\n---\n\n# {title}\n\n{text}\n"
    (document,) = markdown.documents("d", BytesIO(page.encode()))
    assert isinstance(document, Document)
    (found,) = check([document], RULEBOOK, Config()).findings
    assert found.citations[0].line == 5


def test_a_title_that_is_the_headline_is_one_line() -> None:
    title, text, _ = CONFLICTS[0]
    document = Document("d", f"{title}\n\n{text}", title=title)
    assert len(check([document], RULEBOOK, Config()).findings) == 1


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Four Lemrans killed in two bomb attacks",
            "Four Lemrans, including a driver, were killed and seven others wounded in two roadside bomb attacks on Monday.",
        ),
        ("Nearly 300 die in mine", "An accident in a mine near Lemra killed 297 miners on Tuesday."),
        (
            "Seven injured in bus crash near Morra",
            "A bus left the road near Morra on Tuesday and slid into a ditch. Two people were seriously injured.",
        ),
        (
            "Seven injured in bus crash near Morra",
            "A bus left the road near Morra on Tuesday and slid into a ditch. Two people were hurt by glass.",
        ),
        (
            "Seven injured in bus crash near Morra",
            "A bus left the road near Morra on Tuesday and slid into a ditch. Four people were injured. Three more were injured later.",
        ),
        ("Party wins 35 percent in capital", "The party has won 35.94 percent in the capital, officials said."),
        ("Bank hit by $1.2bn loss", "Kestrel Bank made a loss of $1.23 billion in 2011, it said on Tuesday."),
        ("At least 20 dead in blast", "A blast in a mill near Lemra killed 21 people on Tuesday."),
        ("45 killed in bus accident", "A bus drove off a cliff near Lemra, killing at least 45 people."),
        ("14 injured as bombs hit Lemra", "Bombs in Lemra injured three soldiers and 11 civilians on Friday."),
        (
            "Four walkers dead in Norrland hills",
            "The bodies of two walkers and of their dog's keeper were found in the Norrland hills on Tuesday. A nurse died later.",
        ),
        (
            "Seven killed in Lemra attacks",
            "Gunmen killed three policemen in Lemra. Hours later a bomb killed four traders.",
        ),
        ("Kestrel, Marigold cut 900 jobs", "Kestrel will cut 500 jobs, it said. Marigold said it would shed 400 jobs."),
        (
            "Fire kills family of four in Lemra",
            "A couple and their two sons were killed in a fire in Lemra on Tuesday.",
        ),
        ("43 children poisoned in Lemra", "Forty-two pupils and a pre-school boy were poisoned in Lemra."),
        ("Accident kills 1 in Lemra", "An accident in Lemra killed a baby and injured two sisters on Tuesday."),
        (
            "12 die in ferry fire",
            "A fire on a ferry killed 12 people. In 2009 a ferry fire off Lemra killed 40 people.",
        ),
        ("12 die in ferry fire", "At least 40 people were rescued from a ferry. A fire had injured 31 on Tuesday."),
        ("5 things to know about the bridge", "The Kestrel Bridge opens on Tuesday. It has 14 arches."),
        ("Ex-mayor jailed for six years", "The former mayor was sentenced to six years in prison, not nine years."),
        ("Strike to begin Monday", "Ferry crews will begin a strike on Monday, their union said on Tuesday."),
        (
            "Comet to pass Earth on Saturday",  # the coming one: no answer is looked for beside it
            "The comet Orme grew brighter on Wednesday and is expected to pass the Earth late on Saturday, astronomers said.",
        ),
        (
            "Harlow bridge closes on Monday for repairs",
            "The bridge at Harlow, damaged on Wednesday, closes for repairs on Monday morning.",
        ),
        (
            "Nurse jailed 15 years",
            "Nurse Ines Calder, who worked at the clinic for 18 years, was jailed on Monday for poisoning two patients.",
        ),
        ("Ex-banker gets 10 years", "The former banker was sentenced to two terms of five years in prison on Monday."),
        (
            "Violin fetches 900,000 pounds",
            "A violin by Stradivari, valued at 600,000 pounds, fetched more than that at auction on Tuesday.",
        ),
        (
            "Court strikes down levy 5-4",
            "The Supreme Court struck down the levy on Monday. A lower court had upheld it 2-1.",
        ),
        ("Lords reject housing bill 260-198", "The Lords rejected the housing bill by 260 votes to 198 on Monday."),
        ("Norrland lose 3-0 to Selby", "Norrland lost to Selby 0-3 on Saturday, their fifth defeat."),
        (
            "Kestrels edge Wolves 88-86",
            "The Kestrels led the Wolves 50-31 at half-time on Tuesday, but won by two points.",
        ),
        ("Selby down Lemra 1-0", "Selby downed Lemra on Sunday. Selby beat Lemra 3-1 last year."),
        ("Prices up 0.1 percent in March", "Prices rose 0.1 percent in April, as in March, the bank said."),
        (
            "Keeper of Rona lighthouse retires after three decades",
            "The keeper of the Rona lighthouse retired after 31 years.",
        ),
        ("Museum in Gort reopens on May 4", "The museum in Gort will reopen in May; it had closed in March 2010."),
        (
            "150 jobs to go at mills in Tolland and Norr",
            "The mill in Tolland will cut 115 jobs and that in Norr 35, their owner said.",
        ),
        (
            "Dam of Krimml to hold back 30 million cubic metres",
            "The dam of Krimml holds back 13 million cubic metres; it will be 30 million.",
        ),
        (
            "Four arrested in Lemra over drugs",
            "Police in Lemra arrested a seller and three of his customers over drugs on Tuesday.",
        ),
        (
            "Two blasts in Lemra kill five",
            "At least five people were killed on Tuesday in two explosions in Lemra; one died later.",
        ),
        (
            "Lemra beat Brant 3-1",
            "Lemra went top on Sunday in front of 2,340. Holm scored first. In May they had held on to win 2-1 there.",
        ),
        (
            "Lemra beat Brant 6-4, 7-5",
            "Lemra went top on Sunday in front of 2,340. Holm was first. She went on to win 7-6 in the cold.",
        ),
        (
            "Kestrel to buy Morra for 850 million euros",
            "The shipbuilder is to take over its rival. A first offer of 580 million euros was turned down in May.",
        ),
        ("Lemra beat Brant 4-3 on penalties", "Lemra went through. The match ended 2-2 after extra time."),
        ("Company to pay 120 million euros", "The bank will settle the case. It made a profit of 210 million euros."),
        ("Dam of 350 metres planned", "It will cost 2 billion. The bridge near it, 530 metres long, has to go."),
        (
            "Kestrel to buy Morra for 850 million euros",
            "The shipbuilder is to take over its rival. The price has risen from 580 million euros.",
        ),
        (
            "Kestrel to buy Morra for 850 million euros",
            "The shipbuilder Kestrel is to take over its rival. It has debts of 120 million euros.",
        ),
        (
            "Fire guts mill, damage of 2 million euros",
            "A fire destroyed a mill in Lemra on Monday. The owner had bought it for 3 million euros in 2010.",
        ),
        ("", "A fire on a ferry killed 12 people."),
        ("12 die in ferry fire", ""),
    ],
)
def test_a_title_that_says_it_shortly(title: str, text: str) -> None:
    assert findings(title, text) == findings(title, text, field=False) == ()


def test_two_headlines_do_not_bear_one_another_out() -> None:
    page = (
        "# 12 die in ferry fire\n\n## Ferry fire off Tarnholm kills 12\n\nA ferry fire killed 13 people off Tarnholm.\n"
    )
    found = check([Document("d", page, blocks=layout(page))], RULEBOOK, Config()).findings
    assert [finding.citations[0].line for finding in found] == [1, 3]


def test_a_caption_may_be_answered_anywhere() -> None:
    text = (
        "Bridge opens\n\nTARNHOLM - The mayor spoke.\n\nA band played.\n\nPeople danced.\n\nThere was cake.\n\n"
        "The Kestrel Bridge is 1,400 metres long.\n\nPhoto: The Kestrel Bridge, 1,100 metres long, in May.\n"
    )
    (found,) = check([Document("d", text)], RULEBOOK, Config()).findings
    assert found.message == "the caption says 1,100 metres, the text 1,400 metres"


@pytest.mark.parametrize(
    ("caption", "findings"),
    [
        ("The Kestrel Bridge, 1,100 metres long", 1),
        ("The 4,100-metre span across the Morra", 0),
        ("The Kestrel Bridge, 1,100 metres long, in 2024", 1),
        ("The old Kestrel Bridge, 1,100 metres long, fell in 1980", 0),
    ],
)
def test_a_picture_of_another_year_shows_another_thing(caption: str, findings: int) -> None:
    text = f"Bridge opens\n\nThe Kestrel Bridge, 1,400 metres long, opened in 2024.\n\nPhoto: {caption}.\n"
    assert len(check([Document("d", text)], RULEBOOK, Config()).findings) == findings


@pytest.mark.parametrize(
    ("caption", "text", "findings"),
    [
        ("The Kestrel Bridge was opened in 1931", "The Kestrel Bridge, opened in 1913, fell on Tuesday.", 1),
        ("The Kestrel Bridge, opened in 1931", "The Kestrel Bridge, built in 1913, fell on Tuesday.", 0),
        (
            "The Kestrel Bridge, opened in 1931",
            "The Kestrel Bridge, which replaced one opened in 1913, fell on Tuesday.",
            0,
        ),
        (
            "The Kestrel Bridge was built in 1931",
            "Fire broke out near the Kestrel Bridge, built in 1913, on Monday.",
            1,
        ),
        ("The Selby zoo opened in 1963", "The Selby zoo, whose aquarium opened in 1968, will close in May.", 0),
        ("The church of Lund, completed in 1501", "The organ in the church of Lund was completed in 1510.", 0),
        ("The ferry Alba, launched in 1976", "The ferry Marigold, launched in 1978, sank off Selby on Wednesday.", 0),
        ("Ines Calder, born in 1931", "Ines Calder, the poet, whose house was built in 1913, was born in 1931.", 0),
    ],
)
def test_the_year_of_what_is_done_once(caption: str, text: str, findings: int) -> None:
    page = f"# A loss\n\n![{caption}](a.jpg)\n\n{text}\n"
    found = check([Document("d", page, reference=MAY_3, blocks=layout(page))], RULEBOOK, Config()).findings
    assert len(found) == findings


TOLD = "The Kestrel Bridge over the Morra, 1,400 metres long, was opened on Tuesday. Thousands came to see it."
PAGES = [
    (markdown, f"# Bridge opens\n\n{TOLD}\n\n![The Kestrel Bridge, {{}} long](bridge-12.jpg)\n"),
    (markdown, f"# Bridge opens\n\n![](bridge.jpg)\n*The Kestrel Bridge, {{}} long*\n\n{TOLD}\n"),
    (html, f"<h1>Bridge opens</h1><p>{TOLD}</p><figure><img src='12.jpg'><figcaption>The Kestrel Bridge, {{}} long</figcaption></figure>"),
    (html, f"<h1>Bridge opens</h1><p>{TOLD}</p><p><img src='12.jpg' alt='The Kestrel Bridge, {{}} long'></p>"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "page"), PAGES)
def test_captions_of_pictures_are_held_against_the_text(form: ModuleType, page: str) -> None:
    for length, findings in (("1,100 metres", 1), ("1,400 metres", 0), ("more than a kilometre", 0)):
        text = page.format(length)
        documents = list(form.documents("a", BytesIO(text.encode())))
        found = check(documents, RULEBOOK, Config()).findings
        assert [one.message for one in found] == [f"the caption says {length}, the text 1,400 metres"] * findings
        assert all(text[one.citations[0].start : one.citations[0].end] == length for one in found)


def test_a_sentence_further_down_does_not_answer_a_headline() -> None:
    body = "The mayor spoke. A band played. People danced. A fire on a ferry had killed 13 people off Tarnholm."
    assert findings("12 die in ferry fire off Tarnholm", body) == ()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Nine hurt in three fires in Lemra",
            "Five people were hurt in a fire in a block of flats in Lemra on Sunday. Four others were injured in two fires in the old town.",
        ),
        (
            "Two villages, 90 farms under water",
            "The Wend flooded 50 farms in Morra and 40 in Tarnholm on Monday.",
        ),
        (
            "Twins jailed for nine years",
            "The twins Ada and Ida Hollis were sentenced to four and five years in prison by a court in Lemra on Tuesday.",
        ),
        (
            "Couple get 15 years for fraud",
            "A court in Lemra sentenced Ann Croy to six years and her husband to nine years in prison for fraud on Tuesday.",
        ),
        (
            "Couple get 12 years for fraud",
            "A court in Lemra sentenced Ann and Bill Croy to six years each for fraud on Tuesday.",
        ),
    ],
)
def test_a_line_may_tell_what_some_have_together(title: str, text: str) -> None:
    assert not findings(title, text)
    assert not findings(title, text, field=False)


def test_what_all_have_together_adds_up() -> None:
    text = "A court in Lemra sentenced Ann and Bill Croy to four and six years in prison for fraud on Tuesday."
    [found] = findings("Couple get 15 years for fraud", text)
    assert found.message == "the title says 15 years, the text six years"
