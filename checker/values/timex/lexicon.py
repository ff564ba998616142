"""A language's tables of times, and the patterns made of them.

A language is a folder with `words.toml` (what words mean) and `grammar.toml` (how they are put together). Its
expanded form, plain strings and dicts, is cached by checker.tables.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from checker.named import NamedTuple
from checker.tables import compiled, read_toml
from checker.values.lazy import Pattern
from checker.values.scanning import BEFORE

TABLES = Path(__file__).parent.parent / "tables"
MAKERS = [Path(__file__), Path(__file__).with_name("factored.py")]
TOKEN = Pattern(r"[a-z']+|[0-9]+")


Words = dict[str, dict[str, Any]]


class Groups(dict[str, str]):
    """A form's named groups in lower case; "" for one that took no part or that the language's form does not have."""

    def __missing__(self, name: str) -> str:
        return ""


# Lists of words that stand in a table as one text; patterns are not made of them.
LISTS = [
    "counted",
    "parted",
    "clock_before",
    "function_words",
    "only_after_year",
    "never_after",
    "finite",
    "participles",
    "deadlines",
    "awaiting",
    "on",
    "lasting",
    "moved",
    "moved_to",
    "now_on",
    "reached",
    "since",
    "if",
    "open",
    "untold",
    "period_ends",
    "capital_names",
    "titles",
    "typed",
    "given_names",
    "dated_by",
    "day_before",
    "month_or_name",
    "possessives",
    "about_what",
    "modals",
    "sure",
    "exceeding",
]
# Tables of conditions, of which patterns are not made either.
CONDITIONS = ["cues", "cue_pairs", "only_in", "only_after", "never_before", "never_behind", "moved_on", "events"]
# Classes that a language may leave out.
OPTIONAL = [
    "month_abbreviations",
    "weekday_abbreviations",
    "seasons",
    "parts",
    "clock_words",
    "clock_shifts",
    "clock_ways",
    "frequencies",
    "scales",
    "ordinals",
    "decade_words",
    "some",
    "mods",
    "hedges",
    "zones",
    "zone_places",
    "references",
    "relatives",
    "directions",
    "named_days",
    "holidays",
]
# Typesetters' marks and accented letters as a typewriter without accents has them, character for character.
PLAIN = str.maketrans(
    "’‘–‑‐\xa0\u2009\u202fäöüßÄÖÜéèêëáàâåíìîóòôõúùûñçÉÈÁÀÓÚÑÇ", "''---   aousAOUeeeeaaaaiiioooouuuncEEAAOUNC"
)

# Fractions of one character have no like there: each is a control character, which no text has.
PLAIN |= str.maketrans("¼½¾", "\x0e\x0f\x10")

# How the same letters are typed where the keyboard does not have them.
TYPED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")  # a text has few of these, and `translate` looks at every character


class Lexicon(NamedTuple):
    """A language: its words by class, and its patterns.

    `forms` are the patterns of whole expressions by class and name, `keys` the classes to try for a word ("#" stands
    for any figure), `only` those that a class leaves to be tried, `calendar` the classes that a year may follow.
    `context` are patterns of expressions that their neighbours may change. `scan` finds any expression in a text;
    `envelopes` take one apart into what stands before, the hour, the core (one of the forms) and the year.
    """

    words: Words
    keys: dict[str, tuple[str, ...]]
    only: dict[str, tuple[str, ...]]
    forms: dict[str, dict[str, str]]
    calendar: tuple[str, ...]
    context: dict[str, str]
    scan: str
    envelopes: tuple[str, ...]


def load(language: str) -> Lexicon:
    """The tables of a language ("en", "de"). Raises OSError for one that has no folder."""
    folder = TABLES / language / "timex"
    sources = [folder / "words.toml", folder / "grammar.toml"]
    return Lexicon(*compiled(f"timex-{language}", [*sources, *MAKERS], lambda: _build(*map(read_toml, sources))))


def _build(words: dict[str, Any], grammar: dict[str, Any]) -> tuple[Any, ...]:
    from checker.values.timex.factored import factored

    words, grammar = _plain_all(words), _plain_all(grammar)
    capitalised = set(words.pop("capitalised", {}).get("words", ()))
    for name in LISTS:
        words[name] = dict.fromkeys(words.get(name, {}).get("words", "").split(), 1)
    for name in (*OPTIONAL, *CONDITIONS):
        words.setdefault(name, {})
    words["cue_pairs"] = {cue.split()[0]: 1 for cue in words["cues"] if " " in cue}
    words["only_in"] = {word: tuple(registers.split()) for word, registers in words["only_in"].items()}
    for name in ("never_before", "never_behind", "moved_on"):
        words[name] = {word: tuple(beside.split()) for word, beside in words[name].items()}
    words["only_after"] = {
        word: tuple(rule["after"].split()) for rule in words["only_after"].values() for word in rule["words"]
    }
    numbers = words["numbers"]
    words["ones"] = {word: number for word, number in numbers.items() if 0 < number < 10}
    words["tens"] = {word: number for word, number in numbers.items() if number >= 20}
    fragments = {
        name: _any_of(table, capitalised) for name, table in words.items() if name not in (*LISTS, *CONDITIONS)
    }
    abbreviated = _any_of(words["month_abbreviations"], set())
    fragments["any_month"] = _any_of(words["months"], set()) + (rf"|({abbreviated})\.?" if abbreviated else "")
    fragments |= grammar["fragments"]
    calendar = {kind: _expanded(forms, fragments) for kind, forms in grammar["calendar"].items()}
    forms = {kind: _expanded(forms, fragments) for kind, forms in grammar["forms"].items()}
    around = _expanded(grammar["envelope"], fragments)
    hours = _alternatives({"clock": forms["clock"]})  # by which no second hour may stand
    others = _alternatives({kind: group for kind, group in forms.items() if kind != "clock"})
    core = f"(?:{_alternatives(calendar)})(?:{around['year']})?|{others}"
    whole = rf"{BEFORE}{around['before']}(?:(?:{around['lead']})?(?:{core})(?:{around['after']})?|{hours})\b"
    scan = factored(without_groups(whole))
    envelopes = tuple(_lower(around["before"] + envelope) for envelope in _envelopes(around))
    forms = {kind: {name: _lower(form) for name, form in group.items()} for kind, group in (calendar | forms).items()}
    only = {kind: tuple(kinds) for kind, kinds in grammar["only"].items()}
    return (
        words,
        _keys(grammar["keys"], words),
        only,
        forms,
        tuple(calendar),
        {name: _lower(pattern) for name, pattern in _expanded(grammar["context"], fragments).items()},
        scan,
        envelopes,
    )


def plain(text: str) -> str:
    """A text without accents and typesetters' marks, of the same length."""
    return text if text.isascii() else BEYOND_ASCII.sub(lambda found: found[0].translate(PLAIN), text)


def _plain_all(node: Any) -> Any:
    if isinstance(node, dict):
        return {spelt: _plain_all(value) for key, value in node.items() for spelt in (plain(key), key.translate(TYPED))}
    if isinstance(node, list):
        return [_plain_all(value) for value in node]
    return plain(node) if isinstance(node, str) else node


def _envelopes(around: dict[str, str]) -> Iterator[str]:
    """What may stand around a core, the simplest first: nothing, its year, an hour before it, an hour after it."""
    core, year = "(?P<core>.{1,120}?)", around["year"]
    for lead, after in (("", ""), (around["lead"], ""), ("", around["after"])):
        yield lead + core + after
        yield lead + core + year + after


def _lower(pattern: str) -> str:
    """A pattern for text in lower case: the words that need a capital in the scan have lost it by then."""
    pattern = re.sub(r"\(\?-i:(\w+)\)", lambda found: found[1], pattern)
    return re.sub(r"(?<!\(\?)[A-Z]", lambda found: found[0].lower(), pattern)  # all but that of "(?P<"


def _expanded(forms: dict[str, str], fragments: dict[str, str]) -> dict[str, str]:
    return {name: _expand(pattern, fragments) for name, pattern in forms.items()}


def _alternatives(forms: dict[str, dict[str, str]]) -> str:
    return "|".join(pattern for kind in forms.values() for pattern in kind.values())


def _keys(classes: dict[str, list[str]], words: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """For each word, the classes of forms to try: of an expression of several words, the one that fewest others have."""
    shared = Counter(word for table in words.values() for entry in table for word in set(tokens(entry)))
    keys: dict[str, list[str]] = {}
    for kind, names in classes.items():
        for name in names:
            entries = _entries(name, words)
            for word in {min(tokens(entry) or [entry], key=lambda word: (shared[word], word)) for entry in entries}:
                keys.setdefault(word, []).append(kind)
    return {word: tuple(kinds) for word, kinds in keys.items()}


def _entries(name: str, words: dict[str, Any]) -> list[str]:
    """The words of a class, of two that are written as one ("weekdays+parts": "Dienstagabend"), or the word itself ("=end")."""
    if name.startswith("="):
        return [name.removeprefix("=")]
    return ["".join(parts) for parts in product(*(words.get(part, [part]) for part in name.split("+")))]


def tokens(text: str) -> list[str]:
    """The words and figures of a text in lower case, possessive endings left out."""
    return [word.removesuffix("'s") for word in TOKEN.findall(text)]


def _any_of(words: dict[str, Any], capitalised: set[str]) -> str:
    """An alternation of words; those in `capitalised` are matched only with a capital.

    Backwards in the alphabet a word comes before its own beginnings, and RE2 joins neighbours that begin alike.
    """
    alternatives = []
    for word in sorted(words, key=lambda word: (word.lower(), word), reverse=True):
        escaped = re.sub(r"([.?+*()\[\]])", r"\\\1", word)
        if word in capitalised:
            escaped = f"(?-i:{word[0].upper()}){word[1:]}"
        alternatives.append(escaped)
    return "|".join(alternatives)


def _expand(pattern: str, fragments: dict[str, str]) -> str:
    """A form as RE2 reads it: fragments put in, groups made non-capturing."""
    expanded = ""
    while expanded != pattern:
        expanded, pattern = pattern, re.sub(r"\{([a-z_]+)\}", lambda found: f"({fragments[found[1]]})", pattern)
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)


def without_groups(pattern: str) -> str:
    return re.sub(r"\(\?P<[a-z_]+>", "(?:", pattern)
