"""The laws of a rule file that need more than one key, or knowledge from outside the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.named import NamedTuple
from checker.rulebook.patterns import UnknownWordError, expand
from checker.rulebook.regex import faults
from checker.rulebook.schema import Example, RuleFile, Text
from checker.toml import Place


class Fault(NamedTuple):
    """What is wrong at a place of a rule file; `text` is the offending text, `valid` the words that would do."""

    location: Place
    what: str
    text: str = ""
    valid: Sequence[str] = ()


class Known(NamedTuple):
    """What rules may refer to."""

    kinds: Sequence[str]
    checks: Sequence[str]
    forms: Mapping[str, Mapping[str, str]]
    fragment: Callable[[str, str], str]


Law = Callable[[RuleFile, Known], Iterator[Fault]]

ACROSS_PLACES = ("subject", "value", "other.value", "here", "there")


def bracketed(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text without its brackets, and the spans that they marked. "the [51st] one" gives "the 51st one", ((4, 8),)."""
    plain, spans, at = "", [], 0
    for mark in re.finditer(r"\[([^\[\]]*)\]", text):
        plain += text[at : mark.start()]
        spans.append((len(plain), len(plain) + len(mark[1])))
        plain += mark[1]
        at = mark.end()
    return plain + text[at:], tuple(spans)


def names_exist(rule: RuleFile, known: Known) -> Iterator[Fault]:
    if rule.kind not in known.kinds:
        yield Fault(("kind",), f'there is no kind "{rule.kind}"', rule.kind, known.kinds)
    if rule.check and rule.check not in known.checks:
        yield Fault(("check",), f'there is no check "{rule.check}"', rule.check, known.checks)


def patterns_are_sound(rule: RuleFile, known: Known) -> Iterator[Fault]:
    for number, pattern in enumerate(rule.patterns):
        here = ("patterns", number)
        own = [Fault(here, f'"{part}" in a pattern is {reason}', part) for part, reason in faults(pattern)]
        yield from own
        try:
            source = expand(pattern, rule.subject, known.forms, known.fragment)
        except UnknownWordError as unknown:
            yield Fault(here, f"{unknown} for a pattern", unknown.word, unknown.valid)
            continue
        if own:
            continue
        if "(?P<value>" not in source:
            yield Fault(here, "a pattern without a value; name one with a fragment ({NUMBER}) or (?P<value>…)", pattern)
        if "{SUBJECT}" in pattern and not rule.subject:
            yield Fault(here, "{SUBJECT} needs the key subject, or an argument ({SUBJECT:report})", "{SUBJECT}")
        try:
            re.compile(source, re.IGNORECASE)
        except re.error as error:
            yield Fault(here, f'a pattern does not compile ({error.msg}): "{pattern}"', pattern)


def patterns_have_triggers(rule: RuleFile, known: Known) -> Iterator[Fault]:
    if rule.patterns and not rule.triggers:
        yield Fault(("patterns",), "patterns are only tried where a trigger stands: the key triggers is missing")
    if rule.triggers and not rule.patterns:
        yield Fault(("triggers",), "triggers without patterns wake nothing")


def triggers_are_words(rule: RuleFile, known: Known) -> Iterator[Fault]:
    for number, trigger in enumerate(rule.triggers):
        if not re.fullmatch(r"[a-z0-9]{1,40}", trigger):
            yield Fault(("triggers", number), f'a trigger is one word in lower case, not "{trigger}"', trigger)


def examples_have_triggers(rule: RuleFile, known: Known) -> Iterator[Fault]:
    if not rule.triggers:
        return
    triggers = re.compile(rf"\b(?:{'|'.join(map(re.escape, rule.triggers))})\b", re.IGNORECASE)
    for number, example in enumerate(rule.example):
        if bracketed(example.text)[1] and not triggers.search(bracketed(example.text)[0]):
            yield Fault(("example", number), f'no trigger of the rule stands in "{example.text}"', "", rule.triggers)


def examples_are_given(rule: RuleFile, known: Known) -> Iterator[Fault]:
    """Across: examples with and without brackets, a conflict, an agreement. Within: a misfit with brackets, a fit."""
    if rule.scope == "within":
        if not any(bracketed(misfit.text)[1] for misfit in rule.misfit):
            yield Fault(("misfit",), "a rule with a check needs a [[misfit]] with brackets around what is cited")
        if not rule.fit:
            yield Fault(("fit",), "a rule with a check needs a [[fit]]: a text that gives no finding")
        for key in ("example", "conflict", "agreement"):
            if getattr(rule, key):
                yield Fault((key,), f"a rule with a check has [[misfit]] and [[fit]], not [[{key}]]")
        return
    marked = [bool(bracketed(example.text)[1]) for example in rule.example]
    if True not in marked:
        yield Fault(("example",), "at least one [[example]] with brackets is needed: words that the rule takes")
    if False not in marked:
        yield Fault(("example",), "at least one [[example]] without brackets is needed: words that it leaves")
    for key in ("conflict", "agreement"):
        if not getattr(rule, key):
            yield Fault((key,), f"at least one [[{key}]] is needed")
    for key in ("misfit", "fit"):
        if getattr(rule, key):
            yield Fault((key,), f"[[{key}]] is for rules with a check")


def brackets_are_paired(rule: RuleFile, known: Known) -> Iterator[Fault]:
    tables: dict[str, Sequence[Example | Text]] = {"example": rule.example, "misfit": rule.misfit, "fit": rule.fit}
    for key, cases in tables.items():
        for number, case in enumerate(cases):
            plain, spans = bracketed(case.text)
            if "[" in plain or "]" in plain or any(start == end for start, end in spans):
                yield Fault((key, number, "text"), f'brackets that are not paired, or empty, in "{case.text}"')
            elif key == "fit" and spans:
                yield Fault((key, number, "text"), "a [[fit]] gives no finding: it has no brackets")


def dates_are_paired(rule: RuleFile, known: Known) -> Iterator[Fault]:
    for key, cases in (("conflict", rule.conflict), ("agreement", rule.agreement)):
        for number, case in enumerate(cases):
            if case.dates and len(case.dates) != len(case.texts):
                counts = f"{len(case.dates)} dates for {len(case.texts)} texts"
                yield Fault((key, number, "dates"), f"one date is needed for each text: {counts}")


def message_can_be_filled(rule: RuleFile, known: Known) -> Iterator[Fault]:
    """Of a rule with a check any name may stand in braces: the check says which it fills, its misfits prove it."""
    for place in re.findall(r"\{([^{}]*)\}", rule.message):
        if rule.scope == "across" and place not in ACROSS_PLACES:
            yield Fault(("message",), f'"{{{place}}}" cannot be filled in a message', place, ACROSS_PLACES)


LAWS: tuple[tuple[tuple[str, ...], Law], ...] = (
    (("kind", "check"), names_exist),
    (("patterns", "subject"), patterns_are_sound),
    (("patterns", "triggers"), patterns_have_triggers),
    (("triggers",), triggers_are_words),
    (("triggers", "example"), examples_have_triggers),
    (("check", "example", "conflict", "agreement", "misfit", "fit"), examples_are_given),
    (("example", "misfit", "fit"), brackets_are_paired),
    (("conflict", "agreement"), dates_are_paired),
    (("message", "check"), message_can_be_filled),
)
"""Each law with the keys that it reads: it is left out where one of them is already known to be wrong."""
