"""Drops what is only the content of an act of speech: in "agreed to meet" the agreeing is told, not the meeting.

"They condemned the raid" keeps both, for the raid happened. "Held nine during an operation" tells one deed.
"""

from __future__ import annotations

from tidings.language.arguments import complements, slot
from tidings.language.trees import subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence

# Acts of speech whose complement says what is to be done.
DIRECTIVE = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
# Nouns of these types in the complement are real things spoken about ("end the assault").
REAL = frozenset({"ASSAULT", "PROTEST", "COERCE"})
# A call for a truce or an offer of talks has them only as its content.
CONTENT_SLOTS = ("object", "for", "to", "on", "of")


def without_contents(sentence: Sentence, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The triggers that are told for themselves."""
    inside: set[int] = set()
    for one in triggers:
        if one.entry.type in DIRECTIVE:
            inside |= _content(sentence, one, triggers)
    inside |= {t.head.index for t in triggers if _frames_deed(sentence, t, triggers)}
    return tuple(t for t in triggers if t.head.index not in inside)


def _frames_deed(sentence: Sentence, one: Trigger, others: tuple[Trigger, ...]) -> bool:
    """Whether a noun only names the undertaking in which a deed of the same sentence was done."""
    link = sentence.tokens[one.head.head]
    if one.head.dep == "acl" and one.head.lemma == "target":
        # "An operation targeting a leader" says what it is for.
        return link.lemma in word_class("undertaking")
    if one.head.lemma not in word_class("undertaking") or link.lemma not in {
        "during",
        "in",
        "amid",
    }:
        return False
    done = {
        t.anchor.index for t in others if t is not one and t.entry.type in {"ASSAULT", "COERCE"}
    }
    return one.head.dep == "pobj" and link.head in done


def _content(sentence: Sentence, speech: Trigger, others: tuple[Trigger, ...]) -> set[int]:
    found: set[int] = set()
    heads = {t.index for t in complements(sentence, speech.anchor)}
    if speech.head.pos == "AUX":
        heads.add(speech.anchor.index)
    for other in others:
        if other is speech or other.head.index in {t.index for t in speech.tokens[:1]}:
            continue
        if _denied_deed(speech, other) or _arranged(sentence, speech, other):
            continue
        if other.anchor.index in heads or (
            other.anchor.pos in VERBAL and other.anchor.dep == "conj" and other.anchor.head in heads
        ):
            found.add(other.head.index)
        elif other.head.pos not in VERBAL and other.entry.type not in REAL:
            found |= _noun_content(sentence, speech, other, heads)
    return found


def _denied_deed(speech: Trigger, other: Trigger) -> bool:
    """ "denied that it had shelled the town": a deed that somebody says was done, told as denied."""
    return (
        speech.head.lemma in word_class("denying")
        and other.entry.type in REAL
        and (other.head.tag in {"VBN", "VBD"})
    )


def _arranged(sentence: Sentence, speech: Trigger, other: Trigger) -> bool:
    """ "agreed to meet in Karm on Friday": a meeting with day or place is planned, and told beside the agreeing."""
    if speech.entry.type != "AGREE" or other.entry.type != "CONSULT":
        return False
    below = subtree(sentence, other.anchor)
    return other.head.pos in VERBAL and any(t.name in {"DATE", "TIME"} for t in below)


def _noun_content(sentence: Sentence, speech: Trigger, other: Trigger, heads: set[int]) -> set[int]:
    direct = {t.index for name in CONTENT_SLOTS for t in slot(sentence, speech.head, name)}
    below = {t.index for i in heads for t in subtree(sentence, sentence.tokens[i])}
    return {other.head.index} if other.head.index in direct | below else set()
