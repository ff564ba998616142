"""Facts, verdicts and findings: what documents say of one another."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from checker.named import NamedTuple


class Verdict(StrEnum):
    AGREE = "agree"
    CONFLICT = "conflict"
    APPROXIMATE = "approximate"
    UPDATE = "update"
    DIFFERENT_PERIOD = "different-period"
    UNRESOLVED = "unresolved"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Standing(StrEnum):
    """How a value stands among all that are told of one fact: an outlier is told by one source alone against a majority."""

    MAJORITY = "majority"
    MINORITY = "minority"
    OUTLIER = "outlier"
    UNDECIDED = "undecided"


class Citation(NamedTuple):
    """A span with its document, line and column. `role` is "primary" or "related"; `page` is 0 where there are none.

    `value` is the value that the citation supports. `told` is what the words themselves say where that is less definite
    ("more than 40 pages" in support of 45), else "".
    """

    document: str
    path: str
    start: int
    end: int
    line: int
    column: int
    text: str
    value: str
    role: str
    excerpt: str
    excerpt_start: int
    source: str
    record_line: int
    page: int = 0
    told: str = ""


class ValueTold(NamedTuple):
    """A value of a finding. `sources` counts the independent sources that tell it, `documents` these and their copies."""

    value: str
    sources: int
    documents: int
    standing: Standing


LEAST_DECIDING = 3
"""So many independent sources can tell a majority from an outlier."""


def standings(sources: Sequence[int], total: int = 0) -> list[Standing]:
    """The standing of each value of a fact, by how many independent sources tell it: three or more decide, and a majority has
    more than any other value. `total` counts them where a source tells two values, as it does whose copies differ."""
    most = max(sources)
    if (total or sum(sources)) < LEAST_DECIDING or list(sources).count(most) > 1:
        return [Standing.UNDECIDED] * len(sources)
    return [
        Standing.MAJORITY if told == most else Standing.OUTLIER if told == 1 else Standing.MINORITY for told in sources
    ]


class Support(NamedTuple):
    """One value of a fact with everyone who states it. `sources` counts independent sources."""

    value: str
    citations: tuple[Citation, ...]
    sources: int


class Fact(NamedTuple):
    """The claims that answer one question, by value, best supported first."""

    rule: str
    subject: str
    verdict: Verdict
    supports: tuple[Support, ...]
    probability: float
    reasons: tuple[str, ...] = ()

    @property
    def status(self) -> str:
        """One of STATUSES. Only a value from independent sources is corroborated: two tolls of which one grew out of the
        other are an update, and "nearly 50" beside 48 is approximate."""
        if self.verdict is Verdict.CONFLICT:
            return "disputed"
        if self.verdict not in (Verdict.AGREE, Verdict.APPROXIMATE):
            return str(self.verdict)
        if any(support.sources > 1 for support in self.supports):
            return "corroborated"
        return "approximate" if len(self.supports) > 1 else "single-source"


STATUSES = ("disputed", "unresolved", "update", "different-period", "corroborated", "approximate", "single-source")
"""What a fact can be, the most important to look at first: `disputed` for a conflict, `corroborated` or `single-source`
where all agree, else the name of the verdict."""


class Suppression(NamedTuple):
    """Why a finding does not count.

    `kind` is "baseline", "decision" or "comment". `verdict` is that of a decision ("accepted", "false-alarm"), "known" for a
    baseline, "allowed" for a comment. `when` and `expires` are ISO dates, `place` is the file and line that says so.
    """

    kind: str
    verdict: str
    reason: str = ""
    by: str = ""
    when: str = ""
    expires: str = ""
    place: str = ""


class Finding(NamedTuple):
    """A fact whose verdict is worth showing. The first citation is the primary one.

    `fingerprint` depends on the rule, the values and the cited passages, never on line numbers or paths. `probability` is
    the estimated chance that a reader would call the finding right, `evidence` the terms of the sum behind it. `baseline` is
    "new", "updated" or "unchanged", or "" without a baseline. `values` are those told across documents, best supported first;
    none where a text is held against itself or against the calendar.
    """

    rule: str
    severity: Severity
    verdict: Verdict
    probability: float
    message: str
    fingerprint: str
    citations: tuple[Citation, ...]
    reasons: tuple[str, ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()
    baseline: str = ""
    suppressions: tuple[Suppression, ...] = ()
    values: tuple[ValueTold, ...] = ()
