"""Gives a trigger the type or mode that its words have where it stands: a note of protest, a convoy of flour, a fatal fire.

"The ministry protested against the raid in a note" accuses, and "students protested against the raid" march; "died in the fire"
tells a fire, and "died in the exchange of fire" a fight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from msgspec import structs

from tidings.language.arguments import kernel, objects, slot
from tidings.language.trees import ancestors, children, subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.blazes import is_blaze, is_ruin_by_fire
from tidings.mentions.events.words.blows_of_words import is_blow_of_words, is_under_fire
from tidings.mentions.events.words.hazards import DYING
from tidings.mentions.events.words.launched_blows import launched_blow
from tidings.mentions.events.words.lexicon import Entry, frames
from tidings.mentions.events.words.of_crashes import is_of_crash
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.mentions.takers import is_seized_by_forces
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD

# Harm that a fire does.
BURNT = frozenset({"die", "kill", "perish", "suffocate", "injure", "hurt", "burn", "lose", "choke"})
# What sets things on fire, and so many sentences before the dead of a fire.
LIGHTING = frozenset(
    {"heavy-weapons", "explosives", "aerial", "drone", "destroy", "suicide-attack"}
)
NEAR = 3
# "A convoy of 14 lorries with fuel, which …": from the load to the convoy it takes so many steps up.
_LOADED = 6
# What ACLED calls a fire that somebody lit.
RUINED = "Looting/property destruction"
BURSTING = frozenset({"blast", "burst", "detonate", "detonation", "explode", "explosion"})
MINE, EXPLOSIVES = "mine", "explosives"


def as_meant(sentence: Sentence, trigger: Trigger) -> Trigger:
    """The trigger, its entry mended where the words beside it say that something else is meant."""
    entry = trigger.entry
    if entry.type == "ASSAULT" and _dies_by_fire(sentence, trigger.head):
        # Whether anybody lit it the report tells: `as_fires`.
        frame = frames()["befall" if trigger.head.lemma in DYING else "strike"]
        entry = replace(entry, mode=None, acled="Attack", frame=frame, untaught=True)
    elif entry.mode == "destroy" and is_ruin_by_fire(sentence, trigger.head):
        entry = replace(
            entry, type=HAZARD, mode="fire", root="", acled="", frame=frames()["strike"],
            figurative=False, untaught=True,
        )  # fmt: skip
    elif is_of_crash(sentence, trigger):
        # Nobody's deed: `give_harm` gives the dead to the crash.
        entry = replace(entry, mode=None, acled="Attack", frame=frames()["strike"], untaught=True)
    elif (
        _is_note(sentence, trigger)
        or is_blow_of_words(sentence, trigger)
        or _is_regretted(sentence, trigger)
        or _is_scolded(sentence, trigger)
    ):
        # Who comes under fire bears the words as he would bear the shots.
        frame = entry.frame if _is_scolded(sentence, trigger) else frames()["tell"]
        entry = replace(
            entry, type="ACCUSE", mode="disapprove", root="11", acled="Other", frame=frame
        )
    elif _is_relief(sentence, trigger):
        entry = replace(
            entry, type="AID", mode=None, root="07", acled="Other", frame=frames()["give"]
        )
    elif _is_silencing(sentence, trigger):
        entry = replace(entry, type="COERCE", mode="censor", root="17", acled="Other")
    elif entry.mode == "abduct" and (
        is_seized_by_forces(sentence, trigger.head) or _is_jailed(sentence, trigger.head)
    ):
        entry = replace(entry, type="COERCE", mode="arrest", root="17", acled="Arrests")
    else:
        entry = _by_other_means(sentence, trigger)
    return trigger if entry is trigger.entry else replace(trigger, entry=entry)


def _by_other_means(sentence: Sentence, trigger: Trigger) -> Entry:
    """A mine that is dug, a lorry driven into people, strikes that no worker joins."""
    entry = trigger.entry
    if _is_pit(sentence, trigger):
        return replace(entry, mode=None, acled="Attack")
    if _is_on_purpose(sentence, trigger):
        # Whom it drives into the frame of the accident tells as well.
        return replace(entry, type="ASSAULT", mode="primitive", root="18", acled="Attack")
    return launched_blow(sentence, trigger) or entry


def _is_scolded(sentence: Sentence, trigger: Trigger) -> bool:
    return trigger.entry.type == "ASSAULT" and is_under_fire(sentence, trigger.head)


def _is_jailed(sentence: Sentence, verb: Token) -> bool:
    """ "He is being held in the county jail", "held at a police station": the law holds him; rebels hold theirs in prisons too."""
    if verb.lemma != "hold" or slot(sentence, verb, "by") or not slot(sentence, verb, "subject"):
        return False
    where = [kernel(sentence, t) for name in ("in", "at") for t in slot(sentence, verb, name)]
    passive = bool(children(sentence, verb, "auxpass"))
    return passive and any(t.lemma in word_class("places_of_the_law") for t in where)


def as_fires(index: Index, events: Sequence[EventMention]) -> list[EventMention]:
    """The events, those taken for a fire that tell who died or what burned down in one which no deed told shortly before has lit."""
    lit = [e.sentence for e in events if _lights(e)]
    found: list[EventMention] = []
    for event in events:
        sentence = index.reading.sentences[event.sentence]
        head = sentence.tokens[event.head]
        near = any(0 <= event.sentence - at <= NEAR for at in lit)
        burns = head.lemma == "burn" or is_ruin_by_fire(sentence, head)
        if event.type == HAZARD and near and burns:
            # "A crowd set the hall on fire. The fire destroyed the rolls." "Shells hit the mill. It burned to the ground."
            event = structs.replace(
                event, type="ASSAULT", mode="destroy", cameo_root="18", acled=RUINED
            )
        bare = event.type == "ASSAULT" and not event.mode
        bare = bare and all(a.role == "target" for a in event.actors)
        if bare and not near and _dies_by_fire(sentence, head):
            event = structs.replace(event, type=HAZARD, mode="fire", cameo_root=None, acled=None)
        found.append(event)
    return found


def _lights(event: EventMention) -> bool:
    """Whether a deed may set something on fire."""
    if event.type == "PROTEST":
        return event.lemma.split()[0] in word_class("burning_deeds")
    return event.type == "ASSAULT" and event.mode in LIGHTING


def _dies_by_fire(sentence: Sentence, verb: Token) -> bool:
    """ "Eleven men died in the fire", "yesterday's fire killed nine"; "killed by fire from the hill" tells of shots."""
    return verb.lemma in BURNT and any(is_blaze(sentence, t) for t in _causes(sentence, verb))


def _causes(sentence: Sentence, verb: Token) -> Iterator[Token]:
    yield from children(sentence, verb, "nsubj")
    for name in ("in", "by"):
        yield from slot(sentence, verb, name)


def _is_regretted(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The ministry regrets the decision of its neighbour": what others did is held against them; "regrets its decision" is not."""
    if trigger.entry.type != "SUPPORT" or trigger.head.lemma != "regret":
        return False
    steps = [t for t in objects(sentence, trigger.head) if t.lemma in word_class("regretted_steps")]
    own = {"its", "his", "her", "their", "our", "my"}
    return any(
        not any(p.text.casefold() in own for p in children(sentence, t, "poss")) for t in steps
    )


def _is_note(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The ministry protested against the raid", "we protest": a state does not march, nor does who writes."""
    if trigger.entry.type != "PROTEST" or trigger.head.lemma != "protest":
        return False
    notes = (t for t in subtree(sentence, trigger.head) if t.lemma in word_class("note_words"))
    if any(t.dep == "pobj" and sentence.tokens[t.head].lemma == "in" for t in notes):
        return True
    doers = [kernel(sentence, t) for t in slot(sentence, trigger.head, "subject")]
    if any(t.text.lower() in {"we", "i"} for t in doers):
        return trigger.head.tag in {"VBP", "VB"}
    return bool(doers) and all(t.lemma in word_class("state_body") | {"it"} for t in doers)


def _is_silencing(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Internet services have been suspended": lines that all speak over, no aid and no talks that somebody stops."""
    if trigger.entry.type != "SANCTION" or trigger.entry.mode != "discontinue":
        return False
    if trigger.head.pos not in VERBAL:
        return False
    cut = (
        *children(sentence, trigger.head, "nsubjpass"),
        *children(sentence, trigger.head, "dobj"),
    )
    return any(
        {t.lemma for t in subtree(sentence, c) if t.dep != "relcl"} & word_class("lines_cut")
        and c.lemma in word_class("lines_cut") | {"service", "network", "access", "coverage", "line", "signal"}
        for c in cut
    )  # fmt: skip


def _is_relief(sentence: Sentence, trigger: Trigger) -> bool:
    """ "A convoy of 20 lorries with flour entered the town", "sent a convoy of flour": no troops arrive, unless soldiers are
    told of."""
    if trigger.entry.type not in {"MOBILIZE", "ASSAULT"}:
        return False
    verb, convoys = trigger.head, list[Token]()
    if verb.lemma in {"enter", "arrive", "reach"}:
        convoys = [t for t in slot(sentence, verb, "subject") if t.lemma == "convoy"]
    elif verb.lemma in {"send", "dispatch"}:
        sent = [*slot(sentence, verb, "object"), *children(sentence, verb, "nsubjpass")]
        if verb.dep == "relcl":  # "a convoy of flour which the town had sent"
            sent += [sentence.tokens[verb.head], *ancestors(sentence, sentence.tokens[verb.head])][
                :_LOADED
            ]
        convoys = [t for t in sent if t.lemma == "convoy"]
    if not convoys:
        return False
    said = {w for c in convoys for t in subtree(sentence, c) for w in (t.lemma, t.text.lower())}
    armed = (word_class("armed") | word_class("weapon")) - {"convoy", "unit", "force"}
    return bool(said & word_class("relief_load")) and not said & armed


def _is_on_purpose(sentence: Sentence, trigger: Trigger) -> bool:
    """ "A van laden with explosives rammed into the gate": no accident, as "a lorry rammed into the gate" may be; nor is
    it an attack where "police ruled out an attack"."""
    if trigger.entry.type != HAZARD or trigger.entry.frame != frames()["drive"]:
        return False
    said = {w for t in subtree(sentence, trigger.head) for w in (t.lemma, t.text.lower())}
    doubt = word_class("ruling_out") | {"not", "no", "n't"}
    return bool(said & word_class("on_purpose")) and not said & doubt


def _is_pit(sentence: Sentence, trigger: Trigger) -> bool:
    """ "A mine collapsed, killing 12 miners": a mine that is dug, and not laid."""
    if trigger.entry.mode != EXPLOSIVES or trigger.head.lemma in BURSTING:
        return False  # "an explosion in the mine" is one
    said = {t.lemma for t in sentence.tokens}
    others = (word_class("bomb") | word_class("laid_arms")) - {MINE, "explosion", "blast"}
    return MINE in said and bool(said & word_class("pit_words")) and not said & others
