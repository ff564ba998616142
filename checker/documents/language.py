"""The language that a text is written in, of those that there are tables of times for."""

from __future__ import annotations

SAMPLE = 1500  # characters
LEAST_SHARE = 0.12  # of the words; in running German some two in five are such words
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


def language(text: str) -> str:
    """The code of a text's language ("de"); "en" where its first words do not say another."""
    if text.isascii():
        return "en"  # a text of some length in the others has letters of its own
    words = text[:SAMPLE].lower().split()
    for code, common in WORDS.items():
        if sum(map(common.__contains__, words)) > LEAST_SHARE * len(words):
            return code
    return "en"
