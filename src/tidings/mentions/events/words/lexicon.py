"""The trigger lexicon: which words tell an event, what they ask of their arguments, where its actors stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import CLASS_MARK, word_class
from tidings.model.vocabulary import HAZARD

# Of two entries that fit, the more demanding one is meant. A verb's object tells more than its particle
# ("withdraw peacekeepers from" is no "withdraw from"); a longer name always tells more than a shorter one.
WORD_WEIGHT = 3
NAME_WEIGHT = 10


@dataclass(frozen=True, slots=True)
class Need:
    """What an entry asks of one slot: that it is filled, by one of `words` where any are given."""

    slot: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Frame:
    """The slots in which source, target and equal participants of an event stand."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    participant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: "shoot down" with an aircraft as object is ASSAULT, heavy weapons, root 19."""

    words: tuple[str, ...]
    needs: tuple[Need, ...]
    type: str
    mode: str | None
    root: str
    acled: str
    frame: Frame
    figurative: bool
    weight: int
    learned: bool = False  # Made for a trigger that only the learned reader sees.
    untaught: bool = False  # Of this the learned reader was taught nothing.


@cache
def verbs() -> dict[str, tuple[Entry, ...]]:
    """Verb entries by the lemma of the verb, most demanding first."""
    untaught = ({**row, "untaught": "1"} for row in table("en/event_verbs_untaught.tsv"))
    return _index((*_hazards("verb"), *table("en/event_verbs.tsv"), *untaught), 0)


@cache
def nouns() -> dict[str, tuple[Entry, ...]]:
    """Noun entries by the last word of the name ("strike" for "air strike"), most demanding first."""
    untaught = ({**row, "untaught": "1"} for row in table("en/event_nouns_untaught.tsv"))
    return _index((*_hazards("noun"), *table("en/event_nouns.tsv"), *untaught), -1)


@cache
def frames() -> dict[str, Frame]:
    """Where actors stand, by the name of the frame."""
    return {
        row["frame"]: Frame(words(row["source"]), words(row["target"]), words(row["participant"]))
        for row in table("en/event_frames.tsv")
    }


@cache
def verb_lemmas() -> frozenset[str]:
    """The verbs that the lexicon lists."""
    return frozenset(verbs())


def _hazards(pos: str) -> Iterator[Mapping[str, str]]:
    """The words of hazards as rows of the lexicons of events; the encoder, taught without them, does not see these."""
    for row in table("en/hazards.tsv"):
        if row["pos"] == pos:
            yield {
                **row,
                "type": HAZARD,
                "mode": row["hazard"],
                "root": "",
                "acled": "",
                "untaught": "1",
            }


def _index(rows: Iterable[Mapping[str, str]], key: int) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for row in rows:
        entry = _entry(row["words"], row, per_word=WORD_WEIGHT if key == 0 else NAME_WEIGHT)
        for word in _spellings(entry, key):
            found.setdefault(word, []).append(entry)
    # Python's sort is stable: of two equally demanding rows the earlier in the file wins.
    return {word: tuple(sorted(rows, key=lambda e: -e.weight)) for word, rows in found.items()}


def _spellings(entry: Entry, key: int) -> tuple[str, ...]:
    """ "cease-fire" stands under itself and, the parser splitting it, under "fire"."""
    whole = "-".join(w for w in entry.words if w != "-") if "-" in entry.words else entry.words[key]
    return tuple(dict.fromkeys((entry.words[key], whole))) if key == -1 else (entry.words[key],)


def _entry(text: str, cells: Mapping[str, str], *, per_word: int) -> Entry:
    needs = read_needs(cells["needs"])
    split = " " in text or per_word == NAME_WEIGHT
    parts = tuple(text.replace("-", " - ").split()) if split else (text,)
    asked = sum(_demand(need) for need in needs)
    return Entry(
        words=parts, needs=needs, type=cells["type"], mode=cells["mode"] or None,
        root=cells["root"], acled=cells["acled"], frame=frames()[cells["frame"]],
        figurative=cells["care"] == "figurative", weight=per_word * len(parts) + asked,
        untaught=bool(cells.get("untaught")),
    )  # fmt: skip


def _demand(need: Need) -> int:
    """Who does it tells more than to whom: "rioters torched" is a riot whatever burned."""
    if not need.words:
        return 2
    return 5 if need.slot == "subject" else 4


def read_needs(cell: str) -> tuple[Need, ...]:
    """What a row asks of its arguments: "subject=@crowd ; at"."""
    return tuple(_need(text) for text in cell.split(" ; ") if text)


def _need(text: str) -> Need:
    slot, _, wanted = text.partition("=")
    if wanted.startswith(CLASS_MARK):
        return Need(slot, word_class(wanted[1:]))
    return Need(slot, frozenset((wanted,)) if wanted else frozenset())
