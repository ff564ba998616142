"""The heads of messages in a chat or a log: "[2022-09-02 09:12] Ann: did you see it yesterday?"

What a message counts its times from is its own day, and not that of the whole text.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.values.lazy import Pattern
from checker.values.timex.periods import Period
from checker.values.timex.place import in_year
from checker.values.timex.scan import Hit

BEFORE = Pattern(r"(?:^|\n)[ \t]{0,4}[\[(<*]{0,2}$")
AFTER = Pattern(r"(?:Z|:\d\d)?(?:[\])>*]{1,2}|,? ?[-–|] | ?<|:? {1,3}(?=[<@\[\w]))")
REACH = 8  # characters of a line before its stamp
FEWEST = 2


def stamps(text: str, hits: Sequence[Hit]) -> dict[int, Period]:
    """The days at the heads of messages, by the number of the hit; none where a text has only one such head."""
    found = {
        number: day for number, hit in enumerate(hits) if hit.sense.clock and (day := _day(hit)) and _leads(text, hit)
    }
    return found if len(found) >= FEWEST else {}


def _day(hit: Hit) -> Period | None:
    """The day of a clock time that is stated with its date; None where day and month may be the other way round."""
    sense = hit.sense
    if sense.value:
        return None
    if sense.kind == "fixed" and sense.unit == "day":
        return Period("day", sense.number)
    if sense.kind == "yearly" and sense.unit == "day" and sense.year is not None and sense.year.kind == "fixed":
        return in_year(sense, sense.year.number)
    return None


def _leads(text: str, hit: Hit) -> bool:
    return bool(BEFORE.search(text, max(0, hit.start - REACH), hit.start) and AFTER.match(text, hit.end))
