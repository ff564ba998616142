"""Acronyms that a story expands in two ways: ARLF as Alaska and as Agriculture Revolving Loan Fund."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from checker.align.dispute import Dispute, Place, Side
from checker.align.names.index import Index
from checker.align.stories.stories import Stories
from checker.align.words import LOWER, UPPER
from checker.model.finding import Severity, Verdict
from checker.named import NamedTuple

SHORTEST, LONGEST = 3, 8
_EVERYWHERE = 4
_STEM = 5
_NEAR = 0.2
"""How alike documents must be to mean one body by an acronym alone."""
_LOOKED_AT = 12


class Expansion(NamedTuple):
    """Where an acronym is written out, as its words without links."""

    acronym: str
    words: tuple[str, ...]
    place: Place


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for each acronym that is expanded in ways that share half of their words, or in one topic a word that few
    bodies have; where a story tells ways that share none, that is information.

    An acronym of four letters and more means one body everywhere, a shorter one in the documents of one topic.
    """
    found: dict[tuple[int, str], list[Expansion]] = defaultdict(list)
    for number in range(len(index.tokens)):
        for expansion in expansions(index, number):
            topic = -1 if len(expansion.acronym) >= _EVERYWHERE else stories.topic[number]
            found[topic, expansion.acronym].append(expansion)
    return [dispute for key in sorted(found) if (dispute := _dispute(found[key], index, stories))]


def expansions(index: Index, number: int) -> Iterator[Expansion]:
    """The expansions of a document: "Alaska Revolving Loan Fund (ARLF)", or the acronym first; names, not common nouns."""
    words, text = index.words, index.words.texts[number]
    vocabulary, tokens = words.vocabulary, words.documents[number]
    for token in index.tokens[number]:
        form = tokens.forms[token]
        if vocabulary.shapes[form] != UPPER or not SHORTEST <= vocabulary.lengths[form] <= LONGEST:
            continue
        acronym = vocabulary.forms[form]
        start, end = words.span(number, token)
        if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
            span = _before(index, number, token, acronym.lower(), ()) or _before(
                index, number, token, acronym.lower(), index.tables.links
            )
        elif text[end : end + 2] == " (":
            span = _after(index, number, token, acronym.lower())
        else:
            continue
        if span and vocabulary.shapes[tokens.forms[span[0]]] != LOWER:
            first, last = span
            content = tuple(
                folded
                for i in range(first, last + 1)
                if (folded := vocabulary.folds[vocabulary.fold_of[tokens.forms[i]]]) not in index.tables.links
            )
            place = Place(number, words.span(number, first)[0], words.span(number, last)[1])
            yield Expansion(acronym, content, place)


def _before(index: Index, number: int, token: int, letters: str, spelled: Collection[str]) -> tuple[int, int] | None:
    """The words directly before a parenthesis of which the letters are the initials; of small words only the `spelled`."""
    first, at = token, len(letters)
    while first > 0 and at > 0 and token - first < 2 * len(letters):
        first -= 1
        word = _word(index, number, first)
        if word[0] == letters[at - 1] and (word not in index.tables.links or word in spelled):
            at -= 1
        elif word not in index.tables.links:
            return None
    return (first, token - 1) if at == 0 and token - first > 1 and _closed(index, number, first, token - 1) else None


def _after(index: Index, number: int, token: int, letters: str) -> tuple[int, int] | None:
    """The words inside a parenthesis of which the letters are the initials."""
    last, at, count = token, 0, len(index.words.documents[number].forms)
    while last + 1 < count and at < len(letters) and last - token < 2 * len(letters):
        last += 1
        word = _word(index, number, last)
        if word[0] == letters[at]:
            at += 1
        elif word not in index.tables.links:
            return None
    end = index.words.span(number, last)[1]
    ends = index.words.texts[number][end : end + 1] == ")"
    return (token + 1, last) if at == len(letters) and ends and last > token + 1 else None


def _word(index: Index, number: int, token: int) -> str:
    vocabulary = index.words.vocabulary
    return vocabulary.folds[vocabulary.fold_of[index.words.documents[number].forms[token]]]


def _closed(index: Index, number: int, first: int, last: int) -> bool:
    """Whether nothing but spaces, commas and hyphens stands between the words."""
    words = index.words
    between = words.texts[number][words.span(number, first)[0] : words.span(number, last)[1]]
    return not any(mark in between for mark in '.;:()\n"')


def _dispute(found: Sequence[Expansion], index: Index, stories: Stories) -> Dispute | None:
    by_words: dict[tuple[str, ...], list[Expansion]] = defaultdict(list)
    for expansion in found:
        by_words[tuple(index.tables.spelling.american(word)[:_STEM] for word in expansion.words)].append(expansion)
    (words, first), *others = sorted(by_words.items(), key=lambda form: (-len(form[1]), form[0]))
    own = {word[:_STEM] for word in index.tables.weak}
    sides, shares = [first], False
    for other, told in others:
        shared = set(words) & set(other)
        is_one = 2 * len(shared) >= len(set(words)) or (bool(shared - own) and _meet(first, told, stories.topic))
        if is_one or (_are_near(first, told, stories) and _are_apart(first, told)):
            sides.append(told)
            shares = shares or is_one
    if len(sides) < 2:
        return None
    shown = tuple(Side(_written(side[0].place, index), tuple(expansion.place for expansion in side)) for side in sides)
    reason = f"{found[0].acronym} is written out in {len(sides)} ways"
    severity = None if shares else Severity.INFO
    return Dispute("name/acronym", Verdict.CONFLICT, 0.8, found[0].acronym, shown, severity, (reason,))


def _meet(one: Iterable[Expansion], other: Iterable[Expansion], group: Sequence[int]) -> bool:
    """Whether both are told in documents of one group, by number."""
    return not {group[each.place.document] for each in one}.isdisjoint(group[each.place.document] for each in other)


def _are_near(one: Iterable[Expansion], other: Sequence[Expansion], stories: Stories) -> bool:
    """Whether two documents that tell them are much alike."""
    return any(
        stories.kin[a.place.document] == stories.kin[b.place.document]
        and stories.score(a.place.document, b.place.document) >= _NEAR
        for a in one
        for b in other[:_LOOKED_AT]
    )


def _are_apart(one: Iterable[Expansion], other: Iterable[Expansion]) -> bool:
    """Whether no document tells both: one that does knows of two bodies."""
    return {each.place.document for each in one}.isdisjoint(each.place.document for each in other)


def _written(place: Place, index: Index) -> str:
    return " ".join(index.words.texts[place.document][place.start : place.end].split())
