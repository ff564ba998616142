"""How long someone has held an office, against when that began: "steps down after 12 years in office. Haas, who was first elected in
2017, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, between
from checker.values.lazy import Pattern
from checker.values.name import FURTHER, WORD
from checker.values.timex.compare import lasting
from checker.values.timex.sentences import is_placed, sentence

_NAME = rf"{WORD}(?:{FURTHER}){{1,2}}"
_TOOK_OVER = rf"took over(?: from {WORD}(?: {WORD}){{0,2}})?"
_AFTER = Pattern(r"\b[Aa]fter $")
_IN_OFFICE = Pattern(
    r" (?:in (?:office|power|the (?:job|post|role))|at the helm|(?:at the head|in charge|as (?P<role>[a-z]{3,14}))(?: of (?:the |its )?(?:[a-z]+ ){0,2}?(?P<body>[a-z]{3,14}))?)(?=[.,;]| (?:and|but|[A-Z])|$)"
)
_LEAVES = Pattern(
    r"\b(?:steps? (?:down|aside)|stepping (?:down|aside)|retires?|retiring|(?:is|are) (?:leaving|quitting|handing over)|(?:will|to) (?:leave|quit|hand over)|leaves|resigns|bows out)\b"
)
_BEGAN = Pattern(
    rf"(?P<deed>(?:was )?first elected|took office|{_TOOK_OVER}|took(?: up)? (?:the|his|her) (?:job|post|office)|came to power|assumed office) (?:in|on) $"
    r"|has (?:led|headed|run|directed|chaired|managed|been in (?:charge|office|power))(?: (?:of )?(?:the|its|his|her) (?:[a-z]+ ){0,2}?(?P<body>[a-z]{3,14}))? since (?:(?:in|on) )?$"
    r"|(?:became|was (?:named|appointed|made)) (?P<role>[a-z]{3,14})(?: of [^,.;]{3,30})? in $"
)
_HAS_FOR = Pattern(
    rf"(?P<who>{_NAME}|{WORD}),? has (?:led|headed|run|coached|trained|managed|directed|chaired|been (?:in charge|at the helm|in office)(?: of)?)(?: [a-z'’-]+| {WORD}){{0,5}}? for $"
)
_HAS_BEEN_FOR = Pattern(
    rf"(?P<who>{_NAME}),? (?:who )?has been (?:[a-z-]{{3,14}} ){{1,3}}(?:of|at) [^,.;:\n]{{2,60}} for $"
)
_TOOK = Pattern(
    rf"(?:, [^.;:\n]{{2,90}})?\.\s(?P<who>{WORD}) (?:took office|{_TOOK_OVER}|took(?: up)? (?:the|his|her) (?:job|post)|was (?:first )?(?:appointed|elected)) (?:in|on) "
)
"""Behind "she has led the bank for ten years"."""
_WHO = Pattern(rf"(?:^|[.\"”] |\n)(?P<who>{_NAME}|{WORD}),? (?:(?:who|\d\d, who) )?$")
_PRONOUNS = ("He", "She")
_FAR = 700
_DEED = 60


def tenures(text: str, times: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Numbers of years in an office that is now given up, each with the time since when the text says that it is held."""
    for years in times:
        if not text.endswith(("fter ", " for "), 0, years.start):
            continue
        told = lasting(years.value) if years.value.type == "DURATION" and not years.value.mod else None
        if told is None or told.unit != "Y":
            continue
        if start := _taken(text, times, years):
            yield years, start
        if not _AFTER.search(text, max(0, years.start - 7), years.start):
            continue
        office = _IN_OFFICE.match(text, years.end)
        first, last = sentence(text, years.start)
        if office is None or not _LEAVES.search(text, first, last):
            continue
        surnames = {name.split()[-1] for name in re.findall(_NAME, text[first:last])}
        for start in between(times, last, last + _FAR):
            if (
                is_placed(start.value)
                and start.value.stated
                and _is_beginning(text, start, office, (first, last), surnames)
            ):
                yield years, start
                break


def _taken(text: str, times: Sequence[Mention], years: Mention) -> Mention | None:
    """When the sentence behind "she has led the bank for ten years" says that she took that up."""
    first, _ = sentence(text, years.start)
    has = _HAS_FOR.search(text, first, years.start) or _HAS_BEEN_FOR.search(text, first, years.start)
    told = between(times, years.end, years.end + _DEED * 3) if has else ()
    found = ((start, took) for start in told if (took := _TOOK.fullmatch(text, years.end, start.start)))
    start, took = next(found, (None, None))
    if has is None or start is None or took is None:
        return None
    called = {has["who"], has["who"].split()[-1]}
    if took["who"] in _PRONOUNS:
        if any(name.split()[-1] not in called for name in re.findall(_NAME, text[years.end : took.start("who")])):
            return None
    elif took["who"] not in called:
        return None
    return start if is_placed(start.value) and start.value.stated else None


def _is_beginning(text: str, start: Mention, office: re.Match[str], here: tuple[int, int], surnames: set[str]) -> bool:
    """Whether a time is that since when an office is held by the one person whom a sentence names."""
    first, last = here
    began = _BEGAN.search(text, max(last, start.start - _DEED), start.start)
    who = _WHO.search(text, max(0, last - 2), began.start()) if began else None
    if began is None or who is None or len(surnames) != 1:
        return False
    if who["who"] in _PRONOUNS:
        if any(name.split()[-1] not in surnames for name in re.findall(_NAME, text[last : began.start()])):
            return False
    elif who["who"].split()[-1] not in surnames:
        return False
    if text.startswith(" as ", start.end):
        return False
    if began["deed"]:
        return office["body"] is None or office["role"] is None
    if began["role"]:
        return f" {began['role']} " in f" {text[first:last].lower()} "
    return office["body"] is None or began["body"] in (None, office["body"])
