"""What is rejected, feared or vowed says what the word of saying does: "rejected the charge" denies, "vowed revenge" threatens.

Finds a denial in "Bor brushed aside the charge"; a refusal in "Bor brushed aside the offer".
"""

from __future__ import annotations

import re

from tidings.language.trees import head
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.acts.hard_steps import is_hard
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.cues import cue_at
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import StatementKind

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# What who is ready to do it offers besides gifts.
_DEALING = frozenset({"meet", "discuss", "cooperate", "work", "join", "accept", "sit", "hear", "listen", "consider", "take", "make"})  # fmt: skip
# What whoever asks for peace asks for, party or not.
_PEACEFUL = re.compile(
    r"\b(?:show|exercise|use|practise|practice|maintain|keep|remain|stay|act with|observe) (?:\w+ ){0,2}(?:restraint|calm|caution|patience|moderation|prudence|peaceful)\b"
    r"|\b(?:return|come back|go back|get back|sit down|come) (?:\w+ )?(?:to|at|around) the (?:\w+ )?table\b|\b(?:return|come back|go back) to (?:\w+ )?(?:talks|dialogue|negotiations)\b|\bsit down (?:together|with)\b"
    r"|\b(?:refrain from|avoid) (?:\w+ )?(?:violence|escalation|provocations?|bloodshed|confrontation|force|any)\b|\bde-?escalate\b|\bresolve (?:their|its|the) (?:differences|dispute|disputes|crisis)\b|\b(?:choose|seek|pursue) (?:peace|dialogue|reconciliation)\b",
    re.I,
)
# What is offered to whom one honours or mourns with.
_FELT = frozenset({"condolence", "condolences", "congratulation", "congratulations", "sympathy", "thanks", "praise"})  # fmt: skip
_NOMINAL = frozenset({"noun", "np", "as"})


def by_object(kind: StatementKind, draft: Draft, places: Places) -> StatementKind:
    """The kind of a statement whose word of saying gives one, corrected by what its content is about."""
    sentence = places.sentences[draft.sentence]
    inside = [
        t for t in sentence.tokens if any(a <= t.start and t.end <= b for a, b in draft.spans)
    ]
    if kind == "denial" and draft.word == "deny" and _is_withheld(sentence, draft, inside):
        return "refusal"
    if kind == "denial" and draft.frame == "as" and _is_deed(inside):
        return "condemnation"
    if kind == "forecast" and draft.word == "expect" and draft.frame in _NOMINAL:
        top = _top(inside)
        return "demand" if top is not None and top.lemma in word_class("owed") else kind
    if kind in {"refusal", "denial"} and draft.frame in _NOMINAL:
        return _turned_down(kind, inside)
    if (kind == "offer" or "ready" in draft.word) and any(
        is_hard(sentence, t) for t in inside if t.pos == "VERB"
    ):
        return "threat"
    if kind == "offer" and draft.frame in _NOMINAL:
        top = _top(inside)
        if top is not None and top.lemma in _FELT:
            return "praise"
        told = top is not None and top.lemma in word_class("told_gifts")
        return "claim" if told or draft.negated else kind
    if kind == "offer" and draft.frame == "to" and "ready" in draft.word:
        top = next((t for t in inside if t.pos == "VERB"), None)
        given = column("en/offered_acts.tsv", "lemma") | word_class("helping_act") | _DEALING
        return kind if top is not None and top.lemma in given - {"return"} else "claim"
    if kind == "pledge" and draft.frame in {"to", "that", "np", "noun"} and not draft.negated:
        return "threat" if _threatens(sentence, inside) else kind
    return kind


def is_for_calm(draft: Draft, places: Places) -> bool:
    """“urged calm”, “urged the union to return to the table”: what is asked for everybody's sake."""
    sentence = places.sentences[draft.sentence]
    inside = places.words_of(draft)
    deed = any(t.pos == "VERB" for t in inside)
    if _asks_both(sentence, draft):
        return True
    if deed:
        return bool(_PEACEFUL.search(" ".join(t.text for t in inside)))
    return bool(inside) and inside[-1].text.casefold() in word_class("calm")


def _asks_both(sentence: Sentence, draft: Draft) -> bool:
    """“urged both allies to use it”."""
    if draft.target is None:
        return False
    before = (sentence.tokens[i] for i in sentence.children[draft.target])
    return any(t.text.casefold() == "both" for t in before)


def looked_for(kind: StatementKind, draft: Draft, main: Clause | None) -> bool:
    """“expects Bor to respect the truce”: what is due is demanded, not foretold."""
    due = main is not None and main.verb.lemma in word_class("proper_conduct")
    return due and kind == "forecast" and draft.word == "expect" and draft.frame == "y-to"


def scolds(draft: Draft, places: Places) -> bool:
    """“tore into the senders, branding them cowards”: the name given is a part of the scolding."""
    sentence = places.sentences[draft.sentence]
    verb = None if draft.token is None else sentence.tokens[draft.token]
    above = head(sentence, verb) if verb is not None and verb.dep in {"advcl", "conj"} else None
    cue = cue_at(sentence, above) if above is not None else None
    return cue is not None and all(r.kind == "condemnation" for r in cue.readings)


def _is_withheld(sentence: Sentence, draft: Draft, inside: list[Token]) -> bool:
    """“denied the miller a permit”, “was denied entry”, “deny the right to speak”: what is not granted."""
    top = _top(inside)
    if top is not None and top.lemma in word_class("granted_things"):
        return True
    verb = None if draft.token is None else sentence.tokens[draft.token]
    if verb is None:
        return False
    below = [sentence.tokens[i] for i in sentence.children[verb.index]]
    things = [t for t in below if t.dep in {"dobj", "dative", "oprd"}]
    passive = any(t.dep == "nsubjpass" for t in below)
    return len(things) + passive > 1


def _top(inside: list[Token]) -> Token | None:
    own = {t.index for t in inside}
    return next((t for t in inside if t.head not in own or t.head == t.index), None)


def _is_deed(inside: list[Token]) -> bool:
    """“dismissed the withdrawal as a stunt”: what somebody did is not denied but scorned."""
    top = _top(inside)
    if top is None or top.pos != "NOUN":
        return False
    told = word_class("told_things") | word_class("guilt") | word_class("asked_things")
    told |= {"question", "questions", "concerns", "fears", "findings", "finding", "study", "poll", "conclusion", "conclusions", "theory"}  # fmt: skip
    return not any(t.text.casefold() in told for t in inside)


def _turned_down(kind: StatementKind, inside: list[Token]) -> StatementKind:
    """A charge or report is denied, a demand or offer refused."""
    top = _top(inside)
    if top is not None and top.tag in _FINITE and inside[0] is not top:
        return "denial"  # "…, a charge that Bor rejects": what is charged stands before
    if top is None or top.pos != "NOUN":
        return kind
    if kind == "denial" and top.lemma == "idea":
        return kind  # "disputed the idea that the well was dry"
    if top.text.casefold() in word_class("told_things") | word_class("guilt"):
        return "denial"
    return "refusal" if top.lemma in word_class("asked_things") else kind


def _threatens(sentence: Sentence, inside: list[Token]) -> bool:
    """“vowed to burn every lorry”, “swore revenge”."""
    top = _top(inside)
    if top is None:
        return False
    if top.pos == "NOUN":
        return top.lemma in word_class("revenge")
    if any(sentence.tokens[i].dep == "neg" for i in sentence.children[top.index]):
        return False
    if top.lemma in word_class("avenging"):
        return True
    attacks = column("en/claimed_attacks.tsv", "lemma") & column("en/wrongdoing.tsv", "lemma")
    forced = (attacks - word_class("ordinary_force")) | {
        "storm",
        "attack",
        "bomb",
        "march",
        "besiege",
        "overrun",
    }
    return top.pos == "VERB" and top.lemma in forced
