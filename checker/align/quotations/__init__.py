"""Quotations worded differently: units -> blocks -> alignment -> differences -> disputes."""

from __future__ import annotations

from checker.align.quotations.wordings import align

__all__ = ["align"]
