"""How many: each count with its bounds, and whether the reports agree."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.catalogue import number_words, range_words
from tidings.model.items import Figure
from tidings.model.record import Record
from tidings.views.view import Column, View
from tidings.views.wording import date_words, finder_words, support_words


class FigureRow(Record, frozen=True, kw_only=True):
    """One count on one line; `words` are how the reports put it."""

    id: str
    measure: str
    population: str
    scope: str
    window: str
    amount: str
    conservative: str
    words: tuple[str, ...]
    agreement: str
    support: str
    found_by: str


def list_figures(account: Account) -> tuple[FigureRow, ...]:
    """All figures, in the order of the account."""
    return tuple(_row(figure) for figure in account.figures)


def _row(figure: Figure) -> FigureRow:
    return FigureRow(
        id=figure.id,
        measure=figure.measure.replace("_", " "),
        population=figure.population,
        scope=figure.scope,
        window=date_words(figure.window),
        amount=" ".join(
            filter(None, (range_words(figure.low, figure.best, figure.high), figure.unit))
        ),
        conservative=number_words(figure.conservative),
        words=tuple(dict.fromkeys(estimate.as_written for estimate in figure.estimates)),
        agreement=figure.agreement,
        support=support_words(figure.corroboration),
        found_by=finder_words(figure.found_by, figure.certainty, figure.reviewed),
    )


VIEW = View(
    name="figures",
    key="figures",
    asks="How many, and do the reports agree?",
    columns=(
        Column("measure", "Measure"),
        Column("population", "Who or what"),
        Column("window", "When"),
        Column("scope", "Scope"),
        Column("amount", "How many"),
        Column("conservative", "Conservative"),
        Column("words", "As written"),
        Column("agreement", "Reports"),
        Column("support", "Stands on"),
        Column("found_by", "Found by"),
        Column("id", "Id"),
    ),
    rows=list_figures,
)
