"""Of whom "The 43-year-old" is the age: of the one person that a text names with an age, where nobody else is in play."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from checker.align.slots.pronouns import is_apposed
from checker.align.slots.relatives import KIN
from checker.align.slots.sentence import CLASSES, FUNCTION, is_past, owning
from checker.align.tokens import Token, tokens
from checker.documents.segment import segments
from checker.model.claim import Mention
from checker.model.document import Document, Segment
from checker.rulebook import Rulebook

_OF_PLACES = frozenset(("in", "at", "from", "near", "outside", "on", "the", "across", "around"))
_BEING = CLASSES["being"] | {"is", "was", "as", "became", "become", "being"}
_ARTICLES = frozenset(("a", "an", "the", "former", "retired"))
_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_SEXES = {"man": _MALE, "boy": _MALE, "woman": _FEMALE, "girl": _FEMALE}
_SPEAKING = 3
"""So many words at most stand between who speaks and the verb: "said his lawyer"."""
_MOST_BEFORE = 60
"""Sentences; a longer text has more people than it names."""


def described(
    document: Document, segment: Segment, age: Mention, names: Collection[frozenset[str]], rulebook: Rulebook
) -> frozenset[str]:
    """The name of the person whose age a sentence begins with, "The 43-year-old faces ten years"; none where that may be another's.

    `names` are those of the ages that the text tells before, in lower case, all of them ages of somebody named.
    """
    words = tokens(document, segment)
    bearer = max(names, key=len, default=frozenset())
    if len(bearer) < 2 or any(not told <= bearer for told in names) or not _opens(document, words, age):
        return frozenset()
    before = [one for one in segments(document) if one.kind == "sentence" and one.start < segment.start]
    if len(before) > _MOST_BEFORE:
        return frozenset()
    told = [tokens(document, one) for one in before]
    mine = [one for one in told if not bearer.isdisjoint(owning(word) for word in one)]
    people = _People(rulebook, bearer)
    last = next(at for at, word in enumerate(words) if word.start >= age.end)
    if not _is_called(words[last:], mine, people, _sex(mine)):
        return frozenset()
    return frozenset() if any(people.others(one) for one in told) else bearer


def _opens(document: Document, words: Sequence[Token], age: Mention) -> bool:
    """Whether an age stands for a person at the beginning of its sentence, and for nobody named there."""
    at = next((at for at, word in enumerate(words) if word.end > age.start), 0)
    behind = [word for word in words if word.start >= age.end]
    is_noun = document.text[age.start : age.end].endswith("-old") and document.text[age.end : age.end + 1] in (" ", ",")
    if not (is_noun and behind and words[0].text == "The" and at == 1):
        return False
    return behind[0].shape == "a" or (behind[0].text == "," and len(behind) > 1 and behind[1].shape == "a")


def _is_called(behind: Sequence[Token], mine: Sequence[Sequence[Token]], people: _People, sex: frozenset[str]) -> bool:
    """Whether what stands behind an age is a verb, or what a text calls the person before: "the 43-year-old singer"."""
    own = {word.lower for word in behind}
    others = (_MALE | _FEMALE) - sex
    if sex and own & others and not own & sex:
        return False
    first = behind[0]
    if first.text == "," or first.lower in CLASSES["after_subject"] or first.lower in CLASSES["auxiliaries"]:
        return True
    phrase = takewhile(lambda word: word.shape == "a" and word.lower not in FUNCTION, behind)
    called = next((word.lower for word in phrase if word.lower in people.nouns), "")
    if called in _SEXES:
        return _SEXES[called] == sex
    if called:
        return any(_calls(words, called, people.bearer) for words in mine)
    is_verb = first.lower.endswith(("ed", "s")) and not first.lower.endswith("ss")
    return is_past(first) or is_verb or first.lower in ("who", "and")


def _calls(words: Sequence[Token], noun: str, bearer: Collection[str]) -> bool:
    """Whether a sentence calls somebody so right before the name, "Singer Ada Hallam", or apposed: "Ada Hallam, 61, a singer"."""
    for at, word in enumerate(words):
        if word.lower == noun:
            behind = words[at + 1].lower if at + 1 < len(words) else ""
            before = [one.lower for one in words[max(0, at - 3) : at]]
            if behind in bearer or ("," in before and not _ARTICLES.isdisjoint(before)):
                return True
    return False


def _sex(told: Sequence[Sequence[Token]]) -> frozenset[str]:
    """The pronouns of the sex that sentences tell of, none where they tell of both or neither."""
    words = {word.lower for sentence in told for word in sentence}
    found = [sex for sex in (_MALE, _FEMALE) if words & sex]
    return found[0] if len(found) == 1 else frozenset()


class _People:
    """Finds who else is told of, beside one person."""

    def __init__(self, rulebook: Rulebook, bearer: frozenset[str]) -> None:
        self.bearer = bearer
        self.nouns = rulebook.forms["trades"].keys() | CLASSES["offices"] | KIN | CLASSES["people"]
        self._reporting = rulebook.forms["reporting"].keys()

    def others(self, words: Sequence[Token]) -> bool:
        """Whether a sentence tells of anybody else; who only speaks is nobody."""
        return any(not self._speaks(words, at) for at in (*self._named(words), *self._called(words)))

    def _named(self, words: Sequence[Token]) -> Iterator[int]:
        """The last words of other names that no preposition of place governs."""
        at = 0
        while at < len(words):
            end = at
            while end < len(words) and words[end].shape in "AS" and words[end].lower not in FUNCTION:
                end += 1
            run = [owning(word) for word in words[at:end] if word.lower not in CLASSES["not_names"]]
            is_name = at > 0 or len(run) > 1
            if run and is_name and self.bearer.isdisjoint(run) and words[max(0, at - 1)].lower not in _OF_PLACES:
                yield end - 1
            at = max(end, at + 1)

    def _called(self, words: Sequence[Token]) -> Iterator[int]:
        """The words for other people: no title of the person's, and not what the person is."""
        for at, word in enumerate(words):
            if word.lower not in self.nouns or (at + 1 < len(words) and owning(words[at + 1]) in self.bearer):
                continue
            if not is_apposed(words, at):
                yield at

    def _speaks(self, words: Sequence[Token], at: int) -> bool:
        near = words[max(0, at - _SPEAKING) : at + 2]
        return any(word.lower in self._reporting for word in near)
