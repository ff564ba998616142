"""The sides of a score, and which of its numbers is whose, from the words around it.

"Harlow beat Selby 3-1", "a 3-1 win over Selby", "lost 1-3 to Harlow", "drew 2-2 with Selby" tell a contest of two named
sides; "Harlow (10-5)", "their record rose to 9-5-2" a record of one. A score whose sides are not named has none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.model.claim import Mention
from checker.named import NamedTuple
from checker.tables import compiled, read_toml
from checker.values.arithmetic.sentences import sentence
from checker.values.lazy import Pattern
from checker.values.score import Score, is_one

_FILE = Path(__file__).parent / "tables" / "en" / "scores.toml"
_BEFORE, _AFTER = 200, 90  # characters around a score that are looked at
_NEAR = 30
RECORD, PART_OF_RECORD, RESULT, POLL = "record", "part of a record", "result", "poll"


def _table() -> dict[str, Any]:
    read = read_toml(_FILE)
    words = {sort: dict(read[sort]) for sort in ("verbs", "nouns", "records", "capitals")}
    listed = {sort: {name: tuple(text.split()) for name, text in of.items()} for sort, of in words.items()}
    return {**listed, "parts": {part: tuple(told) for part, told in read["parts"].items()}}


_WORDS: dict[str, Any] = compiled("scores-en", (_FILE, Path(__file__)), _table)


def _any(sort: str, name: str) -> str:
    return "(?:" + "|".join(_WORDS[sort][name]).replace("_", " ") + ")"


_CAPITAL = r"(?:[A-Z]'[A-Z][\w-]*|[A-Z][\w&.-]*)"
_NAME = rf"{_CAPITAL}(?: (?:(?:of|de|la) )?{_CAPITAL}){{0,3}}"
_MODIFIED = r"(?:the )?(?:[a-z][a-z-]{1,20} ){0,3}"
_VERB = {sort: Pattern(rf"\b{_any('verbs', sort)}\b") for sort in _WORDS["verbs"]}
_OTHER_BEHIND = Pattern(rf" (?:(?:to|with|against|by|past) )?{_MODIFIED}(?P<name>{_NAME})(?P<gap>[^.;:()\n]{{0,40}})$")
_TO_OTHER = Pattern(rf"(?:,? (?:to|with|against|over|by|past|at) ){_MODIFIED}(?P<name>{_NAME})")
_NOUN_BEHIND = Pattern(
    rf"(?:-point)? (?P<between>(?:[a-z-]{{2,20}} ){{0,2}})(?P<noun>{'|'.join(noun for nouns in _WORDS['nouns'].values() for noun in nouns)})\b"
    rf"(?P<gap>[^.;:()\n]{{0,30}}?)(?: (?P<joint>over|against|to|at|by|with|of|on) {_MODIFIED}(?P<name>{_NAME}))?"
)
_OWNER = Pattern(rf"(?P<name>{_NAME})(?:['’]s?)?(?: to)?(?: (?:an?|the|their|its|his|her))? $")
_NAMES = Pattern(rf"(?:(?P<before>[a-z]+) )?(?P<name>{_NAME})")
_IN_BRACKETS = Pattern(rf"(?P<name>{_NAME}) \($")
_CHANGED = Pattern(
    rf"(?P<name>{_NAME})(?:['’]s?)?(?: [a-z-]{{2,20}}){{0,3}} (?:{_any('records', 'changed')}(?: [a-z]{{2,12}}){{0,3}} to|{_any('records', 'is')}(?: (?:at|now))?) $"
)
_THEIRS = Pattern(
    rf"\b(?:their|its|his|her)(?: [a-z]{{2,12}})? {_any('nouns', 'record')} (?:{_any('records', 'changed')} )?to $"
)
_PART = Pattern(rf" (?:(?:record|mark|season) )?(?P<scope>{_any('records', 'parts')})\b")
_STATE = Pattern(rf" {_any('records', 'states')}\b")
_LITTLE = Pattern(r" (?:by (?:an? )?|the (?:series|tie|contest) (?:by )?)?")
_BOTH = Pattern(rf"(?P<one>{_NAME}) and (?:the )?(?P<two>{_NAME})(?: [a-z]{{2,20}}){{0,2}} $")
_PASSIVE = Pattern(r"\b(?:was|were|been|being|be|got)(?: [a-z]{2,12})? $")
_DEED = Pattern(rf"(?P<name>{_NAME}) (?P<verb>[a-z]{{3,14}}ed) (?:the )?(?P<other>{_NAME})(?:,| by)? $")
_TOLD_VERBS = frozenset(verb for verbs in _WORDS["verbs"].values() for verb in verbs)
_PLAY = "play"
_NO_WIN = Pattern(
    rf" (?:down|behind|adrift|{'|'.join(noun for sort in ('lead', 'draw', 'trail') for noun in _WORDS['nouns'][sort])})\b"
)
_CLAUSE = Pattern(r"[0-9]-[0-9]{1,3}\b|[;:] | (?:while|but|whereas|after|before|as) ")
_BEHIND_CLAUSE = Pattern(
    rf" (?:after|before|as|following)(?: (?:an?|the|their|its|his|her|{_CAPITAL}['’]s))?(?: [a-z][a-z-]{{1,20}}){{0,2}} $"
)
_GAME = Pattern(r"[0-9]{1,2}-[0-9]{1,2}(?: \([0-9-]{1,5}\))?(?:,| and|, and) $")
_GAME_BEHIND = Pattern(r"(?: \([0-9-]{1,5}\))?(?:,| and|, and) [0-9]{1,2}-[0-9]{1,2}\b")
_ROW = Pattern(r"[0-9]{1,2}-[0-9]{1,2}(?:(?: \([0-9-]{1,5}\))?(?:,| and|, and) [0-9]{1,2}-[0-9]{1,2})+")
_ROW_REACH = 60
_SET = Pattern(r"(?<![(0-9-])(?P<own>[0-9]{1,2})-(?P<other>[0-9]{1,2})")
_DATELINE = Pattern(r"\s*[A-Z][A-Z .'-]{2,40}\b[^\n]{0,70}?(?<=[ )])(?:--?|[–—]) (?=[A-Z])")
_LINKS = frozenset((*_WORDS["capitals"]["before"], "the", "their", "its", "his", "her", "and"))
_PLAYS = frozenset((*(verb for verbs in _WORDS["verbs"].values() for verb in verbs), *_WORDS["capitals"]["before"]))
_FIRST_SHARE = Pattern(r"\b(?P<share>[0-9]{1,2})(?: percent| per cent| ?%)? to $")
_HEADING = 70  # characters of a line that is no line of wrapped text
_SORT = {noun: sort for sort, nouns in _WORDS["nouns"].items() for noun in nouns}


PERCENT = "percent"


class Told(NamedTuple):
    """A score with its sides; what of a contest it is ("result", "half-time", "record", "part of a record: in"), and the span
    of the sides' words."""

    value: Score
    form: str
    subject: tuple[int, int]


def sided(text: str, start: int, end: int, value: Score) -> Told | None:
    """The score at a span with its sides, from the words of its sentence; None where they are not named."""
    first, high = _in_one_block(text, *sentence(text, start, end, _BEFORE), start, end)
    if dateline := _DATELINE.match(text, first, start):
        first = dateline.end()  # its place is no side
    before = text[first:start].replace("\n", " ")
    after = text[end : min(high, end + _AFTER)].replace("\n", " ")
    if value.sides:
        return Told(value, _form(before, after), (start, end))
    unit = f" {value.unit}" if value.unit else ""
    before, games = _without_games(before)
    if value.ties is not None:
        found = _record(before, after, value)
    else:
        found = (
            _by_noun(before, unit + after, value)
            or _by_verb(before, unit + after, value)
            or _record(before, unit + after, value)
            or _by_deed(before, unit + after, value, is_won=games > 0 or value.first > value.second)
        )
    if found is None:
        return None
    told, form, at = found
    if games or _GAME_BEHIND.match(after):
        if form != RESULT or len(told.sides) != 2:
            return None
        own, other = (value.second, value.first) if _is_loser_first(text, start) else (value.first, value.second)
        told, form = told._replace(first=own, second=other), f"set {games + 1}"
    full = tuple(_full(text, name) for name in told.sides)
    if len(full) == 2 and is_one(*full):
        return None
    return Told(told._replace(sides=full, unit=""), form, (first + at, end))


def _in_one_block(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """The bounds of a sentence around a span without the heading or date line that stands before or behind it."""
    for at in (at for at in range(first, last) if text[at] == "\n"):
        is_short = at - text.rfind("\n", 0, at) < _HEADING
        if not is_short or text[at + 1 : at + 2].islower():
            continue  # a line of wrapped text
        if at >= end:
            return first, at
        first = at + 1
    return first, last


def polled(text: str, share: Mention) -> Told | None:
    """The shares of two sides in a poll of which the one leads the other, from the second: "leads Okafor 48 to 44 percent"."""
    first = _FIRST_SHARE.search(text, max(0, share.start - 20), share.start)
    second = share.value.nominal
    if first is None or share.value.unit != PERCENT or second != int(second):
        return None
    told = sided(text, first.start(), share.end, Score(int(first["share"]), int(second), PERCENT))
    return told if told is not None and told.form == POLL else None


_Found = tuple[Score, str, int]  # a score with its sides, its form, and where the sides' words begin before it


def _by_noun(before: str, after: str, value: Score) -> _Found | None:
    """ "a 3-1 win over Selby", "Harlow's 1-3 loss to Selby"."""
    hit = _NOUN_BEHIND.match(after)
    sort = _SORT[hit["noun"]] if hit else ""
    if hit is None or sort == "record" or not hit["name"] or not _LINKS.isdisjoint(hit["between"].split()):
        return None
    other = _clean(hit["name"])
    own = _own(before)
    if not other or own is None:
        return None
    return _made(sort, own, other, value, before, after)


def _by_verb(before: str, after: str, value: Score) -> _Found | None:
    """ "Harlow beat Selby 3-1", "lost 1-3 to Harlow", "won 3-1 against Selby", "Harlow and Selby drew 2-2"."""
    last = {sort: max(verb.finditer(before), key=lambda hit: hit.end(), default=None) for sort, verb in _VERB.items()}
    phrases = {hit.end(): hit.start() for hit in last.values() if hit and " " in hit.group()}
    for sort, hit in last.items():
        if hit is None or sort == _PLAY or phrases.get(hit.end(), hit.start()) < hit.start():
            continue  # "went down" is not "down"
        behind = _OTHER_BEHIND.match(before, hit.end())
        if behind is None and not _LITTLE.fullmatch(before, hit.end()):
            continue
        other = behind or _TO_OTHER.match(after)
        if sort == "draw" and not other and (pair := _BOTH.search(before, 0, hit.start())):
            return _made(sort, (pair["one"], pair.start("one")), pair["two"], value, before, after)
        own = _subject(before[: hit.start()])
        name = _clean(other["name"]) if other else ""
        if own is None or not name or (behind and _NAMES.search(behind["gap"])):
            continue
        is_passive = sort == "win" and _PASSIVE.search(before, max(0, hit.start() - 20), hit.start())
        return _made("lose" if is_passive else sort, own, name, value, before, after)
    return None


def _by_deed(before: str, after: str, value: Score, *, is_won: bool) -> _Found | None:
    """ "Harlow humiliated Selby 7-1": whoever does something to another side, with more goals than it, has won."""
    hit = _DEED.search(before)
    if hit is None or not is_won or hit["verb"] in _TOLD_VERBS or _NO_WIN.match(after):
        return None
    name, other = _clean(hit["name"]), _clean(hit["other"])
    own = (name, hit.end("name") - len(name))
    return _made("win", own, other, value, before, after) if name and other else None


def _made(sort: str, own: tuple[str, int], other: str, value: Score, before: str, after: str) -> _Found | None:
    """A contest told by who won it; None where the numbers do not bear it out, and for who leads for now."""
    name, at = own
    form = POLL if value.unit == PERCENT else _form(before, after)
    most, least = max(value.first, value.second), min(value.first, value.second)
    if (most == least) != (sort == "draw") or (sort in ("lead", "trail") and form == RESULT):
        return None
    sides = (name, other) if sort in ("win", "lead") or (sort == "draw" and name < other) else (other, name)
    return value._replace(first=most, second=least, sides=sides), form, at


def _record(before: str, after: str, value: Score) -> _Found | None:
    """ "Harlow (10-5)", "Harlow's record rose to 9-5", "Harlow are 8-1 in games decided by one goal"."""
    part = _part(after)
    hit = _IN_BRACKETS.search(before)
    if hit and after[:1] in (",", ")"):
        return _of_one(hit, value, RECORD)
    noun = _NOUN_BEHIND.match(after)
    if noun and _SORT[noun["noun"]] == "record":
        own = _own(before)
        return own and (value._replace(sides=(own[0],)), _part(after[noun.end("noun") :]), own[1])
    if _THEIRS.search(before):
        own = _subject(before, whole=True)
        return own and (value._replace(sides=(own[0],)), part, own[1])
    hit = _CHANGED.search(before)
    if hit is None or _STATE.match(after) or (" to " not in hit.group() and "record" not in hit.group() and value.unit):
        return None
    return _of_one(hit, value, part)


def _part(after: str) -> str:
    """Whether a record is of all games or, by the word behind it, of some: "8-1 in games decided by one goal"."""
    scope = _PART.match(after)
    return f"{PART_OF_RECORD}: {scope['scope']}" if scope else RECORD


def _of_one(hit: Any, value: Score, form: str) -> _Found | None:
    name = _clean(hit["name"])
    return (value._replace(sides=(name,)), form, hit.end("name") - len(name)) if name else None


def _own(before: str) -> tuple[str, int] | None:
    """Whose win it is: the name right before it ("Harlow's 3-1 win", "gave Harlow a 3-1 win"), else the subject of its clause:
    "Harlow lead the table after Sunday's 3-1 win"."""
    hit = _OWNER.search(before)
    name = _clean(hit["name"]) if hit else ""
    if hit and name:
        return name, hit.end("name") - len(name)
    return _subject(before[: behind.start()] if (behind := _BEHIND_CLAUSE.search(before)) else before)


def _subject(before: str, *, whole: bool = False) -> tuple[str, int] | None:
    """The first name of the clause that ends the words, or of all of them, which no preposition stands before."""
    first = 0 if whole else max((hit.end() for hit in _CLAUSE.finditer(before)), default=0)
    for hit in _NAMES.finditer(before, first):
        name = _clean(hit["name"])
        if name and (hit["before"] or "") not in _WORDS["capitals"]["before"]:
            return name, hit.end("name") - len(name)
    return None


def _clean(name: str) -> str:
    """A name without the capitals before it that name nobody, and without marks at its end."""
    words = name.rstrip(".-").split(" ")
    while words and (words[0] in _WORDS["capitals"]["words"] or words[0] in ("of", "de", "la")):
        words = words[1:]
    while words and words[-1] in _WORDS["capitals"]["words"]:
        words = words[:-1]
    return " ".join(words)


def _form(before: str, after: str) -> str:
    near = f"{before[-_NEAR:]} {after[:_NEAR]}".lower()
    return next((part for part, told in _WORDS["parts"].items() if any(words in near for words in told)), RESULT)


def _without_games(before: str) -> tuple[str, int]:
    """The words before a list of games that ends with a score ("6-4, 3-6, "), and how many stand before it."""
    games = 0
    while games < 5:
        hit = _GAME.search(before[-20:])
        if hit is None:
            break
        before = before[: len(before) - len(hit.group())]
        games += 1
    return before, games


def _is_loser_first(text: str, start: int) -> bool:
    """Whether the list that a game at `start` stands in has most games lost: "fell to Selby 3-6, 6-4, 2-6"."""
    first = max(0, start - _ROW_REACH)
    for row in _ROW.finditer(text, first, start + _ROW_REACH):
        if row.start() <= start < row.end():
            won = [int(game["own"]) - int(game["other"]) for game in _SET.finditer(row.group())]
            return sum(games < 0 for games in won) > sum(games > 0 for games in won)
    return False


def _full(text: str, name: str) -> str:
    """The name with the capitals that a text writes before it elsewhere: "Colts" -> "Harlow Colts"."""
    if " " in name:
        return name
    at = text.find(f" {name}")
    for _ in range(5):
        if at < 0:
            break
        hit = _LEFT.search(text, max(0, at - 40), at)
        words = _clean(hit["name"]) if hit else ""
        if words and _PLAYS.isdisjoint(words.lower().split()):  # not the verb of a headline: "Harlow Beat Selby"
            return f"{words} {name}"
        at = text.find(f" {name}", at + 1)
    return name


_LEFT = Pattern(rf"(?P<name>{_CAPITAL}(?: {_CAPITAL})?)$")
