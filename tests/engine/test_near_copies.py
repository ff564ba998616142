"""A near-copy, with one number altered, a byline or a paragraph less, makes nothing that others tell more or less sure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from checker.align.stories.stories import stories
from checker.documents.read import read
from checker.engine.local import check
from checker.model.document import Document
from checker.model.finding import Finding, Severity, Standing
from tests.engine.test_copies import CONFIG, RULEBOOK, TEXTS, under, written
from tests.test_seeds import SEEDS

NAMES = ("seeds", *TEXTS, "a mill burns", "an election")
MILL = (
    "OSTERBY, March 4, 2019 (Norpress) - A fire at the Kallvik paper mill in Osterby killed 14 people late on Sunday, police said.\n\n"
    "The blaze broke out in a storage hall on the southern edge of the mill shortly before midnight, according to fire chief Greta "
    "Moen. More than 80 firefighters fought the flames until dawn.\n\nSeven people were taken to hospital in Lindesund with burns, a "
    "spokeswoman for the hospital said. The mill employs 420 people and is the largest employer in the town.",
    "March 4, 2019\n\nTwelve people died when fire swept through the Kallvik paper mill in Osterby on Sunday night.\n\nFire chief Greta "
    'Moen told the Gazette that her crews found the storage hall in flames when they arrived at 11:50 p.m. "We could not get inside '
    'for two hours," she said.\n\nMayor Anders Holt called for three days of mourning. Seven of the injured were being treated in '
    "Lindesund.",
    "March 4, 2019\n\nVelland Paper's Kallvik mill in Osterby burned on Sunday night and 14 workers were killed, the town's mayor, "
    "Anders Holt, said. Greta Moen, the fire chief, said seven others were in hospital in Lindesund.",
)
VOTE = (
    "June 11, 2023\n\nThe Harbour Party won 41 of the 75 seats in the parliament of Lorvia on Sunday, the election office in Tarn said. "
    "Its leader, Ada Brenn, will become prime minister.\n\nThe Farmers' Union has 22 seats, down from 30. Turnout was 63 percent, the "
    "lowest since 1991. About 2,400 observers watched the vote.",
    "June 12, 2023\n\nAda Brenn will lead Lorvia after her Harbour Party took 43 of the 75 seats on Sunday. Turnout fell to 63 percent. "
    "The Farmers' Union of Jon Selby kept 22 seats in the parliament in Tarn.\n\nBrenn, 51, promised to cut the price of bread. She was "
    "elected to parliament in 2009.",
    "June 12, 2023\n\nThe parliament in Tarn will have 41 members of the Harbour Party and 22 of the Farmers' Union. Voters in Lorvia "
    "chose it on Sunday. Only 68 percent of them cast a ballot, the election office said. Ada Brenn, 52, is to be prime minister.",
)
GRAVE = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}
_MONTHS = "January|March|April|May|June|July|August|Aug|Sept|September|Oct|October|November"
_NUMBER = re.compile(rf"(?<![\w.,:/-])\d{{1,3}}(?![\w,:/-]|\.\d| (?:{_MONTHS})\b)")
_DAY = re.compile(rf"(?:{_MONTHS})\.? $")
_LEAST = 40
"""Words of a text that is long enough to be known as a copy when a number is altered or a byline added."""


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Document]]:
    texts = {**TEXTS, "a mill burns": MILL, "an election": VOTE}
    made = {name: written(tmp_path_factory.mktemp("near"), told) for name, told in texts.items()}
    return made | {"seeds": list(read([str(SEEDS)]).documents)}


def changed(text: str, everything: str) -> Iterator[str]:
    """A text with one of its numbers altered to one that nobody tells, nor any near it, under a byline, and without its last
    paragraph."""
    for number in _NUMBER.finditer(text):
        if not _DAY.search(text, 0, number.start()):
            other = next(n for n in range(2 * int(number[0]) + 1, 4000) if not re.search(rf"\b{n}\b", everything))
            yield f"{text[: number.start()]}{other}{text[number.end() :]}"
    yield f"By Jens Aker, Daily Tribune\n\n{text}"
    if text.count("\n\n") > 1:
        yield text[: text.rindex("\n\n")]


def near_copy(name: str, document: Document, text: str) -> Document:
    made = under(name, Document(document.id, text, title=document.title, source=document.source))
    made.reference = document.reference
    return made


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(st.sampled_from(NAMES), st.integers(0, 40), st.integers(0, 40), st.sampled_from("!~"))
def test_a_near_copy_takes_nothing_from_what_others_tell(
    corpora: dict[str, list[Document]], name: str, number: int, change: int, mark: str
) -> None:
    documents = [document for document in corpora[name] if len(document.text.split()) >= _LEAST]
    original = documents[number % len(documents)]
    texts = list(changed(original.text, " ".join(document.text for document in corpora[name])))
    copy = near_copy(f"{mark}copy", original, texts[change % len(texts)])
    source = stories([*corpora[name], copy]).source
    assert source[-1] == source[corpora[name].index(original)]
    again = check([*corpora[name], copy], RULEBOOK, CONFIG).findings
    for finding in check(corpora[name], RULEBOOK, CONFIG).findings:
        after = the_same(finding, again, copy.id)
        if after is None:
            assert finding.severity is Severity.INFO, finding.message
            continue
        assert GRAVE[after.severity] >= GRAVE[finding.severity], (finding.message, after.message)
        if words(after, copy.id) <= words(finding, original.id):
            assert support(after) == support(finding), (finding.message, after.message)


def the_same(finding: Finding, found: Sequence[Finding], copy: str) -> Finding | None:
    """The finding that tells the same, or more."""
    return next((one for one in found if one.rule == finding.rule and cited(finding) <= cited(one, copy)), None)


def cited(finding: Finding, but: str = "") -> set[tuple[str, int, int]]:
    return {(one.document, one.start, one.end) for one in finding.citations if one.document != but}


def words(finding: Finding, document: str) -> set[str]:
    """What a finding cites of a document."""
    return {one.text for one in finding.citations if one.document == document}


def support(finding: Finding) -> list[tuple[int, Standing]]:
    """How many sources tell each value, and how it stands among them."""
    return sorted((value.sources, value.standing) for value in finding.values)
