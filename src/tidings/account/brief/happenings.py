"""Sentences on what happened: the actor from the item, the deed in the report's quoted words."""

from __future__ import annotations

import re

from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.names import mark
from tidings.account.brief.words import deictic, quoted
from tidings.lexicons.tables import table
from tidings.model.evidence import Evidence
from tidings.model.items import Event, EventActor

TOLD = frozenset({"occurred", "ongoing"})
# Words of mouth have a section of their own; talks too.
NOT_DEEDS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONSULT", "SUPPORT"})
# A quotation shorter than this says nothing, a longer one is not readable aloud.
SHORTEST, LONGEST = 3, 34


def happening_drafts(desk: Desk) -> list[Draft]:
    """Deeds of the period, gravest and best corroborated first."""
    weights = {r["type"]: int(r["gravity"]) for r in table("en/brief_gravity.tsv")}
    told = [
        e for e in desk.items.events
        if e.status in TOLD and not e.background and e.type not in NOT_DEEDS
    ]  # fmt: skip
    ranked = sorted(told, key=lambda e: (-_score(e, weights), e.id))
    drafts = [d for e in ranked if (d := happening(e, desk)) is not None]
    return drafts


def _score(event: Event, weights: dict[str, int]) -> float:
    """Gravity, support, and how much is known: who, when, where, how many."""
    known = [event.date is not None and not event.date.inferred, event.place is not None]
    named = sum(a.entity is not None for a in event.actors)
    toll = event.fatalities.best if event.fatalities else 0
    return (
        weights.get(event.type, 1) + 2 * event.corroboration.independent_sources
        + 2 * sum(known) + min(named, 2) + min(toll, 50) / 10
    )  # fmt: skip


def happening(event: Event, desk: Desk) -> Draft | None:
    """ "Between 2 and 8 May Turkey “launched an operation”, AFP reports."; None where no words fit."""
    for clause in sorted(event.evidence, key=lambda e: (-len(e.quote), e)):
        for actor in event.actors:
            said = _deed(clause, actor, desk)
            if said:
                date = when(event.date, desk.as_of) if event.date and not event.date.inferred else ""
                who = mark(actor.entity or "")
                source = _source(event, desk)
                text = f"{date} {who} {quoted(said)}{source}" if date else f"{who} {quoted(said)}{source}"
                return Draft(text=text, says=(event.id, *event.figures), evidence=event.evidence)
    return None


def _source(event: Event, desk: Desk) -> str:
    names = desk.source_names(event.evidence)
    if len(names) > 1:
        return f" ({len(names)} independent sources)"
    return f", {listed(list(names))} reports"


def _deed(clause: Evidence, actor: EventActor, desk: Desk) -> str:
    """What follows the actor in a clause that opens with it, without a time that is told elsewhere."""
    if actor.entity is None or actor.entity not in desk.entities:
        return ""
    text = desk.text(clause.document)
    for words_ in actor.evidence:
        if words_.document != clause.document or words_.start != clause.start:
            continue
        end = words_.end
        if words_.end >= clause.end:
            continue
        said = _trim(desk, clause.document, end, clause.end)
        if _is_deed(said):
            return said
    del text
    return ""


def _trim(desk: Desk, document: str, start: int, end: int) -> str:
    """The words without a time such as "last week" at either end."""
    text = desk.text(document)
    for time in desk.times(document, start, end):
        if not deictic(time.quote):
            continue
        if not text[start : time.start].strip(" ,") or text[start : time.start].strip() == "on":
            start = time.end
        elif not text[time.end : end].strip(" ,."):
            end = time.start
    words_ = " ".join(text[start:end].split()).strip(" ,;:–—-")
    return re.sub(r"\s+(?:on|in|over|since)$", "", words_)


def _is_deed(words_: str) -> bool:
    count = len(words_.split())
    first = words_.split()[0] if words_ else ""
    closed = {row["word"] for row in table("en/function_words.tsv")} - {
        "has", "have", "had", "is", "was", "were", "are", "will", "did", "do", "does"
    }  # fmt: skip
    return (
        SHORTEST <= count <= LONGEST and first.isalpha() and first.islower()
        and first not in closed and not first.endswith("ing") and first not in {"of", "and", "who"}
    )  # fmt: skip
