"""What the readers found so far, ordered by sentence, so that later readers look at each sentence once."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tidings.mentions.dateline import is_dateline
from tidings.mentions.head_day import head_day
from tidings.mentions.live import is_live
from tidings.model.encoded import Encoded, EncodedEvent
from tidings.model.mentions import (
    EntityMention,
    FigureMention,
    Reading,
    TimeMention,
)
from tidings.model.parse import Sentence, Token


@dataclass(frozen=True, slots=True)
class Index:
    """Entities, times and figures by sentence, chains by their names.

    `pieces` are those of all statements' contents as start, end, number of the statement, in order; `longest` is
    how far one reaches.
    `heard` are the events that the learned reader sees, by the sentence of their trigger.
    The day of a dateline is no time of what is told and stands in none. `published` is the day of publication, else the one at
    the head of the text; `live` whether the report was written entry
    by entry.
    """

    reading: Reading
    entities: Mapping[int, tuple[EntityMention, ...]]
    times: Mapping[int, tuple[TimeMention, ...]]
    figures: Mapping[int, tuple[tuple[int, FigureMention], ...]]
    pieces: tuple[tuple[int, int, int], ...]
    longest: int
    named: Mapping[str, tuple[int, ...]]
    heard: Mapping[int, tuple[EncodedEvent, ...]]
    published: str | None
    live: bool = False

    def entity_at(self, sentence: Sentence, token: Token) -> EntityMention | None:
        """The entity whose head is this word, else the shortest one that covers it."""
        here = self.entities.get(sentence.index, ())
        for one in here:
            if one.head == token.index:
                return one
        over = [m for m in here if m.start <= token.start and token.end <= m.end]
        return min(over, key=lambda m: (m.end - m.start, m.start), default=None)

    def statement_at(self, start: int, end: int) -> int | None:
        """The innermost statement whose words hold `start:end`."""
        pieces = self.pieces
        first = bisect_left(pieces, (start - self.longest,))
        last = bisect_left(pieces, (start + 1,))
        holding = [(b - a, n) for a, b, n in pieces[first:last] if end <= b]
        return min(holding, default=(0, None))[1]


def index_reading(reading: Reading) -> Index:
    """The mentions of a reading by sentence."""
    entities: defaultdict[int, list[EntityMention]] = defaultdict(list)
    times: defaultdict[int, list[TimeMention]] = defaultdict(list)
    figures: defaultdict[int, list[tuple[int, FigureMention]]] = defaultdict(list)
    for entity in reading.entities:
        entities[entity.sentence].append(entity)
    published = head_day(reading)
    for time in reading.times:
        begin = reading.sentences[time.sentence].start
        if not is_dateline(reading.document.text, begin, time, published):
            times[time.sentence].append(time)
    for number, figure in enumerate(reading.figures):
        figures[figure.sentence].append((number, figure))
    named: defaultdict[str, list[int]] = defaultdict(list)
    for position, chain in enumerate(reading.chains):
        for name in dict.fromkeys((chain.name, *chain.aliases)):
            named[name.casefold().removeprefix("the ")].append(position)
    pieces = tuple(
        sorted((p.start, p.end, n) for n, one in enumerate(reading.statements) for p in one.content)
    )
    return Index(
        reading=reading,
        entities={key: tuple(value) for key, value in entities.items()},
        times={key: tuple(value) for key, value in times.items()},
        figures={key: tuple(value) for key, value in figures.items()},
        pieces=pieces,
        longest=max((end - start for start, end, _ in pieces), default=0),
        named={name: tuple(chains) for name, chains in named.items()},
        heard=_heard(reading),
        published=published,
        live=is_live(reading.document, reading.sentences),
    )


def _heard(reading: Reading) -> Mapping[int, tuple[EncodedEvent, ...]]:
    encoded = reading.encoded or Encoded()
    events = sorted(
        encoded.events, key=lambda e: (encoded.spans[e.trigger].start, encoded.spans[e.trigger].end)
    )
    found: defaultdict[int, list[EncodedEvent]] = defaultdict(list)
    at = 0
    for event in events:
        while (
            at < len(reading.sentences)
            and reading.sentences[at].end <= encoded.spans[event.trigger].start
        ):
            at += 1
        if at < len(reading.sentences):
            found[at].append(event)
    return {key: tuple(value) for key, value in found.items()}
