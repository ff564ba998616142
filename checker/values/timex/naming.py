"""Events that a text dates, and then names: "The fire broke out on 3 May. … two days after the fire"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.claim import Mention, between
from checker.values.timex.sentences import is_placed, sentence

EVENT_NAMED = re.compile(
    r"(?:the|its|their|his|her) (?P<words>[a-z]{3,20}(?: (?:was |were |had |has been )?[a-z]{3,20}){0,2})(?=\)?(?:[,.;:)]|$))"
)
"""The words of an event that no date follows: "the | fire,", "the | report was published."."""
ON = re.compile(r"\b(?:on|in) $", re.I)
ASIDE = re.compile(r"[,;]| (?:who|which|that|whose|before|after) ")
PREPOSITIONS = frozenset(("of", "on", "in", "for", "about", "to", "at", "by", "from", "with"))
FORMS = frozenset(("was", "were", "had", "has", "been"))
SUBJECT = 4  # words of a clause in which its subject is looked for
TAIL, SHORTEST = 3, 4  # letters in which forms of a word differ, and the fewest that they have in common


def dated_before(text: str, times: Sequence[Mention], words: str, end: int, first: int) -> Mention | None:
    """The one date of the sentence before that at `first`, or of what stands of that sentence up to `end`, where what is
    dated has the name of the event: as the subject, or as what was done ("collapsed", "the collapse"). None where no date or
    more than one is told."""
    begin = first
    if not between(times, first, end):
        begin, _ = sentence(text, max(0, first - 3))
    dates = [mention for mention in between(times, begin, end) if mention.value.why != "vague"]
    if len(dates) != 1 or not is_placed(dates[0].value) or not ON.search(text, begin, dates[0].start):
        return None
    told = text[begin : dates[0].start]
    if ON.fullmatch(told):
        told = text[dates[0].end : sentence(text, dates[0].start)[1]].lstrip(", ").rstrip(".!?")
    is_told = not ASIDE.search(told) and all(_names(told, word) for word in words.split() if word not in FORMS)
    return dates[0] if is_told else None


def _names(clause: str, word: str) -> bool:
    """Whether a clause has a word as its subject, or its like as its verb: "The | fire broke out", "The hall | collapsed"."""
    common = word[: max(SHORTEST, len(word) - TAIL)]
    words = clause.lower().split()
    if any(each.startswith(common) and each.endswith("ed") for each in words):
        return True
    subject = words[:SUBJECT]
    end = next((number for number, each in enumerate(subject) if each in PREPOSITIONS), SUBJECT)
    return word in subject[:end]
