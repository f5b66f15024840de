"""Which counts of a document may be one that reports carry on, and which of them say so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.counted.populations import classes, is_of_some, is_one_more
from tidings.mentions.figures.lists.following import makes_up
from tidings.mentions.figures.lists.rivals import is_rival, rival_of
from tidings.merging.counts.accidents import is_found_for_days
from tidings.merging.counts.count_spots import HARM, named_behind, spot_of, spots_of
from tidings.merging.counts.parts_of_towns import PartsOfTowns
from tidings.merging.counts.told_elsewhere import ToldElsewhere
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.model.mentions import EventMention, FigureMention, Reading
from tidings.model.vocabulary import HAZARD

Node = tuple[str, int]  # document id, figure index

# What is counted on while people are found, held, brought away: the dead become more, the missing fewer.
COUNTED = frozenset(
    {
        "killed",
        "wounded",
        "missing",
        "captured",
        "evacuated",
        "displaced",
        "refugees_hosted",
        "in_need",
    }
)
# Whoever tells these in the perfect tense tells how many it has been up to now; the dead of one blow are told so, too.
BROUGHT = frozenset({"captured", "evacuated", "displaced", "refugees_hosted"})
GONE, NEARLY = frozenset({"evacuated", "displaced"}), 0.5
# A state of people has no measure of its own, or that of those who have not come back.
STATES = frozenset({"participants", "other", "refugees_hosted", "missing", "abducted"})
EBBING = "ebbing"
# Things that one outlet counts again under one name ("houses", "cases") are the same sort of thing.
THINGS = frozenset({"other", "destroyed"})
# An "another" within so many sentences behind a count of the same adds to that; elsewhere it only tells the wounded from the dead.
BEFORE = 2

# "Has risen to", "climbed to", "has gone up from nine to", "taking the death toll to".
_RISEN_TO = re.compile(
    r"\b(?:risen|rose|climbed|grown|grew|increased|jumped|(?:gone|went)\s+up|(?:tak|bring|rais|push)ing\s+the\s+(?:death\s+)?toll)"
    r"\s+(?:from\s+[\w,-]+\s+)?to\s+(?:at\s+least\s+)?\Z", re.I
)  # fmt: skip
_LEAD = 60

# What there is none of: "no confirmed case | of cholera".
_OF = re.compile(r"\s+of\s+(?:the\s+)?(\w{4,})")


@cache
def _said(kind: str) -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in sorted(_listed(kind), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.I)


@cache
def _listed(kind: str) -> frozenset[str]:
    rows = (row for row in table("en/carried_tolls.tsv") if row["kind"] == kind)
    return frozenset(word for row in rows for word in words(row["words"]))


@cache
def _state_rows() -> tuple[Mapping[str, str], ...]:
    rows = table("en/carried_tolls.tsv")
    return tuple(row for row in rows if row["kind"] in {"lasting", EBBING})


@cache
def _states() -> tuple[re.Pattern[str], ...]:
    """A pattern for each state that lasts."""
    said = ("|".join(re.escape(w) for w in words(row["words"])) for row in _state_rows())
    return tuple(re.compile(rf"(?<!\w)(?:{s})(?!\w)", re.I) for s in said)


class Carried:
    """Which counts of the documents can be one that is carried on, and which say so."""

    def __init__(
        self, readings: Mapping[str, Reading], entities: EntityLinks, ground: Ground, apart: ToldElsewhere
    ) -> None:  # fmt: skip
        self.apart = apart
        self.parts = PartsOfTowns(readings, entities)
        self.kept: dict[Node, str] = {}
        self.moving: set[Node] = set()
        self.risen: set[Node] = set()
        self.spots: dict[Node, frozenset[str]] = {}
        self.claimed: set[Node] = set()
        self.rolls: set[Node] = set()
        self.grown: set[Node] = set()
        self.come_from: set[Node] = set()
        self._readings = readings
        for document, reading in readings.items():
            for index, figure in enumerate(reading.figures):
                if _has_risen_to(reading, figure):
                    self.grown.add((document, index))
                spot = spot_of(reading, figure, entities)
                kept = (
                    f"{figure.measure} at {spot}" if spot
                    else _kept(reading, figure) or _kept_by(reading, figure, ground)
                )  # fmt: skip
                if kept is not None:
                    self._keep((document, index), kept, reading, figure, entities)
            self.claimed |= _claimed_beside(reading, self.claimed)

    def _keep(
        self, node: Node, kept: str, reading: Reading, figure: FigureMention, entities: EntityLinks
    ) -> None:  # fmt: skip
        """Note a count that can be one, and all that is said of it."""
        self.kept[node] = kept
        if figure.measure in HARM:
            self.spots[node] = spots_of(reading, figure, entities)
        if _said("rises").search(_sentence(reading, figure)) or is_one_more(figure):
            self.risen.add(node)
        if _comes_from(reading, figure):
            self.come_from.add(node)
        if _is_roll(figure):
            self.rolls.add(node)
        known = " at " in kept or kept.startswith("things") or node in self.rolls
        if known or _moves(reading, figure):
            self.moving.add(node)
        if any(_claims(reading, e, figure) for e in reading.events if node[1] in e.figures):
            self.claimed.add(node)

    def begins(self, earlier: Node, later: Node) -> bool:
        """Whether a count of none is of what the later sentence counts: "no case of cholera so far", "nine cases of cholera"."""
        reading = self._readings[earlier[0]]
        figure = reading.figures[earlier[1]]
        named = _OF.match(reading.document.text, figure.end)
        there = self._readings[later[0]]
        told = _sentence(there, there.figures[later[1]]).casefold()
        return figure.value == 0 and named is not None and named.group(1).casefold() in told

    def at_spot(self, one: Node, other: Node) -> bool:
        """Whether both count those who came to harm at one building."""
        return self.kept[one] == self.kept[other] and " at " in self.kept[one]

    def share_spot(self, one: Node, other: Node) -> bool:
        """Whether the paragraphs of two counts tell of one town or building."""
        return bool(self.spots.get(one, frozenset()) & self.spots.get(other, frozenset()))


def _claimed_beside(reading: Reading, claimed: AbstractSet[Node]) -> frozenset[Node]:
    """The counts that others give for one that an event claims: "raiders killed 27. Community leaders put the dead at 35"."""
    document, text = reading.document.id, reading.document.text
    others = (
        (index, rival_of(reading.figures, index, text))
        for index, figure in enumerate(reading.figures) if is_rival(text, figure)
    )  # fmt: skip
    return frozenset(
        (document, index) for index, base in others
        if base is not None and (document, base) in claimed
    )  # fmt: skip


def _sentence(reading: Reading, figure: FigureMention) -> str:
    sentence = reading.sentences[figure.sentence]
    return reading.document.text[sentence.start : sentence.end]


def _moves(reading: Reading, figure: FigureMention) -> bool:
    """Whether the sentence says that the count is one that goes on."""
    said = _sentence(reading, figure)
    if _said("moves").search(said) or figure.scope == "cumulative":
        return True
    return (figure.measure in BROUGHT or figure.scope == "stock") and bool(
        _said("sofar").search(said)
    )


def _kept(reading: Reading, figure: FigureMention) -> str | None:
    """What a count counts, where it counts all there are, of no special kind, by a number: the measure, or the state."""
    if _is_caught_again(reading, figure):
        return "captured again"
    if figure.value is None or figure.part_of is not None or _adds(reading, figure):
        return None
    # the counted themselves tell the state before their sentence does: "nine cases were registered" counts no refugees
    said = figure.population, _sentence(reading, figure)
    state = next((str(n) for s in said for n, p in enumerate(_states()) if p.search(s)), None)
    anybody = counts_anybody(figure)
    if state is not None and figure.measure in STATES:
        ebbs = _state_rows()[int(state)]["kind"] == EBBING
        crowd = anybody or figure.population.casefold() in _listed("held")
        crowd = crowd or bool(_states()[int(state)].search(figure.population))
        if crowd and (ebbs or figure.measure != "missing"):
            return f"{EBBING if ebbs else 'state'} {state}"
        if figure.measure != "missing":
            return None
    if figure.measure not in COUNTED:
        return None
    # who is driven out or brought away is a civilian, whether it is said or not
    counted = figure.low >= NEARLY * (figure.value or 0)  # "many residents" counts nobody
    gone = figure.measure in GONE and figure.population.casefold() in _listed("gone")
    anybody = anybody or (gone and counted)
    return figure.measure if anybody else _of_one_people(figure)


def _is_caught_again(reading: Reading, figure: FigureMention) -> bool:
    """ "Four of the nine have been recaptured": four are all of those who broke out that were caught, nine are not."""
    if figure.measure != "captured" or not figure.value:
        return False
    parts = (f.part_of for f in reading.figures if f.part_of is not None and f.start < figure.start)
    whole = any(reading.figures[part] is figure for part in parts)
    return not whole and bool(_said("again").search(_sentence(reading, figure)))


def counts_anybody(figure: FigureMention) -> bool:
    """Whether a count names those it counts by no calling: "people", "bodies", "names"."""
    return figure.population.casefold() in _listed("anybody")


def _of_one_people(figure: FigureMention) -> str | None:
    """The harm to people of one calling, whatever word of it a report has: "16 prisoners have died", "35 inmates"."""
    people = calling(figure.population)
    return (
        f"{figure.measure} of {people}" if people is not None and figure.measure in HARM else None
    )


def calling(population: str) -> int | None:
    """Which of the callings that reports have several words for people are called by; None for any other."""
    noun = population.casefold().split()[-1:]
    # "a twelfth soldier" is one of the soldiers
    return next(
        (n for n, row in enumerate(_peoples()) if row & {*noun, *(f"{w}s" for w in noun)}), None
    )


@cache
def _peoples() -> tuple[frozenset[str], ...]:
    rows = table("en/carried_tolls.tsv")
    return tuple(frozenset(words(row["words"])) for row in rows if row["kind"] == "one_people")


def _comes_from(reading: Reading, figure: FigureMention) -> bool:
    """Whether its place is where the counted come from, and not where they were counted: "1,200 people from the delta"."""
    return figure.place is not None and figure.place in named_behind(reading, figure, "from")


def _kept_by(reading: Reading, figure: FigureMention, ground: Ground) -> str | None:
    """A count of things that an outlet keeps: "1,150 houses flooded" in one of its reports, "1,310 houses" in the next."""
    if figure.measure not in THINGS or figure.part_of is not None or figure.value is None:
        return None
    noun = figure.population.casefold().split()[-1:]
    if not noun or "things" not in classes(noun[0].removesuffix("s")) or _adds(reading, figure):
        return None
    return f"things {noun[0]} {ground.main_origin(reading.document.id)}"


def _is_roll(figure: FigureMention) -> bool:
    """ "19 graves", "there are 11 names": a place's dead told by what is left of them, whenever it was counted."""
    noun = figure.population.casefold().split()[-1:]
    exact = figure.low == figure.high and figure.low > 1
    return figure.measure == "killed" and exact and bool(noun) and noun[0] in _listed("roll")


def _has_risen_to(reading: Reading, figure: FigureMention) -> bool:
    """Whether the words right before a number say that it grew out of another, whoever is counted: "has risen to | 14"."""
    before = reading.document.text[max(0, figure.start - _LEAD) : figure.start]
    return figure.value is not None and _RISEN_TO.search(before) is not None


def _adds(reading: Reading, figure: FigureMention) -> bool:
    """Whether a count adds to one of the same told just before: "nine died … another two died", or is of some days only."""
    near = [f for f in reading.figures if f.measure == figure.measure]
    before = (f for f in near if 0 <= figure.sentence - f.sentence <= BEFORE)
    further = figure.additional and any(f.start < figure.start for f in before)
    return is_of_some(figure) or further or any(makes_up(reading, figure, f) for f in near)


def _claims(reading: Reading, event: EventMention, figure: FigureMention) -> bool:
    """Whether an event has a count for its own toll: a blow, or a deed at a spot. "People were killed", an outbreak are none."""
    if event.mode == "epidemic" or (figure.scope == "cumulative" and figure.measure in BROUGHT):
        return False  # "as of Monday 5,100 people have left": days of leaving are no one deed, wherever they left
    if is_found_for_days(reading, event):
        return False
    bare = figure.trigger == event.head and figure.sentence == event.sentence
    bare = bare or event.lemma in _listed("bare")
    # the dead of a hazard are found for days
    own = event.mode is not None and event.type != HAZARD and figure.measure not in BROUGHT
    where, sentence = event.place_evidence, reading.sentences[event.sentence]
    at_spot = where is not None and sentence.start <= where.start < sentence.end
    return not bare or own or at_spot
