"""Keep what was foretold, and see whether later reports bear it out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tidings.lexicons.gazetteer import normalise
from tidings.merging.ground import Ground, in_order
from tidings.merging.promises.foretold import UNLIKELY, Verdict, expects, judged
from tidings.merging.promises.hoped import WHY, hoped_in_vain, hopes_of
from tidings.merging.promises.later import Later
from tidings.merging.promises.outcomes import NOTHING, last_said, nodes_of, said_of
from tidings.merging.promises.past_guesses import only_guesses
from tidings.merging.promises.pile import Pile
from tidings.merging.promises.propositions import Proposition, propose
from tidings.merging.promises.report import told_after
from tidings.merging.promises.rising_flight import risen_flight
from tidings.merging.promises.rising_tolls import (
    foretells_how_many,
    foretells_more_dead,
    risen_toll,
)
from tidings.merging.promises.sealed import sealed
from tidings.merging.promises.second_forecasts import disputed, judge_second, second_of
from tidings.merging.statements import words_of
from tidings.model.agreements import AgreementItem
from tidings.model.dates import Date
from tidings.model.evidence import quote
from tidings.model.items import Entity, Event, Figure, Forecast, Statement
from tidings.model.mentions import Reading, StatementMention

Node = tuple[str, int]

# A proposition of fewer telling words says too little to be checked ("it will come to that").
TELLING = 2
_UNCHECKED = re.compile(r"\b(?:be|become|remain)\b.{0,30}\b(?:greatest|worst|best|biggest|most)\b|\bto that\b|\b(?:it|that|this|them)\W*$", re.I)  # fmt: skip
# The first of two clauses says what will come, the second how it will be: "a truce, but not for long".
_BUT = re.compile(r",?\s+but\s+", re.I)
_NAME = re.compile(r"(?<![.!?…“\"] )(?<!^)\b[A-ZÀ-Þ][\w’'-]{2,}")
_IF = re.compile(r"\b(?:if|unless)\b", re.I)


def judge_forecasts(
    statements: Sequence[Statement], ids: Mapping[Node, str], readings: Mapping[str, Reading],
    figures: Sequence[Figure], events: Sequence[Event], agreements: Sequence[AgreementItem],
    entities: Mapping[str, Entity], later: Later, ground: Ground,
) -> tuple[Forecast, ...]:  # fmt: skip
    """Every forecast with its state: open until a report published later speaks to it."""
    by_statement = nodes_of(ids)
    pile = Pile(readings, figures, events, entities, later, ground, agreements)
    foretelling = [s for s in statements if _foretells(s, by_statement[s.id], pile)]
    hindsight = {s.id for s in foretelling if _in_hindsight(by_statement[s.id], readings)}
    looking_back: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in foretelling:
        if statement.id in hindsight and statement.speaker is not None:
            looking_back[statement.speaker].append(statement)
    hopes = hopes_of(statements)
    forecasts = []
    for s in foretelling:
        if s.id in hindsight:
            continue
        second = second_of(by_statement[s.id], pile)
        first = s if second is None else replace(s, content=second.before)
        forecasts.append(
            _forecast(first, by_statement[s.id], looking_back[s.speaker], hopes.get(s.speaker, ()), by_statement, pile)
        )  # fmt: skip
        if second is not None:
            forecasts.append(judge_second(s, second, by_statement[s.id], pile))
    return tuple(sorted(forecasts, key=lambda f: (_horizon(f), f.statement, f.proposition)))


def _foretells(statement: Statement, nodes: Sequence[Node], pile: Pile) -> bool:
    """Whether a statement says what will come: an assessment and a warning do where they name a day to come or odds of it."""
    if only_guesses(statement.content):
        return False
    if statement.kind in {"claim", "assessment"} and foretells_more_dead(statement.content):
        return True
    if statement.kind == "assessment" or (
        statement.kind == "warning" and statement.likelihood is None
    ):
        said = said_of(statement, nodes, pile.later.reports, pile.entities, pile.ground)
        return (
            said is not None
            and said.clause.coming
            and ((said.last or "") > said.said or statement.likelihood is not None)
        )
    return statement.kind in {"forecast", "warning"}


def _horizon(forecast: Forecast) -> str:
    return forecast.horizon.earliest if forecast.horizon and forecast.horizon.earliest else "9999"


def _in_hindsight(nodes: Sequence[Node], readings: Mapping[str, Reading]) -> bool:
    """Whether all reports tell it as what had been expected and came about."""
    return all(told_after(readings[d], readings[d].statements[i]) for d, i in nodes)


def _forecast(
    statement: Statement, nodes: Sequence[Node], hindsight: Sequence[Statement],
    hopes: Sequence[Statement], by_statement: Mapping[str, Sequence[Node]], pile: Pile,
) -> Forecast:  # fmt: skip
    mentions = [pile.readings[d].statements[i] for d, i in nodes]
    horizon = next((m.horizon for m in mentions if m.horizon is not None), None)
    said = last_said(nodes, pile.later.reports, pile.ground) or ""
    found = (
        next(_confirmed(statement, said, hindsight, by_statement, pile), None)
        or _toll(statement, nodes, said, pile)
        or _numbered(statement, nodes, pile)
        or _agreed(statement, horizon, said, pile)
        or _borne_out(statement, nodes, pile)
        or _in_vain(statement, horizon, hopes, by_statement, pile)
        or disputed(statement, "", said, pile)
        or _unspoken(statement, mentions[0], horizon, pile)
    )
    return Forecast(
        statement=statement.id, proposition=statement.content, horizon=horizon,
        likelihood=statement.likelihood, state=found.state, came=found.came, by=found.by, why=found.why,
        evidence=in_order((*statement.evidence, *found.evidence)),
    )  # fmt: skip


def _names(text: str) -> frozenset[str]:
    return frozenset(normalise(n) for n in _NAME.findall(text))


def _confirmed(
    statement: Statement, said: str, hindsight: Sequence[Statement],
    by_statement: Mapping[str, Sequence[Node]], pile: Pile,
) -> Iterator[Verdict]:  # fmt: skip
    """A later report says that it came "as the analyst had expected"."""
    names = _names(statement.content)
    for later in hindsight:
        for document, index in by_statement[later.id]:
            mention = pile.readings[document].statements[index]
            sentence = pile.readings[document].sentences[mention.sentence]
            around = pile.readings[document].document.text[sentence.start : sentence.end]
            if (pile.ground.published(document) or "") > said and any(
                n in normalise(around).split() for n in names
            ):
                yield Verdict(
                    state="held", came=True, by=(later.id,), evidence=later.evidence,
                    why="a later report says that it came as expected",
                )  # fmt: skip


def _toll(statement: Statement, nodes: Sequence[Node], said: str, pile: Pile) -> Verdict | None:
    """“The number of dead will rise”, “more people will flee”: a later count of the same is higher."""
    told = statement.content, nodes, said, pile
    found = risen_toll(*told) or risen_flight(*told)
    if found is None:
        return None
    return Verdict(
        state="held" if expects(statement) else "failed", came=True, by=(found.figure,),
        evidence=found.after.evidence,
        why=f"“{found.before.as_written}” became “{found.after.as_written}”",
    )  # fmt: skip


def _numbered(statement: Statement, nodes: Sequence[Node], pile: Pile) -> Verdict | None:
    """“It will be more than 900 by Sunday”: a later count of the same reaches it, or falls short when its day has come."""
    said = said_of(statement, nodes, pile.later.reports, pile.entities, pile.ground)
    if said is None or not said.clause.coming or _IF.search(statement.content):
        return None
    pieces = [
        piece for d, i in nodes if d == said.clause.document
        for piece in pile.readings[d].statements[i].content
    ]  # fmt: skip
    found = pile.counts.judge(said, pieces, pile.later.reports)
    if found is None:
        return None
    what = "reaches" if found.reached else "falls short of"
    return Verdict(
        state=judged(statement, came=found.reached), came=found.reached, by=(found.figure,),
        evidence=found.estimate.evidence,
        why=f"“{found.estimate.as_written}” {what} what was foretold",
    )  # fmt: skip


def _borne_out(statement: Statement, nodes: Sequence[Node], pile: Pile) -> Verdict | None:
    """What later reports tell of the same matter: it came about, or the opposite did."""
    if _UNCHECKED.search(statement.content) or foretells_how_many(statement.content):
        return None
    conditional = _IF.search(statement.content) is not None
    if conditional and any(c.isdigit() for c in statement.content):
        return None  # "if it bursts, 900 people could be driven out": the number came, not some of them
    for said in _said_in_turn(statement, nodes, pile):
        found = pile.later.judge(said, foretold=True)
        if found is None or (found.fate == "moved" and said.last is None):
            continue  # put off, but nobody had named a day
        came = found.fate == "came"
        if conditional and not came:
            continue  # what does not come may have lacked its condition
        state = judged(statement, came=came)
        return Verdict(
            state=state, came=came, by=found.by, evidence=found.evidence, why=f"{found.why} ({found.day})"
        )  # fmt: skip
    return None


def _said_in_turn(statement: Statement, nodes: Sequence[Node], pile: Pile) -> Iterator[Proposition]:
    """What a forecast says will come, of several sentences each: "The guns will fall silent. I expect the pass to open"."""
    whole = said_of(statement, nodes, pile.later.reports, pile.entities, pile.ground)
    if whole is None or not (whole.clause.coming or whole.bare):
        return
    yield whole
    report = pile.later.reports[whole.clause.document]
    for piece in (
        piece for d, i in nodes if d == report.id for piece in report.reading.statements[i].content
    ):
        for sentence in report.meeting(piece.start, piece.end):
            start, end = max(piece.start, sentence.start), min(piece.end, sentence.end)
            if sentence.index == whole.clause.sentence or not report.text[start:end].strip():
                continue
            words = quote(report.id, report.text, start, end)
            said = propose(statement.id, report, [words], whole.actors, whole.said)
            if said is not None and said.clause.coming and said.last is not None:
                yield said


def _agreed(statement: Statement, horizon: Date | None, said: str, pile: Pile) -> Verdict | None:
    """The agreement that was foretold is signed."""
    found = sealed(statement, said, horizon, pile.agreements, pile.entities, pile.ground)
    if found is None or not expects(statement):
        return None
    return Verdict(
        state="held", came=True, by=(found.id,), evidence=found.evidence, why=f"{found.name} was signed"
    )  # fmt: skip


def _in_vain(
    statement: Statement, horizon: Date | None, hopes: Sequence[Statement],
    by_statement: Mapping[str, Sequence[Node]], pile: Pile,
) -> Verdict | None:  # fmt: skip
    """A later report says that who foretold it "had hoped" so."""
    last = horizon.latest if horizon is not None else None
    hope = hoped_in_vain(last, hopes, by_statement, pile.later, pile.ground)
    if hope is None or not expects(statement):
        return None
    return Verdict(state="failed", came=False, by=(hope.id,), evidence=hope.evidence, why=WHY)


def _unspoken(
    statement: Statement, mention: StatementMention, horizon: Date | None, pile: Pile
) -> Verdict:
    if _UNCHECKED.search(_BUT.split(statement.content)[0]) or len(words_of(mention)) < TELLING:
        return Verdict(
            state="unclear", why="the words name no happening that a report could confirm"
        )
    past = horizon is not None and horizon.latest is not None and horizon.latest < pile.as_of
    if past and not expects(statement) and statement.likelihood is not None:
        unlikely = sum(statement.likelihood) / 2 < UNLIKELY and "unlikely" in statement.content
        if unlikely:
            why = f"called unlikely, and no report up to {pile.as_of} tells of it"
            return Verdict(state="held", came=False, why=why)
    return Verdict(state="open", why=NOTHING)
