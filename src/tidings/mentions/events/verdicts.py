"""A verdict on an event and the cue words it is drawn from.

"planned talks" holds a cue; "long talks" holds none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tidings.lexicons.tables import table, words
from tidings.model.vocabulary import EventStatus


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the rule that gave it."""

    status: EventStatus
    rule: str | None = None


# The rule of "The leaders meet on Friday", told before that day.
AHEAD = "present tense with a day not past"
OCCURRED = Verdict("occurred")
# A governing word that takes the event for granted ("condemned the raid") ends the search.
Cue = EventStatus | Literal["asserted"]


@cache
def cues_of(where: str) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for row in table("en/event_status_cues.tsv"):
        if row["where"] == where:
            for word in words(row["words"]):
                found.setdefault(word, row["status"])  # type: ignore[arg-type]
    return found


def plain(cue: Cue | None) -> EventStatus | None:
    return None if cue == "asserted" else cue
