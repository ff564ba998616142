"""Findings that a document itself allows, and allow-comments that are wrong or unused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.compare.findings import misfit_finding
from checker.documents.allow import Allow, allows, covers
from checker.documents.segment import blocks
from checker.model.claim import Misfit
from checker.model.document import Block, Document
from checker.model.finding import Finding, Suppression
from checker.rulebook import Rule, Rulebook


def allowed(
    findings: Sequence[Finding],
    documents: Sequence[Document],
    rulebook: Rulebook,
    rules: Rulebook,
    *,
    is_alone: bool = False,
) -> list[Finding]:
    """The findings, those suppressed that an allow-comment covers, and one for each comment that is wrong.

    `documents` are those that may have comments. A comment covers every finding that cites its passage, as primary or
    related. `rules` are those of the `rulebook` that were applied. A comment is not called unused for a rule that was not
    applied, nor, where a document `is_alone`, for a rule that compares documents.
    """
    spoken = {document.id: (file, allows(file)) for document in documents for file in (_as_file(document),)}
    used: set[tuple[str, Allow, str]] = set()
    marked = []
    for finding in findings:
        for document, allow, name in _covering(finding, spoken):
            used.add((document.id, allow, name))
            if not finding.suppressions:
                place = f"{document.path or document.id}:{document.position(allow.span.start)[0]}"
                finding = finding._replace(suppressions=(Suppression("comment", "allowed", allow.reason, place=place),))
        marked.append(finding)
    for document, found in spoken.values():
        for allow in found:
            judged = [name for name in allow.rules if _is_judged(name, rulebook, rules, is_alone)]
            idle = [name for name in judged if (document.id, allow, name) not in used]
            marked += _mistakes(document, allow, idle, rules)
    return marked


def _as_file(document: Document) -> Document:
    """The document with the whole file as its text, in which comments stand that no reader of a page sees."""
    if document.origin is None:
        return document
    spans = (Block(block.kind, *document.place(block.start, block.end)) for block in blocks(document))
    return Document(document.id, document.file, path=document.path, source=document.source, blocks=tuple(spans))


def _covering(
    finding: Finding, spoken: Mapping[str, tuple[Document, Sequence[Allow]]]
) -> Iterator[tuple[Document, Allow, str]]:
    """The comments that concern a finding, with the name that each has for its rule."""
    for citation in finding.citations:
        if citation.document not in spoken:
            continue
        document, found = spoken[citation.document]
        for allow in found:
            for name in allow.rules:
                if covers(allow._replace(rules=(name,)), finding.rule, citation.start, citation.end):
                    yield document, allow, name


def _is_judged(name: str, rulebook: Rulebook, rules: Rulebook, is_alone: bool) -> bool:
    """Whether a rule or prefix was applied and could have found something; one that names no rule never does."""
    if not _named(name, rulebook):
        return True
    return any(rule.check or not is_alone for rule in _named(name, rules))


def _named(name: str, rulebook: Rulebook) -> list[Rule]:
    return [rule for rule in rulebook.rules if rule.id == name or rule.id.startswith(name.rstrip("/") + "/")]


def _mistakes(document: Document, allow: Allow, idle: Sequence[str], rules: Rulebook) -> Iterator[Finding]:
    """What is wrong with a comment, as findings of the rules that were applied."""
    words = " ".join(document.text[slice(*allow.span)].split())
    wrong = {
        "allow/words": not allow.rules,
        "allow/reason": bool(allow.rules) and not allow.reason,
        "allow/unused": bool(idle),
    }
    for rule in rules.rules:
        if wrong.get(rule.id):
            values = {"rules": ", ".join(idle or allow.rules), "words": words}
            misfit = Misfit((allow.span.start, allow.span.end), (), values)
            yield misfit_finding(misfit, rule, document)._replace(probability=1.0)
