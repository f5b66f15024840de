"""One telling of an event, with its actors and place as entities: what is compared."""

from __future__ import annotations

from tidings.merging.intervals import known, length
from tidings.model.items import Entity
from tidings.model.mentions import EventMention, FigureMention
from tidings.model.record import Record

# A stated time longer than this many days is a period with many happenings in it.
AGGREGATE = 10
# Words before a noun that tell something as already told of.
POINTERS = frozenset({"the", "that", "this", "these", "those"})


class Told(Record, frozen=True, kw_only=True):
    """One telling of an event, with its actors and place as entities."""

    node: tuple[str, int]
    article: str
    mention: EventMention
    actors: tuple[tuple[str, Entity], ...]
    place: Entity | None
    figures: tuple[FigureMention, ...]
    published: str | None
    said: str = ""  # the sentence that tells it

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

    def states_day(self) -> bool:
        """Whether the words give the day itself; the day of publication in the first sentence may be the date line's."""
        date = self.mention.date
        if date is None or date.inferred is not None or not known(date) or length(date) > 1:
            return False
        return self.mention.sentence > 0 or date.edtf != self.published

    def day(self) -> str:
        """The first day it can have happened, for ordering."""
        date = self.mention.date
        return (date.earliest if date and date.earliest else None) or self.published or ""

    def points_back(self) -> bool:
        """Whether a noun tells it as known: "the attack", "that blast"."""
        before = self.said[: max(self.said.find(self.mention.trigger.quote), 0)].lower().split()
        return bool(before) and before[-1] in POINTERS
