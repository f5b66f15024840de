"""Makes one event mention of the triggers that tell one happening."""

from __future__ import annotations

from tidings.language.trees import evidence
from tidings.language.verbs_above import VERBAL
from tidings.mentions.events.clauses import trimmed, whole_clause
from tidings.mentions.events.days.called_for import MEETING, is_appointed, is_called_for
from tidings.mentions.events.days.dating import find_date, is_background, lies_ahead
from tidings.mentions.events.days.story import Story, story_of
from tidings.mentions.events.days.timing import find_time, is_to_come
from tidings.mentions.events.happened.status import judge
from tidings.mentions.events.happened.verdicts import AHEAD, OCCURRED, Verdict, is_unharmed
from tidings.mentions.events.parties.actors import SPOKEN, find_actors
from tidings.mentions.events.parties.counted_harm import without_counted_doers
from tidings.mentions.events.parties.learned_actors import heard_place, join_heard
from tidings.mentions.events.parties.slots import noun_phrase
from tidings.mentions.events.parties.stands import chains_for
from tidings.mentions.events.places.placing import find_place
from tidings.mentions.events.tolls.tied import find_figures
from tidings.mentions.events.words.acled import sub_event
from tidings.mentions.events.words.contexts import find_contexts
from tidings.mentions.events.words.lexicon import Entry
from tidings.mentions.events.words.speech import (
    REFUSAL_ENTRY,
    duty_parties,
    is_refusal,
    quoted_speaker,
    refused,
)
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.dates import Date
from tidings.model.evidence import Evidence, quote
from tidings.model.joint import LEARNED, RULES
from tidings.model.mentions import ActorSlot, EventMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import FACTUAL, HAZARD

# What somebody tried to do lies behind the report, whatever came of it.
TRIED = frozenset({'"tried to"', '"attempted to"', '"sought to"'})


def make_event(
    index: Index, sentence: Sentence, triggers: tuple[Trigger, ...],
    before: tuple[EventMention, ...] = (),
) -> EventMention:  # fmt: skip
    """One mention: the first trigger gives type and words, all together give actors and figures."""
    best = triggers[0]
    refusal = is_refusal(sentence, best)
    entry = REFUSAL_ENTRY if refusal else best.entry
    document = index.reading.document
    clause = _clause(sentence, triggers)
    statement = index.statement_at(best.head.start, best.head.end)
    time = next((t for one in triggers if (t := find_time(index, sentence, one))), None)
    spoken = refusal or best.head.tag == "MD"
    verdict = OCCURRED if spoken else _verdict(index, sentence, triggers, statement)
    set_for = verdict.status in FACTUAL and is_appointed(index.published, sentence, best, time)
    if set_for or is_called_for(index.published, sentence, best, time):
        verdict = Verdict("planned", AHEAD)
    factual = verdict.status in FACTUAL | {"in_doubt"}
    # what was tried took place on its day, whatever came of it
    tried = verdict.status == "hypothetical" and verdict.rule in TRIED
    story = story_of(index, sentence, best, before) if factual or tried else Story()
    ahead = verdict.status in {"planned", "hypothetical"} and not tried
    date = find_date(
        index, sentence, best, time, factual=factual or tried, ahead=ahead, story=story.date
    )
    verdict = _by_calendar(index, best, entry, verdict, date)
    if entry.type in SPOKEN and verdict.status in FACTUAL and is_to_come(index, date):
        # "Asked for talks about the games of next winter": the day is that of another thing.
        date = None
    actors = _actors(index, sentence, triggers)
    place, where = _place(index, sentence, triggers)
    carried = date is not None and date is story.date
    if place is None and carried:
        place, where = story.place, story.where
    return EventMention(
        type=entry.type,
        mode=refused(best.entry.type) if refusal else _mode(triggers),
        cameo_root=entry.root or None,
        acled=(entry.acled if refusal else sub_event(triggers, actors)) or None,
        contexts=find_contexts(clause),
        trigger=evidence(document.id, document.text, best.tokens),
        clause=evidence(document.id, document.text, clause),
        sentence=sentence.index,
        head=best.head.index,
        lemma=" ".join(t.lemma for t in best.tokens),
        actors=actors,
        date=date,
        place=place,
        place_evidence=where,
        status=verdict.status,
        status_rule=verdict.rule,
        background=is_background(index, date) or (carried and story.background),
        figures=find_figures(index, sentence, triggers, frozenset(t.index for t in clause)),
        statement=statement,
        speaker=index.reading.statements[statement].speaker if statement is not None else None,
        found_by=LEARNED if all(t.entry.learned for t in triggers) else RULES,
    )


def _place(
    index: Index, sentence: Sentence, triggers: tuple[Trigger, ...]
) -> tuple[int | None, Evidence | None]:
    """Where the first trigger has no place of its own, a verb that tells the same happening may."""
    heads = {t.head.index for t in triggers}
    told = [
        t for t in triggers[1:]
        if t.head.pos in VERBAL and (t.head.dep not in {"acl", "relcl"} or t.head.head in heads)
    ]  # fmt: skip
    places = (find_place(index, sentence, one) for one in (triggers[0], *told))
    if (found := next((p for p in places if p[0] is not None), None)) is not None:
        return found
    heard = heard_place(index, sentence, triggers)
    if heard is None or triggers[0].entry.type in SPOKEN:
        return None, None
    document = index.reading.document
    return heard.chain, quote(document.id, document.text, heard.start, heard.end)


def _mode(triggers: tuple[Trigger, ...]) -> str | None:
    return next((t.entry.mode for t in triggers if t.entry.mode), None)


def _clause(sentence: Sentence, triggers: tuple[Trigger, ...]) -> tuple[Token, ...]:
    spans = [whole_clause(sentence, one) for one in triggers]
    first = min(span[0].index for span in spans)
    last = max(span[-1].index for span in spans)
    return trimmed(sentence, first, last, triggers[0])


def _verdict(
    index: Index, sentence: Sentence, triggers: tuple[Trigger, ...], statement: int | None
) -> Verdict:
    """Of several words for one happening the outcome decides: "killed in a planned raid" occurred. That nobody came to
    harm in it says nothing of the raid itself."""
    judged = [(judge(index, sentence, one, statement), one) for one in triggers]
    told = [(v, t) for v, t in judged if not is_unharmed(v, t, slain=True)] or judged
    verbs = [(v, t) for v, t in told if t.anchor.tag.startswith("VB")]
    heads = {t.head.index for t in triggers}
    # "killed in raids purportedly targeting rebels": the doubt is of the aim
    own = [
        v for v, t in verbs if t.anchor.dep not in {"acl", "relcl"} or t.anchor.head not in heads
    ]
    return (own or [v for v, _ in verbs or told])[0]


def _by_calendar(
    index: Index, best: Trigger, entry: Entry, verdict: Verdict, date: Date | None
) -> Verdict:
    if verdict.status == "planned" and is_background(index, date):
        return Verdict("occurred", "its day has long passed")
    ahead = lies_ahead(index, date)
    if verdict.status not in FACTUAL or not ahead or entry.type not in MEETING:
        return verdict
    if best.anchor.tag in {"VBD", "VBN"} and verdict.status == "occurred":
        return verdict
    return Verdict("planned", AHEAD)


def _actors(
    index: Index, sentence: Sentence, triggers: tuple[Trigger, ...]
) -> tuple[ActorSlot, ...]:
    if triggers[0].head.tag == "MD":
        return _duty_actors(index, sentence, triggers[0])
    found: list[ActorSlot] = []
    for one in triggers:
        # Two parties may stand in the same words ("Norish and Ostish troops"), but only of one trigger.
        before = tuple(found)
        found += [
            actor for actor in find_actors(index, sentence, one)
            if not any(_overlap(actor, other) for other in before)
        ]  # fmt: skip
    if triggers[0].entry.type == HAZARD:
        # "The town struck when the dam burst": nobody does it.
        found = [actor for actor in found if actor.role != "source"]
    else:
        found = list(join_heard(index, sentence, triggers, found))
    found = without_counted_doers(index, sentence, triggers, found)
    return tuple(sorted(found, key=lambda a: (a.evidence.start, a.role)))


def _overlap(one: ActorSlot, other: ActorSlot) -> bool:
    if one.chain is not None and one.chain == other.chain and one.role == other.role:
        return True
    return one.evidence.start < other.evidence.end and other.evidence.start < one.evidence.end


def _duty_actors(index: Index, sentence: Sentence, trigger: Trigger) -> tuple[ActorSlot, ...]:
    document = index.reading.document
    sources, targets = duty_parties(sentence, trigger)
    found: list[ActorSlot] = []
    speaker = quoted_speaker(index, sentence, trigger)
    if speaker is not None:
        words = evidence(document.id, document.text, trigger.tokens)
        found.append(ActorSlot(chain=speaker, role="source", evidence=words))
    for role, tokens in (("source", sources), ("target", targets)):
        for token in tokens:
            words = evidence(document.id, document.text, noun_phrase(sentence, token))
            chains: tuple[int | None, ...] = chains_for(index, sentence, token) or (None,)
            found += [ActorSlot(chain=c, role=role, evidence=words) for c in chains]  # type: ignore[arg-type]
    return tuple(found)
