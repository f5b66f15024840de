"""A verdict on an event and the cue words it is drawn from.

"planned talks" holds a cue; "long talks" holds none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tidings.language.trees import ancestors, children, is_negated
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.days.steps import reporting
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD, EventStatus


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the rule that gave it."""

    status: EventStatus
    rule: str | None = None


# The rules of "did not fall" and of "nobody fell".
NEGATED, NOBODY = "negation", "negated subject"
# The rule of "The leaders meet on Friday", told before that day.
AHEAD = "present tense with a day not past"
# The rule of "to seize the town" beside another deed: nobody says that it came about or was planned.
AIM = "infinitive of aim"
OCCURRED = Verdict("occurred")
# A governing word that takes the event for granted ("condemned the raid") ends the search.
Cue = EventStatus | Literal["asserted"]


def is_unharmed(verdict: Verdict, trigger: Trigger, *, slain: bool = False) -> bool:
    """Whether a trigger says that nobody came to harm: "no nurses were hurt", "there were no casualties"; `slain`: or death."""
    words_of_harm = word_class("bare_harm") | (word_class("death_verbs") if slain else frozenset())
    bare = trigger.entry.type == "ASSAULT" and trigger.entry.mode is None
    counted = verdict.status == "denied" and verdict.rule in {NEGATED, NOBODY}
    return bare and counted and trigger.head.lemma in words_of_harm


@cache
def cues_of(where: str) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for row in table("en/event_status_cues.tsv"):
        if row["where"] == where:
            for word in words(row["words"]):
                found.setdefault(word, row["status"])  # type: ignore[arg-type]
    return found


def is_outcome(harm: Token) -> bool:
    """ "… as they exchanged vows killing 32": harm that the parser hangs from the noun before it came of the deed, and nobody vowed it."""
    return (
        harm.dep == "acl" and harm.tag == "VBG" and harm.lemma in word_class("killing_or_hurting")
    )


def plain(cue: Cue | None) -> EventStatus | None:
    return None if cue == "asserted" else cue


def mandate(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    """ "A coalition tasked with fighting the sect", "a drive aimed at retaking Karm": what somebody is there for."""
    link = sentence.tokens[trigger.anchor.head]
    above = sentence.tokens[link.head]
    aimed = trigger.anchor.dep == "pcomp" and above.dep == "acl" and above.tag in {"VBN", "VBD"}
    return Verdict("hypothetical", AIM) if aimed and above.lemma in word_class("aimed") else None


def is_unknown(sentence: Sentence, told: Token) -> bool:
    """ "He was not aware of any fighting"."""
    link = sentence.tokens[told.head]
    known = sentence.tokens[link.head]
    if told.dep not in {"pcomp", "pobj"} or link.lemma != "of" or known.lemma != "aware":
        return False
    return is_negated(sentence, sentence.tokens[known.head]) or is_negated(sentence, known)


def has_condition(sentence: Sentence, verb: Token) -> bool:
    """ "If the truce breaks, thousands will flee"."""
    clauses = children(sentence, verb, "advcl")
    return any(t.lemma in {"if", "unless"} for c in clauses for t in children(sentence, c, "mark"))


def is_condition(sentence: Sentence, verb: Token) -> bool:
    """ "If he does not resign, war will come": nothing is denied; "asked whether he had not resigned" is no condition."""
    marks = children(sentence, verb, "mark") if verb.dep == "advcl" else ()
    return any(t.lemma in {"if", "unless"} for t in marks)


def doubt_of(sentence: Sentence, verb: Token) -> Token | None:
    """ "the risk that they will fight": the noun of a clause that only may come true."""
    above = sentence.tokens[verb.head]
    hangs = verb.dep in {"acl", "ccomp"} and above.pos == "NOUN"
    if hangs and cues_of("governor").get(above.lemma) == "hypothetical":
        return above
    return None


def is_nor(sentence: Sentence, verb: Token) -> bool:
    """ "Not a shop was looted nor a single person killed"."""
    if verb.dep != "conj":
        return False
    return any(t.lemma == "nor" for t in children(sentence, sentence.tokens[verb.head], "cc"))


def has_neither(sentence: Sentence, verb: Token, *doers: Token) -> bool:
    """ "Neither the ministry nor the bank paid", "neither side fired", "they neither shelled nor mined it"."""
    hit = children(sentence, verb, "dobj")
    below = (t for one in (verb, *doers, *hit) for t in children(sentence, one, "preconj", "det", "cc", "advmod"))  # fmt: skip
    return any(t.lemma == "neither" for t in (*doers, *below))


def is_cause(below: Token, above: Token) -> bool:
    """ "Were hurt due to an attack": what brought it has come, beside "were due to attack"."""
    return above.lemma == "due" and (below.pos in {"NOUN", "PROPN", "ADP"} or below.dep == "pcomp")


def is_named(sentence: Sentence, below: Token, above: Token) -> bool:
    """ "Called the test a violation", "called the raid barbaric": what it is called it is, beside "called a protest"."""
    if above.lemma != "call" or children(sentence, above, "prt"):
        return False
    if below.dep not in {"dobj", "oprd", "attr"}:
        return False
    said = children(sentence, above, "oprd", "acomp", "attr")
    # one calls "a strike", and names "the strike"
    owners = children(sentence, below, "det", "poss")
    known = any(t.lemma in word_class("pointing") or t.tag == "PRP$" for t in owners)
    return known or any(t.index > below.index for t in said)


def is_wished_to_tell(sentence: Sentence, told: Token) -> bool:
    """ "The ministry wishes to inform the public that troops attacked a camp": it is told all the same, and in the past."""
    for clause in (told, *ancestors(sentence, told)):
        telling = sentence.tokens[clause.head]
        wish = sentence.tokens[telling.head]
        if clause.dep == "ccomp" and telling.lemma in reporting() and telling.dep == "xcomp":
            helped = children(sentence, clause, "aux", "auxpass")
            past = any(t.tag == "VBD" or t.lemma == "have" for t in (clause, *helped))
            return past and wish.lemma in word_class("wishing_to_tell")
    return False


def inquired_into(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    """ "Called for an inquiry into the killing of nine men", "nobody wants an inquiry into the raid": it was, whoever asks."""
    link = sentence.tokens[trigger.head.head]
    asked = sentence.tokens[link.head].lemma in word_class("inquiries_into")
    deed = trigger.entry.type in {"ASSAULT", "COERCE", HAZARD}
    return (
        OCCURRED if deed and asked and link.lemma == "into" and trigger.head.dep == "pobj" else None
    )


def is_reproach(sentence: Sentence, verb: Token) -> bool:
    """ "Should never have been arrested or tried": it was done, and somebody says that it was wrong."""
    while verb.dep == "conj" and not children(sentence, verb, "aux", "nsubj", "nsubjpass"):
        verb = sentence.tokens[verb.head]
    helped = {t.lemma for t in children(sentence, verb, "aux")}
    never = any(
        t.lemma in {"not", "never", "n't"} for t in children(sentence, verb, "neg", "advmod")
    )
    return "have" in helped and bool(helped & {"should", "ought"}) and never
