"""Styled pieces -> text with escape sequences, and a progress bar. The only module that imports rich."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

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


class Bar:
    """A line at the foot of a terminal that says what is done and how far it is, and is gone in the end."""

    def __init__(self, stream: TextIO) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(file=stream),
            auto_refresh=False,  # a thread that draws would be forked with the workers
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._progress.add_task("")
        self._progress.start()

    def show(self, what: str, done: int, total: int) -> None:
        """Draws the line anew; a `total` of 0 is not known."""
        self._progress.update(self._task, description=what, completed=done, total=total or None)
        self._progress.refresh()

    def end(self) -> None:
        self._progress.stop()
