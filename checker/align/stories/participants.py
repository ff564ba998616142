"""Two like events in one story: documents that share words, a country or an agency, and tell of others who took part.

How rare a word is tells little in a folder of a few documents, where all that two of them share is rare. So the documents
of a story are held against each other once more, by whom they name: the likeness of two is the cosine of their names, with
those that only one of them writes. Where neither writes the places that the other opens with, they must be more alike.

Two events of one club, firm or court share its name, and half of their words. So a sum of log-odds (participants-weights.toml)
is asked besides: whom both name early and often, the foremost name that one of them does not write, the figures that both
have, and the days that they tell first. The documents of one event are those that average linkage joins by these sums.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import combinations
from math import inf, log, sqrt
from pathlib import Path

from checker.align.stories.cast import BESIDE, CLASSES, LEAD, Cast, Casting, Telling, may_take_part
from checker.align.stories.clusters import merged
from checker.align.stories.days import other_days, same_day
from checker.align.stories.figures import exactness
from checker.align.strangers import written
from checker.align.words import BEGINNING, MID, PLAIN, UPPER, Words
from checker.model.document import Document
from checker.tables import compiled, read_toml

ONE = 0.45
"""From this likeness on, 0 to 1, two documents tell of one event whatever they open with."""
LEAST_ODDS, MOST_ODDS = -0.3, 0.6
"""Under this sum, three to four, two documents tell of two events: what is parted wrongly hides contradictions. More is asked
of the mean of many, and no more than the second."""
_SURER = 0.25
"""How much more is asked of the mean of four pairs of documents than of one, of nine than of four, and so on."""
_STRANGE = -1.0
"""The highest sum of two documents that open with other places."""
WHOLE = 300
"""Stories of more documents than these stay whole: every two are held against each other."""
_LEAST_NAMES = 2
"""Who names fewer does not say who took part."""
_LITTLE = 0.1
"""What the logarithm of what two share starts from."""

WEIGHTS = Path(__file__).with_name("participants-weights.toml")


def events(story: Sequence[int], words: Words, documents: Sequence[Document]) -> list[list[int]]:
    """The documents of a story by the events of which they tell, in order."""
    if not 1 < len(story) <= WHOLE:
        return [list(story)]
    near: list[dict[int, float]] = [{} for _ in story]
    for i, j, score in _scores(story, words, documents):
        near[i][j] = near[j][i] = score
    members = {at: [document] for at, document in enumerate(story)}
    for _, a, b in merged(near, least_odds):
        members[a] += members.pop(b)
    return [sorted(event) for event in members.values()]


def least_odds(pairs: int) -> float:
    """What the mean sum of so many pairs of documents must reach: the mean of many tells more surely than one."""
    return min(MOST_ODDS, LEAST_ODDS + _SURER * (sqrt(pairs) - 1))


def _scores(story: Sequence[int], words: Words, documents: Sequence[Document]) -> Iterator[tuple[int, int, float]]:
    """Every two documents of a story, by their places, with the log-odds that they tell of one event."""
    casting = Casting(words, documents)
    casts = [casting.cast(document) for document in story]
    tellings = [casting.telling(document) for document in story]
    opening, writing = cache(partial(_opening, words)), cache(partial(written, words))
    for i, j in combinations(range(len(story)), 2):
        score = odds(tellings[i], tellings[j])
        if score == inf:  # who says little joins whom nothing else does
            score = MOST_ODDS
        if score > _STRANGE and alike(casts[i], casts[j]) < ONE:
            a, b = story[i], story[j]
            if _strange(opening(a), opening(b), writing(a), writing(b)):
                score = _STRANGE
        yield i, j, score


def alike(own: Cast, other: Cast) -> float:
    """How alike two documents are by whom they name, 0 to 1; 1 where one of them does not say."""
    return 1.0 if say_little(own, other) else (_shared(own, other) + BESIDE) / (own.length * other.length)


def odds(own: Telling, other: Telling) -> float:
    """The log-odds that two documents tell of one event; certain where one of them does not say who took part."""
    if say_little(own.cast, other.cast):
        return inf
    weights = _weights()
    return weights["bias"] + sum(weights[name] * value for name, value in comparisons(own, other).items())


def comparisons(own: Telling, other: Telling) -> dict[str, float]:
    """What two documents have in common and what parts them, by name: the terms of the sum before their weights."""
    shared = _shared(own.cast, other.cast)
    stranger = max(_foremost(own, other), _foremost(other, own)) ** 2
    return {
        "names alike": (shared + BESIDE) / (own.cast.length * other.cast.length),
        "names shared": log(_LITTLE + shared),
        "foremost stranger": stranger,
        "figures shared": log(1 + sum(map(exactness, sorted(own.figures & other.figures)))),
        "stranger on another day": stranger * other_days(own.days, other.days),
        "same day": float(same_day(own.days, other.days)),
    }


def say_little(own: Cast, other: Cast) -> bool:
    """Whether one of two documents names hardly anybody."""
    return min(len(own.names), len(other.names)) < _LEAST_NAMES


def _shared(own: Cast, other: Cast) -> float:
    """How much two documents name in common."""
    return sum(own.names[name] * other.names[name] for name in sorted(own.names.keys() & other.names.keys()))


def _foremost(own: Telling, other: Telling) -> float:
    """How much the name counts that comes first and oftest of those that the other document does not write."""
    return max((weight for name, weight in own.cast.names.items() if name not in other.words), default=0.0)


@cache
def _weights() -> Mapping[str, float]:
    table: Mapping[str, float] = compiled("one-event", [WEIGHTS], lambda: read_toml(WEIGHTS)["one-event"])
    return table


Places = Mapping[str, frozenset[str]]
"""The beginnings of the names that stand behind each preposition of place."""


def _opening(words: Words, document: int) -> Places:
    """Where the first words of a document say that it happened; what is all capitals is no place ("in the AFC")."""
    vocabulary = words.vocabulary
    _, forms, proofs = words.documents[document]
    found: dict[str, set[str]] = {}
    governor = ""
    for form, proof in zip(forms[:LEAD], proofs, strict=False):
        word = vocabulary.folds[vocabulary.fold_of[form]]
        if proof == PLAIN:
            governor = word if word in CLASSES["of_places"] else ""
        elif proof == MID and governor and vocabulary.shapes[form] != UPPER and may_take_part(word):
            found.setdefault(governor, set()).add(word[:BEGINNING])
    return {part: frozenset(told) for part, told in found.items()}


def _strange(own: Places, other: Places, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether neither document writes any place that the other opens with, behind one preposition; `here` and `there` are
    what they write."""
    return any(
        own[part].isdisjoint(there) and other[part].isdisjoint(here) for part in sorted(own.keys() & other.keys())
    )
