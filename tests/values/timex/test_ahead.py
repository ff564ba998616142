"""What is said to be due, to begin or to be moved to a day is still to come."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import ReferenceDate
from checker.values import timex

WRITTEN = date(2022, 9, 14)  # a Wednesday

CASES = """
    2022-09-16 | The season ends on [Friday].
    2022-09-09 | The season ended on [Friday].
    2022-09-16 | Analysts expect the Kestrel yard to report a profit of $31 million on [Friday].
    2022-09-16 | Analysts forecast the bank to cut its rate to 3 percent on [Friday].
    2022-09-09 | Police expect more arrests after the raid on [Friday].
    2022-09-09 | Experts expect the toll to rise after the quake on [Friday].
    2022-09-19 | The season begins [Monday].
    2022-09-18 | The final is on [Sunday].
    2022-09-11 | The blame is on him for [Sunday]'s defeat.
    2023-07-20 | The essay is due on [July 20].
    2022-07-20 | The essay was due on [July 20].
    2022-09-10 | The essay is due on [September 10].
    2023-07    | The tour starts in [July].
    2022-07    | The tour, which started in [July], is over.
    2022-09-19 | The law goes into effect [Monday].
    2022-09-12 | The law went into effect [Monday].
    2023-01-20 | The term lapses on [January 20].
    2022-09-16 | The cabinet was to resign on [Friday].
    2022-12-31 | Their contracts run out on [31 December].
    2022-09-12 | Supplies had run out on [Monday].
    2023-02-18 | The hearing was postponed to [February 18].
    2022-09-19 | The hearing has been put off to [Monday].
    2022-09-19 | They moved the hearing to [Monday].
    2022-09-15 | The vote was brought forward to [Thursday].
    2022-09-19 | The envoy tours the valley beginning [Monday].
    2022-09-16 | The team plays a four-day match starting on [Friday].
    2022-09-17 | The match was rescheduled for [Saturday].
    2022-09-10 | The match was postponed on [Saturday].
    2022-09-12 | Police traced the call back to [Monday].
    2022-09-16 | Ministers to meet on [Friday] over fish
    2022-09-10 | LEMRA, September 14, 2022 - [Saturday]'s storm left 1,450 homes without power.
    2022-09-09 | LEMRA, September 14, 2022 - [Friday]'s fire was the worst in years.
    2022-09-17 | LEMRA, September 14, 2022 - [Saturday]'s vote will decide the matter.
    2022-09-18 | Thousands to march on [Sunday] in Harlow
    2022-09-12 | Oil climbs to record on [Monday]
    2022-09-11 | Toll rises to nine in blast on [Sunday]
    2022-09-12 | Boy taken to hospital [Monday]
    2022-09-09 | Reaction to loud criticism on [Friday] was muted.
"""


@pytest.mark.parametrize("line", [line.strip() for line in CASES.strip().splitlines()])
def test_ahead(line: str) -> None:
    value, marked = (cell.strip() for cell in line.split("|"))
    text = marked.replace("[", "").replace("]", "")
    found = {each.start: each.value.value for each in timex.find(text, ReferenceDate(WRITTEN, WRITTEN, "metadata"))}
    assert found[marked.index("[")] == value
