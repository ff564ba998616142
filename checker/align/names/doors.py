"""The doors of the gate: the only evidence on which two spellings may be called one name.

A. A distinctive neighbouring name word is shared ("Xi _", "_ Blinken").
B. A common given name is shared, in one story, and the words sound alike or differ by a slip.
C. A family name stands alone in a headline, a letter away from the one that the article below it introduces.
D. No neighbour is needed for a slip in one story, where nothing contradicts.
E. In one document a family name that nobody introduced is a letter away from one that the document introduced.
F. In one document a word that stands once is a letter away from a name that the document tells again and again.
G. Reports of one story name both as one sort of thing ("the village of _", "the firm _"), a letter apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.names.descriptions import described
from checker.align.names.edits import like_firsts
from checker.align.names.index import SIDES, NameWord
from checker.align.names.inflections import is_no_inflection
from checker.align.names.sorts import sorts
from checker.align.names.twins import Twins
from checker.align.names.vetoes import common_surnames, confusable, place_and_bearer, shortened, veto
from checker.named import NamedTuple

_NEAR = 0.12
"""How alike documents must be to tell of one bearer by letters alone; a little less than documents of one story."""
_LONG = 10
"""From this length on words that sound alike may differ in two letters."""
_FEW, _SOME = 3, 8
"""A neighbour with this few partners is distinctive; with some, if most of its documents are without them."""


_HEADED = 5
"""Letters that a name in a headline has at least, one more where it does not sound like the other."""

_NAMED = 5
"""Letters that the name of a thing of a sort has at least."""
_HEARD = 7
"""And where it only sounds alike."""

_OFTEN = 3
"""So often a document tells a name from which a single word is taken to be a slip."""


class Door(NamedTuple):
    """The door that opened, the neighbouring word that did it (-1: none) and its side."""

    name: str
    neighbour: int = -1
    side: str = ""


def door(twins: Twins) -> Door | None:
    """The first door that opens for two words, or None."""
    tables = twins.index.tables
    if tables.are_inflected(twins.rare_text, twins.common_text):
        if _has_weak(twins):
            return None
        opened = neighbour_door(twins)
        if opened and is_no_inflection(twins, opened.neighbour, opened.side):
            return opened
        return sort_door(twins) if tables.are_plurals(twins.rare_text, twins.common_text) else None
    if tables.is_short_for(twins.rare_text, twins.common_text):
        return None
    if twins.rare_text in tables.particles or twins.common_text in tables.particles:
        return None
    if twins.rare_text in tables.weak and twins.common_text in tables.weak:
        return None
    return next((door for opens in _DOORS if (door := opens(twins))), None)


def neighbour_door(twins: Twins) -> Door | None:
    """Door A."""
    if len(twins.rare_text) == len(twins.common_text) <= 3:
        return None
    is_near = twins.edit.distance == 1 and twins.shortest >= 6
    if not (is_near or like_firsts(twins.rare_text, twins.common_text) or twins.sounds_alike):
        return None
    if (len(twins.rare_in) >= 3 and not twins.sounds_alike) or confusable(twins):
        return None
    if common_surnames(twins) and not _is_one_bearer(twins):
        return None
    for side in SIDES:
        for neighbour in _shared(twins, side):
            if is_distinctive(twins, neighbour, side) and not _are_two(twins, neighbour, side):
                return Door("neighbour", neighbour, side)
    return None


def given_door(twins: Twins) -> Door | None:
    """Door B."""
    if twins.likeness < _NEAR or len(twins.rare_in) > 2 or not (twins.sounds_alike or twins.is_slip):
        return None
    tables = twins.index.tables
    useless = (tables.weak - tables.particles) | tables.shared
    for side in ("left", "right"):
        for neighbour in _shared(twins, side):
            folded = twins.index.fold(neighbour)
            if len(folded) > 1 and folded not in useless and not veto(twins):
                return Door("given", neighbour, side)
    return None


def headline_door(twins: Twins) -> Door | None:
    """Door C."""
    if twins.shortest < _HEADED or twins.rare_text[0] != twins.common_text[0] or len(twins.rare_in) > 1:
        return None
    here = twins.rare_in[0]
    if not all(at.titled for at in twins.rare_at) or twins.lower_case:
        return None
    if any(at.titled and at.document == here for at in twins.common_at):
        return None
    if not (twins.is_slip or _is_heard(twins) or (twins.edit.distance == 1 and twins.shortest > _HEADED)):
        return None
    if confusable(twins) or _has_weak(twins) or not _is_bare(twins, twins.rare):
        return None
    introduced = any(
        at.document == here and at.left >= 0 and not twins.index.is_weak(at.left) for at in twins.common_at
    )
    return Door("headline") if introduced else None


def slip_door(twins: Twins) -> Door | None:
    """Door D."""
    if twins.likeness < _NEAR or twins.lower_case or _has_weak(twins) or twins.rare_text[0] != twins.common_text[0]:
        return None
    few = 2 if twins.shortest < 7 else max(2, len(twins.common_in) // 4)
    if len(twins.rare_in) > few or twins.shortest < 4:
        return None
    if not (twins.is_slip or _is_heard(twins) or (twins.edit.distance == 1 and twins.shortest >= 6)):
        return None
    if twins.are_acronyms and not twins.is_slip:
        return None
    if not twins.sounds_alike and not twins.are_acronyms and _ends_differ(twins):
        return None
    is_near = twins.framed_alike or twins.are_acronyms or (twins.is_slip and twins.together)
    if twins.shortest <= 6 and twins.related < 3 and not is_near:
        return None
    if len(twins.rare_in) == len(twins.common_in) == twins.together == 1 and not (
        twins.is_slip or twins.shortest >= 8 or (twins.sounds_alike and len(twins.common_at) >= 3 * len(twins.rare_at))
    ):
        return None
    return None if veto(twins) else Door("slip")


def introduced_door(twins: Twins) -> Door | None:
    """Door E."""
    if twins.shortest < (3 if twins.edit.is_insertion and twins.is_unheard else 4):
        return None
    if twins.rare_text[0] != twins.common_text[0] and twins.shortest < 6:
        return None
    if (twins.edit.distance > 1 and not twins.is_slip) or not twins.together:
        return None
    if confusable(twins) or shortened(twins) or _has_weak(twins):
        return None
    if place_and_bearer(twins):
        return None
    if _is_bare(twins, twins.rare) and _introduces(twins, twins.rare_at, twins.common_at):
        return Door("introduced")
    if _is_bare(twins, twins.common) and twins.is_slip and _introduces(twins, twins.common_at, twins.rare_at):
        return Door("introduced")
    return None


def outnumbered_door(twins: Twins) -> Door | None:
    """Door F."""
    if twins.shortest < 4 or twins.edit.distance > 1 or twins.rare_text[0] != twins.common_text[0]:
        return None
    if len(twins.rare_at) > 1 or not twins.is_unheard or _has_weak(twins) or not _is_bare(twins, twins.rare):
        return None
    here = sum(at.document == twins.rare_at[0].document for at in twins.common_at)
    return Door("outnumbered") if here >= _OFTEN and not _ends_differ(twins) and not veto(twins) else None


def sort_door(twins: Twins) -> Door | None:
    """Door G."""
    if twins.shortest < _NAMED or twins.likeness < _NEAR or twins.together or len(twins.rare_in) > 2:
        return None
    if twins.rare_text[0] != twins.common_text[0] or twins.lower_case or _has_weak(twins):
        return None
    if not (twins.edit.distance == 1 or twins.is_slip or (twins.sounds_alike and twins.shortest >= _HEARD)):
        return None
    if sorts(twins.rare_at, twins.index).isdisjoint(sorts(twins.common_near, twins.index)):
        return None
    return None if veto(twins) else Door("sort")


_DOORS = (neighbour_door, given_door, headline_door, slip_door, introduced_door, sort_door, outnumbered_door)


def _has_weak(twins: Twins) -> bool:
    """Whether one of the words is a title, a compass point or a sort of place."""
    return not twins.index.tables.weak.isdisjoint((twins.rare_text, twins.common_text))


def _is_bare(twins: Twins, word: int) -> bool:
    """Whether a word always stands alone, titles apart: no name word or particle beside it, no place that it holds."""
    index = twins.index
    beside = {other for side in ("left", "right") for other in twins.neighbours(word, side, untitled=True)}
    if any(not index.is_weak(other) or index.fold(other) in index.tables.particles for other in beside):
        return False
    return not any(_is_held(twins, at) for at in (twins.rare_at if word == twins.rare else twins.common_at))


def _is_held(twins: Twins, at: NameWord) -> bool:
    """Whether a particle follows ("Osama bin") or a town stands before ("Kennebunkport, Maine.")."""
    words, index = twins.index.words, twins.index
    forms, text = words.documents[at.document].forms, words.texts[at.document]
    start, end = words.span(at.document, at.token)
    if at.token + 1 < len(forms) and text[end : end + 1] in (" ", "-"):
        following = words.vocabulary.folds[words.vocabulary.fold_of[forms[at.token + 1]]]
        if following in index.tables.particles:
            return True
    return text[start - 2 : start] == ", " and text[end : end + 1] in (",", ".", ")", ";")


def _introduces(twins: Twins, bare: Sequence[NameWord], introduced: Sequence[NameWord]) -> bool:
    """Whether a document with the bare form gives the other one a full name, as that of somebody also called by it alone."""
    alone = any(word.left < 0 and word.right < 0 for word in introduced)
    is_unheard = twins.is_unheard and bare is twins.rare_at
    if not alone and not twins.is_slip and not is_unheard:
        return False
    here = {word.document for word in bare if word.mid or is_unheard}
    return any(word.document in here and word.left >= 0 and not twins.index.is_weak(word.left) for word in introduced)


def is_distinctive(twins: Twins, neighbour: int, side: str) -> bool:
    """Whether a word beside both has few other partners there and is a name, not a title or an initial."""
    index = twins.index
    if len(index.fold(neighbour)) < 2 or index.fold(neighbour) in index.tables.weak:
        return False
    if index.words.mid[neighbour] < 3 * index.words.lower[neighbour]:
        return False
    if {index.fold(neighbour), twins.rare_text, twins.common_text} <= index.tables.syllables and twins.likeness < _NEAR:
        return False
    partners = len(index.partners[side][neighbour])
    return partners <= _FEW or (partners <= _SOME and 2 * partners <= len(index.documents[neighbour]))


def _is_told(twins: Twins, neighbour: int, side: str) -> bool:
    """Whether the neighbour stands beside one of the words in running text: in headlines any word stands beside any."""
    return any(getattr(at, side) == neighbour and not at.titled for at in (*twins.rare_at, *twins.common_at))


def _is_one_bearer(twins: Twins) -> bool:
    """Whether more than a neighbouring word speaks for one bearer of two common family names: one document has both, many of
    the story have the one, or both are of one trade or age."""
    if twins.together or twins.related >= _OFTEN:
        return True
    rare, common = described(twins.rare_at, twins.index), described(twins.common_near, twins.index)
    return bool(rare.trades & common.trades or rare.ages & common.ages)


def _are_two(twins: Twins, neighbour: int, side: str) -> bool:
    """Whether two independent documents tell both words beside the neighbour: two bearers, as siblings are."""
    rare, common = (
        {twins.stories.source[word.document] for word in at if getattr(word, side) == neighbour}
        for at in (twins.rare_at, twins.common_at)
    )
    return len(rare & common) > 1 and not twins.is_slip


def _shared(twins: Twins, side: str) -> list[int]:
    """The words beside both, those of most documents first."""
    neighbours = twins.index.beside[side]
    rare, common = neighbours.get(twins.rare, {}), neighbours.get(twins.common, {})
    shared = [word for word in rare if word in common and _is_told(twins, word, side)]
    return sorted(shared, key=lambda word: (-common[word], twins.index.fold(word)))


def _is_heard(twins: Twins) -> bool:
    """Whether two words sound alike and are a letter apart, long ones two."""
    return twins.sounds_alike and twins.edit.distance <= (2 if twins.shortest >= _LONG else 1)


def _ends_differ(twins: Twins) -> bool:
    """Whether two words differ only in their last three letters, as words of one stem do."""
    difference = twins.edit
    ending = difference.suffix + max(len(difference.left), len(difference.right))
    return difference.prefix >= 4 and difference.suffix < 2 and ending <= 3
