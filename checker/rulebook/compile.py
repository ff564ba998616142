"""Rule and lexicon files -> a rulebook as plain data; every problem of every file in one RuleProblem.

Imported only where the compiled rulebook in the cache is stale: it costs pydantic and tomllib.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checker.named import NamedTuple
from checker.rulebook.laws import LAWS, Known
from checker.rulebook.lexicon import FOLDER, read_lexicon
from checker.rulebook.load import Found
from checker.rulebook.model import Lexicon, Rule
from checker.rulebook.patterns import expand, heads
from checker.rulebook.reading import Problems, Source, parse, schema_faults
from checker.rulebook.schema import RuleFile
from checker.values.kinds import KINDS


class Read(NamedTuple):
    """A rule file that keeps every law."""

    id: str
    path: str
    rule: RuleFile


def plain_rulebook(found: Sequence[Found]) -> tuple[Any, ...]:
    """What checker.rulebook.load caches: (rules, lexicon, hash) in plain data. Raises RuleProblem."""
    read, known, lexicon = read_all(found)
    rules = tuple(tuple(_rule(file, known)) for file in read)
    return rules, lexicon, _hash(found)


def read_all(found: Sequence[Found]) -> tuple[tuple[Read, ...], Known, Lexicon]:
    """Every rule file as its author wrote it, what rules may refer to, and the lexicon. Raises RuleProblem."""
    problems = Problems()
    lexicon, forms = read_lexicon([file for file in found if file.id.startswith(FOLDER)], problems)
    known = _known(forms)
    read: list[Read] = []
    paths: dict[str, str] = {}
    for file in found:
        if file.id.startswith(FOLDER):
            continue
        source, data = parse(file.path, problems)
        if file.id in paths:
            problems.add_at(file.path, 1, f'the id "{file.id}" is taken by {paths[file.id]}')
        elif file.id.count("/") != 1:
            problems.add_at(
                file.path, 1, f'a rule is <kind>/<name>.toml inside its folder of rules, not "{file.id}.toml"'
            )
        paths.setdefault(file.id, file.path)
        if data is not None and (rule := _lawful(data, known, source, problems)):
            read.append(Read(file.id, file.path, rule))
    problems.raise_any()
    return tuple(read), known, lexicon


def _lawful(data: dict[str, Any], known: Known, source: Source, problems: Problems) -> RuleFile | None:
    """The rule, or None where it breaks a law. A law is tried wherever the keys that it reads are sound."""
    wrong: set[str] = set()
    try:
        rule = RuleFile.model_validate(data)
    except ValidationError as error:
        for fault in schema_faults(error, RuleFile):
            problems.add(source, fault)
            wrong.add(str(fault.location[0]))
        rule = RuleFile.model_validate(_STAND_INS | {key: value for key, value in data.items() if key not in wrong})
    sound = [law for keys, law in LAWS if wrong.isdisjoint(keys)]
    faults = [fault for law in sound for fault in law(rule, known)]
    for fault in faults:
        problems.add(source, fault)
    return None if wrong or faults else rule


_STAND_INS = {"status": "draft", "kind": "-", "summary": "-", "why": "-", "severity": "error", "message": "-"}
"""For keys that are missing or wrong, so that the laws about other keys can be tried."""


def _known(forms: dict[str, dict[str, str]]) -> Known:
    from checker.values.checks import AFTERWARDS, CHECKS, CLOSE_READING
    from checker.values.fragments import fragment

    others = (*CLOSE_READING, *AFTERWARDS)
    kinds = dict.fromkeys((*KINDS, *(name.partition(".")[0] for name in others)))
    return Known(tuple(kinds), (*CHECKS, *others), forms, fragment)


def _rule(file: Read, known: Known) -> Rule:
    rule = file.rule
    return Rule(
        id=file.id,
        kind=rule.kind,
        status=rule.status,
        severity=rule.severity,
        summary=rule.summary,
        why=rule.why,
        scope=rule.scope,
        triggers=rule.triggers,
        patterns=tuple(expand(pattern, rule.subject, known.forms, known.fragment) for pattern in rule.patterns),
        heads=tuple(heads(pattern, rule.subject, known.forms) for pattern in rule.patterns),
        subject=rule.subject,
        attributes=rule.attributes,
        leaves=rule.leaves,
        check=rule.check,
        message=rule.message,
        precision=rule.precision,
    )


def _hash(found: Sequence[Found]) -> str:
    """A hash of ids and contents; neither paths nor line ends change it."""
    digest = blake2b(digest_size=16)
    for file in found:
        digest.update(f"{file.id}\0".encode())
        digest.update(Path(file.path).read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()
