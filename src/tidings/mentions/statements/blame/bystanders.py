"""Harm by armed people that somebody tells of who bears no arms: “armed men had taken their sons”, said by the families.

Finds a reproach in "A witness said an officer struck the man"; none where the police say it, nor in "soldiers handed out bread".
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import mend_lemma, word_class
from tidings.mentions.statements.blame.harm import does_harm, harm_verbs
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.parse import Token

# Those who watch over rights and tend to who is hurt.
_WATCHING = frozenset({"NGO", "HRI", "IGO", "MED", "REF", "CVL", "REL"})
_COMING = frozenset({"will", "would", "may", "might", "could", "can", "shall", "should"})
_ARMED = frozenset({"REB", "MIL", "COP", "SPY", "UAF", "PRM", "CRM"})
_IN_OFFICE = frozenset({"GOV", "MIL", "COP", "SPY", "JUD"})
_FIGHTING_VOICES = frozenset({"REB", "UAF", "PRM", "CRM", "OPP"})
_OF_POWER = frozenset({"government", "army", "military", "regime", "state", "junta", "security", "police", "air"})  # fmt: skip
_ARMING = frozenset({"armed", "masked", "uniformed", "hooded", "plainclothes"})
_OFF = frozenset({"away", "off", "out", "from", "back"})
_LEADING = frozenset(
    {
        "take",
        "drag",
        "lead",
        "haul",
        "march",
        "round",
        "carry",
        "herd",
        "pull",
        "push",
        "force",
        "drive",
        "shove",
    }
)


def is_told_by_bystander(clause: Clause, people: People, speaker: Speaker) -> bool:
    """Whether armed people are told to have hurt, robbed or carried off somebody, by who is no part of them."""
    if clause.subject is None or clause.negated or clause.aux & _COMING:
        return False
    if children(clause.sentence, clause.verb, "auxpass") or _fought(clause, people):
        return False
    voice = people.chain(speaker.chain)
    sector = None if voice is None else voice.sector
    introduced = people.introduction(speaker.words)
    if sector in _FIGHTING_VOICES or introduced & {"rebel", "rebels", "insurgents", "opposition"}:
        return _is_of_power(clause) and _hurts(clause)
    if sector in _IN_OFFICE | _ARMED or introduced & word_class("officeholders"):
        return False
    if introduced & word_class("carers") and clause.verb.lemma not in word_class("intruding"):
        return False  # hospitals count whom they treat
    if speaker.chain is None and speaker.words is None:
        return False
    return _is_armed(clause, people) and (_hurts(clause) or _carries_off(clause, people))


def is_watched(clause: Clause, people: People, speaker: Speaker, *, harmful: bool) -> bool:
    """“soldiers executed nine villagers”, said by who watches over rights; hospitals and rescuers count whom they find."""
    voice = people.chain(speaker.chain)
    nameless = voice is not None and voice.kind == "organization" and voice.sector is None
    unarmed = voice is None or nameless or voice.sector in _WATCHING
    lemma = clause.verb.lemma
    violent = lemma in word_class("assaultverb") | word_class("mistreating") or harmful
    counts = people.introduction(speaker.words) & word_class("carers")
    return unarmed and violent and not counts and not _fought(clause, people)


def is_foe(clause: Clause) -> bool:
    """“the enemy had violated the truce”: whoever calls somebody so blames him for any harm."""
    if clause.subject is None or clause.negated or clause.aux & _COMING:
        return False
    below = {t.text.casefold() for t in children(clause.sentence, clause.subject, "amod", "compound")}  # fmt: skip
    named = clause.subject.lemma in word_class("foes") or bool(below & word_class("foes"))
    breach = clause.verb.lemma in column("en/breaches.tsv", "lemma") | harm_verbs()
    harmful = breach or does_harm(clause) or clause.verb.lemma in word_class("assaultverb")
    passive = bool(children(clause.sentence, clause.verb, "auxpass"))
    suffered = clause.verb.lemma in {"lose", "suffer", "retreat", "fail"}
    return named and harmful and not passive and not suffered


def _is_armed(clause: Clause, people: People) -> bool:
    """“soldiers”, “an officer”, “armed men”: bearers of arms who have no name."""
    subject = clause.subject
    if subject is None or subject.pos == "PROPN":
        return False
    if subject.tag == "NN" and subject.text.casefold() in word_class("own_people") - {
        "officer",
        "soldier",
        "guard",
        "fighter",
        "agent",
        "gunner",
        "commando",
    }:
        return False  # an army, a navy, a patrol
    below = {t.text.casefold() for t in children(clause.sentence, subject, "amod", "compound")}
    if below & _ARMING or subject.lemma in word_class("gunmen"):
        return True
    known = people.chain(people.chain_at(clause.sentence.index, subject.index))
    return known is not None and known.kind in {"person", "collective"} and known.sector in _ARMED


def _is_of_power(clause: Clause) -> bool:
    """“government jets”, “army helicopters”: what only the state has."""
    subject = clause.subject
    if subject is None or subject.text.casefold() not in word_class("own_people") | word_class("fighting_thing"):  # fmt: skip
        return False
    below = {t.text.casefold() for t in children(clause.sentence, subject, "amod", "compound", "poss")}  # fmt: skip
    return bool(below & _OF_POWER)


def _hurts(clause: Clause) -> bool:
    violent = word_class("mistreating") | word_class("assaultverb") | word_class("intruding")
    lemma = mend_lemma(clause.verb.lemma, clause.verb.text, violent)
    if does_harm(clause):
        return True
    violent = violent - {"launch", "defeat", "fight", "destroy", "eliminate", "hit", "target"}
    struck = lemma in {"hit", "destroy", "target", "strike"} and not _things(clause, "weapon")
    acted_on = children(clause.sentence, clause.verb, "dobj")
    if lemma == "storm":  # "stormed the palace" overthrows
        return _things(clause, "homes_of_the_unarmed")
    return bool(acted_on) and (lemma in violent or struck)


def _things(clause: Clause, name: str) -> bool:
    return any(t.lemma in word_class(name) for t in children(clause.sentence, clause.verb, "dobj"))


def _carries_off(clause: Clause, people: People) -> bool:
    """“took away 20 men”, “had taken their sons from the camp”; who takes the wounded to hospital helps them."""
    if clause.verb.lemma not in _LEADING:
        return False
    below = children(clause.sentence, clause.verb, "prt", "prep", "advmod")
    words = {t.text.casefold() for t in subtree(clause.sentence, clause.verb)}
    if words & {"hospital", "safety", "clinic", "shelter", "shelters"} or not any(
        t.text.casefold() in _OFF for t in below
    ):
        return False
    carried = word_class("casualty_people") | word_class("siblings") | word_class("captive")
    return any(_is_person(clause, t, people) or t.lemma in carried for t in children(clause.sentence, clause.verb, "dobj"))  # fmt: skip


def _is_person(clause: Clause, token: Token, people: People) -> bool:
    known = people.chain(people.chain_at(clause.sentence.index, token.index))
    return known is not None and known.kind in {"person", "collective"}


def _fought(clause: Clause, people: People) -> bool:
    """What fighters do to fighters a bystander reports."""
    for thing in children(clause.sentence, clause.verb, "dobj"):
        for token in subtree(clause.sentence, thing):
            known = people.chain(people.chain_at(clause.sentence.index, token.index))
            if token.lemma in word_class("fighting_thing") or (known and known.sector in _ARMED):
                return True
    return False
