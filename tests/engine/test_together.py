"""What documents give together is the same from an earlier run, and worked out anew when any of them changes."""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from checker.engine import aligned, together
from checker.engine.cache import Cache
from checker.engine.examine import Examined, examine
from checker.engine.run import Run
from checker.engine.together import Together
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load

RULEBOOK = load().selected(drafts=True)
FERRY = "The ferry Marigold sank off Port Selby on {}, and {} passengers died, said Ada Moreau of the Port Council."
RELEASED = "The {}-page report on harbour dues by the Port Council and Ada Moreau was released two weeks after {}."
DAY = ReferenceDate(date(2022, 3, 16), date(2022, 3, 16), "metadata")
TEXTS = (
    FERRY.format("Monday, 14 March 2022", 12),
    FERRY.format("Tuesday", 13),
    RELEASED.format(45, "the ferry Marigold sank off Port Selby on March 14") + ' "We shall never wait," Moreau said.',
    RELEASED.format(48, "the ferry Marigold sank on March 1") + ' "We shall not wait," Moreau said.',
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path))
    return tmp_path


def documents(**changed: object) -> list[Document]:
    """Four documents, the second without a date; `changed` are attributes of the last."""
    made = [
        Document(f"d{n}", text, path=f"d{n}.txt", source=f"s{n}", reference=None if n == 1 else DAY)
        for n, text in enumerate(TEXTS)
    ]
    for name, value in changed.items():
        setattr(made[-1], name, value)
    return made


def given(made: list[Document], cache: Cache) -> tuple[Together, Sequence[Document], Sequence[Examined]]:
    examined = [cache.find(document) or examine(document, RULEBOOK) for document in made]
    outcome = together.together(Run(made, examined, frozenset(range(len(made)))), RULEBOOK, 1, cache)
    cache.keep(made, examined)
    return outcome


def kinds(value: object) -> object:
    """The classes of a value, all the way down."""
    return (type(value), [kinds(part) for part in value]) if isinstance(value, (tuple, list)) else type(value)


def test_what_is_known_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    first, dated, first_examined = given(documents(), Cache(RULEBOOK))
    assert first.disputes
    monkeypatch.delattr(aligned, "aligned")
    again, dated_again, examined = given(documents(), Cache(RULEBOOK))
    assert again == first
    assert kinds(again) == kinds(first)
    assert [document.reference for document in dated_again] == [document.reference for document in dated]
    assert [one.extraction.mentions for one in examined] == [one.extraction.mentions for one in first_examined]


def test_plain_data_comes_back() -> None:
    made = documents()
    found, *_ = given(made, Cache(RULEBOOK))
    back = together._decoded(marshal.loads(marshal.dumps(together._encoded(found))))
    assert back == found
    assert kinds(back) == kinds(found)


@pytest.mark.parametrize("name", ["id", "path", "record_line", "source", "title", "url", "trust", "text", "reference"])
def test_a_change_of_one_document_is_heeded(name: str) -> None:
    given(documents(), Cache(RULEBOOK))
    now: dict[str, object] = {"record_line": 7, "trust": 1, "text": TEXTS[0], "reference": None}
    cache, made = Cache(RULEBOOK), documents(**{name: now.get(name, "other")})
    for document in made:
        cache.find(document)
    assert cache.recall("together", made) is None


@pytest.mark.parametrize("content", [b"", b"nonsense", marshal.dumps(((), (), ()))])
def test_damage_is_as_good_as_nothing(content: bytes, folder: Path) -> None:
    first, *_ = given(documents(), Cache(RULEBOOK))
    for file in (folder / "documents").iterdir():
        file.write_bytes(content)
    assert given(documents(), Cache(RULEBOOK))[0] == first


def test_a_document_that_others_date_is_held_against_itself() -> None:
    texts = {
        "a": "GENEVA, Sept. 1, 2022 (Wire) - The rights office in Geneva released its report on Xinjiang on Wednesday, Aug. 31.",
        "b": "Last month the rights office in Geneva released its report on Xinjiang. The Rights Council in Geneva opened its "
        "51st session last week. The council meets again on Friday, Sept. 24.",
        "c": "The 51st session of the Rights Council in Geneva opened on Monday, Sept. 12, 2022. The rights office released "
        "its report on Xinjiang on Aug. 31, 2022.",
    }
    days = {"a": ReferenceDate(date(2022, 9, 1), date(2022, 9, 1), "dateline"), "b": None}
    late = ReferenceDate(date(2022, 9, 20), date(2022, 9, 20), "date line")
    made = [Document(name, text, path=name, reference=days.get(name, late)) for name, text in texts.items()]
    for _ in range(2):  # the second run knows the first
        _, _, examined = given(made, Cache(RULEBOOK))
        told = [
            misfit.values["right"] for one in examined for rule, misfit in one.misfits if rule == "date/weekday-date"
        ]
        assert told == ["Saturday"]
