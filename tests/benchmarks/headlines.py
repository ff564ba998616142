"""How many slips in titles are found: each title of a corpus with one of its numbers or weekdays altered at random.

    python -m tests.benchmarks.headlines CORPUS

CORPUS is a .jsonl corpus with titles, as `factlint check` reads it. Altered are counts, amounts, shares, ages, ranks, days,
durations, votes and scores that the text tells in the same words, so that the title is right as it stands: a number by one or two, by
about a third, or to its double, a number word and a weekday to another. What the titles give as they are is counted
apart: real slips, and false alarms.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from copy import copy
from random import Random

from checker.compare.within.checks import misfits
from checker.documents.read import read
from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load

WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WORDS_OR_DAYS = re.compile(rf"\d{{1,3}}(?:,\d{{3}})+|\d+|\b(?:(?i:{'|'.join(WORDS)})|{'|'.join(DAYS)})\b")
SORTS = {
    **dict.fromkeys(("quantity", "money", "percent", "age", "ordinal"), "numbers"),
    "timex": "times",
    **dict.fromkeys(("tally", "score"), "results"),
}
SEED = 5
RULEBOOK = load()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    for sort, count in counted(parser.parse_args().corpus).items():
        print(f"{sort:30}{count:>8,}")


def counted(corpus: str) -> Counter[str]:
    """Titles altered and found, by what was altered, and those that give a finding as they are."""
    rulebook = RULEBOOK.selected(["headline"])
    random, counts = {sort: Random(SEED) for sort in SORTS.values()}, Counter[str]()
    for document in read([corpus]).documents:
        if not isinstance(document, Document) or not document.title:
            continue
        mentions = extract(document, rulebook).mentions
        if any(misfits(document, mentions, rulebook)):
            counts["titles that give a finding"] += 1
            continue
        for sort, title in altered(document, random):
            titled = copy(document)
            titled.title = title
            counts[f"{sort} altered"] += 1
            counts[f"{sort} found"] += any(misfits(titled, mentions, rulebook))
    return counts


def altered(document: Document, random: dict[str, Random]) -> Iterator[tuple[str, str]]:
    """What is altered ("numbers", "times", "results"), with the title that it gives: one for each that the text has, too."""
    title = document.title
    alone = Document("title", title, reference=document.reference)
    for mention in extract(alone, RULEBOOK).mentions:
        sort = SORTS.get(mention.kind, "")
        found = WORDS_OR_DAYS.search(title, mention.start, mention.end) if sort else None
        if found and re.search(rf"(?<![\w.,]){found[0]}(?![\w.,]*\d)", document.text, re.IGNORECASE):
            yield sort, f"{title[: found.start()]}{_other(found[0], random[sort])}{title[found.end() :]}"


def _other(told: str, random: Random) -> str:
    if told in DAYS:
        return random.choice([day for day in DAYS if day != told])
    if told.lower() in WORDS:
        word = random.choice([word for word in WORDS if word != told.lower()])
        return word.capitalize() if told[0].isupper() else word
    number = int(told.replace(",", ""))
    near = {number + 1, number - 1, number + 2, round(number * 1.3), round(number * 0.7), number * 2}
    other = random.choice(sorted(near - {number, 0, -1}))
    return f"{other:,}" if "," in told else str(other)


if __name__ == "__main__":
    main()
