"""The schema of the configuration, and its mistakes told with file and line. Imported only when a file has changed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from checker.problems import meant
from checker.toml import NotTomlError, Place, line_of, parse, text_of

SeverityName = Literal["error", "warning", "info"]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _pattern(line: str) -> str:
    from checker.gitignore import is_pattern

    if not is_pattern(line):
        raise PydanticCustomError("pattern", "should be a gitignore pattern")
    return line


Pattern = Annotated[str, AfterValidator(_pattern)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=_kebab)


class Source(_Table):
    """What holds for the documents under a path."""

    path: Pattern = Field(min_length=1, description="gitignore pattern, counted from the configuration's folder")
    name: str = Field("", description="the source that these documents come from")
    trust: int = Field(
        0, ge=0, le=9, description="1 is believed before 9, and 9 before a document without; hides nothing"
    )
    date_order: Literal["", "mdy", "dmy"] = Field("", description="how 03/02/2012 is meant")
    decimal_mark: Literal["", ",", "."] = Field(
        "", description="what parts decimals: 1.234 is 1234 where it is a comma"
    )
    language: Literal["", "en", "de"] = Field("", description="how times are written; without it each text says")
    currency: Annotated[str, Field(pattern="^([A-Z]{3})?$")] = Field("", description="ISO 4217: what a bare $ means")


class Settings(_Table):
    """[tool.factlint] in pyproject.toml, or the whole of factlint.toml."""

    extend: str = Field("", description="a configuration file whose settings hold where this one has none")
    select: list[str] = Field([], description="rule ids or prefixes to apply; empty means all")
    extend_select: list[str] = Field([], description="rule ids or prefixes to apply in addition, drafts included")
    ignore: list[str] = Field([], description="rule ids or prefixes to leave out")
    rules: list[str] = Field([], description="folders of further rules, counted from the configuration's folder")
    drafts: bool = Field(False, description="apply rules whose status is draft, too")
    severity: dict[str, SeverityName] = Field({}, description="severity by rule id or prefix")
    fail_on: Literal["error", "warning", "info", "never"] = Field(
        "error", description="the least severity that makes the exit status 1"
    )
    exit_zero: bool = Field(False, description="end with 0 whatever is found")
    strict: bool = Field(False, description="end with 2 when anything could not be read")
    min_probability: float = Field(
        0.14, ge=0, le=1, strict=False, description="findings less probable are not reported at all"
    )
    show_unresolved: bool = Field(False, description="show what could not be decided")
    jobs: int = Field(0, ge=0, le=512, description="processes; 0 means as many as there are processors")
    format: str = Field("text", min_length=1, description="format of the report on standard output")
    baseline: str = Field("", description="file of known findings, which do not fail a run (factlint baseline)")
    decisions: str = Field("", description="file of reviewed findings (factlint decide)")
    truth: list[str] = Field([], description="files of facts that are declared true")
    exclude: list[Pattern] = Field(
        [], description="gitignore patterns of documents to leave out, counted from the configuration's folder"
    )
    sources: list[Source] = Field(
        [], description="settings by path; of several that match, the last that says something holds"
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema of factlint.toml, for editors."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return schema | Settings.model_json_schema(by_alias=True)


def validated(path: Path) -> tuple[list[str], dict[str, Any], bool]:
    """The problems of a file ("file:line: what"); {"values", "lines"}, both by the names of Config's fields; and whether the
    file has settings at all."""
    try:
        text = text_of(path.read_bytes())
        table = parse(text)
    except NotTomlError as mistake:
        return [f"{path}:{mistake.line}: {mistake.what}"], {}, True
    prefix: Place = ()
    if path.name == "pyproject.toml":
        prefix = ("tool", "factlint")
        tools = table.get("tool")
        found: Any = tools.get("factlint") if isinstance(tools, dict) else None
        if found is None:
            return [], {}, False
        if not isinstance(found, dict):
            return [f"{path}:{line_of(text, prefix)}: tool.factlint should be a table, not {found!r}"], {}, True
        table = found
    try:
        settings = Settings.model_validate(table)
    except ValidationError as error:
        problems = [(line_of(text, (*prefix, *found["loc"])), _told(found)) for found in error.errors()]
        return [f"{path}:{line}: {what}" for line, what in sorted(problems)], {}, True
    values = settings.model_dump(exclude_unset=True)
    lines = {key: line_of(text, (*prefix, _kebab(key))) for key in values}
    lines |= {f"severity.{rule}": line_of(text, (*prefix, "severity", rule)) for rule in values.get("severity", ())}
    lines |= {
        f"sources.{number}": line_of(text, (*prefix, "sources", number))
        for number in range(len(values.get("sources", ())))
    }
    return [], {"values": values, "lines": lines}, True


def _told(error: Any) -> str:
    """A pydantic error in our words, with the nearest valid word."""
    loc, kind, given = error["loc"], error["type"], error["input"]
    key = ".".join(str(part) for part in loc if isinstance(part, str))
    if kind == "extra_forbidden":
        model: type[BaseModel] = Source if loc[0] == "sources" else Settings
        return f'unknown key "{key}"{_near(str(loc[-1]), [_kebab(name) for name in model.model_fields])}'
    if kind == "missing":
        return f'"{key}" is missing'
    wish = str(error["msg"]).removeprefix("Input ").removeprefix("String ").replace("'", '"')
    wish = {
        "bool_type": "should be true or false",
        "int_type": "should be a whole number",
        "string_type": "should be text",
        "list_type": "should be a list",
        "dict_type": "should be a table",
    }.get(kind, wish)
    shown = json.dumps(given, default=str, ensure_ascii=False)
    near = _near(given, re.findall(r'"(\w+)"', wish)) if kind == "literal_error" and isinstance(given, str) else ""
    return f'"{key}" {wish}, not {shown[:60]}{near}'


def _near(word: str, known: list[str]) -> str:
    return meant(word.lower().replace("_", "-"), known, "; ")
