"""What speaks against two words being one name: each a named function that says why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from checker.align.names import apart
from checker.align.names.index import NameWord
from checker.align.names.sexes import one_sex
from checker.align.names.twins import Twins
from checker.align.words import UPPER, Words

_ACRONYM = 6
_IN_PLACE = re.compile(
    r"(?<!faith )(?<!trust )(?<!dence )(?<!lieve )(?<!lieves )(?<!terest )\b(?:in|near|outside) (?:the )?(?:[A-Z][\w'’.-]{0,30} ){0,3}$"
)
_IN_PLACE_REACH = 100


def veto(twins: Twins) -> str:
    """The name of the first veto that speaks, "" where none does."""
    return next((name for name, speaks in VETOES.items() if speaks(twins)), "")


def told_apart(twins: Twins) -> bool:
    """A text tells two bearers: both in full in one sentence, in one breath, of two sorts, or as relatives: "Jon Ekman and
    his brother John Ekman", "Captain Mia Chen and the pilot, Mia Chan", "the village of Lemra ... the town of Lamra"."""
    words = twins.index.words
    common: dict[int, list[NameWord]] = {}
    for at in twins.common_at:
        common.setdefault(at.document, []).append(at)
    return any(
        _are_apart(twins, *((at, other) if at.token < other.token else (other, at)), words.texts[at.document])
        for at in twins.rare_at
        for other in _of_one_given_name(twins, at, common.get(at.document, ()))
    )


def _of_one_given_name(twins: Twins, at: NameWord, others: Sequence[NameWord]) -> Sequence[NameWord]:
    """Of words that may be one's name those that stand with its given name, or with none, if any stands with it: "his mother, Karen
    Fairley" tells nothing of who Adam Farley is where Adam Fairley is told of."""
    if at.left < 0 or twins.index.is_weak(at.left) or all(other.left != at.left for other in others):
        return others
    return [other for other in others if other.left in (at.left, -1)]


def _are_apart(twins: Twins, first: NameWord, second: NameWord, text: str) -> bool:
    """Whether a text tells two of its names apart, the first of which stands before the second."""
    one, two = (twins.index.words.span(at.document, at.token) for at in (first, second))
    if two[0] - one[1] > apart.LONGEST:
        return False
    are_namesakes = first.left == second.left >= 0 and not twins.index.is_weak(first.left)
    tables = twins.index.tables
    if apart.as_relatives(text, one, two, tables, are_namesakes=are_namesakes) or apart.in_one_breath(
        text, one[1], two[0]
    ):
        return True
    if not apart.in_one_sentence(text, one[1], two[0]):
        return False
    return _share_a_name(twins, first, second) or _are_of_two_sorts(twins, first, second)


def _share_a_name(twins: Twins, first: NameWord, second: NameWord) -> bool:
    """Whether both stand with the same other name: nobody is named in full twice in a sentence."""
    return any(
        one == other >= 0 and not twins.index.is_weak(one)
        for one, other in ((first.left, second.left), (first.right, second.right))
    )


def _are_of_two_sorts(twins: Twins, first: NameWord, second: NameWord) -> bool:
    """Whether each is named as a place of another sort."""
    one, two = twins.sorts((first,)), twins.sorts((second,))
    return bool(one and two) and one.isdisjoint(two)


def confusable(twins: Twins) -> bool:
    """Both are right: Iran and Iraq, Maria and Mario; or before a family name a man's and a woman's, Dan and Dana."""
    tables, following = twins.index.tables, twins.index.beside["right"]
    if tables.are_confusable(twins.rare_text, twins.common_text):
        return True
    are_given = bool(following.get(twins.rare) and following.get(twins.common))
    return are_given and tables.are_of_two_sexes(twins.rare_text, twins.common_text)


def shortened(twins: Twins) -> bool:
    """The rare form is an acronym, the common one a word: IRNA is no slip of Iran."""
    words = twins.index.words
    return twins.shortest <= _ACRONYM and _is_upper(words, twins.rare_at) and not _is_upper(words, twins.common_at)


def place_and_bearer(twins: Twins) -> bool:
    """One stands only behind prepositions of place, the other with names before it and never behind one: "in Holden", "Bank Halden"."""
    for place, bearer in ((twins.rare_at, twins.common_at), (twins.common_at, twins.rare_at)):
        if all(_is_in_place(twins, at) for at in place) and not any(_is_in_place(twins, at) for at in bearer):
            return True
    return False


def _is_in_place(twins: Twins, at: NameWord) -> bool:
    """Whether a word, with up to three other parts of its name, stands behind a preposition of place."""
    text, (start, end) = twins.index.words.texts[at.document], twins.index.words.span(at.document, at.token)
    if "’s" in text[start : end + 2].replace("'", "’"):
        return False  # "in Vandorp's view"
    return _IN_PLACE.search(text, max(0, start - _IN_PLACE_REACH), start) is not None


def common_surnames(twins: Twins) -> bool:
    """Both are family names that many have; Ivanov and Ivanova are one's, where texts tell both as a man's or a woman's."""
    return twins.index.tables.are_surnames(twins.rare_text, twins.common_text) and not one_sex(twins)


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
