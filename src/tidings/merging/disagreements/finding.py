"""Where reports contradict each other: numbers, status, blame, dates of publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import product

from msgspec.structs import replace

from tidings.merging.counts.tolls import name_one_number
from tidings.merging.disagreements.alibis import alibis
from tidings.merging.disagreements.bare_denials import bare_denials
from tidings.merging.disagreements.days import disputed_days
from tidings.merging.disagreements.denied_back import denied_back
from tidings.merging.disagreements.denied_before import denied_before
from tidings.merging.disagreements.denied_claims import denied_claims
from tidings.merging.disagreements.denied_deeds import denied_deeds
from tidings.merging.disagreements.denied_losses import denied_losses
from tidings.merging.disagreements.denied_tellings import Span, denied_tellings
from tidings.merging.disagreements.disputed_places import disputed_places
from tidings.merging.disagreements.disputes import disputed
from tidings.merging.disagreements.opposite_conditions import opposite_conditions
from tidings.merging.disagreements.rival_aboard import rival_aboard
from tidings.merging.disagreements.rival_arms import rival_arms
from tidings.merging.disagreements.rival_blame import rival_blame
from tidings.merging.disagreements.rival_causes import rival_causes
from tidings.merging.disagreements.rival_deaths import rival_deaths
from tidings.merging.disagreements.rival_doers import rival_doers
from tidings.merging.disagreements.rival_harm import rival_harm
from tidings.merging.disagreements.rival_hours import rival_hours
from tidings.merging.disagreements.rival_origins import rival_origins
from tidings.merging.disagreements.rival_states import rival_states
from tidings.merging.disagreements.rival_strikes import rival_strikes
from tidings.merging.disagreements.rival_victims import rival_victims
from tidings.merging.disagreements.ruled_out import ruled_out
from tidings.merging.disagreements.set_against import set_against
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.disagreements.unbalanced import unbalanced
from tidings.merging.ground import Ground
from tidings.merging.intervals import count_bounds, counts_meet
from tidings.merging.matters import telling, words_around
from tidings.model.agreements import AgreementItem
from tidings.model.disagreements import Disagreement, Side
from tidings.model.documents import Document
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.items import Entity, Estimate, Event, Figure, Statement

# Reports of one happening that disagree on the day are mostly a night apart.
CLOSE_DAYS = 2
# So many telling words in common, those of the sentence before included.
TOLD_ALIKE = 4


# Telling words that an event told and an event denied must share.
ALIKE = 2


def find_disagreements(
    figures: Sequence[Figure], events: Sequence[Event], statements: Sequence[Statement],
    agreements: Sequence[AgreementItem], entities: Mapping[str, Entity], documents: Sequence[Document], ground: Ground,
    denied: Set[Span] = frozenset(),
) -> tuple[Disagreement, ...]:  # fmt: skip
    """All disagreements, by kind and id; `denied` are the clauses that tell an event as denied."""
    found = [
        *_figures(figures, entities, ground),
        *unbalanced(figures, ground),
        *ruled_out(figures, ground),
        *disputed(statements, agreements, entities, ground),
        *alibis(statements, events, entities, ground),
        *bare_denials(statements, entities, ground),
        *denied_back(statements, events, entities, ground),
        *denied_before(statements, events, entities, ground),
        *denied_claims(ground),
        *denied_deeds(statements, events, entities, ground),
        *denied_losses(statements, events, entities, ground),
        *denied_tellings(events, denied, ground),
        *opposite_conditions(entities, ground),
        *rival_aboard(figures, entities, ground),
        *rival_arms(events, ground),
        *rival_blame(statements, entities, ground),
        *rival_causes(statements, entities, ground),
        *rival_deaths(statements, events, entities, ground),
        *rival_doers(statements, events, entities, ground),
        *rival_harm(statements, events, ground),
        *rival_hours(entities, ground),
        *rival_origins(events, entities, ground),
        *rival_states(statements, entities, ground),
        *rival_strikes(ground),
        *rival_victims(figures, events, ground),
        *set_against(statements, events, entities, ground),
        *_status(events, ground),
        *disputed_days(events, ground),
        *_days(events, ground),
        *disputed_places(events, entities, ground),
        *_dates(documents, ground),
    ]
    unique = {d.id: d for d in (_by_its_words(d) for d in found)}
    return tuple(sorted(unique.values(), key=lambda d: (d.kind, d.id)))


def _by_its_words(found: Disagreement) -> Disagreement:
    """Two reports may contradict each other in several things: where no item tells which, its words do."""
    if not all(item.startswith("doc-") for item in found.items):
        return found
    said = sorted(e.quote for side in found.sides for e in side.evidence)
    return replace(found, id=content_id("disagreement", found.kind, *found.items, *said))


def _figures(
    figures: Sequence[Figure], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    for figure in figures:
        if figure.agreement == "conflict":
            # what a toll has grown out of is in dispute no more
            now = [e for e in figure.estimates if figure.low is None or e.low >= figure.low]
            sides = tuple(_camps(now, entities, ground))
            said = " against ".join(f"“{s.says}”" for s in sides)
            why = f"{figure.measure}, {figure.population}: {said} cannot both be true of the same count"
            yield make("figure", (figure.id,), sides, why)


def _camps(
    estimates: Sequence[Estimate], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Side]:
    """Estimates that can be true together stand on one side."""
    camps: list[list[Estimate]] = []
    for estimate in sorted(estimates, key=lambda e: (e.low, e.as_written)):
        span = count_bounds(estimate.low, estimate.high)
        for camp in camps:
            if all(
                counts_meet(span, count_bounds(e.low, e.high)) or name_one_number((e, estimate))
                for e in camp
            ):
                camp.append(estimate)
                break
        else:
            camps.append([estimate])
    for camp in camps:
        speakers = sorted({entities[e.attributed_to].name for e in camp if e.attributed_to})
        credit = f" ({', '.join(speakers)})" if speakers else ""
        evidence = [e for estimate in camp for e in estimate.evidence]
        yield side_of(f"{camp[0].as_written}{credit}", evidence, ground)


def _status(events: Sequence[Event], ground: Ground) -> Iterator[Disagreement]:
    """An event one report tells as fact and another denies or doubts."""
    by_words: dict[tuple[str, tuple[str, ...], str], list[Event]] = {}
    for event in events:
        actors = tuple(sorted(a.entity for a in event.actors if a.entity))
        place = event.place.entity if event.place and event.place.entity else ""
        if actors:
            by_words.setdefault((event.sort[0], actors, place), []).append(event)
    for same in by_words.values():
        told = [e for e in same if e.status == "occurred" and not e.background]
        denied = [e for e in same if e.status == "denied"]
        for other in denied[:1]:
            for one in [e for e in told if _is_like(e, other)][:1]:
                sides = [side_of(e.headline, e.evidence, ground) for e in (one, other)]
                yield make("status", (one.id, other.id), sides, "told as fact and denied")


def _is_like(one: Event, other: Event) -> bool:
    """Whether the words are of one happening, not only of one kind by one actor."""
    words = [frozenset(w for x in e.evidence for w in telling(x.quote)) for e in (one, other)]
    return len(words[0] & words[1]) >= ALIKE


def _days(events: Sequence[Event], ground: Ground) -> Iterator[Disagreement]:
    """One happening that two reports put on two days close together."""
    on: dict[tuple[str, str, int], list[Event]] = {}
    for event in events:
        day = _day_of(event)
        if day is not None and event.sort[1] and event.status == "occurred":
            on.setdefault((*event.sort, day.toordinal()), []).append(event)
    for (type_, mode, day_), some in on.items():
        later = [e for n in range(1, CLOSE_DAYS + 1) for e in on.get((type_, mode, day_ + n), ())]
        for one, other in product(some, later):
            a, b = _day_of(one), _day_of(other)
            if a is not None and b is not None and _is_one_happening(one, other, ground):
                sides = [
                    side_of(f"{e.headline} ({d.isoformat()})", _with_day(e), ground)
                    for e, d in ((one, a), (other, b))
                ]
                yield make("date", (one.id, other.id), sides, "one happening, told of two days")


def _with_day(event: Event) -> tuple[Evidence, ...]:
    """What tells an event, and the words of its day."""
    return (*event.evidence, *(event.date.evidence if event.date else ()))


def _day_of(event: Event) -> date | None:
    """The one day of an event, where its date is that exact and its words say it."""
    when = event.date
    if when is None or when.earliest is None or when.earliest != when.latest or when.inferred:
        return None
    return date.fromisoformat(when.earliest)


def _is_one_happening(one: Event, other: Event, ground: Ground) -> bool:
    """Whether other reports tell it in the same words: most of what the shorter telling says."""
    documents = [{ground.article(r.document) for r in e.reports} for e in (one, other)]
    if documents[0] & documents[1]:
        return False  # one report that tells of two days tells of two happenings
    words = [words_around(e.evidence, ground) for e in (one, other)]
    own = [frozenset(w for x in e.evidence for w in telling(x.quote)) for e in (one, other)]
    common = words[0] & words[1]
    return len(common) >= TOLD_ALIKE and len(own[0] & own[1]) >= 2


def _dates(documents: Sequence[Document], ground: Ground) -> Iterator[Disagreement]:
    """A document that carries another day than the one it was published on."""
    for document in documents:
        if document.published is None:
            continue
        # Days that other reports merely suggested are weighed in the document, and claimed by nobody.
        claimed = [c for c in document.published.conflicts if c.basis != "inferred"]
        if not claimed:
            continue
        published = document.published
        sides = [side_of(f"published {published.date}", published.evidence, ground)]
        for conflict in claimed:
            says = f"{conflict.basis} says {conflict.date}; not believed: {conflict.why_not}"
            sides.append(side_of(says, conflict.evidence, ground))
        yield make("date", (document.id,), sides, published.why)
