"""The README speaks of everything that there is to choose."""

from __future__ import annotations

from checker.cli.group import COMMANDS
from checker.report import FORMATS
from tests.readme import README


def test_formats_and_commands_are_named() -> None:
    text = README.read_text(encoding="utf-8")
    assert all(f"`{name}`" in text for name in FORMATS)
    assert all(f"factlint {name}" in text for name in COMMANDS)
