"""One person behind a count of others, whom only an article counts: "two women and a child"."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.values.lazy import Pattern
from checker.values.mentions import made
from checker.values.numbers.core import ONE
from checker.values.numbers.sorts import ADVERB, PARTICIPLE, ROLE, STOP, VERB
from checker.values.numbers.tables import TABLES
from checker.values.numbers.words import WORDS

AND_ONE = (" and a", ", a", ", and a")
"""What stands before one person behind a count of others."""
_NEXT = Pattern(r"(?P<joint>,? and|,) (?P<article>an?) (?P<words>[a-z-]{3,14}(?: [a-z-]{2,14}){0,2})")
_GOES_ON = Pattern(rf",? and (?:an?|[0-9]{{1,3}}|{'|'.join(TABLES.cardinals)}) ")
_BEYOND = frozenset((STOP, VERB, PARTICIPLE, ADVERB, ROLE))
"""The sorts of words that go on behind a noun."""


def one_more(text: str, count: Mention) -> Mention | None:
    """The one person behind a count of persons, None where there is none: "two women and a child psychologist"."""
    found = _NEXT.match(text, count.end) if count.value.unit in TABLES.persons else None
    if found is None:
        return None
    words = found["words"].split(" ")
    last = next((at for at, word in enumerate(words[:2]) if word in TABLES.persons), -1)
    if last < 0 or (words[last + 1 :] and WORDS[words[last + 1]].sort not in _BEYOND):
        return None
    end = found.start("words") + len(" ".join(words[: last + 1]))
    if "and" not in found["joint"] and not _GOES_ON.match(text, end):
        return None  # "one hostage, a judge, died"
    mention = made("quantity", text, found.start("article"), found.end("article"), ONE, end)
    return mention if isinstance(mention, Mention) else None
