"""What can be read around a mention without a parser: pure functions of a segment's tokens and the mention's place.

`first` and `last` are the numbers of the mention's first token and of the token after it; `low` and `high` the same for
its clause.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile
from pathlib import Path

from checker.align.tokens import Token, stem
from checker.tables import compiled, read_toml

_TABLE = Path(__file__).with_name("grammar.toml")
_WORDS = compiled("grammar", [_TABLE], lambda: {name: words.split() for name, words in read_toml(_TABLE).items()})
CLASSES = {name: frozenset(words) for name, words in _WORDS.items()}
"""Closed classes of English words, see grammar.toml."""
FUNCTION = CLASSES["function"]

_REACH = 12  # tokens either side that count as near
_WEIGHTS = tuple([1.0 / (1.0 + distance / 5.0) for distance in range(1, _REACH + 1)])
NEAR = 0.3  # the weight of a word eleven tokens away
_SAYING_REACH = 14  # tokens before a time in which its verb of saying is looked for
_FAR = 24
_YEAR = 4  # digits
_SHORTEST_PAST = 4  # letters, and one more: "need" is none


def place(words: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The tokens of a span."""
    first = bisect_right(words, start, key=lambda token: token.end)
    return first, bisect_left(words, end, first, key=lambda token: token.start)


def clause(words: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The clause around a mention; a comma or a joining word close to it belongs to its own phrase."""
    low = next((at + 1 for at in range(first - 1, -1, -1) if _ends_clause(words[at], first - at > 4)), 0)
    return low, next((at for at in range(last, len(words)) if _ends_clause(words[at], at - last > 2)), len(words))


def _ends_clause(token: Token, far: bool) -> bool:
    if token.shape == ".":
        return token.text in CLASSES["breaks"] or (far and token.text == ",")
    return far and token.lower in CLASSES["joiners"]


def content(words: Sequence[Token]) -> frozenset[str]:
    """The stems of the content words."""
    return frozenset(token.stem for token in words if token.shape in "aAS" and token.lower not in FUNCTION)


def names(words: Sequence[Token]) -> frozenset[str]:
    """The capitals inside running text, in lower case."""
    return frozenset(
        owning(token)
        for token in words
        if token.shape == "A" and len(token.text) > 2 and token.lower not in CLASSES["not_names"]
    )


def stems(words: Sequence[Token]) -> tuple[str, ...]:
    """The stems of all words, marks left out."""
    return tuple(token.stem for token in words if token.shape != ".")


def near(words: Sequence[Token], first: int, last: int) -> dict[str, float]:
    """The content words around a mention, each with a weight that falls with its distance from 1 to 0.3."""
    found: dict[str, float] = {}
    before = words[max(0, first - _REACH) : first]
    for token, weight in (
        *zip(before, reversed(_WEIGHTS[: len(before)]), strict=True),
        *zip(words[last : last + _REACH], _WEIGHTS, strict=False),
    ):
        stem = token.stem
        if token.shape != "." and token.lower not in FUNCTION and found.get(stem, 0.0) < weight:
            found[stem] = weight
    return found


def modifiers(phrase: str, inner: Sequence[Token]) -> frozenset[str]:
    """The stems of what stands before the head in a mention's noun phrase; value and head say no more of it."""
    before = frozenset(stem(word) for word in phrase.split()[:-1])
    return frozenset(token.stem for token in inner if token.stem in before) & content(inner)


def complements(words: Sequence[Token], last: int, high: int) -> frozenset[str]:
    """The first three content words after a preposition that follows the mention."""
    found: list[str] = []
    if last < high and words[last].lower in CLASSES["prepositions"]:
        for token in words[last + 1 : min(high, last + 7)]:
            if token.shape in "aAS" and token.lower not in FUNCTION and token.stem not in found:
                found.append(token.stem)
    return frozenset(found[:3])


def preposition(words: Sequence[Token], first: int, *, is_time: bool) -> str:
    """The preposition that governs the mention, "" for none; "on", "in" and "at" say nothing of a time."""
    word = words[first - 1].lower if first else ""
    if word in ("the", "a", "an") and first > 1:
        word = words[first - 2].lower
    if word not in CLASSES["governing"] or (is_time and word in CLASSES["plain_before_time"]):
        return ""
    return word


def object_of(words: Sequence[Token], governor: int, last: int) -> frozenset[str]:
    """The first content words after a verb that follows the mention: what 27 nations signed."""
    found: set[str] = set()
    if governor >= last:
        for token in words[governor + 1 : governor + 7]:
            if token.shape in ".9" or (found and token.lower in FUNCTION):
                break
            if token.lower not in FUNCTION:
                found.add(token.stem)
    return frozenset(found)


def owner(words: Sequence[Token], first: int, last: int) -> frozenset[str]:
    """Whose age it is: the name before ", 32," or "(32)", or after "At 32,", or the name after "32-year-old" and its noun; in lower
    case."""
    found: set[str] = set()
    if first and last < len(words) and words[first - 1].text == "At" and words[last].text == ",":
        return frozenset(word.lower for word in takewhile(lambda word: word.shape in "AS", words[last + 1 :]))
    behind = list(takewhile(lambda word: word.shape == "A", words[last:]))
    if len(behind) > 1:  # "of the Writers' Union, 49-year-old Ana Brandt"
        return frozenset(word.lower for word in behind)
    at = first - 2
    if first and words[first - 1].text in (",", "("):
        at -= at > 0 and words[at].text == "." and words[at - 1].lower in CLASSES["suffixes"]
        while at >= 0 and (_is_of_name(words[at]) or (words[at].text == "," and CLASSES["suffixes"] >= found > set())):
            if words[at].text != ",":  # "Arvid Moen, Jr., 39,"
                found.add(words[at].lower)
            at -= 1
        if found <= CLASSES["not_names"] or (at >= 0 and words[at].lower in CLASSES["of_places"]):
            found.clear()  # "died on Monday in Haarlem, aged 83"
    if not found:
        at = last
        while at < min(len(words), last + 4) and words[at].shape == "a" and words[at].lower not in FUNCTION:
            at += 1
        start = at
        while at < len(words) and words[at].shape == "A":
            found.add(words[at].lower)
            at += 1
        if at - start == 1 and at < len(words) and words[at].shape == "a" and words[at].lower not in FUNCTION:
            found.clear()  # "a 47-year-old Buddhist man"
    return frozenset(found)


def is_past(word: Token) -> bool:
    """Whether a word may be a past or a past participle."""
    if word.shape != "a":
        return False
    low = word.lower
    return low in CLASSES["past"] or (low.endswith("ed") and not low.endswith("eed") and len(low) > _SHORTEST_PAST)


def _is_of_name(word: Token) -> bool:
    return word.shape in "AS" and word.lower not in FUNCTION


def is_unreal(words: Collection[str]) -> bool:
    """Whether words, in lower case, tell what is only planned, supposed or denied; what claims lives does not."""
    found = CLASSES["unreal"].intersection(words)
    return bool(found) and (not found <= CLASSES["claiming"] or CLASSES["claimed"].isdisjoint(words))


def goes_on(words: Sequence[Token], first: int) -> int:
    """The word that makes a number one of a count that goes on, -1 for none: "bringing the toll to 43", "since 2003"."""
    return next((i for i in range(first - 1, max(-1, first - _FAR), -1) if words[i].lower in CLASSES["going_on"]), -1)


def owning(word: Token) -> str:
    """A word in lower case, "the Council's" as "council"."""
    return word.lower.removesuffix("'s").removesuffix("’s")


def is_counted(words: Sequence[Token], at: int) -> bool:
    """Whether a word is what a number counts, "19 votes"; but in "Flight 212 landed" the number belongs to a name, and in
    "voters in 2009 approved" and "on 3 May 1848 abolished" it is a year."""
    if not at or words[at - 1].shape != "9":
        return False
    if at < 2:
        return True
    before, is_year = words[at - 2], len(words[at - 1].text) == _YEAR and words[at - 1].text.isdecimal()
    if is_year and (
        before.lower in CLASSES["of_places"] or (before.shape == "A" and before.lower in CLASSES["not_names"])
    ):
        return False
    return before.shape not in "AS" or before.lower in FUNCTION


def of_a_part(words: Sequence[Token], start: int) -> bool:
    """Whether only a part or draft is told of what is named from an offset on, or what is written about it: "a draft of the UN
    report", "the reply to the UN report"."""
    at = bisect_left(words, start, key=lambda token: token.start)
    before = [token.lower for token in words[max(0, at - 3) : at]]
    if "of" in before and not CLASSES["parts"].isdisjoint(before):
        return True
    bare = [word for word in before if word not in CLASSES["determiners"]][-2:]
    return len(bare) == 2 and bare[0] in CLASSES["replies"] and bare[1] in CLASSES["of_replies"]


def within(words: Sequence[Token], span: tuple[int, int]) -> frozenset[str]:
    """The content words of a span."""
    return content([token for token in words if span[0] <= token.start and token.end <= span[1]])


def sorts(words: Sequence[Token], span: tuple[int, int] | None, things: Mapping[str, str]) -> frozenset[str]:
    """The classes that the last two words of a noun phrase have, up to its preposition: "audit report on Lake Brell"."""
    if span is None:
        return frozenset()
    phrase = [token.lower for token in words if span[0] <= token.start and token.end <= span[1]]
    bare = list(takewhile(lambda word: word not in CLASSES["prepositions"] and word != "of", phrase))
    return frozenset(things.get(word, "") for word in bare[-2:]) - _NO_SORT


_NO_SORT = frozenset(("", "document", "body"))
"""What tells no two things apart: any of them is a document, and bodies write them."""


def years(words: Sequence[Token]) -> frozenset[int]:
    """The numbers that can be years, 1700 to 2100."""
    written = {token.text for token in words if token.shape == "9" and len(token.text) == 4 and token.text.isdecimal()}
    return frozenset(year for year in map(int, written) if 1700 <= year <= 2100)


def is_term(words: Sequence[Token], low: int, last: int, high: int) -> bool:
    """Whether a length of time is a sentence that somebody has: "he will spend 12 years in prison", but not that is asked for."""
    return not CLASSES["prison"].isdisjoint([token.lower for token in words[last : last + 3]]) and not CLASSES[
        "imprisoned"
    ].isdisjoint([token.lower for token in words[low:high]])


def told_again(words: Sequence[Token], first: int, last: int, governor: int) -> bool:
    """Whether those who are counted are spoken of as known, by a verb that follows at once: "the 19 people killed in",
    "the 26 countries that signed"."""
    if not first or words[first - 1].lower not in CLASSES["definite"] or governor < last:
        return False
    if any("-" in token.text for token in words[first:last]):
        return False  # "the four-party talks"
    between = [token.lower for token in words[last:governor]]
    relative = bool(between) and between[0] in ("that", "who", "which")
    return not between or (relative and CLASSES["auxiliaries"].issuperset(between[1:]))


def restricted(words: Sequence[Token], governor: int, end: int) -> int:
    """Where the words end with which a verb restricts a noun, and those of the sentence that tells more of it begin."""
    return next(
        (t.start for t in words[governor + 1 :] if t.text == "," or t.lower in CLASSES["auxiliaries"]),
        end,
    )


def said(words: Sequence[Token], first: int, last: int, governor: int, reporting: Collection[str]) -> bool:
    """Whether a time is when somebody spoke: "said Tuesday", "told reporters on Tuesday", "Tuesday said".

    Between the verb and the time any three words may stand, and more that only say who spoke; but not the verb whose
    time it is, "said in a report released Tuesday", "said he resigned on Tuesday".
    """
    if (
        first - 2 <= governor < first
        and words[governor].lower.endswith("ed")
        and words[governor].lower not in reporting
    ):
        return False
    at = first - 1
    while at >= max(0, first - _SAYING_REACH) and words[at].lower not in reporting:
        if at < first - 4 and words[at].shape != "A" and words[at].lower not in CLASSES["speakers"]:
            break
        at -= 1
    beside = (*words[max(0, at) : at + 1], *words[last : last + 1])
    return any(token.lower in reporting for token in beside)
