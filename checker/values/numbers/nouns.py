"""The words behind a number: how far the noun phrase runs, and what its head counts.

Without a parser: words are told apart by tables and endings (checker.values.numbers.words), and the phrase ends at the first
plural, at a function word, a verb or a mark.
"""

from __future__ import annotations

from checker.named import NamedTuple, maker
from checker.values.lazy import Pattern
from checker.values.numbers.sorts import (
    ADVERB,
    MONEY,
    NAME,
    OTHER,
    PARTICIPLE,
    PERCENT,
    PLURAL,
    ROLE,
    STOP,
    TIME,
    UNIT,
    VERB,
)
from checker.values.numbers.tables import TABLES
from checker.values.numbers.words import WORDS, singular

_WORD = 40  # characters of a word that are looked at
_LONGEST = 6  # words of a noun phrase
_REACH = 90  # characters of one
_LATER = frozenset(("after", "before", "earlier", "later", "ago", "following", "when", "since", "apart", "old"))
_ADJECTIVES = TABLES.either | {"left", "set", "lost"}  # right before a plural: "a pair of left hooks"
_STILL = frozenset(("still", "now", "already", "also"))  # "300 still missing"
_WHOSE_GAMES = frozenset(("men's", "women's", "boys'", "girls'", "children's", "people's", "world's", "today's"))
_ENDS = frozenset((STOP, TIME))
_VERBAL = frozenset((VERB, PARTICIPLE))
_NO_HEADS = frozenset((STOP, ADVERB, PERCENT, MONEY, TIME))
_ALONE = frozenset((UNIT, PERCENT, MONEY, TIME))  # end the phrase where they begin it


class Noun(NamedTuple):
    """The words that belong to a number: their end in the text, the head (singular, lower case), its dimension and sort."""

    end: int
    head: str
    dimension: str
    sort: int


_noun = maker(Noun)


def phrase_after(text: str, at: int, *, many: bool) -> Noun | None:
    """The noun phrase that begins at `at` with a space or hyphen (of the twin), or None.

    `many` looks for a plural ("12 armed men"); without it the phrase is a singular one ("second armed man").
    """
    if text[at : at + 1] == "-":
        return _hyphenated(text, at, many=many)
    start = at + 1
    space = text.find(" ", start, start + _WORD)
    raw = text[start:space] if space > 0 else text[start : start + _REACH].split(" ", 1)[0]
    sort, length, last, head, dimension = WORDS[raw]
    if sort == STOP and raw != "per":
        found = phrase_after(text, start + length, many=many) if raw in _STILL else None
        return found if found is not None and found.sort == ROLE else None
    if sort == PLURAL and (last or (many and raw.lower() not in TABLES.unit_leads)):
        plural = _noun((start + length, head, "", PLURAL))
        return plural if last else _beyond(text, start, start + length + 1, plural)
    if sort in _ALONE and raw not in TABLES.unit_leads:
        return _noun((start + length, head, dimension, sort))
    raws = text[start : start + _REACH].split(" ", _LONGEST)
    if raw.lower() in TABLES.unit_leads:
        found = _several_words(raws, at)
        if found:
            return found
        if sort in _ALONE:
            return _noun((start + length, head, dimension, sort))
    return _many(raws, at) if many else _one(raws, at)


def _beyond(text: str, first: int, start: int, plural: Noun) -> Noun:
    """The plural that a number begins with at `first`, or what the word behind it, at `start`, makes of it: "12 arms dealers",
    "1,850 Bermudas dollars"."""
    space = text.find(" ", start, first + _REACH)
    sort, length, _, head, _ = WORDS[text[start : space if space > 0 else first + _REACH]]
    if sort == MONEY and text[first].isupper():
        return Noun(start + length, head, "", MONEY)
    if sort == PLURAL and head not in TABLES.attributive:
        return Noun(start + length, head, "", PLURAL)
    return plural


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
        if sort == VERB and (i == 0 or (i == 1 and raws[0] in TABLES.led)) and name in TABLES.deeds:
            sort, name = PLURAL, singular(name)
        if sort == MONEY and i == 1 and raws[0][0].isupper():  # "1,850 Luxembourg francs"
            return Noun(position + length, name, "", MONEY)
        if head is not None:
            if sort == PLURAL and name not in TABLES.attributive:
                return Noun(position + length, name, "", PLURAL)
            return head
        if sort == PLURAL:
            head = _noun((position + length, name, "", PLURAL))
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
        if head is None and raw.endswith("'s", 0, length) and raw[0].islower() and raw[:length] not in _WHOSE_GAMES:
            return _noun((position + length - 2, name[:-2], "", OTHER))  # "the 45th president's wife"
        if sort == PLURAL:
            head = _noun((position + length, name, "", PLURAL))
            if raw[0].isupper() and not last:  # "the fifth Sixers coach"
                position += len(raw) + 1
                continue
            break
        if name in TABLES.running:
            if last:
                break
            position += len(raw) + 1
            continue
        if head is not None and head.sort == PLURAL and (sort != OTHER or raw[0].isupper()):
            break
        head = Noun(position + length, name, dimension, sort)
        if last or sort == UNIT:
            break
        position += len(raw) + 1
    return head


def _hyphenated(text: str, at: int, *, many: bool) -> Noun | None:
    """ "45-page", "250-kilometre", "14-high-tech": the word behind the hyphen, where it is a noun."""
    raw = text[at + 1 : at + 60].split(" ", 1)[0]
    match = _HYPHENATED.match(raw)
    if not match:
        return None
    clean = match["word"]
    unit = TABLES.units.get(f"{clean} {match['second']}".lower()) if match["second"] else None
    if unit:  # "2,000-square-foot"
        return Noun(at + 1 + match.end(), *unit, UNIT)
    if match["second"] in _POINTS and clean in ("percentage", "basis"):  # "a three-percentage-point rise"
        return Noun(at + 1 + match.end(), "point" if clean == "percentage" else "basis point", "", PERCENT)
    if clean == "strong":  # "a 5,000-strong force"
        return phrase_after(text, at + 1 + len(clean), many=False) if raw == clean else None
    if clean.endswith("est") and raw == clean and not many:  # "the 12th-largest lender"
        return phrase_after(text, at + 1 + len(clean), many=False)
    word = WORDS[clean]
    if word.sort in (STOP, VERB, ADVERB) or (word.sort == PARTICIPLE):
        return None
    return Noun(at + 1 + len(clean), word.head, word.dimension, word.sort)


_POINTS = ("point", "points")
_HYPHENATED = Pattern(r"(?P<word>[A-Za-z]+)(?:-(?P<second>[A-Za-z]+))?")


def attached(text: str, end: int) -> Noun | None:
    """A unit, percent or currency sign right behind a figure: "12%", "5km", "40°C", "20€"."""
    if text[end] == "%":
        return Noun(end + 1, "percent", "", PERCENT)
    match = _SYMBOL.match(text, end)
    if not match:
        return None
    symbol = TABLES.spelled(match.group())
    if symbol == "m" and text[match.end() : match.end() + 1] == " ":
        counted = phrase_after(text, match.end(), many=True)
        if counted is not None and (
            (counted.sort == MONEY and text[match.end() + 1 : counted.end] not in TABLES.shy)
            or (counted.sort == PLURAL and counted.head not in TABLES.raced)
            or counted.head == "pound"
        ):
            return counted
    if symbol == "p" and (text.startswith(".m", match.end()) or _LINES.search(text, max(0, end - _FIGURES), end)):
        return None
    if symbol in TABLES.units:
        return Noun(match.end(), *TABLES.units[symbol], UNIT)
    if symbol in TABLES.currencies:
        return Noun(match.end(), TABLES.currencies[symbol], "", MONEY)
    return None


_FIGURES = 5
_LINES = Pattern(r"\b(?:240|360|480|720|1080|1440|2160|4320)$")
"""Lines of a picture: "1080p"."""
_SYMBOL = Pattern(r"°[CF]?|[A-Za-z]{1,4}(?:/[hs])?[²³]?(?![\w])|[¢\x90-\x95]")


def rate_after(text: str, at: int, dimension: str = "") -> tuple[int, str] | None:
    """ " a day", " per hour": where a rate behind a noun phrase ends, and what it is per; the phrase is a measure of
    `dimension`."""
    match = _RATE.match(text, at)
    if not match or match["unit"] not in TABLES.rates:
        return None
    is_rate = match["by"] == " per " or match["next"] not in _LATER
    is_rate = is_rate or (dimension == "length" and match["unit"] == "hour")  # "31,000 miles an hour after nine years"
    return (match.end("unit"), match["unit"]) if is_rate else None


_RATE = Pattern(
    r"(?P<by> an? | per |(?:(?: in cash)? for)? (?:each|every) |/|-an?-|-per-)(?P<unit>[a-z]{3,10})\b(?: (?P<next>[a-z]{2,9}))?"
)


def hedge_behind(text: str, at: int) -> tuple[int, str] | None:
    """A hedge behind a noun phrase: where it ends, and the one before a number that says the same. "12 people at most"."""
    match = _BEHIND.match(text, at) if text.startswith(_HEDGED, at) else None
    if match is None:
        return None
    hedge = match["hedge"] or match["last"]
    return match.end(), TABLES.hedges_behind.get(hedge) or TABLES.hedges_at_end[hedge]


_HEDGED = tuple({f" {hedge.split(' ')[0]} " for hedge in (*TABLES.hedges_behind, *TABLES.hedges_at_end)})
_BEHIND = Pattern(
    rf" (?:(?P<hedge>{'|'.join(TABLES.hedges_behind)})(?![\w-]| than\b)|(?P<last>{'|'.join(TABLES.hedges_at_end)})(?=[.,;:!?)\n]|$))"
)
