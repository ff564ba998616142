"""The words behind a number: how far the noun phrase runs, and what its head counts.

Without a parser: words are told apart by tables and endings, each once, and the phrase ends at the first plural, at a
function word, a verb or a mark. research on news showed that this finds the head a reader would name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.values.numbers.tables import TABLES

STOP, OTHER, NAME, PLURAL, UNIT, ROLE, VERB, PARTICIPLE, ADVERB, PERCENT, MONEY, TIME = range(12)

_CLEAN = re.compile(r"[A-Za-zÀ-ÿ](?:[\w'&-]|[./](?=[\w]))*\.?|°[CF]?|[A-Za-z]{1,4}/[hs]\b")
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z]\.")
_WORD = 40  # longer ones are not remembered
_MEMORY = 100_000
_LONGEST = 6  # words of a noun phrase
_REACH = 90  # characters

_PERCENT = {"percent": "percent", "pct": "percent", "percentage": "point", "%": "percent"}
_LATER = frozenset(("after", "before", "earlier", "later", "ago", "following", "when", "since", "apart", "old"))


class Word(NamedTuple):
    """One word as it stands in a text: what it can be in a noun phrase.

    `length` is that of the word without the marks behind it; `last` says that marks follow, so that nothing beyond belongs
    to the phrase. `head` is its singular in lower case, `dimension` a unit's.
    """

    sort: int
    length: int
    last: bool
    head: str
    dimension: str


class Noun(NamedTuple):
    """The words that belong to a number: their end in the text, the head (singular, lower case), its dimension and sort."""

    end: int
    head: str
    dimension: str
    sort: int


_NOTHING = Word(STOP, 0, True, "", "")


class _Words(dict[str, Word]):
    """Remembers every word it was asked for, up to a limit."""

    def __missing__(self, raw: str) -> Word:
        word = classify(raw)
        if len(raw) < _WORD and len(self) < _MEMORY:
            self[raw] = word
        return word


def classify(raw: str) -> Word:
    """What a word, with the marks around it, can be in the noun phrase behind a number."""
    match = _CLEAN.match(raw)
    if raw in ("a.", "p."):  # "8 p. m."
        return Word(TIME, 2, True, raw, "")
    if not match:
        return _NOTHING
    clean = match.group()
    if clean.endswith(".") and not _ABBREVIATION.fullmatch(clean):
        clean = clean[:-1]
    length = len(clean)
    last = length < len(raw)
    lower = clean.lower()
    sort, head, dimension = _sort(clean, lower)
    return Word(sort, length, last, head, dimension)


def _sort(clean: str, lower: str) -> tuple[int, str, str]:
    unit = TABLES.units.get(clean) or (TABLES.units.get(lower) if len(lower) > 3 or lower in _SMALL_UNITS else None)
    if unit:
        return UNIT, unit[0], unit[1]
    if lower in _PERCENT:
        return PERCENT, _PERCENT[lower], ""
    code = TABLES.currencies.get(lower) if len(lower) > 2 else TABLES.currencies.get(clean)
    if code or clean in _CODES:
        return MONEY, code or TABLES.currencies[clean], ""
    if lower in _NUMBER_WORDS:
        return STOP, "", ""
    if lower in TABLES.role_heads:
        return ROLE, lower, ""
    if lower in TABLES.plurals or clean in TABLES.plurals:
        return PLURAL, TABLES.plurals.get(clean) or TABLES.plurals[lower], ""
    if lower.rstrip(".") in TABLES.times_after and (clean[0].isupper() or lower.rstrip(".") in _CLOCK):
        return TIME, lower, ""
    if (clean[0].islower() or clean == "I" or lower in _CALENDAR) and lower in TABLES.stops:
        return STOP, "", ""
    if clean[0].islower() and lower in TABLES.verbs:
        return VERB, lower, ""
    if "'" in lower:
        return OTHER, lower, ""
    if (
        lower.endswith("s")
        and lower not in TABLES.singular
        and not lower.endswith(("ss", "us", "is"))
        and len(lower) > 2
    ):
        return PLURAL, singular(lower), ""
    if clean[0].isupper():
        return (
            (PLURAL if lower.endswith(("ians", "is")) and len(lower) > 5 and lower not in TABLES.singular else NAME),
            singular(lower),
            "",
        )
    if lower in TABLES.skipped or (lower.endswith("ly") and len(lower) > 4):
        return ADVERB, lower, ""
    if (lower.endswith("ed") and lower not in TABLES.ed and len(lower) > 4) or (
        lower.endswith("ing") and lower not in TABLES.ing and len(lower) > 5
    ):
        return (OTHER if "-" in lower else PARTICIPLE), lower, ""
    return OTHER, lower, ""


def singular(lower: str) -> str:
    """The singular of a plural noun in lower case: "countries" -> "country"."""
    if lower in TABLES.plurals:
        return TABLES.plurals[lower]
    if "-" in lower:
        front, _, back = lower.rpartition("-")
        return f"{front}-{singular(back)}"
    if not lower.endswith("s") or lower in TABLES.singular or lower.endswith(("ss", "us")):
        return lower
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith("men"):
        return lower[:-2] + "an"
    if lower.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return lower[:-2]
    return lower[:-1]


_CLOCK = frozenset(("am", "pm", "a.m", "p.m", "noon", "midnight", "o'clock", "gmt"))
_SMALL_UNITS = frozenset(("day", "mph", "kph", "ton"))
_CODES = frozenset(symbol for symbol in TABLES.currency_symbols if symbol.isalpha() and symbol.isupper())
_CALENDAR = frozenset(
    word
    for word in TABLES.stops
    if word[:3] in ("mon", "tue", "wed", "thu", "fri", "sat", "sun") or word in TABLES.times_before
)
_NUMBER_WORDS = frozenset(
    (
        *TABLES.cardinals,
        *TABLES.scales,
        *(f"{scale}s" for scale in TABLES.scales),
        "tens",
        "dozen",
        "dozens",
        "scores",
        "several",
    )
)
WORDS = _Words()
_ADJECTIVES = TABLES.either | {"left", "set", "lost"}  # right before a plural: "a pair of left hooks"
_ENDS = frozenset((STOP, TIME))
_VERBAL = frozenset((VERB, PARTICIPLE))
_NO_HEADS = frozenset((STOP, ADVERB, PERCENT, MONEY, TIME))
_ALONE = frozenset((UNIT, PERCENT, MONEY, TIME))  # end the phrase where they begin it


def phrase_after(text: str, at: int, *, many: bool) -> Noun | None:
    """The noun phrase that begins at `at` with a space or hyphen (of the twin), or None.

    `many` looks for a plural ("12 armed men"); without it the phrase is a singular one ("second armed man").
    """
    if text[at : at + 1] == "-":
        return _hyphenated(text, at)
    start = at + 1
    space = text.find(" ", start, start + _WORD)
    raw = text[start:space] if space > 0 else text[start : start + _REACH].split(" ", 1)[0]
    sort, length, last, head, dimension = WORDS[raw]
    if sort == STOP and raw != "per":
        return None
    if sort == PLURAL and last:
        return Noun(start + length, head, "", PLURAL)
    if sort in _ALONE and raw not in TABLES.unit_leads:
        return Noun(start + length, head, dimension, sort)
    raws = text[start : start + _REACH].split(" ", _LONGEST)
    if raw.lower() in TABLES.unit_leads:
        found = _several_words(raws, at)
        if found:
            return found
        if sort in _ALONE:
            return Noun(start + length, head, dimension, sort)
    return _many(raws, at) if many else _one(raws, at)


def _several_words(raws: list[str], at: int) -> Noun | None:
    """A unit or currency of two or three words: "square miles", "US dollars", "per cent"."""
    for size in (3, 2):
        words = [WORDS[raw] for raw in raws[:size]]
        if len(words) < size or any(word.last for word in words[:-1]) or not all(word.length for word in words):
            continue
        name = " ".join(raws[:size])
        end = len(name) - len(raws[size - 1]) + words[-1].length
        name = name[:end].lower()
        if name in TABLES.units:
            return Noun(at + 1 + end, *TABLES.units[name], UNIT)
        if name in TABLES.currencies:
            return Noun(at + 1 + end, TABLES.currencies[name], "", MONEY)
        if name in ("per cent", "percentage points", "percentage point", "basis points", "basis point"):
            return Noun(
                at + 1 + end,
                "percent" if name == "per cent" else "basis point" if name[0] == "b" else "point",
                "",
                PERCENT,
            )
    return None


def _many(raws: list[str], at: int) -> Noun | None:
    position = at + 1
    head: Noun | None = None
    fallback: Noun | None = None
    for i, raw in enumerate(raws[:_LONGEST]):
        sort, length, last, name, dimension = WORDS[raw]
        if head is not None:
            if sort == PLURAL and name not in TABLES.attributive:
                return Noun(position + length, name, "", PLURAL)
            return head
        if sort == PLURAL:
            head = Noun(position + length, name, "", PLURAL)
        elif sort == UNIT and i and raw[:length] != name:
            return Noun(position + length, name, dimension, UNIT)
        elif sort == ROLE and fallback is None:
            fallback = Noun(position + length, name, "", ROLE)
        elif sort in _ENDS or (sort in _VERBAL and not _before_plural(raws, i)):
            break
        if last:
            break
        position += len(raw) + 1
    return head or fallback


def _before_plural(raws: list[str], i: int) -> bool:
    """Whether a verb form can be an adjective: "12 wounded soldiers", "12 work permits", not "12 told reporters"."""
    word = WORDS[raws[i]]
    if word.last or i + 1 >= len(raws) or (word.sort == VERB and (i or word.head not in _ADJECTIVES)):
        return False
    following = WORDS[raws[i + 1]]
    return following.sort in (PLURAL, UNIT) or (
        word.sort == PARTICIPLE and i == 0 and following.sort in (OTHER, NAME, ROLE)
    )


def _one(raws: list[str], at: int) -> Noun | None:
    position = at + 1
    head: Noun | None = None
    for raw in raws[:5]:
        sort, length, last, name, dimension = WORDS[raw]
        if sort == ADVERB and not last:
            position += len(raw) + 1
            continue
        if sort in _NO_HEADS or (sort in _VERBAL and name not in TABLES.either):
            break
        if sort == NAME and head is not None and head.sort == OTHER:
            break
        if sort == PLURAL:
            head = Noun(position + length, name, "", PLURAL)
            break
        head = Noun(position + length, name, dimension, sort)
        if last or sort == UNIT:
            break
        position += len(raw) + 1
    return head


def _hyphenated(text: str, at: int) -> Noun | None:
    """ "45-page", "250-kilometre", "14-high-tech": the word behind the hyphen, where it is a noun."""
    raw = text[at + 1 : at + 60].split(" ", 1)[0]
    match = _HYPHENATED.match(raw)
    if not match:
        return None
    clean = match.group()
    word = WORDS[clean]
    if word.sort in (STOP, VERB, ADVERB) or (word.sort == PARTICIPLE):
        return None
    return Noun(at + 1 + len(clean), word.head, word.dimension, word.sort)


_HYPHENATED = re.compile(r"[A-Za-z]+")


def rate_after(text: str, at: int) -> tuple[int, str] | None:
    """ " a day", " per hour": where a rate behind a noun phrase ends, and what it is per."""
    match = _RATE.match(text, at)
    if not match or match["unit"] not in TABLES.rates:
        return None
    return (match.end("unit"), match["unit"]) if match["by"] == " per " or match["next"] not in _LATER else None


_RATE = re.compile(r"(?P<by> an? | per | each | every |/)(?P<unit>[a-z]{3,10})\b(?: (?P<next>[a-z]{2,9}))?")
