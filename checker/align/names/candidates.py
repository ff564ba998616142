"""Pairs of words that may be two spellings of one name, in time linear in the vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.align.names.edits import edit, skeleton

_LONG = 8
"""From this length on two letters may be missing."""
_FULL_BUCKET = 50
"""A key that more words share tells nothing."""


def pairs(words: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Words within reach of one another, each pair once, in order: equal without a letter or two, or equal in sound."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        if len(word) >= 3 and word.isalpha():
            for key in _keys(word):
                buckets[key].append(word)
    found = {
        (bucket[i], bucket[j])
        for bucket in buckets.values()
        if 1 < len(bucket) <= _FULL_BUCKET
        for i in range(len(bucket))
        for j in range(i + 1, len(bucket))
    }
    return sorted(pair for pair in found if within_reach(*pair))


def within_reach(a: str, b: str) -> bool:
    """At most one letter apart up to five letters, two up to nine, three from ten on."""
    longest = max(len(a), len(b))
    return edit(a, b).distance <= (1 if longest <= 5 else 2 if longest <= 9 else 3)


def _keys(word: str) -> set[str]:
    once = {word[:i] + word[i + 1 :] for i in range(len(word))}
    keys = {word, *once, f"={skeleton(word)}"}
    if len(word) >= _LONG:
        keys |= {short[:i] + short[i + 1 :] for short in once for i in range(len(short))}
    return keys
