"""Who says what stands beside some words of a report: the subject of their verb of speech, found without a parser.

The subject is the noun phrase next to the verb, as far as that is a name. What only sets the scene has none: a phrase behind
a preposition, a conjunction or a participle ("In Madrid", "After Ada Hallam left", "Speaking to Ada Hallam"), and what another
noun owns or governs ("Lemra's mayor", "a spokesman for Ada Hallam", "Lemra police").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.extract import names
from checker.patterns import regex
from checker.tables import compiled, read_toml

Lexicon = Mapping[str, Mapping[str, tuple[str, ...]]]

_TABLE = Path(__file__).with_name("speakers.toml")
_CLASSES: Mapping[str, frozenset[str]] = {
    name: frozenset(told.split()) for name, told in compiled("speakers", [_TABLE], lambda: read_toml(_TABLE)).items()
}
_ADDING = "|".join(sorted(_CLASSES["leading"] | _CLASSES["adding"]))
_ACTING = "|".join(sorted((_CLASSES["acts"] | _CLASSES["adverbs"]) - {"and", "but", "or"}))
_PREDICATE = rf"(?:(?:and|but|or) [a-z]|[a-z]{{1,20}}(?:ed|ly)\b|(?:{_ACTING})\b)"

_ADDED = re.compile(rf" (?:{_ADDING}) ")
"""Where a phrase begins that only adds to the noun before it."""
_ACTS = re.compile(rf"(?: \([^()]{{1,60}}\))?(?:$| (?:{_PREDICATE}|(?:{_ADDING}) ))")
"""What may stand behind a name that is a subject: nothing, a parenthesis, a verb or an adverb; no noun ("Lemra police")."""
_ACTED = re.compile(rf"[^ ]{{1,40}} (?:[^ ]{{1,40}} ){{0,8}}?{_PREDICATE}")
"""Some words with a verb behind the first one: a name behind these is an object."""
_QUOTES = re.compile(r" (?P<passive>(?:is|are|was|were|been|being) )?(?:also )?(?:quot|cit)(?:ed|es|ing) ")
_RESTRICTED = re.compile(r"[^,] (?:who|which|that) (?:(?:has|had|have|also) )?$")
"""Before a verb: its clause tells only whom the noun before means."""
_GOING_ON = re.compile(r", (?:(?:also|then|later|and|but) )?$")
"""Before a participle that goes on an earlier verb."""
_DETERMINED = re.compile(r"(?:A|An|The|One|Another|Some|Many|His|Her|Their|Its) |[a-z]")
_ADJUNCT = re.compile(rf" (?:{_ADDING}|[a-z]{{2,20}}ing) ")
_MARKS = " ,.\"“”‘’'«»`"
_PRONOUNS = frozenset(("he", "she", "they"))
_OBJECTS = frozenset(("him", "her", "them"))
_LONGEST_PARTICIPLE = 7

_SPEECH = (
    "say", "tell", "add", "ask", "write", "tweet", "state", "explain", "insist", "warn", "announce", "argue", "recall",
    "reply", "note", "conclude", "continue", "claim", "declare", "comment", "remark", "stress", "observe", "testify",
)  # fmt: skip
_IRREGULAR = ("said", "says", "told", "wrote", "replied", "testified", "according to", "According to")
_TELLER = re.compile(r"[ ,]{0,2}(?:(?:[A-Z][\w.'’-]{0,30}|he|she|they|who)[ ,]{1,2}){0,5}(?:[a-z]{1,20} )?")
_RUN = names.ASCII_RUN.pattern
_PLAIN = re.compile(
    rf" ?(?:(?:(?P<pronoun>he|she|they)|(?P<name>{_RUN})) (?:said|says|told|added)\b|said (?P<behind>{_RUN})(?:,|\.?\n))"
)


def plain(text: str, start: int, last: str, lexicon: Lexicon) -> str:
    """The name of who says it where "she said", "Ada Hallam said" or "said Ada Hallam" stands behind a quotation: what `beside`
    finds there too, in no time. "" where something else stands there."""
    found = _PLAIN.match(text, start)
    if found is None:
        return ""
    if found["pronoun"]:
        return last
    run = found["name"] or found["behind"]
    return "" if " of " in run or " for " in run else names.named(run, lexicon)


def beside(words: str, last: str, lexicon: Lexicon, *, leads: bool = False) -> str:
    """The name of who says it, by the words of a report beside a quotation, in one sentence; "" for nobody.

    A pronoun stands for who spoke `last`. Words that lead to the quotation have its verb of speech near their end.
    """
    verb = _verb(words, _speech(lexicon), leads)
    if verb is None:
        return ""
    start, end = verb
    subject = words[:start].strip(_MARKS) if start else ""
    if subject and not words.startswith("ccording", start + 1):
        has_comma = words[start - 2] == ","
        found = _subject(subject, words[start:end], has_comma, last, lexicon)
        if found is not None:
            return found
    return _behind(words[end:], last, lexicon)


def _verb(words: str, verbs: re.Pattern[str], leads: bool) -> tuple[int, int] | None:
    """The span of the verb of speech that counts: the first, of words that lead to a quotation the last, but none that only
    tells whom a noun means ("told those who asked her") or goes on another ("said in Lemra, adding")."""
    behind_blank = f" {words}"
    found = verbs.search(behind_blank)
    if found is None:
        return None
    while leads and (later := verbs.search(behind_blank, found.end())):
        is_restricted = _RESTRICTED.search(words, 0, later.start()) and len(words) - later.end() > 1
        if is_restricted or (later[0].endswith("ing") and _GOING_ON.search(words, 0, later.start())):
            break
        found = later
    return found.start(), found.end() - 1


def _subject(subject: str, verb: str, ends: bool, last: str, lexicon: Lexicon) -> str | None:
    """The name of a verb's subject, in the words before it, which a comma `ends` or not; "" for a subject without a name,
    None for no subject."""
    if not ends and names.ASCII_RUN.fullmatch(subject) and (who := names.named(subject, lexicon)):
        return who  # most often
    *phrases, own = subject.split(",")
    words = own.split()
    if ends:
        phrases, words = [*phrases, own], []
    if words and words[-1].lower() in _PRONOUNS:
        return last
    if verb.endswith("ing"):
        return _quoted(subject, last, lexicon) if words[-1:] == ["as"] else _main(subject.split(","), last, lexicon)
    if words and words[-1] in _CLASSES["be"]:
        return ""
    if _goes_on(words):
        return _main(phrases, last, lexicon) or None
    at = len(words)
    while at and words[at - 1].lower() not in _CLASSES["clauses"]:
        at -= 1
    if at and _goes_on(words[at:]):
        return _main(subject.split(","), last, lexicon)
    if words[0] in ("who", "whom"):
        return _antecedent(phrases, lexicon)
    clause = " ".join(words[at:])
    if not at and _sets_scene(clause):
        return _main(phrases, last, lexicon) or _ending(clause, lexicon)
    if who := _head(clause, lexicon, next_to_verb=True):
        return who
    if len(phrases) == 1 and (who := _whole(phrases[0], lexicon)):
        return who
    if words[at].lower() in _PRONOUNS:
        return last
    return "" if not at or _DETERMINED.match(clause) else _head(own.strip(), lexicon)


def _goes_on(words: Sequence[str]) -> bool:
    """Whether words are no more than stands between a comma, or a conjunction, and a verb that goes on the clause before."""
    return all(word in _CLASSES["adverbs"] or word.endswith(("ly", "day")) for word in words)


def _sets_scene(phrase: str) -> bool:
    """Whether a phrase only sets the scene, by its first word."""
    first, _, rest = phrase.partition(" ")
    first = first.lower()
    if first in _CLASSES["leading"]:
        return True
    is_participle = first in _CLASSES["participles"] or (first.endswith("ing") and len(first) >= _LONGEST_PARTICIPLE)
    return is_participle and bool(rest)


def _quoted(clause: str, last: str, lexicon: Lexicon) -> str:
    """The name of whom somebody else quotes "as" saying: "the paper quoted Ada Hallam as", "Ada Hallam was quoted as"."""
    quotes = _QUOTES.search(clause)
    if quotes is None or quotes["passive"]:
        return _main(clause[: quotes.start() if quotes else None].split(","), last, lexicon)
    told = clause[quotes.end() :].partition(",")[0].removesuffix(" as")
    return last if told in _OBJECTS else _head(told, lexicon)


def _main(phrases: Sequence[str], last: str, lexicon: Lexicon) -> str:
    """The name of the subject of a sentence that begins with some phrases: of the first that is more than a scene, or a
    later one that is nothing but a name."""
    phrases = [phrase.strip() for phrase in phrases]
    told = [phrase for phrase in phrases if not _sets_scene(phrase)]
    if not told:
        return ""
    if len(told) > 1 and told[0] != phrases[0] and " " not in told[0] and " " in (who := _whole(told[1], lexicon)):
        return who  # "In Lemra, Texas, Ada Hallam, the mayor"
    if who := _head(told[0], lexicon):
        return who
    for phrase in told[1:]:
        if who := _whole(phrase, lexicon):
            return who
    return "" if _PRONOUNS.isdisjoint(told[0].lower().split()) else last


def _head(phrase: str, lexicon: Lexicon, *, next_to_verb: bool = False) -> str:
    """The name that a noun phrase has for its head, or a clause for its subject; a phrase `next_to_verb` may end in it."""
    at = 0
    for name in names.find(phrase, lexicon):
        if name.start > at and _ADDED.search(phrase, at, name.start):
            return ""
        at = name.end
        if next_to_verb and at == len(phrase):
            return str(name.value.text)
        if _ACTS.match(phrase, at) and not _ACTED.match(phrase, 0, name.start):
            return str(name.value.text)
    return ""


def _whole(phrase: str, lexicon: Lexicon) -> str:
    """The name that a phrase is nothing but."""
    phrase = phrase.strip(" .")
    found = names.find(phrase, lexicon) if phrase[:1].isupper() and not _sets_scene(phrase) else ()
    return str(found[0].value.text) if found and len(found) == 1 and found[0].end == len(phrase) else ""


def _ending(phrase: str, lexicon: Lexicon) -> str:
    """The name that ends a phrase."""
    found = names.find(phrase, lexicon)
    return str(found[-1].value.text) if found and found[-1].end == len(phrase) else ""


def _antecedent(phrases: Sequence[str], lexicon: Lexicon) -> str:
    """The name that stands before "who", with what its bearer is between them or not."""
    for at in range(len(phrases) - 1, -1, -1):
        phrase = phrases[at].strip()
        if (not at or not _DETERMINED.match(phrase)) and (who := _ending(phrase, lexicon)):
            return who
    return ""


def _behind(words: str, last: str, lexicon: Lexicon) -> str:
    """The name of the subject that stands behind its verb: "Ada Hallam", "the mayor of Lemra, Ada Hallam"."""
    phrase, _, more = words.partition(",")
    phrase = phrase.strip(" .")
    if added := _ADJUNCT.search(phrase):
        phrase = phrase[: added.start()]
    if who := _head(phrase, lexicon):
        return who
    told = phrase.rpartition(" ")[2]
    if told in _PRONOUNS:
        return last
    who = _whole(more.partition(",")[0], lexicon) if told.islower() else ""
    return who if " " in who else ""


def tells(sentence: str, lexicon: Lexicon) -> bool:
    """Whether a sentence is only who said it: a verb of speech stands at its beginning or behind a name."""
    verb = _speech(lexicon).search(f" {sentence}")
    return verb is not None and _TELLER.fullmatch(sentence, 0, verb.start()) is not None


_known: list[tuple[Lexicon, re.Pattern[str]]] = []


def _speech(lexicon: Lexicon) -> re.Pattern[str]:
    """The verbs of speech of the lexicon in use, each with the character before it: in words behind a blank, a hit starts
    where the verb does in the words alone. The verbs are told by their first letters, among which `re` finds its way fast.
    """
    if not _known or _known[0][0] is not lexicon:
        verbs = {*_SPEECH, *lexicon.get("reporting", {}).get("speech", ())}
        regular = sorted(re.escape(verb.removesuffix("e")) for verb in verbs if verb.isalpha())
        forms: dict[str, list[str]] = {}
        for form in (*_IRREGULAR, *(f"{stem}(?:e?s|e?d|ing|e)?" for stem in regular)):
            forms.setdefault(form[0], []).append(form[1:])
        first_letters = "|".join(rf"{first}(?:{'|'.join(rest)})" for first, rest in forms.items())
        _known[:] = [(lexicon, regex(rf"\W(?:{first_letters})\b"))]
    return _known[0][1]
