"""Places in a text."""

from __future__ import annotations

from checker.named import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in a document's original text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end
