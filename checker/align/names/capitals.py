"""Names that differ in capitals, accents or apostrophes alone: Verisign and VeriSign, Ka'loni and Ka'Loni."""

from __future__ import annotations

from collections import defaultdict

from checker.align.dispute import Dispute, Place, Side, support
from checker.align.names.index import Index
from checker.align.stories.stories import Stories
from checker.align.words import CAPITAL, MIXED, SHOUTED, TITLED
from checker.model.finding import Severity, Verdict

_TYPED = str.maketrans("’ʼ", "''")


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for each word that documents of one story, or of several, write with other capitals or accents."""
    vocabulary = index.words.vocabulary
    forms_of: dict[int, list[int]] = defaultdict(list)
    for form, folded in enumerate(vocabulary.fold_of):
        if vocabulary.shapes[form] in (CAPITAL, MIXED) and vocabulary.lengths[form] > 3:
            forms_of[folded].append(form)
    several = {folded: forms for folded, forms in forms_of.items() if len(forms) > 1 and folded in index.documents}
    wanted = {form for forms in several.values() for form in forms}
    at: dict[tuple[int, int], list[Place]] = defaultdict(list)  # (story, form)
    for number in sorted({document for folded in several for document in index.documents[folded]}):
        tokens = index.words.documents[number]
        for token in index.tokens[number]:
            form = tokens.forms[token]
            if form in wanted and tokens.proofs[token] not in (SHOUTED, TITLED):
                at[stories.kin[number], form].append(Place(number, *index.words.span(number, token)))
    found = []
    for folded in sorted(several, key=index.fold):
        told: dict[str, list[Place]] = defaultdict(list)
        for story in sorted({stories.kin[document] for document in index.documents[folded]}):
            written: dict[str, list[Place]] = defaultdict(list)
            for form in several[folded]:
                if (story, form) in at:
                    written[vocabulary.forms[form].translate(_TYPED)] += at[story, form]
            for spelled, places in written.items() if len(written) > 1 else ():
                told[spelled] += places
        if told:
            sides = [Side(spelled, tuple(places)) for spelled, places in told.items()]
            sides.sort(key=lambda side: (-support(side, stories.source), -len(side.places), side.value))
            found.append(
                Dispute(
                    "name/capitals",
                    Verdict.CONFLICT,
                    0.8,
                    sides[0].value,
                    tuple(sides),
                    Severity.INFO,
                    ("only capitals, accents or apostrophes differ",),
                )
            )
    return found
