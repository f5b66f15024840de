"""The account in prose: one page in the manner of a crisis bulletin, every sentence with its evidence."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.account.brief.agreements import agreement_drafts
from tidings.account.brief.desk import Desk
from tidings.account.brief.disputes import dispute_drafts
from tidings.account.brief.drafts import Draft, settle
from tidings.account.brief.happenings import happening_drafts
from tidings.account.brief.meetings import talk_drafts
from tidings.account.brief.names import Names
from tidings.account.brief.opening import opening_drafts
from tidings.account.brief.outlook import outlook_drafts
from tidings.account.brief.positions import position_drafts
from tidings.account.brief.scope import aside, documents_of
from tidings.account.brief.sources import source_drafts
from tidings.account.brief.tolls import toll_drafts
from tidings.documents import Linked
from tidings.merging.merge import Items
from tidings.model.account import Brief
from tidings.model.evidence import Evidence, meet
from tidings.model.items import Event, Figure, Statement
from tidings.model.joint import LEARNED
from tidings.model.telling import BriefSection

# One page read aloud: about ten sentences of deeds, half as many of everything else.
MOST = {"What happened": 10, "Tolls and displacement": 7, "Talks and agreements": 6}
MOST_ELSEWHERE = 8


def make_brief(items: Items, linked: Linked, *, length: int | None = None) -> Brief:
    """The brief of the main story of a case, of at most `length` sentences; sections without content are left out."""
    others = aside(items.stories, items.articles)
    left = documents_of(others, items.articles)
    desk = Desk(items, linked, left)
    alone = _learned_alone(items)
    said: set[str] = set()
    texts: set[str] = set()
    words: list[Evidence] = []
    told: list[tuple[str, list[Draft]]] = []

    def section(heading: str, drafts: Iterable[Draft]) -> None:
        kept: list[Draft] = []
        for draft in drafts:
            if len(kept) == MOST.get(heading, MOST_ELSEWHERE):
                break
            new = draft.text not in texts and not (said | alone) & _own(draft, desk)
            if new and not _retold(draft, words):
                texts.add(draft.text)
                kept.append(draft)
                said.update(draft.says)
                words.extend(draft.told)
        if heading == "What happened":
            kept.sort(key=lambda draft: _day(draft, desk))
        if kept:
            told.append((heading, kept))

    tolls = toll_drafts(desk)
    section("In short", opening_drafts(desk, tolls))
    section("What happened", happening_drafts(desk, tolls))
    section("Tolls and displacement", [d for d in tolls if not d.disputed])
    section("Talks and agreements", [*talk_drafts(desk), *agreement_drafts(desk)])
    section("What is disputed", dispute_drafts(desk, tolls, frozenset(said)))
    section("What is expected", outlook_drafts(desk))
    section("What they say", position_drafts(desk))
    section("Sources and gaps", source_drafts(desk, others))
    if length is not None:
        _shorten([drafts for _, drafts in told], length)
    return _settled([(heading, drafts) for heading, drafts in told if drafts], desk)


def _own(draft: Draft, desk: Desk) -> set[str]:
    """What a sentence must not tell a second time: of a count that several sources give the count, though its event was told
    without it."""
    counts = [desk.figures[item] for item in draft.says if item in desk.figures]
    if any(count.corroboration.independent_sources > 1 for count in counts):
        return {count.id for count in counts}
    return set(draft.says)


def _day(draft: Draft, desk: Desk) -> str:
    """The day by which deeds are told in their order; those without one come last."""
    item = desk.events.get(draft.says[0]) or desk.figures.get(draft.says[0])
    date = item.date if isinstance(item, Event) else item.window if item else None
    return (date.latest or date.earliest or "~") if date is not None else "~"


def _shorten(sections: list[list[Draft]], length: int) -> None:
    """Take the last sentence of the longest section, the later one of two, until few enough are left.

    What is told in short, the first section, is shortened when nothing else is left.
    """
    first, rest = sections[:1], sections[1:]
    while sum(map(len, sections)) > max(length, 1):
        max(reversed(rest if any(rest) else first), key=len).pop()


def _learned_alone(items: Items) -> set[str]:
    """What only the learned reader has found: it is in the account, but an analyst signs the brief."""
    found: tuple[Event | Figure | Statement, ...] = (
        *items.events, *items.figures, *items.statements
    )  # fmt: skip
    return {item.id for item in found if item.found_by == LEARNED}


def _retold(draft: Draft, before: list[Evidence]) -> bool:
    """Whether a sentence tells the very words of an earlier one again, or the count inside them."""
    return any(meet(a, b) for a in draft.told for b in before)


ORDER = (
    "In short", "What happened", "Tolls and displacement", "Talks and agreements", "What they say",
    "What is disputed", "What is expected", "Sources and gaps",
)  # fmt: skip


def _settled(told: list[tuple[str, list[Draft]]], desk: Desk) -> Brief:
    """Sections in the order of reading; names are settled in that order too."""
    names = Names(desk)
    return Brief(
        sections=tuple(
            BriefSection(heading=heading, sentences=tuple(settle(d, desk, names) for d in drafts))
            for heading, drafts in sorted(told, key=lambda s: ORDER.index(s[0]))
        )
    )
