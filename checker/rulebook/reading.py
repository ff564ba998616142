"""Reads rule and lexicon files, and collects every problem in them with its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from checker.named import NamedTuple
from checker.problems import RuleProblem, meant
from checker.rulebook.laws import Fault
from checker.toml import NotTomlError, Place, line_of, text_of
from checker.toml import parse as parsed


class Source(NamedTuple):
    """A TOML file as it was read."""

    path: str
    text: str


class Problems:
    """What was found wrong so far: file by file in the order they were read, and by line inside each."""

    def __init__(self) -> None:
        self._by_path: dict[str, list[tuple[int, str]]] = {}

    def add(self, source: Source, fault: Fault) -> None:
        near = meant(fault.text, fault.valid, "; ") if fault.text else ""
        hint = near or (f"; one of {', '.join(fault.valid)}" if fault.valid else "")
        self.add_at(source.path, _line(source, fault), fault.what + hint)

    def add_at(self, path: str, line: int, what: str) -> None:
        self._by_path.setdefault(path, []).append((line, what))

    def raise_any(self) -> None:
        """Raises RuleProblem with a line for each problem, where there is one."""
        lines = [
            f"{path}:{line}: {what}"
            for path, found in self._by_path.items()
            for line, what in sorted(dict.fromkeys(found), key=lambda place: place[0])
        ]
        if lines:
            remedy = "correct the rule files; `factlint rule new` writes one that is correct"
            raise RuleProblem("\n".join(lines), remedy)


def parse(path: str, problems: Problems) -> tuple[Source, dict[str, Any] | None]:
    """A TOML file and its data; None for data that cannot be read, which is then a problem."""
    text = ""
    try:
        text = text_of(Path(path).read_bytes())
        return Source(path, text), parsed(text)
    except OSError as error:
        problems.add_at(path, 1, f"cannot be read: {(error.strerror or str(error)).lower()}")
    except NotTomlError as mistake:
        problems.add_at(path, mistake.line, mistake.what)
    return Source(path, text), None


def _line(source: Source, fault: Fault) -> int:
    """The line of a fault: where its text stands in a value of many lines, else where the value begins."""
    first = line_of(source.text, fault.location)
    lines = source.text.splitlines()[first - 1 :] if fault.text else []
    return next((number for number, line in enumerate(lines, first) if fault.text in line), first)


def schema_faults(error: ValidationError, model: type[BaseModel]) -> Iterator[Fault]:
    """What pydantic refused, as faults in our words."""
    for detail in error.errors():
        location: Place = detail["loc"]
        key, given = str(location[-1]), detail.get("input")
        match detail["type"]:
            case "extra_forbidden":
                yield Fault(location, f'unknown key "{key}"', key, _keys(model, location))
            case "missing":
                table = f" of [[{location[0]}]]" if len(location) > 1 else ""
                yield Fault(location, f'the key "{key}"{table} is missing')
            case "literal_error":
                valid = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
                yield Fault(location, f'there is no {key} "{given}"', str(given), valid)
            case type_:
                name = next(part for part in reversed(location) if isinstance(part, str))
                wanted = _WANTED.get(type_.partition("_")[0], detail["msg"]).format(**detail.get("ctx", {}))
                yield Fault(location, f"{name}: {wanted} is wanted, not {given!r}")


_WANTED = {
    "tuple": 'a list such as ["page", "pages"]',
    "string": "a string that is not empty",
    "too": "a list of {min_length} or more",
    "bool": "true or false",
    "date": "a date such as 2022-08-31",
    "model": "a table",
}
"""What pydantic's types of error ask for, by the first word of the type."""


def _keys(model: type[BaseModel], location: Place) -> Sequence[str]:
    """The keys that may stand where `location` ends."""
    if len(location) == 1:
        return tuple(model.model_fields)
    inner = getattr(model.model_fields[str(location[0])].annotation, "__args__", (None,))[0]
    return tuple(inner.model_fields) if isinstance(inner, type) and issubclass(inner, BaseModel) else ()
