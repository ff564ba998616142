"""Elements of a page, safe by construction: a plain string is always text, only `Markup` is taken as it is."""

from __future__ import annotations

from html import escape

from checker.report.visible import visible


class Markup(str):
    """HTML that `element` or a template has made."""

    __slots__ = ()


EMPTY = Markup("")


def element(name: str, /, *children: str, **attributes: str | bool) -> Markup:
    """`element("p", "a < b", class_="x")` is `<p class="x">a &lt; b</p>`.

    An underscore in an attribute's name is a hyphen, one at its end is dropped; True is an attribute without a value,
    False none at all.
    """
    head = name + "".join(_attribute(key, value) for key, value in attributes.items() if value is not False)
    return Markup(f"<{head}>{joined(*children)}</{name}>")


def joined(*children: str) -> Markup:
    """The children one after the other, text escaped and its control characters made visible."""
    return Markup("".join(child if isinstance(child, Markup) else escape(visible(child)) for child in children))


def _attribute(key: str, value: str | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(visible(str(value)))}"'
