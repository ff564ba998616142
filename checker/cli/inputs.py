"""How commands that read documents begin: paths -> documents, rulebook, configuration."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.output import tell_unread
from checker.cli.progress import progress
from checker.named import NamedTuple
from checker.problems import ConfigProblem, NothingToCheck, UsageProblem

if TYPE_CHECKING:
    from checker.config import Config
    from checker.documents.read import Reading
    from checker.engine.cache import Cache
    from checker.model.document import Document
    from checker.model.finding import Finding
    from checker.model.report import Report, Unread
    from checker.rulebook import Rulebook

SELECTORS = ("select", "extend_select", "ignore")
COMMAND_LINE = "command line"
"""Where a setting comes from that no file has."""
SHORTEST = 4  # characters of a fingerprint that are worth looking for


class Inputs(NamedTuple):
    """What a run works on: the documents, what could not be read, the rules and the configuration in force.

    `against` names an index, or the paths of documents, that the documents are new to; () where there is nothing else.
    """

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    rulebook: Rulebook
    config: Config
    cached: bool = True  # whether what is known from earlier runs is used, and what is found kept
    against: tuple[str, ...] = ()
    quiet: bool = False


def configured(
    paths: Sequence[str],
    *,
    rules: Sequence[str] = (),
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    truth: Sequence[str] = (),
    config_file: str | None = None,
    isolated: bool = False,
    **overrides: Any,
) -> Config:
    """The configuration for `paths`: what the command line says goes before what a file says.

    Folders of rules add to those of the file; an override of None is nothing said. Raises ConfigProblem.
    """
    from checker import config as configuration

    if config_file and isolated:
        raise UsageProblem(f"--isolated reads no configuration, and --config names {config_file}", "leave one out")
    file = Path(config_file) if config_file else None
    config = configuration.Config() if isolated else configuration.load(Path([*paths, "."][0]), file)
    said: dict[str, Any] = {
        "rules": tuple(rules) and (*config.rules, *rules),
        "select": tuple(select),
        "extend_select": tuple(extend_select),
        "ignore": tuple(ignore),
        "truth": tuple(truth),
    }
    said = {name: words for name, words in said.items() if words}
    said |= {name: value for name, value in overrides.items() if value is not None}
    return config._replace(**said, origin=config.origin | dict.fromkeys(said, COMMAND_LINE))


def prepare(
    paths: Sequence[str],
    *,
    stdin_filename: str = "",
    no_cache: bool = False,
    against: str | None = None,
    since: str | None = None,
    quiet: bool = False,
    **given: Any,
) -> Inputs:
    """Loads configuration and rules, then reads the documents of `paths` (the current folder where there are none).

    With `since`, only the files that changed since a revision are read, to be checked against all of `paths` unless `against`
    names something else. `given` is what `configured` takes. Raises Problem for what cannot be used, and NothingToCheck,
    after telling what was unread, where no document is left.
    """
    paths = list(paths) or ["."]
    if not all(paths):
        raise UsageProblem('a path is empty: ""', "leave it out, or give . for the current folder")
    config = configured(paths, **given)
    rulebook = rules_of(config)
    chosen: Sequence[str] = paths
    if since:
        from checker.documents.git import changed

        chosen = changed(paths, since, config.exclude, config.folder)
    with progress(quiet=quiet):
        reading = _read(chosen, config, stdin_filename)
    if not reading.documents and not (since and not reading.unread):
        raise nothing_to_check(paths, reading.unread)
    corpus = (against,) if against else tuple(paths) if since else ()
    cached = not no_cache and not os.environ.get("FACTLINT_NO_CACHE")
    return Inputs(reading.documents, reading.unread, rulebook, config, cached, corpus, quiet)


def _read(paths: Sequence[str], config: Config, stdin_filename: str = "") -> Reading:
    from checker.config import path_settings
    from checker.documents.read import read

    return read(
        paths,
        stdin_filename=stdin_filename,
        exclude=config.exclude,
        exclude_from=config.folder,
        settings=path_settings(config),
    )


def rules_of(config: Config) -> Rulebook:
    """All rules there are. Raises UsageProblem for a selector that chooses none, ConfigProblem with its place for one in a
    configuration file."""
    from checker.rulebook import load

    where = config.origin.get("rules", COMMAND_LINE)
    for folder in config.rules if where != COMMAND_LINE else ():
        if not Path(folder).is_dir():
            raise ConfigProblem(
                f"{where}: rules: {folder}: there is no such folder", "name another folder, or create it"
            )
    rulebook = load([Path(folder) for folder in config.rules])
    said = [(key, selector) for key in SELECTORS for selector in getattr(config, key)]
    for key, selector in said + [(f"severity.{selector}", selector) for selector, _ in config.severity]:
        try:
            rulebook.known(selector)
        except UsageProblem as problem:
            if (where := config.origin.get(key, COMMAND_LINE)) == COMMAND_LINE:
                raise
            named = key.partition(".")[0].replace("_", "-")
            raise ConfigProblem(f"{where}: {named}: {problem.message}", problem.remedy) from None
    return rulebook


def checked(inputs: Inputs, *, lone: bool = False) -> Report:
    """The report on what was prepared; what is unread is told on stderr. With `lone`, facts of a single claim are included.

    Raises NothingToCheck where no document could be analysed.
    """
    tell_unread(inputs.unread)
    report = _report(inputs, lone)
    tell_unread(one for one in report.unread if one not in inputs.unread)
    if inputs.documents and not report.coverage.documents:
        raise NothingToCheck("no document could be analysed", "each is named above, with the reason")
    return report


def _report(inputs: Inputs, lone: bool) -> Report:
    from checker.engine.cache import Cache

    cache = Cache(inputs.rulebook.selected(*inputs.config.choice)) if inputs.cached else None
    if inputs.against:
        return _compared(inputs, lone, cache)
    from checker.engine.local import check

    with progress(quiet=inputs.quiet):
        return check(inputs.documents, inputs.rulebook, inputs.config, inputs.unread, lone=lone, cache=cache)


def _compared(inputs: Inputs, lone: bool, cache: Cache | None) -> Report:
    """Checks new documents against an index, or against documents that are read for it."""
    from checker.engine import against
    from checker.engine.store import is_index

    documents, unread, rulebook, config, _, corpus, quiet = inputs
    if is_index(corpus[0]):
        with progress(quiet=quiet):
            return against.check_against_index(documents, corpus[0], rulebook, config, unread, lone=lone)
    with progress(quiet=quiet):
        reading = _read(corpus, config) if documents else None
    if reading and not reading.documents:
        raise nothing_to_check(corpus, reading.unread)
    old, missed = (reading.documents, reading.unread) if reading else ((), ())
    with progress(quiet=quiet):
        return against.check_against_documents(
            documents, old, rulebook, config, dict.fromkeys((*unread, *missed)), lone=lone, cache=cache
        )


def beside_configuration(inputs: Inputs, set_to: str, name: str) -> Path:
    """The path of a baseline or decisions: as set, or else its usual name beside the configuration, or in the working folder."""
    return Path(set_to) if set_to else Path(inputs.config.folder) / name


def hint(inputs: Inputs, key: str, path: Path) -> str:
    """How to make checks use a file, as a line; "" where the configuration does so already."""
    if getattr(inputs.config, key) and inputs.config.origin.get(key) != COMMAND_LINE:
        return ""
    return f'to use it: --{key} {path}, or {key} = "{path.name}" in factlint.toml\n'


def one_finding(prefix: str, findings: Sequence[Finding]) -> Finding:
    """The one finding whose fingerprint starts with `prefix`. Raises UsageProblem where there are none or several."""
    if len(prefix) < SHORTEST:
        raise UsageProblem(f'"{prefix}" is too short for the id of a finding', f"give {SHORTEST} characters at least")
    found = {f.fingerprint: f for f in findings if f.fingerprint.startswith(prefix)}
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise UsageProblem(
            f'{len(found)} findings have an id that starts with "{prefix}"', "give more of its characters"
        )
    raise UsageProblem(
        f'no finding here has an id that starts with "{prefix}"',
        "name the same paths as in `factlint check`, whose report shows the ids; a rule's id has a / in it",
    )


def nothing_to_check(paths: Sequence[str], unread: Sequence[Unread]) -> NothingToCheck:
    """The problem that no document is left; what was unread is told on stderr first."""
    tell_unread(unread)
    where = ", ".join(paths[:3]) + (", …" if len(paths) > 3 else "")
    return NothingToCheck(
        f"{where}: no document to check",
        "give files of text, a folder of them, or - for stdin; the README lists the formats",
    )
