"""What a sentence tells as not so: as denied, doubted, called false, or as turned down.

A word of denial counts where it governs the value, see checker.compare.accounts.governing: "denied that 64 were hurt",
"dismissed reports of 64 hurt", "it is not true that", "rejected a plan to spend 64 million". Behind the value it tells of what
was reported or proposed: "rumours that 64 were hurt were false". Where the word itself is negated, nothing is denied.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from pathlib import Path

from checker.align.slots.sentence import CLASSES
from checker.align.tokens import Token
from checker.compare.accounts.governing import ENDS, is_other_subject, passed
from checker.compare.accounts.phrases import BE, BEFORE_NOUNS, CONJUNCTIONS, COORDINATES, DETERMINERS, RELATIVES
from checker.compare.accounts.verb_forms import behind_adverbs, is_finite, is_ing
from checker.named import NamedTuple
from checker.tables import compiled, read_toml

_TABLE = Path(__file__).with_name("denials.toml")
_WORDS = compiled(
    "denials",
    [_TABLE],
    lambda: {name: words.split() for name, words in read_toml(_TABLE).items()},
)
_OF = {name: frozenset(word.replace("/", " ") for word in words) for name, words in _WORDS.items()}
"""Words of denial, see denials.toml."""
WORDS_OF_DENIAL = frozenset(("not", "never", "cannot", "without", "rumour", "rumours", "rumor", "rumors")).union(
    *(_OF[name] for name in ("denying", "dismissing", "falsely", "rejecting", "undone", "failing"))
)
"""The words by which most is told as not so."""
_PHRASE = 5
"""So many words stand before the noun of what is denied: "a second, much larger offer"."""
_NEAR = 3
_BEHIND = 40
_NEGATIONS = frozenset(
    ("not", "never", "no", "nobody", "none", "cannot", "without", "hardly", "little", "nor", "neither")
)
_PLAIN = frozenset(("not", "never"))
_BOUNDS = DETERMINERS | {"until", "till", "before", "by", "after", "since"}
"""Before a time that says of what is known when it was, or up to when: "won't play in the 2011 playoffs"."""
_OF_ELSE = (BEFORE_NOUNS | {"why", "how", "whether", "what", "if", "that"}) - {"on", "in", "at"}
"""Behind these words a time belongs to something else: "would not retaliate for the raid on Tuesday", "did not say why it left"."""
_ADVERBS = frozenset(("ever", "even", "as", "also", "again", "outright"))
_LINKS = frozenset(("that", "of", "about"))
_AIMS = frozenset(("to", "of", "for", "that", "worth", "costing"))
_PROPOSERS = frozenset(("by", "from"))
_PROVING = frozenset(("proved", "proven", "be"))


class Denial(NamedTuple):
    """The word by which something is told as not so; `proposal` is the noun of what was turned down, "" of a fact. `is_of_deed`: it is
    told that something was not done, and not that somebody tells it wrongly."""

    word: str
    proposal: str = ""
    is_of_deed: bool = False


def denial(words: Sequence[Token], first: int, last: int) -> Denial | None:
    """How words `first` to `last` of a sentence are told as not so, None where they are not."""
    for at in range(first - 1, -1, -1):
        if words[at].shape in "aS" and (found := _before(words, at, first, last)):
            return found
    return None


def negated_time(words: Sequence[Token], first: int) -> Denial | None:
    """How something is told not to have been at the time that is word `first` of a sentence, "did not begin on May 4"; what did
    not begin until then began."""
    at = next((i for i in range(first - 1, -1, -1) if _is_negation(words[i])), -1)
    if at < 0 or words[first - 1].lower in _BOUNDS:
        return None
    is_verbal = at > 0 and words[at - 1].lower in CLASSES["auxiliaries"]
    is_verbal = is_verbal or words[at].lower not in _PLAIN or words[at + 1].lower in BEFORE_NOUNS
    is_other = any(word.lower in _OF_ELSE for word in words[at + 1 : first])
    if not is_verbal or is_other or passed(words, at + 2, first, may_tell=False, is_verb=True) < 0:
        return None
    return Denial(" ".join(word.lower for word in words[max(0, at - (words[at].lower in _PLAIN)) : at + 1]))


def _is_negation(word: Token) -> bool:
    return word.lower in _PLAIN or word.lower == "cannot" or word.lower.endswith(("n't", "n’t"))


def tells_proposed(words: Sequence[Token]) -> bool:
    """Whether words of a clause tell of what is proposed or offered, or what would have been."""
    return any(word.lower in _OF["proposed"] for word in words)


def is_saving(verb: str) -> bool:
    """Whether who could not do what a verb tells lets something happen: "could not save four others"."""
    return verb in _OF["saving"]


def tells_adopted(words: Sequence[Token]) -> bool:
    """Whether words of a clause tell that a proposal came to be, or that it is another one."""
    return any(word.lower in _OF["adopted"] for word in words)


def _before(words: Sequence[Token], at: int, first: int, last: int) -> Denial | None:
    """The denial that a word before a value begins."""
    low = words[at].lower
    if low in _NOUNS:
        return _behind(words, at, first, last)
    word, start = low, at + 1
    if start < first and (phrase := f"{low} {words[start].lower}") in _VERBS:
        word, start = phrase, start + 1
    if word in _OF["true"]:
        is_untrue = is_negated(words, at) and _is_link(words, start, first, {"that"})
        return Denial(f"not {word}") if is_untrue and _reaches(words, start, first, last) else None
    if is_negated(words, at):
        is_missing = word in _OF["evidence"] and _tells_claim(words, _behind_link(words, start, first), first, last)
        return Denial(f"no {word}") if is_missing else None
    if word in _OF["false"] | _OF["fictions"]:
        said = _behind_to_say(words, start, first)
        is_told = _is_link(words, said, first, {"that"}) and (word != "wrong" or said > start)
        if is_told and _reaches(words, said, first, last):
            return Denial(word)
        is_of_claim = start < first and words[start].lower in _OF["claims"]
        if is_of_claim and _tells_claim(words, start, first, last):
            return Denial(word)
    if word in _OF["falsely"]:
        is_told = start < first and words[start].lower in _OF["telling"]
        return Denial(word) if is_told and _reaches(words, start + 1, first, last) else None
    if word in _OF["refusing"] and _is_link(words, start, first, {"to"}) and start + 1 < first:
        is_done = words[start + 1].lower not in _OF["saving"]
        return (
            Denial(word, is_of_deed=True) if is_done and _reaches(words, start, first, last, may_tell=False) else None
        )
    if word in _OF["denying"] | _OF["dismissing"] and _denies(words, word, start, first, last):
        return Denial(word)
    return _rejects(words, word, start, first, last) if word in _OF["rejecting"] else None


def _denies(words: Sequence[Token], word: str, start: int, first: int, last: int) -> bool:
    """Whether a verb of denial, behind which a sentence goes on at `start`, has a value in what it denies."""
    start += start < first and words[start].lower == "on"
    while start < first and _is_passed_over(words[start]):
        start += 1
    if start < first and words[start].lower in _OF["false"] | {"rumours", "rumors"} and words[start - 1].lower == "as":
        start += 1  # "dismissed as false reports that"
    if start >= first:
        return word in _OF["denying"] and any(is_finite(words, at) for at in range(last, last + _NEAR))
    if words[start].lower == "that" or (is_ing(words[start]) and (word in _OF["denying"] or " " in word)):
        return _reaches(words, start, first, last, may_tell=words[start].lower == "that")
    if _tells_claim(words, start, first, last):
        return True
    is_bare = word in _OF["denying"] and words[start].lower not in BEFORE_NOUNS | COORDINATES | {","}
    return is_bare and passed(words, start, first, may_tell=True, is_verb=False) > 0


def _is_passed_over(word: Token) -> bool:
    """Whether a word between a verb and what that denies is an adverb or a day."""
    return word.lower in _ADVERBS or word.lower.endswith("ly") or word.lower in CLASSES["not_names"]


def _tells_claim(words: Sequence[Token], start: int, first: int, last: int) -> bool:
    """Whether at `start` somebody's report begins that tells a value: "reports that 64", "claims of 64", "allegations it paid"."""
    if _is_link(words, start, first, {"that"}):
        return _reaches(words, start, first, last)
    noun = _noun(words, start, first, _OF["claims"] | _OF["fictions"])
    return noun >= 0 and _is_told_by(words, noun, first, last)


def _is_told_by(words: Sequence[Token], noun: int, first: int, last: int) -> bool:
    """Whether the report that a noun names tells a value."""
    start = noun + 1
    if start == first or _is_link(words, start, first, _LINKS):
        return _reaches(words, start, first, last)
    is_told = words[start].lower not in BEFORE_NOUNS | CONJUNCTIONS | COORDINATES | RELATIVES
    return is_told and passed(words, start, first, may_tell=True, is_verb=False) > 0


def _rejects(words: Sequence[Token], word: str, start: int, first: int, last: int) -> Denial | None:
    """The denial of a verb of turning down, behind which a sentence goes on at `start`."""
    if start < first and is_ing(words[start]) and (" " in word or word.startswith("reject")):
        return Denial(word, is_of_deed=True) if _reaches(words, start, first, last, may_tell=False) else None
    noun = _noun(words, start, first, _OF["proposals"])
    if noun >= 0:
        return Denial(word, words[noun].lower, is_of_deed=True) if _is_of_proposal(words, noun, first, last) else None
    noun = _named_behind(words, start, first, last)
    return Denial(word, words[noun].lower, is_of_deed=True) if noun >= 0 else None


def _is_of_proposal(words: Sequence[Token], noun: int, first: int, last: int) -> bool:
    """Whether a value belongs to what a noun says is proposed: "a plan to spend 64 million", "the bank's offer of 64 million"; who
    proposed it is no part of it, "an offer from 64 investors", nor is how it was voted on, "by a margin of 64 votes"."""
    start = noun + 1
    if start == first:
        return True
    if words[start].lower in _PROPOSERS and start + 1 < first and words[start + 1].text[0].isupper():
        start = next((at for at in range(start, min(first, start + _PHRASE)) if words[at].lower in _AIMS), start)
    if not _is_link(words, start, first, _AIMS):
        return False
    is_of_vote = words[start].lower != "to" and words[first - 1].lower in ("by", "with")
    return not is_of_vote and _reaches(words, start, first, last, may_tell=words[start].lower == "that")


def _named_behind(words: Sequence[Token], start: int, first: int, last: int) -> int:
    """The place of the noun behind a value that says what it is of, "a 64-million-euro offer", -1 where none is."""
    is_one = start < first <= start + _NEAR and words[start].lower in DETERMINERS
    if not is_one or any(is_finite(words, i) or words[i].text == "," for i in range(start, first)):
        return -1
    behind = range(last, min(len(words), last + _PHRASE))
    noun = next((i for i in behind if words[i].lower in _OF["proposals"]), -1)
    is_phrase = all(words[i].lower not in BEFORE_NOUNS and words[i].text not in ",;." for i in range(last, noun))
    return noun if is_phrase else -1


def _behind(words: Sequence[Token], noun: int, first: int, last: int) -> Denial | None:
    """The denial that is told behind a value of what a noun before it names: "rumours that 64 were hurt were false"."""
    low = words[noun].lower
    is_claim = low in _OF["claims"] and _is_told_by(words, noun, first, last)
    is_proposal = not is_claim and low in _OF["proposals"] and _is_of_proposal(words, noun, first, last)
    if not is_claim and not is_proposal:
        return None
    is_called = any(word.lower in _OF["calling"] for word in words[max(0, noun - _NEAR) : noun])
    for at in range(last, min(len(words), last + _BEHIND)):
        word = words[at].lower
        if word in ENDS or (is_proposal and word in CONJUNCTIONS | RELATIVES):
            break
        before = behind_adverbs(words, at)
        if is_claim and (before in BE | _PROVING | {"a", "an"} or is_called) and word in _OF["false"] | _OF["fictions"]:
            return None if is_negated(words, at) else Denial(word)
        if is_claim and word in _OF["true"] and is_negated(words, at) and before in BE:
            return Denial(f"not {word}")
        if is_claim and word in _OF["evidence"] and is_negated(words, at):
            return Denial(f"no {word}")
        phrase = f"{word} {words[at + 1].lower}" if at + 1 < len(words) else ""
        found = phrase if phrase in _OF["undone"] else word
        if is_proposal and before in BE and found in _OF["undone"] and not is_negated(words, at):
            return Denial(found, low, is_of_deed=True)
        if is_proposal and word in _OF["failing"]:
            return Denial(word, low, is_of_deed=True)
    return None


def is_negated(words: Sequence[Token], at: int) -> bool:
    """Whether a word right before another denies it: "did not deny", "no doubt", "cannot be denied"."""
    before = (word.lower for word in words[max(0, at - _NEAR) : at])
    return any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in before)


def _reaches(words: Sequence[Token], start: int, first: int, last: int, *, may_tell: bool = True) -> bool:
    """Whether what begins at `start` goes on to a value, and that begins no other sentence."""
    is_verb = not may_tell
    return passed(words, start, first, may_tell=may_tell, is_verb=is_verb) >= 0 and not is_other_subject(
        words, start - 1, first, last
    )


def _noun(words: Sequence[Token], start: int, first: int, nouns: Set[str]) -> int:
    """The place of a noun with which a phrase at `start` ends, -1 where it has none of them."""
    for at in range(start, min(first, start + _PHRASE + 1)):
        low = words[at].lower
        if low in nouns and words[at].shape in "aS":
            return at
        if (
            low in BEFORE_NOUNS | COORDINATES | RELATIVES | CONJUNCTIONS
            or words[at].text in ";:"
            or is_finite(words, at)
        ):
            return -1
    return -1


def _is_link(words: Sequence[Token], at: int, first: int, links: Set[str]) -> bool:
    return at < first and words[at].lower in links


def _behind_link(words: Sequence[Token], at: int, first: int) -> int:
    """Behind "in" of "no truth in the claim that"."""
    return at + _is_link(words, at, first, {"in", "to", "for"})


def _behind_to_say(words: Sequence[Token], at: int, first: int) -> int:
    """Behind "to say" of "it is false to say that"."""
    is_saying = at + 1 < first and words[at].lower == "to" and words[at + 1].lower in ("say", "claim", "suggest")
    return at + 2 if is_saying else at


_NOUNS = _OF["claims"] | _OF["proposals"]
_VERBS = _OF["dismissing"] | _OF["rejecting"]
