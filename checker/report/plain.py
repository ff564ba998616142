"""Styled pieces -> text without escape sequences."""

from __future__ import annotations

from collections.abc import Iterable

from checker.report.layout import Piece


def join(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)
