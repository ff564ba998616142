"""References where no rule looks for what they are about."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load

RULEBOOK = load()
FOUND = {
    "It cited A/66/288 and E/CN.4/2005/7.": ["A/66/288", "E/CN.4/2005/7"],
    "It adopted A/RES/60/1.": ["A/RES/60/1"],
    "Section 230(c) and Article 5 apply.": ["Section 230(c)", "Article 5"],
    "Case C-131/12 and docket no. 12-345 were heard.": ["Case C-131/12", "docket no. 12-345"],
    "Under resolution 1701 it must leave.": ["resolution 1701"],
    "The A/B test, the S/4 line, km/h, 24/7 and 12/5/2012.": [],
    "In one case 12 people, in that section 40 men.": [],
}


@pytest.mark.parametrize("text", FOUND)
def test_references(text: str) -> None:
    mentions = extract(Document("d", text), RULEBOOK).mentions
    assert [text[m.start : m.end] for m in mentions if m.kind == "reference"] == FOUND[text]
