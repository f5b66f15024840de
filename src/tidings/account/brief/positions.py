"""What the principal actors say: demands, accusations, denials, pledges, by weight."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft
from tidings.account.brief.speech import statement
from tidings.lexicons.tables import table
from tidings.model.items import Statement

# So that nobody fills the section alone.
MOST_A_SPEAKER = 2
# What somebody without office is quoted with of nothing in the account weighs so much less.
COLOUR = 5
# What a bystander only tells or thinks, of nothing in the account: "I was carried off like a wardrobe".
TALK = frozenset({"claim", "assessment", "hope", "praise"})


def position_drafts(desk: Desk) -> Iterator[Draft]:
    """Key statements, weightiest first, at most two a speaker."""
    weights = {r["kind"]: int(r["key"]) for r in table("en/brief_statements.tsv")}
    given: dict[str, int] = {}
    for said in sorted(desk.items.statements, key=lambda s: (-_weight(s, weights, desk), s.id)):
        speaker = said.speaker or ""
        told = given.get(speaker, 0) < MOST_A_SPEAKER and not _is_bystanders(said, desk)
        draft = statement(said, desk) if told else None
        if draft is not None and said.kind != "forecast":
            yield draft
            given[speaker] = given.get(speaker, 0) + 1


def _is_bystanders(said: Statement, desk: Desk) -> bool:
    """Whether somebody without office or body is quoted who asks nothing, blames nobody and speaks of nothing that is told."""
    if said.form != "direct" or said.about or said.kind not in TALK:
        return False
    entity = desk.entity(said.speaker)
    if entity is None:
        return True
    sector = entity.codes.plover_sector if entity.codes else None
    return entity.kind in {"person", "collective"} and not entity.roles and sector in {None, "CVL"}


def _weight(said: Statement, weights: dict[str, int], desk: Desk) -> float:
    """Kind, support, and how much the speaker matters in the reports."""
    entity = desk.entity(said.speaker)
    prominence = min(len(entity.mentions), 40) / 10 if entity else 0
    principal = 2 if entity and entity.kind in {"state", "armed_group"} else 0
    leader = 1 if entity and entity.codes and entity.codes.plover_sector in {"GOV", "REB"} else 0
    coloured = said.form == "direct" and not said.about and not leader and not principal
    return (
        weights[said.kind]
        - (COLOUR if coloured else 0)
        + 3 * said.corroboration.independent_sources
        + prominence
        + principal
        + leader
    )
