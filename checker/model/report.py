"""What one run found, could not read and did not check."""

from __future__ import annotations

from checker.model.finding import Fact, Finding, Verdict
from checker.named import NamedTuple


class Unread(NamedTuple):
    """An input, or a part of one, that could not be read, and why in one line."""

    path: str
    problem: str
    line: int = 0


class Unanchored(NamedTuple):
    """A time that could not be placed on the calendar, and why."""

    document: str
    path: str
    line: int
    column: int
    text: str
    why: str


class Dated(NamedTuple):
    """A document without a date of its own, the bounds that others of its story give it, and the chain of reasoning."""

    document: str
    path: str
    written: str
    why: tuple[str, ...]


class Coverage(NamedTuple):
    """What was looked at: counts, the times that could not be anchored, and the documents dated by others."""

    documents: int
    characters: int
    stories: int
    claims: dict[str, int]  # by rule
    crowded: dict[str, int]  # of these, the ones with too many of their kind in one story to be compared
    without_claims: tuple[str, ...]  # ids of documents in which no rule saw anything
    unanchored: tuple[Unanchored, ...]
    dated: tuple[Dated, ...] = ()


class Listing(NamedTuple):
    """A document as a list shows it. `written` is its own date in ISO 8601, "" where that is not known to the day."""

    id: str
    title: str
    written: str


class Story(NamedTuple):
    """Documents about the same events; `title` is that of the earliest one that has a title."""

    title: str
    documents: tuple[Listing, ...]


class Report(NamedTuple):
    """The outcome of a run; findings are sorted, the most severe and most probable first.

    `findings` are those that count; `suppressed` ones do not, and each says why. `withheld` is how many unresolved findings
    `resolved` has left out.
    """

    findings: tuple[Finding, ...]
    facts: tuple[Fact, ...]
    unread: tuple[Unread, ...]
    coverage: Coverage
    stories: tuple[Story, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    withheld: int = 0

    def resolved(self) -> Report:
        """The report without its unresolved findings."""
        kept = tuple(finding for finding in self.findings if finding.verdict is not Verdict.UNRESOLVED)
        return self._replace(findings=kept, withheld=len(self.findings) - len(kept))
