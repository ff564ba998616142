"""The text report as a list of styled pieces, which plain.py joins and terminal.py paints."""

from __future__ import annotations

from collections.abc import Iterator

from checker.compare.wording import in_words
from checker.model.finding import Citation, Finding, Verdict
from checker.model.report import Report
from checker.named import NamedTuple
from checker.report import Options
from checker.report.places import cited, path, unanchored_place
from checker.report.summary import counted, sentence, why_suppressed
from checker.report.visible import cells, crop_cells, visible

SHOWN_PLACES = 8  # a fact told by more sources is cited in full by the machine formats
GUTTER = "    | "


class Piece(NamedTuple):
    """Words and what they are; `style` is one of STYLES. Pieces carry their own line ends."""

    style: str
    text: str


STYLES = ("plain", "error", "warning", "info", "rule", "message", "place", "gutter", "mark", "faint", "summary")


def layout(report: Report, options: Options) -> list[Piece]:
    """The whole report: findings, on request the times that were not anchored, and what it amounts to."""
    pieces: list[Piece] = []
    for finding in report.findings:
        pieces += finding_layout(finding, options)
        pieces.append(Piece("plain", "\n"))
    if options.unresolved and report.coverage.unanchored:
        pieces.append(Piece("message", "times that could not be placed on the calendar\n"))
        for time in report.coverage.unanchored:
            pieces += [
                Piece("place", f"  {unanchored_place(time)}"),
                Piece("plain", f"  “{visible(time.text)}”: {visible(time.why)}\n"),
            ]
        pieces.append(Piece("plain", "\n"))
    if options.unresolved:
        pieces += dated_layout(report)
    if options.quiet:
        return pieces
    pieces.append(Piece("summary", sentence(report) + "\n"))
    if report.findings:
        pieces.append(
            Piece("faint", "factlint explain ID, with the same paths, shows the reasoning behind a finding\n")
        )
    return pieces


def dated_layout(report: Report) -> Iterator[Piece]:
    """The documents that others of their story date, with the reasons; nothing where there are none."""
    if report.coverage.dated:
        yield Piece("message", "documents without a date, dated by what others of their story tell\n")
        for document in report.coverage.dated:
            yield Piece("place", f"  {visible(document.path or document.document)}")
            yield Piece("plain", f": written {document.written}\n")
            for reason in document.why:
                yield Piece("plain", f"    - {visible(reason)}\n")
        yield Piece("plain", "\n")


def finding_layout(finding: Finding, options: Options) -> Iterator[Piece]:
    """A finding's head line, its places with the words marked, and the reasons."""
    yield Piece(finding.severity, finding.severity)
    yield Piece("rule", f"[{finding.rule}]")
    yield Piece("message", f" {visible(finding.message)}\n")
    for citation in finding.citations[:SHOWN_PLACES]:
        yield from citation_layout(citation, options.width)
    if more := finding.citations[SHOWN_PLACES:]:
        names = ", ".join(dict.fromkeys(path(citation) for citation in more[:3]))
        yield Piece("faint", f"  and {counted(len(more), 'more place')}: {names}{', …' if len(more) > 3 else ''}\n")
    for reason in finding.reasons:
        yield Piece("plain", f"  - {visible(reason)}\n")
    for suppression in finding.suppressions:
        yield Piece("plain", f"  - suppressed: {visible(why_suppressed(suppression))}\n")
    verdict = "" if finding.verdict is Verdict.CONFLICT else f"{finding.verdict}, "
    yield Piece("faint", f"  {verdict}probability {finding.probability:.0%}, id {finding.fingerprint[:12]}\n")


def citation_layout(citation: Citation, width: int) -> Iterator[Piece]:
    """A citation's place and, under it, the passage with the words marked by carets and followed by their value."""
    yield Piece("place", f"  {cited(citation)}")
    yield Piece("faint", f" ({visible(citation.source)})\n" if citation.source else "\n")
    passage = citation.excerpt or citation.text
    start = citation.start - citation.excerpt_start if citation.excerpt else 0
    room = width - len(GUTTER)
    text, start, end = crop_cells(visible(passage), start, start + len(citation.text), room)
    yield Piece("gutter", GUTTER)
    yield Piece("plain", text[:start])
    yield Piece("mark", text[start:end])
    yield Piece("plain", text[end:] + "\n")
    yield Piece("gutter", GUTTER)
    before, marks = cells(text[:start]), max(cells(text[start:end]), 1)
    yield Piece("plain", " " * before)
    yield Piece("mark", "^" * marks)
    value = visible(in_words(citation.told or citation.value, citation.text))
    if value in ("", citation.text):
        yield Piece("plain", "\n")
    elif before + marks + 1 + cells(value) <= room:
        yield Piece("plain", f" {value}\n")
    else:  # under the marks, or as far to the left of them as it takes
        yield Piece("plain", "\n")
        yield Piece("gutter", GUTTER)
        yield Piece("plain", f"{' ' * max(0, min(before, room - cells(value)))}{value}\n")
