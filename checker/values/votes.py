"""The votes of a text."""

from __future__ import annotations

import re

from checker.model.claim import Mention
from checker.values.lazy import Pattern
from checker.values.numbers import context
from checker.values.numbers.tables import TABLES
from checker.values.reading import tally

_REACH = 60
_LONGEST = 300  # characters of a vote
_VOTE = Pattern(TABLES.tally, re.IGNORECASE | re.ASCII)
_TOLD = ("vote", "abst", "absent", "not ")
_WORDS = Pattern(r"[A-Za-z-]+")
_AFTER_YEAR = Pattern(r"[12][0-9]{3} (?:in an? )?(?P<vote>[0-9]{1,4}-[0-9]{1,4}(?:-[0-9]{1,4})?)")
_SENTENCE = 160  # characters before a vote in which its sentence may speak of voting
_SENTENCE_END = Pattern(r"[.!?][\"')]? |\n")
_PLAIN_VOTE = Pattern(r"\b(?:by (?:an? )?|margin of )$")  # "by 19 to 17", of which a game's score is hardly told
_BODY_BY = Pattern(r"\b(?P<body>[a-z]+),? (?:(?:has |have )?[a-z]{2,14}ed )?by (?:an? )?$", re.IGNORECASE)
_ENDED = Pattern(r"[,;.)]|$| (?:vote|that|to [a-z])")
_MARKS = ("", ",", ".", ";", "\n")  # behind numbers that are set off
_TRIPLE = Pattern(r"[0-9]+-[0-9]+-[0-9]+")

# What may stand right behind the first number of a vote: "17 votes", "19 against", "17 countries voted in favour".
_SMALL = frozenset(("in", "no", "not", "did", "were", "was", "are", "of", "them", "others"))
_COUNTED = dict.fromkeys(
    (
        *(word for word in (*TABLES.vote_between, "ballots", *TABLES.vote_labels) if word not in _SMALL),
        *(f"{verb} {label}" for verb in ("were", "was") for label in TABLES.vote_labels),
    )
)
_OF_WHOM = dict.fromkeys((*TABLES.cardinals, *TABLES.vote_between, *TABLES.vote_labels, "of", "on", "from", "vote[ds]"))
_BEHIND = Pattern(
    rf" (?:(?:{'|'.join(_COUNTED)})\b|of (?:the|its|their) (?i:[0-9]|(?:{'|'.join(_OF_WHOM)})\b)"
    r"|no(?:[,;]| and | to | votes))"  # not "19 no longer"
)


# What may stand right before it, where labels come first: "For: 17", "Ayes 17, Noes 19", "the ayes were 17".
AHEAD = (
    ": ",
    *(f"{label}{verb} " for label in TABLES.vote_rows for verb in ("", " were")),
    *(f"{label} by " for label in TABLES.vote_deeds),
)
# The first characters of those, the last ones of these: they tell of nearly every number that no vote begins with it.
_PREFIXES = frozenset((*(f" {words}"[:4] for words in _COUNTED), " of ", " no,", " no;", " no "))
_SUFFIXES = frozenset(words[-4:] for words in AHEAD)

_CUES = TABLES.vote_before | TABLES.vote_doubtful | TABLES.vote_directly


def may_begin(text: str, start: int, end: int) -> bool:
    """Whether a vote may begin with the single number at a span: a gate for `vote_at` that costs next to nothing."""
    return (text[end : end + 4] in _PREFIXES and _BEHIND.match(text, end) is not None) or _is_labelled(text, start)


def vote_at(text: str, start: int, end: int) -> Mention | None:
    """The vote that begins with the number at a span of a text (a twin).

    A bare pair ("12-3") is a vote only where a word of voting stands next to it: it may be a score.
    """
    hit = None
    if _is_labelled(text, start):
        label = _label_before(text, start)
        hit = _VOTE.match(text, label, label + _LONGEST)
        start = label if hit else start
    hit = hit or _VOTE.match(text, start, start + _LONGEST)
    if hit is None or context.blocked(text, start, hit.end()):
        return None
    words = text[start : hit.end()]
    if tally.PAIR.match(words) and not any(told in words for told in _TOLD) and not _voted(text, start, hit.end()):
        return None
    value = tally.read(words)
    return None if value is None else Mention("tally", start, hit.end(), value)


def vote_inside(text: str, start: int, end: int) -> Mention | None:
    """The vote that ends a run of numbers at a span: "2022 19-17-11", "2022 in a 19-16". The numbers before it are the
    year of a date."""
    found = _AFTER_YEAR.fullmatch(text, start, end)
    return vote_at(text, found.start("vote"), end) if found else None


def _is_labelled(text: str, start: int) -> bool:
    """Whether what may stand right before the first number of a vote stands before a place."""
    may_be = start < 4 or text[start - 2] == ":" or text[start - 4 : start] in _SUFFIXES
    return may_be and text.endswith(AHEAD, 0, start)


def _label_before(text: str, start: int) -> int:
    """Where the label before a number begins: "For: 17", "the ayes were 17"; the number's own place where there is none."""
    left = (
        text[max(0, start - 20) : start].removesuffix(" ").removesuffix(":").removesuffix(" were").removesuffix(" by")
    )
    label = max((label for label in TABLES.vote_labels if left.lower().endswith(label)), key=len, default="")
    return max(0, start - 20) + len(left) - len(label) if label else start


def _is_cue(told: list[str], before: list[str], at: int) -> bool:
    """Whether a word before a pair of numbers speaks of voting; those that have another sense do by what stands behind them:
    "passed the Harbour Act 61-45", not "passed Selby 61-45"; "agreed 5-2"; "the lower house backed it 61-45"."""
    word, between = before[at], before[at + 1 :]
    if word.rpartition("-")[2] in TABLES.vote_before:  # "a two-vote margin"
        return True
    if word not in TABLES.vote_doubtful:
        return word in TABLES.vote_directly and not between
    if between == ["it"] and not TABLES.vote_bodies.isdisjoint(before[:at]):
        return True
    return not TABLES.vote_matters.isdisjoint(between) or (
        word in TABLES.vote_directly and all(word.islower() for word in told[at + 1 :])
    )


def _by_body(text: str, start: int, end: int) -> bool:
    """Whether who decides stands before "by" and the numbers end there: "The jury, by 11 to 1, acquitted"."""
    body = _BODY_BY.search(text, max(0, start - _REACH), start)
    return body is not None and body["body"].lower() in TABLES.vote_bodies and _ENDED.match(text, end) is not None


def _right_before(text: str, start: int) -> str:
    """What stands right before a place in its line and its sentence."""
    first = max(0, start - _REACH)
    for stop in _SENTENCE_END.finditer(text, first, start):
        first = stop.end()
    return text[first:start]


def _set_off(text: str, start: int, end: int) -> bool:
    """Whether the numbers stand between marks in a sentence that tells what was decided, and on what or by whom: "The bill was adopted
    in parliament on Monday, 57-43"."""
    if not text.endswith(", ", 0, start) or text[end : end + 1] not in _MARKS:
        return False
    told = _WORDS.findall(_sentence_before(text, start))
    words = {word.lower() for word in told}
    if TABLES.vote_decided.isdisjoint(words):
        return False
    return not TABLES.vote_matters.isdisjoint(told) or not TABLES.vote_houses.isdisjoint(words)


def _sentence_before(text: str, start: int) -> str:
    """The sentence up to a place, as far as it is looked through."""
    first = max(0, start - _SENTENCE)
    for stop in _SENTENCE_END.finditer(text, first, start):
        first = stop.end()
    return text[first:start]


def _voted(text: str, start: int, end: int) -> bool:
    """Whether a word of voting stands right before or behind a pair of numbers, a little farther where a bill or the like
    stands between; for "by 19 to 17" and for three numbers, anywhere before them in their sentence."""
    told = _WORDS.findall(_right_before(text, start))
    before = [word.lower() for word in told]
    after = _WORDS.findall(text[end : end + _REACH].split("\n", 1)[0])
    near = before[-4:] if TABLES.vote_matters.isdisjoint(before[-8:]) else before[-8:]
    may_be_told = not _CUES.isdisjoint(word.rpartition("-")[2] for word in near)
    if may_be_told and any(_is_cue(told, before, at) for at in range(len(told) - len(near), len(told))):
        return True
    if any(word.lower() in TABLES.vote_after for word in after[:2]):
        return True
    if before[-1:] and before[-1] in TABLES.vote_ends and not TABLES.vote_matters.isdisjoint(before[-6:-1]):
        return True  # "the motion fell, 31-44"
    if _set_off(text, start, end):
        return True
    plain = _PLAIN_VOTE.search(text, max(0, start - 10), start)
    if not plain and not _TRIPLE.match(text, start, end):
        return False
    if plain and _by_body(text, start, end):
        return True
    return any(word.lower() in TABLES.vote_sentence for word in _WORDS.findall(_sentence_before(text, start)))
