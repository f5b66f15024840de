"""The frames of the lexicon by name, and the first of them that gives a reporting verb its content.

Finds "Arden of shelling the port" in "Bor accused Arden of shelling the port."; in "She told him." nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tidings.mentions.statements.blame import named_doers
from tidings.mentions.statements.reported import (
    about,
    clauses,
    deadlines,
    objects,
    owned,
    shown,
    small,
)
from tidings.mentions.statements.reported.content import Content
from tidings.mentions.statements.reported.cues import Cue
from tidings.model.parse import Sentence

Finder = Callable[[Sentence, Cue, str], Content | None]

# In order: a frame that says more (whom, what, against whom) before one that says less.
_FINDERS: tuple[tuple[str, Finder], ...] = (
    ("responsibility", owned.responsibility),
    ("blame", owned.blame),
    ("attack", owned.claimed),
    ("y-p", objects.aimed),
    ("np-p", objects.laid_on),
    ("y", objects.blamed),
    ("doer", named_doers.held),
    ("cause", named_doers.put_down_to),
    ("y-to", clauses.asked),
    ("deadline", deadlines.deadline),
    ("that", clauses.that_clause),
    ("y-that", clauses.that_clause),
    ("to", clauses.own_act),
    ("ving", clauses.gerund),
    ("as", objects.seen_as),
    ("small", small.small_clause),
    ("suspect", named_doers.suspected),
    ("p", about.about),
    ("np", objects.noun_object),
    ("shown", shown.shown),
)

# What a lexicon may name as a frame, besides "quote".
FRAMES = frozenset(name for name, _ in _FINDERS)


def content_of(sentence: Sentence, cue: Cue, frames: Sequence[str]) -> Content | None:
    """The content of a cue in the first of its frames that fits, the most telling frame first."""
    for name, find in _FINDERS:
        for frame in frames:
            if frame == name or frame.startswith(name + ":"):
                found = find(sentence, cue, frame.partition(":")[2])
                if found is not None and found.pieces:
                    return found
    return None
