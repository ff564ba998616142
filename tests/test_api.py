"""The package as a library."""

from __future__ import annotations

import doctest

import checker


def test_the_examples_of_the_package() -> None:
    assert doctest.testmod(checker).failed == 0


def test_every_public_name_is_there() -> None:
    for name in checker.__all__:
        assert getattr(checker, name)


def test_there_is_nothing_else() -> None:
    assert not hasattr(checker, "Nothing")
