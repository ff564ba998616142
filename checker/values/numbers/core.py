"""The words of a number, without what it counts: hedge, currency sign, figures or words, scale, range."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.values.numbers.grammar import SIGNS
from checker.values.numbers.tables import TABLES

_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+|[A-Za-z](?:[A-Za-z']|\.(?=[A-Za-z]))*\.?|[^\s]")
_GROUPS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]+")
_MONEY_SIGNS = {SIGNS.get(sign, sign): code for sign, code in TABLES.currencies.items()}
_FRACTIONS = {SIGNS.get(sign, sign): pair for sign, pair in TABLES.signs.items()}
_SCALES = {**TABLES.scales, "dozen": 12, **{short: TABLES.scales[long] for short, long in TABLES.abbreviations.items()}}
_AFTER = {**TABLES.hedges_after, "+": "at least"}
_WHOLES = {*range(2, 101), 1_000, 10_000, 100_000, 1_000_000}  # of "one in five"
_NAMES = {n: word for word, n in TABLES.cardinals.items()}
_PART_NAMES = {
    2: "half",
    **{n: part for part, n in TABLES.parts.items() if n > 2 and not part.endswith("s") and part != "fourth"},
}


class Core(NamedTuple):
    """A number as printed. `low` and `high` are its bounds before the hedge.

    `sort` is "count", "share" (a fraction of something, `nominal` in percent) or "ordinal". `figure` is the number in a
    normal form that reads as the same number again. `effect` is what the hedge does (checker.values.bounds).
    `links` says how a range was printed ("" for a single number), `currency` the code of a sign in front.
    """

    sort: str
    low: float
    high: float
    nominal: float
    hedge: str
    effect: str
    figure: str
    currency: str
    link: str
    percent: bool
    words: bool  # written in words, not figures


class _Amount(NamedTuple):
    low: float
    high: float
    nominal: float
    figure: str
    share: bool
    scale: str
    currency: str
    words: bool


def read_run(text: str, *, plain: bool = False) -> tuple[tuple[int, int, Core], ...]:
    """The numbers in a run of number words, in order, each with its start and end in the run.

    `text` is in the twin's characters. `plain` takes ranges ("10 to 15") and shares ("one in five") apart.
    What is not understood is left out.
    """
    tokens = []
    spans = []
    for match in _TOKEN.finditer(text):
        tokens.append(match.group())
        spans.append(match.span())
    lower = [token.lower() for token in tokens]
    found = []
    at = 0
    while at < len(tokens):
        read = _read(tokens, lower, at, plain)
        if read is None:
            at += 1
            continue
        core, start, end = read
        found.append((spans[start][0], spans[end - 1][1], core))
        at = end
    return tuple(found)


def _read(tokens: list[str], lower: list[str], at: int, plain: bool) -> tuple[Core, int, int] | None:
    """The number that begins at a token: what it is, its first token and the one behind it."""
    start = at
    hedge, at = _hedge(lower, at)
    between = lower[at : at + 1] == ["between"]
    at += between
    first = _amount(tokens, lower, at)
    rank = None if between else _rank(lower, at)
    if rank is not None and (first is None or rank[1] > first[1] or not first[0].share):
        n, end = rank
        return (
            Core("ordinal", n, n, n, hedge, TABLES.hedges.get(hedge, ""), show_rank(n), "", "", False, True),
            start,
            end,
        )
    if first is None:
        return None
    amount, at = first
    if not plain and lower[at : at + 1] in (["in"], ["out"]):
        share = _one_in(amount, tokens, lower, at)
        if share is not None:
            return _core(share[0], hedge, "in" if lower[at] == "in" else "out of", False), start, share[1]
    link, percent = "", False
    beyond = at + 1 if lower[at : at + 1] in (["%"], ["percent"]) else at
    joint, beyond = _link(lower, beyond)
    if joint and not plain and (joint == "and") == between:
        second = _amount(tokens, lower, beyond)
        joined = second and _range(amount, second[0])
        if second and joined:
            percent = lower[at] in ("%", "percent")
            amount, link, at = joined, joint, second[1]
    if between and not link:
        return None
    after = next(
        (n for n in (3, 2, 1) if at + n <= len(lower) and " ".join(lower[at : at + n]).lstrip("- ") in _AFTER), 0
    )
    if after and not hedge:
        words = " ".join(lower[at : at + after]).lstrip("- ")
        hedge, at = _AFTER[words], at + after
    return _core(amount, hedge, link, percent), start, at


def _core(amount: _Amount, hedge: str, link: str, percent: bool) -> Core:
    return Core(
        "share" if amount.share else "count",
        amount.low,
        amount.high,
        amount.nominal,
        hedge,
        TABLES.hedges.get(hedge, ""),
        amount.figure,
        amount.currency,
        link,
        percent,
        amount.words,
    )


def _hedge(lower: list[str], at: int) -> tuple[str, int]:
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


def _link(lower: list[str], at: int) -> tuple[str, int]:
    """How two numbers are joined at a place, and where the second one begins."""
    joined, start = "", at
    while at < len(lower) and lower[at] in ("-", "to", "or", "and", "about", "around", "nearly", "as", "many"):
        joined += lower[at]
        at += 1
    for link in ("and", "to", "or"):
        if link in joined and at < len(lower) and lower[at] not in ("more", "so", "less", "fewer"):
            return link, at
    if joined == "-" and at < len(lower) and lower[at] not in ("odd", "plus"):
        return "-", at
    return "", start


def _amount(tokens: list[str], lower: list[str], at: int) -> tuple[_Amount, int] | None:
    """One number with its currency sign and scale, and where it ends."""
    currency = ""
    for size in (3, 2, 1):
        code = _MONEY_SIGNS.get("".join(tokens[at : at + size]))
        if code and len(tokens) > at + size:
            currency, at = code, at + size
            break
    found = _number(lower, at)
    if found is None:
        return None
    nominal, step, figure, low, high, share, at = found
    words = not figure[:1].isdigit() or not lower[at - 1][0].isdigit()
    end = at + 1 if lower[at : at + 1] == ["-"] else at
    scale = lower[end] if end < len(lower) else ""
    if scale in _SCALES and not share:
        factor = _SCALES[scale]
        scale = TABLES.abbreviations.get(scale, scale)
        nominal, step, low, high, at = nominal * factor, step * factor, low * factor, high * factor, end + 1
        if scale == "dozen":
            low, high, figure = _dozens(nominal)
        elif factor >= 100_000:
            if step == 0 and low == high:
                step = factor
            figure = f"{figure} {scale}"
        elif step == 0 and low == high:
            figure = f"{round(nominal):,}"
        else:
            figure = f"{figure} {scale}"
    else:
        scale = ""
    if step and low == high:
        low, high = nominal - step / 2, nominal + step / 2
    return _Amount(low, high, nominal, figure, share, scale, currency, words), at


_Found = tuple[float, float, str, float, float, bool, int]  # nominal, step, figure, low, high, share, end


def _number(lower: list[str], at: int) -> _Found | None:
    """A number without scale; `step` is the place value of its last printed digit, 0 for an exact one."""
    if at >= len(lower):
        return None
    for size in (3, 2, 1):
        words = " ".join(lower[at : at + size])
        if words in TABLES.vague and len(lower) >= at + size:
            low, nominal, high = TABLES.vague[words]
            end = at + size
            return nominal, 0.0, words, low, high, False, end
    token = lower[at]
    if token[0].isdigit() or (token[0] == "." and len(token) > 1):
        return _figures(lower, at)
    if token == "a" and lower[at + 1 : at + 2] == ["dozen"]:
        return 1, 0.0, "1", 1, 1, False, at + 1
    if token in _FRACTIONS:
        over, under = _FRACTIONS[token]
        return _decimal(over / under, at + 1)
    return _parts(lower, at) or _words(lower, at)


def _figures(lower: list[str], at: int) -> _Found | None:
    token = lower[at]
    whole, _, decimals = token.partition(".")
    whole = whole.rstrip(",")
    if whole and not _GROUPS.fullmatch(whole):
        return None
    number = float(whole.replace(",", "") + "." + decimals) if decimals else int(whole.replace(",", ""))
    end = at + 1
    if not decimals:
        fraction = _fraction(lower, end)
        if fraction:
            value, end = fraction
            return _decimal(number + value, end)
        if lower[end : end + 1] == ["/"] and len(lower) > end + 1 and lower[end + 1].isdigit() and int(lower[end + 1]):
            return _decimal(number / int(lower[end + 1]), end + 2) if number < int(lower[end + 1]) else None
        return number, 0.0, f"{number:,}", number, number, False, end
    step = 10.0 ** -len(decimals)
    figure = f"{number:,.{len(decimals)}f}"
    return number, step, figure, number, number, False, end


def _fraction(lower: list[str], at: int) -> tuple[float, int] | None:
    """The fraction behind a whole number: "½", "1/2", "-1/2", "and a half", "and three quarters"."""
    if lower[at : at + 1] and lower[at] in _FRACTIONS:
        over, under = _FRACTIONS[lower[at]]
        return over / under, at + 1
    rest = [token for token in lower[at : at + 7] if token != "-"]
    dashes = 0
    end = at
    if rest[:1] == ["and"]:
        rest = rest[1:]
        end += 1
    if len(rest) >= 3 and rest[1] == "/" and rest[0].isdigit() and rest[2].isdigit() and int(rest[0]) < int(rest[2]):
        dashes = sum(token == "-" for token in lower[at : at + 2])
        return int(rest[0]) / int(rest[2]), end + 3 + dashes
    if lower[at : at + 1] not in (["and"], ["-"]):
        return None
    over = 1
    taken = 0
    if rest[:1] and rest[0] in ("a", "an", "one", "two", "three"):
        over = {"two": 2, "three": 3}.get(rest[0], 1)
        taken = 1
    if len(rest) > taken and rest[taken] in TABLES.parts:
        position = at
        names = 0
        while names < taken + 1 + (end - at):
            names += lower[position] != "-"
            position += 1
        return over / TABLES.parts[rest[taken]], position
    return None


def _decimal(number: float, end: int) -> _Found:
    """A number printed with a fraction, as the decimal that says as much: 2 1/2 is 2.5."""
    for digits in (1, 2, 3):
        if abs(number * 10**digits - round(number * 10**digits)) < 1e-9 or digits == 3:
            number = round(number, digits)
            return number, 10.0**-digits, f"{number:,.{digits}f}", number, number, False, end
    raise AssertionError


def _parts(lower: list[str], at: int) -> _Found | None:
    """A fraction in words: "two-thirds", "half a million", "three quarters of a million", "a third of"."""
    over, end = 1, at
    token = lower[at]
    if token in ("a", "an") or (token in TABLES.cardinals and token not in ("zero",)):
        over = TABLES.cardinals.get(token, 1)
        end = at + 1
        if lower[end : end + 1] == ["-"]:
            end += 1
    part = lower[end] if end < len(lower) else ""
    if part not in TABLES.parts or (over > 1 and part == "half"):
        return None
    under = TABLES.parts[part]
    end += 1
    rest = lower[end : end + 6]
    scale, skip = "", 0
    words = [token for token in rest if token != "-"]
    if words[:1] == ["of"] and words[1:2] in (["a"], ["an"]) and len(words) > 2:
        scale, skip = words[2], 3
    elif words[:1] in (["a"], ["an"]):
        scale, skip = (words[1], 2) if len(words) > 1 else ("", 1)
    elif words[:1] and words[0] in _SCALES and under == 2:
        scale, skip = words[0], 1
    name = f"{_NAMES[over]}-{_PART_NAMES[under]}" + ("s" if over > 1 else "") if under > 2 else "half"
    if skip:
        position, taken = end, 0
        while taken < skip:
            taken += lower[position] != "-"
            position += 1
        if not scale:
            return 0.5, 0.1, "half a", 0.45, 0.55, False, position
        if scale not in _SCALES:
            return None
        factor = _SCALES[scale]
        nominal = over * factor / under
        if scale == "dozen":
            low, high, figure = _dozens(nominal)
            return nominal, 0.0, figure, low, high, False, position
        link = "a" if under == 2 else "of a"
        return (
            nominal,
            factor / 10,
            f"{name} {link} {scale}",
            nominal - factor / 20,
            nominal + factor / 20,
            False,
            position,
        )
    if over >= under:
        return None
    percent = 100.0 * over / under
    return percent, 2.0, name, percent - 1.0, percent + 1.0, True, end


def _dozens(nominal: float) -> tuple[float, float, str]:
    """Bounds and normal form of a number counted in dozens: a dozen may be eleven or thirteen."""
    slack = max(1.0, nominal / 12)
    dozens = nominal / 12
    figure = "half a dozen" if dozens == 0.5 else f"{round(dozens)} dozen"
    return nominal - slack, nominal + slack, figure


def _words(lower: list[str], at: int) -> _Found | None:
    """A cardinal in words; below a million it is exact, above that it is rounded to its last scale."""
    total, current, step, scales, end, last = 0, 0, 0, 0, at, ""
    seen = False
    position = at
    while position < len(lower):
        token = lower[position]
        if token in TABLES.cardinals:
            n = TABLES.cardinals[token]
            if last in ("a", "unit") or (last == "tens" and not 0 < n < 10):
                break
            if (
                last == "scale"
                and lower[position - 1] != "and"
                and not (_SCALES.keys() & set(lower[position + 1 : position + 4]))
            ):
                break
            current += n
            last = "tens" if n >= 20 else "unit"
            seen, step = True, 0
        elif token == "hundred" and (seen or last == "a"):
            current = max(current, 1) * 100
            last, seen, step = "hundred", True, 0
        elif token in TABLES.scales and (seen or last == "a"):
            if last == "scale":
                break
            total += max(current, 1) * TABLES.scales[token]
            step = TABLES.scales[token] if TABLES.scales[token] >= 100_000 else 0
            current, last, seen, scales = 0, "scale", True, scales + 1
        elif token in ("a", "an") and position == at:
            last = "a"
        elif token in ("-", "and", ",") and seen:
            position += 1
            continue
        else:
            break
        position += 1
        if seen:
            end = position
    if not seen:
        return None
    fraction = _fraction(lower, end)
    if fraction and not total:
        value, end = fraction
        return _decimal(current + value, end)
    if last == "scale" and scales == 1:  # left to _amount, as behind figures
        coefficient = total // TABLES.scales[lower[end - 1]]
        return coefficient, 0.0, f"{coefficient:,}", coefficient, coefficient, False, end - 1
    number = total + current
    if step:
        scale = next(word for word, n in TABLES.scales.items() if n == step)
        return number, step, f"{number // step:,} {scale}", number, number, False, end
    return number, 0.0, f"{number:,}", number, number, False, end


def _one_in(amount: _Amount, tokens: list[str], lower: list[str], at: int) -> tuple[_Amount, int] | None:
    """ "one in five", "nine out of 10": a share, and where it ends."""
    kind = "in" if lower[at] == "in" else "out of"
    at += 1 if kind == "in" else 2
    if lower[at : at + 1] == ["every"]:
        at += 1
    found = _amount(tokens, lower, at)
    if found is None or not 0 < amount.nominal < found[0].nominal or found[0].nominal not in _WHOLES:
        return None
    percent = 100.0 * amount.nominal / found[0].nominal
    figure = f"{amount.figure} {kind} {found[0].figure}"
    return _Amount(percent - 1.0, percent + 1.0, percent, figure, True, "", "", amount.words), found[1]


def _range(a: _Amount, b: _Amount) -> _Amount | None:
    """Two numbers as one interval; a scale or a sign behind the first only is taken over from the second."""
    if a.share or b.share:
        return None
    if b.scale and not a.scale and a.nominal < b.nominal / _SCALES[b.scale]:
        factor = _SCALES[b.scale]
        figure = f"{a.figure} {b.scale}" if factor >= 100_000 else f"{round(a.nominal * factor):,}"
        a = a._replace(low=a.low * factor, high=a.high * factor, nominal=a.nominal * factor, figure=figure)
    if a.currency and b.currency and a.currency != b.currency:
        return None
    low, high = min(a.low, b.low), max(a.high, b.high)
    figure = f"{a.figure} to {b.figure}"
    return _Amount(
        low, high, (a.nominal + b.nominal) / 2, figure, False, b.scale, a.currency or b.currency, a.words and b.words
    )


def _rank(lower: list[str], at: int) -> tuple[int, int] | None:
    """The ordinal at a token, in words or figures, and where it ends."""
    token = lower[at] if at < len(lower) else ""
    if token[:1].isdigit():
        if lower[at + 1 : at + 2] and lower[at + 1] in ("st", "nd", "rd", "th") and _GROUPS.fullmatch(token):
            n = int(token.replace(",", ""))
            return (n, at + 2) if lower[at + 1] == _suffix(n) else None
        return None
    if token in TABLES.ordinals:
        return TABLES.ordinals[token], at + 1
    before = _words(lower, at)
    if before is None or before[0] != int(before[0]):
        return None
    number, end = int(before[0]), before[6]
    while lower[end : end + 1] in (["-"], ["and"]):
        end += 1
    last = TABLES.ordinals.get(lower[end], 0) if end < len(lower) else 0
    if number % 100 == 0 and 0 < last < 100:
        return number + last, end + 1
    if last in (100, 1000) and number < 100:
        return number * last, end + 1
    return (number + last, end + 1) if number % 10 == 0 and number % 100 >= 20 and 0 < last < 10 else None


def show_rank(rank: int) -> str:
    return f"{rank:,}{_suffix(rank)}"


def _suffix(n: int) -> str:
    return "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
