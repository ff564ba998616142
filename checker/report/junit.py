"""JUnit's XML, for dashboards: a test case for each rule and document with findings, and a failure for each of them.

An input that could not be read is a test case with an error. Documents without findings pass as one case each rule
would have: they are counted in one test case, so that the file does not grow with the corpus.
"""

from __future__ import annotations

from xml.etree import ElementTree

from checker.model.finding import Finding
from checker.model.report import Report
from checker.report import Options
from checker.report.places import cited, path, unread_place
from checker.report.visible import visible


def render(report: Report, options: Options) -> str:
    cases: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.findings:
        cases.setdefault((finding.rule, path(finding.citations[0])), []).append(finding)
    counts = {
        "name": "factlint",
        "tests": str(len(cases) + len(report.unread) + 1),
        "failures": str(len(cases)),
        "errors": str(len(report.unread)),
    }
    suites = ElementTree.Element("testsuites", counts)
    suite = ElementTree.SubElement(suites, "testsuite", counts)
    for (rule, name), findings in cases.items():
        case = ElementTree.SubElement(suite, "testcase", classname=rule, name=name)
        failure = ElementTree.SubElement(case, "failure", type=rule, message=visible(findings[0].message))
        failure.text = "\n".join(line for finding in findings for line in _lines(finding))
    for unread in report.unread:
        where = unread_place(unread.path, unread.line)
        case = ElementTree.SubElement(suite, "testcase", classname="unread", name=where)
        ElementTree.SubElement(case, "error", type="unread", message=visible(unread.problem))
    ElementTree.SubElement(suite, "testcase", classname="checked", name=f"{report.coverage.documents} documents")
    ElementTree.indent(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(suites, encoding="unicode")}\n'


def _lines(finding: Finding) -> list[str]:
    places = [f"  {cited(citation)}: {visible(citation.text)}" for citation in finding.citations]
    return [f"{finding.severity}: {visible(finding.message)}", *places]
