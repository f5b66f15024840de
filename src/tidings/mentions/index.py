"""What the readers found so far, ordered by sentence, so that later readers look at each sentence once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tidings.mentions.head_day import head_day
from tidings.model.mentions import (
    EntityMention,
    FigureMention,
    Reading,
    StatementMention,
    TimeMention,
)
from tidings.model.parse import Sentence, Token


@dataclass(frozen=True, slots=True)
class Index:
    """Entities, times and figures by sentence, chains by their names; statements stay in their order.

    `published` is the day of publication, else the one at the head of the text.
    """

    reading: Reading
    entities: Mapping[int, tuple[EntityMention, ...]]
    times: Mapping[int, tuple[TimeMention, ...]]
    figures: Mapping[int, tuple[tuple[int, FigureMention], ...]]
    statements: tuple[tuple[int, StatementMention], ...]
    named: Mapping[str, tuple[int, ...]]
    published: str | None

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
        best: tuple[int, int] | None = None
        for number, one in self.statements:
            for piece in one.content:
                if piece.start <= start and end <= piece.end:
                    size = piece.end - piece.start
                    if best is None or size < best[0]:
                        best = (size, number)
        return best[1] if best else None


def index_reading(reading: Reading) -> Index:
    """The mentions of a reading by sentence."""
    entities: defaultdict[int, list[EntityMention]] = defaultdict(list)
    times: defaultdict[int, list[TimeMention]] = defaultdict(list)
    figures: defaultdict[int, list[tuple[int, FigureMention]]] = defaultdict(list)
    for entity in reading.entities:
        entities[entity.sentence].append(entity)
    for time in reading.times:
        times[time.sentence].append(time)
    for number, figure in enumerate(reading.figures):
        figures[figure.sentence].append((number, figure))
    named: defaultdict[str, list[int]] = defaultdict(list)
    for position, chain in enumerate(reading.chains):
        for name in dict.fromkeys((chain.name, *chain.aliases)):
            named[name.casefold().removeprefix("the ")].append(position)
    return Index(
        reading=reading,
        entities={key: tuple(value) for key, value in entities.items()},
        times={key: tuple(value) for key, value in times.items()},
        figures={key: tuple(value) for key, value in figures.items()},
        statements=tuple(enumerate(reading.statements)),
        named={name: tuple(chains) for name, chains in named.items()},
        published=head_day(reading),
    )
