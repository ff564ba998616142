"""The contents of an index, for people and for programs."""

from __future__ import annotations

from checker.model.corpus import Holdings
from checker.report.json import written
from checker.report.records import SCHEMA_VERSION, TOOL
from checker.report.summary import counted
from checker.report.visible import visible

SHOWN_SOURCES = 10
_NAMELESS = "without a source"


def render_text(held: Holdings) -> str:
    """One line for each thing."""
    sources = [f"{visible(name) or _NAMELESS} ({number:,})" for name, number in held.sources.items()]
    if more := sources[SHOWN_SOURCES:]:
        sources[SHOWN_SOURCES:] = [f"and {counted(len(more), 'more source')}"]
    dates = f"{held.earliest} to {held.latest}" if held.earliest else "none"
    undated = f", {counted(held.undated, 'document')} without a date" if held.undated else ""
    lines = {
        "index": f"{visible(held.path)}, {held.size / 1e6:,.1f} MB, made by factlint {held.version}",
        "made from": ", ".join(map(visible, held.paths)),
        "documents": f"{held.documents:,}, {held.characters:,} characters, {held.words:,} different words",
        "claims": ", ".join(f"{number:,} {kind}" for kind, number in held.claims.items()) or "none",
        "sources": ", ".join(sources),
        "dates": dates + undated,
        "rules": f"{held.rules:,}, rulebook {held.rulebook[:12]}",
    }
    return "".join(f"{name:<10} {value}\n" for name, value in lines.items())


def render_json(held: Holdings) -> str:
    """The same as one object."""
    record = held._asdict() | {
        "earliest": held.earliest and held.earliest.isoformat(),
        "latest": held.latest and held.latest.isoformat(),
    }
    return written({"schema_version": SCHEMA_VERSION, "tool": TOOL, "index": record})
