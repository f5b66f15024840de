"""The statements of the invented sentences that the program finds, with their signs and the kind that a person gave them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from evaluation.readings import make_document, read_all
from evaluation.said import Item, files, items_of
from evaluation.score_said import found_in, pairs_of

from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds import judging
from tidings.mentions.statements.kinds.heard import Judged
from tidings.mentions.statements.kinds.taught.signs import OF_RULES, signs
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.vocabulary import StatementKind

# The rules were made with these in view: what they say of them is righter than it will ever be, and is no sign.
IN_VIEW = frozenset(f"sentences_seen{number}" for number in range(1, 17))
DAY = "2021-05-06"


class Told(NamedTuple):
    """A statement that was found: its signs, its kind by a person, by the rules, what its cue says, and the file it is of."""

    signs: frozenset[str]
    kind: str
    ruled: StatementKind
    cue: StatementKind
    fold: str


class _Noted(NamedTuple):
    place: tuple[int, int]
    signs: frozenset[str]
    ruled: StatementKind
    cue: StatementKind


def told(half: str = "seen") -> Iterator[Told]:
    """All statements of one half that are found."""
    for path in files(half):
        for item in items_of(path):
            yield from _of_item(item, path)


def _of_item(item: Item, path: Path) -> Iterator[Told]:
    noted: list[_Noted] = []

    def note(
        judged: Judged, draft: Draft, speaker: Speaker, people: People, places: Places
    ) -> Judged:
        found = signs(draft, judged, speaker, people, places)
        noted.append(_Noted((draft.start, draft.end), found, judged.kind, draft.kind))
        return judged

    with patch.object(judging, "taught", note):
        reading = read_all(make_document("said", item.text, DAY))
    found = pairs_of(item.statements, found_in(reading))
    for gold, number in sorted(found.items()):
        content = reading.statements[number].content
        place = min(e.start for e in content), max(e.end for e in content)
        near = max(noted, key=lambda one: _shared(one.place, place), default=None)
        if near is None or not _shared(near.place, place):
            continue
        kept = near.signs
        if path.stem in IN_VIEW:
            kept = frozenset(s for s in kept if not s.startswith(OF_RULES))
        yield Told(kept, item.statements[gold].kind, near.ruled, near.cue, path.stem)


def _shared(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many characters two stretches share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
