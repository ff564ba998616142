"""Document + Rulebook -> mentions and claims: the steps of extraction in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from checker.documents.frontmatter import front_matter
from checker.documents.language import language
from checker.documents.segment import segments_around, silent
from checker.extract.citations import CALLED, CITED, near_references, references
from checker.extract.gate import Gate, Trigger, awake
from checker.extract.general import General
from checker.extract.match import claims_in
from checker.extract.overlap import resolve
from checker.model.claim import Claim, Extraction, Mention
from checker.model.document import Block, Document
from checker.model.span import Span
from checker.rulebook import Rulebook
from checker.values import numeric
from checker.values.money import in_currency, marked
from checker.values.numbers.separators import mark_of_language
from checker.values.numbers.twin import mark_shown
from checker.values.timex.scan import readings
from checker.values.timex.text import expressions, placed, scanned

NEW_LINE = "\n"
DAY_FIRST = {"dmy": True, "mdy": False}


class Extractor:
    """A rulebook made ready to read documents with."""

    def __init__(self, rulebook: Rulebook) -> None:
        across = [rule for rule in rulebook.rules if not rule.check]
        self._gate = Gate([rule for rule in across if rule.patterns], CALLED)
        self._citing = Gate([rule for rule in across if rule.patterns and rule.kind == CITED], CALLED)
        self._general = General([rule for rule in across if not rule.patterns])

    def extract(self, documents: Sequence[Document]) -> list[Extraction]:
        """Every time and number in each of the documents, and a claim for each that a rule takes.

        A rule with patterns goes before the general rules of its kind; header lines and code make no claims.
        """
        return [
            self._extraction(document, mentions, values)
            for document, (mentions, values) in zip(documents, _stated(documents), strict=True)
        ]

    def _extraction(self, document: Document, mentions: list[Mention], values: list[Mention]) -> Extraction:
        triggers = self._gate.triggers(document.text.encode("ascii", "replace"))
        claims = _by_patterns(document, triggers, values)
        mentions = _with_cited(document, mentions, triggers, claims)
        taken = {(claim.mention.start, claim.mention.end) for claim in claims}
        unheard = silent(document, map(attrgetter("start"), values))
        starts = [block.start for block in unheard]
        if taken or unheard:
            values = [
                mention
                for mention in values
                if (mention.start, mention.end) not in taken and not _within(unheard, starts, mention)
            ]
        claims += self._general.claims(document, values)
        if taken:
            claims.sort(key=lambda claim: claim.mention.start)
        return Extraction(tuple(mentions), tuple(claims))

    def mentions(self, documents: Sequence[Document]) -> list[list[Mention]]:
        """The mentions that `extract` finds in each of the documents, without the work for claims."""
        found = []
        for document, (mentions, values) in zip(documents, _stated(documents), strict=True):
            triggers = self._citing.triggers(document.text.encode("ascii", "replace"))
            claims = _by_patterns(document, near_references(document.text, triggers), values)
            found.append(_with_cited(document, mentions, triggers, claims))
        return found


def extract(documents: Sequence[Document], rulebook: Rulebook) -> list[Extraction]:
    """The times and numbers that each of the documents mentions, and what it claims under a rulebook."""
    return _extractor(rulebook).extract(documents)


def mentions(documents: Sequence[Document], rulebook: Rulebook) -> list[list[Mention]]:
    """The times and numbers that each of the documents mentions."""
    return _extractor(rulebook).mentions(documents)


def _stated(documents: Sequence[Document]) -> list[tuple[list[Mention], list[Mention]]]:
    """The times and numbers of each document, and those of them that claims may be made of."""
    languages = [document.language or language(document.text) for document in documents]
    times = _times(documents, languages)
    stated = zip(documents, times, _numbers(documents, languages, times), strict=True)
    return [_resolved(document, times, numbers) for document, times, numbers in stated]


# Each step goes over all documents before the next one does: the more so where words are read that were never met before,
# of which every document has some.


def _times(documents: Sequence[Document], languages: Sequence[str]) -> list[list[Mention]]:
    seen = [scanned(document.text, language=code) for document, code in zip(documents, languages, strict=True)]
    read = [readings(*each) for each in seen]
    told = [
        expressions(each, words, day_first=DAY_FIRST.get(document.date_order))
        for document, each, words in zip(documents, seen, read, strict=True)
    ]
    return [placed(found, document.reference) for document, found in zip(documents, told, strict=True)]


def _numbers(
    documents: Sequence[Document], languages: Sequence[str], times: Sequence[Sequence[Mention]]
) -> list[list[Mention]]:
    seen = [
        numeric.scanned(_in_lines(document.text), _decimal_mark(document, code), told)
        for document, code, told in zip(documents, languages, times, strict=True)
    ]
    read = [numeric.runs(*each) for each in seen]
    return [
        _in_currency(numeric.mentioned(*each, runs), document.currency)
        for document, each, runs in zip(documents, seen, read, strict=True)
    ]


def _in_lines(text: str) -> str:
    """A text in which each line of the front matter closes with a mark that no phrase goes over; as long as it was."""
    front = front_matter(text)
    return f"{text[: front.end - 1].replace(NEW_LINE, ';')}{text[front.end - 1 :]}" if front else text


def _decimal_mark(document: Document, language: str) -> str:
    """The decimal mark of a document as declared, else that of its language, else what its own figures show."""
    return document.decimal_mark or mark_of_language(language) or mark_shown(document.text)


def _resolved(
    document: Document, times: Sequence[Mention], numbers: Sequence[Mention]
) -> tuple[list[Mention], list[Mention]]:
    mentions, values = resolve(times, numbers)
    if document.speaks:
        return _said_to_readers(document.text, mentions), _said_to_readers(document.text, values)
    return mentions, values


def _by_patterns(document: Document, triggers: Sequence[Trigger], values: Sequence[Mention]) -> list[Claim]:
    """The claims of the rules that the words of a document wake."""
    waking = [(offset, rules) for offset, rules in triggers if rules]
    if not waking:
        return []
    segments = segments_around(document, (offset for offset, _ in waking))
    return [claim for segment, rule in awake(waking, segments) for claim in claims_in(document, segment, rule, values)]


def _with_cited(
    document: Document, mentions: list[Mention], triggers: Sequence[Trigger], claims: Sequence[Claim]
) -> list[Mention]:
    """The mentions with references, those of which something is claimed and others."""
    cited = [claim.mention for claim in claims if claim.mention.kind == CITED]
    cited += references(document.text, triggers, cited)
    return sorted([*mentions, *cited], key=attrgetter("start", "end")) if cited else mentions


def _in_currency(mentions: list[Mention], code: str) -> list[Mention]:
    """The mentions with bare "$" and "£" read as the currency that is declared for the document; where none is, those are
    marked that may be of several countries."""
    if not code:
        return marked(mentions)
    return [m._replace(value=in_currency(m.value, code)) if m.kind == "money" else m for m in mentions]


def _said_to_readers(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions outside of comments for factlint, whose reasons may well have numbers in them."""
    from checker.documents.allow import comments

    hidden = comments(text)
    starts = [span.start for span in hidden]
    return [mention for mention in mentions if not _within(hidden, starts, mention)]


def _within(blocks: Sequence[Block | Span], starts: Sequence[int], mention: Mention) -> bool:
    at = bisect_right(starts, mention.start) - 1
    return at >= 0 and mention.start < blocks[at].end


_extractors: dict[str, Extractor] = {}


def _extractor(rulebook: Rulebook) -> Extractor:
    if rulebook.hash not in _extractors:
        if len(_extractors) >= 8:
            _extractors.clear()
        _extractors[rulebook.hash] = Extractor(rulebook)
    return _extractors[rulebook.hash]
