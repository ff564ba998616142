"""Holds the house together: import layers, homes of libraries, length of modules, and the page that describes it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "checker"
MODULES = sorted(PACKAGE.rglob("*.py"))

# A module imports from its own room and from those of later rows, never from its neighbours in a row or from above.
LAYERS = (
    ("__init__", "__main__"),
    ("cli",),
    ("engine", "report"),
    ("review",),
    ("compare",),
    ("align",),
    ("extract",),
    ("documents", "rulebook", "config", "config_schema"),
    ("values",),
    ("patterns",),
    ("tables",),
    ("model", "problems", "toml", "gitignore", "digest", "progress", "version"),
    ("named", "lazily"),
)
ROW = {room: row for row, rooms in enumerate(LAYERS) for room in rooms}
# Neighbours that are one room in two files.
ONE_ROOM = {("config", "config_schema")}

# What costs much to import, or would tie everything to it, has one home: paths below checker/ that may name it.
HOMES = {
    "click": ("cli/",),
    "rich": ("report/terminal.py",),
    "pydantic": ("rulebook/", "config_schema.py", "report/schema.py"),
    "rapidfuzz": ("align/",),
    "re2": ("values/", "extract/", "align/"),
    "nupunkt": ("documents/",),
    "markdown_it": ("documents/",),
    "pathspec": ("gitignore.py", "documents/discover.py"),
    "charset_normalizer": ("documents/",),
    "dateutil": ("values/timex/",),
    "tomllib": ("tables.py", "toml.py"),
    "multiprocessing": ("engine/",),
    "sqlite3": ("engine/",),
}
BANNED = ("dataclasses", "importlib.metadata", "argparse", "requests", "socket", "urllib.request")

LONGEST = 320


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every absolute module name that a file imports, in functions too, with its line; relative ones are resolved."""
    package = ["checker", *path.relative_to(PACKAGE).parent.parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module, node.lineno
            yield from ((f"{module}.{alias.name}", node.lineno) for alias in node.names)
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.fullmatch(r"checker(\.\w+)+", node.value)
        ):
            yield node.value, node.lineno  # the lazy tables: names that import_module is given


def is_downward(room: str, other: str) -> bool:
    return other == room or ROW[other] > ROW[room] or (room, other) in ONE_ROOM


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_run_downwards(path: Path) -> None:
    for module, line in imports(path):
        if module == "checker" or not module.startswith("checker."):
            continue
        other = module.split(".")[1]
        if other in ROW:
            assert is_downward(room(path), other), f"{name(path)}:{line} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_libraries_stay_in_their_homes(path: Path) -> None:
    for module, line in imports(path):
        homes = HOMES.get(module.split(".")[0])
        assert homes is None or name(path).startswith(homes), f"{name(path)}:{line} imports {module}"
        assert not any(module == banned or module.startswith(banned + ".") for banned in BANNED), f"{name(path)}:{line}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_are_short_and_say_what_they_are(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert source.count("\n") <= LONGEST, "is it one thing?"
    assert ast.get_docstring(tree), "a module says in its docstring what it is"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_command_line_prints(path: Path) -> None:
    if room(path) == "cli":
        return
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    assert not [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"]


def test_every_room_has_its_row() -> None:
    assert {room(path) for path in MODULES} == set(ROW)


def test_relative_imports_are_resolved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.PACKAGE", tmp_path)
    (tmp_path / "align").mkdir()
    path = tmp_path / "align" / "x.py"
    path.write_text("from . import slots\nfrom ..report import text\ndef f():\n    from .. import cli\n")
    assert [module for module, _ in imports(path)] == [
        "checker.align",
        "checker.align.slots",
        "checker.report",
        "checker.report.text",
        "checker",
        "checker.cli",
    ]


def test_architecture_names_what_there_is() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w./-]+(?:/|\.(?:py|toml|md)))`", page))
    for path in named:
        assert (ROOT / path).exists() or (PACKAGE / path).exists(), path
    for package in sorted({room(path) for path in MODULES if path.parent != PACKAGE}):
        assert f"`{package}/`" in page, f"ARCHITECTURE.md does not say what {package}/ is"
