"""Facts that are declared true: sentences in a TOML file, read as any document is, and believed before all others.

[[story]]
about = "The UN report on Xinjiang"    # names the story; read as a heading
date  = 2022-09-01                     # optional: the day from which "yesterday" and "on Friday" count
facts = [
    "The UN report on Xinjiang is 48 pages long.",
    "It was released in Geneva on 31 August 2022.",
]
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from checker.model.document import DECLARED, Block, Document, ReferenceDate
from checker.model.origin import Origin, Piece
from checker.problems import ReviewProblem, unknown_key
from checker.tables import compiled
from checker.toml import NotTomlError, line_of, parse, text_of

REMEDY = 'write [[story]] tables with about = "…", facts = ["…"] and, where it is needed, date = 2022-09-01'
KEYS = ("about", "date", "facts")
Story = tuple[str, str, tuple[str, ...]]  # about, ISO date or "", facts


def declared(paths: Sequence[str], documents: Iterable[Document]) -> list[Document]:
    """What the files declare, as documents whose ids no document has. Raises ReviewProblem."""
    taken = {document.id for document in documents}
    found = [document for path in paths for document in read(Path(path))]
    for document in found:
        if document.id in taken:
            raise ReviewProblem(f'{document.path}: "{document.id}" is the id of a document', "call the story otherwise")
        taken.add(document.id)
    return found


def read(path: Path) -> list[Document]:
    """A document for each story of a file, its offsets counted in the file.

    Raises ReviewProblem with file and line for each mistake.
    """
    try:
        file = text_of(path.read_bytes())
        mistakes, stories = compiled("truth", [path], lambda: _checked(path, file))
    except OSError as error:
        raise ReviewProblem(f"{path}: cannot be read: {error.strerror}", "check the path given with --truth") from None
    except NotTomlError as mistake:
        raise ReviewProblem(f"{path}:{mistake.line}: {mistake.what}", REMEDY) from None
    if mistakes:
        raise ReviewProblem("\n".join(mistakes), REMEDY)
    documents, at = [], 0
    for story in stories:
        document, at = _document(story, str(path), file, at)
        documents.append(document)
    return documents


def _document(story: Story, path: str, file: str, at: int) -> tuple[Document, int]:
    """The document of a story whose words stand in the file from `at` on, and where they end."""
    about, written, facts = story
    text, blocks, pieces = "", [], []
    for kind, words in (("heading", about), *(("paragraph", fact) for fact in facts)):
        quoted = (file.find(mark + words, at) for mark in ('"', "'", "\n"))
        start = next((found + 1 for found in quoted if found >= 0), -1)
        at = start + len(words) if start >= 0 else at  # spelled with escapes, it is where the one before it ends
        pieces.append(Piece(len(text), len(words), start if start >= 0 else at, at))
        blocks.append(Block("heading" if kind == "heading" else "paragraph", len(text), len(text) + len(words)))
        text += f"{words}\n\n"
    day = datetime.date.fromisoformat(written) if written else None
    document = Document(
        about,
        text,
        path=path,
        title=about,
        source=Path(path).name,
        reference=ReferenceDate(day, day, "metadata") if day else None,
        blocks=tuple(blocks),
        origin=Origin(file, tuple(pieces)),
        trust=DECLARED,
    )
    return document, at


def _checked(path: Path, text: str) -> tuple[list[str], list[Story]]:
    """Mistakes as file:line, and the stories of a file, as plain data. Raises NotTomlError."""
    table = parse(text)
    mistakes: list[str] = []
    stories: list[Story] = []

    def add(what: str, *place: int | str) -> None:
        mistakes.append(f"{path}:{line_of(text, place)}: {what}")

    for key in table:
        if key != "story":
            add(unknown_key(key, ("story",)), key)
    given = table.get("story", [])
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        add("story should be a list of tables: [[story]]", "story")
        given = []
    for number, one in enumerate(given):
        for key in one:
            if key not in KEYS:
                add(unknown_key(key, KEYS), "story", number, key)
        about, day, facts = one.get("about"), one.get("date", ""), one.get("facts")
        if not isinstance(about, str) or not about.strip():
            add('"about" is missing: what the story is, in a few words', "story", number, "about")
        elif about in (story[0] for story in stories):
            add(f'another story is about "{about}" already', "story", number, "about")
        elif not _is_day(day):
            add('"date" should be a day such as 2022-09-01', "story", number, "date")
        elif not isinstance(facts, list) or not facts or not all(isinstance(f, str) and f.strip() for f in facts):
            add('"facts" should be a list of sentences', "story", number, "facts")
        else:
            stories.append((about, str(day), tuple(facts)))
    if not stories and not mistakes:
        add("declares nothing")
    return mistakes, stories


def _is_day(value: Any) -> bool:
    if isinstance(value, str) and value:
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            return False
    return isinstance(value, str) or (isinstance(value, datetime.date) and not isinstance(value, datetime.datetime))
