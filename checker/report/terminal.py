"""Styled pieces -> text with escape sequences. The only module that imports rich."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.style import Style
from rich.text import Text

from checker.report.layout import Piece

STYLES = {
    "plain": Style(),
    "error": Style(color="red", bold=True),
    "warning": Style(color="yellow", bold=True),
    "info": Style(color="cyan", bold=True),
    "rule": Style(color="magenta"),
    "message": Style(bold=True),
    "place": Style(color="blue"),
    "gutter": Style(color="blue", dim=True),
    "mark": Style(color="red", bold=True),
    "faint": Style(dim=True),
    "summary": Style(bold=True),
}


def paint(pieces: Iterable[Piece]) -> str:
    """The pieces' own words and line ends, wrapped in the escape sequences of their styles."""
    console = Console(force_terminal=True, color_system="standard", legacy_windows=False, no_color=False)
    text = Text.assemble(*((piece.text, STYLES[piece.style]) for piece in pieces))
    with console.capture() as capture:
        console.print(text, end="", soft_wrap=True, highlight=False, markup=False, emoji=False)
    return capture.get()
