"""The words and phrases by which two values can both be right, as checker.compare.accounts asks for them."""

from __future__ import annotations

import re
from pathlib import Path

from checker.align.slots.sentence import CLASSES
from checker.tables import compiled, read_toml
from checker.values.numbers.tables import TABLES

_TABLE = Path(__file__).with_name("accounts.toml")
_WORDS = compiled("accounts", [_TABLE], lambda: {name: words.split() for name, words in read_toml(_TABLE).items()})
PARTS, RESTS, SORTS, WHOLLY, NEUTRAL, TESTS, CONSENT = (
    frozenset(_WORDS[name]) for name in ("parts", "rests", "sorts", "wholly", "neutral", "tests", "consent")
)
MODALS, HAVE, FINITE, RELATIVES, CONJUNCTIONS, COORDINATES, DETERMINERS, BEFORE_NOUNS, HEDGES = (
    frozenset(_WORDS[name])
    for name in (
        "modals",
        "have",
        "finite",
        "relatives",
        "conjunctions",
        "coordinates",
        "determiners",
        "before_nouns",
        "hedges",
    )
)
BE = CLASSES["be"]
SPANS, SUBJECTS = (
    {word: one.split("/")[0] for one in _WORDS[name] for word in one.split("/")} for name in ("spans", "subjects")
)
OPPOSITES = [tuple(pair.split("/")) for pair in _WORDS["opposites"]]
_RANK = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|opening|final|last|\d{1,3}(?:st|nd|rd|th))"
)
NUMBERED = re.compile(
    rf"\b(?P<rank>(?i:{_RANK}))(?:[ -](?P<thing>(?i:{'|'.join(sorted(CLASSES['series']))}))\b"
    rf"| (?P<named>[A-Z][\w'-]{{1,30}}(?: [A-Z][\w'-]{{1,30}}){{0,3}} (?i:{'|'.join(_WORDS['editions'])}))\b)"
)
"""What is one of a row, with its number: "second edition"; or the name of what comes again: "12th Lido festival"."""
_DEDUCTED = "|".join(_WORDS["deducted"])
DEDUCTED = re.compile(
    rf"\b(?P<how>before|after|with|without|including|excluding|net of) (?:(?:{_DEDUCTED})(?:, and|,| and) ){{0,4}}(?:[a-z]{{2,12}} )?(?P<what>{_DEDUCTED})\b",
    re.IGNORECASE,
)
"""Whether something is taken from a sum: "before tax", "before interest and tax"."""
TAXED = {"net": "after", "after-tax": "after", "pretax": "before", "pre-tax": "before"}
"""Words of a clause that say the same of tax."""
_PERPETRATORS = rf"(?:[\w'-]{{1,20}} ){{0,3}}?(?:{'|'.join(_WORDS['perpetrators'])})"
OF_A_GROUP = re.compile(rf"(?:{'|'.join(_WORDS['groups'])}) of ", re.IGNORECASE)
"""How many a group has: "family of four"."""
BOUNDED = re.compile(
    rf"\b(?P<words>(?:(?:not |without |(?<![a-z] ))counting|not including|excluding)\b(?: [\w'-]{{1,30}}){{1,3}}"
    rf"|(?:including|among them|as well as|besides) {_PERPETRATORS})\b"
)
"""Who is counted too, or is not: ", counting reservists", "including the arsonist"; of whom else a sentence names, the toll is no
other. Who says something "after counting the votes" only counts."""
PART_OF_TIME = re.compile(
    rf"\b(?:its|the|their) (?P<part>(?:{_RANK}) (?:{'|'.join(_WORDS['times'])}))\b", re.IGNORECASE
)
"""The first day of what took several."""
BY_THE_HOUR = re.compile(
    r"\b(?:by|as of) (?P<when>(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}:\d\d|\d{1,2}\.\d\d (?:GMT|UTC|local|hours|hrs|h)\b|noon|midday|midnight))",
    re.IGNORECASE,
)
"""How it stood at a time of day."""
_AT_FIRST = r"(?:first|at first|initially|originally|previously|earlier|before)"
_TOLD_THEN = rf"(?:{'|'.join(_WORDS['told_then'])}|spoken of)"
_MOVED = (
    r"cut|cuts|cutting|raised|raises|raising|lowered|lowers|lowering|trimmed|slashed|upped|lifted|reduced|increased|doubled|widened|widens|"
    r"extended|expanded"
)
REVISED = re.compile(
    rf"\b(?:(?:as|than|what|which|who)(?: (?:it|he|she|they|police|officials))?(?: (?:had|has|was|were|been|have)){{0,2}} {_AT_FIRST} {_TOLD_THEN}"
    rf"|(?:as|than|what) (?:{_TOLD_THEN}) {_AT_FIRST}"
    rf"|(?:reported|announced|given|stated|feared) (?:at first|initially|originally|previously|earlier)"
    rf"|(?:had|has|have) (?:at first|first|initially|originally|previously) (?:{_TOLD_THEN}|put)"
    r"|(?:he|she|they|it|police|officials|on [A-Z][a-z]{2,5}day) (?:[a-z]{2,9} ){0,2}(?:first|initially|originally|at first|previously) (?:said|put|reported|spoke of|gave|counted)"
    r"|revis(?:e|ed|es|ing|ion)|correct(?:ed|ing|ion)|an? earlier (?:figure|toll|count|number|estimate|tally)|upgraded|downgraded|up from|down from|earlier (?:said|put|reported|estimate|spoke of|speaking of|gave|giving|counted)|(?:was|were|been) (?:revised|raised|lowered|corrected) to"
    r"|previously (?:said|put|reported|given)|(?:tolls?|numbers?|counts?|figures?|tally|tallies|estimates?)"
    r" (?:[\w'-]{1,20} ){0,12}?(?:rose|risen|rises|climbed|climbs|jumped|raised|lowered|grew|grown|increased) to"
    rf"|(?:{_MOVED}) (?:its|their|his|her|the) (?:[\w'-]{{1,20}} ){{0,2}}?(?:forecasts?|outlook|guidance|projections?|predictions?|targets?|recall|appeal)\b"
    r"|(?:raised|raises|lowered|lowers|raising|lowering|lifting|pushing|bringing|taking) (?:the|its|their|his|her) (?:[\w'-]{1,20} ){0,2}?(?:toll|count|figure|tally|estimate)"
    r"(?: (?:up|down) from| from)?)\b",
    re.IGNORECASE,
)
FEWER = re.compile(
    r"\b(?P<number>\d[\d,]{0,9}|[a-z]{3,9}) (?P<way>more|fewer|less|higher|lower) than (?:on [A-Z][a-z]{2,5}day|(?:the |a )?(?:day|week) (?:before|earlier)"
    r"|yesterday|before|previously|at first|first (?:reported|thought|said)|earlier|in the (?:last|previous|first) (?:report|count|toll))\b"
    r"|\b(?P<by>up|down) (?:by )?(?P<figure>\d[\d,]{0,9}|[a-z]{3,9}) (?:from|since) (?:on )?(?:[A-Z][a-z]{2,5}day|yesterday|the (?:day|week) before)\b"
)
"""By how many a number has changed since another day: "three fewer than on Monday", "up three from Monday"."""
FORMER_TIME = re.compile(
    r" (?:[a-z]{2,10} )?(?:(?:a|one|two) (?:year|quarter|month|season)s? (?:earlier|before|ago)|last (?:year|quarter|season)"
    r"|(?:in|for|during) (?:the )?(?:same|previous|prior|preceding|year-earlier|corresponding) )",
    re.IGNORECASE,
)
"""Behind the number of a time before: "50 million a year earlier"."""
MOVED_TO = re.compile(
    r"\b(?:rais(?:e[sd]?|ing)|lower(?:s|ed|ing)?|increas(?:e[sd]?|ing)|lift(?:s|ed|ing)?|hik(?:e[sd]?|ing)|cut(?:s|ting)?|reduc(?:e[sd]?|ing))"
    r" (?:[\w'’-]{1,20} ){0,8}?to (?:about |nearly |almost |some |around |more than |over |at least )?$",
    re.IGNORECASE,
)
"""Before what a price or a rate was changed to: "raised its fare to", "was raised to"."""
EARLIER = re.compile(
    r"\b(?:from|(?:earlier|previously|initially|first) (?:said|put|reported|counted|spoke|given|gave|estimated)(?: [a-z]{1,10}){0,5}?"
    r"|(?:earlier|previous) (?:figure|toll|count|number|estimate|tally)(?: of| was)?)"
    r" (?:about |nearly |almost |some |around |more than |over |at least )?[$£€]?(?P<figure>\d[\d,.]{0,12}\d|\d)",
    re.IGNORECASE,
)
"""The number that another one replaces."""
ESTIMATED = re.compile(
    r"\b(?:(?:is|are|was|were|been|being) (?:put|estimated|reckoned|budgeted|priced)|puts? the (?:cost|price|bill|length|capacity)|estimates|costs(?= [$£€\d]))\b",
    re.IGNORECASE,
)
"""How an amount is told that is not yet known, or a price: "the cost was put at"."""
EARLIER_IN_WORDS = re.compile(
    rf"\b(?:(?:not|instead of|rather than) (?:the )?|(?:revised|corrected|lowered|raised|up|down) from )(?P<figure>\d[\d,.]{{0,12}}\d|\d|[a-z]{{3,9}})\b"
    rf"(?=[^.;]{{0,40}}?\b(?:{_AT_FIRST}\b|{_TOLD_THEN}\b)|[^.;]{{0,10}} to )",
    re.IGNORECASE,
)
"""The same, told in a word, too: "not eleven, as first reported"."""
_POLL = r"(?:[Pp]olls?|[Ss]urveys?|[Pp]ollsters?)"
POLLED = re.compile(
    rf"\b(?:[Aa]ccording to (?:[\w'-]{{1,20}} ){{0,4}}?{_POLL}"
    rf"|{_POLL} (?:[\w',’-]{{1,20}} ){{0,8}}?(?:shows?|showed|suggest(?:s|ed)?|puts?|gave|gives?|found|finds?|indicate[sd]?|predict(?:s|ed)?|said|says|forecasts?)"
    r"|(?:[Oo]pinion|[Ee]xit|[Tt]elephone) (?:polls?|surveys?)|(?:[Pp]oll|[Ss]urvey) of|polled|respondents)\b"
)
"""What is measured by asking people, before the event."""
OF_POLL = re.compile(
    r"(?<!to the )(?<!at the )\b(?:polls?(?! (?:clos|open|station))|surveys?|pollsters?|polled|respondents)\b",
    re.IGNORECASE,
)
"""What tells of a poll, in words that need not stand beside what it says."""
DEFINED = re.compile(
    r"\b(?:under|by|on|using|according to) (?:[\w'’-]{1,20} ){0,5}?(?P<words>definition|measure|method|yardstick|criteria)\b",
    re.IGNORECASE,
)
"""How it is told what is counted, where others may count otherwise: "under the bank's definition"."""
UNDER_WAY = re.compile(r"\b(?:(?:is|are|['’]s|['’]re) [a-z]{2,20}ing|agree[sd]? to)\b")
"""What goes on or is about to be done: "is cutting 430 jobs", "has agreed to cut 430 jobs"."""
DECIDED = re.compile(
    r"\b(?:decid|approv|agree|endors|announc|order|adopt|authori[sz]|commission|clear)(?:e|ed|es|d|s|ing)?\b"
    r"|\b(?:(?:is|are) to|(?:voted|ready) to|go-ahead|green light|decisions?|agreements?|contracts?|settlements?|deals?|costing|"
    r"(?:will|would) cost|voted (?:for|in favou?r of))\b",
    re.IGNORECASE,
)
"""What somebody has decided on and what it will cost, which is a plan as well."""
_SINCE = r"\b(?:has|have) [^.;,]{1,80} since\b"
SO_FAR = re.compile(
    rf"\b(?:(?:so|thus) far|to date|until now|by now|already|(?:has|have) now|now (?:counts?|puts?|stands?|totals?|numbers?|(?:thought|believed|feared|known|confirmed|reported) to))\b|{_SINCE}",
    re.IGNORECASE,
)
"""How far a count has come that goes on."""
UNTIL_THEN = re.compile(
    rf"{SO_FAR.pattern}|\b(?:after|in|over|through) (?:the first )?(?:\d{{1,2}}|{'|'.join(TABLES.cardinals)}) (?:{'|'.join(_WORDS['times'])})s\b",
    re.IGNORECASE,
)
"""The same, or over how much time: "after two days"."""
PLACED = re.compile(r" (?:in|at|near|from) (?P<place>[A-Z][\w'-]{1,30}(?: [A-Z][\w'-]{1,30}){0,2})")
FRACTIONS = {
    "half": 50,
    "(?:a|one) third": 33,
    "two[- ]thirds": 67,
    "(?:a|one) quarter": 25,
    "three[- ]quarters": 75,
    "most": 80,
}
"""What parts of a count are in percent, the patterns of their words."""
_SHARE_OF = r"(?<![\d.])(?P<{name}>\d{{1,3}}(?:\.\d{{1,2}})?) ?(?:%|per ?cent) of (?:the |all |its )?(?:{of}|polling (?:stations|places))"
_RETURNS = "|".join(_WORDS["returns"])
_COUNTED_LAST, _COUNTED_FIRST = (_SHARE_OF.format(name=name, of=_RETURNS) for name in ("share", "told"))
COUNTED = re.compile(
    rf"{_COUNTED_LAST} (?:[\w'-]{{1,12}} ){{0,2}}?(?:counted|tallied|reporting)\b"
    rf"|\b(?:results|returns|tallies|figures) from (?:[a-z]{{2,7}} ){{0,3}}{_COUNTED_FIRST}"
    rf"|\b(?P<after>after )?(?P<fraction>{'|'.join(FRACTIONS)}) (?:of )?(?:the |all |its )?"
    rf"(?:(?:{_RETURNS}|votes?) (?:[\w'-]{{1,12}} ){{0,2}}?(?:counted|tallied|reporting|in)\b|results in(?=[,.;])|(?(after)(?:{_RETURNS}|votes?)\b|(?!)))"
    rf"|\b(?:(?:results|returns|tallies|figures) (?:[a-z]{{2,7}} ){{0,2}}?from|with) (?P<part>\d[\d,]{{0,8}}) (?:out )?of (?:the |its )?(?P<whole>\d[\d,]{{0,8}}) (?:[a-z-]{{2,15}} ){{0,2}}?(?:{_RETURNS})",
    re.IGNORECASE,
)
"""How far a count of votes has come: "with 40 percent of the ballots counted", "results from 80 of 120 districts"."""
EARLY = re.compile(
    r"\b(?:early|partial|preliminary|provisional|initial|incomplete) (?:[a-z]{2,12} )?(?:results?|returns|counts?)\b"
    r"|\b(?:was|were|is|are) (?:leading|ahead|trailing) (?:in|with)\b"
    r"|\b(?:as|while) (?:the )?(?:votes|ballots|counting|count) (?:(?:was|were|is|are)(?: still)? (?:being )?(?:counted|tallied|under way)|went on|goes on|continue[sd]?)\b",
    re.IGNORECASE,
)
STANDING = re.compile(
    rf"\b(?:is|are|remains?) (?:(?:{'|'.join(_WORDS['now'])}) )?(?:being [a-z]|[a-z]{{2,20}}ing\b|(?:{'|'.join(_WORDS['states'])})\b)"
    rf"|\b(?:{'|'.join(_WORDS['until_now'])}|so far|to date|up to now)\b|{_SINCE}",
    re.IGNORECASE,
)
PAST_STATE = re.compile(
    rf"\b(?:was|were|remained) (?:still )?(?:[a-z]{{2,20}}ing\b|(?:at work|on duty|in action|at the scene|on the scene"
    rf"|in (?:hospital|shelters)|{'|'.join(_WORDS['states'])})\b)"
)
"""What was so at a time that is told, and may have become less since: "were at work", "were without power"."""
OF_A_STORM = re.compile(rf"\b(?:{'|'.join(_WORDS['storms'])}|winds? (?:of|near|up to|gusting)|gusts)\b", re.IGNORECASE)
ASHORE = re.compile(rf"\b(?:{'|'.join(_WORDS['ashore'])})\b", re.IGNORECASE)
"""What a storm does once: how it blew and where it was then does not change any more."""
_AUXILIARY = "did|do|does|has|have|had|would|will|could|can|should|must|may|might"
NEGATED = re.compile(
    rf"\b(?P<word>(?:{_AUXILIARY}) (?:not|never)|cannot|(?:did|do|does|has|have|had|would|wo|could|ca|should|must)n['’]t)"
    r" (?:be )?(?P<verb>[a-z]{2,20})(?: (?:about|some|any|nearly|at least|more than|up to|as many as))?\s{1,2}$"
)
"""A verb right before a value that tells that it is not so: "did not approve 55 million"."""
