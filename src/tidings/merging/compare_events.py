"""Whether two tellings are of one event: type, actors, time, place and numbers, each with its reason."""

from __future__ import annotations

from tidings.merging.ground import at
from tidings.merging.intervals import count_bounds, counts_meet, gap, known, length, overlap
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.items import Entity
from tidings.model.mentions import EventMention, FigureMention
from tidings.model.record import Record

# What an agreement of each feature weighs. Chosen on the bundled case and the five reports:
# actors and time must agree together, or numbers and one of them; type alone never suffices.
ACTORS, PART_OF_ACTORS, TIME, SAME_DAY, PLACE, COUNT, SAME_WORD = (
    0.35,
    0.2,
    0.15,
    0.3,
    0.15,
    0.25,
    0.15,
)
SAME, UNSURE = 0.6, 0.45
# Tellings of one kind in one article are two events unless words say otherwise.
ONE_ARTICLE = -0.15
MEETINGS = frozenset({"CONSULT", "AGREE"})
AHEAD = frozenset({"planned", "ongoing", "hypothetical", "cancelled"})
ONE_TABLE = 0.3
# Two tellings of one kind, in one town on one day, where one of them names nobody.
ONE_SPOT = 0.2
# The night of the 6th is the early 7th to another desk; it speaks a little against one event.
NEXT_DAY = -0.05
# "Meet" and "meeting", "talk" and "talks" begin with the same letters.
STEM = 4
# A date supposed from the day of publication may be off by this many days and contradicts nothing.
SUPPOSED = 4
# "They have met twice since January" is not the meeting on one day in March.
MONTH = 31
# A stated time longer than this many days is a period with many happenings in it.
AGGREGATE = 10
# A week is the widest interval within which two undated-by-day tellings count as agreeing in time.
WEEK = 8


class Told(Record, frozen=True, kw_only=True):
    """One telling of an event, with its actors and place as entities."""

    node: tuple[str, int]
    article: str
    mention: EventMention
    actors: tuple[tuple[str, Entity], ...]
    place: Entity | None
    figures: tuple[FigureMention, ...]
    published: str | None

    def countries(self, role: str | None = None) -> set[str]:
        """The countries whose people or government take part, all or those in one role."""
        return {
            e.codes.iso3 for r, e in self.actors if e.codes and e.codes.iso3 and role in {None, r}
        }

    def parties(self, role: str | None = None) -> set[str]:
        """Who takes part, all or those in one role: countries, and armed groups beside their country."""
        found = set()
        for part, entity in self.actors:
            if role not in {None, part}:
                continue
            sector = entity.codes.plover_sector if entity.codes else None
            country = entity.codes.iso3 if entity.codes else None
            apart = entity.kind == "armed_group" or sector == "REB" or country is None
            if not apart or entity.kind in {"armed_group", "organization", "person"}:
                found.add(entity.id if apart else country or "")
        return found

    def is_aggregate(self) -> bool:
        """Whether it sums up more than one happening: a running total, or weeks and months."""
        date = self.mention.date
        long = (
            date is not None and known(date) and date.inferred is None and length(date) > AGGREGATE
        )
        return long or any(f.scope == "cumulative" for f in self.figures)

    def day(self) -> str:
        """The first day it can have happened, for ordering."""
        date = self.mention.date
        return (date.earliest if date and date.earliest else None) or self.published or ""


def compare_events(one: Told, other: Told) -> Decision | None:
    """The judgement on two tellings; None when they have nothing in common worth recording."""
    reasons: list[Reason] = []
    if not _may_be_one(one, other):
        return None
    actors = _actors(one, other, reasons)
    score = 0.1 + actors
    for feature in (_times(one, other, reasons), _places(one, other, reasons)):
        if feature is None:
            return None
        score += feature
    counts = _counts(one, other, reasons)
    if counts is None:
        return None
    words = _words(one, other, reasons)
    score += counts + words
    if counts <= 0 and one.mention.type == "ASSAULT" and not _alike(one, other):
        return None
    if actors == 0 and counts <= 0:
        if not _one_spot(one, other):
            return None
        reasons.append(
            Reason(rule="event.spot", says="the same town and day, and one names nobody")
        )
        score += ONE_SPOT
    score = round(min(max(score, 0.0), 1.0), 2)
    if score < UNSURE:
        return None
    left, right = (at(t.mention.trigger) for t in (one, other))
    return Decision(
        id=content_id("decision", "event", left, right), left=left, right=right,
        verdict="same" if score >= SAME else "unsure", score=score, reasons=tuple(reasons),
    )  # fmt: skip


def contradict(one: Told, other: Told) -> bool:
    """Whether two tellings cannot be of one event: parties, time, place or sort of count forbid it."""
    return (
        not _may_be_one(one, other)
        or _times(one, other, []) is None
        or _places(one, other, []) is None
        or _counts(one, other, []) is None
    )


def _may_be_one(one: Told, other: Told) -> bool:
    a, b = one.mention, other.mention
    if a.mode and b.mode and a.mode != b.mode and {a.mode, b.mode} not in COMPATIBLE_MODES:
        return False
    if (
        "hypothetical" in {a.status, b.status}
        and a.status != b.status
        and not _one_table(one, other)
    ):
        return False
    if one.is_aggregate() != other.is_aggregate() or _other_target(one, other):
        return False
    if _reversed(one, other) or _reversed(other, one) or _other_party(one, other):
        return False
    return a.background == b.background or known(a.date) or known(b.date)


def _one_table(one: Told, other: Told) -> bool:
    """Whether two tellings are of one meeting to come: the same two or more people, nothing held yet."""
    if one.mention.type not in MEETINGS or other.mention.type not in MEETINGS:
        return False
    people = [{e.id for _, e in t.actors if e.kind == "person"} for t in (one, other)]
    ahead = all(
        t.mention.status in AHEAD and not t.mention.background
        and (t.mention.type == "CONSULT" or t.mention.status != "hypothetical")
        for t in (one, other)
    )  # fmt: skip
    return ahead and len(people[0]) > 1 and people[0] == people[1]


def _one_act(one: Told, other: Told) -> bool:
    """The same act told by the same word, one of them naming nobody: "the truce began on Friday",
    "Thursday's meeting" beside "they meet on Thursday"."""
    a, b = one.mention, other.mention
    if one.actors and other.actors:
        return False
    if a.type in MEETINGS and b.type in MEETINGS:
        return a.lemma[:STEM] == b.lemma[:STEM] and one.article == other.article
    return bool(a.mode) and a.mode == b.mode and a.lemma == b.lemma


def _same_people(one: Told, other: Told) -> bool:
    """Whether two tellings count alike, exactly and above one, or share all of two or more actors."""
    for a in one.figures:
        for b in other.figures:
            exact = a.value is not None and a.low == a.high == a.value > 1
            if exact and a.measure == b.measure and a.value == b.value == b.low:
                return True
    mine, theirs = {e.id for _, e in one.actors}, {e.id for _, e in other.actors}
    return len(mine) > 1 and mine == theirs


def _one_spot(one: Told, other: Told) -> bool:
    a, b = one.mention.date, other.mention.date
    if (
        (
            a is not None
            and b is not None
            and _one_act(one, other)
            and a.inferred is b.inferred is None
        )
        and known(a)
        and length(a) == 0
        and a.edtf == b.edtf
    ):
        return True
    if one.place is None or other.place is None or a is None or b is None:
        return False
    town = one.place.id == other.place.id and one.place.place is not None
    day = a.inferred is None and b.inferred is None and length(a) == 0 and a.edtf == b.edtf
    exact = one.place.place is not None and one.place.place.precision <= 3
    return town and exact and day and not (one.actors and other.actors)


def _reversed(one: Told, other: Told) -> bool:
    """Whether who acts in one telling suffers in the other: an offensive is not the counter-offensive."""
    acting, also = one.countries("source"), other.countries("source")
    return bool(acting and also and not acting & also and acting & other.countries("target"))


def _alike(one: Told, other: Told) -> bool:
    """Whether two attacks have more in common than sides that fight each other every day: the verb,
    the mode, or the very day."""
    a, b = one.mention, other.mention
    acting = [t.parties("source") for t in (one, other)]
    if all(acting) and not acting[0] & acting[1]:
        return False
    if a.lemma == b.lemma or (a.mode is not None and a.mode == b.mode):
        return True
    if a.date is None or b.date is None or a.date.inferred or b.date.inferred:
        return False
    return length(a.date) == 0 and a.date.edtf == b.date.edtf


def _other_target(one: Told, other: Told) -> bool:
    """Whether two attacks hit people of different countries."""
    mine, theirs = one.countries("target"), other.countries("target")
    return one.mention.type == "ASSAULT" and bool(mine and theirs) and not mine & theirs


def _other_party(one: Told, other: Told) -> bool:
    """Whether two meetings have different tables: a summit of four is not the talks of two."""
    if one.mention.type not in MEETINGS or other.mention.type not in MEETINGS:
        return False
    mine, theirs = one.parties(), other.parties()
    if one.mention.type != other.mention.type:
        return len(mine) < 2 or mine != theirs
    return len(mine) > 1 and len(theirs) > 1 and mine != theirs


# Modes by which two desks code one happening: an air strike, a bombardment, a bombing.
COMPATIBLE_MODES = (
    {"aerial", "heavy-weapons"}, {"aerial", "explosives"}, {"heavy-weapons", "explosives"},
    {"aerial", "drone"}, {"firearms", "heavy-weapons"}, {"visit", "third-party"},
    {"multilateral", "third-party"}, {"multilateral", "visit"},
)  # fmt: skip


def _actors(one: Told, other: Told, reasons: list[Reason]) -> float:
    mine, theirs = {e.id for _, e in one.actors}, {e.id for _, e in other.actors}
    shared = mine & theirs
    if shared:
        names = sorted({e.name for _, e in one.actors if e.id in shared})
        reasons.append(Reason(rule="event.actors", says=f"both name {', '.join(names)}"))
        full = len(shared) == min(len(mine), len(theirs))
        return (
            ACTORS
            if full and len(shared) > 1
            else (PART_OF_ACTORS + ACTORS) / 2
            if full
            else PART_OF_ACTORS
        )
    countries = one.countries() & other.countries()
    if countries:
        says = f"both have actors of {', '.join(sorted(countries))}"
        reasons.append(Reason(rule="event.countries", says=says))
        return PART_OF_ACTORS
    return 0.0


def _times(one: Told, other: Told, reasons: list[Reason]) -> float | None:
    a, b = one.mention.date, other.mention.date
    if a is None or b is None or not known(a) or not known(b):
        return 0.05
    if not overlap(a, b):
        supposed = a.inferred is not None or b.inferred is not None
        if supposed and gap(a, b) <= SUPPOSED:
            return 0.0
        if gap(a, b) > 1 or not _same_people(one, other):
            return None
        reasons.append(Reason(rule="event.next-day", says=f"{a.edtf}, but {b.edtf}"))
        return NEXT_DAY
    shorter, longer = sorted((length(a), length(b)))
    if one.mention.type in MEETINGS and shorter == 0 and longer > MONTH:
        return None
    if length(a) == 0 and length(b) == 0:
        reasons.append(Reason(rule="event.day", says=f"both on {a.edtf}"))
        return SAME_DAY
    reasons.append(Reason(rule="event.time", says=f"{a.edtf} and {b.edtf} overlap"))
    return TIME if min(length(a), length(b)) <= WEEK else TIME / 3


def _places(one: Told, other: Told, reasons: list[Reason]) -> float | None:
    if one.place is None or other.place is None:
        return 0.0
    if one.place.id == other.place.id:
        reasons.append(Reason(rule="event.place", says=f"both in {one.place.name}"))
        return PLACE
    a, b = one.place.place, other.place.place
    if a is None or b is None:
        return 0.0
    if a.country != b.country or (a.precision <= 3 and b.precision <= 3):
        return None
    return 0.0


def _counts(one: Told, other: Told, reasons: list[Reason]) -> float | None:
    """Agreeing numbers speak for one event; numbers of another sort (running totals) against it."""
    best: float = 0.0
    for a in one.figures:
        for b in other.figures:
            if a.measure != b.measure:
                continue
            if a.additional != b.additional or {a.scope, b.scope} == {"incident", "cumulative"}:
                return None
            if counts_meet(count_bounds(a.low, a.high), count_bounds(b.low, b.high)):
                says = f"“{a.quote}” and “{b.quote}” can both be true"
                reasons.append(Reason(rule="event.count", says=says))
                best = max(best, COUNT)
            else:
                reasons.append(Reason(rule="event.count", says=f"“{a.quote}”, but “{b.quote}”"))
                best = best or -0.05
    return best


def _words(one: Told, other: Told, reasons: list[Reason]) -> float:
    score = 0.0
    if one.mention.lemma == other.mention.lemma:
        reasons.append(Reason(rule="event.word", says=f"both say “{one.mention.lemma}”"))
        score += SAME_WORD
    if _one_table(one, other):
        reasons.append(Reason(rule="event.table", says="the same people are to meet"))
        return score + ONE_TABLE
    if one.node[0] == other.node[0]:
        reasons.append(Reason(rule="event.one-article", says="told twice in one article"))
        score += ONE_ARTICLE
    return score
