"""Whether the words around a time speak of what has been or of what is to come."""

from __future__ import annotations

from itertools import pairwise

from checker.values.lazy import Pattern
from checker.values.timex.lexicon import Words
from checker.values.timex.tokens import CLAUSE_ENDS, MARKS, SILENT, Tokens, ends_sentence, is_name, nearest_first

PAST, UNKNOWN, FUTURE = -1, 0, 1
WINDOW_BEFORE, WINDOW_AFTER = 120, 90
OPENING = ("Until ", "Till ")  # what follows says which way: "Until Thursday, they had", "they will"
BE = ("is", "are")
BE_DUE = ("is", "are", "was", "were", "be")
MOST_BEHIND = 3  # words
MOST_AIM = 16  # words
PLACING = frozenset(("after", "from", "following", "over", "since", "in", "that", "which", "who"))
"""Behind these stands what a time may belong to: "the quake on Thursday"."""
MOST_WORDS = 9  # from a verb to the time that it tells of
FRONTED = Pattern(r"(?:^|[.!?][\"”’)]{0,2}\s{1,3}|\n\s{0,3})(?:In|On|From|Since|Im|Am|Seit) (?:early |late |mid-)?$")
WOULD = Pattern(r"\bwould\b")
MODS = ("early", "late", "mid-")
FRONTED_REACH = 24  # characters


class Cues:
    """A language's words that point to the past or the future."""

    def __init__(self, words: Words) -> None:
        self._cues, self._pairs, self._finite = words["cues"], words["cue_pairs"], words["finite"]
        self._endings = tuple(words["participles"])
        self._deadlines, self._awaiting = words["deadlines"], words["awaiting"]
        self._on, self._since, self._if = words["on"], words["since"], words["if"]
        self._moved, self._moved_on, self._moved_to = words["moved"], words["moved_on"], words["moved_to"]
        self._now_on, self._sure = words["now_on"], words["sure"]
        self._verbs = {*self._finite, *self._pairs, *self._now_on, "be"}
        self._reached = words["reached"]
        self._leading = {*self._on, *self._now_on, *self._moved_to}
        self._untold, self._open, self._function_words = words["untold"], words["open"], words["function_words"]
        self._tokens = Tokens(words)

    def direction(self, text: str, start: int, end: int) -> int:
        """PAST, FUTURE or UNKNOWN for the time at start:end.

        The last cue before it in its sentence decides; a participle ("an announced sale") only where there is no other;
        else the first cue after it, where "planned" and the like do not count. Where none of them is told, what is to
        be done by a time is to come ("Reply by Wednesday").
        """
        before = text[max(0, start - WINDOW_BEFORE) : start]
        tokens = nearest_first(before)
        opening = before.endswith(OPENING)
        if not opening and tokens[0] in self._leading and (self._is_to_come(tokens) or self._is_moved_to(tokens)):
            return FUTURE
        if not opening and tokens[0] in self._deadlines and self._is_aim(before):
            return FUTURE
        told = self._last_cue(tokens)
        if told == PAST and not opening:
            return PAST
        after = text[end : end + WINDOW_AFTER]
        if opening:
            return self._after(after) or told
        if told == FUTURE and after.startswith("'s") and WOULD.search(before):
            told = UNKNOWN  # "they would appeal against Wednesday's ruling"
        if start <= WINDOW_BEFORE and self._is_announced(before, after):
            return FUTURE
        return told or self._after(after) or self._deadline(tokens, after) or self._is_awaited(before, after)

    def is_sure(self, text: str, start: int, end: int) -> bool:
        """Whether the nearest verb before a time, or right behind it, says that it is to come: "will meet on | Friday"."""
        after = text[end : end + WINDOW_AFTER]
        tokens = nearest_first(text[max(0, start - WINDOW_BEFORE) : start])
        if tokens[0] in self._moved_to and not after.startswith(("'s", " when")):
            return True
        if self._is_to_come(tokens) or self._is_told_ahead(tokens):
            return True
        for number, telling in enumerate(map(self._tokens.__getitem__, tokens)):
            if telling is None:
                continue
            if telling.ends_sentence:
                break
            if number and telling.cue and not self._of_pair(telling.word, tokens, number, telling.cue):
                continue
            if telling.cue or telling.participle:
                by_be = telling.word in self._now_on and tokens[number + 1] in BE
                return by_be or telling.word in self._sure
        return any(word in self._sure for word in after.lower().split()[:MOST_BEHIND])

    def _is_told_ahead(self, tokens: list[str]) -> bool:
        """Whether a verb of the present stands right before a time: "talks resume on |", but "in return on |"."""
        at = int(tokens[0] in self._on)
        verb, before = tokens[at : at + 2] if tokens[at] else ("", "")
        points = self._cues.get(verb, 0) > 0 or self._cues.get(f"{verb} {tokens[0]}", 0) > 0
        return (
            points
            and verb not in self._moved_to
            and not verb.endswith(self._endings)
            and before not in self._function_words
        )

    def is_to_come(self, text: str, start: int) -> bool:
        """Whether the verb right before a time puts it ahead of the day of writing: "is due on | May 3", "ends | Friday"."""
        return self._is_to_come(nearest_first(text[max(0, start - WINDOW_BEFORE) : start]))

    def _is_to_come(self, tokens: list[str]) -> bool:
        at = int(tokens[0] in self._on)
        verb = tokens[at]
        if verb in BE:
            return at > 0
        return verb in self._now_on and (verb.endswith("s") or tokens[at + 1] in BE)  # "was due on"

    def _is_aim(self, before: str) -> bool:
        """Whether the words before a time say what is to be done by then: "a plan to pay off the loan by |"."""
        after = ""
        for token in before.split()[-2:-MOST_AIM:-1]:
            if token == "to":
                return after.islower() and self._is_infinitive(token, after)
            if token.endswith(CLAUSE_ENDS) or self._tokens[token.lower()] is not None:
                break
            after = token
        return False

    def _is_awaited(self, before: str, after: str) -> int:
        """FUTURE behind words that tell what others are expected to do: "expect the bank to cut its rate on |", but not "to rise after
        the quake on |"."""
        words = before.lower().split()
        ends = range(len(words) - 2, 0, -1)
        to = next((at for at in ends if self._is_infinitive(words[at], words[at + 1])), 0)
        if not to or after.startswith("'s"):
            return UNKNOWN
        behind = words[to + 1 :]
        if any(word.endswith(CLAUSE_ENDS) or ends_sentence(word) or word in PLACING for word in behind[1:]):
            return UNKNOWN
        for at in range(to - 1, max(-1, to - MOST_WORDS), -1):
            if words[at].endswith(CLAUSE_ENDS) or ends_sentence(words[at]):
                break
            if words[at] in self._awaiting:
                return FUTURE
        return UNKNOWN

    def _is_moved_to(self, tokens: list[str]) -> bool:
        """Whether the words before a time say that something is moved there: "postponed the vote to |", "put off until |"."""
        if tokens[0] not in self._moved_to:
            return False
        for token, previous in pairwise(tokens[1:MOST_WORDS]):
            if token in self._moved or previous in self._moved_on.get(token, ()):
                return True
            if token.endswith(CLAUSE_ENDS) or ends_sentence(token):
                break
        return False

    def has_been(self, text: str, start: int, end: int) -> bool:
        """Whether a verb tells that something happened at the time at start:end: "It fell in | October", "In | October it fell".

        More than that the past is told of: "They called elections in | October" does not say that these have been.
        """
        first = max(0, start - FRONTED_REACH)
        word = (text[first:start].split() or [""])[-1]
        if (word[:1].isupper() or word in MODS) and FRONTED.search(text, first, start):
            after = text[end : end + WINDOW_AFTER]
            return self._after(after) == PAST and not self._points_ahead(after)
        last = word.lower()
        if last in self._since:
            return True
        by_preposition = last in self._on
        if by_preposition and text.startswith("'s", end):
            return False
        if not by_preposition and (last in self._untold or not self._is_past(last)):
            return False
        if not by_preposition and not (text[start].isdigit() or text[end - 1].isdigit()):
            return False  # "it fell | Oct. 3", but "it banned | Christmas cards"
        before = text[max(0, start - WINDOW_BEFORE) : start]
        tokens = before[before.rfind("\n\n") + 1 :].split()
        return self._happened(tokens[:-1] if by_preposition else tokens)

    def _happened(self, tokens: list[str]) -> bool:
        """Whether the last verb of these words, which lead to a time, tells of what has happened then."""
        after, left = "", MOST_WORDS
        for number in range(len(tokens) - 1, -1, -1):
            if is_name(tokens[number], after):
                after = tokens[number]
                continue
            left -= 1
            if left < 0:
                break
            token, previous = tokens[number].lower(), tokens[number - 1].lower() if number else ""
            following = after.lower()
            if token.endswith(CLAUSE_ENDS) or ends_sentence(token) or (token in self._untold and following):
                return False
            if self._is_infinitive(token, following):
                return False
            if self._cues.get(token, 0) > 0 or self._cues.get(f"{token} {following}", 0) > 0:
                return False
            if self._is_past(token) and not (token.endswith(self._endings) and self._is_noun(after)):
                return previous not in self._open and not self._is_thought(tokens[:number])
            after = tokens[number]
        return False

    def _is_past(self, token: str) -> bool:
        return self._cues.get(token) == PAST or token.endswith(self._endings)

    def _is_thought(self, tokens: list[str]) -> bool:
        """Whether the clause of these words began with "if"."""
        for token in reversed(tokens):
            if token.endswith(CLAUSE_ENDS):
                break
            if token.lower() in self._if:
                return True
        return False

    def _is_noun(self, word: str) -> bool:
        """Whether a word after a participle is the noun that it belongs to ("preferred | shares")."""
        return word.isalpha() and word.islower() and word not in self._function_words

    def _is_infinitive(self, token: str, following: str) -> bool:
        return token == "to" and following.isalpha() and following not in self._function_words

    def _points_ahead(self, after: str) -> bool:
        """Whether a word of the rest of a sentence points to what is to come."""
        for token in after.lower().split():
            if self._cues.get(token.strip(MARKS), 0) > 0:
                return True
            if ends_sentence(token):
                break
        return False

    def _deadline(self, tokens: list[str], after: str) -> int:
        """FUTURE after a word that sets a deadline, but not in "before Friday's purchases"."""
        return FUTURE if tokens[0] in self._deadlines and not after.startswith("'s") else UNKNOWN

    def _is_announced(self, before: str, after: str) -> bool:
        """Whether a text begins with a headline around a time, without a full stop, and with an infinitive for its verb:
        "Ministers to meet on | Friday"."""
        words = before.split()
        if "to" not in words or "\n" in before.lstrip():
            return False
        rest, line_break, _ = after.partition("\n")
        if (not line_break and len(after) == WINDOW_AFTER) or ends_sentence(rest.rstrip()):
            return False
        for subject, to, verb in zip(words, words[1:], words[2:], strict=False):
            if verb.islower() and verb not in self._reached and self._is_infinitive(to, verb):
                return not subject.endswith(CLAUSE_ENDS)
        return False

    def _last_cue(self, tokens: list[str]) -> int:
        """The last cue of the sentence that is going on before a time."""
        delayed = tokens[0].endswith(self._endings)
        participle = False
        for number, telling in enumerate(map(self._tokens.__getitem__, tokens)):
            if delayed and number and tokens[number].endswith(","):
                return PAST  # "to delay the ruling, the board predicted Wednesday"
            if telling is None:
                continue
            word, ends, cue, first_of_pair, passive = telling
            if ends:
                break
            previous = tokens[number + 1]
            if first_of_pair and number:
                cue = self._of_pair(word, tokens, number, cue)
            if not cue:
                participle = participle or (passive and previous != "be")
            elif cue != PAST or previous != "be":  # but "would be held"
                return int((previous in self._pairs and self._cues.get(f"{previous} {word}")) or cue)
        return PAST if participle else UNKNOWN

    def _of_pair(self, word: str, tokens: list[str], number: int, alone: int) -> int:
        """What a word points to with the one behind it, which may be 0 ("due to injuries", but "due to start")."""
        cue = self._cues.get(f"{word} {tokens[number - 1].strip(MARKS)}")
        if cue is None:
            return alone
        is_verb = number > 1 and (tokens[number - 2] in self._verbs or tokens[number + 1] in BE_DUE)
        return int(cue or (alone if is_verb else 0))

    def _after(self, text: str) -> int:
        """The first finite cue, or participle, of the rest of a sentence."""
        cues, finite, told = self._cues, self._finite, self._tokens
        previous, paired = "", False
        for token in text.lower().split():
            word, ends, cue, first_of_pair, participle = told[token] or (token.strip(MARKS), *SILENT)
            if not cue and paired:
                cue = cues.get(f"{previous} {word}", 0)
            if cue == PAST or (cue and (word in finite or previous in finite)):
                return int(cue)
            if participle:
                return PAST
            if ends:
                break
            previous, paired = word, first_of_pair
        return UNKNOWN
