"""What someone is charged with under a section of a law: two charges may rest on two sections of one act."""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import FUNCTION
from checker.align.tokens import stem
from checker.named import NamedTuple
from checker.patterns import once
from checker.values.lazy import Pattern

_REACH = 160
_STEPS = {
    "charge": "charged indicted arraigned prosecuted booked accused",
    "trial": "tried sued",
    "guilt": "convicted sentenced jailed imprisoned fined guilty",
    "acquittal": "acquitted cleared",
    "breach": "broke broken breaks breached breaches violated violates violating contravened contravenes infringed infringes",
}
_STEP = {word: step for step, words in _STEPS.items() for word in words.split()}
_DEED = Pattern(
    rf"\b(?P<also>also )?(?P<deed>{'|'.join(_STEP)})(?: also| (?P<joint>with|of|for|over) (?P<crime>[a-z][^.;:!?\n]{{2,60}}?))?"
    r"(?= under | on | in | by |[.,;:!?\n]|$)",
    re.IGNORECASE,
)
_COUNTED = frozenset(("count", "counts"))


class Charge(NamedTuple):
    """How far a case is, what it is about in stems, as far as that is told, and whether it comes on top of another one."""

    step: str
    crime: frozenset[str]
    further: bool


@sign
def charge(entry: Entry) -> Charge | None:
    """The charge that a section of a law is cited for, told in its sentence before it, else behind it."""
    text, start, end = entry.claim.document.text, entry.claim.mention.start, entry.claim.mention.end
    first = max(text.rfind(stop, max(0, start - _REACH), start) for stop in (". ", "\n", "; "))
    before = list(_DEED.finditer(text, max(first, start - _REACH, 0), start))
    hit = before[-1] if before else _DEED.search(text, end, end + _REACH)
    if hit is None:
        return None
    crime = frozenset(stem(word) for word in (hit["crime"] or "").lower().split() if word not in FUNCTION | _COUNTED)
    return Charge(_STEP[hit["deed"].lower()], crime, bool(hit["also"]) or " also" in hit.group())


def other_charge(a: Entry, b: Entry) -> bool:
    """Sections of one act that two charges rest on: a charge and a verdict, two crimes, one charge on top of the other; and
    sections of which one document cites both."""
    x, y = charge(a), charge(b)
    if x is None or y is None:
        return False
    if _cites(a, b) or _cites(b, a):
        return True
    return x.step != y.step or x.further or y.further or bool(x.crime and y.crime and x.crime.isdisjoint(y.crime))


def _cites(entry: Entry, other: Entry) -> bool:
    """Whether the document of a claim writes what another claim cites, wherever that is."""
    cited, own = other.claim.text.lower(), entry.claim.text.lower()
    return cited != own and once(rf"{re.escape(cited)}(?![\w(])").search(entry.claim.document.text.lower()) is not None
