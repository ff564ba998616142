"""The documents of a run -> what they give together: dates, stories, disputes, distances in time."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align import facts as claims_alignment
from checker.align import names, places, quotations
from checker.align.dispute import Dispute
from checker.align.stories import Stories, stories
from checker.compare.verdicts import dispute
from checker.engine.cache import Cache
from checker.engine.run import Run
from checker.engine.together import Together, dated
from checker.model.claim import Extraction
from checker.model.document import UNRANKED, Document, ReferenceDate
from checker.model.finding import Finding
from checker.rulebook import Rulebook

WAYS = (" after ", " before ", " following ")


def aligned(run: Run, rules: Rulebook, cache: Cache | None) -> tuple[Together, list[Document], list[Extraction]]:
    """As `checker.engine.together.together`. Stories without a document that is reported on state nothing."""
    told = run.stories or stories(run.documents)
    wanted = {told.of[number] for number in run.reported}
    extractions = [
        one.extraction if told.of[number] in wanted else Extraction((), ()) for number, one in enumerate(run.examined)
    ]
    dates = _dates(run.documents, extractions, told, rules)
    dates = {number: reference for number, reference in dates.items() if told.of[number] in wanted}
    documents, extractions = dated(run.documents, extractions, dates, rules, cache)
    disputes = _disputes(documents, extractions, told, rules, run.reported)
    distances = _distances(documents, extractions, told, rules)
    return Together(dates, told.of, told.source, disputes, distances), documents, extractions


def _dates(
    documents: Sequence[Document], extractions: Sequence[Extraction], told: Stories, rulebook: Rulebook
) -> dict[int, ReferenceDate]:
    """The dates of documents that others of their story set; where every document has one, nothing is imported."""
    if all(document.reference or len(told.related(number)) < 2 for number, document in enumerate(documents)):
        return {}
    from checker.align.dating import dated

    return dict(dated(documents, extractions, told, rulebook))


def _disputes(
    documents: Sequence[Document],
    extractions: Sequence[Extraction],
    told: Stories,
    rulebook: Rulebook,
    reported: frozenset[int],
) -> list[Dispute]:
    alignment = claims_alignment.align(documents, extractions, told, rulebook)
    worded = [
        *names.align(documents, told, rulebook),
        *quotations.align(documents, told, rulebook, reported),
        *places.align(documents, told, rulebook),
    ]
    disputes = [dispute(group, documents, told.source) for group in alignment.groups] + worded
    if all(document.trust == UNRANKED for document in documents):
        return disputes
    from checker.compare.trust import by_trust

    return [by_trust(dispute, documents) for dispute in disputes]


def _distances(
    documents: Sequence[Document], extractions: Sequence[Extraction], told: Stories, rulebook: Rulebook
) -> list[Finding]:
    """Findings on distances in time; where no document tells one ("two weeks after ..."), nothing is imported."""
    telling = [
        number
        for number, extraction in enumerate(extractions)
        for mention in extraction.mentions
        if mention.kind == "timex" and documents[number].text.startswith(WAYS, mention.end)
    ]
    if not telling:
        return []
    from checker.compare.distances import distances

    return list(distances(sorted(set(telling)), documents, extractions, told, rulebook))
