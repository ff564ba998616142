"""What may stand in a rule file, key by key. The laws that need more than one key are in checker.rulebook.laws."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    todo: bool = False  # a known gap: counted by the tests, never hidden


class Example(_Strict):
    """Brackets mark each span that the rule must take; without brackets it must take nothing."""

    text: Words
    value: str | tuple[str, ...] = ()  # what checker.values.<kind>.show gives for each, where it is worth saying
    date: datetime.date | None = None  # the document's own date


class Texts(_Strict):
    """Documents that together give one finding of the rule (conflict), or none (agreement)."""

    texts: Annotated[tuple[Words, ...], Field(min_length=2)]
    dates: tuple[datetime.date, ...] = ()  # the documents' own dates, one for each text


class Text(_Strict):
    """One document that gives one finding of a rule with a check (misfit; brackets mark its words), or none (fit)."""

    text: Words
    date: datetime.date | None = None


class RuleFile(BaseModel):
    """A rule as its author writes it. Its id is its path, its scope follows from whether it names a check."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    status: Literal["draft", "stable"]
    kind: Words
    summary: Words
    why: Words
    severity: Literal["error", "warning", "info"]
    triggers: tuple[Words, ...] = ()
    patterns: tuple[Words, ...] = ()
    subject: tuple[Words, ...] = ()
    attributes: tuple[Words, ...] = ()
    leaves: tuple[Words, ...] = ()
    check: str = ""
    message: Words
    precision: str = ""
    example: tuple[Example, ...] = ()
    conflict: tuple[Texts, ...] = ()
    agreement: tuple[Texts, ...] = ()
    misfit: tuple[Text, ...] = ()
    fit: tuple[Text, ...] = ()

    @property
    def scope(self) -> str:
        return "within" if self.check else "across"


class WordClass(BaseModel):
    """A class of the lexicon: words as they stand, and verbs and nouns of which every form counts."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: tuple[Words, ...] = ()
    nouns: tuple[Words, ...] = ()
    verbs: tuple[Words, ...] = ()
