"""Two wordings of one utterance: whether they are, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checker.align.names.edits import edit, is_doubling, is_swap
from checker.align.quotations import alignment
from checker.align.quotations.alignment import Aligned, Difference
from checker.align.quotations.differences import STYLE, WORDS, Style
from checker.align.quotations.units import Unit
from checker.align.quotations.view import View
from checker.align.words import PLAIN
from checker.named import NamedTuple

_MARGIN = 4
"""Words before and after the place where a sentence is expected."""
_FIRM, _END = 4, 3
"""Ends of up to three words stand against each other beside at least four equal ones."""
_LEAST, _FULL = 3, 6
"""Equal words that are wanted; from six on, one content word among them is enough."""
_SHARE, _LONG_SHARE, _LONG = 0.6, 0.55, 8
"""The part of both wordings that must be equal, and that of wordings of eight words and more."""
_MOST = 7
"""Equal words that make up for a sentence of which most stands on one side alone."""
_WEIGHT = 6.0
"""The sum of the rarities that two wordings must share."""
_RARE = 7.0
"""The same of fragments that share only two words."""
_SAME_DOCUMENT, _NEARLY_ALL, _DAYS_APART = 0.8, 0.85, 3
"""Shares that must be equal in one document, and in documents days apart or without a common name around."""

_SPELLED = 5
"""Letters of a word of which a slip is told from another word; a letter left out wants longer ones."""


class Tie(NamedTuple):
    """A sentence, the stretch of a stream that words it otherwise, and the differences with their kind."""

    unit: Unit
    other: Unit
    differences: tuple[tuple[Difference, int], ...]


class _Pair(NamedTuple):
    """A unit, the document set against it, where the window into its stream starts, and how they align."""

    unit: Unit
    number: int
    low: int
    found: Aligned


def tie(unit: Unit, number: int, diagonal: int, view: View, style: Style) -> Tie | None:
    """What a sentence and the stretch of a document around a diagonal have in common, if they are one utterance."""
    of = view.streams[number]
    sentence = view.sentence(number, (unit.start + unit.end) // 2 + diagonal)
    low, high = max(0, unit.start + diagonal - _MARGIN), min(len(of.folds), unit.end + diagonal + _MARGIN)
    low, high = min(low, sentence[0]), max(high, sentence[1])
    if number == unit.document:
        if view.is_one_speech(number, unit.start, sentence[0]):
            return None
        low, high = (max(low, unit.end), high) if sentence[0] > unit.start else (low, min(high, unit.start))
    if view.asks(number, *sentence) != view.asks(unit.document, unit.start, unit.end):
        return None
    words = view.streams[unit.document].folds[unit.start : unit.end]
    found = alignment.align(words, of.folds[low:high], (sentence[0] - low, sentence[1] - low))
    if found is None:
        return None
    pair = _Pair(unit, number, low, found)
    ends = _ends(pair, view)
    if not (found.differences or ends) or not _is_utterance(pair, words, view):
        return None
    told = tuple(_told(pair, (*found.differences, *ends), view, style))
    if not told:
        return None
    start = min(low + found.other_start, *(difference.other_start for difference, _ in told))
    end = max(low + found.other_end, *(difference.other_end for difference, _ in told))
    return Tie(unit, Unit(number, start, end), told)


def _ends(pair: _Pair, view: View) -> list[Difference]:
    """The unequal beginnings and ends of both sentences, where they are short and stand against each other."""
    unit, number, low, found = pair
    if found.equal < _FIRM and not (found.equal == _LEAST - 1 and _are_fragments(pair, view)):
        return []
    length, folds = unit.end - unit.start, view.streams[number].folds
    before, after = _bounds(pair, view)
    ends = []
    if 0 < found.start <= _END and 0 < low + found.other_start - before <= _END:
        ends.append(Difference(0, found.start, before - low, found.other_start))
    if 0 < length - found.end <= _END and 0 < after - low - found.other_end <= _END:
        last = (view.streams[unit.document].folds[unit.end - 1], folds[after - 1])
        if view.function.isdisjoint(last):
            ends.append(Difference(found.end, length, found.other_end, after - low))
    return ends


def _bounds(pair: _Pair, view: View) -> tuple[int, int]:
    """Where the other side's sentence starts and ends."""
    start, end = pair.low + pair.found.other_start, pair.low + pair.found.other_end
    return view.sentence(pair.number, start)[0], view.sentence(pair.number, end - 1)[1]


def _is_utterance(pair: _Pair, words: Sequence[int], view: View) -> bool:
    """Whether what is equal is enough to call two wordings one utterance."""
    unit, number, low, found = pair
    equal = set(range(found.start, found.end))
    for difference in found.differences:
        equal.difference_update(range(difference.start, difference.end))
    own, proofs = view.streams[unit.document].tokens, view.words.documents[unit.document].proofs
    content = [i for i in equal if view.content[words[i]]]
    if len(equal) == len(content) == _LEAST - 1 and sum(view.rarity[words[i]] for i in equal) >= _RARE:
        return _are_fragments(pair, view)
    if len(equal) < _LEAST or len(content) < (1 if len(equal) >= _FULL else 2):
        return False
    if all(proofs[own[unit.start + i]] != PLAIN for i in content):
        return False
    before, after = _bounds(pair, view)
    left = min(found.start, low + found.other_start - before)
    right = min(len(words) - found.end, after - low - found.other_end)
    longest = max(found.end - found.start, found.other_end - found.other_start)
    share = found.equal / (longest + left + right)
    if share < (_LONG_SHARE if longest >= _LONG else _SHARE):
        return False
    if found.equal < 0.5 * len(words) and found.equal < _MOST:
        return False
    if sum(view.rarity[words[i]] for i in equal) < _WEIGHT:
        return False
    if _are_two_speakers(pair, view) or _are_of_two_days(pair, view):
        return False
    if number == unit.document:
        return share >= _SAME_DOCUMENT
    apart = view.stories.days_apart(unit.document, number)
    is_near = apart is None or apart <= _DAYS_APART
    return share >= _NEARLY_ALL or (is_near and _share_a_name(pair, view) and not _are_described_apart(pair, view))


def _are_fragments(pair: _Pair, view: View) -> bool:
    """Whether both sides are fragments of two or three words."""
    return _is_fragment(pair.unit, view) and _is_fragment(Unit(pair.number, *_bounds(pair, view)), view)


def _is_fragment(unit: Unit, view: View) -> bool:
    """Whether a stretch of two or three words is all that a pair of marks holds, and in lower case: no title, no nickname."""
    of, words = view.streams[unit.document], view.words
    order = of.quotations[unit.start]
    alone = (not unit.start or of.quotations[unit.start - 1] != order) and (
        unit.end == len(of.tokens) or of.quotations[unit.end] != order
    )
    proofs = words.documents[unit.document].proofs
    return (
        alone
        and of.quotations[unit.end - 1] == order
        and all(proofs[token] == PLAIN for token in of.tokens[unit.start : unit.end])
    )


def _are_two_speakers(pair: _Pair, view: View) -> bool:
    """Whether each is said by somebody who is named, and they have no word of their names in common."""
    here, there = _heads(pair)
    speaker, other = view.speaker(*here), view.speaker(*there)
    return bool(speaker and other and speaker.isdisjoint(other))


def _are_of_two_days(pair: _Pair, view: View) -> bool:
    """Whether each is said on another day of the week: what is told again on the next day is told with other figures."""
    here, there = _heads(pair)
    day, other = view.weekdays(*here), view.weekdays(*there)
    return bool(day and other and day.isdisjoint(other))


def _are_described_apart(pair: _Pair, view: View) -> bool:
    """Whether each is said by somebody unnamed, in words of which none are the same: a nurse here, a miner there."""
    here, there = _heads(pair)
    speaker, other = view.described(*here), view.described(*there)
    return bool(speaker and other and speaker.isdisjoint(other))


def _share_a_name(pair: _Pair, view: View) -> bool:
    """Whether the names around both quotations leave room for one speaker: one is shared, or a side has none."""
    here, there = _heads(pair)
    own, other = view.names_around(*here), view.names_around(*there)
    return not own or not other or not own.isdisjoint(other)


def _heads(pair: _Pair) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the two wordings begin: document and position of its stream."""
    return (pair.unit.document, pair.unit.start), (pair.number, pair.low + pair.found.other_start)


def _told(pair: _Pair, differences: Iterable[Difference], view: View, style: Style) -> Iterator[tuple[Difference, int]]:
    """The differences that are worth telling, as ranges of both streams, with their kind."""
    unit, number, low, found = pair
    written = view.written(unit.document, unit.start, unit.end)
    other = view.written(number, low, min(low + found.other_end + _MARGIN, len(view.streams[number].folds)))
    told = sorted(differences)
    for place, difference in enumerate(told):
        start, end, other_start, other_end = difference
        moved = Difference(unit.start + start, unit.start + end, low + other_start, low + other_end)
        if _is_edited(moved, pair, view):
            continue
        kind = style.kind(written, (start, end), other, (other_start, other_end))
        beside = [_span(*pair) for pair in pairwise(told[max(0, place - 1) : place + 2])]
        if kind == WORDS and any(style.kind(written, d[:2], other, d[2:]) == STYLE for d in beside):
            kind = STYLE
        if kind == WORDS:
            sides = ((unit.document, moved.start), (number, moved.other_start))
            begins = any(view.begins(*side) for side in sides)
            is_forced = any(view.is_embedded(*side) for side in sides) and style.is_reported(
                written[start:end], other[other_start:other_end], begins=begins
            )
            kind = STYLE if is_forced else WORDS
            if _is_misspelt(moved, pair, view):
                kind = STYLE
        yield moved, kind


def _span(first: Difference, second: Difference) -> Difference:
    """Two differences and what is equal between them: "two million dollars" is "$2 million" only as a whole."""
    return Difference(first.start, second.end, first.other_start, second.other_end)


def _is_misspelt(moved: Difference, pair: _Pair, view: View) -> bool:
    """Whether one word stands against one that is a slip of it, and that no other text has ("abuot", "beween"), or is
    only told twice ("we are are")."""
    start, end, other_start, other_end = moved
    for number, low, high, beside in (
        (pair.unit.document, start, end, other_end - other_start),
        (pair.number, other_start, other_end, end - start),
    ):
        folds = view.streams[number].folds
        if high - low == 1 and not beside and folds[low] in (*folds[max(0, low - 1) : low], *folds[high : high + 1]):
            return True
    if end - start != 1 or other_end - other_start != 1:
        return False
    ids = (view.streams[pair.unit.document].folds[start], view.streams[pair.number].folds[other_start])
    one, other = (view.words.vocabulary.folds[fold] for fold in ids)
    if min(len(one), len(other)) < _SPELLED or min(view.words.lower[fold] for fold in ids) > 1:
        return False
    difference = edit(one, other)
    is_missing = (
        difference.distance == 1 and difference.is_insertion and difference.prefix > 0 and difference.suffix > 1
    )
    return is_swap(one, other) or is_doubling(one, other) or (is_missing and len(one) + len(other) > 2 * _SPELLED)


def _is_edited(moved: Difference, pair: _Pair, view: View) -> bool:
    """Whether brackets, dots, or the end of a quotation, stand where words differ: an editor's hand.

    What one side leaves out may as well begin at other words: "in the valley before the winter" is "in ... the winter".
    Small words go with the verb beside them: "must remember" is "remember[ed]".
    """
    start, end, other_start, other_end = moved
    left = right = 0
    if start == end or other_start == other_end:
        of, first, last = (
            (view.streams[pair.number].folds, other_start, other_end)
            if start == end
            else (view.streams[pair.unit.document].folds, start, end)
        )
        while first > left and of[first - 1 - left] == of[last - 1 - left]:
            left += 1
        while last + right < len(of) and of[first + right] == of[last + right]:
            right += 1
    sides = ((pair.unit.document, start, end), (pair.number, other_start, other_end))
    is_small = not any(
        view.content[fold] for number, low, high in sides for fold in view.streams[number].folds[low:high]
    )
    for document, low, high in sides:
        if view.is_edited(document, low - left, high + right) or (is_small and view.is_turned(document, low, high)):
            return True
        if low == high and any(view.is_cut(document, at) for at in range(low - left, high + right + 1)):
            return True
    return False
