"""Our lazily is functools.cached_property, but for its price."""

from __future__ import annotations

from checker.lazily import lazily


class Told:
    def __init__(self) -> None:
        self.asked: list[str] = []

    @lazily
    def words(self) -> list[str]:
        """The words of it."""
        self.asked.append("words")
        return ["a", "word"]


def test_what_is_asked_for_is_worked_out_once() -> None:
    told = Told()
    assert not told.asked
    assert told.words is told.words
    assert told.asked == ["words"]


def test_each_has_its_own() -> None:
    assert Told().words is not Told().words


def test_what_is_known_is_not_worked_out() -> None:
    told = Told()
    vars(told)["words"] = ["known"]
    assert (told.words, told.asked) == (["known"], [])


def test_its_manual_is_that_of_what_it_reads() -> None:
    assert vars(Told)["words"].__doc__ == "The words of it."
