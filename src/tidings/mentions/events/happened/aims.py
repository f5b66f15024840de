"""Deeds that are only aimed at or bidden: "to seize the town", "Withdraw your troops", "- release all who are held".

"They managed to seize the town" and "Rebels seize the town" tell of deeds that came about.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.happened.openings import first_of
from tidings.mentions.events.happened.verdicts import AIM, Verdict, cues_of, plain
from tidings.model.parse import Sentence, Token

# What one began, used or managed to do came about.
CAME_ABOUT = frozenset({"continue", "begin", "start", "go", "use", "manage", "come"})
MISSED = Verdict("cancelled", '"was to have"')
_OWN = ("nsubj", "nsubjpass", "expl", "aux", "auxpass", "mark")
# What may open an item of a list, or come before what is bidden.
_BEFORE = frozenset({"PUNCT", "SYM", "NUM", "X", "SPACE", "ADV", "INTJ", "CCONJ"})


def infinitive(sentence: Sentence, verb: Token) -> Verdict | None:
    """ "to seize the town" tells an aim, unless what governs it says that it came about."""
    helpers = children(sentence, verb, "aux", "auxpass")
    to = any(t.lemma == "to" for t in helpers)
    if missed(sentence, verb):
        return MISSED
    if to and verb.tag == "VBN" and sentence.tokens[verb.head].lemma == "be":
        return Verdict("planned", '"is to be"')
    if verb.tag != "VB":
        return None
    if verb.dep == "conj" and (to or not helpers):
        # "to open the port, release the crew and to drop the charges"
        first = first_of(sentence, verb)
        return infinitive(sentence, first) if first is not verb else None
    if verb.dep in {"ROOT", "conj"} or not to:
        return None
    above = sentence.tokens[verb.head]
    if verb.dep == "xcomp" and above.lemma in CAME_ABOUT:
        return None
    if above.lemma == "be" and verb.dep == "xcomp":
        return Verdict("planned", '"is to"')
    cue = cues_of("governor").get(above.lemma)
    status = plain(cue)
    if cue == "asserted":
        return None
    if status is not None and verb.dep != "advcl":
        return Verdict(status, f'"{above.text} to"')
    return Verdict("hypothetical", AIM)


def missed(sentence: Sentence, verb: Token) -> bool:
    """ "The rally was to have been held", "talks were to have begun": it was planned and has not come about."""
    above = sentence.tokens[verb.head]
    helpers = {t.lemma for t in children(sentence, verb, "aux")}
    was = above.lemma == "be" and above.tag == "VBD" and above.index < verb.index
    return verb.tag == "VBN" and was and {"to", "have"} <= helpers


def weighed(sentence: Sentence, verb: Token) -> Verdict | None:
    """ "Lifting the tariffs is a condition", "taking the hills would be a mistake": a deed only spoken of; "was" tells it."""
    above = sentence.tokens[verb.head]
    helpers = {t.text.lower() for t in children(sentence, above, "aux")}
    said = children(sentence, above, "attr", "acomp")
    if verb.tag != "VBG" or verb.dep not in {"csubj", "nsubj"} or above.lemma != "be" or not said:
        return None
    now = above.tag in {"VBZ", "VBP"} or bool(helpers & {"would", "could", "will", "may", "might"})
    return Verdict("hypothetical", "a deed weighed") if now else None


def liked(sentence: Sentence, verb: Token) -> Verdict | None:
    """ "They would like to see Norland agree": what somebody wants to see has not come about."""
    above = sentence.tokens[verb.head]
    if verb.dep not in {"ccomp", "xcomp"} or verb.tag not in {"VB", "VBG"} or above.lemma != "see":
        return None
    wanting = sentence.tokens[above.head]
    wants = above.dep == "xcomp" and wanting.lemma in {"like", "want", "love", "hope", "prefer"}
    return Verdict("hypothetical", f'"{wanting.text} to see"') if wants else None


def required(sentence: Sentence, verb: Token) -> Verdict | None:
    """ "It is imperative that agencies provide aid": what has to be done is not told as done; "it is vital that they did" is."""
    above = sentence.tokens[verb.head]
    if above.lemma == "be":
        above = next(iter(children(sentence, above, "acomp")), above)
    if verb.dep != "ccomp" or above.lemma not in word_class("needful"):
        return None
    helpers = children(sentence, verb, "aux", "auxpass")
    bare = verb.tag in {"VB", "VBP"} and not helpers
    passive = verb.tag == "VBN" and any(t.text.lower() == "be" for t in helpers)
    return Verdict("hypothetical", f'"{above.text} that"') if bare or passive else None


def bidden(sentence: Sentence, verb: Token) -> Verdict | None:
    """ "- withdraw the army from the streets": a bare verb that opens a sentence without a subject is bidden, not told."""
    first = verb
    while first.dep == "conj" and (above := first_of(sentence, first)) is not first:
        first = above
    if first.tag != "VB" or first.dep != "ROOT" or children(sentence, first, *_OWN):
        return None
    acts = bool(children(sentence, first, "dobj", "prep", "ccomp", "xcomp", "prt"))
    opens = all(t.pos in _BEFORE for t in sentence.tokens[: first.index])
    return Verdict("hypothetical", "bidden") if acts and opens else None
