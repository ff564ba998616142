"""What has been does not lie ahead: a month or a day of which a verb tells that something happened then."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import ReferenceDate
from checker.values import timex

CASES = """
    2022-09-14 | 2021-10    | In [October], the bridge collapsed.
    2022-09-14 | 2021-10    | The bridge collapsed in [October].
    2022-09-14 | 2021-10    | The bridge, which collapsed in [October], will be rebuilt.
    2022-09-14 | 2021-10    | He was ousted as chairman by a state-backed faction in [October].
    2022-09-14 | 2021-10    | Sales have risen since [October].
    2022-09-14 | 2021-10-03 | The bridge collapsed [Oct. 3], killing six.
    2022-09-14 | 2021-10-03 | The bridge, which fell on [Sunday, Oct. 3], is rebuilt.
    2022-12-20 | 2022-01-17 | He was jailed on [Monday, Jan. 17], over the murder.
    2022-01-05 | 2021-03-03 | The bridge collapsed on [March 3].
    2022-12-30 | 2023-01-02 | The bridge collapsed on [Jan. 2].
    2022-09-14 | 2022-10    | In [October], the bridge will be closed, the mayor said.
    2022-09-14 | 2022-10    | They called elections in [October].
    2022-09-14 | 2022-10    | The party agreed to leave the council in [October].
    2022-09-14 | 2022-10    | It promised a vote on preferred shares in [October].
    2022-09-14 | 2022-10    | The court said the case is heard in [October].
    2022-09-14 | 2022-10    | If the council fell in [October], it would be the third.
    2022-09-14 | 2022-10    | Students boycotted the [October] vote.
    2022-09-14 | 2022-10    | The offer was extended to [October].
    2022-09-14 | 2022-10-03 | It said [Oct. 3] was a likely date.
    2022-12-01 | 2022-12-25 | One school has banned [Christmas] cards.
"""


@pytest.mark.parametrize("line", [line.strip() for line in CASES.strip().splitlines()])
def test_has_been(line: str) -> None:
    written, value, marked = (cell.strip() for cell in line.split("|"))
    text = marked.replace("[", "").replace("]", "")
    day = date.fromisoformat(written)
    found = {each.start: each.value.value for each in timex.find(text, ReferenceDate(day, day, "metadata"))}
    assert found[marked.index("[")] == value
