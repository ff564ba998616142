"""Small corpora of made-up articles, whose stories contradict themselves."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

SHIPS = ("Marigold", "Halcyon", "Tamarisk", "Periwinkle", "Columbine", "Larkspur", "Oleander", "Verbena")
PORTS = ("Selby Point", "Tarn Harbour", "Ostley Quay", "Mirebeck", "Holm Sands", "Cray Bay", "Dunwater", "Ness End")
MASTERS = (
    "Ilse Vandorp",
    "Piet Marholm",
    "Ana Querrin",
    "Jon Ekstad",
    "Rosa Tellen",
    "Karl Brannow",
    "Mia Sorvel",
    "Ole Hadd",
)
TELLINGS = (
    "The ferry {ship} sank off {port} on Monday, 14 March 2022, and {dead} passengers died. Captain {master} was rescued.",
    "Rescuers off {port} said that {dead} passengers of the ferry {ship} died when it sank. Captain {master} survived.",
    "An inquiry into the sinking of the ferry {ship} off {port} heard Captain {master}. In all {dead} passengers died.",
)

Record = dict[str, str]


def records(stories: int = len(SHIPS), tellings: int = len(TELLINGS)) -> list[Record]:
    """A record for each telling of each story; the last telling counts the dead otherwise."""
    found = []
    for story in range(stories):
        turn, kind = divmod(story, len(SHIPS))
        mark = chr(ord("a") + turn) * 2 if turn else ""
        for telling in range(tellings):
            dead = 12 + 3 * story + (telling == tellings - 1)
            words = {"ship": SHIPS[kind] + mark, "port": PORTS[kind] + mark, "master": MASTERS[kind] + mark}
            text = TELLINGS[telling % len(TELLINGS)].format(dead=dead, **words)
            date = f"2022-03-{15 + telling % 10}"
            found.append({"id": f"s{story}-{telling}", "text": text, "date": date, "source": f"paper {telling}"})
    return found


def write(path: Path, given: Sequence[Record]) -> str:
    """Writes a corpus, and gives its path."""
    path.write_text("".join(json.dumps(record) + "\n" for record in given), encoding="utf-8")
    return str(path)
