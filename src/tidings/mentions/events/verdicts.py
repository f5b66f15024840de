"""A verdict on an event and the cue words it is drawn from.

"planned talks" holds a cue; "long talks" holds none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.triggers import Trigger
from tidings.model.vocabulary import EventStatus


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the rule that gave it."""

    status: EventStatus
    rule: str | None = None


# The rules of "did not fall" and of "nobody fell".
NEGATED, NOBODY = "negation", "negated subject"
# The rule of "The leaders meet on Friday", told before that day.
AHEAD = "present tense with a day not past"
OCCURRED = Verdict("occurred")
# A governing word that takes the event for granted ("condemned the raid") ends the search.
Cue = EventStatus | Literal["asserted"]


def is_unharmed(verdict: Verdict, trigger: Trigger, *, slain: bool = False) -> bool:
    """Whether a trigger says that nobody came to harm: "no nurses were hurt", "there were no casualties"; `slain`: or death."""
    words_of_harm = word_class("bare_harm") | (word_class("death_verbs") if slain else frozenset())
    bare = trigger.entry.type == "ASSAULT" and trigger.entry.mode is None
    counted = verdict.status == "denied" and verdict.rule in {NEGATED, NOBODY}
    return bare and counted and trigger.head.lemma in words_of_harm


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
