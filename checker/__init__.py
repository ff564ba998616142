"""factlint, a linter for facts: finds where documents contradict one another, and cites every passage.

    >>> import checker
    >>> article = checker.Document("a", "The ministers met in Oslo on Tuesday, May 2, 2012.")
    >>> report = checker.check([article])
    >>> [finding.rule for finding in report.findings]
    ['date/weekday-date']
    >>> print(checker.render(report, "concise"), end="")
    a:1:30: error date/weekday-date 2 May 2012 was a Wednesday, not a Tuesday

The functions take and return iterators, so that they can stand in a pipeline; docs/library.md shows how. Everything is
imported on first use.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing's own costs more than the rest of `factlint --version`
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Any

    from checker.config import Config
    from checker.model.claim import Mention
    from checker.model.document import Document, ReferenceDate
    from checker.model.finding import Citation, Fact, Finding, Severity, Verdict
    from checker.model.report import Report, Unread

__all__ = [
    "Citation",
    "Config",
    "Document",
    "Fact",
    "Finding",
    "Mention",
    "Problem",
    "ReferenceDate",
    "Report",
    "Severity",
    "Unread",
    "Verdict",
    "check",
    "json_schema",
    "mentions",
    "read",
    "records",
    "render",
]

_HOMES = {
    "Config": "checker.config",
    "Document": "checker.model.document",
    "ReferenceDate": "checker.model.document",
    "Mention": "checker.model.claim",
    "Citation": "checker.model.finding",
    "Fact": "checker.model.finding",
    "Finding": "checker.model.finding",
    "Severity": "checker.model.finding",
    "Verdict": "checker.model.finding",
    "Report": "checker.model.report",
    "Unread": "checker.model.report",
    "Problem": "checker.problems",
}


def read(paths: Sequence[str], *, config: Config | None = None) -> Iterator[Document | Unread]:
    """The documents under paths (files, folders, "-" for standard input), one by one, and an Unread for each problem.

    `config` has the patterns to leave out and the settings by path. Nothing that an input contains raises.
    """
    from checker.config import Config, path_settings
    from checker.documents.read import stream

    config = config or Config()
    return stream(paths, exclude=config.exclude, exclude_from=config.folder, settings=path_settings(config))


def mentions(
    documents: Iterable[Document | Unread], *, config: Config | None = None, rules: Sequence[Path] = ()
) -> Iterator[tuple[Document, list[Mention]]]:
    """Each document with every time, number, name and quotation in it; nothing is kept, so a stream may be endless.

    Raises RuleProblem and UsageProblem as `check` does, when the first document is asked for.
    """
    from checker.config import Config
    from checker.extract.mentions import mentions
    from checker.model.document import Document
    from checker.rulebook import load

    config = config or Config()
    rulebook = load(rules).selected(*config.choice)
    for document in documents:
        if isinstance(document, Document):
            yield document, mentions([document], rulebook)[0]


def records(
    documents: Iterable[Document | Unread], *, config: Config | None = None, rules: Sequence[Path] = ()
) -> Iterator[dict[str, Any]]:
    """The same as plain data, one mention after the other: the lines of `factlint extract --format jsonl`."""
    from checker.report.mentions import mention_record

    for document, found in mentions(documents, config=config, rules=rules):
        for mention in found:
            yield mention_record(document, mention)


def check(
    documents: Iterable[Document | Unread],
    *,
    against: str | Path | Iterable[Document | Unread] | None = None,
    config: Config | None = None,
    rules: Sequence[Path] = (),
) -> Report:
    """Every fact and finding in the documents, under the built-in rules and those in further folders of `rules`.

    `against` is the file of an index, or other documents; what these say among themselves is left out. An Unread among the
    documents is passed on in the report. Raises RuleProblem for a folder of rules that breaks a law, UsageProblem for a
    selector that chooses nothing, IndexProblem for an index that cannot be used.
    """
    from os import PathLike

    from checker.config import Config
    from checker.engine import against as comparison
    from checker.engine import local
    from checker.rulebook import load

    told, unread = _divided(documents)
    rulebook, config = load(rules), config or Config()
    if against is None:
        return local.check(told, rulebook, config, unread)
    if isinstance(against, (str, PathLike)):
        return comparison.check_against_index(told, str(against), rulebook, config, unread)
    old, missed = _divided(against)
    return comparison.check_against_documents(told, old, rulebook, config, [*unread, *missed])


def _divided(given: Iterable[Document | Unread]) -> tuple[list[Document], list[Unread]]:
    """What was read, and what was not."""
    from checker.model.document import Document
    from checker.model.report import Unread

    found = list(given)
    return [one for one in found if isinstance(one, Document)], [one for one in found if isinstance(one, Unread)]


def render(report: Report, format: str = "text", *, rules: Sequence[Path] = ()) -> str:
    """A report in one of the formats of `factlint check`; `rules` as they were checked under.

    Raises KeyError for an unknown format.
    """
    from checker.report import Options, render
    from checker.rulebook import load

    return render(format, report, Options(rulebook=load(rules)))


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a machine format; docs/library.md lists their names.

    Raises FileNotFoundError for an unknown name.
    """
    import json
    from pathlib import Path

    text = Path(__file__).with_name("report").joinpath("schemas", f"{name}.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
