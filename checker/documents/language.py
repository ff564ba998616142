"""The language that a text is written in, of those that there are tables of times for."""

from __future__ import annotations

SAMPLE = 1500  # characters
LEAST_SHARE, LEAST_SHARE_ASCII = 0.12, 0.2  # of the words; in running German some two in five are such words
WORDS = {
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "und",
            "ist",
            "nicht",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "von",
            "zu",
            "im",
            "mit",
            "auf",
            "für",
            "fuer",
            "sich",
            "am",
            "auch",
            "als",
            "an",
            "werden",
            "aus",
            "er",
            "sie",
            "bei",
            "nach",
            "wie",
            "dass",
            "hat",
            "war",
            "wurde",
            "über",
            "ueber",
            "vor",
            "zum",
            "zur",
            "um",
            "noch",
            "nur",
            "oder",
            "aber",
        ]
    ),
}
TELLING = {"de": (" und ", " der ", " das ", " ist ")}
"""Of a language's words those of which one stands in every text of some length; English has none of them."""
SHARED = frozenset(["die", "an", "am", "war", "hat", "um", "den", "des", "also"])
"""Words that English, and names in English texts, have as well."""


def language(text: str) -> str:
    """The code of a text's language ("de"); "en" where its first words do not say another."""
    sample = text[:SAMPLE]
    is_ascii = text.isascii()
    for code, common in WORDS.items():
        if is_ascii and not any(word in sample for word in TELLING[code]):
            continue  # a text of some length in the others has letters of its own, or was typed without them
        words = sample.lower().split()
        told = sum(map((common - SHARED if is_ascii else common).__contains__, words))
        if told > (LEAST_SHARE_ASCII if is_ascii else LEAST_SHARE) * len(words):
            return code
    return "en"
