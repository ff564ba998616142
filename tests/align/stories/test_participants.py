"""Two like events are two stories where others take part, in the smallest folders too."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import check
from checker.align.stories import participants
from checker.align.stories.cast import Casting
from checker.align.stories.participants import alike, events
from checker.align.stories.stories import stories
from checker.align.words import Words
from checker.model.document import Document

FIRES = (
    "A fire in a warehouse in Osterby killed four people on Monday, police in Norway said. Its owner, Nils Brask, said the alarm had failed.",
    "Four people died in Osterby when the furniture store of Nils Brask burned down on Monday, Norwegian police said.",
    "A fire in a nursing home in Grenvik killed nine people on Monday, police in Norway said. Its head, Anna Rud, said the alarm had failed.",
    "Nine people died in Grenvik when the home led by Anna Rud burned down on Monday, Norwegian police said.",
)

LIKE = {
    "fires": FIRES[::2],
    "robberies": (
        "Two masked men robbed a branch of Nordbank in Kelby on Tuesday and took 40,000 euros, German police said.",
        "Three masked men robbed a branch of Sparbank in Torsund on Tuesday and took 75,000 euros, German police said.",
    ),
    "robberies in one town": (
        "Two men robbed a branch of Nordbank in Aldergate Street in Kelby on Tuesday. Manager Ulf Brandt was tied up, said detective Nina Storm.",
        "Two men robbed the jeweller Castellan in Merrow Lane in Kelby on Tuesday. Owner Pia Castellan was tied up, said detective Olaf Heim.",
    ),
    "derbies": (
        "Rovers beat City 3-1 in the Kelby derby on Saturday. Ola Dunn scored twice at Mill Park, the BBC said.",
        "United beat Athletic 2-0 in the Torsund derby on Saturday. Per Lang scored twice at Harbour Road, the BBC said.",
    ),
    "court cases": (
        "A court in Kelby sentenced former mayor Rolf Ekdahl to six years in prison on Wednesday. Judge Karin Lund said he had sold the city. The Swedish prosecutor had demanded eight years.",
        "A court in Torsund sentenced surgeon Miro Falk to four years in prison on Wednesday. Judge Ines Holm said he had sold his patients. The Swedish prosecutor had demanded five years.",
    ),
    "elections": (
        "Mira Toller was elected mayor of Kelby on Sunday with 54 percent. The Social Democrat beat Jon Arden of the Conservatives.",
        "Lars Winge was elected mayor of Torsund on Sunday with 52 percent. The Social Democrat beat Ada Krog of the Conservatives.",
    ),
    "quakes": (
        "A magnitude 6.1 earthquake struck near Tarim in Indonesia on Monday, killing 12, the agency BNPB said. Houses fell in Sulo.",
        "A magnitude 5.7 earthquake struck near Bandu in Indonesia on Monday, killing 3, the agency BNPB said. Houses fell in Retak.",
    ),
    "strikes": (
        "Workers at the Vestal steelworks in Dornach went on strike on Monday. The IG Metall union said 1,200 had stopped work.",
        "Workers at the Karlin steelworks in Hallau went on strike on Monday. The IG Metall union said 900 had stopped work.",
    ),
}

ONE = {
    "another speaker": (
        "Two masked men robbed a bank in Kelby on Tuesday and escaped with 40,000 euros, police said.",
        "Robbers tied up three employees of a bank in Kelby. Manager Ulf Brandt was hurt. Detective Nina Storm leads the search.",
    ),
    "another side": (
        "Astrel will cut 1,200 jobs at its plant in Gossau, chief executive Petra Kolb said on Wednesday.",
        "Workers in Gossau reacted with anger to the news that 1,400 posts will go. Reto Wyss of the union Syna called for a strike.",
    ),
    "the state's people": (
        "Norwegian skier Liv Moen won the 10 kilometres in Lahti on Friday in 25 minutes.",
        "Moen of Norway took gold in the 10 kilometres on Friday, ahead of Krista Aalto, the Finn.",
    ),
    "places in the place": (
        "A magnitude 6.1 earthquake struck near Tarim in Indonesia on Monday, killing 12 people.",
        "Rescuers in Tarim dug for survivors of Monday's earthquake, which killed 15 in the villages of Sulo and Retak on Java.",
    ),
    "who is named first": (
        "A court in Kelby sentenced former mayor Rolf Ekdahl to six years in prison on Wednesday for taking bribes.",
        "Ekdahl must go to jail for seven years. Judge Karin Lund found that he had sold the city to Renova.",
    ),
    "an acronym": (
        "The WHO said in Geneva on Monday that 40 countries had signed the pact. Spokeswoman Ines Duarte thanked them.",
        "Forty-two states have signed the pact, the WHO said in Geneva. Oxfam's Joe Park welcomed it.",
    ),
}

ONE_ACTOR = {
    "a champion's fights": (
        "Halvorsen stops Brandt to keep belt\n"
        "Oskar Halvorsen kept his title on Saturday, stopping Kurt Brandt in the ninth round. Brandt was down twice before "
        "the referee stepped in. Halvorsen had Brandt on the ropes from the third round on. Brandt's corner wanted to throw in the "
        "towel. Brandt said that nobody had ever hit him harder.",
        "Halvorsen outpoints Ferreira\n"
        "Luis Ferreira went the distance with Oskar Halvorsen on Saturday, but the champion keeps his belt. Ferreira cut "
        "Halvorsen over the left eye. The judges gave Ferreira three rounds. Ferreira had moved up from middleweight. For Ferreira "
        "it was the first defeat, and Ferreira wants to fight Halvorsen again.",
    ),
    "a firm's purchases": (
        "Corvena buys Alder\n"
        "Corvena will pay 2.1 billion francs for Alder, the maker of a drug against gout. Alder has 400 employees. The "
        "shareholders of Alder will get 41 francs a share. Alder had looked for a buyer since May, and Corvena was the first to "
        "call, said the head of Alder, Joan Marsh.",
        "Corvena takes over Lindholm\n"
        "The pens of Lindholm will soon be sold by Corvena. Lindholm costs Corvena 750 million francs. Lindholm "
        "has lost money for three years. Corvena will keep the name of Lindholm, and half of the workers of Lindholm will stay, said "
        "the union man Bent Krag.",
    ),
    "a club's injured": (
        "Rovers lose Dunn for the season\n"
        "Striker Ola Dunn of Rovers is out for the season, the club said in Kelby. Dunn tore a ligament against Torsund. Dunn had "
        "scored eleven goals. Without Dunn the attack of Rovers has nobody who can head the ball. Dunn will be operated on today.",
        "Rovers without Lang until summer\n"
        "Rovers must play the rest of the season without Per Lang, who broke a foot in training in Kelby. Lang is the captain. Lang "
        "had missed three matches in autumn, too. The doctor of Rovers said that Lang would need a plate. Lang wept when he heard it.",
    ),
}


def odds_of(*texts: str) -> float:
    documents = written(*texts)
    return participants.odds(*map(Casting(Words(documents), documents).telling, range(2)))


def written(*texts: str) -> list[Document]:
    return [Document(f"d{n}", text) for n, text in enumerate(texts)]


def told(*texts: str) -> list[int]:
    return stories(written(*texts)).of


@pytest.mark.parametrize("texts", (LIKE | ONE_ACTOR).values(), ids=LIKE | ONE_ACTOR)
def test_two_like_events_with_other_participants_are_two_stories(texts: tuple[str, str]) -> None:
    assert told(*texts) == [0, 1]


@pytest.mark.parametrize("texts", ONE.values(), ids=ONE)
def test_one_event_told_by_others_is_one_story(texts: tuple[str, str]) -> None:
    assert told(*texts) == [0, 0]


@pytest.mark.parametrize("texts", ONE_ACTOR.values(), ids=ONE_ACTOR)
def test_what_parts_the_events_of_one_actor_is_the_sum(texts: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(participants, "LEAST_ODDS", float("-inf"))
    assert told(*texts) == [0, 0]


def test_the_actor_s_event_told_in_other_words_is_one_story() -> None:
    other = (
        "Brandt's dream ends on the canvas\n"
        "He came to Oslo to take Oskar Halvorsen's belt, and left it on a stretcher. In the ninth round Kurt Brandt went down for "
        "the third time. Lena Brandt, his wife, hid her face. Trainer Lasse Dahl lifted Halvorsen up while doctors knelt by Brandt."
    )
    assert told(ONE_ACTOR["a champion's fights"][0], other) == [0, 0]


def test_a_foremost_stranger_speaks_against_one_event_and_more_so_on_another_day() -> None:
    fight = "OSLO, 12 May - " + ONE_ACTOR["a champion's fights"][0]
    other = f"{fight} Earlier Ferreira, Ferreira, Ferreira had been named."
    days = (text.replace("12 May -", f"{day} - On Sunday") for text in (fight, other) for day in ("12 May", "3 June"))
    same, later, stranger, stranger_later = (
        odds_of(fight.replace("12 May -", "12 May - On Sunday"), text) for text in days
    )
    assert same > stranger > stranger_later
    assert same > later > stranger_later


def test_odds_are_symmetric_and_certain_where_hardly_anybody_is_named() -> None:
    for a, b in ONE_ACTOR.values():
        assert odds_of(a, b) == odds_of(b, a) < participants.LEAST_ODDS
    assert odds_of("A fire in Kelby killed four.", FIRES[2]) == float("inf")


def test_two_tellings_each_of_two_like_events_are_two_stories() -> None:
    assert told(*FIRES) == [0, 0, 1, 1]


def test_one_that_tells_of_both_events_joins_them_not() -> None:
    both = "Fires killed four people in Osterby, where a store of Nils Brask burned, and nine in Grenvik in the home of Anna Rud."
    assert told(*FIRES, both)[:4] == [0, 0, 1, 1]


def test_the_mean_of_more_pairs_must_be_higher_up_to_a_bound() -> None:
    least = [participants.least_odds(pairs) for pairs in (1, 2, 4, 9, 100)]
    assert least == sorted(least)
    assert (least[0], least[-1]) == (participants.LEAST_ODDS, participants.MOST_ODDS)


def test_a_story_of_very_many_documents_stays_whole() -> None:
    texts = [f"{FIRES[n % 4]} Told for the {n}th time." for n in range(2 * participants.WHOLE)]
    few, many = written(*texts[:8]), written(*texts)
    assert len(events(range(8), Words(few), few)) > 1
    assert events(range(len(many)), Words(many), many) == [[*range(len(many))]]


def test_the_number_of_stories_shows_in_the_coverage_and_nothing_is_said_of_two_fires() -> None:
    found = check([Document(f"d{n}", text) for n, text in enumerate(FIRES)])
    assert found.coverage.stories == 2
    assert not [one for one in found.findings if {"d0", "d2"} <= {citation.document for citation in one.citations}]


def test_who_names_hardly_anybody_does_not_say_who_took_part() -> None:
    documents = written("A fire in Kelby killed four.", FIRES[2])
    assert alike(*map(Casting(Words(documents), documents).cast, range(2))) == 1.0


def test_the_order_changes_nothing() -> None:
    for order in permutations(range(4)):
        of = told(*(FIRES[n] for n in order))
        assert {frozenset(order[at] for at in range(4) if of[at] == story) for story in of} == {
            frozenset({0, 1}),
            frozenset({2, 3}),
        }


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from([text for texts in (*LIKE.values(), *ONE.values(), *ONE_ACTOR.values()) for text in texts]),
        max_size=8,
    )
)
def test_events_part_a_story_and_lose_nothing(texts: list[str]) -> None:
    documents = written(*texts)
    words = Words(documents)
    found = events(range(len(texts)), words, documents)
    assert sorted(document for event in found for document in event) == list(range(len(texts)))
    for event in found:
        assert events(event, words, documents) == [event]
        for a in event:
            assert all(b in event for b, text in enumerate(texts) if text == texts[a])
