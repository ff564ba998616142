"""The whole job in this process: documents in, a report out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache as once
from typing import TYPE_CHECKING

from checker.config import Config
from checker.engine.cache import Cache
from checker.engine.copies import distinct
from checker.engine.packed import is_large
from checker.engine.pool import examine_all
from checker.engine.run import Run, ordered, report, with_truth
from checker.model.document import Document
from checker.model.report import Report, Unread
from checker.rulebook import Rulebook

if TYPE_CHECKING:
    from checker.align.stories.stories import Stories


def check(
    documents: Sequence[Document],
    rulebook: Rulebook,
    config: Config,
    unread: Sequence[Unread] = (),
    *,
    lone: bool = False,
    cache: Cache | None = None,
) -> Report:
    """Every fact and finding in a set of documents. Neither their order nor the `cache` changes the outcome.

    Facts that rest on a single claim are left out unless `lone` asks for them. Facts declared true are compared like
    documents. Findings that the baseline, decisions or allow-comments cover are suppressed. Raises ReviewProblem.
    """
    rules = rulebook.selected(*config.choice)
    told = ordered(with_truth(documents, config))
    cache = None if is_large(told) else cache  # a corpus so large wants an index

    @once
    def grouped() -> Stories:
        from checker.align.stories.stories import stories

        return stories(distinct(told))

    read, examined, failed = examine_all(told, rules, config.jobs, cache, meanwhile=grouped)
    run = Run(read, examined, frozenset(range(len(read))), None if failed else grouped)
    made = report(run, rulebook, rules, config, (*unread, *failed), lone=lone, cache=cache)
    if cache:
        cache.keep(read, examined)
    return made
