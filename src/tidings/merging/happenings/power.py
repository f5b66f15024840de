"""One attempt at power: "soldiers tried to overthrow the president", "Tuesday's failed coup", "tried to seize power" tell one.

A country sees one in so many days; reports that tell one story and neither name another country nor another time mean it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.language.power import SEIZED
from tidings.lexicons.word_classes import word_class
from tidings.merging.ground import at
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings
from tidings.merging.intervals import days_apart
from tidings.merging.stories.story_words import WORD
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.where_prec import COUNTRY

Node = tuple[str, int]

# So far apart two reports of one attempt come out, and so many days may their days differ: "last week" is loose.
DAYS, LOOSE = 14, 3
# So many tellings, in order of publication, each is compared with.
WINDOW = 40
SCORE = 0.8
# An attempt at power is rare enough for reports that are as little alike as a first flash and a background piece.
ALIKE = 0.15


def join_power(
    clusters: Clusters[Node], told: Mapping[Node, Told], around: Surroundings
) -> Iterator[Decision]:
    """Join the tellings of one attempt; every judgement that joins is told."""
    grabs = sorted(
        (t for t in told.values() if _is_grab(t) or _is_storming(t)),
        key=lambda t: (t.published or "", t.node),
    )
    for place, one in enumerate(grabs):
        for other in grabs[place + 1 : place + WINDOW]:
            if clusters.find(one.node) == clusters.find(other.node):
                continue
            if _may_be_one(one, other) and around.alike(one, other) >= ALIKE:
                clusters.join(one.node, other.node)
                yield _decision(one, other)


def _is_grab(told: Told) -> bool:
    mention = told.mention
    # "seize power" is told by its verb
    lemma = f"{mention.lemma} power" if SEIZED.search(mention.clause.quote) else mention.lemma
    first = mention.lemma.partition(" ")[0]
    known = word_class("attempted_deeds")
    # "five coups since independence" are none of them
    if mention.trigger.quote.lower().split()[-1] in word_class("many_attempts"):
        return False
    return not mention.background and bool({lemma, mention.lemma, first} & known)


def _is_storming(told: Told) -> bool:
    """ "Dissident soldiers stormed the state broadcaster on Tuesday": soldiers of a state that turn on a seat of its power."""
    mention = told.mention
    if mention.background or mention.status != "occurred" or told.stated_from is None:
        return False
    seat = word_class("seats_of_power") & {*WORD.findall(mention.clause.quote.lower())}
    taken = mention.lemma in word_class("storming")
    return bool(seat) and taken and any(r == "source" and _mutinous(e.name) for r, e in told.actors)


def of_other_power(one: Told, other: Told) -> bool:
    """Whether one tells of an attempt at power and the other of something else, on a day that is not said to be the same."""
    if _is_grab(one) == _is_grab(other) or _is_storming(one) or _is_storming(other):
        return False
    a, b = one.mention.date, other.mention.date
    return a is None or b is None or a.edtf != b.edtf or a.inferred is not None


def _mutinous(name: str) -> bool:
    words = name.lower().split()
    against = word_class("against_the_state") & {*words}
    return words[-1].rstrip("s") == "mutineer" or (
        bool(against) and words[-1] in {f"{w}s" for w in word_class("own_forces")}
    )


def _may_be_one(one: Told, other: Told) -> bool:
    apart = days_apart(one.published, other.published)
    if apart is None or abs(apart) > DAYS or one.mention.status == "denied":
        return False
    a, b = one.days, other.days
    # what mutineers stormed belongs to the attempt of that very day only
    storming = _is_storming(one) or _is_storming(other)
    if storming and (a is None or b is None or max(a[0], b[0]) > min(a[1], b[1])):
        return False
    if a is not None and b is not None and max(a[0] - b[1], b[0] - a[1]) > LOOSE:
        return False
    here, there = _lands(one), _lands(other)
    return not (here and there) or bool(here & there)


def _lands(told: Told) -> frozenset[str]:
    """The countries that a telling names, by its people and its place."""
    place = told.place.place if told.place is not None else None
    country = place.country if place is not None and place.precision <= COUNTRY else None
    return told.countries() | (frozenset({country}) if country else frozenset())


def _decision(one: Told, other: Told) -> Decision:
    left, right = sorted(at(t.mention.trigger) for t in (one, other))
    says = "both tell of an attempt at power in one story"
    return Decision(
        id=content_id("decision", "power", left, right), left=left, right=right, verdict="same",
        score=SCORE, reasons=(Reason(rule="event.power", says=says),),
    )  # fmt: skip
