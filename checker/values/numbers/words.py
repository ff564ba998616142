"""What a word can be in the noun phrase behind a number, told by tables and endings; each word is looked at once."""

from __future__ import annotations

from checker.named import NamedTuple, maker
from checker.values.lazy import Pattern
from checker.values.numbers.sorts import ADVERB, NAME, OTHER, PARTICIPLE, PLURAL, STOP, TIME, Sorted
from checker.values.numbers.tables import TABLES

_CLEAN = Pattern(r"[A-Za-zÀ-ÿ](?:[\w'&-]|[./](?=[\w]))*\.?|°[CF]?|[A-Za-z]{1,4}/[hs]\b")
_ABBREVIATION = Pattern(r"(?:[A-Za-z]\.){2,}|[A-Z]\.")
_WORD = 40  # longer ones are not remembered
_MEMORY = 100_000


class Word(NamedTuple):
    """One word as it stands in a text.

    `length` is that of the word without the marks behind it; `last` says that marks follow, so that nothing beyond belongs
    to the phrase. `head` is its singular in lower case, `dimension` a unit's.
    """

    sort: int
    length: int
    last: bool
    head: str
    dimension: str


_word = maker(Word)


class _Words(dict[str, Word]):
    """Remembers every word it was asked for, up to a limit."""

    def __missing__(self, raw: str) -> Word:
        word = classify(raw)
        if len(raw) < _WORD and len(self) < _MEMORY:
            self[raw] = word
        return word


def classify(raw: str) -> Word:
    """What a word, with the marks around it, can be."""
    if raw.isalpha() and raw.isascii():
        clean = raw
    elif raw in ("a.", "p."):  # "8 p. m."
        return Word(TIME, 2, True, raw, "")
    else:
        match = _CLEAN.match(raw)
        if not match:
            return Word(STOP, 0, True, "", "")
        clean = match.group()
        if clean.endswith(".") and (not _ABBREVIATION.fullmatch(clean) or clean[:-1] in TABLES.units):
            clean = clean[:-1]
        if clean[-1].isdigit() and "/" in clean:  # "9.5 l/100 km"
            return Word(STOP, 0, True, "", "")
        if clean[-1].isdigit() and raw[len(clean) + 1 : len(clean) + 2].isdigit():  # "AUD/1,234"
            return Word(STOP, 0, True, "", "")
    lower = clean.lower()
    known = TABLES.known_exact.get(clean) or TABLES.known.get(lower)
    if known is None and clean[0].islower():
        known = TABLES.known_lower.get(lower)
    sort, head, dimension = known or _by_ending(clean, lower)
    return _word((sort, len(clean), len(clean) < len(raw), head, dimension))


def _by_ending(clean: str, lower: str) -> Sorted:
    if "'" in lower:
        return OTHER, lower, ""
    if lower.endswith("men") and len(lower) > 5 and lower not in TABLES.singular:
        return PLURAL, singular(lower), ""
    regular = lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 2
    if regular and lower not in TABLES.singular:
        return PLURAL, singular(lower), ""
    if clean[0].isupper():  # "Israelis"
        people = lower.endswith("is") and len(lower) > 5 and lower not in TABLES.singular
        return PLURAL if people else NAME, singular(lower), ""
    if lower.endswith("ly") and len(lower) > 4:
        return ADVERB, lower, ""
    past = lower.endswith("ed") and len(lower) > 4 and lower not in TABLES.ed
    if (past or (lower.endswith("ing") and len(lower) > 5 and lower not in TABLES.ing)) and "-" not in lower:
        return PARTICIPLE, lower, ""
    return OTHER, lower, ""


def singular(lower: str) -> str:
    """The singular of a plural noun in lower case: "countries" -> "country"."""
    if lower in TABLES.plurals:
        return TABLES.plurals[lower]
    if "-" in lower:
        front, _, back = lower.rpartition("-")
        return f"{front}-{singular(back)}"
    if lower.endswith("men") and len(lower) > 5:
        return lower[:-2] + "an"
    if not lower.endswith("s") or lower in TABLES.singular or lower.endswith(("ss", "us")):
        return lower
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return lower[:-2]
    return lower[:-1]


WORDS = _Words()
