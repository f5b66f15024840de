"""What happened: triggers of the same event under one name, with their arguments at mentions and times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from tidings.model.evidence import Evidence
from tidings.model.items import Event
from tidings.model.mentions import EventMention
from tidings.model.record import Record
from tidings.model.vocabulary import HAZARD, EventStatus
from tidings.review.values import modes_of
from tidings.teaching.drafting.desk import Desk, Edges
from tidings.teaching.drafting.mentions import Mentions
from tidings.teaching.records import Argument, ArgumentRole, Span, TaughtEvent, TaughtTime


class Told(Record, frozen=True, kw_only=True):
    """The events with their arguments, and the name of each event mention's event by its index."""

    events: tuple[TaughtEvent, ...]
    arguments: tuple[Argument, ...]
    names: Mapping[int, str]


class _Telling(Record, frozen=True, kw_only=True):
    """One trigger, with what a person says of its event."""

    index: int
    mention: EventMention
    trigger: Span
    type: str
    mode: str | None
    status: EventStatus


def draft_events(desk: Desk, mentions: Mentions, times: Mapping[Edges, TaughtTime]) -> Told:
    """The events, without rejected ones; told where words of an argument are no mention."""
    events: list[TaughtEvent] = []
    arguments: dict[Argument, None] = {}
    names: dict[int, str] = {}
    for number, group in enumerate(_grouped(desk), start=1):
        name = f"v{number}"
        modes = Counter(one.mode for one in group if one.mode)
        events.append(
            TaughtEvent(
                id=name, type=group[0].type,
                mode=min(modes, key=lambda mode: (-modes[mode], mode), default=None),
                triggers=tuple(one.trigger for one in group),
                statuses=tuple(one.status for one in group),
            )
        )  # fmt: skip
        for one in group:
            names[one.index] = name
            for argument in _arguments(desk, one.mention, name, mentions, times):
                arguments.setdefault(argument)
    return Told(events=tuple(events), arguments=tuple(arguments), names=names)


def _grouped(desk: Desk) -> list[list[_Telling]]:
    """The triggers of each event in order: one item told again under the same type."""
    groups: dict[tuple[str, str], list[_Telling]] = {}
    told = enumerate(zip(desk.reading.events, desk.known.events, strict=True))
    for index, (mention, item) in sorted(told, key=lambda t: (t[1][0].trigger.start, t[0])):
        trigger = desk.place(mention.trigger)
        if desk.is_rejected(item) or trigger is None:
            continue
        telling = _telling(desk, index, mention, item, trigger)
        if telling.type == HAZARD:
            # The corpus has the types of PLOVER, and PLOVER none for what nobody does.
            desk.lost.append(f"{mention.trigger.quote}: a hazard, for which PLOVER has no type")
            continue
        group = groups.setdefault((item.id if item else str(index), telling.type), [])
        if all(one.trigger != trigger for one in group):
            group.append(telling)
    return list(groups.values())


def _telling(
    desk: Desk, index: int, mention: EventMention, item: Event | None, trigger: Span
) -> _Telling:
    """Type and mode are the event's; its status is corrected where it was read as the account has it,
    since another telling may rightly be of a plan."""
    type_ = desk.said(item, "type", mention.type)
    mode = desk.said(item, "mode", mention.mode)
    status = mention.status
    if item is not None and item.status == status:
        status = desk.said(item, "status", status)
    return _Telling(
        index=index, mention=mention, trigger=trigger, type=type_,
        mode=mode if mode in modes_of(type_) else None, status=status,
    )  # fmt: skip


def _arguments(
    desk: Desk, event: EventMention, name: str, mentions: Mentions,
    times: Mapping[Edges, TaughtTime],
) -> Iterator[Argument]:  # fmt: skip
    slots: list[tuple[ArgumentRole, int | None, Evidence]] = [
        (slot.role, slot.chain, slot.evidence) for slot in event.actors
    ]
    if event.place_evidence is not None:
        slots.append(("place", event.place, event.place_evidence))
    for role, chain, words in slots:
        if chain is not None and not desk.is_chain_kept(chain):
            continue
        mention = mentions.find(words, chain)
        if mention is None:
            told = f"{name} ({event.trigger.quote}): the {role} “{words.quote}” is no mention"
            desk.lost.append(told)
        else:
            yield _argument(name, role, mention)
    for words in event.date.evidence if event.date else ():
        if (time := times.get((words.start, words.end))) is not None:
            yield _argument(name, "time", time)


def _argument(name: str, role: ArgumentRole, at: Span) -> Argument:
    return Argument(start=at.start, end=at.end, event=name, role=role)
