"""What stands beside words that look like a time and tells that they are something else: a game's clock, a verse, a number's scale."""

from __future__ import annotations

from checker.values.lazy import Pattern
from checker.values.timex.lexicon import Words

REACH = 40  # characters before
SCALED = Pattern(r"[ -](?P<scale>[A-Za-z]{4,10})\b")
BARE_CLOCK = Pattern(r"(?:(?P<hours>\d{1,2}):(?=\d\d:))?(?P<minutes>\d{1,2}):(?P<seconds>\d\d)")
_STAGE = r"the (?:[a-z]{2,8}-?[a-z]{0,8}|[0-9]{1,2}(?:st|nd|rd|th)) (?:round|period|quarter|half|inning|innings|set|frame|minute|overtime|heat|lap|session)\b"
GAME_AFTER = Pattern(
    rf" (?:minutes? |seconds? )?(?:(?:left|remaining|to go|to play)\b|(?:left |remaining )?(?:in|into|of) {_STAGE}|(?:into|of) (?:the )?(?:round|overtime|extra time|injury time)\b)"
)
GAME_BEFORE = Pattern(
    rf"(?:\bin {_STAGE},? (?:at|with) |\b(?:in|clocked|ran) (?:an? )?(?:(?:time|record) of )?(?:just |under |about |exactly )?"
    r"|\b(?:time|times|record|best|mark) of )$"
)
ANOTHER_DAY = Pattern(
    r"(?: ?- ?| and | or | to | through |, )(?:the )?\d{1,2}(?:st|nd|rd|th)?\b| of (?!(?:the|this|that|last|next) month\b)| over\b|-"
)
LINKS = Pattern(r"\b(?:birdie|birdies|bogey|bogeys|par|putt|putted|fairway|tee|innings?|holes?)\b")
COURSE = 200  # characters around a hole of a course
SURNAME = Pattern(
    r" (?P<name>[A-Z][a-z]+)(?:-[A-Z][a-z]+| [A-Z][a-z]+)?(?:(?:[,;:)\"]|'s\b|\.(?:\s|$)|\n|$)| (?P<word>[a-z]+)\b)"
)
OF_NAMES = ("and", "who", "whose")
LISTED = Pattern(r"\b(?P<name>[A-Za-z]{3,9})\.?(?:, ?| ?& ?| and | or |,? ?- ?|/)$")
LISTED_AFTER = Pattern(r"(?: ?[-/] ?| and | or | to | through | & )(?P<name>[A-Za-z]{3,9})\b")
LASTING_BEFORE = Pattern(r"\b(?:for|after|than|under|over) (?:just |about |exactly |only )?$")
LAST_HOUR = 23
VERSE_BEFORE = Pattern(
    r"\b(?:Genesis|Exodus|Leviticus|Deuteronomy|Psalms?|Proverbs|Isaiah|Jeremiah|Ezekiel|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians"
    r"|Ephesians|Philippians|Hebrews|James|Revelation|Quran|Surah?) $"
)


def played(plain: str, start: int, end: int, text: str) -> str:
    """How long minutes and seconds on a game's clock, or of a race, are, as TIMEX3 has it; "" for a time of day: "2:10 of | the
    eighth round", "ran it in | 4:12"."""
    clock = BARE_CLOCK.fullmatch(text)
    first = max(0, start - REACH)
    if clock is None or not (
        GAME_AFTER.match(plain, end)
        or GAME_BEFORE.search(plain, first, start)
        or (int(text[:2].strip(":")) > LAST_HOUR and LASTING_BEFORE.search(plain, first, start))
    ):
        return ""
    told = zip("HMS", clock.group("hours", "minutes", "seconds"), strict=True)
    return "PT" + "".join(f"{int(number)}{letter}" for letter, number in told if number and int(number))


def is_verse(plain: str, start: int, text: str) -> bool:
    """Whether a chapter and verse are told: "John | 3:16"."""
    return (
        BARE_CLOCK.fullmatch(text) is not None and VERSE_BEFORE.search(plain, max(0, start - REACH), start) is not None
    )


def is_scaled(plain: str, end: int, words: Words) -> bool:
    """Whether a number's scale or unit follows: "a quarter | million", "a quarter-|point", "a quarter | mile"."""
    found = SCALED.match(plain, end)
    return found is not None and (found["scale"].lower() in words["scales"] or found["scale"] in words["parted"])


def is_no_day(plain: str, start: int, end: int) -> bool:
    """Whether a number in order is no day of a month: "on the 12th | over", "on the | 18th, with a birdie"."""
    return (
        ANOTHER_DAY.match(plain, end) is not None
        or LINKS.search(plain, max(0, start - COURSE), end + COURSE) is not None
    )


def is_given_name(plain: str, start: int, end: int, before: str, words: Words) -> bool:
    """Whether a month is somebody's given name: a surname follows, and then what is told of a person: "April | Jones told",
    "by June | Carter, a singer", but not "in April | Congress voted" and "by June | Congress had". `before` is the word before it.
    """
    found = SURNAME.match(plain, end)
    if found is None or before in words["dated_by"] or found["name"].lower() in words["function_words"]:
        return False
    if any(found["name"].lower() in words[kind] for kind in ("months", "weekdays", "weekday_abbreviations", "units")):
        return False
    if before in words["month_or_name"] and plain[start - 1 - len(before)].isupper():
        return False  # "By June Congress, tired of war, had"
    if words["cues"].get(before) == -1 or before.endswith("ed") or found["word"] in (None, *OF_NAMES):
        return True
    is_verb = found["word"] in words["cues"] or found["word"] in words["finite"] or found["word"].endswith("ed")
    return is_verb and before not in words["month_or_name"]


def continues_list(plain: str, start: int, words: Words) -> bool:
    """Whether a month or weekday stands before, joined to what starts here: "July and | Aug"."""
    found = LISTED.search(plain, max(0, start - REACH), start)
    return found is not None and any(
        found["name"].lower() in words[kind]
        for kind in ("months", "month_abbreviations", "weekdays", "weekday_abbreviations")
    )


def begins_list(plain: str, end: int, words: Words) -> bool:
    """Whether a month or weekday stands after, joined to what ends here: "May |-June"."""
    found = LISTED_AFTER.match(plain, end)
    named = ("months", "weekdays", "weekday_abbreviations")
    return found is not None and any(found["name"].lower() in words[kind] for kind in named)
