"""Times of two sentences that must fit each other: brackets mark what a check cites first; texts without brackets are in order."""

from __future__ import annotations

from datetime import date

import pytest

from checker.extract.overlap import resolve
from checker.model.document import Document, ReferenceDate
from checker.values import numeric, timex
from checker.values.checks import check

DAY = date(2025, 6, 10)
CASES = {
    "timex.age_fits_birth": [
        "The sculptor Ida Morell died on Monday at the [age of 71]. Born in Selby in 1942, she taught for years.",
        "The sculptor Ida Morell has died [aged 71]. She was born in 1942 in Selby.",
        "2025-06-10\nIda Morell died on Monday at the [age of 71]. Born in Selby in 1942, she taught for years.",
        "Ida Morell, weaver, dies at [88]\n\nHer family told of it.\n\nShe was born in Selby on 14 May 1942. Her loom is kept.",
        "Ida Morell, weaver, dies at 83\n\nHer family told of it.\n\nShe was born in Selby on 14 May 1942. Her loom is kept.",
        "Ida Morell, weaver, dies at 88\n\nHer pupil Ann Croy told of it. She was born in Selby on 14 May 1942.",
        "Ida Morell, weaver, dies at 88\n\nHer daughter told of it. She was born in Selby on 14 May 1962.",
        "Ida Morell, weaver, dies at 88\n\nThe mill told of it. She was born in Selby on 14 May 1942. Her horse was born in 1950.",
        "Olaf Brenn (1941-2025) was [91] when he died on Sunday.",
        "Olaf Brenn (1941-2025) was 84 when he died on Sunday.",
        "She was born in Selby on 14 May 1938 and learned it from her grandmother, who was born in 1871 and died at 88.",
    ],
    "timex.duration_against_range": [
        "Six men are back from a [five-week] trip to the Hald glacier. They set out on 3 March and were back in Selby on 24 March.",
        "Six men are back from a three-week trip to the Hald glacier. They set out on 3 March and were back in Selby on 24 March.",
        "The works near Selby will last [five weeks]. They run from 7 April to 21 April, the office said.",
        "The works near Selby will last two weeks. They run from 7 April to 21 April, the office said.",
        "The works near Selby will last five weeks. Talks run from 7 April to 21 April, the office said.",
        "The works will last five weeks. They run from 7 April to 21 April in the north, and then in the south.",
        "They are on a five-week trip. They left on 3 March and reached Selby on 24 March.",
        "The ship set out from Harlow on 3 March and returned on 9 March. The crew had a five-week holiday.",
        "Inns in Harlow sold 38,000 nights from May 2014 to August 2014, the chamber said.",
        "In all 6.4 million nights were sold between October 2014 and March 2015.",
        "Snow fell on 23 days from December 2014 to February 2015.",
        "The ferry was laid up for 23 days from December 2014 to February 2015.",
        "The ferry was laid up for [230 days] from December 2014 to February 2015.",
        "The mines lost 3,000 days between January 2014 and June 2014 to strikes.",
        "Calder served [eleven years] from 1990 to 2005.",
    ],
    "timex.hours_against_range": [
        "The concert began at 7:30 p.m. on Tuesday and ended at 9 p.m. The [three-hour] programme was all Schubert.",
        "The concert began at 7:30 p.m. on Tuesday and ended at 10:30 p.m. The three-hour programme was all Schubert.",
        "The concert began at 7:30 p.m. and ended at 9 p.m. The three-hour rehearsal was all Schubert.",
        "The boat leaves the old harbour at 9.15 a.m. and arrives at 12.45 p.m. The crossing takes [two and a half hours].",
        "The boat leaves the old harbour at 9.15 a.m. and arrives at 12.45 p.m. The crossing takes three and a half hours.",
        "The concert began at 7.30 p.m. and ended at 9 p.m. The three-hour programme had to be cut short.",
        "The bus leaves at 8 a.m. and returns at 6 p.m. The tour takes six hours, with time for lunch.",
        "The plane leaves at 9 a.m. and arrives at 11 a.m. The trip takes three hours.",
        "The [90-minute] film starts at 8 p.m. and ends at 11 p.m.",
        "The debate began at 2 p.m. and ended at 9 p.m. The meeting lasted [five hours].",
    ],
    "timex.lasting_since": [
        "Mayor Jon Haas will step down in May after [12 years] in office. Haas, who was first elected in 2017, is 61.",
        "Mayor Jon Haas will step down in May after eight years in office. Haas, who was first elected in 2017, is 61.",
        "After [12 years] at the head of the city zoo, Mia Pfaff is stepping down. The vet is 61. Pfaff has led the zoo since 2009.",
        "After 12 years at the head of the city zoo, Mia Pfaff is stepping down. Her deputy Jan Lind has led the zoo since 2009.",
        "After 12 years at the head of the city zoo, Mia Pfaff is stepping down. Pfaff has led the choir since 2009.",
        "Jan Arden retires after [12 years] as director of the mill. Arden became director in 2003.",
        "Jan Arden retires after 12 years as director of the mill. Arden became a father in 2003.",
        "Jan Arden retired after 12 years as director of the mill. Arden became director in 2003.",
        "Chief Ivy Dorn is to retire after [nine years] in the post. Dorn took over from Alan Peake in 2011.",
        "He has coached the team for [ten years]. He took the job in 2021.",
        "He has coached the team for four years. He took the job in 2021.",
        "He has coached the team for ten years. Lind took the job of doctor in 2021.",
        "Jan Arden will leave after 12 years in office. Arden, who took office in 2001 as a judge, is 64.",
        "Jan Arden is retiring after 30 years in power. His rival Karl Lind took office in 2017.",
    ],
}


@pytest.mark.parametrize(("name", "marked"), [(name, text) for name, texts in CASES.items() for text in texts])
def test_what_does_not_fit(name: str, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    reference = ReferenceDate(DAY, DAY, "metadata")
    document = Document("x", text, reference=reference)
    mentions = resolve(timex.find(text, reference), numeric.find(text))[0]
    expected = [(marked.index("["), marked.index("]") - 1)] if "[" in marked else []
    assert [misfit.primary for misfit in check(name)(document, mentions)] == expected
