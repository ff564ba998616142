"""Parts against the whole that they are parts of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.patterns import regex
from checker.values.arithmetic.exclusive import STANCES, are_peoples, are_sorts, fate, parts_of, units_of
from checker.values.arithmetic.listing import (
    AFTER_PARTS,
    BETWEEN_PARTS,
    MOST_PARTS,
    Found,
    count_words,
    is_exact,
    listed_from,
    too_many,
    unequal,
)
from checker.values.arithmetic.of_them import told_apart, whole_before
from checker.values.arithmetic.placed import in_places, is_setting
from checker.values.arithmetic.rests import rests_fit
from checker.values.arithmetic.words import either, words
from checker.values.lazy import Pattern
from checker.values.numbers.words import singular

_STATES = (
    r"(?:\s(?:people|men|others|arrested|killed|dead|injured|wounded|hurt|detained|missing|rescued|were|was|are|is|have|has|had|been|died|held|in|all"
    r"|custody)){0,4}"
)
_OPEN = r"(?:including|among them|of whom|of them)"
_TO_ALL = Pattern(
    _STATES
    + r"(?: (?:in|on|at|from|near) (?:the |a |an )?[A-Za-zÀ-ÿ'’-]{2,16}(?: [A-Z][A-Za-zÀ-ÿ'’-]{1,15})?(?=[,:;]))?"
    + r"\s?(?:[:;(,–—]|\s--?)\s?(?:they (?:are|were) |all of them |of them |of whom |comprising |made up of |namely )?"
)
_TO_SOME = Pattern(rf"(?i:{_STATES}),? \(?{_OPEN} (?:those of |the bodies of )?")
_OF_BODY = Pattern(
    r"(?: (?!and\b|or\b|with\b)[a-z]{3,12}){1,2}(?:, |: | --? | ?[–—] ?| \(| (?:is|was|will be|was to be) (?:made up|composed) of | (?:ha[sd]|consists of|consisted of|comprises|comprised) )"
    r"(?:made up of |comprising |consisting of )?"
)
"""Between how many a body has and who they are: "the 12-member board, seven women and five men", "a 20-man crew has"."""
_TO_PARTS = Pattern(r"(?: [a-z]{1,12}(?:ed|ast|ent|own)| (?:in|on|at) [a-z ]{3,20})?, ")
_IS_PART = Pattern(r" (?:are|were|was|is) (?P<noun>[a-z]{3,12})")
_OF_WHOLE = Pattern(r"\b(?:Of|of|Among|among|Out of|out of) (?:the |its |their |all )?$")
_OF_THESE = Pattern(r"[.!?]\s+(?:Of|Among) (?:these|them|those)(?P<lead>, )$")
_TO_TOTAL = Pattern(
    r"(?: [a-z]{2,12}){0,3}, (?:(?:for |making )?a (?P<total>(?:combined |grand )?total of )|or (?:a total of )?)?"
)
_IN_ALL = Pattern(r"(?P<all> (?:in all|altogether|in total))?(?=[.,;)\n]|$)")
_LISTED = Pattern(r"(?:,|\band|\bplus) $")
_COLON = Pattern(r"(?: [a-z]{2,10})?: ")
_ALL_BEFORE = Pattern(r"\b[Tt]he $")
_SOME_BEFORE = Pattern(r"\b(?:[Aa]mong(?:st)?|[Oo]f|[Ww]ith|[Bb]eside|[Ii]n|[Oo]n) the $")
_ALL_ARE = Pattern(r"(?: on board| aboard)? (?:were|are|comprised?|comprises|consist(?:s|ed)? of) ")
_SORT = Pattern(r"(?P<sort>[a-z]{4,9}(?:-[a-z]{4,5})?)\b")
_SHARE_BEFORE = Pattern(
    r"(?i:\b(?:half|third|quarter|fifth|sixth|tenth|most|some|many|percent|cent)s?|%) of (?:the |its |their |those )?$"
)
_MEN = frozenset(("man", "strong"))


def parts_add_up(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A whole that is not the sum of the parts told with it: "26 arrested, 14 men and 11 women", "nine men and six women, 16
    in all"; or less than some of them are together: "12 people, including seven soldiers and six civilians".

    Only parts are added up that exclude one another (men and women, soldiers and civilians …), and only exact numbers.
    """
    text = document.text
    counts = [mention for mention in mentions if mention.kind == "quantity" and is_exact(mention)]
    for i in range(len(counts) - 2):
        for told in (
            _all_behind,
            _some_behind,
            _some_of,
            _some_of_these,
            in_places,
            _in_sorts,
            _total_behind,
            _total_of_sorts,
        ):
            found = told(text, counts, i)
            if found is not None:
                yield _misfit(text, *found)
                break
    yield from rests_fit(text, counts, mentions)
    if len(counts) > 1:
        yield from told_apart(text, counts, mentions)


def _all_behind(text: str, counts: Sequence[Mention], i: int) -> Found | None:
    """ "26 people, 14 men and 11 women"."""
    whole, listed = counts[i], listed_from(text, counts, i + 1)
    if not listed or is_setting(text, whole):
        return None
    if _SHARE_BEFORE.search(text, max(0, whole.start - 24), whole.start):
        return None  # "two thirds of the 900 workers, 600 men and …"
    first = counts[i + 1].start
    is_all, has_colon = _is_all(text, whole, counts[i + 1]), _COLON.fullmatch(text, whole.end, first)
    of_body = "-" in text[whole.start : whole.end] and _OF_BODY.fullmatch(text, whole.end, first)
    if of_body and whole.value.unit in _MEN:  # "a 20-man crew"
        whole = whole._replace(value=whole.value._replace(unit="person"))
    is_told = (is_all or of_body or _TO_ALL.fullmatch(text, whole.end, first)) and parts_of(whole, units_of(listed))
    if of_body and not is_told and are_peoples(whole, listed) and AFTER_PARTS.match(text, listed[-1].end):
        return too_many(whole, listed)
    of_sorts = has_colon and are_sorts(whole, listed)
    of_peoples = (is_all or has_colon) and are_peoples(whole, listed)
    if not (is_told or of_sorts or of_peoples):
        return None
    return unequal(whole, listed) if AFTER_PARTS.match(text, listed[-1].end) else None


def _some_behind(text: str, counts: Sequence[Mention], i: int) -> Found | None:
    """ "12 people, including seven soldiers and six civilians"."""
    whole, listed = counts[i], listed_from(text, counts, i + 1)
    if not _TO_SOME.fullmatch(text, whole.end, counts[i + 1].start) or not parts_of(whole, units_of(listed)):
        return None
    return too_many(whole, listed) if AFTER_PARTS.match(text, listed[-1].end) else None


def _some_of(text: str, counts: Sequence[Mention], i: int) -> Found | None:
    """ "Of the 200 passengers, 120 were men and 90 were women"."""
    whole = counts[i]
    if not whole.value.unit or not _OF_WHOLE.search(text, max(0, whole.start - 14), whole.start):
        return None
    listed, units = _named_parts(text, counts, i + 1, whole.end)
    return too_many(whole, listed) if listed and parts_of(whole, units) else None


def _some_of_these(text: str, counts: Sequence[Mention], i: int) -> Found | None:
    """ "480 people came. Of these, 310 were tourists and 190 were locals"."""
    first = counts[i + 1].start
    opens = _OF_THESE.search(text, max(0, first - 14), first)
    if opens is None:
        return None
    listed, units = _named_parts(text, counts, i + 1, opens.start("lead"))
    whole = whole_before(text, counts, i + 1, counts, "") if listed else None
    return too_many(whole, listed) if whole is not None and parts_of(whole, units) else None


def _named_parts(text: str, counts: Sequence[Mention], first: int, end: int) -> tuple[list[Mention], list[str]]:
    """Counts with what they are of, told one after another from `end` on up to the end of a clause, and what they count."""
    listed: list[Mention] = []
    units: list[str] = []
    for part in counts[first : first + MOST_PARTS]:
        between = BETWEEN_PARTS if listed else _TO_PARTS
        if not between.fullmatch(text, end, part.start):
            break
        kind = None if part.value.unit else _answer().match(text, part.end) or _IS_PART.match(text, part.end)
        kind = kind or (None if part.value.unit else fate().match(text, part.end))
        units.append(_named(kind) if kind else part.value.unit)
        end = kind.end() if kind else part.end
        listed.append(part._replace(end=end))
    return (listed, units) if AFTER_PARTS.match(text, end) else ([], [])


@cache
def _answer() -> re.Pattern[str]:
    """What those of a part said or voted."""
    return regex(
        r" (?:(?:said|voted|answered|were|are) )?(?:"
        + "|".join(f"(?P<{name}>{either(told)})" for name, told in words().answers.items() if name in STANCES)
        + r")(?: (?:it|him|her|them|the [a-z]{3,12}))?"
    )


def _named(part: re.Match[str]) -> str:
    """The sort of those that a part counts: their noun, or the stance that they take."""
    told = part.groupdict()
    if fate := told.get("fate"):
        return str(fate)
    return singular(told["noun"]) if told.get("noun") else next(name for name in STANCES if told[name])


def _in_sorts(text: str, counts: Sequence[Mention], i: int) -> Found | None:
    """ "12 medals, five gold, four silver and four bronze"."""
    whole = counts[i]
    if not whole.value.unit or not _TO_ALL.fullmatch(text, whole.end, counts[i + 1].start) or is_setting(text, whole):
        return None
    listed, sorts = _sorted(text, counts[i + 1 : i + 1 + MOST_PARTS], whole.value.unit)
    if not listed or not AFTER_PARTS.match(text, listed[-1].end):
        return None
    return unequal(whole, listed) if sorts in words().sorts else too_many(whole, listed)


def _total_of_sorts(text: str, counts: Sequence[Mention], i: int) -> Found | None:
    """ "Five gold, four silver and three bronze medals, 13 in all"."""
    listed, sorts = _sorted(text, counts[i : i + MOST_PARTS], "")
    after = i + len(listed)
    if not listed or after >= len(counts) or sorts not in words().sorts:
        return None
    whole = counts[after]
    lead, closed = _TO_TOTAL.fullmatch(text, listed[-1].end, whole.start), _IN_ALL.match(text, whole.end)
    if lead is None or closed is None or not (lead["total"] or closed["all"]):
        return None
    return unequal(whole, listed)


def _sorted(text: str, counts: Sequence[Mention], unit: str) -> tuple[list[Mention], frozenset[str]]:
    """The counts of a list that an adjective parts into sorts, each with its adjective, and these: "five gold, four silver"; of
    things of a unit, or of any. Nothing where two adjectives are one or exclude nothing."""
    listed: list[Mention] = []
    sorts: set[str] = set()
    for part in counts:
        if listed and not BETWEEN_PARTS.fullmatch(text, listed[-1].end, part.start):
            break
        told = _SORT.match(part.value.phrase) if part.value.phrase else _SORT.match(text, part.end + 1)
        if (
            told is None
            or told["sort"] in sorts
            or not any(told["sort"] in known for known in words().sorts + words().some)
        ):
            break
        if unit and part.value.unit not in ("", unit):
            break
        sorts.add(told["sort"])
        listed.append(part if part.value.phrase else part._replace(end=told.end()))
    is_parted = len(sorts) > 1 and any(sorts <= known for known in words().sorts + words().some)
    return (listed, frozenset(sorts)) if is_parted else ([], frozenset())


def _is_all(text: str, whole: Mention, first: Mention) -> bool:
    """Whether a text says what all of a whole are: "the 26 dead were 14 men and 12 women"."""
    is_all = _ALL_BEFORE.search(text, max(0, whole.start - 5), whole.start)
    if _SOME_BEFORE.search(text, max(0, whole.start - 14), whole.start):
        return False  # "among the 26 dead were 14 men and 11 women"
    return is_all is not None and _ALL_ARE.fullmatch(text, whole.end, first.start) is not None


def _total_behind(text: str, counts: Sequence[Mention], i: int) -> Found | None:
    """ "Seven soldiers and five civilians died, a total of 13 people"."""
    listed = listed_from(text, counts, i)
    if len(listed) > 2 and (in_all := _IN_ALL.match(text, listed[-1].end)) and in_all["all"]:
        listed.pop()  # "nine men and six women, | 16 people in all"
    if not listed or _LISTED.search(text, max(0, listed[0].start - 5), listed[0].start):
        return None
    whole = next((count for count in counts[i + 1 : i + 1 + MOST_PARTS] if count.start >= listed[-1].end), None)
    if whole is None:
        return None
    lead = _TO_TOTAL.fullmatch(text, listed[-1].end, whole.start)
    closed = _IN_ALL.match(text, whole.end)
    if lead is None or closed is None or not (lead["total"] or closed["all"]) or not parts_of(whole, units_of(listed)):
        return None
    return unequal(whole, listed)


def _misfit(text: str, whole: Mention, listed: Sequence[Mention], total: int) -> Misfit:
    told = " + ".join(f"{part.value.nominal:,.0f}" for part in listed)
    named = count_words(text, whole)
    named = named if "-" not in named else whole.value.figure
    return Misfit(
        (whole.start, whole.end),
        tuple((part.start, part.end) for part in listed),
        {"value": named[0].lower() + named[1:], "sum": f"{total:,}", "parts": text[listed[0].start : listed[-1].end]},
        (f"{told} = {total:,}, not {whole.value.nominal:,.0f}",),
    )
