"""The page of two places for `factlint explain`: how the claims there were compared, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.compare.worth import weights
from checker.model.compared import Compared
from checker.report import Options
from checker.report.explain import evidence_layout
from checker.report.layout import Piece
from checker.report.places import cited
from checker.report.text import show
from checker.report.visible import visible


def compared_page(compared: Iterable[Compared], options: Options) -> str:
    """For each rule that sees something at both places the steps of alignment, up to what came of them."""
    return show((piece for one in compared for piece in _compared(one)), options)


def _compared(one: Compared) -> Iterator[Piece]:
    yield Piece("rule", f"[{one.rule}]\n")
    for citation in one.citations:
        yield Piece("place", f"  {cited(citation)}")
        yield Piece("plain", f"  “{visible(citation.text)}”\n")
    if one.hindrance:
        yield Piece("plain", f"  - never compared: {visible(one.hindrance)}\n")
    elif one.relation:
        yield Piece("plain", f"  - compared; the values {one.relation}\n")
        for name, reason in one.vetoes:
            yield Piece("plain", f"  - parted: {reason} ({name})\n")
        if not one.vetoes:
            yield Piece("plain", "  - no veto parts them\n")
    if one.outcome:
        yield Piece("message", f"  - {visible(one.outcome)}\n")
    if one.finding:
        yield Piece("faint", f"  factlint explain {one.finding}, with the same paths, shows the finding\n")
    yield from evidence_layout(one.evidence)
    if one.evidence and one.finding:
        yield Piece("faint", f"  in the finding, each of these counts {weights()['same fact']:.2f} times as much\n")
    yield Piece("plain", "\n")
