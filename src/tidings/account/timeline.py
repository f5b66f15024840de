"""What belongs to which date: events and dated statements, one line a day or period."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tidings.account.brief.clauses import leans, trimmed
from tidings.account.brief.finite import has_finite
from tidings.account.brief.words import small
from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.model.dates import Date
from tidings.model.items import Event, Statement
from tidings.model.telling import TimelineEntry

# A line of the page holds about this many signs.
WIDEST = 160
# From so many dead on, the toll weighs no more: about as much as five further sources.
MANY_DEAD = 50
_CONJUNCTION = re.compile(
    r"^(?:when|after|before|as|while|because|although|though|where|that|and|but|meanwhile,?)\s+",
    re.IGNORECASE,
)


def make_timeline(
    events: Sequence[Event], statements: Sequence[Statement]
) -> tuple[TimelineEntry, ...]:
    """Entries by date; undated items, days merely bounded by a report, and speculation are not on it."""
    dates: dict[str, Date] = {}
    told: dict[str, list[Event]] = {}
    said: dict[str, list[Statement]] = {}
    for event in events:
        if event.date is not None and _is_known(event.date) and event.status != "hypothetical":
            dates.setdefault(event.date.edtf, event.date)
            told.setdefault(event.date.edtf, []).append(event)
    for statement in statements:
        if statement.date is not None and _is_known(statement.date):
            dates.setdefault(statement.date.edtf, statement.date)
            said.setdefault(statement.date.edtf, []).append(statement)
    entries = [
        TimelineEntry(
            date=date,
            items=tuple(sorted(i.id for i in (*told.get(edtf, ()), *said.get(edtf, ())))),
            headline=_headline(told.get(edtf, ()), said.get(edtf, ())),
        )
        for edtf, date in dates.items()
    ]
    return tuple(
        sorted(entries, key=lambda e: (e.date.earliest or "", e.date.latest or "9999", e.date.edtf))
    )


def _is_known(date: Date) -> bool:
    """Whether a date is stated, or inferred to the day; "some day before the report" is no date."""
    if date.inferred is not None and date.earliest != date.latest:
        return False
    return date.earliest is not None or date.latest is not None


def _headline(events: Sequence[Event], statements: Sequence[Statement]) -> str:
    """The line of a date: a clause that stands alone, of the gravest and best supported event."""
    gravity = {r["type"]: int(r["gravity"]) for r in table("en/brief_gravity.tsv") if not r["mode"]}
    lines = [
        (not _stands(q), _rank(e, gravity), _points(q), not opens, -len(q), q)
        for e in events for q, opens in _clauses(e).items()
    ]  # fmt: skip
    lines += [
        (not _stands(q), _said_rank(s), False, False, -len(q), q)
        for s in statements if (q := _saying(s))
    ]  # fmt: skip
    best = min(lines, default=None)
    if best is None:
        # What nobody is named for stands by itself: "A total of 362 cases".
        bare = min((s.content for s in statements), key=lambda c: (len(c), c), default="")
        return _short(bare[:1].upper() + bare[1:])
    if best[0] and events:
        return _short(_named(min(events, key=lambda e: (_rank(e, gravity), e.id))))
    return _short(best[-1])


def _rank(event: Event, gravity: Mapping[str, int]) -> tuple[bool, float]:
    support = 2 * event.corroboration.independent_sources
    dead = event.fatalities.best if event.fatalities is not None else 0
    return (event.background, -gravity.get(event.sort[0], 0) - support - min(dead, MANY_DEAD) / 5)


def _said_rank(statement: Statement) -> tuple[bool, float]:
    """Words come behind deeds, but before what is only background."""
    return (False, -float(statement.corroboration.independent_sources))


def _clauses(event: Event) -> dict[str, bool]:
    """The reports' clauses, without the conjunction that ties one to another, and whether each opens a sentence."""
    found: dict[str, bool] = {}
    for said in event.evidence:
        clause = trimmed(said.quote)
        if freed := _freed(clause):
            found[freed] = found.get(freed, False) or clause[:1].isupper()
    return found


def _points(clause: str) -> bool:
    """Whether words such as "its" or "they" lean on what is not shown."""
    return bool(column("en/opening_pronouns.tsv") & {w.strip(",.").lower() for w in clause.split()})


def _freed(clause: str) -> str:
    """“when more than 30 died” as “More than 30 died”; “who fled” stays as it is."""
    told = _CONJUNCTION.sub("", clause) if clause[:1].islower() else clause
    first = told.split()[0] if told else ""
    counts = small(first.capitalize()) == first and has_finite(told)
    named = counts or (told != clause and not first[:1].islower())
    return told[:1].upper() + told[1:] if named and first.lower() not in _pronouns() else clause


def _pronouns() -> frozenset[str]:
    opening = column("en/opening_pronouns.tsv") | column("en/helping_verbs.tsv")
    return opening | word_class("adverbs_before_verbs")


def _saying(statement: Statement) -> str:
    """“Corvo: the talks go on”; of what is no sentence the kind is told: “Both sides (accusation): breaking the truce”."""
    content = " ".join(statement.content.split())
    if not statement.speaker_text:
        return ""
    first = content.split()[0] if content else ""
    bare = first == "to" or (first.islower() and first.endswith("ing"))
    kind = f" ({statement.kind.replace('_', ' ')})" if bare else ""
    return f"{statement.speaker_text}{kind}: {content}"


def _stands(clause: str) -> bool:
    """Whether a line can be read with nothing before it."""
    opens = clause[:1].isupper() or clause[:1].isdigit()
    return len(clause.split()) > 3 and opens and has_finite(clause) and not leans(clause)


def _named(event: Event) -> str:
    """A clause that leans on others, behind the names of those it is about."""
    names = list(dict.fromkeys(" ".join(a.text.split()) for a in event.actors if a.entity))[:3]
    clause = max(_clauses(event), key=lambda c: (len(c), c))
    told = any(n in clause for n in names)
    return clause if told or not names else f"{', '.join(names)}: {clause}"


def _short(line: str) -> str:
    if len(line) > WIDEST:
        line = line[: WIDEST - 1].rsplit(" ", 1)[0].rstrip(" ,;") + "…"
    return line[:1].upper() + line[1:]
