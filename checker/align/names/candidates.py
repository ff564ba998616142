"""Pairs of words that may be two spellings of one name, in time linear in the vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from checker.align.names.edits import edit, skeleton

_LONG = 8
"""From this length on two letters may be missing."""
_LONGEST = 64
"""Letters of a word that may be a name: without two of them a word leaves as many keys as the square of its length."""
_FULL_BUCKET = 50
"""A key that more words share tells nothing."""


def pairs(words: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Words within reach of one another, each pair once, in order: equal without a letter or two, or equal in sound."""
    by_length: dict[int, list[str]] = defaultdict(list)
    for word in sorted(words):
        if 3 <= len(word) <= _LONGEST and word.isalpha():
            by_length[len(word)].append(word)
    found = set(_sharing((word, (skeleton(word),)) for word in chain.from_iterable(by_length.values())))
    for length in range(2, max(by_length, default=0) + 1):  # keys of one length at a time, since all take much room
        found.update(_sharing(_shortened(by_length, length)))
    return sorted(pair for pair in found if within_reach(*pair))


def within_reach(a: str, b: str) -> bool:
    """At most one letter apart up to five letters, two up to nine, three from ten on."""
    longest = max(len(a), len(b))
    return edit(a, b).distance <= (1 if longest <= 5 else 2 if longest <= 9 else 3)


def _shortened(by_length: Mapping[int, Iterable[str]], length: int) -> Iterator[tuple[str, Iterable[str]]]:
    """The words of which that many letters are left, none, one or two taken out, each with what is left of it."""
    for word in by_length.get(length, ()):
        yield word, (word,)
    for word in by_length.get(length + 1, ()):
        yield word, _without_letter(word)
    for word in by_length.get(length + 2, ()) if length + 2 >= _LONG else ():
        yield word, {left for once in _without_letter(word) for left in _without_letter(once)}


def _without_letter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _sharing(keyed: Iterable[tuple[str, Iterable[str]]]) -> Iterator[tuple[str, str]]:
    """The pairs of words, in the alphabet's order, that share a key, unless more than a few words do."""
    first: dict[str, str] = {}
    buckets: dict[str, list[str]] = {}
    for word, keys in keyed:
        for key in keys:
            other = first.setdefault(key, word)
            if other is not word:
                buckets.setdefault(key, [other]).append(word)
    for bucket in buckets.values():
        if len(bucket) <= _FULL_BUCKET:
            yield from ((a, b) if a < b else (b, a) for a, b in combinations(bucket, 2))
