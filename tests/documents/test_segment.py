"""Texts in, blocks and segments out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents import layout, markdown
from checker.documents.segment import LONGEST, SILENT, quotation_blocks, segment_at, segments, segments_around, silent
from checker.model.document import Block, BlockKind, Document


def shown(text: str, blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(kind, text[start:end]) for kind, start, end in blocks]


WRAPPED = """The Human Rights Council rejected the draft decision on Thursday by
19 votes to 17. Eleven members abstained, and the session of the
Council went on with its agenda as if nothing at all had happened.
  A new paragraph begins with an indent and goes on for two lines, as
was usual in typed reports."""

NEWS = """Council rejects draft
By Jo March and Sam Oak
Posted: October 6, 2022 at 9:56 AM CEST
The council rejected the draft on Thursday.
It was close.
What comes next
Nobody knows, said one delegate."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \n", []),
        ("One paragraph.\n\nAnother.", [("paragraph", "One paragraph."), ("paragraph", "Another.")]),
        ("One paragraph.\r\n\r\nAnother.\r\n", [("paragraph", "One paragraph."), ("paragraph", "Another.")]),
        ("  One.  \rTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
        (
            NEWS,
            [
                ("heading", "Council rejects draft"),
                ("header", "By Jo March and Sam Oak"),
                ("header", "Posted: October 6, 2022 at 9:56 AM CEST"),
                ("paragraph", "The council rejected the draft on Thursday."),
                ("paragraph", "It was close."),
                ("heading", "What comes next"),
                ("paragraph", "Nobody knows, said one delegate."),
            ],
        ),
        (WRAPPED, [("paragraph", WRAPPED[: WRAPPED.index("\n  A")]), ("paragraph", WRAPPED[WRAPPED.index("A new") :])]),
        (
            "The first line breaks off in the middle of\nits sentence. The rest follows.",
            [("paragraph", "The first line breaks off in the middle of\nits sentence. The rest follows.")],
        ),
        (
            "Three points were made:\n- one of them was that the report is long\n- the other two were not",
            [
                ("paragraph", "Three points were made:"),
                ("paragraph", "- one of them was that the report is long"),
                ("paragraph", "- the other two were not"),
            ],
        ),
        (
            "date 2022-09-02 Amid tensions, it met.",
            [("header", "date 2022-09-02"), ("paragraph", "Amid tensions, it met.")],
        ),
        ("FILE - Delegates in Geneva, Sept. 12, 2022.", [("caption", "FILE - Delegates in Geneva, Sept. 12, 2022.")]),
        ("Delegates meet in Geneva. (Reuters/Jo March)", [("caption", "Delegates meet in Geneva. (Reuters/Jo March)")]),
        ("The talks went on (Reuters said so).", [("paragraph", "The talks went on (Reuters said so).")]),
        ("> We reject it.\n> All of it.", [("quotation", "> We reject it.\n> All of it.")]),
        (
            "Country   Votes\nFor\t17\nAgainst | 19",
            [("row", "Country   Votes"), ("row", "For\t17"), ("row", "Against | 19")],
        ),
        (
            "It ended.\n\nShare this article\n\nCLICK HERE FOR THE APP",
            [("paragraph", "It ended."), ("header", "Share this article"), ("header", "CLICK HERE FOR THE APP")],
        ),
        ("<!-- factlint: allow x -->\nIt ended.", [("code", "<!-- factlint: allow x -->"), ("paragraph", "It ended.")]),
        ("He said: “We had no idea.”", [("paragraph", "He said: “We had no idea.”")]),
        ("By the end of the week it was over", [("heading", "By the end of the week it was over")]),
    ],
)
def test_layout_of_plain_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text, layout.blocks(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Title #\n\nText of it\nin two lines.", [("heading", "Title"), ("paragraph", "Text of it\nin two lines.")]),
        ("Title\n=====\n\nText.", [("heading", "Title"), ("paragraph", "Text.")]),
        (
            "# T\n*Published 2 September 2022*\nBy Jo March\nThe text\nfollows.",
            [
                ("heading", "T"),
                ("header", "*Published 2 September 2022*"),
                ("header", "By Jo March"),
                ("paragraph", "The text\nfollows."),
            ],
        ),
        ("> a quoted\n> line\n\nText.", [("quotation", "a quoted\n> line"), ("paragraph", "Text.")]),
        (
            "- one item.\n- two\n  of it.\n\n1. three.",
            [("paragraph", "one item."), ("paragraph", "two\n  of it."), ("paragraph", "three.")],
        ),
        ("| For | Against |\n|---|---|\n| 17 | 19 |", [("row", "| For | Against |"), ("row", "| 17 | 19 |")]),
        (
            "Text.\n\n```\n19 votes\n```\n\n    45 pages\n",
            [("paragraph", "Text."), ("code", "```\n19 votes\n```"), ("code", "45 pages")],
        ),
        ("<div>45 pages</div>\n\nText.", [("code", "<div>45 pages</div>"), ("paragraph", "Text.")]),
        ("Text.\n\n---\n\nMore.", [("paragraph", "Text."), ("paragraph", "More.")]),
        ("a\r\n\r\n    b\r\n\r\nc.", [("paragraph", "a"), ("code", "b"), ("paragraph", "c.")]),
    ],
)
def test_layout_of_markdown(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text, markdown.layout(text)) == expected


CAPTIONED = [
    ("![Delegates in Geneva](a-12.jpg)\n\nText.", ["Delegates in Geneva"]),
    ("Text.\n\n![The hall, 12 metres high](a.jpg \"As it was in May\")", ["The hall, 12 metres high", "As it was in May"]),
    ("[![The hall, 12 metres high](a.jpg)](http://a/12){width=50%}\n*The hall in May 2012*\nText.", ["The hall, 12 metres high", "The hall in May 2012"]),
    ("![](a.jpg)_The hall, 12 metres high_\n\nText.", ["The hall, 12 metres high"]),
    ("A line.\n![The hall [12 metres] high](a(1).jpg)\r\nText.", ["The hall [12 metres] high"]),
    ("- ![The hall, 12 metres high][a]", ["The hall, 12 metres high"]),
    ('<figure>\n<img src="12.jpg" alt="The hall in May">\n<figcaption>It is <b>12</b> metres high.</figcaption>\n</figure>', ["The hall in May", "It is <b>12</b> metres high."]),
    ("![logo](12.jpg) The council met\nand voted.", []),
    ("In a ![sign for three metres](a.png) sentence.", []),
    ("```\n![The hall, 12 metres high](a.jpg)\n```", []),
    ("![The hall, 12 metres high\n\nText.", []),
]  # fmt: skip
"""Markdown, and the captions in it."""


@pytest.mark.parametrize(("text", "captions"), CAPTIONED)
def test_captions_of_pictures(text: str, captions: list[str]) -> None:
    found = shown(text, markdown.layout(text))
    assert [words for kind, words in found if kind == "caption"] == captions
    assert not [words for kind, words in found if kind not in ("caption", "code") and ".jpg" in words]


MARGIN = st.lists(
    st.sampled_from(
        [
            "# Heading",
            "## Sub",
            "> Quoted words.",
            "- An item.",
            "2. Another item.",
            "Some prose.",
            "More of it.",
            "***",
            "",
        ]
    ),
    max_size=12,
).map("\n".join)


@given(MARGIN)
def test_both_ways_to_read_markdown_agree(text: str) -> None:
    def trimmed(parts: object) -> list[tuple[str, str]]:
        return [(kind, text[start:end].strip()) for kind, start, end in parts]  # type: ignore[attr-defined]

    assert trimmed(markdown._simple(text, 0)) == trimmed(markdown._structured(text, 0))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose. Then it fell.", ["It rose.", "Then it fell."]),
        ("The U.N. General Assembly met. It did.", ["The U.N. General Assembly met.", "It did."]),
        ("He flew to the U.S. The talks went on.", ["He flew to the U.S.", "The talks went on."]),
        (
            "On Aug. 31 at 3:30 p.m. Gov. Oak spoke. No. 7 was next.",
            ["On Aug. 31 at 3:30 p.m. Gov. Oak spoke.", "No. 7 was next."],
        ),
        ("“We met.” “We left,” she said.", ["“We met.”", "“We left,” she said."]),
        ("It ended\nby noon. Then\r\nit began.", ["It ended\nby noon.", "Then\r\nit began."]),
        ("> It is bad.\n> It is\n> worse.", ["> It is bad.", "It is\n> worse."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    document = Document("x", text, blocks=(Block("paragraph", 0, len(text)),))
    assert [text[start:end] for _, start, end in segments(document)] == expected


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("NAIROBI, March 3 (Reuters) - The council met.", "NAIROBI, March 3 (Reuters) -"),
        ("GENEVA (AP) — The council met.", "GENEVA (AP) —"),
        ("PORT RESSA, Lemra (AP) -- The council met.", "PORT RESSA, Lemra (AP) --"),
        ("TOLO, March 5 - The council met.", "TOLO, March 5 -"),
        ("Vienna, 2 July 2013 (AFP) - The council met.", "Vienna, 2 July 2013 (AFP) -"),
        ("March 5, 2021 - The council met.", "March 5, 2021 -"),
        ("Friday, March 5, 2021. The council met.", "Friday, March 5, 2021."),
        ("(5 March 2021) The council met.", "(5 March 2021)"),
        ("Tolo, March 5, 2021 – The council met.", "Tolo, March 5, 2021 –"),
        ("NATO (the alliance) said that The council met.", ""),
        ("The council (of ten) - and its chair - met.", ""),
        ("March 5 - The council met.", ""),
        ("NASA - The council met.", ""),
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(text: str, dateline: str) -> None:
    found = [(kind, text[start:end]) for kind, start, end in segments(Document("x", text))]
    rest = text[len(dateline) :].strip()
    assert found == ([("header", dateline)] if dateline else []) + [("sentence", rest)]


def test_kinds_of_segments() -> None:
    text = (
        "# T\n\nPublished 2 May 2022\n\nOne. Two.\n\n> Three. Four.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```\n"
    )
    document = Document("x", text, blocks=markdown.layout(text))
    assert [(kind, text[start:end]) for kind, start, end in segments(document)] == [
        ("heading", "T"),
        ("header", "Published 2 May 2022"),
        ("sentence", "One."),
        ("sentence", "Two."),
        ("quotation", "Three."),
        ("quotation", "Four."),
        ("row", "| a | b |"),
        ("row", "| 1 | 2 |"),
    ]
    assert segments(document) is segments(document)


@given(st.text(alphabet="aB .\n\r\t>#|-*`<1\u2028é", max_size=200))
def test_blocks_tile_a_text(text: str) -> None:
    for blocks in (layout.blocks(text), markdown.layout(text)):
        end = 0
        for _, start, stop in blocks:
            assert end <= start < stop <= len(text)
            assert text[start:stop] == text[start:stop].strip()
            end = stop
    found = layout.blocks(text)
    between = [
        text[a:b]
        for a, b in zip(
            [0, *(block.end for block in found)], [*(block.start for block in found), len(text)], strict=True
        )
    ]
    assert not "".join(between).strip(), "plain text loses nothing"


LINES = (
    "By Jo March",
    "Posted: October 6, 2022 at 9:56 AM CEST",
    "date 2022-09-02 Amid tensions the council met.",
    "<!-- a note of 3 lines -->",
    "> Three of us were there.",
    "Bread rose by 3 percent on May 4, 2022.",
    "Read more: 5 photos",
    "Share this",
    "The council met at 9:56 and rejected the draft by 19 votes to 17, with 11 abstentions.",
    "  May 4, 2022  ",
    "",
)


def test_a_day_that_leads_a_text_states_nothing() -> None:
    text = "Bridge closed\n\nMay 4, 2022 - The bridge closed on May 3, 2022.\n"
    (led,) = silent(Document("x", text), [text.index("May 4"), text.index("May 3")])
    assert text[led.start : led.end] == "May 4, 2022 -"


@given(st.lists(st.sampled_from(LINES), max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_a_text_that_is_not_laid_out_loses_nothing(lines: list[str], line_end: str) -> None:
    text = line_end.join(lines)
    places = [at for at, character in enumerate(text) if character.isdigit()]
    blocks = layout.blocks(text)
    holding = [b for b in blocks if b.kind in SILENT and any(b.start <= place < b.end for place in places)]
    assert [b for b in silent(Document("x", text), places) if b in holding] == holding
    assert quotation_blocks(Document("x", text)) == [b for b in blocks if b.kind == "quotation"]


@given(st.lists(st.sampled_from(LINES), max_size=8), st.sets(st.integers(0, 300)))
def test_the_segment_of_an_offset_is_the_same_however_it_is_asked_for(lines: list[str], offsets: set[int]) -> None:
    text = "\n\n".join(lines)
    for offset in offsets:
        holding = [s for s in segments(Document("x", text)) if s.start <= offset < s.end]
        assert [s for s in segments_around(Document("x", text), offsets) if s.start <= offset < s.end] == holding
        assert segment_at(Document("x", text), offset) == (holding[0] if holding else None)


@pytest.mark.parametrize("suffix", [" 12", "12", " \n 12", " x" * 700 + "y" * 5000])
@pytest.mark.parametrize("kind", ["paragraph", "row", "heading"])
def test_what_goes_on_and_on_is_cut_at_white_space(kind: BlockKind, suffix: str) -> None:
    text = "On Friday" + suffix * 5000
    found = segments(Document("a", text, blocks=(Block(kind, 0, len(text)),)))
    assert all(0 < segment.end - segment.start <= LONGEST for segment in found)
    pieces = [text[segment.start : segment.end] for segment in found]
    assert all(piece == piece.strip() for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert suffix[0] == "1" or all(a.end < b.start for a, b in pairwise(found[:2]))
