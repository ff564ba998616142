"""What all sides of a conflict have in common, as a reader is told it."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load

RULEBOOK = load().selected(["count/things"])
DAY, NEXT = date(2021, 6, 4), date(2021, 6, 5)


@pytest.mark.parametrize(
    ("texts", "days", "reason"),
    [
        (
            ("The ferry Odrena sank off Port Marin, and 34 people died.", "39 people died when the Odrena sank off Port Marin."),
            (None, None),
            "all passages name Odrena and Port Marin",
        ),
        (
            ("The ferry Odrena sank off Marin, and 34 people died.", "39 people died when the Odrena sank off Marin."),
            (DAY, DAY),
            "all passages name Odrena and Marin and were written on 4 June 2021",
        ),
        (
            ("The ferry Odrena sank off Marin, and 39 people died.", "34 people died when the Odrena sank off Marin."),
            (DAY, NEXT),
            "all passages name Odrena and Marin",
        ),
        (
            ("The ferry Odrena of captain Ana B. Toller sank, and 34 people died.", "39 people died when Ana B. Toller's Odrena sank."),
            (None, None),
            "all passages name Odrena and Ana B. Toller",
        ),
        (
            ("34 people died on captain Ana Maria Toller's ferry.", "39 people died on the ferry of captain Ana Toller."),
            (None, None),
            "all passages name Ana Maria Toller",
        ),
        (
            ("Odrena Motors dismissed 34 workers.", "The carmaker Odrena Motors dismissed 39 workers."),
            (None, None),
            "all passages name Odrena Motors",
        ),
        (
            ("Bo Toller steered when the ferry sank, and 34 people died. Toller lives.", "39 people died when the ferry of Bo Toller sank."),
            (None, None),
            "all passages name Bo Toller",
        ),
        # what the passages do not name the texts may
        (
            ("Mayor Bo Toller opened the Odrena bridge. It injured 34 people.", "The Odrena bridge is to be closed, Bo Toller says. 39 people were injured there."),
            (DAY, DAY),
            "both texts name Bo Toller and Odrena, and were written on 4 June 2021",
        ),
        # short words belong to a name
        (
            ("34 people were arrested in Marin, Inspector Bo Ek said.", "39 people were arrested in Marin, Inspector Bo Ek said."),
            (None, None),
            "all passages name Marin and Inspector Bo Ek",
        ),
    ],
)  # fmt: skip
def test_what_all_passages_share(texts: tuple[str, ...], days: tuple[date | None, ...], reason: str) -> None:
    documents = [
        Document(str(at), text, reference=ReferenceDate(day, day, "metadata") if day else None)
        for at, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    (fact,) = (one for one in check(documents, RULEBOOK, Config()).facts if one.status == "disputed")
    assert "; ".join(fact.reasons) == reason


def test_names_of_both_texts_where_the_passages_share_but_one_word() -> None:
    texts = (
        "A ferry sank off Port Marin on Friday, mayor Ana Toller said. In all 34 pilgrims died. Divers searched the Odrena.",
        "A ferry sank off Port Marin on Friday, mayor Ana Toller said. The water was cold, and 39 pilgrims died. The Odrena lies on her side.",
    )
    documents = [
        Document(name, text, reference=ReferenceDate(day, day, "metadata"))
        for name, text, day in zip("ab", texts, (NEXT, DAY), strict=True)
    ]
    (found,) = check(documents, RULEBOOK, Config()).findings
    both = "both texts name Port Marin, Ana Toller and Odrena"
    assert found.reasons == (f"{both}, and the passages share the word died",)
