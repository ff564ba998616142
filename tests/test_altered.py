"""What the benchmark of headlines alters."""

from __future__ import annotations

from random import Random

from checker.model.document import Document
from tests.benchmarks.headlines import altered


def test_what_the_text_tells_too_is_altered() -> None:
    document = Document("d", "A fire killed 12 people and six dogs on Tuesday.", title="12 and Six Dogs die on Monday")
    told = dict(altered(document, {"numbers": Random(1)}))
    assert list(told) == ["numbers"]
    assert told["numbers"].startswith("12 and ") and "Six" not in told["numbers"]
