"""What a text tells in answer to the question that a line above or beside it answers otherwise."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile
from math import inf

from checker.align.blocks import Entry
from checker.align.slots.lexemes import Lexemes
from checker.align.slots.reader import Reader
from checker.align.slots.sentence import CLASSES, content
from checker.align.tokens import Token, tokens
from checker.align.vetoes.differences import far_apart, nothing_in_common
from checker.align.vetoes.occasions import other_season
from checker.align.vetoes.table import speaking
from checker.align.vetoes.time_words import two_years
from checker.compare.messages.shared import spelled
from checker.compare.within.asking import SEVERAL_REACH, asked_words, sentenced, shared_words
from checker.compare.within.headlines import LARGE, PAIRS, Line, is_year
from checker.documents.segment import segment_at, segments
from checker.extract.match import attribute
from checker.model.claim import Claim, Mention
from checker.model.document import Document, Segment
from checker.rulebook import Rulebook
from checker.values.kinds import kind
from checker.values.relation import Relation
from checker.values.sides import RESULT, sided

LEAD = 3
"""So many sentences of a text answer what its headline says; a caption's answer may stand anywhere."""
LEAST_LIKENESS, LEAST_EVIDENCE, LEAST_SHARE = 2, 4, 0.3
MOST_SHARE = 0.6
"""What two numbers must have in common, that with the words which their sentences share, and the part of the line's words
that these must be."""
SINGLES, SINGLE_REACH = 6, 6
"""So many sentences tell of single ones, and so many words behind an article what befell these."""
GENERIC = frozenset(("quantity", "person", "killed", "injured"))
"""Heads that say no more of what is counted than that it is counted: "12 die", "12 people", "12 dead"."""
BARE = "quantity"
IN_A_ROW = re.compile(r"[^.;:,]{0,60}(?:,| and|, and) (?:about |some |another )?$")
OF_WHAT = re.compile(
    r"\b(?:in|after|during|across|at|on|over|for) (?:the |at least |about |nearly |some )?$", re.IGNORECASE
)
"""Before a number in a headline that nobody is counted by: "12 die in | two attacks"."""
APART = frozenset(
    frozenset(pair)
    for pair in (
        ("killed", "injured"),
        ("killed", "rescued"),
        ("killed", "survived"),
        ("killed", "arrested"),
        ("injured", "arrested"),
    )
)
"""Roles of which nobody has two in one count."""
UNCOUNTED = frozenset(("timex", "tally"))
"""Kinds that count nothing."""
ASIDES = frozenset(("money", "percent", "timex"))
SEVERAL = re.compile(r"\b(?:terms|sentences|instal?lments|rounds|tranches) of $")
ONCE = frozenset(("build", "establish", "launch", "comple", "bear", "begin"))
"""Verbs of what is done in one year."""
OTHERS = frozenset(("first", "second", "third", "another", "one", "other", "old"))
"""Words that keep two things of one name apart."""
CLAUSE_MARKS = frozenset((",", ";", ":", "("))
OF_ANY = (far_apart, nothing_in_common)
OF_YEARS = (*OF_ANY, other_season, two_years)
"""Vetoes that are not asked: a slip in a year looks like another year."""
BOTH = 2
NUMERAL = re.compile(r"(?<![\w.,])\d(?:[\d,]{0,12}\d)?(?!\w)")
MOST_COMMON = 5
"""So many words in common are shown."""


class Text:
    """A document whose sentences are asked what a line says."""

    def __init__(self, document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> None:
        self._document, self._mentions = document, mentions
        self._sentences = [segment for segment in segments(document) if segment.kind == "sentence"]
        self._reader = reader(rulebook)
        self._roles = Lexemes(rulebook.forms["roles"])
        self._words: dict[int, frozenset[str]] = {}  # of a sentence, by its start
        self._entries: dict[tuple[bool, Mention], Entry] = {}  # of the text's mentions, and of its title's

    def answer(
        self, line: Line, number: Mention, others: Sequence[Mention], *, of_one_sort: bool = False
    ) -> Mention | None:
        """What the text tells in place of a line's number; None where nothing it tells is surely of the same. `of_one_sort`: it
        has to count the same things in the same word."""
        asked = sentenced(self._entry(line.document, number, line.told))
        words = asked_words(line, number)
        sentences = self._sentences if line.name == "caption" else self._sentences[:LEAD]
        if number.kind in PAIRS:
            sentences = self._sentences[:1]
        best, found = LEAST_EVIDENCE - 0.5, None
        lead = self._content(sentences[0]) if sentences and line.name != "caption" else frozenset()
        for segment in sentences:
            shared = shared_words(words, self._content(segment))
            if is_led := shared < LEAST_SHARE * len(words):
                shared = shared_words(words, lead)
            if shared < LEAST_SHARE * len(words):
                continue
            for other in others:
                if segment.start <= other.start < segment.end:
                    told = self._entry(self._document, other, self._mentions)
                    if is_led and not self._goes_on(asked, told, others, words | lead):
                        continue
                    if self._is_aside(words, segment, other) or (
                        other.kind == "score" and not self._is_contest(line, other)
                    ):
                        continue
                    if is_year(number) and not (
                        asked.slots.predicate == told.slots.predicate in ONCE
                        and shared >= MOST_SHARE * len(words)
                        and _is_misprint(number.value.value, other.value.value)
                        and self._is_told_of(words, segment, other)
                    ):
                        continue
                    if of_one_sort and (asked.slots.head in GENERIC or asked.slots.head != told.slots.head):
                        continue
                    likeness = self._likeness(asked, told)
                    is_same_topic = shared >= MOST_SHARE * len(words)
                    if likeness + is_same_topic >= LEAST_LIKENESS and likeness + shared > best:
                        best, found = likeness + shared, other
        return found

    def are_apart(self, line: Line, number: Mention, other: Mention) -> bool:
        """Whether a line and the text tell what befell two groups: six are wounded where seven are killed."""
        if number.kind != "quantity":
            return False
        role = self._entry(line.document, number, line.told).slots.role
        return any(role in pair for pair in APART) and (
            frozenset((role, self._entry(self._document, other, self._mentions).slots.role)) in APART
        )

    def may_be_one(self, line: Line, number: Mention, other: Mention) -> bool:
        """Whether a number of the text that is a line's own may be told of the same. Small ones are two by accident: "2 games"
        and "two touchdowns"."""
        if number.kind != "quantity" or number.value.nominal >= LARGE:
            return True
        x, y = (self._entry(line.document, number, line.told), self._entry(self._document, other, self._mentions))
        a, b = x.slots, y.slots
        is_of_one_sort = a.head == b.head or bool({a.head, b.head} & GENERIC)
        return is_of_one_sort or a.role == b.role != "" or a.predicate == b.predicate != ""

    def common(self, line: Line, own: Mention, answer: Mention) -> list[str]:
        """The content words of a line, but for its number, that the sentence of its answer has, too; as the line spells them,
        names as wholes."""
        segment = segment_at(self._document, answer.start)
        others = self._content(segment) if segment else frozenset()
        shared = [
            token
            for token in tokens(line.document, line.segment)
            if not own.start <= token.start < own.end and content([token]) and shared_words([token.stem], others)
        ]
        return spelled(shared)[:MOST_COMMON]

    def adds_up(self, line: Line, number: Mention, answer: Mention) -> bool:
        """Whether a line's number is its answer and single ones that the text tells the same of: "Three men and a boy drowned",
        "a cyclist died in hospital"."""
        more = number.value.nominal - answer.value.nominal if number.kind == "quantity" else 0
        if more <= 0:
            return False
        segment = segment_at(self._document, answer.start)
        if segment and f"{more:,.0f}" in NUMERAL.findall(self._document.text, segment.start, segment.end):
            return True  # "115 jobs here and 35 there"
        role = self._entry(line.document, number, line.told).slots.role
        singles = (self._singles(tokens(self._document, one), role) for one in self._sentences[:SINGLES])
        return bool(role) and more <= sum(singles)

    def _singles(self, words: Sequence[Token], role: str) -> int:
        """How many a sentence tells of by an article or the like, and a word of this role close behind."""
        found = 0
        for at, word in enumerate(words):
            if word.lower in CLASSES["single"]:
                joined = any(word.lower == "and" for word in words[max(0, at - 2) : at])
                ahead = range(at + 1, min(at + SINGLE_REACH, len(words)))
                found += joined or any(self._roles.at(words, i) == role for i in ahead)
        return found

    def _goes_on(self, asked: Entry, told: Entry, others: Sequence[Mention], known: Collection[str]) -> bool:
        """Whether a sentence tells how many a text is about, in the only number of their role, and nothing else of them."""
        number, role = told.claim.mention, asked.slots.role
        if not role or told.slots.head not in GENERIC or number.kind != "quantity":
            return False
        if [one for one in others if self._entry(self._document, one, self._mentions).slots.role == role] != [number]:
            return False
        words = tokens(self._document, told.slots.segment)
        clause = list(takewhile(lambda word: word.start < number.end or word.text not in CLAUSE_MARKS, words))
        return all(
            number.start <= word.start < number.end
            or self._roles.at(words, at)
            or not content([word])
            or shared_words([word.stem], known)
            for at, word in enumerate(clause)
        )

    def _is_aside(self, words: Collection[str], segment: Segment, other: Mention) -> bool:
        """Whether a value stands between two commas with nothing that a line speaks of, or is told of several: "Holm, in office for
        six years, was sentenced", "two terms of five years"."""
        text = self._document.text
        if other.kind not in ASIDES:
            return False
        if SEVERAL.search(text, max(segment.start, other.start - SEVERAL_REACH), other.start):
            return True
        before, behind = text.rfind(", ", segment.start, other.start), text.find(", ", other.end, segment.end)
        if min(before, behind) < 0:
            return False
        told = tokens(self._document, segment)
        clause = [one for one in told if before < one.start < other.start or other.end <= one.start < behind]
        return not shared_words(words, content(clause))

    def _is_told_of(self, words: Collection[str], segment: Segment, year: Mention) -> bool:
        """Whether the clause that leads to a year has a line's words only, and so is the word that a comma parts from it: "the Harbour
        Hall, built in | 1912", not "the Harbour Hall, whose roof was built in | 1912"."""
        others: list[Token] = []
        is_parted = False
        for token in reversed([one for one in tokens(self._document, segment) if one.end <= year.start]):
            is_parted = is_parted or token.text in CLAUSE_MARKS
            if is_parted and len(others) > 1:
                break
            if content([token]) or token.lower in OTHERS:
                others.append(token)
        return len(others) > 1 and all(shared_words(content([token]), words) for token in others)

    def _is_contest(self, line: Line, score: Mention) -> bool:
        """Whether a score is the result of a contest of sides that a line names both, or one where the text tells no other score."""
        told = sided(self._document.text, score.start, score.end, score.value)
        if told is None or told.form != RESULT or len(told.value.sides) != BOTH:
            return False
        words = {token.lower for token in tokens(line.document, line.segment)}
        named = sum(not words.isdisjoint(name.lower().split()) for name in told.value.sides)
        if named == 1:
            scores = (one for one in self._mentions if one.kind == "score")
            inside = [one.start for one in scores if any(s.start <= one.start < s.end for s in self._sentences)]
            return inside == [score.start]
        return named == BOTH

    def _content(self, segment: Segment) -> frozenset[str]:
        found = self._words.get(segment.start)
        if found is None:
            found = self._words[segment.start] = content(tokens(self._document, segment))
        return found

    def _entry(self, document: Document, mention: Mention, mentions: Sequence[Mention]) -> Entry:
        key = document is self._document, mention
        if (found := self._entries.get(key)) is None:
            claim = Claim("", document, mention, attribute(mention))
            found = self._entries[key] = Entry(0, claim, self._reader.read(claim, mentions))
        return found

    def _likeness(self, a: Entry, b: Entry) -> float:
        """How much two numbers have in common: the head, what happened to those who are counted, the verb; without end
        below nought where they cannot be one."""
        x, y = a.slots, b.slots
        relation = kind(a.claim.mention.kind).compare(a.claim.mention.value, b.claim.mention.value)
        if relation is Relation.INCOMPARABLE or y.quoted:
            return -inf
        if a.claim.mention.kind == "timex" and relation is not Relation.DISJOINT:
            return -inf  # "May" says less than "4 May", and nothing else
        if _veto(a, b):
            return -inf
        if x.role and y.role and x.role != y.role:
            return -inf
        heads = {x.head, self._head(b)}
        if (
            heads & GENERIC
            and x.head not in GENERIC
            and OF_WHAT.search(a.claim.document.text, 0, a.claim.mention.start)
        ):
            return -inf
        is_generic = a.claim.mention.kind in UNCOUNTED or heads & GENERIC
        likeness = 1 if is_generic else 2 * (len(heads) == 1 or a.claim.mention.kind == "score")
        return likeness + 2 * (x.role == y.role != "") + (x.predicate == y.predicate != "")

    def _head(self, told: Entry) -> str:
        """What is counted by a number of the text, a bare one at the end of a row by what the row counts: "180 homes in Hall and 120"."""
        head, start = told.slots.head, told.claim.mention.start
        if head == BARE:
            for one in reversed(self._mentions):
                if one.kind == "quantity" and told.slots.segment.start <= one.start < start:
                    is_row = IN_A_ROW.fullmatch(self._document.text, one.end, start)
                    return self._entry(self._document, one, self._mentions).slots.head if is_row else head
        return head


def _is_misprint(year: str, other: str) -> bool:
    """Whether two years differ in one figure, or in two that changed places."""
    return sum(a != b for a, b in zip(year, other, strict=False)) == 1 or sorted(year) == sorted(other)


def _veto(a: Entry, b: Entry) -> bool:
    """Whether two numbers of a line and its text are of two facts. What their heads and words have in common is weighed
    by itself, and how far they lie apart says nothing of a slip."""
    b = b._replace(slots=b.slots.headed(a.slots.head))
    left = OF_YEARS if is_year(a.claim.mention) else OF_ANY
    return any(test(a, b) for test in speaking(a.claim.mention.kind) if test not in left)


_known: list[tuple[str, Reader]] = []


def reader(rulebook: Rulebook) -> Reader:
    """The reader for the rulebook in use; to make one takes as long as to read a document."""
    if not _known or _known[0][0] != rulebook.hash:
        _known[:] = [(rulebook.hash, Reader(rulebook))]
    return _known[0][1]
