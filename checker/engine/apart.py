"""What reads alike in two documents and is two facts, with the veto that says so."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.facts import Aligner
from checker.align.parted import vetoes
from checker.align.stories.stories import stories
from checker.compare.findings import finding
from checker.compare.verdicts import parted_dispute
from checker.config import Config
from checker.engine.copies import distinct
from checker.engine.pool import examine_all
from checker.engine.run import ordered
from checker.model.document import Document
from checker.model.finding import Finding
from checker.rulebook import Rulebook


def apart(documents: Sequence[Document], rulebook: Rulebook, config: Config) -> list[Finding]:
    """The claims with other values that would be one fact if no veto parted them, the likeliest first. Documents without a date stay
    so."""
    rules = rulebook.selected(*config.choice)
    read, examined, _ = examine_all(distinct(ordered(documents)), rules, config.jobs)
    told = stories(read)
    aligner = Aligner(told, rules)
    found = [
        finding(parted_dispute(each, read), rules.rule(each.key.rule), read, told.source)
        for story in told.groups
        for each in aligner.parted(story, {number: examined[number].extraction for number in story}, vetoes())
    ]
    return sorted(found, key=lambda one: (-one.probability, one.rule, one.citations[0][:3]))
