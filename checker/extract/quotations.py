"""Mentions of quotations, each with its speaker: named after it, before it, or as "he" who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from checker.extract import names
from checker.extract.speakers import beside, plain, tells
from checker.model.claim import Mention
from checker.model.document import Block
from checker.named import maker
from checker.values.quotation import Quotation
from checker.values.quotation_marks import Quoted, quoted

Lexicon = Mapping[str, Mapping[str, tuple[str, ...]]]

_mention = maker(Mention)
_quotation = maker(Quotation)
_REACH = 160
"""How far from a quotation its speaker is looked for, in characters, and never beyond its line and sentence."""
_SENTENCE_END = re.compile(r"[.!?;:\n](?:(?<=\n)|[\"”’']{0,2}\s)")  # one set in front, so that `re` skips fast
_CLOSING = re.compile(r"[\"”’'»`“]{1,2}[ .,]{0,2}")
_OPENING = re.compile(r"[ :,]{0,2}[\"“‘'«`„]{1,2}$")
_LONGEST_OPENING = 4
_LEADS = frozenset(",:")
_SIGNED = re.compile(r"[\"”’'»]{0,2}\s{0,3}\n[> \t]{0,9}(?:\n[> \t]{0,9})?(?:—|–|--?) ?(?P<name>[^\n]{3,80})")
"""A line of its own behind a quotation: a dash and who said it."""
_INTRODUCED = re.compile(r":\s{1,9}[> \t]{0,9}$")
"""What ends the sentence that introduces a block quote."""
_LONGEST_GAP = 19


def spans(text: str, blocks: Iterable[Block] = ()) -> list[Quoted]:
    """Every quotation of a text in order, by its marks, or set apart as a block of its own without any."""
    found = quoted(text)
    for block in blocks:
        if block.kind == "quotation":
            end = signed.start() if (signed := _SIGNED.search(text, block.start, block.end)) else block.end
            at = bisect_left(found, (block.start, 0))
            before, after = (found[at - 1].end if at else 0), (found[at].start if at < len(found) else len(text))
            if before <= block.start < end <= after:
                found.insert(at, Quoted(block.start, end))
    return found


def find(text: str, lexicon: Lexicon, blocks: Iterable[Block] = (), *, pronouns: bool = True) -> list[Mention]:
    """Every quotation of a text in order; the mention is the words inside the marks, or those of a block quote."""
    return spoken(text, spans(text, blocks), lexicon, pronouns=pronouns)


def spoken(text: str, quotations: Sequence[Quoted], lexicon: Lexicon, *, pronouns: bool = True) -> list[Mention]:
    """A mention for each quotation of a text, with its speaker.

    A pronoun stands for who spoke last, or without `pronouns` for nobody. Where one sentence alone divides two quotations
    ("…," Vandorp said. "…") both are of one speaker.
    """
    found: list[Mention] = []
    last = told = ""
    for i, quotation in enumerate(quotations):
        words = text[quotation.start : quotation.end]
        if "  " in words or not words.isprintable() or words[:1] == " " or words[-1:] == " ":
            words = " ".join(words.split())
        if not words:
            continue
        speaker = last if quotation.continued else _speaker(text, quotations, i, last, lexicon)
        if not speaker and i and _goes_on(text, quotations[i - 1].end, quotation.start):
            speaker = told
        told = speaker
        last = speaker or last if pronouns else ""
        found.append(_mention(("quotation", quotation.start, quotation.end, _quotation((words, speaker)))))
    return found


def _speaker(text: str, quotations: Sequence[Quoted], i: int, last: str, lexicon: Lexicon) -> str:
    """Who speaks: the name or pronoun beside a verb of speech in the rest of the sentence, else in its beginning.

    A quotation that another one follows without such words has the speaker of that sentence's beginning.
    """
    quotation = quotations[i]
    closing = _CLOSING.match(text, quotation.end)
    behind = closing.end() if closing else quotation.end
    final = text[quotation.end - 1]
    if final == "," and (who := plain(text, behind, last, lexicon)):
        return who
    if (signed := _SIGNED.match(text, quotation.end)) and (signers := names.find(signed["name"], lexicon)):
        return str(signers[0].value.text)
    start, before, leads = _before(text, quotations, i)
    stopped = final == "."
    if leads and stopped and (who := beside(_last_sentence(text, start, before), last, lexicon, leads=True)):
        return who
    end = quotations[i + 1].start if i + 1 < len(quotations) else len(text)
    after = text[behind : min(end, quotation.end + _REACH)]
    if not after.startswith("\n") and not (closing and "." in closing[0]):
        stop = _SENTENCE_END.search(after)
        introduces = stop is not None and after[stop.start()] == ":" and final != ","
        is_apart = stopped and not tells(after, lexicon)
        if not introduces and not is_apart and (who := beside(after[: stop.start() if stop else None], last, lexicon)):
            return who
    return "" if leads and stopped else beside(_last_sentence(text, start, before), last, lexicon, leads=leads)


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether there is but one short sentence, in one line, between the end of a quotation and the start of the next."""
    between = text[end:start]
    if len(between) > _REACH or "\n" in between:
        return False
    stops = [stop for stop in _SENTENCE_END.finditer(between, 2) if between[stop.start()] != ":"]
    return len(stops) == 1 and stops[0].end() + 2 >= len(between)


def _before(text: str, quotations: Sequence[Quoted], i: int) -> tuple[int, int, bool]:
    """The span of what stands before a quotation, and whether a comma or colon shows that it leads to it."""
    quotation = quotations[i]
    start = max(quotations[i - 1].end if i else 0, quotation.start - _REACH)
    opening = _OPENING.search(text, max(start, quotation.start - _LONGEST_OPENING), quotation.start)
    end = opening.start() if opening else quotation.start
    leads = not _LEADS.isdisjoint(text[end : quotation.start])
    is_apart = end > start and (text[end - 1].isspace() or text[end - 1] == ">")
    if is_apart and (introduced := _INTRODUCED.search(text, max(start, end - _LONGEST_GAP), end)):
        end, leads = introduced.start(), True
    return start, end, leads


def _last_sentence(text: str, start: int, end: int) -> str:
    """The words behind the last stop in a span."""
    for stop in _SENTENCE_END.finditer(text, start, end):
        start = stop.end()
    return text[start:end]
