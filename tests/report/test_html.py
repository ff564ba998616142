"""The page: it needs nothing else, what documents say stays text, and it shows what the report has."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

import checker
from checker.model.report import Listing, Report, Story
from checker.report import Options, render
from checker.report.html.markup import element
from checker.report.visible import visible
from checker.rulebook import load
from tests.report.samples import (
    HOSTILE,
    IN_CORPUS,
    NASTY,
    PAGES_45,
    PAGES_48_RECORD,
    SAMPLES,
    TWO,
    UNREAD,
    cite,
    finding,
    report,
)

RULEBOOK = load()
VOID = {"meta", "input", "br", "!doctype"}


class Page(HTMLParser):
    """The elements of a page in order, with their attributes and own text; complains of what is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts[self._open[-1]][-1] += data

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def shown(told: Report) -> str:
    return render("html", told, Options(rulebook=RULEBOOK))


@pytest.mark.parametrize("name", SAMPLES)
def test_it_refers_to_nothing_outside_of_itself(name: str) -> None:
    text = shown(SAMPLES[name])
    page = Page(text)
    for _, attributes in page.elements:
        assert not {"src", "srcset", "style", "action", "data", "poster"} & set(attributes)
        assert not [attribute for attribute in attributes if attribute.startswith("on")]
        assert attributes.get("href", "#").startswith("#")
    assert not re.search(r"url\(|@import|https?://", text)


@pytest.mark.parametrize("name", SAMPLES)
def test_its_policy_allows_its_own_script_and_style_only(name: str) -> None:
    page = Page(shown(SAMPLES[name]))
    (policy,) = [a["content"] for a in page.named("meta") if a.get("http-equiv") == "Content-Security-Policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    for tag in ("script", "style"):
        (text,) = page.texts[tag]
        assert rules[f"{tag}-src"] == f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("name", SAMPLES)
def test_anchors_are_unique_and_all_that_is_linked_to_is_there(name: str) -> None:
    page = Page(shown(SAMPLES[name]))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {attributes["href"][1:] for attributes in page.named("a")} <= set(ids)


def test_two_findings_with_one_fingerprint_have_anchors_of_their_own() -> None:
    near = TWO._replace(fingerprint=f"{TWO.fingerprint[:12]}ffff")
    page = Page(shown(report(TWO, TWO, near)))
    assert [a["id"] for a in page.named("article")] == ["f-3f2a9c1e5b7d", "f-3f2a9c1e5b7d-2", "f-3f2a9c1e5b7d-3"]


def test_what_a_document_says_stays_text() -> None:
    page = Page(shown(report(NASTY, unread=UNREAD)))
    assert len(page.named("script")) == 1
    assert visible(HOSTILE) in page.texts["mark"]


def test_values_stand_side_by_side_with_their_words_marked() -> None:
    page = Page(shown(report(TWO)))
    assert page.texts["mark"] == ["48 pages", "45-page"]
    assert [text for text in page.texts["b"] if "page" in text] == ["48 pages", "45 pages"]


def test_the_value_of_fewer_sources_is_the_one_to_look_at() -> None:
    two = finding(PAGES_48_RECORD, PAGES_45, cite("It has 45 pages.", "45 pages", "45 page", path="c.txt"))
    for told, classes in ((TWO, ["side other", "side other"]), (two, ["side most", "side odd"])):
        page = Page(shown(report(told)))
        assert [a["class"] for a in page.named("section") if a.get("class", "").startswith("side")] == classes


def test_the_evidence_adds_up() -> None:
    evidence = (("same subject", 2.5), ("many rivals", -0.75), ("likeness", 0.12), ("ratio", -0.02))
    page = Page(shown(report(TWO._replace(evidence=evidence))))
    cells = [text for text in page.texts["td"] if text and text[0] in "+-"]
    assert cells == ["+2.50", "-0.75", "+0.10"]


def test_one_passage_is_shown_once_with_all_its_words() -> None:
    text = "The 47-member council: 20 to 30."
    page = Page(shown(report(finding(cite(text, "20 to 30"), cite(text, "47-member")))))
    assert page.texts["mark"] == ["47-member", "20 to 30"]
    assert len(page.named("blockquote")) == 1


def test_words_within_marked_words_are_marked_once() -> None:
    text = "on Tuesday, May 2"
    page = Page(shown(report(finding(cite(text, text), cite(text, "May 2")))))
    assert page.texts["mark"] == [text]


def test_there_is_a_choice_of_what_differs() -> None:
    listings = (Story("", (Listing("a.txt", "", ""),)), Story("Pages", (Listing("record-7", "Pages", "2022-09-01"),)))
    told = report(IN_CORPUS, finding(PAGES_45), TWO)._replace(stories=listings)
    page = Page(shown(told))
    assert [a["name"] for a in page.named("select")] == ["source", "story"]  # there is one rule only
    assert [a["data-story"] for a in page.named("article")] == ["1", "0", "0"]
    assert page.texts["option"] == ["All sources", "a", "b", "news", "All stories", "a.txt", "Pages"]


def test_dated_facts_are_put_on_a_line() -> None:
    texts = {
        "a": "The UN human rights office released its report on Xinjiang on August 31, 2022.",
        "b": "The UN human rights office released its report on Xinjiang on August 30, 2022.",
    }
    told = checker.check(
        [checker.Document(name, text, path=f"{name}.txt", source=name) for name, text in texts.items()]
    )
    page = Page(shown(told))
    assert len(page.named("circle")) == 2
    assert [a["href"] for a in page.named("a") if a["href"].startswith("#f-")][
        -1
    ] == f"#{page.named('article')[0]['id']}"
    assert page.texts["text"] == ["30 Aug 2022"]


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (element("p", "a < b & c"), "<p>a &lt; b &amp; c</p>"),
        (element("p", element("b", "<"), "<"), "<p><b>&lt;</b>&lt;</p>"),
        (
            element("a", href='"><script>', class_="x", hidden=True, title=False),
            '<a href="&quot;&gt;&lt;script&gt;" class="x" hidden></a>',
        ),
        (element("p", "\x1b\u202e", data_x="\x00"), '<p data-x="␀">␛\ufffd</p>'),
    ],
)
def test_plain_strings_are_always_text(made: str, text: str) -> None:
    assert made == text
