"""Awake rules to claims: a rule's pattern names the words that carry its value and its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from checker.extract.overlap import covering
from checker.model.claim import Claim, Mention
from checker.model.document import Document, Segment
from checker.patterns import regex
from checker.rulebook import Rule
from checker.values.kinds import kind
from checker.values.scanning import matches, scanner


def claims_in(document: Document, segment: Segment, rule: Rule, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """The claims that a rule's patterns find in a segment; each span of a value once.

    A hit's value is the mention of the rule's kind that it touches, else what the kind reads in its words; words
    that the kind cannot read give no claim. What the rule names as its one attribute is what its claims are about.
    """
    named = rule.attributes[0] if len(rule.attributes) == 1 else ""
    taken: set[tuple[int, int]] = set()
    words = document.text[segment.start : segment.end].encode("latin-1", "replace")
    for pattern, heads in zip(_compiled(rule.patterns), rule.heads, strict=True):
        if heads and not _has_head(words, heads):
            continue
        for hit in pattern.finditer(document.text, segment.start, segment.end):
            mention = _mention(document, rule, hit.span("value"), mentions)
            if mention is None or (mention.start, mention.end) in taken:
                continue
            taken.add((mention.start, mention.end))
            subject = hit.span("subject") if "subject" in pattern.groupindex and hit["subject"] else None
            yield Claim(rule.id, document, mention, named or attribute(mention), subject)


def attribute(mention: Mention) -> str:
    """What a mention's value counts or measures ("page"), or its type for a time ("date"), else its kind."""
    if mention.kind == "timex":
        return str(mention.value.type).lower()
    return getattr(mention.value, "unit", "") or mention.kind


def _mention(document: Document, rule: Rule, span: tuple[int, int], mentions: Sequence[Mention]) -> Mention | None:
    found = covering(mentions, *span, (rule.kind,))
    if found is not None:
        return found
    value = kind(rule.kind).read(document.text[span[0] : span[1]])
    return None if value is None else Mention(rule.kind, *span, value)


@lru_cache(maxsize=8)  # the patterns of a rule mostly have the same heads
def _has_head(words: bytes, heads: str) -> bool:
    """Whether a segment has one of the words that a subject may have as its head."""
    return matches(_scanner(heads), words)


@cache
def _scanner(heads: str) -> Any:
    return scanner(rf"\b{heads}\b", any_case=True)


@lru_cache(maxsize=512)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(regex(source, re.IGNORECASE) for source in patterns)
