"""The machine contract as pydantic models, and the JSON Schema of every machine format of our own.

The files in schemas/ are what `json_schema` gives; tests hold them equal and check real output against the models.
Nothing in a run imports this module.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

from checker.model.finding import Severity, Standing, Verdict

Status = Literal["disputed", "unresolved", "update", "different-period", "corroborated", "approximate", "single-source"]
Probability = Field(ge=0, le=1, description="the estimated chance that a reader would call the finding right")


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Tool(Model):
    name: Literal["factlint"]
    version: str


class CitationModel(Model):
    """Offsets and columns count Unicode code points; in a .jsonl corpus all four count in the record's text."""

    document: str = Field(description="a record's id, or a file's path as given")
    path: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    text: str
    value: str = Field(description="on whose side the words are: what they tell, or what that fits")
    role: Literal["primary", "related"]
    page: int | None = Field(None, ge=1, description="in a document with pages; left out of all others")


class ValueModel(Model):
    """A value of a finding with who tells it; the citations of that value are its passages."""

    value: str
    sources: int = Field(ge=1, description="independent sources: copies of one text count once")
    documents: int = Field(ge=1, description="the same with copies")
    standing: Standing = Field(
        description="majority: told by more sources than any other, of three or more in all; outlier: by one against a majority; minority: by several; undecided: there is no majority"
    )


class FindingModel(Model):
    rule: str
    severity: Severity
    verdict: Verdict
    probability: float = Probability
    message: str
    fingerprint: str = Field(
        description="the same as long as rule, values and cited passages are; no line numbers or paths in it"
    )
    citations: list[CitationModel] = Field(min_length=1, description="the first is the primary one")
    reasons: list[str] = Field(
        description="sentences for a reader: what accounts for the verdict, who is in the majority"
    )
    values: list[ValueModel] = Field(
        description="those told across documents, best supported first; none where a text is held against itself or against the calendar"
    )


class SuppressionModel(Model):
    """Why a finding does not count; dates are ISO 8601, what is not known is empty."""

    kind: Literal["baseline", "decision", "comment"]
    as_: Literal["known", "accepted", "false-alarm", "allowed"] = Field(alias="as")
    reason: str
    by: str
    when: str
    expires: str
    place: str = Field(description="the file and line that says so")


class SuppressedModel(FindingModel):
    suppressions: list[SuppressionModel] = Field(min_length=1)


class UnreadModel(Model):
    path: str
    problem: str


class UnanchoredModel(Model):
    document: str
    path: str
    line: int
    column: int
    text: str
    why: str


class DatedModel(Model):
    document: str
    path: str
    written: str = Field(description="the day of writing or its bounds, in words")
    why: list[str] = Field(description="the chain of reasoning, a sentence a step")


class CoverageModel(Model):
    documents: int
    characters: int
    stories: int
    claims: dict[str, int] = Field(description="by rule")
    crowded: dict[str, int] = Field(
        description="of the claims those not compared, for too many of their kind in one story"
    )
    without_claims: list[str] = Field(description="ids of documents in which no rule saw anything")
    unanchored: list[UnanchoredModel] = Field(description="times that could not be placed on the calendar, and why")
    dated: list[DatedModel] = Field(description="documents without a date, dated by others of their story")


class SummaryModel(Model):
    findings: int
    severity: dict[Severity, int]
    suppressed: int
    facts: dict[Status, int]
    documents: int
    unread: int
    unanchored: int


class CheckReport(Model):
    """What `factlint check --format json` prints."""

    schema_version: Literal["1"]
    tool: Tool
    findings: list[FindingModel]
    suppressed: list[SuppressedModel] = Field(description="known findings, which do not count")
    unread: list[UnreadModel]
    coverage: CoverageModel
    summary: SummaryModel


class FindingLine(FindingModel):
    schema_version: Literal["1"]
    record: Literal["finding"]


class SuppressedLine(SuppressedModel):
    schema_version: Literal["1"]
    record: Literal["suppressed"]


class UnreadLine(UnreadModel):
    schema_version: Literal["1"]
    record: Literal["unread"]


class SummaryLine(SummaryModel):
    schema_version: Literal["1"]
    record: Literal["summary"]


class CheckLine(RootModel[FindingLine | SuppressedLine | UnreadLine | SummaryLine]):
    """A line of `factlint check --format jsonl`."""


class SupportModel(Model):
    value: str
    sources: int = Field(description="independent sources: copies of one wire story count once")
    citations: list[CitationModel]


class FactModel(Model):
    rule: str
    subject: str
    status: Status = Field(
        description="disputed: a conflict; corroborated: one value of independent sources; single-source: of one; else the verdict"
    )
    verdict: Verdict
    probability: float = Probability
    supports: list[SupportModel] = Field(description="best supported first")
    reasons: list[str] = Field(description="as a finding has them")


class FactsReport(Model):
    """What `factlint facts --format json` prints."""

    schema_version: Literal["1"]
    tool: Tool
    facts: list[FactModel]
    unread: list[UnreadModel]
    summary: dict[Status, int]


class ExtractLine(BaseModel):
    """A line of `factlint extract --format jsonl`; every kind adds fields of its own, all of them strings."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str]

    document: str
    kind: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class HoldingsModel(Model):
    path: str
    paths: list[str] = Field(description="what it was made from")
    documents: int
    characters: int
    claims: dict[str, int] = Field(description="by kind, the most frequent first")
    sources: dict[str, int] = Field(description="documents by source, the most frequent first")
    earliest: date | None = Field(description="the first day on which a document was written")
    latest: date | None
    undated: int = Field(description="documents without a date of their own")
    words: int
    size: int = Field(description="bytes of the file")
    version: str = Field(description="of factlint, when it was made")
    rulebook: str = Field(description="digest of the rules that it was made under")
    rules: int
    format: int = Field(description="of the file itself")


class IndexReport(Model):
    """What `factlint index info --format json` prints."""

    schema_version: Literal["1"]
    tool: Tool
    index: HoldingsModel


class SettingModel(Model):
    value: bool | int | float | str | list[str]
    origin: str = Field(description="file:line, the command line, or default")


class SettingsModel(BaseModel):
    """The settings by key; `severity` by rule, `sources` one for each pattern of paths."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, SettingModel]

    severity: dict[str, SettingModel]
    sources: list[dict[str, str | int]]


class ConfigReport(Model):
    """What `factlint config --json` prints."""

    schema_version: Literal["1"]
    folder: str = Field(description="of the configuration file; empty without one")
    settings: SettingsModel


class BaselineLine(Model):
    """A line of a baseline: a known finding. Rule and message are there for whoever reads the file."""

    fingerprint: str
    rule: str
    message: str = ""
    tellings: list[str] = Field(description="a digest for each value and passage")


class DecisionLine(Model):
    """A line of decisions.jsonl; of several about one finding the last holds."""

    fingerprint: str
    as_: Literal["accepted", "false-alarm", "fixed"] = Field(alias="as")
    reason: str = Field(min_length=1)
    by: str
    when: date
    expires: date | Literal[""] = Field("", description="the first day on which it no longer holds")
    rule: str = ""
    message: str = ""


SCHEMAS: dict[str, type[BaseModel]] = {
    "check": CheckReport,
    "check-line": CheckLine,
    "facts": FactsReport,
    "extract-line": ExtractLine,
    "index": IndexReport,
    "config": ConfigReport,
    "baseline-line": BaselineLine,
    "decision-line": DecisionLine,
}


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a name in SCHEMAS."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return schema | SCHEMAS[name].model_json_schema()
