"""What a speaker binds himself to by saying that his own side will do it: to give, to pay, to find the culprits.

Finds a pledge in "we will rebuild the school" and "we will find those behind this"; none in "we will make a statement".
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.model.parse import Token

_PAYING = word_class("giving_act") | {"give", "provide", "contribute", "allocate", "grant"}
_SEEKING = frozenset({"catch", "find", "identify", "trace"})


def is_pledged(clause: Clause) -> bool:
    """Whether what is to come is a deed one gives one's word for, no plan."""
    done = children(clause.sentence, clause.verb, "dobj")
    if clause.verb.lemma in _SEEKING and any(
        t.lemma in word_class("wrongdoers") or t.text.casefold() in {"those", "whoever"}
        for t in done
    ):
        return True
    shown = any(t.lemma in word_class("made_in_public") for t in done)
    if clause.verb.lemma in {"make", "pay", "do"} and shown:
        return False  # "will make a statement", "will pay a visit"
    return clause.verb.lemma in column("en/pledged_acts.tsv", "lemma") or _helps_with(clause)


def _helps_with(clause: Clause) -> bool:
    """“will send nine lorries of grain”, “would ship 50,000 doses”; who will send an envoy tells a plan."""
    paid = any(_is_money(clause, t) for t in children(clause.sentence, clause.verb, "dobj"))
    if paid and clause.verb.lemma in _PAYING:
        return True
    if clause.verb.lemma not in word_class("giving_act"):
        return False
    goods = word_class("relief_goods") | word_class("relief_load")
    return any(
        t.text.casefold() in goods
        for thing in children(clause.sentence, clause.verb, "dobj")
        for t in (
            thing,
            *children(clause.sentence, thing, "compound"),
            *(
                n
                for of in children(clause.sentence, thing, "prep")
                if of.text.casefold() == "of"
                for n in children(clause.sentence, of, "pobj")
            ),
        )
    )


def _is_money(clause: Clause, thing: Token) -> bool:
    """“would give $20 million”."""
    below = (thing, *children(clause.sentence, thing, "nmod", "quantmod", "nummod"))
    return any(t.name == "MONEY" or t.text in {"$", "€", "£"} for t in below)
