"""factlint, a linter for facts: finds where documents contradict one another, and cites every passage.

    >>> import checker
    >>> article = checker.Document("a", "The ministers met in Oslo on Tuesday, May 2, 2012.")
    >>> [finding.rule for finding in checker.check([article]).findings]
    ['date/weekday-date']

What times and numbers a document mentions comes from the stage itself, which a run over many documents calls one by one:

    >>> from checker.extract import extract
    >>> from checker.rulebook import load
    >>> [article.text[mention.start : mention.end] for mention in extract(article, load()).mentions]
    ['Tuesday, May 2, 2012']

Everything is imported when it is first used.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing's own costs more than the rest of `factlint --version`
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from checker.config import Config
    from checker.model.document import Document, ReferenceDate
    from checker.model.finding import Citation, Fact, Finding, Severity, Verdict
    from checker.model.report import Report

__all__ = [
    "Citation",
    "Config",
    "Document",
    "Fact",
    "Finding",
    "ReferenceDate",
    "Report",
    "Severity",
    "Verdict",
    "check",
]

_HOMES = {
    "Config": "checker.config",
    "Document": "checker.model.document",
    "ReferenceDate": "checker.model.document",
    "Citation": "checker.model.finding",
    "Fact": "checker.model.finding",
    "Finding": "checker.model.finding",
    "Severity": "checker.model.finding",
    "Verdict": "checker.model.finding",
    "Report": "checker.model.report",
}


def check(documents: Iterable[Document], *, config: Config | None = None, rules: Sequence[Path] = ()) -> Report:
    """Every fact and finding in the documents, under the built-in rules and those in further folders of `rules`.

    Raises RuleProblem for a folder of rules that breaks a law, UsageProblem for a selector that chooses nothing.
    """
    from checker.config import Config
    from checker.engine.local import check
    from checker.rulebook import load

    return check(tuple(documents), load(rules), config or Config())


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
