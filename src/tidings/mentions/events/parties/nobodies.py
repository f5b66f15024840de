"""Words that stand where a doer or victim would and are nobody: an hour, a weapon, a pronoun that asks.

"A rocket struck the market" tells no doer and "the guards left at ten" nobody left; "ten of the guards" and "gunboats" are parties.
"""

from __future__ import annotations

from functools import cache

from tidings.language.arguments import kernel, slot
from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.parse import Sentence, Token

# "Fired at ten": at somebody, as no other verb has it.
AIMING = frozenset({"fire", "shoot", "aim", "throw", "hurl", "shout", "shooting", "fired"})
DRIVING = frozenset({"crash", "drive", "fly", "plough", "plow", "ram", "reverse", "slam", "smash", "steer"})  # fmt: skip
ASKING = frozenset({"WP", "WDT"})


def is_time(index: Index, sentence: Sentence, token: Token) -> bool:
    """A day or an hour: "on Monday", "at ten"."""
    times = index.times.get(sentence.index, ())
    dated = any(t.start <= token.start and token.end <= t.end for t in times)
    return dated or _is_hour(sentence, token)


def _is_hour(sentence: Sentence, token: Token) -> bool:
    """ "Left at ten", "at three in the afternoon": a bare number behind "at" is of the clock."""
    above = sentence.tokens[token.head]
    if token.pos != "NUM" or token.dep != "pobj" or above.lemma != "at":
        return False
    counted = any(t.lemma == "of" for t in children(sentence, token, "prep"))
    return not counted and sentence.tokens[above.head].lemma not in AIMING


def is_instrument(sentence: Sentence, token: Token) -> bool:
    """ "A rocket struck the market", "two to a motorbike": what deeds are done with has not done them."""
    link = sentence.tokens[token.head]
    if token.text.lower() == "force" and link.lemma == "of":
        return sentence.tokens[link.head].lemma == "use"  # "the use of force against relatives"
    return kernel(sentence, token).lemma in word_class("instrument")


def is_ground(sentence: Sentence, token: Token, trigger: Trigger) -> bool:
    """ "Shells fell in the quarter, killing nine", "deaths from several parts of the state": where it was done did not do it."""
    place = kernel(sentence, token).lemma
    hung = (
        trigger.head.dep == "acl" and trigger.head.tag == "VBG" and trigger.head.head == token.index
    )
    return place in word_class("mere_ground") or (hung and place in _ground())


@cache
def _ground() -> frozenset[str]:
    return column("en/place_nouns.tsv", "noun") | column("en/land_nouns.tsv", "noun")


def is_driven(sentence: Sentence, token: Token) -> bool:
    """ "Drove a lorry into a crowd": the crowd is struck, with the lorry."""
    verb = sentence.tokens[token.head]
    if token.dep != "dobj" or verb.lemma not in DRIVING:
        return False
    into = any(t.lemma in {"into", "through", "at"} for t in children(sentence, verb, "prep"))
    return into and kernel(sentence, token).lemma in word_class("vehicle")


def is_done_with_arms(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Guns duelled across the hills": somebody fired them, though nobody is named."""
    doers = slot(sentence, trigger.head, "subject")
    arms = word_class("weapon") | word_class("missile") | word_class("bomb") | word_class("shot")
    return any(kernel(sentence, t).lemma in arms for t in doers)


def is_asking(token: Token) -> bool:
    """ "Nobody asks who is shooting": a pronoun that asks, or whose word is not known, names nobody."""
    return token.tag in ASKING
