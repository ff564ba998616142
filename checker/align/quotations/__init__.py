"""Quotations: units -> blocks -> alignment -> ties -> disputes over their wording, and over who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.dispute import Dispute
from checker.align.quotations import speakers, wordings
from checker.align.quotations.differences import Style
from checker.align.quotations.view import View
from checker.align.stories.stories import Stories
from checker.model.document import Document
from checker.rulebook import Rulebook


def align(
    documents: Sequence[Document], stories: Stories, rulebook: Rulebook, reported: frozenset[int] | None = None
) -> list[Dispute]:
    """Every sentence that is quoted in other words or of another speaker, as far as the rulebook has a rule for it.

    Where only what some documents tell is `reported`, by number, topics without one are passed over.
    """
    ids = {rule.id for rule in rulebook.rules if rule.kind == "quotation"}
    if not ids:
        return []
    view = View(documents, stories, rulebook.lexicon, reported)
    found: list[Dispute] = []
    if not ids.isdisjoint(("quote/wording", "quote/translation")):
        found += (dispute for dispute in wordings.disputes(view, Style(rulebook.lexicon)) if dispute.rule in ids)
    if "quote/speaker" in ids:
        found += speakers.disputes(view, rulebook.lexicon)
    return found
