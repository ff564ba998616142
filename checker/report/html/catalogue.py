"""What the findings of a report can be chosen by and linked to."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.finding import Citation, Fact, Finding
from checker.model.report import Listing, Report


class Catalogue:
    """What the findings of a report can be chosen by, numbered: rules, sources, stories; and their anchors."""

    def __init__(self, report: Report) -> None:
        self._told = report.stories
        self._story_of = {one.id: n for n, story in enumerate(report.stories) for one in story.documents}
        self._listing = {one.id: one for story in report.stories for one in story.documents}
        told = (*report.findings, *report.suppressed)
        self.rules = sorted({finding.rule for finding in told})
        self.sources = sorted({source(c) for finding in told for c in finding.citations})
        self._number = {name: number for number, name in enumerate(self.sources)}
        self.anchors = _anchors(told)
        shown = zip(told, self.anchors, strict=True)
        self._anchor = {(f.rule, _place(c)): anchor for f, anchor in shown for c in f.citations}
        self.stories = sorted({n for finding in told if (n := self.story(finding.citations[0])) >= 0})

    def story(self, citation: Citation) -> int:
        """The number of the story that a citation's document belongs to, -1 where none is known."""
        return self._story_of.get(citation.document, -1)

    def story_name(self, number: int) -> str:
        """What a story is called: its title, or else its first document."""
        story = self._told[number]
        return story.title or story.documents[0].id

    def numbers(self, finding: Finding) -> str:
        """The numbers of a finding's sources, with spaces between."""
        return " ".join(map(str, sorted({self._number[source(citation)] for citation in finding.citations})))

    def anchor(self, fact: Fact) -> str:
        """The anchor of the finding that a fact is shown as, "" for one that is not shown."""
        places = ((fact.rule, _place(c)) for support in fact.supports for c in support.citations)
        return next((self._anchor[place] for place in places if place in self._anchor), "")

    def listing(self, citation: Citation) -> Listing | None:
        return self._listing.get(citation.document)


def source(citation: Citation) -> str:
    """Who is cited: the source that the document names, or else its path."""
    return citation.source or citation.path or citation.document


def _place(citation: Citation) -> tuple[str, int, int]:
    return citation.document, citation.start, citation.end


def _anchors(told: Sequence[Finding]) -> list[str]:
    """An id for each finding: the beginning of its fingerprint, numbered where two have the same."""
    seen: dict[str, int] = {}
    anchors = []
    for finding in told:
        name = f"f-{finding.fingerprint[:12]}"
        repeat = seen[name] = seen.get(name, 0) + 1
        anchors.append(f"{name}-{repeat}" if repeat > 1 else name)
    return anchors
