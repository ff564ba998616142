"""One person's age, told twice in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.align.sentence import CLASSES
from checker.compare.persons import TITLES, Told, told_ages
from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.patterns import once
from checker.rulebook import Rulebook
from checker.values import age
from checker.values.bounds import plain
from checker.values.relation import Relation

BIRTHDAY = re.compile(r"\b(?:birthday|(?:turn(?:s|ed|ing)?|will be|would be) \d)", re.IGNORECASE)
"""Where a text tells one, a person may have two ages in it."""
_NO_FIRST_NAMES = TITLES | {"and", "but", "the"}


def one_person(document: Document, mentions: Sequence[Mention], rulebook: Rulebook) -> Iterator[Misfit]:
    """Two ages of one name, each where it is told first. A surname alone means the one person who is told with a first name
    in the text."""
    ages = [mention for mention in mentions if mention.kind == "age"]
    if len(ages) < 2:
        return
    told: dict[tuple[frozenset[str], age.Age, bool, bool], Told] = {}
    by_name: dict[str, list[Told]] = {}
    spelled: dict[tuple[frozenset[str], frozenset[str]], str] = {}
    reported: set[frozenset[str]] = set()
    for second in told_ages(document, ages, rulebook):
        key = second.names, second.mention.value, second.is_earlier, second.is_later
        if key in told:
            continue
        for first in dict.fromkeys(one for name in sorted(second.names) for one in by_name.get(name, ())):
            part, whole = sorted((first.names, second.names), key=len)
            if whole in reported or not part <= whole or len(whole) < 2 or not _contradict(first, second, document):
                continue
            if (names := spelled.get((whole, part))) is None:
                names = spelled[whole, part] = _spelled(document.text, whole, part)
            if names:
                reported.add(whole)  # one finding is enough to look the person up
                yield _misfit(first, second, names, document)
        told[key] = second
        if second.names not in reported:
            for name in second.names:
                by_name.setdefault(name, []).append(second)


def _contradict(first: Told, second: Told, document: Document) -> bool:
    """Whether two ages cannot be one person's: nobody was older at an earlier time, or is younger at a later one."""
    if first.names & CLASSES["suffixes"] != second.names & CLASSES["suffixes"]:
        return False
    if age.compare(first.mention.value, second.mention.value) is not Relation.DISJOINT:
        return False
    less, more = sorted((first, second), key=lambda one: one.mention.value.nominal)
    if less.is_earlier or more.is_later:
        return False
    if more.mention.value.nominal - less.mention.value.nominal == 1 and BIRTHDAY.search(document.text):
        return False
    is_of_two = first.names == second.names and (first.is_kin != second.is_kin or first.segment == second.segment)
    return not is_of_two  # "Jon Toller, 39, and his father Jon Toller, 68"


def _misfit(first: Told, second: Told, name: str, document: Document) -> Misfit:
    one, other = first.mention, second.mention
    values = {"person": name, "value": plain(one.value.nominal), "other.value": plain(other.value.nominal)}
    short = min(first.names, second.names, key=len)
    called = " ".join(word for word in name.split() if word.lower() in short)
    who = f"{called} can only be {name} here" if called != name else f"both are ages of {name}"
    reason = f"{who}; neither age is told of another year"
    return Misfit((other.start, other.end), ((one.start, one.end),), values, (reason,))


def _spelled(text: str, whole: frozenset[str], part: frozenset[str]) -> str:
    """The name as the text spells it, "" where a name that is told alone stands after another first name, too."""
    for name in part if part < whole else ():
        for found in once(rf"\b([A-Z][\w'’.-]{{1,30}}) {re.escape(name)}\b", re.IGNORECASE).finditer(text):
            word = found[1].lower().rstrip(".")
            if found[1].endswith(".") and len(word) > 1:
                continue  # the end of a sentence, or of a title
            if found[1][0].isupper() and word not in whole and word not in _NO_FIRST_NAMES:
                return ""
    spelled = {
        found[0].lower(): found[0] for found in re.finditer(r"[^\W\d_][\w'’-]*", text) if found[0].lower() in whole
    }
    return " ".join(dict.fromkeys(spelled.get(name, name) for name in sorted(whole, key=text.lower().find)))
