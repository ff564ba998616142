"""Everything that a user can cause, each with a remedy. Anything else that is raised is a bug.

Problem
├── InputProblem           a path, record or document that cannot be read
│   └── NothingToCheck     no document was left to check
├── RuleProblem            a rule file that breaks a law of the schema (all of them, file:line each)
├── ConfigProblem          a configuration that cannot be used (file:line)
├── IndexProblem           an index that is missing, damaged, in use, or made under other rules
├── ReviewProblem          a baseline, decisions or truth file that cannot be used (file:line)
├── WorkerProblem          a process of the run that was ended from outside
├── UsageProblem           words on the command line that cannot be meant
└── OutputProblem          a report that could not be written
"""

from __future__ import annotations

from collections.abc import Iterable


class Problem(Exception):
    """`message` says what and where, in one line or a line each; `remedy` says what to do about it."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


_NEAR = 0.6
"""How like a known word a misspelt one is at least, from 0 to 1."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is likest to a misspelt one, "" where none is like it (Ratcliff and Obershelp's measure)."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=_NEAR)), "")


def meant(word: str, known: Iterable[str], before: str = "") -> str:
    """`did you mean "error"?`, with `before` in front of it, for a misspelt word; "" where no known word is like it."""
    near = nearest(word, known)
    return f'{before}did you mean "{near}"?' if near else ""


def unknown_key(key: str, known: Iterable[str]) -> str:
    """What to say of a key that a file must not have."""
    return f'unknown key "{key}"{meant(key, known, "; ")}'


class InputProblem(Problem):
    pass


class NothingToCheck(InputProblem):
    pass


class RuleProblem(Problem):
    pass


class ConfigProblem(Problem):
    pass


class ReviewProblem(Problem):
    pass


class IndexProblem(Problem):
    pass


class WorkerProblem(Problem):
    pass


class UsageProblem(Problem):
    pass


class OutputProblem(Problem):
    pass
