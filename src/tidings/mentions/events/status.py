"""Says whether a told event happened: occurred, ongoing, planned, in doubt, cancelled, hypothetical, denied.

"The army did not shell the town" is denied; "The army shelled the town" occurred.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tidings.language.trees import children, is_negated
from tidings.lexicons.tables import table, words
from tidings.mentions.events.arguments import VERBAL
from tidings.mentions.events.clauses import clause_head, governors, helping
from tidings.mentions.events.index import Index
from tidings.mentions.events.triggers import Trigger
from tidings.model.mentions import StatementMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import EventStatus


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the rule that gave it."""

    status: EventStatus
    rule: str | None = None


OCCURRED = Verdict("occurred")
# The rule of "to seize the town" beside another deed: nobody says that it came about or was planned.
AIM = "infinitive of aim"
# How far up the tree a governing word still speaks about the event.
REACH = 3
# What somebody says in these kinds of statement is not asserted as fact.
STATEMENT_STATUS: dict[str, EventStatus] = {
    "forecast": "hypothetical", "hope": "hypothetical", "demand": "hypothetical",
    "appeal": "hypothetical", "offer": "hypothetical", "warning": "hypothetical",
    "threat": "hypothetical", "pledge": "planned", "accusation": "in_doubt", "denial": "denied",
}  # fmt: skip
ATTITUDE = frozenset(
    {"demand", "appeal", "hope", "forecast", "offer", "warning", "threat", "pledge"}
)


@cache
def _cues(where: str) -> dict[str, EventStatus]:
    found: dict[str, EventStatus] = {}
    for row in table("en/event_status_cues.tsv"):
        if row["where"] == where:
            for word in words(row["words"]):
                found.setdefault(word, row["status"])  # type: ignore[arg-type]
    return found


def judge(index: Index, sentence: Sentence, trigger: Trigger, statement: int | None) -> Verdict:
    """The status of an event, by the first rule that speaks: negation, doubt, mood, statement, tense."""
    told = index.reading.statements[statement] if statement is not None else None
    for verdict in _verdicts(sentence, trigger, told):
        if verdict is not None:
            return verdict
    return OCCURRED


def _verdicts(
    sentence: Sentence, trigger: Trigger, told: StatementMention | None
) -> Iterator[Verdict | None]:
    verb = clause_head(sentence, trigger)
    is_noun = trigger.head.pos not in VERBAL
    yield _negation(sentence, trigger)
    yield _modifier(sentence, trigger)
    if not is_noun or trigger.anchor is not trigger.head:
        yield _mood(sentence, trigger.anchor)
        yield _infinitive(sentence, trigger.anchor)
    yield _governor(sentence, trigger)
    if is_noun and trigger.anchor is trigger.head and verb is not trigger.head:
        yield _noun_in_clause(sentence, trigger, verb)
    yield _statement(told, _finite_past(sentence, trigger.anchor))
    yield _progress(sentence, trigger)


def _negation(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    anchor = trigger.anchor
    if is_negated(sentence, trigger.head) or is_negated(sentence, anchor):
        if any(t.lemma in {"will", "shall", "wo"} for t in helping(sentence, anchor)):
            return Verdict("hypothetical", "negated future")
        return Verdict("denied", "negation")
    doers = children(sentence, anchor, "nsubj", "nsubjpass")
    if any(t.lemma in {"nobody", "none"} or is_negated(sentence, t) for t in doers):
        return Verdict("denied", "negated subject")
    above = sentence.tokens[anchor.head]
    if anchor.dep in {"pcomp", "pobj"} and above.lemma == "without":
        return Verdict("denied", "without")
    if anchor.dep == "xcomp" and above.lemma == "fail":
        return Verdict("denied", "failed to")
    return None


def _modifier(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    cues = _cues("modifier")
    for one in (trigger.head, trigger.anchor):
        for below in children(sentence, one, "amod", "advmod", "compound", "npadvmod", "nmod"):
            for word in (below.text.lower(), below.lemma):
                if word in cues and cues[word] != "denied":
                    return Verdict(cues[word], f'"{below.text}"')
    return None


def _mood(sentence: Sentence, verb: Token) -> Verdict | None:
    if verb.pos not in VERBAL:
        return None
    cues = _cues("aux")
    aux = helping(sentence, verb)
    past = any(t.lemma == "have" for t in aux)
    for one in aux:
        status = cues.get(one.text.lower()) or cues.get(one.lemma)
        if status == "hypothetical" and past and one.lemma in {"could", "can"}:
            return Verdict("in_doubt", f'"{one.text} have"')
        if status is not None and one.tag == "MD":
            return Verdict(status, f'"{one.text}"')
    marks = _cues("mark")
    for one in children(sentence, verb, "mark", "advmod"):
        if one.text.lower() in marks and not past:
            return Verdict(marks[one.text.lower()], f'"{one.text}"')
    return None


def _infinitive(sentence: Sentence, verb: Token) -> Verdict | None:
    """ "to seize the town" tells an aim, unless what governs it says that it came about."""
    if verb.tag != "VB" or verb.dep in {"ROOT", "conj"}:
        return None
    if not any(t.lemma == "to" for t in children(sentence, verb, "aux")):
        return None
    above = sentence.tokens[verb.head]
    if verb.dep == "xcomp" and above.lemma in {
        "continue",
        "begin",
        "start",
        "go",
        "use",
        "manage",
        "come",
    }:
        return None
    if above.lemma == "be" and verb.dep == "xcomp":
        return Verdict("planned", '"is to"')
    status = _cues("governor").get(above.lemma)
    if status == "asserted":
        return None
    if status is not None and verb.dep != "advcl":
        return Verdict(status, f'"{above.text} to"')
    return Verdict("hypothetical", AIM)


def _governor(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    cues = _cues("governor")
    below = trigger.anchor
    for above in list(governors(sentence, trigger.anchor))[:REACH]:
        status = cues.get(above.lemma)
        if status == "asserted" or below.dep in {"relcl", "advcl", "nsubj"}:
            return None
        if status == "occurred" or (status and _speaks_about(sentence, above, below)):
            if status == "cancelled" and is_negated(sentence, above):
                return None
            return Verdict(status, f'"{above.text}"')
        if above.pos in VERBAL and below.dep not in {"xcomp", "ccomp", "dobj", "pcomp", "acl"}:
            return None
        below = above
    return None


def _speaks_about(sentence: Sentence, above: Token, below: Token) -> bool:
    """Whether the event is what is wanted, feared or planned, and not when or where."""
    if below.dep in {"dobj", "xcomp", "ccomp", "nsubjpass", "pcomp", "acl", "oprd"}:
        return True
    return below.dep in {"prep", "pobj"} and below.lemma not in {
        "after",
        "since",
        "during",
        "in",
        "by",
    }


def _noun_in_clause(sentence: Sentence, trigger: Trigger, verb: Token) -> Verdict | None:
    """ "The talks were called off": what is said of the noun by the verb whose subject it is."""
    if trigger.head.dep not in {"nsubj", "nsubjpass", "attr"}:
        return None
    phrase = f"{verb.lemma} off"
    if any(t.lemma == "off" for t in children(sentence, verb, "prt")) and phrase == "call off":
        return Verdict("cancelled", '"called off"')
    status = _cues("governor").get(verb.lemma)
    if status in {"planned", "cancelled", "ongoing"} and trigger.head.dep in {"nsubjpass", "nsubj"}:
        return Verdict(status, f'"{verb.text}"')
    if is_negated(sentence, verb) and trigger.head.dep == "attr":
        return Verdict("denied", "negation")
    return _mood(sentence, verb)


def _statement(told: StatementMention | None, past: bool) -> Verdict | None:
    if told is None:
        return None
    status = STATEMENT_STATUS.get(told.kind)
    if status is None or (told.kind in ATTITUDE and past):
        return None
    return Verdict(status, f"told as {told.kind}")


def _finite_past(sentence: Sentence, verb: Token) -> bool:
    if verb.tag == "VBD":
        return True
    return any(t.tag in {"VBD", "VBZ", "VBP"} for t in children(sentence, verb, "aux", "auxpass"))


def _progress(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    verb = trigger.anchor
    if verb.pos not in VERBAL:
        return None
    if verb.tag == "VBG" and any(t.lemma == "be" for t in helping(sentence, verb)):
        return Verdict("ongoing", "progressive")
    above = sentence.tokens[verb.head]
    if verb.dep == "xcomp" and _cues("governor").get(above.lemma) == "ongoing":
        return Verdict("ongoing", f'"{above.text}"')
    return None
