"""In which mood a sentence tells a value: as planned, expected, possible, asked for, required or denied.

A word of such a mood counts only where it governs the verb, or the noun, that the value belongs to. Between the two there is
then no other verb of the sentence, no relative clause and no clause with a conjunction: in "a blast which could be heard in
Lodev killed 24" what could be is told of the blast. All of it is read from the tokens of the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from checker.align.blocks import Entry, sign
from checker.align.slots import sentence
from checker.align.slots.sentence import is_past
from checker.align.tokens import Token
from checker.compare.accounts import denials
from checker.compare.accounts.denials import Denial, is_saving
from checker.compare.accounts.governing import ENDS, behind_day, is_other_subject, passed
from checker.compare.accounts.phrases import (
    BE,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    COORDINATES,
    DETERMINERS,
    HAVE,
    HEDGES,
    NEGATED,
    RELATIVES,
)
from checker.compare.accounts.verb_forms import behind_adverbs, is_finite, is_ing, opening
from checker.model.claim import Claim, Mention
from checker.tables import compiled, read_toml

AMOUNTS = frozenset({"quantity", "money", "percent"})
"""The kinds that tell how much or how many."""
_TABLE = Path(__file__).with_name("moods.toml")
_BEFORE, _BEHIND = 40, 14
"""A word that governs a value is looked for among so many tokens on either side."""
_PARTING = RELATIVES | CONJUNCTIONS | COORDINATES | {"that", ","} | ENDS
_OPENING = CONJUNCTIONS | COORDINATES | {"said", "says", "that", "of"}
"""After these words a value may begin what is told."""
_NEGATION = 60
"""So many characters before a value the verb is looked for that tells that it is not so."""
_OF_ALL = frozenset(("demanded", "denied"))
_BOUND = frozenset(("set", "due"))
"""Passives that tell a plan only before "to" and a verb, or "for": not "set on fire", "due to floods"."""
_DROPPING = frozenset(("without", "despite"))
_TELLING = frozenset(("telling", "object", "asking", "for"))
_OTHER_NOUNS = frozenset(("project", "projects"))
"""Words of a mood that as nouns are of none: "the project cost 40 million"."""
_OF_VERBS = frozenset(("auxiliary", "infinitive", "bound", "adverb"))
"""The forms behind which a sentence may follow, and those behind which a verb does."""
_BEFALLING = frozenset(("feared", "expected", "likely"))
"""Of the words behind "are", those that are not themselves what has happened to people: 24 were accused, sought, proposed."""


@sign
def moods(entry: Entry) -> Mapping[str, str]:
    """The moods in which an entry's value is told, each with its word as the sentence has it; of dates and ages none but what
    is asked for or denied."""
    found = _moods(entry)
    return found if _is_amount(entry.claim.mention) else {mood: word for mood, word in found.items() if mood in _OF_ALL}


def mood_told(side: Sequence[Entry], why: str) -> str:
    """The word by which all of a side is told in a mood that a reason names, "plans" of "a tells a plan (“plans”)"; "" where none is."""
    words = [{word for word in moods(entry).values() if f"(“{word}”)" in why} for entry in side]
    common = set.intersection(*words)
    return min(common, default="")


def announcement(entry: Entry) -> str:
    """The word by which the time of an entry is one that lies ahead: "will open on Monday"; "" where it is not."""
    found = _moods(entry)
    return next((found[mood] for mood in ("planned", "expected") if mood in found), "")


def is_told_as_done(entry: Entry) -> bool:
    """Whether the sentence of an entry tells its value in no mood."""
    return not _moods(entry)


@sign
def _moods(entry: Entry) -> Mapping[str, str]:
    words = entry.slots.words
    first, last = sentence.place(words, entry.claim.mention.start, entry.claim.mention.end)
    start = max(0, first - _BEFORE)
    found = read(words[start : last + _BEHIND], first - start, last - start, is_befallen=bool(entry.slots.role))
    if denied := denial(entry):
        found["denied"] = denied.word
    return found


@sign
def denial(entry: Entry) -> Denial | None:
    """How an entry is told as not so, None where it is not."""
    return denial_of(entry.claim, entry.slots.words)


def denial_of(claim: Claim, words: Sequence[Token]) -> Denial | None:
    """How a claim is told as not so by the words of its sentence, None where it is not."""
    mention = claim.mention
    first, last = sentence.place(words, mention.start, mention.end)
    denied = denials.denial(words, first, last)
    if denied and (_is_amount(mention) or not denied.is_of_deed):
        return denied
    if not _is_amount(mention):
        return denials.negated_time(words, first) if mention.kind == "timex" else None
    lead = claim.document.text[max(words[0].start if words else 0, mention.start - _NEGATION) : mention.start]
    found = NEGATED.search(lead)
    return Denial(found["word"].lower()) if found and not is_saving(found["verb"]) else None


def _is_amount(mention: Mention) -> bool:
    """Whether what is told is an amount or a length of time: a plan has the date of its event, and nobody plans an age."""
    return mention.kind in AMOUNTS or (mention.kind == "timex" and mention.value.type == "DURATION")


def read(words: Sequence[Token], first: int, last: int, *, is_befallen: bool = False) -> dict[str, str]:
    """The moods in which words `first` to `last` of a sentence are told, each with its nearest word; `is_befallen`: they count
    those to whom something has happened."""
    found: dict[str, str] = {}
    for at in range(first - 1, -1, -1):
        for mood, form in _forms().get(words[at].lower, ()):
            if mood not in found and _is_word(words, at) and _governs(words, at, first, last, form):
                found[mood] = _shown(words, at)
    for at in range(last, len(words)):
        if words[at].lower in _PARTING:
            break
        for mood, form in _forms().get(words[at].lower, ()):
            if mood not in found and _is_word(words, at) and _has_subject(words, at, first, last, form, is_befallen):
                found[mood] = _shown(words, at)
    return found


def _is_of_aim(words: Sequence[Token], at: int) -> bool:
    """Whether a verb, or what something is for, follows: "are set to close", "is set for Monday", not "were set on fire"."""
    is_for = at + 1 < len(words) and words[at + 1].lower == "for"
    end = next((i for i in range(at, len(words)) if words[i].shape == "."), len(words))
    return is_for or _has_infinitive(words, at, end)


@cache
def _forms() -> Mapping[str, Sequence[tuple[str, str]]]:
    """The moods of a word, each with how it governs."""
    return compiled("moods", [_TABLE], _by_word)  # type: ignore[no-any-return]


def _by_word() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for mood, forms in read_toml(_TABLE).items():
        for form, words in forms.items():
            for word in words.split():
                found.setdefault(word, []).append((mood, form))
    return found


def _shown(words: Sequence[Token], at: int) -> str:
    return f"{words[at - 1].lower} to" if words[at].lower == "to" else words[at].lower


def _is_word(words: Sequence[Token], at: int) -> bool:
    """Whether a word is no name: May, Will Smith."""
    return words[at].shape == "a" or (words[at].shape == "S" and words[at].text != "May")


def _governs(words: Sequence[Token], at: int, first: int, last: int, form: str) -> bool:
    """Whether a word governs a value behind it."""
    if form == "passive" or (at and words[at - 1].lower in _DROPPING) or not _OPENS[form](words, at, first):
        return False
    start = behind_day(words, at + 1, first) if form in _TELLING else at + 1
    opened = words[start].lower if start < first else ""
    while form == "adverb" and start < first and (words[start].lower in BE | HAVE or is_past(words[start])):
        start += 1
    is_told = form in _TELLING and _is_verb(words, at) and opened not in BEFORE_NOUNS | COORDINATES | {","}
    if form == "telling" and not is_told and words[at].lower in _OTHER_NOUNS:
        return False
    verbs = passed(words, start, first, may_tell=is_told or opened == "that", is_verb=form in _OF_VERBS)
    if verbs < 0:
        return False
    is_of_verb = form in _OF_VERBS or opened == "to"
    if is_of_verb and _is_of_what_is_known(words, at, first):
        return False
    return not is_other_subject(words, at, first, last) and not (is_of_verb and _is_told_of(words, first, last))


def _is_of_what_is_known(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether a value says of what is known how much it is, and a verb has that behind a preposition: "will appeal against the
    sentence of seven years", "against the $15 million fine"."""
    i = first - 1
    if i > at and words[i].lower == "of":
        i -= 1
        while i > at and words[i].shape == "a" and words[i].lower not in DETERMINERS | BEFORE_NOUNS:
            i -= 1
    is_known = i > at + 1 and words[i].lower in DETERMINERS - {"a", "an"}
    return is_known and words[i - 1].lower in BEFORE_NOUNS | {"against"} - {"of", "to"}


def _has_verb(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether a verb follows an auxiliary that is no noun ("his will", "the might of") and is not denied."""
    if (at and words[at - 1].lower in DETERMINERS - {"that"}) or at + 1 >= first:
        return False
    behind = words[at + 1]
    return behind.shape in "aS" and behind.lower not in _NO_VERBS


_NO_VERBS = DETERMINERS | BEFORE_NOUNS | RELATIVES | COORDINATES | {"not", "never"}


def _has_infinitive(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether "to" and a verb follow a word: "due to cut 120 jobs", not "due to heavy floods"."""
    if at + 2 >= first or words[at + 1].lower != "to":
        return False
    verb = words[at + 2]
    if verb.shape != "a" or verb.lower in DETERMINERS | BEFORE_NOUNS or is_ing(verb) or verb.lower.endswith("s"):
        return False
    if words[at].lower != "due" or verb.lower in BE | HAVE or at + 3 >= first:
        return True
    is_of_subject = at == 0 or words[at - 1].lower in BE | {","}
    return is_of_subject and words[at + 3].lower in DETERMINERS | BEFORE_NOUNS | HEDGES | _PARTICLES


_PARTICLES = frozenset(("off", "up", "out", "down", "away", "back"))


def _is_bound(words: Sequence[Token], at: int, first: int) -> bool:
    return at > 0 and words[at - 1].lower in _IS and _has_verb(words, at, first)


_IS = frozenset(("is", "are", "was", "were"))


def _is_of_participle(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether what follows an adverb is a verb: "allegedly paid", "probably has lost"."""
    return at + 1 < first and (is_past(words[at + 1]) or words[at + 1].lower in BE | HAVE)


def _asks(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether it is said what is asked for: "asked for 40", "asked the court to", "asked the fund for"; not "asked reporters"."""
    path = [word.lower for word in words[at + 1 : first]]
    is_of_somebody = words[at].lower in _ASKING and "for" in path
    return "to" in path or is_of_somebody or path[:1] in (["for"], ["on"], ["that"])


_ASKING = frozenset(("ask", "asks", "asked", "asking"))


def _strives(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether it is said for what somebody strives: "applied for 40", "appealed to donors for 40"."""
    return "for" in (word.lower for word in words[at + 1 : min(first, at + _STRIVING)])


_STRIVING = 6


_OPENS: Mapping[str, Callable[[Sequence[Token], int, int], bool]] = {
    "auxiliary": _has_verb,
    "infinitive": _has_infinitive,
    "bound": _is_bound,
    "adverb": _is_of_participle,
    "asking": _asks,
    "for": _strives,
    "object": lambda words, at, first: at + 1 == first or words[at + 1].lower not in BEFORE_NOUNS - {"to"},
    "noun": lambda words, at, first: at + 1 == first or words[at + 1].lower in ("of", "for", "to", "that"),
    "telling": lambda words, at, first: True,
}
"""Whether what follows a word is what its form governs."""


def _is_verb(words: Sequence[Token], at: int) -> bool:
    """Whether a word that may tell a sentence is a verb here: not "the plan", "rebels seeking", "plans fell"."""
    if is_ing(words[at]) and behind_adverbs(words, at) not in BE:
        return False
    before = words[at - 1].lower if at else ""
    return before not in DETERMINERS | BEFORE_NOUNS - {"to"} and not is_finite(words, at + 1)


def _is_told_of(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether what befell them is told of those counted, who only belong to what is done: "will visit the families of 24
    people killed"."""
    before = opening(words, first)
    is_past_behind = any(_is_participle(words, at) for at in range(last, min(len(words), last + 2)))
    return before >= 0 and words[before].lower in BEFORE_NOUNS and is_past_behind


def _is_participle(words: Sequence[Token], at: int) -> bool:
    """Whether a word behind a value tells what happened, and is none before a noun: "12 percent on imported cars"."""
    return is_past(words[at]) and words[at - 1].lower not in BEFORE_NOUNS


def _has_subject(words: Sequence[Token], at: int, first: int, last: int, form: str, is_befallen: bool) -> bool:
    """Whether a value is the subject of a word behind it: "120 jobs will go", "60 votes are required"; not those known ("the
    120 jobs"), and not what a verb before has as its object ("killed 24 people")."""
    before = opening(words, first)
    if before >= 0 and words[before].lower in ("a", "an"):
        before -= 1
    if (
        before >= 0
        and words[before].shape in "aS"
        and words[before].lower not in _OPENING - ({"of"} if is_befallen else set())
    ):
        return False
    word, previous = words[at].lower, words[at - 1].lower
    if form == "passive":
        is_governing = behind_adverbs(words, at) in BE and (word in _BEFALLING or not is_befallen)
        is_governing = is_governing and (word not in _BOUND or _is_of_aim(words, at))
    elif form == "bound":
        is_governing = previous in _IS
    else:
        is_governing = form == "auxiliary" and at + 1 < len(words) and words[at + 1].lower not in ("not", "never")
    end = at
    while end > last and (words[end - 1].lower in BE | HAVE or words[end - 1].lower.endswith("ly")):
        end -= 1
    return is_governing and not any(
        _is_participle(words, i) or is_ing(words[i]) or is_finite(words, i) for i in range(last, end)
    )
