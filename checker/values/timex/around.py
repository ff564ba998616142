"""The words around an expression."""

from __future__ import annotations

import re

from checker.values.timex.lexicon import Words

PAGE_WIDTH = 40
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
NEXT_WORD = re.compile(r"[ \n]+([A-Za-z]+)")


def word_before(plain: str, start: int) -> str:
    """The word before a place in lower case; "" where another mark stands."""
    left = plain[max(0, start - PAGE_WIDTH) : start].rstrip(" \n")
    if left.endswith((".", ",")):
        left = left[:-1]
    return left[len(left.rstrip(LETTERS)) :].lower()


def word_after(plain: str, end: int) -> str:
    """The word after a place in lower case; "" where another mark stands."""
    found = NEXT_WORD.match(plain, end)
    return found[1].lower() if found else ""


def is_attribute(plain: str, end: int, words: Words) -> bool:
    """Whether a noun seems to follow: "the Feb. 23 | accord", "the summer | offensive"."""
    following = word_after(plain, end)
    return bool(following) and following not in words["function_words"]


def leads(plain: str, start: int, words: Words) -> bool:
    """Whether "about" or "over" leads to an expression and is no hedge of it: "they talked | about three days of rain", "it is
    paid | over three years", but "it lasted | over three years"."""
    before = word_before(plain, start)
    if plain[start].isupper():
        return False
    if plain[start] == "a":
        return before in words["about_what"]
    return before not in words["exceeding"] and bool(before)
