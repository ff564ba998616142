"""Configuration files in, settings with their origin out; every mistake with file, line and the nearest word."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.config import Config, SourceSettings, load, path_settings
from checker.config_schema import Settings, json_schema
from checker.problems import ConfigProblem

FULL = """
select = ["length", "date/event"]
extend-select = ["name"]
ignore = ["vote/sum"]
rules = ["own-rules"]
drafts = true
fail-on = "warning"
exit-zero = true
strict = true
min-probability = 1
show-unresolved = true
jobs = 2
format = "json"
exclude = ["drafts/"]

[severity]
"length/report-pages" = "info"

[[sources]]
path = "wire-a/**"
name = "wire-a"
trust = 1
date-order = "dmy"
currency = "USD"
"""


def test_without_a_file_everything_is_default(tmp_path: Path) -> None:
    assert load(tmp_path) == Config()
    assert load(tmp_path / "nowhere" / "x.txt") == Config()


def test_a_full_file(tmp_path: Path) -> None:
    path = tmp_path / "factlint.toml"
    path.write_text(FULL)
    config = load(tmp_path / "a" / "b" / "x.txt")
    assert config == Config(
        select=("length", "date/event"),
        extend_select=("name",),
        ignore=("vote/sum",),
        rules=(str(tmp_path / "own-rules"),),
        drafts=True,
        severity=(("length/report-pages", "info"),),
        fail_on="warning",
        exit_zero=True,
        strict=True,
        min_probability=1.0,
        show_unresolved=True,
        jobs=2,
        format="json",
        exclude=("drafts/",),
        sources=(SourceSettings("wire-a/**", "wire-a", 1, "dmy", "USD"),),
        folder=str(tmp_path),
        origin=config.origin,
    )
    assert config.origin["jobs"] == f"{path}:12"
    assert config.origin["severity"] == f"{path}:16"
    assert config.origin["sources"] == f"{path}:19"


def test_the_nearest_file_counts_and_factlint_toml_before_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "factlint-corpus"\n\n[tool.factlint]\njobs = 1\n')
    inner = tmp_path / "a"
    (inner / "b").mkdir(parents=True)
    (inner / "pyproject.toml").write_text('[project]\ndependencies = ["factlint"]\n')
    assert load(inner / "b").jobs == 1, "a pyproject.toml without the table is passed over"
    assert load(inner / "b").origin == {"jobs": f"{tmp_path / 'pyproject.toml'}:5"}
    (inner / "factlint.toml").write_text("jobs = 2")
    (inner / "pyproject.toml").write_text("[tool.factlint]\njobs = 3\n")
    assert load(inner / "b").jobs == 2
    assert load(inner, tmp_path / "pyproject.toml").jobs == 1


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "factlint.toml"
    for jobs in (1, 22):
        path.write_text(f"jobs = {jobs}")
        assert load(tmp_path).jobs == jobs


def test_extend(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(
        'jobs = 1\nfail-on = "info"\nrules = ["r"]\n[severity]\na = "info"\nb = "info"\n'
    )
    path = tmp_path / "in" / "factlint.toml"
    path.parent.mkdir()
    path.write_text('extend = "../base.toml"\njobs = 2\n[severity]\nb = "error"\n')
    config = load(path)
    assert (config.jobs, config.fail_on, config.rules) == (2, "info", (str(tmp_path / "r"),))
    assert config.severity == (("a", "info"), ("b", "error"))
    assert config.origin["fail_on"] == f"{tmp_path / 'base.toml'}:2"


MISTAKES = [
    ("selct = []", 'F:1: unknown key "selct"; did you mean "select"?'),
    ("\n\nfail_on = 'error'", 'F:3: unknown key "fail_on"; did you mean "fail-on"?'),
    ("xyzzy = 1", 'F:1: unknown key "xyzzy"'),
    ("jobs = 'two'", 'F:1: "jobs" should be a whole number, not "two"'),
    ("jobs = true", 'F:1: "jobs" should be a whole number, not true'),
    ("min-probability = nan", 'F:1: "min-probability" should be less than or equal to 1, not NaN'),
    ("jobs = -1", 'F:1: "jobs" should be greater than or equal to 0, not -1'),
    ("strict = 1", 'F:1: "strict" should be true or false, not 1'),
    ("select = 'a'", 'F:1: "select" should be a list, not "a"'),
    ("exclude = ['a', '[z-a]']", 'F:1: "exclude" should be a gitignore pattern, not "[z-a]"'),
    ("[[sources]]\npath = '!'", 'F:2: "sources.path" should be a gitignore pattern, not "!"'),
    ("select = [1]", 'F:1: "select" should be text, not 1'),
    (
        "fail-on = 'eror'",
        'F:1: "fail-on" should be "error", "warning", "info" or "never", not "eror"; did you mean "error"?',
    ),
    (
        "jobs = 1\n[severity]\nx = 'info'\n'a/b' = 'warn'",
        'F:4: "severity.a/b" should be "error", "warning" or "info", not "warn"; did you mean "warning"?',
    ),
    ("[[sources]]\npath = 'a'\n[[sources]]\nname = 'b'", 'F:3: "sources.path" is missing'),
    ("[[sources]]\npath = 'a'\ntrsut = 1", 'F:3: unknown key "sources.trsut"; did you mean "trust"?'),
    ("a = 1\na = 2", "F:2: not TOML: cannot overwrite a value"),
    ("jobs =", "F:1: not TOML: invalid value"),
    ("extend = 'nowhere.toml'", 'F:1: extend = "nowhere.toml": no such file'),
    ("\nextend = 'factlint.toml'", 'F:2: extend = "factlint.toml": extends itself'),
]


@pytest.mark.parametrize(("content", "message"), MISTAKES)
def test_mistakes(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "factlint.toml"
    path.write_text(content)
    with pytest.raises(ConfigProblem) as raised:
        load(tmp_path)
    assert raised.value.message == message.replace("F:", f"{path}:", 1)
    assert raised.value.remedy


def test_every_mistake_is_told_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.factlint]\nselct = []\njobs = 'x'\n[tool.factlint.severity]\na = 'b'\n")
    with pytest.raises(ConfigProblem) as raised:
        load(tmp_path)
    assert [line.split(":")[1] for line in raised.value.message.splitlines()] == ["2", "3", "5"]


def test_files_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(ConfigProblem, match="no such configuration file"):
        load(tmp_path, tmp_path / "nowhere.toml")
    (tmp_path / "factlint.toml").write_bytes(b"\xff")
    with pytest.raises(ConfigProblem, match="not UTF-8"):
        load(tmp_path)
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(ConfigProblem, match=r"has no \[tool.factlint\]"):
        load(tmp_path, bare / "pyproject.toml")


def test_settings_by_path(tmp_path: Path) -> None:
    sources = (SourceSettings("**", "all"), SourceSettings("wire-a/", "wire-a"), SourceSettings("*.md", "", 3))
    found = path_settings(Config(sources=sources, folder=str(tmp_path)))
    assert found(str(tmp_path / "x.txt")).name == "all"
    assert found(str(tmp_path / "wire-a/b/x.txt")).name == "wire-a"
    assert found(str(tmp_path / "wire-a/b/x.md")).trust == 3
    assert path_settings(Config())("x.txt") == SourceSettings()


def test_the_schema_for_editors_knows_every_key() -> None:
    schema = json_schema()
    assert set(schema["properties"]) == {name.replace("_", "-") for name in Settings.model_fields}
    assert schema["additionalProperties"] is False
    fields = set(Settings.model_fields) - {"extend"}
    assert fields | {"folder", "origin"} == set(Config._fields)
    defaults = Settings.model_validate({})
    for name in fields - {"severity"}:
        default = getattr(defaults, name)
        assert (tuple(default) if isinstance(default, list) else default) == getattr(Config(), name), name


def test_the_page_tells_every_key_with_its_default() -> None:
    page = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (?P<keys>`.*?`) \| (?P<default>.*?) \|", page, re.MULTILINE)
    told = {key.strip("`[] "): default.strip("`") for keys, default in rows for key in keys.split(",")}
    assert set(told) == {name.replace("_", "-") for name in Settings.model_fields}
    for name in ("drafts", "fail_on", "exit_zero", "strict", "min_probability", "show_unresolved", "format"):
        assert json.loads(told[name.replace("_", "-")]) == getattr(Config(), name), name


def test_without_a_change_nothing_heavy_is_imported(tmp_path: Path) -> None:
    code = (
        "import json, sys; from pathlib import Path; from checker.config import load;"
        "load(Path(sys.argv[1]));"
        "print(json.dumps([m for m in ('tomllib', 'pydantic', 'pathspec', 'difflib') if m in sys.modules]))"
    )

    def loaded() -> list[str]:
        run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
        return list(json.loads(run.stdout))

    assert loaded() == []
    (tmp_path / "factlint.toml").write_text("jobs = 3")
    assert "pydantic" in loaded()
    assert loaded() == []
