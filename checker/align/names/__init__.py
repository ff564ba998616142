"""Names spelled two ways: candidates -> gate of doors and vetoes -> bearers -> disputes."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.dispute import Dispute
from checker.align.names import (
    acronyms,
    addresses,
    bearers,
    candidates,
    capitals,
    frames,
    givens,
    hyphens,
    initials,
    joined,
    organisations,
    roles,
    swapped,
)
from checker.align.names.descriptions import described_apart
from checker.align.names.doors import door
from checker.align.names.echoes import without_echoes
from checker.align.names.index import Index
from checker.align.names.lexicon import Tables
from checker.align.names.one_bearer import of_one_bearer, untold
from checker.align.names.sexes import of_two_sexes
from checker.align.names.twins import Twins
from checker.align.names.vetoes import told_apart
from checker.align.stories.stories import Stories
from checker.model.document import Document
from checker.rulebook import Rulebook


def align(documents: Sequence[Document], stories: Stories, rulebook: Rulebook) -> list[Dispute]:
    """Every bearer whose name the documents spell in more than one way, as far as the rulebook has a rule for it."""
    ids = {rule.id for rule in rulebook.rules if rule.kind == "name"}
    if not ids:
        return []
    index = Index(stories.words, Tables(rulebook.lexicon))
    found: list[Dispute] = []
    if "name/spelling" in ids:
        spelled = bearers.disputes(_spellings(index, stories))
        found += of_one_bearer(spelled, index.words.texts, stories.source, by_family_name=True)
        found += addresses.align(index)
        found += frames.align(index, stories)
        found += givens.align(index, stories)
        found += initials.align(index, stories)
        found += joined.align(index, stories)
        found += organisations.align(index, stories)
        found += swapped.align(index, stories)
    found = of_one_bearer(without_echoes(found), index.words.texts, stories.source)
    if "name/acronym" in ids:
        found = without_echoes([*found, *acronyms.align(index, stories)])
    if "name/capitals" in ids:
        found += untold([*capitals.align(index, stories), *hyphens.align(index, stories)], found)
    if "name/role" in ids:
        found += roles.align(index, stories, rulebook.lexicon)
    return found


def _spellings(index: Index, stories: Stories) -> list[bearers.Found]:
    by_text = {index.fold(word): word for word in index.documents}
    near = {*candidates.pairs(list(by_text)), *index.tables.heard_alike(by_text)}
    pairs = [(by_text[a], by_text[b]) for a, b in sorted(near)]
    pairs = [pair for pair in pairs if _may_meet(*pair, index, stories)]
    at = index.occurrences(word for pair in pairs for word in pair)
    found = []
    for a, b in pairs:
        twins = Twins(a, b, index, stories, at)
        if (opened := door(twins)) and not (told_apart(twins) or described_apart(twins) or of_two_sexes(twins)):
            found.append(bearers.Found(twins, opened))
    return found


def _may_meet(a: int, b: int, index: Index, stories: Stories) -> bool:
    """Whether two words share a neighbour on one side or a topic; all doors want one or the other."""
    if any(not beside.get(a, {}).keys().isdisjoint(beside.get(b, {})) for beside in index.beside.values()):
        return True
    here = {stories.topic[document] for document in index.documents[a]}
    return any(stories.topic[document] in here for document in index.documents[b])
