"""Mentions of quotations, each with its speaker: named after it, before it, or as "he" who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from checker.extract import names
from checker.model.claim import Mention
from checker.model.document import Block
from checker.named import maker
from checker.patterns import regex
from checker.values.quotation import Quotation
from checker.values.quotation_marks import Quoted, quoted

Lexicon = Mapping[str, Mapping[str, tuple[str, ...]]]

_mention = maker(Mention)
_quotation = maker(Quotation)
_REACH = 160
"""How far from a quotation its speaker is looked for, in characters, and never beyond its line and sentence."""
_PRONOUN = re.compile(r"\b(?:he|she|they)\b")  # of words in lower case
_LAST_PRONOUN = re.compile(r"\b(?:he|she|they) $", re.IGNORECASE)
_LONGEST_PRONOUN = 5  # characters, with the blank behind it
_SENTENCE_END = re.compile(r"[.!?;:\n](?:(?<=\n)|[\"”’']{0,2}\s)")  # one set in front, so that `re` skips fast
_CLOSING = re.compile(r"[\"”’'»`“]{1,2}[ .,]{0,2}")
_OPENING = re.compile(r"[ :,]{0,2}[\"“‘'«`„]{1,2}$")
_LONGEST_OPENING = 4
_TELLER = re.compile(r"[ ,]{0,2}(?:(?:[A-Z][\w.'’-]{0,30}|he|she|they|who)[ ,]{1,2}){0,5}(?:[a-z]{1,20} )?")
_LEADS = frozenset(",:")
_SIGNED = re.compile(r"[\"”’'»]{0,2}\s{0,3}\n[> \t]{0,9}(?:\n[> \t]{0,9})?(?:—|–|--?) ?(?P<name>[^\n]{3,80})")
"""A line of its own behind a quotation: a dash and who said it."""
_INTRODUCED = re.compile(r":\s{1,9}[> \t]{0,9}$")
"""What ends the sentence that introduces a block quote."""
_LONGEST_GAP = 19
_ADJUNCT = re.compile(r",| (?:to|in|at|on|from|of|after|before|as|who) ")
_INDEFINITE = re.compile(r"(?:a|an|one|another|some|many|the) ", re.IGNORECASE)
_SPEECH = (
    "say", "tell", "add", "ask", "write", "tweet", "state", "explain", "insist", "warn", "announce", "argue", "recall",
    "reply", "note", "conclude", "continue", "claim", "declare", "comment", "remark", "stress", "observe", "testify",
)  # fmt: skip
_IRREGULAR = ("said", "says", "told", "wrote", "replied", "testified", "according to", "According to")


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
    speech = _speech(lexicon)
    found: list[Mention] = []
    last = told = ""
    for i, quotation in enumerate(quotations):
        words = " ".join(text[quotation.start : quotation.end].split())
        if not words:
            continue
        speaker = last if quotation.continued else _speaker(text, quotations, i, speech, last, lexicon)
        if not speaker and i and _goes_on(text, quotations[i - 1].end, quotation.start):
            speaker = told
        told = speaker
        last = speaker or last if pronouns else ""
        found.append(_mention(("quotation", quotation.start, quotation.end, _quotation((words, speaker)))))
    return found


def _speaker(
    text: str, quotations: Sequence[Quoted], i: int, speech: re.Pattern[str], last: str, lexicon: Lexicon
) -> str:
    """Who speaks: the name or pronoun beside a verb of speech in the rest of the sentence, else in its beginning.

    A quotation that another one follows without such words has the speaker of that sentence's beginning.
    """
    quotation = quotations[i]
    if (signed := _SIGNED.match(text, quotation.end)) and (signers := names.find(signed["name"], lexicon)):
        return str(signers[0].value.text)
    start, before, leads = _before(text, quotations, i)
    stopped = text[quotation.end - 1] == "."
    if leads and stopped and (who := _beside(_last_sentence(text, start, before), speech, last, lexicon)):
        return who
    end = quotations[i + 1].start if i + 1 < len(quotations) else len(text)
    closing = _CLOSING.match(text, quotation.end)
    after = text[closing.end() if closing else quotation.end : min(end, quotation.end + _REACH)]
    if not after.startswith("\n") and not (closing and "." in closing[0]):
        stop = _SENTENCE_END.search(after)
        introduces = stop is not None and after[stop.start()] == ":" and text[quotation.end - 1] != ","
        is_apart = stopped and not _tells(after, speech)
        if (
            not introduces
            and not is_apart
            and (who := _beside(after[: stop.start() if stop else None], speech, last, lexicon))
        ):
            return who
    return "" if leads and stopped else _beside(_last_sentence(text, start, before), speech, last, lexicon)


def _tells(sentence: str, speech: re.Pattern[str]) -> bool:
    """Whether a sentence behind a full stop is only who said it: a verb of speech stands at its beginning or behind a name."""
    verb = speech.search(f" {sentence}")
    return verb is not None and _TELLER.fullmatch(sentence, 0, verb.start()) is not None


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
    if introduced := _INTRODUCED.search(text, max(start, end - _LONGEST_GAP), end):
        end, leads = introduced.start(), True
    return start, end, leads


def _last_sentence(text: str, start: int, end: int) -> str:
    """The words behind the last stop in a span."""
    for stop in _SENTENCE_END.finditer(text, start, end):
        start = stop.end()
    return text[start:end]


def _beside(words: str, speech: re.Pattern[str], last: str, lexicon: Lexicon) -> str:
    """The name or pronoun that stands with a verb of speech: its subject before it, else what follows it.

    "said Red Falcons striker Bo Kestrel, who" names the last of the names up to the comma; "a Lemra resident said" and
    "Lemra's mayor, Bo Kestrel, said" are not told by Lemra.
    """
    verb = speech.search(f" {words}")
    if not verb:
        return ""
    subject = words[: verb.start()].lstrip(" ,")
    if _LAST_PRONOUN.search(subject, max(0, len(subject) - _LONGEST_PRONOUN)):
        return last
    for part in filter(None, (subject, _ADJUNCT.split(words[verb.end() - 1 :], maxsplit=1)[0])):
        if who := _named(part, lexicon):
            return who
        if _PRONOUN.search(part.split(",", 1)[0].lower()):
            return last
    return ""


def _named(part: str, lexicon: Lexicon) -> str:
    """The name that a part of a sentence is about: the one that ends its first phrase, or is all of a later one."""
    first, *later = (phrase.strip() for phrase in part.split(","))
    named = names.find(first, lexicon)
    if named and named[-1].end == len(first):
        return str(named[-1].value.text)
    for phrase in later:
        found = names.find(phrase, lexicon)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(phrase)):
            return str(found[0].value.text)
    if named and not _INDEFINITE.match(first):
        return str(named[-1].value.text)
    return ""


_known: list[tuple[Lexicon, re.Pattern[str]]] = []


def _speech(lexicon: Lexicon) -> re.Pattern[str]:
    """The verbs of speech of the lexicon in use, each with the character before it: in words behind a blank, a hit starts
    where the verb does in the words alone. The verbs are told by their first letters, among which `re` finds its way fast.
    """
    if not _known or _known[0][0] is not lexicon:
        verbs = {*_SPEECH, *lexicon.get("reporting", {}).get("speech", ())}
        regular = sorted(re.escape(verb.removesuffix("e")) for verb in verbs if verb.isalpha())
        forms: dict[str, list[str]] = {}
        for form in (*_IRREGULAR, *(f"{stem}(?:e?s|e?d|ing|e)?" for stem in regular)):
            forms.setdefault(form[0], []).append(form[1:])
        first_letters = "|".join(rf"{first}(?:{'|'.join(rest)})" for first, rest in forms.items())
        _known[:] = [(lexicon, regex(rf"\W(?:{first_letters})\b"))]
    return _known[0][1]
