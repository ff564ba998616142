"""Imports what commands import, and checks two texts, which reads every table: for processes that are forked from this one."""

from __future__ import annotations

import checker
from checker.cli import baseline, check, config, decide, explain, extract, facts, index, main, rule  # noqa: F401
from checker.report import FORMATS
from tests.cli.conftest import RIGHT, WRONG

report = checker.check([checker.Document("right", RIGHT), checker.Document("wrong", WRONG)])
shown = [checker.render(report, name) for name in FORMATS]
