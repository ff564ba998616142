"""Settings: factlint.toml or [tool.factlint] in pyproject.toml, found upwards from the first path.

A file is validated once (config_schema.py) and its plain form is cached until it changes; without a file, nothing is
imported and nothing but names in folders is looked up.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checker.named import NamedTuple
from checker.problems import ConfigProblem
from checker.tables import compiled

FILE = "factlint.toml"
PYPROJECT = "pyproject.toml"


class SourceSettings(NamedTuple):
    """What holds for the documents under a path; "" and 0 mean not set."""

    path: str = ""  # gitignore pattern, counted from the configuration's folder
    name: str = ""
    trust: int = 0  # 1 is believed before 9, and 9 before a document without
    date_order: str = ""  # "mdy" or "dmy": how 03/02/2012 is meant
    currency: str = ""  # ISO 4217: what a bare "$" means
    decimal_mark: str = ""  # "," or ".": whether 1.234 is a thousand and more
    language: str = ""  # "en" or "de": how times are written; "" is for each text to say


class Config(NamedTuple):
    """The settings of one run. `origin` says where each was set that was: "factlint.toml:3", or "command line".

    Severities and sources have origins one by one: "severity.date/event-date", "sources.0".
    """

    select: tuple[str, ...] = ()  # rule ids or prefixes; empty means all
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()  # folders of further rules
    drafts: bool = False
    severity: tuple[tuple[str, str], ...] = ()  # rule id or prefix -> error, warning, info
    fail_on: str = "error"
    exit_zero: bool = False
    strict: bool = False
    min_probability: float = 0.14
    show_unresolved: bool = False
    jobs: int = 0  # processes; 0 means as many as pay
    format: str = "text"
    baseline: str = ""  # file of known findings
    decisions: str = ""  # file of reviewed findings
    truth: tuple[str, ...] = ()  # files of facts that are declared true
    exclude: tuple[str, ...] = ()  # gitignore patterns, counted from `folder`
    sources: tuple[SourceSettings, ...] = ()
    folder: str = ""  # of the configuration file; "" without one
    origin: dict[str, str] = {}  # noqa: RUF012 - never written to

    @property
    def choice(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], bool]:
        """What Rulebook.selected takes."""
        return self.select, self.extend_select, self.ignore, self.drafts


def load(start: Path, explicit: Path | None = None) -> Config:
    """The configuration for a run whose first path is `start`; `explicit` names a file that is used instead.

    Raises ConfigProblem with every mistake as file:line, what is wrong and, where one is near, the word that was meant.
    """
    path = explicit or find(start)
    if path is None:
        return Config()
    if explicit and not explicit.is_file():
        raise ConfigProblem(f"{explicit}: no such configuration file", "check the path given with --config")
    settings, origin = _read(path, ())
    return _config(settings, str(path.parent), origin)


def find(start: Path) -> Path | None:
    """The nearest configuration file at or above a path; a pyproject.toml counts only with [tool.factlint].

    A pyproject.toml that is not TOML counts, too, since it may have been meant to. Raises ConfigProblem where one cannot be
    read.
    """
    start = start.absolute()
    here = start if os.path.isdir(start) else start.parent  # noqa: PTH112 - Path.is_dir raises for a name too long
    for folder in (here, *here.parents):
        if os.path.isfile(own := folder / FILE):  # noqa: PTH113 - Path.is_file raises where it may not look
            return own
        if os.path.isfile(shared := folder / PYPROJECT) and _has_settings(shared):  # noqa: PTH113
            return shared
    return None


def _has_settings(path: Path) -> bool:
    """Whether a pyproject.toml has a [tool.factlint]; one that is not TOML counts, too. Unless the file mentions factlint,
    pydantic is not imported."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ConfigProblem(f"{path}: cannot be read: {error.strerror}", "check its permissions") from None
    if b"factlint" not in content and compiled("pyproject", [path], lambda: _is_toml(content)):
        return False
    return _plain(path)[2]


def _is_toml(content: bytes) -> bool:
    from checker.toml import NotTomlError, parse, text_of

    try:
        parse(text_of(content))
    except NotTomlError:
        return False
    return True


def path_settings(config: Config) -> Callable[[str], SourceSettings]:
    """A function from a document's path to what holds for it: of several patterns that match, the last that says so."""
    if not config.sources:
        return lambda path: SourceSettings()
    from checker.gitignore import spec

    specs = [(spec([source.path]), source) for source in config.sources]
    base = Path(config.folder).absolute()

    def settings(path: str) -> SourceSettings:
        absolute = Path(path).absolute()
        relative = absolute.relative_to(base).as_posix() if absolute.is_relative_to(base) else absolute.as_posix()[1:]
        held = SourceSettings()
        for patterns, source in specs:
            if patterns.match_file(relative):
                held = held._replace(**{key: value for key, value in source._asdict().items() if value})
        return held

    return settings


def _config(settings: dict[str, Any], folder: str, origin: dict[str, str]) -> Config:
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in settings.items()
    }
    values["severity"] = tuple(settings.get("severity", {}).items())
    values["sources"] = tuple(SourceSettings(**source) for source in settings.get("sources", ()))
    return Config(folder=folder, origin=origin)._replace(**values)


def _read(path: Path, above: tuple[Path, ...]) -> tuple[dict[str, Any], dict[str, str]]:
    """A file's settings over those of the file that it extends, and where each comes from."""
    problems, settings, present = _plain(path)
    if problems:
        raise ConfigProblem(
            "\n".join(problems), "`factlint config --isolated` prints the keys, docs/configuration.md tells of them"
        )
    if not present:
        raise ConfigProblem(f"{path}: has no [tool.factlint]", "add the table, or name a factlint.toml")
    values = dict(settings["values"])
    origin = {key: f"{path}:{line}" for key, line in settings["lines"].items()}
    extended = values.pop("extend", "")
    for key in ("rules", "truth"):
        if key in values:
            values[key] = [str(path.parent / named) for named in values[key]]
    for key in ("baseline", "decisions"):
        if values.get(key):
            values[key] = str(path.parent / values[key])
    if extended:
        base = (path.parent / extended).resolve()
        if not base.is_file() or base in above:
            why = "extends itself" if base in above else "no such file"
            what = f'{origin["extend"]}: extend = "{extended}": {why}'
            raise ConfigProblem(what, "name another configuration file")
        inherited, from_where = _read(base, (*above, path.resolve()))
        values = inherited | values | {"severity": inherited.get("severity", {}) | values.get("severity", {})}
        origin = from_where | origin
    origin.pop("extend", None)
    return values, origin


def _plain(path: Path) -> tuple[list[str], dict[str, Any], bool]:
    """What `config_schema.validated` gives for a file, from the cache unless the file changed."""

    def build() -> tuple[list[str], dict[str, Any], bool]:
        from checker.config_schema import validated

        return validated(path)

    try:
        plain: tuple[list[str], dict[str, Any], bool] = compiled("config", [path], build)
    except OSError as error:
        raise ConfigProblem(f"{path}: cannot be read: {error.strerror}", "check its permissions") from None
    return plain
