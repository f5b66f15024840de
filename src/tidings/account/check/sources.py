"""Counts again, from the finished account alone, how many documents, articles and sources stand behind an item."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tidings.account.check.fault import Fault
from tidings.documents import Linked
from tidings.merging.ground import Ground
from tidings.model.account import Account
from tidings.model.catalogue import Item, items_of
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration, Entity


def check_sources(account: Account) -> Iterator[Fault]:
    """Compare each item's corroboration with its evidence."""
    ground = Ground(
        Linked(
            documents=account.documents, articles=account.articles, sources=account.sources,
            decisions=account.decisions,
        )
    )  # fmt: skip
    for item in items_of(account):
        if isinstance(item, Disagreement):
            continue
        known = [said for said in _evidence(item) if said.document in ground.documents]
        counted, said = ground.corroborate(known), item.corroboration
        if account.is_part:
            # Whose words they are can hang on reports that are not in the part.
            counted = replace(counted, sources=said.sources, independent_sources=len(said.sources))
        if counted != said:
            what = f"says {_words(said)}, its evidence gives {_words(counted)}"
            yield Fault(kind="sources", where=item.id, says=what)


def _evidence(item: Item) -> tuple[Evidence, ...]:
    if isinstance(item, Entity):
        # A mention also says what it stands for; as evidence it is its words alone.
        return tuple(m.words for m in item.mentions)
    return () if isinstance(item, Disagreement) else item.evidence


def _words(said: Corroboration) -> str:
    return (
        f"{said.documents} documents, {said.articles} articles, "
        f"{said.independent_sources} sources ({', '.join(said.sources)})"
    )
