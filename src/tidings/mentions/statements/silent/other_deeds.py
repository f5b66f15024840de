"""What is done with a word of saying but says nothing: who dismisses a general, calls a newsroom, answers fire.

Finds the deed in "Bor dismissed its commander", "who asked not to be named"; none in "Bor dismissed the charge".
"""

from __future__ import annotations

from functools import cache

from tidings.language.trees import children, head, subtree
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.mended.swallowed import WHATEVER
from tidings.mentions.statements.reported.content import Content
from tidings.mentions.statements.reported.cues import Cue
from tidings.model.parse import Sentence, Token

# "Did not wish to be named".
_WANTING = frozenset({"wish", "want", "like", "prefer", "care"})
_ASKING = frozenset({"ask", "request", "insist"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no"})
_THEIRS = frozenset({"his", "her", "their", "my", "our"})
# Whoever asks for his name to be kept back says so in so many words.
_NEAR = 9
_TIMES = frozenset({"DATE", "TIME"})
_SORTS = frozenset({"kind", "sort"})
_CHANCES = frozenset({"likely", "unlikely"})


def is_other_deed(sentence: Sentence, cue: Cue, content: Content) -> bool:
    """Whether the verb is no saying here: "dismissed the commander", "mourned the dead", "called a station on Monday", "called for next week"."""
    verb = sentence.tokens[cue.token]
    if _is_whatever(sentence, verb):
        return True
    told = [t for a, b in content.pieces for t in sentence.tokens[a : b + 1]]
    if {t.lemma for t in told if t.pos != "DET"} <= _SORTS:
        return True  # "heard nothing of the kind"
    if cue.lemma in {"dismiss", "mourn"} and content.frame == "np":
        things = children(sentence, verb, "dobj", "nsubjpass")
        felt = cue.lemma == "mourn"
        done = all(t.lemma in word_class("mourned") if felt else _holds_office(t) for t in things)
        return bool(things) and done
    if not content.frame.startswith("p:"):
        return False
    if cue.lemma == "call" and children(sentence, verb, "dobj"):
        return True
    return any(t.name in _TIMES for t in told) and all(
        t.name in _TIMES or t.pos in {"DET", "ADP", "PUNCT"} for t in told
    )


def _is_whatever(sentence: Sentence, verb: Token) -> bool:
    """“whatever the mayor says”."""
    return any(t.text.casefold() in WHATEVER for t in children(sentence, verb, "dobj"))


def _holds_office(thing: Token) -> bool:
    """Whether somebody is sent away, by his office or his name."""
    return thing.lemma in offices() or thing.name == "PERSON"


@cache
def offices() -> frozenset[str]:
    """The last words of all offices and callings: "minister", "commander"."""
    return frozenset(row["title"].split()[-1] for row in table("en/roles.tsv"))


def hides_name(sentence: Sentence, cue: Cue) -> bool:
    """“who asked not to be named”, “did not wish to be named”, “asked that her name be left out”: how the source is told of."""
    verb = sentence.tokens[cue.token]
    unwilling = cue.lemma in _WANTING and any(t.dep == "neg" for t in children(sentence, verb))
    if (cue.lemma not in _ASKING and not unwilling) or children(sentence, verb, "dobj", "dative"):
        return False
    near = sentence.tokens[verb.index + 1 : verb.index + 1 + _NEAR]
    stop = next((i for i, t in enumerate(near) if t.pos == "PUNCT"), len(near))
    words = near[:stop]
    if any(t.lemma in word_class("nameless") for t in words):
        return True
    denied = unwilling or any(t.text.casefold() in _NOT for t in words)
    named = any(t.tag == "VBN" and t.lemma in word_class("naming") for t in words)
    own = any(
        t.lemma in {"name", "identity"}
        and any(b.text.casefold() in _THEIRS for b in children(sentence, t, "poss"))
        for t in words
    )
    return own or (denied and named)


def is_granted(sentence: Sentence, deed: Token) -> bool:
    """“the first of their demands to be met”: what becomes of a demand is not what is demanded."""
    passive = bool(children(sentence, deed, "auxpass"))
    return passive and deed.lemma in word_class("granting_demand")


def says_nothing(sentence: Sentence, verb: Token, start: int) -> bool:
    """Whether only the learned reader could take a verb for one of saying: "answered the fire", "gave no number",
    "demands to be met"; `start` is where the content begins."""
    first = next((t for t in sentence.tokens if t.start >= start), None)
    if first is None:
        return False
    if verb.pos == "NOUN":
        above = head(sentence, first)
        return above is not None and first.tag == "TO" and is_granted(sentence, above)
    if _is_whatever(sentence, verb) or (verb.pos == "ADJ" and verb.lemma in _CHANCES):
        return True
    things = [t for t in children(sentence, verb, "dobj") if subtree(sentence, t)[0].index <= first.index <= t.index]  # fmt: skip
    if verb.lemma == "answer":
        return bool(things)
    none = [t for t in things if any(b.text.casefold() == "no" for b in children(sentence, t, "det"))]  # fmt: skip
    return verb.lemma == "give" and any(t.lemma in word_class("details") for t in none)
