"""Who and where: the mentions of all chains, and the referents at the head of the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from tidings.lexicons.tables import table
from tidings.model.evidence import Evidence
from tidings.model.mentions import Chain
from tidings.model.vocabulary import Sector
from tidings.teaching.drafting.desk import Desk, Edges, referent_id
from tidings.teaching.head import NO_COUNTRY
from tidings.teaching.records import Referent, TaughtMention


class Mentions:
    """The mentions of a report by their edges in the document."""

    def __init__(self, found: Mapping[Edges, TaughtMention]) -> None:
        self.all = tuple(found.values())
        self._at = found
        self._of: dict[str, list[Edges]] = {}
        for edges, mention in found.items():
            self._of.setdefault(mention.referent, []).append(edges)

    def find(self, words: Evidence, chain: int | None) -> TaughtMention | None:
        """The mention that words of an argument are: the very same, else the longest of the same referent
        that stands in or around them."""
        exact = self._at.get((words.start, words.end))
        if exact is not None or chain is None:
            return exact
        met = (
            self._at[start, end]
            for start, end in self._of.get(referent_id(chain), ())
            if start < words.end and words.start < end
        )
        return max(met, key=lambda m: (m.end - m.start, -m.start), default=None)


def draft_mentions(desk: Desk) -> Mentions:
    """The mentions, without those of rejected entities."""
    found: dict[Edges, TaughtMention] = {}
    for mention in desk.reading.entities:
        span = desk.layout.place(mention.start, mention.end)
        if span is not None and desk.is_chain_kept(mention.chain):
            taught = TaughtMention(
                start=span.start, end=span.end, referent=referent_id(mention.chain),
                form=mention.form,
            )  # fmt: skip
            found.setdefault((mention.start, mention.end), taught)
    return Mentions(found)


def list_referents(desk: Desk) -> tuple[Referent, ...]:
    """All referents that are not rejected; those that nothing speaks of are taken out in the end."""
    countries = {row["iso3"] for row in table("world/countries.tsv")} | NO_COUNTRY
    return tuple(
        _referent(desk, chain, countries)
        for chain in desk.reading.chains
        if desk.is_chain_kept(chain.index)
    )


def _referent(desk: Desk, chain: Chain, countries: set[str]) -> Referent:
    return Referent(
        id=referent_id(chain.index),
        kind=desk.said(desk.known.entities.get(chain.index), "kind", chain.kind),
        sector=chain.sector if chain.sector in get_args(Sector) else None,
        country=chain.country if chain.country in countries else None,
        label=" ".join(chain.name.split()) or "-",
    )
