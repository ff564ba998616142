"""Two claims held against each other, and what comes of it step by step."""

from __future__ import annotations

from checker.model.finding import Citation
from checker.named import NamedTuple


class Spot(NamedTuple):
    """A place as reports print it: a document's path or `path#id`, a line, and a column, 0 for the whole line."""

    document: str
    line: int
    column: int = 0

    def __str__(self) -> str:
        return f"{self.document}:{self.line}" + (f":{self.column}" if self.column else "")


class Compared(NamedTuple):
    """Two passages as alignment sees them.

    `hindrance` says why their claims are never compared, "" where they are; `relation` how the values stand to each other, `vetoes`
    which of them part the claims, as (name, reason), and `evidence` the sum that they are one fact, as (name, log-odds). `outcome`
    is what came of them in a sentence, and `finding` the id of the finding that cites both, "" where there is none.
    """

    rule: str
    citations: tuple[Citation, Citation]
    hindrance: str = ""
    relation: str = ""
    vetoes: tuple[tuple[str, str], ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()
    outcome: str = ""
    finding: str = ""
