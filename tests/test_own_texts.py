"""The short texts of our own that the sums of evidence are fitted to as well."""

from __future__ import annotations

from tests.benchmarks.fitting import own
from tests.benchmarks.fitting.known import records
from tests.benchmarks.fitting.sample import Sample


def test_each_contradiction_stands_where_it_says_in_one_topic() -> None:
    text_of = {document.id: document.text for topic in own.topics() for document in own.documents(topic)}
    for record in records(own.FOLDER / "natural.jsonl"):
        told = record["citations"]
        assert len({citation["doc"].split("/")[0] for citation in told}) == 1
        assert len({citation["value"] for citation in told}) == 2
        for citation in told:
            assert text_of[citation["doc"]].startswith(citation["quote"], citation["start"])
    assert len(own.contradictions()) > len(own.topics()) / 2


def test_how_often_own_texts_contradict_themselves_goes_into_no_weight() -> None:
    sample = own.marked(Sample("a001", {"bias": 1.0}, label=True))
    assert sample.own and sample.features == {"bias": 1.0, own.OWN: 1.0}
