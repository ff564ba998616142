"""A scan's pattern with its alternatives put together: the same texts, in fewer beginnings."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.scanning import BEFORE, scanner, spans_of_words
from checker.values.timex.factored import factored


@pytest.mark.parametrize(
    ("pattern", "put_together"),
    [
        ("may|march|mar", "ma(?:r(?:ch)?|y)"),
        ("(?:the )?(?:year|week)|(?:the )?day", "(?:the )?(?:day|week|year)"),
        ("[0-9]{1,2}(?:st|nd)?", "(?:[0-9]){1,2}(?:nd|st)?"),
        (r"(?:ab|ac){2}|(?-i:W)ed|\.", r"(?-i:W)ed|(?:a(?:b|c)){2}|\."),
        ("(?:a|)b|(?:a)?c|d?", "(?:(?:a)?(?:b|c)|d)?"),
    ],
)
def test_alternatives_are_one_up_to_where_they_part(pattern: str, put_together: str) -> None:
    assert factored(pattern) in (put_together, f"(?:{put_together})")


PATTERNS = st.recursive(
    st.sampled_from(["a", "b", "ab", "[ab]", "c", ""]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map(lambda each: f"(?:{'|'.join(each)})"),
        st.lists(inner, min_size=1, max_size=3).map("".join),
        inner.map(lambda one: f"(?:{one})?"),
        inner.map(lambda one: f"(?:{one}){{0,2}}"),
    ),
    max_leaves=12,
)


@given(PATTERNS, st.text("abc", max_size=6))
def test_the_same_texts_match(pattern: str, text: str) -> None:
    assert bool(re.fullmatch(factored(pattern), text)) == bool(re.fullmatch(pattern, text))


def test_a_match_may_end_in_what_stands_before_the_next() -> None:
    pattern = scanner(rf"{BEFORE}(?:jan\.|jan|next)\b", any_case=True, longest=True)
    assert spans_of_words(pattern, b"Jan.next, (next) xnext") == [(0, 4), (4, 8), (11, 15)]
