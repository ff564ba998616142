"""The proof that a language is a folder of tables: German dates, weekdays, relative days and durations."""

from __future__ import annotations

from datetime import date

import pytest

from checker.documents.language import language
from checker.extract import extract
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load
from checker.values import timex

WRITTEN = ReferenceDate(date(2022, 9, 1), date(2022, 9, 1), "metadata")

CASES = """
    Im [ersten Quartal 2021] sank der Umsatz.                 | DATE     | 2021-Q1
    Der Bericht erschien am [Mittwoch, dem 31. August 2022].  | DATE     | 2022-08-31
    Sie trafen sich am [3. März 2021].                        | DATE     | 2021-03-03
    Sie trafen sich am [12. August].                          | DATE     | 2022-08-12
    Unterzeichnet am [31.08.2022] in Bern.                    | DATE     | 2022-08-31
    Sie trafen sich im [Sommer 1998].                         | DATE     | 1998-SU
    Das war im Jahr [1989].                                   | DATE     | 1989
    Er kam [gestern Abend].                                   | TIME     | 2022-08-31TEV
    Er kommt [übermorgen].                                    | DATE     | 2022-09-03
    Am [Mittwoch] kam er zurück.                              | DATE     | 2022-08-31
    Sie werden am [Freitag] wählen.                           | DATE     | 2022-09-02
    [Letzte Woche] regnete es.                                | DATE     | 2022-W34
    Sie kamen [vor zwei Wochen].                              | DATE     | 2022-W33
    Die Sitzung dauerte [fünf Stunden].                       | DURATION | PT5H
    Sie warteten [mehrere Monate].                            | DURATION | PXM
    [Jeden Montag] tagt der Rat.                              | SET      | XXXX-WXX-1
    In den [Neunzigerjahren] war das anders.                  | DATE     | 199
    Das Haus stammt aus den [1980er-Jahren].                  | DATE     | 198
    Sie bauten es [Anfang der 90er Jahre].                    | DATE     | 199
    Sie bauten es im [19. Jahrhundert].                       | DATE     | 18
    Sie kamen [vor anderthalb Jahren].                        | DATE     | 2021-03
    Sie kamen [vor einem halben Jahr].                        | DATE     | 2022-03
    Die Sitzung dauerte [zweieinhalb Stunden].                | DURATION | PT2H30M
    Sie trafen sich am [Dienstagabend] in Bern.               | TIME     | 2022-08-30TEV
    Der Rat tagt [dienstags] in Bern.                         | SET      | XXXX-WXX-2
    [Letztes Wochenende] kamen sie zurück.                    | DATE     | 2022-W34-WE
    Am [Wochenende] werden sie wählen.                        | DATE     | 2022-W35-WE
    Er kam am Morgen und blieb.                               |          |
    Der 90er Bus kam nicht.                                   |          |
    Sie aßen um [halb zehn] in Bern.                          | TIME     | 2022-09-01T09:30
    Der Rat tagt [alle zwei Wochen] in Bern.                  | SET      | P2W
    Er kommt [morgen].                                        | DATE     | 2022-09-02
    Sie trafen sich am [3. Maerz 2021].                       | DATE     | 2021-03-03
    Er kommt [uebermorgen].                                   | DATE     | 2022-09-03
    Die Sitzung dauerte [fuenf Stunden].                      | DURATION | PT5H
    Sie trafen sich [naechste Woche].                         | DATE     | 2022-W36
    Die Messe beginnt am [Montag] in Bern.                    | DATE     | 2022-09-05
    Rund 1200 Menschen kamen.                                 |          |
"""


def test_a_german_text_is_read_as_german_unless_told_otherwise() -> None:
    text = "Die Ministerin hat sich am 3. März für den Entwurf ausgesprochen und wird im Juni darüber abstimmen."
    rules = load()

    def times(document: Document) -> list[str]:
        return [m.value.value for m in extract(document, rules).mentions if m.kind == "timex"]

    assert times(Document("a", text, reference=WRITTEN)) == ["2022-03-03", "2023-06"]
    assert times(Document("a", text, reference=WRITTEN, language="en")) == []
    ascii_only = "Am Mittwoch kam er."
    assert times(Document("a", ascii_only, reference=WRITTEN, language="de")) == ["2022-08-31"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Koennte der Rat am 3. Maerz tagen? Das ist nicht sicher, und die Ministerin schweigt.", "de"),
        ("Der Rat tagt am Mittwoch in Bern und stimmt ueber den Entwurf ab.", "de"),
        ("The council met in Bern on Wednesday and voted on the draft.", "en"),
        ("Der Spiegel reported that the council met in Bern on Wednesday.", "en"),
        ("The minister, who led the party Die Linke, and von der Leyen met in an hour.", "en"),
    ],
)
def test_a_text_typed_without_umlauts(text: str, code: str) -> None:
    assert language(text) == code


SENTENCES = """
de | Er kommt morgen.
de | Am Freitag beginnt die Messe.
de | Letzte Woche regnete es.
de | Jeden Montag tagt der Rat.
de | Die Sitzung dauerte fünf Stunden.
de | Der Bericht erschien am Mittwoch.
en | Der Spiegel editor resigns
en | Die Hard opens Friday
en | Juli Zeh wins prize in Berlin
en | Das Boot returns Friday
en | Guy Montag burns books
en | The Freitag bag is sold in Bern on Monday.
en | Der Freitag and Die Zeit reported it.
en | War hat trick sinks Leeds
"""


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_a_sentence_alone(line: str) -> None:
    code, text = line.split(" | ")
    assert language(text) == code


def test_a_german_range_shares_its_month() -> None:
    found = timex.find("Die Messe war vom 3. bis 7. Mai 2021.", WRITTEN, language="de")
    assert [mention.value.value for mention in found] == ["2021-05-03", "2021-05-07"]


def test_other_accents_do_not_make_a_text_german() -> None:
    assert language("Josée Hernández met the ministers in São Paulo on Monday and left on Tuesday.") == "en"


@pytest.mark.parametrize("line", [line.strip() for line in CASES.strip().splitlines()])
def test_german(line: str) -> None:
    marked, kind, value = (cell.strip() for cell in line.split("|"))
    text = marked.replace("[", "").replace("]", "")
    expected = [(marked[marked.index("[") + 1 : marked.index("]")], kind, value)] if "[" in marked else []
    found = timex.find(text, WRITTEN, language="de")
    assert [(text[m.start : m.end], m.value.type, m.value.value) for m in found] == expected
