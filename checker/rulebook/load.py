"""Finds the rule files, and compiles them to a rulebook through the cache of checker.tables."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.named import NamedTuple
from checker.problems import RuleProblem
from checker.rulebook.model import Forms, Rule, Rulebook
from checker.tables import compiled, program_stamp

PACKAGE = Path(__file__).parent.parent


class Found(NamedTuple):
    """A rule file or lexicon file: the folder it was found in, and its path inside it without the suffix."""

    folder: str
    id: str
    path: str


def load(folders: Sequence[Path] = ()) -> Rulebook:
    """The built-in rules and those of further folders, as plain data from the cache where nothing changed.

    Raises RuleProblem, one line for each problem of each file, where a law of the schema is broken.
    """
    found = find((built_in(), *folders))

    def build() -> object:
        from checker.rulebook.compile import plain_rulebook

        return plain_rulebook(found)

    rules, lexicon, content_hash = compiled("rulebook", [file.path for file in found], build, program_stamp())
    return Rulebook(tuple(map(Rule._make, rules)), lexicon, Forms(lexicon), content_hash)


def built_in() -> Path:
    """The folder of the rules that come with the package: inside a wheel, or beside it in a checkout."""
    inside = PACKAGE / "_rules"
    return inside if inside.is_dir() else PACKAGE.parent / "rules"


def find(folders: Sequence[Path]) -> tuple[Found, ...]:
    """Every .toml file of the folders, in order of folder and id; names that begin with "_" or "." are left out."""
    found: list[Found] = []
    for folder in folders:
        if not folder.is_dir():
            raise RuleProblem(f"{folder}: there is no such folder of rules", "name another, or make it")
        paths = sorted(_walk(str(folder), (".toml",)))
        start = len(str(folder)) + 1
        found += [Found(str(folder), path[start:-5].replace(os.sep, "/"), path) for path in paths]
    return tuple(found)


def _walk(folder: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    """The files below a folder whose names end so."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name[0] in "_.":
                continue
            if entry.name.endswith(suffixes):
                yield entry.path
            elif entry.is_dir():
                yield from _walk(entry.path, suffixes)
