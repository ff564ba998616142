"""Paths -> the files to read, in a fixed order, each once.

A file that is named is read whatever its suffix. In a folder only files with a suffix of formats.FORMATS are read, in
sorted order, except hidden ones and those that .gitignore and .ignore files name (gitignore's rules: the last pattern that
matches decides, and a deeper file goes before a higher one). Others are passed over without a word, but for those of
formats.UNREADABLE, which are counted in one problem about the folder.
"""

from __future__ import annotations

# Plain strings throughout, since a Path for every file costs more than the walk itself.
# ruff: noqa: PTH100, PTH110, PTH116, PTH118, PTH120, PTH122, PTH123
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.documents.formats import FORMATS, UNREADABLE
from checker.gitignore import spec
from checker.model.report import Unread
from checker.named import NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"
IGNORE_FILES = (".gitignore", ".ignore")  # the later one has the last word


class Source(NamedTuple):
    """A file to read: its path for the operating system, and as it is shown."""

    path: str
    shown: str


class Passed(NamedTuple):
    """A file in a folder that holds a text in a format without a reader."""

    suffix: str


Spec = tuple[str, "GitIgnoreSpec"]  # a folder with the patterns that count from it


def discover(paths: Sequence[str], exclude: Sequence[str] = (), exclude_from: str = "") -> Iterator[Source | Unread]:
    """Every file under `paths`, once, in the order given and sorted within folders.

    `exclude` holds gitignore patterns, counted from the folder `exclude_from` or else the working folder. They apply to what
    folders contain, never to a file that is named itself.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _one(path, exclude, exclude_from):
            if isinstance(found, Source):
                place = found.path if found.path == STDIN else os.path.abspath(found.path)
                if place in seen:
                    continue
                seen.add(place)
            yield found


def shown(path: str) -> str:
    """A path fit for print: "/" between its parts on every system, bytes that are no text made visible."""
    path = path.replace(os.sep, "/") if os.sep != "/" else path
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _one(path: str, exclude: Sequence[str], exclude_from: str) -> Iterator[Source | Unread]:
    if path == STDIN:
        yield Source(STDIN, STDIN)
        return
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        yield Unread(shown(path), "no such file or directory; check the spelling")
        return
    except (OSError, ValueError) as error:
        yield Unread(shown(path), f"cannot be opened: {reason(error)}")
        return
    kind = mode & 0o170000
    if kind == 0o040000:
        any_found = False
        passed: list[str] = []
        for found in _walk(path, exclude, exclude_from):
            if isinstance(found, Passed):
                passed.append(found.suffix)
                continue
            any_found = True
            yield found
        if passed:
            many = "a file" if len(passed) == 1 else f"{len(passed):,} files"
            formats = ", ".join(sorted(set(passed)))
            yield Unread(shown(path), f"holds {many} in a format that is not read ({formats}); save as .docx or .txt")
        if not any_found:
            yield Unread(shown(path), f"a directory without documents ({', '.join(FORMATS)})")
    elif kind in (0o100000, 0o010000):  # a file, or a pipe as in <(command)
        yield Source(path, shown(path))
    else:
        yield Unread(shown(path), "not a regular file; leave it out")


def reason(error: Exception) -> str:
    """What the operating system said, as words in a sentence."""
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return words[0].lower() + words[1:]


def _walk(root: str, exclude: Sequence[str], exclude_from: str) -> Iterator[Source | Unread | Passed]:
    specs: list[Spec] = []
    if exclude:
        specs.append((os.path.abspath(exclude_from), spec(exclude)))
    absolute = os.path.abspath(root)
    for folder in _folders_above(absolute):
        specs += _specs(folder, [name for name in IGNORE_FILES if os.path.exists(os.path.join(folder, name))])
    start = "" if os.path.normpath(root) == "." else root
    yield from _folder(start, absolute, specs, set())


def _folders_above(folder: str) -> list[str]:
    """The folders from the root of the git work tree down to the parent of `folder`; none outside of one."""
    above: list[str] = []
    here = folder
    while not os.path.exists(os.path.join(here, ".git")):
        parent = os.path.dirname(here)
        if parent == here:
            return []
        above.append(parent)
        here = parent
    return above[::-1]


def _folder(
    folder: str, absolute: str, specs: list[Spec], above: set[tuple[int, int]]
) -> Iterator[Source | Unread | Passed]:
    try:
        state = os.stat(absolute)
        if (state.st_dev, state.st_ino) in above:
            return  # a link back to a folder that this one is in
        with os.scandir(absolute) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        yield Unread(shown(folder), f"cannot be opened: {reason(error)}")
        return
    above = above | {(state.st_dev, state.st_ino)}
    own = [entry.name for entry in entries if entry.name in IGNORE_FILES]
    if own:
        specs = specs + _specs(absolute, sorted(own))
    for entry in entries:
        if entry.name.startswith("."):
            continue
        is_folder = _is_folder(entry)
        suffix = os.path.splitext(entry.name)[1].lower()
        if not is_folder and suffix not in FORMATS and suffix not in UNREADABLE:
            continue
        if specs and _ignored(entry.path, is_folder, specs):
            continue
        path = f"{folder.rstrip('/' + os.sep) if folder != os.sep else ''}/{entry.name}" if folder else entry.name
        if is_folder:
            yield from _folder(path, entry.path, specs, above)
        elif suffix in UNREADABLE:
            yield Passed(suffix)
        elif _is_special(entry):  # nobody named it: a pipe here would be waited for without end
            yield Unread(shown(path), "not a regular file; leave it out")
        else:
            yield Source(path, shown(path))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_special(entry: os.DirEntry[str]) -> bool:
    """Whether it is a pipe, a socket or a device; a link to nothing is not, and is told when it is read."""
    try:
        return not entry.is_file() and os.path.exists(entry.path)
    except OSError:
        return False


def _specs(folder: str, names: Sequence[str]) -> list[Spec]:
    specs: list[Spec] = []
    for name in names:
        try:
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                specs.append((folder, spec(file.read().splitlines())))
        except OSError:
            continue  # an ignore file that cannot be read ignores nothing
    return specs


def _ignored(path: str, is_folder: bool, specs: Sequence[Spec]) -> bool:
    for base, patterns in reversed(specs):
        inside = base if base.endswith(os.sep) else base + os.sep
        if not path.startswith(inside):  # exclude may count from a folder elsewhere
            continue
        relative = path[len(inside) :].replace(os.sep, "/")
        verdict = patterns.check_file(relative + "/" if is_folder else relative).include
        if verdict is not None:
            return verdict
    return False
