"""Long names (organisations, laws, programmes) that differ in one of their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from checker.align.dispute import Dispute, Place, Side
from checker.align.names.edits import edit
from checker.align.names.index import Index
from checker.align.names.lexicon import Tables
from checker.align.stories import Stories
from checker.align.words import SHOUTED, TITLED
from checker.model.finding import Severity, Verdict

_STEM = 5
_LONGEST = 9
_GAPS = {
    "of",
    "of the",
    "for",
    "for the",
    "and",
    "and the",
    "on",
    "on the",
    "in",
    "in the",
    "to",
    "against",
    "&",
    "de",
    "de la",
    "del",
    "du",
}
_TIES = frozenset(("of", "of the", "for", "for the", "on", "on the", "de", "de la", "del", "du"))
"""Links that hold a name together even where it ends in no head noun: Defenders of Wildlife."""


class LongName(NamedTuple):
    """Where a long name stands, its words without links, and the links before each of them."""

    document: int
    start: int
    end: int
    words: tuple[str, ...]
    links: tuple[str, ...]


class _Part(NamedTuple):
    token: int
    text: str
    link: str | None  # how it hangs on the part before; None: not at all


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for each long name that one story tells in two forms."""
    by_story: dict[int, dict[tuple[str, ...], list[LongName]]] = defaultdict(lambda: defaultdict(list))
    for number in range(len(index.tokens)):
        for name in long_names(index, number):
            by_story[stories.of[number]][name.words].append(name)
    return [dispute for names in by_story.values() for dispute in _story(names, index.tables)]


def long_names(index: Index, number: int) -> Iterator[LongName]:
    """The long names of a document: runs of capital words and links that end in a head noun or hang together by "of"."""
    for phrase in _phrases(index, number):
        seen = set()
        for parts in _units(phrase):
            parts = _ended(parts, index.tables)
            content = tuple(part.text for part in parts)
            if 2 <= len(content) <= _LONGEST and (key := (parts[0].token, parts[-1].token)) not in seen:
                seen.add(key)
                start = index.words.span(number, parts[0].token)[0]
                end = index.words.span(number, parts[-1].token)[1]
                yield LongName(number, start, end, content, tuple(part.link or "" for part in parts[1:]))


def _phrases(index: Index, number: int) -> Iterator[list[_Part]]:
    words = index.words
    tokens = words.documents[number]
    folds, fold_of, text = words.vocabulary.folds, words.vocabulary.fold_of, words.texts[number]
    phrase: list[_Part] = []
    end = -1
    for token in index.tokens[number]:
        start, stop = words.span(number, token)
        folded = folds[fold_of[tokens.forms[token]]]
        link: str | None = None
        if phrase and 0 < start - end <= 9 and tokens.proofs[token] not in (TITLED, SHOUTED):
            gap = text[end:start]
            if gap == " " or (gap == ". " and end - text.rfind(" ", 0, end) <= 2):
                link = ""
            elif gap[0] == gap[-1] == " " and gap[1:-1] in _GAPS:
                link = gap[1:-1]
        if link is None:
            if len(phrase) > 1:
                yield phrase
            phrase = []
        phrase.append(_Part(token, folded, link))
        end = stop
    if len(phrase) > 1:
        yield phrase


def _units(phrase: list[_Part]) -> Iterator[list[_Part]]:
    """A phrase whole, and its parts between "and", "in" and the like."""
    yield phrase
    cuts = [i for i, part in enumerate(phrase) if part.link and part.link not in _TIES]
    if cuts:
        for start, end in zip([0, *cuts], [*cuts, len(phrase)], strict=True):
            yield phrase[start:end]


def _ended(parts: list[_Part], tables: Tables) -> list[_Part]:
    """The parts up to the last head noun, all of them where "of" holds them together, else none."""
    while parts and parts[0].text in tables.titles and len(parts) > 2 and not parts[1].link:
        parts = parts[1:]
    for last in range(len(parts) - 1, 0, -1):
        if parts[last].text in tables.heads:
            return parts[: last + 1]
    if len(parts) == 2 and parts[0].text in tables.compass and not parts[1].link:
        return parts
    return parts if any(part.link in _TIES for part in parts[1:]) else []


def _story(names: dict[tuple[str, ...], list[LongName]], tables: Tables) -> Iterator[Dispute]:
    stems: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(names):
        stems[tuple(tables.spelling.american(word)[:_STEM] for word in words)].append(words)
    for forms in stems.values():
        for a, b in combinations(forms, 2):
            if len(a) == len(b) and (severity := _inflected(a, b, tables)):
                yield _dispute(
                    names,
                    a,
                    b,
                    None if severity == "warning" else Severity.INFO,
                    "one word of the name is inflected or spelled otherwise",
                )
    ordered: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(names):
        if len(words) >= 3 and sum(word in tables.heads for word in words) == 1:
            ordered[tuple(sorted(words))].append(words)
    for forms in ordered.values():
        for a, b in combinations(forms, 2):
            yield _dispute(names, a, b, Severity.INFO, "the words of the name stand in another order")
    for words in sorted(names):
        yield from _relinked(names[words])
        for i in range(1, len(words) - 1):
            shorter = words[:i] + words[i + 1 :]
            if len(shorter) >= 3 and shorter in names and words[i] not in tables.heads:
                yield _dispute(names, words, shorter, Severity.INFO, f'one form has "{words[i]}", the other does not')


def _inflected(a: tuple[str, ...], b: tuple[str, ...], tables: Tables) -> str:
    """ "warning" where a word is inflected or a letter off, "info" where the difference is national or a demonym, else ""."""
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if all(tables.spelling.are_national(x, y) for x, y in different):
        return "info"
    if len(a) == 2 and a[-1] != b[-1]:
        return ""
    loud = False
    for x, y in different:
        if tables.spelling.are_national(x, y):
            continue
        turned = (x in tables.compass and x + "ern" == y) or (y in tables.compass and y + "ern" == x)
        if turned and len(a) == 2 and not tables.regions.isdisjoint(a):
            return ""
        if not (turned or tables.are_inflected(x, y) or edit(x, y).distance == 1):
            return ""
        loud = loud or x.rstrip("s") == y.rstrip("s") or turned or edit(x, y).distance == 1
    return "warning" if loud else "info"


def _relinked(names: list[LongName]) -> Iterator[Dispute]:
    by_links: dict[tuple[str, ...], list[LongName]] = defaultdict(list)
    for name in names:
        if all(not link or link in _TIES for link in name.links):
            by_links[name.links].append(name)
    if len({tuple(map(bool, links)) for links in by_links}) == 1 < len(by_links):
        forms = sorted(by_links.values(), key=lambda form: (-len(form), form[0]))
        yield _of(forms, Severity.INFO, "only the small words of the name differ")


def _dispute(
    names: dict[tuple[str, ...], list[LongName]],
    a: tuple[str, ...],
    b: tuple[str, ...],
    severity: Severity | None,
    reason: str,
) -> Dispute:
    forms = sorted((names[a], names[b]), key=lambda form: (-len({name.document for name in form}), -len(form), form[0]))
    return _of(forms, severity, reason)


def _of(forms: Iterable[list[LongName]], severity: Severity | None, reason: str) -> Dispute:
    sides = tuple(
        Side(" ".join(form[0].words), tuple(Place(name.document, name.start, name.end) for name in form))
        for form in forms
    )
    return Dispute("name/spelling", Verdict.CONFLICT, 0.8, sides[0].value, sides, severity, (reason,))
