"""A month that is somebody's given name is no time, and a month before another capital is one."""

from __future__ import annotations

import pytest

from checker.values import timex

NAMES = """
April Jones told reporters that it was over.
June Carter was born in Virginia.
August Weber, a baker, opened the shop.
The play is by August Wilson.
He married June Carter in Oslo.
She told April Jones that it was over.
The singer June Carter-Cash died young.
"It is over," said June Carter.
A picture of June Carter
Mayor June Lee and April Stone were elected.
A vote for Jan Hoff, the mayor, is a vote for order.
They gave it to May Lin.
"""

MONTHS = """
In [April] Nixon appointed Graham.
In [June] Microsoft said it would.
By [June] Microsoft had sold it.
By [June] Congress, tired of war, voted.
The [August] Decrees swept it away.
Sales rose in [April], Microsoft said.
[June] sales rose at Microsoft.
[June] Sales Rise At Microsoft
In [late April] Soviet forces stormed it.
From [April] Germany will pay.
Between April and [June] Congress met.
Mayor June Lee resigned in [June].
The talks of [June] Germany called off.
"""


@pytest.mark.parametrize("text", NAMES.strip().splitlines())
def test_a_given_name_is_no_time(text: str) -> None:
    assert timex.find(text) == []


@pytest.mark.parametrize("marked", MONTHS.strip().splitlines())
def test_a_month_before_a_capital_is_a_time(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert timex.find(text)[-1].start == marked.index("[")
