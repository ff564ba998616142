"""A claim's slots: who did what to what, when and in whose words, as far as a sentence shows it without a parser.

Worked out only for claims that have something to be compared with. The heuristics are those of
head-and-modifier reading: the governing verb is the nearest one in the clause (to the left for times), its
subject is what stands left of it, names are capitals inside running text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from checker.align import sentence, times
from checker.align.actors import actors
from checker.align.bearers import NOBODY as NO_BEARER
from checker.align.bearers import Bearer, bearer, is_borne
from checker.align.contrast import Frame, Frames
from checker.align.figures import Figures, figures
from checker.align.heads import Heads
from checker.align.informants import informant
from checker.align.lexemes import Lexemes
from checker.align.owners import NOBODY, Owner, Owners
from checker.align.parties import Named, Parties
from checker.align.roles import Roles
from checker.align.sentence import CLASSES
from checker.align.sentences import Sentence, Sentences
from checker.align.strangers import Parts
from checker.align.subsets import Part, counted, part
from checker.align.verbs import Verbs
from checker.align.voices import Voices
from checker.documents.segment import segments
from checker.model.claim import Claim, Mention
from checker.model.document import Segment
from checker.named import NamedTuple
from checker.rulebook import Rulebook

_CLOSE = 0.4
"""The weight of a word seven tokens away: so close a word may bring two times together."""
_TERM = "sentence"
"""The class of event of a term in prison, whatever the verb."""
_OPENING = 2
"""So many tokens may stand before a time that opens its sentence: "Back on"."""
_BEFORE = 12
"""So many sentences before are looked through for whom a pronoun or a description stands for."""
_SPOKEN_OF = 2
"""So many sentences before are looked through for whom a pronoun or a thing there belongs to."""


class Slots(NamedTuple):
    """What a claim is about. Sets of words hold stems, sets of names lower-case words.

    `head` is the class of the head word, and `befallen` the role in which it says no more than "people".
    `actors` are the names before the governing verb, or those that a pronoun or description there stands for; such names count
    among those of the clause, too. `parties` are the names of the sentence, or of the document's lead where it has none, and
    `places` the clause's places by the part they have, as checker.align.parties reads them. `bearer` is whose number it is
    (checker.align.bearers), `part` and `counted` of which part of a whole it is told (subsets), `figures` what else the
    sentence tells (figures), `frame` how it is built around the claim (contrast). `near` weighs the content words of the sentence by their distance (0 to 1); `close` are those of them, with the
    event classes and names of the clause, that two times must share to be compared. `subject`, `object`, `complements` and
    `modifiers` are the words there; `sorts` are the classes of things that a rule's own subject is of; `owner` is whose age it is; `bodies` are the councils, courts and the like that
    the sentence names, or for a number in a series those named last before it. `exclusive` holds (set, class) for each set of classes that keep facts apart. `days` are the
    bounds (ordinals) of the sentence's other dates, `years_off` its years told by their distance from that of writing, `document_years` the years of its document and of all dates in it. `again`: counted before, and known by what they did or what befell them ("the 19 people killed in the fire"), so that the rest of the
    sentence is about something else. `another`: a word says that this is not the thing already spoken
    of, or but a part of it. `goes_on`: the count is one that grows from day to day. `reported`: a time at which somebody spoke. `unreal`: planned, supposed or denied. `speaker` says it in a quotation,
    "" where the document itself does; `informant` is the class of those of whom it says so, nobody being quoted: "police". `verb` is where the governing verb stands, None where none was found.
    """

    segment: Segment
    head: str
    role: str
    befallen: str
    predicate: str
    predicates: frozenset[str]
    subject: frozenset[str]
    sorts: frozenset[str]
    actors: frozenset[str]
    parties: Parts
    bearer: Bearer
    places: Parts
    things: Parts
    sums: frozenset[str]
    names: frozenset[str]
    sentence_names: frozenset[str]
    preposition: str
    object: frozenset[str]
    modifiers: frozenset[str]
    complements: frozenset[str]
    left: tuple[str, ...]
    right: tuple[str, ...]
    near: Mapping[str, float]
    close: frozenset[str]
    figures: Figures
    frame: Frame
    part: Part
    counted: str
    years: frozenset[int]
    years_off: frozenset[int]
    days: tuple[tuple[int, int], ...]
    document_years: frozenset[int]
    bodies: frozenset[tuple[str, ...]]
    owner: Owner
    exclusive: frozenset[tuple[str, str]]
    again: bool
    another: bool
    goes_on: bool
    reported: bool
    unreal: bool
    speaker: str
    informant: str
    titled: bool
    verb: tuple[int, int] | None

    @property
    def quoted(self) -> bool:
        """Whether a speaker says it and not the document."""
        return bool(self.speaker)


class Reader:
    """Reads slots with a rulebook's lexicon; keeps the sentences that several claims of a document share."""

    def __init__(self, rulebook: Rulebook, heads: Heads | None = None) -> None:
        self._heads = heads or Heads(rulebook)
        self._verbs = Verbs(rulebook)
        self._roles = Roles(rulebook)
        self._things = rulebook.forms["things"]
        self._sums = Lexemes(rulebook.forms["sums"])
        self._informants = rulebook.forms["informants"]
        self._body_nouns = rulebook.forms["bodies"]
        self._voices = Voices(rulebook.lexicon)
        self._parties = Parties(rulebook)
        self._frames = Frames(rulebook, self._parties)
        self._sets: dict[str, list[str]] = {}
        for name, classes in rulebook.lexicon.get("exclusive", {}).items():
            for word in classes:
                self._sets.setdefault(word, []).append(name)
        self._owners = Owners(rulebook.lexicon)
        self._sentences: Sentences | None = None
        self._years: frozenset[int] = frozenset()

    def read(self, claim: Claim, mentions: Sequence[Mention]) -> Slots:
        """The slots of a claim; `mentions` are all of its document, in order."""
        layout = segments(claim.document)
        if self._sentences is None or claim.document is not self._sentences.document:
            self._sentences = Sentences(claim.document, self._parties, self._body_nouns)
            self._years = times.years(claim.document, mentions)
        at = bisect_right(layout, claim.mention.start, key=lambda segment: segment.start) - 1
        segment = layout[max(at, 0)]
        slots = self._slots(claim, self._sentences, segment, layout[max(0, at - _BEFORE) : max(at, 0)], mentions)
        if claim.mention.kind == "ordinal" and not slots.bodies:
            slots = slots._replace(bodies=self._sentences.body_before(layout[: max(at, 0)]))
        return slots

    def _bearer(self, claim: Claim, told: Sentence, first: int, before: Iterable[Sequence[Named]]) -> Bearer:
        """Who bears an amount or a length of time; `before` has the names of the sentences before, the nearest first."""
        if not is_borne(claim):
            return NO_BEARER
        return bearer(told.words, told.named, first, before, self._verbs.reporting)

    def _slots(
        self,
        claim: Claim,
        sentences: Sentences,
        segment: Segment,
        earlier: Sequence[Segment],
        mentions: Sequence[Mention],
    ) -> Slots:
        is_time = claim.mention.kind == "timex"
        told = sentences.around(segment, claim.mention.start, claim.mention.end)
        words = told.words
        first, last = sentence.place(words, claim.mention.start, claim.mention.end)
        low, high = sentence.clause(words, first, last)
        verbs = self._verbs.among(words, (*range(low, first), *range(last, high)))
        if is_time and not verbs and (verbs := self._verbs.before(words, low)):
            low = min(verbs)
        elif is_time and not verbs and first <= _OPENING and claim.mention.value.type == "DATE":
            verbs = self._verbs.after(words, high)
            high = max(verbs, default=high - 1) + 1
        clause = words[low:high]
        governor = self._verbs.governor(words, verbs, first, is_time=is_time)
        modifiers = sentence.modifiers(getattr(claim.mention.value, "phrase", ""), words[first:last])
        near = sentence.near(words, first, last) | dict.fromkeys(modifiers, 1.0)
        counting = -1 if is_time else sentence.goes_on(words, first)
        role = getattr(claim.mention.value, "role", "") or self._roles.of(words, first, last, counting)
        is_term = is_time and sentence.is_term(words, low, last, high)
        predicate = _TERM if is_term else "" if governor < 0 else verbs[governor]
        predicates = frozenset(verbs.values()) | ({_TERM} if is_term else set())
        again = not is_time and sentence.told_again(words, first, last, governor)
        told_in = segment
        if again:
            told_in = segment._replace(start=claim.mention.start, end=sentence.restricted(words, governor, segment.end))
        acting = actors(words, low, governor if low <= governor else first, sentences.before(earlier))
        owner = (
            self._owners.read(words, first, last, sentences.before(earlier)) if claim.mention.kind == "age" else NOBODY
        )
        meant = (acting | owner.names) - {token.lower for token in words}
        names = sentence.names(clause) | meant
        around = words[max(0, first - 3) : last + 5]
        others = (*range(low, first), *range(last, high))
        is_sum = claim.mention.kind in ("money", "percent")
        return Slots(
            segment=segment,
            head=self._heads.of(claim),
            role=role,
            befallen=self._heads.befallen(claim, role),
            predicate=predicate,
            predicates=predicates,
            subject=sentence.subject(words, claim.subject, low, governor if governor >= 0 else first),
            sorts=sentence.sorts(words, claim.subject, self._things),
            actors=acting,
            parties=told.parties or sentences.parties_of_lead(),
            bearer=self._bearer(claim, told, first, sentences.names_before(earlier[-_SPOKEN_OF:])),
            places=self._parties.places(words, low, high),
            things=self._parties.things(words, others),
            sums=frozenset(filter(None, [self._sums.at(words, i) for i in others])) if is_sum else frozenset(),
            names=names,
            sentence_names=told.names | meant,
            preposition=sentence.preposition(words, first, is_time=is_time),
            object=sentence.object_of(words, governor, last),
            modifiers=modifiers,
            complements=sentence.complements(words, last, high),
            left=sentence.stems(words[max(0, first - 4) : first])[-2:],
            right=sentence.stems(words[last : last + 4])[:2],
            near=near,
            close=predicates.union(names, (word for word, weight in near.items() if weight > _CLOSE)),
            figures=figures(mentions, segment, claim.mention),
            part=part(words, last, self._parties),
            counted=counted(words, last, self._parties) if claim.attribute == "quantity" else "",
            frame=self._frames.frame(words, first, last),
            years=told.years,
            years_off=times.years_off(claim.document.text, mentions, told_in, claim.mention),
            days=times.days(claim.document.text, mentions, told_in, claim.mention),
            document_years=self._years,
            bodies=told.bodies,
            owner=owner,
            exclusive=frozenset((name, word) for word in (role, predicate) for name in self._sets.get(word, ())),
            again=again,
            another=not CLASSES["another"].isdisjoint([token.lower for token in around])
            or (claim.subject is not None and sentence.of_a_part(words, claim.subject[0])),
            goes_on=counting >= 0,
            reported=is_time and sentence.said(words, first, last, governor, self._verbs.reporting),
            unreal=not (again or is_term)
            and not CLASSES["unreal"].isdisjoint([token.lower for token in clause if token.text != "May"]),
            speaker=self._voices.speaker(claim.document, claim.mention.start),
            informant="" if is_time else informant(words, first, last, self._informants),
            titled=segment.kind == "heading" or all(token.shape in "S9." for token in words),
            verb=None if governor < 0 else (words[governor].start, words[governor].end),
        )
