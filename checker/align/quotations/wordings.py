"""The same utterance in other words inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from checker.align.dispute import Dispute, Place, Side
from checker.align.quotations import alignment
from checker.align.quotations.alignment import Aligned, Difference
from checker.align.quotations.blocks import trigrams, windows
from checker.align.quotations.differences import WORDS, Style
from checker.align.quotations.units import Stream, Unit, stream, units
from checker.align.stories import Stories
from checker.align.words import CLASSES, PLAIN
from checker.model.document import Document
from checker.model.finding import Severity, Verdict
from checker.rulebook import Rulebook

_MARGIN = 4
_BACKGROUND = 200
_FIRM, _END = 4, 3
"""Ends of up to three words stand against each other beside at least four equal ones."""
_FULL = 6
"""From this many equal words on, one content word is enough."""
_SAME_DOCUMENT = 0.8
_NEARLY_ALL, _DAYS_APART = 0.85, 3
_AROUND = 250
"""Characters of the report before and after a quotation in which its speaker is named."""
_EDITED = re.compile(r"[\[\](){}…]|\.\s?\.")
_TRIED = 2
"""Places of one document that a sentence is set against."""
_WEIGHT = 6.0
"""The sum of the rarities that two wordings must share."""


class Tie(NamedTuple):
    """A unit and the stretch of another document's stream that words it otherwise."""

    unit: Unit
    other: Unit
    differences: tuple[tuple[Difference, int], ...]


class _Sides(NamedTuple):
    """A unit, the document set against it, where the window into its stream starts, and how they align."""

    unit: Unit
    number: int
    low: int
    found: Aligned


def align(documents: Sequence[Document], stories: Stories, rulebook: Rulebook) -> list[Dispute]:
    """One dispute for each sentence that documents of one story quote in other words."""
    if not any(rule.id == "quote/wording" for rule in rulebook.rules):
        return []
    return Wordings(stories, rulebook).disputes()


class Wordings:
    """The state of one run: streams of quoted words, word weights, the lexicon's style."""

    def __init__(self, stories: Stories, rulebook: Rulebook) -> None:
        self.stories = stories
        self.words = stories.words
        self.style = Style(rulebook.lexicon)
        vocabulary = self.words.vocabulary
        function = {*rulebook.lexicon.get("names", {}).get("function", ()), *CLASSES["untold"]}
        self.function = {fold for fold, folded in enumerate(vocabulary.folds) if folded in function}
        self.content = [len(folded) > 2 and folded not in function for folded in vocabulary.folds]
        total = len(self.words.documents) + _BACKGROUND
        self.rarity = [
            log(max(total / (1 + self.words.lower[fold] + self.words.capital[fold]), 1.2))
            for fold in range(len(vocabulary.folds))
        ]
        self.streams = [stream(self.words, number) for number in range(len(self.words.documents))]

    def disputes(self) -> list[Dispute]:
        by_topic: dict[int, list[int]] = defaultdict(list)
        for number, topic in enumerate(self.stories.topic):
            if self.streams[number].tokens:
                by_topic[topic].append(number)
        found = []
        for members in by_topic.values():
            found += self._grouped(self._ties(members))
        return found

    def _ties(self, members: Sequence[int]) -> Iterator[Tie]:
        grams = trigrams(members, self.streams, self.content)
        if not grams:
            return
        for number in members:
            for unit in units(number, self.streams[number]):
                for other, diagonals in windows(unit, self.streams[number], grams).items():
                    if diagonals[0].shared < unit.end - unit.start - 2:
                        found = (self._tie(unit, other, each.offset) for each in diagonals[:_TRIED])
                        yield from filter(None, found)

    def _tie(self, unit: Unit, number: int, diagonal: int) -> Tie | None:
        """What a unit and the stretch of a document around a diagonal have in common, if they are one utterance."""
        own, of = self.streams[unit.document], self.streams[number]
        sentence = _sentence(of, (unit.start + unit.end) // 2 + diagonal)
        low, high = max(0, unit.start + diagonal - _MARGIN), min(len(of.folds), unit.end + diagonal + _MARGIN)
        low, high = min(low, sentence[0]), max(high, sentence[1])
        if number == unit.document and low < unit.end and unit.start < high:
            return None
        words = own.folds[unit.start : unit.end]
        found = alignment.align(words, of.folds[low:high], (sentence[0] - low, sentence[1] - low))
        if found is None:
            return None
        sides = _Sides(unit, number, low, found)
        ends = self._ends(sides)
        if not (found.differences or ends) or not self._is_utterance(sides, words):
            return None
        differences = tuple(self._told(sides, (*found.differences, *ends)))
        if not differences:
            return None
        place = Unit(
            number,
            min(low + found.other_start, *(difference.other_start for difference, _ in differences)),
            max(low + found.other_end, *(difference.other_end for difference, _ in differences)),
        )
        return Tie(unit, place, differences)

    def _ends(self, sides: _Sides) -> list[Difference]:
        """The unequal beginnings and ends of both sentences, where they are short and stand against each other."""
        unit, number, low, found = sides
        if found.equal < _FIRM:
            return []
        length, folds = unit.end - unit.start, self.streams[number].folds
        before, after = self._bounds(number, low + found.other_start, low + found.other_end)
        ends = []
        if 0 < found.start <= _END and 0 < low + found.other_start - before <= _END:
            ends.append(Difference(0, found.start, before - low, found.other_start))
        if 0 < length - found.end <= _END and 0 < after - low - found.other_end <= _END:
            last, other_last = self.streams[unit.document].folds[unit.end - 1], folds[after - 1]
            if last not in self.function and other_last not in self.function:
                ends.append(Difference(found.end, length, found.other_end, after - low))
        return ends

    def _bounds(self, number: int, start: int, end: int) -> tuple[int, int]:
        """The sentence start before and the sentence end after a range of a stream."""
        of = self.streams[number]
        return _sentence(of, start)[0], _sentence(of, end - 1)[1]

    def _is_utterance(self, sides: _Sides, words: Sequence[int]) -> bool:
        """Whether what is equal is enough to call two wordings one utterance."""
        unit, number, low, found = sides
        equal = set(range(found.start, found.end))
        for difference in found.differences:
            equal -= set(range(difference.start, difference.end))
        same = [words[i] for i in equal]
        own = self.streams[unit.document].tokens
        proofs = self.words.documents[unit.document].proofs
        plain = sum(self.content[words[i]] and proofs[own[unit.start + i]] == PLAIN for i in equal)
        content = sum(self.content[fold] for fold in same)
        if len(same) < 3 or not plain or content < (1 if len(same) >= _FULL else 2):
            return False
        before, after = self._bounds(number, low + found.other_start, low + found.other_end)
        left = min(found.start, low + found.other_start - before)
        right = min(len(words) - found.end, after - low - found.other_end)
        longest = max(found.end - found.start, found.other_end - found.other_start)
        share = found.equal / (longest + left + right)
        if share < (0.55 if longest >= 8 else 0.6) or (found.equal < 0.5 * len(words) and found.equal < 7):
            return False
        if sum(self.rarity[fold] for fold in same) < _WEIGHT:
            return False
        if number == unit.document:
            return share >= _SAME_DOCUMENT
        apart = self.stories.days_apart(unit.document, number)
        if apart is not None and apart > _DAYS_APART:
            return share >= _NEARLY_ALL
        return share >= _NEARLY_ALL or self._may_share_speaker(unit, number, low + found.other_start)

    def _may_share_speaker(self, unit: Unit, number: int, position: int) -> bool:
        """Whether the names told around both quotations leave room for one speaker: one is shared, or a side has none."""
        own, other = self._names_around(unit.document, unit.start), self._names_around(number, position)
        return not own or not other or not own.isdisjoint(other)

    def _names_around(self, number: int, position: int) -> set[int]:
        """The name words of the report before and after the quotation at a position of a stream."""
        of, words = self.streams[number], self.words
        start, end = of.spans[of.quotations[position]]
        tokens = words.documents[number]
        first, last = bisect_left(tokens.starts, start - _AROUND), bisect_left(tokens.starts, end + _AROUND)
        fold_of = words.vocabulary.fold_of
        return {
            fold
            for token in range(first, last)
            if tokens.proofs[token] and not start <= tokens.starts[token] < end
            if words.is_name(fold := fold_of[tokens.forms[token]]) and self.content[fold]
        }

    def _told(self, sides: _Sides, differences: Iterable[Difference]) -> Iterator[tuple[Difference, int]]:
        """The differences that are worth telling, as ranges of both streams, with their kind."""
        unit, number, low, found = sides
        written = self._written(unit.document, unit.start, unit.end)
        other = self._written(number, low, min(low + found.other_end + _MARGIN, len(self.streams[number].folds)))
        for difference in differences:
            at, other_at = (difference.start, difference.end), (difference.other_start, difference.other_end)
            if self._is_elided(unit.document, unit.start, at) or self._is_elided(number, low, other_at):
                continue
            if self._is_cut(unit.document, unit.start, at) or self._is_cut(number, low, other_at):
                continue
            kind = self.style.kind(written, at, other, other_at)
            yield Difference(unit.start + at[0], unit.start + at[1], low + other_at[0], low + other_at[1]), kind

    def _is_cut(self, number: int, low: int, at: tuple[int, int]) -> bool:
        """Whether nothing stands against the other side's words, between two quotations: what one report left out."""
        quotations, place = self.streams[number].quotations, low + at[0]
        return at[0] == at[1] and 0 < place < len(quotations) and quotations[place - 1] != quotations[place]

    def _is_elided(self, number: int, low: int, at: tuple[int, int]) -> bool:
        """Whether brackets or dots stand in or beside a range of words: an editor's hand."""
        of, tokens = self.streams[number], self.words.documents[number]
        first, last = max(low + at[0] - 1, 0), min(low + at[1], len(of.tokens) - 1)
        start = tokens.starts[of.tokens[first]] + self.words.vocabulary.lengths[tokens.forms[of.tokens[first]]]
        between = self.words.texts[number][start : tokens.starts[of.tokens[last]]]
        return _EDITED.search(between) is not None

    def _written(self, number: int, start: int, end: int) -> list[str]:
        of, tokens = self.streams[number], self.words.documents[number]
        text, lengths = self.words.texts[number], self.words.vocabulary.lengths
        return [
            text[tokens.starts[token] : tokens.starts[token] + lengths[tokens.forms[token]]]
            for token in of.tokens[start:end]
        ]

    def _grouped(self, ties: Iterable[Tie]) -> list[Dispute]:
        """Ties of one sentence are one dispute."""
        ties = list(ties)
        parent: dict[tuple[int, int], tuple[int, int]] = {}

        def root(key: tuple[int, int]) -> tuple[int, int]:
            while parent.setdefault(key, key) != key:
                key = parent[key]
            return key

        for tie in ties:
            a, b = root(self._sentence_key(tie.unit)), root(self._sentence_key(tie.other))
            if a != b:
                parent[max(a, b)] = min(a, b)
        groups: dict[tuple[int, int], list[Tie]] = defaultdict(list)
        for tie in ties:
            groups[root(self._sentence_key(tie.unit))].append(tie)
        return [self._dispute(groups[key]) for key in sorted(groups)]

    def _sentence_key(self, unit: Unit) -> tuple[int, int]:
        return unit.document, _sentence(self.streams[unit.document], (unit.start + unit.end - 1) // 2)[0]

    def _dispute(self, ties: Sequence[Tie]) -> Dispute:
        reach: dict[tuple[int, int], list[int]] = {}
        for tie in ties:
            for unit in (tie.unit, tie.other):
                bounds = reach.setdefault(self._sentence_key(unit), [unit.start, unit.end])
                bounds[0], bounds[1] = min(bounds[0], unit.start), max(bounds[1], unit.end)
        sides: dict[tuple[int, ...], list[Place]] = defaultdict(list)
        shown: dict[tuple[int, ...], str] = {}
        for (number, _), (start, end) in sorted(reach.items()):
            of, tokens = self.streams[number], self.words.documents[number]
            low = tokens.starts[of.tokens[start]]
            high = self.words.span(number, of.tokens[end - 1])[1]
            key = tuple(of.folds[start:end])
            sides[key].append(Place(number, low, high))
            shown.setdefault(key, self.words.texts[number][low:high])
        ordered = sorted(sides, key=lambda key: (-len(sides[key]), sides[key][0]))
        loud = any(kind == WORDS for tie in ties for _, kind in tie.differences)
        return Dispute(
            "quote/wording",
            Verdict.CONFLICT,
            0.85,
            shown[ordered[0]],
            tuple(Side(shown[key], tuple(sides[key])) for key in ordered),
            None if loud else Severity.INFO,
        )


def _sentence(of: Stream, at: int) -> tuple[int, int]:
    """The sentence of a stream that holds a position."""
    at = min(max(at, 0), len(of.tokens) - 1)
    index = bisect_right(of.sentences, at) - 1
    return of.sentences[index], of.sentences[index + 1] if index + 1 < len(of.sentences) else len(of.tokens)
