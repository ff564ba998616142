"""Words -> references, and the patterns that find them in text.

Symbols are those of the United Nations (ST/LIB/SER.B/5/Rev.5, "United Nations document series symbols"): an organ, then
parts between slashes. Codes of laws and dockets are written as in the United States and the European Union.
"""

from __future__ import annotations

import re

from checker.values.lazy import Pattern
from checker.values.reference import Reference

_ORGANS = "A|S|E|ST|TD|T|DP|ID|CCPR|CEDAW|CAT|CRC|CERD|CRPD|CMW|FCCC|UNEP|HSP|CBD|ICCD"
_YEAR = r"(?: \([0-9A-Z-]{3,8}\))?"
SYMBOL = rf"(?:{_ORGANS})(?:/[A-Z0-9](?:[A-Za-z0-9.]{{0,10}}[A-Za-z0-9])?){{1,6}}"
RESOLUTION = rf"(?:[Rr]esolution|[Dd]ecision) (?:[Nn]o\. ?)?[0-9]{{1,4}}(?:/[0-9]{{1,3}})?{_YEAR}"
DOCKET = r"(?:(?:(?:[Cc]ase |[Dd]ocket )?(?:[Nn]os?\.|[Nn]umber)|[Cc]ase|[Dd]ocket) ?(?:[A-Z]-[0-9]{1,4}/[0-9]{2}|[0-9]{1,5}/(?:19|20)[0-9]{2}|(?:[0-9]:)?[0-9]{2,4}-(?:[a-z]{2}-)?[0-9]{2,6})|[CT]-[0-9]{1,4}/[0-9]{2})"
SECTION = r"(?:[Ss]ection|[Aa]rticle|§) ?[0-9]{1,4}[A-Za-z]?(?:\([0-9a-z]{1,3}\)){0,3}"

_RESOLVED = Pattern(r"(?:A|S|E)/(?:HRC/)?RES/(?P<number>[0-9]{1,4}(?:/[0-9]{1,3})?)" + _YEAR)
_WHOLE_SYMBOL = Pattern(rf"(?P<symbol>{SYMBOL}){_YEAR}")
_FIGURES = Pattern(r"[0-9]+")
_TAGS = r"resolution|decision|section|article|§|nos?\.|number|case|docket"
_TAGGED = Pattern(
    rf"(?P<tag>(?:(?:case|docket) (?=n))?(?:{_TAGS})) ?(?:no\. ?)?(?P<number>(?:[A-Z]-)?[0-9][^ ]{{0,23}})",
    re.IGNORECASE,
)
_CODES = r"U\.S\.C\.|C\.F\.R\.|CFR"
_CODE = Pattern(rf"(?P<title>[0-9]{{1,3}}) (?P<code>{_CODES}) (?:§ ?)?(?P<section>[0-9]{{1,5}})")
_COURTS = r"[CT]-[0-9]{1,4}/[0-9]{2}"  # of the European Union
_COURT = Pattern(_COURTS)
_APART = "[^0-9A-Za-z]{0,20}"
LIKENESS = rf"(?:{_TAGS}){_APART}(?:no{_APART})?(?:[A-Z]-)?[0-9]|/[A-Z0-9]|{_CODES}|\b{_COURTS}"
"""In any case, a part of whatever is read as a reference, and of other words."""
_SERIES = {"§": "section", "no.": "docket", "nos.": "docket", "number": "docket", "case": "docket"}


def read(text: str) -> Reference | None:
    """The reference that the words state; None where they are none."""
    text = " ".join(text.split())
    if found := _RESOLVED.fullmatch(text):
        return Reference("resolution", found["number"])
    if (found := _WHOLE_SYMBOL.fullmatch(text)) and any(c.isdigit() for c in found["symbol"]):
        return Reference(_FIGURES.sub("#", found["symbol"]), found["symbol"])
    if found := _CODE.fullmatch(text):
        code = "C.F.R." if found["code"] == "CFR" else found["code"]
        return Reference(code, f"{found['title']} {found['section']}")
    if _COURT.fullmatch(text):
        return Reference("docket", text)
    tagged = _TAGGED.match(text)
    if tagged is None or (text[tagged.end() :] and not text[tagged.end() :].startswith(" (")):
        return None
    tag = tagged["tag"].lower().removeprefix("case ").removeprefix("docket ")
    return Reference(_SERIES.get(tag, tag), tagged["number"])
