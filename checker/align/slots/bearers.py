"""Who bears a number: the name that acts before it in its sentence, or the one that was told of last.

"Velland pledged 200 million", "the party of Oda Lien received 4 million", "Karl Voss has played 71 matches": what is done
so much, is done by whom the sentence names before it. Where a sentence begins with a pronoun or with a thing spoken of
already ("The hall has 340 workers"), that is whom the one before it tells of, or the name by which it calls the thing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from checker.align.slots.parties import ACTS, ACTS_FOR, BY, Named
from checker.align.slots.sentence import CLASSES, FUNCTION, is_past
from checker.align.strangers import Name, are_written, distinctive
from checker.align.tokens import Token, stem
from checker.model.claim import Claim
from checker.named import NamedTuple

_PENAL = frozenset(f"{stem(word)} _" for word in CLASSES["penal"])
_AMOUNTS = frozenset(("quantity", "money", "percent"))


class Bearer(NamedTuple):
    """A name, () for none; whether a sentence before the number's told it, and not of the very thing that is spoken of; whether
    something is done to its bearer: "Kellner was fined"; and whether it only makes known what another may do: "Mayor Lien
    announced the purchase of 40 buses"."""

    name: Name = ()
    before: bool = False
    loose: bool = False
    suffers: bool = False
    announces: bool = False


NOBODY = Bearer()
PRONOUN = ""


def is_borne(claim: Claim) -> bool:
    """Whether who acts has what a claim tells, an amount or a length of time; that of a thing which a rule names is the thing's:
    "Kordia rejected the report, which runs to 48 pages"."""
    mention = claim.mention
    is_amount = mention.kind in _AMOUNTS or (mention.kind == "timex" and mention.value.type == "DURATION")
    return is_amount and claim.subject is None


def bearer(
    words: Sequence[Token],
    named: Sequence[Named],
    first: int,
    before: Iterable[Sequence[Named]],
    reporting: Collection[str],
) -> Bearer:
    """Who bears the number at word `first` of a sentence with its names; `before` has those of the sentences before it,
    the nearest first. Behind a word that is `reporting` another may have begun to tell."""
    suffering = [one for one in named if one.span.last <= first and not _PENAL.isdisjoint(one.parts)]
    if suffering:
        return Bearer(suffering[-1].name, suffers=True)
    acting = [one for one in named if one.span.last <= first and {ACTS, ACTS_FOR}.intersection(one.parts)]
    if acting:
        last = acting[-1].span.last
        between = {word.lower for word in words[last + 1 : first]}
        if not between.isdisjoint(reporting):
            return NOBODY
        announces = words[last].lower in CLASSES["makes_known"] or not between.isdisjoint(CLASSES["makes_known"])
        return Bearer(acting[-1].name, suffers=_suffers(words, last), announces=announces)
    doing = [one for one in named if one.span.first >= first and BY in one.parts]
    if doing:
        return Bearer(doing[0].name)
    thing = _spoken_of(words, named, first)
    if thing is None:
        return NOBODY
    for told in before:
        called = [one for one in told if thing and f"_ {thing}" in one.parts]
        if called:
            return Bearer(called[-1].name, before=True)
        if found := next((one for one in told if {ACTS, ACTS_FOR}.intersection(one.parts)), None):
            return Bearer(found.name, before=True, loose=thing is not PRONOUN)
    return NOBODY


def _suffers(words: Sequence[Token], last: int) -> bool:
    """Whether the verb behind a name that ends there is in the passive: "was fined", "has been bought"."""
    at = last
    while at < len(words) and words[at].lower in CLASSES["auxiliaries"]:
        at += 1
    return at > last and words[at - 1].lower in CLASSES["be"] and at < len(words) and is_past(words[at])


def _spoken_of(words: Sequence[Token], named: Sequence[Named], first: int) -> str | None:
    """The noun, as a stem, with which a sentence without names before a number begins, "the hall" or "winds", PRONOUN for a
    pronoun; None where it begins otherwise."""
    if not first or any(one.span.first < first for one in named):
        return None
    opening = words[0].lower
    if opening in CLASSES["oneself"]:
        return PRONOUN
    at = int(opening in CLASSES["definite"])
    if not at and (opening in FUNCTION or not opening.endswith("s")):
        return None
    return words[at].stem if at < len(words) and words[at].shape in "aS" else None


def are_others(one: Bearer, other: Bearer, here: frozenset[str], there: frozenset[str], *, alike: bool) -> bool:
    """Whether two numbers are of two bearers, whose names have no word in common but what both are called ("Storm Nadia",
    "Storm Odila"). Where each document writes the other's name, too, or the name is not in the number's sentence, only
    where the same is told of both (`alike`), and done by both; `here` and `there` are what the documents write."""
    own, others = distinctive(one.name, other.name) if one.name and other.name else ((), ())
    if (
        not own
        or one.suffers != other.suffers
        or ((one.loose or other.loose) and (own == one.name or others == other.name))
    ):
        return False
    if alike and not (one.announces or other.announces):
        return True
    return not (one.before or other.before or (are_written(own, there) and are_written(others, here)))


def are_one(one: Bearer, other: Bearer) -> bool:
    """Whether two numbers have one bearer, whose names share a word."""
    return any(not set(word).isdisjoint(another) for word in one.name for another in other.name)
