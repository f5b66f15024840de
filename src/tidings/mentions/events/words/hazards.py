"""Tells hazards from their images, and gives the dead of a hazard to it: "a flood" is meant, "a flood of offers" is not.

"The dam burst on Monday. Six people died." tells one hazard and its dead; "Rebels killed six" stays an assault.
"Thousands of homes were destroyed" behind a flood is its harm, too, and "many people are flooding the clinic" is an image.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from tidings.language.arguments import kernel, slot
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL, governing_verb
from tidings.lexicons.tables import column, table
from tidings.lexicons.tables import words as several
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.blazes import is_blaze
from tidings.mentions.events.words.fields import in_other_field
from tidings.mentions.events.words.own_dead import has_other_dead, is_at_protest
from tidings.mentions.events.words.triggers import NAMED_PLACES, Trigger
from tidings.mentions.index import Index
from tidings.model.joint import LEARNED
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD

# "Landslide victory", "flood defences", "blackout curtains": the word only tells what sort of thing is meant.
DESCRIBING = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})
# "The flood of 12 June", "a flood in the plain": what follows is a time, a place, or water.
TIMES = frozenset({"DATE", "TIME"})
# So many sentences before harm may a hazard stand that brought it; a report of one comes back to its dead later than a story does.
REACH = 6
# The words of harm that name no deed.
HARM = frozenset(
    {
        "kill",
        "die",
        "death",
        "death toll",
        "perish",
        "injure",
        "wound",
        "hurt",
        "drown",
        "burn",
        "lose",
        "strike",
        "hit",
    }
)

# Of these the subject is who comes to harm: "nine men died in the fire".
DYING = frozenset({"die", "perish", "suffocate", "choke"})
# The words of ruin that name no deed either: people set fire and loot, a flood does not.
# What drives many from home and ruins their houses without anybody doing it, and deeds that do so, too.
NATURAL = frozenset({"breach", "earthquake", "flood", "landslide", "storm", "volcano"})
BOMBED = frozenset({"aerial", "drone", "explosives", "heavy-weapons", "unconventional"})
DRIVING = frozenset({"displace", "force", "uproot"})
RUIN = frozenset({"destroy", "damage", "devastate", "ruin", "wreck", "flatten", "level"})


def is_real_hazard(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a word of nature or accident is meant as it stands."""
    if trigger.head.lemma in DYING:
        return True
    if trigger.head.pos in VERBAL:
        doers = children(sentence, trigger.head, "nsubj")
        if trigger.head.dep == "conj":  # "the clerk tripped and overturned a car"
            doers = doers or slot(sentence, trigger.head, "subject")
        if _is_beneath(sentence, trigger) or _is_voyage(sentence, trigger):
            return False
        deed = any(_is_doer(sentence, trigger.head, t) for t in doers)
        return not deed and not _is_general(sentence, trigger.head)
    return _is_named(sentence, trigger.head) or _is_real_noun(sentence, trigger)


def _is_real_noun(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a noun names a hazard that came, no sort of thing, no danger, no image."""
    if trigger.head.lemma == "fire" and not is_blaze(sentence, trigger.head):
        return False  # "the exchange of fire at the border post"
    if trigger.head.dep in DESCRIBING or sentence.tokens[trigger.head.head].lemma == "like":
        return False
    if _is_liability(sentence, trigger.head):
        return False
    of = slot(sentence, trigger.head, "of")
    asked = any(need.slot in {"of", "mod"} for need in trigger.entry.needs)
    if not asked and not all(_fits(sentence, t) for t in of):
        return False
    if trigger.entry.figurative and _is_of_votes(sentence, trigger.head):
        return False
    return not trigger.entry.figurative or not in_other_field(sentence, trigger)


def _is_of_votes(sentence: Sentence, token: Token) -> bool:
    """ "Won in a landslide", "in line for a historic landslide": nothing slides but votes."""
    beside = {t.lemma.lower() for t in children(sentence, token, "amod", "compound", "nmod")}
    above = governing_verb(sentence, token)
    won = above is not None and above.lemma in word_class("winning")
    if sentence.tokens[token.head].lemma == "in":  # "his re-election in a landslide"
        won = won or sentence.tokens[sentence.tokens[token.head].head].lemma in word_class(
            "winning"
        )
    return won or bool(beside & word_class("of_votes"))


def _is_doer(sentence: Sentence, verb: Token, doer: Token) -> bool:
    """ "Many people are flooding the clinic", "the blast overturned cars": neither is nature or accident."""
    deeds = word_class("being") | word_class("armed") | word_class("harm_by_arms")
    strikes = bool(children(sentence, verb, "dobj"))
    return kernel(sentence, doer).lemma in deeds or (strikes and doer.lemma in word_class("bomb"))


def _is_beneath(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The lorry rolled over his foot", "the bus skidded off ice": what turns over stands by itself."""
    over = (t for t in trigger.tokens if t.lemma == "over")
    under = (o for t in over for o in children(sentence, t, "pobj"))
    return any(o.name not in TIMES for o in under)


def _is_voyage(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The boat went down the river", "the ship went down to the port": it goes somewhere, and not under."""
    down = [t for t in trigger.tokens if t.lemma == "down"]
    led = children(sentence, trigger.head, "prep") if down else ()
    onward = any(t.lemma in {"to", "into", "towards", "toward", "for"} for t in led)
    return (
        onward
        or any(children(sentence, t, "pobj", "dobj") for t in down)
        or bool(down and children(sentence, trigger.head, "dobj"))
    )


def _is_named(sentence: Sentence, token: Token) -> bool:
    """ "Cyclone Mira hit the coast": a storm under its name, beside "the Hurricane Centre" and "Hurricane Mira victims"."""
    name = sentence.tokens[token.head]
    beside = token.dep == "compound" and name.index == token.index + 1 and name.pos == "PROPN"
    if not beside or token.lemma.lower() not in word_class("named_storm") or name.dep in DESCRIBING:
        return False
    return name.lemma.lower() not in column("en/organization_heads.tsv")


def _is_general(sentence: Sentence, verb: Token) -> bool:
    """ "Dams rarely fail in one night" says what dams do, "the camps are usually flooded" what befalls them every year."""
    doers = children(sentence, verb, "nsubj", "nsubjpass")
    bare = any(t.tag == "NNS" and not children(sentence, t, "det", "nummod") for t in doers)
    helped = children(sentence, verb, "aux", "auxpass")
    if _is_way_of_it(sentence, verb):
        return True
    if any(t.lemma in word_class("usually") for t in children(sentence, verb, "advmod")):
        return verb.tag in {"VBP", "VBZ"} or any(t.tag in {"VBP", "VBZ"} for t in helped)
    return bare and verb.tag in {"VBP", "VBZ", "VB"} and not helped


def _is_way_of_it(sentence: Sentence, verb: Token) -> bool:
    """ "A fever that spreads through contact": how it does so, wherever it does; "spreads through the camps" tells where."""
    if verb.lemma != "spread" or verb.tag not in {"VBZ", "VBP", "VBN"}:
        return False
    ways = [o for name in ("through", "by", "via") for o in slot(sentence, verb, name)]
    return any(t.lemma.lower() in word_class("ways_of_catching") for t in ways)


def _is_liability(sentence: Sentence, noun: Token) -> bool:
    """ "Areas prone to flooding", "homes at risk of floods": what may come there any year is not told as come."""
    link = sentence.tokens[noun.head]
    return noun.dep == "pobj" and sentence.tokens[link.head].lemma in word_class("liable")


def _fits(sentence: Sentence, token: Token) -> bool:
    inner = kernel(sentence, token)
    if inner.name in NAMED_PLACES | TIMES or inner.pos in {"NUM", "PROPN"}:
        return True
    return inner.lemma in word_class("waters") | word_class("flooded") | {
        "magnitude",
        "kind",
        "year",
    }


def give_harm(index: Index, events: Sequence[EventMention]) -> list[EventMention]:
    """The events, those of bare harm that nobody does taken for the hazard told last before them, if no deed of violence
    is told before that may have brought it."""
    told = [e for e in events if _is_told(e)]
    bare = [is_bare(e) or _is_death_beside(e, told) for e in events]
    pairs = list(zip(events, bare, strict=True))
    violent = [e.sentence for e, is_harm in pairs if e.type == "ASSAULT" and not is_harm]
    disaster = _is_disaster(events)
    found: list[EventMention | None] = list(events)
    # of each hazard, by its words, where it stands in `found`: "nine died after a ferry capsized" tells it behind its dead
    at = {(e.trigger.start, e.trigger.end): i for i, e in enumerate(events) if e.type == HAZARD}
    for number, (event, is_harm) in enumerate(pairs):
        wide = disaster and _is_wide(event)
        if is_harm and (wide or not any(sentence <= event.sentence for sentence in violent)):
            before = [
                e for e in told
                if 0 <= event.sentence - e.sentence <= REACH and not _is_older(event, e)
                and not has_other_dead(index, event, e) and not is_at_protest(event, e, events)
            ]  # fmt: skip
            if not before and wide:
                before = [e for e in told if e.mode in NATURAL][:1]
            if before:
                cause = max(before, key=lambda e: (e.sentence, e.trigger.start))
                own = at.get((cause.trigger.start, cause.trigger.end))
                harm = replace(
                    event, type=HAZARD, mode=cause.mode, cameo_root=None, acled=None,
                    actors=tuple(replace(a, role="target") for a in event.actors),
                )  # fmt: skip
                hazard = found[own] if own is not None else None
                if own is not None and hazard is not None and cause.sentence == event.sentence:
                    found[own] = _with_harm(hazard, harm)
                    found[number] = None
                else:
                    found[number] = harm
    return [event for event in found if event is not None]


def _is_older(harm: EventMention, hazard: EventMention) -> bool:
    """ "The hall burned down on Sunday. Six were killed at a rally on Tuesday last": what has an earlier day of its own came
    of something else."""
    day, came = harm.date, hazard.date
    if day is None or came is None or day.inferred is not None:
        return False
    return day.latest is not None and came.earliest is not None and day.latest < came.earliest


def _is_death_beside(event: EventMention, told: Sequence[EventMention]) -> bool:
    """ "Forty people died after a ferry capsized": a death that only the learned reader gives a weapon, beside a hazard."""
    alone = event.found_by == LEARNED and event.type == "ASSAULT" and event.lemma in DYING
    nobody = all(a.role == "target" for a in event.actors)
    return alone and nobody and any(e.sentence == event.sentence for e in told)


def _is_told(event: EventMention) -> bool:
    """Whether a hazard is told as having come."""
    return event.type == HAZARD and event.status not in {"hypothetical", "planned", "denied"}


def _is_disaster(events: Sequence[EventMention]) -> bool:
    """Whether a report tells more of a flood, a storm or a quake than of violence, and of no bombs."""
    deeds = [e for e in events if e.type == "ASSAULT" and not is_bare(e)]
    came = [e for e in events if _is_told(e) and e.mode in NATURAL]
    return len(came) > len(deeds) and all(e.mode not in BOMBED for e in deeds)


def _is_wide(event: EventMention) -> bool:
    """People driven from home, or homes and schools ruined, by nobody: a shot at a camp for those a flood drove out does not."""
    return event.type == "SANCTION" or (event.type == "ASSAULT" and event.mode == "destroy")


def _with_harm(hazard: EventMention, harm: EventMention) -> EventMention:
    """ "A storm struck the coast, uprooting trees and destroying 90 homes" is one storm with its harm."""
    told = {(a.chain, a.evidence) for a in hazard.actors}
    more = tuple(a for a in harm.actors if (a.chain, a.evidence) not in told)
    place = (hazard.place, hazard.place_evidence)
    if hazard.place is None:
        place = (harm.place, harm.place_evidence)
    return replace(
        hazard, actors=(*hazard.actors, *more), place=place[0], place_evidence=place[1],
        figures=tuple(sorted({*hazard.figures, *harm.figures})),
    )  # fmt: skip


def is_bare(event: EventMention) -> bool:
    """Harm to people or things that names neither who did it nor how."""
    # "Thousands forced from their homes" of a sentence that leaves out "were"
    if any(a.role != "target" and not _is_number(a.evidence.quote) for a in event.actors):
        return False
    if event.type in {"RETREAT", "AID"}:
        return event.lemma == "evacuate"  # people brought out of a flood, nobody says by whom
    if event.type == "SANCTION":
        return event.mode == "expel" and event.lemma in DRIVING
    if event.type != "ASSAULT":
        return False
    return _is_ruin(event) if event.mode == "destroy" else not event.mode and event.lemma in HARM


def _is_number(words: str) -> bool:
    said = words.lower()
    return said in _vague() or said.replace(",", "").isdigit()


@cache
def _vague() -> frozenset[str]:
    return frozenset(w for row in table("en/vague_numbers.tsv") for w in several(row["words"]))


def _is_ruin(event: EventMention) -> bool:
    """Things destroyed; of a dam the flood comes, and who destroyed it is another question."""
    hit = {w for a in event.actors for w in a.evidence.quote.lower().split()}
    return event.lemma in RUIN and not hit & word_class("barrier")
