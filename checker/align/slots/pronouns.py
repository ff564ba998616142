"""Whose age "she is 32" tells: the one person whom the sentences before speak of and whom the pronoun fits.

A pronoun goes to the nearest person that agrees with it in sex (Lappin and Leass 1994, "An algorithm for pronominal anaphora
resolution", without its parse); where two may be meant, nobody is meant for sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from checker.align.slots.relatives import KIN, sex_of_relation
from checker.align.slots.sentence import CLASSES, FUNCTION, owning
from checker.align.spelling import Lexicon
from checker.align.tokens import Token
from checker.named import NamedTuple
from checker.values.name import fold

SEXES = {"he": "man", "him": "man", "his": "man", "himself": "man"} | dict.fromkeys(
    ("she", "her", "hers", "herself"), "woman"
)
"""The sex that a pronoun tells."""
_OF_PLACES = frozenset(("in", "at", "from", "near", "outside", "across", "around", "into", "on", "the"))
_NO_PERSONS = _OF_PLACES | {"of", "a", "an", "year-old"}
"""Before a word with a capital that is no person's name by what is known of it: "of Ostholm", "a Swede"."""
_SPOKEN_OF = 3
"""So many sentences before are looked through for whom a pronoun stands for."""
_KNOWN = 12
"""And so many for another one whom it might stand for, where no word tells the sex of whom it seems to."""
_MODIFIERS = 6
"""And so many tokens between an article and its noun: "a 34-year-old former teacher"."""
_APPOSED = 4
"""So many words at most stand between a noun and the name of whom it is said: "the bishop of Arnsted, Jakob Thiel"."""
_TITLES_ONLY = frozenset(("miss", "count", "don"))
"""Words for people with a capital only."""
_PARTS = frozenset(("head", "heads", "chair", "general", "major"))
"""Words for people and for things: for people where "of" follows, "the head of the club"."""
_DETERMINERS = CLASSES["possessives"] | {"a", "an", "the"}
_SUBORDINATE = frozenset(
    (
        "when",
        "since",
        "before",
        "until",
        "till",
        "while",
        "after",
        "if",
        "as",
        "once",
        "because",
        "whenever",
        "where",
        "by",
        "than",
        "though",
        "whom",
    )
)
"""Before a pronoun: the age that is told behind it is of the time that the clause tells of."""


class Person(NamedTuple):
    """Somebody whom a sentence speaks of: the words of the name in lower case, none for "his mother"; "man", "woman" or "" where
    no word tells it."""

    names: frozenset[str]
    sex: str


class Pronouns:
    """Finds whom a pronoun stands for, with what the lexicon knows of given names, trades and kin."""

    def __init__(self, lexicon: Lexicon) -> None:
        sexes = lexicon.get("sexes", {})
        self._given = {word: sex for sex in ("man", "woman") for word in sexes.get(f"given-{sex}", ())}
        self._words = {word: sex for sex in ("man", "woman") for word in sexes.get(sex, ())}
        trades = (word for words in lexicon.get("trades", {}).values() for word in words)
        self._nouns = {
            *trades,
            *CLASSES["offices"],
            *CLASSES["of_office"],
            *CLASSES["people"],
            *KIN,
            *self._words,
        } - _TITLES_ONLY
        names, organisations = lexicon.get("names", {}), lexicon.get("organisations", {})
        self._titles = {*names.get("title", ()), *self._words, *CLASSES["offices"]}
        self._heads = frozenset(organisations.get("head", ()))

    def names(self, words: Sequence[Token], at: int, before: Iterable[Sequence[Token]]) -> frozenset[str]:
        """The name of whom the pronoun at a word stands for, in lower case; none where that is not sure, and where the pronoun opens
        a clause that tells of another time: "since she was 12"."""
        if at and words[at - 1].lower in _SUBORDINATE:
            return frozenset()
        one = self.meant(words, at, before)
        return one.names if one else frozenset()

    def meant(self, words: Sequence[Token], at: int, before: Iterable[Sequence[Token]]) -> Person | None:
        """Whom the pronoun at a word stands for, with all words of the name that the sentences `before`, the nearest first, tell; None
        where two people may be meant or nobody is."""
        return self.spoken_of(SEXES[words[at].lower], words[:at], before)

    def spoken_of(self, sex: str, words: Sequence[Token], before: Iterable[Sequence[Token]]) -> Person | None:
        """The one person of a sex, or of any where that is "", whom words and the sentences before them speak of last."""
        told = [words, *islice(before, _KNOWN)]
        known = self._known(told)
        people = [list(self._people(sentence, known)) for sentence in told]
        if sex:
            people = [[(at, one) for at, one in few if one.sex in ("", sex)] for few in people]
        found: set[Person] = set()
        gaps = 0
        for number, (sentence, fitting) in enumerate(zip(told[: _SPOKEN_OF + 1], people, strict=False)):
            found.update(one for _, one in fitting)
            pronoun = next((at for at, word in enumerate(sentence) if _agrees(word, sex)), len(sentence))
            if found and (pronoun == len(sentence) or (fitting and fitting[0][0] < pronoun)):
                break
            gaps += number > 0 and not found and pronoun == len(sentence)
            if gaps > 1:
                break
        if len(found) != 1:
            return None
        (one,) = found
        is_sure = bool(sex and one.sex and not gaps)
        if sex and not one.sex and any(SEXES.get(word.lower, sex) != sex for sentence in told for word in sentence):
            return None  # "Dagny Holt and her client": who it is may be of the other sex
        return one if is_sure or {other for few in people for _, other in few} == found else None

    def _known(self, told: Sequence[Sequence[Token]]) -> dict[str, Person]:
        """Who is named in full, by each word of the name; nobody by one that two bear."""
        known: dict[str, Person] = {}
        shared: set[str] = set()
        for sentence in reversed(told):
            for _, one in self._people(sentence, {}):
                for name in one.names if len(one.names) > 1 else ():
                    other = known.setdefault(name, one)
                    if other.names != one.names:
                        shared.add(name)
                    elif not other.sex:
                        known[name] = one
        return {name: one for name, one in known.items() if name not in shared}

    def _people(self, words: Sequence[Token], known: dict[str, Person]) -> Iterator[tuple[int, Person]]:
        """Who is spoken of, each with the place of the first word for them."""
        until = 0
        for start, end in _runs(words):
            yield from self._nouns_in(words, until, start)
            until = end
            if person := self._named(words, start, end, known):
                yield start, person
        yield from self._nouns_in(words, until, len(words))

    def _named(self, words: Sequence[Token], start: int, end: int, known: dict[str, Person]) -> Person | None:
        """Whom a run of words with capitals names."""
        spelt = [owning(word) for word in words[start:end]]
        titles = list(takewhile(lambda word: word in self._titles, spelt))
        name = spelt[len(titles) :]
        before = words[start - 1].lower if start else ""
        if not name or any(word in self._heads for word in name):
            return None
        if len(name) > 2 and words[start].shape == "S" and fold(name[1]) in self._given:
            del name[0]  # "Swimmer Tilda Ross"
        given = self._given.get(fold(name[0]), "")
        sex = next((self._words[word] for word in titles if word in self._words), "")
        sex = sex or self._sex_before(words, start) or given
        if len(name) > 1:
            one = next((known[word] for word in name if word in known), None)
            if one and one.names.issuperset(name):
                return one
            if not given and not titles and before in _OF_PLACES:
                return None
            return Person(frozenset(name), sex)
        if one := known.get(name[0]):
            return one
        follows = words[end].lower if end < len(words) else "."
        if not given and not titles and before in _NO_PERSONS:
            return None
        if words[start].shape == "S" and not given and not titles:
            is_subject = follows in CLASSES["after_subject"] and not name[0].endswith("s") and start == 0
            return Person(frozenset(name), "") if is_subject and name[0] not in ("police", "it", "here") else None
        return Person(frozenset(name), sex)

    def _sex_before(self, words: Sequence[Token], start: int) -> str:
        """What the noun before a name tells: "her son Per", "the actress Vera Lindt", "his mother, Aud Lie"."""
        at = start - 1 - (start > 1 and words[start - 1].text == ",")
        return self._sex(words[at].lower) if at >= 0 else ""

    def _sex(self, word: str) -> str:
        return self._words.get(word) or sex_of_relation(word)

    def _nouns_in(self, words: Sequence[Token], low: int, high: int) -> Iterator[tuple[int, Person]]:
        """Who is spoken of by a noun that is no part of a name's phrase."""
        for at in range(low, high):
            word = words[at].lower
            if (
                word not in self._nouns
                or words[at].shape not in "aS"
                or (word.endswith("s") and not word.endswith("ss"))
            ):
                continue
            if word in _PARTS and (at + 1 == len(words) or words[at + 1].lower != "of"):
                continue
            if self._is_said_of_a_name(words, at):
                continue
            yield at, Person(frozenset(), self._sex(word))

    def _is_said_of_a_name(self, words: Sequence[Token], at: int) -> bool:
        """Whether a noun is what somebody named is: "the actress Vera Lindt", "the bishop of Arnsted, Jakob Thiel", "Lindt, an actress",
        "Lindt was mayor"."""
        end = at + 1
        while end < len(words) and end <= at + _APPOSED and (words[end].shape == "a" or _is_name(words[end])):
            if _is_name(words[end]) and words[end - 1].lower not in FUNCTION:
                return True
            end += 1
        if end + 1 < len(words) and words[end].text == "," and _is_name(words[end + 1]):
            return True
        return is_apposed(words, at)


_BEING = CLASSES["being"] | {"is", "was", "as", "became", "become", "being", "becomes", "be", "been"}


def is_apposed(words: Sequence[Token], at: int) -> bool:
    """Whether a noun is what somebody is: "Lindt, a young actress", "Lindt was mayor", but not "Lindt left, her mother said"."""
    low = at - 1
    while low > at - _MODIFIERS and _is_adjective(words[low]):
        low -= 1
    low -= low >= 0 and words[low].lower in _DETERMINERS
    before = words[low].lower if low >= 0 else ""
    is_subject = at + 1 < len(words) and words[at + 1].lower in CLASSES["after_subject"] - {","}
    return before in _BEING or (before == "," and not is_subject)


def _is_adjective(word: Token) -> bool:
    return word.shape == "9" or word.text == "-" or (word.shape == "a" and word.lower not in FUNCTION | _BEING)


def _agrees(word: Token, sex: str) -> bool:
    told = SEXES.get(word.lower, "")
    return bool(told) and (not sex or told == sex)


def _runs(words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The rows of words with capitals."""
    at = 0
    while at < len(words):
        end = at
        while (
            end < len(words) and _is_name(words[end]) and (end == at or not words[end - 1].lower.endswith(("'s", "’s")))
        ):
            end += 1
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _is_name(word: Token) -> bool:
    return (
        word.shape in "AS"
        and word.lower not in FUNCTION
        and word.lower not in CLASSES["not_names"]
        and word.lower not in SEXES
    )
