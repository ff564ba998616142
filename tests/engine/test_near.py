"""What lies near new documents in an index: the stories and topics that a run over everything finds."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.align.stories.rare import features, rare_words
from checker.align.stories.stories import _alike, stories
from checker.align.words import Words
from checker.config import Config
from checker.documents.read import read
from checker.engine import near as module
from checker.engine import store_update
from checker.engine.near import Near, near
from checker.engine.run import ordered
from checker.engine.store_corpus import opened
from checker.model.document import Document
from checker.rulebook import load
from tests.benchmarks.corpora import corpus
from tests.engine.corpora import SHIPS, records, write


def beside(documents: Sequence[Document], groups: Sequence[int]) -> dict[str, set[str]]:
    """For each document those in its group."""
    return {
        one.id: {other.id for other, theirs in zip(documents, groups, strict=True) if theirs == own}
        for one, own in zip(documents, groups, strict=True)
    }


def found(index: str, new: Sequence[Document]) -> Near:
    """What is near documents of the index, as if they were not in it."""
    with opened(index) as indexed:
        indexed.replace([document.id for document in new])
        return near(new, indexed)


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[Document]]:
    """An index of articles, and these."""
    folder = tmp_path_factory.mktemp("news")
    path, index = str(corpus(folder, 300)), str(folder / "corpus.idx")
    store_update.build(index, [path], load(), Config(select=("vote",)))
    return index, ordered(read([path]).documents)


@pytest.mark.parametrize("seed", range(6))
def test_it_is_what_a_run_over_everything_finds(news: tuple[str, list[Document]], seed: int) -> None:
    index, everything = news
    whole = stories(everything)
    story, topic = beside(everything, whole.of), beside(everything, whole.topic)
    new = random.Random(seed).sample(everything, 6)
    around = found(index, new)
    amiss = total = 0
    for document in new:
        for known, groups in ((story, around.stories), (topic, around.topics)):
            same = {name for name, group in groups.items() if group == groups[document.id]}
            amiss += len(known[document.id] ^ same)
            total += len(known[document.id])
    assert amiss <= 0.1 * total


def test_a_name_that_a_document_writes_without_a_capital_likens_it_all_the_same(tmp_path: Path) -> None:
    given = records(2, 30)
    ship = SHIPS[0]
    given[1]["text"] = given[1]["text"].replace(ship, ship.lower())
    path, index = write(tmp_path / "corpus.jsonl", given), str(tmp_path / "corpus.idx")
    store_update.build(index, [path], load(), Config(select=("vote",)))
    everything = ordered(read([path]).documents)
    rare = rare_words(words := Words(everything), features(words))
    alike = {
        frozenset((everything[a].id, everything[b].id)): likeness
        for a, b, likeness, _ in _alike(rare, range(len(everything)))
    }
    with opened(index) as indexed:
        new = [everything[0]]
        indexed.replace([new[0].id])
        graph = module._Graph(new, indexed)
        graph.follow(module.MOST)
        edges = {frozenset(map(graph.name, pair)): likeness for pair, likeness in graph.edges.items()}
    odd = frozenset((new[0].id, given[1]["id"]))
    assert edges[odd] == pytest.approx(alike[odd], abs=1e-5)


def test_many_new_documents_are_followed_as_far_as_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FEW", 2)
    monkeypatch.setattr(module, "MOST", 8)
    index = str(tmp_path / "corpus.idx")
    path = write(tmp_path / "corpus.jsonl", records(40))
    store_update.build(index, [path], load(), Config(select=("vote",)))
    new = [document for document in ordered(read([path]).documents) if document.id.endswith("-1")]
    around = found(index, new)
    assert len(new) == 40
    assert len(around.numbers) == 80
    for document in new:
        theirs = document.id[:-1]
        assert around.stories[f"{theirs}0"] == around.stories[document.id] == around.stories[f"{theirs}2"]
