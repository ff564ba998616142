"""Runs the examples of rules, for `factlint rule test` and for the project's own tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.model.document import Document, ReferenceDate
from checker.named import NamedTuple
from checker.rulebook import Rulebook
from checker.rulebook.compile import Read
from checker.rulebook.laws import bracketed


class Case(NamedTuple):
    """One demand of a rule file: "example 2" with its texts as written, the documents' dates, and what is wanted.

    `kind` is the name of the table it stands in; `values` are what an example says its mentions mean.
    """

    rule: str
    name: str
    kind: str
    texts: tuple[str, ...]
    dates: tuple[date | None, ...]
    values: tuple[str, ...]
    todo: bool


def cases(read: Read) -> Iterator[Case]:
    """Every demand of one rule file, in the order of its tables."""
    rule = read.rule
    for number, example in enumerate(rule.example, 1):
        values = (example.value,) if isinstance(example.value, str) else example.value
        name = f"example {number}"
        yield Case(read.id, name, "example", (example.text,), (example.date,), values, example.todo)
    for kind, together in (("conflict", rule.conflict), ("agreement", rule.agreement)):
        for number, case in enumerate(together, 1):
            dates = case.dates or (None,) * len(case.texts)
            yield Case(read.id, f"{kind} {number}", kind, case.texts, dates, (), case.todo)
    for kind, alone in (("misfit", rule.misfit), ("fit", rule.fit)):
        for number, text in enumerate(alone, 1):
            yield Case(read.id, f"{kind} {number}", kind, (text.text,), (text.date,), (), text.todo)


def failure(case: Case, rulebook: Rulebook) -> str:
    """What is wrong, in one line; "" where the case holds."""
    return _example(case, rulebook) if case.kind == "example" else _findings(case, rulebook)


def _example(case: Case, rulebook: Rulebook) -> str:
    from checker.extract import extract
    from checker.extract.wordings import wordings
    from checker.values.kinds import kind

    text, spans = bracketed(case.texts[0])
    document, rules = _document(text, case.dates[0]), rulebook.selected([case.rule])
    mentions = [claim.mention for claim in extract(document, rules).claims]
    mentions += [mention for mention in wordings(document, rules) if mention.kind == rules.rule(case.rule).kind]
    found = [(mention.start, mention.end) for mention in mentions]
    if found != list(spans):
        return f"takes {_quoted(text, found)} where {_quoted(text, spans)} is wanted"
    shown = tuple(kind(mention.kind).show(mention.value) for mention in mentions)
    if case.values and shown != case.values:
        return f"reads {', '.join(shown)} where {', '.join(case.values)} is wanted"
    return ""


def _findings(case: Case, rulebook: Rulebook) -> str:
    from checker.config import Config
    from checker.engine.local import check

    parts = [bracketed(text) for text in case.texts]
    documents = [_document(text, day, n) for n, ((text, _), day) in enumerate(zip(parts, case.dates, strict=True))]
    report = check(documents, rulebook, Config(select=(case.rule,)))
    messages = [finding.message for finding in report.findings]
    wanted = case.kind in ("conflict", "misfit")
    if len(messages) != wanted:
        return f"gives {len(messages)} findings where {int(wanted)} is wanted{''.join(f'; {m}' for m in messages)}"
    for message in messages:
        if "{" in message:
            return f"leaves a place of its message empty: {message}"
    (text, spans), cited = parts[0], [(c.start, c.end) for f in report.findings for c in f.citations[:1]]
    if spans and cited != list(spans):
        return f"cites {_quoted(text, cited)} where {_quoted(text, spans)} is wanted"
    return ""


def _document(text: str, day: date | None, number: int = 0) -> Document:
    from checker.documents.plain import document

    made = document(text, f"{'abcdefgh'[number % 8]}.txt")
    if day:
        made.reference = ReferenceDate(day, day, "metadata")
    return made


def _quoted(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return ", ".join(f'"{text[start:end]}"' for start, end in spans) or "nothing"
