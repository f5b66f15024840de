"""Agreements: deals between parties, their terms, and who is accused of breaking them."""

from __future__ import annotations

from tidings.model.corrections import Reviewed
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration
from tidings.model.outcomes import Outcome
from tidings.model.record import Record
from tidings.model.vocabulary import AgreementStage, AgreementStatus


class Term(Record, frozen=True, kw_only=True):
    """What an agreement provides, and whether later reports tell that it was kept."""

    text: str
    outcome: Outcome | None = None
    evidence: tuple[Evidence, ...]


class Observation(Record, frozen=True, kw_only=True):
    """What somebody outside saw, or looked for and did not see (`saw` is false), of an alleged breach."""

    by: str | None = None
    by_text: str
    saw: bool
    evidence: tuple[Evidence, ...]


class Standing(Record, frozen=True, kw_only=True):
    """How an agreement stood at a time: signed, in force, suspended."""

    date: Date | None = None
    status: AgreementStage
    evidence: tuple[Evidence, ...]


class Allegation(Record, frozen=True, kw_only=True):
    """Somebody is accused of breaking an agreement: `words` tell the deed, `denied_by` are statement ids.

    `statement` makes the accusation, `also` are further statements of it; `by_text` and `against_text` stand
    where accuser or accused is no entity.
    """

    by: str | None = None
    by_text: str | None = None
    against: str | None = None
    against_text: str | None = None
    words: str = ""
    term: str | None = None
    statement: str | None = None
    also: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    observed: tuple[Observation, ...] = ()
    evidence: tuple[Evidence, ...]


class AgreementItem(Record, frozen=True, kw_only=True):
    """A deal between parties: "the Sochi agreements of 2018"."""

    id: str
    name: str
    parties: tuple[str, ...] = ()
    guarantors: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    signed: Date | None = None
    place: str | None = None
    terms: tuple[Term, ...] = ()
    allegations: tuple[Allegation, ...] = ()
    status: AgreementStatus | None = None
    history: tuple[Standing, ...] = ()
    evidence: tuple[Evidence, ...]
    corroboration: Corroboration
    reviewed: Reviewed | None = None
