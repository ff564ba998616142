"""One page that needs nothing else: findings with their sources side by side, a timeline, and what was not checked.

Everything is in the HTML itself, so that it can be read without scripts; page.js adds filters, keys and the choice of
light or dark. The Content-Security-Policy allows that script and that style sheet by their digests, and nothing else:
no request leaves the page, and no word of a document can become code.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from string import Template

from checker.model.report import Report
from checker.report import Options
from checker.report.html.catalogue import Catalogue
from checker.report.html.coverage import coverage
from checker.report.html.findings import findings
from checker.report.html.markup import EMPTY, Markup, element, joined
from checker.report.html.timeline import timeline
from checker.report.summary import by_severity, counted, sentence
from checker.version import __version__

FOLDER = Path(__file__).parent
KEYS = (
    ("j, k", "the next finding, the one before"),
    ("o", "unfold its passages and evidence"),
    ("/", "search"),
    ("Esc", "leave the search, or clear the filters"),
    ("1, 2, 3", "findings, timeline, coverage"),
    ("t", "light or dark"),
    ("?", "these keys"),
)


def render(report: Report, options: Options) -> str:
    style, script = _asset("page.css"), _asset("page.js")
    catalogue = Catalogue(report)
    dates = timeline(report, options.rulebook, catalogue)
    parts = {
        "policy": _policy(style, script),
        "style": style,
        "script": script,
        "title": joined(f"factlint: {sentence(report)}"),
        "tally": _tally(report),
        "filters": _filters(report, catalogue),
        "number": Markup(f"{len(report.findings):,}"),
        "findings": findings(report, options.rulebook, catalogue),
        "dates": Markup(f"{dates.number:,}"),
        "timeline": dates.rows or element("p", "No dates that the documents tell of events.", class_="none"),
        "coverage": coverage(report),
        "keys": joined(*(element("div", element("dt", key), element("dd", what)) for key, what in KEYS)),
        "version": joined(__version__),
    }
    return Template(_asset("page.html")).substitute(parts)


def _asset(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """By the digests of what stands between the tags (CSP Level 3, 8.3); text never becomes a script (Trusted Types)."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _tally(report: Report) -> Markup:
    """What the report amounts to, a number and a word each."""
    grave = [(number, word) for word, number in by_severity(report).items() if number]
    told = [element("li", element("b", f"{n:,}"), f" {_plural(n, word)}", class_=word) for n, word in grave]
    read = [
        counted(report.coverage.documents, "document"),
        counted(report.coverage.stories, "story", "stories"),
        *([f"{len(report.suppressed):,} suppressed"] if report.suppressed else []),
        *([counted(len(report.unread), "input") + " unread"] if report.unread else []),
    ]
    counts = (text.split(" ", 1) for text in read)
    return joined(*told, *(element("li", element("b", number), f" {words}") for number, words in counts))


def _plural(number: int, word: str) -> str:
    return word if number == 1 or word == "info" else f"{word}s"


def _filters(report: Report, catalogue: Catalogue) -> Markup:
    """A button for each severity, a list of choices for rules, sources and stories that there are."""
    severities = [
        element(
            "button", f"{word} ", element("b", f"{n:,}"), type="button", class_=word, value=word, aria_pressed="true"
        )
        for word, n in by_severity(report).items()
        if n
    ]
    known = len(report.suppressed)
    toggle = element("button", "known ", element("b", f"{known:,}"), type="button", id="known", aria_pressed="false")
    return joined(
        element("div", *severities, class_="severities", role="group", aria_label="Severity") if severities else EMPTY,
        toggle if known else EMPTY,
        _choice("rule", "All rules", [(name, name) for name in catalogue.rules]),
        _choice("source", "All sources", [(str(n), name) for n, name in enumerate(catalogue.sources)]),
        _choice("story", "All stories", [(str(n), catalogue.story_name(n)) for n in catalogue.stories]),
    )


def _choice(name: str, everything: str, choices: list[tuple[str, str]]) -> Markup:
    if len(choices) < 2:
        return EMPTY
    options = [element("option", text, value=value) for value, text in choices]
    return element("select", element("option", everything, value=""), *options, name=name, aria_label=name.capitalize())
