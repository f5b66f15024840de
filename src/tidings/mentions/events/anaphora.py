"""Leaves out words that only point back: "the attack", "those talks", with nothing new said of it.

"The attack killed three" adds a toll and stays; "after the attack" adds nothing.
"""

from __future__ import annotations

from tidings.language.arguments import VERBAL
from tidings.language.trees import children
from tidings.mentions.events.triggers import Trigger
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence

POINTING = frozenset(
    {"the", "this", "that", "these", "those", "such", "its", "their", "his", "her"}
)
BARE = frozenset({"ASSAULT", "CONSULT", "AGREE", "PROTEST", "RETREAT", "COERCE", "AID", "COOPERATE",
                  "MOBILIZE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"})  # fmt: skip
# Nouns for states of affairs or papers: an event only where somebody makes or breaks them.
NEEDS_PARTIES = frozenset({"AGREE", "CONSULT", "COOPERATE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
                           "THREATEN", "SUPPORT", "AID", "CONCEDE"})  # fmt: skip


def only_refers_back(
    sentence: Sentence, triggers: tuple[Trigger, ...], event: EventMention
) -> bool:
    """Whether a noun tells nothing that an earlier sentence has not told."""
    if any(t.head.pos in VERBAL or t.anchor is not t.head for t in triggers):
        return False
    if event.figures or len(event.actors) > 1:
        return False
    head = triggers[0].head
    pointed = any(t.text.lower() in POINTING for t in children(sentence, head, "det", "poss"))
    if triggers[0].entry.type in NEEDS_PARTIES and not event.actors and event.status != "planned":
        return True
    if event.actors or (event.date is not None and event.date.inferred is None):
        return False
    return pointed or _in_passing(sentence, head.index)


def _in_passing(sentence: Sentence, head: int) -> bool:
    """A bare noun as part of another name ("peace talks venue") or plural in general ("to stop attacks")."""
    token = sentence.tokens[head]
    return token.dep in {"compound", "amod", "nmod"}
