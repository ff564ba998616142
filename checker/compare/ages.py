"""One person's age, told twice in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.align.sentence import owner, place
from checker.align.tokens import tokens
from checker.documents.segment import segment_at
from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.rulebook import Rulebook
from checker.values import age
from checker.values.bounds import plain
from checker.values.relation import Relation

BACK_THEN = re.compile(
    r"\b(?:then|when|while|at the time|at the age|years? ago|earlier|later|turn(?:s|ed|ing)?|until|since)\b"
    r"|\bat \d{1,3}\b|\b(?:in|of) (?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
"""What may tell the age of another year."""
TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "and", "but", "the"))
"""What stands before a surname with a capital and is no first name."""
REACH = 60  # characters around an age that are looked at for it


def one_person(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """Two ages of one name. A surname alone means the one person who is told with a first name in the text."""
    ages = [mention for mention in mentions if mention.kind == "age"]
    if len(ages) < 2:
        return
    owned = []
    for mention in ages:
        segment = segment_at(document, mention.start)
        words = tokens(document, segment) if segment else ()
        named = owner(words, *place(words, mention.start, mention.end))
        around = document.text[max(0, mention.start - REACH) : mention.end + REACH]
        if named and not BACK_THEN.search(around):
            owned.append((mention, named))
    for (first, one), (second, other) in combinations(owned, 2):
        part, whole = sorted((one, other), key=len)
        if not part <= whole or len(whole) < 2 or age.compare(first.value, second.value) is not Relation.DISJOINT:
            continue
        names = _spelled(document.text, whole, part)
        if names:
            yield Misfit(
                (second.start, second.end),
                ((first.start, first.end),),
                {"person": names, "value": plain(first.value.nominal), "other.value": plain(second.value.nominal)},
            )


def _spelled(text: str, whole: frozenset[str], part: frozenset[str]) -> str:
    """The name as the text spells it, "" where a name that is told alone stands after another first name, too."""
    for name in part if part < whole else ():
        for found in re.finditer(rf"\b([A-Z][\w'’.-]{{1,30}}) {re.escape(name)}\b", text, re.IGNORECASE):
            word = found[1].lower().rstrip(".")
            if found[1][0].isupper() and word not in whole and word not in TITLES:
                return ""
    spelled = {
        found[0].lower(): found[0] for found in re.finditer(r"[^\W\d_][\w'’-]*", text) if found[0].lower() in whole
    }
    return " ".join(dict.fromkeys(spelled.get(name, name) for name in sorted(whole, key=text.lower().find)))
