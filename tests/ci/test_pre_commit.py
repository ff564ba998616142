"""The hooks: what pre-commit would run, on the files that it would choose."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from checker.documents.formats import FORMATS
from tests.ci.runs import Job, load

(HOOKS,) = load(".pre-commit-hooks.yaml")


def ran(hook: dict[str, object], changed: list[str], args: list[str], job: Job) -> int | None:
    """What pre-commit does: `entry` and `args`, then the changed files that `files` matches; None for none of them."""
    chosen = [path for path in changed if re.search(str(hook["files"]), path)]
    if not chosen:
        return None
    names = chosen if hook.get("pass_filenames", True) else []
    return job.run([*shlex.split(str(hook["entry"])), *args, *names]).returncode


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_every_format_is_chosen_and_nothing_else(hook: dict[str, str]) -> None:
    assert all(re.search(hook["files"], f"a/b c{suffix}") for suffix in FORMATS)
    assert not any(re.search(hook["files"], name) for name in ("a.py", "txt", "a.txt.gz", "a.docx~"))


@pytest.mark.parametrize(
    ("id", "changed", "args", "status"),
    [
        ("factlint", ["articles/01-wire-a-report-released.md"], ["articles"], 1),
        ("factlint", ["articles/01-wire-a-report-released.md"], ["--fail-on=never", "articles"], 0),
        ("factlint", ["fine/a b.txt"], ["fine"], 0),
        ("factlint", ["setup.py"], ["articles"], None),
        ("factlint-changed", ["articles/01-wire-a-report-released.md"], [], 0),
        (
            "factlint-changed",
            ["articles/01-wire-a-report-released.md", "articles/07-portal-e-questions-and-answers.md", "a.py"],
            [],
            1,
        ),
        ("factlint-changed", ["fine/a b.txt"], [], 0),
    ],
)
def test_a_hook_stops_a_commit(
    id: str, changed: list[str], args: list[str], status: int | None, tmp_path: Path
) -> None:
    (hook,) = [hook for hook in HOOKS if hook["id"] == id]
    assert ran(hook, changed, args, Job(tmp_path)) == status


def test_the_hooks_say_what_pre_commit_asks_for() -> None:
    for hook in HOOKS:
        assert {"id", "name", "entry", "language"} <= set(hook)
        assert hook["language"] == "python"
