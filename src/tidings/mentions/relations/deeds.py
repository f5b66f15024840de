"""Whose deed a noun of war or effort is: "Norish strikes", "the army's campaign", "the alliance carried out raids".

In "Norland praised the army's campaign" the campaign is the army's; in "Norland praised the campaign" nobody's.
"""

from __future__ import annotations

from tidings.language.arguments import after, slot
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import mend_lemma, word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.found import party_at
from tidings.mentions.relations.sides import side_at
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token

# "campaign to defeat": nothing but "to" and an adverb between an effort and its aim.
NEAR = 3
CARRIED = frozenset({"dobj", "nsubjpass", "attr", "oprd"})


def doers_of(index: Index, sentence: Sentence, deed: Token) -> list[EntityMention]:
    """The parties before the noun or after its "by", else the subject of the verb that carries it out."""
    if deed.lemma in word_class("league"):
        # "The coalition to defeat them": who is joined for a fight fights.
        return parties(index, sentence, (deed,))
    if helped := _helped(sentence, deed):
        return parties(index, sentence, helped)
    verb = _carrier(sentence, _whole(sentence, deed))
    owners = (
        *slot(sentence, deed, "poss"), *slot(sentence, deed, "mod"), *after(sentence, deed, "by"),
    )  # fmt: skip
    if verb is not None and verb.lemma in word_class("abetting") and _belongs_to_none(owners):
        # "supports the army in its fight": it is the fight of the helper and of who is helped.
        helped = slot(sentence, verb, "object")
        return parties(index, sentence, (*slot(sentence, verb, "subject"), *helped))
    if named := parties(index, sentence, owners):
        return named
    if verb is None or children(sentence, deed, "poss"):
        return []
    return acting(index, sentence, verb)


def _helped(sentence: Sentence, deed: Token) -> tuple[Token, ...]:
    """“Renewed its support for the army in the fight against them”: it is the army's fight."""
    above = sentence.tokens[deed.head]
    if deed.dep != "pobj" or above.lemma != "in" or slot(sentence, deed, "mod"):
        return ()
    upper = sentence.tokens[above.head]
    for noun in (upper, *sentence.tokens[upper.index + 1 : above.index]):
        if noun.lemma in word_class("backing") and noun.pos == "NOUN":
            return (
                *after(sentence, noun, "for"),
                *after(sentence, noun, "of"),
                *after(sentence, noun, "to"),
            )
    return ()


def _belongs_to_none(owners: tuple[Token, ...]) -> bool:
    return all(t.pos not in {"NOUN", "PROPN"} for t in owners)


def acting(index: Index, sentence: Sentence, verb: Token) -> list[EntityMention]:
    """The parties that do what a verb tells; a strike that hits is the deed of those who strike."""
    subjects = slot(sentence, verb, "subject")
    if not subjects and verb.dep == "acl":
        subjects = (sentence.tokens[verb.head],)
    found: dict[int, EntityMention] = {}
    for token in subjects:
        deed = token.lemma in word_class("stance") and token.head != token.index
        sides = doers_of(index, sentence, token) if deed else parties(index, sentence, (token,))
        for side in sides:
            found.setdefault(side.chain, side)
    return list(found.values())


def parties(index: Index, sentence: Sentence, tokens: tuple[Token, ...]) -> list[EntityMention]:
    """The parties at some words, each once."""
    found: dict[int, EntityMention] = {}
    for token in tokens:
        at = party_at if token.pos == "ADJ" else side_at
        side = at(index, sentence, token)
        if side is not None:
            found.setdefault(side.chain, side)
    return list(found.values())


def _whole(sentence: Sentence, deed: Token) -> Token:
    """“A new phase of the campaign”: who begins the phase carries on the campaign."""
    above = sentence.tokens[deed.head]
    while deed.dep == "pobj" and above.lemma == "of":
        deed = sentence.tokens[above.head]
        above = sentence.tokens[deed.head]
    return deed


def _carrier(sentence: Sentence, deed: Token) -> Token | None:
    """The verb whose subject does the deed: "launched raids", "fights on in the campaign"."""
    above = sentence.tokens[deed.head]
    if deed.dep == "pobj" and above.lemma in {"in", "with", "on"}:
        above = sentence.tokens[above.head]
    elif deed.dep not in CARRIED:
        return None
    carrying = (
        word_class("light") | word_class("fighting") | word_class("holding") | word_class("ending")
    )
    lemma = mend_lemma(above.lemma, above.text, carrying)
    return above if above.pos in VERBAL and lemma in carrying else None


def is_striven_for(sentence: Sentence, verb: Token) -> bool:
    """Whether an infinitive tells an aim that is worked for: "efforts to defeat", "helps the army fight"."""
    return _effort(sentence, verb) is not None or _is_abetted(sentence, verb)


def strivers_for(index: Index, sentence: Sentence, verb: Token) -> list[EntityMention]:
    """Whose efforts aim at the deed of an infinitive; whom others help to do it."""
    effort = _effort(sentence, verb)
    if effort is not None:
        return doers_of(index, sentence, effort)
    if verb.tag == "VB" and _is_abetted(sentence, verb):
        above = sentence.tokens[verb.head]
        return parties(index, sentence, slot(sentence, above, "object"))
    return []


def _effort(sentence: Sentence, verb: Token) -> Token | None:
    """The noun whose aim an infinitive is, also of the second of two: "efforts to weaken and defeat"."""
    if verb.tag != "VB":
        return None
    while verb.dep == "conj":
        verb = sentence.tokens[verb.head]
    above = sentence.tokens[verb.head]
    if verb.dep in {"acl", "relcl"} and above.lemma in word_class("effort"):
        return above
    # The parser may hang the aim on the verb: "begun a new phase of the campaign to defeat".
    nouns = [t for t in sentence.tokens[above.index : verb.index] if t.pos == "NOUN"]
    aimed = verb.dep in {"xcomp", "advcl"} and nouns and nouns[-1].index >= verb.index - NEAR
    return nouns[-1] if aimed and nouns[-1].lemma in word_class("effort") else None


def _is_abetted(sentence: Sentence, verb: Token) -> bool:
    above = sentence.tokens[verb.head]
    return verb.dep in {"ccomp", "xcomp", "advcl"} and above.lemma in word_class("abetting")
