"""Rules and the rulebook: what the TOML files in rules/ become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.digest import digest
from checker.named import NamedTuple
from checker.problems import UsageProblem, meant

if TYPE_CHECKING:
    from collections.abc import Sequence

Lexicon = dict[str, dict[str, tuple[str, ...]]]  # file stem -> class -> words


class Forms(dict[str, dict[str, str]]):
    """The class of every form by lexicon: file stem -> form -> class, turned round from a lexicon at first use."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, stem: str) -> dict[str, str]:
        classes = self._lexicon.get(stem, {})
        found = self[stem] = {form: name for name in reversed(classes) for form in classes[name]}
        return found


class Rule(NamedTuple):
    """Which words carry one fact, and what to say when they disagree.

    `scope` is "within" for a rule that checks one text against itself (it names a `check`), else "across".
    `patterns` are regular expressions with every fragment expanded, a group `value` and sometimes a group `subject`; they
    ignore case. Each of `heads` belongs to a pattern and matches words without one of which that pattern matches nothing; ""
    for none. A rule without patterns takes every mention of its kind. `attributes` are the units or heads that it takes
    (none means all), `leaves` those that it leaves to other rules. `precision` is a measured precision in words, or empty.
    """

    id: str
    kind: str
    status: str
    severity: str
    summary: str
    why: str
    scope: str
    triggers: tuple[str, ...]
    patterns: tuple[str, ...]
    heads: tuple[str, ...]
    subject: tuple[str, ...]
    attributes: tuple[str, ...]
    leaves: tuple[str, ...]
    check: str
    message: str
    precision: str


class Rulebook(NamedTuple):
    """All rules of a run and the lexicon they share.

    `lexicon` holds every form of the words in rules/lexicon/ by file stem and class, `forms` the class of each by
    file stem and form; a phrase is one form, with spaces. `hash` is the same on every machine for the same rules,
    and changes with any of them.
    """

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    forms: Forms
    hash: str

    def rule(self, id: str) -> Rule:
        """The rule with this id. Raises UsageProblem, with the nearest id, where there is none."""
        for rule in self.rules:
            if rule.id == id:
                return rule
        raise self._unknown(id)

    def selected(
        self,
        select: Sequence[str] = (),
        extend: Sequence[str] = (),
        ignore: Sequence[str] = (),
        drafts: bool = False,
    ) -> Rulebook:
        """The rulebook with only the rules that ids or prefixes ("date", "date/range-reversed") choose.

        With nothing selected, all rules are. A draft needs `drafts`, its full id in `select`, or anything in `extend`, which
        adds to the selection. Raises UsageProblem for a selector that chooses nothing.
        """
        for selector in (*select, *extend, *ignore):
            self.known(selector)
        rules = tuple(
            rule
            for rule in self.rules
            if not _is_chosen(rule, ignore)
            and (
                _is_chosen(rule, extend)
                or (
                    (not select or _is_chosen(rule, select)) and (rule.status != "draft" or drafts or rule.id in select)
                )
            )
        )
        if rules == self.rules:
            return self
        chosen = digest("\n".join((self.hash, *(rule.id for rule in rules))).encode(), 16)
        return self._replace(rules=rules, hash=chosen)

    def known(self, selector: str) -> None:
        """Raises UsageProblem, with the nearest word, for a selector that chooses nothing."""
        if not any(_is_chosen(rule, (selector,)) for rule in self.rules):
            raise self._unknown(selector)

    def predicate(self, word: str, following: str = "") -> str:
        """The event class of a verb or event noun, with the word after it ("voted", "down"); "" where unknown."""
        forms = self.forms["predicates"]
        return (following and forms.get(f"{word} {following}".lower(), "")) or forms.get(word.lower(), "")

    def _unknown(self, selector: str) -> UsageProblem:
        prefixes = {rule.id.partition("/")[0] for rule in self.rules}
        near = meant(selector, [*(rule.id for rule in self.rules), *sorted(prefixes)])
        remedy = near or "`factlint rule list` shows them all"
        return UsageProblem(f'no rule has the id or prefix "{selector}"', remedy)


def _is_chosen(rule: Rule, selectors: Sequence[str]) -> bool:
    return any(rule.id == selector or rule.id.startswith(selector.rstrip("/") + "/") for selector in selectors)
