"""What was agreed, and who is said to have broken it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tidings.model.account import Account
from tidings.model.agreements import AgreementItem, Allegation
from tidings.model.catalogue import Catalogue
from tidings.model.items import Statement
from tidings.model.record import Record
from tidings.views.view import Column, View
from tidings.views.wording import date_words, support_words


class AgreementRow(Record, frozen=True, kw_only=True):
    """One agreement on one line; the cells of its alleged breaches carry the same numbers where there are several."""

    id: str
    name: str
    parties: tuple[str, ...]
    signed: str
    guarantors: tuple[str, ...]
    terms: tuple[str, ...]
    accuser: tuple[str, ...]
    accused: tuple[str, ...]
    words: tuple[str, ...]
    denied_by: tuple[str, ...]
    observed: tuple[str, ...]
    status: str
    history: tuple[str, ...]
    support: str


def list_agreements(account: Account) -> tuple[AgreementRow, ...]:
    """All agreements, in the order of the account."""
    names = Catalogue(account)
    said = {s.id: s for s in account.statements}
    return tuple(_row(agreement, names, said) for agreement in account.agreements)


def _row(agreement: AgreementItem, names: Catalogue, said: Mapping[str, Statement]) -> AgreementRow:
    broken = agreement.allegations
    return AgreementRow(
        id=agreement.id,
        name=agreement.name,
        parties=tuple(names.label(party) for party in agreement.parties),
        signed=date_words(agreement.signed),
        guarantors=tuple(names.label(one) for one in agreement.guarantors),
        terms=tuple(dict.fromkeys(term.text for term in agreement.terms)),
        accuser=_numbered(names.label(a.by) or a.by_text or "?" for a in broken),
        accused=_numbered(names.label(a.against) or a.against_text or "?" for a in broken),
        words=_numbered(a.words for a in broken),
        denied_by=_numbered(_denied(a, names, said) for a in broken),
        observed=_numbered(_observed(a) for a in broken),
        status=(agreement.status or "").replace("_", " "),
        history=tuple(
            f"{date_words(s.date)} {s.status.replace('_', ' ')}".strip() for s in agreement.history
        ),
        support=support_words(agreement.corroboration),
    )


def _numbered(cells: Iterable[str]) -> tuple[str, ...]:
    told = list(cells)
    if len(told) < 2:
        return tuple(c for c in told if c)
    return tuple(f"{number} {cell}" for number, cell in enumerate(told, 1) if cell)


def _denied(allegation: Allegation, names: Catalogue, said: Mapping[str, Statement]) -> str:
    deniers = (said[i] for i in allegation.denied_by if i in said)
    return ", ".join(
        dict.fromkeys(names.label(s.speaker) or s.speaker_text or "?" for s in deniers)
    )


def _observed(allegation: Allegation) -> str:
    """Who saw it, or saw nothing of it, with the words of it."""
    return "; ".join(
        f"{o.by_text}: {' / '.join(e.quote for e in o.evidence if e.quote != o.by_text)}"
        for o in allegation.observed
    )


VIEW = View(
    name="agreements",
    key="agreements",
    asks="What was agreed, and who is said to have broken it?",
    columns=(
        Column("name", "Agreement"),
        Column("parties", "Parties"),
        Column("signed", "Signed"),
        Column("guarantors", "Guarantors"),
        Column("terms", "Terms"),
        Column("accuser", "Accuser"),
        Column("accused", "Accused"),
        Column("words", "Said to have done"),
        Column("denied_by", "Denied by"),
        Column("observed", "Observed from outside"),
        Column("status", "Status"),
        Column("history", "Course"),
        Column("support", "Stands on"),
        Column("id", "Id"),
    ),
    rows=list_agreements,
)
