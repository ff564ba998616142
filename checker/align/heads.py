"""What claims measure, count or date: the classes of their head words, and which of these may be one in other words."""

from __future__ import annotations

from checker.model.claim import Claim
from checker.rulebook import Rulebook
from checker.values.money import sign_of


class Heads:
    """Knows head words by a rulebook's lexicon: its equivalents, and the nouns that in some roles say no more than others."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._class = rulebook.forms["things"]
        self._roles = rulebook.lexicon.get("whoever", {})
        self._family: dict[str, str] = {}
        for noun, roles in self._roles.items():
            joined = {self._family[other] for other in self._family if not set(self._roles[other]).isdisjoint(roles)}
            for other in [other for other, family in self._family.items() if family in joined] + [noun]:
                self._family[other] = min(joined, default=noun)

    def of(self, claim: Claim) -> str:
        """The class of a claim's head word: units by their dimension, nouns by the lexicon's equivalents, currencies by
        the sign that they may be printed with ("$" for US dollars)."""
        value, stated = claim.mention.value, claim.attribute
        if claim.mention.kind == "money":
            return sign_of(stated)
        return getattr(value, "dimension", "") or self._class.get(stated, stated)

    def family(self, claim: Claim) -> str:
        """The class of a claim's head word, one for all that some role makes one: "suspects" with "people"."""
        head = self.of(claim)
        return self._family.get(head, head)

    def befallen(self, claim: Claim, role: str) -> str:
        """The role, where a claim's head word says no more in it than "people" does, or than "homes" does, else ""."""
        return next((told for told in self._roles.get(self.of(claim), ()) if told.partition("/")[0] == role), "")
