"""Pairs of spellings -> bearers: one dispute for each, citing the words that are known to mean it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log

from checker.align.dispute import Dispute, Place, Side, ranked
from checker.align.names.doors import Door
from checker.align.names.index import NameWord
from checker.align.names.sexes import is_womans, one_sex
from checker.align.names.signatures import Proof, settled
from checker.align.names.twins import Twins
from checker.model.finding import Severity, Verdict
from checker.named import NamedTuple

PROBABILITY = {
    "neighbour": 0.92,
    "given": 0.88,
    "slip": 0.85,
    "sort": 0.8,
    "introduced": 0.75,
    "headline": 0.75,
    "outnumbered": 0.6,
}


class Found(NamedTuple):
    """Two spellings of one name and the door they came in by."""

    twins: Twins
    door: Door


def disputes(found: Iterable[Found]) -> list[Dispute]:
    """One dispute for each bearer: the most frequent form, and every rarer one that leads to it.

    Where a form is nowhere known to mean the bearer (it stands in other stories only), there is none.
    """
    best = _direct(found)
    groups: dict[tuple[int, int], list[Found]] = defaultdict(list)
    for pair in best.values():
        neighbour, top = pair.door.neighbour, pair
        while (top.twins.common, neighbour) in best:
            top = best[top.twins.common, neighbour]
        groups[top.twins.common, neighbour].append(pair)
    made = (_dispute(sorted(pairs, key=lambda pair: pair.twins.common != key[0])) for key, pairs in groups.items())
    return [dispute for dispute in made if all(side.places for side in dispute.sides)]


def _direct(found: Iterable[Found]) -> dict[tuple[int, int], Found]:
    """Each rare form, by itself and the neighbour, with its most frequent twin only."""
    best: dict[tuple[int, int], Found] = {}
    for pair in found:
        key = (pair.twins.rare, pair.door.neighbour)
        if key not in best or len(pair.twins.common_in) > len(best[key].twins.common_in):
            best[key] = pair
    return best


def _dispute(pairs: list[Found]) -> Dispute:
    twins, door = pairs[0]
    common = [at for pair in pairs if pair.twins.common == twins.common for at in _bearer(pair, pair.twins.common_at)]
    sides = [_side(twins, door, list(dict.fromkeys(common)))]
    sides += [_side(pair.twins, pair.door, _bearer(pair, pair.twins.rare_at)) for pair in pairs]
    country = _country(pairs, sides)
    sides = list(ranked(sides, twins.stories.source))
    proof = settled(twins.index.words.texts, sides) or (country if country and country.side is not sides[0] else None)
    if proof:
        sides = [side._replace(known=side is proof.side) for side in sides]
        sides.sort(key=lambda side: not side.known)
    probability = PROBABILITY[door.name]
    return Dispute(
        "name/spelling",
        Verdict.CONFLICT,
        probability,
        sides[0].value,
        tuple(sides),
        _severity(pairs),
        (*_reasons(pairs), *([f"{proof.what} settles it: {proof.side.value}"] if proof else [])),
        ((f"door: {door.name}", round(log(probability / (1 - probability)), 2)),),
    )


def _country(pairs: Sequence[Found], sides: Sequence[Side]) -> Proof | None:
    """The side that has the name of a country or its people, where the lexicon knows one of two spellings. `sides` are in order that
    of the common word and that of the rarer one."""
    twins = pairs[0].twins
    states = twins.index.tables.states
    if len(pairs) > 1 or (twins.rare_text in states) == (twins.common_text in states):
        return None
    return Proof(sides[twins.rare_text in states], "the name of a country or its people")


def _severity(pairs: Iterable[Found]) -> Severity | None:
    """How much spellings matter; None as much as the rule says. Less sure is which of a man's and a woman's form is wrong."""
    loud = [pair for pair in pairs if not _is_quiet(pair)]
    if not loud:
        return Severity.INFO
    return Severity.WARNING if all(is_womans(pair.twins) for pair in loud) else None


def _is_quiet(pair: Found) -> bool:
    """Whether a pair is a matter of style, or too little to warn of. No article has a style of its own for its headline."""
    twins, tables = pair.twins, pair.twins.index.tables
    if pair.door.name == "headline":
        return False
    is_style = tables.are_styles(twins.rare_text, twins.common_text) or twins.are_latin
    return is_style or pair.door.name == "outnumbered"


def _reasons(pairs: Iterable[Found]) -> Iterator[str]:
    """Why each rarer form is taken for the common one, a sentence each."""
    for twins, door in pairs:
        rare, common = twins.written(twins.rare), twins.written(twins.common)
        if sex := one_sex(twins):
            yield f"{rare} and {common} are a man's and a woman's form of one name, and the texts tell both of a {sex}"
        if twins.are_latin:
            yield f"{rare} and {common} are two Latin spellings of a name in other letters"
        if door.name == "introduced":
            yield f"the document introduces {common} by a full name, {rare} nowhere"
        elif door.name == "headline":
            yield f"the headline has {rare}, the article below it {common}"
        elif door.name == "outnumbered":
            yield f"the document has {common} again and again, {rare} once"
        elif door.name == "sort":
            yield f"{rare} and {common} are a letter or a sound apart, and each is called a thing of one sort"
        elif door.neighbour >= 0:
            place = {"right": "before", "left": "after", "inside": "in"}[door.side]
            yield f"{rare} and {common} both stand {place} {twins.written(door.neighbour)}"
        else:
            how = "sound alike" if twins.sounds_alike else "differ by a slip" if twins.is_slip else "are a letter apart"
            yield f"{rare} and {common} {how} in reports of the same events"


def _bearer(pair: Found, at: Iterable[NameWord]) -> list[NameWord]:
    """The occurrences that mean the bearer: beside the shared neighbour, or bare where that stands or in its story."""
    stories, door = pair.twins.stories, pair.door
    if door.neighbour < 0:
        here = {stories.topic[document] for document in pair.twins.rare_in}
        return [word for word in at if stories.topic[word.document] in here]
    full = [word for word in at if getattr(word, door.side) == door.neighbour]
    here = {stories.topic[word.document] for word in full}
    own = {word.document for word in full}
    weak = pair.twins.index.tables.weak
    return [
        word
        for word in at
        if getattr(word, door.side) == door.neighbour
        or (
            (word.document in own or stories.topic[word.document] in here)
            and all(
                neighbour < 0 or pair.twins.index.fold(neighbour) in weak for neighbour in (getattr(word, door.side),)
            )
        )
    ]


def _side(twins: Twins, door: Door, at: list[NameWord]) -> Side:
    words = twins.index.words
    places = []
    shown: Counter[str] = Counter()
    for word in at:
        start, end = words.span(word.document, word.token)
        if door.neighbour >= 0 and getattr(word, door.side) == door.neighbour:
            other = _neighbour_token(twins, word, door)
            start, end = min(start, words.span(word.document, other)[0]), max(end, words.span(word.document, other)[1])
            shown[words.texts[word.document][start:end]] += 100
        places.append(Place(word.document, start, end))
        shown[words.texts[word.document][start:end]] += 1
    return Side(shown.most_common(1)[0][0] if shown else "", tuple(places))


def _neighbour_token(twins: Twins, word: NameWord, door: Door) -> int:
    """The token of the neighbouring word, past a middle initial or particles."""
    words, step = twins.index.words, -1 if door.side == "left" else 1
    forms, fold_of = words.documents[word.document].forms, words.vocabulary.fold_of
    token = word.token + step
    while fold_of[forms[token]] != door.neighbour:
        token += step
    return token
