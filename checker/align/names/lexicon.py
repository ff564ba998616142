"""What the tables of rules/lexicon say of single words and of pairs of words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator
from itertools import combinations

from checker.align.spelling import Lexicon, Spelling

_Groups = dict[str, set[int]]
_LONG = 5
"""Endings of transliterations are turned in words of at least this many letters."""
_TWICE = re.compile(r"([aiou])\1+")
_LAND = "-land"
"""What the names of classes end in that have the words of a script's lands."""


class Tables:
    """The classes as sets. `weak` words stand beside many bearers: titles, compass points, sorts of places, particles. `states` are countries and
    their peoples."""

    __slots__ = (
        "_confusable",
        "_demonyms",
        "_endings",
        "_family",
        "_full",
        "_heads_cut",
        "_lands",
        "_scripts",
        "_short",
        "_sounds",
        "_surnames",
        "_transliterated",
        "_turned",
        "articles",
        "compass",
        "heads",
        "kin",
        "kins",
        "links",
        "namesakes",
        "never",
        "particles",
        "places",
        "regions",
        "renamed",
        "sexes",
        "shared",
        "sorts",
        "spelling",
        "states",
        "syllables",
        "titles",
        "trades",
        "unrelated",
        "weak",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        names, organisations = lexicon.get("names", {}), lexicon.get("organisations", {})
        self.never = frozenset(word for kind in ("function", "calendar", "numeral") for word in names.get(kind, ()))
        self.namesakes = frozenset(names.get("namesake", ()))
        self.titles = frozenset(names.get("title", ()))
        self.particles = frozenset(names.get("particle", ()))
        self.shared = frozenset(names.get("shared", ()))
        self.places = frozenset(names.get("place", ()))
        self.sorts = frozenset(names.get("sort", ()))
        self.regions = frozenset(names.get("region", ()))
        self.compass = frozenset(names.get("compass", ()))
        self.weak = self.titles | self.compass | self.places | frozenset(names.get("common", ())) | self.particles
        kin = lexicon.get("kin", {})
        self.kin = frozenset(kin.get("kin", ()))
        self.kins = frozenset(word for word in self.kin if word.endswith("s"))
        self.renamed = tuple(sorted(kin.get("renamed", ())))
        self.unrelated = tuple(sorted(kin.get("unrelated", ())))
        self.trades: dict[str, set[str]] = defaultdict(set)
        for trade, words in lexicon.get("trades", {}).items():
            for word in words:
                self.trades[word].add(trade)
        self.heads = frozenset(organisations.get("head", ()))
        self._heads_cut = self.heads.union(*(_cut(head) for head in self.heads if len(head) > _LONG))
        self.links = frozenset(organisations.get("link", ()))
        demonyms, confusables = lexicon.get("demonyms", {}), lexicon.get("confusables", {})
        endings = [entry.replace("-", "").split("/") for entry in demonyms.get("ending", ())]
        self._endings = frozenset(pair for a, b, *_ in endings for pair in ((a, b), (b, a)))
        self._demonyms = _groups(entry.split() for entry in demonyms.get("demonym", ()))
        self.states = frozenset(self._demonyms)
        self._confusable = _groups(entry.split() for kind in ("place", "given") for entry in confusables.get(kind, ()))
        self._surnames = _groups(entry.split() for entry in confusables.get("surname", ()))
        self.spelling = Spelling(lexicon)
        latin = lexicon.get("transliterations", {})
        self._transliterated = _groups(entry.split() for entry in latin.get("name", ()))
        turned = [entry.replace("-", "").partition("/") for entry in latin.get("ending", ())]
        self._turned = sorted(((other, first) for first, _, other in turned), key=lambda pair: -len(pair[0]))
        self.syllables = frozenset(latin.get("syllable", ()))
        self.articles = frozenset(latin.get("article", ()))
        sexes = lexicon.get("sexes", {})
        self.sexes = {word: sex for sex in ("man", "woman") for word in sexes.get(sex, ())}
        self._family = [entry.replace("-", "").split("/") for entry in sexes.get("family", ())]
        scripts = lexicon.get("scripts", {})
        self._lands: dict[str, set[str]] = defaultdict(set)
        for name, words in scripts.items():
            for word in words if name.endswith(_LAND) else ():
                self._lands[word].add(name.removesuffix(_LAND))
        self._scripts = {name: words for name, words in scripts.items() if not name.endswith(_LAND)}
        nicknames = [entry.partition("/") for entry in lexicon.get("nicknames", {}).get("short", ())]
        self._full = _groups(full.split() for full, _, _ in nicknames)
        self._sounds = _groups(entry.split() for entry in lexicon.get("nicknames", {}).get("sound", ()))
        self._short = _groups(short.split() for _, _, short in nicknames)

    def are_inflected(self, a: str, b: str) -> bool:
        """Whether two words differ in nothing but an ending of number, demonym or doctrine (Honduras, Honduran)."""
        if _share(self._demonyms, a, b):
            return True
        shorter = min(len(a), len(b))
        common = next((i for i in range(shorter) if a[i] != b[i]), shorter)
        if any((a[at:], b[at:]) in self._endings for at in range(max(3, common - 3), common + 1)):
            return True
        ends = a[common:], b[common:]
        is_stem = common > 3 and max(map(len, ends)) > 1 and a[-1] != b[-1]
        return is_stem and all(("", end) in self._endings for end in ends)

    def are_confusable(self, a: str, b: str) -> bool:
        """Whether both are right, as places or given names of different bearers (Iran, Iraq; Paul, Paula)."""
        return _share(self._confusable, a, b)

    def are_surnames(self, a: str, b: str) -> bool:
        """Whether both are common family names (Clark, Clarke)."""
        return _share(self._surnames, a, b)

    def is_short_for(self, a: str, b: str) -> bool:
        """Whether one is a short form of the other (Rob, Robert)."""
        none: set[int] = set()
        return bool(
            self._short.get(a, none) & self._full.get(b, none) or self._short.get(b, none) & self._full.get(a, none)
        )

    def are_heard_alike(self, a: str, b: str) -> bool:
        """Whether both are spellings of one given name that no letter tells (Steven, Stephen)."""
        return _share(self._sounds, a, b)

    def heard_alike(self, words: Container[str]) -> Iterator[tuple[str, str]]:
        """The pairs of such spellings that are among words, in order."""
        groups: dict[int, list[str]] = defaultdict(list)
        for word, numbers in sorted(self._sounds.items()):
            if word in words:
                for number in numbers:
                    groups[number].append(word)
        for group in groups.values():
            yield from combinations(group, 2)

    def are_short_forms(self, a: str, b: str) -> bool:
        """Whether both are short forms of one name (Lenny, Lennie)."""
        return _share(self._short, a, b)

    def is_given(self, word: str) -> bool:
        """Whether a word is a given name of the tables, in full or short."""
        return word in self._full or word in self._short

    def is_western(self, word: str) -> bool:
        """Whether a word is a given name of the tables that no other script has too."""
        return self.is_given(word) and word not in self._transliterated

    def forms_of(self, word: str) -> frozenset[str]:
        """The other given names that the bearer of one may go by: its short forms, those it is short for, its spellings."""
        pairs = ((self._short, self._full), (self._full, self._short), (self._short, self._short))
        alike = ((groups, groups) for groups in (self._sounds, self._transliterated))
        return frozenset(other for one, others in (*pairs, *alike) for other in _partners(one, others, word))

    def mistaken_for(self, word: str) -> frozenset[str]:
        """The names of other bearers that a name is easily taken for (Paula for Paul)."""
        return frozenset(_partners(self._confusable, self._confusable, word))

    def are_of_two_sexes(self, a: str, b: str) -> bool:
        """Whether two given names differ by the ending that a woman's has (Dan, Dana; Marco, Marca)."""
        short, long = sorted((a, b), key=len)
        return long == f"{short}a" or (a[:-1] == b[:-1] and {a[-1], b[-1]} == {"a", "o"})

    def woman_of(self, a: str, b: str) -> str:
        """Which of two family names of one family is a woman's by its ending (Petrov, Petrova); "" for none."""
        if min(len(a), len(b)) < _LONG:
            return ""
        pairs = (
            (man, woman)
            for man, woman in ((a, b), (b, a))
            for mans, womans in self._family
            if man.endswith(mans) and woman.endswith(womans) and man[: -len(mans)] == woman[: -len(womans)]
        )
        return next((woman for _, woman in pairs), "")

    def are_plurals(self, a: str, b: str) -> bool:
        """Whether one is the other's plural by its ending."""
        short, long = sorted((a, b), key=len)
        return long in (f"{short}s", f"{short}es") or (short[-1:] == "y" and long == f"{short[:-1]}ies")

    def are_transliterated(self, a: str, b: str) -> bool:
        """Whether both are accepted Latin spellings of one name of another alphabet (Sergei, Sergey)."""
        return _share(self._transliterated, a, b) or self._latin(a) == self._latin(b)

    def scripts_of(self, word: str) -> Collection[str]:
        """The scripts of the land that a word tells of."""
        return self._lands.get(word, ())

    def are_romanised(self, a: str, b: str, scripts: Iterable[str]) -> bool:
        """Whether both may be Latin spellings of one name of one of the scripts (Hanoun, Hanun)."""
        found = (entries for script in scripts if (entries := self._scripts.get(script)))
        return any(not _romanised(a, entries).isdisjoint(_romanised(b, entries)) for entries in found)

    def is_almost_head(self, word: str) -> bool:
        """Whether a long word is a noun that ends the name of an organisation with a letter too many, too few or wrong."""
        return len(word) > _LONG and word not in self.weak and not self._heads_cut.isdisjoint((word, *_cut(word)))

    def are_styles(self, a: str, b: str) -> bool:
        """Whether two different words are a matter of style: short forms, national spellings, transliterations."""
        return self.are_short_forms(a, b) or self.spelling.are_national(a, b) or self.are_transliterated(a, b)

    def _latin(self, word: str) -> str:
        """A word with the first of the endings that transliterations have for its own."""
        if len(word) < _LONG:
            return word
        return next((word[: -len(o)] + first for o, first in self._turned if word.endswith(o)), word)


def _romanised(word: str, entries: Iterable[str]) -> set[str]:
    """What a script's spellings bring a word to, vowels that are written twice being one; several where one may be of two."""
    forms = {word}
    for entry in entries:
        spelled, _, plain = entry.partition("/")
        if spelled.endswith("-"):
            forms = {form.removesuffix(spelled[:-1]) + plain if form.endswith(spelled[:-1]) else form for form in forms}
        else:
            forms = {form.replace(spelled, one) for form in forms for one in plain.split("|")}
    return {_TWICE.sub(r"\1", form) for form in forms}


def _cut(word: str) -> Iterator[str]:
    """A word without each of its letters in turn."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _groups(entries: Iterable[Iterable[str]]) -> _Groups:
    found: _Groups = defaultdict(set)
    for number, entry in enumerate(entries):
        for word in entry:
            found[word].add(number)
    return dict(found)


def _partners(groups: _Groups, others: _Groups, word: str) -> Iterator[str]:
    """The words of `others` that are in a group of a word."""
    numbers = groups.get(word)
    if numbers:
        yield from (other for other, theirs in others.items() if other != word and not numbers.isdisjoint(theirs))


def _share(groups: _Groups, a: str, b: str) -> bool:
    return a in groups and b in groups and not groups[a].isdisjoint(groups[b])
