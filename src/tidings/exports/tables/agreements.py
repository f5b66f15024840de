"""Tables of deals: agreements, their terms, and who is accused of breaking them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidings.exports.tables.table import Days, Support, Table, Words, days, named, support, words
from tidings.exports.written import joined
from tidings.model.catalogue import Catalogue
from tidings.views.wording import review_words


class AgreementRow(NamedTuple):
    """One agreement; its days are those of the signing."""

    id: str
    name: str
    parties: str
    party_names: str
    guarantor_names: str
    mediator_names: str
    days: Days
    place: str | None
    place_name: str
    status: str | None
    course: str
    reviewed: str
    words: Words
    support: Support


class TermRow(NamedTuple):
    """One thing that an agreement provides."""

    agreement: str
    agreement_name: str
    term: str
    outcome: str | None
    outcome_why: str | None
    by: str
    words: Words


class AllegationRow(NamedTuple):
    """One accusation of a breach."""

    agreement: str
    agreement_name: str
    by: str | None
    by_name: str
    against: str | None
    against_name: str
    deed: str
    term: str | None
    statement: str | None
    denied_by: str
    observed_by: str
    words: Words


def _agreements(names: Catalogue) -> Iterator[AgreementRow]:
    for one in names.account.agreements:
        yield AgreementRow(
            id=one.id, name=one.name, parties=joined(one.parties),
            party_names=named(one.parties, names), guarantor_names=named(one.guarantors, names),
            mediator_names=named(one.mediators, names), days=days(one.signed), place=one.place,
            place_name=names.label(one.place), status=one.status,
            course=joined(
                f"{stage.status} {stage.date.edtf}" if stage.date else stage.status
                for stage in one.history
            ),
            reviewed=review_words(one.reviewed), words=words(one.evidence),
            support=support(one.corroboration, names),
        )  # fmt: skip


def _terms(names: Catalogue) -> Iterator[TermRow]:
    for agreement in names.account.agreements:
        for one in agreement.terms:
            yield TermRow(
                agreement=agreement.id, agreement_name=agreement.name, term=one.text,
                outcome=one.outcome.state if one.outcome else None,
                outcome_why=one.outcome.why if one.outcome else None,
                by=joined(one.outcome.by) if one.outcome else "", words=words(one.evidence),
            )  # fmt: skip


def _allegations(names: Catalogue) -> Iterator[AllegationRow]:
    for agreement in names.account.agreements:
        for one in agreement.allegations:
            yield AllegationRow(
                agreement=agreement.id, agreement_name=agreement.name, by=one.by,
                by_name=names.label(one.by) or one.by_text or "", against=one.against,
                against_name=names.label(one.against) or one.against_text or "", deed=one.words,
                term=one.term, statement=one.statement, denied_by=joined(one.denied_by),
                observed_by=joined(
                    f"{names.label(seen.by) or seen.by_text}: {'seen' if seen.saw else 'not seen'}"
                    for seen in one.observed
                ),
                words=words(one.evidence),
            )  # fmt: skip


AGREEMENTS = Table("agreements", AgreementRow, _agreements)
TERMS = Table("terms", TermRow, _terms)
ALLEGATIONS = Table("allegations", AllegationRow, _allegations)
