"""Reports made by hand: what an engine could have given, small enough to read."""

from __future__ import annotations

from checker.model.finding import Citation, Fact, Finding, Severity, Support, Suppression, Verdict
from checker.model.report import Coverage, Report, Unanchored, Unread

HOSTILE = "\x1b[2J::error::no\r\n::warning::no <script>x</script> ]]> | `a` @you %0A =1+1 \u202eesrever\x7f\x9b\udc80"


def cite(
    text: str, words: str, value: str = "", *, role: str = "related", path: str = "a.txt", record_line: int = 0
) -> Citation:
    """A citation of the first `words` in `text`, which is both the whole document and the excerpt."""
    start = text.index(words)
    before = text[:start]
    return Citation(
        document=f"record-{record_line}" if record_line else path,
        path=path,
        start=start,
        end=start + len(words),
        line=before.count("\n") + 1,
        column=start - (before.rfind("\n") + 1) + 1,
        text=words,
        value=value or words,
        role=role,
        excerpt=text,
        excerpt_start=0,
        source=path.partition(".")[0],
        record_line=record_line,
    )


def finding(*citations: Citation, message: str = "lengths differ", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(
        rule="length/report-pages",
        severity=severity,
        verdict=Verdict.CONFLICT,
        probability=0.971234,
        message=message,
        fingerprint="3f2a9c1e5b7d8e90",
        citations=tuple(
            citation._replace(role="related" if at else "primary") for at, citation in enumerate(citations)
        ),
        reasons=("both name the same report",),
        evidence=(("same subject", 2.5), ("many rivals", -0.75)),
    )


def report(
    *findings: Finding,
    facts: tuple[Fact, ...] = (),
    unread: tuple[Unread, ...] = (),
    suppressed: tuple[Finding, ...] = (),
) -> Report:
    unanchored = (Unanchored("b.txt", "b.txt", 2, 4, "last week", "the document has no date"),)
    coverage = Coverage(3, 1200, 1, {"length/report-pages": 2}, {}, ("c.txt",), unanchored)
    return Report(findings, facts, unread, coverage, suppressed=suppressed)


PAGES_45 = cite("The 45-page report was published on Wednesday.", "45-page", "45 page")
PAGES_48 = cite("Out at last.\nAt 48 pages, the report is short.", "48 pages", "48 page", path="b.txt")
PAGES_48_RECORD = cite("It runs to 48 pages.", "48 pages", "48 page", path="news.jsonl", record_line=7)

TWO = finding(PAGES_45, PAGES_48, message="the report: 45 pages in a, 48 pages in b")
PAGES_48_PDF = PAGES_48._replace(document="b.pdf", path="b.pdf", page=3)

IN_CORPUS = finding(PAGES_48_RECORD, PAGES_45, severity=Severity.WARNING)
NASTY = finding(cite(f"He said {HOSTILE} twice", HOSTILE, HOSTILE, path="b [1],x:y.txt"), message=HOSTILE)

FACT = Fact(
    "length/report-pages",
    "the report",
    Verdict.CONFLICT,
    (Support("48 page", (PAGES_48, PAGES_48_RECORD), 2), Support("45 page", (PAGES_45,), 1)),
    0.97,
)
UNREAD = (Unread("bad.txt", "it is binary"), Unread("news.jsonl", "not JSON: a comma is missing", 12))

DECIDED = Suppression("decision", "accepted", "two editions", "Ada", "2026-05-01", "2027-05-01", "decisions.jsonl:1")
ALLOWED = Suppression("comment", "allowed", HOSTILE, place="a.txt:1")
KNOWN = (
    TWO._replace(baseline="unchanged", suppressions=(DECIDED, Suppression("baseline", "known", place="known.jsonl"))),
    NASTY._replace(suppressions=(ALLOWED,)),
)

IN_PDF = finding(PAGES_48_PDF, PAGES_45)

SAMPLES = {
    "nothing": report(),
    "two documents": report(TWO, facts=(FACT,)),
    "a corpus, and what was unread": report(IN_CORPUS, TWO, facts=(FACT,), unread=UNREAD),
    "known findings": report(IN_CORPUS._replace(baseline="new"), suppressed=KNOWN),
    "a document with pages": report(IN_PDF),
    "hostile words": report(NASTY, unread=(Unread(f"{HOSTILE}.txt", HOSTILE),)),
}
