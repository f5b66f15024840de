"""Nobody accuses his own people: whose clause it is then does.

In "Norland says Ostland fails and has accused Ostish guards" Norland accuses; in "Ostland has accused Norish guards" Ostland.
"""

from __future__ import annotations

from tidings.language.arguments import subject
from tidings.language.trees import ancestors
from tidings.language.verbs_above import VERBAL
from tidings.mentions.events.parties.slots import Role, actor_slots
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.mentions import ActorSlot
from tidings.model.parse import Sentence


def correct_self_accusation(
    index: Index, sentence: Sentence, trigger: Trigger, taken: dict[int, tuple[ActorSlot, ...]]
) -> None:
    """ "Norland says Ostland fails and has accused Ostish guards": nobody accuses his own people, so Norland does."""
    verb = trigger.anchor
    if trigger.entry.type != "ACCUSE" or verb.pos not in VERBAL or verb.dep != "conj":
        return
    accused = {c for s in _all(taken, "target") if (c := _country(index, s)) is not None}
    doers = [i for i, slots in taken.items() if any(s.role == "source" for s in slots)]
    own = {c for s in _all(taken, "source") if (c := _country(index, s)) is not None}
    if doers and not accused & own:
        return
    below = sentence.tokens[verb.head]
    for above in ancestors(sentence, below):
        if above.pos in VERBAL and below.dep == "ccomp":
            for i in doers:
                del taken[i]
            for token in subject(sentence, above):
                taken[token.index] = actor_slots(index, sentence, token, "source")
            return
        below = above


def _all(taken: dict[int, tuple[ActorSlot, ...]], role: Role) -> list[ActorSlot]:
    return [s for slots in taken.values() for s in slots if s.role == role]


def _country(index: Index, slot_: ActorSlot) -> str | None:
    return index.reading.chains[slot_.chain].country if slot_.chain is not None else None
