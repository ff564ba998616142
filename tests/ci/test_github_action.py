"""The composite action: its steps are run as GitHub runs them, with pip replaced by a note of what it was given."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.ci.runs import Job, load
from tests.readme import ROOT

(ACTION,) = load("action.yml")
STEPS = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{ (?P<name>[\w.]+) \}\}")
PYTHON = f"""#!/bin/sh
if [ "$2" = pip ]; then printf "%s\\\\n" "$@" > "{{log}}"; else PYTHONPATH="{ROOT}" exec "{sys.executable}" "$@"; fi
"""


def ran(job: Job, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The steps in order, until one fails; the outcome of the last one that was run."""
    values = {f"inputs.{name}": given.get("default", "") for name, given in ACTION["inputs"].items()}
    values |= {f"inputs.{name}": value for name, value in inputs.items()} | {"github.action_path": "/the/action"}
    runner = job.folder / "runner"
    runner.mkdir()
    job.shim("python3", PYTHON)
    summary = job.folder / "summary.md"
    summary.touch()
    fixed = {"RUNNER_TEMP": str(runner), "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_ACTIONS": "true"}
    for number, step in enumerate(STEPS):
        script = runner / f"{number}.sh"
        script.write_text(step["run"])
        given = {name: EXPRESSION.sub(lambda found: values[found["name"]], text) for name, text in step["env"].items()}
        last = job.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], **fixed, **given)
        if last.returncode:
            break
    return last


def test_findings_become_annotations_a_summary_and_reports(tmp_path: Path) -> None:
    job = Job(tmp_path)
    outcome = ran(job, paths="articles\n", html="out.html", sarif="out.sarif")
    assert (outcome.returncode, outcome.stderr) == (1, "")
    assert "::error file=articles/07-portal-e-questions-and-answers.md,line=12" in outcome.stdout
    assert (tmp_path / "summary.md").read_text().startswith("## factlint")
    assert (tmp_path / "out.html").read_text().startswith("<!doctype html>")
    assert json.loads((tmp_path / "out.sarif").read_text())["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        ({"paths": "fine\n"}, 0),
        ({"paths": "fine/a b.txt"}, 0),
        ({"paths": "articles", "options": "--fail-on=never"}, 0),
        ({"paths": "articles", "options": "--select\ndate\n--exit-zero"}, 0),
        ({"paths": "nowhere"}, 2),
        ({}, 1),
        ({"paths": "$(touch taken)\n`touch taken`\n; touch taken", "options": "--exit-zero"}, 2),
    ],
)
def test_the_step_ends_as_the_check_does(inputs: dict[str, str], status: int, tmp_path: Path) -> None:
    outcome = ran(Job(tmp_path), **inputs)
    assert outcome.returncode == status, outcome.stderr
    assert not (tmp_path / "taken").exists()


@pytest.mark.parametrize(("extras", "package"), [("", "/the/action"), ("pdf,docx", "/the/action[pdf,docx]")])
def test_the_action_installs_itself(extras: str, package: str, tmp_path: Path) -> None:
    job = Job(tmp_path)
    ran(job, paths="fine", extras=extras)
    assert job.installed[:3] == ["-m", "pip", "install"]
    assert job.installed[-1] == package


def test_nothing_that_a_caller_writes_is_part_of_a_script() -> None:
    assert ACTION["runs"]["using"] == "composite"
    for step in STEPS:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]


def test_the_page_tells_every_input() -> None:
    page = (ROOT / "docs" / "github-action.md").read_text(encoding="utf-8")
    told: list[Any] = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert told == list(ACTION["inputs"])
