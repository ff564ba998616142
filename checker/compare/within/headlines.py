"""What a reader sees first - a title, a headline, a caption - against the text that it belongs to.

A number there is right where the text tells it anywhere, more finely, or in parts. Any other contradicts the text where
that answers the same question: in its first sentences, of the same thing, to which the same happened, in words that both
share. Headlines drop articles, speak in the present ("12 die") and round ("nearly 300"), so their words are compared by
class and by stem, and their numbers only as finely as they are told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import lru_cache
from itertools import islice
from math import inf
from typing import TYPE_CHECKING

from checker.compare.accounts.phrases import OF_A_GROUP
from checker.compare.messages.wording import words_listed
from checker.compare.within.sums import SUMMED, in_days, is_summed
from checker.documents.frontmatter import front_matter
from checker.documents.segment import displayed
from checker.extract.overlap import resolve
from checker.model.claim import Mention, Misfit
from checker.model.document import Block, Document, ReferenceDate, Segment
from checker.named import NamedTuple
from checker.patterns import once
from checker.rulebook import Rulebook
from checker.values import numeric, timex
from checker.values.bounds import NEAR, Interval, is_coarser_for
from checker.values.kinds import kind
from checker.values.relation import Relation
from checker.values.tally import Tally

if TYPE_CHECKING:
    from checker.compare.within.answers import Text

NUMBERS = frozenset(("quantity", "money", "percent", "age", "ordinal"))
PAIRS = frozenset(("tally", "score"))
FINE = timedelta(days=7)
"""A time that takes longer says nothing for a day."""
ONE = re.compile(r"PT?1[A-Z]")
MOST_TOLD, MOST_LINES = 8, 40
"""A line that tells more numbers is a table's, and a text with more lines before and between its sentences is a list."""
TENS = {"decade": 10, "centur": 100}
"""Units that TIMEX3 tells in years."""
LARGE = 100
"""A number without a noun, from which on it is no accident that two are the same."""


class Line(NamedTuple):
    """A line that is seen first, what it is, and what it tells; a title is a document of its own, which begins at `at` of the
    text where the front matter has it."""

    name: str
    document: Document
    segment: Segment
    told: tuple[Mention, ...]
    at: int = -1

    def holds(self, mention: Mention) -> bool:
        """Whether a mention of its document stands in it."""
        return self.segment.start <= mention.start < self.segment.end


def number(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """The numbers of a document's title, headline and captions that its text tells otherwise.

    `mentions` are all of the document's, in order. Of several answers of the text the likeliest is cited.
    """
    return _misfits(document, mentions, rulebook, _is_number)


def time(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """The days and durations there that the text tells otherwise, as `number` does, and the years of what it tells in the
    same verb: "built in 1912"."""
    yield from _misfits(document, mentions, rulebook, _is_time)
    yield from _misfits(document, mentions, rulebook, is_year)


def result(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """The votes and the scores of games there that the text tells otherwise, as `number` does."""
    return _misfits(document, [_pair(one) for one in mentions], rulebook, _is_pair)


def _is_pair(mention: Mention) -> bool:
    return mention.kind in PAIRS


def _pair(mention: Mention) -> Mention:
    """A score without its sides: a line and its text name them in other words."""
    if mention.kind != "score":
        return mention
    return mention._replace(value=mention.value._replace(sides=()))


def _is_number(mention: Mention) -> bool:
    """Whether a text would tell it as a number, too: of a single one it says "a baby"."""
    return mention.kind in NUMBERS and (mention.kind != "quantity" or mention.value.nominal > 1)


def _is_time(mention: Mention) -> bool:
    """Whether it is a duration ("day-release" is none) or placed on the calendar."""
    value = mention.value
    if mention.kind != "timex" or value.type == "SET":
        return False
    return value.earliest is not None if value.type != "DURATION" else not ONE.match(value.value)


def is_year(mention: Mention) -> bool:
    """Whether it is a year by its figures."""
    value = mention.value
    return mention.kind == "timex" and value.type == "DATE" and value.granularity == "year" and value.stated


def _is_short(mention: Mention) -> bool:
    """Whether a line's time is a day or a duration: a month or a year is told in too many ways."""
    return mention.kind != "timex" or mention.value.type == "DURATION" or mention.value.earliest == mention.value.latest


def _misfits(
    document: Document, mentions: Sequence[Mention], rulebook: Rulebook, is_told: Callable[[Mention], bool]
) -> Iterator[Misfit]:
    front = front_matter(document.text)
    body = front.end if front else 0
    told = [mention for mention in mentions if mention.start >= body and is_told(mention)]
    lines = list(islice(_lines(document, told, is_told), MOST_LINES))
    if is_told is not is_year:
        lines = [line for line in lines if not (line.name == "caption" and _is_of_the_past(line, mentions))]
    seen_first = {mention for line in lines if line.document is document for mention in line.told}
    text: Text | None = None
    for line in lines:
        for own in map(_pair, filter(is_told if is_told is is_year else _is_short, line.told)):
            if own.kind == "score" and all(mention.kind == "tally" or mention in seen_first for mention in told):
                own = own._replace(
                    kind="tally", value=Tally(own.value.first, own.value.second, None, None, labelled=False)
                )
            others = [mention for mention in told if mention.kind == own.kind and mention not in seen_first]
            if not others:
                continue
            if text is None:
                from checker.compare.within.answers import Text
                from checker.compare.within.otherwise import otherwise

                text = Text(document, mentions, rulebook)
            others = [other for other in others if not text.are_apart(line, own, other)]
            met = [other for other in others if _meet(line, own, other)]
            if any(text.may_be_one(line, own, other) for other in met) or is_summed(own, others, document):
                continue
            if OF_A_GROUP.match(line.document.text, own.start):
                continue
            others = [other for other in others if not _is_of_another(line, own, other, text)]
            answer = text.answer(line, own, others, of_one_sort=bool(met))
            if answer is None and not met:
                answer = otherwise(document, line, own, others)
            if answer is not None and not text.adds_up(line, own, answer):
                yield _misfit(document, line, own, answer, text.common(line, own, answer))


def _is_of_another(line: Line, own: Mention, other: Mention, text: Text) -> bool:
    """Whether the text tells another number of the line: the four of "Two bombs kill four"."""
    rest = (number for number in line.told if number is not own and number.kind == other.kind)
    return any(_meet(line, number, other) and text.may_be_one(line, number, other) for number in rest)


def _is_of_the_past(line: Line, mentions: Sequence[Mention]) -> bool:
    """Whether a picture's line tells of a year that is not the document's and that the text does not tell: "the ferry Alba,
    which sank in 1998"."""
    own: set[int] = set()
    known: set[int] = set()
    for mention in filter(_is_dated, mentions):
        (own if line.holds(mention) else known).add(mention.value.earliest.year)
    if reference := line.document.reference:
        known |= {reference.earliest.year, reference.latest.year}
    return bool(own) and own.isdisjoint(known)


def _is_dated(mention: Mention) -> bool:
    return mention.kind == "timex" and mention.value.type in ("DATE", "TIME") and mention.value.earliest is not None


def _lines(document: Document, told: Sequence[Mention], is_told: Callable[[Mention], bool]) -> Iterator[Line]:
    """The headings above the first sentence, the captions and the title, as far as they tell what is looked for; a title
    that stands above the text as well is one line."""
    words = set()
    for name, segment in displayed(document, [mention.start for mention in told]):
        words.add(document.text[segment.start : segment.end])
        found = tuple(mention for mention in told if segment.start <= mention.start < segment.end)
        if 0 < len(found) <= MOST_TOLD:
            yield Line(name, document, segment, found)
    title = document.title
    if not title or title in words:
        return
    found = tuple(filter(is_told, _mentions(title, document.reference, document.language)))
    if 0 < len(found) <= MOST_TOLD:
        block = Block("heading", 0, len(title))
        alone = Document(document.id, title, reference=document.reference, blocks=(block,))
        front = front_matter(document.text)
        field = front.title() if front else None
        at = field.start if field and field.value == title else -1
        yield Line("title", alone, Segment("heading", 0, block.end), found, at)


@lru_cache(maxsize=1)  # each check asks anew
def _mentions(title: str, reference: ReferenceDate | None, language: str) -> list[Mention]:
    return resolve(timex.find(title, reference, language=language or "en"), numeric.find(title))[0]


def _meet(line: Line, number: Mention, other: Mention) -> bool:
    """Whether a line's number may be the text's, rounded or cut off. Where the text leaves its number open ("at least 45")
    every larger one is possible, but the line means that very number, or one near it that it hedges itself."""
    a, b = number.value, other.value
    if number.kind == "timex" and not a.stated and 0 <= a.weekday == b.weekday:
        return True  # a title does not tell last Monday from the next
    relation = kind(number.kind).compare(a, b)
    if relation is Relation.INCOMPARABLE:
        return number.kind == "quantity" and not b.unit and a.nominal == b.nominal >= LARGE
    if number.kind == "timex":
        if relation is Relation.DISJOINT:
            return _is_coarser(line, number, b.value)
        return bool(b.type == "DURATION" or is_year(number) or b.latest - b.earliest < FINE)
    if relation is not Relation.DISJOINT and not (relation is Relation.APPROXIMATE and _is_open(b)):
        return True
    if number.kind in PAIRS:
        return relation is not Relation.DISJOINT
    near = NEAR if a.hedge and b.hedge and a.high != b.high else 0.0
    return abs(a.nominal - b.nominal) <= near * abs(b.nominal) or is_coarser_for(a.nominal, b.nominal)


def _is_coarser(line: Line, number: Mention, told: str) -> bool:
    """Whether a line tells a duration in a larger unit than the text: "three decades" of 31 years."""
    a, b = in_days(number.value.value), in_days(told)
    if a is None or b is None:
        return False
    words = line.document.text[number.start : number.end].lower()
    unit = a[1] * next((times for ten, times in TENS.items() if ten in words), 1)
    return unit > b[1] and abs(a[0] - b[0]) < unit


def _is_open(value: Interval) -> bool:
    return bool(value.hedge) and (value.high == inf or value.low <= 0)


def _misfit(document: Document, line: Line, own: Mention, answer: Mention, common: Sequence[str]) -> Misfit:
    text = line.document.text
    told = _words(text, own.start, own.end)
    answered = _words(document.text, answer.start, answer.end)
    values = {"line": line.name, "value": _small(told, own), "other.value": _small(answered, answer)}
    reasons = [f"{line.name} and sentence share {words_listed(common)}"] if common else []
    at = own.start if line.document is document else line.at + own.start if line.at >= 0 else -1
    found = once(rf"(?<!\w){re.escape(told)}(?!\w)", re.IGNORECASE).finditer(document.text)
    if all(hit.start() == at for hit in found):
        sums = ", and no numbers there add up to it" if own.kind in SUMMED else ""
        reasons.append(f"{told} stands nowhere else in the text{sums}")
    if at < 0:
        title = f"The title is “{_words(text, line.segment.start, line.segment.end)}”."
        return Misfit((answer.start, answer.end), (), values, (title, *reasons))
    return Misfit((at, at + own.end - own.start), ((answer.start, answer.end),), values, tuple(reasons))


def _small(told: str, mention: Mention) -> str:
    """A count or a length of time as it stands inside a sentence: "fourteen dead" where a line begins with it."""
    may_be = mention.kind == "quantity" or getattr(mention.value, "type", "") == "DURATION"
    return told[:1].lower() + told[1:] if may_be and told[1:2].islower() else told


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
