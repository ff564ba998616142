"""Stories: which documents tell of the same events, and which are copies of one text."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

from checker.align.stories.clusters import SAME_STORY
from checker.align.stories.stories import Stories, stories
from checker.model.document import Document, ReferenceDate

QUAKE = "The quake struck the harbour of Tarnholm at dawn. Mayor Ilse Vandorp said the Kestrel Bridge fell into the Morra river."
QUAKE_TOO = "Rescuers in Tarnholm searched the Kestrel Bridge. Ilse Vandorp, the mayor, said the Morra river rose after the quake."
TRIAL = "The trial of Bo Lindqvist opened in Ostrava before Judge Petra Hallam. The Redwater Bank accuses Lindqvist of fraud."
TRIAL_TOO = "Judge Petra Hallam heard the Redwater Bank on Tuesday. Lindqvist denied fraud before the court in Ostrava."


def told(*texts: str, days: tuple[int, ...] = ()) -> Stories:
    start = date(2020, 3, 2)
    dated = [ReferenceDate(start + timedelta(n), start + timedelta(n), "metadata") for n in days]
    references: list[ReferenceDate | None] = [*dated] or [None] * len(texts)
    pairs = zip(texts, references, strict=True)
    return stories([Document(f"d{n}", text, reference=day) for n, (text, day) in enumerate(pairs)])


def test_documents_of_one_event_are_one_story() -> None:
    assert told(QUAKE, TRIAL, QUAKE_TOO, TRIAL_TOO).of == [0, 1, 0, 1]


def test_a_folder_may_hold_a_single_story() -> None:
    asides = ["Ferries waited.", "Schools closed.", "Prayers were said.", "A crane was lost.", "Power failed at noon."]
    texts = [f"{(QUAKE, QUAKE_TOO)[n % 2]} {asides[n % 5]} {asides[n // 5 % 5]}" for n in range(150)]
    assert set(told(*texts).of) == {0}


def test_related_lists_the_story_in_order() -> None:
    found = told(QUAKE, TRIAL, QUAKE_TOO, TRIAL_TOO)
    assert found.related(2) == [0, 2]
    assert len(found.groups) == 2


def test_score_is_symmetric_and_tells_stories_apart() -> None:
    found = told(QUAKE, TRIAL, QUAKE_TOO)
    assert found.score(0, 2) == found.score(2, 0) >= SAME_STORY
    assert found.score(0, 1) == 0.0


def test_a_look_alike_of_another_year_is_less_alike() -> None:
    near, far = told(QUAKE, QUAKE_TOO, days=(0, 1)), told(QUAKE, QUAKE_TOO, days=(0, 800))
    assert far.score(0, 1) < near.score(0, 1)
    named = told(QUAKE + " It was 1998.", QUAKE_TOO + " It was 2011.")
    assert named.score(0, 1) < near.score(0, 1)


def test_shared_phrases_without_shared_names_are_no_story() -> None:
    found = told(
        "Police said the driver was arrested after the crash on the motorway near Tarnholm.",
        "Police said the driver was arrested after the crash on the motorway near Ostrava.",
    )
    assert found.of == [0, 1]


VOTE = "Norwegian voters turned down the pension reform in a referendum on Sunday, the election directorate said."
VOTE_TOO = "In Norway the election directorate said that the pension reform was turned down in Sunday's referendum."


def test_a_state_and_its_people_are_one_name_to_who_names_hardly_anybody() -> None:
    assert told(VOTE, VOTE_TOO).of == [0, 0]
    assert told(VOTE, VOTE_TOO.replace("Norway", "Iceland")).of == [0, 1]
    others = " Ilse Vandorp, Bo Lindqvist, Petra Hallam and Jon Redwater spoke in Tarnholm.", " It was told in Ostrava."
    assert told(VOTE + others[0], VOTE_TOO + others[1]).of == [0, 1]
    assert told("The pole stood beside a china cup.", "A Polish pole stood beside a Chinese cup.").of == [0, 1]


def test_the_order_of_documents_changes_nothing() -> None:
    texts = {"a": QUAKE, "b": TRIAL, "c": QUAKE_TOO, "d": TRIAL_TOO}
    groupings = set()
    for order in permutations(texts):
        found = stories([Document(name, texts[name]) for name in order])
        groupings.add(frozenset(frozenset(order[i] for i in found.related(k)) for k in range(len(order))))
    assert groupings == {frozenset({frozenset("ac"), frozenset("bd")})}


def test_near_copies_are_one_source() -> None:
    wire = f"{QUAKE} Nobody was hurt in the villages around the town, the fire brigade said on its page."
    found = told(wire, wire.replace("Nobody", "No one"), QUAKE_TOO)
    assert found.near_copies == [[0, 1]]
    assert found.source[0] == found.source[1] != found.source[2]


def test_hardly_any_words_do_no_harm() -> None:
    assert told("", "A.", "…", "A.").of == [0, 1, 2, 3]
    assert stories([]).of == []
