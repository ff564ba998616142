"""rules/lexicon/*.toml: classes of words that mean one thing to the rules, and every form of each word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from checker.named import NamedTuple
from checker.rulebook.forms import Irregular, noun_forms, verb_forms
from checker.rulebook.laws import Fault
from checker.rulebook.load import Found
from checker.rulebook.model import Lexicon
from checker.rulebook.reading import Problems, Source, parse, schema_faults
from checker.rulebook.schema import WordClass

FOLDER = "lexicon/"
IRREGULAR = "irregular"  # the file of forms that no rule of grammar gives
EQUIVALENTS = ("things", "roles", "predicates", "doings")  # files in which a form stands in one class only


class Entry(NamedTuple):
    """One class in one file."""

    stem: str
    name: str
    words: WordClass
    source: Source


def read_lexicon(found: Sequence[Found], problems: Problems) -> tuple[Lexicon, dict[str, dict[str, str]]]:
    """Every form of the words of each class, and the class of each form. Classes of one name in two folders join."""
    entries = [entry for file in found for entry in _entries(file, problems)]
    verbs = {entry.name: entry.words.verbs for entry in entries if entry.stem == IRREGULAR and entry.words.verbs}
    nouns = {entry.name: entry.words.nouns for entry in entries if entry.stem == IRREGULAR and entry.words.nouns}
    lexicon: Lexicon = {}
    forms: dict[str, dict[str, str]] = {}
    for entry in entries:
        if entry.stem == IRREGULAR:
            continue
        classes = lexicon.setdefault(entry.stem, {})
        taken = forms.setdefault(entry.stem, {})
        inflected = tuple(_forms(entry.words, verbs, nouns))
        classes[entry.name] = tuple(dict.fromkeys((*classes.get(entry.name, ()), *(form for _, form in inflected))))
        for word, form in inflected:
            if word != word.lower():
                what = f'"{word}" in class {entry.name} is not in lower case'
                problems.add(entry.source, Fault((entry.name,), what, word))
            if taken.setdefault(form, entry.name) != entry.name and entry.stem in EQUIVALENTS:
                what = f'"{form}" in class {entry.name} is in class {taken[form]} already'
                problems.add(entry.source, Fault((entry.name,), what, word))
    return lexicon, forms


def _entries(file: Found, problems: Problems) -> Iterator[Entry]:
    source, data = parse(file.path, problems)
    for name, words in (data or {}).items():
        if not isinstance(words, list | dict):
            problems.add(source, Fault((name,), f"class {name}: a list of words is wanted, not {words!r}"))
            continue
        try:
            word_class = WordClass.model_validate({"words": words} if isinstance(words, list) else words)
        except ValidationError as error:
            for fault in schema_faults(error, WordClass):
                located = (name, *fault.location)
                problems.add(source, Fault(located, f"class {name}: {fault.what}", fault.text, fault.valid))
        else:
            yield Entry(file.id.removeprefix(FOLDER), name, word_class, source)


def _forms(words: WordClass, verbs: Irregular, nouns: Irregular) -> Iterator[tuple[str, str]]:
    """Each word with each of its forms."""
    for word in words.words:
        yield word, word
    for noun in words.nouns:
        for form in noun_forms(noun, nouns):
            yield noun, form
    for verb in words.verbs:
        for form in verb_forms(verb, verbs):
            yield verb, form
