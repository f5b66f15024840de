"""Tables of what was said: statements, and those about what will come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidings.exports.tables.table import Days, Support, Table, Words, days, support, words
from tidings.exports.written import joined
from tidings.model.catalogue import Catalogue
from tidings.model.items import Statement
from tidings.views.wording import review_words


class StatementRow(NamedTuple):
    """One statement."""

    id: str
    kind: str
    speaker: str | None
    speaker_name: str
    speaker_text: str | None
    speaker_role: str | None
    addressee: str | None
    addressee_name: str
    cue: str | None
    content: str
    form: str
    hedged: bool
    likelihood_low: float | None
    likelihood_high: float | None
    days: Days
    about: str
    against: str | None
    against_name: str
    agreement: str | None
    answers: str | None
    answer: str | None
    outcome: str | None
    outcome_why: str | None
    parent: str | None
    found_by: str
    certainty: float | None
    reviewed: str
    words: Words
    support: Support


class ForecastRow(NamedTuple):
    """One statement about what will come."""

    statement: str
    speaker_name: str
    proposition: str
    likelihood_low: float | None
    likelihood_high: float | None
    days: Days
    state: str
    came: bool | None
    by: str
    why: str
    words: Words


def _statements(names: Catalogue) -> Iterator[StatementRow]:
    return (_statement(one, names) for one in names.account.statements)


def _statement(one: Statement, names: Catalogue) -> StatementRow:
    low, high = one.likelihood or (None, None)
    return StatementRow(
        id=one.id, kind=one.kind, speaker=one.speaker, speaker_name=names.label(one.speaker),
        speaker_text=one.speaker_text, speaker_role=one.speaker_role, addressee=one.addressee,
        addressee_name=names.label(one.addressee), cue=one.cue, content=one.content,
        form=one.form, hedged=one.hedged, likelihood_low=low, likelihood_high=high,
        days=days(one.date), about=joined(one.about), against=one.against,
        against_name=names.label(one.against), agreement=one.agreement, answers=one.answers,
        answer=one.answer, outcome=one.outcome.state if one.outcome else None,
        outcome_why=one.outcome.why if one.outcome else None, parent=one.parent,
        found_by=joined(one.found_by), certainty=one.certainty,
        reviewed=review_words(one.reviewed), words=words(one.evidence),
        support=support(one.corroboration, names),
    )  # fmt: skip


def _forecasts(names: Catalogue) -> Iterator[ForecastRow]:
    for one in names.account.forecasts:
        low, high = one.likelihood or (None, None)
        said = names.find(one.statement)
        speaker = (
            names.label(said.speaker) or said.speaker_text if isinstance(said, Statement) else ""
        )
        yield ForecastRow(
            statement=one.statement, speaker_name=speaker or "", proposition=one.proposition,
            likelihood_low=low, likelihood_high=high, days=days(one.horizon), state=one.state,
            came=one.came, by=joined(one.by), why=one.why, words=words(one.evidence),
        )  # fmt: skip


STATEMENTS = Table("statements", StatementRow, _statements)
FORECASTS = Table("forecasts", ForecastRow, _forecasts)
