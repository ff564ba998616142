"""One text against itself: the checks that rules name, run over a document's mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.rulebook import Rule
from checker.values.checks import check


def misfits(document: Document, mentions: Sequence[Mention], rules: Sequence[Rule]) -> Iterator[tuple[Rule, Misfit]]:
    """What the checks of `rules` find in a document; a rule whose kind is not mentioned is not run."""
    kinds = {mention.kind for mention in mentions}
    for rule in rules:
        if rule.kind in kinds:
            for misfit in check(rule.check)(document, mentions):
                yield rule, misfit
