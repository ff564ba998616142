"""A man's and a woman's form of one family name: Petrov and Petrova are two people, unless the texts tell of one sex."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.align.names.index import Index, NameWord
from checker.align.names.twins import Twins
from checker.align.slots.sentence import FUNCTION

_WORD = re.compile(r"[^\W\d_]+|[.!?](?=[\"”’]?\s)")
_BEFORE, _BEHIND = 30, 160
"""Characters before a name and behind it in which a word tells of its bearer."""
_CLOSE = 2
"""Words directly before a name."""
_APPOSED = 6
"""Words behind a name and a comma."""
_PLACED = frozenset(("in", "of", "at", "on", "from", "near", "for", "to", "the"))
"""Before a name that is no other person's, or hardly."""
_PRONOUNS = {"he": "man", "himself": "man", "she": "woman", "herself": "woman"}
_OWN = {"his": "man", "her": "woman"}
_BEFORE_OWN = frozenset(("and", "with"))
_ENDS = ".!?"


def of_two_sexes(twins: Twins) -> bool:
    """Whether two words are a man's and a woman's form of one family name, and no text tells that both are of one sex."""
    return is_womans(twins) and not one_sex(twins)


def is_womans(twins: Twins) -> bool:
    """Whether one of two words is a woman's form of a family name, and the other a man's."""
    return bool(twins.index.tables.woman_of(twins.rare_text, twins.common_text))


def one_sex(twins: Twins) -> str:
    """What the bearers of a man's and a woman's form of one family name both are, by the texts: "woman" where both are told as
    one, "man" where the woman's form is told as a man's and the man's not as a woman's; else ""."""
    woman = twins.index.tables.woman_of(twins.rare_text, twins.common_text)
    if not woman:
        return ""
    rare, common = _told_sexes(twins.rare_at, twins.index), _told_sexes(twins.common_near, twins.index)
    women, men = (rare, common) if woman == twins.rare_text else (common, rare)
    if women == {"man"} and "woman" not in men:
        return "man"
    return "woman" if women == men == {"woman"} else ""


def _told_sexes(at: Iterable[NameWord], index: Index) -> set[str]:
    """ "man" and "woman", as far as titles, words for kin and pronouns beside a name tell it."""
    return {sex for word in at for sex in (_titled(word, index), _apposed(word, index), _meant(word, index)) if sex}


def _titled(word: NameWord, index: Index) -> str:
    """What the words directly before a full name tell."""
    text = index.words.texts[word.document]
    given = word.token - 1 if word.left >= 0 else word.token
    start = index.words.span(word.document, given)[0]
    near = [found.lower() for found in _WORD.findall(text, max(0, start - _BEFORE), start)[-_CLOSE:]]
    if near and near[-1] == "." and near[0] not in index.tables.sexes:
        return ""
    return next((sex for found in reversed(near) if (sex := index.tables.sexes.get(found))), "")


def _apposed(word: NameWord, index: Index) -> str:
    """What a noun behind a name and a comma tells: "Sasha Petrova, an actress"."""
    text, end = index.words.texts[word.document], index.words.span(word.document, word.token)[1]
    if text[end : end + 2] != ", ":
        return ""
    for found in _WORD.findall(text, end, end + _BEHIND)[:_APPOSED]:
        if not found.islower():
            return ""
        if sex := index.tables.sexes.get(found):
            return sex
    return ""


def _meant(word: NameWord, index: Index) -> str:
    """What the first pronoun behind a name tells, in its sentence or the next one, with no other name between."""
    text, end = index.words.texts[word.document], index.words.span(word.document, word.token)[1]
    before, stops = "", 0
    for found in _WORD.findall(text, end, end + _BEHIND):
        lower = found.lower()
        if lower in _PRONOUNS:
            return _PRONOUNS[lower]
        if lower in _OWN and before in _BEFORE_OWN:
            return _OWN[lower]
        if found in _ENDS:
            stops += 1
        if stops > 1:
            break
        is_name = found[0].isupper() and not (before in _PLACED or (before in ("", *_ENDS) and lower in FUNCTION))
        if is_name:
            break
        before = "the" if found[0].isupper() else lower  # the words behind a place's first one are its name, too
    return ""
