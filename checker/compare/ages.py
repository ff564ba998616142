"""One person's age, told twice in one text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.align.actors import spoken_of
from checker.align.owners import is_of_pronoun
from checker.align.sentence import owner, place
from checker.align.tokens import Token, tokens
from checker.documents.segment import segment_at, segments
from checker.model.claim import Mention, Misfit
from checker.model.document import Document, Segment
from checker.patterns import once
from checker.rulebook import Rulebook
from checker.values import age
from checker.values.bounds import plain
from checker.values.relation import Relation

BACK_THEN = re.compile(
    r"\b(?:then|when|while|at the time|at the age|years? ago|earlier|later|turn(?:s|ed|ing)?|until|since)\b"
    r"|(?-i:\bat \d{1,3}\b)|\b(?:in|of) (?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
"""What may tell the age of another year."""
TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "and", "but", "the"))
"""What stands before a surname with a capital and is no first name."""
REACH = 60  # characters around an age that are looked at for it


def one_person(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """Two ages of one name, each where it is told first. A surname alone means the one person who is told with a first name
    in the text."""
    ages = [mention for mention in mentions if mention.kind == "age"]
    if len(ages) < 2:
        return
    told: dict[tuple[frozenset[str], age.Age], Mention] = {}
    by_name: dict[str, list[tuple[frozenset[str], age.Age]]] = {}
    spelled: dict[tuple[frozenset[str], frozenset[str]], str] = {}
    reported: set[frozenset[str]] = set()
    for second, other in _owned(document, ages):
        if (other, second.value) in told:
            continue
        known = dict.fromkeys(one for name in sorted(other) for one in by_name.get(name, ()))
        for one, value in known:
            part, whole = sorted((one, other), key=len)
            if whole in reported or not part <= whole or len(whole) < 2:
                continue
            if age.compare(value, second.value) is not Relation.DISJOINT:
                continue
            if (names := spelled.get((whole, part))) is None:
                names = spelled[whole, part] = _spelled(document.text, whole, part)
            if names:
                first = told[one, value]
                reported.add(whole)  # one finding is enough to look the person up
                yield Misfit(
                    (second.start, second.end),
                    ((first.start, first.end),),
                    {"person": names, "value": plain(value.nominal), "other.value": plain(second.value.nominal)},
                )
        told[other, second.value] = second
        if other not in reported:
            for name in other:
                by_name.setdefault(name, []).append((other, second.value))


def _owned(document: Document, ages: Sequence[Mention]) -> Iterator[tuple[Mention, frozenset[str]]]:
    """The ages that tell of now, each with the words of the name whose it is."""
    surnames: set[str] = set()
    for segment, told in groupby(ages, lambda mention: segment_at(document, mention.start)):
        words = tokens(document, segment) if segment else ()
        for mention in told:
            first, last = place(words, mention.start, mention.end)
            named = owner(words, first, last)
            if segment and not named and is_of_pronoun(words, first):
                named = spoken_of(_before(document, segment))
            elif not named and last < len(words) and words[last].shape in "AS" and words[last].lower in surnames:
                named = frozenset((words[last].lower,))  # "the 35-year-old Toller"
            elif first > 1:
                surnames.add(words[first - 2].lower)
            around = document.text[max(0, mention.start - REACH) : mention.end + REACH]
            if named and not BACK_THEN.search(around):
                yield mention, named


def _before(document: Document, segment: Segment) -> list[Sequence[Token]]:
    """The words of the sentence before, as a list of one; none at the beginning."""
    layout = segments(document)
    at = bisect_left(layout, segment.start, key=lambda one: one.start)
    return [tokens(document, layout[at - 1])] if at else []


def _spelled(text: str, whole: frozenset[str], part: frozenset[str]) -> str:
    """The name as the text spells it, "" where a name that is told alone stands after another first name, too."""
    for name in part if part < whole else ():
        for found in once(rf"\b([A-Z][\w'’.-]{{1,30}}) {re.escape(name)}\b", re.IGNORECASE).finditer(text):
            word = found[1].lower().rstrip(".")
            if found[1].endswith(".") and len(word) > 1:
                continue  # the end of a sentence, or of a title
            if found[1][0].isupper() and word not in whole and word not in TITLES:
                return ""
    spelled = {
        found[0].lower(): found[0] for found in re.finditer(r"[^\W\d_][\w'’-]*", text) if found[0].lower() in whole
    }
    return " ".join(dict.fromkeys(spelled.get(name, name) for name in sorted(whole, key=text.lower().find)))
