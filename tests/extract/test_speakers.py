"""Who speaks, by the words of a report around a quotation."""

from __future__ import annotations

import pytest

from checker.extract.quotations import find
from checker.rulebook import load

NAMED = """
In Madrid, Luis Arana said: “Q”
At a rally in Leeds, Luis Arana told supporters: “Q”
Speaking at the Brandenburg Gate, Luis Arana said: “Q”
Speaking to reporters in Nairobi, Luis Arana said “Q”
After talks in Geneva with Russia, Foreign Minister Luis Arana said: “Q”
On Tuesday in Washington, Senator Luis Arana told the Lemra Post: “Q”
Before the Senate Judiciary Committee, Judge Luis Arana testified: “Q”
Outside the Old Bailey, union leader Luis Arana said: “Q”
In a letter to Ada Hallam, Luis Arana wrote: “Q”
Under questioning by Ada Hallam, Luis Arana testified: “Q”
Asked about Iran, Luis Arana said: “Q”
Visiting Warsaw, Luis Arana told students: “Q”
Standing beside Ada Hallam, Luis Arana said: “Q”
Flanked by Ada Hallam, Luis Arana said: “Q”
Speaking on behalf of Ada Hallam, her deputy, Luis Arana, said: “Q”
In Madrid, where rain fell, Luis Arana said: “Q”
In Riga, Latvia, on Friday, Luis Arana also warned: “Q”
On the eve of the summit in Riga, Latvia, Luis Arana, the foreign minister, said: “Q”
At Madrid's city hall, mayor Luis Arana said: “Q”
In Brussels, the NATO chief, Luis Arana, said: “Q”
When the fire reached Paradise, Luis Arana told his wife: “Q”
As talks between Peru and Chile broke down, Luis Arana said “Q”
When the committee asked why, Luis Arana answered: “Q”
After Ada Hallam said no, Luis Arana told the press: “Q”
Crowds cheered, and Luis Arana said: “Q”
Luis Arana, speaking in Oslo, said: “Q”
Luis Arana, who met Ada Hallam in Oslo, said: “Q”
Luis Arana, whose brother Paul runs Lemra Foods, told the paper: “Q”
Luis Arana, head of the Lemra Oil Company told them: “Q”
Luis Arana flew to Riga and told the troops: “Q”
Luis Arana hit back at the Senate, saying: “Q”
Luis Arana told reporters who asked about Leeds: “Q”
Luis Arana told Ada Hallam: “Q”
Ada Hallam said that Luis Arana told her: “Q”
Leaders on Wednesday mocked Luis Arana, who had told parliament: “Q”
The ruling angered Luis Arana, a lawyer from Leeds, who wrote: “Q”
According to Luis Arana, chief of the Lemra police, “Q”
“Q” according to Luis Arana.
“Q,” Luis Arana said in Madrid.
“Q,” said Luis Arana in Madrid.
“Q,” said Madrid resident Luis Arana.
“Q,” said the mayor of Lemra, Luis Arana.
“Q,” said Hallam's deputy, Luis Arana.
“Q,” the Lemra Post quoted Luis Arana as saying.
“Q,” Luis Arana was quoted as saying by the Lemra Post.
“Q,” Lemra sporting director Luis Arana later told the Senate.
“Q,” he said, adding: “R,” Luis Arana said.
"""
UNNAMED = """
In Brussels, an official said: “Q”
In Madrid, she said: “Q”
At the White House, a spokesman for Luis Arana said: “Q”
Lemra police said: “Q”
The mayor of Lemra told them: “Q”
Luis Arana was asked: “Q”
“Q,” said a Madrid resident who knew Luis Arana.
“Q,” she told Luis Arana.
“Q,” the minister told Luis Arana.
“Q,” a source close to Luis Arana told the paper.
"""


def speaker(text: str) -> str:
    """The speaker of the last quotation."""
    told = find(text.replace("Q", "We will not leave the valley"), load().lexicon)
    return str(told[-1].value.speaker)


@pytest.mark.parametrize("text", NAMED.strip().splitlines())
def test_named(text: str) -> None:
    assert speaker(text).endswith("Luis Arana")


@pytest.mark.parametrize("text", UNNAMED.strip().splitlines())
def test_unnamed(text: str) -> None:
    assert speaker(text) == ""


def test_what_a_quotation_names_is_nobody_who_says_it() -> None:
    assert speaker("“Ada Hallam said no,” Luis Arana told them: “Q”") == "Luis Arana"
