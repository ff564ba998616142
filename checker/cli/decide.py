"""`factlint decide`: records what a reviewer says about a finding, with who said it, when and why."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.inputs import beside_configuration, checked, hint, one_finding, prepare
from checker.cli.options import no_cache, reading, reviewing
from checker.cli.output import emit
from checker.problems import UsageProblem
from checker.report.visible import visible

if TYPE_CHECKING:
    from checker.model.finding import Finding
    from checker.model.report import Report


def _day(context: click.Context, parameter: click.Parameter, given: str | None) -> str:
    try:
        return date.fromisoformat(given).isoformat() if given else ""
    except ValueError:
        raise UsageProblem(f'--{parameter.name} "{given}" is not a date', "write it as 2026-12-31") from None


@click.command("decide")
@click.argument("fingerprint")
@reading
@no_cache
@reviewing
@click.option(
    "--as", "verdict", type=click.Choice(["accepted", "false-alarm", "fixed"]), required=True, help="The decision."
)
@click.option("--reason", required=True, help="Why, for whoever reads it later.")
@click.option("--by", help="Who decides.  [default: the user of git, or of this machine]")
@click.option("--when", callback=_day, metavar="DATE", help="Day of the decision.  [default: today]")
@click.option("--expires", callback=_day, metavar="DATE", help="First day on which it no longer holds.")
def command(
    fingerprint: str,
    paths: tuple[str, ...],
    verdict: str,
    reason: str,
    by: str | None,
    when: str,
    expires: str,
    **given: Any,
) -> int:
    """Record that a finding is accepted, a false alarm, or fixed.

    FINGERPRINT is its id, or the beginning of it; PATH is what was checked. Accepted means that it is right and that the
    documents stay as they are. What is accepted or a false alarm does not fail a check until the decision expires. What
    was fixed and is found again is shown, with who said that it was fixed.
    """
    from checker.report.write import add_line
    from checker.review.decisions import FILE, Decision, line, read, today

    if not reason.strip():
        raise UsageProblem("--reason is empty", "say why, for whoever reads it later")
    when = when or today().isoformat()
    if expires and expires <= when:
        raise UsageProblem(
            f"--expires {expires} is not after {when}", "name a day on which the decision no longer holds"
        )
    inputs = prepare(paths, show_unresolved=True, min_probability=0.0, **given)
    path = beside_configuration(inputs, inputs.config.decisions, FILE)
    read(path)  # nothing is added to a file that cannot be used
    finding = _finding(fingerprint, checked(inputs), verdict)
    decision = Decision(
        fingerprint=finding.fingerprint if finding else fingerprint,
        verdict=verdict,
        reason=" ".join(reason.split()),
        by=by or _user(path.parent),
        when=when,
        expires=expires,
        rule=finding.rule if finding else "",
        message=finding.message if finding else "",
    )
    add_line(path, line(decision), "the decision")
    about = f"{finding.rule}: {finding.message}" if finding else decision.fingerprint
    emit(
        f"{visible(str(path))}: {verdict} by {visible(decision.by)}: {visible(about)}\n{hint(inputs, 'decisions', path)}"
    )
    return 0


def _finding(fingerprint: str, report: Report, verdict: str) -> Finding | None:
    """The finding that is meant; None for one that is fixed and no longer found, whose id is from an earlier report."""
    from checker.review.decisions import SHOWN

    findings = (*report.findings, *report.suppressed)
    is_gone = not any(finding.fingerprint.startswith(fingerprint) for finding in findings)
    is_whole = len(fingerprint) >= SHOWN and set(fingerprint) <= set("0123456789abcdef")
    return None if verdict == "fixed" and is_gone and is_whole else one_finding(fingerprint, findings)


def _user(folder: Path) -> str:
    """The user of git in a folder, or else of this machine. Raises UsageProblem where neither is known."""
    import subprocess

    try:
        run = subprocess.run(
            ["git", "config", "user.name"],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if name := run.stdout.strip():
            return name
    except OSError:
        pass  # no git here
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        raise UsageProblem("it is not known who decides", "name them with --by") from None
