"""Says whether a told event happened: occurred, ongoing, planned, in doubt, cancelled, hypothetical, denied.

"The army did not shell the town" is denied; "The army shelled the town" occurred.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tidings.language.trees import children, is_negated, subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.clauses import clause_head, governors, helping
from tidings.mentions.events.happened.aims import (
    CAME_ABOUT,
    MISSED,
    bidden,
    infinitive,
    liked,
    missed,
    required,
    weighed,
)
from tidings.mentions.events.happened.negation import negation
from tidings.mentions.events.happened.openings import opened
from tidings.mentions.events.happened.status_nouns import (
    TOPIC,
    answered,
    denied_report,
    noun_in_clause,
    predicate,
    presupposed,
    set_against,
    taken_for_granted,
)
from tidings.mentions.events.happened.verdicts import (
    OCCURRED,
    Verdict,
    cues_of,
    doubt_of,
    has_condition,
    inquired_into,
    is_cause,
    is_named,
    is_outcome,
    is_wished_to_tell,
    mandate,
    plain,
)
from tidings.mentions.events.parties.actors import SPOKEN
from tidings.mentions.events.parties.attribution import as_reported
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.mentions import StatementMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import EventStatus

SAID_OF = frozenset({"nsubj", "nsubjpass", "attr"})
# How far up the tree a governing word still speaks about the event.
REACH = 3
# What somebody says in these kinds of statement is not asserted as fact.
STATEMENT_STATUS: dict[str, EventStatus] = {
    "forecast": "hypothetical", "hope": "hypothetical", "demand": "hypothetical",
    "appeal": "hypothetical", "offer": "hypothetical", "warning": "hypothetical",
    "threat": "hypothetical", "pledge": "planned", "accusation": "in_doubt", "denial": "denied",
}  # fmt: skip
# "Denied any politics behind the arrest" denies no arrest.
BESIDE_IT = frozenset({"after", "since", "during", "in", "at", "by", "behind"})
ATTITUDE = frozenset(
    {"demand", "appeal", "hope", "forecast", "offer", "warning", "threat", "pledge"}
)


def judge(index: Index, sentence: Sentence, trigger: Trigger, statement: int | None) -> Verdict:
    """The status of an event, by the first rule that speaks: negation, doubt, mood, statement, tense."""
    told = index.reading.statements[statement] if statement is not None else None
    told = as_reported(index, told) if told is not None else None
    if is_wished_to_tell(sentence, trigger.anchor):
        told = None if told is not None and told.kind == "hope" else told
    return next((v for v in _verdicts(sentence, trigger, told) if v is not None), OCCURRED)


def _verdicts(
    sentence: Sentence, trigger: Trigger, told: StatementMention | None
) -> Iterator[Verdict | None]:
    verb = clause_head(sentence, trigger)
    is_noun = trigger.head.pos not in VERBAL
    yield negation(sentence, trigger)
    yield mandate(sentence, trigger)
    yield denied_report(sentence, trigger)
    yield predicate(sentence, trigger)
    if trigger.entry.type == "CONSULT":
        yield _modifier(sentence, trigger)
    yield _hope(trigger, told)
    yield _modifier(sentence, trigger)
    yield inquired_into(sentence, trigger)
    yield answered(sentence, trigger)
    if not is_noun or trigger.anchor is not trigger.head:
        yield _reported_future(sentence, trigger.anchor, told)
        yield _mood(sentence, trigger.anchor)
        yield _going_to(sentence, trigger.anchor)
        yield infinitive(sentence, trigger.anchor)
        yield bidden(sentence, trigger.anchor)
        yield required(sentence, trigger.anchor)
        yield weighed(sentence, trigger.anchor)
        yield liked(sentence, trigger.anchor)
        yield _begun(sentence, trigger.anchor)
        yield _outcome(sentence, trigger, told)
    yield _governor(sentence, trigger)
    tied = (verb, *children(sentence, verb, "xcomp", "ccomp"))
    if (
        is_noun
        and trigger.head.dep in SAID_OF | {"pobj"}
        and any(missed(sentence, t) for t in tied)
    ):
        yield MISSED
    if is_noun and trigger.anchor is trigger.head and verb is not trigger.head:
        yield _reported_future(sentence, verb, told) if trigger.head.dep in TOPIC else None
        yield noun_in_clause(sentence, trigger, verb)
        if trigger.head.dep in SAID_OF and verb.lemma != "be":
            yield _mood(sentence, verb)
    if told is not None and not _cue_below(sentence, trigger, told):
        yield presupposed(sentence, trigger, told)
        doubted = told.kind in {"denial", "accusation"}
        granted = doubted and taken_for_granted(sentence, trigger)
        if not granted and not set_against(sentence, trigger, told):
            yield _statement(told, _finite_past(sentence, trigger.anchor))
    yield _progress(sentence, trigger)


def _hope(trigger: Trigger, told: StatementMention | None) -> Verdict | None:
    """ "I hope there will be a truce": the hope outweighs the future tense; of what talks may bring it does not."""
    if told is None or told.kind != "hope":
        return None
    if trigger.head.dep in TOPIC and trigger.entry.type == "CONSULT":
        return Verdict("planned", "taken for granted")
    return Verdict("hypothetical", "told as hope")


def _going_to(sentence: Sentence, anchor: Token) -> Verdict | None:
    """ "They are going to march", "we are not going to talk": told as to come, or as not to."""
    above = sentence.tokens[anchor.head]
    if anchor.dep != "xcomp" or anchor.tag != "VB" or above.lemma not in {"go", "gon"}:
        return None
    now = any(t.lemma == "be" and t.tag in {"VBP", "VBZ"} for t in helping(sentence, above))
    anybody = any(t.text.lower() == "you" for t in children(sentence, above, "nsubj"))
    if above.tag != "VBG" or not now or anybody:
        return None
    if is_negated(sentence, above):
        return Verdict("hypothetical", "negated future")
    return Verdict("planned", f'"{above.text} to"')


def _begun(sentence: Sentence, anchor: Token) -> Verdict | None:
    """ "They will begin killing the captives", "whether he managed to end it": what is begun is as real as its beginning."""
    above = sentence.tokens[anchor.head]
    begun = anchor.dep == "xcomp" and above.lemma in CAME_ABOUT | {"resume"}
    return _mood(sentence, above) if begun else None


def _outcome(sentence: Sentence, trigger: Trigger, told: StatementMention | None) -> Verdict | None:
    """ "The town's fall would seal the defeat, driving them from the coast": what comes of it is as unreal as it is."""
    verb = trigger.anchor
    above = sentence.tokens[verb.head]
    if verb.tag != "VBG" or verb.dep != "advcl" or verb.index < above.index:
        return None
    apart = children(sentence, verb, "aux", "auxpass", "mark")
    if apart or trigger.entry.type in SPOKEN or is_negated(sentence, above):
        return None
    return _reported_future(sentence, above, told) or _mood(sentence, above)


def _modifier(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    cues = cues_of("modifier")
    for one in (trigger.head, trigger.anchor):
        for below in children(sentence, one, "amod", "advmod", "compound", "npadvmod", "nmod"):
            for word in (below.text.lower(), below.lemma):
                status = plain(cues.get(word))
                if status not in {None, "denied"}:
                    return Verdict(status or "occurred", f'"{below.text}"')
    return None


def _mood(sentence: Sentence, verb: Token) -> Verdict | None:
    if verb.pos not in VERBAL:
        return None
    cues = cues_of("aux")
    aux = helping(sentence, verb)
    past = any(t.lemma == "have" for t in aux)
    for one in aux:
        status = plain(cues.get(one.text.lower()) or cues.get(one.lemma))
        if status == "hypothetical" and past and one.lemma in {"could", "can"}:
            return Verdict("in_doubt", f'"{one.text} have"')
        if status is not None and one.tag == "MD":
            if status == "planned" and has_condition(sentence, verb):
                return Verdict("hypothetical", f'"{one.text}" under a condition')
            if status == "planned" and (doubt := doubt_of(sentence, verb)):
                return Verdict("hypothetical", f'"{doubt.text} that"')
            return Verdict(status, f'"{one.text}"')
    return None if past else opened(sentence, verb)


def _reported_future(
    sentence: Sentence, verb: Token, told: StatementMention | None
) -> Verdict | None:
    """ "said they would meet": what was "will" in the speaker's mouth."""
    if not any(t.lemma in {"would", "'d"} for t in helping(sentence, verb)):
        return None
    above = next(governors(sentence, verb), None)
    said = above is not None and verb.dep == "ccomp" and above.tag in {"VBD", "VBN"}
    conditional = any(t.lemma in {"if", "unless"} for t in sentence.tokens)
    if children(sentence, verb, "csubj"):
        # "said that taking the hills would stop the shelling": nobody means to do it, it would come of itself
        return Verdict("hypothetical", '"would" of a deed')
    if conditional or not (said or (told is not None and told.form == "indirect")):
        return None
    return Verdict("planned", '"would" in reported speech')


def _governor(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    cues = cues_of("governor")
    below = trigger.anchor
    wished = is_wished_to_tell(sentence, trigger.anchor)
    for above in list(governors(sentence, trigger.anchor))[:REACH]:
        cue = cues.get(above.lemma)
        status = plain(cue)
        if wished or is_cause(below, above) or is_named(sentence, below, above):
            return None
        if (
            above.lemma in word_class("ending")
            and above.tag in {"VB", "VBG"}
            and below.dep in {"dobj", "xcomp"}
        ):
            return Verdict("ongoing", f"is to {above.lemma}")
        if status and below.dep == "ccomp" and above.lemma in _claiming() and below.tag == "VBD":
            return None
        if cue == "asserted" or below.dep in {"relcl", "advcl", "nsubj"} or is_outcome(below):
            return None
        if above.lemma == "attempt" and above.tag == "VBD" and below.dep == "dobj":
            return Verdict("cancelled", "attempted")  # as "an attempted coup"
        if status and _speaks_about(below):
            if status == "cancelled" and is_negated(sentence, above):
                return None
            return Verdict(status, f'"{above.text}"')
        if above.pos in VERBAL and below.dep not in {"xcomp", "ccomp", "dobj", "pcomp", "acl"}:
            return None
        below = above
    return None


@cache
def _claiming() -> frozenset[str]:
    """Verbs that tell what follows as so: "repeats that the dam failed", beside "repeat the attack"."""
    rows = table("en/reporting_verbs.tsv")
    return frozenset(
        r["lemma"] for r in rows if r["kind"] == "claim" and "that" in r["frames"].split("|")
    )


def _speaks_about(below: Token) -> bool:
    """Whether the event is what is wanted, feared or planned, and not when or where."""
    if below.dep in {"dobj", "xcomp", "ccomp", "nsubjpass", "pcomp", "acl", "oprd"}:
        return True
    return below.dep in {"prep", "pobj"} and below.lemma not in BESIDE_IT


def _cue_below(sentence: Sentence, trigger: Trigger, told: StatementMention) -> bool:
    """ "34 died in a raid blamed on rebels": who did it is a claim, that it happened is not."""
    if told.cue is None:
        return False
    inside = {t.start for t in subtree(sentence, trigger.anchor)}
    return told.cue.start in inside and told.cue.start != trigger.anchor.start


def _statement(told: StatementMention, past: bool) -> Verdict | None:
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
    if verb.dep == "xcomp" and cues_of("governor").get(above.lemma) == "ongoing":
        return Verdict("ongoing", f'"{above.text}"')
    return None
