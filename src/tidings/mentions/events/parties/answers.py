"""Names whom a refusal answers: "The group rejected the demand" is said to whoever demanded it just before.

"The group rejected any talks" answers nobody.
"""

from __future__ import annotations

from msgspec import structs

from tidings.language.arguments import slot
from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.model.mentions import ActorSlot, EventMention
from tidings.model.parse import Sentence

# What can be answered, and the events that put it forward.
ASKED = frozenset({"demand", "call", "offer", "request", "appeal", "ultimatum", "proposal", "charge", "accusation", "invitation", "plan", "plea", "allegation"})  # fmt: skip
ASKING = frozenset({"REQUEST", "ACCUSE", "AGREE", "THREATEN"})
ANSWERS = frozenset({"REJECT", "CONCEDE", "SUPPORT"})


def answer(
    sentence: Sentence, event: EventMention, before: tuple[EventMention, ...]
) -> EventMention:
    """The event with the one it answers as target, where its words point to what was asked before."""
    if event.type not in ANSWERS or any(a.role == "target" for a in event.actors):
        return event
    head = sentence.tokens[event.head]
    things = [
        t for t in slot(sentence, head, "object")
        if t.lemma in ASKED and any(d.text.lower() in word_class("pointing") for d in children(sentence, t, "det"))
    ]  # fmt: skip
    if not things:
        return event
    own = {a.chain for a in event.actors}
    for earlier in reversed(before):
        if earlier.type not in ASKING:
            continue
        asking = [a for a in earlier.actors if a.role == "source" and a.chain is not None]
        if asking and not own & {a.chain for a in asking}:
            found = tuple(
                ActorSlot(chain=a.chain, role="target", evidence=a.evidence) for a in asking
            )
            return structs.replace(event, actors=(*event.actors, *found))
    return event
