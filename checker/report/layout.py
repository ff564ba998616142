"""The text report as a list of styled pieces, which text.py joins and terminal.py paints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.compare.messages.wording import in_words
from checker.model.finding import Citation, Finding, Verdict
from checker.model.report import Report
from checker.named import NamedTuple
from checker.report import Options
from checker.report.places import cited, dated_name, path, unanchored_place
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
    """The whole report: findings, on request the times that were not anchored, and the summary."""
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
    """The documents that are dated by others of their story, with the reasons; nothing where there are none."""
    if report.coverage.dated:
        yield Piece("message", "documents without a date, dated by others of their story\n")
        for document in report.coverage.dated:
            yield Piece("place", f"  {visible(dated_name(document))}")
            yield Piece("plain", f": written {document.written}\n")
            for reason in document.why:
                yield Piece("plain", f"    - {visible(reason)}\n")
        yield Piece("plain", "\n")


def finding_layout(finding: Finding, options: Options) -> Iterator[Piece]:
    """A finding's head line, its places with the words marked, and the reasons."""
    yield Piece(finding.severity, finding.severity)
    yield Piece("rule", f"[{finding.rule}]")
    yield Piece("message", f" {visible(finding.message)}\n")
    for passage in _passages(finding.citations[:SHOWN_PLACES], options.width - len(GUTTER)):
        yield from _passage_layout(passage, options.width)
    if more := finding.citations[SHOWN_PLACES:]:
        names = ", ".join(dict.fromkeys(path(citation) for citation in more[:3]))
        yield Piece("faint", f"  and {counted(len(more), 'more place')}: {names}{', …' if len(more) > 3 else ''}\n")
    for reason in finding.reasons:
        yield Piece("plain", f"  - {visible(reason)}\n")
    for suppression in finding.suppressions:
        yield Piece("plain", f"  - suppressed: {visible(why_suppressed(suppression))}\n")
    verdict = "" if finding.verdict is Verdict.CONFLICT else f"{finding.verdict}, "
    yield Piece("faint", f"  {verdict}probability {finding.probability:.0%}, id {finding.fingerprint[:12]}\n")


def _passages(citations: Sequence[Citation], room: int) -> list[list[Citation]]:
    """The citations in groups: neighbours of one passage together, where all their words fit into `room` cells and none needs
    its value printed."""
    found: list[list[Citation]] = []
    for citation in citations:
        if found and _is_beside(citation, found[-1], room):
            found[-1].append(citation)
        else:
            found.append([citation])
    return found


def _is_beside(citation: Citation, others: Sequence[Citation], room: int) -> bool:
    where = {(one.document, one.record_line, one.excerpt_start, one.excerpt) for one in (citation, *others)}
    if len(where) > 1 or not citation.excerpt or any(_value(one) for one in (citation, *others)):
        return False
    spans = [(one.start, one.start + len(one.text)) for one in (citation, *others)]
    spread = max(end for _, end in spans) - min(start for start, _ in spans)
    apart = all(citation.start >= end or start >= citation.start + len(citation.text) for start, end in spans[1:])
    return apart and spread <= room - len("……")


def _passage_layout(citations: Sequence[Citation], width: int) -> Iterator[Piece]:
    """The places of citations and, below, their passage with carets under the words; behind those of a single citation
    stands its value."""
    first, *others = citations
    yield Piece("place", f"  {cited(first)}")
    yield from (Piece("place", f", {one.line}:{one.column}") for one in others)
    yield Piece("faint", f" ({visible(first.source)})\n" if first.source else "\n")
    passage = first.excerpt or first.text
    base = first.excerpt_start if first.excerpt else first.start
    spans = sorted((one.start - base, one.start - base + len(one.text)) for one in citations)
    room = width - len(GUTTER)
    text, start, _ = crop_cells(visible(passage), spans[0][0], spans[-1][1], room)
    shift = start - spans[0][0]
    marked = [(max(0, low + shift), min(len(text), high + shift)) for low, high in spans]
    yield Piece("gutter", GUTTER)
    at = 0
    for low, high in marked:
        yield Piece("plain", text[at:low])
        yield Piece("mark", text[low:high])
        at = high
    yield Piece("plain", text[at:] + "\n")
    yield Piece("gutter", GUTTER)
    at = column = 0
    for low, high in marked:
        gap, marks = cells(text[at:low]), max(cells(text[low:high]), 1)
        yield Piece("plain", " " * gap)
        yield Piece("mark", "^" * marks)
        at, column = high, column + gap + marks
    if not (value := _value(first)):
        yield Piece("plain", "\n")
    elif column + 1 + cells(value) <= room:
        yield Piece("plain", f" {value}\n")
    else:  # under the marks, or as far to the left of them as it takes
        before = cells(text[: marked[0][0]])
        yield Piece("plain", "\n")
        yield Piece("gutter", GUTTER)
        yield Piece("plain", f"{' ' * max(0, min(before, room - cells(value)))}{value}\n")


def _value(citation: Citation) -> str:
    """What a citation's words mean, "" where they say so themselves."""
    value = visible(in_words(citation.told or citation.value, citation.text))
    return "" if value == citation.text else value
