"""`factlint config`: the settings in force, and where each comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from checker.cli.inputs import configured
from checker.cli.options import judging, reading, reviewing
from checker.cli.output import emit
from checker.named import NamedTuple
from checker.report.visible import visible

if TYPE_CHECKING:
    from checker.config import Config

TABLES = ("severity", "sources", "folder", "origin")  # fields that are no key at the top of a file


class Setting(NamedTuple):
    """A key and its value as in factlint.toml, and where the value comes from; `table` is "" at the top of the file."""

    table: str
    key: str
    value: Any
    origin: str


@click.command("config")
@reading
@reviewing
@judging
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of factlint.toml, for editors.")
def command(paths: tuple[str, ...], as_json: bool, schema: bool, stdin_filename: str, **given: Any) -> int:
    """Print the settings in force, and where each comes from.

    Takes the options of `factlint check`, and prints a factlint.toml with the origin of each setting as a comment.
    """
    if schema:
        from checker.config_schema import json_schema

        emit(json.dumps(json_schema(), indent=2) + "\n")
        return 0
    config = configured(paths, **given)
    emit(_as_json(config) if as_json else _as_toml(config))
    return 0


def _settings(config: Config) -> Iterator[Setting]:
    for name, value in config._asdict().items():
        if name not in TABLES:
            plain = list(value) if isinstance(value, tuple) else value
            yield Setting("", name.replace("_", "-"), plain, config.origin.get(name, "default"))
    for rule, severity in config.severity:
        yield Setting("[severity]", rule, severity, config.origin[f"severity.{rule}"])
    for number, source in enumerate(config.sources):
        for name, value in source._asdict().items():
            if value:
                yield Setting(f"[[sources]]{number}", name.replace("_", "-"), value, config.origin[f"sources.{number}"])


def _as_toml(config: Config) -> str:
    """The settings as TOML, each with its origin behind it."""
    lines, table = [], ""
    settings = list(_settings(config))
    shown = [f"{_key(one.key)} = {_toml(one.value)}" for one in settings]
    width = max(len(line) for line in shown if len(line) < 60)
    for one, line in zip(settings, shown, strict=True):
        if one.table != table:
            table = one.table
            lines.append(f"\n{table.rstrip('0123456789')}")
        lines.append(f"{line:<{width}}  # {visible(one.origin)}")
    return "\n".join(lines) + "\n"


def _as_json(config: Config) -> str:
    """The settings by key; severities and sources stand in tables of their own, each with its origin."""
    settings: dict[str, Any] = {}
    severity: dict[str, Any] = {}
    sources: dict[str, dict[str, Any]] = {}
    for table, key, value, origin in _settings(config):
        said = {"value": value, "origin": origin}
        if table == "[severity]":
            severity[key] = said
        elif table:
            sources.setdefault(table, {"origin": origin})[key] = value
        else:
            settings[key] = said
    settings |= {"severity": severity, "sources": list(sources.values())}
    return json.dumps({"schema_version": "1", "folder": config.folder, "settings": settings}, indent=2) + "\n"


def _toml(value: Any) -> str:
    """A value in TOML, whose strings and lists of strings are those of JSON but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(key: str) -> str:
    return key if all(character.isalnum() or character in "-_" for character in key) else json.dumps(key)
