"""Expands the fragments in a rule's patterns, such as {QUANTITY:page}, to regular expressions.

| fragment | stands for |
|---|---|
| {SUBJECT:report} | a noun phrase whose head is a word of class report in things.toml, or the word itself; group `subject` |
| {SUBJECT} | the same with the words of the rule's own `subject` |
| {WORDS:things.nation} | one of the forms of a class of the lexicon |
| {ASIDE} | what may stand between a subject and its verb: a clause between commas, "which" |
| {QUANTITY:page} {TALLY} {DATE} ... | a value with its hedge, from checker.values.fragments; the first is group `value` |

A space in a pattern stands for any white space: lines are broken anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from checker.rulebook.forms import noun_forms
from checker.values.numbers.tables import TABLES

VALUES = (
    "NUMBER",
    "QUANTITY",
    "COUNT",
    "ORDINAL",
    "TALLY",
    "PERCENT",
    "MONEY",
    "AGE",
    "DATE",
    "WEEKDAY",
    "MONTH",
    "REFERENCE",
)
"""The fragments that state a value, as checker.values.fragments knows them."""

HEDGED = ("NUMBER", "QUANTITY", "COUNT", "PERCENT", "MONEY", "AGE")

FRAGMENTS = (*VALUES, "NAME", "SUBJECT", "WORDS", "ASIDE")

MARK = re.compile(r"\{(?P<name>[A-Za-z]{3,20})(?::(?P<argument>[^{}]{0,200}))?\}")

_HEAD = "\0"
_HEAD_NEEDED = re.compile(rf"{_HEAD}(?![?*{{])")
_ESCAPED = re.compile(r"\\.|\[\^?\]?[^\]]*\]", re.DOTALL)  # escapes and sets of characters
_GROUP = re.compile(r"\([^()]*\)")
_SPACE = re.compile(
    r"(?P<kept>\\.|\{[A-Za-z][^{}]{0,220}\})|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<counted> (?=[?{]))|(?P<free> )",
    re.DOTALL,
)
_DETERMINER = r"(?:\b(?:the|an?|this|that|its|his|her|their|our|your|my)\s{1,2})?"
_MODIFIERS = (
    r"(?:(?:(?-i:[A-Z][\w.'’-]{0,30})|\w{1,30}['’]s?|\w{1,20}-[\w-]{1,30})\s{1,2}){0,4}"
    r"(?:\w{3,15}\s{1,2})?"
)
_GAP = r"\s{1,2}"
_NAMES = r"(?-i:(?:\s{1,2}[A-Z][\w'’-]{0,30}){1,4})"
_ABOUT = (
    rf"(?:{_GAP}(?:of|on|into|about)(?:{_GAP}(?:the|an?|its))?{_NAMES})?"
    rf"(?:{_GAP}(?:of|on|into|about|by|from)(?:{_GAP}[\w.'’-]{{1,30}}){{1,5}}?)??"  # only where what follows needs it
)
_ASIDE = rf"(?:,[^,;.()]{{3,80}},)?(?:,?{_GAP}(?:that|which|who|and))?"

Forms = Mapping[str, Mapping[str, str]]  # lexicon -> form -> class


class UnknownWordError(Exception):
    """A fragment or class that does not exist: `word`, what it should have been (`what`), and the `valid` ones."""

    def __init__(self, what: str, word: str, valid: Sequence[str]) -> None:
        super().__init__(f'there is no {what} "{word}"')
        self.what, self.word, self.valid = what, word, valid


def expand(pattern: str, subject: Sequence[str], forms: Forms, fragment: Callable[[str, str], str]) -> str:
    """The regular expression that a pattern stands for.

    `subject` is the rule's own subject words; `fragment` is checker.values.fragments.fragment. Raises UnknownWordError.
    """
    named = {name for name in ("value", "subject") if f"(?P<{name}>" in pattern}

    def group(name: str, source: str) -> str:
        if name in named:
            return f"(?:{source})"
        named.add(name)
        return f"(?P<{name}>{source})"

    def replace(mark: re.Match[str]) -> str:
        name, argument = mark["name"], mark["argument"] or ""
        match name:
            case "SUBJECT":
                heads = _words(argument.split("|") if argument else subject, forms)
                return _DETERMINER + group("subject", rf"\b{_MODIFIERS}\b{heads}\b{_ABOUT}")
            case "WORDS":
                return rf"\b{_words(argument.split('|'), forms)}\b"
            case "ASIDE":
                return _ASIDE
            case "NAME":
                return fragment(name, argument)
            case _ if name in VALUES:
                hedge = _hedge() if name in HEDGED else ""
                return hedge + group("value", fragment(name, argument))
        raise UnknownWordError("fragment", name, FRAGMENTS)

    return MARK.sub(replace, _SPACE.sub(_any_space, pattern))


def heads(pattern: str, subject: Sequence[str], forms: Forms) -> str:
    """A regular expression for the words of which one is in all that a pattern matches, the heads of its {SUBJECT}; "" where
    it has none that it cannot do without. Where none of them stands, the pattern need not be tried.
    """
    outside = MARK.sub(lambda mark: _HEAD if mark["name"] == "SUBJECT" else "-", _ESCAPED.sub("-", pattern))
    while (further := _GROUP.sub("-", outside)) != outside:
        outside = further
    mark = next((mark for mark in MARK.finditer(pattern) if mark["name"] == "SUBJECT"), None)
    if mark is None or "|" in outside or not _HEAD_NEEDED.search(outside):
        return ""
    words = _words(mark["argument"].split("|") if mark["argument"] else subject, forms)
    return words if words.isascii() else ""


def _any_space(part: re.Match[str]) -> str:
    if part["set"]:
        return part["set"].replace(" ", r"\s")
    return part["kept"] or (r"\s" if part["counted"] else _GAP)


def _words(names: Sequence[str], forms: Forms) -> str:
    """An alternation of the forms of classes ("things.report", or "report" for short) and of single words."""
    found: set[str] = set()
    for name in names:
        lexicon, dot, word_class = name.partition(".")
        if not dot:
            lexicon, word_class = "things", name
        of_class = {form for form, its_class in forms.get(lexicon, {}).items() if its_class == word_class}
        if dot and not of_class:
            valid = [f"{file}.{its}" for file, of in forms.items() for its in dict.fromkeys(of.values())]
            raise UnknownWordError("class", name, valid)
        found |= of_class or set(noun_forms(name, {}))
    return _any_of(found, r"[\s-]")


@cache
def _hedge() -> str:
    """Up to four words of hedges and the space behind them: the fragments of values leave hedges to the kinds."""
    words = {word for hedge in TABLES.hedges for word in hedge.split()}
    return rf"(?:\b(?:{_any_of(words, '')}{_GAP}){{1,4}})?"


def _any_of(words: Iterable[str], gap: str) -> str:
    """An alternation, the longest first, with `gap` for every space."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", gap) for word in longest_first) + ")"
