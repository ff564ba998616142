"""Who tells a document what it says, where nobody is quoted and nobody named: "police said", "according to organizers"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.align.slots.sentence import CLASSES, FUNCTION, owning
from checker.align.tokens import Token

VAGUE = "officials"
"""The class that may stand for any of STATE, and that any other in one phrase goes before: "a union official"."""
STATE = frozenset(("police", "prosecution", "army", "rescuers"))
ACCUSED = "accused"
"""The class of whoever admits what he has done himself, whatever he is; others may say that he did more."""
_REACH = 40
"""A verb of telling is looked for among so many words on either side of what is told."""
_PHRASE = 8
"""So many words at most tell who speaks."""
_MOST_ASIDES = 2


def informant(words: Sequence[Token], first: int, last: int, classes: Mapping[str, str]) -> str:
    """The class of those who tell what stands in words `first` to `last` of a sentence, "" where it tells that itself.

    `classes` has the class of each noun. The last verb of telling before them counts, unless it ends its clause
    ("12 died, police said, and 30 were hurt"); where there is none, the first behind them.
    """
    telling = CLASSES["telling"]
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if words[at].text == ";":
            break
        if _is_confession(words, at, first):
            return ACCUSED
        if words[at].lower in telling and words[at + 1].text not in ",.":
            return _class(_subject(words, at), classes)
    for at in range(last, min(len(words), last + _REACH)):
        if words[at].text == ";":
            break
        if words[at].lower in CLASSES["admitting"] and not _ONESELF.isdisjoint([word.lower for word in words[:first]]):
            return ACCUSED  # "she broke into 15 accounts, the student admitted"
        if words[at].lower in telling:
            behind = words[at].lower == "according" or words[at - 1].text == ","
            return _class(words[at + 1 : at + 1 + _PHRASE] if behind else _subject(words, at), classes)
    return ""


def _is_confession(words: Sequence[Token], verb: int, first: int) -> bool:
    """Whether a word, before word `first`, is that by which somebody admits a doing of his own: "admitted on Monday that he gave", "confessed
    to stealing"; not of what a body has done: "admitted that it had"."""
    if words[verb].lower not in CLASSES["admitting"]:
        return False
    subject = _subject(words, verb)
    before = words[verb - len(subject) - 1].lower if verb > len(subject) else ""
    if before != "who" and not _is_person(subject):
        return False
    told = [word.lower for word in words[verb + 1 : min(first, verb + 1 + _CONFESSED)]]
    return any(word in _ONESELF or word.endswith(_DOING) for word in told)


def _is_person(subject: Sequence[Token]) -> bool:
    """Whether words name one who acts: "he", "a nurse", "the nurse Kai Holm"; "the mayor of Lemra" may be the town."""
    words = [word.lower for word in subject]
    if not _ONESELF.isdisjoint(words) or {"a", "an"} & set(words[:1]):
        return True
    return any(
        word.shape in "AS" and word.lower not in FUNCTION and (not at or words[at - 1] not in CLASSES["of_parts"])
        for at, word in enumerate(subject)
    )


_ONESELF = frozenset(("he", "she"))
_DOING = "ing"
_CONFESSED = 6
"""So many words behind what somebody admits with may tell that he did it."""


def are_two(one: str, other: str) -> bool:
    """Whether two classes are two voices; officials may be the police, as far as a reader can tell."""
    if not one or not other or one == other:
        return False
    return not ((one == VAGUE and other in STATE) or (other == VAGUE and one in STATE))


def _subject(words: Sequence[Token], verb: int) -> Sequence[Token]:
    """What may be the subject of a verb of telling: the words before it, an aside or two among them, or those behind
    "According to"."""
    if words[verb].lower == "according":
        return words[verb + 1 : verb + 1 + _PHRASE]
    start, asides = verb, 0
    while start and verb - start < _PHRASE:
        before = words[start - 1]
        asides += before.text == ","
        if before.text in CLASSES["breaks"] or before.lower in CLASSES["joiners"] or asides > _MOST_ASIDES:
            break
        start -= 1
    return words[start:verb]


def _class(phrase: Sequence[Token], classes: Mapping[str, str]) -> str:
    """The class of the last nouns of a phrase that have one, VAGUE only where no others have."""
    found = ""
    for at in range(len(phrase) - 1, -1, -1):
        word = owning(phrase[at])
        pair = f"{word} {phrase[at + 1].lower}" if at + 1 < len(phrase) else ""
        name = classes.get(pair) or classes.get(word, "")
        if name and name != VAGUE:
            return name
        found = found or name
    return found
