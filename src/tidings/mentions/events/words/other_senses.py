"""Words of events in another sense: one walks out of a house, opens a door for somebody, warns of cracks in a wall.

"Deputies walked out of parliament" and "Norland warned of war" are events; "she walked out of the forest" is none.
"""

from __future__ import annotations

from functools import cache

from tidings.language.arguments import kernel, objects, slot
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL, governing_verb
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.blazes import is_blaze
from tidings.mentions.events.words.fields import signs
from tidings.mentions.events.words.other_uses import is_other_use
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence, Token

# What one does out of a room.
LEAVING = frozenset({"walk", "come"})
# How it hangs what somebody comes out for, against, or into.
WHY_OUT = ("prep", "advcl", "xcomp")
# Words that open a question.
QUESTIONS = frozenset({"WP", "WDT", "WP$", "WRB"})


def is_other_sense(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a word of an event is meant otherwise where it stands, whichever reader saw it."""
    return (
        _is_way_out(sentence, trigger)
        or _is_fire_lit(sentence, trigger)
        or _is_of_nature(sentence, trigger)
        or _is_fewer(sentence, trigger)
        or has_other_object(sentence, trigger)
        or _is_not_told(sentence, trigger)
        or _is_question(sentence, trigger)
        or _is_gate(sentence, trigger)
        or _is_saved(sentence, trigger)
        or _is_given_within(sentence, trigger)
        or is_other_use(sentence, trigger)
        or _is_count(sentence, trigger)
    )


def _is_way_out(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Walked out of the forest", "came out of the ward": only who leaves talks, work or parliament protests so."""
    if trigger.entry.type not in {"PROTEST", "REJECT"} or trigger.head.lemma not in LEAVING:
        return False
    if trigger.head.lemma == "come" and not children(sentence, trigger.head, *WHY_OUT):
        return True  # "the men came out eleven hours later": not on strike, nor into the streets
    left = [kernel(sentence, t) for t in slot(sentence, trigger.head, "of")]
    return bool(left) and not any(
        t.name == "ORG" or t.lemma in word_class("left_in_protest") for t in left
    )


def _is_gate(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Failed to open the spillway gates", "the valves were closed": no border and no road is shut."""
    if trigger.head.lemma not in {"open", "close", "shut", "reopen"}:
        return False
    moved = {
        t.lemma
        for t in (*objects(sentence, trigger.head), *children(sentence, trigger.head, "nsubjpass"))
    }
    words = word_class("waterworks")
    if not moved or not moved <= words | {"gate", "one", "two", "some", "all"}:
        return False
    wet = any(t.lemma in words for t in sentence.tokens)
    ways = (word_class("border") | word_class("crossing")) - {"gate", "door"} | {
        "camp",
        "prison",
        "embassy",
        "city",
        "port",
        "road",
    }
    return wet or not any(
        t.lemma in ways or t.name in {"GPE", "FAC", "LOC"} for t in sentence.tokens
    )


def _is_saved(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Five students were pulled out alive", "pulled out of the rubble": who is saved from ruins, no troops that leave."""
    if trigger.entry.type != "RETREAT" or trigger.head.lemma not in {"pull", "drag", "dig"}:
        return False
    return any(t.lemma in word_class("ruins") for t in sentence.tokens[trigger.head.index :])


def _is_given_within(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Vaccine was given in six days": what is handed out within a time, nobody gives in."""
    verb = trigger.head
    if trigger.entry.type != "CONCEDE" or verb.lemma != "give":
        return False
    passive = children(sentence, verb, "auxpass")
    handed = children(sentence, verb, "dobj")
    return bool(passive or handed) and bool(children(sentence, verb, "prep"))


def _is_count(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The ministry has recognised 150": a number of dead that is owned up to, no state and no winner."""
    if trigger.entry.type != "SUPPORT" or trigger.head.pos not in VERBAL:
        return False
    return any(t.pos == "NUM" for t in objects(sentence, trigger.head))


def _is_fire_lit(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The fire was started by sparks", "died in the fire": a blaze is neither a ceasefire nor shots."""
    if trigger.entry.type == "ASSAULT" and trigger.head.lemma == "fire":
        link = sentence.tokens[trigger.head.head]
        return link.lemma == "in" and is_blaze(sentence, trigger.head)
    if trigger.entry.mode != "ceasefire" or trigger.head.lemma not in word_class("kindling"):
        return False
    named = (*slot(sentence, trigger.head, "subject"), *objects(sentence, trigger.head))
    return any(t.lemma == "fire" for t in named) and not any(
        t.lemma in word_class("ceasefire") - {"fire"} for t in named
    )


def _is_of_nature(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Warned of cracks in the dam", "a warning of floods": nobody threatens with these."""
    if trigger.entry.type != "THREATEN":
        return False
    named = [
        kernel(sentence, t).lemma
        for name in ("of", "about", "against") for t in slot(sentence, trigger.head, name)
    ]  # fmt: skip
    return bool(named) and all(w in _dangers() for w in named)


def _is_fewer(sentence: Sentence, trigger: Trigger) -> bool:
    """ "It has declined from 58 to 55 percent", "fell and declined by a third": what grows less refuses nothing."""
    verb = trigger.head
    if trigger.entry.type != "REJECT" or verb.lemma != "decline":
        return False
    told = children(sentence, verb, "dobj", "xcomp", "ccomp", "nsubjpass", "agent")
    links = children(sentence, verb, "prep")
    return not told and any(t.lemma in {"from", "by", "to", "since"} for t in links)


@cache
def _dangers() -> frozenset[str]:
    return (
        word_class("disasters") | word_class("disease") | word_class("natural_danger")
    ) | signs()["weather_doer"]


@cache
def _others() -> tuple[dict[str, str], ...]:
    return tuple(dict(row) for row in table("en/other_senses.tsv"))


def has_other_object(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Bowed to the memory of the dead", "climbed down from the platform": so the word tells no such event."""
    return any(
        row["type"] == trigger.entry.type and trigger.head.lemma in words(row["verbs"])
        and _fills(sentence, trigger.head, row["slot"], words(row["words"]))
        for row in _others()
    )  # fmt: skip


def _fills(sentence: Sentence, head: Token, name: str, wanted: tuple[str, ...]) -> bool:
    if not name:
        return True
    if not wanted:
        return any(
            t.lemma == name for t in children(sentence, head, "prep", "mark", "advmod", "prt")
        )
    meant = frozenset(w for one in wanted for w in _class_or_word(one))
    return any(kernel(sentence, t).lemma in meant for t in slot(sentence, head, name))


def _class_or_word(word: str) -> frozenset[str]:
    return word_class(word[1:]) if word.startswith("@") else frozenset({word})


def _is_not_told(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The text mentions no withdrawal", "will not return without a withdrawal": a deed of which only the lack is told."""
    if trigger.head.pos in VERBAL or trigger.entry.type not in {"RETREAT", "ASSAULT"}:
        return False
    above = sentence.tokens[trigger.head.head]
    if trigger.head.dep == "pobj" and above.lemma == "without":
        return trigger.entry.type == "RETREAT"
    verb = governing_verb(sentence, trigger.head)
    if verb is None or verb.lemma not in word_class("mentioning"):
        return False
    negated = (*children(sentence, verb, "neg"), *children(sentence, trigger.head, "det"))
    return trigger.head.dep == "dobj" and any(
        t.text.lower() in {"not", "n't", "no"} for t in negated
    )


def _is_question(sentence: Sentence, trigger: Trigger) -> bool:
    """ "A judge will ask who helped them", "asked whether it was true": who wants to know something demands nothing."""
    if trigger.entry.type != "REQUEST" or trigger.head.lemma not in {"ask", "inquire", "wonder"}:
        return False
    asked = children(sentence, trigger.head, "ccomp")
    openers = [t for c in asked for t in children(sentence, c) if t.index < c.index]
    wanted = any(t.tag in QUESTIONS or t.lemma in {"whether", "if"} for t in openers)
    return wanted and not children(sentence, trigger.head, "xcomp")
