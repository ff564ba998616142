"""Whose age a text tells, and whether it may be that of another year than the one the text is of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from checker.align.slots.owners import pronoun_of
from checker.align.slots.pronouns import Pronouns
from checker.align.slots.relatives import KIN, relative
from checker.align.slots.sentence import CLASSES, FUNCTION, owner, place
from checker.align.tokens import Token, tokens
from checker.compare.within.described import described
from checker.documents.segment import segment_at, segments
from checker.model.claim import Mention
from checker.model.document import Document, ReferenceDate, Segment
from checker.named import NamedTuple
from checker.rulebook import Rulebook

TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "sister", "father", "brother"))
"""What stands before a name with a capital and is no part of it, beside trades and offices."""
NAMESAKES = frozenset(
    (
        "grandfather",
        "grandmother",
        "father",
        "mother",
        "son",
        "daughter",
        "grandson",
        "granddaughter",
        "uncle",
        "nephew",
        "namesake",
    )
)
"""Relatives who may bear one's very name."""
KIN_BEHIND = re.compile(
    r"\)?, (?:his|her|their|the \w{3,12}['’]s|[A-Z][\w-]{1,30}['’]s?) (?:[\w-]{3,12} ){0,2}?(?P<kin>"
    + "|".join(map(re.escape, sorted(KIN)))
    + r")\b"
)
"""A relative told behind the age: "Toller, 45, his elder brother"."""
LEADING = re.compile(
    r"\b(?:then|when|once|at th(?:e|at) (?:time|age)|(?:year|decade)s? (?:ago|earlier|before)|last (?:year|decade|century)|childhood)\b"
    r"|^as an? ",
    re.IGNORECASE,
)
"""What before an age, in its clause, may place it in another year."""
FOLLOWING = re.compile(
    r"[,\s]{0,3}(?:when|back then|that (?:year|spring|summer|autumn|fall|winter)|had|would)\b"
    r"|[^.;!?]{0,120}\b(?:(?:year|decade)s? (?:ago|earlier|before)|at th(?:e|at) (?:time|age))\b",
    re.IGNORECASE,
)
"""What behind "Toller, 32" may."""
FOLLOWING_VERB = re.compile(r"[^.;!?]{0,120}\b(?:when|while|until|since|at th(?:e|at) time)\b", re.IGNORECASE)
"""What behind "Toller was 32" may."""
YEAR = re.compile(r"\b(?P<since>since )?(?P<year>(?:1[89]|20)\d\d)\b")
CLAUSE = re.compile(r"[^.;!?]{0,120}")
BY_NOW = re.compile(r"\b(?:now|today|later|after|next)\b", re.IGNORECASE)
"""What before an age may place it after what the text tells of."""
TURNS = frozenset(("turn", "turned", "turns", "turning"))
VERBS = frozenset(("is", "was", "turned"))
MOST_BETWEEN = 4
"""Words between an age and the name behind it: "62-year-old Oscar winner Maria Fontane"."""
FAR = 8
FULL = 2
"""Words at least of a name in full."""


class Told(NamedTuple):
    """An age, and the words of the name whose it is, in lower case.

    `is_earlier` and `is_later`: it may be the age at another time than the text's. `is_kin`: of a relative, who may have
    the same surname; `is_namesake`: of one who may have the very same name; `is_described`: of whom nothing but the age tells;
    `pronoun`: the word that stands for the name, "" for none.
    """

    mention: Mention
    names: frozenset[str]
    segment: Segment
    is_earlier: bool
    is_later: bool
    is_kin: bool
    is_namesake: bool
    is_described: bool = False
    pronoun: str = ""


def told_ages(document: Document, ages: Sequence[Mention], rulebook: Rulebook) -> Iterator[Told]:
    """The ages of persons who are named, in order."""
    surnames: set[str] = set()
    named: list[frozenset[str]] | None = []  # the names told so far, None where an age is nobody's or a relative's
    for segment, mentions in groupby(ages, lambda mention: segment_at(document, mention.start)):
        if segment is None:
            continue
        words = tokens(document, segment)
        for mention in mentions:
            first, last = place(words, mention.start, mention.end)
            if relative(words, first, last, ()):
                named = None
                continue
            names = _bearer(words, first, last)
            pronoun = -1 if names else pronoun_of(words, first)
            if pronoun >= 0:
                names = pronouns(rulebook).names(words, pronoun, _before(document, segment))
            elif not names and last < len(words) and words[last].shape in "AS" and words[last].lower in surnames:
                names = frozenset((words[last].lower,))  # "the 35-year-old Toller"
            elif first > 1:
                surnames.add(words[first - 2].lower)
            if not names and named and (names := described(document, segment, mention, named, rulebook)):
                is_earlier, is_later = _times(document, words, first, first, mention.end, FOLLOWING_VERB)
                yield Told(mention, names, segment, is_earlier, is_later, False, False, is_described=True)
                continue
            if not names:
                named = None
                continue
            near = range(max(0, first - FAR), min(len(words), last + FAR))  # a name may stand further on, too
            places = [at for at in near if words[at].lower in names] if pronoun < 0 else [pronoun]
            places = places or [first]
            begin, end = min(places), max(mention.end, words[max(places)].end)
            is_earlier, is_later = _times(document, words, min(begin, first), first, end)
            kin = words[begin - 1].lower if begin else ""
            if kin not in KIN and (behind := KIN_BEHIND.match(document.text, end)):
                kin = behind["kin"].lower()
            is_kin, is_namesake = kin in KIN, kin in NAMESAKES
            bare = _bare(names, words[begin : begin + len(names)], rulebook)
            if named is not None:
                named = None if is_kin else [*named, bare]
            said = words[pronoun].text if pronoun >= 0 else ""
            yield Told(mention, bare, segment, is_earlier, is_later, is_kin, is_namesake, pronoun=said)


def _bearer(words: Sequence[Token], first: int, last: int) -> frozenset[str]:
    """The words of the name whose age stands from token `first` to `last`."""
    before = words[first - 1].lower if first else ""
    named = owner(words, first, last)
    is_apposed = first > 1 and words[first - 2].text == ","
    if (
        before in ("a", "an")
        and is_apposed
        and len(named) < FULL
        and len(called := _name_before(words, first - 2)) >= FULL
    ):
        return called  # "Mira Toller, a 32-year-old Swede"
    if named:
        return named
    if before in ("a", "an", "the") and is_apposed:
        return _name_before(words, first - 2)  # "Mira Toller, a 32-year-old teacher"
    if before in ("a", "the") and first == 1 and (named := _apposed(words, last)):
        return named
    if before in VERBS and first > 2 and words[first - 2].lower == "who":  # "Mira Toller, who is 32"
        return _name_before(words, first - 2 - (words[first - 3].text == ","))
    if before in ("is", "was", "("):
        return _name_before(words, first - 1)
    for at in range(last + 1, min(last + 1 + MOST_BETWEEN, len(words) - 1)):
        inner = words[at - 1]
        if inner.shape not in "aA" or inner.lower in FUNCTION:
            break
        if inner.shape == "a" and words[at].shape == words[at + 1].shape == "A":
            return frozenset(word.lower for word in takewhile(lambda word: word.shape == "A", words[at:]))
    return frozenset()


def _apposed(words: Sequence[Token], last: int) -> frozenset[str]:
    """The name that stands between commas behind an age that opens a sentence, and its noun: "A 32-year-old teacher, Mira Toller, was
    rescued"."""
    at = last
    while at < min(len(words), last + MOST_BETWEEN) and words[at].shape == "a" and words[at].lower not in FUNCTION:
        at += 1
    named = list(takewhile(lambda word: word.shape == "A", words[at + 1 :]))
    end = at + 1 + len(named)
    if at == last or words[at].text != "," or len(named) < FULL or end + 1 >= len(words) or words[end].text != ",":
        return frozenset()
    is_row = words[end + 1].shape != "a" or words[end + 1].lower in ("and", "or", "a", "an", "the")
    return frozenset() if is_row else frozenset(word.lower for word in named)


def _name_before(words: Sequence[Token], end: int) -> frozenset[str]:
    named = takewhile(lambda word: word.shape in "AS" and word.lower not in FUNCTION, reversed(words[:end]))
    return frozenset(word.lower for word in named)


def _before(document: Document, segment: Segment) -> Iterator[Sequence[Token]]:
    """The words of the sentences before, the nearest first."""
    layout = segments(document)
    at = bisect_left(layout, segment.start, key=lambda one: one.start)
    return (tokens(document, one) for one in reversed(layout[:at]))


_known: list[tuple[str, Pronouns]] = []


def pronouns(rulebook: Rulebook) -> Pronouns:
    """What finds whom a pronoun stands for, by the rulebook in use."""
    if not _known or _known[0][0] != rulebook.hash:
        _known[:] = [(rulebook.hash, Pronouns(rulebook.lexicon))]
    return _known[0][1]


def _bare(names: frozenset[str], opening: Sequence[Token], rulebook: Rulebook) -> frozenset[str]:
    """A name without titles, and without the trades and the offices that it begins with: "Singer Dario Velli", "Judge Marta Weil"."""
    bare = names - TITLES
    ranks = rulebook.lexicon.get("names", {}).get("title", ())
    for word in opening:
        called = (
            word.lower in ranks or word.lower in rulebook.forms["trades"] or word.lower in rulebook.forms["offices"]
        )
        if not called or len(bare) <= 2:
            break
        bare -= {word.lower}
    return bare


def _times(
    document: Document,
    words: Sequence[Token],
    begin: int,
    first: int,
    end: int,
    following: re.Pattern[str] = FOLLOWING,
) -> tuple[bool, bool]:
    """Whether an age may be of an earlier, and whether it may be of a later time than the text's, as far as the words tell
    that place its clause.

    `begin` is the first token of the name or the age, `first` that of the age, `end` where both end in the text; `following` is what
    behind them may place it in another year.
    """
    before = words[first - 1] if first else words[first]
    if before.lower in TURNS and words[first - 2].lower != "who":
        return True, True
    if before.lower == "is":
        return False, False
    low = begin
    while low > 0 and words[low - 1].text not in CLASSES["breaks"]:
        low -= 1
    lead = document.text[words[low].start : words[begin].start]
    behind = CLAUSE.match(document.text, end)
    told = FOLLOWING_VERB if before.lower == "was" else following
    is_earlier = (
        before.lower == "then"
        or LEADING.search(lead) is not None
        or told.match(document.text, end) is not None
        or _is_of_another_year(f"{lead} {behind[0] if behind else ''}", document.reference)
    )
    return is_earlier, BY_NOW.search(f"{lead} {before.text}") is not None


def _is_of_another_year(words: str, written: ReferenceDate | None) -> bool:
    """Whether words name a year that a text was not written in; what has lasted since one is told of today."""
    own = {str(written.earliest.year), str(written.latest.year)} if written else set()
    return any(not found["since"] and found["year"] not in own for found in YEAR.finditer(words))
