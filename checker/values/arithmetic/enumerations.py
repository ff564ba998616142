"""Shares that exclude one another, told by the words between them.

Each function takes a text and shares in its order, and gives how many of them, from the first on, are parts of one whole;
0 where they may be anything else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from checker.model.claim import Mention
from checker.patterns import regex
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.words import either, split, words
from checker.values.numbers.sorts import PLURAL
from checker.values.numbers.words import WORDS, singular

_NEXT = r"(?:(?:[,;]| [-–—]) ?(?:and |while |with |but )?| (?:and |while |with |but |to ))(?:only |just |another |some |the remaining |the other ){0,2}"
_NEXT_TOO = rf"(?:{_NEXT}|\. (?:Another |The remaining |The other |A further |Only |Just )?)"
"""The same, with a sentence of its own for the next answer."""
_CLOSED = r"(?:[.,;:!?)\n\"”]|$)"
_OF_THOSE = r"(?P<of> of (?:[a-z'’-]{1,20} ){0,4}?[a-z'’-]{1,20})?"
_STANCES = ("for", "against", "neither")
_CAPITAL = r"[A-ZÀ-Þ][\w'’.-]{0,24}"


@cache
def _answer(after: str) -> re.Pattern[str]:
    """The words behind a share that say what was answered, up to `after`."""
    stances = "|".join(f"(?P<{stance}>{either(words().answers[stance])})" for stance in ("neither", "for", "against"))
    lead = r"(?: (?:said|say|answered|who|they|that|would|will|were|are|was|is|being|voted|remained|remain|still|strongly|it)){0,4}"
    about = r"(?P<object>(?: [a-z][a-z'’-]{0,20}){0,8}?)"
    choice = rf"(?:(?P<verb>{either(words().answers['choose'])}) )?(?:the )?(?P<choice>{_CAPITAL}(?: {_CAPITAL}){{0,3}}|{either(words().answers['others'])})"
    return regex(rf"{_OF_THOSE}{lead} (?:(?:{stances}){about}|{choice})(?:{after})")


def answers(text: str, shares: Sequence[Mention]) -> int:
    """Answers to one question: "48 percent favoured the plan, 41 percent opposed it and 21 percent had no opinion".

    An answer is a stance or the name that was chosen. None comes twice, all are about one thing, and no group of people but
    the first is named.
    """
    seen: set[str] = set()
    things: set[str] = set()
    told, is_chosen, are_backers = 0, False, False
    for i, share in enumerate(shares):
        gap = _answer(_NEXT_TOO).fullmatch(text, share.end, shares[i + 1].start) if i + 1 < len(shares) else None
        found = gap or _answer(_CLOSED).match(text, share.end)
        if found is None or (i and found["of"]) or (found["choice"] and not (found["verb"] or is_chosen)):
            break
        is_chosen = found["choice"] is not None
        are_backers = are_backers or (found["verb"] or "").startswith(_BACKED)
        stance = found["choice"] or next(stance for stance in _STANCES if found[stance])
        about = found["object"] or ""
        things |= {_thing(about)} - {""}
        apart = split(words().answers["apart"]) & set(f"{about} {found['of'] or ''}".split())
        if stance in seen or len(things) > 1 or apart:
            break
        seen.add(stance)
        told = i + 1
        if gap is None:
            break
    may_back_both = are_backers and "neither" not in seen
    return told if told > 1 and not may_back_both else 0


_BACKED = ("back", "support")
"""Verbs of what can be said of two rivals, unless some answered neither."""
_POINTERS = frozenset(("it", "them", "him", "her", "this", "that", "so"))
_SMALL = _POINTERS | frozenset(
    ("the", "a", "an", "of", "to", "with", "for", "on", "such", "these", "those", "any", "about")
)


def _thing(phrase: str) -> str:
    """What an answer is about, without the words that may be told or not; "" for "it" and for nothing."""
    return " ".join(word for word in phrase.split() if word not in _SMALL)


@cache
def _person(after: str) -> re.Pattern[str]:
    return regex(rf"{_OF_THOSE}(?P<verb> (?:are|were|is|was|being))? (?P<noun>[a-z]{{3,12}})(?:{after})")


def kinds_of_people(text: str, shares: Sequence[Mention]) -> int:
    """Kinds of people of whom everybody is one: "60 percent of the staff are men and 45 percent women".

    The first share needs its verb: "obesity affects 67% men and 60% women" are shares of two wholes.
    """
    nouns: list[str] = []
    for i, share in enumerate(shares):
        gap = _person(_NEXT).fullmatch(text, share.end, shares[i + 1].start) if i + 1 < len(shares) else None
        found = gap or _person(_CLOSED).match(text, share.end)
        if found is None or (found["of"] if i else not found["verb"]):
            return 0
        nouns.append(singular(found["noun"]))
        if gap is None:
            break
    return len(nouns) if len(set(nouns)) == len(nouns) and frozenset(nouns) in words().partitions else 0


@cache
def _name() -> str:
    title = "(?:" + "|".join(sorted(split(words().owners["titles"]))) + ")"
    rest = either(words().owners["rest"])
    roles = "(?:" + "|".join(sorted(split(words().owners["roles"]))) + ")"
    role = rf"(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:main |closest |old |ruling )?{roles}"
    return rf"(?P<name>(?:{title} ){{0,4}}{_CAPITAL}(?: (?:of |of the |de |the )?{_CAPITAL}){{0,4}}|{role}|{rest})"


@cache
def _head(sort: str) -> re.Pattern[str]:
    """The words before the first share: whose it is."""
    owners = words().owners
    if sort == "poll":
        return regex(rf"\b{either(owners['poll_verbs'])} {_name()} (?:(?:on|at) )?$")
    verb = rf"(?:{either(owners[f'{sort}_verbs'])}|won (?:[^ ,.;]{{1,20}} ){{0,4}}with)"
    return regex(rf"{_name()},? (?:ha[sd] )?(?:[a-z]{{2,10}}ly )?{verb}(?: an?)? ?$")


@cache
def _told(sort: str) -> str:
    """The words right behind a share: the whole, or whose it is."""
    whole = either(words().owners[f"{sort}_wholes"])
    behind = rf"(?P<behind>{_CAPITAL}(?: {_CAPITAL}){{0,3}}|others)"
    return rf"(?P<whole>,? {whole}(?: in {_CAPITAL})?)?(?: for {behind})?"


@cache
def _gap(sort: str) -> re.Pattern[str]:
    """The words between two shares, with whose the second is unless that is told behind it."""
    owners = words().owners
    link = rf"(?:(?P<contrast>,? {either(owners['contrast'])}) |[,;] (?:and |while |with )?| (?:and|while) )"
    verb = rf"(?: (?:{either(owners[f'{sort}_verbs'])}|with|on|at))?(?: an?)?"
    return regex(rf"{_told(sort)}{link}(?:{_name()}{verb} ?)?")


@cache
def _tail(sort: str) -> re.Pattern[str]:
    return regex(rf"{_told(sort)}{_CLOSED}")


def holders(text: str, shares: Sequence[Mention]) -> int:
    """Votes for candidates or stakes of owners, each with a name: "Alva won 57 percent of the vote, against Brandt with 52 percent"."""
    return max(_held(text, shares, sort) for sort in ("vote", "stake", "poll"))


_ELSEWHERE = frozenset(
    ("in", "at", "for", "race", "races", "election", "elections", "runoff", "round", "primary", "primaries")
)
"""Words of a sentence that may tell of two votes, of which each has its winner."""


def _held(text: str, shares: Sequence[Mention], sort: str) -> int:
    start, _ = sentence(text, shares[0].start, shares[0].start)
    head = _head(sort).search(text, max(start, shares[0].start - 100), shares[0].start)
    if head is None:
        return 0
    names, has_whole, has_contrast, told = [head["name"]], False, False, 0
    for i, share in enumerate(shares):
        gap = _gap(sort).fullmatch(text, share.end, shares[i + 1].start) if i + 1 < len(shares) else None
        found = gap or _tail(sort).match(text, share.end)
        if found is None or (found["behind"] is None) == (len(names) == i):
            return 0  # nobody's, or told before it and behind it
        has_whole = has_whole or found["whole"] is not None
        if found["behind"]:
            names.append(found["behind"])
        told = i + 1
        if gap is None:
            break
        has_contrast = has_contrast or gap["contrast"] is not None
        names += [gap["name"]] if gap["name"] else []
    if told < 2 or len({name.split()[-1] for name in names}) < told:
        return 0
    around = text[slice(*sentence(text, shares[0].start, shares[told - 1].end))].lower()
    spoken = set(re.findall(r"[a-z]+", around))
    if sort == "poll":
        has_whole = not spoken.isdisjoint(split(words().owners["polls"]))
    may_be_two = not has_contrast and not spoken.isdisjoint(_ELSEWHERE)
    two_winners = may_be_two and sorted(share.value.nominal for share in shares[:told])[-2] > 50.0
    if not has_whole or spoken & split(words().owners["overlap"]) or (two_winners and sort != "stake"):
        return 0
    return told


_HOLDER = r"(?:(?:[A-Za-zÀ-ÿ][\w'’-]{0,20} ){0,3}?[A-Za-zÀ-ÿ][\w'’-]{1,20})"
_BARE = 3
"""Words that may name a holder where no verb says that it is one."""


@cache
def _made_up(first: bool) -> re.Pattern[str]:
    """The words before a share of those that something is made of: "smokers were", ", former smokers "."""
    before = (
        r"(?:^|[:;(\n\"“] ?|, )"
        if first
        else r"(?P<of> of (?:[a-z'’-]{1,20} ){0,3}[a-z'’-]{1,20})?(?:[,;] (?:and |while )?| and )"
    )
    end = "$" if first else ""
    return regex(rf"{before}(?:[Tt]he )?(?P<holder>{_HOLDER})(?P<verb> {either(words().owners['composed'])})?,? {end}")


def with_the_rest(text: str, shares: Sequence[Mention]) -> int:
    """What a whole is made of, to the last: "smokers were 41 percent, former smokers 30 percent and others 35 percent",
    "men are 58 percent of the staff and women 52 percent".

    The first share needs a verb that says so, or a plural right before it: of "farmers pay 41 percent" nothing is a part.
    """
    start, last = sentence(text, shares[0].start, shares[-1].end)
    head = _made_up(True).search(text[start : shares[0].start].lstrip())
    if head is None or not (head["verb"] or _is_bare(head["holder"])):
        return 0
    spoken = set(re.findall(r"[a-z]+", text[start:last].lower())) - set((head["verb"] or "").split())
    if spoken & (split(words().owners["rated"]) | words().rise | words().fall):
        return 0
    rest = words().owners["remainder"].split(", ")
    seen = {head["holder"].lower()}
    for i in range(1, len(shares)):
        gap = _made_up(False).fullmatch(text, shares[i - 1].end, shares[i].start)
        if gap is None or gap["holder"].lower() in seen or (gap["of"] and i > 1):
            return 0
        seen.add(gap["holder"].lower())
        if gap["holder"].lower() in rest or f"the {gap['holder'].lower()}" in rest:
            return i + 1
        if head["verb"] and gap["of"] and frozenset(map(singular, seen)) in words().partitions:
            return i + 1 if regex(_CLOSED).match(text, shares[i].end) else 0
    return 0


def _is_bare(holder: str) -> bool:
    found = holder.split()
    return len(found) <= _BARE and WORDS[found[-1]].sort == PLURAL
