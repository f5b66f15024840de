"""Two who tell beside each other how one person died: "his brother said that he had been beaten; the police, that he fell".

Neither answers the other, yet both cannot be true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.merging.answers.same_side import same_side
from tidings.merging.disagreements.beside_voices import Voice, voices_of
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.model.disagreements import Disagreement
from tidings.model.items import Entity, Event, Statement

TOLD = frozenset({"claim", "assessment", "announcement", "accusation", "denial"})
# Both speak of one person whom they call by one pronoun, or by a name in common.
_WHO = re.compile(r"\b(?:he|she|they|[A-ZÀ-Þ][\w’'-]{2,})\b")


def rival_deaths(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:  # fmt: skip
    """Each two statements of one report that follow each other and give two ways in which one person came to harm."""
    for voices in voices_of(statements, events, ground):
        for number, later in enumerate(voices):
            for earlier in voices[:number]:
                if later.place - earlier.last <= 1 and _are_rivals(earlier, later, entities):
                    sides = [
                        side_of(f"{_name(v, entities)}: {v.content}", v.statement.evidence, ground)
                        for v in (earlier, later)
                    ]
                    items = (earlier.statement.id, later.statement.id)
                    yield make("attribution", items, sides, "two accounts of how somebody died")


def _are_rivals(one: Voice, other: Voice, entities: Mapping[str, Entity]) -> bool:
    a, b = one.statement, other.statement
    if not {a.kind, b.kind} <= TOLD or a.speaker_text == b.speaker_text:
        return False
    if same_side(a.speaker, b.speaker, entities):
        return False
    ways = _ways(one.content), _ways(other.content)
    whom = [frozenset(_WHO.findall(v.content)) for v in (one, other)]
    return len(ways[0]) == len(ways[1]) == 1 and ways[0] != ways[1] and bool(whom[0] & whom[1])


def _ways(content: str) -> frozenset[str]:
    return frozenset(sort for sort, pattern in _patterns() if pattern.search(content))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["sort"], re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words(row['words'])))})(?!\w)", re.I))
        for row in table("en/ways_of_dying.tsv")
    )  # fmt: skip


def _name(voice: Voice, entities: Mapping[str, Entity]) -> str:
    speaker = voice.statement.speaker
    return entities[speaker].name if speaker is not None else voice.statement.speaker_text or ""
