"""What a headline asks of its text: its words, and what it leaves out, as a sentence would say it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from copy import copy

from checker.align.blocks import Entry
from checker.align.slots.sentence import content
from checker.align.tokens import Token, stem, tokens
from checker.compare.within.headlines import Line
from checker.model.claim import Mention

SEVERAL_REACH = 40
"""Characters before a number that are looked at for what it is told of."""
GIVEN = re.compile(r"\b(?:gets?|got|given|handed|receives?|draws?) (?:an? |up to )?$", re.IGNORECASE)
"""How a headline says for how long someone is sentenced."""
FORMER = "ex-"
LEAST_STEM = 4
"""Letters in which a verb and its past agree at least: "jails", "jailed"."""


def asked_words(line: Line, number: Mention) -> frozenset[str]:
    """The content words of a line, "million euros" aside; of who is no longer in an office or trade the word for that: "ex-banker"."""
    words: Sequence[Token] = tokens(line.document, line.segment)
    if number.kind == "money":
        words = [word for word in words if not number.start <= word.start < number.end]
    former = {stem(word.lower.removeprefix(FORMER)) for word in words if word.lower.startswith(FORMER)}
    return content([word for word in words if not word.lower.startswith(FORMER)]) | former


def sentenced(asked: Entry) -> Entry:
    """What a headline asks that says who is given how long, as the question for a sentence: "Ex-mayor gets eight years"."""
    mention, document = asked.claim.mention, asked.claim.document
    if mention.kind != "timex" or not GIVEN.search(document.text, max(0, mention.start - SEVERAL_REACH), mention.start):
        return asked
    slots = copy(asked.slots)
    vars(slots).update(role="sentenced", predicate="sentence", signs={})
    return asked._replace(slots=slots)


def shared_words(words: Collection[str], others: Collection[str]) -> int:
    """How many words stand among others, or are the beginning of one of them, or the other way round."""

    def is_one(word: str, other: str) -> bool:
        short, long = sorted((word, other), key=len)
        return word == other or (len(short) >= LEAST_STEM and long.startswith(short))

    return sum(any(is_one(word, other) for other in others) for word in words)
