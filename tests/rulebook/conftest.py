from __future__ import annotations

from pathlib import Path

import pytest

GOOD = """\
status   = "stable"
kind     = "quantity"
summary  = "Sources give different lengths for one book."
why      = "A book has one length."
severity = "error"
triggers = ["page", "pages"]
subject  = ["book"]
patterns = ['{QUANTITY:page} {SUBJECT}']
message  = "{subject}: {value} in {here}, {other.value} in {there}"

[[example]]
text  = "Her [320-page] book came out in May."

[[example]]
text  = "The book has 20 chapters."

[[conflict]]
texts = ["The 320-page book on Harlow came out in May.", "In May the 380-page book on Harlow came out."]

[[agreement]]
texts = ["The 320-page book on Harlow came out in May.", "In May the 320-page book on Harlow came out."]
"""

WITHIN = """\
status   = "stable"
kind     = "tally"
summary  = "The counts of a vote do not add up."
why      = "All votes together are everyone who voted."
severity = "error"
check    = "tally.adds_up"
message  = "{value} is too much"

[[misfit]]
text = "The 47-member council rejected it by [19 votes to 18, with 11 abstentions]."

[[fit]]
text = "The 47-member council rejected it by 19 votes to 17, with 11 abstentions."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of rules with one good rule across documents and one within a text."""
    (tmp_path / "length").mkdir()
    (tmp_path / "length" / "book.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "length" / "votes.toml").write_text(WITHIN, encoding="utf-8")
    return tmp_path
