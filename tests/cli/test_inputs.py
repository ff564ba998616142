"""Inputs and settings that cannot be meant are named with their place and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import factlint


@pytest.mark.parametrize(
    ("setting", "place", "what"),
    [
        ('drafts = true\nselect = ["dat"]', 2, 'select: no rule has the id or prefix "dat"'),
        ('ignore = ["vote", "dates"]', 1, 'ignore: no rule has the id or prefix "dates"'),
        ('\nextend-select = ["nosuch"]', 2, 'extend-select: no rule has the id or prefix "nosuch"'),
        ('[severity]\nvote = "info"\nnosuch = "error"', 3, 'severity: no rule has the id or prefix "nosuch"'),
        ('rules = ["nowhere"]', 1, "there is no such folder"),
        ("\nselect [", 2, "not TOML"),
    ],
)
def test_a_mistake_in_a_configuration_has_its_line(setting: str, place: int, what: str, clean: Path) -> None:
    file = clean / "factlint.toml"
    file.write_text(setting, encoding="utf-8")
    run = factlint("check", str(clean))
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f"factlint: error: {file}:{place}: ")
    assert what in run.stderr


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"x = [\n[tool.factlint]\n", ":2: not TOML"),
        (b"[tool]\nfactlint = 3\n", ":2: tool.factlint should be a table, not 3"),
        (b"\xff\xfe[tool.factlint]\n", ":1: not UTF-8"),
        (b"tool = 3 # factlint\n", ""),
        (b"[project]\nname = 'factlint-corpus'\n", ""),
    ],
)
def test_a_pyproject_that_is_meant_has_to_be_one(content: bytes, what: str, clean: Path) -> None:
    (clean / "pyproject.toml").write_bytes(content)
    run = factlint("check", str(clean))
    assert run.returncode == (2 if what else 0)
    assert what in run.stderr


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["check", ""], 'a path is empty: ""'),
        (["check", "--isolated", "."], "holds no record; write one a line"),
        (["check", "a" * 300], f"{'a' * 300}: no document to check"),
        (["explain", ""], "no finding and no rule is named"),
        (["explain", "ab", "seeds"], '"ab" is too short for the id of a finding'),
        (["explain", "/"], 'no rule has the id or prefix "/"'),
    ],
)
def test_nothing_is_named_as_nothing(arguments: list[str], what: str, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_bytes(b"\n \n")
    run = factlint(*(word if word != "." else str(tmp_path) for word in arguments))
    assert (run.returncode, run.stdout) == (2, "")
    assert what in run.stderr
    assert "internal" not in run.stderr


def test_a_prefix_shows_the_page_of_every_rule() -> None:
    for command in (("explain", "vote/"), ("rule", "show", "vote")):
        shown = factlint(*command).stdout
        assert shown.startswith("vote/")
        assert all(f"\nvote/{name}: " in f"\n{shown}" for name in ("sum", "tally"))
