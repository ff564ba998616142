"""What is done to those who are counted, or what they do: the verb that a number hangs on, "questioned nine people".

The verb of which the number is the object stands right before it, or before a small word ("looked for nine people"); that of which
it is the subject follows. Where the verb says next to nothing, its noun does ("took orders for 40 trains") or what stands behind the
number ("forced 300 people from their homes").
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.slots.lexemes import Lexemes
from checker.align.slots.sentence import CLASSES, FUNCTION, is_past
from checker.align.tokens import Token, stem
from checker.model.claim import Mention
from checker.named import NamedTuple
from checker.rulebook import Rulebook

_LEXICA = "doings", "predicates", "roles"
_BEHIND = 6
"""So many tokens behind a number the verb is looked for of which it is the subject."""
_NOUNS = 4
"""So many tokens may the first object of a verb with two have."""
_KINDS = "quantity", "money", "percent"
_AMOUNTS = "", "area", "volume", "mass", "energy", "data"
_PRICE = 3
"""So many tokens before a sum "for" makes it a price: "for as much as"."""
_ENDINGS = "ing", "ed", "es", "e", "s"
_LEAST = 3
"""Letters of a stem."""
_OF_VERBS = "ed", "ing"
_NONE: frozenset[str] = frozenset()
_BEGINS_SUBJECT = CLASSES["joiners"] | CLASSES["be"] | {"that"}
_ENDS_SUBJECT = (CLASSES["joiners"] | {"whose"}) - CLASSES["relative"]
_BEFORE_NOUNS = CLASSES["determiners"] | CLASSES["prepositions"]
_BEFORE_PARTICIPLES = CLASSES["be"] | {","}
_SMALL = CLASSES["bounding"] | CLASSES["linked"]
_GOVERNING = CLASSES["prepositions"] - CLASSES["linked"]


class Doing(NamedTuple):
    """All that a verb may be called, its stem among it, and the frames of doings that exclude each other in which it is one."""

    names: frozenset[str]
    frames: frozenset[str]


NOTHING = Doing(_NONE, _NONE)


class Doings:
    """Finds doings with a rulebook's lexicon."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._lexica = [Lexemes(rulebook.forms[name]) for name in _LEXICA]
        self._idioms = rulebook.forms["idioms"]
        self._reporting = frozenset(rulebook.forms["reporting"])
        self._frames: dict[str, list[str]] = {}
        for frame, classes in rulebook.lexicon.get("frames", {}).items():
            for name in classes:
                self._frames.setdefault(name, []).append(frame)

    def of(self, words: Sequence[Token], first: int, last: int, mention: Mention) -> Doing:
        """The doing of a number, NOTHING where no verb is found or it says too little. Sums "for" which somebody buys or sells are
        one price; lengths, speeds and the like do not hang on a verb, and no amount does anything."""
        role, dimension = (getattr(mention.value, name, "") for name in ("role", "dimension"))
        if mention.kind not in _KINDS or dimension not in _AMOUNTS or role:
            return NOTHING
        if mention.kind == "money" and any(token.lower == "for" for token in words[max(0, first - _PRICE) : first]):
            return NOTHING
        names = self._names(words, first, last, may_act=not dimension)
        return Doing(names, frozenset(frame for name in names for frame in self._frames.get(name, ())))

    def _names(self, words: Sequence[Token], first: int, last: int, *, may_act: bool) -> frozenset[str]:
        if "-" in words[last - 1].text or any(token.text == "-" for token in words[first:last]):
            return _NONE  # "a 6.1-magnitude quake"
        at, small = _before(words, first)
        if at < 0 or words[at].shape == "." or words[at].lower in _BEGINS_SUBJECT or self._is_saying(words, at):
            return self._behind(words, last) if may_act else _NONE
        if self._is_verb(words, at):
            if idiom := self._idioms.get(f"{words[at].lower} {words[last - 1].lower}"):
                return frozenset([idiom])
            if small in _GOVERNING and not self._phrases(words, at):
                return _NONE  # "met in three towns"
            if words[at].lower in CLASSES["empty"] and not self._phrases(words, at):
                return self._known(words, last)
            return self._called(words, at)
        if (small or words[at].lower) in _GOVERNING:
            return _NONE  # "people from three towns"
        if small in CLASSES["linked"]:
            return self._by_noun(words, at, small)
        return self._by_first_object(words, at) or (self._behind(words, last) if may_act else _NONE)

    def _by_noun(self, words: Sequence[Token], noun: int, small: str) -> frozenset[str]:
        """What an empty verb does with its object: "took orders for", or a verb to what: "cut power to"."""
        at, between = _before(words, noun)
        while (
            at >= 0 and not between and words[at].shape == "a" and noun - at < _NOUNS and not self._is_verb(words, at)
        ):
            at, between = _before(words, at)
        if at < 0 or between in CLASSES["linked"] or not self._is_verb(words, at):
            return _NONE
        if words[at].lower in CLASSES["by_noun"]:
            return self._called(words, noun)
        return _NONE if small == "of" or words[at].lower in CLASSES["empty"] else self._called(words, at)

    def _by_first_object(self, words: Sequence[Token], at: int) -> frozenset[str]:
        """The verb of two objects: "fined the firm 3 million"."""
        for verb in range(at - 1, max(-1, at - 1 - _NOUNS), -1):
            if words[verb].lower in CLASSES["of_two_objects"]:
                return self._called(words, verb)
            if words[verb].shape in ".9":
                break
        return _NONE

    def _behind(self, words: Sequence[Token], last: int) -> frozenset[str]:
        """The verb of which the number is the subject."""
        for at in range(last, min(len(words), last + _BEHIND)):
            word = words[at]
            if word.shape in ".9" or word.lower in _ENDS_SUBJECT or self._is_saying(words, at):
                break
            is_going_on = word.lower.endswith("ing") and words[at - 1].lower not in CLASSES["be"]
            if word.lower in CLASSES["empty"] and not self._phrases(words, at):
                if found := self._known(words, at + 1) or self._known(words, at):
                    return found  # "were taken to hospital"
            elif not is_going_on and self._is_verb(words, at):
                return self._called(words, at)
        return _NONE

    def _is_saying(self, words: Sequence[Token], at: int) -> bool:
        return words[at].lower in self._reporting and not self._lexica[0].at(words, at)

    def _is_verb(self, words: Sequence[Token], at: int) -> bool:
        """Whether a word is a verb by its form, by what stands before it, or as the lexicon knows it."""
        word, before = words[at], words[at - 1].lower if at else ""
        if word.shape not in "aS" or "-" in word.text:
            return False
        if is_past(word) or word.lower in CLASSES["empty"] or self._phrases(words, at):
            return True
        if before in CLASSES["first_forms"] and word.shape == "a" and word.lower not in FUNCTION:
            return True
        if word.lower.endswith("ing") and before in _BEFORE_PARTICIPLES:  # but "by evening 900 homes"
            return True
        is_known = bool(self._known(words, at))
        return is_known and (
            word.lower.endswith(_OF_VERBS) or (word.lower.endswith("s") and before not in _BEFORE_NOUNS)
        )

    def _phrases(self, words: Sequence[Token], at: int) -> frozenset[str]:
        """The classes of a word together with those behind it."""
        alone = words[at : at + 1]
        found = ((lexemes.at(words, at), lexemes.at(alone, 0)) for lexemes in self._lexica)
        return frozenset(name for name, single in found if name != single)

    def _known(self, words: Sequence[Token], at: int) -> frozenset[str]:
        """The classes of the words at a place."""
        return frozenset(name for lexemes in self._lexica if at < len(words) and (name := lexemes.at(words, at)))

    def _called(self, words: Sequence[Token], at: int) -> frozenset[str]:
        """What a verb may be called: of a phrase only the classes, as "signed up" is not "signed"."""
        return self._phrases(words, at) or self._known(words, at) | {f"={_stem(words[at].lower)}"}


def are_two(a: Doing, b: Doing) -> bool:
    """Whether two verbs are told, and no class or stem of one is the other's."""
    return bool(a.names and b.names) and a.names.isdisjoint(b.names)


def exclude(a: Doing, b: Doing) -> bool:
    """Whether two verbs tell of two doings of one frame."""
    return are_two(a, b) and not a.frames.isdisjoint(b.frames)


def _before(words: Sequence[Token], first: int) -> tuple[int, str]:
    """The last word before some that is not small, and the small one behind it that leads to what follows, "" for none."""
    at, small = first - 1, ""
    while at >= 0 and words[at].lower in _SMALL:
        small = words[at].lower
        at -= 1
    return at, small


def _stem(word: str) -> str:
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= _LEAST), "")
    bare = word.removesuffix(ending)
    return stem(bare[:-1] if len(bare) > _LEAST and bare[-1] == bare[-2] else bare)
