"""Whether the words around a time speak of what has been or of what is to come."""

from __future__ import annotations

from checker.named import NamedTuple, maker
from checker.values.timex.lexicon import Words

PAST, UNKNOWN, FUTURE = -1, 0, 1
WINDOW_BEFORE, WINDOW_AFTER = 120, 90
MARKS = ".,;:!?\"'()[]`"
ENDS = (".", "!", "?", ";")
OPENING = ("Until ", "Till ")  # what follows says which way: "Until Thursday, they had", "they will"
LONGEST_ABBREVIATION = 4
LONGEST_DEADLINE = 20  # characters
MOST_TOKENS = 50_000  # remembered; a window's length bounds each


class Token(NamedTuple):
    """What a token of a text says by itself; `word` is without the marks around it, `cue` 0 for none."""

    word: str
    ends_sentence: bool
    cue: int
    first_of_pair: bool
    participle: bool


_token = maker(Token)
SILENT = (False, 0, False, False)
"""What the word of a token that says nothing is followed by."""


class _Tokens(dict[str, Token | None]):
    """Remembers every token it was asked for, up to a limit; most say nothing."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._cues, self._pairs = words["cues"], words["cue_pairs"]
        self._endings = tuple(words["participles"])

    def __missing__(self, token: str) -> Token | None:
        word = token.strip(MARKS)
        ends, cue, begins_pair = _ends_sentence(token), self._cues.get(word, 0), word in self._pairs
        participle = word.endswith(self._endings)
        told = _token((word, ends, cue, begins_pair, participle)) if ends or cue or begins_pair or participle else None
        if len(self) < MOST_TOKENS:
            self[token] = told
        return told


class Cues:
    """A language's words that point to the past or the future."""

    def __init__(self, words: Words) -> None:
        self._cues, self._pairs, self._finite = words["cues"], words["cue_pairs"], words["finite"]
        self._endings = tuple(words["participles"])
        self._deadlines = words["deadlines"]
        self._tokens = _Tokens(words)

    def direction(self, text: str, start: int, end: int) -> int:
        """PAST, FUTURE or UNKNOWN for the time at start:end.

        The last cue before it in its sentence decides; a participle ("an announced sale") only where there is no other;
        else the first cue after it, where "planned" and the like do not count. Where none of them is told, what is to
        be done by a time is to come ("Reply by Wednesday").
        """
        before, after = text[max(0, start - WINDOW_BEFORE) : start], text[end : end + WINDOW_AFTER]
        if before.endswith(OPENING):
            return self._after(after) or self._before(before)
        return self._before(before) or self._after(after) or self._deadline(before, after)

    def _deadline(self, text: str, after: str) -> int:
        """FUTURE after a word that sets a deadline, but not in "before Friday's purchases"."""
        if after.startswith("'s"):
            return UNKNOWN
        tokens = text[-LONGEST_DEADLINE:].lower().split()
        return FUTURE if tokens and tokens[-1] in self._deadlines else UNKNOWN

    def _before(self, text: str) -> int:
        """The last cue of the sentence that is going on at the end of a text."""
        cues, told = self._cues, self._tokens
        tokens = text[text.rfind("\n\n") + 1 :].lower().split()
        delayed = bool(tokens) and tokens[-1].endswith(self._endings)
        participle = False
        following = ""
        for number in range(len(tokens) - 1, -1, -1):
            token = tokens[number]
            if (telling := told[token]) is not None:
                word, ends_sentence, cue, first_of_pair, passive = telling
                if ends_sentence:
                    break
                if first_of_pair:
                    cue = cues.get(f"{word} {following.strip(MARKS)}") or cue
                previous = tokens[number - 1] if number else ""
                if cue:
                    if cue == PAST and previous == "be":
                        continue  # "would be held"
                    return int((previous in self._pairs and cues.get(f"{previous} {word}")) or cue)
                participle = participle or (passive and previous != "be")
            if delayed and number and tokens[number - 1].endswith(","):
                return PAST  # "to delay the ruling, the board predicted Wednesday"
            following = token
        return PAST if participle else UNKNOWN

    def _after(self, text: str) -> int:
        """The first finite cue, or participle, of the rest of a sentence."""
        cues, finite, told = self._cues, self._finite, self._tokens
        previous, paired = "", False
        for token in text.lower().split():
            word, ends_sentence, cue, first_of_pair, participle = told[token] or (token.strip(MARKS), *SILENT)
            if not cue and paired:
                cue = cues.get(f"{previous} {word}", 0)
            if cue == PAST or (cue and (word in finite or previous in finite)):
                return int(cue)
            if participle:
                return PAST
            if ends_sentence:
                break
            previous, paired = word, first_of_pair
        return UNKNOWN


def _ends_sentence(token: str) -> bool:
    """Whether a full stop or the like after a word ends a sentence, and not an abbreviation; a colon begins another clause."""
    token = token.rstrip("\"')`")
    if token in ENDS or token[-1:] in ("!", "?", ";", ":"):
        return True
    return token[-1:] == "." and (len(token) > LONGEST_ABBREVIATION or token[:-1].isdecimal())
