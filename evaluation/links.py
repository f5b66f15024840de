"""What an account says belongs together, as pairs of passages: the links that `score_said` compares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from evaluation.said import Link, Place

from tidings.model.account import Account
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Statement


def links_of(account: Account) -> list[Link]:
    """All links of an account."""
    statements = {s.id: s for s in account.statements}
    return [
        *_same(account), *_answers(account, statements), *_violations(account),
        *_foretold(account, statements), *_outcomes(account),
    ]  # fmt: skip


def _places(evidence: Iterable[Evidence]) -> tuple[Place, ...]:
    return tuple(Place(e.document, e.start, e.end) for e in evidence)


def _contents(statement: Statement) -> tuple[Place, ...]:
    """What was said, in each report of a statement, not by whom."""
    return _places(e for r in statement.reported_by for e in r.said)


def _same(account: Account) -> Iterator[Link]:
    for statement in account.statements:
        places = _contents(statement)
        for i, one in enumerate(places):
            for other in places[i + 1 :]:
                if one.report != other.report:
                    yield Link("same", (other,), (one,))


def _answers(account: Account, statements: dict[str, Statement]) -> Iterator[Link]:
    for statement in account.statements:
        answered = statements.get(statement.answers or "")
        if answered is not None:
            yield Link(statement.answer or "", _contents(statement), _contents(answered))
    for event in account.events:
        answered = statements.get(event.answers or "")
        if answered is not None:
            yield Link(event.answer or "", _places(event.evidence), _contents(answered))


def _violations(account: Account) -> Iterator[Link]:
    for agreement in account.agreements:
        for allegation in agreement.allegations:
            # the report that tells of the breach names the agreement too, and others may have by its full name
            told = {e.document for e in allegation.evidence}
            name = agreement.name.casefold()
            named = (
                e for e in agreement.evidence
                if e.document in told or name in e.quote.casefold()
            )  # fmt: skip
            yield Link("violation", _places(allegation.evidence), _places(named))


def _told(account: Account) -> dict[str, tuple[Place, ...]]:
    told = {e.id: _places(e.evidence) for e in account.events}
    told |= {f.id: _places(e for s in f.estimates for e in s.evidence) for f in account.figures}
    return told | {s.id: _contents(s) for s in account.statements}


def _outcomes(account: Account) -> Iterator[Link]:
    told = _told(account)
    items: tuple[Statement | Event, ...] = (*account.statements, *account.events)
    for item in items:
        if item.outcome is not None and item.outcome.state != "open":
            left = tuple(p for i in item.outcome.by for p in told.get(i, ()))
            # a demand that was met was conceded
            asked = isinstance(item, Statement) and item.kind in {"demand", "appeal"}
            kind = "concession" if asked else item.outcome.state
            yield Link(kind, (*left, *_places(item.outcome.evidence)), told[item.id])
    for term in (t for a in account.agreements for t in a.terms):
        if term.outcome is not None and term.outcome.state != "open":
            left = tuple(p for i in term.outcome.by for p in told.get(i, ()))
            yield Link(
                term.outcome.state, (*left, *_places(term.outcome.evidence)), _places(term.evidence)
            )


def _foretold(account: Account, statements: dict[str, Statement]) -> Iterator[Link]:
    told = _told(account)
    for forecast in account.forecasts:
        left = tuple(p for i in forecast.by for p in told.get(i, ()))
        if forecast.state in {"held", "failed", "open"}:
            yield Link(
                forecast.state,
                (*left, *_places(forecast.evidence)),
                _contents(statements[forecast.statement]),
            )
