"""One number of a run with its currency sign and scale, and two of them as a share or a range: "$1.2 billion", "one in five"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.named import NamedTuple, maker
from checker.values.numbers.grammar import SIGNS
from checker.values.numbers.printed import ROUNDED, SCALES, decimal, dozens, printed
from checker.values.numbers.tables import TABLES

_MONEY_SIGNS = {SIGNS.get(sign, sign): code for sign, code in TABLES.currencies.items()}
_WHOLES = {*range(2, 101), 1_000, 10_000, 100_000, 1_000_000}  # of "three in five"
_MILLION = 1_000_000
_THOUSAND = 1_000
_CLOSE = 3
"""So many times its lower end a range in thousands reaches at most."""
_AND_A_HALF = ["and", "a", "half"]


class Amount(NamedTuple):
    """One number of a range, with scale and currency."""

    low: float
    high: float
    nominal: float
    figure: str
    share: bool
    scale: str
    currency: str
    words: bool
    falling: bool = False


_amount = maker(Amount)


def read_amount(tokens: Sequence[str], lower: Sequence[str], at: int) -> tuple[Amount, int] | None:
    """One number with its currency sign and scale, and where it ends."""
    currency = ""
    for size in (3, 2, 1) if at < len(tokens) and tokens[at] in TABLES.money_first else ():
        code = _MONEY_SIGNS.get("".join(tokens[at : at + size]))
        if code and len(tokens) > at + size:
            currency, at = code, at + size
            break
    found = printed(lower, at)
    if found is None:
        return None
    number, end = found
    words = not lower[at][0].isdigit() and lower[at][0] != "."
    low, high, nominal, figure = number.low, number.high, number.nominal, number.figure
    joined = lower[end : end + 1] == ["-"] or (figure in TABLES.vague and lower[end : end + 1] == ["of"])
    behind = end + 1 if joined else end
    scale = lower[behind] if behind < len(lower) and not number.share else ""
    if scale not in SCALES or (len(scale) == 1 and not currency):  # "5 m" is metres, "$5 m" millions
        return _amount((low, high, nominal, figure, number.share, "", currency, words, False)), end
    if (
        (SCALES[scale] >= _MILLION or scale == "dozen")
        and lower[behind + 1 : behind + 4] == _AND_A_HALF
        and low == high
    ):  # "a million and a half"
        number, behind = decimal(nominal + 0.5), behind + 3
        low, high, nominal, figure = number.low, number.high, number.nominal, number.figure
    factor = SCALES[scale]
    scale = TABLES.abbreviations.get(scale, scale)
    slack = number.step / 2 * factor
    low, high, nominal = low * factor, high * factor, nominal * factor
    if number.step:
        low, high = nominal - slack, nominal + slack
    if scale == "dozen" and (low == high or number.step):
        number = dozens(nominal)
        low, high, nominal, figure = number.low, number.high, number.nominal, number.figure
    elif low == high and factor < ROUNDED:
        figure = f"{round(nominal):,}"
    else:
        if low == high:
            low, high = nominal - factor / 2, nominal + factor / 2
        figure = f"{figure} {scale}"
    return _amount((low, high, nominal, figure, False, scale, currency, words, False)), behind + 1


def one_in(part: Amount, tokens: Sequence[str], lower: Sequence[str], at: int) -> tuple[Amount, int] | None:
    """ "one in five", "nine out of 10": a share, and where it ends."""
    kind = "in" if lower[at] == "in" else "out of"
    at += 1 if kind == "in" else 2
    if lower[at : at + 1] == ["every"]:
        at += 1
    found = read_amount(tokens, lower, at)
    if found is None or not 0 < part.nominal < found[0].nominal or not _is_whole(part, found[0], tokens[at]):
        return None
    percent = 100.0 * part.nominal / found[0].nominal
    slack = min(1.0, percent / 10)
    figure = f"{part.figure} {kind} {found[0].figure}"
    return Amount(percent - slack, percent + slack, percent, figure, True, "", "", part.words), found[1]


def _is_whole(part: Amount, whole: Amount, token: str) -> bool:
    """Whether a share is told of so many: of a hundred at most or a round number, of other numbers that end in fifty one
    only, and of none that may be a year ("one in 1950")."""
    if whole.nominal in _WHOLES:
        return True
    is_round = part.nominal == 1 and whole.nominal % 50 == 0 and whole.nominal <= _MILLION
    return is_round and not (len(token) == 4 and token.isdigit())


def in_range(a: Amount, b: Amount, *, joined: str = "") -> Amount | None:
    """Two numbers as one interval; a scale or a sign behind the second only is taken over by the first. Of two that are
    the same only the pair is one that a hyphen joins: "2-2"."""
    if a.share or b.share or (a.currency and b.currency and a.currency != b.currency):
        return None
    if b.scale and not a.scale and a.nominal < b.nominal / SCALES[b.scale]:
        factor = SCALES[b.scale]
        figure = f"{a.figure} {b.scale}" if factor >= ROUNDED or a.low != a.high else f"{round(a.nominal * factor):,}"
        slack = factor / 2 if factor >= ROUNDED and a.low == a.high else 0.0
        a = a._replace(
            low=a.low * factor - slack, high=a.high * factor + slack, nominal=a.nominal * factor, figure=figure
        )
    if _is_cut(a, b):
        a = a._replace(
            low=a.low * _THOUSAND, high=a.high * _THOUSAND, nominal=a.nominal * _THOUSAND, figure=f"{a.figure},000"
        )
    plain = a.low == a.high and not (a.words or b.words or a.scale or b.scale or a.currency or b.currency)
    if a.nominal == b.nominal and not (joined == "-" and plain):
        return None
    return Amount(
        min(a.low, b.low),
        max(a.high, b.high),
        (a.nominal + b.nominal) / 2,
        f"{a.figure} to {b.figure}",
        False,
        b.scale,
        a.currency or b.currency,
        a.words and b.words,
        a.nominal > b.nominal,
    )


def _is_cut(a: Amount, b: Amount) -> bool:
    """Whether the thousands of the first figure of a range stand behind the second only: "20-25,000"."""
    is_short = 0 < a.nominal < _THOUSAND and a.figure.isdigit() and b.figure.endswith(",000")
    return is_short and 1 < b.nominal / _THOUSAND / a.nominal <= _CLOSE
