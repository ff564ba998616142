"""What quotations are read with: every document's quoted words, the weight of words, and what stands around."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import log

from checker.align.dispute import Place
from checker.align.quotations.figures import SIGNS
from checker.align.quotations.units import NO_STREAM, Stream, Unit, stream
from checker.align.spelling import Lexicon
from checker.align.stories.rare import BACKGROUND
from checker.align.stories.stories import Stories
from checker.align.words import CLASSES, PLAIN
from checker.documents.segment import quotation_blocks
from checker.extract import quotations
from checker.model.document import Document
from checker.values import name

_AROUND = 250
"""Characters of the report before and after a quotation in which its speaker is named."""
_TELLS_MORE = re.compile(r"\w[^\n]{0,300}\n|\n\W{0,9}\w|[.!?][\"”’]?\s{1,9}\w+(?:\W{1,3}\w+){3}")
"""Between two quotations: the report says more than who speaks, in another line or in a sentence of its own."""
_HEADLINE_END = re.compile(r"[^.!?\s\"”’'][\"”’']?$")
_EDITED = re.compile(r"[\[\](){}…]|\.\s?\.|\*\*|---|__")
_WHO = r"(?P<who>[a-z]{2,20}(?:[ -][a-z]{2,20}){0,2})"
_SAYS = r"(?:said|says|told|recalled|shouted|cried|wrote|asked|added)"
_UNNAMED_AFTER = re.compile(rf"[\W]{{0,4}}{_SAYS} (?:an?|one|another) {_WHO}")
_UNNAMED_BEFORE = re.compile(rf"(?:An?|One|Another) {_WHO} {_SAYS}\b[^.!?\n]{{0,60}}$")
_DAY = r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DAY_AFTER = re.compile(rf"[\"”’',]{{0,3}} [^.!?\n\"“”]{{0,120}}\b{_DAY}")
_DAY_BEFORE = re.compile(rf"\b{_DAY}\b[^.!?\n\"“”]{{0,80}}[\"“‘']{{1,2}}$")
_OF = re.compile(r" (?:of|for) ")
_SPOKEN_FOR = re.compile(r"[^ ]{1,40} for ")
"""Begins the name of somebody's lawyers and spokesmen: "Lawyers for Ada Hallam"."""
_ASKING = frozenset(CLASSES["asking"])

UNNAMED, LIKELY, NAMED = range(3)
"""How plainly a report says that a quotation is a translation."""


class View:
    """The quoted words of a run.

    `content` and `function` tell words that mean something from the others, `rarity` weighs them, all by fold id;
    `streams` holds every document's quoted words; where only some documents are reported on, those of their topics.
    """

    __slots__ = (
        "_cues",
        "_languages",
        "_lexicon",
        "_media",
        "_titles",
        "_told",
        "content",
        "documents",
        "function",
        "rarity",
        "stories",
        "streams",
        "words",
    )

    def __init__(
        self,
        documents: Sequence[Document],
        stories: Stories,
        lexicon: Lexicon,
        reported: frozenset[int] | None = None,
    ) -> None:
        self.documents = documents
        self._lexicon = lexicon
        self._told: dict[int, list[str]] = {}
        self.stories = stories
        self.words = stories.words
        folds = self.words.vocabulary.folds
        self._titles = frozenset(lexicon.get("names", {}).get("title", ()))
        small = {*lexicon.get("names", {}).get("function", ()), *CLASSES["untold"]}
        self.function = frozenset(fold for fold, folded in enumerate(folds) if folded in small)
        self.content = [len(folded) > 2 and folded not in small for folded in folds]
        translations = lexicon.get("translations", {})
        self._cues = frozenset(translations.get("cue", ()))
        self._languages = frozenset(translations.get("language", ()))
        self._media = frozenset(translations.get("medium", ()))
        total = self.words.total + BACKGROUND
        counts = zip(self.words.lower, self.words.capital, strict=True)
        self.rarity = [log(max(total / (1 + lower + capital), 1.2)) for lower, capital in counts]
        topics = set(stories.topic) if reported is None else {stories.topic[number] for number in reported}
        self.streams: list[Stream] = [
            stream(self.words, number, quotation_blocks(document)) if topic in topics else NO_STREAM
            for number, (document, topic) in enumerate(zip(documents, stories.topic, strict=True))
        ]

    def sentence(self, number: int, at: int) -> tuple[int, int]:
        """The range of the sentence that holds a position of a document's stream."""
        of = self.streams[number]
        at = min(max(at, 0), len(of.tokens) - 1)
        index = bisect_right(of.sentences, at) - 1
        return of.sentences[index], of.sentences[index + 1] if index + 1 < len(of.sentences) else len(of.tokens)

    def written(self, number: int, start: int, end: int) -> list[str]:
        """The words of a stretch of a stream as they are written, with possessive endings and the signs of amounts."""
        text = self.words.texts[number]
        found = []
        for token in self.streams[number].tokens[start:end]:
            low, high = self.words.span(number, token)
            if text[high : high + 2] in ("'s", "’s"):
                high += 2
            elif text[low].isdecimal():
                low -= text[low - 1 : low] in SIGNS
                high += text[high : high + 1] == "%"
            found.append(text[low:high])
        return found

    def place(self, unit: Unit) -> Place:
        """Where a stretch of a stream stands in its document."""
        tokens = self.streams[unit.document].tokens
        first, last = (
            self.words.span(unit.document, tokens[unit.start]),
            self.words.span(unit.document, tokens[unit.end - 1]),
        )
        return Place(unit.document, first[0], last[1])

    def is_edited(self, number: int, start: int, end: int) -> bool:
        """Whether brackets or dots stand in or beside a stretch: an editor's hand."""
        of, tokens = self.streams[number], self.words.documents[number]
        low = self.words.span(number, of.tokens[max(start - 1, 0)])[1]
        high = tokens.starts[of.tokens[end]] if end < len(of.tokens) else of.spans[of.quotations[-1]][1]
        return _EDITED.search(self.words.texts[number], low, high) is not None

    def is_turned(self, number: int, start: int, end: int) -> bool:
        """Whether an editor changed the form of the word before or after a stretch: "remember[ed]", "[r]emember"."""
        of, words = self.streams[number].tokens, self.words
        text, starts = words.texts[number], words.documents[number].starts
        return any(
            text[words.span(number, of[at])[1] : starts[of[at + 1]]] in ("[", "]")
            for at in (start - 2, end)
            if 0 <= at < len(of) - 1
        )

    def is_cut(self, number: int, at: int) -> bool:
        """Whether a position of a stream lies between two quotations: there a report left words out."""
        quotations = self.streams[number].quotations
        return 0 < at < len(quotations) and quotations[at - 1] != quotations[at]

    def is_one_speech(self, number: int, at: int, other: int) -> bool:
        """Whether a speaker goes on from one position of a stream to another: the report only says who speaks, in its line.
        Nobody goes on from a headline."""
        of, text = self.streams[number], self.words.texts[number]
        first, last = sorted((of.quotations[at], of.quotations[other]))
        line_end = text.find("\n")
        if of.spans[first][1] <= line_end < of.spans[last][0] and _HEADLINE_END.search(text, 0, line_end):
            return False
        between = (text[of.spans[order][1] : of.spans[order + 1][0]] for order in range(first, last))
        return all(_TELLS_MORE.search(words) is None for words in between)

    def asks(self, number: int, start: int, end: int) -> bool:
        """Whether a stretch of a stream is a question by its first word and its mark: the answer is another utterance."""
        of, tokens, text = self.streams[number], self.words.documents[number], self.words.texts[number]
        token = of.tokens[end - 1]
        stop = tokens.starts[token + 1] if token + 1 < len(tokens.starts) else len(text)
        is_marked = "?" in text[self.words.span(number, token)[1] : stop]
        return is_marked and self.words.vocabulary.folds[of.folds[start]] in _ASKING

    def begins(self, number: int, at: int) -> bool:
        """Whether a quotation begins at a position of a stream."""
        return at == 0 or self.is_cut(number, at)

    def is_embedded(self, number: int, at: int) -> bool:
        """Whether the quotation at a position of a stream goes on a sentence of the report: it begins in lower case."""
        of = self.streams[number]
        at = min(at, len(of.tokens) - 1)
        first = bisect_left(of.quotations, of.quotations[at])
        return self.words.documents[number].proofs[of.tokens[first]] == PLAIN

    def translation(self, number: int, at: int) -> int:
        """What the report says around a quotation of a translation: NAMED (an interpreter, the language spoken), LIKELY (said
        to a medium of another language), or UNNAMED."""
        tokens, vocabulary = self.words.documents[number], self.words.vocabulary
        first, last = self._around(number, at)
        folds = [vocabulary.folds[vocabulary.fold_of[form]] for form in tokens.forms[first:last]]
        if not self._cues.isdisjoint(folds):
            return NAMED
        found = UNNAMED
        for token, (before, word) in enumerate(pairwise(folds), first + 1):
            if word in self._languages and before in ("in", "speaking") and self._is_noun(number, token):
                return NAMED
            if before in self._languages and word in self._media:
                found = LIKELY
        return found

    def _is_noun(self, number: int, token: int) -> bool:
        """Whether a language stands for itself: behind it comes a mark or a small word, no noun ("in Danish waters")."""
        tokens, vocabulary = self.words.documents[number], self.words.vocabulary
        end = self.words.span(number, token)[1]
        if token + 1 == len(tokens.forms) or self.words.texts[number][end : end + 1] != " ":
            return True
        return vocabulary.fold_of[tokens.forms[token + 1]] in self.function

    def _around(self, number: int, at: int) -> tuple[int, int]:
        """The tokens around the quotation at a position of a stream, the quotation included."""
        of, starts = self.streams[number], self.words.documents[number].starts
        start, end = of.spans[of.quotations[at]]
        return bisect_left(starts, start - _AROUND), bisect_left(starts, end + _AROUND)

    def told(self, number: int) -> list[str]:
        """The speaker of each quotation of a document, in order; "" where nobody is named."""
        if number not in self._told:
            document = self.documents[number]
            found = quotations.find(document.text, self._lexicon, quotation_blocks(document), pronouns=False)
            by_start = {mention.start: mention.value.speaker for mention in found}
            self._told[number] = [by_start.get(start, "") for start, _ in self.streams[number].spans]
        return self._told[number]

    def speaker(self, number: int, at: int) -> frozenset[int]:
        """The names of who says what stands at a position of a stream, without titles and what their bearer is of; none
        where nobody is named, as by a noun that begins a sentence ("Lawyers said")."""
        told = self.told(number)[self.streams[number].quotations[at]]
        told = _OF.split(told)[0] if _SPOKEN_FOR.match(told) is None else ""
        speaker = name.read(told)
        ids = self.words.vocabulary.fold_ids
        parts = [ids[part] for part in speaker.parts if part in ids and part not in self._titles] if speaker else ()
        return frozenset(part for part in parts if self.content[part] and self.words.is_name(part))

    def described(self, number: int, at: int) -> frozenset[str]:
        """The words for somebody unnamed who says what stands at a position of a stream: "said a nurse", "One miner said"."""
        start, end = self.streams[number].spans[self.streams[number].quotations[at]]
        text = self.words.texts[number]
        found = _UNNAMED_AFTER.match(text, end) or _UNNAMED_BEFORE.search(text, max(0, start - _AROUND), start)
        return frozenset(found["who"].split()) if found else frozenset()

    def weekdays(self, number: int, at: int) -> frozenset[str]:
        """The days of the week that the report's words beside the quotation at a position of a stream name, in its sentence."""
        start, end = self.streams[number].spans[self.streams[number].quotations[at]]
        text = self.words.texts[number]
        found = (_DAY_AFTER.match(text, end), _DAY_BEFORE.search(text, max(0, start - _AROUND), start))
        return frozenset(day["day"] for day in found if day)

    def names_around(self, number: int, at: int) -> set[int]:
        """The names that the report tells around the quotation at a position of a stream."""
        of, words = self.streams[number], self.words
        start, end = of.spans[of.quotations[at]]
        tokens = words.documents[number]
        first, last = self._around(number, at)
        fold_of = words.vocabulary.fold_of
        return {
            fold
            for token in range(first, last)
            if tokens.proofs[token] and not start <= tokens.starts[token] < end
            if words.is_name(fold := fold_of[tokens.forms[token]]) and self.content[fold]
        }
