"""Keep what was foretold, and see whether later reports bear it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.lexicons.gazetteer import normalise
from tidings.merging.entities import EntityLinks
from tidings.merging.events import FAMILIES
from tidings.merging.ground import Ground
from tidings.merging.statements import words_of
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Forecast, Statement
from tidings.model.mentions import EventMention, Reading
from tidings.model.vocabulary import ForecastState

Node = tuple[str, int]

# Share of a forecast's telling words that a later event's words must have, where types and actors fit.
SHARED = 0.3
UNLIKELY = 0.5


def judge_forecasts(
    statements: Sequence[Statement], ids: Mapping[Node, str], readings: Mapping[str, Reading],
    events: Sequence[Event], entities: EntityLinks, ground: Ground,
) -> tuple[Forecast, ...]:  # fmt: skip
    """Every forecast with its state: open until a report published later speaks to it."""
    by_statement: dict[str, list[Node]] = {}
    for node, statement_id in ids.items():
        by_statement.setdefault(statement_id, []).append(node)
    forecasts = [
        _forecast(s, by_statement[s.id], readings, events, entities, ground)
        for s in statements
        if s.kind == "forecast"
    ]
    return tuple(sorted(forecasts, key=lambda f: (_horizon(f), f.statement)))


def _horizon(forecast: Forecast) -> str:
    return forecast.horizon.earliest if forecast.horizon and forecast.horizon.earliest else "9999"


def _forecast(
    statement: Statement, nodes: Sequence[Node], readings: Mapping[str, Reading],
    events: Sequence[Event], entities: EntityLinks, ground: Ground,
) -> Forecast:  # fmt: skip
    mentions = [readings[d].statements[i] for d, i in sorted(nodes)]
    horizon = next((m.horizon for m in mentions if m.horizon is not None), None)
    said = max((ground.published(d) or "" for d, _ in nodes), default="")
    foretold = [(d, e) for d, i in sorted(nodes) for e in readings[d].events if e.statement == i]
    state, by, evidence, why = _state(
        statement, foretold, words_of(mentions[0]), said, events, entities, ground
    )
    return Forecast(
        statement=statement.id, proposition=statement.content, horizon=horizon,
        likelihood=statement.likelihood, state=state, by=by, why=why,
        evidence=(*statement.evidence, *(e for e in evidence if e not in statement.evidence)),
    )  # fmt: skip


def _state(
    statement: Statement, foretold: Sequence[tuple[str, EventMention]], words: frozenset[str],
    said: str, events: Sequence[Event], entities: EntityLinks, ground: Ground,
) -> tuple[ForecastState, tuple[str, ...], tuple[Evidence, ...], str]:  # fmt: skip
    later = [e for e in events if _first_report(e, ground) > said and not e.background]
    for event in later:
        fits = any(_speaks_to(d, m, event, entities) for d, m in foretold)
        if not fits or len(_words(event) & words) < max(2, SHARED * len(words)):
            continue
        came = event.status in {"occurred", "ongoing"}
        if not came and event.status not in {"cancelled", "denied"}:
            continue
        expected = statement.likelihood is None or sum(statement.likelihood) / 2 >= UNLIKELY
        negated = any(m.status == "denied" for _, m in foretold)
        held = came == (expected != negated)
        day = event.date.edtf if event.date else _first_report(event, ground)
        what = "happened" if came else "did not happen"
        state: ForecastState = "held" if held else "failed"
        return state, (event.id,), event.evidence, f"“{event.headline}” {what} ({day})"
    if not foretold and not statement.about:
        return "unclear", (), (), "the words name no happening that a report could confirm"
    return "open", (), (), "no later report speaks to it"


def _first_report(event: Event, ground: Ground) -> str:
    return min((ground.published(r.document) or "" for r in event.reports), default="")


def _speaks_to(document: str, mention: EventMention, event: Event, entities: EntityLinks) -> bool:
    families = {FAMILIES.get(t, t) for t in (mention.type, event.type)}
    if len(families) > 1:
        return False
    mine = {entities.get(document, a.chain) for a in mention.actors} - {None}
    theirs = {a.entity for a in event.actors}
    return bool(mine & theirs) or not mine


def _words(event: Event) -> frozenset[str]:
    return frozenset(
        w[:6] for e in event.evidence for w in normalise(e.quote).split() if len(w) > 2
    )
