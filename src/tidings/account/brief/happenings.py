"""Sentences on what happened: date and actor from the item, the deed in the report's quoted words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft
from tidings.account.brief.history import is_past, is_standing, is_to_come
from tidings.account.brief.names import mark
from tidings.account.brief.telling import best_telling, is_relative, within
from tidings.account.brief.tolls import measure_row
from tidings.lexicons.tables import table
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Figure
from tidings.model.vocabulary import FACTUAL


def happening_drafts(desk: Desk, tolls: Sequence[Draft]) -> Iterator[Draft]:
    """Deeds and single incidents of the period, gravest and best corroborated first."""
    counted: list[tuple[float, str, Draft | Event]] = [
        (_incident_score(figure), draft.text, draft)
        for draft in tolls
        if (figure := desk.figures[draft.says[0]]) and _is_incident(figure) and not draft.disputed
    ]
    counted += [(score(e), e.id, e) for e in desk.items.events if section_of(e) == "deeds"]
    for _, _, told in sorted(counted, key=lambda s: (-s[0], s[1])):
        draft = deed(told, desk) if isinstance(told, Event) else told
        if draft is not None:
            yield draft


def _is_incident(figure: Figure) -> bool:
    """A count of one happening with a day; running totals have a section of their own."""
    row = measure_row(figure)
    dated = figure.window is not None and "/.." not in figure.window.edtf
    return row is not None and (
        row["section"] == "deeds" or (figure.scope == "incident" and bool(figure.event) and dated)
    )


def _incident_score(figure: Figure) -> float:
    row = measure_row(figure)
    gravity = float(row["gravity"]) if row else 0
    return gravity + 2 * figure.corroboration.independent_sources + min(figure.best or 0, 50) / 10


def section_of(event: Event) -> str:
    """Where an event is told: "deeds", "talks", or "" for words of mouth and what did not happen."""
    if event.status not in FACTUAL or event.background:
        return ""
    rows = [
        r
        for r in table("en/brief_gravity.tsv")
        if r["type"] == event.sort[0] and r["mode"] in {"", event.sort[1]}
    ]
    return max(rows, key=lambda r: bool(r["mode"]))["section"] if rows else ""


def score(event: Event) -> float:
    """Gravity, support, and how much is known: who, when, where."""
    rows = [r for r in table("en/brief_gravity.tsv") if r["type"] == event.sort[0]]
    known = [event.date is not None and not event.date.inferred, event.place is not None]
    named = sum(a.entity is not None for a in event.actors)
    return (
        float(rows[0]["gravity"] if rows else 0) + 2 * event.corroboration.independent_sources
        + 1.5 * sum(known) + min(named, 2)
    )  # fmt: skip


def _is_count(words: Evidence, event: Event, desk: Desk) -> bool:
    """Whether the words mainly give a toll, which is told as a count."""
    # a number of another sort ("with some 400 people on board") is not what the words mainly give
    told = {"killed", "wounded", "displaced"}
    counts = [
        e for f in (desk.figures[f] for f in event.figures) for e in f.evidence
        if f.measure in told or (f.measure != "other" and len({x.as_written for x in f.estimates}) > 1)
    ]  # fmt: skip
    return any(within(c, words) for c in counts)


def _says_its_day(words: Evidence, desk: Desk) -> bool:
    """Whether the words give a day of their own, which need not be told twice."""
    return any(not is_relative(t.quote) for t in desk.times(words.document, words.start, words.end))


def deed(event: Event, desk: Desk) -> Draft | None:
    """ "Between 2 and 8 May Turkey “launched an operation” (AFP)."; None where no words fit."""
    telling = best_telling(event, desk)
    if telling is not None and _is_count(telling.words, event, desk):
        return None
    date = when(event.date, desk.as_of) if event.date and not event.date.inferred else ""
    if telling is None or (not date and event.corroboration.independent_sources < 2):
        return None
    if is_past(event.date, desk) or is_to_come(event.date, desk) or is_standing(event.date, desk):
        return None
    if event.type == "CONSULT" and sum(a.entity is not None for a in event.actors) < 2:
        return None
    if _says_its_day(telling.words, desk):
        date = ""
    named = desk.entities[telling.voice].name if telling.voice else ""
    voice = (
        f", according to {mark(telling.voice)}"
        if telling.voice and named not in telling.text
        else ""
    )
    # What somebody says of it is no second report of it.
    told = [e for e in event.evidence if e == telling.words or not desk.said_in(e)]
    count = len(desk.sources((telling.words, *told)))
    source = f" ({desk.source_name(telling.words)}{f'; {count} independent sources' if count > 1 else ''})"
    text = (
        f"{date}, {telling.text}"
        if date and telling.text.startswith("“")
        else f"{date} {telling.text}"
    )
    return Draft(
        text=f"{text}{voice}{source}", says=(event.id,), told=(telling.words,),
        evidence=(telling.words, *told),
    )  # fmt: skip
