"""Long names (organisations, laws, programmes) that one story tells in two forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checker.align.dispute import Dispute, Place, Side, ranked
from checker.align.names import apart
from checker.align.names.edits import edit
from checker.align.names.index import Index
from checker.align.names.lexicon import Tables
from checker.align.names.long_names import TIES, LongName, long_names
from checker.align.stories.stories import Stories
from checker.model.finding import Severity, Verdict

_STEM = 5
_CROWD = 20
"""Where more names differ in one word, that word tells bodies apart."""
_SHORT, _LONG = 4, 6
"""Letters of words that may differ in one of them, and in the first one."""
_PROBABILITY = 0.8

_Words = tuple[str, ...]
_Names = dict[_Words, list[LongName]]


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for each long name of a story: a word inflected, left out or moved, or other small words."""
    by_story: dict[int, _Names] = defaultdict(lambda: defaultdict(list))
    for number in range(len(index.tokens)):
        for name in long_names(index, number):
            by_story[stories.kin[number]][name.words].append(name)
    texts = index.words.texts
    return [
        _dispute(forms, severity, reason, texts, stories.source)
        for names in by_story.values()
        for forms, severity, reason in _variants(names, index.tables)
        if not _told_apart(forms, texts, index.tables)
    ]


def _told_apart(forms: Sequence[Sequence[LongName]], texts: Sequence[str], tables: Tables) -> bool:
    """Whether a text has both in one sentence, or tells of them as of rivals."""
    one, other = forms
    places: dict[int, list[Place]] = defaultdict(list)
    for name in one:
        places[name.place.document].append(name.place)
    for name in other:
        for place in places.get(name.place.document, ()):
            first, second = sorted((place, name.place))
            text = texts[first.document]
            if first.end > second.start:
                continue
            if apart.in_one_sentence(text, first.end, second.start):
                return True
            if apart.as_relatives(text, first[1:3], second[1:3], tables):
                return True
    return False


_Variant = tuple[list[list[LongName]], Severity | None, str]


def _variants(names: _Names, tables: Tables) -> Iterator[_Variant]:
    yield from _inflected(names, tables)
    yield from _reordered(names, tables)
    for words in sorted(names):
        yield from _relinked(names[words])
        for i in range(1, len(words) - 1):
            shorter = words[:i] + words[i + 1 :]
            if len(shorter) >= 3 and shorter in names and words[i] not in tables.heads.union(shorter):
                reason = "one form has a word that the other has not"
                yield _ranked(names[words], names[shorter]), Severity.INFO, reason


def _inflected(names: _Names, tables: Tables) -> Iterator[_Variant]:
    """Names of which every word begins like the other's, or all words but one are the same."""
    blocks: dict[tuple[int, _Words], list[_Words]] = defaultdict(list)
    for words in sorted(names):
        plain = tuple(tables.spelling.american(word) for word in words)
        blocks[-1, tuple(word[:_STEM] for word in plain)].append(words)
        for at in range(len(plain)):
            blocks[at, (*plain[:at], "", *plain[at + 1 :])].append(words)
    pairs = sorted({pair for forms in blocks.values() if len(forms) <= _CROWD for pair in combinations(forms, 2)})
    best: dict[_Words, _Variant] = {}
    for a, b in pairs:
        core = min(names[a][0].core, names[b][0].core)
        if core < len(a) and a[core:] == b[core:]:
            continue  # the shorter names differ in the same way
        severity = severity_of(a, b, tables)
        if severity:
            common, rare = _ranked(names[a], names[b])
            known = best.get(rare[0].words)
            if known is None or len(known[0][0]) < len(common):
                loud = None if severity is Severity.WARNING else severity
                best[rare[0].words] = [common, rare], loud, "one word of the name is inflected or spelled otherwise"
    yield from best.values()


def severity_of(a: _Words, b: _Words, tables: Tables) -> Severity | None:
    """How much a difference word by word matters; None where the names may well be of two bearers.

    WARNING for a plural, a letter or "South"/"Southern", INFO for national spellings and demonyms, None for a nickname
    and for a man's and a woman's name.
    """
    if any(tables.is_short_for(x, y) or tables.woman_of(x, y) for x, y in zip(a, b, strict=True)):
        return None
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y and not tables.are_styles(x, y)]
    if not different:
        return Severity.INFO
    if len(a) == 2 and a[-1] != b[-1]:
        return None
    severity = Severity.INFO
    for x, y in different:
        short, long = sorted((x, y), key=len)
        is_turned = short in tables.compass and long == f"{short}ern"
        is_letter = is_slip(x, y, tables) or tables.are_plurals(x, y)
        if is_turned and len(a) == 2 and not tables.regions.isdisjoint(a):
            return None
        if not (is_turned or is_letter or tables.are_inflected(x, y)):
            return None
        if is_turned or is_letter:
            severity = Severity.WARNING
    return severity


def is_slip(a: str, b: str, tables: Tables) -> bool:
    """Whether two words are a letter apart, and neither two numbers nor two names that are both right."""
    if edit(a, b).distance != 1 or not (a.isalpha() and b.isalpha()):
        return False
    if a[0] != b[0] and min(len(a), len(b)) < _LONG:
        return False
    return min(len(a), len(b)) >= _SHORT and not tables.are_confusable(a, b)


def _reordered(names: _Names, tables: Tables) -> Iterator[_Variant]:
    """Names of the same words; with two head nouns they are two names beside each other."""
    ordered: dict[_Words, list[_Words]] = defaultdict(list)
    for words in sorted(names):
        if 3 <= len(words) == names[words][0].core and sum(word in tables.heads for word in words) == 1:
            ordered[tuple(sorted(words))].append(words)
    for forms in ordered.values():
        for a, b in combinations(forms, 2):
            yield _ranked(names[a], names[b]), Severity.INFO, "the words of the name stand in another order"


def _relinked(names: Sequence[LongName]) -> Iterator[_Variant]:
    """The same words with other links in the same places: "of the" for "of", "&" for "and"."""
    by_links: dict[_Words, list[LongName]] = defaultdict(list)
    for name in names:
        by_links[name.links].append(name)
    for (links, forms), (others, other) in combinations(sorted(by_links.items()), 2):
        if all(map(_are_alike, links, others)):
            yield _ranked(forms, other), Severity.INFO, "only the small words of the name differ"


def _are_alike(link: str, other: str) -> bool:
    return link == other or (link in TIES and other in TIES) or {link, other} == {"and", "&"}


def _ranked(*forms: list[LongName]) -> list[list[LongName]]:
    """Forms by how many documents have them, then by how often, then by place."""
    return sorted(forms, key=lambda form: (-len({name.place.document for name in form}), -len(form), form[0].place))


def _dispute(
    forms: Iterable[Sequence[LongName]],
    severity: Severity | None,
    reason: str,
    texts: Sequence[str],
    source: Sequence[int],
) -> Dispute:
    sides = []
    for form in forms:
        first = form[0].place
        sides.append(Side(texts[first.document][first.start : first.end], tuple(name.place for name in form)))
    shown = ranked(sides, source)
    return Dispute("name/spelling", Verdict.CONFLICT, _PROBABILITY, shown[0].value, shown, severity, (reason,))
