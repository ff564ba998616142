"""gitignore's patterns, which ignore files and the configuration are made of (https://git-scm.com/docs/gitignore)."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def spec(lines: Sequence[str]) -> GitIgnoreSpec:
    """The patterns in lines; one that means nothing, such as "[z-a]", matches nothing, as in git."""
    try:
        return _spec(lines)
    except Exception:  # noqa: BLE001 - pathspec's own error, or that of whichever engine it runs on
        return _spec([line for line in lines if is_pattern(line)])


def is_pattern(line: str) -> bool:
    """Whether a line means something."""
    try:
        _spec([line])
    except Exception:  # noqa: BLE001 - as above
        return False
    return True


def _spec(lines: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # re's, about "[[", which would stand on stderr
        return GitIgnoreSpec.from_lines(lines)
