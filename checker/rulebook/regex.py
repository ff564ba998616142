"""What a rule's pattern may not hold: repeats without a bound, groups without a name, what RE2 cannot run."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""(?P<back>\\[1-9]|\(\?(?:=|!|<=|<!|>|P=|\())
      | (?P<kept>\\.|\{[A-Za-z][^{}]*\})
      | (?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])
      | (?P<repeat>\{\d*,\}|[*+])
      | (?P<group>\((?!\?)|\(\?P<(?!(?:value|subject)>))""",
    re.VERBOSE | re.DOTALL,
)

_REASON = {
    "repeat": "a repeat without a bound; write {0,6} or the like",
    "group": "a group that is neither (?: ) nor named value or subject",
    "back": "looking around or back, which is not in the common subset of re and RE2",
}

_CONTEXT = 12  # characters of a pattern that show where it is wrong


def faults(pattern: str) -> Iterator[tuple[str, str]]:
    """The parts of a pattern that are refused, each with the reason; in order.

    Bounds keep a pattern linear on hostile text, and the subset that `re` and RE2 share means the same in both
    (https://github.com/google/re2/wiki/Syntax).
    """
    for token in _TOKEN.finditer(pattern):
        if reason := _REASON.get(token.lastgroup or ""):
            start, end = token.span()
            span = (max(0, start - _CONTEXT), end) if token.lastgroup == "repeat" else (start, start + _CONTEXT)
            yield pattern[slice(*span)], reason
