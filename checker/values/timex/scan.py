"""Where a text has times: spans and their senses, before anchoring."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from checker.named import NamedTuple, maker
from checker.values.lazy import Pattern
from checker.values.scanning import spans_of_words
from checker.values.timex import hours
from checker.values.timex.around import PAGE_WIDTH, is_attribute, leads, word_after, word_before
from checker.values.timex.beside import (
    begins_list,
    continues_list,
    is_given_name,
    is_no_day,
    is_scaled,
    is_verse,
    played,
)
from checker.values.timex.grammar import ALWAYS, AS_YEAR, Grammar, Reading
from checker.values.timex.lexicon import Words
from checker.values.timex.sense import Sense

BLANK, TWO_BLANKS = b" ", b"  "
OTHER_BLANKS = (b"\n", b"\t", b"\r")
PARAGRAPH, IMPASSABLE = b"\n\n", b"\0\0"
TYPED = 3  # letters of a weekday as it is typed in a hurry

ABBREVIATION = Pattern(r"(?i)(?:\b[ap]\.m|\bb\.c(?:\.e)?|\ba\.d|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))$")
GOES_ON = Pattern(r"\.(?:[,)]| ?[a-z0-9(-])")
AMOUNT = Pattern(r"(?:\d|\b(?:million|billion|thousand|hundred|percent|cents|dollars|times|[a-z]{3,}[^aeiousy]s)) $")
YEAR_BEFORE = Pattern(r"(?:^|[^\d.,-])[12]\d{3}-$")
SECOND_YEAR = re.compile(r"/\d\d\b(?![-/.,:]\d)")
NAMED_AFTER = Pattern(r" of (?:the )?[A-Z]")
TITLE = Pattern(r"(?:[A-Z0-9][a-z0-9]* )+[A-Z][a-z]*")
GOES_ON_IN_WORDS = Pattern(r"[ \n]+[A-Za-z0-9]")
PART_OF_LIFE = Pattern(r"\b(?:early|mid|middle|late)(?:- | |-)(?:(?:to|or)[ -])?$")
APPOSED = Pattern(r"(?:\d|day)(?:, | ?- ?| \()$")
SOME_DAY = Sense("reference", value="FUTURE_REF")
GRADED = frozenset(("low", "high", "upper", "lower"))
FIRST_LIKELY_YEAR, FIRST_SURE_YEAR, LAST_SURE_YEAR, LAST_YEAR = 1600, 1900, 2050, 2100
NO_TIME_BEFORE = frozenset("$£€&/\\_=+@#")
NO_TIME_AFTER = frozenset("_%")
"""Marks beside a figure or word that say that it is no time: "$1990", "#christmas", "1990_"."""
MARKS = frozenset(".,:-/'\"")
"""Marks beside which a figure may be a part of a longer one, and an amount of a title."""
JOINTS = frozenset(".,:-/")
"""Marks that join a figure to the one after it; all but the last, to the one before."""


class Hit(NamedTuple):
    start: int
    end: int
    text: str
    sense: Sense


_made = maker(Hit)


def places(plain: str, grammar: Grammar) -> list[tuple[int, int]]:
    """Where a plain text has words that look like times; they may be one or two blanks apart."""
    scannable = _scannable(plain)
    if TWO_BLANKS not in scannable:
        return spans_of_words(grammar.scan, scannable)
    lost = [found.start() - number for number, found in enumerate(re.finditer(TWO_BLANKS, scannable))]
    found = spans_of_words(grammar.scan, scannable.replace(TWO_BLANKS, BLANK))
    return [(start + bisect_left(lost, start), end + bisect_left(lost, end)) for start, end in found]


def readings(plain: str, places: Iterable[tuple[int, int]], grammar: Grammar) -> list[Reading | None]:
    """What the words at these places say by themselves."""
    known = grammar.readings
    return [known[plain[start:end]] for start, end in places]


def hits(
    plain: str, places: Iterable[tuple[int, int]], readings: Iterable[Reading | None], grammar: Grammar
) -> list[Hit]:
    """Every expression in a plain text, in order, not overlapping; a hit's `text` is in lower case, single-spaced."""
    found = []
    for (start, end), reading in zip(places, readings, strict=True):
        if reading is not None:
            if hit := _hit(plain, start, end, reading, grammar):
                found.append(hit)
            elif "shifted" in reading.context and reading.sense.clock:
                found += _joined(plain, start, end, grammar)
            continue
        for first, last in grammar.parts(plain[start:end]):
            part = grammar.readings[plain[start + first : start + last]]
            if part is not None and (hit := _hit(plain, start + first, start + last, part, grammar)):
                found.append(hit)
    return found


def _joined(plain: str, start: int, end: int, grammar: Grammar) -> Iterator[Hit]:
    """The times of what is no one time of day: "from | five | to | seven in the morning", "| ten minutes | to | two hours"."""
    joint = hours.SHIFTED.match(plain, start, end)
    if joint is None:
        return
    at = joint.end()
    after = ((at + first, at + last) for first, last in places(plain[at : at + PAGE_WIDTH], grammar)[:1] if first == 0)
    for first, last in ((start, joint.end("minutes")), *after):
        reading = grammar.readings[plain[first:last]]
        if reading is not None and (hit := _hit(plain, first, last, reading, grammar)):
            yield hit


def _hit(plain: str, start: int, end: int, reading: Reading, grammar: Grammar) -> Hit | None:
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if after in NO_TIME_AFTER or before in NO_TIME_BEFORE:
        return None
    words, sense, _, watched = reading
    hit = _made((start, end, words, sense))
    if not watched:
        pass
    elif watched == AS_YEAR:
        if _within_figures(plain, hit) or not _is_year(plain, end - 4, end, len(words) == 4, grammar.words):
            return None
    elif watched == ALWAYS or before in MARKS or (after in MARKS and plain[end + 1 : end + 2].isalnum()):
        trimmed = _trimmed(plain, start, end, reading, grammar)
        if trimmed is None or trimmed.end != end:
            return trimmed
        hit = trimmed
    if after == "." and GOES_ON.match(plain, end) and ABBREVIATION.search(plain[hit.start : end]):
        return hit._replace(end=end + 1)
    return hit


def _trimmed(plain: str, start: int, end: int, reading: Reading, grammar: Grammar) -> Hit | None:
    """The hit without what belongs to its neighbours; None where they say that it is no time."""
    skip = reading.sense.skip
    if "hedged" in reading.context and reading.sense.kind != "shift" and leads(plain, start, grammar.words):
        skip = 1
    if skip:
        start = _after_words(plain, start, end, skip)
        reading = grammar.readings[plain[start:end]] or reading
    words, sense, context, _ = reading
    leave_out = 0
    if "military" in context and (words[0] == "0" or word_before(plain, start) in grammar.words["clock_before"]):
        sense = grammar.clock(words) or sense
    if "attributive" in context or ("count" in context and plain[start:end].rsplit(None, 1)[-1][0].isupper()):
        leave_out = 1  # "the | Seven Years War"
    elif (
        "article" in context
        and sense.kind in ("yearly", "weekday")
        and not (sense.relative or sense.part or (sense.mod and "-" not in words))
    ):
        month_first = sense.unit == "day" and sense.day > 0 and words[-1].isdigit()
        attribute = sense.unit in ("day", "month", "season") and is_attribute(plain, end, grammar.words)
        leave_out = int(month_first or attribute)
    elif ("signal" in context and GOES_ON_IN_WORDS.match(plain, end)) or _ends_in_compound(plain, end, reading):
        end = start + len(plain[start:end].rsplit(None, 1)[0])
        shorter = grammar.readings[plain[start:end]]
        if shorter is not None:
            from_there = sense if sense.kind == "shift" and sense.unit == "day" and words.startswith("the ") else None
            words, sense, context, _ = shorter
            if from_there and not APPOSED.search(plain, max(0, start - PAGE_WIDTH), start):
                sense = from_there  # "the day | after the battle", but "on Tuesday, the day | after the battle"
    if "one_day" in context and word_before(plain, start) in grammar.words["modals"]:
        sense = SOME_DAY
    if words.startswith("last ") and sense.kind == "duration" and word_before(plain, start) in grammar.words["lasting"]:
        start, words = _after_words(plain, start, end, 1), words.removeprefix("last ")
    if words.endswith(" period") and sense.kind == "duration" and plain.endswith(" a ", 0, start):
        start -= 2  # "a | three-year period"
    if leave_out:
        start = _after_words(plain, start, end, 1)
        words = words.split(" ", 1)[-1]
    if sense.base == "near" and sense.unit == "year" and word_after(plain, end) in grammar.words["period_ends"]:
        sense = Sense("duration", value="P1Y")
    if sense.kind == "hour" and ":" in words and (length := played(plain, start, end, words)):
        sense = Sense("duration", value=length)
    trimmed = _made((start, end, words, sense))
    return None if refused(plain, trimmed, context, grammar.words) else trimmed


def _ends_in_compound(plain: str, end: int, reading: Reading) -> bool:
    """Whether the figure at the end of a date is that of the next word: "February | 30-year bonds"."""
    if plain[end : end + 1] != "-" or not plain[end + 1 : end + 2].islower():
        return False
    sense = reading.sense
    return sense.kind == "yearly" and sense.day > 0 and sense.year is None and reading.words[-1].isdigit()


def _after_words(plain: str, start: int, end: int, count: int) -> int:
    """Where an expression goes on after its first words."""
    return end - len(re.split(r"[ \t\r\n-]+", plain[start:end], maxsplit=count)[-1])


def refused(plain: str, hit: Hit, context: frozenset[str], words: Words) -> bool:
    """Whether the neighbourhood says that the words are no time: a price, a score, a version, a name, a verb."""
    start, end, text, sense = hit
    if (text[0].isdigit() or text[-1].isdigit()) and _within_figures(plain, hit):
        return True
    if plain.startswith("-to-", end) and sense.kind in ("shift", "duration"):
        return True  # "the | quarter-to-quarter comparison"
    if plain[start - 1 : start] in ('"', "'") and sense.kind in ("shift", "duration"):
        return bool(TITLE.fullmatch(plain[start:end]))
    if context and _refused_in_context(plain, hit, context, words):
        return True
    if "fraction" in context and (
        plain.startswith(" of ", end)
        or "-" in text
        or plain.endswith(" and ", 0, start)
        or is_scaled(plain, end, words)
    ):
        return True  # "three and | a quarter miles"
    if "rate" in context:
        return bool(AMOUNT.search(plain[max(0, start - PAGE_WIDTH) : start]))
    if sense.kind == "hour" and ":" in text and (not sense.clock or is_verse(plain, start, text)):
        return True
    if sense.kind == "monthly" and (
        word_before(plain, start) not in words["day_before"]
        or is_attribute(plain, end, words)
        or is_no_day(plain, start, end)
    ):
        return True
    if sense.unit == "decade" and _is_no_decade(plain, start, words):
        return True
    if text[0] == "'" and plain[start - 1 : start].isdigit():
        return True  # 5'10
    if text[0] == "'" and any(word_after(plain, end) in words[kind] for kind in ("counted", "units")):
        return True  # "of '89 people'"
    if sense.unit == "season" and plain[start:end].split()[-1][0].isupper() and NAMED_AFTER.match(plain[end : end + 6]):
        return True  # "the Summer of Love"
    if "fraction" in context:
        return False
    if (wanted := words["only_after"].get(text)) is not None and not (
        word_before(plain, start) in wanted
        or continues_list(plain, start, words)
        or begins_list(plain, end, words)
        or (sense.unit == "month" and _stands_before_noun(plain, start, end, words))
    ):
        return True
    if (
        text in words["given_names"]
        and is_given_name(plain, start, end, word_before(plain, start), words)
        and not continues_list(plain, start, words)
    ):
        return True
    if (unwanted := words["never_before"].get(text)) is not None and word_after(plain, end) in unwanted:
        return True
    if (unwanted := words["never_behind"].get(text)) is not None and word_before(plain, start) in unwanted:
        return True
    if "bare_year" in context and sense.kind == "fixed" and sense.unit == "year":
        return not _is_year(plain, end - 4, end, len(text) == 4, words)
    return False


def _is_no_decade(plain: str, start: int, words: Words) -> bool:
    """Whether ten years are those of a life, or a figure's: "in her mid- to | late 30s", "in the low | 40s"."""
    part = PART_OF_LIFE.search(plain, max(0, start - PAGE_WIDTH), start)
    before = word_before(plain, part.start() if part else start)
    return before in words["possessives"] or (not part and before in GRADED)


def _refused_in_context(plain: str, hit: Hit, context: frozenset[str], words: Words) -> bool:
    """Whether one word beside an expression that is often none says so: "H- | hour", "the sun", "a quarter to ten | percent"."""
    if "bare" in context:
        return plain[hit.start - 1 : hit.start] == "-"
    if hit.sense.clock and context & hours.CONTEXTS:
        return hours.refused(plain, hit.start, hit.end, hit.text, context, words)
    return "article" in context and not hit.text.startswith("this ") and is_typed(plain, hit, words)


def is_typed(plain: str, hit: Hit, words: Words) -> bool:
    """Whether the last word is a weekday as it is typed in a hurry: "next sat"."""
    return hit.text[-TYPED:] in words["typed"] and plain[hit.start + len(hit.text) - TYPED].islower()


def _stands_before_noun(plain: str, start: int, end: int, words: Words) -> bool:
    """Whether a month is an attribute with an article: "the March | meeting", but not "the March to the sea"."""
    article = word_before(plain, start) in ("the", "a")
    return article and is_attribute(plain, end, words) and plain[end + 1 : end + 2].islower()


def _within_figures(plain: str, hit: Hit) -> bool:
    """Whether a figure at either end goes on beyond a mark: "12.5", "1,990", "3:1990", but not the hyphen of a range."""
    start, end, text, sense = hit
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if before in JOINTS and before != "/" and text[0].isdigit() and plain[start - 2 : start - 1].isdigit():
        joint = before
    elif after in JOINTS and text[-1].isdigit() and plain[end + 1 : end + 2].isdigit():
        if text.isdigit() and len(text) == 4 and SECOND_YEAR.match(plain, end):
            return False  # "the season of 2004/05"
        joint = after
    else:
        return False
    return joint != "-" or (sense.kind not in ("fixed", "yearly") and sense.clock is None)


def _is_year(plain: str, start: int, end: int, alone: bool, words: Words) -> bool:
    """Whether a figure of four digits is a year: nothing counted follows, and old ones follow a preposition."""
    number = int(plain[start:end])
    before, after = word_before(plain, start), word_after(plain, end)
    if before in words["never_after"] or after in words["counted"] or number > LAST_YEAR:
        return False
    if alone and plain[start - 1 : start] == "-" and not YEAR_BEFORE.search(plain[max(0, start - 6) : start]):
        return False
    if plain[end : end + 1] == "-" and plain[end + 1 : end + 2].isalpha():
        return False  # "1000-member"
    if FIRST_SURE_YEAR <= number <= LAST_SURE_YEAR or plain[start - 1 : start] in "(-" or plain[end : end + 1] == "-":
        return True
    if before in ("the", "as") or plain.endswith(", ", 0, start):
        return number >= FIRST_LIKELY_YEAR
    return before in words["only_after_year"] and (not after.endswith("s") or after in words["function_words"])


def _scannable(plain: str) -> bytes:
    """One byte a character; white space is blank, except that a paragraph's end stays impassable."""
    encoded = plain.encode("ascii", "replace").replace(PARAGRAPH, IMPASSABLE)
    for other in OTHER_BLANKS:  # for what texts have few of, a table of all characters is slower
        encoded = encoded.replace(other, BLANK)
    return encoded
