"""The page in a real Chromium: it works, it asks for nothing, and a document cannot make it do anything."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import checker
from checker.documents.read import read
from checker.engine.local import check
from checker.model.finding import Severity
from checker.report import Options, render
from checker.rulebook import load
from tests.browser import Browser, installed
from tests.report.samples import NASTY, SAMPLES, TWO, UNREAD, cite, finding, report

pytestmark = pytest.mark.skipif(not installed(), reason="no Chromium is installed (Debian: apt-get install chromium)")

SEEDS = Path(__file__).parent.parent.parent / "seeds"
RULEBOOK = load()
MANY = 2000
KNOWN = SAMPLES["known findings"]
SHOWN = "[...document.querySelectorAll('.finding')].filter(f => f.checkVisibility()).length"
FOCUSED = "[...document.querySelectorAll('.finding')].indexOf(document.activeElement)"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = check(read([str(SEEDS)]).documents, RULEBOOK, checker.Config())
    path = tmp_path_factory.mktemp("seeds") / "report.html"
    path.write_text(render("html", found, Options(rulebook=RULEBOOK)), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, seeds: Path) -> Iterator[Browser]:
    """The report on seeds/, opened; nothing may have been asked for or refused when a test is done with it."""
    browser.show(1280, 900)
    browser.open(seeds)
    yield browser
    assert browser.requests == [seeds.as_uri()]
    assert browser.complaints == []


def choose(page: Browser, name: str, value: str) -> None:
    page.evaluate(
        f"form.elements['{name}'].value = '{value}';"
        f"form.elements['{name}'].dispatchEvent(new Event('input', {{bubbles: true}}))"
    )


def test_filters(page: Browser) -> None:
    everything = page.evaluate(SHOWN)
    assert everything > 10
    choose(page, "rule", "date/weekday-date")
    weekdays = page.evaluate(SHOWN)
    assert 0 < weekdays < everything
    assert page.evaluate("document.querySelector('output').value") == f"{weekdays} of {everything}"
    choose(page, "words", "Türk appointment")
    assert page.evaluate(SHOWN) == 1
    page.press("Escape")
    assert page.evaluate(SHOWN) == everything
    page.evaluate("document.querySelector('.severities .error').click()")
    assert page.evaluate(SHOWN) == page.evaluate("document.querySelectorAll('.finding.warning').length") > 0


def test_every_source_chooses_the_findings_that_cite_it(page: Browser) -> None:
    names = page.evaluate("[...form.elements.source.options].slice(1).map(o => [o.value, o.text])")
    assert {"wire-a", "radio-c"} <= {name for _, name in names}
    for value, name in names:
        choose(page, "source", value)
        cited = page.evaluate(
            f"[...document.querySelectorAll('.finding:not([hidden])')].every(f => f.textContent.includes({name!r}))"
        )
        assert cited and page.evaluate(SHOWN) > 0


def test_keys(page: Browser) -> None:
    page.press("j")
    assert page.evaluate(FOCUSED) == 0
    page.press("j", "j", "k")
    assert page.evaluate(FOCUSED) == 1
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.press("o")
    assert page.evaluate("document.activeElement.querySelector('details').open")
    page.press("/")
    assert page.evaluate("document.activeElement.name") == "words"
    page.press("j")
    assert page.evaluate("document.activeElement.value") == "j"
    page.press("Escape", "?")
    assert page.evaluate("document.querySelector('dialog').open")
    page.press("Escape")
    assert not page.evaluate("document.querySelector('dialog').open")


def test_views_and_links_between_them(page: Browser) -> None:
    page.press("2")
    page.until("document.querySelector('#timeline').checkVisibility()")
    assert not page.evaluate("document.querySelector('#findings, #coverage').checkVisibility()")
    page.evaluate("document.querySelector('#timeline a').click()")
    page.until("document.querySelector('#findings').checkVisibility()")
    assert page.evaluate("'#' + document.activeElement.id == location.hash")


@pytest.mark.parametrize("dark", [False, True])
def test_light_and_dark_follow_the_reader_and_can_be_turned(browser: Browser, seeds: Path, dark: bool) -> None:
    brightness = "parseInt(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])"
    browser.show(1280, 900, dark=dark)
    browser.open(seeds)
    browser.evaluate("localStorage.clear(); delete document.documentElement.dataset.theme")
    assert (browser.evaluate(brightness) < 128) == dark
    browser.press("t")
    assert (browser.evaluate(brightness) < 128) != dark
    browser.evaluate("localStorage.clear()")


@pytest.mark.parametrize("part", ["findings", "timeline", "coverage"])
@pytest.mark.parametrize("width", [320, 480, 1280])
def test_nothing_is_wider_than_the_window(page: Browser, seeds: Path, width: int, part: str) -> None:
    page.show(width, 900)
    page.open(seeds, part)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_to_press_has_a_name_and_headings_have_an_order(page: Browser) -> None:
    unnamed = page.evaluate(
        "[...document.querySelectorAll('button, input, select, a')]"
        ".filter(e => !(e.ariaLabel || e.textContent.trim())).map(e => e.outerHTML)"
    )
    assert unnamed == []
    levels = page.evaluate("[...document.querySelectorAll('main :is(h2, h3, h4)')].map(h => +h.tagName[1])")
    assert levels[0] == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("dark", [False, True])
def test_words_stand_out_from_what_is_behind_them(page: Browser, seeds: Path, dark: bool) -> None:
    """A contrast of 4.5 to 1, as WCAG 2.2 asks for (1.4.3), for every text on the page."""
    page.show(1280, 900, dark=dark)
    page.open(seeds)
    poor = page.evaluate(
        """(() => {
        const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
          .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const behind = e => { for (; e; e = e.parentElement) {
          const colour = numbers(getComputedStyle(e).backgroundColor);
          if (colour.length < 4 || colour[3] === 1) return colour; } return [255, 255, 255]; };
        return [...document.querySelectorAll('body *')]
          .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .map(e => { const [a, b] = [light(numbers(getComputedStyle(e).color)), light(behind(e))];
            return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), e.outerHTML.slice(0, 80)]; })
          .filter(([contrast]) => contrast < 4.5); })()"""
    )
    assert poor == []


def test_it_can_be_read_without_scripts(page: Browser, seeds: Path) -> None:
    page.show(1280, 900, scripts=False)
    page.open(seeds)
    assert page.evaluate("[...document.querySelectorAll('.view, .finding')].every(part => part.checkVisibility())")
    useless = page.evaluate("[...document.querySelectorAll('button, input, select')].filter(e => e.checkVisibility())")
    assert useless == []
    page.show(1280, 900)


def test_known_findings_are_shown_on_request(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "known.html"
    path.write_text(render("html", KNOWN, Options(rulebook=RULEBOOK)), encoding="utf-8")
    browser.open(path)
    assert browser.evaluate(SHOWN) == len(KNOWN.findings)
    browser.evaluate("known.click()")
    assert browser.evaluate(SHOWN) == len(KNOWN.findings) + len(KNOWN.suppressed)
    browser.evaluate("known.click()")
    browser.evaluate("location.hash = document.querySelector('.known').id")
    browser.until("document.activeElement.matches('.known')")


def test_a_document_cannot_run_or_change_anything(browser: Browser, tmp_path: Path) -> None:
    attacks = [
        "<script>document.title = 'taken'</script>",
        "</style><script>document.title = 'taken'</script>",
        '"><img src=x onerror="document.title = \'taken\'">',
        "<svg onload=alert(1)>",
        "${policy} $style",
        "javascript:alert(1)",
    ]
    told = [finding(cite(f"He said {words} twice", words, path=f"{words[:9]}.txt"), message=words) for words in attacks]
    path = tmp_path / "hostile.html"
    path.write_text(render("html", report(*told, NASTY, unread=UNREAD), Options()), encoding="utf-8")
    browser.open(path)
    assert browser.evaluate("document.title").startswith("factlint:")
    assert browser.evaluate("document.scripts.length") == 1
    assert browser.evaluate("[...document.querySelectorAll('mark')].slice(0, 6).map(m => m.textContent)") == attacks
    assert browser.requests == [path.as_uri()]
    assert browser.complaints == []


def test_two_thousand_findings_can_be_worked_with(browser: Browser, tmp_path: Path) -> None:
    severities = list(Severity)
    told = [
        TWO._replace(fingerprint=f"{n:016x}", severity=severities[n % 3], message=f"report {n}: 45 pages, 48 pages")
        for n in range(MANY)
    ]
    path = tmp_path / "many.html"
    path.write_text(render("html", report(*told), Options(rulebook=RULEBOOK)), encoding="utf-8")
    assert path.stat().st_size < 12_000_000
    began = time.monotonic()
    browser.show(1280, 900)
    browser.open(path)
    assert browser.evaluate(SHOWN) == MANY
    assert time.monotonic() - began < 20
    browser.press(*"jjjjjjjj")
    assert browser.evaluate(FOCUSED) == 7
    searched = browser.evaluate(
        "(() => { const began = performance.now(); form.elements.words.value = 'report 1999'; filter();"
        "document.body.offsetHeight; return performance.now() - began; })()"
    )
    assert browser.evaluate(SHOWN) == 1
    assert searched < 3000  # milliseconds
