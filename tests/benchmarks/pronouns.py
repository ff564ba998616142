"""How often "he" and "she" are given to the right person.

    python -m tests.benchmarks.pronouns

tests/align/slots/persons.txt holds 60 texts of several people each, written for the purpose as news tells such things; behind each "he"
and "she" it says in braces who is meant, with a capital where the text names somebody. Counted are two ways: the one person who fits
(`align/slots/pronouns.py`, for ages) and whom the sentence before begins with (`spoken_of` in `align/slots/actors.py`, for all other facts).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.align.slots.actors import spoken_of
from checker.align.slots.pronouns import Pronouns
from checker.align.slots.sentence import place
from checker.align.tokens import tokens
from checker.documents.segment import segment_at, segments
from checker.model.document import Document
from checker.rulebook import load

TEXTS = Path(__file__).parents[1] / "align" / "slots" / "persons.txt"
MARK = re.compile(r"\b(?P<pronoun>he|she)\{(?P<meant>[^}]*)\}", re.IGNORECASE)
AGE = re.compile(r"\w+ (?:is|was) (?:\d\d|six|seven|eight|four)\b")
ONE, FIRST = "the one person who fits", "whom the sentence before begins with"


class Text(NamedTuple):
    """A text, the ages that one person has in it, none where it is consistent, and whom each pronoun means, by its offset."""

    document: Document
    slip: frozenset[str]
    meant: dict[int, str]


def texts() -> Iterator[Text]:
    """The texts of the file, without their braces."""
    for block in TEXTS.read_text(encoding="utf-8").split("== ")[1:]:
        head, _, body = block.partition("\n")
        name, *slip = head.split()
        plain, meant, last = "", {}, 0
        for mark in MARK.finditer(body):
            plain += body[last : mark.start()]
            meant[len(plain)] = mark["meant"]
            plain += mark["pronoun"]
            last = mark.end()
        yield Text(Document(name, plain + body[last:]), frozenset(slip), meant)


def counted() -> dict[tuple[str, str], Counter[str]]:
    """How many pronouns are given to the right person, to a wrong one and to nobody, by the way and the pronoun's place; who has no name is
    rightly nobody."""
    pronouns, counts = Pronouns(load().lexicon), dict[tuple[str, str], Counter[str]]()
    for text in texts():
        layout = segments(text.document)
        for start, meant in text.meant.items():
            segment = segment_at(text.document, start)
            assert segment is not None
            words = tokens(text.document, segment)
            at, _ = place(words, start, start + 1)
            before = [tokens(text.document, one) for one in layout[: layout.index(segment)]][::-1]
            person = pronouns.meant(words, at, before)
            where = ["opens a sentence" if at == 0 else "stands inside one"]
            where += ["has an age"] * bool(AGE.match(text.document.text, start))
            for way, found in ((ONE, person.names if person else frozenset[str]()), (FIRST, spoken_of(before))):
                for one in where:
                    counts.setdefault((way, one), Counter())[_judged(found, meant)] += 1
    return counts


def _judged(found: frozenset[str], meant: str) -> str:
    names = frozenset(meant.lower().split()) if meant[0].isupper() else frozenset[str]()
    if not found:
        return "nobody" if names else "right"
    return "right" if found & names and (names <= found or found <= names) else "wrong"


def main() -> None:
    print(f"{'':60}{'right':>8}{'wrong':>8}{'nobody':>8}")
    for (way, where), found in sorted(counted().items()):
        print(f"{way + ', pronoun that ' + where:60}{found['right']:>8}{found['wrong']:>8}{found['nobody']:>8}")


if __name__ == "__main__":
    main()
