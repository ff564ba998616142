"""What slots are read with: a rulebook's lexicon, each part of it as it is looked up."""

from __future__ import annotations

from checker.align.slots.contrast import Frames
from checker.align.slots.doings import Doings
from checker.align.slots.happenings import Happenings
from checker.align.slots.heads import Heads
from checker.align.slots.leads import Leads
from checker.align.slots.lexemes import Lexemes
from checker.align.slots.owners import Owners
from checker.align.slots.parties import Parties
from checker.align.slots.roles import Roles
from checker.align.slots.verbs import Verbs
from checker.rulebook import Rulebook


class Lexicon:
    """The words of a rulebook's lexicon by what they tell of a claim."""

    def __init__(self, rulebook: Rulebook, heads: Heads | None = None) -> None:
        self.heads = heads or Heads(rulebook)
        self.verbs = Verbs(rulebook)
        self.roles = Roles(rulebook)
        self.doings = Doings(rulebook)
        self.owners = Owners(rulebook.lexicon)
        self.parties = Parties(rulebook)
        self.leads = Leads(rulebook, self.parties)
        self.frames = Frames(rulebook, self.parties)
        self.happenings = Happenings(rulebook)
        self.sums = Lexemes(rulebook.forms["sums"])
        self.things = rulebook.forms["things"]
        self.informants = rulebook.forms["informants"]
        self.bodies = rulebook.forms["bodies"]
        self.quotations = rulebook.lexicon
        self._sets: dict[str, list[str]] = {}
        for name, classes in rulebook.lexicon.get("exclusive", {}).items():
            for word in classes:
                self._sets.setdefault(word, []).append(name)

    def exclusive(self, *classes: str) -> frozenset[tuple[str, str]]:
        """(set, class) for each set of classes of which one is, and that keep facts apart."""
        return frozenset((name, word) for word in classes for name in self._sets.get(word, ()))
