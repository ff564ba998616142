"""Votes against the number of those who could vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values import tally
from checker.values.arithmetic.sentences import together

_SEATS = frozenset(("member", "seat", "nation", "state", "country", "strong", "judge", "justice", "senator", "juror"))
_OWN = ("member", "seat", "judge", "justice", "senator", "juror")  # what a body has, also without a hyphen
_HAS = re.compile(
    r"(?:\b(?:ha[sd]|have|having|compris(?:es?|ed|ing)|consists? of|made up of|out of|with|numbers|all(?: of)?(?: its)?|its"
    r"|present:|(?:board|council|committee|commission|court|panel|assembly|chamber|senate|parliament|jury) of)"
    r"|\w['’]s)\s+(?:a total of\s+)?$",
    re.IGNORECASE,
)
_FAR = 1.5  # a sum beyond this many memberships belongs to another body


def adds_up(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Tallies with more votes than the body has members: "the 47-member council … by 19 votes to 18, with 11 abstentions".

    A membership in the tally's own sentence counts before those elsewhere; where several are stated, all must be exceeded.
    Fewer votes than members are no misfit: members are absent, and not every text tells how many abstained.
    """
    text = document.text
    wholes = [mention for mention in mentions if mention.kind == "quantity" and _is_membership(text, mention)]
    if not wholes:
        return
    for vote in mentions:
        if vote.kind != "tally":
            continue
        total = vote.value.total()
        if total is None:
            continue
        near = [whole for whole in wholes if together(text, min(whole.end, vote.end), max(whole.start, vote.start))]
        candidates = near or wholes
        if all(whole.value.high < total <= whole.value.high * _FAR + 1 for whole in candidates):
            whole = min(candidates, key=lambda mention: abs(mention.start - vote.start))
            parts = " + ".join(str(part) for part in vote.value[:4] if part is not None)
            yield Misfit(
                (vote.start, vote.end),
                ((whole.start, whole.end),),
                {"value": tally.show(vote.value), "sum": str(total), "whole": str(int(whole.value.nominal))},
                (f"{parts} = {total}", f'"{text[whole.start : whole.end]}" leaves room for {int(whole.value.nominal)}'),
            )


def _is_membership(text: str, mention: Mention) -> bool:
    """Whether a quantity says how many members a body has: "47-member", "has 100 seats", "the court's nine justices"."""
    value = mention.value
    if value.unit not in _SEATS or value.low != value.high or value.hedge or value.nominal < 2:
        return False
    if "-" in text[mention.start : mention.end]:
        return True
    if value.unit not in _OWN or len(value.phrase.split()) > 1:
        return False  # "its 12 African members" are not all of them
    return _HAS.search(text[max(0, mention.start - 30) : mention.start]) is not None
