"""The sorts of words that matter in the noun phrase behind a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

STOP, OTHER, NAME, PLURAL, UNIT, ROLE, VERB, PARTICIPLE, ADVERB, PERCENT, MONEY, TIME = range(12)

Sorted = tuple[int, str, str]  # a word's sort, its head (singular) and dimension
Known = dict[str, Sorted]

_PERCENT = {"percent": "percent", "pct": "percent", "percentage": "point"}
_NUMBER_WORDS = ("tens", "dozen", "dozens", "scores", "several")
_CLOCK = ("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "noon", "midnight", "o'clock", "gmt")
_SMALL_UNITS = ("day", "mph", "kph", "ton")
_MODAL = ("may", "march")  # months only with a capital


def known(tables: Mapping[str, Any]) -> tuple[Known, Known, Known]:
    """The words of the tables by their sort: as they are printed, in any case, in lower case only."""
    codes = [code for code in tables["currency_symbols"] if code.isalpha() and code.isupper()]
    exact: Known = {
        **{
            form: (TIME, word, "")
            for word in tables["times_after"]
            for form in (word.title(), word.upper(), f"{word.title()}.")
        },
        **{
            spelling: (UNIT, *unit)
            for spelling, unit in tables["units"].items()
            if len(spelling) < 4 and spelling != "in"
        },
        **{code: (MONEY, tables["currencies"][code], "") for code in codes},
        **{word: (PLURAL, one, "") for word, one in tables["plurals"].items() if word[0].isupper()},
    }
    stops = (*tables["weekdays"], *tables["months"], *tables["cardinals"], *_NUMBER_WORDS)
    any_case: Known = {
        **{word: (STOP, "", "") for word in stops if word not in _MODAL},
        **{form: (STOP, "", "") for scale in tables["scales"] for form in (scale, f"{scale}s")},
        **{word: (PLURAL, one, "") for word, one in tables["plurals"].items()},
        **{word: (ROLE, word, "") for word in tables["role_heads"]},
        **{word: (TIME, word, "") for word in _CLOCK},
        **{name: (MONEY, code, "") for name, code in tables["currencies"].items() if len(name) > 2},
        **{word: (PERCENT, unit, "") for word, unit in _PERCENT.items()},
        **{word: (UNIT, *unit) for word, unit in tables["units"].items() if len(word) > 3 or word in _SMALL_UNITS},
    }
    lower: Known = {
        **{word: (VERB, word, "") for word in tables["verbs"]},
        **{word: (ADVERB, word, "") for word in tables["skipped"]},
        **dict.fromkeys(tables["stops"], (STOP, "", "")),
    }
    return exact, any_case, lower
