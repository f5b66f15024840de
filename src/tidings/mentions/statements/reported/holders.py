"""Who holds a reporting noun: "their hope", "concern in Bor", "the promise Bor made", "it is the view of the court that".

Finds Bor in "Bor spoke of its fear"; nobody in "fears of a flood".
"""

from __future__ import annotations

from tidings.language.trees import children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.reported.lexicon import support_verbs
from tidings.mentions.statements.speakers.subjects import speaker_of
from tidings.mentions.statements.speakers.voices import is_speaking_noun
from tidings.model.parse import Sentence, Token

# Prepositions that name the holder of a reported fear or hope: "concern in Europe of …".
HOLDERS = frozenset({"by", "from", "among", "in", "within"})
ARRIVING = word_class("arriving")
# "fears are growing in Bor that", "hopes rose among the families that".
LYING = frozenset({"be", "grow", "rise", "mount", "increase", "spread", "persist", "remain", "run", "linger", "fade", "exist", "abound"})  # fmt: skip
REACH = 9
# Nouns whose "of" or first part may name the holder: "the demand of the families for a list".
_OF_THEIRS = frozenset({"appeal", "call", "demand", "offer", "plea", "pledge", "promise", "proposal", "refusal", "request", "threat", "ultimatum", "vow", "warning"})  # fmt: skip
_CARRYING = frozenset({"of", "about", "to", "with"})


def holder_of(sentence: Sentence, noun: Token) -> Token | None:
    """Who holds a reporting noun, None where nobody is named."""
    return holder_and_verb(sentence, noun)[0]


def holder_and_verb(sentence: Sentence, noun: Token) -> tuple[Token | None, Token | None]:
    """Who holds a reporting noun: "their hope", "concern in Bor", "Bor voiced optimism"."""
    verb = carrier(sentence, noun)
    carries = verb is not None and (verb.lemma in support_verbs() or _puts_forward(sentence, verb))
    if carries and verb is not None:
        named = speaker_of(sentence, verb)
        nothing = named is not None and named.text.casefold() in {"nothing", "little"}
        if named is not None and named.index != noun.index and not nothing:
            return named, verb
    for child in children(sentence, noun, "poss"):
        return child, None
    for child in children(sentence, noun, "prep"):
        if child.text.casefold() in HOLDERS:
            for named in children(sentence, child, "pobj"):
                if named.pos in {"PROPN", "NOUN"}:
                    return named, None
    return _far_holder(sentence, noun), None


def _puts_forward(sentence: Sentence, verb: Token) -> bool:
    """“was put forward by an expert”."""
    on = {t.text.casefold() for t in children(sentence, verb, "prt", "advmod")}
    return verb.lemma == "put" and bool(on & {"forward", "about"})


def _far_holder(sentence: Sentence, noun: Token) -> Token | None:
    """Who holds a noun by way of another word: "hopes voiced by Bor", "condemnation came from Bor",
    "a Red Cross warning", "the demand of the families for a list"."""
    for child in children(sentence, noun, "acl"):
        if child.tag == "VBN" and child.lemma in support_verbs():
            return speaker_of(sentence, child)
    for child in children(sentence, noun, "relcl"):
        if holds(sentence, child):
            return children(sentence, child, "nsubj")[0]
    if (from_whom := _beside_verb(sentence, noun)) is not None:
        return from_whom
    for token in sentence.tokens[noun.index + 1 : next_verb(sentence, noun)]:
        if token.text.casefold() == "by" and names(sentence, token):
            return children(sentence, token, "pobj")[0]
    before = children(sentence, noun, "compound", "nmod")
    told = noun.lemma in _OF_THEIRS and bool(children(sentence, noun, "det"))
    if told and before and before[-1].pos == "PROPN":
        return before[-1]
    nation = [t for t in children(sentence, noun, "amod") if t.name == "NORP"]
    return nation[0] if nation else _of_whom(sentence, noun)  # "Ruritanian charges that"


def _beside_verb(sentence: Sentence, noun: Token) -> Token | None:
    """Who is named at the verb of a noun: "came from Bor", "hopes are high in Bor", "there was praise from Bor"."""
    above = head(sentence, noun)
    if above is None:
        return None
    if above.lemma in ARRIVING and noun.dep in {"nsubj", "dobj", "attr"}:
        found = _pobj(sentence, above, "from")
        if found is not None:
            return found
    if noun.dep == "attr" and children(sentence, above, "expl"):
        return _pobj(sentence, above, "from") or _pobj(sentence, above, "among")
    if above.lemma in LYING and noun.dep == "nsubj":
        near = sentence.tokens[above.index + 1 : above.index + REACH]
        at = next((t for t in near if t.text.casefold() in {"in", "among", "at"}), None)
        if at is not None and (named := children(sentence, at, "pobj")):
            return named[0]
    return None


def _of_whom(sentence: Sentence, noun: Token) -> Token | None:
    """“the demand of the families for a list”."""
    of = _pobj(sentence, noun, "of")
    others = children(sentence, noun, "prep", "acl", "relcl")
    asked = any(t.text.casefold() == "for" or t.dep != "prep" for t in others)
    speaks = of is not None and (of.pos == "PROPN" or of.tag == "NNS")
    if of is not None and is_told_apart(sentence, noun) and (speaks or is_speaking_noun(of)):
        return of
    return of if asked and speaks and noun.lemma in _OF_THEIRS else None


def is_told_apart(sentence: Sentence, noun: Token) -> bool:
    """“the finding of the inquiry, that …”, “it is the view of the court that …”: whose it is stands before the clause."""
    above = head(sentence, noun)
    clauses = children(sentence, noun, "acl", "ccomp")
    if above is not None and noun.dep == "attr" and above.lemma == "be":
        clauses += children(sentence, above, "ccomp")
    return any(
        t.lemma == "that" and t.index > noun.index
        for clause in clauses
        for t in children(sentence, clause, "mark")
    )


def _pobj(sentence: Sentence, above: Token, word: str) -> Token | None:
    return next(
        (
            named
            for at in children(sentence, above, "prep")
            if at.text.casefold() == word
            for named in children(sentence, at, "pobj")
        ),
        None,
    )


def carrier(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that a noun is the object of, straight or after a preposition: "spoke of their hope"."""
    above = head(sentence, noun)
    while noun.dep == "conj" and above is not None and above.pos == "NOUN":
        noun, above = above, head(sentence, above)
    if above is not None and above.pos == "ADP" and above.text.casefold() in _CARRYING:
        while above is not None and above.pos == "ADP":
            above = head(sentence, above)
    if above is None or above.pos != "VERB" or noun.dep not in {"dobj", "pobj", "nsubjpass"}:
        return None
    return above


def holds(sentence: Sentence, clause: Token) -> bool:
    """“… Bor made”, “… which Bor has given”: a clause about a noun whose own subject utters it."""
    carries = clause.dep == "relcl" and clause.lemma in support_verbs()
    named = children(sentence, clause, "nsubj")
    if children(sentence, clause, "mark"):
        return False  # "the retort that Bor had shelled it"
    return carries and bool(named) and named[0].tag not in {"WP", "WDT"}


def names(sentence: Sentence, at: Token) -> bool:
    """Whether a capital name stands behind a preposition."""
    return any(t.pos == "PROPN" and t.name not in {"DATE", "TIME"} for t in children(sentence, at, "pobj"))  # fmt: skip


def next_verb(sentence: Sentence, noun: Token) -> int:
    verbs = (t.index for t in sentence.tokens[noun.index + 1 :] if t.pos in {"VERB", "AUX"})
    return next(verbs, len(sentence.tokens))
