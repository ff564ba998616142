"""What documents give together: dates, stories, disputes; worked out, or kept from an earlier run over the same ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from checker.engine.cache import Cache
from checker.engine.examine import Examined, examine
from checker.extract.codec import Plain
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Citation, Finding, Severity, Verdict
from checker.named import NamedTuple
from checker.rulebook import Rulebook

if TYPE_CHECKING:
    from checker.align.dispute import Dispute
    from checker.engine.run import Run


class Together(NamedTuple):
    """What documents give together.

    `dates` are the reference dates that others of its story set for a document, by its number; `story` and `source`
    number each document's story and independent source; `distances` are the findings on distances in time; `crowded`
    counts, by rule, the claims that too many rivals in their story keep from being compared.
    """

    dates: dict[int, ReferenceDate]
    story: list[int]
    source: list[int]
    disputes: list[Dispute]
    distances: list[Finding]
    crowded: dict[str, int]


def together(
    run: Run, rules: Rulebook, jobs: int, cache: Cache | None
) -> tuple[Together, Sequence[Document], Sequence[Examined]]:
    """What the documents of a run give together; and the documents with the dates that this sets, and what each then gives.

    It is worked out in `jobs` processes (0: as many as pay), whose number changes nothing. Where the cache has it for
    exactly these documents, nothing of alignment is imported but its nouns.
    """
    name = "together-parted" if run.parted else "together"
    try:
        found = _decoded(cache.recall(name, run.documents) if cache else None)
    except (TypeError, ValueError, KeyError):
        from checker.engine.aligned import aligned

        outcome = aligned(run, rules, jobs, cache)
        if cache:
            cache.remember(name, run.documents, _encoded(outcome[0]))
        return outcome
    documents, examined = list(run.documents), list(run.examined)
    for number, reference in found.dates.items():
        documents[number], examined[number] = redated(number, reference, run, rules, cache)
    return found, documents, examined


def redated(
    number: int, reference: ReferenceDate, run: Run, rules: Rulebook, cache: Cache | None
) -> tuple[Document, Examined]:
    """A document with the date that others set, and what it then gives."""
    undated = run.documents[number]
    document = undated.dated(reference)
    known = cache.find_dated(document, undated) if cache else None
    known = known or examine(document, rules)
    if cache:
        cache.add(document, known)
    return document, known


def _encoded(found: Together) -> Plain:
    dates = {number: reference[2:] for number, reference in found.dates.items()}
    days = {number: (day.earliest.toordinal(), day.latest.toordinal()) for number, day in found.dates.items()}
    plain: Plain = _plain((found.story, found.source, found.disputes, found.distances, list(found.crowded.items())))
    return (tuple((number, *days[number], _plain(rest)) for number, rest in dates.items()), *plain)


def _plain(value: Any) -> Any:
    """Named tuples and lists as tuples, members of enumerations as their values, all the way down."""
    if isinstance(value, (tuple, list)):
        return tuple(map(_plain, value))
    return value.value if isinstance(value, Enum) else value


def _decoded(plain: Any) -> Together:
    """Raises TypeError, ValueError or KeyError for what `_encoded` has not made."""
    dates, story, source, disputes, distances, crowded = plain
    return Together(
        {
            number: ReferenceDate(date.fromordinal(first), date.fromordinal(last), *rest)
            for number, first, last, rest in dates
        },
        list(story),
        list(source),
        list(map(_dispute, disputes)),
        list(map(_finding, distances)),
        dict(crowded),
    )


def _dispute(plain: Plain) -> Dispute:
    from checker.align.dispute import Dispute, Place, Side

    made = Dispute._make(plain)
    sides = [Side._make(side) for side in made.sides]
    return made._replace(
        verdict=Verdict(made.verdict),
        severity=made.severity and Severity(made.severity),
        sides=tuple(side._replace(places=tuple(map(Place._make, side.places))) for side in sides),
    )


def _finding(plain: Plain) -> Finding:
    made = Finding._make(plain)
    return made._replace(
        severity=Severity(made.severity),
        verdict=Verdict(made.verdict),
        citations=tuple(map(Citation._make, made.citations)),
    )
