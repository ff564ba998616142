"""What the tables of rules/lexicon say of single words and of pairs of words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.align.spelling import Lexicon, Spelling

_Groups = dict[str, set[int]]


class Tables:
    """The classes as sets. `weak` words stand beside many bearers: titles, compass points, sorts of places, particles."""

    __slots__ = (
        "_confusable",
        "_demonyms",
        "_endings",
        "_full",
        "_short",
        "_surnames",
        "compass",
        "heads",
        "links",
        "never",
        "particles",
        "places",
        "regions",
        "shared",
        "spelling",
        "titles",
        "weak",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        names, organisations = lexicon.get("names", {}), lexicon.get("organisations", {})
        self.never = frozenset(word for kind in ("function", "calendar", "numeral") for word in names.get(kind, ()))
        self.titles = frozenset(names.get("title", ()))
        self.particles = frozenset(names.get("particle", ()))
        self.shared = frozenset(names.get("shared", ()))
        self.places = frozenset(names.get("place", ()))
        self.regions = frozenset(names.get("region", ()))
        self.compass = frozenset(names.get("compass", ()))
        self.weak = self.titles | self.compass | self.places | frozenset(names.get("common", ())) | self.particles
        self.heads = frozenset(organisations.get("head", ()))
        self.links = frozenset(organisations.get("link", ()))
        demonyms, confusables = lexicon.get("demonyms", {}), lexicon.get("confusables", {})
        endings = [entry.replace("-", "").split("/") for entry in demonyms.get("ending", ())]
        self._endings = frozenset(pair for a, b, *_ in endings for pair in ((a, b), (b, a)))
        self._demonyms = _groups(entry.split() for entry in demonyms.get("demonym", ()))
        self._confusable = _groups(entry.split() for kind in ("place", "given") for entry in confusables.get(kind, ()))
        self._surnames = _groups(entry.split() for entry in confusables.get("surname", ()))
        self.spelling = Spelling(lexicon)
        nicknames = [entry.partition("/") for entry in lexicon.get("nicknames", {}).get("short", ())]
        self._full = _groups(full.split() for full, _, _ in nicknames)
        self._short = _groups(short.split() for _, _, short in nicknames)

    def are_inflected(self, a: str, b: str) -> bool:
        """Whether two words differ in nothing but an ending of number, demonym or doctrine (Honduras, Honduran)."""
        if _share(self._demonyms, a, b):
            return True
        shorter = min(len(a), len(b))
        common = next((i for i in range(shorter) if a[i] != b[i]), shorter)
        return any((a[at:], b[at:]) in self._endings for at in range(max(3, common - 3), common + 1))

    def are_confusable(self, a: str, b: str) -> bool:
        """Whether both are right, as places or given names of different bearers (Iran, Iraq; Paul, Paula)."""
        return _share(self._confusable, a, b)

    def are_surnames(self, a: str, b: str) -> bool:
        """Whether both are common family names (Clark, Clarke)."""
        return _share(self._surnames, a, b)

    def are_nicknames(self, a: str, b: str) -> bool:
        """Whether one is a short form of the other, or both of one name (Rob, Robert, Bob)."""
        short_a, short_b = self._short.get(a, set()), self._short.get(b, set())
        full_a, full_b = self._full.get(a, set()), self._full.get(b, set())
        return bool(short_a & (short_b | full_b) or short_b & full_a)


def _groups(entries: Iterable[Iterable[str]]) -> _Groups:
    found: _Groups = defaultdict(set)
    for number, entry in enumerate(entries):
        for word in entry:
            found[word].add(number)
    return dict(found)


def _share(groups: _Groups, a: str, b: str) -> bool:
    return a in groups and b in groups and not groups[a].isdisjoint(groups[b])
