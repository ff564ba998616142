"""How two spellings differ."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.named import NamedTuple

_SOUNDS = (
    (re.compile("ph"), "f"),
    (re.compile("ght"), "t"),
    (re.compile("sch|sh|ch|tch"), "s"),
    (re.compile("ck|kh|gh|[qcg]"), "k"),
    (re.compile("z|x"), "s"),
    (re.compile("y|j"), "i"),
    (re.compile("w"), "v"),
    (re.compile("h"), ""),
)
_VOWELS = re.compile("(?<=.)[aeiou]")
_DOUBLES = re.compile(r"(.)\1+")
_LIKE_FIRSTS = tuple(frozenset(group) for group in ("ei", "ckqg", "sz", "jy", "vw", "iy", "uo", "ae"))


class Edit(NamedTuple):
    """What is left of two spellings without their common beginning and end, and the optimal string alignment distance."""

    left: str
    right: str
    prefix: int
    suffix: int
    distance: int

    @property
    def is_insertion(self) -> bool:
        return not self.left or not self.right


@lru_cache(maxsize=50_000)
def edit(a: str, b: str) -> Edit:
    """The difference of two spellings."""
    short = min(len(a), len(b))
    prefix = 0
    while prefix < short and a[prefix] == b[prefix]:
        prefix += 1
    suffix = 0
    while suffix < short - prefix and a[-1 - suffix] == b[-1 - suffix]:
        suffix += 1
    left, right = a[prefix : len(a) - suffix], b[prefix : len(b) - suffix]
    if len(left) <= 1 and len(right) <= 1:
        distance = 1 if left or right else 0
    elif len(left) == len(right) == 2 and left == right[::-1]:
        distance = 1
    elif not left or not right:
        distance = max(len(left), len(right))
    else:
        distance = _distance(left, right)
    return Edit(left, right, prefix, suffix, distance)


def _distance(a: str, b: str) -> int:
    """The optimal string alignment distance: letters left out, put in, changed, or swapped with the next.

    Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003): a column of the table
    of distances is in a few numbers, a bit a letter of `a`, which say where it goes up and down. No library is as
    quick to import as this is to run on the few spellings of a small corpus.
    """
    places: dict[str, int] = {}
    for place, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << place
    last = 1 << len(a) - 1
    distance, up, down, diagonal, before = len(a), (1 << len(a)) - 1, 0, 0, 0
    for letter in b:
        here = places.get(letter, 0)
        swapped = (~diagonal & here) << 1 & before
        diagonal = ((here & up) + up ^ up) | here | down | swapped
        more, fewer = down | ~(diagonal | up), diagonal & up
        distance += bool(more & last) - bool(fewer & last)
        more, fewer = more << 1 | 1, fewer << 1
        up, down, before = fewer | ~(diagonal | more), diagonal & more, here
    return distance


def is_doubling(a: str, b: str) -> bool:
    """Whether one spelling only doubles a letter of the other: Hansbrough, Hannsbrough."""
    difference = edit(a, b)
    if difference.distance != 1 or not difference.is_insertion:
        return False
    letter = difference.left or difference.right
    longer = a if len(a) > len(b) else b
    at = difference.prefix
    return letter == longer[at - 1 : at] or letter == longer[at + 1 : at + 2]


def is_swap(a: str, b: str) -> bool:
    """Whether two letters beside each other changed places: Vandorp, Vandrop."""
    difference = edit(a, b)
    return difference.distance == 1 and sorted(difference.left) == sorted(difference.right)


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """A word by its consonants, one letter a sound, the first vowel kept: twins in sound have equal ones."""
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    word = _DOUBLES.sub(r"\1", word)
    if word[:1] in "aeiou":
        word = "a" + word[1:]
    return _DOUBLES.sub(r"\1", _VOWELS.sub("", word))


def like_firsts(a: str, b: str) -> bool:
    """Whether two words begin with one letter or one sound."""
    return a[:1] == b[:1] or any(a[:1] in group and b[:1] in group for group in _LIKE_FIRSTS)
