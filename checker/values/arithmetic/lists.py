"""A list of names against the number of them that it was announced with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.arithmetic.listing import count_words, is_exact
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.titles import titles_as_announced
from checker.values.arithmetic.words import split, words
from checker.values.lazy import Pattern
from checker.values.numbers.core import read_run
from checker.values.numbers.sorts import PLURAL
from checker.values.numbers.words import WORDS

_VERB = Pattern(r" [a-z]+(?=[ :-])")
_DO = Pattern(
    r"(?: (?:in|of|across|around|near) (?:the |its )?(?P<place>[a-z]{3,14}|[A-ZÀ-Þ][\w'’-]{1,20}))?"
    r" (?:are|were|will|would|must|have|had|may|could)(?: (?:now|also|all|not|still|soon|to|be|been)){0,3}(?P<verb>(?: [a-z]{3,12}){1,2}?)"
    r"(?: (?:next|this|last) (?:week|month|year|spring|summer|autumn|winter|season)| (?:in|by|from) (?:[A-Z][a-z]{2,8}|20[0-9]{2})| on [A-Z][a-z]{2,5}day| tomorrow| today)?(?=: )"
)
"""What those who are counted do, with where and when: "four schools in the district are to close next summer: …"."""
_LAST_VERB = Pattern(r" [a-z]{3,12}(?=: )")
_WHERE = Pattern(r" (?:on|in|at|for|under) the [a-z]{3,14}(?=: )")
_WHEN = Pattern(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=[ :])")
_BY = Pattern(r" (?:by|from|at|in|of) (?:the|a|an|its|their) (?P<noun>[a-z]{3,14})(?=(?: on [A-Z][a-z]+day)?: )")
_OF_KIND = Pattern(r" of [a-z]{3,14}(?=: )")
_OPENS = Pattern(r"(?P<colon>: )|(?P<dash> (?P<sign>--?|–|—) | ?(?P<long>—) ?)|(?P<bracket> \()")
_BEFORE_MARK = 6
"""So many words may stand between what is counted and its list: "three towns were cut off by snow: …"."""
_NAME = r"[A-ZÀ-Þ][\w.'’&-]*"
_ITEM = Pattern(rf"(?:the |an? )?{_NAME}(?: (?:{_NAME}|of|the|and|de|la|du|da|al|bin|van|von)){{0,7}}")
_OF_ALL = Pattern(
    r"\b(?:[0-9]{1,3}|[a-z]{3,5}(?:een|ty)?|some|many|most|half|part|all|members|both|none|any|each) of (?:the |its |their |those |these |all )?$| of (?:the|its|their|those|these|all) $"
)
"""Before the number of all of whom a list may name some: "five of the six towns (…)"."""
_OF = " of "
_ARE = Pattern(r" (?:are|were) (?=[A-ZÀ-Þ])")
_THEY_ARE = Pattern(r"\. (?:They|These) (?:are|were) (?=[A-ZÀ-Þ\"“])")
_OF_ANOTHER = Pattern(r"\b(?:from|of|in|at|by|for|with|to|on|and|between|among) (?:the |its |their |all )?$")
_WORK = Pattern(r"[\"“][^\"“”\n]{2,60}[\"”] by ")
_TOLD = Pattern(r", (?:the )?[A-Za-z' ]{2,30} (?:said|announced|says)(?: (?:on|in) [A-Z][a-z]{2,8})?$")
_FULL_NAME = rf"{_NAME}(?: {_NAME}){{1,3}}"
_FULL_NAMES = Pattern(
    rf", (?P<names>{_FULL_NAME}(?:, {_FULL_NAME}){{0,14}},? and {_FULL_NAME})(?P<ends>[.;)\n]|$|, [a-z]+)"
)
_ANY_NAME = rf"{_NAME}(?: {_NAME}){{0,3}}"
_ANY_NAMES = Pattern(rf", (?P<names>{_ANY_NAME}(?:, {_ANY_NAME}){{1,14}},? and {_ANY_NAME})(?P<ends>, [a-z]+)")
_AGED = rf"{_ANY_NAME}, [0-9]{{1,2}}"
_AGED_NAMES = Pattern(rf"[,:] (?P<names>{_AGED}(?:[,;] {_AGED}){{0,14}}[,;]? and {_AGED})(?P<ends>[.;)\n]|$)")
"""Names with ages, which are names of people only: "four children, Tom, 9, Ella, 7, and Max, 4"."""
_GOES_ON = split("both all were was are have had will won lost met said died share shared")
_DOES = Pattern(
    r" (?P<verb>[a-z]{3,12})(?: (?:on|in|at|for|under|of))?(?: (?:the|a|an|its|their|his|her) (?P<object>[a-z]{3,14}))?: "
)
"""A verb and one thing at most between those who are counted and their names: "six states border the lake: …"."""
_NAMES = Pattern(rf"{_NAME}(?:(?: |, | and |, and ){_NAME}){{1,24}}")
_THING = Pattern(r"(?:(?:the|an?|its|their) )?[a-z][a-z'’-]{1,20}(?: [a-z'’-]{2,20}){0,5}")
_MORE_OF_IT = Pattern(r" (?:of|from|in|at|with|on|for|to|by|near|aged|whose|named) ")
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their"))
_AGE = Pattern(r"[0-9]{1,2}")
_FEWEST, _MOST = 2, 60
_MANY = 2
"""Where so many times as many are announced as told, the list is not meant to be whole."""
_LONGEST_LIST = 1200
_NEAR = 160
"""Characters behind those who are counted in which a sentence of its own may name them."""


def list_as_announced(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A list of names or things with another number of items than announced: "eight countries: Chile, …" and seven follow.

    The list stands behind a colon, between dashes or in brackets, and its last name behind "and". A name may have an "and" of
    its own (Bosnia and Herzegovina), so that the number of items can be a range; only what is outside of it is a misfit.
    More names than announced may have places or offices among them ("Harlow, Norland"), but for countries, people with both names
    and towns beside which no known region stands. Open lists ("such as") are left alone.
    """
    text = document.text
    yield from titles_as_announced(document, mentions)
    for mention in mentions:
        if mention.kind != "quantity" or not is_exact(mention) or not _FEWEST <= mention.value.nominal <= _MOST:
            continue
        unit = mention.value.unit
        if unit not in _announced() or _OF_ALL.search(text, max(0, mention.start - 24), mention.start):
            continue
        bounds = _list_behind(text, mention.end) or _list_named(text, mention) or _list_of_full_names(text, mention)
        items = bounds and _items(_without_works(text[slice(*bounds)]))
        if not bounds or not items:
            continue
        things = _things(items)
        if things and unit in split(words().named["people"]):
            counted = [_people(thing) for thing in things]
            least = most = sum(number or 0 for number in counted)
            is_sure = None not in counted and (least < mention.value.nominal or _are_apart(counted))
        else:
            least, most = _number(items)
            is_sure = not any(_is_numbered(thing) for thing in things) and (
                most < mention.value.nominal or _is_sure(items, unit)
            )
        if least <= mention.value.nominal <= most or not is_sure:
            continue
        if least > mention.value.nominal and text.endswith(_OF, 0, mention.start):
            continue  # "ministers of two countries: …"
        if _MANY * most < mention.value.nominal or least > _MANY * mention.value.nominal:
            continue
        found = str(most) if most - least < 2 else f"{least} to {most}"
        yield Misfit(
            (mention.start, mention.end),
            (bounds,),
            {"value": count_words(text, mention), "found": found, "list": text[slice(*bounds)]},
            (f"the list behind it has {found} items",),
        )


def _things(items: Sequence[str]) -> list[str]:
    """The single noun phrases of a list in lower case; none where it is one of names."""
    things = [thing for item in items for thing in item.removeprefix("and ").split(" and ")]
    return things if all(_is_thing(thing) for thing in things) else []


def _people(thing: str) -> int | None:
    """How many people a noun phrase tells of: "a child" 1, "her two sons" 2, "a couple" 2; None where it leaves that open, as
    "several sons" and "a family" do."""
    goes_on = _MORE_OF_IT.search(thing)
    told = thing[: goes_on.start() if goes_on else len(thing)].split()
    if told[0] in _DETERMINERS and len(told) > 1:
        told = told[1:]
    run, head = read_run(told[0]), told[-1]
    if run:
        is_count = len(run) == 1 and run[0][2].sort == "count" and len(told) > 1 and head not in words().groups
        return int(run[0][2].nominal) if is_count else None
    if head in words().groups:
        return words().groups[head] or None
    return None if WORDS[head].sort == PLURAL or head.endswith(("s", "-by")) else 1


def _is_numbered(thing: str) -> bool:
    """Whether a noun phrase tells of more than one, by a number or as a group."""
    return any(word in words().groups or read_run(word) for word in thing.split())


def _are_apart(counted: Sequence[int | None]) -> bool:
    """Whether no noun phrase of a list, by what each counts, can tell more of the one before it: "a nurse, a mother of two"."""
    return all(counted[n] != counted[n + 1] for n in range(len(counted) - 2))


def _announced() -> frozenset[str]:
    named = words().named
    return frozenset().union(*(split(named[sort]) for sort in ("people", "places", "bodies", "things")))


def _number(items: Sequence[str]) -> tuple[int, int]:
    """How many items there are at least and at most; the last two are joined by "and", if no comma parts them and it is not that of
    a name ("Trinidad and Tobago")."""
    own = not split(words().named["joint"]).isdisjoint(re.findall(r"[a-z]+", items[-1].lower()))
    joined = " and " in items[-1] and not items[-1].startswith("and ") and not own
    return len(items) + joined, len(items) + sum(item.removeprefix("and ").count(" and ") for item in items)


def _is_sure(items: Sequence[str], unit: str) -> bool:
    """Whether more items than announced can be nothing but items: neither places of towns nor offices of people."""
    named = words().named
    names = [name for item in items for name in item.removeprefix("and ").split(" and ")]
    if unit in split(named["people"]):
        return all(len(name.split()) > 1 for name in names)
    if unit in split(named["places"]) - split(named["whole"]):
        return not items[-1].startswith("and ") and not any(
            name.strip(".").lower().replace(" ", "_") in split(named["regions"]) for name in names
        )
    return unit in split(named["whole"]) or unit in split(named["things"])


def _list_behind(text: str, at: int) -> tuple[int, int] | None:
    """The bounds of what stands behind a colon, between dashes or in brackets, right behind a place, the words of state
    that follow it ("were cut off") or a deed ("border the lake")."""
    if does := _DOES.match(text, at):
        if WORDS[does["verb"]].sort == PLURAL or (does["object"] and WORDS[does["object"]].sort == PLURAL):
            return None
        end = _sentence_end(text, does.end())
        is_names = end > does.end() and _NAMES.fullmatch(text, does.end(), end) is not None
        return (does.end(), end) if is_names else _marked(text, at)
    done = _DO.match(text, at)
    if done and not any(WORDS[word].sort == PLURAL for word in f"{done['place'] or ''}{done['verb']}".split()):
        at = done.end()
    return _marked(text, at)


def _marked(text: str, at: int) -> tuple[int, int] | None:
    """The bounds of a list behind words of state alone."""
    for _ in range(_BEFORE_MARK):
        opens = _OPENS.match(text, at)
        if opens is not None:
            break
        if last := _WHERE.match(text, at) or _LAST_VERB.match(text, at):
            at = last.end()
            continue
        by = _BY.match(text, at)
        if by is not None and WORDS[by["noun"]].sort == PLURAL:
            return None
        if by := by or _WHEN.match(text, at) or _OF_KIND.match(text, at):
            at = by.end()
            continue
        word = _VERB.match(text, at)
        if word is None or (
            word.group().strip() not in split(words().named["between"]) and not word.group().endswith("ed")
        ):
            return None
        at = word.end()
    else:
        return None
    start = opens.end()
    if opens["bracket"]:
        end = text.find(")", start, start + _LONGEST_LIST)
    elif opens["dash"]:
        end = text.find(opens["sign"] or opens["long"], start, start + _LONGEST_LIST)
    else:
        end = _sentence_end(text, start)
    return (start, len(text[:end].rstrip())) if end > start else None


def _list_named(text: str, mention: Mention) -> tuple[int, int] | None:
    """The bounds of the names that all who are counted are said to have: "the three winners are …", "three winners. They are …"."""
    opens = _ARE.match(text, mention.end) if text.endswith(("the ", "The "), 0, mention.start) else None
    if not opens and not _OF_ANOTHER.search(text, max(0, mention.start - 16), mention.start):
        opens = _THEY_ARE.search(text, mention.end, mention.end + _NEAR)
        if opens and opens.start() > mention.end:
            is_subject = sentence(text, mention.start, mention.end)[0] >= mention.start - 2
            opens = _THEY_ARE.match(text, _sentence_end(text, mention.end)) if is_subject else None
    end = _sentence_end(text, opens.end()) if opens else -1
    if opens is None or end <= opens.end():
        return None
    told = _TOLD.search(text, opens.end(), end)
    end = told.start() if told else end
    return (opens.end(), end) if _NAMES.fullmatch(_without_works(text[opens.end() : end])) else None


def _without_works(listed: str) -> str:
    """A list with people in place of their works: "“Salt Year” by Imogen Pratt"."""
    return _WORK.sub("", listed)


def _list_of_full_names(text: str, mention: Mention) -> tuple[int, int] | None:
    """The bounds of the full names that stand behind people and a comma alone, or names behind countries and companies: "two
    finalists, Jan Arden and Karl Lind, met", "four countries, Chile, Peru and Ghana, have signed"."""
    unit, named = mention.value.unit, words().named
    names = _FULL_NAMES if unit in split(named["people"]) else None
    if names and (aged := _AGED_NAMES.match(text, mention.end)):
        return aged.span("names")
    if unit in split(named["whole"]) or unit in split(named["bodies"]) - {"party"}:
        names = _ANY_NAMES
    found = names.match(text, mention.end) if names else None
    goes_on = found["ends"].removeprefix(", ") if found else ""
    return found.span("names") if found and (not goes_on.isalpha() or goes_on in _GOES_ON) else None


def _items(listed: str) -> list[str]:
    """The items of a list, names or all of them things, ages aside; none where it is open, has anything else in it or does not end
    in "and". One that a comma parts from the others keeps its "and"."""
    if " and " not in listed or words().open & set(re.findall(r"[a-z]+", listed)):
        return []
    parts = [part.strip() for part in listed.replace(";", ",").split(",")]
    is_last_joined = " and " in parts[-1] or any(part.startswith("and ") for part in parts[-2:])
    items = [part for part in parts if not _AGE.fullmatch(part)]
    names = [name.removeprefix("and ") for name in items]
    is_listed = all(_ITEM.fullmatch(name) for name in names) or all(
        _is_thing(one) for name in names for one in name.split(" and ")
    )
    return items if is_last_joined and is_listed else []


def _is_thing(item: str) -> bool:
    """Whether an item is a short noun phrase in lower case: "the old harbour", but not "they left"."""
    return _THING.fullmatch(item) is not None and split(words().named["clauses"]).isdisjoint(item.split())


def _sentence_end(text: str, start: int) -> int:
    """Where the sentence from `start` on ends, before its full stop; -1 where none is near."""
    _, end = sentence(text, start, start, _LONGEST_LIST)
    while end > start and text[end - 1] in ".\n ":
        end -= 1
    return end if end - start < _LONGEST_LIST else -1
