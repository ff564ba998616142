"""What speaks against two words being one name: each a named function that says why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from checker.align.names.index import NameWord
from checker.align.names.twins import Twins
from checker.align.words import UPPER, Words

_ACRONYM = 6
_WORD = re.compile(r"[a-z]+")
_JOINED = re.compile(
    r"[\w'’-]{1,40}(?: [A-Z][\w'’.-]{0,40}){0,2}(?:,? \(?[\w.-]{1,12}\)?)?,? (?:and|or|nor|against|versus|vs\.?|beat|met) "
    r"(?:[A-Z][\w'’.-]{0,40} ){0,4}"
)
"""From the one name to the other: nothing but a joining word, other parts of names, and a note of one word."""
_KIN_REACH = 160  # characters between the two names
_KIN_BEFORE = 30  # and before the first of them


def veto(twins: Twins) -> str:
    """The name of the first veto that speaks, "" where none does."""
    return next((name for name, speaks in VETOES.items() if speaks(twins)), "")


def told_apart(twins: Twins) -> bool:
    """A text tells two relatives apart, or names both in one breath: "Jon Ekman and his brother John Ekman", "twins Karin and
    Karen Berg", "Mia Chen and Mia Chan"."""
    words = twins.index.words
    common: dict[int, list[int]] = {}
    for at in twins.common_at:
        common.setdefault(at.document, []).append(words.span(at.document, at.token)[0])
    for at in twins.rare_at:
        here = words.span(at.document, at.token)[0]
        for there in common.get(at.document, ()):
            low, high = sorted((here, there))
            if high - low < _KIN_REACH:
                text = words.texts[at.document]
                if not twins.index.tables.kin.isdisjoint(_WORD.findall(text[max(0, low - _KIN_BEFORE) : high].lower())):
                    return True
                if _JOINED.fullmatch(text, low, high):
                    return True
    return False


def confusable(twins: Twins) -> bool:
    """Both are right: Iran and Iraq, Maria and Mario."""
    return twins.index.tables.are_confusable(twins.rare_text, twins.common_text)


def shortened(twins: Twins) -> bool:
    """The rare form is an acronym, the common one a word: IRNA is no slip of Iran."""
    words = twins.index.words
    return twins.shortest <= _ACRONYM and _is_upper(words, twins.rare_at) and not _is_upper(words, twins.common_at)


def common_surnames(twins: Twins) -> bool:
    """Both are family names that many have."""
    return twins.index.tables.are_surnames(twins.rare_text, twins.common_text)


def other_given_names(twins: Twins) -> bool:
    """Before the words stand different names: two bearers of similar family names."""
    return _apart(twins, "left")


def other_following_names(twins: Twins) -> bool:
    return _apart(twins, "right")


def own_neighbours(twins: Twins) -> bool:
    """The rare form stands with name words that never stand with the common one, and with none that do."""
    rare, common = (
        {word for side in ("left", "right") for word in twins.neighbours(bearer, side, untitled=True)}
        for bearer in (twins.rare, twins.common)
    )
    rare.discard(twins.common)
    if not rare:
        return False
    return rare.isdisjoint(common) and not all(map(twins.index.is_weak, rare))


def other_part(twins: Twins) -> bool:
    """One is used as a given name, the other as a family name."""
    rare_given, rare_family = _parts(twins, twins.rare)
    common_given, common_family = _parts(twins, twins.common)
    return (rare_given and not rare_family and common_family and not common_given) or (
        rare_family and not rare_given and common_given and not common_family
    )


def both_told(twins: Twins) -> bool:
    """Two independent documents have both: they mean two bearers, unless one is plainly the other with a slip."""
    shared = {twins.stories.source[document] for document in set(twins.rare_in) & set(twins.common_in)}
    return len(shared) > 1 and not (twins.is_slip and twins.shortest >= 7)


def both_defined(twins: Twins) -> bool:
    """Each is an acronym in parentheses behind its own expansion."""
    return _is_defined(twins, twins.rare) and _is_defined(twins, twins.common)


VETOES: dict[str, Callable[[Twins], bool]] = {
    "confusable": confusable,
    "shortened": shortened,
    "common surnames": common_surnames,
    "other given names": other_given_names,
    "other following names": other_following_names,
    "own neighbours": own_neighbours,
    "other part of the name": other_part,
    "both told": both_told,
    "both defined": both_defined,
}


def _apart(twins: Twins, side: str) -> bool:
    rare, common = _names_beside(twins, twins.rare, side), _names_beside(twins, twins.common, side)
    return bool(rare and common) and rare.isdisjoint(common)


def _parts(twins: Twins, word: int) -> tuple[bool, bool]:
    """Whether a word stands as a given name (a name word follows) and as a family name (one stands before)."""
    return bool(_names_beside(twins, word, "right")), bool(_names_beside(twins, word, "left"))


def _names_beside(twins: Twins, word: int, side: str) -> set[int]:
    return {other for other in twins.neighbours(word, side, running=True) if not twins.index.is_weak(other)}


def _is_defined(twins: Twins, word: int) -> bool:
    words = twins.index.words
    for at in twins.rare_at if word == twins.rare else twins.common_at:
        start, end = words.span(at.document, at.token)
        text = words.texts[at.document]
        if text[start - 1 : start] == "(" and text[end : end + 1] == ")" and text[start:end].isupper():
            return True
    return False


def _is_upper(words: Words, at: Iterable[NameWord]) -> bool:
    """Whether a word has nothing but capital letters wherever it stands in running text."""
    shapes = [words.vocabulary.shapes[words.documents[word.document].forms[word.token]] for word in at if word.mid]
    return bool(shapes) and all(shape == UPPER for shape in shapes)
