"""Texts that nobody would write, read from end to end: a run takes time in proportion to a text, whatever is in it."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

import checker
from checker.model.document import Document
from tests.timing import seconds

SHORT, LONG = 5_000, 40_000
MOST = 30
"""So many times as long the long text may take, which is eight times as long as the short one: a square takes 64 times as long."""
REPEATED = {
    "digits": "7",
    "figures": "1,",
    "capitals": "A",
    "one long name": "Toller",
    "months": "September ",
    "marks": '"',
    "quotations": "“a ",
    "brackets": "(",
    "one word": "report ",
    "small words": "of the of the ",
    "and": "2 and ",
    "parts": "2 men and ",
    "sums": "$5 ",
    "dashes": "1-",
    "names": "Jan Toller ",
    "ages": "Jan Toller, 34, ",
    "list": "one, ",
    "announced": "three towns: ",
    "dates": "3 May 2012, ",
    "shares": "5 percent of ",
    "rates": "5 in 2 years, or ",
    "measures": "5 miles (",
    "currencies": "5 euros (",
    "lines": "\n",
    "rows": "|a|b|\n",
    "votes": "19-17-",
}


def word(dice: random.Random) -> str:
    return "".join(dice.choices("abcdefghij", k=dice.randint(3, 9)))


MADE: dict[str, Callable[[random.Random], str]] = {
    "persons": lambda dice: f"Jan {word(dice).title()}, {dice.randint(20, 80)}, came. ",
    "a family": lambda dice: (
        f"{word(dice).title()} Toller, {dice.randint(20, 80)}, came. Toller, {dice.randint(20, 80)}, left. "
    ),
    "one person": lambda dice: f"Jan Toller, {dice.randint(20, 80)}, came. ",
    "parties": lambda dice: f"the {word(dice).title()}s {dice.randint(2, 40)} seats, ",
    "losses": lambda dice: f"{dice.randint(2, 900)} {word(dice)}s were killed, ",
    "parts of one": lambda dice: f"of {dice.randint(2, 99)} {word(dice)}s {dice.randint(2, 99)} were men and ",
    "answers": lambda dice: f"{dice.randint(2, 99)} percent of {word(dice)} said yes, ",
    "speakers": lambda dice: f"“The {word(dice)} of {word(dice)} is gone,” {word(dice).title()} said. ",
    "exchanges": lambda dice: f"{dice.randint(2, 40)} million euros (${dice.randint(2, 40)} million) ",
    "acronyms": lambda dice: f"{''.join(dice.choices('ABC', k=3))} ({word(dice).title()} {word(dice).title()}) ",
}


def text_of(name: str, size: int) -> str:
    if name in REPEATED:
        return REPEATED[name] * (size // len(REPEATED[name]))
    dice, pieces, length = random.Random(1), [], 0
    while length < size:
        pieces.append(MADE[name](dice))
        length += len(pieces[-1])
    return "".join(pieces)


@pytest.mark.parametrize("name", [*REPEATED, *MADE])
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Very little time is left out of account: what patterns take to compile is in it."""
    short, long = (
        seconds(lambda text: checker.check([Document("d", text)]), text_of(name, size), runs=runs)
        for size, runs in ((SHORT, 2), (LONG, 1))
    )
    assert long < max(MOST * short, 0.5)
