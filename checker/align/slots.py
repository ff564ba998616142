"""A claim's slots: who did what to what, when and in whose words, as far as a sentence shows it without a parser.

Worked out only for claims that have something to be compared with. The heuristics are those of
head-and-modifier reading: the governing verb is the nearest one in the clause (to the left for times), its
subject is what stands left of it, names are capitals inside running text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.align.tokens import Token, stem, tokens
from checker.documents.segment import segments
from checker.model.claim import Claim, Mention
from checker.model.document import Document, Segment
from checker.rulebook import Rulebook

_NEAR = 12
_CLOSE = 0.4  # of the weight of a neighbour: seven words away
_BREAKS = frozenset({";", ":", "(", ")", "—", "–", '"', "“", "”"})
_JOINERS = frozenset({"and", "but", "while", "as", "after", "before", "when", "although", "whereas", "who", "which"})
_FUNCTION = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "some",
        "any",
        "each",
        "every",
        "all",
        "both",
        "no",
        "not",
        "and",
        "or",
        "but",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "as",
        "into",
        "over",
        "after",
        "before",
        "during",
        "about",
        "than",
        "then",
        "there",
        "here",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "who",
        "whom",
        "whose",
        "which",
        "what",
        "when",
        "where",
        "while",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "up",
        "out",
        "off",
        "down",
        "near",
        "more",
        "most",
        "less",
        "least",
        "only",
        "also",
        "just",
        "so",
        "such",
        "other",
        "another",
        "if",
        "because",
        "since",
        "until",
        "through",
        "between",
        "among",
        "per",
        "via",
        "s",
    ]
)
_PREPOSITIONS = frozenset({"in", "at", "of", "from", "near", "on", "to", "for", "against", "with", "by", "outside"})
_GOVERNING = _PREPOSITIONS | {"since", "until", "till", "before", "after", "by", "through", "over", "about", "into"}
_UNREAL = frozenset(
    [
        "could",
        "may",
        "might",
        "would",
        "should",
        "expected",
        "expects",
        "plan",
        "plans",
        "planned",
        "planning",
        "proposed",
        "proposes",
        "scheduled",
        "likely",
        "if",
        "unless",
        "alleged",
        "allegedly",
        "reportedly",
        "denied",
        "denies",
        "deny",
        "rumored",
        "rumoured",
        "claimed",
        "claims",
        "will",
        "shall",
    ]
)
_ANOTHER = frozenset({"own", "another", "separate", "previous", "rival"})


class Slots(NamedTuple):
    """What a claim is about. Words are stems; `near` weighs each word of the sentence by its distance (0 to 1), `close`
    are those of its words and event classes that two times must share to be compared, `bodies` the names of councils,
    courts and the like in the sentence, `owner` whose age it is, `another` a word that says this is not the thing already spoken of, `exclusive` the sets of classes that keep facts apart
    with the class that this claim has in each."""

    segment: Segment
    role: str
    predicate: str
    predicates: frozenset[str]
    subject: frozenset[str]
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
    years: frozenset[int]
    days: tuple[tuple[int, int], ...]
    bodies: frozenset[tuple[str, ...]]
    owner: frozenset[str]
    exclusive: frozenset[tuple[str, str]]
    another: bool
    reported: bool
    unreal: bool
    quoted: bool
    titled: bool


class Reader:
    """Reads slots; keeps the tokens of segments that several claims share, for one document at a time."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._predicates = rulebook.forms["predicates"]
        self._roles = rulebook.forms["roles"]
        self._body_nouns = rulebook.forms["bodies"]
        self._sets: dict[str, list[str]] = {}
        for name, classes in rulebook.lexicon.get("exclusive", {}).items():
            for word in classes:
                self._sets.setdefault(word, []).append(name)
        self._reporting = frozenset(rulebook.forms["reporting"])
        self._document: Document | None = None
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self._names_inside: frozenset[str] = frozenset()

    def read(self, claim: Claim, mentions: Sequence[Mention]) -> Slots:
        """The slots of a claim; `mentions` are all of its document, in order."""
        document = claim.document
        if document is not self._document:
            self._document = document
            self._tokens = {}
        layout = segments(document)
        at = bisect_right([segment.start for segment in layout], claim.mention.start) - 1
        segment = layout[max(at, 0)]
        words = self._tokens.get(segment.start)
        if words is None:
            words = self._tokens[segment.start] = tokens(document, segment)
        return self._slots(claim, segment, words, mentions)

    def _slots(self, claim: Claim, segment: Segment, words: tuple[Token, ...], mentions: Sequence[Mention]) -> Slots:
        first, last = _place(words, claim.mention.start, claim.mention.end)
        low, high = self._clause(words, first, last)
        clause = words[low:high]
        verbs = [i for i in range(low, high) if not first <= i < last and self._predicate(words, i)]
        governor = self._governor(words, verbs, first, claim.mention.kind == "timex")
        inner = _phrase(claim.mention, words[first:last])
        left = _content(words[max(0, first - 4) : first])
        right = _content(words[last : last + 4])
        near = _near(words, first, last) | dict.fromkeys(inner, 1.0)
        predicates = frozenset(self._predicate(words, i) for i in verbs)
        close = predicates.union(word for word, weight in near.items() if weight > _CLOSE)
        spoken = self._said(words, first, last) if claim.mention.kind == "timex" else False
        role = getattr(claim.mention.value, "role", "") or self._role(words, first, last)
        predicate = "" if governor < 0 else self._predicate(words, governor)
        return Slots(
            segment=segment,
            role=role,
            predicate=predicate,
            predicates=predicates,
            subject=self._subject(claim, words, low, governor, first),
            names=_names(clause),
            sentence_names=_names(words),
            preposition=_preposition(words, first, claim.mention.kind == "timex"),
            object=_object(words, governor, last),
            modifiers=inner,
            complements=_complements(words, last, high),
            left=tuple(left[-2:]),
            right=tuple(right[:2]),
            near=near,
            close=close,
            years=frozenset(int(token.text) for token in words if token.shape == "9" and _is_year(token.text)),
            days=_days(mentions, segment, claim.mention),
            bodies=self._bodies(words),
            owner=_owner(words, first, last) if claim.mention.kind == "age" else frozenset(),
            exclusive=frozenset((name, word) for word in (role, predicate) for name in self._sets.get(word, ())),
            another=any(token.text.lower() in _ANOTHER for token in words[max(0, first - 3) : last + 5]),
            reported=spoken,
            unreal=any(token.text.lower() in _UNREAL for token in clause),
            quoted=_quoted(words, first),
            titled=segment.kind == "heading" or all(token.shape in "S9." for token in words),
        )

    def _predicate(self, words: Sequence[Token], at: int) -> str:
        """The event class of a verb or event noun, a verb's own stem where the lexicon has none, "" for others."""
        word = words[at].text.lower()
        if at + 1 < len(words):
            phrase = f"{word} {words[at + 1].text.lower()}"
            if phrase in self._predicates:
                return self._predicates[phrase]
        if word in self._predicates:
            return self._predicates[word]
        if words[at].shape == "a" and word not in _FUNCTION and len(word) > 4 and word.endswith("ed"):
            return stem(word[:-2])
        return ""

    def _governor(self, words: Sequence[Token], verbs: Sequence[int], first: int, is_time: bool) -> int:
        def cost(i: int) -> float:
            distance = first - i if i < first else (i - first) * (1.6 if is_time else 1.0)
            return distance + (12 if words[i].text.lower() in self._reporting else 0)

        return min(verbs, key=cost, default=-1)

    def _clause(self, words: Sequence[Token], first: int, last: int) -> tuple[int, int]:
        low = first
        while low > 0 and not self._breaks(words, low - 1, first - low > 3):
            low -= 1
        high = last
        while high < len(words) and not self._breaks(words, high, high - last > 2):
            high += 1
        return low, high

    def _breaks(self, words: Sequence[Token], at: int, far: bool) -> bool:
        """Whether a clause ends at a word; a comma or a joining word close to the mention belongs to its phrase."""
        word = words[at].text
        return word in _BREAKS or (far and (word == "," or word.lower() in _JOINERS))

    def _role(self, words: Sequence[Token], first: int, last: int) -> str:
        """The class of the nearest role word (killed, injured …); a comma or another number between costs."""
        best, role = 8.0, ""
        for i in range(max(0, first - 8), min(len(words), last + 8)):
            name = self._roles.get(words[i].text.lower())
            if name is None:
                continue
            between = words[last:i] if i >= last else words[i + 1 : first]
            cost = float(len(between)) * (1.0 if i >= first else 1.2)
            cost += 3.0 * sum(token.shape == "9" for token in between)
            cost += 4.0 * sum(token.text in (",", ";", "and") for token in between)
            if cost < best:
                best, role = cost, name
        return role

    def _subject(self, claim: Claim, words: Sequence[Token], low: int, governor: int, first: int) -> frozenset[str]:
        """The stems of the words a pattern named as subject, else of what stands left of the governing verb."""
        if claim.subject is not None:
            start, end = claim.subject
            inner = [token for token in words if start <= token.start and token.end <= end]
        else:
            inner = list(words[low : governor if governor >= 0 else first])
        return frozenset(t.stem for t in inner if t.shape in "aAS" and t.text.lower() not in _FUNCTION)

    def _bodies(self, words: Sequence[Token]) -> frozenset[tuple[str, ...]]:
        """The names in a segment that end in the noun of a body, as their lower-case words."""
        found = set()
        for at, token in enumerate(words):
            if token.shape not in "AS" or token.text.lower() not in self._body_nouns:
                continue
            first = at
            while first > 0 and words[first - 1].shape in "AS" and words[first - 1].text != "The":
                first -= 1
            if first < at:
                found.add(tuple(word.text.lower() for word in words[first : at + 1]))
        return frozenset(found)

    def _said(self, words: Sequence[Token], first: int, last: int) -> bool:
        """Whether a time is when somebody spoke: "said Tuesday", "told reporters on Tuesday"."""
        before = [token.text.lower() for token in words[max(0, first - 4) : first]]
        if any(word in self._reporting for word in before):
            return True
        after = [token.text.lower() for token in words[last : last + 1]]
        return any(word in self._reporting for word in after)


def _place(words: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    first = next((i for i, token in enumerate(words) if token.end > start), len(words))
    last = next((i for i in range(first, len(words)) if words[i].start >= end), len(words))
    return first, last


def _content(words: Sequence[Token]) -> list[str]:
    return [token.stem for token in words if token.shape != "."]


def _names(words: Sequence[Token]) -> frozenset[str]:
    return frozenset(
        token.text.lower().removesuffix("'s").removesuffix("’s")
        for token in words
        if token.shape == "A" and len(token.text) > 2 and token.text.lower() not in _NOT_NAMES
    )


_NOT_NAMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "gmt",
        "utc",
        "est",
        "edt",
        "pst",
        "pdt",
        "the",
        "and",
        "mr",
        "mrs",
        "ms",
        "dr",
    ]
)


def _preposition(words: Sequence[Token], first: int, is_time: bool) -> str:
    """The preposition that governs the mention, "" for none; "on", "in" and "at" say nothing of a time."""
    word = words[first - 1].text.lower() if first else ""
    if word in ("the", "a", "an") and first > 1:
        word = words[first - 2].text.lower()
    if word not in _GOVERNING or (is_time and word in ("on", "in", "at", "of")):
        return ""
    return word


def _object(words: Sequence[Token], governor: int, last: int) -> frozenset[str]:
    """The first content words after a verb that follows the mention: what 27 nations signed."""
    found: set[str] = set()
    if governor >= last:
        for token in words[governor + 1 : governor + 7]:
            if token.shape in ".9" or (found and token.text.lower() in _FUNCTION):
                break
            if token.text.lower() not in _FUNCTION:
                found.add(token.stem)
    return frozenset(found)


def _owner(words: Sequence[Token], first: int, last: int) -> frozenset[str]:
    """Whose age it is: the name before ", 32," or the name after "32-year-old" and its noun."""
    owner: set[str] = set()
    at = first - 1
    if at >= 0 and words[at].text == ",":
        at -= 1
        while at >= 0 and words[at].shape in "AS" and words[at].text.lower() not in _FUNCTION:
            owner.add(words[at].text.lower())
            at -= 1
    if not owner:
        at = last
        while at < min(len(words), last + 4) and words[at].shape == "a" and words[at].text.lower() not in _FUNCTION:
            at += 1
        while at < len(words) and words[at].shape == "A":
            owner.add(words[at].text.lower())
            at += 1
    return frozenset(owner)


def _complements(words: Sequence[Token], last: int, high: int) -> frozenset[str]:
    """The stems of up to three content words after a preposition that follows the mention."""
    found: set[str] = set()
    if last < high and words[last].text.lower() in _PREPOSITIONS:
        for token in words[last + 1 : min(high, last + 7)]:
            if token.shape in "aAS" and token.text.lower() not in _FUNCTION:
                found.add(token.stem)
            if len(found) == 3:
                break
    return frozenset(found)


def _phrase(mention: Mention, inner: Sequence[Token]) -> frozenset[str]:
    """The stems of what stands before the head in a mention's noun phrase; value and head say no more of what it is about."""
    phrase = frozenset(stem(word) for word in getattr(mention.value, "phrase", "").split()[:-1])
    return frozenset(t.stem for t in inner if t.stem in phrase and t.shape in "aAS" and t.text.lower() not in _FUNCTION)


def _near(words: Sequence[Token], first: int, last: int) -> dict[str, float]:
    near: dict[str, float] = {}
    for i in range(max(0, first - _NEAR), min(len(words), last + _NEAR)):
        token = words[i]
        if token.shape == "." or token.text.lower() in _FUNCTION or first <= i < last:
            continue
        distance = first - i if i < first else i - last + 1
        near[token.stem] = max(near.get(token.stem, 0.0), 1.0 / (1.0 + distance / 5.0))
    return near


def _days(mentions: Sequence[Mention], segment: Segment, own: Mention) -> tuple[tuple[int, int], ...]:
    """The bounds (ordinals of days) of the other dates that the segment states."""
    at = bisect_right([mention.start for mention in mentions], segment.start - 1)
    found = []
    for mention in mentions[at:]:
        if mention.start >= segment.end:
            break
        value = mention.value
        if mention.kind == "timex" and mention != own and value.type == "DATE" and value.earliest and value.latest:
            found.append((value.earliest.toordinal(), value.latest.toordinal()))
    return tuple(found)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and 1700 <= int(text) <= 2100


def _quoted(words: Sequence[Token], first: int) -> bool:
    marks = sum(1 for token in words[:first] if token.text in '"“”')
    return marks % 2 == 1


__all__ = ["Reader", "Slots"]
