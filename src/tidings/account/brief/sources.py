"""Sentences on what the brief rests on and what it cannot say."""

from __future__ import annotations

from tidings.account.brief.amounts import number
from tidings.account.brief.dates import day
from tidings.account.brief.desk import Desk, joined
from tidings.account.brief.drafts import Draft, listed
from tidings.model.documents import Document
from tidings.model.evidence import Evidence, quote


def source_drafts(desk: Desk) -> list[Draft]:
    """Documents and sources, copies, single sources, dates refused, what was not read."""
    found = [_basis(desk), *_copies(desk), _single(desk), *_dates(desk), _unread(desk)]
    return [d for d in found if d is not None]


def _basis(desk: Desk) -> Draft | None:
    documents, articles = desk.linked.documents, desk.items.articles
    if not documents:
        return None
    independent = [s.name for s in desk.linked.sources if s.independent]
    days = sorted(a.published for a in articles if a.published)
    span = ""
    if days:
        span = f", published on {day(days[0])}" if days[0] == days[-1] else (
            f", published between {day(days[0])} and {day(days[-1])}"
        )  # fmt: skip
    text = (
        f"This brief rests on {_count(len(documents), 'document')} holding "
        f"{_count(len(articles), 'article')} from {_count(len(independent), 'independent source')}"
    )
    names = f": {listed(sorted(independent))}" if 0 < len(independent) <= 8 else ""
    return Draft(text=f"{text}{span}{names}", evidence=_titles(documents))


def _count(amount: int, noun: str) -> str:
    return f"{number(amount)} {noun}{'' if amount == 1 else 's'}"


def _titles(documents: tuple[Document, ...]) -> tuple[Evidence, ...]:
    """The words each document is known by: its title where it stands in the text, else its first line."""
    return tuple(e for d in documents if (e := _title(d)) is not None)


def _title(document: Document) -> Evidence | None:
    title = document.title or ""
    at = document.text.find(title) if title else -1
    if at >= 0 and title:
        return quote(document.id, document.text, at, at + len(title))
    start = len(document.text) - len(document.text.lstrip())
    end = document.text.find("\n", start)
    end = end if end > start else len(document.text)
    return quote(document.id, document.text, start, end) if end > start else None


def _copies(desk: Desk) -> list[Draft]:
    """Papers that carry somebody else's words, once."""
    names = {s.id: s.name for s in desk.linked.sources}
    drafts = []
    for source in desk.linked.sources:
        if source.independent or not source.carries:
            continue
        carried = listed([names.get(c, c) for c in source.carries])
        articles = [a for a in desk.items.articles if a.id in source.articles]
        documents = tuple(d for d in desk.linked.documents if any(d.id in a.documents for a in articles))
        evidence = source.evidence or _titles(documents)
        text = f"{source.name} carries the words of {carried} and is not counted as a source of its own"
        drafts.append(Draft(text=text, evidence=evidence))
    return drafts


def _single(desk: Desk) -> Draft | None:
    told = [e for e in desk.items.events if e.status in {"occurred", "ongoing"} and not e.background]
    single = [e for e in told if e.corroboration.independent_sources < 2]
    if not told or len(desk.ground.sources) < 2:
        return None
    text = f"{number(len(single))} of the {number(len(told))} events told here or in the account rest on a single source"
    evidence = joined(e.evidence[0] for e in single)[:5]
    return Draft(text=text, evidence=evidence) if single else None


def _dates(desk: Desk) -> list[Draft]:
    drafts = []
    for document in desk.linked.documents:
        if document.published is None:
            continue
        for conflict in document.published.conflicts:
            name = desk.document_source(document.id)
            shown = day(conflict.date) or conflict.date
            text = (
                f"One copy of a report by {name} is dated {shown}; the date was not believed, and "
                f"{day(document.published.date)} is used"
            )
            evidence = conflict.evidence or document.published.evidence or _titles((document,))
            drafts.append(Draft(text=text, evidence=evidence, disputed=True))
    return drafts


def _unread(desk: Desk) -> Draft | None:
    unread = tuple(d for d in desk.linked.documents if d.language not in {None, "en"})
    if not unread:
        return None
    text = f"{_count(len(unread), 'document')} in another language {'was' if len(unread) == 1 else 'were'} not read"
    return Draft(text=text, evidence=_titles(unread))
