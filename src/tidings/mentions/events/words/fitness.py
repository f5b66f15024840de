"""Tells violence from its images: "shot down the jet" is meant, "shot down the plan" is not.

"Rebels attacked the garrison" passes; "The striker attacked down the left wing" is held back.
"""

from __future__ import annotations

from tidings.language.arguments import kernel, objects, slot
from tidings.language.trees import children, subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.fields import (
    in_other_field,
    is_mined,
    is_struck_by_blow,
    is_venue,
    lemmas,
    named_so,
    signs,
)
from tidings.mentions.events.words.hazards import is_real_hazard
from tidings.mentions.events.words.lexicon import frames, nouns
from tidings.mentions.events.words.mishaps import is_driven_by_nature, is_mishap
from tidings.mentions.events.words.talk import is_talk
from tidings.mentions.events.words.triggers import NAMED_BEINGS, NAMED_PLACES, Trigger, meets
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD

# Types whose words are borrowed for sport, trade and talk.
PHYSICAL_TYPES = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})


def is_meant(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether physical words are meant physically here."""
    if trigger.entry.type == HAZARD:
        return is_real_hazard(sentence, trigger)
    if is_mishap(sentence, trigger):
        return False
    if trigger.entry.type not in PHYSICAL_TYPES:
        return is_talk(sentence, trigger)
    return _is_physical(sentence, trigger)


def _is_physical(sentence: Sentence, trigger: Trigger) -> bool:
    if _harmless(sentence, trigger) or _is_dismissal(sentence, trigger):
        return False
    if _is_of_oneself(sentence, trigger) or _is_travel(sentence, trigger):
        return False
    if _is_spared(sentence, trigger) or _names_ground(sentence, trigger):
        return False
    if trigger.entry.type != "ASSAULT":
        return not in_other_field(sentence, trigger) or _conflict(sentence, trigger)
    return _is_violence(sentence, trigger)


def _is_violence(sentence: Sentence, trigger: Trigger) -> bool:
    if trigger.entry.frame == frames()["drive"]:
        return True  # what is driven on purpose was told from what is not: `as_meant`
    verb = trigger.head if trigger.head.pos in VERBAL else sentence.tokens[trigger.head.head]
    if is_struck_by_blow(sentence, verb):
        return True
    if _phrase(sentence):
        meant = _conflict(sentence, trigger) or _is_set(sentence, trigger)
        return meant and not _abstract_argument(sentence, trigger)
    if _abstract_argument(sentence, trigger) and not _is_struck_venue(sentence, trigger):
        return False
    apart = _harms_people(sentence, trigger) or _by_arms(trigger)
    if in_other_field(sentence, trigger) and not apart:
        return _hard_conflict(sentence, trigger)
    if _natural(sentence, trigger):
        return False
    if trigger.entry.figurative:
        return _conflict(sentence, trigger) or _physical_argument(sentence, trigger)
    return True


def _is_dismissal(sentence: Sentence, trigger: Trigger) -> bool:
    """ "He was fired last week", "84 people were taken to hospital": who loses his post, or is cared for, is not assaulted."""
    verb = trigger.head
    if verb.lemma == "fire" and len(trigger.tokens) == 1:
        return any(_is_somebody(sentence, t) for t in objects(sentence, verb))
    cared = (kernel(sentence, t).lemma for t in slot(sentence, verb, "to"))
    return trigger.entry.mode == "abduct" and any(w in word_class("standing_care") for w in cared)


def _is_of_oneself(sentence: Sentence, trigger: Trigger) -> bool:
    """ "He shot himself", "miners kill themselves": nobody else is harmed; "blew himself up" is left."""
    if trigger.entry.type != "ASSAULT" or trigger.head.lemma not in word_class("harm_to_oneself"):
        return False
    hit = children(sentence, trigger.head, "dobj")
    return any(t.text.lower().endswith(("self", "selves")) for t in hit)


def _is_spared(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Minimising civilian casualties": harm that somebody means to avoid; "outright hostility" is a feeling,
    "the cessation of hostilities" their end, "a toll of casualties" their count."""
    if trigger.head.text.lower() == "hostility":
        return True
    above = sentence.tokens[trigger.head.head]
    if trigger.head.lemma == "hostility" and above.lemma == "of":
        return sentence.tokens[above.head].lemma in {"cessation", "suspension", "end"}
    if trigger.head.lemma != "casualty":
        return False
    counted = above.lemma == "of" and sentence.tokens[above.head].lemma in word_class("counts_of")
    return counted or above.lemma in word_class("sparing")


def _names_ground(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The truce village", "the ceasefire line": a deal in the name of a place is not made there."""
    above = sentence.tokens[trigger.head.head]
    inside = trigger.head.dep in {"compound", "nmod"} and trigger.entry.type == "RETREAT"
    return inside and above.lemma in word_class("truce_ground")


def _is_travel(sentence: Sentence, trigger: Trigger) -> bool:
    """ "She boarded a plane": only armed men seize what they board."""
    if trigger.head.lemma != "board":
        return False
    doers = slot(sentence, trigger.head, "subject")
    armed = word_class("armed") | word_class("boarding")
    return bool(doers) and not any(kernel(sentence, t).lemma in armed for t in doers)


def _is_somebody(sentence: Sentence, token: Token) -> bool:
    inner = kernel(sentence, token)
    personal = inner.tag in {"PRP", "WP"} and inner.lemma not in {"it", "they"}
    return personal or inner.name == "PERSON" or inner.lemma in word_class("being")


def _phrase(sentence: Sentence) -> bool:
    text = " ".join(t.text.lower() for t in sentence.tokens)
    return any(phrase in text for phrase in signs()["figurative_phrase"])


def _is_set(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The explosion in the oxygen plant", "the explosion of 11 February": a day or a building follows, no image does."""
    if trigger.head.pos in VERBAL:
        return False
    behind = [
        kernel(sentence, t) for n in ("of", "in", "at") for t in slot(sentence, trigger.head, n)
    ]
    dated = any(t.name in {"DATE", "TIME", *NAMED_PLACES} for t in behind)
    return dated or _physical_argument(sentence, trigger)


def _harmless(sentence: Sentence, trigger: Trigger) -> bool:
    """ "heart attack", "price war": names that hold a violent word."""
    return named_so(sentence, trigger, "harmless")


def _conflict(sentence: Sentence, trigger: Trigger) -> bool:
    return bool(set(lemmas(sentence, trigger)) & signs()["conflict"])


def _hard_conflict(sentence: Sentence, trigger: Trigger) -> bool:
    """In sports and business pages one violent word is an image; armed people, the dead or arms are not."""
    hard = (
        word_class("armed") | word_class("missile") | word_class("suicide") | {"dead", "civilian"}
    )
    said = set(lemmas(sentence, trigger)) & hard & signs()["conflict"]
    return bool(said)


def _harms_people(sentence: Sentence, trigger: Trigger) -> bool:
    """ "14 people were killed in the market": a count of people harmed is meant, whatever the page."""
    if trigger.head.lemma not in word_class("harm"):
        return False
    hit = (*slot(sentence, trigger.head, "object"), *slot(sentence, trigger.head, "subject"))
    return any(
        kernel(sentence, t).lemma in word_class("being") | word_class("armed") or t.pos == "NUM"
        for t in hit
    )


def _by_arms(trigger: Trigger) -> bool:
    """ "A bomb exploded in the market": what a bomb, shell or grenade does is meant, whatever else is sold there."""
    arms = word_class("bomb") | word_class("missile") | word_class("grenade")
    return any(need.words and need.words <= arms for need in trigger.entry.needs)


def is_natural(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether nature does harm: "nine died in the crush"; whoever sees a deed there is wrong. A boat may have rammed another."""
    if is_mishap(sentence, trigger) or is_driven_by_nature(sentence, trigger):
        return True
    craft = word_class("traffic") | word_class("boat") | word_class("rail")
    return trigger.entry.type == "ASSAULT" and _by_nature(sentence, trigger, craft)


def _natural(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The quake killed 40": nobody assaults; a mine is laid by somebody, whatever drives over it."""
    if is_mined(sentence):
        return False
    if set(lemmas(sentence, trigger)) & signs()["disaster"]:
        return not _hard_conflict(sentence, trigger)
    return _by_nature(sentence, trigger)


def _by_nature(sentence: Sentence, trigger: Trigger, but: frozenset[str] = frozenset()) -> bool:
    doers = list(slot(sentence, trigger.head, "subject"))
    # "Washed away by the waters"; what is attacked in the waters of a state is attacked by somebody.
    if any(t.lemma in signs()["weather_doer"] for t in doers):
        return True
    doers += [t for name in ("by", "in", "from", "of") for t in slot(sentence, trigger.head, name)]
    # "A wave of floods hit the town", "the effects of drought".
    doers += [below for t in doers for below in slot(sentence, t, "of")]
    natural = (signs()["weather"] | word_class("disease")) - but
    return any(t.lemma in natural for t in doers) and not any(
        _tells_itself(sentence, t, trigger) for t in doers
    )


def _tells_itself(sentence: Sentence, token: Token, harm: Trigger) -> bool:
    """Whether a word of nature tells an event of its own, to which harm is given: "a flood", "a storm" that destroyed
    90 homes; a storm that pounds a coast fires no shells."""
    entries = nouns().get(token.lemma, ())
    if any(all(n.slot != "verb" for n in e.needs) for e in entries):
        return True
    bare = harm.entry.mode in {None, "destroy"}
    return bare and any(all(meets(sentence, token, n) for n in e.needs) for e in entries)


def _is_struck_venue(sentence: Sentence, trigger: Trigger) -> bool:
    """ "A rocket struck the market": where wares are sold in stalls; "the new rocket hit the market" is one of the wares."""
    hit = [kernel(sentence, t) for t in slot(sentence, trigger.head, "object")]
    scenes = bool(hit) and all(is_venue(sentence, t, struck=True) for t in hit)
    return scenes and _by_arms(trigger) and trigger.head.lemma not in word_class("marketed")


def _abstract_argument(sentence: Sentence, trigger: Trigger) -> bool:
    names = ("object",) if trigger.head.pos == "VERB" else ("of", "on", "against")
    hit = [t for name in names for t in slot(sentence, trigger.head, name)]
    if any(_is_abstract(sentence, t) for t in hit):
        return True
    doers = slot(sentence, trigger.head, "subject")
    return bool(doers) and all(_is_abstract(sentence, t) for t in doers)


def _is_abstract(sentence: Sentence, token: Token) -> bool:
    inner = kernel(sentence, token)
    if inner.name in NAMED_BEINGS | NAMED_PLACES:
        return False
    if is_venue(sentence, inner):
        return False
    abstract = inner.lemma in signs()["abstract"] or inner.text.lower() in signs()["abstract"]
    return abstract or (
        inner.lemma in signs()["business"] and inner.lemma not in word_class("being")
    )


def _physical_argument(sentence: Sentence, trigger: Trigger) -> bool:
    wanted = word_class("armed") | word_class("building") | word_class("vehicle")
    for name in ("object", "subject", "on", "against", "at", "of", "in"):
        for token in slot(sentence, trigger.head, name):
            inner = kernel(sentence, token)
            if inner.lemma in wanted or inner.name in NAMED_PLACES | {"NORP"}:
                return True
    return any(t.name in {"GPE", "NORP", "LOC"} for t in subtree(sentence, trigger.head))
