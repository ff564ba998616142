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

    Raises RuleProblem, one line for each problem of each file, where a law of the schema is broken or a file cannot be
    read.
    """
    try:
        return _load((built_in(), *folders))
    except OSError as error:
        what = f"{error.filename}: cannot be read: {(error.strerror or str(error)).lower()}"
        raise RuleProblem(what, "check its permissions, or take it out of the folder of rules") from None


def _load(folders: Sequence[Path]) -> Rulebook:
    found = find(folders)

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
    """Every .toml file of the folders, in order of folder and id; names that begin with "_" or "." are left out.

    A folder that is named twice counts once, and so does the built-in one of a checkout.
    """
    found: list[Found] = []
    seen: set[str] = set()
    for folder in folders:
        if not folder.is_dir():
            raise RuleProblem(f"{folder}: there is no such folder of rules", "name another folder, or create it")
        if (real := os.path.realpath(folder)) in seen:
            continue
        seen.add(real)
        paths = sorted(_walk(str(folder)))
        start = len(str(folder)) + 1
        found += [Found(str(folder), path[start:-5].replace(os.sep, "/"), path) for path in paths]
    return tuple(found)


def _walk(folder: str) -> Iterator[str]:
    """The .toml files below a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name[0] in "_.":
                continue
            if entry.name.endswith(".toml"):
                yield entry.path
            elif entry.is_dir() and not (entry.is_symlink() and _leads_back(entry.path)):
                yield from _walk(entry.path)


def _leads_back(link: str) -> bool:
    """Whether a link leads to a folder that it is in itself."""
    folder = os.path.realpath(os.path.dirname(link))  # noqa: PTH120
    return os.path.join(folder, "").startswith(os.path.join(os.path.realpath(link), ""))  # noqa: PTH118
