"""Two Latin spellings of a name in other letters are a matter of style, near words of its land."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from tests.align.test_one_bearer import disputes

STYLE = {
    "Arabic vowels": ["The Lebanese clerk Ilsa Vanoun spoke.", "In Beirut they met Ilsa Vanun."],
    "a vowel that is written as another": [
        "The Iraqi clerk Ilsa Vindora spoke.",
        "The Iraqi clerk Ilsa Vendora spoke.",
    ],
    "a letter at the end": ["They met Ilsa Vandora in Baghdad.", "They met Ilsa Vandorah in Iraq."],
    "Hebrew letters": ["The Israeli clerk Ilsa Tzandor spoke.", "The Israeli clerk Ilsa Tsandor spoke."],
    "Cyrillic letters": ["The Russian clerk Ilsa Vandriyan spoke.", "The Russian clerk Ilsa Vandrian spoke."],
    "Korean letters": ["The Korean envoy Kye Vandor spoke.", "In Seoul they met Gye Vandor."],
    "a long vowel": ["The Japanese clerk Ilsa Vono spoke.", "The Japanese clerk Ilsa Vohno spoke."],
    "syllables": ["In the Chinese town they met Vang Vandor.", "In the Chinese town they met Vangvandor."],
}


@pytest.mark.parametrize("case", STYLE)
def test_style(case: str) -> None:
    assert [dispute.severity for dispute in disputes(*STYLE[case])] == [Severity.INFO]


SLIPS = {
    "no such land": ["They met Ilsa Vanoun in Lemra.", "They met Ilsa Vanun in Lemra."],
    "a land of one side only": ["They met Ilsa Vanoun in Lemra.", "They met Ilsa Vanun in Beirut."],
    "another consonant": ["They met Ilsa Vanoun in Beirut.", "They met Ilsa Vamoun in Beirut."],
    "a vowel left out": ["They met Ilsa Vandrikan in Beirut.", "They met Ilsa Vandrkan in Beirut."],
    "swapped letters": ["They met Ilsa Vanoun in Beirut.", "They met Ilsa Vanuon in Beirut."],
    "one text has both": ["They met Ilsa Vanoun in Beirut. They met Ilsa Vanun again. Vanoun left."],
    "a Western given name": ["They met Robert Vanoun in Beirut.", "They met Robert Vanun in Beirut."],
    "a joined name in one text": ["In China they met Vang Vandor. Then Vangvandor left."],
}


@pytest.mark.parametrize("case", SLIPS)
def test_slips(case: str) -> None:
    assert [dispute.severity for dispute in disputes(*SLIPS[case])] == [None]
