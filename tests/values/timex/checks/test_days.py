"""What one text says of its dates against itself: the misfit in brackets, or none where all fits."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import Document, Provenance, ReferenceDate
from checker.values import timex
from checker.values.checks import check

WRITTEN = date(2022, 9, 12)

CASES = """
    weekday_fits           | The council voted on [Wednesday, Aug. 30, 2022].
    weekday_fits           | The vote took place on [Friday, Sept. 8], at noon.
    weekday_fits           | It was signed on [30 August 2022, a Wednesday].
    weekday_fits           | The court sits again on [Tuesday (12 October 2022)].
    weekday_fits           | The ferry sank on [Sunday the 4th of July 2022].
    weekday_fits           | [August 30, 2022, was a Wednesday].
    weekday_fits           | [Aug. 30, 2022 fell on a Wednesday].
    weekday_fits           | The plan of Aug. 30, 2022 was Wednesday's first topic.
    weekday_fits           | The council voted on Wednesday. Aug. 30, 2022 was a hot day.
    weekday_fits           | The vote takes place on [Monday, Oct. 20], at noon.
    weekday_fits           | The vote takes place on Friday, Oct. 20, at noon.
    weekday_fits           | The bridge, which fell on Sunday, Oct. 3, will be rebuilt.
    weekday_fits           | Last year the fair opened on Friday, Sept. 10.
    weekday_fits           | Last year the fair opened on [Monday, Sept. 10].
    weekday_fits           | Next year's fair opens on Friday, Sept. 8.
    weekday_fits           | The war of 1808 was short. On Monday, Sept. 5, all was over.
    weekday_fits           | The tower fell on Monday, 30 August 1622.
    weekday_fits           | The council voted on Wednesday, Aug. 31, 2022.
    weekday_fits           | The vote of 30 August 2022 will be repeated on Wednesday.
    weekday_fits           | From Monday to Friday, Sept. 9, 2022, the library is closed.
    weekday_fits           | Friday, Jan. 20, was the coldest day in the valley.
    weekday_fits           | Courses run on May 5 - 6, 2022 (Thu-Fri).
    weekday_fits           | The market is open on September 15, 16, 17 and 18, Thursday to Sunday.
    weekday_fits           | The market is open from September 15 to 18, Thursday to Sunday.
    weekday_fits           | The market is open from 15 to 18 September (Thursday to Sunday).
    weekday_fits           | The market is open on Saturday and Sunday, September 17 and 18.
    weekday_fits           | The market is open on 17 and 18 September, a Saturday and a Sunday.
    weekday_fits           | The market is open on Friday, Saturday and Sunday, September 16, 17 and 18.
    weekday_fits           | The market is open Thursday to Sunday, September 15-18.
    weekday_fits           | The market is open Thursday-Sunday, 15–18 September.
    weekday_fits           | The market is open from 30 September to 2 October, Friday through Sunday.
    weekday_fits           | The market is open from 1 to 30 September, Thursday to Sunday.
    weekday_fits           | The market is open from 6 September, Thursday to Sunday.
    weekday_fits           | The market is open on [September 15, 16 and 17, Thursday to Sunday].
    weekday_fits           | The market is open from [Friday to Sunday, 15-18 September].
    weekday_fits           | The market is open on [Saturday and Sunday, September 18 and 19].
    weekday_fits           | The market is open on September 17 and [18, a Saturday].
    impossible_date        | The deal was signed on [31 September].
    impossible_date        | The deal was signed on [2023-11-31].
    impossible_date        | She won 31 June races and lost two.
    impossible_date        | The [31 June] vote was lost.
    impossible_date        | The deal was signed on [29 February 2023].
    impossible_date        | The deal was signed on 29 February 2024.
    impossible_date        | He left on the [32nd of May].
    impossible_date        | He left on [May 32, 2022].
    impossible_date        | He left on May 3, 2022, and lost 32 of May's votes.
    impossible_date        | There is no 30 February in the diary.
    impossible_date        | He bought February 30-year bonds.
    impossible_date        | The vote was 31-9 in the second round.
    range_reversed         | It ran from [28 May to 23 May 2022].
    range_reversed         | It ran from [May 28 to May 23].
    range_reversed         | It grew between [2019 and 2017].
    range_reversed         | Output fell from 2019 to 2017 levels.
    range_reversed         | It runs from November to March.
    range_reversed         | It lasted from 240 to 238 BC.
    range_reversed         | The end of the term was brought forward from 2010 to 2008.
    duration_against_range | A [five-day] visit from May 23 to May 30 was planned.
    duration_against_range | A [64-day] siege from November 21, 1948 to January 31, 1949 followed.
    duration_against_range | A five-day visit from May 23 to May 28 was planned.
    duration_against_range | A five-day visit from May 23 to May 27 was planned.
    duration_against_range | The six-year war from 1939 to 1945 ended.
    duration_against_range | He spent nine years there between 1895 and 1924.
    duration_against_range | The [four-day] festival runs from 5 July to 10 July.
    duration_against_range | The five-day festival runs from 5 July to 10 July.
    duration_against_range | The [four-day] festival opens on 5 July and closes on 12 July.
    duration_against_range | The four-day festival opens on 5 July and closes on 8 July.
    duration_against_range | The [three-day] summit, July 5-10, will be held in Lund.
    duration_against_range | The three-day summit, July 5-7, will be held in Lund.
    duration_against_range | The [two-week] course runs from 5 May to 28 May.
    duration_against_range | The two-week course runs from 5 May to 19 May.
    duration_against_range | The [ten-day] fair runs from 30 December to 4 January.
    duration_against_range | The three-week truce runs from 25 February to 18 March.
    lasting_since          | The strike, now in its [fifth week], began on August 29.
    lasting_since          | The strike, now in its third week, began on August 29.
    lasting_since          | The strike, now in its [fifth week], began on March 3, officials said on March 20, 2021.
    lasting_since          | The war, in its [third year], began in February 2016.
    lasting_since          | The drought, now in its [seventh month], began in January, the ministry said on 20 March 2022.
    lasting_since          | The drought, now in its seventh month, began in September, the ministry said on 20 March 2022.
    duration_against_range | The [two-day] meeting, which runs from 3 June to 8 June, is closed.
    duration_against_range | The two-day meeting, which follows talks from 3 June to 8 June, is closed.
    lasting_since          | The festival, now in its tenth year, began on September 9.
    lasting_since          | She has been in prison for three years, since a trial that began in 2012.
    lasting_since          | He has held the title for four years, since beating Lind in the 2010 champion's town.
    duration_against_range | The four-day week runs from 5 July to 10 September as a trial.
    lasting_since          | The siege, which began on August 29, entered its [sixth week] on Monday.
    lasting_since          | The trial began on 29 August and is now in its [sixth week].
    lasting_since          | The strike is in its [fifth week]. It began on August 29.
    lasting_since          | The strike was in its fifth week when talks began on August 29.
    lasting_since          | The strike, which was in its fifth week, began on August 29.
    lasting_since          | The strike is now in its fifth week, and talks that began on August 29 go on.
    lasting_since          | He has been mayor for [12 years], since he was first elected in 2003, the paper wrote in 2019.
    lasting_since          | He has been mayor for [12 years], since 2003.
    lasting_since          | Lind has led the party for [five years], since 2010.
    lasting_since          | She has lived there for [more than 20 years], since 2005.
    lasting_since          | The mine has been closed for [three weeks], since July 4.
    lasting_since          | It has been [30 years] since the bridge opened in 1999.
    lasting_since          | The firm has been run by Lind since 2003, [12 years].
    lasting_since          | He has been mayor for 19 years, since 2003.
    lasting_since          | He had been mayor for 12 years, since 2003.
    lasting_since          | She has lived there for more than 10 years, since 2005.
    lasting_since          | The club has won the cup for three years since 1999.
    lasting_since          | He has lived in Lund for 12 years, since about 2003.
    lasting_since          | He has lived in Lund for 20 years, since 2003.
    lasting_since          | He has been ill for two years. Since 2003 he has lived there.
    document_date          | GENEVA, [Aug. 11] (Reuters) - The office published its report.
    document_date          | GENEVA, Sept. 11 (Reuters) - The office published its report.
    document_date          | On Aug. 11 the office published its report.
    anniversary            | They marked the [tenth anniversary] of the 2011 attack.
    anniversary            | They marked the tenth anniversary of the 2012 attack.
    anniversary            | The [tenth anniversary] of the fire of 1990 fell in 2015.
    anniversary            | The 25th anniversary of the fire of 1990 fell in 2015.
    anniversary            | They marked the [tenth anniversary] of the union of 1990 in 2005.
    anniversary            | The [50th anniversary] of the 1962 treaty falls this year.
    anniversary            | The 60th anniversary of the 1962 treaty falls this year.
    anniversary            | For the 100th anniversary of the 1910 fire, a film was shot.
    anniversary            | They marked the [100th anniversary] of the 1910 fire on Sunday.
    anniversary            | The club marked its [50th anniversary] in 2018; it was founded in 1978.
    anniversary            | The club, founded in 1978, marked its [50th anniversary] in 2018.
    anniversary            | The bank keeps its [50th anniversary] on Friday. It was established by two brothers in 1970.
    anniversary            | The club, founded in 1978, marked its 40th anniversary in 2018.
    anniversary            | The club, founded in 1978, lost its cup in 2018 and marked its 50th anniversary as a team.
    anniversary            | The club marked its 50th anniversary in 2018 in a hall built in 1978.
    anniversary            | They prepare the tenth anniversary of the 2013 attack next year.
    anniversary            | On April 9, 2009, they marked the sixth anniversary of the fall in 2003.
"""


def misfits(name: str, text: str, provenance: Provenance = "metadata") -> list[str]:
    reference = ReferenceDate(WRITTEN, WRITTEN, provenance)
    document = Document("a", text, reference=reference)
    found = check(f"timex.{name}")(document, timex.find(text, reference))
    return [text[misfit.primary[0] : misfit.primary[1]] for misfit in found]


@pytest.mark.parametrize("line", [line.strip() for line in CASES.strip().splitlines()])
def test_check(line: str) -> None:
    name, marked = (cell.strip() for cell in line.split("|"))
    expected = [marked[marked.index("[") + 1 : marked.index("]")]] if "[" in marked else []
    assert misfits(name, marked.replace("[", "").replace("]", "")) == expected


def test_an_implied_year_is_explained() -> None:
    text = "The vote took place on Friday, Sept. 8, at noon."
    reference = ReferenceDate(WRITTEN, WRITTEN, "dateline")
    document = Document("a", text, reference=reference)
    (misfit,) = check("timex.weekday_fits")(document, timex.find(text, reference))
    assert misfit.values == {"date": "8 September 2022", "weekday": "Friday", "right": "Thursday"}
    assert misfit.reason == (
        "The year 2022 is that of the document, which is dated 12 September 2022 (known by its dateline).",
        "8 September 2022 was a Thursday.",
    )


def test_a_dateline_is_not_held_against_itself() -> None:
    assert misfits("document_date", "GENEVA, Aug. 11 (Reuters) - The office published its report.", "dateline") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fair runs from Wednesday, Aug. 30, to Friday, Sept. 2.", "2 September after Wednesday, 30 August"),
        ("The fair runs from Tuesday, Aug. 30, to Friday, Sept. 2.", ""),
        ("The fair runs from Tuesday, Feb. 25, to Saturday, March 1.", ""),
        ("The fair runs from Tuesday, Feb. 25, to Sunday, March 2.", ""),
        ("The fair runs from Wednesday, Dec. 28, to Monday, Jan. 2.", ""),
        ("The fair runs from Wednesday, Dec. 28, to Tuesday, Jan. 2.", "2 January after Wednesday, 28 December"),
    ],
)
def test_two_weekdays_of_a_range_without_a_year(text: str, told: str) -> None:
    found = list(check("timex.weekday_fits")(Document("a", text), timex.find(text)))
    assert [misfit.values["date"] for misfit in found] == ([told] if told else [])
