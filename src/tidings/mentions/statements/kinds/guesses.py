"""What words make of a thing by themselves: a guess at what is past, a wrong that is laid bare, a demand without "must".

“The fire was likely the work of smugglers” guesses at what is over and foretells nothing, though "likely" stands in it.
"""

from __future__ import annotations

from typing import Literal

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.main_clause import Clause, names_attack
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import StatementKind

_GUESSING = frozenset({"likely", "probably", "possibly", "presumably"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Who makes known what others did in secret.
_LAYING_BARE = frozenset({"document", "expose", "record", "reveal", "uncover"})
_DOERS = frozenset({"armed_group", "state", "organization"})
_FIGHTERS = frozenset({"MIL", "COP", "REB", "UAF", "SPY", "CRM"})
_OWNING_UP = frozenset({"admit", "confess", "acknowledge", "boast", "brag"})
# Confessed is what somebody did, not what he was or knew.
_NO_DEED = frozenset({"be", "have", "know", "feel", "see", "hear", "think", "meet", "fear", "want", "live", "lose", "fail"})  # fmt: skip


def guessed(clause: Clause) -> StatementKind | None:
    """“the attack was likely the work of hired criminals” lays it at a door, “was probably a mistake” and “had probably drowned” only judge."""
    if not any(t.text.casefold() in _GUESSING for t in children(clause.sentence, clause.verb)):
        return None
    over = clause.verb.tag in {"VBD", "VBN"} and clause.aux <= {"had", "has", "have"}
    if over and clause.verb.lemma != "be":
        return "assessment"
    if clause.verb.lemma != "be" or clause.verb.tag != "VBD" or clause.aux or clause.negated:
        return None
    for named in children(clause.sentence, clause.verb, "attr"):
        of = any(t.text.casefold() == "of" for t in children(clause.sentence, named, "prep"))
        return "accusation" if named.lemma in {"work", "handiwork"} and of else "assessment"
    return None


def lays_bare(draft: Draft, speaker: Speaker, people: People, places: Places) -> int | None:
    """The chain of whoever is shown to have done it: “documented the killing of nine herders by soldiers”."""
    if draft.word not in _LAYING_BARE or draft.frame not in {"np", "learned"}:
        return None
    sentence = places.sentences[draft.sentence]
    for deed in places.words_of(draft):
        if deed.lemma not in word_class("harm_deed"):
            continue
        for doer in _agents(sentence, deed):
            chain = people.chain_at(sentence.index, doer.index)
            known = people.chain(chain)
            if chain is None or known is None:
                continue
            able = known.kind in _DOERS or known.sector in _FIGHTERS
            if able and (speaker.chain is None or not people.one_side(chain, speaker.chain)):
                return chain
    return None


def _agents(sentence: Sentence, deed: Token) -> tuple[Token, ...]:
    by = [t for t in subtree(sentence, deed) if t.text.casefold() == "by" and t.dep == "prep"]
    return tuple(n for t in by for n in children(sentence, t, "pobj"))


def is_asked_bare(draft: Draft, places: Places) -> bool:
    """“insists that the council release the minutes”: what has no finite verb is not told but wanted."""
    if draft.word != "insist" or draft.frame != "that":
        return False
    inside = places.words_of(draft)
    # the parser takes "disarm" of "that the group disarm" for a noun
    yields = bool(inside) and inside[-1].text.casefold() in column("en/refused_acts.tsv", "lemma")
    return (yields or len(inside) > 3) and not any(t.tag in _FINITE for t in inside)


def is_need(clause: Clause, *, own: bool) -> Literal["appeal", "demand"] | None:
    """“it needs 18 million dollars to stop the fever”: who tells what he needs asks for it, what he wants demands it."""
    if own and _wants(clause):
        return "demand"
    if not own or clause.verb.lemma != "need" or clause.negated or clause.aux:
        return None
    if children(clause.sentence, clause.verb, "xcomp"):
        return None  # "needs to be told"
    wanted = word_class("relief_goods") | word_class("relief_load") | {"aid", "help", "support", "assistance", "money", "funding", "funds"}  # fmt: skip
    for thing in children(clause.sentence, clause.verb, "dobj"):
        of = [
            p for p in children(clause.sentence, thing, "prep") if p.text.casefold() in {"of", "in"}
        ]
        below = [
            thing,
            *children(
                clause.sentence, thing, "compound", "nummod", "nmod", "amod", "conj", "quantmod"
            ),
        ]
        below += [n for p in of for n in children(clause.sentence, p, "pobj")]
        if any(t.text.casefold() in wanted or t.text in {"$", "€", "£"} for t in below):
            return "appeal"
        paid = thing.lemma in {"dollar", "euro", "pound", "franc"}
        if paid and any(t.pos == "NUM" for t in below):
            return "appeal"
    return None


def _wants(clause: Clause) -> bool:
    """“the teachers want their wages”, “want the wall torn down”; who wants peace or to go home demands nothing."""
    if clause.verb.lemma != "want" or clause.negated or clause.aux:
        return False
    things = children(clause.sentence, clause.verb, "dobj", "ccomp")
    return any(
        t.index > clause.verb.index and t.lemma not in word_class("calm") | {"nothing"}
        for t in things
    )


def owns_up(draft: Draft, places: Places) -> bool:
    """“admitted taking the keys”, “boasted of shelling it”: whoever admits a deed of his own owns up to it."""
    if (
        draft.frame in {"ving", "learned"}
        and draft.word in _OWNING_UP
        and names_attack(draft, places)
    ):
        return True
    if draft.frame != "ving" or draft.word not in {"admit", "confess"}:
        return False
    inside = places.words_of(draft)
    first = next((t for t in inside if t.pos in {"VERB", "AUX"}), None)
    return first is not None and first.tag == "VBG" and first.lemma not in _NO_DEED
