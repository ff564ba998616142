"""What a finding is about, in words of a text that tells it: a thing that a rule names, whose age it is, else the clause around
the value (clauses)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice
from math import inf

from checker.align.blocks import Entry
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.compare.messages.clauses import clause, words_around
from checker.compare.messages.common import MOST_TELLINGS, Tellings, others
from checker.documents.segment import segment_at
from checker.model.claim import Claim
from checker.model.document import Document, Segment
from checker.patterns import once

_OF_ANOTHER = 0.6
"""The words of another side than the first cost so much."""
_CAPITAL = re.compile(r"[A-Z]")
_THE = " the "
_DAY_BEHIND = re.compile(rf" on (?:{'|'.join(sorted(CLASSES['not_names'] - FUNCTION))})\b.*$", re.IGNORECASE)
_STOP = re.compile(r"(?:(?<=[a-z]{4})|(?<=\bAct)|(?<=\bLaw))\.$")  # of a sentence, not of "Inc."
_OPEN_NAME = re.compile(r" (?:the|an?|its)(?: [A-Z][\w'’-]{0,30}){1,4}$")
_DESCRIBED = re.compile(r"\b([Tt]he(?: [a-z][a-z'-]{1,20}){1,3}), $")
_REACH = 80
_NOUN = re.compile(r"\s{1,2}(?P<word>[a-z]{3,20})\b")
_VERBAL = ("s", "ed", "ing")
_PRONOUN = re.compile(r"(?P<nominative>he|she)\b|(?P<possessive>his|her)\b", re.IGNORECASE)
_DESCRIPTION = re.compile(r"[Tt]he [a-z]{3,20}(?= [a-z])")
_NAMELESS = 2.5
"""What it costs to show words that leave open whom they are about: "it would cut", "The judge sentenced him"."""
_OPEN = re.compile(r"(?:it|they|he|she)\b|[^.;]*\b(?:him|them)\b", re.IGNORECASE)
_IT = re.compile(r"It(?P<possessive>s)?\b")
_THING = re.compile(r"\b[Tt]he (?:[a-z]{3,20} )?(?:[A-Z][\w'’-]{1,30} ){1,3}[a-z]{3,20}\b(?<!ed)(?<!ing)")
"""A thing that is called by a name and a noun, "the Brekkesund bridge"."""


def subject(sides: Sequence[Sequence[Entry]]) -> str:
    """What a fact is about, by its sides, each with one telling at least: a rule's own subject, whose age it is, by
    name or by a word for him, else the clause of the telling that can be shown best, of the first side rather than of another."""
    named = [_named(entry.claim) for side in sides for entry in islice(side, MOST_TELLINGS) if entry.claim.subject]
    if sides[0][0].claim.subject:
        return next((name for name in named if _CAPITAL.search(name)), named[0])
    for side in sides:
        for entry in side:
            if entry.slots.owner.names and (name := _bearer(entry.claim.document, entry.slots.owner.called)):
                return name
    if described := [name for side in sides for entry in side if (name := _described(entry.claim))]:
        return min(described, key=len)
    least, best = inf, sides[0][0].claim.attribute
    for at, (side, companies) in enumerate(zip(sides, others(sides), strict=True)):
        start = _OF_ANOTHER * bool(at)
        for entry, company in zip(side, companies, strict=False):
            if start >= least:
                return best
            cost, shown = _told(entry, company, least)
            if shown and start + cost < least:
                least, best = start + cost, shown
    return best


def subject_alone(claim: Claim) -> str:
    """What a fact is about that one claim alone tells."""
    if claim.subject:
        return _named(claim)
    segment = segment_at(claim.document, claim.mention.start)
    shown = _thing(claim.document, segment, clause(claim, words_around(claim, segment))[1]) if segment else ""
    return shown or getattr(claim.mention.value, "phrase", "").rpartition(" ")[2] or claim.attribute


def _named(claim: Claim) -> str:
    """The words of a claim's own subject, without a day behind them; of "the report on the Brell" with the noun that
    follows, "dam"."""
    assert claim.subject is not None
    text, (start, end) = claim.document.text, claim.subject
    told = _STOP.sub("", _DAY_BEHIND.sub("", " ".join(text[start:end].split())))
    is_open = _OPEN_NAME.search(f"{text[max(0, start - len(_THE)) : start]}{told}")
    noun = _NOUN.match(text, end) if is_open else None
    is_noun = noun is not None and noun["word"] not in FUNCTION and not noun["word"].endswith(_VERBAL)
    return f"{told} {noun['word']}" if noun is not None and is_noun else told


def _described(claim: Claim) -> str:
    """Whose age it is that stands behind a word for him, "The driver" of "The driver, 19, had"; "" of others."""
    text, start = claim.document.text, claim.mention.start
    found = _DESCRIBED.search(text, max(0, start - _REACH), start) if claim.mention.kind == "age" else None
    return found[1] if found else ""


def _bearer(document: Document, names: Collection[str]) -> str:
    """The longest way in which a text writes a name, given its words in lower case."""
    one = "|".join(map(re.escape, sorted(names)))
    named = once(rf"(?:\b(?:{one})\b[ .]{{0,2}}){{1,6}}", re.IGNORECASE)
    found = (hit[0].strip(" .") for hit in named.finditer(document.text))
    return max((name for name in found if name[:1].isupper()), key=len, default="")


def _told(entry: Entry, company: Sequence[Tellings], most: float) -> tuple[float, str]:
    """The clause of a telling that other sides tell otherwise, and what it costs; a pronoun in it is replaced by the name that it
    stands for. "" where it costs more than the `most`."""
    around = words_around(entry.claim, entry.slots.segment, entry.slots.verb, entry.slots.words)
    cost, shown = clause(entry.claim, around, company, most)
    pronoun = _PRONOUN.match(shown)
    if pronoun and entry.slots.actors and (name := _bearer(entry.claim.document, entry.slots.actors)):
        return cost, name + ("’s" if pronoun["possessive"] else "") + shown[pronoun.end() :]
    described = _DESCRIPTION.match(shown)
    if described and entry.slots.actors.isdisjoint(shown.lower().split()) and entry.slots.actors:
        name = _bearer(entry.claim.document, entry.slots.actors)
        return (cost, name + shown[described.end() :]) if name else (cost, shown)
    if (thing := _thing(entry.claim.document, entry.slots.segment, shown)) != shown:
        return cost, thing
    return cost + (_NAMELESS if _OPEN.match(shown) else bool(pronoun)), shown


def _thing(document: Document, segment: Segment, shown: str) -> str:
    """Words that begin with "It", with the thing in its place by which the sentence before calls it, where that calls one thing alone
    by a name and a noun."""
    pronoun = _IT.match(shown)
    before = segment_at(document, max(0, segment.start - 2)) if pronoun and segment.start else None
    called = _THING.findall(document.text, before.start, before.end) if before and before.end <= segment.start else []
    if pronoun is None or len(called) != 1:
        return shown
    return f"{called[0][:1].upper()}{called[0][1:]}{'’s' if pronoun['possessive'] else ''}{shown[pronoun.end() :]}"
