"""What came of pledges, threats, offers, announcements, terms of agreements and planned meetings, by what later reports tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tidings.merging.ground import Ground
from tidings.merging.promises.deeds import speaks_of_meeting
from tidings.merging.promises.hoped import WHY, hoped_in_vain, hopes_of
from tidings.merging.promises.later import FATES, Found, Later
from tidings.merging.promises.propositions import Proposition, propose
from tidings.merging.promises.report import Report
from tidings.model.agreements import AgreementItem, Term
from tidings.model.evidence import Evidence, meet
from tidings.model.items import Entity, Event, Statement
from tidings.model.mentions import EventMention, Reading
from tidings.model.outcomes import Outcome

Node = tuple[str, int]

PROMISES = frozenset({"pledge", "threat", "offer", "announcement"})
# What was asked for is met where a later report tells it as done, whether or not an event of it was read.
ASKED = frozenset({"demand", "appeal"})
# What claims something to come is as good as a promise where later reports speak to it.
MAYBE = frozenset({"claim"})
# What somebody will not do is not foretold, but that he did it after all is told.
FORSWORN = frozenset({"refusal"})
# What may be told without a verb: "asked for bread", "promised a result", "ruled out his resignation".
BARE = ASKED | FORSWORN | {"forecast", "pledge", "threat"}
MEETING = frozenset({"met", "moved", "fell_through"})
# What ends the words in one paper may stand in the middle in another.
_MARKS = " .,;:!?\"“”'‘’"
_TABLES = frozenset({"CONSULT", "REQUEST"})
# A hope told as past says it outright.
HOPED = 1.0
NOTHING = "no later report speaks to it"


def judge_statements(
    statements: Sequence[Statement], events: Sequence[Event], ids: Mapping[Node, str],
    entities: Mapping[str, Entity], later: Later, ground: Ground,
) -> tuple[Statement, ...]:  # fmt: skip
    """The statements, those that promise, threaten, offer or announce something to come with their outcome."""
    nodes = nodes_of(ids)
    answering: tuple[Statement | Event, ...] = (*statements, *events)
    granted = {a.answers for a in answering if a.answer == "concession"}
    hopes = hopes_of(statements)
    judged = []
    for statement in statements:
        if statement.kind in ASKED and statement.id not in granted:
            said = said_of(statement, nodes[statement.id], later.reports, entities, ground)
            judged.append(replace(statement, outcome=_of_demand(said, later)))
            continue
        said = (
            said_of(statement, nodes[statement.id], later.reports, entities, ground)
            if statement.kind in PROMISES | MAYBE | FORSWORN
            else None
        )
        if statement.kind in FORSWORN:
            judged.append(replace(statement, outcome=_of_refusal(said, later)))
            continue
        if said is not None and (said.clause.coming or (said.bare and statement.kind in BARE)):
            announced = statement.kind == "announcement" and said.first is not None
            meeting = statement.kind in {"announcement", "claim"} and (
                said.gathering
                or (announced and speaks_of_meeting(statement.content))
                or (announced and _tells_talks(nodes[statement.id], later))
            )
            found = later.judge(
                said, plan=meeting, foretold=statement.kind in MAYBE and not meeting
            )
            if found is None and not meeting:
                found = _in_vain(said, hopes.get(statement.speaker, ()), nodes, later, ground)
            untold = found is not None and _fell_through(found, said, nodes[statement.id], later)
            outcome = outcome_of(found, "meeting" if meeting or untold else "say")
            known = statement.kind in PROMISES or outcome.state != "open"
            judged.append(replace(statement, outcome=outcome) if known else statement)
        else:
            judged.append(statement)
    return tuple(judged)


def _fell_through(found: Found, said: Proposition, nodes: Sequence[Node], later: Later) -> bool:
    """Whether what a report told to come on a day did not: nobody is said to have promised it, and nobody broke his word."""
    if found.fate != "failed" or said.first is None or said.first != said.last:
        return False
    told = (later.reports[d].reading.statements[i] for d, i in nodes)
    return all(t.cue is None and t.speaker_evidence is None for t in told)


def _tells_talks(nodes: Sequence[Node], later: Later) -> bool:
    """Whether the words of a statement tell of talks, visits or hearings to come."""
    for document, index in nodes:
        reading = later.reports[document].reading
        said = reading.statements[index].content
        if any(
            event.type == "CONSULT" and event.status == "planned" and any(meet(event.trigger, w) for w in said)
            for event in reading.events
        ):  # fmt: skip
            return True
    return False


def _in_vain(
    said: Proposition, hopes: Sequence[Statement], nodes: Mapping[str, Sequence[Node]], later: Later, ground: Ground
) -> Found | None:  # fmt: skip
    """That who said it is told to have hoped so, when its day was over."""
    hope = None if said.clause.negated else hoped_in_vain(said.last, hopes, nodes, later, ground)
    if hope is None or said.last is None:
        return None
    return Found(
        fate="failed", score=HOPED, clause=said.clause, day=said.last, why=WHY, by=(hope.id,), evidence=hope.evidence
    )  # fmt: skip


def _of_refusal(said: Proposition | None, later: Later) -> Outcome | None:
    """That what somebody would not do was done."""
    if said is None or not ((said.clause.coming or said.bare) and said.clause.negated):
        return None
    found = later.judge(said)
    return outcome_of(found, "say") if found is not None and found.fate == "failed" else None


def _of_demand(said: Proposition | None, later: Later) -> Outcome | None:
    """That what was asked for came about; that it did not is told of most demands, and says little."""
    if said is None or said.clause.negated:
        return None  # that something was left undone is told of many things at once
    found = later.judge(said)
    if found is None or found.fate != "came":
        return None
    return Outcome(
        state="met", by=found.by, why=f"{found.why} ({found.day})", evidence=found.evidence
    )


def nodes_of(ids: Mapping[Node, str]) -> dict[str, list[Node]]:
    """The mentions of each item, in order."""
    found: dict[str, list[Node]] = {}
    for node in sorted(ids):
        found.setdefault(ids[node], []).append(node)
    return found


def said_of(
    statement: Statement, nodes: Sequence[Node], reports: Mapping[str, Report],
    entities: Mapping[str, Entity], ground: Ground,
) -> Proposition | None:  # fmt: skip
    """What a statement says will come, as its first report puts it; judged by what is told after it was last said."""
    said = last_said(nodes, reports, ground)
    if said is None:
        return None
    ordered = sorted(nodes, key=lambda n: (ground.published(n[0]) or "", n))
    for document, index in ordered:
        mention = reports[document].reading.statements[index]
        actors = _actors(
            statement, mention.speaker_evidence.quote if mention.speaker_evidence else "", entities
        )
        found = propose(
            statement.id, reports[document], mention.content, actors, said,
            planned=statement.kind == "announcement", asked=statement.kind in ASKED,
            bare=statement.kind in BARE, forsworn=statement.kind in FORSWORN,
            voiced=mention.speaker_evidence is not None or mention.cue is not None, speaker=_speaker(statement, entities), until=mention.horizon,
        )  # fmt: skip
        if found is not None:
            return replace(found, told_in=frozenset(d for d, _ in nodes))
    return None


def last_said(nodes: Sequence[Node], reports: Mapping[str, Report], ground: Ground) -> str | None:
    """The day of the last report that gives the words as none did before it: who prints them again says nothing anew."""
    days: dict[str, str] = {}
    for document, index in nodes:
        day = ground.published(document)
        if day is None:
            return None
        pieces = reports[document].reading.statements[index].content
        words = " ".join(w for piece in pieces for w in piece.quote.split()).strip(_MARKS)
        days[words] = min(day, days.get(words, day))
    return max(days.values(), default=None)


def _actors(statement: Statement, words: str, entities: Mapping[str, Entity]) -> Iterator[str]:
    """Who is bound by it: the speaker, as he is called, and the body he speaks for."""
    yield words
    speaker = entities.get(statement.speaker or "")
    if speaker is not None:
        yield speaker.name
        yield from (entities[r.of].name for r in speaker.roles if r.of is not None)


def _speaker(statement: Statement, entities: Mapping[str, Entity]) -> str:
    found = entities.get(statement.speaker or "")
    return "" if found is None else found.name


def judge_events(
    events: Sequence[Event], ids: Mapping[Node, str], readings: Mapping[str, Reading],
    statements: Sequence[Statement], later: Later, ground: Ground,
) -> tuple[Event, ...]:  # fmt: skip
    """The events, planned meetings among them with their outcome."""
    nodes = nodes_of(ids)
    announced = _announced(statements)
    return tuple(
        replace(e, outcome=_of_plan(e, nodes[e.id], readings, announced, later, ground)) for e in events
    )  # fmt: skip


def _announced(statements: Sequence[Statement]) -> dict[str, list[tuple[Evidence, Outcome]]]:
    """What became of the meetings that statements of each report announce, with the words there."""
    found: dict[str, list[tuple[Evidence, Outcome]]] = {}
    for statement in statements:
        if statement.outcome is None or statement.outcome.state not in MEETING:
            continue
        for report in statement.reported_by:
            for words in report.evidence:
                found.setdefault(words.document, []).append((words, statement.outcome))
    return found


def _of_plan(
    event: Event, nodes: Sequence[Node], readings: Mapping[str, Reading],
    announced: Mapping[str, Sequence[tuple[Evidence, Outcome]]], later: Later, ground: Ground,
) -> Outcome | None:  # fmt: skip
    """The outcome of a plan as it was first made known; what is told in an announcement shares that one's."""
    judged: list[Outcome] = []
    for document, index in sorted(nodes, key=lambda n: (ground.published(n[0]) or "", n)):
        mention = readings[document].events[index]
        published = ground.published(document)
        if (
            not (mention.status == "planned" or _invites(mention))
            or published is None
            or _guessed(mention, readings[document])
        ):
            continue
        around = [
            outcome for words, outcome in announced.get(document, ())
            if words.start <= mention.trigger.start < words.end
        ]  # fmt: skip
        if around and mention.type == "CONSULT":
            judged += around
            continue
        said = propose(
            event.id, later.reports[document], [mention.clause], (), published,
            planned=True, meeting=mention.type == "CONSULT" or _invites(mention),
        )  # fmt: skip
        dated = said is not None and said.first is not None and said.first >= published
        if said is not None and (said.gathering or (dated and mention.type in _TABLES)):
            judged.append(outcome_of(later.judge(said, plan=True), "meeting"))
    return next((o for o in judged if o.state != "open"), judged[0] if judged else None)


def _invites(mention: EventMention) -> bool:
    """Whether people are asked to meet, which is a plan where a day is named."""
    return mention.type == "REQUEST" and mention.mode == "meet"


def _guessed(mention: EventMention, reading: Reading) -> bool:
    """Whether it is somebody's forecast, promise or wish and no plan made known."""
    kind = None if mention.statement is None else reading.statements[mention.statement].kind
    return kind not in {None, "announcement", "claim"}


def judge_agreements(
    agreements: Sequence[AgreementItem], later: Later, ground: Ground
) -> tuple[AgreementItem, ...]:  # fmt: skip
    """The agreements, each term with what came of it."""
    return tuple(
        replace(a, terms=tuple(replace(t, outcome=_of_term(t, a, later, ground)) for t in a.terms))
        for a in agreements
    )  # fmt: skip


def _of_term(
    term: Term, agreement: AgreementItem, later: Later, ground: Ground
) -> Outcome | None:  # fmt: skip
    told = sorted((ground.published(e.document) or "", e) for e in term.evidence)
    published, words = told[0]
    if not published:
        return None
    said = propose(agreement.id, later.reports[words.document], [words], (), published)
    if said is None or not said.clause.coming:
        return None
    return outcome_of(later.settled(said), "say")


def outcome_of(found: Found | None, use: str) -> Outcome:
    """The outcome in the words for it: a promise is kept, a meeting met."""
    if found is None:
        return Outcome(state="open", why=NOTHING)
    state = FATES[use][found.fate]
    return Outcome(
        state=state, by=found.by, why=f"{found.why} ({found.day})", evidence=found.evidence
    )
