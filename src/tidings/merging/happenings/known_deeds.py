"""What a noun that tells a deed as known says of which deed it means: "the attack on Karm" is not that on the port before it.

"Jets bombed the market of Karm. On Monday the army opened its offensive. … The attack on Karm was a crime": the bombing. In "no link
between this killing and the attack" the two are two.
"""

from __future__ import annotations

import re

from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.lexicon import nouns
from tidings.merging.happenings.event_words import kin
from tidings.merging.happenings.struck import THING
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.weighing import is_general

Aim = str | tuple[str, str]  # the id of an entity, or the kind and sort of a thing

_LISTED = re.compile(
    r"\s+(?:and|or|nor)\s+(?:the|this|that|these|those|a|an|another)\s+(?:\w+\s+)?", re.I
)

# "Sentenced to 20 years for the": so many words before the deed may say that it is punished.
_PUNISHED = 8

# "19 dead from the storming", "killed in Monday's ambush".
_OF_A_DEED = re.compile(r"\s+(?:from|in|during|by)\s+(?:the|a|an|that|this|\w+[’']s)\s+(\w+)", re.I)

# "On the drone", "on a Karmian spy plane": so many words behind a noun say what its deed was aimed at.
_AIM = 5

# What a deed is done to stands right behind its noun.
_BEHIND = re.compile(r"\s+(?:of|on|upon|against)\b", re.I)


def same_aim(earlier: Told, later: Told) -> bool:
    """Whether a noun names what it was aimed at, and what was told before was done to it, or was a deed of its sort there:
    "the capture of Karm" is not "killed in Karm"."""
    if later.mention.lemma in word_class("no_name_of_deed"):
        return False  # "the death of a woman" is harm done in some deed, "the use of gas" in many
    if _aims(later) & _aims(earlier):
        return True
    place = {earlier.place.id} if earlier.place is not None else set()
    return bool(_aims(later) & place) and _is_of_sort(earlier, later)


def is_other_aim(earlier: Told, later: Told) -> bool:
    """Whether a noun cannot mean what stands before it: with an aim of its own a mere death, "the recapture" a shot."""
    a = earlier.mention
    if later.mention.lemma in word_class("winning_ground") and not _is_of_sort(earlier, later):
        return True
    if _came_of_another(earlier, later) or _is_off_target(earlier, later):
        return True
    named = any(actor.role == "target" for actor in later.mention.actors)
    if is_punished(later) and _is_behind(later) and named and not same_aim(earlier, later):
        return True
    mere = a.lemma in word_class("death_verbs") | word_class("bare_harm")
    nobody = all(role == "target" for role, _ in earlier.actors)
    own = _is_behind(later) and bool(_aims(later))
    return mere and nobody and own and not same_aim(earlier, later)


def _came_of_another(earlier: Told, later: Told) -> bool:
    """Whether what was told before is known by another noun: "19 dead from the storming" and "the ambush"."""
    noun, told = _known_as(earlier), later.mention.lemma
    attack = any(entry.type == later.mention.type for entry in nouns().get(noun, ()))
    general = word_class(f"general_{later.mention.type}")
    return attack and not kin(noun, told) and general.isdisjoint({noun, told})


def _known_as(told: Told) -> str:
    """The noun by which a deed is named as known, or of which the dead are said to have died; "" where there is none."""
    if told.points_back():
        return told.mention.lemma
    _, _, behind = told.said.partition(told.mention.trigger.quote)
    deed = _OF_A_DEED.match(behind) if is_mere_harm(told) else None
    return deed[1].lower() if deed is not None else ""


def _is_off_target(earlier: Told, later: Told) -> bool:
    """Whether what fell from the sky before is not what the noun names: a drone was shot down, "the attack on the patrol"."""
    _, _, behind = later.said.partition(later.mention.trigger.quote)
    aim = {w.lower() for w in re.findall(r"\w+", behind)[:_AIM]}
    flying = word_class("aircraft") | word_class("drone")
    down = earlier.mention.lemma in word_class("bringing_down")
    return down and _is_behind(later) and aim.isdisjoint(flying)


def is_mere_harm(told: Told) -> bool:
    """Whether it is told by a word for death or wounds alone, which says nothing of how they came."""
    mere = word_class("death_verbs") | word_class("bare_harm") | word_class("being_dead")
    return told.mention.lemma in mere


def is_punished(told: Told) -> bool:
    """ "Serving a life sentence for the murder of": an older deed, for which somebody has been found guilty."""
    before, _, _ = told.said.partition(told.mention.trigger.quote)
    words = re.findall(r"[a-z]+", before.lower())[-_PUNISHED:]
    return "for" in words[-2:] and not word_class("punishments").isdisjoint(words)


def are_listed(one: Told, other: Told) -> bool:
    """Whether two nouns stand side by side as two deeds: "the killing and the attack"."""
    if not (one.is_known and other.is_known and one.mention.sentence == other.mention.sentence):
        return False
    first, second = sorted((one.mention.trigger, other.mention.trigger), key=lambda e: e.start)
    start = one.said.find(first.quote)
    between = one.said[start + len(first.quote) :][: second.start - first.end]
    return start >= 0 and _LISTED.fullmatch(between) is not None


def _is_of_sort(one: Told, other: Told) -> bool:
    a, b = one.mention, other.mention
    if a.mode is not None and a.mode == b.mode:
        return True
    return kin(a.lemma, b.lemma) or is_general(one, other) or is_general(other, one)


def _is_behind(told: Told) -> bool:
    _, _, behind = told.said.partition(told.mention.trigger.quote)
    return _BEHIND.match(behind) is not None


def _aims(told: Told) -> set[Aim]:
    """What was done to: spots and things, and people where they stand right behind the word; "the driver in the attack" does not."""
    direct = not told.is_known or _is_behind(told)
    people = {e.id for role, e in told.actors if role == "target"} if direct else set()
    things = {s for s in told.struck if direct or s[0] == THING}
    return {e.id for e in told.aimed_at} | people | things
