"""Whether the words around a time speak of what has been or of what is to come."""

from __future__ import annotations

from checker.values.timex.lexicon import Words

PAST, UNKNOWN, FUTURE = -1, 0, 1
WINDOW_BEFORE, WINDOW_AFTER = 120, 90
MARKS = ".,;:!?\"'()[]`"
LONGEST_ABBREVIATION = 4


def direction(text: str, start: int, end: int, words: Words) -> int:
    """PAST, FUTURE or UNKNOWN for the time at start:end.

    The last cue before it in its sentence decides; a participle ("an announced sale") only where there is no other;
    else the first cue after it, where "planned" and the like do not count.
    """
    return _before(text[max(0, start - WINDOW_BEFORE) : start], words) or _after(text[end : end + WINDOW_AFTER], words)


def _before(text: str, words: Words) -> int:
    """The last cue of the sentence that is going on at the end of a text."""
    cues, pairs, endings = words["cues"], words["cue_pairs"], tuple(words["participles"])
    tokens = text[text.rfind("\n\n") + 1 :].lower().split()
    participle = False
    following = ""
    for number in range(len(tokens) - 1, -1, -1):
        word = tokens[number]
        if not word.isalpha():
            if _ends_sentence(word):
                break
            word = word.strip(MARKS)
        cue = cues.get(word)
        if word in pairs:
            cue = cues.get(f"{word} {following}") or cue
        previous = tokens[number - 1] if number else ""
        if cue:
            if cue == PAST and previous == "be":
                continue  # "would be held"
            return int((previous in pairs and cues.get(f"{previous} {word}")) or cue)
        participle = participle or (word.endswith(endings) and previous != "be")
        if previous.endswith(",") and tokens[-1].endswith(endings):
            return PAST  # "to delay the ruling, the board predicted Wednesday"
        following = word
    return PAST if participle else UNKNOWN


def _after(text: str, words: Words) -> int:
    """The first finite cue, or participle, of the rest of a sentence."""
    cues, finite, endings = words["cues"], words["finite"], tuple(words["participles"])
    previous = ""
    for token in text.lower().split():
        word = token.strip(MARKS)
        cue = cues.get(word) or cues.get(f"{previous} {word}")
        if cue == PAST or (cue and (word in finite or previous in finite)):
            return int(cue)
        if word.endswith(endings):
            return PAST
        if _ends_sentence(token):
            break
        previous = word
    return UNKNOWN


def _ends_sentence(token: str) -> bool:
    """Whether a full stop or the like after a word ends a sentence, and not an abbreviation."""
    token = token.rstrip("\"')`")
    return token[-1:] in (".", "!", "?", ";") and len(token) > LONGEST_ABBREVIATION
