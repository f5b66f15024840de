"""Keep what was foretold, and see whether later reports bear it out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tidings.lexicons.gazetteer import normalise
from tidings.merging.ground import Ground, in_order
from tidings.merging.matters import telling
from tidings.merging.promises.later import Later
from tidings.merging.promises.outcomes import nodes_of, said_of
from tidings.merging.promises.pile import Pile
from tidings.merging.promises.report import told_after
from tidings.merging.statements import words_of
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, Figure, Forecast, Statement
from tidings.model.mentions import Reading, StatementMention
from tidings.model.record import Record
from tidings.model.vocabulary import ForecastState

Node = tuple[str, int]

UNLIKELY = 0.5
# A proposition of fewer telling words says too little to be checked ("it will come to that").
TELLING = 2
# Two counts of one day are of one happening where so many telling words of their sentences are common, the date among them.
COMMON = 3
# Dead counted so far, of no day: of one happening where one word more is common.
COMMON_UNDATED = 4
_TOLL = re.compile(r"\b(?:dead|death|deaths|toll|killed|casualties|victims)\b", re.I)
_RISE = re.compile(r"\b(?:rise|rises|grow|grows|climb|climbs|increase|increases|higher)\b", re.I)
_FALL = re.compile(r"\b(?:not|never|fall|drop|lower|unlikely)\b", re.I)
_UNCHECKED = re.compile(r"\b(?:be|become|remain)\b.{0,30}\b(?:greatest|worst|best|biggest|most)\b|\bto that\b|\b(?:it|that|this|them)\W*$", re.I)  # fmt: skip
# The first of two clauses says what will come, the second how it will be: "a truce, but not for long".
_BUT = re.compile(r",?\s+but\s+", re.I)
_NAME = re.compile(r"(?<![.!?…“\"] )(?<!^)\b[A-ZÀ-Þ][\w’'-]{2,}")
_POSSIBLE = re.compile(r"\b(?:may|might|could|possible|possibly|perhaps)\b", re.I)
_IF = re.compile(r"\b(?:if|unless)\b", re.I)


class _Told(Record, frozen=True, kw_only=True):
    """What later reports say to a forecast."""

    state: ForecastState
    came: bool | None = None
    by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    why: str


def judge_forecasts(
    statements: Sequence[Statement], ids: Mapping[Node, str], readings: Mapping[str, Reading],
    figures: Sequence[Figure], events: Sequence[Event], entities: Mapping[str, Entity], later: Later,
    ground: Ground,
) -> tuple[Forecast, ...]:  # fmt: skip
    """Every forecast with its state: open until a report published later speaks to it."""
    by_statement = nodes_of(ids)
    pile = Pile(readings, figures, events, entities, later, ground)
    foretelling = [s for s in statements if _foretells(s, by_statement[s.id], pile)]
    hindsight = {s.id for s in foretelling if _in_hindsight(by_statement[s.id], readings)}
    looking_back: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in foretelling:
        if statement.id in hindsight and statement.speaker is not None:
            looking_back[statement.speaker].append(statement)
    forecasts = [
        _forecast(s, by_statement[s.id], looking_back[s.speaker], by_statement, pile)
        for s in foretelling if s.id not in hindsight
    ]  # fmt: skip
    return tuple(sorted(forecasts, key=lambda f: (_horizon(f), f.statement)))


def _foretells(statement: Statement, nodes: Sequence[Node], pile: Pile) -> bool:
    """Whether a statement says what will come: an assessment does where it names a day to come or odds of it."""
    if statement.kind == "assessment":
        said = said_of(statement, nodes, pile.later.reports, pile.entities, pile.ground)
        return (
            said is not None
            and said.clause.coming
            and ((said.last or "") > said.said or statement.likelihood is not None)
        )
    return statement.kind == "forecast" or (
        statement.kind == "warning" and statement.likelihood is not None
    )


def _horizon(forecast: Forecast) -> str:
    return forecast.horizon.earliest if forecast.horizon and forecast.horizon.earliest else "9999"


def _in_hindsight(nodes: Sequence[Node], readings: Mapping[str, Reading]) -> bool:
    """Whether all reports tell it as what had been expected and came about."""
    return all(told_after(readings[d], readings[d].statements[i]) for d, i in nodes)


def _forecast(
    statement: Statement, nodes: Sequence[Node], hindsight: Sequence[Statement],
    by_statement: Mapping[str, Sequence[Node]], pile: Pile,
) -> Forecast:  # fmt: skip
    mentions = [pile.readings[d].statements[i] for d, i in nodes]
    horizon = next((m.horizon for m in mentions if m.horizon is not None), None)
    said = max((pile.ground.published(d) or "" for d, _ in nodes), default="")
    found = (
        next(_confirmed(statement, said, hindsight, by_statement, pile), None)
        or _toll(statement, nodes, said, pile)
        or _numbered(statement, nodes, pile)
        or _borne_out(statement, nodes, pile)
        or _unspoken(statement, mentions[0], horizon, pile)
    )
    return Forecast(
        statement=statement.id, proposition=statement.content, horizon=horizon,
        likelihood=statement.likelihood, state=found.state, came=found.came, by=found.by, why=found.why,
        evidence=in_order((*statement.evidence, *found.evidence)),
    )  # fmt: skip


def _names(text: str) -> frozenset[str]:
    return frozenset(normalise(n) for n in _NAME.findall(text))


def _expects(statement: Statement) -> bool:
    """Whether the speaker thinks that it will rather come than not."""
    return statement.likelihood is None or sum(statement.likelihood) / 2 >= UNLIKELY


def _confirmed(
    statement: Statement, said: str, hindsight: Sequence[Statement],
    by_statement: Mapping[str, Sequence[Node]], pile: Pile,
) -> Iterator[_Told]:  # fmt: skip
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
                yield _Told(
                    state="held", came=True, by=(later.id,), evidence=later.evidence,
                    why="a later report says that it came as expected",
                )  # fmt: skip


def _toll(statement: Statement, nodes: Sequence[Node], said: str, pile: Pile) -> _Told | None:
    """“The number of dead will rise”: a later count of the same dead is higher."""
    words = statement.content
    if not (_TOLL.search(words) and _RISE.search(words)) or _FALL.search(words):
        return None
    documents = {d for d, _ in nodes}
    for figure in (f for d in sorted(documents) for f in pile.dead[d]):
        here = [e for e in figure.estimates if e.document in documents]
        if not here:
            continue
        most = max(here, key=lambda e: e.low)
        # a report that names the day and no more counts the dead of the same happening
        beside = pile.dead_of.get(pile.day(figure) or "", ())
        same = {f.id: f for f in beside if _of_one_happening(f, figure, COMMON, pile)} | {
            figure.id: figure
        }
        if pile.day(figure):
            undated = (
                f for f in pile.dead_so_far if _of_one_happening(f, figure, COMMON_UNDATED, pile)
            )
            same |= {f.id: f for f in undated}
        later = [
            (e, f) for f in same.values() for e in f.estimates if (pile.ground.published(e.document) or "") > said
        ]  # fmt: skip
        if not later:
            continue
        more, figure = max(later, key=lambda told: (told[0].low, told[1].id))
        if more.low > most.low:
            state: ForecastState = "held" if _expects(statement) else "failed"
            why = f"“{most.as_written}” became “{more.as_written}”"
            return _Told(state=state, came=True, by=(figure.id,), evidence=more.evidence, why=why)
    return None


def _of_one_happening(one: Figure, other: Figure, common: int, pile: Pile) -> bool:
    """Whether two counts are told in the same words, and not of two places."""
    if one.place is not None and other.place is not None and one.place != other.place:
        return False
    a, b = ([telling(_sentence(e.evidence[0], pile)) for e in f.estimates] for f in (one, other))
    return any(len(x & y) >= common for x in a for y in b)


def _sentence(words: Evidence, pile: Pile) -> str:
    report = pile.later.reports[words.document]
    return " ".join(report.text[s.start : s.end] for s in report.meeting(words.start, words.end))


def _numbered(statement: Statement, nodes: Sequence[Node], pile: Pile) -> _Told | None:
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
    return _Told(
        state=_judged(statement, came=found.reached), came=found.reached, by=(found.figure,),
        evidence=found.estimate.evidence,
        why=f"“{found.estimate.as_written}” {what} what was foretold",
    )  # fmt: skip


def _borne_out(statement: Statement, nodes: Sequence[Node], pile: Pile) -> _Told | None:
    """What later reports tell of the same matter: it came about, or the opposite did."""
    if _UNCHECKED.search(statement.content) or _IF.search(statement.content):
        return None
    said = said_of(statement, nodes, pile.later.reports, pile.entities, pile.ground)
    comes = said is not None and (said.clause.coming or said.bare)
    found = pile.later.judge(said, foretold=True) if said is not None and comes else None
    if found is None or (found.fate == "moved" and said is not None and said.last is None):
        return None  # put off, but nobody had named a day
    came = found.fate == "came"
    state = _judged(statement, came=came)
    return _Told(
        state=state, came=came, by=found.by, evidence=found.evidence, why=f"{found.why} ({found.day})"
    )  # fmt: skip


def _judged(statement: Statement, *, came: bool) -> ForecastState:
    """What may come and comes was rightly called possible, and nobody erred where it does not; what is called
    unlikely and comes was wrongly judged.
    """
    if _expects(statement):
        return "held" if came else "failed"
    if _POSSIBLE.search(statement.content):
        return "held" if came else "unclear"
    return "failed" if came else "held"


def _unspoken(
    statement: Statement, mention: StatementMention, horizon: Date | None, pile: Pile
) -> _Told:
    if _UNCHECKED.search(_BUT.split(statement.content)[0]) or len(words_of(mention)) < TELLING:
        return _Told(state="unclear", why="the words name no happening that a report could confirm")
    past = horizon is not None and horizon.latest is not None and horizon.latest < pile.as_of
    if past and not _expects(statement) and statement.likelihood is not None:
        unlikely = sum(statement.likelihood) / 2 < UNLIKELY and "unlikely" in statement.content
        if unlikely:
            why = f"called unlikely, and no report up to {pile.as_of} tells of it"
            return _Told(state="held", came=False, why=why)
    return _Told(state="open", why="no later report speaks to it")
