"""What stands around words and figures that may be a time of day, and tells whether they are: "at ten to six", "until 18.30"."""

from __future__ import annotations

import re

from checker.values.lazy import Pattern
from checker.values.timex.around import PAGE_WIDTH, word_after, word_before
from checker.values.timex.lexicon import Words
from checker.values.timex.sentences import sentence

SHIFTED = Pattern(
    r"(?i:(?P<minutes>(?:[a-z]+[ -]){0,3}(?:[a-z]+\s+minutes?|five|ten|twenty)|\d\d?(?:\s+minutes?)?)\s+(?:past|to|before|after)\s+)"
)
"""Minutes and the word that says from which hour they are counted."""
CONTEXTS = frozenset(("title", "quarter_hour", "spelled_hour", "shifted", "dotted"))
_NAME_BEFORE = Pattern(r"[A-Z][a-z]+ $")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_AT = Pattern(
    r"(?i:\b(?:at(?: (?:about|around|approximately|exactly|precisely|roughly|nearly|almost|just (?:before|after)))?"
    r"|(?:shortly|just|soon|right|immediately) (?:before|after)|until|till)) $"
)
_FROM = Pattern(r"(?i:\b(?:from|since|by|before|after|around|about|between|and|to)) $")
_WAS = Pattern(r"(?i:\b(?:it|time) (?:is|was)) $")
_OF_DAY = Pattern(
    rf"(?:(?: to | and | until | ?- ?)\d{{1,2}}\.\d\d)?,? (?:(?:on|that|this|last|next|each|every) (?:the )?(?:following |next |same )?(?:{_DAY}|morning|afternoon|evening|night)\b"
    rf"|in the (?:(?:early|late) )?(?:morning|afternoon|evening)\b|at night\b|{_DAY}\b|yesterday\b|today\b|tonight\b|tomorrow\b"
    rf"|on (?:the )?\d{{1,2}}(?:st|nd|rd|th)? [A-Z]|on [A-Z][a-z]{{2,8}}\.? \d|local time\b|daily\b|(?:every|each) day\b)"
)
_GOES_ON = Pattern(r"(?:[.,;:!?)\"']+(?:\s|$)| - |\s*$|\s*\n)")
_BEGINS = frozenset(("when", "before", "as", "while"))
_PRICED = re.compile(
    r"[$%]|(?i:\b(?:shares?|stocks?|bonds?|index|prices?d?|trad(?:es?|ed|ing)|dollars?|euros?|yen|yuan|pounds?|pesos?|rand|rupees?"
    r"|roubles?|rubles?|lira|crowns?|francs?|currency|currencies|exchange|percent|per cent|points?|rates?|yields?"
    r"|averag(?:e|es|ed|ing)|ratios?|magnitude|quake|measur(?:e|es|ed|ing)|laps?|timed|clocked|versions?|section|chapter|figure"
    r"|metres?|meters?|km|miles?|barrels?|ounces?|kg|tonnes?|degrees|scale|levels?|rose|rise|risen|fell|fall|fallen"
    r"|climb(?:s|ed)?|dropp?(?:s|ed)?|slipp?(?:s|ed)?|gain(?:s|ed)?|stood at|stands at)\b)"
)
_VOTED = re.compile(
    r"(?i:\b(?:odds|favourites?|favorites?|outsiders?|scor(?:e|es|ed)|votes?|voted|passed|beaten|beat|won|lost|led|leading|trail(?:ed|ing))\b)"
)


def refused(plain: str, start: int, end: int, text: str, context: frozenset[str], words: Words) -> bool:
    """Whether what stands beside an hour says that it is none: "High | Noon", "killed | seven in the morning"."""
    if "title" in context:
        return plain[start].isupper() and _NAME_BEFORE.search(plain, max(0, start - PAGE_WIDTH), start) is not None
    if "shifted" in context:
        return not _is_shifted(plain, start, end, text, words)
    if "dotted" in context:
        return not _is_dotted(plain, start, end, words)
    if "spelled_hour" in context:
        return word_before(plain, start) not in words["clock_before"]
    return any(
        word_after(plain, end) in words[kind] for kind in ("counted", "units", "scales")
    )  # "a quarter to ten | percent"


def _is_shifted(plain: str, start: int, end: int, text: str, words: Words) -> bool:
    """Whether "ten to six" and "ten minutes past six" are a time of day, and not a range, odds or a length with what it follows."""
    if not _ends(plain, end, words):
        return False
    if " past " in text:
        return True
    if "minute" in text:
        return word_before(plain, start) not in _SPANS
    of_day = _OF_DAY.match(plain, end) is not None
    if text.endswith(" one") and not of_day:
        return False
    before = max(0, start - PAGE_WIDTH)
    if _AT.search(plain, before, start):
        return of_day or not _tells(plain, start, _VOTED)
    return _WAS.search(plain, before, start) is not None and (of_day or word_after(plain, end) in _BEGINS)


_SPANS = frozenset(("for", "within", "in", "from", "the", "first", "last", "next", "between", "only", "another", "of"))


def _is_dotted(plain: str, start: int, end: int, words: Words) -> bool:
    """Whether "18.30" is a time of day: words before it or behind it tell of one, and none in its sentence of a measure or price."""
    if not _ends(plain, end, words):
        return False
    before = max(0, start - PAGE_WIDTH)
    led = _AT.search(plain, before, start) or (_FROM.search(plain, before, start) and _OF_DAY.match(plain, end))
    return bool(led) and not _tells(plain, start, _PRICED)


def _ends(plain: str, end: int, words: Words) -> bool:
    """Whether nothing stands behind a figure that it could count."""
    if _GOES_ON.match(plain, end) or _OF_DAY.match(plain, end):
        return True
    following = word_after(plain, end)
    return following in words["function_words"] and following not in _COUNTING


_COUNTING = frozenset(("of", "per", "more", "other", "such", "or", "to"))


def _tells(plain: str, at: int, words: re.Pattern[str]) -> bool:
    """Whether the sentence around a place has certain words."""
    first, last = sentence(plain, at)
    return words.search(plain, first, last) is not None
