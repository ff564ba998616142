"""A number told again with two of its digits swapped: "will cut 320 jobs", "the 230 job cuts".

Two numbers of one text are hardly ever so by chance. What is left are two things of one sort, so that the later one has to be spoken
of as known, or as what a thing with a name has but once, and all in the words of the earlier.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker.align.slips import are_swapped
from checker.align.slots.sentence import FUNCTION
from checker.align.tokens import Token, tokens
from checker.documents.dateline import find_dateline
from checker.documents.segment import segment_at, segments
from checker.model.claim import Mention, Misfit
from checker.model.document import Document, Segment
from checker.rulebook import Rulebook
from checker.values.lazy import Pattern

_KINDS = frozenset(("quantity", "money", "percent"))
_FEWEST_FIGURES = 2
_KNOWN = frozenset(("the", "its", "their", "this", "these"))
_OPENS = frozenset(("at", "with"))
_STATES = frozenset(("is", "has", "measures", "stands", "covers", "employs"))
_BACK = frozenset(("it", "they", "this"))
_LIGHT = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "would", "been", "be"))
_APART = Pattern(
    r"\b(?:(?:this|that|a|per|each|next) year|years|ago|earlier|previous(?:ly)?|last|compared|against|instead|once|formerly|grew|rose|fell|increased|decreased|until|second(?! (?:largest|biggest|highest|longest|tallest))|another|other|further"
    r"|more|less|fewer|each|every|per|estimated|according|corrected|wrongly|not|no longer|(?:were|was) left|remain\w*|(?:district|county|region)(?: of [A-Z][a-z]+)? (?:has|had|counts|is home)|metropolitan|urban|census|forecast|expected"
    r"|originally|while|whereas|but)\b|\b(?:1[5-9]|20)\d\d\b|[\"“”]"
)
"""Words of a sentence whose number may be of another time, or another's."""
_EXTENT_APART = Pattern(
    r"\b(?:ago|compared|originally|extended|raised|lengthened|another|other|second(?! (?:largest|biggest|highest|longest|tallest))|spans?|more|less|each|every|than)\b"
)
"""The same for lengths and heights, which do not change from year to year."""
_NAMED_BEHIND = Pattern(r"[ -](?!(?:on|for|in|to|into|at|by|was|were|is|had|has|will|would|and)\b)[\w'’]")
"""Words behind a sum that say what it is of: "the $4.3 million deal"."""
_SAME = ("inhabi", "reside", "popula", "people")
"""Stems of one meaning, of those who live at a place."""
_MOST_WORDS = 7
_ROOT = 4
"""Letters that two forms of one word begin with at least."""


def swapped(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """The later of two numbers of one text, of one kind and unit, that have two neighbouring figures the other way round.

    Neither stands in one sentence with the other, and the later is told but once.
    """
    del rulebook
    numbers = [one for one in mentions if one.kind in _KINDS and _figures(one)]
    by_figures: dict[tuple[str, str], list[Mention]] = {}
    for number in numbers:
        by_figures.setdefault((number.kind, "".join(sorted(number.value.figure))), []).append(number)
    for group in by_figures.values():
        for i, again in enumerate(group):
            for known in group[:i]:
                if not are_swapped(known.value.figure, again.value.figure) or _is_accounted(numbers, known, again):
                    continue
                if _is_again(document, group, known, again):
                    yield _misfit(document, known, again)
                    break


def _is_accounted(numbers: Sequence[Mention], known: Mention, again: Mention) -> bool:
    """Whether a text tells the number that lies between two: "120 hostages", of whom 18 were let go."""
    apart = abs(known.value.nominal - again.value.nominal)
    return any(one.value.nominal == apart and one.kind == known.kind for one in numbers)


def _figures(mention: Mention) -> bool:
    """Whether a number is printed with two figures at least, without a hedge."""
    value = mention.value
    return not value.hedge and not value.per and sum(map(str.isdigit, value.figure)) >= _FEWEST_FIGURES


def _is_again(document: Document, group: Sequence[Mention], known: Mention, again: Mention) -> bool:
    """Whether the later of two numbers can only be told of what the earlier is."""
    here, there = segment_at(document, known.start), segment_at(document, again.start)
    if here is None or there is None or here is there or "sentence" not in (here.kind, there.kind):
        return False
    value = again.value
    if sum(one.value.figure == value.figure for one in group) > 1 or _are_together(document, group, known, again):
        return False
    text = document.text
    apart = _EXTENT_APART if getattr(value, "dimension", "") == "length" else _APART
    dateline = find_dateline(text, 0)
    begin = dateline.end() if dateline else 0
    if any(apart.search(text, max(begin, segment.start), segment.end) for segment in (here, there)):
        return False
    if _is_the_sum(document, group, known, again):
        return True
    told = _again_words(tokens(document, there), again)
    if not told:
        return False
    context = _stems(tokens(document, here))
    if any(token.lower in _BACK for token in tokens(document, here)[:1]):
        before = _before(document, here)
        context |= _stems(tokens(document, before)) if before else frozenset()
    return all(_is_among(token.stem, context) for token in told)


def _is_the_sum(document: Document, group: Sequence[Mention], known: Mention, again: Mention) -> bool:
    """Whether a sum is spoken of as known, and alone: "stole $3.4 million", "spent the $4.3 million on horses"."""
    if again.kind != "money" or not document.text.endswith(" the ", 0, again.start):
        return False
    return len(group) == len({known, again}) and not _NAMED_BEHIND.match(document.text, again.end)


def _are_together(document: Document, group: Sequence[Mention], known: Mention, again: Mention) -> bool:
    """Whether a sentence tells both numbers."""
    figures = known.value.figure, again.value.figure
    held = [{segment_at(document, one.start) for one in group if one.value.figure == figure} for figure in figures]
    return not held[0].isdisjoint(held[1])


def _again_words(words: Sequence[Token], again: Mention) -> Sequence[Token]:
    """The words that a number is told of where it is spoken of as known ("the 230 job cuts"), or by what has a name ("with 84,000
    inhabitants, Iselau is …"); none elsewhere."""
    first = next((at for at, token in enumerate(words) if token.end > again.start), len(words))
    last = next((at for at in range(first, len(words)) if words[at].start >= again.end), len(words))
    before = words[first - 1].lower if first else ""
    inside = [token for token in words[first:last] if token.shape in "aAS" and token.lower not in FUNCTION]
    if before in _KNOWN:
        return _content(inside, words[last : last + _MOST_WORDS])
    if first == 1 and before in _OPENS and last < len(words) and words[last].text == ",":
        behind = _content(inside, words[last + 1 : last + 1 + _MOST_WORDS])
        return behind if any(token.shape in "AS" for token in behind) else ()
    if before in _STATES:
        subject = [token for token in words[: first - 1] if token.shape in "aAS" and token.lower not in FUNCTION]
        return (
            [*subject, *inside] if any(token.shape in "AS" for token in subject) and len(subject) < _MOST_WORDS else ()
        )
    return ()


def _content(inside: Sequence[Token], behind: Sequence[Token]) -> Sequence[Token]:
    """The content words of a number and of what follows, up to the verb or a mark."""
    found = list(inside)
    for token in behind:
        if token.lower in _LIGHT or token.shape in ".9" or token.lower.endswith("ed"):
            break
        if token.lower not in FUNCTION:
            found.append(token)
    return found


def _stems(words: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.stem for token in words if token.shape in "aAS" and token.lower not in FUNCTION)


def _is_among(word: str, others: Collection[str]) -> bool:
    """Whether a word, or one like it, stands among others."""
    short = word.rstrip("s")
    if any(other.rstrip("s") == short for other in others):
        return True
    if any(_have_one_root(word, other) for other in others):
        return True
    return word.startswith(_SAME) and any(other.startswith(_SAME) for other in others)


def _have_one_root(word: str, other: str) -> bool:
    """Whether two words begin alike but for a letter: "closure" and "close"."""
    length = max(_ROOT, min(len(word), len(other)) - 1)
    return len(word) >= length and word[:length] == other[:length]


def _before(document: Document, segment: Segment) -> Segment | None:
    of = segments(document)
    at = of.index(segment)
    return of[at - 1] if at and of[at - 1].kind == "sentence" else None


def _misfit(document: Document, known: Mention, again: Mention) -> Misfit:
    value, other = (" ".join(document.text[one.start : one.end].split()) for one in (again, known))
    figures = f"{again.value.figure} is {known.value.figure} with two digits swapped"
    return Misfit(
        (again.start, again.end), ((known.start, known.end),), {"value": value, "other.value": other}, (figures,)
    )
