"""When the same was born, founded, built or opened, or came into an office: bare years, wherever a sentence tells them."""

from __future__ import annotations

from datetime import date

import pytest

import checker
from checker.model.finding import Severity

DAY = date(2011, 5, 4)


def grave(*texts: str) -> list[str]:
    day = checker.ReferenceDate(DAY, DAY, "metadata")
    found = checker.check([checker.Document(f"d{n}", text, reference=day) for n, text in enumerate(texts)]).findings
    return [finding.message for finding in found if finding.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            "Porcelain maker Bernac, founded in 1912, will close its kiln in Tarnholm, it said on Wednesday.",
            "Bernac will close its kiln in Tarnholm, it said on Wednesday. The porcelain maker was founded in 1921.",
        ),
        (
            "The poet Aino Lehtola has died in Lemra. Born in Ostrand in 1938, Lehtola published nine books.",
            "Aino Lehtola, the poet, died on Tuesday in Lemra. She was born in Ostrand in 1948.",
        ),
        (
            "The conductor Otto Kessel, who was born in Graz in 1949, cancelled his concert in Lemra on Tuesday.",
            "Otto Kessel cancelled his concert in Lemra on Tuesday. The conductor, born in Graz in 1946, has a cold.",
        ),
        (
            "Alice Renner will retire from Corvair Foods, it said on Wednesday. Renner became president in 1999.",
            "Corvair Foods said on Wednesday Alice Renner would retire. Renner, who became president in 1996, is from Lemra.",
        ),
        (
            "The theater, which was built in 1931, collapsed in Tarnholm on Tuesday when an aftershock struck.",
            "An aftershock brought down the theater in Tarnholm on Tuesday. Built in 1913, the theater had been empty.",
        ),
        (
            "The Redwater Shipyard, founded in 1897, filed for bankruptcy in Tarnholm on Tuesday.",
            "In Tarnholm the Redwater Shipyard filed for bankruptcy on Tuesday. The yard was founded in 1879.",
        ),
        (
            "The Oskel brewery in Tarnholm will close in June, its owners said on Tuesday. The brewery was founded in 1887.",
            "Tarnholm loses its last brewery in June. Oskel, established in 1878, told its workers on Tuesday.",
        ),
        (
            "The piano maker Feldmar has filed for insolvency in Lemra. The company was founded in 1887.",
            "Feldmar of Lemra, established in 1878, is insolvent. It makes pianos.",
        ),
    ],
)
def test_two_years_of_one_beginning_are_a_conflict(first: str, other: str) -> None:
    assert len(grave(first, other)) == 1
    assert grave(first, first) == []


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            "Porcelain maker Bernac, founded in 1912, was bought on Wednesday by its rival Orlay.",
            "Orlay, founded in 1931, bought its rival Bernac, a porcelain maker in Lemra, on Wednesday.",
        ),
        (
            "Bernac was bought on Wednesday by its rival Orlay. The company, founded in 1912, makes porcelain.",
            "Orlay bought its rival Bernac on Wednesday. The company, founded in 1931, has a works in Lemra.",
        ),
        (
            "The poet Aino Lehtola has died in Lemra. Born in Ostrand in 1938, Lehtola was married to Arvo Salmi.",
            "Aino Lehtola died on Tuesday in Lemra. Her husband, the painter Arvo Salmi, born in Ostrand in 1931, survives her.",
        ),
        (
            "Alice Renner will retire from Corvair Foods, it said on Wednesday. Renner became president in 1999.",
            "Corvair Foods said on Wednesday Alice Renner would retire. Renner, who became chairman in 2006, is from Lemra.",
        ),
        (
            "Niall Byrne resigned from the Redwater Bank on Wednesday. Byrne became chairman in 2003.",
            "Niall Byrne resigned from the Redwater Bank on Wednesday. Byrne became chairman of its rival Kestrel Bank in 1998.",
        ),
        (
            "Henri Vasseur of Lemra said on Tuesday he would not run. Vasseur became mayor in 1995.",
            "Henri Vasseur of Lemra will not run, he said on Tuesday. Vasseur became mayor again in 2001.",
        ),
        (
            "Henri Vasseur of Lemra said on Tuesday he would not run. Vasseur was elected mayor in 1995.",
            "Henri Vasseur of Lemra will not run, he said on Tuesday. Vasseur was elected mayor in 2001.",
        ),
        (
            "Boyko Petkov resigned in Lemra on Tuesday. Petkov first became minister in 1999.",
            "Boyko Petkov resigned in Lemra on Tuesday. Petkov became minister in 2006.",
        ),
        (
            "Delvaux, founded in 1860, said its chairman Pieter Maes died on Tuesday.",
            "Pieter Maes, the chairman of Delvaux, died on Tuesday. The foundation of Maes, founded in 1990, runs museums.",
        ),
        (
            "The Oskel brewery in Tarnholm was bought on Tuesday by the Lindal brewery. The brewery was founded in 1887.",
            "Oskel of Tarnholm, established in 1878, was bought by the Lindal brewery on Tuesday.",
        ),
        (
            "The piano maker Feldmar of Lemra was bought by its rival Orlay. The company was founded in 1887.",
            "Orlay has bought its rival Feldmar of Lemra. The company was founded in 1878.",
        ),
        (
            "The Lagan Hotel, opened in 1904, burned on Tuesday in Tarnholm.",
            "Fire struck the Lagan Hotel in Tarnholm on Tuesday. The bar of the hotel opened in 1995.",
        ),
        (
            "The school in Tarnholm, built in 1931, collapsed on Tuesday when an aftershock struck.",
            "An aftershock brought down the school in Tarnholm on Tuesday. The church beside it, built in 1913, lost its tower.",
        ),
    ],
)
def test_two_beginnings_have_two_years(first: str, other: str) -> None:
    assert grave(first, other) == []
