"""What a relative pronoun stands for, also where the parser ties its clause to the wrong word."""

from __future__ import annotations

from tidings.language.trees import ancestors, children, conjuncts
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

RELATIVES = frozenset({"who", "which", "that", "whom"})
# Between a blow and what it did stand its place and its day at most: "strikes in the province of Karm earlier this month that".
_BLOW_REACH = 10
# The forms of a verb that tell of several, and of a noun for one.
_OF_MANY = frozenset({"were", "are", "have"})
_OF_ONE = frozenset({"was", "is", "has"})
_ONE = frozenset({"NN", "NNP"})
_MANY = frozenset({"NNS", "NNPS"})


def antecedent(sentence: Sentence, verb: Token, token: Token) -> Token:
    """What a relative pronoun stands for: "the group, which attacked" gives "group"."""
    if token.lemma not in RELATIVES and token.text.lower() not in RELATIVES:
        return token
    if verb.dep == "ccomp" and token.tag == "WDT" and token.head == verb.index and token.index:
        # "Spoke of strikes on Monday that left nine dead", taken for what was spoken
        return _blow_before(sentence, sentence.tokens[token.index - 1], verb, token)
    for above in (verb, *ancestors(sentence, verb)):
        if above.dep in {"relcl", "acl"}:
            chosen = sentence.tokens[above.head]
            meant = _cleft(sentence, chosen) or _nearer(sentence, chosen, token)
            if token.tag == "WP":
                agreed = _holder_of(sentence, meant, above) or _agreeing(sentence, meant, above)
                return agreed or _somebody_of(sentence, meant)
            return _blow_before(sentence, meant, verb, token)
    return token


def _somebody_of(sentence: Sentence, chosen: Token) -> Token:
    """ "The governor of the province, who was seized": a place is no "who"."""
    link = sentence.tokens[chosen.head]
    # "The passengers of two buses who were abducted": no bus is a "who" either
    rides = word_class("traffic") | word_class("boat") | word_class("aircraft_civil")
    placed = chosen.name == "GPE" or chosen.lemma in column("en/place_nouns.tsv", "noun") | rides
    upper = sentence.tokens[link.head]
    inside = chosen.dep == "pobj" and link.lemma == "of" and upper.pos in {"NOUN", "PROPN"}
    return upper if placed and inside and upper.index < chosen.index else chosen


def _holder_of(sentence: Sentence, chosen: Token, verb: Token) -> Token | None:
    """ "The leader of the Union for Change, who was held": whoever leads a body is the "who", where the verb means one."""
    many = any(
        t.text.lower() in _OF_MANY for t in (verb, *children(sentence, verb, "aux", "auxpass"))
    )
    if many or chosen.name != "ORG":
        return None
    for above in ancestors(sentence, chosen):
        if above.pos not in {"ADP", "NOUN", "PROPN"}:
            return None
        if above.lemma in column("en/roles.tsv", "title") and above.index < chosen.index:
            return above if above.tag in _ONE else None
    return None


def _agreeing(sentence: Sentence, chosen: Token, verb: Token) -> Token | None:
    """ "A sergeant of police, who was lynched", "the passengers of the bus who were hurt": the number of the verb says who."""
    link = sentence.tokens[chosen.head]
    upper = sentence.tokens[link.head]
    if chosen.dep != "pobj" or link.lemma != "of" or upper.pos not in {"NOUN", "PROPN"}:
        return None
    forms = {t.text.lower() for t in (verb, *children(sentence, verb, "aux", "auxpass"))}
    one = chosen.tag in _MANY and upper.tag in _ONE and forms & _OF_ONE
    many = chosen.tag in _ONE and upper.tag in _MANY and forms & _OF_MANY
    return upper if one or many else None


def _blow_before(sentence: Sentence, chosen: Token, verb: Token, pronoun: Token) -> Token:
    """ "Air strikes in the province of Karm this month that killed nine": no place, time or revenge kills, the blow before it
    does; of "they shelled Karm, which left nine dead" the whole clause."""
    if verb.lemma not in word_class("taking_lives"):
        return chosen
    blows = word_class("harm_by_arms") | word_class("blows_counted") | word_class("disasters_told")
    placed = chosen.name == "GPE" or chosen.lemma in column("en/place_nouns.tsv", "noun")
    if not placed and chosen.lemma not in word_class("calendar_nouns") | word_class("revenge"):
        return _blow_above(sentence, chosen, blows) or chosen
    before = sentence.tokens[max(0, pronoun.index - _BLOW_REACH) : pronoun.index]
    return next((t for t in reversed(before) if t.pos == "NOUN" and t.lemma in blows), pronoun)


def _blow_above(sentence: Sentence, chosen: Token, blows: frozenset[str]) -> Token | None:
    """ "The attack on a market hall, which wounded nine": no hall wounds; who is struck may strike back."""
    if chosen.lemma in blows | word_class("being") | word_class("armed"):
        return None
    for above in ancestors(sentence, chosen):
        if above.pos not in {"ADP", "NOUN", "PROPN"}:
            return None
        if above.pos == "NOUN" and above.lemma in blows:
            return above
    return None


def _cleft(sentence: Sentence, chosen: Token) -> Token | None:
    """“It was the army and not the rebels that broke it”: the fellow that is not negated."""
    first = chosen
    while first.dep == "conj":
        first = sentence.tokens[first.head]
    copula = sentence.tokens[first.head]
    if first.dep != "attr" or not any(
        t.lemma == "it" for t in children(sentence, copula, "nsubj", "expl")
    ):
        return None
    fellows = (first, *conjuncts(sentence, first))
    meant = [
        t for t in fellows
        if not any(w.text.lower() in {"not", "n't"} for w in sentence.tokens[max(0, t.index - 3) : t.index])
    ]  # fmt: skip
    return meant[0] if meant else None


def _nearer(sentence: Sentence, chosen: Token, pronoun: Token) -> Token:
    """The noun right before the pronoun, where a verb or a fellow stands between it and the parser's choice."""
    at = pronoun.index - 1
    while at > chosen.index and sentence.tokens[at].pos == "PUNCT":
        at -= 1
    near = sentence.tokens[at]
    if near.pos not in {"NOUN", "PROPN"} or near is chosen:
        return chosen
    between = sentence.tokens[chosen.index + 1 : near.index]
    fellow = near.pos == "PROPN" and near.dep == "conj"
    # A dash or comma with a verb between: "soldiers have clashed, placing Norland – which backs them – ...".
    return near if fellow or any(t.pos == "VERB" for t in between) else chosen
