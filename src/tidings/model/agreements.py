"""Agreements: deals between parties, their terms, and who is accused of breaking them."""

from __future__ import annotations

from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration
from tidings.model.record import Record
from tidings.model.vocabulary import AgreementStatus


class Term(Record, frozen=True, kw_only=True):
    """What an agreement provides."""

    text: str
    evidence: tuple[Evidence, ...]


class Allegation(Record, frozen=True, kw_only=True):
    """Somebody is accused of breaking an agreement; `denied_by` are statement ids."""

    by: str | None = None
    against: str | None = None
    term: str | None = None
    statement: str | None = None
    denied_by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...]


class AgreementItem(Record, frozen=True, kw_only=True):
    """A deal between parties: "the Sochi agreements of 2018"."""

    id: str
    name: str
    parties: tuple[str, ...] = ()
    signed: Date | None = None
    place: str | None = None
    terms: tuple[Term, ...] = ()
    allegations: tuple[Allegation, ...] = ()
    status: AgreementStatus | None = None
    evidence: tuple[Evidence, ...]
    corroboration: Corroboration
