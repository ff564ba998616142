"""Texts in, times out: what is found, its TIMEX3 value and its bounds."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import ReferenceDate
from checker.values import timex
from checker.values.timex import Timex

WRITTEN = date(2022, 9, 1)  # a Thursday


def times(text: str, written: date | None = WRITTEN) -> list[tuple[str, Timex]]:
    reference = ReferenceDate(written, written, "metadata") if written else None
    return [(text[m.start : m.end], m.value) for m in timex.find(text, reference)]


# The brackets are the span; type, value, earliest and latest follow ("" when it has no place on the calendar).
EXPRESSIONS = """
    It was signed on [31 August 2022].                        | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    It was signed on [Wednesday, Aug. 31, 2022].              | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    It was signed on the [12th of September 1995].            | DATE | 1995-09-12 | 1995-09-12 | 1995-09-12
    It will be released on [Sept. 12] in print.                  | DATE | 2022-09-12 | 2022-09-12 | 2022-09-12
    It was released on [Aug. 12] in print.                   | DATE | 2022-08-12 | 2022-08-12 | 2022-08-12
    The file is dated [2022-08-31].                           | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    The file is dated [2022-08-31T22:15].                     | TIME | 2022-08-31T22:15 | 2022-08-31 | 2022-08-31
    It fell on [20010911] in the log.                         | DATE | 2001-09-11 | 2001-09-11 | 2001-09-11
    It fell on [the first Monday of May 2021].                | DATE | 2021-05-03 | 2021-05-03 | 2021-05-03
    It fell on [the Friday before last].                      | DATE | 2022-08-19 | 2022-08-19 | 2022-08-19
    It was hot [two summers ago].                             | DATE | 2020-SU | 2020-06-01 | 2020-08-31
    It lasted [a quarter of an hour].                         | DURATION | PT15M | |
    It lasted [three-quarters of an hour].                    | DURATION | PT45M | |
    The shop is open on [weekdays].                           | SET | P1D | |
    Voters go to the polls on [Sunday].                       | DATE | 2022-09-04 | 2022-09-04 | 2022-09-04
    They said they would meet on [Sunday].                    | DATE | 2022-09-04 | 2022-09-04 | 2022-09-04
    They would appeal against [Wednesday]'s ruling.           | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    They left, saying on [Tuesday] that it would rain.        | DATE | 2022-08-30 | 2022-08-30 | 2022-08-30
    Profit is expected to rise in [the fourth quarter].       | DATE | 2022-Q4 | 2022-10-01 | 2022-12-31
    It is expected to report a loss for [the second quarter]. | DATE | 2022-Q2 | 2022-04-01 | 2022-06-30
    Sales in [fiscal 2021] rose.                              | DATE | 2021 | 2020-02-01 | 2022-03-31
    Sales in [calendar year 2021] rose.                       | DATE | 2021 | 2021-01-01 | 2021-12-31
    Signed [31/12/1999] in ink.                               | DATE | 1999-12-31 | 1999-12-31 | 1999-12-31
    Signed [03/02/2012] in ink.                               | DATE | 2012-03-02 | 2012-02-03 | 2012-03-02
    The law passed in [August 1988].                          | DATE | 1988-08 | 1988-08-01 | 1988-08-31
    The law passed in [1988].                                 | DATE | 1988 | 1988-01-01 | 1988-12-31
    The law passed in [early 1990].                           | DATE | 1990 | 1990-01-01 | 1990-08-08
    The town fell in [480 BC].                                | DATE | BC0480 | |
    Rents rose in [the mid-1990s].                            | DATE | 199 | 1992-01-01 | 1997-12-31
    Trade grew in [the 19th century].                         | DATE | 18 | 1800-01-01 | 1899-12-31
    Trade grew in [the first half of the 19th century].       | DATE | 18 | 1800-01-01 | 1860-01-01
    Trade grew in [the latter half of the 1970s].             | DATE | 197 | 1973-12-31 | 1979-12-31
    Trade grew in [the second half of 1978].                  | DATE | 1978-H2 | 1978-07-01 | 1978-12-31
    It was signed on [the last day of 2012].                  | DATE | 2012-12-31 | 2012-12-31 | 2012-12-31
    It was signed on [the last day of February 2012].         | DATE | 2012-02-29 | 2012-02-29 | 2012-02-29
    It was signed on [the first day of May 1994].             | DATE | 1994-05-01 | 1994-05-01 | 1994-05-01
    Sales rose in [the third quarter of 1989].                | DATE | 1989-Q3 | 1989-07-01 | 1989-09-30
    They met in [the summer of 1998].                         | DATE | 1998-SU | 1998-06-01 | 1998-08-31
    The board will not meet: it voted it down on [Wednesday]. | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    They met on [Wednesday] and parted.                       | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    They will meet on [Wednesday].                            | DATE | 2022-09-07 | 2022-09-07 | 2022-09-07
    The polls open in Harlow on [Wednesday].                  | DATE | 2022-09-07 | 2022-09-07 | 2022-09-07
    The polls open at nine on [Wednesday].                    | DATE | 2022-09-07 | 2022-09-07 | 2022-09-07
    On [Wednesday], the doors open early.                     | DATE | 2022-09-07 | 2022-09-07 | 2022-09-07
    The hall is open on [Wednesday].                          | DATE | 2022-09-07 | 2022-09-07 | 2022-09-07
    The hall was open on [Wednesday].                         | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    He crossed the open field on [Wednesday].                 | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    She returns on [Wednesday].                               | DATE | 2022-09-07 | 2022-09-07 | 2022-09-07
    He made a good start on [Wednesday].                      | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    a [two-and-a-half-hour] wait                              | DURATION | PT2H30M | |
    a [2-1/2-year] wait                                       | DURATION | P2Y6M | |
    He fell in the seventh round at [6:40 p.m.] or so.        | TIME | 2022-09-01T18:40 | 2022-09-01 | 2022-09-01
    He stopped him in the 8th round at [2:10].                | DURATION | PT2M10S | |
    He fell [1:32] into the third round.                      | DURATION | PT1M32S | |
    He scored with [0:45] to play.                            | DURATION | PT45S | |
    They tied with [6:00] remaining in it.                    | DURATION | PT6M | |
    She ran the mile in [4:12].                               | DURATION | PT4M12S | |
    She finished in [25:30], her best.                        | DURATION | PT25M30S | |
    They held the ball for [35:20] of the game.               | DURATION | PT35M20S | |
    He scored with [24:10] left on the clock.                 | DURATION | PT24M10S | |
    He finished in a time of [2:10:45].                       | DURATION | PT2H10M45S | |
    The lamps were lit at [2:10] by hand.                     | TIME | 2022-09-01T02:10 | 2022-09-01 | 2022-09-01
    They met [last Friday].                                   | DATE | 2022-08-26 | 2022-08-26 | 2022-08-26
    They met [yesterday].                                     | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    They met [last night].                                    | TIME | 2022-08-31TNI | 2022-08-31 | 2022-08-31
    They met [last week].                                     | DATE | 2022-W34 | 2022-08-22 | 2022-08-28
    They met [last month].                                    | DATE | 2022-08 | 2022-08-01 | 2022-08-31
    They met [early this month].                              | DATE | 2022-09 | 2022-09-01 | 2022-09-19
    They met [two weeks ago].                                 | DATE | 2022-W33 | 2022-08-15 | 2022-08-21
    They met [10 days ago].                                   | DATE | 2022-08-22 | 2022-08-22 | 2022-08-22
    They met in [July last year].                             | DATE | 2021-07 | 2021-07-01 | 2021-07-31
    They meet [next year].                                    | DATE | 2023 | 2023-01-01 | 2023-12-31
    They met on [Christmas Day 2007].                         | DATE | 2007-12-25 | 2007-12-25 | 2007-12-25
    They met on [Good Friday 2014].                           | DATE | 2014-04-18 | 2014-04-18 | 2014-04-18
    They met at [10 p.m. Wednesday].                          | TIME | 2022-08-31T22:00 | 2022-08-31 | 2022-08-31
    They met at [noon] and ate.                               | TIME | 2022-09-01T12:00 | 2022-09-01 | 2022-09-01
    They met on [the morning of April 19, 1775].              | TIME | 1775-04-19TMO | 1775-04-19 | 1775-04-19
    They met over [the weekend].                              | DATE | 2022-W34-WE | 2022-08-27 | 2022-08-28
    The wall fell in ['89] at last.                           | DATE | 1989 | 1989-01-01 | 1989-12-31
    They danced to songs of ['90s] bands.                     | DATE | 199 | 1990-01-01 | 1999-12-31
    They wait [now].                                          | DATE | PRESENT_REF | |
    They planned for [the future].                            | DATE | FUTURE_REF | |
    They left [several years ago].                            | DATE | PAST_REF | |
    They waited [two and a half years].                       | DURATION | P2Y6M | |
    They waited for [two hours 30 minutes].                   | DURATION | PT2H30M | |
    They waited for [half an hour].                           | DURATION | PT30M | |
    The talks will last [two weeks].                          | DURATION | P2W | |
    Talks were held in [the last two weeks].                  | DURATION | P2W | |
    They talked over [several years].                         | DURATION | PXY | |
    They met in [the days] before the vote.                   | DURATION | PXD | |
    They voted [earlier this week] in private.                | DATE | 2022-W35 | 2022-08-29 | 2022-09-04
    They met in the [March] session.                          | DATE | 2022-03 | 2022-03-01 | 2022-03-31
    They lost in the [Seven Years] War.                       | DURATION | P7Y | |
    They came for the [two day] fair.                         | DURATION | P2D | |
    They left port at [1430 hours] in fog.                    | TIME | 2022-09-01T14:30 | 2022-09-01 | 2022-09-01
    They worked for [1430 hours] in fog.                      | DURATION | PT1430H | |
    They met at [6 o'clock in the evening] in Oslo.           | TIME | 2022-09-01T18:00 | 2022-09-01 | 2022-09-01
    They met in [2022-W35] in Oslo.                           | DATE | 2022-W35 | 2022-08-29 | 2022-09-04
    They met on [2022-W35-3] in Oslo.                         | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    Sales rose in [H1 2020] in Oslo.                          | DATE | 2020-H1 | 2020-01-01 | 2020-06-30
    The town fell in [AD 79] after a siege.                   | DATE | 0079 | 0079-01-01 | 0079-12-31
    They left [half a century ago].                           | DATE | 1972 | 1972-01-01 | 1972-12-31
    They left [two and a half years ago].                     | DATE | 2020-03 | 2020-03-01 | 2020-03-31
    They met on [Friday the 13th].                            | DATE | 2022-05-13 | 2022-05-13 | 2022-05-13
    Until [Wednesday], they had met in private.               | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    Until [Wednesday], they will meet in private.             | DATE | 2022-09-07 | 2022-09-07 | 2022-09-07
    On [Wednesday], the board plans to meet.                  | DATE | 2022-09-07 | 2022-09-07 | 2022-09-07
    Come and see us [this Saturday]! It was great fun.         | DATE | 2022-09-03 | 2022-09-03 | 2022-09-03
    They joined the [late-August] march.                      | DATE | 2022-08 | 2022-08-13 | 2022-08-31
    The talks would be held on [April 24].                    | DATE | 2023-04-24 | 2023-04-24 | 2023-04-24
    Hoping to delay the sale, the board met [Wednesday].      | DATE | 2022-08-31 | 2022-08-31 | 2022-08-31
    They leave on [the weekend next week].                    | DATE | 2022-W36-WE | 2022-09-10 | 2022-09-11
    It began at [3 a.m.] in Madrid on an island.              | TIME | 2022-09-01T03:00 | 2022-09-01 | 2022-09-01
    Please reply by [Tuesday].                                | DATE | 2022-09-06 | 2022-09-06 | 2022-09-06
    The fire was out by [Tuesday].                            | DATE | 2022-08-30 | 2022-08-30 | 2022-08-30
    The market fell before [Tuesday]'s sale.                  | DATE | 2022-08-30 | 2022-08-30 | 2022-08-30
    See you on [Tuesday]!                                     | DATE | 2022-09-06 | 2022-09-06 | 2022-09-06
    It began at [9:34 p.m., March 19], in rain.               | TIME | 2022-03-19T21:34 | 2022-03-19 | 2022-03-19
    It began at [9 a.m. EST Tuesday] in rain.                 | TIME | 2022-08-30T09:00 | 2022-08-30 | 2022-08-30
    The file is dated [2023-11-31].                           | DATE | 2023-11-31 | |
    The file is dated [31/11/2023].                           | DATE | 2023-11-31 | |
    Talks resume on [Tuesday] in Oslo.                        | DATE | 2022-09-06 | 2022-09-06 | 2022-09-06
    The match kicks off on [Tuesday].                         | DATE | 2022-09-06 | 2022-09-06 | 2022-09-06
    Can we move the call to [Tuesday]?                        | DATE | 2022-09-06 | 2022-09-06 | 2022-09-06
    It was sent [240400Z FEB 91] from the ship.               | TIME | 1991-02-24T04:00 | 1991-02-24 | 1991-02-24
    See the minutes of [28/04/2022] in print.                 | DATE | 2022-04-28 | 2022-04-28 | 2022-04-28
    Sales rose in [2020-Q3] in Oslo.                          | DATE | 2020-Q3 | 2020-07-01 | 2020-09-30
    Sales rose in [1H 2020] in Oslo.                          | DATE | 2020-H1 | 2020-01-01 | 2020-06-30
    Sales rose in [FY21] in Oslo.                             | DATE | 2021 | 2020-02-01 | 2022-03-31
    The town fell in [A.D. 79] after a siege.                 | DATE | 0079 | 0079-01-01 | 0079-12-31
    Rome fell in [the year 476] to an army.                   | DATE | 0476 | 0476-01-01 | 0476-12-31
    They met [the week before last].                          | DATE | 2022-W33 | 2022-08-15 | 2022-08-21
    They met [the night before last].                         | TIME | 2022-08-30TNI | 2022-08-30 | 2022-08-30
    They met [the weekend before last].                       | DATE | 2022-W33-WE | 2022-08-20 | 2022-08-21
    They met on [MLK Day 2021] in Oslo.                       | DATE | 2021-01-18 | 2021-01-18 | 2021-01-18
    They met in [mid-week] in Oslo.                           | DATE | 2022-W35 | 2022-08-30 | 2022-09-03
    Trade grew in [the early 1800s].                          | DATE | 18 | 1800-01-01 | 1860-01-01
    They met at [half past ten] in Oslo.                      | TIME | 2022-09-01T10:30 | 2022-09-01 | 2022-09-01
    They met at [a quarter to one] in Oslo.                   | TIME | 2022-09-01T12:45 | 2022-09-01 | 2022-09-01
    They met at [ten to six] in Oslo.                         | TIME | 2022-09-01T05:50 | 2022-09-01 | 2022-09-01
    It was [twenty to seven] when they met.                   | TIME | 2022-09-01T06:40 | 2022-09-01 | 2022-09-01
    They met at [twenty-five past two] in Oslo.               | TIME | 2022-09-01T02:25 | 2022-09-01 | 2022-09-01
    They met at [12 minutes to seven] in Oslo.                | TIME | 2022-09-01T06:48 | 2022-09-01 | 2022-09-01
    They met at [five minutes past midnight] in Oslo.         | TIME | 2022-09-01T00:05 | 2022-09-01 | 2022-09-01
    They met at [ten minutes before noon] in Oslo.            | TIME | 2022-09-01T11:50 | 2022-09-01 | 2022-09-01
    They met at [a quarter to one in the morning].            | TIME | 2022-09-01T00:45 | 2022-09-01 | 2022-09-01
    They met at [ten past eleven at night].                   | TIME | 2022-09-01T23:10 | 2022-09-01 | 2022-09-01
    They met at [two at night] in Oslo.                       | TIME | 2022-09-01T02:00 | 2022-09-01 | 2022-09-01
    They met at [seven in the morning] in Oslo.               | TIME | 2022-09-01T07:00 | 2022-09-01 | 2022-09-01
    They met at [half-past nine in the evening].              | TIME | 2022-09-01T21:30 | 2022-09-01 | 2022-09-01
    They met at [20.40] in Oslo.                              | TIME | 2022-09-01T20:40 | 2022-09-01 | 2022-09-01
    The doors are open until [18.30].                         | TIME | 2022-09-01T18:30 | 2022-09-01 | 2022-09-01
    They met at [8:30 Monday night] in Oslo.                  | TIME | 2022-08-29T20:30 | 2022-08-29 | 2022-08-29
    They met at [08:30 Monday night] in Oslo.                 | TIME | 2022-08-29T08:30 | 2022-08-29 | 2022-08-29
    Doors open at [quarter to six in the evening].            | TIME | 2022-09-01T17:45 | 2022-09-01 | 2022-09-01
    The film begins at [19h30].                               | TIME | 2022-09-01T19:30 | 2022-09-01 | 2022-09-01
    It was [the 3,000th day] of the siege.                    | DURATION | P1D | |
    See you [next wk thurs] in Oslo!                          | DATE | 2022-09-08 | 2022-09-08 | 2022-09-08
    They met on [last week's Friday] in Oslo.                 | DATE | 2022-08-26 | 2022-08-26 | 2022-08-26
    See you [next sat] in Oslo!                               | DATE | 2022-09-03 | 2022-09-03 | 2022-09-03
    They waited [about two weeks].                            | DURATION | P2W | |
    They met over [a three-year period].                      | DURATION | P3Y | |
    The town fell in [ca. 1190] after a siege.                | DATE | 1190 | 1190-01-01 | 1190-12-31
    Rents rose in [the latter half of 2008] in Oslo.          | DATE | 2008-H2 | 2008-07-01 | 2008-12-31
    They waited [thirty-six hours].                           | DURATION | PT36H | |
    They waited [several months].                             | DURATION | PXM | |
    They waited for [the next few days].                      | DURATION | PXD | |
    A [five-year] plan was drawn up.                          | DURATION | P5Y | |
    They were asked about [three days] of rain.               | DURATION | P3D | |
    They rested [about three days] in all.                    | DURATION | P3D | |
    The loan is paid back over [three years] at least.        | DURATION | P3Y | |
    The siege lasted [over three years] in all.               | DURATION | P3Y | |
    They left their third [day-long] meeting.                 | DURATION | P1D | |
    The [yearlong] dig began.                                 | DURATION | P1Y | |
    They ended a [decades-old] feud.                          | DURATION | PXDE | |
    They waited [two and half years] in vain.                 | DURATION | P2Y6M | |
    They waited for [at least the past 18 months] in vain.    | DURATION | P18M | |
    Rents fell in the [post-1989] city.                       | DATE | 1989 | |
    The deal is to close [around year-end] in Oslo.           | DATE | 2022 | 2022-01-01 | 2022-12-31
    It rained in [the past three summers] in Oslo.            | SET | XXXX-SU | |
    It rained in [Easter week 2021] in Oslo.                  | DATE | 2021-W13 | 2021-03-29 | 2021-04-04
    It rained in [Holy Week 2021] in Oslo.                    | DATE | 2021-W13 | 2021-03-29 | 2021-04-04
    It rained on [Labor Day weekend 2021] in Oslo.            | DATE | 2021-W35-WE | 2021-09-04 | 2021-09-05
    It rained on [Thanksgiving weekend 2021] in Oslo.         | DATE | 2021-W47-WE | 2021-11-27 | 2021-11-28
    They met [last Tuesday, August 30], in Oslo.              | DATE | 2022-08-30 | 2022-08-30 | 2022-08-30
    They met [the day before last Tuesday] in Oslo.           | DATE | 2022-08-29 | 2022-08-29 | 2022-08-29
    They met [the day after May 31, 2021], in Oslo.           | DATE | 2021-06-01 | 2021-06-01 | 2021-06-01
    They met [the night before Christmas 2021] in Oslo.       | TIME | 2021-12-24TNI | 2021-12-24 | 2021-12-24
    They struck in the early hours of [Tuesday morning].      | TIME | 2022-08-30TMO | 2022-08-30 | 2022-08-30
    The firm will [one day] be sold.                          | DATE | FUTURE_REF | |
    They walked [one day] and slept.                          | DURATION | P1D | |
    Sales in [last year's quarter] fell.                      | DATE | 2021-Q2 | 2021-04-01 | 2021-06-30
    They had planned to pay the debt by [February].           | DATE | 2023-02 | 2023-02-01 | 2023-02-28
    The debt was paid by [February].                          | DATE | 2022-02 | 2022-02-01 | 2022-02-28
    They met at [noon] in Oslo.                               | TIME | 2022-09-01T12:00 | 2022-09-01 | 2022-09-01
    They waited [another seven months] in vain.               | DURATION | P7M | |
    They signed another [one-year] lease.                     | DURATION | P1Y | |
    It fell in [the four previous weeks] in Oslo.             | DURATION | P4W | |
    They had left [five years previously] in rain.            | DATE | 2017 | 2017-01-01 | 2017-12-31
    Sales fell in [the first two quarters of 2021] in Oslo.   | DATE | 2021-H1 | 2021-01-01 | 2021-06-30
    They meet [every Monday].                                 | SET | XXXX-WXX-1 | |
    They meet [twice a month].                                | SET | P1M | |
    They meet [daily].                                        | SET | P1D | |
"""

NOTHING = [
    "The Sunday Times said so, and the Friday Club.",
    "Windows 2000 is old.",
    "a quarter million votes, a quarter of a million lamps and a quarter-million books",
    "It fell into the low 40s, three and a quarter miles away (John 3:16).",
    "He is in his mid- to late 50s.",
    "He may march with the others.",
    "Call 555-0199-1234 for details.",
    "The vote was 12-3 in the second round.",
    "Version 3.11.4 costs $1990 a copy.",
    "See section 12.3 of the act.",
    "Some 2000 people fled to Room 1215.",
    "Prices fall as the sun sets on the march.",
    "A 32-year-old teacher was hurt.",
    "She was in her late 30s.",
    "They sang of the Summer of Love.",
    "They joined the March to Versailles.",
    "Three-quarters of the members stayed away.",
    "Flight 1549 left from gate 12.",
    "See pages 1990 and 12 of the act.",
    "The sun was out as they sat on the mon.",
    "The rate rose by a quarter to ten percent.",
    "The rate rose by a quarter point, in a quarter mile.",
    "At H-hour they left.",
    "They were told of '89 people' at sea.",
    "She spoke on '89 and counting.",
    "They saw High Noon again.",
    "The motion was carried by ten to six.",
    "The horse won at ten to one.",
    "They call at five to seven shops.",
    "The dollar closed at 6.30 to the pound.",
    "They met at 20.40 metres.",
    "The rate stood at 6.30, and then at 7.15.",
    "They shot seven in the morning.",
    "They lost the past five games.",
    "The quarter-to-quarter change was small.",
    "The bridge, long the pride of the town," + " which was proud of it," * 12 + " fell the day after its opening.",
]


@pytest.mark.parametrize("line", [line.strip() for line in EXPRESSIONS.strip().splitlines()])
def test_expression(line: str) -> None:
    marked, kind, value, earliest, latest = (cell.strip() for cell in line.split("|"))
    text = marked.replace("[", "").replace("]", "")
    found = times(text)
    assert [span for span, _ in found] == [marked[marked.index("[") + 1 : marked.index("]")]]
    time = found[0][1]
    bounds = [str(day) if day else "" for day in (time.earliest, time.latest)]
    assert (time.type, time.value, *bounds) == (kind, value, earliest, latest)


@pytest.mark.parametrize("text", NOTHING)
def test_no_time(text: str) -> None:
    assert times(text) == []


def test_ranges_and_lists_share_what_they_leave_out() -> None:
    assert [(span, time.value) for span, time in times("It ran from 23-28 March 1951.")] == [
        ("23", "1951-03-23"),
        ("28 March 1951", "1951-03-28"),
    ]
    assert [time.value for _, time in times("On May 4 and 5, 1865, they met.")] == ["1865-05-04", "1865-05-05"]
    assert [time.value for _, time in times("In January and February 1937 it snowed.")] == ["1937-01", "1937-02"]
    assert [time.value for _, time in times("The war of 499-493 BC began.")] == ["BC0499", "BC0493"]
    assert [time.value for _, time in times("The wars of 1914-18 began.")] == ["1914", "1918"]
    assert [time.value for _, time in times("In 1998/99 it snowed.")] == ["1998", "1999"]
    assert [time.value for _, time in times("Between 1914 and '18 it snowed.")] == ["1914", "1918"]
    assert [time.value for _, time in times("From May 4 to June 5, 1865, they met.")] == ["1865-05-04", "1865-06-05"]
    assert [time.value for _, time in times("The wars of 1914-'18 began.")] == ["1914", "1918"]
    assert [time.value for _, time in times("Every Monday, Wednesday and Friday.")] == [
        "XXXX-WXX-1",
        "XXXX-WXX-3",
        "XXXX-WXX-5",
    ]
    assert [time.value for _, time in times("Between May and June 2020 it snowed.")] == ["2020-05", "2020-06"]
    assert [time.value for _, time in times("It was open from Monday through Friday.")] == ["2022-08-29", "2022-09-02"]


def test_an_hour_of_what_is_done_again_and_again_has_no_day_beside_it() -> None:
    found = times("The market opens at 9 a.m. daily and closes at 14:42 (weekly).")
    assert [time.value for _, time in found] == ["2022-09-01T09:00", "P1D", "2022-09-01T14:42", "P1W"]


@pytest.mark.parametrize(
    ("hour", "value"),
    [
        ("quarter to six on Monday evening", "17:45"),
        ("6:30 on Monday night", "18:30"),
        ("2:30 on Monday night", "02:30"),
        ("6:30 on Monday morning", "06:30"),
        ("06:30 on Monday evening", "06:30"),
        ("6:30 a.m. on Monday evening", "06:30"),
    ],
)
def test_an_hour_is_of_the_part_of_the_day_beside_it(hour: str, value: str) -> None:
    assert times(f"They met at {hour}.")[0][1].value == f"2022-08-29T{value}"


LISTS = [
    ("They meet on [Oct. 3], [4] and [5], 2022.", "03 04 05"),
    ("They meet on [3], [4] and [5 October].", "03 04 05"),
    ("They met from the [3rd] to the [5th of October 2019].", "03 05"),
    ("They met on [Oct. 3rd] and [4th].", "03 04"),
    ("The fair is on [Oct. 2]-[3], [9]-[10] and [16].", "02 03 09 10 16"),
    ("On [Oct. 4], 12 and 13 people were hurt.", "04"),
    ("On [Oct. 4], 12 people were hurt.", "04"),
]


@pytest.mark.parametrize("marked, days", LISTS)
def test_days_of_one_month(marked: str, days: str) -> None:
    found = times(marked.replace("[", "").replace("]", ""))
    spans = [part.split("]")[0] for part in marked.split("[")[1:]]
    assert [span.removesuffix(", 2022") for span, _ in found] == spans
    assert [time.value[8:] for _, time in found] == days.split()


HOURS = [
    "It begins at [5 p.m. EST], [3 a.m.] in Oslo.",
    "Trains leave at [9:00], [10:30], [noon] and [2 p.m.] in Oslo.",
    "They ate at [half past ten], [noon], [half past six].",
    "It is held in [early May], [5 p.m.] in Oslo.",
    "It is open [9 p.m.] [weekends] in Oslo.",
    "It is open from five to [seven in the evening] in Oslo.",
    "It takes [ten minutes] to [two hours] by rail.",
    "The bridge is closed from [9.30] to [17.45] on [Monday].",
    "For [ten minutes] after [midnight] it was dark.",
]


@pytest.mark.parametrize("marked", HOURS)
def test_an_hour_belongs_to_a_day_only(marked: str) -> None:
    found = times(marked.replace("[", "").replace("]", ""))
    assert [span for span, _ in found] == [part.split("]")[0] for part in marked.split("[")[1:]]


def test_weekdays_typed_in_a_hurry_are_those_of_messages() -> None:
    typed = "They sat every mon, and this sat well with them as the sun rose."
    assert [span for span, _ in times(typed)] == ["every mon", "this sat"]
    assert times(typed + " The council heard of it." * 12) == []


def test_modifiers_are_kept() -> None:
    text = "At least 30 days, nearly an hour, more than two years, up to 180 days, late last week, mid-August."
    assert [time.mod for _, time in times(text)] == [
        "EQUAL_OR_MORE",
        "LESS_THAN",
        "MORE_THAN",
        "EQUAL_OR_LESS",
        "END",
        "MID",
    ]


def test_a_story_goes_by_the_dates_it_tells() -> None:
    text = (
        "On September 1, 1939, the army crossed the border. On September 17 the second front was opened. By early "
        "October the country was divided. The following year the war went on: in April 1940 the north fell, on 10 May "
        "the west was attacked, and two days later the river was crossed. In December 1941 the ocean was at war. In "
        "January the allies signed a declaration. The former capital lay in ruins. In 1945 it ended."
    )
    values = [time.value for _, time in times(text)]
    assert values == [
        "1939-09-01",
        "1939-09-17",
        "1939-10",
        "1940",
        "1940-04",
        "1940-05-10",
        "1940-05-12",
        "1941-12",
        "1942-01",
        "PAST_REF",
        "1945",
    ]


def test_what_a_story_tells_as_earlier_does_not_move_it() -> None:
    text = (
        "On 8 March 1965 the troops landed, as the old army had almost two decades earlier. In April more came. By the "
        "end of May the port was theirs, and in September they marched north. They spent the winter in tents. On "
        "4 October 1965 the talks began. The Spring Offensive of 1968 ended them. In 1970 the troops left."
    )
    values = [time.value for _, time in times(text)]
    assert values[2:6] == ["1965-04", "1965-05", "1965-09", "1966-WI"]
    assert values[6:] == ["1965-10-04", "1968-SP", "1968", "1970"]


def test_without_a_reference_date_nothing_is_guessed() -> None:
    found = times("They met on Wednesday, on Sept. 12 and last week, in May and at 5 p.m.", None)
    assert [time.value for _, time in found] == ["XXXX-WXX-3", "XXXX-09-12", "XXXX-WXX", "XXXX-05", "XXXX-XX-XXT17:00"]
    assert all(time.earliest is None and not time.stated and time.why for _, time in found)


def test_typesetting_does_not_move_offsets() -> None:
    text = "“He’s back” – the café’s owner said on Tuesday, 30 August 2022 – “after two years”."
    assert [span for span, _ in times(text)] == ["Tuesday, 30 August 2022", "two years"]


def test_a_locale_settles_numeric_dates() -> None:
    text = "Signed 03/02/2012 in ink."
    for day_first, day in [(True, date(2012, 2, 3)), (False, date(2012, 3, 2))]:
        (mention,) = timex.find(text, day_first=day_first)
        assert (mention.value.earliest, mention.value.latest) == (day, day)


def test_a_few_sentences_may_be_a_story() -> None:
    battle = "The battle was fought on 3 May 1808. The duke landed in June. The following year he returned. By March it fell."
    assert [time.value for _, time in times(battle)] == ["1808-05-03", "1808-06", "1809", "1809-03"]
    siege = "The siege began in September 1854. The next spring, a railway was built. The town fell in September."
    assert [time.value for _, time in times(siege)] == ["1854-09", "1855-SP", "1855-09"]
    mill = "It opened in March 1922. That autumn it hired 300 people. In 1929 it failed; four years later it was sold."
    assert [time.value for _, time in times(mill)] == ["1922-03", "1922-FA", "1929", "1933"]


def test_a_sentence_ends_an_expression() -> None:
    found = times("The city fell on 28 July. The following year the war was over.")
    assert [text for text, _ in found] == ["28 July", "The following year"]


def test_a_register_can_be_given() -> None:
    text = "The ship sank on 3 May 1901. In June the inquiry began, and today it is forgotten." + " " * 400
    assert [m.value.value for m in timex.find(text, register="story")] == ["1901-05-03", "1901-06", "PRESENT_REF"]


def test_reasons_are_sentences() -> None:
    from checker.model.document import Document

    reference = ReferenceDate(WRITTEN, WRITTEN, "dateline")
    document = Document("a", "The report came out on Wednesday.", reference=reference)
    (mention,) = timex.find(document.text, reference)
    assert timex.reasoning(mention, document) == (
        "The document is dated Thursday, 1 September 2022 (known by its dateline).",
        "“Wednesday” is Wednesday, 31 August 2022: the last Wednesday up to 1 September 2022, as the words around it "
        "tell of the past.",
    )


def test_a_clock_time_ends_its_sentence() -> None:
    found = [text for text, _ in times("The train leaves at 10:30. Last year it left at noon. Tuesday is free.")]
    assert found == ["10:30", "Last year", "noon", "Tuesday"]


CHATS = [
    "[2022-07-02 09:12] Ann: did you see it yesterday?\n[2022-07-05 09:13] Bob: no, tomorrow.",
    "2 Jul 2022, 09:12 - Ann: did you see it yesterday?\n5 Jul 2022, 09:13 - Bob: no, tomorrow.",
    "2022-07-02 09:12 <ann> did you see it yesterday?\n2022-07-05 09:13 <bob> no, tomorrow.",
    "[2022-07-02T09:12:30Z] Ann: did you see it yesterday?\n[2022-07-05T09:13:30Z] Bob: no, tomorrow.",
]


@pytest.mark.parametrize("text", CHATS)
def test_a_message_counts_from_its_own_day(text: str) -> None:
    found = times(text)
    assert [value.value[:10] for _, value in found] == ["2022-07-02", "2022-07-01", "2022-07-05", "2022-07-06"]
    assert [value.why for _, value in found] == ["", "message", "", "message"]


def test_one_stamp_is_no_chat() -> None:
    found = times("2022-07-02 09:12 - The council met yesterday, said the mayor.")
    assert found[1][1].value == "2022-08-31"


@pytest.mark.parametrize(
    "text", ["He died in a fall in the hills.", "She was hurt after a fall.", "It was a fall of snow."]
)
def test_a_fall_is_no_autumn(text: str) -> None:
    assert times(text) == []
