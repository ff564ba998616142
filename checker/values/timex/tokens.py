"""The tokens of a text as cues see them: what each says by itself, and which of them end a sentence."""

from __future__ import annotations

from checker.named import NamedTuple, maker
from checker.values.timex.lexicon import Words

MARKS = ".,;:!?\"'()[]`"
ENDS = (".", "!", "?", ";")
CLAUSE_ENDS = (",", ";", ":", ")", "(", '"', "!", "?")
LONGEST_ABBREVIATION = 4
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


class Tokens(dict[str, Token | None]):
    """Remembers every token it was asked for, up to a limit; most say nothing."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._cues, self._pairs = words["cues"], words["cue_pairs"]
        self._telling = {*self._cues, *self._pairs}
        self._endings = tuple(words["participles"])

    def __missing__(self, token: str) -> Token | None:
        word = token.strip(MARKS)
        ends = word != token and ends_sentence(token)
        participle = word.endswith(self._endings)
        told = None
        if ends or participle or word in self._telling:
            told = _token((word, ends, self._cues.get(word, 0), word in self._pairs, participle))
        if len(self) < MOST_TOKENS:
            self[token] = told
        return told


def nearest_first(text: str) -> list[str]:
    """The words at the end of a text in lower case, as far as its last paragraph goes, the nearest first; "" is the last."""
    words = text[text.rfind("\n\n") + 1 :].lower().split()
    words.reverse()
    words.append("")
    return words


def is_name(token: str, after: str) -> bool:
    """Whether a word is one of a name, as that of a place, which a comma may end: "in Palm Springs, Calif., | on"."""
    if not token[0].isupper() or ends_sentence(token):
        return False
    return not token.endswith(CLAUSE_ENDS) or (token.endswith(",") and (not after or after[0].isupper()))


def ends_sentence(token: str) -> bool:
    """Whether a full stop or the like after a word ends a sentence, and not an abbreviation; a colon begins another clause."""
    token = token.rstrip("\"')`")
    if token in ENDS or token[-1:] in ("!", "?", ";", ":"):
        return True
    return token[-1:] == "." and (len(token) > LONGEST_ABBREVIATION or token[:-1].isdecimal())
