"""One utterance that reports give to different speakers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.align.dispute import Dispute, Side
from checker.align.quotations.units import Unit, units
from checker.align.quotations.view import View
from checker.align.spelling import Lexicon
from checker.model.finding import Verdict
from checker.patterns import once
from checker.values import name

_LEAST = 6
_INTRODUCTION = 60
"""Characters before a family name in which a title and a given name stand."""
_BEFORE, _AFTER = re.compile(r"[^.!?\n\"“”]{0,120}$"), re.compile(r"[\"”’',]{0,3}[^.!?\n\"“”]{0,120}")
"""The words of the report in the sentence of a quotation."""
_REACH = 121
_WORD = re.compile(r"[^\W\d_]{2,40}")
_PROBABILITY = 0.6

_Told = list[tuple[Unit, str]]  # where an utterance stands, and its speaker

_Group = tuple[set[str], _Told]  # the words of a speaker's name, and what is told of it


def disputes(view: View, lexicon: Lexicon) -> Iterator[Dispute]:
    """One dispute for each sentence of six words and more that stands alike in documents of one topic, said by others."""
    heads = frozenset(lexicon.get("organisations", {}).get("head", ()))
    titles = frozenset(lexicon.get("names", {}).get("title", ()))
    same: dict[tuple[int, tuple[int, ...]], list[Unit]] = defaultdict(list)
    for number, of in enumerate(view.streams):
        for unit in units(number, of):
            if unit.end - unit.start >= _LEAST:
                same[view.stories.topic[number], tuple(of.folds[unit.start : unit.end])].append(unit)
    for shared in same.values():
        if len({unit.document for unit in shared}) < 2:
            continue
        told = [(unit, _in_full(_speaker(unit, view), view.words.texts[unit.document], titles)) for unit in shared]
        if dispute := _dispute([(unit, speaker) for unit, speaker in told if is_person(speaker, heads)], view, titles):
            yield dispute


def _speaker(unit: Unit, view: View) -> str:
    of = view.streams[unit.document]
    return view.told(unit.document)[of.quotations[unit.start]]


def _in_full(speaker: str, text: str, titles: frozenset[str]) -> str:
    """A speaker who is named by one word as the text introduces her first, with a title: "Brandt" is "Mayor Ilse Brandt"."""
    if not speaker.isalpha():
        return speaker
    for found in once(rf"\b{speaker}\b").finditer(text):
        before = text[max(0, found.start() - _INTRODUCTION) : found.start()].split()
        for at in range(len(before) - 1, max(-1, len(before) - 4), -1):
            if before[at].rstrip(".").lower() in titles:
                return " ".join((*before[at:], speaker))
            if not before[at][0].isupper():
                break
    return speaker


def is_person(speaker: str, heads: frozenset[str]) -> bool:
    """Whether a speaker is named as a person is, by a full name or with a title: a party, a ministry or a paper speaks through
    somebody, so it is no other speaker."""
    value = name.read(speaker)
    if (
        value is None
        or not heads.isdisjoint(value.parts)
        or any(word.isupper() and len(word) > 1 for word in speaker.split())
    ):
        return False
    return len(value.parts) > 1


def _dispute(told: Sequence[tuple[Unit, str]], view: View, titles: frozenset[str]) -> Dispute | None:
    """Speakers without a word of their names in common, titles apart, the most frequent first.

    A report that names the other one beside the words knows of both: "said Vandorp's spokesman", "quoting Vandorp".
    """
    groups: list[_Group] = []
    for unit, speaker in told:
        value = name.read(speaker)
        parts = set(value.parts) - titles if value else set()
        if not parts:
            continue
        for known, members in groups:
            if known & parts:
                known |= parts
                members.append((unit, speaker))
                break
        else:
            groups.append((parts, [(unit, speaker)]))
    groups.sort(key=lambda group: (-len(group[1]), group[1][0][0]))
    groups[1:] = [
        group for group in groups[1:] if not (_knows(groups[0], group, view) or _knows(group, groups[0], view))
    ]
    if len(groups) < 2:
        return None
    sides = tuple(Side(members[0][1], tuple(view.place(unit) for unit, _ in members)) for _, members in groups)
    place = sides[0].places[0]
    subject = " ".join(view.words.texts[place.document][place.start : place.end].split())
    return Dispute("quote/speaker", Verdict.CONFLICT, _PROBABILITY, subject, sides)


def _knows(group: _Group, other: _Group, view: View) -> bool:
    """Whether the report of one speaker's words names the other speaker in the same sentence."""
    for unit, _ in group[1]:
        of, text = view.streams[unit.document], view.words.texts[unit.document]
        start, end = of.spans[of.quotations[unit.start]]
        beside = (_BEFORE.search(text, max(0, start - _REACH), start), _AFTER.match(text, end))
        if any(name.fold(word) in other[0] for found in beside if found for word in _WORD.findall(found[0])):
            return True
    return False
