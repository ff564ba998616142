"""An acronym whose letters are not those of the words before it: "the World Food Programme (WPF)".

Many acronyms are those of another language (MSF, FIFA), so another text of the topic, or another place of the same one, has
to write the right letters behind the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.align.dispute import Dispute, Place, Side, ranked
from checker.align.names.acronyms import LONGEST, SHORTEST
from checker.align.names.edits import edit, is_swap
from checker.align.names.index import Index
from checker.align.stories.stories import Stories
from checker.align.words import CAPITAL, INITIAL, UPPER
from checker.model.finding import Verdict
from checker.named import NamedTuple

_PROBABILITY = 0.85


class _Short(NamedTuple):
    """Letters in parentheses, their place, and the words before them of which they would be the initials."""

    letters: str
    place: Place
    words: tuple[str, ...]

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.words)


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for the letters behind the same words in a topic, one of them their initials, the other with a slip."""
    found: dict[tuple[int, tuple[str, ...]], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for number in range(len(index.tokens)):
        for short in _shorts(index, number):
            found[stories.topic[number], short.words][short.letters].append(short.place)
    return [
        dispute
        for (_, words), told in sorted(found.items())
        if len(told) > 1 and (dispute := _dispute(words, told, index, stories))
    ]


def _shorts(index: Index, number: int) -> Iterator[_Short]:
    """Acronyms in parentheses behind as many words with a capital, links apart, whose initials they are or nearly are."""
    words, text = index.words, index.words.texts[number]
    vocabulary, tokens = words.vocabulary, words.documents[number]
    for token in index.tokens[number]:
        form = tokens.forms[token]
        letters = vocabulary.folds[vocabulary.fold_of[form]]
        if vocabulary.shapes[form] not in (UPPER, INITIAL) or not SHORTEST <= len(letters) <= LONGEST:
            continue
        start, end = words.span(number, token)
        if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
            continue
        before = _before(index, number, token, len(letters))
        short = _Short(letters, Place(number, start, end), before)
        if before and (letters == short.initials or _is_slip(letters, short.initials)):
            yield short


def _before(index: Index, number: int, token: int, wanted: int) -> tuple[str, ...]:
    """So many words with a capital directly before a parenthesis, links between them apart; none where there are fewer."""
    words = index.words
    vocabulary, (starts, forms, _), text = words.vocabulary, words.documents[number], words.texts[number]
    found: list[str] = []
    at = token
    while at and len(found) < wanted:
        at -= 1
        gap = text[words.span(number, at)[1] : starts[at + 1]]
        word = vocabulary.folds[vocabulary.fold_of[forms[at]]]
        if gap not in (" ", "-", " (", "'s ", "’s ", ", "):
            break
        if vocabulary.shapes[forms[at]] == CAPITAL:
            found.append(index.tables.spelling.american(word))
        elif word not in index.tables.links:
            break
    return tuple(reversed(found)) if len(found) == wanted else ()


def _is_slip(letters: str, initials: str) -> bool:
    """Whether two neighbouring letters changed places, or one is wrong where there are more than three."""
    return is_swap(letters, initials) or (len(letters) > SHORTEST and edit(letters, initials).distance == 1)


def _dispute(words: tuple[str, ...], told: dict[str, list[Place]], index: Index, stories: Stories) -> Dispute | None:
    right = "".join(word[0] for word in words)
    if right not in told:
        return None
    texts = index.words.texts
    sides = [
        Side(texts[at[0].document][at[0].start : at[0].end], tuple(at))
        for _, at in sorted(told.items(), key=lambda item: (item[0] != right, item[0]))
    ]
    reason = f"the words before it have the initials {right.upper()}"
    name = " ".join(word.title() for word in words)
    return Dispute(
        "name/spelling", Verdict.CONFLICT, _PROBABILITY, name, ranked(sides, stories.source), reasons=(reason,)
    )
