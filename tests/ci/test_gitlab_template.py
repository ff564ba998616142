"""The template for GitLab: its script is run as a runner runs it, with pip replaced by a note of what it was given."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from tests.ci.runs import Job, load
from tests.readme import ROOT

NAME = "templates/factlint.yml"
HEADER, BODY = load(NAME)
INPUTS = HEADER["spec"]["inputs"]
INPUT = re.compile(r"\$\[\[ inputs\.(?P<name>\w+) \]\]")


def ran(job: Job, **inputs: str) -> int:
    """The job's exit status, after inputs were put in as GitLab does: into the text."""
    text = (ROOT / NAME).read_text(encoding="utf-8").partition("\n---\n")[2]
    values = {name: given["default"] for name, given in INPUTS.items()} | inputs
    template = yaml.safe_load(INPUT.sub(lambda found: values[found["name"]], text))["factlint"]
    job.shim("pip")
    return job.run(["sh", "-ec", "\n".join(template["script"])], **template["variables"]).returncode


@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        ({"paths": "articles"}, 1),
        ({"paths": "articles", "options": "--exit-zero"}, 0),
        ({"paths": "fine"}, 0),
        ({"paths": "nowhere"}, 2),
        ({}, 1),
    ],
)
def test_the_job_ends_as_the_check_does(inputs: dict[str, str], status: int, tmp_path: Path) -> None:
    assert ran(Job(tmp_path), **inputs) == status


def test_the_job_leaves_what_it_declares(tmp_path: Path) -> None:
    job = Job(tmp_path)
    ran(job, paths="articles", package="factlint[pdf]")
    assert job.installed[-1] == "factlint[pdf]"
    artifacts = BODY["factlint"]["artifacts"]
    assert json.loads((tmp_path / artifacts["reports"]["codequality"]).read_text())
    assert ElementTree.parse(tmp_path / artifacts["reports"]["junit"]).getroot().tag == "testsuites"
    assert all((tmp_path / path).is_file() for path in artifacts["paths"])
    assert artifacts["when"] == "always"


def test_inputs_are_declared_used_and_told() -> None:
    text = (ROOT / NAME).read_text(encoding="utf-8")
    page = (ROOT / "docs" / "gitlab.md").read_text(encoding="utf-8")
    assert set(INPUT.findall(text)) == set(INPUTS)
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == set(INPUTS)
