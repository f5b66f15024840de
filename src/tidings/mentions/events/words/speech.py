"""Turns grammar into acts of speech where no verb names them: "must", "will not", "is ready to".

"Ostland said its neighbour must withdraw" is REQUEST; "Ostland said its army withdrew" is not.
"""

from __future__ import annotations

from tidings.language.arguments import subject
from tidings.language.trees import children, is_negated, subjects
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.clauses import helping
from tidings.mentions.events.words.lexicon import Entry, frames
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.parse import Sentence, Token

SAYING = frozenset(
    {"say", "tell", "insist", "stress", "declare", "add", "warn", "argue", "maintain", "state"}
)
DUTY = frozenset({"must", "should", "ought"})
# What cannot be refused: "will not be able".
COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
DUTY_ENTRY = Entry(
    words=("must",), needs=(), type="REQUEST", mode="change", root="10", acled="Other",
    frame=frames()["tell"], figurative=False, weight=0,
)  # fmt: skip
REFUSAL_ENTRY = Entry(
    words=("will", "not"), needs=(), type="REJECT", mode=None, root="12", acled="Other",
    frame=frames()["tell"], figurative=False, weight=0,
)  # fmt: skip


def duties(index: Index, sentence: Sentence) -> tuple[Trigger, ...]:
    """ "X said that Y must ...": the words are a demand of X."""
    found = []
    for token in sentence.tokens:
        if token.lemma in DUTY and token.tag == "MD" and token.dep == "aux":
            verb = sentence.tokens[token.head]
            said = _sayer(sentence, verb) is not None or _quoted(index, token) is not None
            if verb.dep in {"ccomp", "ROOT"} and said and _names_somebody(sentence, verb):
                found.append(Trigger(token, verb, (token, verb), DUTY_ENTRY))
    return tuple(found)


def _names_somebody(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody is told what to do: "there must be a way" asks nobody."""
    if any(t.lemma == "there" for t in children(sentence, verb, "expl")):
        return False
    asked = bool(subjects(sentence, verb)) and verb.lemma not in {"be", "have"}
    return asked or _sayer(sentence, verb) is not None


def _quoted(index: Index, token: Token) -> int | None:
    """The speaker of the quoted words in which a word stands."""
    number = index.statement_at(token.start, token.end)
    told = index.reading.statements[number] if number is not None else None
    if told is None or told.form != "direct":
        return None
    return told.speaker


def quoted_speaker(index: Index, sentence: Sentence, trigger: Trigger) -> int | None:
    """Who demands in words of his own, where the sentence itself names nobody who says so."""
    return None if _sayer(sentence, trigger.anchor) else _quoted(index, trigger.head)


def _sayer(sentence: Sentence, verb: Token) -> Token | None:
    above = sentence.tokens[verb.head]
    if verb.dep == "ccomp" and above.lemma in SAYING:
        return above
    below = [t for t in children(sentence, verb, "parataxis", "ccomp") if t.lemma in SAYING]
    return below[0] if below else None


def duty_parties(
    sentence: Sentence, trigger: Trigger
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who demands, and of whom."""
    sayer = _sayer(sentence, trigger.anchor)
    asked = subjects(sentence, trigger.anchor)
    return (subject(sentence, sayer) if sayer else ()), asked


def is_refusal(sentence: Sentence, trigger: Trigger) -> bool:
    """ "will not release": somebody says of himself that he does not cooperate."""
    verb = trigger.anchor
    if (
        trigger.entry.type not in COOPERATIVE
        or verb.pos not in VERBAL
        or not is_negated(sentence, verb)
    ):
        return False
    if not any(
        t.lemma in {"will", "wo", "would"} or t.text.lower() == "wo"
        for t in helping(sentence, verb)
    ):
        return False
    return _speaks_of_himself(sentence, verb)


def _speaks_of_himself(sentence: Sentence, verb: Token) -> bool:
    """Whether the refusal is told as such, and not foreseen by an onlooker."""
    while verb.dep == "conj":
        verb = sentence.tokens[verb.head]
    above = sentence.tokens[verb.head]
    if verb.dep != "ccomp" or above.lemma not in SAYING:
        return verb.dep not in {"ccomp", "advcl", "relcl"}
    sayers = subjects(sentence, above)
    return not any(t.lemma in word_class("onlooker") for t in sayers)


def refused(kind: str) -> str | None:
    """The mode of a refusal, by the type of what is refused."""
    modes = {
        "RETREAT": "yield",
        "CONCEDE": "yield",
        "AID": "assist",
        "COOPERATE": "assist",
        "CONSULT": "meet",
    }
    return modes.get(kind)
