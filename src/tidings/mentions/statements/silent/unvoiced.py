"""Words of saying or thinking behind which nobody says anything: "148 of them confirmed victims", "went out to see what it was".

"Two of them confirmed that he was there", "doctors fear reprisals" and "saw in it a threat" stay statements.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.model.parse import Sentence, Token

_OF_THEM = frozenset({"them", "whom", "these", "those"})
# Participles that the parser takes for verbs: "148 of them confirmed cases".
_SORTED = frozenset({"confirm", "suspect", "declare", "report", "know"})
_OPEN = frozenset({"what", "who", "whom", "how", "where", "whether", "if", "why", "which"})
# What is held of somebody: "thought to hold", "believed to be dead".
_HELD = frozenset({"believe", "think", "suspect", "presume", "rumour", "assume"})
_LOOKING = frozenset({"see", "hear", "find", "learn"})
# "He sees": a pronoun and its verb.
_GAP = 2


def is_unvoiced(draft: Draft, places: Places) -> bool:
    """Whether a draft's word of saying counts, looks for, is the motive of a deed or a part of a whole."""
    if draft.token is None or draft.quoted:
        return False
    sentence = places.sentences[draft.sentence]
    verb = sentence.tokens[draft.token]
    return (
        _is_sort(sentence, verb)
        or _is_looked_for(sentence, verb, draft, places)
        or _is_motive(sentence, verb, draft)
        or _is_share(sentence, verb)
        or _is_proof(verb, draft)
        or _is_held_of(sentence, verb, draft)
        or _is_examined(sentence, verb, draft)
        or _is_result(sentence, verb, draft)
        or _is_roused(sentence, verb)
        or _is_gap(verb, draft, places)
        or _is_for_sake(sentence, verb, draft)
    )


def _is_sort(sentence: Sentence, verb: Token) -> bool:
    """ "148 of them confirmed Ebola victims": what some of them are, and not what they say."""
    if verb.lemma not in _SORTED or verb.tag not in {"VBD", "VBN"}:
        return False
    doers = children(sentence, verb, "nsubj")
    of = [
        o
        for t in doers
        if t.pos in {"NUM", "DET", "PRON"}
        for p in children(sentence, t, "prep")
        for o in children(sentence, p, "pobj")
    ]
    bare = [t for t in children(sentence, verb, "dobj") if not children(sentence, t, "det", "poss")]
    return any(o.text.casefold() in _OF_THEM for o in of) and bool(bare)


def _is_looked_for(sentence: Sentence, verb: Token, draft: Draft, places: Places) -> bool:
    """ "Had gone out to see what the noise was": who looks for an answer has none yet."""
    inside = places.words_of(draft)
    aim = verb.tag == "VB" and any(t.text == "to" for t in children(sentence, verb, "aux"))
    asks = bool(inside) and inside[0].text.casefold() in _OPEN
    return verb.lemma in _LOOKING and aim and asks


def _is_motive(sentence: Sentence, verb: Token, draft: Draft) -> bool:
    """ "Fearing reprisals, he gave no name": why he did so; he warns of nothing."""
    told = draft.frame == "np" and verb.tag == "VBG" and verb.dep == "advcl"
    return verb.lemma == "fear" and told and not children(sentence, verb, "ccomp")


def _is_share(sentence: Sentence, verb: Token) -> bool:
    """ "Health workers account for 27 of the cases": so many they are."""
    behind = sentence.tokens[verb.index + 1 : verb.index + 2]
    return verb.lemma == "account" and bool(behind) and behind[0].lemma == "for"


def _is_proof(verb: Token, draft: Draft) -> bool:
    """ "…, citing footage from a drone": on what the saying rests, and not one more."""
    # "nine died, the paper said, citing the mayor": the mayor says it
    cited = draft.speaker is not None and draft.speaker.first > verb.index
    return verb.lemma == "cite" and verb.tag == "VBG" and draft.frame == "np" and not cited


def _is_held_of(sentence: Sentence, verb: Token, draft: Draft) -> bool:
    """ "The number of people believed to have died": those of whom it is believed do not believe it."""
    if verb.tag not in {"VBN", "VBD"} or draft.speaker is None or children(sentence, verb, "agent"):
        return False
    if draft.speaker.sentence != draft.sentence or children(sentence, verb, "aux", "auxpass"):
        return False
    behind = sentence.tokens[verb.index + 1 : verb.index + 2]
    return bool(behind) and behind[0].text == "to" and verb.lemma in _HELD


def _is_examined(sentence: Sentence, verb: Token, draft: Draft) -> bool:
    """ "Agencies are assessing the claim", "a book analysing his speeches": what is looked into, and no word on it."""
    things = children(sentence, verb, "dobj")
    clause = children(sentence, verb, "ccomp", "oprd")
    told = draft.frame in {"np", "learned"} and bool(things) and not clause
    return told and verb.lemma in word_class("examining")


def _is_result(sentence: Sentence, verb: Token, draft: Draft) -> bool:
    """ "Tells so many lies that she may lose": what comes of it, and not what is told."""
    between = [t for t in sentence.tokens[verb.index + 1 :] if t.end < draft.start]
    for token in between[:-1]:
        behind = sentence.tokens[token.index + 1]
        so = token.text.casefold() == "so" and behind.pos in {"ADJ", "ADV"}
        such = token.text.casefold() == "such" and behind.pos in {"ADJ", "DET", "NOUN"}
        if so or such:
            return between[-1].text.casefold() == "that"
    return False


def _is_roused(sentence: Sentence, noun: Token) -> bool:
    """ "The release raised hopes of a truce": whose hopes they are nobody says."""
    above = sentence.tokens[noun.head]
    return (
        noun.lemma in word_class("roused_feelings")
        and noun.dep == "dobj"
        and above.lemma in word_class("rousing")
    )


def _is_gap(verb: Token, draft: Draft, places: Places) -> bool:
    """ "The progress he says he sees": the words say nothing without those before."""
    inside = [t for t in places.words_of(draft) if t.text.isalnum()]
    bare = len(inside) <= _GAP and all(t.pos in {"PRON", "AUX", "VERB"} for t in inside)
    return bare and draft.frame == "that" and verb.dep in {"relcl", "pcomp"}


def _is_for_sake(sentence: Sentence, noun: Token, draft: Draft) -> bool:
    """ "Sail in support of patrols in the northern area": what it is for; where a place behind it is taken for who says it."""
    if noun.lemma != "support" or draft.speaker is None or draft.speaker.first < noun.index:
        return False
    before = sentence.tokens[noun.index - 1 : noun.index]
    return noun.dep == "pobj" and bool(before) and before[0].text.casefold() == "in"
