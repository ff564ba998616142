"""New documents against a corpus: a report on the new ones, with the old ones cited.

The corpus is an index, from which only documents near the new ones are loaded though the words of all are counted, or
documents that were read for this run. Either way alignment runs over new and old documents together, and what no new
document states is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.align.stories.stories import stories
from checker.align.words import Background, Count, Words
from checker.config import Config
from checker.engine.cache import Cache
from checker.engine.copies import Copies
from checker.engine.examine import Examined
from checker.engine.near import Near, near
from checker.engine.pool import examine_all
from checker.engine.run import Run, ordered, report, with_truth
from checker.engine.store_corpus import IndexedCorpus, opened
from checker.model.document import Document
from checker.model.report import Report, Unread
from checker.named import NamedTuple
from checker.problems import IndexProblem
from checker.rulebook import Rulebook


def check_against_documents(
    documents: Sequence[Document],
    corpus: Sequence[Document],
    rulebook: Rulebook,
    config: Config,
    unread: Iterable[Unread] = (),
    *,
    lone: bool = False,
    cache: Cache | None = None,
) -> Report:
    """The report on `documents`: each on its own, among themselves, and with those of a corpus, which may contain them."""
    rules = rulebook.selected(*config.choice)
    new = {document.id for document in documents}
    old = [document for document in corpus if document.id not in new]
    told = ordered(with_truth([*documents, *old], config))
    everything, examined, failed = examine_all(told, rules, config.jobs, cache)
    reported = frozenset(number for number, document in enumerate(everything) if document.id in new)
    run = Run(everything, examined, reported)
    made = report(run, rulebook, rules, config, (*unread, *failed), lone=lone)
    if cache:
        cache.keep(everything, examined)
    return made


def check_against_index(
    documents: Sequence[Document],
    path: str,
    rulebook: Rulebook,
    config: Config,
    unread: Iterable[Unread] = (),
    *,
    lone: bool = False,
) -> Report:
    """The same against the corpus of an index, which may contain older texts of the documents.

    Raises IndexProblem where the index cannot be read or was built under other rules.
    """
    rules = rulebook.selected(*config.choice)
    with opened(path) as corpus:
        known = corpus.rules(rulebook)
        if missing := [rule.id for rule in rules.rules if rule not in known.rules]:
            what = f"{path}: was built without the rule {missing[0]}"
            raise IndexProblem(what, "`factlint index update` with the same --select and --ignore builds it anew")
        names = {document.id for document in documents}
        new, examined, failed = examine_all(ordered(with_truth(documents, config)), known, config.jobs)
        corpus.replace([document.id for document in new])
        found = near(new, corpus)
        run = _joined([*zip(new, examined, strict=True), *corpus.load(found.numbers)], len(new), corpus, found)
        run = run._replace(reported=frozenset(n for n in run.reported if run.documents[n].id in names))
        if rules.hash != known.hash:
            run = run._replace(examined=[_under(rules, one) for one in run.examined])
        return report(run, rulebook, rules, config, (*unread, *failed), lone=lone)


class _Indexed(NamedTuple):
    """An indexed corpus as a background; `holds` are the numbers of its documents in the run."""

    corpus: IndexedCorpus
    documents: int
    holds: frozenset[int]

    def counts(self, words: Sequence[str]) -> Sequence[Count]:
        return self.corpus.counts(words)


def _joined(found: Sequence[tuple[Document, Examined]], new: int, corpus: IndexedCorpus, around: Near) -> Run:
    """A run over documents of which the first `new` are new and the others are from the corpus."""
    order = ordered(document for document, _ in found)
    examined = {document.id: one for document, one in found}
    names = {document.id for document, _ in found[:new]}
    reported = frozenset(number for number, document in enumerate(order) if document.id in names)
    copies = Copies(order)
    known = frozenset(copies.place[number] for number in range(len(order)) if number not in reported)
    originals = copies.without(order)
    background: Background = _Indexed(corpus, corpus.documents, known)
    told = stories(originals, Words(originals, background), around.groups(originals))
    return Run(order, [examined[document.id] for document in order], reported, lambda: told)


def _under(rules: Rulebook, examined: Examined) -> Examined:
    """The part of what a document gives that these rules find."""
    ids = {rule.id for rule in rules.rules}
    extraction = examined.extraction
    claims = tuple(claim for claim in extraction.claims if claim.rule in ids)
    return Examined(extraction._replace(claims=claims), tuple(one for one in examined.misfits if one[0] in ids))
