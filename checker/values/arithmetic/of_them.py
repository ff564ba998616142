"""Parts that the sentences behind a whole tell: "26 people were arrested. Fourteen of them were men. The other 11 were women"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention, Misfit, between
from checker.values.arithmetic.exclusive import are_peoples, fate, parts_of, sum_of, units_of
from checker.values.arithmetic.listing import AFTER_PARTS, BETWEEN_PARTS, count_words, listed_from
from checker.values.arithmetic.sentences import last_before, sentence
from checker.values.arithmetic.words import split, words
from checker.values.lazy import Pattern
from checker.values.numbers.words import singular

_OPENS = r"(?:^|[.!?][\"”’)]{0,2}\s{1,2}|\n)"
_PART_BEFORE = Pattern(rf"{_OPENS}(?P<of>(?:Of|Among) (?:them|these|those|the (?P<noun>[a-z]{{3,14}})), )?$")
_OF_THEM = Pattern(
    r" of (?:them|these|those|its (?P<own>[a-z]{3,14})|the (?P<noun>[a-z]{3,14}))\b(?! (?:who|that|which|in|from|at|with)\b)"
)
_REST = Pattern(r"\b[Tt]he (?:other|remaining) $")
_REST_OF = Pattern(r" of (?:the|its|their|those|these|his|her)\b")
_ASIDE = Pattern(
    r", (?:most|many|all)(?: of (?:them|whom))? (?:(?:are |were )?(?:aged |in their |from |older |younger |over |under |between )[^.;]{2,40})(?=[.;,])"
)
_MORE = Pattern(
    r"\b(?:another|others?|one|ones|third|fourth|fifth|some|few|several|half|both|most|many|none|rest|pair|couple|(?:each|every)(?! (?:day|week|month|year|morning|evening|night|time|meal)\b)|all|either|neither|including|besides"
    r"|plus|dozens?|more|further|an?other|since|later|additional)\b",
    re.IGNORECASE,
)
"""Words between a whole and the others of it that may tell of more of them, or of another whole."""
_WHO = Pattern(
    rf"{_OPENS}(?:They|(?P<all>All(?: of them| (?:nine|ten|of those))?)|The (?P<noun>[a-z]{{4,14}})|Those (?:who )?(?P<fate>[a-z]{{4,9}})) (?:were|are|comprised?|consist(?:ed)? of) $"
)
_MAKES = Pattern(
    r"\s(?:That|This|Which|It) (?:makes|made|is|was|adds up to|added up to)(?: up)? (?:it )?(?:a (?:combined |grand )?total of )?$"
)
_TOGETHER = Pattern(
    r"\s(?:Together|In all|In total|Altogether),? (?:(?:that|this) (?:is|was|makes|made) |they (?:had|have|made|make|won|got|are|were|took) )$"
)
_IN_ALL = Pattern(r"(?: [a-z]{3,12})? (?:in all|altogether|in total|together|overall)\b")
_LISTED = Pattern(
    r"(?: (?:in|on|at|for|from|of|by|to) (?:the )?[\w'’.-]{2,16}(?: [A-Z][\w'’-]{1,16})?){0,3}(?:,| and|, and|;)(?: and)? $"
)
_OF_WHOLE = Pattern(r"\b[Oo]f (?:the|its|their|our|his|her) $")
_TO_SOME = Pattern(
    r"(?: (?:on|in|at|from|aboard) (?:the |a |an )?[A-Za-zÀ-ÿ'’-]{2,16}(?: [A-Z][\w'’-]{1,16})?){0,2}, $"
)
_DO = Pattern(r" (?:fell|were|was|had|have|are|did|died|voted|left|came|took|passed|failed|said)\b")
_ALL = Pattern(rf"{_OPENS}All (?:of the )?$")
_MEET = Pattern(r" (?:were|are|was|had|have|survived|escaped|got|left|reached|came)\b")
_AT_START = Pattern(rf"{_OPENS}(?:Another |A further )?$")
_FAR = 260
_MOST_TIMES = 3
_NO_COUNTS = frozenset(("timex", "age", "money", "clock", "name", "quotation"))


def told_apart(text: str, counts: Sequence[Mention], mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Wholes that are not their parts, where these have sentences of their own right behind; `counts` are the exact ones among
    `mentions`.

    A sum that the text tells elsewhere is of another whole.
    """
    for i in range(len(counts)):
        found = (
            _others(text, counts, i, mentions)
            or _they_are(text, counts, i, mentions)
            or _that_makes(text, counts, i, mentions)
            or _fates(text, counts, i, mentions)
            or _more_than_all(text, counts, i)
            or _all_of_two(text, counts, i, mentions)
        )
        if found is None:
            continue
        whole, parts, told = found
        total = sum_of(parts)
        if total == whole.value.nominal or any(count.value.nominal == total for count in counts if count not in parts):
            continue
        named = count_words(text, whole)
        yield Misfit(
            (whole.start, whole.end),
            tuple((part.start, part.end) for part in parts),
            {"value": named[0].lower() + named[1:], "sum": f"{total:,}", "parts": told},
            (f"{told} are {total:,}, not {whole.value.figure}",),
        )


_Found = tuple[Mention, Sequence[Mention], str]


def _others(text: str, counts: Sequence[Mention], i: int, mentions: Sequence[Mention]) -> _Found | None:
    """ "26 people. Fourteen of them were men. The other 11 were women"."""
    rest = counts[i]
    if i < 2 or not _REST.search(text, max(0, rest.start - 14), rest.start) or _REST_OF.match(text, rest.end):
        return None
    part = counts[i - 1]
    if rest.start - part.end > _FAR:
        return None
    noun = part_noun(text, part)
    whole = None if noun is None else whole_before(text, counts, i - 1, mentions, noun)
    if whole is None or not _is_alike(rest, whole):
        return None
    told = text[part.end : rest.start]
    if "\n\n" in told or len(re.findall(r"[.!?][\"”’)]? [A-Z]", told)) > 1:
        return None
    aside = _ASIDE.search(text, part.end, rest.start)
    others = [
        one
        for one in between(mentions, part.end, rest.start)
        if one.kind not in _NO_COUNTS and not (aside and aside.start() <= one.start < aside.end())
    ]
    told = told if aside is None else text[part.end : aside.start()] + text[aside.end() : rest.start]
    if others or _MORE.search(told.removesuffix(" other ").removesuffix(" remaining ")):
        return None
    return whole, (part, rest), f"{part.value.figure} and the other {rest.value.figure}"


def part_noun(text: str, part: Mention) -> str | None:
    """What a count that opens its sentence is a part of, by its noun, "" for "of them"; None where it is no part."""
    before = _PART_BEFORE.search(text, max(0, part.start - 24), part.start)
    if before is None:
        return None
    if before["of"]:
        return singular(before["noun"]) if before["noun"] else ""
    if " of the " in text[part.start : part.end] or " of its " in text[part.start : part.end]:
        return str(part.value.unit)
    behind = _OF_THEM.match(text, part.end)
    if behind is None:
        return None
    noun = behind["noun"] or behind["own"]
    return singular(noun) if noun else ""


def whole_before(
    text: str, counts: Sequence[Mention], i: int, mentions: Sequence[Mention], noun: str
) -> Mention | None:
    """The only count of the sentence before a part that it can be of."""
    part = counts[i]
    first, _ = sentence(text, part.start, part.end)
    at = last_before(text, first)
    begin, _ = sentence(text, at, at)
    numbers = [
        one
        for one in between(mentions, begin, part.start)
        if one.kind == "quantity" and not one.value.dimension and not one.value.per and one.value.nominal > 1
    ]
    if noun:
        of_noun = [one for one in numbers if one.value.unit == noun]
        if not of_noun and noun in split(words().named["taking_part"]):
            of_noun = [one for one in numbers if one.value.unit in split(words().named["studied"])]
            of_noun = of_noun if of_noun == numbers else []
        numbers = of_noun
    if len(numbers) != 1 or numbers[0] not in counts or _MORE.search(text, numbers[0].end, first):
        return None
    whole = numbers[0]
    is_whole = whole.value.unit and part.value.nominal < whole.value.nominal
    return whole if is_whole and part.value.unit in ("", whole.value.unit) else None


def _is_alike(rest: Mention, whole: Mention) -> bool:
    unit = whole.value.unit
    return rest.value.unit in ("", "other", unit) or (rest.value.unit == "person" and unit in words().wholes)


def _they_are(text: str, counts: Sequence[Mention], i: int, mentions: Sequence[Mention]) -> _Found | None:
    """ "Nine people died. The victims were three children and five adults"."""
    part = counts[i]
    who = _WHO.search(text, max(0, part.start - 50), part.start)
    if who is None:
        return None
    listed = listed_from(text, counts, i)
    if len(listed) < 2 or not AFTER_PARTS.match(text, listed[-1].end):
        return None
    whole = whole_before(text, counts, i, mentions, "") if part.value.unit else None
    if whole is None:
        whole = _whole_of_people(text, counts, i, mentions)
    if whole is None or not (parts_of(whole, units_of(listed)) or are_peoples(whole, listed)):
        return None
    noun = singular(who["noun"]) if who["noun"] else who["fate"]
    if (
        noun
        and noun not in split(words().named["befallen"])
        and noun != whole.value.unit
        and noun not in text[whole.start : part.start]
    ):
        return None
    return whole, listed, text[part.start : listed[-1].end]


def _whole_of_people(text: str, counts: Sequence[Mention], i: int, mentions: Sequence[Mention]) -> Mention | None:
    """The only count of the sentence before one of people."""
    bare = counts[i]._replace(value=counts[i].value._replace(unit=""))
    return whole_before(text, (*counts[:i], bare), i, mentions, "")


def _that_makes(text: str, counts: Sequence[Mention], i: int, mentions: Sequence[Mention]) -> _Found | None:
    """ "38 accidents in April and 45 in May. That makes a total of 93 accidents"."""
    whole = counts[i]
    if i < 2:
        return None
    makes = _MAKES.search(text, max(0, whole.start - 48), whole.start)
    is_total = makes is not None and ("total of" in makes.group() or _IN_ALL.match(text, whole.end))
    if not is_total and not _TOGETHER.search(text, max(0, whole.start - 40), whole.start):
        return None
    first, _ = sentence(text, whole.start, whole.end)
    at = last_before(text, first)
    begin, _ = sentence(text, at, at)
    parts = [one for one in between(mentions, begin, first) if one.kind not in _NO_COUNTS - {"money"}]
    if not 1 < len(parts) < 4 or any(one not in counts for one in parts):
        return None
    unit = parts[0].value.unit
    if not unit or whole.value.unit not in ("", unit) or any(one.value.unit not in ("", unit) for one in parts[1:]):
        return None
    if not all(_LISTED.fullmatch(text, a.end, b.start) for a, b in pairwise(parts)):
        return None
    return whole, parts, " + ".join(one.value.figure for one in parts)


def _fates(text: str, counts: Sequence[Mention], i: int, mentions: Sequence[Mention]) -> _Found | None:
    """ "All 60 candidates came. Forty-two passed. Twenty-eight failed": more than there are."""
    if i < 2:
        return None
    parts = counts[i - 1 : i + 1]
    if parts[1].start - parts[0].end > _FAR or not all(
        _AT_START.search(text, max(0, part.start - 14), part.start) and not part.value.unit for part in parts
    ):
        return None
    told = [fate().match(text, part.end) for part in parts]
    if told[0] is None or told[1] is None:
        return None
    met = frozenset(found["fate"] for found in told if found)
    whole = whole_before(text, counts, i - 1, mentions, "") if len(met) > 1 else None
    if whole is None or not any(met <= fates for fates in words().fates) or sum_of(parts) < whole.value.nominal:
        return None
    return (
        whole,
        parts,
        " and ".join(
            f"{part.value.figure} who {found['fate']}" for part, found in zip(parts, told, strict=True) if found
        ),
    )


def _more_than_all(text: str, counts: Sequence[Mention], i: int) -> _Found | None:
    """ "Of the 15 pupils on the trip, 18 fell ill"."""
    part = counts[i]
    if i < 1 or part.value.unit:
        return None
    whole = counts[i - 1]
    number = whole.value.nominal
    if not whole.value.unit or not number < part.value.nominal <= number * _MOST_TIMES:
        return None
    if not _OF_WHOLE.search(text, max(0, whole.start - 10), whole.start) or not _DO.match(text, part.end):
        return None
    return (whole, (part,), "some of them") if _TO_SOME.fullmatch(text, whole.end, part.start) else None


def _all_of_two(text: str, counts: Sequence[Mention], i: int, mentions: Sequence[Mention]) -> _Found | None:
    """ "Twelve crew members and 48 passengers were on board. All 65 people were saved": the sentence before counts nobody else."""
    whole = counts[i]
    if i < 2 or whole.value.unit != "person" or not _ALL.search(text, max(0, whole.start - 14), whole.start):
        return None
    first, _ = sentence(text, whole.start, whole.end)
    at = last_before(text, first)
    begin, _ = sentence(text, at, at)
    parts = [one for one in between(mentions, begin, first) if one.kind not in _NO_COUNTS - {"money"}]
    if len(parts) < 2 or any(one not in counts for one in parts) or _MORE.search(text, begin, first):
        return None
    is_listed = all(BETWEEN_PARTS.fullmatch(text, a.end, b.start) for a, b in pairwise(parts))
    if not is_listed or frozenset(units_of(parts)) not in words().partitions or not _MEET.match(text, whole.end):
        return None
    return whole, parts, " + ".join(text[one.start : one.end] for one in parts)
