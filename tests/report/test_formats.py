"""What every format keeps."""

from __future__ import annotations

import re

import pytest

from checker.report import FORMATS, Options, render
from tests.report.samples import HOSTILE, IN_PDF, SAMPLES, TWO, report

FOR_PEOPLE_OR_LOGS = ("text", "concise", "github", "markdown", "csv", "junit")


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("format", FORMATS)
def test_any_report_can_be_shown_in_any_format(format: str, name: str) -> None:
    text = render(format, SAMPLES[name], Options())
    assert text == "" or text.endswith("\n")
    assert text == render(format, SAMPLES[name], Options())


@pytest.mark.parametrize("format", FORMATS)
def test_a_finding_is_named_in_every_format(format: str) -> None:
    text = render(format, report(TWO), Options())
    assert "length/report-pages" in text
    assert "a.txt" in text
    if format not in ("concise",):
        assert "b.txt" in text


@pytest.mark.parametrize("format", ["text", "json", "jsonl", "sarif", "junit", "markdown", "csv", "html"])
def test_the_page_is_named(format: str) -> None:
    text = render(format, report(IN_PDF), Options())
    page = r",3$" if format == "csv" else r'"?page"?:? "?3'
    assert re.search(page, text, re.MULTILINE)
    assert not re.search(r'"?page"?:? "?[03]|,0$', render(format, report(TWO), Options()), re.MULTILINE)


@pytest.mark.parametrize("format", FORMATS)
def test_quoted_words_cannot_steer_what_shows_them(format: str) -> None:
    text = render(format, SAMPLES["hostile words"], Options())
    assert not set("\x1b\x7f\x9b\r\u202e\udc80") & set(text)
    if format in ("markdown", "junit"):
        assert "<script>" not in re.sub("`[^`]*`", "", text)
    if format in FOR_PEOPLE_OR_LOGS:
        assert HOSTILE not in text


def test_a_document_cannot_begin_a_line_of_the_text_report() -> None:
    text = render("text", SAMPLES["hostile words"], Options())
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
