"""Words of saying with which nobody says anything: “was last seen getting into a car”, “when asked why”.

Leaves "was seen as a threat" alone: that somebody thinks.
"""

from __future__ import annotations

from tidings.language.trees import children, head, is_passive
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.reported.content import Content
from tidings.mentions.statements.reported.cues import Cue
from tidings.mentions.statements.silent.other_deeds import hides_name, is_other_deed
from tidings.model.parse import Sentence, Token


def _is_left_open(sentence: Sentence, verb: Token) -> bool:
    """“neither confirmed nor denied it”: nothing is said."""
    first = head(sentence, verb) if verb.dep == "conj" else None
    return first is not None and any(
        t.text.casefold() in {"neither", "nor"} for t in children(sentence, first, "preconj", "cc")
    )


def is_no_saying(sentence: Sentence, cue: Cue, verb: Token, content: Content) -> bool:
    """“a man claiming to speak for the strikers” presents himself; “Asked whether …, Bor replied” tells nothing."""
    if hides_name(sentence, cue) or is_other_deed(sentence, cue, content):
        return True
    if cue.lemma == "deny" and _is_left_open(sentence, verb):
        return True
    if cue.lemma == "see" and verb.dep == "acl" and verb.tag == "VBN" and content.frame == "that":
        return True  # "said in a letter seen by Bor that …": Bor has read it
    if cue.lemma == "see" and is_passive(sentence, verb) and _is_watched(sentence, verb):
        return True
    presents = verb.dep == "acl" and verb.tag == "VBG" and verb.text in word_class("presenting")
    return presents or (cue.lemma == "ask" and _is_asked(sentence, verb))


def is_now(sentence: Sentence, verb: Token) -> bool:
    """“Parents are asked to wait, the school said”: the school asks, nobody else."""
    helped = {t.text.casefold() for t in children(sentence, verb, "auxpass", "aux")}
    return bool(helped & {"are", "is"})


def _is_watched(sentence: Sentence, verb: Token) -> bool:
    """“was last seen getting into a car”: eyes saw it, nobody judged it."""
    doing = children(sentence, verb, "xcomp", "ccomp", "advcl")
    return any(t.tag == "VBG" and t.index > verb.index and t.lemma != "be" for t in doing)


def _is_asked(sentence: Sentence, verb: Token) -> bool:
    """“Asked whether …”, “when asked why …”: the question is not that of whoever answers it."""
    if verb.tag == "VBN" and verb.dep in {"advcl", "ROOT"}:
        return True
    before = sentence.tokens[verb.index - 1].text.casefold() if verb.index else ""
    return (
        verb.dep == "advcl"
        and verb.text.casefold() == "asked"
        and before in {"when", "if", "once", "repeatedly"}
    )
