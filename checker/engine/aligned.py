"""The documents of a run -> what they give together: dates, stories, disputes, distances in time.

Stories are aligned one after the other, so that a process holds the claims of only one at a time; names, quotations and
places are compared across all documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter

from checker.align import names, places, quotations
from checker.align.dispute import Dispute
from checker.align.facts import Aligner
from checker.align.parted import of_one_thing
from checker.align.slots.reader import Reader
from checker.align.stories.stories import Stories, stories
from checker.compare.verdicts import dispute, parted_dispute
from checker.engine.cache import Cache
from checker.engine.copies import Copies
from checker.engine.examine import Examined
from checker.engine.packed import changed, is_large
from checker.engine.processes import PAYS_FROM, processes, side_by_side
from checker.engine.run import Run
from checker.engine.together import Together, redated
from checker.model.claim import Extraction
from checker.model.document import UNRANKED, Document, ReferenceDate
from checker.model.finding import Finding
from checker.named import NamedTuple
from checker.progress import stage
from checker.rulebook import Rulebook
from checker.values.timex.ways import may_tell

_LUMP = 16
"""Documents whose stories are aligned by one process before it looks for more to do."""


def aligned(
    run: Run, rules: Rulebook, jobs: int, cache: Cache | None
) -> tuple[Together, Sequence[Document], Sequence[Examined]]:
    """As `checker.engine.together.together`. Stories in which no document is reported on are passed over."""
    copies = Copies(run.documents)
    if not copies:
        return _aligned(run, rules, jobs, cache)
    reported = frozenset(copies.place[number] for number in run.reported)
    originals = run._replace(
        documents=copies.without(run.documents), examined=copies.without(run.examined), reported=reported
    )
    told, dated, gives = _aligned(originals, rules, jobs, cache)
    dates = {number: told.dates[place] for number, place in enumerate(copies.place) if place in told.dates}
    again = {
        number: (dated[place], gives[place])
        if number == copies.first[place := copies.place[number]]
        else redated(number, reference, run, rules, cache)
        for number, reference in dates.items()
    }
    documents = changed(run.documents, {number: document for number, (document, _) in again.items()})
    examined = changed(run.examined, {number: found for number, (_, found) in again.items()})
    outcome = told._replace(
        dates=dates,
        story=copies.spread(told.story),
        source=copies.spread(told.source),
        disputes=list(map(copies.told, told.disputes)),
        distances=[copies.cited(one, documents) for one in told.distances],
    )
    return outcome, documents, examined


def _aligned(
    run: Run, rules: Rulebook, jobs: int, cache: Cache | None
) -> tuple[Together, Sequence[Document], Sequence[Examined]]:
    """The same where no document is a copy."""
    told = run.stories() if run.stories else stories(run.documents)
    wanted = {told.of[number] for number in run.reported}
    groups = [story for story in told.groups if told.of[story[0]] in wanted]
    number = _processes(run, told, jobs)
    aligner = Aligner(told, rules)
    dates: dict[int, ReferenceDate] = {}
    undated = [story for story in groups if _has_undated(story, run)]
    for found in side_by_side(partial(_dates, run=run, rules=rules, reader=aligner.reader), undated, number):
        dates.update(found)
    again = {each: redated(each, reference, run, rules, cache) for each, reference in dates.items()}
    documents = changed(run.documents, {each: document for each, (document, _) in again.items()})
    examined = changed(run.examined, {each: gives for each, (_, gives) in again.items()})
    tasks: list[Callable[[], _Part]] = [
        lambda: _part(quotations.align(documents, told, rules, run.reported)),
        lambda: _part(names.align(documents, told, rules)),
        lambda: _part(places.align(documents, told, rules)),
        *(
            partial(_of_claims, lump, documents, examined, told, rules, aligner, parted=run.parted)
            for lump in _lumps(sorted(groups, key=len, reverse=True))  # the last to be done are short
        ),
    ]
    worded, named, placed, *lumps = stage("comparing", side_by_side(_done, tasks, number), len(tasks))
    begun = sorted((pair for lump in lumps for pair in zip(lump.begins, lump.disputes, strict=True)), key=itemgetter(0))
    disputes = [*(each for _, each in begun), *named.disputes, *worded.disputes, *placed.disputes]
    distances = [finding for lump in lumps for finding in lump.distances]
    crowded = dict(sum((lump.crowded for lump in lumps), Counter()))
    outcome = Together(dates, told.of, told.source, _by_trust(disputes, documents), distances, crowded)
    return outcome, documents, examined


class _Part(NamedTuple):
    """What a part of the alignment gives. `begins` has for each dispute over claims where its group begins."""

    disputes: list[Dispute]
    begins: list[tuple[int, int]]
    distances: list[Finding]
    crowded: Counter[str]


def _part(disputes: list[Dispute]) -> _Part:
    """What the alignment of words gives."""
    return _Part(disputes, [], [], Counter())


def _done(task: Callable[[], _Part]) -> _Part:
    return task()


def _processes(run: Run, told: Stories, jobs: int) -> int:
    """How many processes to use: one where memory would not hold everything twice, and one for an index, whose connection
    no other process may use."""
    if is_large(run.documents) or told.words.background:
        return 1
    return processes(jobs, pays=sum(len(document.text) for document in run.documents) >= PAYS_FROM)


def _lumps(groups: Iterable[Sequence[int]]) -> list[list[Sequence[int]]]:
    """Stories in lumps of some documents, in order."""
    lumps: list[list[Sequence[int]]] = []
    size = _LUMP
    for story in groups:
        if size >= _LUMP:
            lumps.append([])
            size = 0
        lumps[-1].append(story)
        size += len(story)
    return lumps


def _of_claims(
    lump: Iterable[Sequence[int]],
    documents: Sequence[Document],
    examined: Sequence[Examined],
    told: Stories,
    rules: Rulebook,
    aligner: Aligner,
    *,
    parted: bool,
) -> _Part:
    """What the claims of some stories tell; with what a veto parts that would be one fact, where that is wanted."""
    aligner.crowded = Counter()
    found = _Part([], [], [], aligner.crowded)
    for story in lump:
        extractions = {number: examined[number].extraction for number in story}
        for group in aligner.groups(story, extractions):
            found.begins.append(group.begins)
            found.disputes.append(dispute(group, documents, told.source))
        for each in aligner.parted(story, extractions, of_one_thing()) if parted else ():
            if (first := each.entries[0]).claim.mention.kind == "timex":
                continue  # two days are of two events, and no fact of two periods
            found.begins.append((first.document, first.claim.mention.start))
            found.disputes.append(parted_dispute(each, documents))
        found.distances.extend(_distances(story, documents, extractions, told, rules, aligner.reader))
    return found


def _has_undated(story: Sequence[int], run: Run) -> bool:
    """Whether there is a document that others of its story may date, of which one has a date itself."""
    return len({run.documents[number].reference is None for number in story}) > 1


def _dates(story: Sequence[int], run: Run, rules: Rulebook, reader: Reader) -> Mapping[int, ReferenceDate]:
    """The dates of documents that others of their story set."""
    from checker.align.dating import dated

    return dated(story, run.documents, {number: run.examined[number].extraction for number in story}, rules, reader)


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
    reader: Reader,
) -> Iterator[Finding]:
    """Findings on distances in time; where no document tells one ("two weeks after ..."), nothing is imported."""
    telling = [number for number in story if may_tell(documents[number].text, extractions[number].mentions)]
    if telling:
        from checker.compare.distances import distances

        yield from distances(telling, documents, extractions, told, rulebook, reader)
