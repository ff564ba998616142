"""JUnit's XML, for dashboards: a test case for each rule and document with findings, and a failure for each of them.

A test case whose findings are all suppressed is skipped, with the reasons. An input that could not be read is a test case
with an error. One passing test case has the number of all documents, so that the file does not grow with the corpus.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from checker.model.finding import Finding
from checker.model.report import Report
from checker.report import Options
from checker.report.places import cited, path, unread_place
from checker.report.summary import why_suppressed
from checker.report.visible import visible


def render(report: Report, options: Options) -> str:
    failed = _cases(report.findings)
    skipped = {case: findings for case, findings in _cases(report.suppressed).items() if case not in failed}
    counts = {
        "name": "factlint",
        "tests": str(len(failed) + len(skipped) + len(report.unread) + 1),
        "failures": str(len(failed)),
        "errors": str(len(report.unread)),
        "skipped": str(len(skipped)),
    }
    suites = ElementTree.Element("testsuites", counts)
    suite = ElementTree.SubElement(suites, "testsuite", counts)
    for (rule, name), findings in failed.items():
        case = ElementTree.SubElement(suite, "testcase", classname=rule, name=name)
        failure = ElementTree.SubElement(case, "failure", type=rule, message=visible(findings[0].message))
        failure.text = "\n".join(line for finding in findings for line in _lines(finding))
    for (rule, name), findings in skipped.items():
        case = ElementTree.SubElement(suite, "testcase", classname=rule, name=name)
        reasons = dict.fromkeys(why_suppressed(one) for finding in findings for one in finding.suppressions)
        told = ElementTree.SubElement(case, "skipped", type=rule, message=visible("; ".join(reasons)))
        told.text = "\n".join(line for finding in findings for line in _lines(finding))
    for unread in report.unread:
        where = unread_place(unread.path, unread.line)
        case = ElementTree.SubElement(suite, "testcase", classname="unread", name=where)
        ElementTree.SubElement(case, "error", type="unread", message=visible(unread.problem))
    ElementTree.SubElement(suite, "testcase", classname="checked", name=f"{report.coverage.documents} documents")
    ElementTree.indent(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(suites, encoding="unicode")}\n'


def _cases(findings: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """Findings by rule and primary document."""
    cases: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        cases.setdefault((finding.rule, path(finding.citations[0])), []).append(finding)
    return cases


def _lines(finding: Finding) -> list[str]:
    places = [f"  {cited(citation)}: {visible(citation.text)}" for citation in finding.citations]
    return [f"{finding.severity}: {visible(finding.message)}", *places]
