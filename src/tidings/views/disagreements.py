"""Where the reports do not agree, side by side."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue
from tidings.model.disagreements import Disagreement
from tidings.model.record import Record
from tidings.views.view import Column, View


class DisagreementRow(Record, frozen=True, kw_only=True):
    """One disagreement on one line."""

    id: str
    kind: str
    about: tuple[str, ...]
    sides: tuple[str, ...]
    explanation: str


def list_disagreements(account: Account) -> tuple[DisagreementRow, ...]:
    """All disagreements, in the order of the account."""
    names = Catalogue(account)
    return tuple(_row(disagreement, names) for disagreement in account.disagreements)


def _row(disagreement: Disagreement, names: Catalogue) -> DisagreementRow:
    return DisagreementRow(
        id=disagreement.id,
        kind=disagreement.kind,
        about=tuple(names.label(item) for item in disagreement.items),
        sides=tuple(
            ": ".join(filter(None, (", ".join(map(names.label, side.sources)), side.says)))
            for side in disagreement.sides
        ),
        explanation=disagreement.explanation,
    )


VIEW = View(
    name="disagreements",
    key="disagreements",
    asks="Where do the reports not agree?",
    columns=(
        Column("kind", "Kind"),
        Column("about", "About"),
        Column("sides", "Who says what"),
        Column("explanation", "Explanation"),
        Column("id", "Id"),
    ),
    rows=list_disagreements,
)
