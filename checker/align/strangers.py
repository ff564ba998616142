"""Names that are strange to a document: it writes no word of them, nor of any that means the same.

Two tellings of one event nearly always share the names of who takes part in it, if not in one sentence. Where one part is
played by names that neither document has from the other, or that one has but gives another part, they tell of two.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from sys import intern

from checker.align.words import BEGINNING, CLASSES, DIGITS, LOWER, ORDINAL, PLAIN, Words

ACRONYM, _LONGEST_NAME = 5, 10
"""Capital letters, up to so many, may be spelt out elsewhere, in a name of at most so many words."""
_NAMING = frozenset(("by _", "for _", "from _", "on _", "at _", "near _", "with _"))
"""Parts that a thing's name has, and no larger place or body that it belongs to; so has a word behind the name."""

_QUARTERS = frozenset(("nort+", "sout+", "east", "west", "repu+"))
"""The beginnings of what tells two places of one name apart."""
_ENDINGS = frozenset(CLASSES["endings"])
"""What a name may have behind its fourth letter and be no other name for it: "Berne", "Iranian"."""

LONGER = "+"
"""Behind the beginning of a name that goes on: "Isel", a river, is not written where "Iselau", a town, is."""
_COMMON = frozenset((LOWER, DIGITS, ORDINAL))

Beginnings = tuple[str, ...]
"""The beginnings of a word and of others that mean the same; of an acronym first itself, in capitals."""
Name = tuple[Beginnings, ...]
Parts = Mapping[str, frozenset[Name]]
"""The names, or nouns, that have each part, such as "at _" or "_ mill"."""


def written(words: Words, document: int) -> frozenset[str]:
    """The beginnings of all words of a document, those of its longer capitalised words as names have them, too, and in
    capitals the initials of words that follow each other with one."""
    vocabulary = words.vocabulary
    _, forms, proofs = words.documents[document]
    fold_of, beginnings, shapes, lengths = (
        vocabulary.fold_of,
        vocabulary.beginnings,
        vocabulary.shapes,
        vocabulary.lengths,
    )
    told = set(forms)
    found = {beginnings[fold_of[form]] for form in told}
    found.update(
        [
            intern(f"{beginnings[fold_of[form]]}{LONGER}")
            for form in told
            if lengths[form] > BEGINNING and shapes[form] not in _COMMON
        ]
    )
    first = 0
    for capitals in proofs.split(bytes((PLAIN,))):
        if len(capitals) > 1:
            name = forms[first : first + min(len(capitals), _LONGEST_NAME)]
            found.update(map(intern, _acronyms("".join([vocabulary.forms[form][0] for form in name]))))
        first += len(capitals) + 1
    return frozenset(found)


def _acronyms(initials: str) -> Iterator[str]:
    """What may be made of the initials of words that follow each other."""
    ends = range(2, len(initials) + 1)
    return (initials[first:last] for last in ends for first in range(max(0, last - ACRONYM), last - 1))


def beginnings_of_name(word: str) -> tuple[str, ...]:
    """Those of a folded word of a name: a longer one is not the same as its beginning, unless it ends as a form of that may."""
    start, rest = word[:BEGINNING], word[BEGINNING:]
    if not rest:
        return (start,)
    return (start, f"{start}{LONGER}") if rest in _ENDINGS else (f"{start}{LONGER}",)


def strangers(own: Parts, other: Parts, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether one part is played on both sides by names that the other side's document does not write at all; `here` and
    `there` are what the documents write."""
    return any(
        all(_are_strange(x, y, here, there) for x in own[part] for y in other[part])
        for part in own.keys() & other.keys()
    )


def half_strangers(own: Parts, other: Parts, here: frozenset[str], there: frozenset[str]) -> bool:
    """The same where one document writes the other's names, but not where it gives others their part: in parts that one
    thing has but one name for ("the Gossau plant")."""
    strange = [
        part
        for part in own.keys() & other.keys()
        if (part.startswith("_ ") or part in _NAMING)
        and all(_are_half_strange(x, y, here, there) for x in own[part] for y in other[part])
    ]
    if not strange:
        return False
    told, others = (_beginnings(chain.from_iterable(side.values())) for side in (own, other))
    return any(
        all(not are_written(x, others) and not are_written(y, told) for x, y in _apart(own[part], other[part]))
        for part in strange
    )


def quarters(own: Parts, other: Parts) -> bool:
    """Whether one part is played on both sides by places that share their name and are two by what stands before it:
    "Northern Ireland", "the Republic of Ireland"; no matter of which the documents tell besides."""
    return any(all(_are_quarters(x, y) for x in own[part] for y in other[part]) for part in own.keys() & other.keys())


def _are_quarters(own: Name, other: Name) -> bool:
    """Whether two names differ in nothing but the quarter, or the form of state, that they begin with."""
    (first, *rest), (another, *others) = own, other
    shares_a_name = bool(rest) and [word[0] for word in rest] == [word[0] for word in others]
    return shares_a_name and first[0] != another[0] and _QUARTERS.issuperset((first[0], another[0]))


def _are_half_strange(own: Name, other: Name, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether one of two names is strange to the other's document."""
    if _is_known(own, there) and _is_known(other, here):
        return False
    own, other = distinctive(own, other)
    return bool(own) and not (are_written(own, there) and are_written(other, here))


def _apart(own: Iterable[Name], other: Collection[Name]) -> Iterator[tuple[Name, Name]]:
    """What tells each of some names from each of others."""
    return (distinctive(x, y) for x in own for y in other)


def _are_strange(own: Name, other: Name, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether neither document writes any word of the other's name that is not common to both names."""
    if _is_known(own, there) or _is_known(other, here):
        return False
    own, other = distinctive(own, other)
    return bool(own) and not (are_written(own, there) or are_written(other, here))


def distinctive(own: Name, other: Name) -> tuple[Name, Name]:
    """Two names without a first or last word that they share, or both: "Judge Mira Toller", "Judge Jon Arden"; nothing where more
    is shared, or both are acronyms, which are too like two spellings of one ("DUI", "DWI")."""
    if _is_acronym(own) and _is_acronym(other):
        return (), ()
    if len(own) > 2 < len(other) and own[0][0] == other[0][0] and own[-1][0] == other[-1][0]:
        own, other = own[1:-1], other[1:-1]
    elif len(own) > 1 < len(other):
        if own[0][0] == other[0][0]:
            own, other = own[1:], other[1:]
        elif own[-1][0] == other[-1][0]:
            own, other = own[:-1], other[:-1]
    return ((), ()) if are_written(own, _beginnings((other,))) else (own, other)


def _is_known(name: Name, beginnings: frozenset[str]) -> bool:
    """Whether a document writes all words of a name."""
    return not any(map(beginnings.isdisjoint, name))


def are_written(name: Name, beginnings: frozenset[str]) -> bool:
    """Whether any word of a name has one of some beginnings, as those of all that a document writes."""
    return not all(map(beginnings.isdisjoint, name))


def _beginnings(names: Iterable[Name]) -> frozenset[str]:
    """The beginnings of all words of some names."""
    return frozenset(beginning for name in names for word in name for beginning in word)


def _is_acronym(name: Name) -> bool:
    return all(word[0].isupper() for word in name)
