"""A pattern for RE2 in which alternatives that begin alike are one up to where they part.

RE2 follows all alternatives at once. Wherever a word begins after words that it has not met before, it goes through the
beginnings of all of them; it joins those itself that stand side by side and begin with the same letters, but not with
the same optional word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

TOKEN = re.compile(r"\(\?-i:\w+\)|\(\?:|\\x\w\w|\\.|\[(?:\\.|[^]\\])+\]|\{[0-9,]+\}|.")

Piece: TypeAlias = str | frozenset["Sequence"]
"""A character as a pattern has it, or alternatives."""
Sequence: TypeAlias = tuple[Piece, ...]


def factored(pattern: str) -> str:
    """A pattern for the same texts. It may have (?:...), | and classes, ? and {m,n}; of flags (?-i:word) alone."""
    return _shown(_alternatives(map(re.Match.group, TOKEN.finditer(pattern))))


def _alternatives(tokens: Iterator[str]) -> Sequence:
    """What stands up to the end of a group."""
    found: list[list[Sequence]] = [[]]
    for token in tokens:
        if token == ")":
            break
        if token == "|":
            found.append([])
        elif token == "(?:":
            found[-1].append(_alternatives(tokens))
        elif token == "?":
            found[-1].append(_either([found[-1].pop(), ()]))
        elif token[0] == "{":
            found[-1].append((f"(?:{_shown(found[-1].pop())}){token}",))
        else:
            found[-1].append((token,))
    return _either(tuple(chain(*parts)) for parts in found)


def _either(sequences: Iterable[Sequence]) -> Sequence:
    """The sequence that is one of several."""
    begun: dict[Sequence, list[Sequence]] = {}
    for sequence in _flat(sequences):
        begun.setdefault(sequence[:1], []).append(sequence)
    joined = [(*first, *_either(each[1:] for each in of)) if len(of) > 1 else of[0] for first, of in begun.items()]
    return joined[0] if len(joined) == 1 else (frozenset(joined),)


def _flat(sequences: Iterable[Sequence]) -> dict[Sequence, None]:
    """Sequences each once, with those that are nothing but alternatives as these."""
    found: dict[Sequence, None] = {}
    for sequence in sequences:
        alone = sequence[0] if len(sequence) == 1 else ""
        found |= dict.fromkeys([sequence]) if isinstance(alone, str) else _flat(alone)
    return found


def _shown(sequence: Sequence) -> str:
    return "".join(piece if isinstance(piece, str) else _group(piece) for piece in sequence)


def _group(alternatives: frozenset[Sequence]) -> str:
    shown = "|".join(sorted(map(_shown, alternatives - {()})))
    return f"(?:{shown})?" if () in alternatives else f"(?:{shown})"
