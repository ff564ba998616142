"""What is installed: the same wheel from a checkout and from an sdist, with the command, the rules and the schemas."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from checker.version import __version__

ROOT = Path(__file__).parent.parent


def build(source: Path, target: str, folder: Path) -> Path:
    """Builds with the backend itself: no network, no environment of its own."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked sdist."""
    packed = build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(packed) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, _: member)  # 3.11.4 and later
        archive.extractall(folder)
    (unpacked,) = folder.iterdir()
    return unpacked


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("RECORD")}


def test_the_wheel_holds_the_package_the_rules_and_the_schemas(wheel: Path) -> None:
    names = set(contents(wheel))
    data = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "checker").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    rules = {
        f"checker/_rules/{path.relative_to(ROOT / 'rules').as_posix()}" for path in (ROOT / "rules").rglob("*.toml")
    }
    assert data | rules <= names
    assert {name.split("/")[0] for name in names} == {"checker", f"factlint-{__version__}.dist-info"}
    assert f"factlint-{__version__}.dist-info/licenses/LICENSE" in names


def test_the_sdist_makes_the_same_wheel(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    assert contents(build(sdist, "wheel", tmp_path)) == contents(wheel)


def test_the_sdist_holds_what_the_readme_asks_for(sdist: Path) -> None:
    for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile", ".ci/run"):
        assert (sdist / name).exists(), name
    for folder in ("tests", "seeds", "rules", "reports"):
        assert any((sdist / folder).iterdir()), folder


def test_an_installed_wheel_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (tmp_path / "a.txt").write_text("May 4, 2012\n\nThe ministers met on Wednesday, May 2, 2012, in Oslo.\n")
    environment = os.environ | {"PYTHONPATH": str(site), "FACTLINT_CACHE_DIR": str(tmp_path / "cache")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "checker", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    where = subprocess.run(
        [sys.executable, "-c", "import checker; print(checker.__file__)"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(site))
    assert run("--version").stdout == f"factlint {__version__}\n"
    checked = run("check", "a.txt")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "1 document" in checked.stdout
    assert (tmp_path / "cache").is_dir()


def test_the_command_is_declared() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        scripts = tomllib.load(file)["project"]["scripts"]
    assert scripts == {"factlint": "checker.__main__:main"}
