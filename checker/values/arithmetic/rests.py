"""Some of a whole and all the others of it: "three of the five judges agreed; the other two dissented"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit, between
from checker.values.arithmetic.words import words
from checker.values.lazy import Pattern

_OTHER = ("the other ", "the remaining ", "The other ", "The remaining ")
_OTHERS = ("other", "remaining")
_ALL = Pattern(r"\b[Tt]he $")
_OF = Pattern(r" of (?:the |its |their |his |her |our |those |these )?(?:[a-z]{3,12}['’]s? )?")
_OF_THEM = Pattern(r" of (?:whom|which|them)\b")
_OF_WHOLE = Pattern(r"\b[Oo]f (?:the |its |their |his |her |our |all )?$")
_NOUNS = Pattern(
    r"(?: (?:in|on|at|from|with|for|of) (?:the |a |an )?[a-zA-Z'’-]{2,16}| [a-z]{3,14}){0,4}(?:,| [–—-]) (?:and )?"
)
_OTHER_PARTS = Pattern(
    r"\b(?:another|one|ones|third|fourth|fifth|sixth|some|few|several|half|both|most|many|none|rest|pair|couple|each|every|all|either|neither|including|besides"
    r"|plus|first|second)\b|[;.!?][\"”’)]? .*[;.!?][\"”’)]? "
)
"""Words between some of a whole and the others that may tell of more parts, or of another whole; or the end of two sentences."""
_ENDS = Pattern(r" of (?:the|its|their|those|these|his|her)\b")
_NO_PARTS = frozenset(("timex", "age", "money", "clock", "name", "quotation"))
_FAR = 240
"""Characters between some of a whole and the others of it."""


def rests_fit(text: str, counts: Sequence[Mention], mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Wholes that are not one part and all the others: "three of the five judges … the other three".

    `counts` are the exact ones among `mentions`. Nothing else that is counted, shared or ranked may stand between the part and the
    rest, which tell of the same things and stand in one sentence or in two that follow each other.
    """
    for i, rest in enumerate(counts):
        if i < 2 or not _is_rest(text, rest):
            continue
        found = _part_and_whole(text, counts[i - 2], counts[i - 1])
        if found is None:
            continue
        part, whole = found
        last = counts[i - 1].end
        if rest.start - last > _FAR or not _is_alike(rest, whole) or _ENDS.match(text, rest.end):
            continue
        others = [m for m in between(mentions, last, rest.start) if m.kind not in _NO_PARTS]
        if others or _OTHER_PARTS.search(text, last, rest.start):
            continue
        total = int(part.value.nominal + rest.value.nominal)
        if total == whole.value.nominal:
            continue
        told = f"{part.value.figure} and the other {rest.value.figure}"
        yield Misfit(
            (whole.start, whole.end),
            ((part.start, part.end), (rest.start, rest.end)),
            {"value": text[whole.start : whole.end], "sum": f"{total:,}", "parts": told},
            (f"{told} are {total:,}, not {whole.value.figure}",),
        )


def _is_rest(text: str, count: Mention) -> bool:
    """Whether a count is that of all the others."""
    if text.endswith(_OTHER, 0, count.start):
        return True
    is_other = count.value.unit == "other" or count.value.phrase.startswith(_OTHERS)
    return is_other and _ALL.search(text, max(0, count.start - 5), count.start) is not None


def _part_and_whole(text: str, first: Mention, second: Mention) -> tuple[Mention, Mention] | None:
    """Of two counts the part and its whole: "three of the five judges", "of the five judges three", "five judges, three of whom"."""
    if _OF.fullmatch(text, first.end, second.start):
        part, whole = first, second
    elif _NOUNS.fullmatch(text, first.end, second.start) and (
        _OF_WHOLE.search(text, max(0, first.start - 12), first.start) or _OF_THEM.match(text, second.end)
    ):
        part, whole = second, first
    else:
        return None
    is_part = part.value.unit in ("", whole.value.unit) and part.value.nominal < whole.value.nominal
    return (part, whole) if is_part else None


def _is_alike(rest: Mention, whole: Mention) -> bool:
    """Whether the others can be of those that the whole counts."""
    unit = whole.value.unit
    return rest.value.unit in ("", "other", unit) or (rest.value.unit == "person" and unit in words().wholes)
