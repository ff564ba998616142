"""What stands beside words that look like a time and tells that they are none: a game's clock, a verse, a number's scale."""

from __future__ import annotations

from checker.values.lazy import Pattern
from checker.values.timex.lexicon import Words

REACH = 40  # characters before
SCALED = Pattern(r"[ -](?P<scale>[A-Za-z]{4,9})\b")
BARE_CLOCK = Pattern(r"\d{1,2}:\d\d(?::\d\d)?")
_STAGE = r"the (?:[a-z]{2,8}-?[a-z]{0,8}|[0-9]{1,2}(?:st|nd|rd|th)) (?:round|period|quarter|half|inning|innings|set|frame|minute|overtime|heat|lap|session)\b"
GAME_AFTER = Pattern(
    rf" (?:(?:left|remaining|to go|to play)\b|(?:left |remaining )?(?:in|into|of) {_STAGE}|(?:into|of) (?:the )?(?:round|overtime|extra time|injury time)\b)"
)
GAME_BEFORE = Pattern(
    rf"(?:\bin {_STAGE},? (?:at|with) |\b(?:in|clocked|ran) (?:an? )?(?:(?:time|record) of )?(?:just |under |about |exactly )?"
    r"|\b(?:time|times|record|best|mark) of "
    r"|\b(?:Genesis|Exodus|Leviticus|Deuteronomy|Psalms?|Proverbs|Isaiah|Jeremiah|Ezekiel|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians"
    r"|Ephesians|Philippians|Hebrews|James|Revelation|Quran|Surah?) )$"
)


def is_of_game(plain: str, start: int, end: int, text: str) -> bool:
    """Whether minutes and seconds are those of a game's clock, of a race or a verse: "2:10 of | the eighth round", "ran it in | 4:12"."""
    if not BARE_CLOCK.fullmatch(text):
        return False
    return bool(GAME_AFTER.match(plain, end) or GAME_BEFORE.search(plain, max(0, start - REACH), start))


def is_scaled(plain: str, end: int, words: Words) -> bool:
    """Whether a number's scale follows: "a quarter | million", "a quarter-|million"."""
    found = SCALED.match(plain, end)
    return found is not None and found["scale"].lower() in words["scales"]
