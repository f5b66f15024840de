"""How entities stand to each other: who backs, opposes, leads, speaks for whom."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue
from tidings.model.items import Relation
from tidings.model.record import Record
from tidings.views.view import Column, View
from tidings.views.wording import date_words, support_words


class RelationRow(Record, frozen=True, kw_only=True):
    """One relation on one line."""

    id: str
    subject: str
    kind: str
    object: str
    when: str
    status: str
    support: str


def list_relations(account: Account) -> tuple[RelationRow, ...]:
    """All relations, in the order of the account."""
    names = Catalogue(account)
    return tuple(_row(relation, names) for relation in account.relations)


def _row(relation: Relation, names: Catalogue) -> RelationRow:
    return RelationRow(
        id=relation.id,
        subject=names.label(relation.subject),
        kind=relation.kind.replace("_", " "),
        object=names.label(relation.object),
        when=date_words(relation.when),
        status=relation.status,
        support=support_words(relation.corroboration),
    )


VIEW = View(
    name="relations",
    key="relations",
    asks="How do they stand to each other?",
    columns=(
        Column("subject", "Who"),
        Column("kind", "Relation"),
        Column("object", "Whom"),
        Column("when", "When"),
        Column("status", "Status"),
        Column("support", "Stands on"),
        Column("id", "Id"),
    ),
    rows=list_relations,
)
