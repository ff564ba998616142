"""The documents of a run -> what they give together: dates, stories, disputes, distances in time.

Stories are looked at one after the other, so that only one of them has its claims at hand; names, quotations and places
are looked up in the words of all documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.align import names, places, quotations
from checker.align.dispute import Dispute
from checker.align.facts import Aligner
from checker.align.stories import Stories, stories
from checker.compare.verdicts import dispute
from checker.engine.cache import Cache
from checker.engine.examine import Examined
from checker.engine.packed import changed
from checker.engine.run import Run
from checker.engine.together import Together, redated
from checker.model.claim import Extraction
from checker.model.document import UNRANKED, Document, ReferenceDate
from checker.model.finding import Finding
from checker.progress import stage
from checker.rulebook import Rulebook

WAYS = (" after ", " before ", " following ")


def aligned(run: Run, rules: Rulebook, cache: Cache | None) -> tuple[Together, Sequence[Document], Sequence[Examined]]:
    """As `checker.engine.together.together`. Stories without a document that is reported on state nothing."""
    told = run.stories or stories(run.documents)
    wanted = {told.of[number] for number in run.reported}
    aligner = Aligner(told, rules)
    dates: dict[int, ReferenceDate] = {}
    dated: dict[int, Document] = {}
    examined: dict[int, Examined] = {}
    documents = changed(run.documents, dated)
    found: list[tuple[tuple[int, int], Dispute]] = []
    distances: list[Finding] = []
    for story in stage("comparing", told.groups, len(told.groups)):
        if told.of[story[0]] not in wanted:
            continue
        extractions = {number: run.examined[number].extraction for number in story}
        for number, reference in _dates(story, documents, extractions, rules).items():
            dates[number] = reference
            dated[number], examined[number] = redated(number, reference, run, rules, cache)
            extractions[number] = examined[number].extraction
        groups = aligner.groups(story, extractions)
        found += ((group.begins, dispute(group, documents, told.source)) for group in groups)
        distances += _distances(story, documents, extractions, told, rules)
    found.sort(key=lambda pair: pair[0])
    disputes = [
        *(dispute for _, dispute in found),
        *names.align(documents, told, rules),
        *quotations.align(documents, told, rules, run.reported),
        *places.align(documents, told, rules),
    ]
    crowded = dict(aligner.crowded)
    outcome = Together(dates, told.of, told.source, _by_trust(disputes, documents), distances, crowded)
    return outcome, documents, changed(run.examined, examined)


def _dates(
    story: Sequence[int], documents: Sequence[Document], extractions: Mapping[int, Extraction], rulebook: Rulebook
) -> Mapping[int, ReferenceDate]:
    """The dates of documents that others of their story set; where every document has one, nothing is imported."""
    if len(story) < 2 or all(documents[number].reference for number in story):
        return {}
    from checker.align.dating import dated

    return dated(story, documents, extractions, rulebook)


def _by_trust(disputes: list[Dispute], documents: Sequence[Document]) -> list[Dispute]:
    """The disputes as trust in documents decides them; where all are trusted alike, nothing is imported."""
    if all(document.trust == UNRANKED for document in documents):
        return disputes
    from checker.compare.trust import by_trust

    return [by_trust(dispute, documents) for dispute in disputes]


def _distances(
    story: Sequence[int],
    documents: Sequence[Document],
    extractions: Mapping[int, Extraction],
    told: Stories,
    rulebook: Rulebook,
) -> Iterator[Finding]:
    """Findings on distances in time; where no document tells one ("two weeks after ..."), nothing is imported."""
    telling = [
        number
        for number in story
        if any(
            mention.kind == "timex" and documents[number].text.startswith(WAYS, mention.end)
            for mention in extractions[number].mentions
        )
    ]
    if telling:
        from checker.compare.distances import distances

        yield from distances(telling, documents, extractions, told, rulebook)
