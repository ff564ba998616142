"""One JSON object a line, for streams (schemas/check-line.json): `record` is "finding", "suppressed", "unread" or, in the
last line, "summary"."""

from __future__ import annotations

import json
from collections.abc import Iterator

from checker.model.report import Report
from checker.report import Options
from checker.report.records import (
    SCHEMA_VERSION,
    Record,
    finding_record,
    summary_record,
    suppressed_record,
    unread_record,
)


def render(report: Report, options: Options) -> str:
    return "".join(json.dumps({"schema_version": SCHEMA_VERSION, **record}) + "\n" for record in _records(report))


def _records(report: Report) -> Iterator[Record]:
    for finding in report.findings:
        yield {"record": "finding", **finding_record(finding)}
    for finding in report.suppressed:
        yield {"record": "suppressed", **suppressed_record(finding)}
    for unread in report.unread:
        yield {"record": "unread", **unread_record(unread)}
    yield {"record": "summary", **summary_record(report)}
