"""Allow-comments: `<!-- factlint: allow length/report-pages both editions are meant -->`, or the same in front matter.

A comment concerns the block that it stands in or, where it stands alone, the next one; front matter concerns the whole
document. Rules may be ids or prefixes, several with commas; what follows them is the reason.
"""

from __future__ import annotations

import re

from checker.documents.frontmatter import front_matter
from checker.documents.segment import blocks
from checker.model.document import Document
from checker.model.span import Span
from checker.named import NamedTuple

COMMENT = re.compile(r"<!--\s{0,20}factlint:\s{0,20}(?P<words>[^\n]{0,500}?)\s{0,20}-->")
ALLOW = re.compile(
    r"allow\s{1,20}(?P<rules>[\w/-]{1,80}(?:,\s{0,5}[\w/-]{1,80}){0,20})(?:\s{1,20}(?P<reason>\S.{0,400}))?$"
)


class Allow(NamedTuple):
    """Rules that need not be reported within `scope`, why, and the span of the words that say so.

    `rules` is empty where the words cannot be understood; `reason` is empty where none is given.
    """

    rules: tuple[str, ...]
    reason: str
    scope: Span
    span: Span


def allows(document: Document) -> tuple[Allow, ...]:
    """Every allow-comment of a document, in order."""
    text = document.text
    if not document.speaks:
        return ()
    front = front_matter(text)
    fields = front.factlint if front else ()
    found = [_allow(field.value, Span(0, len(text)), Span(field.start, field.end)) for field in fields]
    for comment in COMMENT.finditer(text, front.end if front else 0):
        if _is_quoted(document, *comment.span()):
            continue
        scope = _scope(document, *comment.span())
        found += [_allow(comment["words"], scope, Span(*comment.span()))]
    return tuple(found)


def comments(text: str) -> list[Span]:
    """Where a text speaks to factlint instead of to its readers: nothing in there is a fact that it states."""
    return [Span(*comment.span()) for comment in COMMENT.finditer(text)]


def covers(allow: Allow, rule: str, start: int, end: int) -> bool:
    """Whether an allow-comment concerns a finding of a rule that cites text[start:end]."""
    named = any(rule == name or rule.startswith(name.rstrip("/") + "/") for name in allow.rules)
    return named and allow.scope.overlaps(Span(start, end))


def _allow(words: str, scope: Span, span: Span) -> Allow:
    found = ALLOW.match(words.strip())
    if not found:
        return Allow((), "", scope, span)
    rules = tuple(rule.strip() for rule in found["rules"].split(","))
    return Allow(rules, (found["reason"] or "").strip(), scope, span)


def _scope(document: Document, start: int, end: int) -> Span:
    """The block around a comment, or what follows up to the end of the first block that states anything."""
    first = None
    for block in blocks(document):
        if block.kind == "code" or block.end <= start or not COMMENT.sub("", document.text[slice(*block[1:])]).strip():
            continue
        if block.start < end:
            return Span(min(block.start, start), block.end)
        first = block.start if first is None else first
        if block.kind != "header":
            return Span(first, block.end)
    return Span(end, len(document.text))


def _is_quoted(document: Document, start: int, end: int) -> bool:
    """Whether a comment is shown to readers as code; where it stands alone, Markdown takes it for code too."""
    return any(
        block.kind == "code" and block.start <= start and end <= block.end and document.text[block.start] != "<"
        for block in blocks(document)
    )
