"""Mentions of quotations, each with its speaker: named after it, before it, or as "he" who spoke last."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.model.claim import Mention
from checker.values.quotation import Quotation
from checker.values.quotation_marks import Quoted, quoted

Lexicon = Mapping[str, Mapping[str, tuple[str, ...]]]

_REACH = 160
"""How far from a quotation its speaker is looked for, in characters, and never beyond its line."""
_INITIAL = r"(?:[A-Z]\.){1,3}"
_NAME = re.compile(rf"(?:(?:{_INITIAL}|[A-Z][\w’'-]{{1,30}}) ){{0,4}}[A-Z][\w’'-]{{1,30}}")
_PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;][\"”’']?\s|\n")
_SPEECH = (
    "say",
    "tell",
    "add",
    "ask",
    "write",
    "tweet",
    "state",
    "explain",
    "insist",
    "warn",
    "announce",
    "argue",
    "recall",
    "reply",
    "note",
    "conclude",
    "continue",
    "claim",
    "declare",
)
_IRREGULAR = ("said", "says", "told", "wrote", "replied", "[Aa]ccording to")


def find(text: str, lexicon: Lexicon) -> list[Mention]:
    """Every quotation of a text in order; the mention is the words inside the marks."""
    speech = _speech(lexicon)
    found: list[Mention] = []
    quotations = quoted(text)
    last = ""
    for i, quotation in enumerate(quotations):
        words = " ".join(text[quotation.start : quotation.end].split())
        if not words:
            continue
        speaker = last if quotation.continued else _speaker(text, quotations, i, speech, last)
        last = speaker or last
        found.append(Mention("quotation", quotation.start, quotation.end, Quotation(words, speaker)))
    return found


def _speaker(text: str, quotations: Sequence[Quoted], i: int, speech: re.Pattern[str], last: str) -> str:
    """Who speaks: the name or pronoun beside a verb of speech after the quotation, else before it."""
    quotation = quotations[i]
    end = quotations[i + 1].start if i + 1 < len(quotations) else len(text)
    after = text[quotation.end + 1 : min(end, quotation.end + _REACH)]
    stop = _SENTENCE_END.search(after, 1)
    who = _beside(after[: stop.start() + 1 if stop else len(after)], speech, last, nearest_first=True)
    if who:
        return who
    start = quotations[i - 1].end if i else 0
    before = text[max(start, quotation.start - 1 - _REACH) : max(quotation.start - 1, 0)]
    stops = list(_SENTENCE_END.finditer(before))
    return _beside(before[stops[-1].end() if stops else 0 :], speech, last, nearest_first=False)


def _beside(words: str, speech: re.Pattern[str], last: str, *, nearest_first: bool) -> str:
    """The name or pronoun that stands with a verb of speech; the one before the verb goes before the one after it."""
    verbs = list(speech.finditer(words))
    if not verbs:
        return ""
    verb = verbs[0] if nearest_first else verbs[-1]
    subject, rest = words[: verb.start()], words[verb.end() :]
    names = _NAME.findall(subject)
    if names:
        return str(names[0] if nearest_first else names[-1]).removesuffix("'s").removesuffix("’s")
    if _PRONOUN.search(subject) or _PRONOUN.match(rest.lstrip()):
        return last
    name = _NAME.search(rest)
    return name[0].removesuffix("'s").removesuffix("’s") if name else ""


_compiled: dict[tuple[str, ...], re.Pattern[str]] = {}


def _speech(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = (*_SPEECH, *lexicon.get("reporting", {}).get("speech", ()))
    if verbs not in _compiled:
        regular = "|".join(sorted({re.escape(verb.removesuffix("e")) for verb in verbs if verb.isalpha()}))
        _compiled[verbs] = re.compile(rf"\b(?:{'|'.join(_IRREGULAR)}|(?:{regular})(?:e?s|e?d|ing|e)?)\b")
    return _compiled[verbs]
