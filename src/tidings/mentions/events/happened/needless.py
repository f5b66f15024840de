"""Leaves out what is told and did not come about: opinions, foreseen clashes, bare fears, things only guaranteed.

"Experts warn of war" and "the deal guarantees no attacks" tell no event; "Norland warned of war" does.
"""

from __future__ import annotations

from tidings.language.arguments import complements, slot
from tidings.language.trees import ancestors, children, subjects
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.happened.verdicts import Verdict, is_unharmed
from tidings.mentions.events.parties.attribution import is_attribution
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence, Token

SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE", "CONSULT", "COERCE"})  # fmt: skip
# Verbs in whose scope "no attacks" is a promise and not a denial.
GRANTING = frozenset({"guarantee", "ensure", "promise", "pledge", "envisage", "foresee", "want", "demand", "provide", "stipulate"})  # fmt: skip
# Papers do nothing themselves: what a deal bans or allows is told with the deal.
PAPERS = frozenset({"agreement", "deal", "accord", "pact", "treaty", "plan", "memorandum", "law", "constitution", "convention", "resolution", "protocol"})  # fmt: skip
BY_PAPER = frozenset({"COERCE", "SANCTION", "AID", "RETREAT", "MOBILIZE", "COOPERATE"})
# Deeds that a noun names and of which something may be said in general: "the name that the navy has in such deployments".
IN_GENERAL = frozenset({"ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "CONSULT", "AID", "RETREAT"})
# "asked not to be named" is a word about the source, not a demand.
UNNAMED = frozenset({"name", "identify", "quote", "cite"})


def is_needless(
    index: Index, sentence: Sentence, triggers: tuple[Trigger, ...], event: EventMention
) -> bool:
    """Whether an event mention tells nothing that happened, was said, is planned or in doubt."""
    best = triggers[0]
    return (
        _opinion(index, sentence, best, event)
        or _bare_fear(best, event)
        or _granted(sentence, best, event)
        or _by_paper(sentence, best)
        or _foreseen(index, sentence, best, event)
        or _blame_told_aside(sentence, best, event)
        or _without_anybody(sentence, best, event)
        or _unharmed(best, event)
        or _awaited(event)
        or _in_general(sentence, best, event)
        or _to_be_ended(sentence, best, event)
        or _fled_from(sentence, best)
        or _cares(sentence, best, event)
    )


def _opinion(index: Index, sentence: Sentence, best: Trigger, event: EventMention) -> bool:
    """What onlookers warn of, suggest or judge; and what they foresee, which a forecast tells."""
    if event.type in SPEECH and best.head.pos in VERBAL:
        doers = slot(sentence, best.head, "subject")
        if doers and all(_looks_on(index, sentence, t) for t in doers):
            return True
    told = index.reading.statements[event.statement] if event.statement is not None else None
    if told is None:
        return False
    if event.status == "hypothetical" and told.kind in {"forecast", "assessment"}:
        return not event.figures
    onlooker = told.speaker is not None and _is_onlooker(index, told.speaker)
    own_date = event.date is not None and event.date.inferred is None
    return onlooker and event.type in SPEECH and not own_date


def _cares(sentence: Sentence, best: Trigger, event: EventMention) -> bool:
    """ "Rights groups warned that …", "the aid agency warned that …": who only speaks for others threatens nobody."""
    if event.type != "THREATEN" or best.head.lemma != "warn":
        return False
    doers = slot(sentence, best.head, "subject")
    words = [{t.text.casefold() for t in children(sentence, d, "compound", "amod")} for d in doers]
    return bool(words) and all(w & word_class("speaking_for_others") for w in words)


def _looks_on(index: Index, sentence: Sentence, token: Token) -> bool:
    if token.lemma in word_class("onlooker") - {"resident", "witness", "diplomat", "monitor"}:
        return True
    mention = index.entity_at(sentence, token)
    return mention is not None and _is_onlooker(index, mention.chain)


def _is_onlooker(index: Index, chain: int) -> bool:
    """By office or description: an analyst, an expert, a professor."""
    known = index.reading.chains[chain]
    words = {w.casefold() for r in known.roles for w in r.title.split()}
    words |= {w.casefold() for w in known.name.split()} if known.described else set()
    return bool(words & (word_class("onlooker") - {"resident", "witness", "diplomat", "monitor"}))


def _bare_fear(best: Trigger, event: EventMention) -> bool:
    """ "to avoid a confrontation", "no risk of war": violence named by a noun and only imagined."""
    return (
        event.type == "ASSAULT" and event.status == "hypothetical" and best.head.pos not in VERBAL
    )


def _awaited(event: EventMention) -> bool:
    """ "They will march until their demands are met": nobody says that anybody means to give in."""
    return event.type == "CONCEDE" and event.status_rule in {'"until"', '"unless"', '"if"'}


def _in_general(sentence: Sentence, best: Trigger, event: EventMention) -> bool:
    """ "Every riot hurts trade", "such riots set the country back": what is said of all of them tells of none."""
    if best.head.pos in VERBAL or event.type not in IN_GENERAL or event.figures:
        return False
    words = children(sentence, best.head, "det", "amod", "predet")
    dated = event.date is not None and event.date.inferred is None
    return not dated and any(t.text.lower() in {"every", "each", "such"} for t in words)


def _to_be_ended(sentence: Sentence, best: Trigger, event: EventMention) -> bool:
    """ "All fighting will stop on Friday": the end is what is planned."""
    if event.type != "ASSAULT" or event.status not in {"planned", "hypothetical"}:
        return False
    above = sentence.tokens[best.head.head]
    # The parser may hang the fighting on its "all".
    topic = above if above.lemma == "all" else best.head
    verb = sentence.tokens[topic.head]
    return topic.dep.startswith("nsubj") and verb.lemma in word_class("ending")


def _fled_from(sentence: Sentence, best: Trigger) -> bool:
    """ "People who flee from fighting need help": what is said of all who flee tells of no one fight."""
    link = sentence.tokens[best.head.head]
    verb = sentence.tokens[link.head]
    bare = best.head.dep == "pobj" and link.lemma == "from" and best.head.pos not in VERBAL
    if not bare or children(sentence, best.head) or verb.dep != "relcl":
        return False
    return verb.lemma in {"flee", "escape", "run"} and verb.tag == "VBP"


def _granted(sentence: Sentence, best: Trigger, event: EventMention) -> bool:
    if event.status != "denied" or best.head.pos in VERBAL:
        return False
    above = next((t for t in ancestors(sentence, best.head) if t.pos in VERBAL), None)
    return above is not None and above.lemma in GRANTING


def _by_paper(sentence: Sentence, best: Trigger) -> bool:
    if best.entry.type not in BY_PAPER or best.head.pos not in VERBAL:
        return False
    doers = slot(sentence, best.head, "subject")
    return bool(doers) and all(t.lemma in PAPERS for t in doers)


def _foreseen(index: Index, sentence: Sentence, best: Trigger, event: EventMention) -> bool:
    """ "warned that the toll would rise": a forecast, no threat; "asked not to be named"; "is seeking autonomy"."""
    below = complements(sentence, best.head)
    if event.type == "REQUEST" and best.head.lemma == "ask":
        return any(t.lemma in UNNAMED for t in below)
    if event.type == "REQUEST" and best.head.lemma == "seek" and best.head.dep == "relcl":
        return best.head.tag == "VBG"
    if event.type != "THREATEN" or best.head.lemma != "warn":
        return False
    if any(a.role == "target" and a.chain is not None for a in event.actors) or not below:
        return False
    foreseen = [s for t in below for s in subjects(sentence, t)]
    return bool(foreseen) and all(
        s.pos != "PRON" and not index.entity_at(sentence, s) for s in foreseen
    )


def _blame_told_aside(sentence: Sentence, best: Trigger, event: EventMention) -> bool:
    """ "a raid blamed on rebels": told with the raid."""
    told_by = any(a.role == "source" for a in event.actors)
    return event.type == "ACCUSE" and not told_by and is_attribution(sentence, best.head)


def _unharmed(best: Trigger, event: EventMention) -> bool:
    """ "There were no casualties": a count of nobody, told with the deed; "the army has not killed anybody" is a denial."""
    verdict = Verdict(event.status, event.status_rule)
    return is_unharmed(verdict, best) and all(a.role != "source" for a in event.actors)


def _without_anybody(sentence: Sentence, best: Trigger, event: EventMention) -> bool:
    """ "where the situation was discussed", "nobody should ask for more", "thank you": nobody known does it."""
    known = [a for a in event.actors if a.chain is not None]
    if event.type == "CONSULT" and best.head.pos in VERBAL and not event.actors:
        return True
    if event.status == "denied" and event.type in SPEECH and not known:
        return True
    if event.type == "PROTEST" and event.mode == "obstruct":
        return not any(a.role == "source" for a in event.actors)
    imperative = best.head.tag == "VB" and best.head.dep == "ROOT"
    helped = children(sentence, best.head, "nsubj", "aux", "auxpass", "nsubjpass")
    return event.type == "SUPPORT" and not known and imperative and not helped
