"""So many things at so much each against the sum that is told of them: "ten boats at $2 million each, a total of $25 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.values.arithmetic.figures import figures
from checker.values.arithmetic.sentences import sentence
from checker.values.bounds import rounding
from checker.values.lazy import Pattern
from checker.values.numbers.words import singular

_AT = Pattern(
    r"(?: [a-z]{3,12}){0,2}?,? (?:of|at|for|worth|costing|with) (?:about )?| (?:paid|pay|gave) (?:an? [a-z]{3,8} of )?|, each (?:of|with|worth|costing|holding|carrying|having) |, each (?:with|of) "
)
_EACH = Pattern(
    r" (?:each|apiece|per (?P<one>[a-z]{3,14})|an? (?P<piece>head|piece|share|ticket|seat|plane|ship|boat))(?=[.,;:!?)\n\"”]| |$)"
)
_TO_THINGS = Pattern(
    r"(?: (?!and\b|but\b|or\b|while\b|plus\b|than\b|from\b|by\b|when\b|after\b|before\b)[a-z'-]{1,16}){0,7},? (?:in|for|as|into|over|through|comprising|made up of) (?:the |its |their |a series of )?$"
)
_TO_TOTAL = Pattern(
    r",? (?:or |for |making |which makes |that is )?(?:a (?:combined |grand )?total of |in total |altogether |totall?ing |for a total of |totals )"
    r"|,? (?:(?:is|was|are|will be) )?(?:worth|valued at|costs?|will cost|would cost|brought in|(?:(?:were |was )?(?:all )?sold(?: out)?,? )?(?:bringing in|raising|(?:which|and) (?:brought in|raised|earned|yielded|makes|comes to|came to))|comes? to|came to|adds? up to|added up to) (?:a total of )?"
    r"|,? or (?=.{1,30} (?:in all|altogether|in total)\b)|, (?=.{1,30} (?:in all|altogether|in total)\b)"
)
_GOES_ON = Pattern(r",? (?:and|plus|or|with|to)\b")
_WITH_INTEREST = Pattern(
    r"\b(?:loans?|mortgages?|bonds?|credit|interest|debts?|lease|hire|borrow\w*|repa(?:y|id|ys|yments?))\b"
)
_APART = Pattern(
    r"\b(?:first|another|more than|least|most|up to|fewer|less|plus|besides|discount|extra|down payment|deposit|remaining|rest|initial|further|additional|including|include[sd]?|among|average|some|part)\b"
)
_HELPED = Pattern(r" (?:with|including|together|thanks|plus|after|before)\b")
_AHEAD = 40
"""Characters behind a sum in which "in all" may stand."""
_INTEREST = 0.1
"""How much more a loan's instalments may be than the loan, as a part of it for each of them."""


def products_fit(text: str, mentions: Sequence[Mention], kind: str) -> Iterator[Misfit]:
    """A sum of a kind that is not so many times so much: "$90 million in three instalments of $40 million each", "six teams of 11
    players each, 60 in all"; in one sentence and without hedges."""
    mentions = figures(mentions)
    for n in range(len(mentions) - 1):
        things, part = mentions[n : n + 2]
        if part.kind != kind or not _are_many(things) or not _AT.fullmatch(text, things.end, part.start):
            continue
        is_each_before = text.startswith(", each", things.end)
        each = None if is_each_before else _EACH.match(text, part.end)
        if not is_each_before and (each is None or not _is_for_one(each["one"] or "", things)):
            continue
        end = each.end() if each else part.end
        total = _total(text, mentions, n, end, kind)
        if total is None or not _is_plain(part) or not _is_plain(total) or _HELPED.match(text, total.end):
            continue
        first, last = sentence(text, min(total.start, things.start), max(total.end, end))
        if not (first <= total.start < last) or _APART.search(
            text, min(total.start, things.start), max(total.end, end)
        ):
            continue
        many = things.value.nominal
        (low, high), (least, most) = _about(part), _about(total)
        if _WITH_INTEREST.search(text, first, last):
            most *= 1.0 + _INTEREST * many
        if many * low <= most and least <= many * high:
            continue
        right = _figure(text, part, many * part.value.nominal)
        told = text[things.start : end]
        yield Misfit(
            (total.start, total.end),
            ((things.start, end),),
            {"value": text[total.start : total.end], "told": told, "right": right},
            (f"{told} is {right}",),
        )


def _are_many(things: Mention) -> bool:
    """Whether a mention is an exact number of things that can each have a part."""
    value = things.value
    return things.kind == "quantity" and bool(
        value.low == value.high >= 2
        and not value.hedge
        and not value.dimension
        and not value.per
        and value.unit
        and value.nominal == int(value.nominal)
    )


def _is_for_one(one: str, things: Mention) -> bool:
    return not one or singular(one) in (things.value.unit, "person", "head", "piece")


def _is_plain(mention: Mention) -> bool:
    """Whether a number is told without a hedge, and is no rate but one for each."""
    value = mention.value
    return not value.hedge and not value.per and 0 < value.low <= value.high < float("inf")


def _total(text: str, mentions: Sequence[Mention], n: int, end: int, kind: str) -> Mention | None:
    """The sum that is told before or behind so many things at so much each."""
    part = mentions[n + 1].value
    before = mentions[n - 1] if n else None
    behind = mentions[n + 2] if n + 2 < len(mentions) else None
    for total in (before, behind):
        if total is None or total.kind != kind:
            continue
        is_alike = total.value.unit == part.unit or (kind == "quantity" and "" in (total.value.unit, part.unit))
        gap = _TO_THINGS.fullmatch(text, total.end, mentions[n].start) if total is before else None
        if gap is not None and (_GOES_ON.match(text, end) or text.startswith(" at ", mentions[n].end)):
            return None  # "two offences of $400 each and …"; "$300 for six seats at $60 each" is that of checker.values.arithmetic.paces
        gap = gap or (_TO_TOTAL.match(text, end, total.start + _AHEAD) if total is behind else None)
        if gap is not None and is_alike and (total is before or gap.end() == total.start):
            return total
    return None


def _about(mention: Mention) -> tuple[float, float]:
    """What a number may have been before it was rounded."""
    value = mention.value
    slack = rounding(value.nominal) if value.nominal >= 1000 and value.low == value.high else 0.0
    return value.low - slack, value.high + slack


def _figure(text: str, part: Mention, number: float) -> str:
    """A number for a reader as the part of it is told: "$120 million", "1,200 euros"."""
    figure = next(
        (f"{number / size:.4g} {word}" for size, word in ((1e9, "billion"), (1e6, "million")) if number >= size),
        f"{number:,.0f}" if number == int(number) else f"{number:,.2f}",
    )
    words = text[part.start : part.end].split()
    sign = words[0][0] if words[0][0] in "$€£¥₹" else ""
    unit = f" {words[-1]}" if part.kind == "money" and not sign and words[-1].isalpha() else ""
    return f"{sign}{figure}{unit}"
