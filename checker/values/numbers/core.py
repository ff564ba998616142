"""A run of number words taken apart: hedge, currency sign, number and scale, range. "more than $1.2 billion", "80 to 100"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.named import NamedTuple, maker
from checker.values.lazy import Pattern
from checker.values.numbers.amounts import Amount, in_range, one_in, read_amount
from checker.values.numbers.printed import (
    SCALES,
    exact,
    rank,
    rounded,
    spoken_year,
)
from checker.values.numbers.tables import TABLES
from checker.values.ordinal import show_rank

_TOKEN = Pattern(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+|[A-Za-z](?:[A-Za-z']|\.(?=[A-Za-z]))*\.?|[^\s]")
_SIMPLE = Pattern(
    r"(?:([A-Za-z][A-Za-z ]{2,20}) )?(\$)?([0-9]{1,3}(?:,[0-9]{3})*|[0-9]+)(?:\.([0-9]+))?(?: (million|billion|trillion))?"
)
_PHONE = Pattern(r"(?<![0-9.,])(?:[0-9]+(?:[ -][0-9]+){2,}|[0-9]{3,4} [0-9]{4}$)(?![0-9.,])")
_DIALLED = 3
"""Groups of figures that a telephone number has at least."""
_HEDGE_FIRST = frozenset(hedge.split(" ")[0] for hedge in (*TABLES.hedges, *TABLES.hedge_signs))
_RANK_FIRST = frozenset((*TABLES.ordinals, *TABLES.cardinals, "a"))
_AFTER_FIRST = frozenset(("or", "-", "plus", "+", "odd"))
_TENS = frozenset(str(tens) for tens in TABLES.decades.values())
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_AFTER = {**TABLES.hedges_after, "+": "at least"}
_LINKS = frozenset(("-", "to", "or", "and", "about", "around", "nearly", "as", "many"))


_ONE_SIDED = frozenset(("over", "least", "under", "most", "nearly", "barely"))
"""What hedges do that say on which side of the printed number the meant one is, however that is rounded."""


class Core(NamedTuple):
    """A number as printed. `low` and `high` are its bounds before the hedge.

    `sort` is "count", "share" (a fraction of something, the numbers in percent), "ordinal" or "decade" ("30s", of an age). `figure` is the number in a
    normal form that reads as the same number again. `effect` is what the hedge does (checker.values.bounds).
    `link` says how a range or share was joined ("" for a single number), `falling` that its first number is the larger.
    `currency` is the code of a sign in front, `percent` says that the first number of a range has its own percent sign.
    """

    sort: str
    low: float
    high: float
    nominal: float
    figure: str
    hedge: str = ""
    effect: str = ""
    currency: str = ""
    link: str = ""
    percent: bool = False
    words: bool = False  # written in words, not figures
    falling: bool = False


_made = maker(Core)
ONE = Core("count", 1, 1, 1, "1", words=True)
"""The number that an article stands for: "a child"."""


def read_run(text: str, *, plain: bool = False) -> tuple[tuple[int, int, Core], ...]:
    """The numbers in a run of number words, in order, each with its start and end in the run.

    `text` is in the twin's characters. `plain` takes ranges ("10 to 15") and shares ("one in five") apart. What is not
    understood is left out.
    """
    simple = _SIMPLE.fullmatch(text)
    if simple:
        core = _figure(*simple.groups(default=""))
        if core is not None:
            return ((0, len(text), core),)
    if _PHONE.fullmatch(text):
        return ()
    found = list(_TOKEN.finditer(text))
    tokens = [token[0] for token in found]
    is_long = sum(map(str.isdigit, tokens)) >= _DIALLED
    dialled = [hit.span() for hit in _PHONE.finditer(text)] if is_long else []
    lower = [token.lower() for token in tokens]
    if "plus" in lower:
        _put_last(tokens, lower)
    numbers = []
    at = 0
    while at < len(tokens):
        if dialled and found[at].start() >= dialled[0][0]:
            _, behind = dialled.pop(0)
            at = next((i for i in range(at, len(found)) if found[i].start() >= behind), len(found))
            continue
        year = spoken_year(lower, at)
        if year:
            at = year
            continue
        read = _read(tokens, lower, at, plain)
        if read is None:
            at += 1
            continue
        core, end = read
        numbers.append((found[at].start(), found[end - 1].end(), core))
        at = end
    return tuple(numbers)


def _put_last(tokens: list[str], lower: list[str]) -> None:
    """Makes "60 million-plus" of "60-plus million"."""
    for at in range(len(lower) - 3, 0, -1):
        if lower[at : at + 2] == ["-", "plus"] and lower[at + 2] in SCALES:
            for words in (tokens, lower):
                words[at : at + 3] = [words[at + 2], *words[at : at + 2]]


def _figure(hedge: str, dollar: str, whole: str, decimals: str, scale: str) -> Core | None:
    """The commonest runs: a figure that may have a hedge, a dollar sign and a scale. "45", "more than $1.2 billion"."""
    effect = ""
    if hedge:
        hedge = hedge.lower()
        effect = TABLES.hedges.get(hedge, "")
        if not effect:
            return None
    whole = whole.replace(",", "")
    number = rounded(float(f"{whole}.{decimals}"), len(decimals)) if decimals else exact(int(whole))
    low, high, nominal, figure = number.low, number.high, number.nominal, number.figure
    if scale:
        factor = SCALES[scale]
        slack = number.step / 2 * factor if decimals else factor / 2
        nominal *= factor
        low, high, figure = nominal - slack, nominal + slack, f"{figure} {scale}"
    if effect in _ONE_SIDED:
        low = high = nominal
    return _made(("count", low, high, nominal, figure, hedge, effect, dollar, "", False, False, False))


def _read(tokens: Sequence[str], lower: Sequence[str], at: int, plain: bool) -> tuple[Core, int] | None:
    """The number that begins at a token, hedge included, and the token behind it."""
    hedge, at = _hedge(lower, at) if lower[at] in _HEDGE_FIRST else ("", at)
    effect = TABLES.hedges.get(hedge, "")
    if decade := _decade(lower, at):
        tens, end = decade
        return Core("decade", tens, tens + 9, tens + 4.5, f"{tens}s", hedge, effect), end
    between = lower[at : at + 1] == ["between"]
    at += between
    first = read_amount(tokens, lower, at)
    ranked = None
    if not between and (lower[at] in _RANK_FIRST or (at + 1 < len(lower) and lower[at + 1] in _SUFFIXES)):
        ranked = rank(lower, at)
    if ranked and (first is None or ranked[1] > first[1]):
        return Core(
            "ordinal", ranked[0], ranked[0], ranked[0], show_rank(ranked[0]), hedge, effect, words=True
        ), ranked[1]
    if first is None:
        return None
    amount, at = first
    if at == len(lower):
        return None if between else (_core(amount, hedge, "", False), at)
    if not plain and lower[at] in ("in", "out"):
        share = one_in(amount, tokens, lower, at)
        if share:
            return _core(share[0], hedge, "in" if lower[at] == "in" else "out of", False), share[1]
    link, percent = "", False
    if not plain:
        joint, beyond = _link(lower, at + 1 if lower[at] in ("%", "percent") else at)
        second = read_amount(tokens, lower, beyond) if joint and (joint == "and") == between else None
        joined = second and in_range(amount, second[0], joined=joint)
        if second and joined:
            percent = lower[at] in ("%", "percent")
            amount, link, at = joined, joint, second[1]
    if between and not link:
        return None
    if at < len(lower) and lower[at] in _AFTER_FIRST and effect in ("", "about"):
        for size in (3, 2, 1):
            words = " ".join(lower[at : at + size]).lstrip("- ")
            if words in _AFTER and at + size <= len(lower):
                hedge = _AFTER[words]
                at += size
                break
    return _core(amount, hedge, link, percent), at


def _decade(lower: Sequence[str], at: int) -> tuple[int, int] | None:
    """The ten years of an age and where they end: "30s", "30's", "thirties"."""
    word = lower[at] if at < len(lower) else ""
    if word in TABLES.decades:
        return TABLES.decades[word], at + 1
    if word not in _TENS:
        return None
    end = at + 2 if lower[at + 1 : at + 2] == ["'"] else at + 1
    return (int(word), end + 1) if lower[end : end + 1] == ["s"] else None


def _core(amount: Amount, hedge: str, link: str, percent: bool) -> Core:
    low, high, nominal, figure, share, scale, currency, words, falling = amount
    sort, effect = "share" if share else "count", TABLES.hedges.get(hedge, "")
    if (
        effect in _ONE_SIDED
        and not link
        and (scale or "." in figure)
        and scale != "dozen"
        and figure not in TABLES.vague
    ):
        low = high = nominal
    return _made((sort, low, high, nominal, figure, hedge, effect, currency, link, percent, words, falling))


def hedged(core: Core, hedge: str) -> Core:
    """A number with a hedge that stands elsewhere: "3.5 miles or more"."""
    effect = TABLES.hedges[hedge]
    if effect in _ONE_SIDED and not core.link and not core.figure.endswith("dozen") and core.figure not in TABLES.vague:
        core = core._replace(low=core.nominal, high=core.nominal)
    return core._replace(hedge=hedge, effect=effect)


MINUSES = frozenset(("-", "minus", "Minus", "minus-", "Minus-"))
"""What stands before a number that is below zero."""


def negated(core: Core) -> Core:
    """A number with a minus before it."""
    return core._replace(low=-core.high, high=-core.low, nominal=-core.nominal, figure=f"minus {core.figure}")


def millions(core: Core) -> Core:
    """A figure with "m" right behind it, where that does not stand for metres: "2m users"."""
    slack = 500_000.0 if core.low == core.high else 0.0
    low, high = core.low * 1_000_000 - slack, core.high * 1_000_000 + slack
    return core._replace(low=low, high=high, nominal=core.nominal * 1_000_000, figure=f"{core.figure} million")


def _hedge(lower: Sequence[str], at: int) -> tuple[str, int]:
    """The hedge at a token and where the number begins; of two, the first decides unless it only says "about"."""
    found = ""
    while at < len(lower):
        if lower[at] in TABLES.hedge_signs:
            return TABLES.hedge_signs[lower[at]], at + 1
        for size in (4, 3, 2, 1):
            words = " ".join(lower[at : at + size])
            if words in TABLES.hedges and len(lower) > at + size:
                if not found or TABLES.hedges[found] == "about":
                    found = words
                at += size
                break
        else:
            break
    return found, at


def _link(lower: Sequence[str], at: int) -> tuple[str, int]:
    """How two numbers are joined at a place, and where the second one begins."""
    joined, start = "", at
    while at < len(lower) and lower[at] in _LINKS:
        joined += lower[at]
        at += 1
    if at < len(lower) and lower[at] not in ("more", "so", "less", "fewer", "odd", "plus"):
        for link in ("and", "to", "or"):
            if link in joined:
                return link, at
        if joined == "-":
            return joined, at
    return "", start
