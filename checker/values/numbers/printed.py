"""One number as printed, in figures or words, without currency, scale or range: "1,500", "2 1/2", "twenty-six", "two-thirds"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from checker.named import NamedTuple, maker
from checker.values.lazy import Pattern
from checker.values.numbers.grammar import SIGNS
from checker.values.numbers.tables import TABLES
from checker.values.ordinal import suffix

GROUPED = Pattern(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]+")
FRACTIONS = {SIGNS.get(sign, sign): over / under for sign, (over, under) in TABLES.signs.items()}
SCALES = {
    **TABLES.scales,
    "dozen": 12,
    **{short: TABLES.scales[long] for short, long in TABLES.abbreviations.items()},
}
ROUNDED = 100_000  # scales from here on are the last place that was printed: "2 million" is 1.5 to 2.5 million
_VAGUE_FIRST = frozenset(words.split(" ")[0] for words in TABLES.vague)
_UNDER = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100))  # "9/11" is a day, "7/12" a fraction
_CENTURIES = frozenset(("fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"))
_NAMES = {n: word for word, n in TABLES.cardinals.items()}
_PART_NAMES = {n: part for part, n in TABLES.parts.items() if not part.endswith("s") and part != "fourth"}


class Printed(NamedTuple):
    """A number. `step` is the place value of its last digit where that was rounded, 0 for an exact number.

    `figure` is a normal form that reads as the same number, `share` marks a fraction of something, in percent.
    """

    nominal: float
    step: float
    figure: str
    low: float
    high: float
    share: bool = False


_printed = maker(Printed)
Found = tuple[Printed, int]  # a number, and the token behind it


def exact(number: int) -> Printed:
    return _printed((number, 0.0, f"{number:,}", number, number, False))


def rounded(number: float, digits: int) -> Printed:
    step = 10.0**-digits
    return _printed((number, step, f"{number:,.{digits}f}", number - step / 2, number + step / 2, False))


def printed(lower: Sequence[str], at: int) -> Found | None:
    """The number that begins at a token (in lower case)."""
    if at >= len(lower):
        return None
    token = lower[at]
    if token[0].isdigit() or (token[0] == "." and len(token) > 1):
        return _in_figures(lower, at)
    if token in FRACTIONS:
        return decimal(FRACTIONS[token]), at + 1
    if token == "dozen" or (token == "a" and lower[at + 1 : at + 2] == ["dozen"]):
        return exact(1), at + (token == "a")
    for size in (3, 2, 1) if token in _VAGUE_FIRST else ():
        words = " ".join(lower[at : at + size])
        if words in TABLES.vague and len(lower) >= at + size:
            low, nominal, high = TABLES.vague[words]
            return Printed(nominal, 0.0, words, low, high), at + size
    return _in_parts(lower, at) or _in_words(lower, at)


def _in_figures(lower: Sequence[str], at: int) -> Found | None:
    token = lower[at]
    whole, _, decimals = token.partition(".")
    whole = whole.rstrip(",")
    if whole and not GROUPED.fullmatch(whole):
        return None
    whole = whole.replace(",", "")
    end = at + 1
    if decimals:
        return rounded(float(f"{whole}.{decimals}"), len(decimals)), end
    number = int(whole)
    fraction = _fraction(lower, end) if end < len(lower) else None
    if fraction:
        return decimal(number + fraction[0]), fraction[1]
    if lower[end : end + 1] == ["/"] and len(lower) > end + 1 and lower[end + 1].isdigit():
        under = int(lower[end + 1])
        return (decimal(number / under), end + 2) if number < under and under in _UNDER else None
    return exact(number), end


def _fraction(lower: Sequence[str], at: int) -> tuple[float, int] | None:
    """The fraction behind a whole number: "½", "1/2", "-1/2", "and a half", "-and-three-quarters"."""
    if lower[at] in FRACTIONS:
        return FRACTIONS[lower[at]], at + 1
    reach = lower[at : at + 8]
    if "and" not in reach and "/" not in reach:
        return None
    places = [i for i, word in enumerate(reach, at) if word != "-"]
    words = [lower[i] for i in places]
    joined = words[:1] == ["and"]
    if joined:
        words, places = words[1:], places[1:]
    if (
        len(words) >= 3
        and words[1] == "/"
        and words[0].isdigit()
        and words[2].isdigit()
        and int(words[0]) < int(words[2])
    ):
        return int(words[0]) / int(words[2]), places[2] + 1
    if not joined:
        return None
    over = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}.get(words[0] if words else "", 0)
    if over:
        words, places = words[1:], places[1:]
    if words and words[0] in TABLES.parts:
        return max(over, 1) / TABLES.parts[words[0]], places[0] + 1
    return None


def decimal(number: float) -> Printed:
    """A number printed with a fraction, as the decimal that says as much: 2 1/2 is 2.5."""
    digits = next((digits for digits in (1, 2) if abs(number * 10**digits - round(number * 10**digits)) < 1e-9), 3)
    return rounded(round(number, digits), digits)


def _in_parts(lower: Sequence[str], at: int) -> Found | None:
    """A fraction in words: "two-thirds", "half a million", "three quarters of a million", "half an" (hour)."""
    over, end = 1, at
    if len(lower) == at + 1 and lower[at] != "half":
        return None
    if lower[at] in ("a", "an") or lower[at] in TABLES.cardinals:
        over = TABLES.cardinals.get(lower[at], 1)
        end = at + 2 if lower[at + 1 : at + 2] == ["-"] else at + 1
    part = lower[end] if end < len(lower) else ""
    under = TABLES.parts.get(part, 0)
    if not under or not 0 < over < (2 if part == "half" else 100) or (end == at and part not in ("half", "quarter")):
        return None
    places = [i for i in range(end + 1, min(end + 7, len(lower))) if lower[i] != "-"]
    words = [lower[i] for i in places]
    of = words[:1] == ["of"]
    article = words[of : of + 1] in (["a"], ["an"])
    scale = next(iter(words[of + article : of + article + 1]), "")
    if scale in SCALES and (article or (part in ("half", "quarter") and not of)):
        return _part_of_scale(over, under, scale), places[of + article] + 1
    if part == "half" and article and not of:
        return Printed(0.5, 0.1, "half a", 0.45, 0.55), places[0] + 1
    if over >= under or (end == at and part == "quarter"):
        return None
    percent = 100.0 * over / under
    return Printed(percent, 2.0, _part_name(over, under), percent - 1.0, percent + 1.0, share=True), end + 1


def _part_of_scale(over: int, under: int, scale: str) -> Printed:
    factor = SCALES[scale]
    nominal = over * factor / under
    if scale == "dozen":
        return dozens(nominal)
    link = "a" if under == 2 else "of a"
    slack = factor / 20
    return Printed(nominal, factor / 10, f"{_part_name(over, under)} {link} {scale}", nominal - slack, nominal + slack)


def _part_name(over: int, under: int) -> str:
    return "half" if under == 2 else f"{_NAMES[over]}-{_PART_NAMES[under]}" + ("s" if over > 1 else "")


def dozens(nominal: float) -> Printed:
    """A number counted in dozens, to a tenth of one: a dozen may be eleven or thirteen."""
    count = round(nominal / 12, 1)
    nominal = 12 * count
    slack = max(1.0, count)
    figure = (
        f"{round(count):,} dozen"
        if count == round(count)
        else "half a dozen"
        if count == 0.5
        else f"{count:,.1f} dozen"
    )
    return Printed(nominal, 0.0, figure, nominal - slack, nominal + slack)


def _in_words(lower: Sequence[str], at: int) -> Found | None:
    """A cardinal in words. A scale at its end is left behind, to be read as behind figures: "two" of "two million"."""
    total = current = scales = 0
    ceiling = 10**15  # scales fall: "one million two hundred thousand"
    end, last, seen = at, "", False
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
                and not SCALES.keys() & set(lower[position + 1 : position + 4])
            ):
                break
            current += n
            last, seen = "tens" if n >= 20 else "unit", True
        elif token == "hundred" and (0 < current < 100 or last == "a"):
            current = max(current, 1) * 100
            last, seen = "hundred", True
        elif token in TABLES.scales and (current or last == "a") and TABLES.scales[token] < ceiling:
            ceiling = TABLES.scales[token]
            total += max(current, 1) * ceiling
            current, last, seen, scales = 0, "scale", True, scales + 1
        elif token in ("a", "an") and position == at:
            last = "a"
        elif token not in ("-", "and", ",") or not seen:
            break
        position += 1
        if seen and token not in ("-", "and", ","):
            end = position
    if not seen:
        return None
    fraction = _fraction(lower, end) if end < len(lower) and not total else None
    if fraction:
        return decimal(current + fraction[0]), fraction[1]
    if lower[end : end + 1] == ["point"] and not total:
        digits = list(takewhile(lambda token: TABLES.cardinals.get(token, 10) < 10, lower[end + 1 : end + 6]))
        if digits:
            decimals = "".join(str(TABLES.cardinals[token]) for token in digits)
            return rounded(float(f"{current}.{decimals}"), len(decimals)), end + 1 + len(digits)
    if last == "scale" and scales == 1:
        return exact(total // TABLES.scales[lower[end - 1]]), end - 1
    return exact(total + current), end


def spoken_year(lower: Sequence[str], at: int) -> int:
    """Where a year told in two numbers ends ("nineteen ninety-seven", "twenty twelve"); 0 where there is none."""
    if at + 1 >= len(lower) or lower[at] not in _CENTURIES or TABLES.cardinals.get(lower[at + 1], 0) < 10:
        return 0
    second = _in_words(lower, at + 1)
    return second[1] if second and second[0].nominal < 100 else 0


def rank(lower: Sequence[str], at: int) -> tuple[int, int] | None:
    """The ordinal at a token, in words or figures, and where it ends."""
    token = lower[at] if at < len(lower) else ""
    if token[:1].isdigit():
        if lower[at + 1 : at + 2] and lower[at + 1] in ("st", "nd", "rd", "th") and GROUPED.fullmatch(token):
            n = int(token.replace(",", ""))
            return (n, at + 2) if lower[at + 1] == suffix(n) else None
        return None
    if token in TABLES.ordinals:
        return TABLES.ordinals[token], at + 1
    before = _in_words(lower, at)
    if before is None or before[0].step:
        return None
    number, end = int(before[0].nominal), before[1]
    while end < len(lower) and lower[end] in ("-", "and"):
        end += 1
    last = TABLES.ordinals.get(lower[end], 0) if end < len(lower) else 0
    if number % 100 == 0 and 0 < last < 100:
        return number + last, end + 1
    if last in (100, 1000) and number < 100:
        return number * last, end + 1
    return (number + last, end + 1) if number % 10 == 0 and number % 100 >= 20 and 0 < last < 10 else None
