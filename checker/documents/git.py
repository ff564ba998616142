"""Which files changed since a revision, as git knows them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from checker.documents.discover import STDIN, Source, discover
from checker.problems import UsageProblem


def changed(paths: Sequence[str], revision: str, exclude: Sequence[str] = (), exclude_from: str = "") -> list[str]:
    """The paths of the files under `paths` that were added or changed since the branch left a revision, in order.

    Uncommitted changes and files that git does not track count as changed. Raises UsageProblem outside of a work tree, for
    a revision that git does not know, and for standard input.
    """
    if STDIN in paths:
        raise UsageProblem("standard input has no revisions", "leave out - or --since")
    found: list[str] = []
    different: dict[str, frozenset[str]] = {}
    for source in discover(paths, exclude, exclude_from):
        if not isinstance(source, Source):
            continue  # a path that has nothing, which may be because it was deleted
        place = os.path.realpath(source.path)
        folder = os.path.dirname(place)  # noqa: PTH120 - see discover
        top = next((known for known in different if place.startswith(known + os.sep)), "")
        if not top:
            top = os.path.realpath(_git(folder, "rev-parse", "--show-toplevel").strip("\n"))
            different[top] = _different(top, revision)
        if place in different[top]:
            found.append(source.path)
    return found


def _different(top: str, revision: str) -> frozenset[str]:
    """The real paths of the files of a work tree that are not as they were where the branch left a revision."""
    if not (
        start := _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}", lenient=True)
    ):
        raise UsageProblem(
            f'git knows no revision "{revision}" in {top}', "name a branch, a tag or a commit; fetch it if need be"
        )
    start = start.strip()
    # Without a common commit, as in a shallow clone, the revision itself has to do.
    base = _git(top, "merge-base", start, "HEAD", lenient=True).strip() or start
    names = _git(top, "diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", base, "--")
    names += _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(str(Path(top, name)) for name in names.split("\0") if name)


def _git(folder: str, *arguments: str, lenient: bool = False) -> str:
    """What git prints; with `lenient`, nothing where it fails."""
    try:
        ran = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=False)
    except OSError as error:
        raise UsageProblem(f"--since needs git, which cannot be run: {error.strerror}", "install git") from None
    if ran.returncode and not lenient:
        said = os.fsdecode(ran.stderr).strip().partition("\n")[0].removeprefix("fatal: ")
        raise UsageProblem(f"{folder}: git says: {said}", "--since is for documents in a git work tree")
    return "" if ran.returncode else os.fsdecode(ran.stdout)
