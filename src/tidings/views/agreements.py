"""What was agreed, and who is said to have broken it."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.agreements import AgreementItem, Allegation
from tidings.model.catalogue import Catalogue
from tidings.model.record import Record
from tidings.views.view import Column, View
from tidings.views.wording import date_words, support_words


class AgreementRow(Record, frozen=True, kw_only=True):
    """One agreement on one line."""

    id: str
    name: str
    parties: tuple[str, ...]
    signed: str
    terms: tuple[str, ...]
    allegations: tuple[str, ...]
    status: str
    support: str


def list_agreements(account: Account) -> tuple[AgreementRow, ...]:
    """All agreements, in the order of the account."""
    names = Catalogue(account)
    return tuple(_row(agreement, names) for agreement in account.agreements)


def _row(agreement: AgreementItem, names: Catalogue) -> AgreementRow:
    said = (_allegation(allegation, names) for allegation in agreement.allegations)
    return AgreementRow(
        id=agreement.id,
        name=agreement.name,
        parties=tuple(names.label(party) for party in agreement.parties),
        signed=date_words(agreement.signed),
        terms=tuple(dict.fromkeys(term.text for term in agreement.terms)),
        allegations=tuple(dict.fromkeys(said)),
        status=(agreement.status or "").replace("_", " "),
        support=support_words(agreement.corroboration),
    )


def _allegation(allegation: Allegation, names: Catalogue) -> str:
    by, against = names.label(allegation.by) or "?", names.label(allegation.against) or "?"
    return f"{by} accuses {against}{' (denied)' if allegation.denied_by else ''}"


VIEW = View(
    name="agreements",
    key="agreements",
    asks="What was agreed, and who is said to have broken it?",
    columns=(
        Column("name", "Agreement"),
        Column("parties", "Parties"),
        Column("signed", "Signed"),
        Column("terms", "Terms"),
        Column("allegations", "Said to be broken"),
        Column("status", "Status"),
        Column("support", "Stands on"),
        Column("id", "Id"),
    ),
    rows=list_agreements,
)
