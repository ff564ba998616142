"""Where one text tells two names apart: in one sentence, in one breath, or as relatives, rivals and namesakes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.align.names.lexicon import Tables
from checker.align.words import ABBREVIATIONS, CLASSES

_STOP = re.compile(r"\n|[.!?][\"”’)]?\s{1,9}[\"“‘(]?[A-Z]")
_LAST_WORD = re.compile(r"[\w'’]{1,20}$")
_WORD = re.compile(r"[^\W\d_]+")
_LOWER = re.compile(r"(?<![\w'’])[a-z]+")
_JOINED = re.compile(
    r"(?:[ -][A-Z][\w'’.-]{0,40}){0,3}(?:,? \(?[\w.-]{1,12}\)?)?,? (?:and|or|nor|not|then|as did|against|versus|vs\.?|beat|met) "
    r"(?P<phrase>(?:[\w'’.-]{1,30},? ){0,6})"
)
"""From the end of the one name to the other: other parts of names, a note of one word, a joining word, and a phrase."""
_LISTED = re.compile(r"(?:, [A-Z][\w'’-]{1,30}){1,5},? (?:and|or) [A-Z]")
"""From the end of a name: a list of others that have a word each."""
_VERB_ENDS = ("ed", "ing")
_ACTS = frozenset(CLASSES["acts"])
_KIN_REACH = 160  # characters between the two names
_KIN_BEFORE, _KIN_BEHIND = 30, 60  # and before the first of them, and behind the second
LONGEST = 400  # characters of a sentence


def in_one_sentence(text: str, first: int, second: int) -> bool:
    """Whether no sentence ends between the end of the first name and the start of the second."""
    if not 0 <= second - first <= LONGEST:
        return False
    return all(
        text[stop.start()] == "." and _is_short(text, stop.start()) for stop in _STOP.finditer(text, first, second + 1)
    )


def _is_short(text: str, stop: int) -> bool:
    """Whether a full stop is that of an abbreviation or an initial."""
    word = _LAST_WORD.search(text, max(0, stop - 20), stop)
    return word is not None and (len(word[0]) == 1 or word[0].lower() in ABBREVIATIONS)


def in_one_breath(text: str, first: int, second: int) -> bool:
    """Whether a joining word leads from the end of the first name to the second, or both stand in a list: "Lemra and the town
    of Lamra", "Lemra, Lamra and Ostra"."""
    if text[first:second] == ", " and _LISTED.match(text, first):
        return True
    joined = _JOINED.fullmatch(text, first, second)
    return joined is not None and not any(
        word in _ACTS or word.endswith(_VERB_ENDS) for word in _LOWER.findall(joined["phrase"])
    )


def as_relatives(
    text: str, first: tuple[int, int], second: tuple[int, int], tables: Tables, *, are_namesakes: bool = False
) -> bool:
    """Whether words around two names, of which the first stands before the second, tell of two bearers, or of one with both names.

    With `are_namesakes` both have one given name; then a word for kin is that of somebody else.
    """
    if second[0] - first[1] > _KIN_REACH:
        return False
    around = _WORD.findall(text[max(0, first[0] - _KIN_BEFORE) : second[0]].lower())
    if (not are_namesakes and not tables.kin.isdisjoint(around)) or _has(around, tables.unrelated):
        return True
    if _has(around, tables.renamed) and in_one_sentence(text, first[1], second[0]):
        return True
    end = second[1] + _KIN_BEHIND
    stops = (stop.start() for stop in _STOP.finditer(text, second[1], end) if not _is_short(text, stop.start()))
    behind = _WORD.findall(text[second[1] : next(stops, end)].lower())
    if _has(behind, tables.unrelated):
        return True
    return not are_namesakes and not tables.kins.isdisjoint(behind) and in_one_sentence(text, first[1], second[0])


def _has(words: list[str], phrases: Iterable[str]) -> bool:
    """Whether one of the phrases is among words."""
    spaced = f" {' '.join(words)} "
    return any(f" {phrase} " in spaced for phrase in phrases)
