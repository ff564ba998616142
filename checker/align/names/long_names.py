"""Long names: runs of capital words and links that end in a head noun, or hang together by "of"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.align.dispute import Place
from checker.align.names.index import Index
from checker.align.words import SHOUTED, TITLED
from checker.named import NamedTuple

_LONGEST = 9
_MOST_PARTS = 40
"""Words of a phrase, which nobody writes, after which a new one begins."""
_WIDEST_GAP = 9
_PREFIX, _TAIL = 2, 3
"""So many first words may be no part of a long name, of which so many are then left."""
TIES = frozenset(("of", "of the", "for", "for the", "on", "on the", "de", "de la", "del", "du"))
"""Links that hold a name together even where it ends in no head noun: Defenders of Wildlife."""
_CUTS = frozenset(("and", "&", "in", "in the", "to", "against"))
"""Links that may as well stand between two names."""


class LongName(NamedTuple):
    """A long name's place, its words without links, the link before each word but the first ("" for none), and how many of
    the words are a name by themselves."""

    place: Place
    words: tuple[str, ...]
    links: tuple[str, ...]
    core: int


class _Part(NamedTuple):
    token: int
    text: str
    link: str


_Ended = tuple[list[_Part], int]


def long_names(index: Index, number: int) -> Iterator[LongName]:
    """The long names of a document; a phrase with "and" in it is given whole and in its parts, a long one without its
    first words too: "UN Relief and Works Agency" is the Relief and Works Agency."""
    for phrase in _phrases(index, number):
        seen = set()
        for parts, core in _tails(ended for unit in _units(phrase, index) for ended in _ended(unit, index)):
            ends = (parts[0].token, parts[-1].token) if parts else ()
            if 2 <= len(parts) <= _LONGEST and ends not in seen:
                seen.add(ends)
                start, end = index.words.span(number, parts[0].token)[0], index.words.span(number, parts[-1].token)[1]
                words = tuple(part.text for part in parts)
                yield LongName(Place(number, start, end), words, tuple(part.link for part in parts[1:]), core)


def _phrases(index: Index, number: int) -> Iterator[list[_Part]]:
    """Two name words or more with nothing but links between them; in headlines every word has a capital."""
    words = index.words
    tokens, text = words.documents[number], words.texts[number]
    folds, fold_of = words.vocabulary.folds, words.vocabulary.fold_of
    phrase: list[_Part] = []
    end = -1
    for token in index.tokens[number]:
        start, stop = words.span(number, token)
        link = None
        if phrase and 0 < start - end <= _WIDEST_GAP and tokens.proofs[token] not in (TITLED, SHOUTED):
            link = _link(text, end, start)
        if link is None or len(phrase) == _MOST_PARTS:
            if len(phrase) > 1:
                yield phrase
            phrase = []
        if not phrase and _is_behind_article(index, number, token):
            continue
        phrase.append(_Part(token, folds[fold_of[tokens.forms[token]]], link or ""))
        end = stop
    if len(phrase) > 1:
        yield phrase


def _is_behind_article(index: Index, number: int, token: int) -> bool:
    """Whether a word is the second half of a person's name: "al-Hamdani of the Beni"."""
    words = index.words
    folds, fold_of, forms = words.vocabulary.folds, words.vocabulary.fold_of, words.documents[number].forms
    is_joined = token > 0 and words.texts[number][words.span(number, token)[0] - 1] == "-"
    return is_joined and folds[fold_of[forms[token - 1]]] in index.tables.articles


def _link(text: str, end: int, start: int) -> str | None:
    """What joins two name words: "" for a space, else the small words between them; None where they are not joined."""
    gap = text[end:start]
    if gap == " " or (gap == ". " and end - text.rfind(" ", 0, end) <= 2):
        return ""
    small = gap[1:-1]
    return small if gap[0] == gap[-1] == " " and (small in TIES or small in _CUTS) else None


def _units(phrase: list[_Part], index: Index) -> Iterator[list[_Part]]:
    """A phrase, the bodies in it that somebody is "of", and its parts between links that may stand between two names."""
    yield phrase
    for i in range(1, len(phrase) - 1):
        if phrase[i].link in TIES and phrase[i + 1].link in TIES and _is_head(phrase[i].text, index):
            yield phrase[i:]
    cuts = [i for i, part in enumerate(phrase) if part.link in _CUTS]
    if cuts:
        for start, end in zip([0, *cuts], [*cuts, len(phrase)], strict=True):
            yield phrase[start:end]


def _tails(units: Iterable[_Ended]) -> Iterator[_Ended]:
    """Each unit, and what is left of it without one first word or two, of three words at least."""
    for parts, core in units:
        yield parts, core
        for first in range(1, min(_PREFIX, core - _TAIL) + 1):
            if not parts[first].link:
                yield parts[first:], core - first


def _ended(parts: list[_Part], index: Index) -> Iterator[_Ended]:
    """The parts up to the last head noun, all of them where "of" holds them together, else none; and how many of them are a
    name by themselves.

    A body's name may go on behind a head noun inside it: by "of" or "for", or, where it begins with one, with one word more.
    """
    tables = index.tables
    while len(parts) > 2 and parts[0].text in tables.titles and not parts[1].link:
        parts = parts[1:]
    for last in range(len(parts) - 1, 0, -1):
        if _is_head(parts[last].text, index):
            yield parts[: last + 1], last + 1
            if last + 2 == len(parts) and parts[1].link in TIES and _is_head(parts[0].text, index):
                yield parts, len(parts)
            elif last + 1 < len(parts) and parts[last + 1].link in TIES:
                yield parts, last + 1
            return
    is_part = len(parts) == 2 and parts[0].text in tables.compass and not parts[1].link
    if is_part or any(part.link in TIES for part in parts[1:]):
        yield parts, len(parts)


def _is_head(word: str, index: Index) -> bool:
    """Whether a word is a head noun, or no word at all and a letter away from one."""
    if word in index.tables.heads:
        return True
    return index.tables.is_almost_head(word) and not index.words.lower[index.words.vocabulary.fold_ids[word]]
