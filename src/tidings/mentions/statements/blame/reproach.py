"""Harm told of another side: said by a party it is a reproach, "Their drones killed two of our men".

Finds one in "the port was seized by Bor" said by Arden; none in "the port was closed".
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.small_letters import small
from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.blame.bystanders import is_foe, is_told_by_bystander, is_watched
from tidings.mentions.statements.blame.charges import is_charged
from tidings.mentions.statements.blame.clefts import pointed_at
from tidings.mentions.statements.blame.harm import (
    breaks,
    can_wrong,
    does_harm,
    harm_verbs,
    is_pointed_at,
    lies_there,
    provokes,
    slights,
    trespasses,
)  # fmt: skip
from tidings.mentions.statements.blame.neglect import is_neglect
from tidings.mentions.statements.blame.withheld import is_kept_out, is_taken_from_us, is_withheld
from tidings.mentions.statements.blame.wrongs import (
    is_paper,
    is_passive,
    is_reproached_to_the_face,
    is_suffered,
    is_unasked,
    is_wrong_in_itself,
)
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.strangers import (
    is_called_foreign,
    is_foreign,
    is_of_stranger,
    of_stranger,
)
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.parse import Token
from tidings.model.record import Record

_ACTORS = frozenset({"state", "armed_group", "organization"})
_ARMED = frozenset({"REB", "MIL", "COP", "SPY", "UAF", "PRM", "CRM"})
_IN_OFFICE = frozenset({"GOV", "MIL", "COP", "SPY", "JUD"})
_OURS = frozenset({"our", "ours", "us", "my", "me"})
# Whose somebody's things are who is not the subject: of one where the subject is many, of many where it is one.
_OF_ONE, _OF_MANY = frozenset({"its", "his", "her"}), frozenset({"their"})
_COMING = frozenset({"will", "would", "may", "might", "could", "can", "shall", "should"})


class Reproach(Record, frozen=True, kw_only=True):
    """Somebody is said to have done wrong; the chain where it is known."""

    against: int | None


def reproached(
    told: Sequence[tuple[Clause, bool]], people: People, speaker: Speaker
) -> Reproach | None:
    """The wrong that the clauses of a content tell of somebody else, None where they tell none."""
    for clause, own in told:
        if is_suffered(clause, own=own):
            return Reproach(against=_agent(clause, people, speaker))
        if is_reproached_to_the_face(clause) or is_taken_from_us(clause):
            return Reproach(against=None)
        if is_wrong_in_itself(clause, own=own) or is_unasked(clause, own=own):
            by = _agent(clause, people, speaker)
            return Reproach(against=by if is_passive(clause) else _doer(clause, people))
        if own:
            continue
        if is_charged(clause, people.introduction(speaker.words)):
            return Reproach(against=_doer(clause, people))
        for found in (
            _cleft(clause, people, speaker), _laid_on(clause, people, speaker),
            _by_agent(clause, people, speaker),
            _harmed_us(clause, people), _slighted(clause, people, speaker),
            _trespassed(clause, people, speaker), _wrong(clause, people, speaker),
            _neglected(clause, people, speaker), _seen_by(clause, people, speaker),
        ):  # fmt: skip
            if found is not None:
                return found
    return None


def _chain(clause: Clause, token: Token | None, people: People) -> int | None:
    return None if token is None else people.chain_at(clause.sentence.index, token.index)


def _cleft(clause: Clause, people: People, speaker: Speaker) -> Reproach | None:
    pointed = pointed_at(clause, people, speaker)
    return None if pointed is None else Reproach(against=pointed.against)


def _laid_on(clause: Clause, people: People, speaker: Speaker) -> Reproach | None:
    """“the drone that hit the school was Bor's”, “Bor was behind the blast”, “the offer was a trick”."""
    if clause.verb.lemma != "be" or clause.negated or clause.subject is None:
        return None
    if of_whom := _foreign_harm(clause, people, speaker):
        return of_whom
    sentence, chain = clause.sentence, _chain(clause, clause.subject, people)
    if chain is None and clause.subject.lemma in word_class("harm_deed"):
        return None  # "a car bomb was behind the blast"
    for behind in children(sentence, clause.verb, "prep", "advmod", "acomp"):
        stirred = word_class("harm_deed") | word_class("stirred_up")
        of_harm = any(t.lemma in stirred for t in subtree(sentence, behind))
        if behind.text.casefold() in {"behind", "responsible"} and of_harm:
            return Reproach(against=chain)
    for named in children(sentence, clause.verb, "acomp", "attr"):
        ruse = named.lemma in word_class("ruse") or (
            named.text.casefold() == "nothing"
            and any(t.lemma in word_class("ruse") for t in subtree(sentence, named))
        )
        if ruse and chain is None:
            return Reproach(against=of_stranger(clause, people, speaker))
        if ruse:
            return Reproach(against=chain)
    return None


def _foreign_harm(clause: Clause, people: People, speaker: Speaker) -> Reproach | None:
    """“the drone that hit the school was Chilean”."""
    harm = column("en/wrongdoing.tsv", "lemma") | word_class("harm_deed")
    if clause.subject is None or not any(
        t.lemma in harm for t in subtree(clause.sentence, clause.subject)
    ):
        return None
    for named in children(clause.sentence, clause.verb, "acomp", "attr"):
        of_whom = _chain(clause, named, people)
        if is_foreign(of_whom, people, speaker) or is_called_foreign(named, people, speaker):
            return Reproach(against=of_whom)
    return None


def _by_agent(clause: Clause, people: People, speaker: Speaker) -> Reproach | None:
    """“They were shot by members of the Front”."""
    done = column("en/wrongdoing.tsv", "lemma") | word_class("wronging") | {"hold", "stop"}
    told = clause.verb.lemma in done and not clause.negated
    chain = _agent(clause, people, speaker) if told else None
    return None if chain is None else Reproach(against=chain)


def _agent(clause: Clause, people: People, speaker: Speaker) -> int | None:
    """The party of another side by which something was done: of "by members of the Front" the Front."""
    if not is_passive(clause):
        return None
    sentence = clause.sentence
    # An agent follows its verb: in "Posted by Awa Sy: four people were killed" nobody killed them.
    below = (t for t in subtree(sentence, clause.verb) if t.index > clause.verb.index)
    for by in (t for t in below if t.text.casefold() == "by"):
        for named in subtree(sentence, by)[1:]:
            chain = _chain(clause, named, people)
            known = people.chain(chain)
            if known is None or chain is None:
                continue
            fighters = known.kind == "collective" and known.sector in _IN_OFFICE | _ARMED
            if known.kind not in _ACTORS and not (fighters and _is_outsider(people, speaker)):
                continue
            if speaker.chain is None or not people.one_side(chain, speaker.chain):
                return chain
    return None


def _is_outsider(people: People, speaker: Speaker) -> bool:
    voice = people.chain(speaker.chain)
    unofficial = not people.introduction(speaker.words) & word_class("officeholders")
    return unofficial and (voice is None or voice.sector not in _IN_OFFICE)


def _harmed_us(clause: Clause, people: People) -> Reproach | None:
    """“Their drone killed two of our men”: others harm the speaker's own."""
    possible = "can" in clause.aux  # "you can arrest me": nobody has
    if clause.negated or possible or clause.verb.lemma not in column("en/wrongdoing.tsv", "lemma"):
        return None
    objects = children(clause.sentence, clause.verb, "dobj")
    ours = any(small(t) in _OURS for o in objects for t in subtree(clause.sentence, o))
    # "Their drone came, and it killed two of our men"
    above = clause.sentence.tokens[clause.verb.head if clause.verb.dep == "conj" else clause.verb.index]  # fmt: skip
    named = next(iter(children(clause.sentence, above, "nsubj")), clause.subject)
    if not ours or named is None or named.text.casefold() in {"it", "this", "that"}:
        return None
    if children(clause.sentence, named, "poss"):
        return Reproach(against=None)  # "their drone": whose, the words alone do not say
    return Reproach(against=_chain(clause, named, people))


def _neglected(clause: Clause, people: People, speaker: Speaker) -> Reproach | None:
    """“the ministry had known of the cracks”, said by who holds no office and does not count the wounded."""
    voice = people.chain(speaker.chain)
    known = voice is not None and voice.sector in _IN_OFFICE | _ARMED
    held = is_kept_out(clause) and (voice is None or voice.country is None)
    if not held and (known or people.introduction(speaker.words) & word_class("officeholders")):
        return None
    if is_withheld(clause):
        return Reproach(against=_agent(clause, people, speaker))
    if not is_neglect(clause):
        return None
    chain = _doer(clause, people)
    apart = speaker.chain is None or chain is None or not people.one_side(chain, speaker.chain)
    return Reproach(against=chain) if apart else None


def _slighted(clause: Clause, people: People, speaker: Speaker) -> Reproach | None:
    """“The agencies had ignored its warnings, the ministry said”: others wrong what is the speaker's own."""
    if clause.negated or clause.subject is None or clause.aux & _COMING or not slights(clause):
        return None
    plural = clause.subject.tag in {"NNS", "NNPS"}
    things = children(clause.sentence, clause.verb, "dobj")
    of = (
        p for t in things for p in children(clause.sentence, t, "prep") if p.text.casefold() == "of"
    )
    things += tuple(
        t for p in of for t in children(clause.sentence, p, "pobj")
    )  # "two of its drivers"
    for thing in things:
        for holder in children(clause.sentence, thing, "poss"):
            owner = _chain(clause, holder, people)
            other = holder.text.casefold() in (_OF_ONE if plural else _OF_MANY)
            if (owner is None and other) or (owner is not None and owner == speaker.chain):
                return Reproach(against=_chain(clause, clause.subject, people))
    return None


def _seen_by(clause: Clause, people: People, speaker: Speaker) -> Reproach | None:
    """“armed men had taken their sons”, said by who bears no arms; “the enemy had violated the truce”."""
    told = is_told_by_bystander(clause, people, speaker) or is_foe(clause)
    return Reproach(against=_doer(clause, people)) if told else None


def _doer(clause: Clause, people: People) -> int | None:
    """Whoever is told to have done it; of "Orr's drones" Orr."""
    if clause.subject is None:
        return None
    owners = children(clause.sentence, clause.subject, "poss")
    found = (_chain(clause, t, people) for t in (clause.subject, *owners))
    return next((chain for chain in found if chain is not None), None)


def _trespassed(clause: Clause, people: People, speaker: Speaker) -> Reproach | None:
    """“Chilean tanks had crossed the border”, “Chile fired two missiles into the sea”."""
    stranger = of_stranger(clause, people, speaker)
    foreign = stranger is not None or is_of_stranger(clause, people, speaker)
    wronged = foreign and (trespasses(clause) or provokes(clause))
    return Reproach(against=stranger) if wronged else None


def _wrong(clause: Clause, people: People, speaker: Speaker) -> Reproach | None:
    """Somebody else breaks a rule or does harm: a reproach when it is a party of another side."""
    verb = clause.verb
    if clause.subject is None or is_passive(clause) or lies_there(clause):
        return None
    chain = _doer(clause, people)
    stranger = of_stranger(clause, people, speaker)
    if clause.negated:
        # "nobody can stop us": to stop the speaker is no duty
        ours = any(small(t) in {"us", "me"} for t in children(clause.sentence, verb, "dobj"))
        duty = verb.lemma in column("en/duties.tsv", "lemma") and not (
            ours and verb.lemma == "stop"
        )
        return Reproach(against=chain) if duty and not is_paper(clause) else None
    if (
        verb.lemma in column("en/breaches.tsv", "lemma")
        and breaks(clause)
        and can_wrong(clause, chain)
    ):
        return Reproach(against=chain)
    harmful = does_harm(clause)
    if verb.lemma not in harm_verbs() and not harmful:
        return None
    if stranger is not None or is_of_stranger(clause, people, speaker):
        return Reproach(against=stranger)
    known, voice = people.chain(chain), people.chain(speaker.chain)
    fighters = known is not None and known.kind == "collective" and known.sector in _ARMED
    if known is None or chain is None or not (known.kind in _ACTORS or fighters):
        return None
    foreign = is_foreign(chain, people, speaker) or is_pointed_at(clause)
    rebels = known.kind == "armed_group" or known.sector == "REB"
    enemy = rebels and voice is not None and voice.sector in {"GOV", "MIL"}
    apart = speaker.chain is None or not people.one_side(chain, speaker.chain)
    if foreign or (enemy and apart):
        return Reproach(against=chain)
    # "the company had poisoned the well", said by somebody who holds no office: the police report such things, neighbours blame
    grave = verb.lemma in column("en/grave_wrongs.tsv", "lemma")
    if grave and apart and known.kind in _ACTORS and _is_outsider(people, speaker):
        return Reproach(against=chain)
    # "the army had shelled the well", said by rebels or opposition
    against_power = voice is not None and (
        voice.kind == "armed_group" or voice.sector in {"REB", "OPP"}
    )
    if against_power and apart and (known.kind == "state" or known.sector in _IN_OFFICE):
        return Reproach(against=chain)
    watched = fighters and is_watched(clause, people, speaker, harmful=harmful)
    return Reproach(against=chain) if watched else None
