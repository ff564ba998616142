"""What claims measure, count or date: the classes of their head words, and which of these may be one in other words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from checker.align.slots import degrees
from checker.model.claim import Claim
from checker.rulebook import Rulebook
from checker.values.money import coins_of

BARE = "quantity"
"""The attribute of a number without a noun, and of a part of a whole."""
_PEOPLE = "person"
_BEFORE = re.compile(r"\b(?P<verb>[A-Za-z]{3,20}) $")
_BEHIND = re.compile(r" (?:(?:was|were|are|(?:has|have|had) been|with) )?(?P<verb>[a-z]{3,20})\b")
_REACH = 22
_SEAT = "seat"
_SEATING = re.compile(
    r"\b(?:(?:room|space|seating|places|accommodation|built|designed|meant|intended) for|(?:capacity|seating) of|seated"
    r"|(?!(?:in|of|the|for|with|and|or|on|from|won|win|lost|has|have|their|its|his|her|these|those)\b)(?:[a-z]+|It|She) seats) $"
)
"""Before the number of those who can be seated."""
_LONGEST = 24
_BEFORE_SEATS = ("for ", "of ", "seats ", "seated ")
_CAPACITY = "capacity"
_WATCHING = "spectator"
_WATCHED_BY = re.compile(r"\b(?:watched by|in front of|(?:drew|drawn|attracted)(?: a crowd of)?) $")
_WATCHED = re.compile(r" (?:(?:have |had )?(?:watched|looked on)|turned (?:out|up)|came to (?:watch|see))\b")
"""Around a bare number of those who watched."""
_RANK, _PLACE = "ordinal", "place"
"""The attribute of a rank without a noun, and what it is of: "finished third", "took third place"."""
_PERCENT = "percent"
_GAME = "game"
_OF_GAMES = {"won": "victory", "lost": "defeat"}
_SOME_GAMES = re.compile(
    r" of (?:(?:the|his|her|its|their) )?(?P<some>last|past|first|previous|next|opening|closing|final|remaining|other)?"
)
_TIME = "time"
_DONE = 90
"""So many characters before "the third time" stands what is done."""
_WORD = re.compile(r"[a-z]+")
_END = re.compile(r"[.;:!?] ")
_OF_SOME = re.compile(
    r"(?: [\w'’-]+){0,4}? (?:in a row|in succession|running|straight|for an?|by an?"
    r"|(?:this|of the|of his|of her|of its|of their) (?:season|year|campaign|tour|month))\b"
)
"""Behind a rank: of those in a row, of one season, or of one sort of people, "the third win for a Swede"."""
_EARLIER = re.compile(r"\b(?:after|before|since|following|from) (?:her|his|its|their|the) $")


class Heads:
    """Knows head words by a rulebook's lexicon: its equivalents, and the nouns that in some roles say no more than others."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._class = rulebook.forms["things"]
        self._alike: dict[str, list[str]] = {}
        for noun, name in self._class.items():
            self._alike.setdefault(name, []).append(noun)
        self._deeds = rulebook.forms["deeds"]
        self._role = rulebook.forms["roles"]
        self._roles = rulebook.lexicon.get("whoever", {})
        self._of_people = frozenset(self._roles.get(_PEOPLE, ()))
        some_people = rulebook.lexicon.get("some_people", {})
        self._some, self._befalling = (frozenset(some_people.get(name, ())) for name in ("some", "befalling"))
        self._broader: dict[str, frozenset[str]] = {}
        for word, nouns in rulebook.lexicon.get("broader", {}).items():
            for noun in nouns:
                self._broader[noun] = self._broader.get(noun, frozenset()) | {word}
        self._family: dict[str, str] = {}
        for noun, roles in self._roles.items():
            joined = {self._family[other] for other in self._family if not set(self._roles[other]).isdisjoint(roles)}
            for other in [other for other, family in self._family.items() if family in joined] + [noun]:
                self._family[other] = min(joined, default=noun)

    def alike(self, noun: str) -> Iterable[str]:
        """The nouns that count what a noun counts, itself among them, in the singular and the plural where the lexicon has them."""
        return self._alike.get(self._class.get(noun, ""), (noun,))

    def of(self, claim: Claim) -> str:
        """The class of a claim's head word: units by their dimension, nouns by the lexicon's equivalents, currencies by
        the coins that make them up, or the sign that they may be printed with. Whom a bare number counts to whom something befell that
        befalls people, are people: "injured 40 people and killed 11"."""
        value, stated = claim.mention.value, claim.attribute
        if stated == BARE and self._befalls_people(claim):
            return _PEOPLE
        if claim.mention.kind == "quantity" and self._seats(claim):
            return _SEAT
        if stated == BARE and (done := self._done(claim)):
            return done
        if stated == _RANK and claim.mention.kind == "ordinal":
            return _PLACE
        if claim.mention.kind == "money":
            return coins_of(stated)
        if claim.mention.kind == "percent" and value.unit == "share":
            return _PERCENT  # "half", "49.6 percent"
        found = degrees.dimension(claim) or getattr(value, "dimension", "")
        return found or self._class.get(_last_two(value)) or self._class.get(stated, stated)

    def family(self, claim: Claim) -> str:
        """The class of a claim's head word, one for all that some role makes one: "suspects" with "people"; one for all nouns
        of persons, and for all that a broader word may be used for."""
        head = self.of(claim)
        if claim.mention.kind == "ordinal" and head in self._deeds:
            return _TIME
        if head not in self._some and head in self._broader:
            head = min(self._broader[head])
        return self._family.get(_PEOPLE if head in self._some else head, head)

    def deed(self, claim: Claim) -> str:
        """What a rank counts where all that is done counts: "won for the third time", "her third victory"; "" for others, such
        as "her third victory in a row" and "after her third victory"."""
        text, start, end = claim.document.text, claim.mention.start, claim.mention.end
        before = text[max(0, start - _DONE) : start]
        if claim.mention.kind != "ordinal" or _OF_SOME.match(text, end) or _EARLIER.search(before):
            return ""
        if claim.attribute != _TIME:
            return self._deeds.get(claim.attribute, "")
        clause = _WORD.findall(_END.split(before.lower())[-1])
        return next((self._deeds[word] for word in reversed(clause) if word in self._deeds), "")

    def are_people(self, words: str) -> bool:
        """Whether the words of a count, "12 victims", count people who were befallen by something, or name nothing at all."""
        nouns = [word for word in words.lower().split() if word.isalpha()]
        of_people = self._family.get(_PEOPLE)
        return not nouns or any(self._family.get(self._class.get(noun, noun)) == of_people for noun in nouns)

    def befallen(self, claim: Claim, role: str) -> str:
        """The role, where a claim's head word says no more in it than "people" does, or than "homes" does, else ""."""
        return next((told for told in self._roles.get(self.of(claim), ()) if told.partition("/")[0] == role), "")

    def sort(self, claim: Claim) -> str:
        """The class of a claim's head word where that names a sort of people that is counted by itself, else ""."""
        head = self.of(claim)
        return head if head in self._some and head not in self._roles else ""

    def broader(self, claim: Claim) -> frozenset[str]:
        """The classes of the words that other writers may have for all whom a claim's head word counts: "people" for "miners"."""
        return self._broader.get(self.of(claim), frozenset())

    def of_people(self, claim: Claim, role: str) -> str:
        """The role, where it befalls people and a claim's head word names some of these: 26 pupils killed; else ""."""
        return role if role in self._befalling and self.of(claim) in self._some else ""

    def _seats(self, claim: Claim) -> bool:
        """Whether a number, or one of people, is that of the seats of something: "the hall seats 400", "room for 400 people"."""
        text, start = claim.document.text, claim.mention.start
        if claim.attribute == _CAPACITY:
            return True
        if not text.endswith(_BEFORE_SEATS, 0, start) or not _SEATING.search(text, max(0, start - _LONGEST), start):
            return False
        head = self._class.get(claim.attribute, claim.attribute)
        return head == BARE or self._family.get(_PEOPLE) == self._family.get(_PEOPLE if head in self._some else head)

    def _done(self, claim: Claim) -> str:
        """What a bare number counts by the verb beside it: "32,400 watched", "lost 12 of its 14 games"; "" for any other."""
        text, start, end = claim.document.text, claim.mention.start, claim.mention.end
        if not claim.mention.value.phrase:
            is_watched = _WATCHED.match(text, end) or _WATCHED_BY.search(text, max(0, start - _LONGEST), start)
            return _WATCHING if is_watched else ""
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        some = _SOME_GAMES.match(text, end)
        noun = claim.mention.value.phrase.lower().rpartition(" ")[-1]
        if before is None or some is None or some["some"] or self._class.get(noun) != _GAME:
            return ""
        return _OF_GAMES.get(before["verb"].lower(), "")

    def _befalls_people(self, claim: Claim) -> bool:
        """Whether a bare number stands right beside a verb that tells what befell people: "killed 11", "11 were killed". One
        that has its noun in the whole it is a part of does not: "four of the nine people killed"."""
        text, start, end = claim.document.text, claim.mention.start, claim.mention.end
        if claim.mention.value.phrase or text.startswith(" of ", end):
            return False
        beside = _BEFORE.search(text, max(0, start - _REACH), start), _BEHIND.match(text, end)
        return any(found and self._role.get(found["verb"].lower()) in self._of_people for found in beside)


def _last_two(value: Any) -> str:
    """The last two words of what a number counts, "crew members", which may be a noun of their own."""
    words = getattr(value, "phrase", "").rsplit(" ", 2)
    return " ".join(words[-2:]).lower() if len(words) > 1 else ""
