"""The clause that a claim stands in, as far as it shows without a parser.

The heuristics are those of head-and-modifier reading: the governing verb is the nearest one in the clause (to the left for
times), its subject is what stands left of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import dropwhile, takewhile

from checker.align.slots import sentence, statistics, subjects
from checker.align.slots.bodies import Body
from checker.align.slots.doings import Doing
from checker.align.slots.matters import matter
from checker.align.slots.relatives import is_of_kin
from checker.align.slots.restrictions import NONE as UNRESTRICTED
from checker.align.slots.restrictions import Restriction, restriction
from checker.align.slots.sentence import CLASSES
from checker.align.slots.sentences import Sentences
from checker.align.strangers import Name
from checker.align.tokens import Token
from checker.lazily import lazily
from checker.model.claim import Claim
from checker.model.document import Segment
from checker.named import NamedTuple

_TERM = "sentence"
"""The class of event of a term in prison, whatever the verb."""
_SUBJECT = 6
"""So many tokens of a clause may say that another thing acts in it: "A second quake struck"."""
_WHOLE = 4
"""Among so many words behind a share stands of whom it is told."""
_FIGURES = "quantity", "money", "percent", "timex"
_RELATIVES = frozenset(("who", "whose", "whom", "which"))
_OPENING = 2
"""So many tokens may stand before a time that opens its sentence: "Back on"."""


class Place(NamedTuple):
    """Where a claim stands among the words of its sentence, where its clause does, the event classes of the verbs in that by
    their places, and the place of the verb that governs the claim, -1 for none."""

    first: int
    last: int
    low: int
    high: int
    verbs: Mapping[int, str]
    governor: int


class Clause:
    """What grammar shows of a claim, each part read when it is first asked for. Sets of words hold stems."""

    def __init__(self, claim: Claim, sentences: Sentences) -> None:
        self._claim, self._sentences, self._lexicon = claim, sentences, sentences.lexicon
        self._at = sentences.number(claim.mention.start)
        self._told = sentences.around(self._at, claim.mention.start, claim.mention.end)
        self._words = self._told.words
        self._is_time = claim.mention.kind == "timex"

    @property
    def words(self) -> tuple[Token, ...]:
        """The tokens of the sentence, all of them where it is a long one, too."""
        return self._sentences.words(self._at)

    @lazily
    def segment(self) -> Segment:
        """Where the sentence stands."""
        return self._told.segment

    @lazily
    def titled(self) -> bool:
        """Whether it stands in a heading, or among capitals only."""
        return self._told.titled

    @lazily
    def _place(self) -> Place:
        words, mention = self._words, self._claim.mention
        first, last = sentence.place(words, mention.start, mention.end)
        low, high = sentence.clause(words, first, last)
        known = self._lexicon.verbs
        turned = mention.kind == "age" and first > 0 and words[first - 1].lower in ("turned", "turns")
        if turned:  # "died a week after she had turned 84"
            low, high = 0, len(words)
        verbs = known.among(words, (*range(low, first - turned), *range(last, high)))
        if self._is_time and not verbs:
            if verbs := known.before(words, low):
                low = min(verbs)
            elif first <= _OPENING and mention.value.type == "DATE":
                verbs = known.after(words, high)
                high = max(verbs, default=high - 1) + 1
        if self._is_time and (found := known.complaint(words, first, last)):
            return Place(first, last, low, high, {**verbs, **found}, min(found))
        return Place(first, last, low, high, verbs, known.governor(words, verbs, first, is_time=self._is_time))

    @lazily
    def complaint(self) -> str:
        """Whether a time is that at which somebody is accused, "accused", or that of what he is accused of, "done"; "" for others."""
        place = self._place
        if not self._is_time or place.governor < 0:
            return ""
        if self._words[place.governor].lower in CLASSES["complaining"]:
            return "accused"
        return "done" if self._lexicon.verbs.complaint(self._words, place.first, place.last) else ""

    @lazily
    def _is_term(self) -> bool:
        place = self._place
        return self._is_time and sentence.is_term(self._words, place.low, place.last, place.high)

    @lazily
    def predicate(self) -> str:
        """The event class of the governing verb, "" where none was found."""
        place = self._place
        return _TERM if self._is_term else "" if place.governor < 0 else place.verbs[place.governor]

    @lazily
    def doing(self) -> Doing:
        """The verb that a number or a sum hangs on (doings)."""
        place = self._place
        return self._lexicon.doings.of(self._words, place.first, place.last, self._claim.mention)

    @lazily
    def predicates(self) -> frozenset[str]:
        """The event classes of the clause."""
        return frozenset(self._place.verbs.values()) | ({_TERM} if self._is_term else set())

    @lazily
    def verb(self) -> tuple[int, int] | None:
        """Where the governing verb stands, None where none was found."""
        governor = self._place.governor
        return None if governor < 0 else (self._words[governor].start, self._words[governor].end)

    @lazily
    def subject(self) -> frozenset[str]:
        """The words of the thing that a rule's pattern names, else those of who does it: before the governing verb, behind "by"
        where it is a passive. Of a number, where an aside ends there, those before the aside; for a pronoun those with which
        the sentence before begins."""
        place = self._place
        if self._claim.subject is not None:
            return sentence.within(self._words, self._claim.subject)
        high = place.governor if place.governor >= 0 else place.first
        if self._is_time:
            return sentence.content(self._before_aside or self._words[place.low : high])
        if agent := subjects.agent(self._words, place.governor, place.high):
            return agent
        if found := subjects.subject(self._words, place.low, high):
            return found
        if any(token.lower in CLASSES["subjects"] for token in self._words[place.low : high]):
            return self._sentences.subject_before(self._at)
        return found

    @lazily
    def _before_aside(self) -> Sequence[Token]:
        """Who or what a time's verb tells of where an aside stands between: "Osric Vale, who was born in Arden, died on Monday"."""
        if not self._is_time or self._words[self._place.low].lower not in _RELATIVES:
            return ()
        return subjects.before_aside(self._words, self._place.governor)

    @lazily
    def known_by(self) -> str:
        """What befell those of whom it counts some: "two of those killed"."""
        return self._lexicon.roles.known(self._words, self._place.first)

    @lazily
    def whole(self) -> Name:
        """The nouns for those of whom a share is told, "68 percent of nurses", by their beginnings; none for all who might be
        asked."""
        words, last, parties = self._words, self._place.last, self._lexicon.parties
        if last >= len(words) or words[last].lower != "of":
            return ()
        bare = dropwhile(lambda word: word.lower in CLASSES["determiners"], words[last + 1 : last + 1 + _WHOLE])
        told = list(takewhile(parties.may_be_noun, bare))
        if any(word.lower in CLASSES["everybody"] for word in told):
            return ()
        return tuple(parties.beginnings(word.text) for word in told)

    @lazily
    def statistics(self) -> frozenset[str]:
        """What sort of figure it is among those of one thing (statistics)."""
        place, mention = self._place, self._claim.mention
        if mention.kind not in _FIGURES or (self._is_time and mention.value.type != "DURATION"):
            return frozenset()
        is_measure = self._is_time or bool(getattr(mention.value, "dimension", ""))
        is_count = mention.kind == "quantity" and not is_measure
        return statistics.sorts(
            self._words, place.first, place.last, place.low, is_measure=is_measure, is_count=is_count
        )

    @lazily
    def restriction(self) -> Restriction:
        """To which of those of whom it is told it is restricted (restrictions)."""
        mention, segment = self._claim.mention, self.segment
        if mention.kind not in _FIGURES or (self._is_time and mention.value.type != "DURATION"):
            return UNRESTRICTED
        is_count = mention.kind == "quantity" and not mention.value.dimension
        place = (segment.start, segment.end)
        return restriction(self._claim.document.text, mention.start, mention.end, place, is_count=is_count)

    @lazily
    def is_of_kin(self) -> bool:
        """Whether a relative of somebody's does or suffers what the clause tells."""
        place = self._place
        high = place.governor if place.low <= place.governor < place.first else place.first
        return is_of_kin(self._words[place.low : high], self._lexicon.verbs.reporting)

    @lazily
    def sorts(self) -> frozenset[str]:
        """The classes of things that a rule's own subject is of."""
        return sentence.sorts(self._words, self._claim.subject, self._lexicon.things)

    @lazily
    def deed(self) -> str:
        """What is done so many times, of a rank."""
        return self._lexicon.heads.deed(self._claim)

    @lazily
    def bodies(self) -> frozenset[Body]:
        """The councils, courts and the like that the sentence names, or for a number in a series those named last before."""
        is_of_series = self._claim.mention.kind == "ordinal"
        return self._told.bodies or (self._sentences.bodies_before(self._at) if is_of_series else frozenset())

    @lazily
    def object(self) -> frozenset[str]:
        """The words behind a verb that follows."""
        return sentence.object_of(self._words, self._place.governor, self._place.last)

    @lazily
    def _beside(self) -> Sequence[int]:
        """The places of the clause's other words."""
        place = self._place
        return (*range(place.low, place.first), *range(place.last, place.high))

    @lazily
    def preposition(self) -> str:
        """The preposition that governs the claim; "for the third time" has it as a matter of course."""
        if self._claim.mention.kind == "ordinal" and self._claim.attribute == "time":
            return ""
        return sentence.preposition(self._words, self._place.first, is_time=self._is_time)

    @lazily
    def modifiers(self) -> frozenset[str]:
        """The words of the claim before its head."""
        inner = self._words[self._place.first : self._place.last]
        return sentence.modifiers(getattr(self._claim.mention.value, "phrase", ""), inner)

    @lazily
    def complements(self) -> frozenset[str]:
        """The words behind a preposition that follows."""
        return sentence.complements(self._words, self._place.last, self._place.high)

    @lazily
    def matter(self) -> frozenset[str]:
        """The beginnings of the words for what a vote is on (matters)."""
        place = self._place
        is_vote = self._claim.mention.kind == "tally"
        return matter(self._words, place.first, place.last, place.verbs) if is_vote else frozenset()

    @lazily
    def clause(self) -> frozenset[str]:
        """The content words of the clause."""
        return sentence.content(self._words[self._place.low : self._place.high])

    @lazily
    def left(self) -> tuple[str, ...]:
        """The two words before the claim."""
        return sentence.stems(self._words[max(0, self._place.first - 4) : self._place.first])[-2:]

    @lazily
    def right(self) -> tuple[str, ...]:
        """The two words behind it."""
        return sentence.stems(self._words[self._place.last : self._place.last + 4])[:2]

    @lazily
    def near(self) -> Mapping[str, float]:
        """The content words around, weighed by their distance (0 to 1)."""
        around = sentence.near(self._words, self._place.first, self._place.last)
        return around | dict.fromkeys(self.modifiers, 1.0)

    @lazily
    def _counting(self) -> int:
        return -1 if self._is_time else sentence.goes_on(self._words, self._place.first)

    @lazily
    def goes_on(self) -> bool:
        """The count is one that grows from day to day."""
        return self._counting >= 0

    @lazily
    def again(self) -> bool:
        """Counted before, and known by what they did or what befell them ("the 19 people killed in the fire"), so that the
        rest of the sentence is about something else."""
        place = self._place
        return not self._is_time and sentence.told_again(self._words, place.first, place.last, place.governor)

    @lazily
    def another(self) -> bool:
        """A word says that this is not the thing already spoken of, or but a part of it."""
        place = self._place
        around = statistics.but_of_others(self._words, max(0, place.first - 3), place.last + 5, place.first)
        acting = [token.lower for token in self._words[place.low : place.governor][:_SUBJECT]]
        if not CLASSES["another"].isdisjoint(around + acting) or subjects.is_further(acting):
            return True
        return self._claim.subject is not None and sentence.of_a_part(self._words, self._claim.subject[0])

    @lazily
    def reported(self) -> bool:
        """A time at which somebody spoke."""
        place, reporting = self._place, self._lexicon.verbs.reporting
        return self._is_time and sentence.said(self._words, place.first, place.last, place.governor, reporting)

    @lazily
    def unreal(self) -> bool:
        """Planned, supposed or denied."""
        if self.again or self._is_term:
            return False
        told = self._words[self._place.low : self._place.high]
        return sentence.is_unreal([token.lower for token in told if token.text != "May"])
