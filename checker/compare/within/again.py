"""A count told again with another number: "French police found 37 paintings", "The 39 paintings were wrapped in blankets".

Who counts some thing as known, "the 39 paintings", means those that were counted before, where the text has counted such things with
one number only. What is left are some of them, or more: the number that lies between is then told, or a word for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.align.slips import are_swapped
from checker.align.slots.sentence import CLASSES
from checker.align.tokens import tokens
from checker.compare.within.answers import reader
from checker.documents.segment import segment_at
from checker.extract.match import attribute
from checker.model.claim import Claim, Mention, Misfit
from checker.model.document import Document, Segment
from checker.rulebook import Rulebook
from checker.values.lazy import Pattern

_LEAD = Pattern(
    r"^[\"“]?(?:(?:[Aa]ll|[Bb]oth|[Mm]ost|[Hh]alf|[Nn]one|[Mm]any|[Ss]ome|[Ss]everal|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) (?:of )?)?[Tt]he $"
    r"|\b(?:said|says|say|announced|believe) (?:that )?(?:(?:all|most|none|many) (?:of )?)?the $"
)
"""What a sentence may begin with before its number, or what is said."""
_VERB = Pattern(
    r" (?:all )?(?:were|are|had|have|will|would|could|must|may|can|do|did|came|went|left|took|got|made|lost|said|told|spent|fled|ran|face|live|work|come)\b"
)
_APART = Pattern(
    r"\b(?:years? ago|earlier|previous(?:ly)?|last|compared|instead|once|formerly|another|others?|further|more|less|fewer|each|every|per|estimated|corrected|wrongly|no longer"
    r"|originally|while|whereas|remaining|rest|left|survived|surviving|released|freed|escaped|since|includ\w+|among|besides|additional|first|second|third|rivals?|sides?|teams?)\b|[\"“”]"
)
"""Words of a sentence whose number may be of other things, of some or of another time."""
_YEAR = Pattern(r"\b(?:1[5-9]|20)\d\d\b")
_ONE = Pattern(r"\b(?:one|another|single|an? [a-z]+ (?:was|were|had|died|is))\b", re.IGNORECASE)
_MOST = 2
"""So many times as many are no slip, but for two digits that changed places."""
_PEOPLE = frozenset(("person", "people", ""))
_BEFALLEN = {
    **dict.fromkeys(("victims", "dead", "bodies"), "killed"),
    **dict.fromkeys(("injured", "wounded"), "injured"),
    **dict.fromkeys(("suspects", "detainees", "arrested"), "arrested"),
}
"""What befell those who are called so."""


def told_again(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """Counts of known things that are not as many as the text has counted before; `mentions` are all of the document's."""
    counts = [one for one in mentions if one.kind == "quantity" and _is_exact(one)]
    for number, again in enumerate(counts):
        if len(counts) > 1 and document.text.endswith(("the ", "The "), 0, again.start):
            known = _known(document, mentions, counts[:number], again, rulebook)
            if known is not None:
                yield _misfit(document, known, again)


def _is_exact(mention: Mention) -> bool:
    value = mention.value
    return bool(
        value.low == value.high and not value.hedge and not value.per and not value.dimension and value.nominal > 1
    )


def _known(
    document: Document, mentions: Sequence[Mention], before: Sequence[Mention], again: Mention, rulebook: Rulebook
) -> Mention | None:
    """What a text counted before, where that can only be what it counts again."""
    text, here = document.text, segment_at(document, again.start)
    if here is None or here.kind != "sentence" or "-" in text[again.start : again.end]:
        return None
    if not _LEAD.search(text[here.start : again.start]) or not _VERB.match(text, again.end):
        return None
    if _APART.search(text, here.start, here.end) or _YEAR.search(text, here.start, here.end):
        return None
    *sorts, noun = again.value.phrase.lower().split() or [""]
    role = _role(rulebook, sorts, noun)
    earlier = [one for one in before if one.end <= here.start]
    if role:
        read = reader(rulebook).read
        same = [one for one in earlier if read(Claim("", document, one, attribute(one)), mentions).role == role]
    else:
        same = [one for one in earlier if one.value.unit == again.value.unit and again.value.unit not in _PEOPLE]
    if not same or {one.value.nominal for one in same} != {same[0].value.nominal}:
        return None
    known = same[-1]
    there = segment_at(document, known.start)
    if there is None or _APART.search(text, there.start, there.end) or not (role or _are_told(document, there, sorts)):
        return None
    numbers = {one.value.nominal for one in mentions if one.kind == "quantity" and one is not again}
    return known if _is_slip(known, again) and not _is_accounted(text[: here.end], numbers, known, again) else None


def _role(rulebook: Rulebook, sorts: Sequence[str], noun: str) -> str:
    """What befell those who are counted by what they are called, "the 16 victims", "the 11 rescued men"; "" where nothing tells."""
    forms = rulebook.forms["roles"]
    told = [forms[sort] for sort in sorts if sort in forms]
    if len(sorts) == len(told) == 1 and noun in CLASSES["befallen"]:
        return str(told[0])
    return "" if sorts else _BEFALLEN.get(noun, "")


def _are_told(document: Document, segment: Segment, sorts: Sequence[str]) -> bool:
    """Whether a sentence has the words that part things of a sort from others."""
    words = {token.lower for token in tokens(document, segment)}
    return words.issuperset(sorts)


def _is_slip(known: Mention, again: Mention) -> bool:
    less, more = sorted((known.value.nominal, again.value.nominal))
    return less < more and (more < _MOST * less or are_swapped(known.value.figure, again.value.figure))


def _is_accounted(text: str, numbers: set[float], known: Mention, again: Mention) -> bool:
    """Whether a text tells that number elsewhere, or one that lies between the two, or a single one."""
    apart = abs(known.value.nominal - again.value.nominal)
    if again.value.nominal in numbers or apart in numbers:
        return True
    if any(known.value.nominal + number == again.value.nominal for number in numbers):
        return True
    return apart == 1 and _ONE.search(text, known.end) is not None


def _misfit(document: Document, known: Mention, again: Mention) -> Misfit:
    value, other = (" ".join(document.text[one.start : one.end].split()) for one in (again, known))
    reason = "the text counts them with no third number, and tells none that lies between"
    return Misfit(
        (again.start, again.end), ((known.start, known.end),), {"value": value, "other.value": other}, (reason,)
    )
