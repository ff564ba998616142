"""Our NamedTuple is typing's, but for its price."""

from __future__ import annotations

import pickle
import typing
from datetime import date

import pytest

from checker.named import NamedTuple, maker


class Ours(NamedTuple):
    """A day and its name."""

    day: date
    name: str = "none"
    parts: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        return f"{self.name} {self.day}"

    def __str__(self) -> str:
        return self.name


class Theirs(typing.NamedTuple):
    """A day and its name."""

    day: date
    name: str = "none"
    parts: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        return f"{self.name} {self.day}"

    def __str__(self) -> str:
        return self.name


DAY = date(2022, 3, 14)


@pytest.mark.parametrize("what", ["_fields", "_field_defaults", "__doc__", "__module__", "__slots__", "__match_args__"])
def test_classes_are_alike(what: str) -> None:
    assert getattr(Ours, what, None) == getattr(Theirs, what, None)


def test_values_are_alike() -> None:
    for made in (Ours(DAY), Ours(DAY, name="a"), Ours(DAY, "a", ("b",)), Ours._make((DAY, "a", ()))):
        theirs = Theirs(*made)
        assert tuple(made) == tuple(theirs)
        assert repr(made).removeprefix("Ours") == repr(theirs).removeprefix("Theirs")
        assert (str(made), made.shown) == (str(theirs), theirs.shown)
        assert tuple(made._replace(name="c")) == tuple(theirs._replace(name="c"))
        assert pickle.loads(pickle.dumps(made)) == made
        assert not hasattr(made, "__dict__")
    with pytest.raises(TypeError):
        Ours()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Ours(DAY).name = "other"  # type: ignore[misc]


def test_a_maker_makes_what_the_class_makes() -> None:
    made = maker(Ours)((DAY, "a", ("b",)))
    assert type(made) is Ours
    assert made == Ours(DAY, "a", ("b",))
