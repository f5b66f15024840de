"""Who did and suffered an event, by all its tellings: each party once, named or in the words of the reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tidings.lexicons.tables import column
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import in_order
from tidings.merging.happenings.linking import Node
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, EventActor
from tidings.model.mentions import EventMention


def actors_of(
    tellings: Sequence[tuple[Node, EventMention]], entities: EntityLinks
) -> tuple[EventActor, ...]:
    """Every actor once with the role most tellings give; the words of the first telling."""
    by_id = entities.by_id()
    roles: dict[str, Counter[str]] = {}
    words: dict[str, list[Evidence]] = {}
    known: dict[str, Entity] = {}
    for (document, _), mention in tellings:
        for slot in mention.actors:
            if slot.chain is None and not any(c.isalpha() for c in slot.evidence.quote):
                continue  # "34 died": the number is the figure's, its people are found beside it
            for key in entities.each(document, slot.chain) or (plain(slot.evidence),):
                roles.setdefault(key, Counter())[slot.role] += 1
                words.setdefault(key, []).append(slot.evidence)
                if key in by_id:
                    known[key] = by_id[key]
    for less, more in _said_again(k for k in roles if k not in known):
        roles[more].update(roles.pop(less))
        words[more] += words.pop(less)
    found = []
    for key, counted in roles.items():
        entity = known.get(key)
        codes = entity.codes if entity else None
        found.append(
            EventActor(
                entity=entity.id if entity else None,
                text=words[key][0].quote,
                role=min(counted, key=lambda r: (-counted[r], r)),  # type: ignore[arg-type]
                iso3=codes.iso3 if codes else None,
                sector=codes.plover_sector if codes else None,
                evidence=in_order(words[key]),
            )
        )
    order = {"source": 0, "target": 1, "participant": 2}
    return tuple(sorted(found, key=lambda a: (order[a.role], a.text, a.entity or "")))


def plain(evidence: Evidence) -> str:
    """Words of a report in one line and small letters."""
    return " ".join(evidence.quote.casefold().split())


def _said_again(descriptions: Iterable[str]) -> list[tuple[str, str]]:
    """Descriptions that say less of what another says: "the market" beside "a crowded market"."""
    found: list[tuple[str, str]] = []
    kept: list[str] = []
    for one in sorted(descriptions, key=lambda d: (-len(_bearing(d)), d)):
        mine = _bearing(one)
        fuller = next(
            (k for k in kept if set(mine) <= set(_bearing(k)) and mine[-1:] == _bearing(k)[-1:]),
            None,
        )
        if fuller is None or not mine:
            kept.append(one)
        else:
            found.append((one, fuller))
    return found


def _bearing(description: str) -> tuple[str, ...]:
    """The words that say what it is, without articles and numbers."""
    small = column("en/function_words.tsv")
    return tuple(w for w in description.split() if w not in small and not w.isdigit())
