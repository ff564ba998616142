"""One person's age, told twice in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.align.slots.relatives import KIN
from checker.align.slots.sentence import CLASSES
from checker.compare.within.persons import FULL, TITLES, Told, told_ages
from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.named import NamedTuple
from checker.rulebook import Rulebook
from checker.values import age
from checker.values.bounds import plain
from checker.values.relation import Relation

BIRTHDAY = re.compile(r"\b(?:birthday|(?:turn(?:s|ed|ing)?|will be|would be) \d)", re.IGNORECASE)
"""Where a text tells one, a person may have two ages in it."""
RELATIVE = re.compile(
    rf"(?:\b(?:his|her|their)|['’]s?) (?:[\w-]{{3,12}} ){{0,2}}?(?:{'|'.join(map(re.escape, sorted(KIN)))})\b",
    re.IGNORECASE,
)
"""Somebody's relative, who may have the same surname."""
_GAP = 2
"""Characters at most between two words of a name: "Moen, Jr."."""
_CROWD = 50
"""A name that more ages of a text share tells nobody."""
_WORD = re.compile(r"(?P<bare>[^\W\d_][\w-]*)(?:['’][\w’'-]*)?")
_NO_FIRST_NAMES = TITLES | {"and", "but", "the"}


def one_person(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """Two ages of one name, each where it is told first. A surname alone means the one person who is told with a first name
    in the text."""
    ages = [mention for mention in mentions if mention.kind == "age"]
    if len(ages) < 2:
        return
    told: set[tuple[frozenset[str], age.Age, bool, bool]] = set()
    by_name: dict[str, list[Told]] = {}
    reported: set[frozenset[str]] = set()
    spellings: Spellings | None = None
    has_birthday = BIRTHDAY.search(document.text) is not None
    for second in told_ages(document, ages, rulebook):
        key = second.names, second.mention.value, second.is_earlier, second.is_later
        if key in told:
            continue
        bearers = (by_name.get(name, ()) for name in sorted(second.names))
        for first in dict.fromkeys(one for few in bearers if len(few) <= _CROWD for one in few):
            part, whole = sorted((first.names, second.names), key=len)
            if whole in reported or not part <= whole or not _contradict(first, second, has_birthday):
                continue
            if len(whole) < FULL:  # "Oscar Prinz left. Prinz, 58, had led the bank. Prinz, who is 53, gets no bonus"
                spellings = spellings or spelled(document.text)
                whole = _in_full(whole, spellings)
                if whole in reported or len(whole) < FULL or _are_kin(first, second, document.text):
                    continue
            if _has_relative(document.text, whole - part, rulebook):
                continue
            spellings = spellings or spelled(document.text)
            if not _is_another(whole, part, spellings):
                reported.update((whole, second.names))  # one finding is enough to look the person up
                yield _misfit(first, second, _name(whole, spellings, document.text))
        told.add(key)
        if second.names not in reported:
            for name in second.names:
                by_name.setdefault(name, []).append(second)


def _contradict(first: Told, second: Told, has_birthday: bool) -> bool:
    """Whether two ages cannot be one person's: nobody was older at an earlier time, or is younger at a later one."""
    if first.names & CLASSES["suffixes"] != second.names & CLASSES["suffixes"]:
        return False
    if age.compare(first.mention.value, second.mention.value) is not Relation.DISJOINT:
        return False
    less, more = sorted((first, second), key=lambda one: one.mention.value.nominal)
    if less.is_earlier or more.is_later:
        return False
    if more.mention.value.nominal - less.mention.value.nominal == 1 and has_birthday:
        return False
    if first.names != second.names:
        return first.is_kin == second.is_kin  # "Jon Toller, 19, came. Toller, 45, his father, drove"
    return first.is_namesake == second.is_namesake and first.segment != second.segment


def _misfit(first: Told, second: Told, name: str) -> Misfit:
    one, other = first.mention, second.mention
    values = {"person": name, "value": plain(one.value.nominal), "other.value": plain(other.value.nominal)}
    reason = f"{'; '.join(_whose(first, second, name))}; neither age is told of another year"
    return Misfit((other.start, other.end), ((one.start, one.end),), values, (reason,))


def _whose(first: Told, second: Told, name: str) -> Iterator[str]:
    """Why both ages are of one person."""
    if second.is_described:
        yield f"the text tells no other person's age than {name}'s before"
        return
    if pronouns := [told.pronoun for told in (first, second) if told.pronoun]:
        yield from (f'"{word}" is {name}, the only person told of before who fits' for word in dict.fromkeys(pronouns))
        return
    short = min(first.names, second.names, key=len)
    called = " ".join(word for word in name.split() if word.lower().rstrip(".") in short)
    yield f"{called} can only be {name} here" if called != name else f"both are ages of {name}"


class Spellings(NamedTuple):
    """The words of a text in lower case, each with where it comes first and how it is spelled there; and the words that stand before
    each of them."""

    words: dict[str, tuple[int, str]]
    before: dict[str, set[str]]


def spelled(text: str) -> Spellings:
    """How a text spells its words, and what it puts before them."""
    words: dict[str, tuple[int, str]] = {}
    before: dict[str, set[str]] = {}
    previous, behind = "", -2
    for found in _WORD.finditer(text):
        if found.start() == behind + 1 and text[behind] == " ":
            for bare in {found["bare"].lower(), found[0].lower()}:
                before.setdefault(bare, set()).add(previous)
        words.setdefault(found[0].lower(), (found.start(), found[0]))
        words.setdefault(found["bare"].lower(), (found.start(), found["bare"]))
        stop = text.startswith(".", found.end())
        previous, behind = found[0] + "." * stop, found.end() + stop
    return Spellings(words, before)


def _is_another(whole: frozenset[str], part: frozenset[str], spellings: Spellings) -> bool:
    """Whether a name that is told alone stands after another first name, too."""
    for name in part if part < whole else ():
        for before in spellings.before.get(name, ()):
            word = before.lower().rstrip(".")
            if before.endswith(".") and len(word) > 1:
                continue  # the end of a sentence, or of a title
            if before[0].isupper() and word not in whole and word not in _NO_FIRST_NAMES:
                return True
    return False


def _are_kin(first: Told, second: Told, text: str) -> bool:
    """Whether two of one surname may be relatives."""
    return first.is_kin or second.is_kin or RELATIVE.search(text) is not None


def _in_full(names: frozenset[str], spellings: Spellings) -> frozenset[str]:
    """A name with the one first name that the text writes before it; itself where there is none or are several."""
    found = {
        before.lower()
        for name in names
        for before in spellings.before.get(name, ())
        if before[:1].isupper()
        and not before.endswith(".")
        and before.lower() not in _NO_FIRST_NAMES | CLASSES["not_names"]
    }
    return names | found if len(found) == 1 else names


def _has_relative(text: str, called: frozenset[str], rulebook: Rulebook) -> bool:
    """Whether only an office or a trade tells two bearers of a surname apart, and the text tells of somebody's relative: "President
    Toller, 72, and his brother"."""
    is_office = bool(called) and all(
        word in rulebook.forms["offices"] or word in rulebook.forms["trades"] for word in called
    )
    return is_office and RELATIVE.search(text) is not None


def _name(names: frozenset[str], spellings: Spellings, text: str) -> str:
    """A name as the text spells it, its words in the order in which they first stand side by side."""
    run: list[str] = []
    end = -1
    for found in _WORD.finditer(text):
        word = found["bare"]
        if word.lower() not in names or found.start() > end + _GAP:
            run = []
        if word.lower() in names:
            run.append(word)
            if {one.lower() for one in run} >= names:
                return " ".join(dict.fromkeys(run))
        end = found.end()
    return " ".join(dict.fromkeys(word for _, word in sorted(spellings.words.get(name, (-1, name)) for name in names)))
