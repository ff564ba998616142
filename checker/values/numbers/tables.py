"""The word tables of all numeric kinds, from tables/en/*.toml, in the form that reading wants them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.tables import compiled, read_toml
from checker.values.numbers.sorts import Sorted

_FOLDER = Path(__file__).parent.parent / "tables" / "en"
_FILES = tuple(_FOLDER / f"{name}.toml" for name in ("numbers", "units", "currencies", "nouns", "votes", "roles"))
_MILLION = 1_000_000
_SOURCES = (
    *_FILES,
    Path(__file__),
    *(Path(__file__).with_name(name) for name in ("grammar.py", "sorts.py", "votes.py")),
)


class Tables:
    """Words in lower case, except for symbols of units and currencies, which keep theirs."""

    cardinals: dict[str, int]
    ordinals: dict[str, int]
    scales: dict[str, int]
    abbreviations: dict[str, str]  # "bn" -> "billion"
    parts: dict[str, int]  # "third", "thirds" -> 3
    decades: dict[str, int]  # "thirties" -> 30
    decade_parts: dict[str, tuple[int, int]]  # "early" -> the first and last of ten years
    signs: dict[str, tuple[int, int]]  # "½" -> (1, 2)
    vague: dict[str, tuple[int, int, int]]
    hedges: dict[str, str]  # "more than" -> "over"
    hedges_after: dict[str, str]  # "or more" -> "at least"
    hedges_behind: dict[str, str]  # the same behind the noun
    hedges_at_end: dict[str, str]  # the same where a clause ends there
    about_what: frozenset[str]  # behind these "about" is no hedge
    hedge_signs: dict[str, str]
    units: dict[str, tuple[str, str]]  # a spelling -> canonical unit, dimension
    factors: dict[str, tuple[float, float]]  # canonical unit -> factor, offset
    smaller: dict[str, tuple[str, int]]  # "foot" -> ("inch", 12)
    loose: dict[str, float]  # canonical unit -> how far its conversions may be off
    unit_leads: frozenset[str]  # first words of units and currencies of several words
    currencies: dict[str, str]  # a name or symbol -> code
    currency_symbols: tuple[str, ...]  # longest first
    money_first: frozenset[str]  # how they begin: "US" of "US$"
    families: dict[str, frozenset[str]]  # "$" -> the codes that it may be
    usual: dict[str, str]  # "$" -> the code that it mostly is
    hundredths: dict[str, frozenset[str]]  # "pence" -> the codes of which a hundred make one
    shy: frozenset[str]  # names that are currencies behind large numbers only
    stops: frozenset[str]
    verbs: frozenset[str]
    plurals: dict[str, str]
    singular: frozenset[str]
    skipped: frozenset[str]
    attributive: frozenset[str]
    one: frozenset[str]
    ing: frozenset[str]  # nouns in -ing
    ed: frozenset[str]  # no participles
    deeds: frozenset[str]  # verbs in -s that behind a number are nouns
    led: frozenset[str]  # what such a noun may have before it: "home runs"
    either: frozenset[str]  # verb or noun
    persons: frozenset[str]  # who may have an age behind them: "his sister, 3,"
    no_persons: frozenset[str]  # words of names that are no person's
    running: frozenset[str]  # "straight": "the eighth straight win"
    rates: frozenset[str]
    governors: dict[str, str]  # "toll" -> "killed"
    governing: tuple[str, ...]  # verbs between a governor and its number: "toll rose to"
    before_minus: tuple[str, ...]  # words right before a minus: "a profit of minus $3 million"
    measures: dict[str, str]
    pointers: frozenset[str]
    numbered: frozenset[str]  # pointers that stay so before a plural: "type 2 errors"
    emergency_numbers: frozenset[str]
    emergency_nouns: frozenset[str]  # "911 callers"
    place_ends: tuple[str, ...]
    street_ends: tuple[str, ...]
    street_begins: tuple[str, ...]
    idioms: frozenset[str]  # "first aid"
    scores: frozenset[str]
    odds_before: frozenset[str]
    odds_behind: frozenset[str]
    changes: tuple[str, ...]  # beginnings of verbs of change
    raced: frozenset[str]  # what metres are run or swum in
    yearly: frozenset[str]  # what a year names: "the 2000 elections"
    roles: dict[str, str]  # "wounded" -> "injured"
    role_phrases: dict[str, str]  # "lost their lives" -> "killed"
    roles_before: dict[str, str]  # "supported by" -> "for"
    voters: frozenset[str]
    role_heads: frozenset[str]
    befalling: frozenset[str]  # role words that need no "were"
    times_after: frozenset[str]
    times_before: frozenset[str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    vote_labels: dict[str, str]  # "in favour" -> "yes"
    vote_rows: tuple[str, ...]
    vote_deeds: tuple[str, ...]  # labels with "by" behind them: "opposed by 98"
    vote_between: tuple[str, ...]
    vote_before: frozenset[str]
    vote_doubtful: frozenset[str]  # cues only with what is voted on behind them
    vote_directly: frozenset[str]  # and those that are cues right before the numbers, too
    vote_after: frozenset[str]
    vote_sentence: frozenset[str]
    vote_bodies: frozenset[str]
    vote_ends: frozenset[str]
    vote_matters: frozenset[str]
    vote_houses: frozenset[str]
    vote_decided: frozenset[str]
    tally: str  # the source of the pattern of a vote, without groups
    tally_fragment: str  # the same with every repeat bounded
    tally_pair: str  # of its parts, with named groups
    tally_piece: str
    known_exact: dict[str, Sorted]  # words by sort: as printed
    known: dict[str, Sorted]  # in any case
    known_lower: dict[str, Sorted]  # in lower case only
    measured: str  # of the first words of what figures with decimals stand before
    role_behind: str  # of the phrases of roles behind a count, and before it
    role_before: str
    scan: str  # the source of the document-wide pattern

    def __init__(self, plain: dict[str, Any]) -> None:
        vars(self).update(plain)

    @staticmethod
    def spelled(words: str) -> str:
        """A currency sign of the twin as it is printed in text; other words unchanged."""
        if words.isascii():
            return words
        from checker.values.numbers.grammar import PRINTED

        return PRINTED.get(words, words)


def _phrases(listed: str) -> list[str]:
    """The phrases of a table, which "|" and line breaks part."""
    return [phrase for line in listed.split("\n") for phrase in line.split("|") if phrase]


def _build() -> dict[str, Any]:
    import re

    from checker.values.numbers.grammar import SIGNS, scan, union
    from checker.values.numbers.sorts import known
    from checker.values.numbers.votes import sources as vote_patterns

    numbers, units, currencies, nouns, votes, roles = (read_toml(path) for path in _FILES)
    parts = numbers["parts"]
    heads, voters = roles.pop("heads"), roles.pop("voters")
    plain: dict[str, Any] = {
        "cardinals": numbers["cardinals"],
        "ordinals": numbers["ordinals"],
        "scales": numbers["scales"],
        "abbreviations": numbers["abbreviations"],
        "decades": numbers["decades"],
        "decade_parts": {words: tuple(ends) for words, ends in numbers["decade_parts"].items()},
        "parts": {**parts, **{f"{part}s": n for part, n in parts.items() if part != "half"}, "halves": 2},
        "signs": {sign: tuple(pair) for sign, pair in numbers["signs"].items()},
        "vague": {words: tuple(bounds) for words, bounds in numbers["vague"].items()},
        "hedges": {hedge: effect for effect, hedges in numbers["hedges"].items() for hedge in hedges},
        "hedges_after": numbers["hedges_after"],
        "hedges_behind": numbers["hedges_behind"],
        "hedges_at_end": numbers["hedges_at_end"],
        "hedge_signs": numbers["signs_of_hedges"],
        "units": {},
        "factors": {},
        "loose": {},
        "smaller": {},
        "currencies": {},
        "plurals": nouns["plurals"],
        "governors": nouns["governors"],
        "measures": nouns["measures"],
        "roles": {word: role for role, told in roles.items() for word in f"{told['words']} {told['deeds']}".split()},
        "role_phrases": {phrase: role for role, told in roles.items() for phrase in _phrases(told["phrases"])},
        "roles_before": {phrase: role for role, told in roles.items() for phrase in _phrases(told["before"])},
    }
    for dimension, table in units.items():
        for unit, entry in table.items():
            plain["factors"][unit] = (entry["factor"], entry.get("offset", 0.0))
            if "smaller" in entry:
                plain["smaller"][unit] = tuple(entry["smaller"])
            if "loose" in entry:
                plain["loose"][unit] = entry["loose"]
            for spelling in (*entry["names"], *entry.get("symbols", ())):
                plain["units"][spelling] = (unit, dimension)
    plain["families"] = {sign: frozenset(codes) for sign, codes in currencies.pop("families").items()}
    plain["hundredths"] = {coin: frozenset(codes) for coin, codes in currencies.pop("hundredths").items()}
    plain["usual"] = currencies.pop("usual")
    plain["shy"] = frozenset(currencies.pop("shy")["names"])
    for code, entry in currencies.items():
        for spelling in (code, *entry["names"], *entry.get("symbols", ()), *entry.get("behind", ())):
            plain["currencies"][spelling] = code
    symbols = [symbol for entry in currencies.values() for symbol in entry.get("symbols", ())]
    plain["currency_symbols"] = tuple(sorted(symbols, key=lambda symbol: (-len(symbol), symbol)))
    first_token = re.compile(r"[A-Za-z](?:[A-Za-z']|\.(?=[A-Za-z]))*\.?|.")  # as checker.values.numbers.core takes it
    signs = (SIGNS.get(sign, sign) for sign in plain["currencies"])
    plain["money_first"] = frozenset(found.group() for sign in signs if (found := first_token.match(sign)))
    leads = (
        name.split()
        for name in (*plain["units"], *plain["currencies"], "percentage points", "basis points", "per cent")
    )
    lists = {
        "unit_leads": {words[0].lower() for words in leads if len(words) > 1},
        "about_what": numbers["about_what"]["words"].split(),
        "stops": nouns["stops"].split(),
        "verbs": nouns["verbs"].split(),
        "skipped": nouns["words"]["skipped"].split(),
        "singular": nouns["words"]["singular"].split(),
        "attributive": nouns["words"]["attributive"].split(),
        "one": nouns["words"]["one"].split(),
        "ing": nouns["words"]["ing"].split(),
        "ed": nouns["words"]["ed"].split(),
        "deeds": nouns["words"]["deeds"].split(),
        "led": nouns["words"]["led"].split(),
        "either": nouns["words"]["either"].split(),
        "persons": nouns["ages"]["persons"].split(),
        "no_persons": nouns["ages"]["no_persons"].split(),
        "running": nouns["words"]["running"].split(),
        "rates": nouns["words"]["rates"].split(),
        "pointers": nouns["pointers"]["words"].split(),
        "numbered": nouns["pointers"]["numbered"].split(),
        "raced": nouns["words"]["raced"].split(),
        "emergency_numbers": nouns["emergency"]["numbers"].split(),
        "emergency_nouns": nouns["emergency"]["nouns"].split(),
        "yearly": nouns["words"]["yearly"].split(),
        "idioms": _phrases(nouns["idioms"]["words"]),
        "scores": nouns["scores"]["words"].split(),
        "odds_before": nouns["odds"]["before"].split(),
        "odds_behind": nouns["odds"]["behind"].split(),
        "befalling": [word for told in roles.values() for word in told["deeds"].split()],
        "role_heads": heads["words"].split(),
        "voters": voters["words"].split(),
        "times_after": nouns["times"]["after"].split(),
        "times_before": nouns["times"]["before"].split(),
    }
    plain.update({name: frozenset(listed) for name, listed in lists.items()})
    plain["place_ends"] = tuple(nouns["addresses"]["places"].split())
    plain["street_ends"] = tuple(nouns["addresses"]["ends"].split())
    plain["street_begins"] = tuple(nouns["addresses"]["begins"].split())
    plain["governing"] = tuple(nouns["governing"]["words"].split())
    plain["before_minus"] = tuple(nouns["minus"]["before"].split())
    plain["changes"] = tuple(nouns["changes"]["words"].split())
    plain["months"] = tuple(nouns["times"]["before"].replace(".", "").split())
    plain["weekdays"] = tuple(nouns["times"]["weekdays"].split())
    plain["vote_labels"] = {word: label for label, words in votes["labels"].items() for word in words}
    plain["vote_rows"] = tuple(votes["rows"]["labels"].split())
    plain["vote_between"] = tuple(votes["between"]["words"].split())
    plain["vote_deeds"] = tuple(votes["rows"]["deeds"].split())
    plain["vote_doubtful"] = frozenset(votes["cues"]["doubtful"].split())
    plain["vote_directly"] = frozenset(votes["cues"]["directly"].split())
    plain["vote_before"] = frozenset(votes["cues"]["before"].split())
    plain["vote_after"] = frozenset(votes["cues"]["after"].split())
    plain["vote_sentence"] = frozenset(votes["cues"]["sentence"].split())
    plain["vote_ends"] = frozenset(votes["cues"]["ends"].split())
    plain["vote_bodies"] = frozenset(votes["cues"]["bodies"].split())
    plain["vote_houses"] = frozenset(votes["cues"]["houses"].split())
    plain["vote_decided"] = frozenset(votes["cues"]["decided"].split())
    plain["vote_matters"] = frozenset(votes["cues"]["matters"].split())
    plain.update(vote_patterns(plain))
    plain["known_exact"], plain["known"], plain["known_lower"] = known(plain)
    plain["measured"] = union(
        (
            *(scale for scale, size in plain["scales"].items() if size >= _MILLION),
            *plain["abbreviations"],
            *(unit.split(" ")[0] for unit in plain["units"] if len(unit) > 1 and unit[0].isalpha()),
            *(name for name in plain["currencies"] if len(name) > 1 and name.isalpha()),
            *("percent", "per", "pct"),
        )
    )
    plain["role_behind"], plain["role_before"] = union(plain["role_phrases"]), union(plain["roles_before"])
    plain["scan"] = scan(plain)
    return plain


TABLES = Tables(compiled("numeric-en", _SOURCES, _build))
