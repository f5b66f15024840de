"""The words that show of what field a sentence speaks: of war, of sport, of business, of a disaster."""

from __future__ import annotations

from functools import cache

from tidings.language.trees import children
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence, Token

# Where a deed is done stands behind such a preposition, or is what it is done to.
WITHIN = frozenset({"in", "at", "near", "outside", "inside", "into", "of", "behind", "through", "from"})  # fmt: skip
# What makes a mine go off stands above its word: "hit a mine", "drove over a landmine", "set off by an IED".
SET_OFF = frozenset({"hit", "strike", "over", "on", "by", "trigger", "detonate", "explode", "off"})
# What an attack is on, or against: a place that is told by its own.
ON = frozenset({"on", "against"})
SCENES = frozenset({"dobj", "nsubjpass"})
OTHER_FIELDS = ("sports", "business", "show")


@cache
def signs() -> dict[str, frozenset[str]]:
    """The words of each sign."""
    return {row["sign"]: frozenset(words(row["words"])) for row in table("en/event_fitness.tsv")}


def lemmas(sentence: Sentence, without: Trigger) -> list[str]:
    """Lemmas and words of a sentence, those of the trigger left out."""
    own = {t.index for t in without.tokens}
    return [w for t in sentence.tokens if t.index not in own for w in (t.lemma, t.text.lower())]


def in_other_field(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether words beside the trigger speak of sport, business or show; a market or theatre where it happened does not."""
    own = {t.index for t in trigger.tokens}
    beside = [t for t in sentence.tokens if t.index not in own and not _is_scene(sentence, t)]
    said = {w for t in beside for w in (t.lemma, t.text.lower())}
    said |= {
        f"{a.lemma} {b.lemma}" for a, b in zip(sentence.tokens, sentence.tokens[1:], strict=False)
    }
    return any(said & signs()[field] for field in OTHER_FIELDS)


def is_mined(sentence: Sentence) -> bool:
    """ "A bus struck a landmine": somebody has laid it, though nobody drives into it on purpose."""
    laid = (t for t in sentence.tokens if t.lemma in word_class("laid_arms"))
    return any(sentence.tokens[t.head].lemma in SET_OFF for t in laid)


def _is_scene(sentence: Sentence, token: Token) -> bool:
    """ "The massacre in the market", "bombed a theatre": where people are harmed; "the stock market" is none. Nor is
    a verb a hit of the charts: "a house was hit"."""
    if token.lemma == "hit":
        return token.pos != "NOUN"
    if token.text.lower() not in word_class("venues") or _is_of_trade(sentence, token):
        return False
    above = sentence.tokens[token.head]
    if token.dep == "pobj" and above.lemma in ON:
        # "killed in an attack on the market"
        return sentence.tokens[above.head].lemma in word_class("assault")
    return token.dep in SCENES or (token.dep == "pobj" and above.lemma.lower() in WITHIN)


def is_struck_by_blow(sentence: Sentence, verb: Token) -> bool:
    """ "An air raid hit the market", "shells hit the market of Karm": what only arms do; a new rocket that "hit the
    market" is one of the wares, and a strike that did may be of its porters."""
    hit = children(sentence, verb, "dobj")
    blows = children(sentence, verb, "nsubj")
    scenes = bool(hit) and all(is_venue(sentence, t, struck=True) for t in hit)
    return scenes and bool(blows) and all(_is_blow(sentence, t) for t in blows)


def _is_blow(sentence: Sentence, token: Token) -> bool:
    named = " ".join(t.lemma.lower() for t in (*children(sentence, token, "compound"), token))
    return not word_class("blows_that_fall").isdisjoint({token.lemma.lower(), named})


def is_venue(sentence: Sentence, token: Token, *, struck: bool = False) -> bool:
    """ "A raid on a market in Karm", "the market was hit": one can stand there; a product "hit the market" of its trade,
    unless it is one that is `struck` by arms."""
    if token.text.lower() not in word_class("venues") or _is_of_trade(sentence, token):
        return False
    above = sentence.tokens[token.head]
    if token.dep == "pobj" and above.lemma in ON:
        return sentence.tokens[above.head].pos == "NOUN"
    return token.dep == "nsubjpass" or (struck and token.dep == "dobj")


def _is_of_trade(sentence: Sentence, token: Token) -> bool:
    beside = children(sentence, token, "compound", "amod", "nmod")
    return any(t.lemma.lower() in word_class("trade_markets") for t in beside)


def named_so(sentence: Sentence, trigger: Trigger, sign: str) -> bool:
    at = trigger.head.index
    near = " ".join(t.text.lower() for t in sentence.tokens[max(0, at - 2) : at + 5])
    word = trigger.head.text.lower()
    return any(word in phrase and phrase in near for phrase in signs()[sign])
