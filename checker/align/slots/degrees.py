"""Whether bare degrees are of a temperature or of an angle: "climbed to 48 degrees", "a slope of 38 degrees"."""

from __future__ import annotations

import re

from checker.align.slots.sentence import CLASSES
from checker.model.claim import Claim

_REACH = 160
_WORD = re.compile(r"[a-z]+")
_END = re.compile(r"[.;:!?][ \n]|\n")
_SCALE = re.compile(r"(?i:celsius|fahrenheit|centigrade|thermometer|temperature)")
ANGLE = "angle"
TEMPERATURE = "temperature"


def dimension(claim: Claim) -> str:
    """What a claim's degrees measure, as the sentence tells; where that has no word for it, a document that tells temperatures goes
    on with them. "" for a claim of no bare degrees."""
    value = claim.mention.value
    if claim.mention.kind != "quantity" or value.unit != "degree" or value.dimension != ANGLE:
        return ""
    text, start, end = claim.document.text, claim.mention.start, claim.mention.end
    before, behind = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    told = {*_WORD.findall(_END.split(before)[-1].lower()), *_WORD.findall(_END.split(behind)[0].lower())}
    if not told.isdisjoint(CLASSES["angles"]):
        return ANGLE
    return TEMPERATURE if not told.isdisjoint(CLASSES["warmth"]) or _SCALE.search(text) else ANGLE
