"""All numbers of a text that mean something, in one pass."""

from __future__ import annotations

import re
from typing import Any

from checker.model.claim import Mention
from checker.values import age, money, ordinal, percent, quantity, tally
from checker.values.numbers import context, nouns
from checker.values.numbers.core import Core, read_run
from checker.values.numbers.nouns import MONEY, PERCENT, PLURAL, ROLE, UNIT, Noun, phrase_after, rate_after
from checker.values.numbers.parts import LEAD, LEAD_AGE, scanner
from checker.values.numbers.tables import TABLES
from checker.values.numbers.twin import twin
from checker.values.numbers.votes import CUES

_MEMORY = 100_000
_LONGEST = 80  # characters of a mention that is remembered
_LEAD_REACH = 80
_BUILD = {
    "quantity": quantity.build,
    "money": money.build,
    "percent": percent.build,
    "ordinal": ordinal.build,
    "age": age.build,
}


class _Runs(dict[str, tuple[tuple[int, int, Core], ...]]):
    def __missing__(self, run: str) -> tuple[tuple[int, int, Core], ...]:
        found = read_run(run)
        if len(run) < _LONGEST and len(self) < _MEMORY:
            self[run] = found
        return found


_runs = _Runs()
_values: dict[tuple[str, str], Any] = {}


def find(text: str) -> list[Mention]:
    """Every mention of a quantity, money, percent, ordinal, tally or age, in order, none overlapping another.

    A mention's span runs from its hedge to the unit or head noun of what is counted, or begins with the noun that governs it
    ("death toll rose to 11"); the kind's `read` turns exactly these words into the mention's value.
    """
    plain = twin(text)
    coded = plain.encode("latin-1", "replace")
    found: list[Mention] = []
    votes = _tallies(plain, coded) if any(cue in plain for cue in CUES) else []
    behind = 0  # the end of the last mention
    upcoming = iter(votes)
    vote = next(upcoming, None)
    for hit in scanner().finditer(coded):
        start, end = hit.span()
        while vote is not None and vote.end <= start:
            vote = next(upcoming, None)
        if vote is not None and vote.start < end:
            if vote.start >= behind and (not found or found[-1] is not vote):
                found.append(vote)
                behind = vote.end
            continue
        if start < behind:
            continue
        for first, last, core in _runs[plain[start:end]]:
            if start + first < behind:
                continue
            mention = _mention(plain, start + first, start + last, core, behind)
            if mention is None and core.link:
                for left, right, single in read_run(plain[start + first : start + last], plain=True):
                    part = _mention(plain, start + first + left, start + first + right, single, behind)
                    if part is not None:
                        found.append(part)
                        behind = part.end
            elif mention is not None:
                found.append(mention)
                behind = mention.end
    return found


def _mention(text: str, start: int, end: int, core: Core, behind: int) -> Mention | None:
    """The mention of a number in its context; None where it is no number of things."""
    if context.blocked(text, start, end) and not LEAD.fullmatch(text[max(0, start - 10) : start]):
        return None
    if core.sort == "ordinal":
        return _ordinal(text, start, end, core)
    aged = _age(text, start, end, core)
    if aged:
        return aged
    following = text[end : end + 1]
    noun: Noun | None = None
    if following == " ":
        at = end + 3 if text.startswith(" of ", end) and core.figure[:1].isalpha() and core.sort == "count" else end
        noun = phrase_after(text, at, many=core.nominal != 1 or not core.words)
    elif following == "-":
        noun = phrase_after(text, end, many=True)
        if noun is None:
            return None if text[end + 1 : end + 2].isalnum() else _bare(text, start, end, core, behind)
    elif following == "%":
        noun = Noun(end + 1, "percent", "", PERCENT)
    elif following and (following.isalpha() or following in "°¢" or "\x80" <= following <= "\x85"):
        noun = _attached(text, end)
        if noun is None:
            return None
    if core.link and (context.is_score(core, text, end, noun) or context.changes(text, start)):
        return None
    if core.sort == "share" and core.link and (noun is None or noun.sort != PLURAL):
        return None
    if context.pointed_at(text, start, end, core, noun):
        return None
    if core.percent and (noun is None or noun.sort != PERCENT):
        return None
    if (noun is not None and noun.sort == PERCENT) or core.sort == "share":
        return _share(text, start, end, core, noun)
    if (
        core.currency
        or (noun is not None and noun.sort == MONEY)
        or (noun is not None and noun.head == "pound" and core.nominal >= 1_000 and following == " ")
    ):
        return _money(text, start, end, core, noun)
    if (
        core.nominal == 1
        and core.words
        and not core.hedge
        and (noun is None or (noun.head not in TABLES.one and noun.sort != UNIT))
    ):
        return None
    if noun is None:
        return _bare(text, start, end, core, behind)
    return _counted(text, start, end, core, noun)


def _counted(text: str, start: int, end: int, core: Core, noun: Noun) -> Mention:
    rate = rate_after(text, noun.end)
    return _made("quantity", text, start, end, core, rate[0] if rate else noun.end)


def _bare(text: str, start: int, end: int, core: Core, behind: int) -> Mention | None:
    """A number without a noun behind it: one that a noun before it governs, a partitive, or just a number."""
    before = text[max(behind, start - _LEAD_REACH) : start]
    if before[-1:] in (" ", "-"):
        match = None
        for match in LEAD.finditer(before):
            if match.end() == len(before):
                break
        if match and match.end() == len(before):
            begin = start - len(match.group())
            return _made("quantity", text, start, end, core, end, begin)
    if before[-1:] == "-" or (core.words and core.figure[:1].isalpha()):
        return None
    if text.startswith(" of ", end):
        partitive = _PARTITIVE.match(text, end)
        if partitive:
            noun = phrase_after(text, partitive.end() - 1, many=True)
            if noun is not None and noun.sort in (PLURAL, ROLE):
                return _made("quantity", text, start, end, core, noun.end)
    return _made("quantity", text, start, end, core, end)


_PARTITIVE = re.compile(r" of (?:the|his|her|its|their|our|my|these|those) ")


def _ordinal(text: str, start: int, end: int, core: Core) -> Mention | None:
    previous = context.word_before(text, start).lower().rstrip(".")
    if previous in TABLES.times_before or context.word_before(text, end + 1).lower() == "" and False:
        return None
    noun = phrase_after(text, end, many=False) if text[end : end + 1] in (" ", "-") else None
    if noun is None:
        following = _OF_MONTH.match(text, end)
        if following or core.nominal < 3 or text[end : end + 1] == "-":
            return None
        return _made("ordinal", text, start, end, core, end)
    if noun.head in TABLES.times_before or noun.sort in (PERCENT, MONEY):
        return None
    return _made("ordinal", text, start, end, core, noun.end)


_OF_MONTH = re.compile(
    r" (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def _share(text: str, start: int, end: int, core: Core, noun: Noun | None) -> Mention | None:
    to = end
    if noun is not None and noun.sort == PERCENT:
        to = noun.end
    elif core.link:
        return None if noun is None else _made("percent", text, start, end, core, noun.end)
    elif core.figure == "half" and not _HALF_OF.match(text, end):
        return None
    elif not text.startswith(" of", end) and "-" not in text[start:end] and core.figure != "half":
        return None  # "a third man"
    rate = rate_after(text, to)
    return _made("percent", text, start, end, core, rate[0] if rate else to)


_HALF_OF = re.compile(r" (?:of|the|all|its|their|his|her|our|my|that|those|these)\b")


def _money(text: str, start: int, end: int, core: Core, noun: Noun | None) -> Mention | None:
    to = end
    if noun is not None and (noun.sort == MONEY or noun.head == "pound"):
        spelled = text[end + 1 : noun.end].lower()
        if spelled in TABLES.shy and core.nominal < 1_000 and not core.currency:
            return _counted(text, start, end, core, noun) if noun.sort == UNIT else None
        to = noun.end if not core.currency or noun.head == core.currency or spelled[:6] == "dollar" else end
    rate = rate_after(text, to)
    return _made("money", text, start, end, core, rate[0] if rate else to)


_AGE_TAIL = re.compile(r"[- ](?:year|month|week|day|yr)s?(?:[- ]olds?\b| of age\b)", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w'.-]*[\w'.]|[A-Z]\.|Jr\.|Sr\.), $")
_AGED = re.compile(r"\b(?:aged?|ages)(?: of| between| from)? $", re.IGNORECASE)


def _age(text: str, start: int, end: int, core: Core) -> Mention | None:
    if core.sort != "count" or core.currency:
        return None
    match = _AGE_TAIL.match(text, end)
    if match:
        return _made("age", text, start, end, core, match.end())
    if core.nominal > 120:
        return None
    if text[start - 1 : start] == " " and text[max(0, start - 5) : start].lstrip().lower().startswith(
        ("aged", "age ", "ges ", "e of")
    ):
        aged = _AGED.search(text[max(0, start - 14) : start])
        if aged and text[end : end + 1] != "-":
            return _made("age", text, start, end, core, end, start - len(aged.group()))
    if (
        text[start - 2 : start] == ", "
        and text[end : end + 1] in (",", ".", ")", ";")
        and not core.words
        and not core.link
        and not core.hedge
        and 1 <= core.nominal <= 110
    ):
        if (
            core.nominal == int(core.nominal)
            and _NAME_BEFORE.search(text[max(0, start - 30) : start])
            and not _in_list(text, start, end)
        ):
            return _made("age", text, start, end, core, end)
    return None


def _in_list(text: str, start: int, end: int) -> bool:
    """Whether a number between commas is part of a date or of a list of numbers: "Aug. 30, 2022", "rooms A, 4, 5"."""
    word = text[max(0, start - 14) : start - 2].rsplit(" ", 1)[-1].lower().rstrip(".")
    return word in TABLES.times_before or text[end + 2 : end + 3].isdigit()


def _attached(text: str, end: int) -> Noun | None:
    """A unit or currency sign right behind a figure: "5km", "40°C", "20€"."""
    match = _SYMBOL.match(text, end)
    if not match:
        return None
    symbol = TABLES.spelled(match.group())
    if symbol in TABLES.units:
        return Noun(match.end(), *TABLES.units[symbol], UNIT)
    if symbol in TABLES.currencies:
        return Noun(match.end(), TABLES.currencies[symbol], "", MONEY)
    return None


_SYMBOL = re.compile(r"°[CF]?|[A-Za-z]{1,4}(?:/[hs])?[²³]?(?![\w])|[¢\x80-\x85]")


def _tallies(text: str, coded: bytes) -> list[Mention]:
    """Every vote of a text that has words of voting in it."""
    found = []
    for hit in _tally_scanner().finditer(coded):
        start, end = hit.span()
        words = text[start:end]
        value = tally.read(words)
        if value is None or context.blocked(text, start, end):
            continue
        if not value.labelled and value.abstain is None and "vote" not in words and not _voted(text, start, end):
            continue
        if (
            not value.labelled
            and "vote" not in words
            and (value.abstain is not None or value.absent is not None)
            and not _voted(text, start, end)
        ):
            if not any(label in words for label in ("abs", "present", "not vot")):
                continue
        found.append(Mention("tally", start, end, value))
    return found


def _voted(text: str, start: int, end: int) -> bool:
    """Whether a word of voting stands right before or behind a pair of numbers."""
    before = re.findall(r"[A-Za-z-]+", text[max(0, start - 40) : start].rsplit("\n", 1)[-1])
    after = re.findall(r"[A-Za-z-]+", text[end : end + 30].split("\n", 1)[0])
    return any(word.lower() in TABLES.vote_before for word in before[-4:]) or any(
        word.lower() in TABLES.vote_after for word in after[:2]
    )


def _tally_scanner() -> Any:
    global _votes
    if _votes is None:
        import re2

        options = re2.Options()
        options.encoding = re2.Options.Encoding.LATIN1
        options.case_sensitive = False
        options.never_capture = True
        _votes = re2.compile(TABLES.tally.encode("latin-1"), options)
    return _votes


_votes: Any = None


def _made(kind: str, text: str, start: int, end: int, core: Core, to: int, begin: int = -1) -> Mention | None:
    """A mention from `begin` (or the number's start) to `to`, its value remembered by its words."""
    if begin < 0:
        begin = start
    words = text[begin:to]
    value = _values.get((kind, words))
    if value is None:
        value = _BUILD[kind](core, text[begin:start].rstrip(" "), text[end:to])
        if value is None:
            return None
        if len(words) < _LONGEST and len(_values) < _MEMORY:
            _values[kind, words] = value
    return Mention(kind, begin, to, value)


__all__ = ["LEAD_AGE", "find", "nouns"]
