"""Shares whose numbers stand in the sentences before: "of the 400 parents, 120 were satisfied. That is 40 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, between
from checker.values.arithmetic.listing import is_exact
from checker.values.arithmetic.of_them import part_noun, whole_before
from checker.values.arithmetic.sentences import last_before, sentence
from checker.values.arithmetic.words import words
from checker.values.lazy import Pattern
from checker.values.numbers.words import singular

_OPENS = r"(?:^|[.!?][\"”’)]{0,2}\s{1,2}|\n)"
_THAT_IS = Pattern(
    rf"{_OPENS}(?:That|This)(?: (?:is|was|equals|makes|means|represents)| (?:corresponds|amounts|equates|comes) to)(?: (?:about|around|an? (?:share|rate|turnout|proportion|quota) of|exactly))? $"
)
_AT_START = Pattern(rf"{_OPENS}(?:About |Around |Some )?$")
_OF_WHOLE = Pattern(rf"{_OPENS}(?:Of|Out of|Among|In) (?:the |its |their |all )?$")
_DO = Pattern(r" (?:(?:have|had|has|did|do|could|can|will) )?(?:not )?[a-z]{3,12}\b")
_OR = Pattern(r" of (?:them|these|those)(?:, (?:or|that is),? | \()")
_PART_OPENS = Pattern(rf"{_OPENS}$")
_ARE_OF_THEM = Pattern(r" of (?:them|these|those|whom|which)\b")
_OF_THEM = Pattern(r" of (?:them|these|those), $")
_CLOSED = Pattern(r"[,;.)]")
_OF = Pattern(r" of (?:the |its |their |all )?")
_OF_ALL = Pattern(
    r"(?:[.,;)]|$| of (?:(?:the |all )?(?:total|whole|lot|all)\b|(?:those|the people) [a-z]{3,12}(?=[.,;])|(?:the |all )?(?P<noun>[a-z]{3,14})(?=[.,;])))"
)
"""What a share is said to be of where it is that of the two numbers before it."""
Apart = tuple[Mention, Mention, Mention]
"""A share, its part and its whole."""


def shares_apart(text: str, mentions: Sequence[Mention]) -> Iterator[Apart]:
    """Shares with the part and the whole that the sentences before them tell; `mentions` are numbers."""
    counts = [one for one in mentions if one.kind == "quantity" and is_exact(one)]
    for share in mentions:
        if share.kind != "percent" or share.value.unit not in ("percent", "share") or share.value.hedge:
            continue
        if _THAT_IS.search(text, max(0, share.start - 50), share.start):
            found = _numbers_before(text, counts, mentions, share)
        elif part := _or_share(text, counts, share):
            whole = whole_before(text, counts, counts.index(part), mentions, "")
            found = (part, whole) if whole else None
        elif _AT_START.search(text, max(0, share.start - 12), share.start):
            found = _part_behind(text, counts, mentions, share)
        else:
            continue
        if found is not None and found[0].value.nominal < found[1].value.nominal:
            yield share, *found


def _numbers_before(
    text: str, counts: Sequence[Mention], mentions: Sequence[Mention], share: Mention
) -> tuple[Mention, Mention] | None:
    """The part and the whole of "that is 40 percent"."""
    behind = _OF_ALL.match(text, share.end)
    if behind is None:
        return None
    at = last_before(text, sentence(text, share.start, share.end)[0])
    first, _ = sentence(text, at, at)
    before = [one for one in between(mentions, first, share.start) if one.kind != "age"]
    if any(one not in counts for one in before):
        return None
    if len(before) == 2 and (pair := _pair(text, first, *before)):
        noun = behind["noun"]
        return pair if not noun or singular(noun) == pair[1].value.unit else None
    if len(before) != 1 or part_noun(text, before[0]) is None:
        return None
    whole = whole_before(text, counts, counts.index(before[0]), mentions, part_noun(text, before[0]) or "")
    if whole is None or (behind["noun"] and singular(behind["noun"]) != whole.value.unit):
        return None
    return before[0], whole


def _pair(text: str, first: int, one: Mention, other: Mention) -> tuple[Mention, Mention] | None:
    """The part and the whole among the two numbers of a sentence: "34 of the 136 bridges", "of the 136 bridges 34 are", "there
    are 136 bridges, and 34 of them are"."""
    if _OF.fullmatch(text, one.end, other.start):
        return one, other
    if not one.value.unit or other.value.unit not in ("", one.value.unit):
        return None
    is_of = _OF_WHOLE.search(text, max(0, one.start - 16), one.start) and _DO.match(text, other.end)
    return (other, one) if is_of or _ARE_OF_THEM.match(text, other.end) else None


def _or_share(text: str, counts: Sequence[Mention], share: Mention) -> Mention | None:
    """The part of "Sixty of them, or 35 percent, came"."""
    part = next((one for one in reversed(counts) if one.end <= share.start), None)
    if part is None or not _OR.fullmatch(text, part.end, share.start) or not _CLOSED.match(text, share.end):
        return None
    return part if _PART_OPENS.search(text, max(0, part.start - 4), part.start) else None


def _part_behind(
    text: str, counts: Sequence[Mention], mentions: Sequence[Mention], share: Mention
) -> tuple[Mention, Mention] | None:
    """The part and the whole of "a quarter of them, 30 plots, are empty"."""
    part = next((one for one in counts if one.start > share.end), None)
    if part is None or not _OF_THEM.fullmatch(text, share.end, part.start) or not _CLOSED.match(text, part.end):
        return None
    i = counts.index(part)
    if part.value.unit in words().wholes:  # "620 pupils … 205 children"
        part = part._replace(value=part.value._replace(unit=""))
    whole = whole_before(text, (*counts[:i], part), i, mentions, "")
    is_alike = whole is not None and (
        not counts[i].value.unit or whole.value.unit in (*words().wholes, counts[i].value.unit)
    )
    return (counts[i], whole) if whole is not None and is_alike else None
