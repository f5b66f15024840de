"""What a speaker says of his own side's acts: a refusal, an offer, a pledge, a threat, a claim of an attack.

"We will not leave" refuses, "we will never shell it" pledges.
"""

from __future__ import annotations

import re

from tidings.language.small_letters import small
from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.acts.pledging import is_pledged
from tidings.mentions.statements.acts.refusing import gives_nothing, hard, left_undone
from tidings.mentions.statements.acts.threats import (
    is_let,
    is_on_condition,
    is_unless,
    is_wronged,
    is_yielded_to,
)
from tidings.mentions.statements.acts.waiting import waits_for_a_day
from tidings.mentions.statements.acts.warding_off import wards_off
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause
from tidings.model.vocabulary import StatementKind

_PERFECT = frozenset({"had", "has", "have", "'ve", "’ve", "'d", "’d", "did", "to"})
_BEING = frozenset({"is", "are", "am", "was", "were", "'re", "’re", "'s", "’s", "'m", "’m"})
# "will hold our fire", "will suspend strikes" spare the other side.
_SPARING = frozenset({"hold", "suspend", "stop", "cease"})
_WEAPONS = word_class("drone") | word_class("missile") | word_class("bomb") | word_class("grenade")
_ANSWER = re.compile(
    r"^\W*(?:this|that|it)\s+(?:is|was)\s+(?:our|the)\s+(?:\w+\s+)?(?:answer|response|reply|revenge|retaliation|punishment|reprisal|vengeance|work)\b"
    r"|\b(?:claim|take|took|assume|accept|bear)s?\s+(?:full\s+|sole\s+)?responsibility\b",
    re.I,
)


def is_official_act(clause: Clause) -> bool:
    """“has dissolved parliament”, “was pulling back its guns”: a decision made known by whoever took it."""
    if clause.negated or clause.verb.lemma not in column("en/official_acts.tsv", "lemma"):
        return False
    perfect = clause.verb.tag in {"VBN", "VBD"} and bool(
        clause.aux & {"has", "have", "had", "'ve", "’ve"}
    )
    running = clause.verb.tag == "VBG" and bool(clause.aux & _BEING)
    below = children(clause.sentence, clause.verb, "dobj", "xcomp", "prep", "ccomp")
    return (perfect or running) and bool(below)


def is_plea(clause: Clause) -> bool:
    """“Help us”, “Do not leave us alone”, “Send soap”: asked of whoever can help, by who needs it."""
    lemma = clause.verb.lemma
    us = any(small(t) == "us" for t in children(clause.sentence, clause.verb, "dobj", "dative"))
    if lemma in word_class("public_advice"):
        return True
    spares = lemma in {"leave", "forget", "abandon", "desert"} and clause.negated
    return lemma in word_class("helping_act") or (
        us and (spares or lemma in {"send", "bring", "hear"})
    )


def is_own_attack(clause: Clause, content: str, *, own: bool) -> bool:
    """“we fired the rockets”, “this was our answer to the raid”."""
    if clause.subject_text == "you":
        return False  # "you say you take responsibility"
    if _ANSWER.search(content):
        return True
    if own and clause.verb.lemma == "be" and not clause.negated:
        for owning in children(clause.sentence, clause.verb, "acomp", "prep"):
            of_harm = any(
                t.lemma in word_class("harm_deed") for t in subtree(clause.sentence, owning)
            )
            if owning.text.casefold() in {"responsible", "behind"} and of_harm:
                return True  # "it was responsible for the attack"
    told = clause.verb.tag in {"VBD", "VBN"} and clause.aux <= _PERFECT
    passive = bool(children(clause.sentence, clause.verb, "auxpass"))
    acted_on = bool(children(clause.sentence, clause.verb, "dobj"))
    attack = clause.verb.lemma in column("en/claimed_attacks.tsv", "lemma")
    if own and clause.verb.lemma == "be" and clause.subject_text == "it":
        return any(  # "it was our men who sank it"
            t.lemma in column("en/claimed_attacks.tsv", "lemma") | {"cut", "take", "open", "break"}
            for t in subtree(clause.sentence, clause.verb)
            if t.dep in {"relcl", "ccomp", "advcl", "acl"}
        )
    attack = attack and not _is_peaceful(clause) and not wards_off(clause)
    armed = {t.lemma for t in children(clause.sentence, clause.verb, "dobj")} & _WEAPONS
    done = clause.verb.lemma in {"carry", "conduct", "mount", "stage", "launch", "commit"} and any(
        t.lemma in word_class("assault") | word_class("harm_deed")
        for t in children(clause.sentence, clause.verb, "dobj")
    )  # "carried out the bombing"
    objects = {t.lemma for t in children(clause.sentence, clause.verb, "dobj")}
    shots = {"fire", "shelling", "gunfire", "shot", "mortar"}
    fired = clause.verb.lemma in {"open", "return", "answer"} and bool(objects & shots)
    attack = attack or done or fired
    held = clause.verb.lemma in {"take", "hold", "have"} and clause.verb.tag == "VBD"
    attack = attack or (held and bool(objects & word_class("seized_thing")))
    cut = clause.verb.lemma in {"cut", "sever", "snap"}
    attack = attack or (cut and bool(objects & word_class("cut_line")))
    sent = clause.verb.lemma in {"put", "send", "drop", "lay", "fly", "steer"} and bool(armed)
    attack = attack or sent
    return own and told and acted_on and attack and not passive and not clause.negated


def _is_peaceful(clause: Clause) -> bool:
    """“fired the clerks”, “set up a stall”: a verb of attack that attacks nobody."""
    done = {t.lemma for t in children(clause.sentence, clause.verb, "dobj")}
    if clause.verb.lemma == "set":
        return not done & {"fire", "ablaze", "alight", "ambush", "trap", "bomb", "mine", "charge"}
    return clause.verb.lemma == "fire" and bool(done & word_class("employed"))


def foretold(clause: Clause) -> StatementKind | None:
    """What a speaker does who says what his own side will or will not do; None where he only tells a plan."""
    lemma = clause.verb.lemma
    if clause.negated and waits_for_a_day(clause):
        return None
    if clause.negated:
        return left_undone(clause)
    if gives_nothing(clause):
        return "refusal"
    if clause.verb.tag == "VBG" and "be" in clause.aux:
        return None  # "we will be burying them every week": what is coming, nobody's will
    if _answers_with_force(clause) or _hits_back(clause):
        return "threat"
    begun = {"start", "begin", "resume", "go", "keep", "continue"}
    done = (
        {t.lemma for t in children(clause.sentence, clause.verb, "xcomp")}
        if lemma in begun
        else {lemma}
    )
    if done & {"ignore", "defy", "disregard", "flout"}:
        return "refusal"  # "they will ignore the order"
    if done & hard() and lemma not in _SPARING:
        return "threat"
    threatened = lemma in column("en/threatened_acts.tsv", "lemma") and is_on_condition(clause)
    if threatened or (lemma in word_class("parting_act") and is_wronged(clause)):
        return "threat"  # "will shut the port if he is not freed"
    if lemma in {"stay", "remain"} and children(clause.sentence, clause.verb, "acomp", "oprd"):
        return None  # "the airport will stay closed"
    return "pledge" if is_pledged(clause) else None


def stays(clause: Clause) -> bool:
    """“the law will stay”: who says that what is asked for will not come refuses it."""
    if clause.verb.lemma not in {"stay", "remain", "stand"} or clause.negated:
        return False
    certain = bool(clause.aux & FORETELLING)
    return certain and not children(
        clause.sentence, clause.verb, "acomp", "attr", "advcl", "oprd", "xcomp"
    )


def is_offer(clause: Clause, *, own: bool) -> bool:
    """“would free them if the army left” gives something for something, “would offer patrols” says so."""
    on_condition = is_on_condition(clause) and not is_unless(clause) and not is_wronged(clause)
    now = own and not clause.aux and clause.verb.tag == "VBP" and on_condition  # "we open it if"
    now = now or (own and on_condition and "could" in clause.aux)  # "could accept it if"
    if is_let(clause) and not clause.negated:
        return True
    if clause.negated or not (clause.aux & FORETELLING or now):
        return False
    lemma = clause.verb.lemma
    if lemma == "offer":
        return True
    given = lemma in column("en/offered_acts.tsv", "lemma") or _ends(clause)
    given = given or ("could" in clause.aux and lemma in word_class("yielding_act"))
    traded = bool({"return", "exchange"} & clause.words()) or _priced(clause) or _narrowed(clause)
    if (
        own
        and is_yielded_to(clause)
        and lemma not in column("en/claimed_attacks.tsv", "lemma") - {"knock", "hit"}
    ):
        return True
    return own and given and (on_condition or traded)


def _ends(clause: Clause) -> bool:
    """“will call off the boycott”, “will lift the siege”: what burdens the other side is over."""
    lemma = clause.verb.lemma
    off = any(t.text.casefold() == "off" for t in children(clause.sentence, clause.verb, "prt"))
    if lemma not in word_class("ceasing") and not (lemma == "call" and off):
        return False
    return any(
        t.lemma in word_class("pressing_act")
        for t in children(clause.sentence, clause.verb, "dobj")
    )


def _narrowed(clause: Clause) -> bool:
    """“would hand them over only to the monitors”: what is given so is held out."""
    return clause.verb.lemma in word_class("handing_over") and any(
        t.text.casefold() == "only" and t.index > clause.verb.index
        for t in subtree(clause.sentence, clause.verb)
    )


def _priced(clause: Clause) -> bool:
    """“for forty bags of salt”: what is wanted for it; who pays for two hundred pumps wants nothing."""
    if clause.verb.lemma == "pay" and not children(clause.sentence, clause.verb, "dobj"):
        return False
    return any(
        t.text.casefold() == "for" and any(n.pos == "NUM" for n in subtree(clause.sentence, t))
        for t in children(clause.sentence, clause.verb, "prep")
    )


def is_ready(clause: Clause) -> bool:
    """“is ready to host both sides”, “stood prepared to help”, but not “is ready to fight”."""
    sentence, verb = clause.sentence, clause.verb
    if verb.lemma not in {"be", "stand", "remain"} or clause.negated:
        return False
    for ready in children(sentence, verb, "acomp", "oprd", "advcl", "xcomp", "amod", "attr", "prt", "advmod"):  # fmt: skip
        if ready.text.casefold() in word_class("readiness"):
            if any(
                t.lemma in word_class("peacemaking")
                for at in children(sentence, ready, "prep")
                if at.text.casefold() == "for"
                for t in children(sentence, at, "pobj")
            ):
                return True  # "ready for dialogue"
            given = children(sentence, ready, "xcomp", "ccomp", "acl", "advcl", "relcl")
            given += children(sentence, verb, "xcomp", "advcl")
            return any(
                t.index > ready.index
                and t.lemma
                not in (hard() - {"bring"})
                | {"die", "defend", "resist", "use", "act", "fight", "impose", "march"}
                for t in given
            )
    return False


def is_called_for(clause: Clause, word: str, *, quoted: float) -> bool:
    """“Open the gates!”, “insists that the army leave”: what others are to do, without “must”."""
    below = children(clause.sentence, clause.verb, "aux", "mark")
    helped = any(t.dep == "aux" and t.lemma != "do" for t in below)
    bare = clause.verb.tag == "VB" and not helped
    acted_on = bool(children(clause.sentence, clause.verb, "dobj", "prt", "prep", "dative"))
    if quoted == 1 and clause.subject is None:
        return bare and acted_on and clause.verb.lemma not in word_class("addressing_hearers")
    if word not in {"insist", "insistence"} or clause.subject is None or clause.aux:
        return False
    yielding = clause.verb.lemma in column("en/refused_acts.tsv", "lemma")
    plural = clause.subject.tag in {"NNS", "NNPS"} and yielding
    # "that the group lay down its arms": no past of a verb of yielding looks like its stem but by mistake
    unmarked = clause.verb.tag == "VBD" and clause.verb.text.casefold() in {
        "lay",
        "put",
        "let",
        "quit",
    }
    if unmarked and children(clause.sentence, clause.verb, "prt", "dobj"):
        return True
    return bare or (clause.verb.tag == "VBP" and (plural or clause.subject.tag in {"NN", "NNP"}))


def _answers_with_force(clause: Clause) -> bool:
    """“will answer with fire”, “would meet any patrol with artillery”."""
    grim = column("en/grim_outcomes.tsv", "lemma")
    return clause.verb.lemma in {"answer", "greet", "meet", "reply", "respond", "treat"} and any(
        t.lemma in grim for t in subtree(clause.sentence, clause.verb) if t.dep == "pobj"
    )


def _hits_back(clause: Clause) -> bool:
    """“will answer at a time of its choosing”: nothing is said to whom, and it is no word."""
    if clause.verb.lemma not in {"answer", "respond", "retaliate"}:
        return False
    spoken = children(clause.sentence, clause.verb, "dobj", "ccomp")
    to = (
        t
        for t in children(clause.sentence, clause.verb, "prep")
        if t.text.casefold() in {"to", "for", "by", "on"}
    )
    return not spoken and not any(to)
