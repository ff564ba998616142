"""Two places -> how the claims there were compared: in one block or not, vetoes, evidence, and what came of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from checker.align.blocks import Entry
from checker.align.dispute import Dispute, Place, Side
from checker.align.evidence import Rarity, compare_slots, weighed, weights, weights_of
from checker.align.facts import LEAST_ODDS, LEAST_ODDS_INSIDE, Aligner
from checker.align.group import LEAST_ALIKE, LEAST_MEAN
from checker.align.parted import reason
from checker.align.slots.heads import BARE, Heads
from checker.align.stories.stories import stories
from checker.align.tellings import Tellings
from checker.align.vetoes.table import speaking
from checker.compare.findings import cite, finding
from checker.compare.messages.shared import named
from checker.config import Config
from checker.engine.copies import Copies
from checker.engine.pool import examine_all
from checker.engine.run import Run, ordered
from checker.engine.together import together
from checker.model.claim import Claim
from checker.model.compared import Compared, Spot
from checker.model.document import Document
from checker.model.finding import Citation
from checker.named import NamedTuple
from checker.problems import UsageProblem
from checker.rulebook import Rulebook
from checker.values.money import sign_of
from checker.values.relation import SAME, Relation

_RELATIONS = {
    Relation.EQUAL: "are the same",
    Relation.AGREE: "agree",
    Relation.APPROXIMATE: "meet by a hedge or by rounding",
    Relation.DISJOINT: "cannot both be right",
    Relation.INCOMPARABLE: "cannot be compared",
}
_SLIGHT = "two facts: the evidence for one is too slight"
_MOST_LISTED = 6
"""So many claims of a line are listed where a place has none."""


class _Stand(NamedTuple):
    """What stands at a spot: the number of its document, and the spans there that somebody claims or disputes."""

    document: int
    claims: tuple[Claim, ...]
    spans: tuple[tuple[int, int], ...]


def compared(
    documents: Sequence[Document], rulebook: Rulebook, config: Config, here: Spot, there: Spot
) -> list[Compared]:
    """How the claims at two places were compared, for each rule that has one at both, and what names and quotations there came
    to. Raises UsageProblem for a place at which nothing is claimed."""
    bench = _Bench(documents, rulebook, config)
    first, other = bench.at(here), bench.at(there)
    is_one = first.document == other.document
    pairs = [(a, b) for a in first.claims for b in other.claims if a.rule == b.rule and not (is_one and a is b)]
    found = [bench.compare(first.document, a, other.document, b) for a, b in pairs]
    rules = {one.rule for one in found}
    found += [one for one in bench.disputed(first, other) if one.rule not in rules]
    if found:
        return found
    names = sorted({claim.rule for stand in (first, other) for claim in stand.claims})
    both = bench.citation(first.document, first.spans[0]), bench.citation(other.document, other.spans[0])
    return [Compared(", ".join(names), both, hindrance="no rule sees both")]


class _Bench:
    """A run, laid out so that two of its claims can be compared again."""

    def __init__(self, documents: Sequence[Document], rulebook: Rulebook, config: Config) -> None:
        self._rules = rulebook.selected(*config.choice)
        read, examined, _ = examine_all(ordered(documents), self._rules, config.jobs)
        self._copies = Copies(read)
        self._stories = stories(self._copies.without(read))
        run = Run(read, examined, frozenset(range(len(read))), lambda: self._stories, parted=True)
        told, self._documents, dated = together(run, self._rules, config.jobs, None)
        self._disputes = told.disputes
        self._sources = told.source
        self._extractions = {place: one.extraction for place, one in enumerate(self._copies.without(dated))}
        self._aligner = Aligner(self._stories, self._rules)
        self._heads = Heads(self._rules)

    def at(self, spot: Spot) -> _Stand:
        """What stands at a spot. Raises UsageProblem where there is no such document, or nothing claimed."""
        number = self._number(spot)
        document = self._documents[number]
        claims = self._extractions[self._copies.place[number]].claims
        there = tuple(claim for claim in claims if _covers(document, claim.mention.start, claim.mention.end, spot))
        spans = dict.fromkeys((claim.mention.start, claim.mention.end) for claim in there)
        for dispute in self._disputes:
            for place in (place for side in dispute.sides for place in side.places if place.document == number):
                if _covers(document, place.start, place.end, spot):
                    spans[place.start, place.end] = None
        if not spans:
            near = [claim for claim in claims if document.position(claim.mention.start)[0] == spot.line]
            listed = ", ".join(
                f"{spot.line}:{document.position(claim.mention.start)[1]} “{claim.text}”"
                for claim in near[:_MOST_LISTED]
            )
            remedy = f"claims on this line: {listed}" if near else "`factlint facts` lists the places of all claims"
            raise UsageProblem(f"{spot}: no claim stands there", remedy)
        return _Stand(number, there, tuple(spans))

    def compare(self, here: int, a: Claim, there: int, b: Claim) -> Compared:
        """Two claims of one rule, in the documents of these numbers."""
        span, other = ((claim.mention.start, claim.mention.end) for claim in (a, b))
        found = Compared(a.rule, (self.citation(here, span), self.citation(there, other)))
        own, others = self._copies.place[here], self._copies.place[there]
        if here != there and own == others:
            return found._replace(hindrance="the documents are copies of one text")
        if self._stories.of[own] != self._stories.of[others]:
            return found._replace(hindrance="the documents are of two stories")
        blocks = self._aligner.blocks(self._stories.related(own), self._extractions)
        block = next((block for block in blocks.values() if _holds(block, a) and _holds(block, b)), None)
        if block is None and (self._heads.family(a) != self._heads.family(b) or self._heads.of(a) == BARE):
            return found._replace(hindrance=f"“{self._named(a)}” and “{self._named(b)}” are never one thing")
        if block is None:
            return found._replace(hindrance="the story has too many claims of this kind to compare them")
        i, j = (next(at for at, entry in enumerate(block) if entry.claim is claim) for claim in (a, b))
        source = self._stories.source
        tellings, rarity = Tellings(block, source), Rarity(block, source)
        relation = tellings.relation(i, j)
        vetoes = [test.__name__ for test in speaking(a.mention.kind) if test(block[i], block[j])]
        company = tellings.company(i, j, self._stories.score(own, others))
        terms = weighed(compare_slots(block[i], block[j], rarity, company), weights_of(a.mention.kind, weights()))
        evidence = sorted(named(terms, block[i], block[j]).items(), key=lambda term: (-abs(term[1]), term[0]))
        found = found._replace(
            relation=_RELATIONS[relation],
            vetoes=tuple((veto, reason(veto)) for veto in vetoes),
            evidence=tuple((f"same fact: {name}", weight) for name, weight in evidence if weight),
        )
        for told in self.disputed(_Stand(here, (a,), (span,)), _Stand(there, (b,), (other,))):
            if told.rule == a.rule:
                return found._replace(outcome=told.outcome, finding=told.finding)
        return found._replace(outcome=self._why_two(block, i, j, relation, vetoes, sum(terms.values())))

    def _named(self, claim: Claim) -> str:
        """What a claim measures, counts or dates; of money its currency."""
        return sign_of(claim.attribute) if claim.mention.kind == "money" else self._heads.of(claim)

    def disputed(self, first: _Stand, other: _Stand) -> Iterator[Compared]:
        """What is told of both, by whatever rule."""
        for dispute in self._disputes:
            told, too = _telling(dispute, first), _telling(dispute, other)
            if told is None or too is None:
                continue
            (side, here), (another, there) = told, too
            both = self.citation(here.document, here[1:3]), self.citation(there.document, there[1:3])
            if side is another:
                yield Compared(dispute.rule, both, outcome="one fact, of which both tell the same value")
                continue
            made = finding(dispute, self._rules.rule(dispute.rule), self._documents, self._sources)
            why = f": {made.reasons[0]}" if made.reasons else ""
            outcome = f"one fact, {made.verdict}{why}"
            yield Compared(dispute.rule, both, outcome=outcome, finding=made.fingerprint[:12])

    def citation(self, number: int, span: tuple[int, int]) -> Citation:
        document = self._documents[number]
        return cite(document, *span, document.text[slice(*span)], "related")

    def _number(self, spot: Spot) -> int:
        for number, document in enumerate(self._documents):
            names = {document.id, f"{document.path}#{document.id}"} | (
                {document.path} if not document.record_line else set()
            )
            if spot.document in names or os.path.normpath(spot.document) in map(os.path.normpath, names):
                return number
        raise UsageProblem(
            f"{spot}: no document here is called so",
            "name a place as `factlint check` prints it: path:line:column, in a corpus path#id:line:column",
        )

    def _why_two(
        self, block: Sequence[Entry], i: int, j: int, relation: Relation, vetoes: Sequence[str], odds: float
    ) -> str:
        """Why two claims of a block that came to nothing together did not."""
        a, b = block[i], block[j]
        least = LEAST_ODDS if a.document != b.document else LEAST_ODDS_INSIDE
        if vetoes:
            return "two facts, as a veto parts them"
        if relation is Relation.INCOMPARABLE:
            return "nothing: their values cannot be compared"
        if odds < least and relation not in SAME:
            return _SLIGHT
        for entry, other in ((a, b), (b, a)):
            if rival := self._rival(entry, self._copies.first[other.document]):
                return f"two facts: “{entry.claim.text}” goes better with {rival} of the other document"
        if odds < (LEAST_ALIKE if relation in SAME else LEAST_MEAN):
            return _SLIGHT
        return "two facts: what else is told together with one does not fit the other"

    def _rival(self, entry: Entry, number: int) -> str:
        """What of another document is told together with an entry, "" where nothing is."""
        mention, document = entry.claim.mention, self._documents[number]
        stand = _Stand(self._copies.first[entry.document], (), ((mention.start, mention.end),))
        for dispute in self._disputes:
            if dispute.rule == entry.claim.rule and _telling(dispute, stand):
                for place in (place for side in dispute.sides for place in side.places if place.document == number):
                    line, column = document.position(place.start)
                    return f"“{document.text[place.start : place.end]}” ({line}:{column})"
        return ""


def _holds(block: Sequence[Entry], claim: Claim) -> bool:
    return any(entry.claim is claim for entry in block)


def _covers(document: Document, start: int, end: int, spot: Spot) -> bool:
    """Whether words of a document stand at a spot, or begin in its line where it has no column."""
    begin = document.position(start)
    if not spot.column:
        return begin[0] == spot.line
    return begin <= (spot.line, spot.column) < document.position(end)


def _telling(dispute: Dispute, stand: _Stand) -> tuple[Side, Place] | None:
    """The side of a dispute, and the place on it, that stands somewhere."""
    found = ((side, place) for side in dispute.sides for place in side.places if place.document == stand.document)
    return next(((side, place) for side, place in found if place[1:3] in stand.spans), None)
