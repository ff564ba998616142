"""Distances in time and ages against dates: the misfit in brackets, or none where all fits or cannot be told."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import Document, ReferenceDate
from checker.values import numeric, timex
from checker.values.checks import check

WRITTEN = ReferenceDate(date(2022, 10, 20), date(2022, 10, 20), "metadata")

CASES = """
    relative_fits  | They filed on 26 September 2022, [more than a month after] the report of 31 August 2022.
    relative_fits  | They filed on 26 September 2022, 26 days after the report of 31 August 2022.
    relative_fits  | They filed on 26 September 2022, [30 days after] the report of 31 August 2022.
    relative_fits  | They filed on 26 September 2022, nearly a month after the report of 31 August 2022.
    relative_fits  | They filed on 26 September 2022, [less than two weeks after] the report of 31 August 2022.
    relative_fits  | They filed on 26 September 2022, about four weeks after the report of 31 August 2022.
    relative_fits  | The dam broke on 3 May 2015, [two years before] the election of 9 June 2019.
    relative_fits  | The dam broke in 2015, [two years before] the election of 2019.
    relative_fits  | The dam broke in 2015, four years before the election of 2019.
    relative_fits  | The dam broke on Thursday, 12 trading days after the sale of 31 August 2022.
    relative_fits  | On 3 May 2015 he said that, two years after the flood, the law of 1997 was wrong.
    relative_fits  | They met on Friday, [three weeks after] the festival of 12 October 2022.
    relative_fits  | They met on Friday, a week after the festival of 12 October 2022.
    relative_fits  | They met on Friday, a week after the festival of 12 October 2022, with her sons, nine and six years old.
    relative_fits  | Two days after the vote of 1 September 2022, the mayor, elected on 3 May 2018, resigned.
    relative_fits  | Two days after the vote of 1 September 2022, the mayor, who is up for election on 3 May 2024, resigned.
    relative_fits  | [Two days after] the vote of 1 September 2022, the mayor resigned on 9 September 2022.
    relative_fits  | The court struck down a decree of 9 January 2019, two years after the law of 1 May 2020.
    relative_fits  | The fire broke out on 3 May 2022. The mayor resigned on 9 May 2022, [two days after] the fire.
    relative_fits  | The fire broke out on 3 May 2022. The mayor resigned on 5 May 2022, two days after the fire.
    relative_fits  | The fire broke out on 3 May 2022. [Two days after] the fire, on 9 May 2022, the mayor resigned.
    relative_fits  | On 3 May 2022, the hall collapsed. It was opened again on 9 June 2022, [a week after] the collapse.
    relative_fits  | The report was published on 31 August 2022. On 26 September 2022, [more than a month after] the report was published, they met.
    relative_fits  | The fire broke out on 3 May 2022. The mayor resigned on 9 May 2022, two days after the inquiry.
    relative_fits  | A report on the fire came out on 3 May 2022. The mayor resigned on 9 May 2022, two days after the fire.
    relative_fits  | The hall, which was opened on 3 May 2022, burned. The mayor resigned on 9 May 2022, two days after the opening.
    relative_fits  | The bill was passed on 1 June 2022 and signed on 4 June 2022, [three weeks later].
    relative_fits  | The bill was passed on 1 June 2022 and signed on 22 June 2022, three weeks later.
    relative_fits  | He was born on 1 June 1982, and she on 4 June 1982, two days after the fire.
    age_fits_birth | Mira Toller, [35], was born on 3 May 1990 in Port Selby.
    age_fits_birth | Mira Toller, 32, was born on 3 May 1990 in Port Selby.
    age_fits_birth | Mira Toller, 31, was born in December 1990 in Port Selby.
    age_fits_birth | Mira Toller, [32], was born in December 1990 in Port Selby.
    age_fits_birth | The [40-year-old] captain was born in 1990.
    age_fits_birth | Born in 1950, she turned 30 at sea.
    age_fits_birth | The singer, who was born in 1950, died in 2012 at the [age of 72].
    age_fits_birth | The singer, who was born in 1950, died in 2012 at the age of 62.
    age_fits_birth | The singer (1950-2012) died at [72].
    age_fits_birth | The singer (1950–2012) died at 62.
    age_fits_birth | The war (1914-1918) left him an orphan at 12.
    age_fits_birth | Mira Toller, 35, has a son born on 3 May 2010.
"""


@pytest.mark.parametrize("line", [line.strip() for line in CASES.strip().splitlines()])
def test_check(line: str) -> None:
    name, marked = (cell.strip() for cell in line.split("|"))
    text = marked.replace("[", "").replace("]", "")
    mentions = sorted([*timex.find(text, WRITTEN), *numeric.find(text)], key=lambda mention: mention.start)
    found = check(f"timex.{name}")(Document("a", text, reference=WRITTEN), mentions)
    expected = [marked[marked.index("[") + 1 : marked.index("]")]] if "[" in marked else []
    assert [text[slice(*misfit.primary)] for misfit in found] == expected


def test_the_reasoning_tells_both_dates_and_what_lies_between() -> None:
    text = "They filed on 26 September, more than a month after the report of 31 August 2022."
    (misfit,) = check("timex.relative_fits")(Document("a", text, reference=WRITTEN), timex.find(text, WRITTEN))
    assert misfit.values == {
        "distance": "more than a month after",
        "first": "31 August 2022",
        "last": "26 September 2022",
        "days": "26 days",
    }
    assert misfit.reason[-1] == "From 31 August 2022 to 26 September 2022 it is 26 days."
    assert "The document is dated" in misfit.reason[0]
