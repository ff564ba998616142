"""A claim's slots: who did what to what, when and in whose words, as far as a sentence shows it without a parser.

Each is read when it is first asked for: most claims are parted from all others by the first few. Names are capitals inside
running text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import copy
from typing import Any

from checker.align.slots import sentence
from checker.align.slots.actors import actors
from checker.align.slots.bearers import NOBODY as NO_BEARER
from checker.align.slots.bearers import Bearer, bearer, is_borne
from checker.align.slots.contrast import Frame
from checker.align.slots.figures import Figures, figures, printed
from checker.align.slots.heads import Heads
from checker.align.slots.informants import informant
from checker.align.slots.lexicon import Lexicon
from checker.align.slots.owners import NOBODY, Owner
from checker.align.slots.parties import AT
from checker.align.slots.restating import Restating, capitals, restating, told_as, told_behind, years_beside
from checker.align.slots.retold import Retelling, retelling
from checker.align.slots.sentences import Sentences
from checker.align.slots.subsets import Part, counted, part
from checker.align.slots.sums import sums
from checker.align.slots.timed import Timed
from checker.align.strangers import Beginnings, Parts
from checker.align.words import BEGINNING
from checker.lazily import lazily
from checker.model.claim import Claim, Mention
from checker.rulebook import Rulebook

_CLOSE = 0.4
"""The weight of a word seven tokens away: so close a word may bring two times together."""
_SPOKEN_OF = 2
"""So many sentences before are looked through for whom a pronoun or a thing there belongs to."""


class Reader:
    """Reads slots with a rulebook's lexicon; keeps the sentences of the document asked for last."""

    def __init__(self, rulebook: Rulebook, heads: Heads | None = None) -> None:
        self._lexicon = Lexicon(rulebook, heads)
        self._sentences: Sentences | None = None

    def read(self, claim: Claim, mentions: Sequence[Mention]) -> Slots:
        """The slots of a claim; `mentions` are all of its document, in order."""
        if self._sentences is None or claim.document is not self._sentences.document:
            self._sentences = Sentences(claim.document, mentions, self._lexicon)
        return Slots(claim, self._sentences)


class Slots(Timed):
    """What a claim is about, as a sentence tells it. Sets of words hold stems, sets of names lower-case words; `signs` are what
    vetoes have read of its entry (checker.align.blocks)."""

    def __init__(self, claim: Claim, sentences: Sentences) -> None:
        super().__init__(claim, sentences)
        self.signs: dict[object, Any] = {}

    def headed(self, head: str) -> Slots:
        """The same with another head."""
        other = copy(self)
        vars(other).update(head=head, signs={})
        return other

    @lazily
    def head(self) -> str:
        """The class of the head word."""
        return self._lexicon.heads.of(self._claim)

    @lazily
    def role(self) -> str:
        """What befell those who are counted: "killed"."""
        stated: str = getattr(self._claim.mention.value, "role", "")
        return stated or self._lexicon.roles.of(self._words, self._place.first, self._place.last, self._counting)

    @lazily
    def befallen(self) -> str:
        """The role in which the head word says no more than "people"."""
        return self._lexicon.heads.befallen(self._claim, self.role)

    @lazily
    def sort(self) -> str:
        """The class of the head word where it names a sort of people that is counted by itself, else ""."""
        return self._lexicon.heads.sort(self._claim)

    @lazily
    def of_people(self) -> str:
        """The role in which the head word names some of the people whom something befell."""
        return self._lexicon.heads.of_people(self._claim, self.role)

    @lazily
    def exclusive(self) -> frozenset[tuple[str, str]]:
        """(set, class) for each set of classes that keep facts apart."""
        return self._lexicon.exclusive(self.role, self.predicate)

    @lazily
    def actors(self) -> frozenset[str]:
        """The names before the governing verb, or those that a pronoun or description there stands for."""
        place = self._place
        high = place.governor if place.low <= place.governor else place.first
        return actors(self._words, place.low, high, self._sentences.before(self._at))

    @lazily
    def owner(self) -> Owner:
        """Whose age it is."""
        if self._claim.mention.kind != "age":
            return NOBODY
        place = self._place
        return self._lexicon.owners.read(self._words, place.first, place.last, self._sentences.before(self._at))

    @lazily
    def _meant(self) -> frozenset[str]:
        """The names of who is spoken of, but not by name."""
        return (self.actors | self.owner.names) - self._told.spelt

    @lazily
    def names(self) -> frozenset[str]:
        """The names of the clause, and of those whom a pronoun or description there stands for."""
        told = (*self._before_aside, *self._words[self._place.low : self._place.high])
        return sentence.names(told) | self._meant

    @lazily
    def sentence_names(self) -> frozenset[str]:
        """The same of the sentence."""
        return self._told.names | self._meant

    @lazily
    def parties(self) -> Parts:
        """The names of the sentence, or of the document's lead where it has none, by the part they have (parties)."""
        return self._told.parties or self._sentences.lead.names

    @lazily
    def places(self) -> Parts:
        """The clause's places by the part they have; of a sentence without names, those of the document's lead where it has none.
        What something happens at is named or not: "at the Pine Mall", "at a farm"."""
        parties = self._told.parties
        own = self._lexicon.parties.places(self._words, self._place.low, self._place.high)
        if not own and not parties:
            own = self._sentences.lead.places
        return {**own, AT: own.get(AT, frozenset()) | parties[AT]} if AT in parties else own

    @lazily
    def things(self) -> Parts:
        """The common nouns of the clause by the words around them; of a sentence without names, those of the document's lead
        where it has none."""
        own = self._lexicon.parties.things(self._words, self._beside)
        return own or ({} if self._told.parties else self._sentences.lead.things)

    @lazily
    def leading(self) -> frozenset[Beginnings]:
        """What a document's first sentence tells of, for a later one that names nobody and nothing: "Two men were arrested.";
        without the words that this has itself."""
        if self._told.parties or self._sentences.is_first(self._at):
            return frozenset()
        own = {token.lower[:BEGINNING] for token in self._words}
        return frozenset(word for word in self._sentences.lead.words if own.isdisjoint(word))

    @lazily
    def sums(self) -> frozenset[str]:
        """Of what the clause tells a sum or a share, by the words before it, or else behind it: "profit rose 14 percent on sales"."""
        if self._claim.mention.kind not in ("money", "percent"):
            return frozenset()
        forms, last = self._lexicon.sums, self._place.last
        is_of = "of" in [token.lower for token in self._words[last : last + 1]]  # "3 percent of turnover"
        before = [] if is_of else [at for at in self._beside if at < last]
        return sums(forms, self._words, before) or sums(forms, self._words, self._beside)

    @lazily
    def bearer(self) -> Bearer:
        """Whose amount or length of time it is (bearers)."""
        if not is_borne(self._claim):
            return NO_BEARER
        before = self._sentences.names_before(self._at, _SPOKEN_OF)
        return bearer(self._words, self._told.named, self._place.first, before, self._lexicon.verbs.reporting)

    @lazily
    def part(self) -> Part:
        """Of which part of a whole it is told (subsets)."""
        return part(self._words, self._place.last, self._lexicon.parties)

    @lazily
    def counted(self) -> str:
        """What those are said to be whom a bare number counts, "" where nothing is said."""
        is_bare = self._claim.attribute == "quantity"
        return counted(self._words, self._place.last, self._lexicon.parties) if is_bare else ""

    @lazily
    def figures(self) -> Figures:
        """What else the sentence tells in figures (figures)."""
        return figures(self._sentences.mentions, self.segment, self._claim.mention)

    @lazily
    def printed_beside(self) -> frozenset[float]:
        """The other numbers of the sentence, those of two digits and more."""
        return printed(self._sentences.mentions, self.segment, self._claim.mention)

    @lazily
    def frame(self) -> Frame:
        """How the sentence is built around the claim (contrast)."""
        return self._lexicon.frames.frame(self._words, self._place.first, self._place.last)

    @lazily
    def retelling(self) -> Retelling:
        """How the sentence tells of what a text has told before (retold)."""
        place = self._place
        return retelling(self._words, place.first, place.last, place.low, self._lexicon.verbs)

    @lazily
    def restating(self) -> Restating | None:
        """What the number is told of where that may be told again (restated)."""
        place, lexicon = self._place, self._lexicon
        phrase = getattr(self._claim.mention.value, "phrase", "")
        return restating(self._words, place.first, place.last, phrase, lexicon.verbs, lexicon.things)

    @lazily
    def mentions(self) -> Sequence[Mention]:
        """All mentions of the document, in order."""
        return self._sentences.mentions

    @lazily
    def capitals(self) -> frozenset[str]:
        """All capitals of the sentence that may be names."""
        return capitals(self._words)

    @lazily
    def years_beside(self) -> frozenset[int]:
        """The years that are told with the number."""
        return years_beside(self._words, self._place.low, self._place.last)

    @lazily
    def told_behind(self) -> frozenset[str]:
        """What restricts the number behind it."""
        return told_behind(self._words, self._place.last)

    @lazily
    def told_as(self) -> frozenset[str]:
        """All that the content words of the sentence may be told as."""
        words, lexicon = self._words, self._lexicon
        told = told_as(words, range(len(words)), lexicon.verbs, lexicon.things)
        return frozenset(f"={event}" for event in self.predicates).union(*told)

    @lazily
    def beside(self) -> frozenset[str]:
        """All that the words of the sentence beside the value may be told as, and its other numbers."""
        words, place, lexicon = self._words, self._place, self._lexicon
        outside = (*range(place.first), *range(place.last, len(words)))
        numbers = (words[at].stem for at in outside if words[at].shape == "9")
        return frozenset(numbers).union(*told_as(words, outside, lexicon.verbs, lexicon.things))

    @property
    def spelt(self) -> frozenset[str]:
        """The words of the sentence in lower case."""
        return self._told.spelt

    @property
    def brought_in(self) -> Counter[str]:
        """How many sentences of the document tell each event otherwise than as known."""
        return self._sentences.brought_in

    @lazily
    def close(self) -> frozenset[str]:
        """Those of them, with the event classes and names of the clause, that two times must share to be compared."""
        return self.predicates.union(self.names, (word for word, weight in self.near.items() if weight > _CLOSE))

    @lazily
    def speaker(self) -> str:
        """Who says it in a quotation, "" where the document itself does."""
        return self._sentences.voices.speaker(self._claim.mention.start)

    @lazily
    def quoted(self) -> bool:
        """Whether a speaker says it and not the document."""
        return bool(self.speaker)

    @lazily
    def informant(self) -> str:
        """The class of those of whom the document says that they tell it, nobody being quoted: "police"."""
        if self._is_time:
            return ""
        return informant(self._words, self._place.first, self._place.last, self._lexicon.informants)
