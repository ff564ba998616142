"""TOML files read with their places kept, and every problem in them collected."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from checker.problems import RuleProblem
from checker.rulebook.laws import Fault
from checker.rulebook.source import Location, Source


class Problems:
    """What was found wrong so far, as `path:line: what`, in the order of the files."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, source: Source, fault: Fault) -> None:
        near = get_close_matches(fault.text, fault.valid, n=1, cutoff=0.5) if fault.text else []
        hint = f'; the nearest is "{near[0]}"' if near else f"; one of {', '.join(fault.valid)}" if fault.valid else ""
        self.add_at(source.path, source.line_of(fault.location, fault.text), fault.what + hint)

    def add_at(self, path: str, line: int, what: str) -> None:
        self.lines.append(f"{path}:{line}: {what}")

    def raise_any(self) -> None:
        """Raises RuleProblem where there is one."""
        if self.lines:
            remedy = "correct the rule files; `factlint rule new` writes one that keeps every law"
            raise RuleProblem("\n".join(dict.fromkeys(self.lines)), remedy)


def parse(path: str, problems: Problems) -> tuple[Source, dict[str, Any] | None]:
    """A TOML file's lines and its data; None for data that cannot be read, which is then a problem."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problems.add_at(path, 1, f"cannot be read: {error}")
        return Source(path, ""), None
    source = Source(path, text)
    try:
        return source, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).rpartition(" (at ")
        line = place.removeprefix("line ").partition(",")[0]
        problems.add_at(path, int(line) if line.isdigit() else max(1, len(source.lines)), f"not TOML: {what or error}")
        return source, None


def schema_faults(error: ValidationError, model: type[BaseModel]) -> Iterator[Fault]:
    """What pydantic refused, in our words."""
    for detail in error.errors():
        location: Location = detail["loc"]
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
            case _:
                name = next(part for part in reversed(location) if isinstance(part, str))
                yield Fault(location, f"{name}: {detail['msg'][0].lower()}{detail['msg'][1:]}, not {given!r}")


def _keys(model: type[BaseModel], location: Location) -> Sequence[str]:
    """The keys that may stand where `location` ends."""
    if len(location) == 1:
        return tuple(model.model_fields)
    inner = getattr(model.model_fields[str(location[0])].annotation, "__args__", (None,))[0]
    return tuple(inner.model_fields) if isinstance(inner, type) and issubclass(inner, BaseModel) else ()
