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
    cues, pairs, endings = words["cues"], words["cue_pairs"], tuple(words["participles"])
    words_before = [token.strip(MARKS) for token in _sentence_end(text[max(0, start - WINDOW_BEFORE) : start])]
    participle = False
    for number in range(len(words_before) - 1, -1, -1):
        word = words_before[number]
        cue = cues.get(word)
        if word in pairs:
            cue = cues.get(" ".join(words_before[number : number + 2])) or cue
        if cue and number and words_before[number - 1] in pairs:
            cue = cues.get(f"{words_before[number - 1]} {word}") or cue
        if cue:
            return int(cue)
        participle = participle or word.endswith(endings)
    if participle:
        return PAST
    previous = ""
    for token in text[end : end + WINDOW_AFTER].lower().split():
        word = token.strip(MARKS)
        cue = cues.get(word) or cues.get(f"{previous} {word}")
        if cue == PAST or (cue and (word in words["finite"] or previous in words["finite"])):
            return int(cue)
        if word.endswith(endings):
            return PAST
        if token[-1] in ".!?" and len(word) > LONGEST_ABBREVIATION:
            break
        previous = word
    return UNKNOWN


def _sentence_end(before: str) -> list[str]:
    """The words of the sentence that is going on at the end of a text, in lower case."""
    before = before[before.rfind("\n\n") + 1 :]
    tokens = before.lower().split()
    for number in range(len(tokens) - 1, -1, -1):
        token = tokens[number].rstrip("\"')`")
        if token and token[-1] in ".!?;" and len(token) > LONGEST_ABBREVIATION:
            return tokens[number + 1 :]
    return tokens
