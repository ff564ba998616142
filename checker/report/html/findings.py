"""Findings as articles: the values side by side, the words marked, the chain of reasoning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.compare.messages.wording import in_words
from checker.model.finding import Citation, Finding, Standing, ValueTold, Verdict
from checker.model.report import Report
from checker.report.evidence import SCALE, Part, in_all, parts
from checker.report.html.catalogue import Catalogue, source
from checker.report.html.markup import EMPTY, Markup, element, joined
from checker.report.places import cited
from checker.report.summary import counted, why_suppressed
from checker.rulebook import Rulebook

SHOWN_PASSAGES = 3  # of one value; the others are folded
ALONE = "odd alone"
LEAST = 0.2  # log-odds from which a term of the evidence has a row of its own; `explain` prints lesser ones, too
WIDEST = 4.0  # log-odds at which a bar of evidence is full


def findings(report: Report, rulebook: Rulebook | None, catalogue: Catalogue) -> Markup:
    """Those that count, then those that are known; each is an article."""
    told = (*report.findings, *report.suppressed)
    if not told:
        return element("p", "No findings.", class_="none")
    shown = zip(told, catalogue.anchors, strict=True)
    return Markup("\n".join(_finding(finding, anchor, rulebook, catalogue) for finding, anchor in shown))


def _finding(finding: Finding, anchor: str, rulebook: Rulebook | None, catalogue: Catalogue) -> Markup:
    sides = _sides(finding)
    standings = _standings([_support(finding, side).sources for side in sides])
    shown = (_side(finding, side, standing, catalogue) for side, standing in zip(sides, standings, strict=True))
    return element(
        "article",
        element("h3", element("span", finding.severity, class_="severity"), " ", finding.message),
        element("p", *_facts_of(finding, anchor), class_="about"),
        element("div", *shown, class_="sides"),
        _reasons(finding),
        _grounds(finding, rulebook),
        id=anchor,
        class_=f"finding {finding.severity}" + (" known" if finding.suppressions else ""),
        tabindex="-1",
        data_rule=finding.rule,
        data_severity=finding.severity,
        data_source=catalogue.numbers(finding),
        data_story=str(catalogue.story(finding.citations[0])),
    )


def _facts_of(finding: Finding, anchor: str) -> Iterator[Markup]:
    yield element("span", finding.rule, class_="rule")
    if finding.verdict is not Verdict.CONFLICT:
        yield element("span", finding.verdict)
    yield element("span", f"probability {finding.probability:.0%}")
    if finding.baseline and not finding.suppressions:
        yield element("span", finding.baseline)
    yield element("a", finding.fingerprint[:12], href=f"#{anchor}", title="Link to this finding")


def _sides(finding: Finding) -> list[list[Citation]]:
    """The citations by value, most cited first, the primary one's last; one side where all are of one passage."""
    if len({(citation.document, citation.excerpt) for citation in finding.citations}) == 1:
        return [list(finding.citations)]
    sides: dict[str, list[Citation]] = {}
    for citation in finding.citations:
        sides.setdefault(citation.value, []).append(citation)
    return sorted(sides.values(), key=lambda side: (side[0].role == "primary", -len({source(c) for c in side})))


def _side(finding: Finding, side: Sequence[Citation], standing: str, catalogue: Catalogue) -> Markup:
    """One value with its passages; the value is not repeated where it is the only one."""
    passages = [_passage(told, catalogue) for told in _passages(side)]
    more = passages[SHOWN_PASSAGES:]
    folded = element("details", element("summary", counted(len(more), "more passage")), *more) if more else EMPTY
    told = _support(finding, side)
    copies = f" in {counted(told.documents, 'document')}" if told.documents > told.sources else ""
    tellers = element("small", f"{counted(told.sources, 'source')}{copies}")
    head = (
        element("h4", element("b", in_words(side[0].value, side[0].text)), " ", tellers) if standing != ALONE else EMPTY
    )
    return element("section", head, *passages[:SHOWN_PASSAGES], folded, class_=f"side {standing}")


def _support(finding: Finding, side: Sequence[Citation]) -> ValueTold:
    """Who tells one value of a finding; inside one document there is one source."""
    sources = {source(citation) for citation in side}
    alone = ValueTold(side[0].value, len(sources), len(sources), Standing.UNDECIDED)
    return next((told for told in finding.values if told.value == side[0].value), alone)


def _standings(supports: Sequence[int]) -> list[str]:
    """The class of each value: the best supported, the one to look at, those between; or the only one.

    Where no value has more sources than another, none of them is the one to look at.
    """
    if len(supports) == 1:
        return [ALONE]
    if supports[0] == supports[-1]:
        return ["other"] * len(supports)
    return ["most", *["other"] * (len(supports) - 2), "odd"]


def _passages(side: Sequence[Citation]) -> list[list[Citation]]:
    """Citations in one passage together, so that it is shown once with all its words marked."""
    passages: dict[tuple[str, str], list[Citation]] = {}
    for citation in side:
        passages.setdefault((citation.document, citation.excerpt or citation.text), []).append(citation)
    return list(passages.values())


def _passage(told: Sequence[Citation], catalogue: Catalogue) -> Markup:
    first = told[0]
    listing = catalogue.listing(first)
    about = [element("b", first.source)] if first.source else []
    about += [element("time", listing.written)] if listing and listing.written else []
    about.append(element("code", cited(first)))
    return element(
        "figure",
        element("blockquote", *_marked(told), dir="auto"),
        element("figcaption", joined(*about), title=listing.title if listing and listing.title else False),
    )


def _marked(told: Sequence[Citation]) -> Iterator[str]:
    """The passage with the cited words in <mark>; words that overlap what is marked already stay as they are."""
    text = told[0].excerpt or told[0].text
    at = 0
    for citation in sorted(told, key=lambda citation: citation.start):
        start = citation.start - citation.excerpt_start if citation.excerpt else 0
        if start < at:
            continue
        yield text[at:start]
        at = start + len(citation.text)
        yield element("mark", text[start:at], class_=citation.role)
    yield text[at:]


def _reasons(finding: Finding) -> Markup:
    """The chain of reasoning, a step a line, and why a finding does not count."""
    steps = [element("li", reason) for reason in finding.reasons]
    steps += [element("li", f"suppressed: {why_suppressed(one)}", class_="why") for one in finding.suppressions]
    return element("ol", *steps, class_="reasons", aria_label="Reasoning") if steps else EMPTY


def _grounds(finding: Finding, rulebook: Rulebook | None) -> Markup:
    """The sum of evidence and what the rule is for; folded."""
    grounds = []
    if finding.evidence:
        told = parts(finding.evidence, LEAST)
        caption = element("caption", f"Evidence, {SCALE}")
        odds = sum(weight for _, weight in finding.evidence)
        total = element(
            "tr", element("th", f"{odds:+.2f} in all: {in_all(odds, finding.probability)}", scope="row", colspan="3")
        )
        grounds.append(element("table", caption, *map(_part, told), element("tfoot", total), class_="evidence"))
    if rulebook:
        rule = rulebook.rule(finding.rule)
        grounds.append(element("p", element("span", rule.id, class_="rule"), f" {rule.why or rule.summary}"))
    return (
        element("details", element("summary", _grounds_of(finding)), *grounds, class_="grounds") if grounds else EMPTY
    )


def _grounds_of(finding: Finding) -> str:
    return "Evidence and rule" if finding.evidence else "Rule"


def _part(part: Part) -> Markup:
    """The terms of a part of the evidence, under its question."""
    head = element("tr", element("th", part.question, scope="rowgroup", colspan="3"))
    return element("tbody", head, *(element("tr", *_weighed(name, weight)) for name, weight in part.terms))


def _weighed(name: str, weight: float) -> Iterator[Markup]:
    width = min(abs(weight) / WIDEST, 1) * 50
    bar = element("rect", x=f"{50 - width if weight < 0 else 50:.1f}%", width=f"{width:.1f}%", height="100%")
    yield element("th", name, scope="row")
    yield element("td", f"{weight:+.2f}")
    yield element("td", element("svg", bar, class_="against" if weight < 0 else "for", aria_hidden="true"))
