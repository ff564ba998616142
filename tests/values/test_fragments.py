"""The fragments that rules' patterns use: what they match as a whole, that both engines take them, that they are bounded."""

from __future__ import annotations

import re

import pytest
import re2

from checker.rulebook.regex import faults
from checker.values.fragments import fragment

MATCHES = {
    "NUMBER": ["45", "1,200", "forty-five", "1.2 billion", "one hundred and twenty-three", "three to five", "2½"],
    "QUANTITY:page": ["45-page", "48 pages", "forty-five\npages", "48 pp", "48 printed pages"],
    "QUANTITY:kilometer": ["5 km", "5 kilometres", "five kilometers"],
    "COUNT": ["27 nations", "60 Uyghur organizations"],
    "ORDINAL": ["51st", "fifty-first", "second"],
    "ORDINAL:session": ["51st session", "fifty-first session", "34th regular session", "sixth plenary session"],
    "TALLY": [
        "19 votes to 17, with 11 abstentions",
        "19-17-11",
        "19–17",
        "12-3",
        "19 against, 17 in favour",
        "17 for, 19 against, 11 abstaining",
        "For: 17, against: 19",
    ],
    "PERCENT": ["12%", "3.5 per cent", "two percentage points"],
    "MONEY": ["$1.2 billion", "US$5", "2.5 million euros", "€70 million"],
    "AGE": ["32-year-old", "32 years old", "aged 32"],
    "DATE": ["Wednesday, Aug. 30, 2022", "31 August 2022", "2022-08-31", "October 6", "the 4th of July"[4:]],
    "WEEKDAY": ["Wednesday", "Wed."],
    "MONTH": ["August", "Aug."],
    "REFERENCE:symbol": ["A/HRC/51/L.6", "S/RES/1970"],
    "REFERENCE:resolution": ["Resolution 1970 (2011)", "resolution\n71/275"],
    "REFERENCE:docket": ["No. 12-345", "No. 14/2023", "Case C-131/12"],
    "REFERENCE:section": ["Section 230", "Article 5(3)"],
    "NAME": ["UN Human Rights Council", "Organization of American States"],
}
OTHERS = {
    "NUMBER": ["pages", "oneself", "A12"],
    "QUANTITY:page": ["45 reports", "page 45"],
    "ORDINAL:session": ["51 sessions", "special session"],
    "TALLY": ["19 votes", "against 17"],
    "PERCENT": ["12"],
    "MONEY": ["12 boats"],
    "AGE": ["32"],
    "WEEKDAY": ["wed"],
    "NAME": ["rights council"],
}


@pytest.mark.parametrize("name", MATCHES)
def test_fragment(name: str) -> None:
    source = fragment(*name.split(":"))
    assert list(faults(source)) == []
    pattern = re.compile(source, re.IGNORECASE)
    for text in MATCHES[name]:
        assert pattern.fullmatch(text), text
    for text in OTHERS.get(name, ()):
        assert not pattern.fullmatch(text), text
    assert pattern.groups == 0
    re2.compile(f"(?i){source}")


def test_an_unknown_fragment_is_refused() -> None:
    with pytest.raises(KeyError):
        fragment("NUMERAL")
