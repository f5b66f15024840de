"""Finds anything in an account by its id, with its kind and the words a reader knows it by."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.account import Account
from tidings.model.agreements import AgreementItem
from tidings.model.disagreements import Disagreement
from tidings.model.documents import Article, Document, Source, Story
from tidings.model.items import Entity, Event, Figure, Relation, Statement

Item = Entity | Relation | Event | Figure | Statement | AgreementItem | Disagreement
Entry = Document | Article | Source | Story | Item


def items_of(account: Account) -> Iterator[Item]:
    """Everything the contract calls an item."""
    yield from account.entities
    yield from account.relations
    yield from account.events
    yield from account.figures
    yield from account.statements
    yield from account.agreements
    yield from account.disagreements


def entries_of(account: Account) -> Iterator[Entry]:
    """Everything a reader can ask for by id."""
    yield from account.documents
    yield from account.articles
    yield from account.sources
    yield from account.stories
    yield from items_of(account)


def kind_of(entry: Entry) -> str:
    """The contract's word for the kind of thing: "entity", "event", "document"."""
    return "agreement" if isinstance(entry, AgreementItem) else type(entry).__name__.lower()


def number_words(value: float | None) -> str:
    """A number as it is printed: 34, 950,000, 0.5."""
    return "" if value is None else f"{value:,.2f}".rstrip("0").rstrip(".")


def range_words(low: float | None, best: float | None, high: float | None) -> str:
    """Bounds and best value in few signs: "34", "31–40, best 34", "51 or more"."""
    if low is not None and low == high:
        return number_words(low)
    if low is None and high is None:
        return number_words(best)
    if high is None:
        bounds = f"{number_words(low)} or more"
    else:
        bounds = (
            f"{number_words(low)}–{number_words(high)}" if low else f"up to {number_words(high)}"
        )
    return bounds if best is None or best == low else f"{bounds}, best {number_words(best)}"


class Catalogue:
    """An account, indexed by id."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self._entries: dict[str, Entry] = {}
        for entry in entries_of(account):
            self._entries.setdefault(entry.id, entry)
        self._outlets = {
            document: article.outlet or article.agency
            for article in account.articles
            for document in article.documents
        }

    def find(self, wanted: str) -> Entry | None:
        """The thing with this id."""
        return self._entries.get(wanted)

    def find_all(self, prefix: str) -> tuple[Entry, ...]:
        """The things whose id begins so, by id."""
        return tuple(self._entries[key] for key in sorted(self._entries) if key.startswith(prefix))

    def label(self, wanted: str | None) -> str:
        """What a thing is called; an unknown id is shown as it is."""
        entry = self.find(wanted) if wanted else None
        return label_of(entry, self) if entry else wanted or ""

    def outlet(self, document: str) -> str:
        """Who published a document, else the title or origin it is known by."""
        found = self.find(document)
        if not isinstance(found, Document):
            return document
        return (
            found.outlet or self._outlets.get(document) or found.agency
            or found.title or found.origin
        )  # fmt: skip


def label_of(entry: Entry, names: Catalogue) -> str:
    """The words a reader knows a thing by."""
    match entry:
        case Document():
            return entry.title or entry.origin
        case Article():
            return entry.title or entry.outlet or entry.id
        case Source() | Entity() | AgreementItem():
            return entry.name
        case Story():
            return entry.title
        case Event():
            return entry.headline
        case Relation():
            said = entry.kind.replace("_", " ")
            return f"{names.label(entry.subject)} {said} {names.label(entry.object)}"
        case Figure():
            amount = range_words(entry.low, entry.best, entry.high)
            unit = f" {entry.unit}" if entry.unit else ""
            return f"{entry.population}, {entry.measure.replace('_', ' ')}: {amount}{unit}"
        case Statement():
            return f"{speaker_of(entry, names)}: {entry.content}"
        case Disagreement():
            return entry.explanation


def speaker_of(statement: Statement, names: Catalogue) -> str:
    """Who said it: the name where it is known, else the report's words."""
    return names.label(statement.speaker) or statement.speaker_text or "unknown speaker"
