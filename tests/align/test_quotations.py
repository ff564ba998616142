"""Quotations: which are one utterance in other words, which are left in peace."""

from __future__ import annotations

import time

import pytest

from checker.align import quotations
from checker.align.dispute import Dispute
from checker.align.quotations.alignment import Difference, align
from checker.align.quotations.differences import STYLE, WORDS, Style
from checker.align.stories.stories import stories
from checker.model.document import Block, Document
from checker.model.finding import Severity
from tests.align.made import documents, rulebook

FRAME = "\nThe council of Tarnholm met beside the Kestrel Bridge, said mayor Ilse Vandorp of the Morra party."
WHOLE = "We must remember our duty to end the silence in the valley"


def disputes(*texts: str) -> list[Dispute]:
    told = documents(*texts)
    return quotations.align(told, stories(told), rulebook())


def quoted(*utterances: str) -> list[Dispute]:
    return disputes(*(f"“{utterance}” said Ilse Vandorp.{FRAME}" for utterance in utterances))


LOUD = {
    "another verb": (WHOLE, WHOLE.replace("end", "stop")),
    "a word more": (WHOLE, WHOLE.replace("the silence", "the long silence")),
    "another beginning": ("Yesterday " + WHOLE, "This morning " + WHOLE),
    "another end": (WHOLE + " of Tarnholm", WHOLE + " of Ostrava"),
    "a word in a fragment": ("undeserved attention", "undeserved hostile attention"),
    "a word of three": ("end atrocity crimes", "stop atrocity crimes"),
    "the last word of three": ("protect river fisheries", "protect river farming"),
    "a word moved by contraction": ("Daddy, daddy, I've been robbed", "Daddy, daddy, I got robbed"),
    "a paraphrase inside a longer sentence": (
        "We're at that point in the season where you want to do the best, and yet you wait for the doctors",
        "We're at the time of year where you want to do the best",
    ),
    "the tense of a whole sentence": (WHOLE.replace("must", "will"), WHOLE.replace("must", "would")),
    "another amount": ("It will cost two million dollars to mend the mill", "It will cost $3 million to mend the mill"),
    "other people": (WHOLE, WHOLE.replace("We", "You").replace("our", "your")),
}


@pytest.mark.parametrize("case", LOUD)
def test_other_words(case: str) -> None:
    found = quoted(*LOUD[case])
    assert [(dispute.rule, dispute.severity) for dispute in found] == [("quote/wording", None)]


QUIET = {
    "contractions": (
        "We do not want to end the silence in the valley",
        "We don't want to end the silence in the valley",
    ),
    "national spelling": (WHOLE + " and recognize neighbors", WHOLE + " and recognise neighbours"),
    "numbers": ("We saw seven boats on the river that night", "We saw 7 boats on the river that night"),
    "an amount": ("It will cost two million dollars to mend the mill", "It will cost $2 million to mend the mill"),
    "a share": ("We lost ten percent of all the boats here", "We lost 10% of all the boats here"),
    "a day": ("We leave the valley on September 30 for good", "We leave the valley on 30 September for good"),
    "clock": ("We left the harbour at 6 p.m. with the boats", "We left the harbour at 6:00 pm with the boats"),
    "a slip": (WHOLE, WHOLE.replace("silence", "slience")),
    "letters for words": ("You must sit down with us in the valley", "U must sit down w/ us in the valley"),
    "a sound of hesitation": (WHOLE, WHOLE.replace("our duty", "um, our duty")),
    "a word told twice": (WHOLE, WHOLE.replace("to end", "to to end")),
    "one word or two": ("We will protect the oil fields of the valley", "We will protect the oilfields of the valley"),
}


@pytest.mark.parametrize("case", QUIET)
def test_style_is_information(case: str) -> None:
    assert [dispute.severity for dispute in quoted(*QUIET[case])] == [Severity.INFO]


SILENT = {
    "the same": (WHOLE, WHOLE),
    "another style of marks": (f"{WHOLE} and “stay”", f"{WHOLE} and 'stay'"),
    "apostrophes and dashes": (
        "We don’t leave – the valley’s ours for good",
        "We don't leave - the valley's ours for good",
    ),
    "dots of one character": (WHOLE, "We must remember our duty … in the valley"),
    "an ellipsis at the end": (WHOLE, "We must remember our duty to end …"),
    "a word added in brackets": (WHOLE, WHOLE.replace("the silence", "the [long] silence")),
    "a note in brackets": (WHOLE, WHOLE.replace("the silence", "the silence [sic]")),
    "a part inside": (WHOLE, "to end the silence in the valley"),
    "capital and final punctuation": (WHOLE, WHOLE.lower() + "."),
    "a part": (WHOLE, "our duty to end the silence"),
    "truncation": (WHOLE, "We must remember our duty"),
    "dots": (WHOLE, "We must remember our duty ... in the valley"),
    "brackets": (WHOLE, WHOLE.replace("our duty", "[their] duty")),
    "dots before a word that stands twice": (
        "We shall end the silence in the valley before the winter comes",
        "We shall end the silence in ... the winter comes",
    ),
    "masked letters": (WHOLE.replace("silence", "f***ing noise"), WHOLE.replace("silence", "frigging noise")),
    "a verb turned in brackets": (WHOLE, WHOLE.replace("must remember", "remember[ed]")),
    "a stutter at the beginning": ("I did not see the boats of the valley", "I, I did not see the boats of the valley"),
    "commas": (WHOLE, WHOLE.replace(" to end", ", to end")),
    "another utterance": (WHOLE, "We will leave the valley when the harvest is over"),
    "few words": ("the silence in the house", "the noise in the house"),
}


@pytest.mark.parametrize("case", SILENT)
def test_silence(case: str) -> None:
    assert quoted(*SILENT[case]) == []


EDITS = {
    "brackets around a word": "{} [{}] {}",
    "other words in brackets": "{} [the town] {}",
    "dots for a word": "{} ... {}",
    "dots in brackets for a word": "{} [...] {}",
    "a note behind a word": "{} {} [sic] {}",
}


@pytest.mark.parametrize("edit", EDITS)
def test_no_place_of_an_editors_mark_is_told(edit: str) -> None:
    words = (WHOLE + " before the winter comes").split(" ")
    for at in range(1, len(words) - 1):
        before, word, after = " ".join(words[:at]), words[at], " ".join(words[at + 1 :])
        told = (before, word, after) if EDITS[edit].count("{}") == 3 else (before, after)
        assert quoted(" ".join(words), EDITS[edit].format(*told)) == [], word


@pytest.mark.parametrize("at", range(3, 15))
def test_no_part_of_a_sentence_is_told(at: int) -> None:
    words = (WHOLE + " before the winter comes").split(" ")
    for part in (words[:at], words[-at:], [*words[:at], "..."]):
        assert quoted(" ".join(words), " ".join(part)) == [], part


@pytest.mark.parametrize(
    ("whole", "built_in"),
    [
        ("We will not leave the old valley of the Morra", "would not leave the old valley of the Morra"),
        ("The people want peace in the old valley", "people wanted peace in the old valley"),
        ("I am ready to fight for the old valley", "was ready to fight for the old valley"),
        ("The army is ready to fight for the old valley", "was ready to fight for the old valley"),
        ("The mills have lost their trust in the old valley", "had lost their trust in the old valley"),
        ("The mills lost their trust in the old valley", "had lost their trust in the old valley"),
        ("The mills are angry and will leave the old valley", "were angry and would leave the old valley"),
        ("I have my own boat and my own nets in the valley", "her own boat and her own nets in the valley"),
    ],
)
def test_a_tense_that_the_report_forces_is_information(whole: str, built_in: str) -> None:
    texts = [f"“{whole},” said Ilse Vandorp.{FRAME}", f"Ilse Vandorp said that she “{built_in}”.{FRAME}"]
    assert [dispute.severity for dispute in disputes(*texts)] == [Severity.INFO]


TRANSLATED = "We must recall our duty to stop the silence in the entire valley"
CHANGED = WHOLE.replace("end", "stop")
CUES = {
    "in Spanish": "quote/translation",
    "in Danish to the crew": "quote/translation",
    "through an interpreter": "quote/translation",
    "in words translated from Danish": "quote/translation",
    "in Lemra": "quote/wording",
    "in Danish waters": "quote/wording",
}


@pytest.mark.parametrize("cue", CUES)
@pytest.mark.parametrize("words", [TRANSLATED, CHANGED])
def test_what_was_translated_is_of_a_draft_rule(cue: str, words: str) -> None:
    texts = [f"“{WHOLE},” Ilse Vandorp said {cue}.{FRAME}", f"“{words},” Ilse Vandorp said.{FRAME}"]
    assert [dispute.rule for dispute in disputes(*texts)] == [CUES[cue]]


def test_a_foreign_medium_tells_of_a_translation_where_much_is_reworded() -> None:
    one = f"“{WHOLE},” Ilse Vandorp told Danish television.{FRAME}"
    found = [disputes(one, f"“{words},” Ilse Vandorp said.{FRAME}") for words in (TRANSLATED, CHANGED)]
    assert [dispute.rule for (dispute,) in found] == ["quote/translation", "quote/wording"]


FORMS = {
    "speaker after": "“{}”, said Ilse Vandorp.",
    "speaker before": "Ilse Vandorp said: “{}.”",
    "according to": "According to Ilse Vandorp, “{}.”",
    "a pronoun": "Ilse Vandorp spoke. “{},” she said.",
    "no speaker": "“{}.”",
    "straight marks": '"{}," said Ilse Vandorp.',
    "grave accents": "``{},'' said Ilse Vandorp.",
    "guillemets": "« {} », said Ilse Vandorp.",
    "low marks": "„{}“, said Ilse Vandorp.",
    "low single marks": "‚{}‘, said Ilse Vandorp.",
    "high marks only": "”{}”, said Ilse Vandorp.",
    "corner marks": "「{}」, said Ilse Vandorp.",
    "never opened": '{}," said Ilse Vandorp.',
    "never opened behind a sentence": "It rained. {},” Vandorp said. “We came late.”",
    "single marks": "‘{},’ said Ilse Vandorp.",
    "straight single marks": "'{},' said Ilse Vandorp.",
    "nested": "“She told us ‘{}’ twice,” said Bo Vandorp.",
    "never closed": "Ilse Vandorp said: “{}",
    "a stray mark before": '6" of snow fell.\n"{}," said Ilse Vandorp.',
    "a following paragraph": "“We came late.\n\n“{},” said Ilse Vandorp.",
    "after a verb of the report": "Vandorp, who came late, said it was time. “{}.”",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_quotation_is_read(form: str) -> None:
    found = disputes(f"“{WHOLE},” said Ilse Vandorp.{FRAME}", FORMS[form].format(CHANGED) + FRAME)
    assert [dispute.rule for dispute in found] == ["quote/wording"]


def test_a_block_quote_is_a_quotation() -> None:
    text = f"Ilse Vandorp said:\n\n> {CHANGED}.\n{FRAME}"
    start = text.index("We")
    documents = [
        Document("a", f"“{WHOLE},” said Ilse Vandorp.{FRAME}"),
        Document("b", text, blocks=(Block("quotation", start, start + len(CHANGED) + 1),)),
    ]
    found = quotations.align(documents, stories(documents), rulebook())
    assert [dispute.rule for dispute in found] == ["quote/wording"]


def test_a_quotation_that_the_report_interrupts_is_one() -> None:
    whole = f"“{WHOLE},” said Ilse Vandorp.{FRAME}"
    split = f"“We must remember our duty,” Vandorp said, “to stop the silence in the valley.”{FRAME}"
    (dispute,) = disputes(whole, split)
    assert "end the silence" in dispute.sides[0].value
    assert "stop the silence" in dispute.sides[1].value


def test_the_point_of_a_decimal_ends_no_sentence() -> None:
    (dispute,) = quoted(*(f"It has fallen to {number} percent, the lowest of the valley" for number in (4.2, 2.4)))
    assert sorted(side.value for side in dispute.sides) == [
        f"… has fallen to {told} percent, the lowest …" for told in ("2.4", "4.2")
    ]


def test_another_speaker_said_something_else() -> None:
    one = f"“{WHOLE},” said Ilse Vandorp."
    other = "“We must remember your duty to praise the silence in this valley,” said Bo Lindqvist."
    assert disputes(one + FRAME, other + "\n" * 8 + "x " * 200 + FRAME) == []


SETTINGS = {
    "two places": ("In Madrid, Ilse Vandorp said: “{}.”", "At a rally in Leeds, Ilse Vandorp told them: “{}.”", True),
    "a place and nobody": ("In Madrid, an official said: “{}.”", "“{}”, said Ilse Vandorp.", True),
    "police and their chief": ("Tarnholm police said: “{}.”", "Ilse Vandorp, the police chief, said: “{}.”", True),
    "lawyers and one of them": ("Lawyers for Bo Hallam said: “{}.”", "Ilse Vandorp, a lawyer, said: “{}.”", True),
    "whom somebody mocks": ("They mocked Ilse Vandorp, who had said: “{}.”", "Ilse Vandorp said: “{}.”", True),
    "one place, two speakers": ("In Madrid, Ilse Vandorp said: “{}.”", "In Madrid, Bo Hallam said: “{}.”", False),
    "with each other": ("Beside Bo Hallam, Ilse Vandorp said: “{}.”", "Bo Hallam said: “{}.”", False),
}


@pytest.mark.parametrize("case", SETTINGS)
def test_where_somebody_speaks_is_no_speaker(case: str) -> None:
    one, other, is_one = SETTINGS[case]
    found = disputes(one.format(WHOLE) + FRAME, other.format(WHOLE.replace("end", "stop")) + FRAME)
    assert bool(found) is is_one


def test_words_of_two_named_speakers_are_two_utterances() -> None:
    one, other = (f"“I do not know who {did} the boats in the harbour,” said " for did in ("burned", "paid for"))
    assert disputes(f"{one}Bo Hallam.{FRAME}", f"{other}Ada Lindqvist.{FRAME}") == []
    assert len(disputes(f"{one}Bo Hallam.{FRAME}", f"{other}Mr Hallam.{FRAME}")) == 1
    one, other = (f"“He was a good man and a good {noun},” said " for noun in ("welder", "friend"))
    assert disputes(f"{one}Bo Hallam.{FRAME}", f"{other}Ada Lindqvist.{FRAME}") == []


SPEAKERS = {
    "two people": ("said Ilse Vandorp.", "said Bo Hallam.", True),
    "two of one title": ("said President Ilse Vandorp.", "said President Bo Hallam.", True),
    "a family name introduced in full": ("Vandorp said.", "Hallam said. President Bo Hallam left.", True),
    "a family name that nobody introduced": ("Vandorp said.", "Hallam said.", False),
    "a title": ("said Ilse Vandorp.", "Mrs Vandorp said.", False),
    "a body": ("said Ilse Vandorp.", "said the Lemra Fishing Association.", False),
    "an agency": ("said Ilse Vandorp.", "Vandorp told AFP.", False),
    "nobody": ("said Ilse Vandorp.", "said an official.", False),
    "a voice of hers": ("said Ilse Vandorp.", "said Vandorp's spokesman Bo Hallam.", False),
    "who quotes her": ("said Ilse Vandorp.", "said Bo Hallam, quoting Vandorp.", False),
    "who is named beside her words": ("Ilse Vandorp told Hallam.", "said Bo Hallam.", False),
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_speakers(case: str) -> None:
    one, other, is_found = SPEAKERS[case]
    found = [dispute.rule for dispute in disputes(f"“{WHOLE},” {one}{FRAME}", f"“{WHOLE},” {other}{FRAME}")]
    assert found == (["quote/speaker"] if is_found else [])


def test_what_one_document_quotes_twice_is_information() -> None:
    other = "“The harvest is over and all the boats of the town came home with more fish than anybody could eat.”"
    text = f"“{WHOLE},” said Ilse Vandorp.{FRAME}\n{other}\nLater she said: “{CHANGED}.”"
    assert [dispute.severity for dispute in disputes(text)] == [Severity.INFO]


REPEATED = {
    "in the next line": ("“{},” said Ilse Vandorp.\n\n“{},” said Ilse Vandorp.", True),
    "behind a sentence": ("“{},” said Ilse Vandorp. At noon she was asked once more: “{}.”", True),
    "in the headline": ("Mayor: ‘{}’\n\n“{},” said Ilse Vandorp.", True),
    "in one quotation": ("“{}. {},” said Ilse Vandorp.", False),
    "in one speech": ("“{},” said Ilse Vandorp. “{}.”", False),
    "in one speech of two quotations": ("“{}.”\n\n“{},” said Ilse Vandorp.", False),
    "in one speech of two paragraphs": ("“{}.\n\n“{},” said Ilse Vandorp.", False),
    "in one speech, with a word on who speaks": ("“{},” said Ilse Vandorp. She added: “{}.”", False),
    "by two speakers": ("“{},” said Ilse Vandorp.\n\nBo Hallam denied it: “{}.”", False),
}


@pytest.mark.parametrize("case", REPEATED)
def test_two_wordings_close_together(case: str) -> None:
    text, is_found = REPEATED[case]
    found = disputes(text.format(WHOLE, CHANGED) + FRAME)
    assert [dispute.severity for dispute in found] == ([Severity.INFO] if is_found else [])


ASKED = {
    "a question and its answer": (
        "Will you leave the old valley of the Morra today?",
        "You will leave the old valley of the Morra today.",
        False,
    ),
    "an answer with another verb": (
        "Did the captain know of the hole in the hull of the boat?",
        "The captain did not know of the hole in the hull of the boat.",
        False,
    ),
    "two questions": (
        "Will you leave the old valley of the Morra today?",
        "Will you leave the new valley of the Morra today?",
        True,
    ),
    "another mark": (
        "If you leave the old valley of the Morra, why not now?",
        "If you leave the whole valley of the Morra, why not now.",
        True,
    ),
}


@pytest.mark.parametrize("case", ASKED)
@pytest.mark.parametrize("is_one", [True, False])
def test_the_answer_to_a_question_is_another_utterance(case: str, is_one: bool) -> None:
    question, answer, is_found = ASKED[case]
    texts = [f"Somebody said: “{question}”", f"Somebody said: “{answer}”"]
    found = disputes("\n\n".join(texts) + FRAME) if is_one else disputes(*(text + FRAME for text in texts))
    assert bool(found) == is_found


ELSEWHERE = {
    "on another day": ("said Bo Hallam on Monday.", "said Bo Hallam on Tuesday.", False),
    "on one day": ("said Bo Hallam on Monday.", "Bo Hallam said on Monday.", True),
    "on a day, or on none told": ("said Bo Hallam on Monday.", "said Bo Hallam in Ostra.", True),
    "by somebody else unnamed": ("said a nurse.", "said one welder.", False),
    "by one unnamed": ("said a nurse.", "said a tired nurse.", True),
}


@pytest.mark.parametrize("case", ELSEWHERE)
def test_words_of_another_day_or_of_somebody_else_unnamed(case: str) -> None:
    one, other, is_found = ELSEWHERE[case]
    first, second = "“It was like the end of the world,” ", "“It was like the end of a war,” "
    assert bool(disputes(f"{first}{one}{FRAME}", f"{second}{other}{FRAME}")) == is_found


def test_of_two_parallel_sentences_none_stands_against_the_other() -> None:
    men, boys = (f"They told us that the old bridge was safe for the {who}." for who in ("men", "boys"))
    both, one = f"“{men} {boys}” said Ilse Vandorp.{FRAME}", f"“{men}” said Ilse Vandorp.{FRAME}"
    assert disputes(both, one) == disputes(one, both) == []
    assert len(disputes(one, f"“{boys}” said Ilse Vandorp.{FRAME}")) == 1


def test_titles_make_no_two_speakers_one() -> None:
    one, other = (f"“We are {how} sad about the loss of the old boat,” " for how in ("very", "deeply"))
    assert disputes(f"{one}President Bo Hallam of Ostra said.{FRAME}", f"{other}King Eric of Morra said.{FRAME}") == []
    assert (
        disputes(f"{one}President Bo Hallam said.{FRAME}", f"{other}Vice President Ada Lind of Ostra said.{FRAME}")
        == []
    )


def test_the_difference_is_shown_with_words_around_it() -> None:
    (dispute,) = quoted(WHOLE, WHOLE, WHOLE.replace("end", "stop"))
    assert [side.value for side in dispute.sides] == [
        "… our duty to end the silence in …",
        "… our duty to stop the silence in …",
    ]
    assert [len(side.places) for side in dispute.sides] == [2, 1]


def test_what_is_cited_is_the_sentence() -> None:
    texts = [
        f"“It rains. {WHOLE}.” said Ilse Vandorp.{FRAME}",
        f"“{WHOLE.replace('end', 'stop')}.” said Vandorp.{FRAME}",
    ]
    (dispute,) = disputes(*texts)
    assert [texts[side.places[0].document][side.places[0].start : side.places[0].end] for side in dispute.sides] == [
        WHOLE,
        WHOLE.replace("end", "stop"),
    ]


def test_without_the_rule_nothing_is_done() -> None:
    documents = [Document("a", f"“{WHOLE}”"), Document("b", f"“{WHOLE}”")]
    assert quotations.align(documents, stories(documents), rulebook().selected(["name/spelling"])) == []


def test_alignment_finds_the_best_stretch() -> None:
    found = align([1, 2, 3, 4, 5], [9, 1, 2, 7, 4, 5, 9], (0, 0))
    assert found and found[:5] == (0, 5, 1, 6, 4)
    assert found.differences == (Difference(2, 3, 3, 4),)
    assert align([1, 2], [3, 4], (0, 2)) is None


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("it's", "it is", STYLE),
        ("won't", "will not", STYLE),
        ("colour", "color", STYLE),
        ("12th", "twelfth", STYLE),
        ("Mister", "Mr", STYLE),
        ("OK", "okay", STYLE),
        ("end", "stop", WORDS),
        ("four thousand", "4 000", STYLE),
        ("two hundred and five", "205", STYLE),
        ("a hundred", "100", STYLE),
        ("twenty five", "25", STYLE),
        ("twenty first", "21st", STYLE),
        ("nineteen ninety seven", "1997", STYLE),
        ("four thousand", "5 000", WORDS),
        ("2 million", "2 billion", WORDS),
        ("ten per cent", "10%", STYLE),
        ("ten pounds", "10%", WORDS),
        ("two million dollars", "$2 million", STYLE),
        ("two million pounds", "$2 million", WORDS),
        ("£80 000", "eighty thousand pounds", STYLE),
        ("September 30", "30 September", STYLE),
        ("Sept 3rd", "third September", STYLE),
        ("September 30", "20 September", WORDS),
    ],
)
def test_kinds_of_difference(a: str, b: str, kind: int) -> None:
    one, other = a.split(), b.split()
    assert Style(rulebook().lexicon).kind(one, (0, len(one)), other, (0, len(other))) == kind


def test_many_copies_take_linear_time() -> None:
    took = []
    for copies in (60, 120):
        texts = [f"“{WHOLE} number {n}.” said Ilse Vandorp.{FRAME}" for n in range(copies)]
        start = time.process_time()
        disputes(*texts)
        took.append(time.process_time() - start)
    assert took[1] < 6 * took[0] + 1
