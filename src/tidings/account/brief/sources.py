"""Sentences on what the brief rests on and what it cannot say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.account.brief.amounts import number
from tidings.account.brief.dates import day
from tidings.account.brief.desk import Desk, joined
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.words import quoted
from tidings.model.documents import Document, Story
from tidings.model.evidence import Evidence, quote
from tidings.model.vocabulary import FACTUAL

# More names than this are a list, not a sentence; the sources have a page of their own.
MOST_NAMES = 8
# So many quotations stand for all events of one source.
SHOWN = 5


def source_drafts(desk: Desk, others: Sequence[Story] = ()) -> list[Draft]:
    """Documents and sources, other stories, copies, single sources, dates refused, what was not read."""
    found = [
        *_basis(desk),
        *_others(desk, others),
        *_copies(desk),
        _single(desk),
        *_dates(desk),
        _unread(desk),
    ]
    return [d for d in found if d is not None]


def _basis(desk: Desk) -> list[Draft]:
    """How many documents, which articles and sources they are, and of which days."""
    documents = desk.documents
    titles = _titles(documents)
    if not titles:
        return []
    articles = [
        next((d for d in documents if d.id in a.documents), None) for a in desk.items.articles
    ]
    heads = _titles(tuple(d for d in articles if d is not None))
    independent = len(desk.sources(heads))
    names = desk.source_names(heads)
    listed_names = f": {listed(names)}" if len(names) <= MOST_NAMES else ""
    return [
        Draft(text=f"This brief rests on {_count(len(titles), 'document')}", evidence=titles),
        Draft(
            text=f"{'It holds' if len(titles) == 1 else 'They hold'} {_count(len(heads), 'article')} from "
            f"{_count(independent, 'independent source')}{listed_names}",
            evidence=heads,
        ),
        *_span(desk),
    ]


def _others(desk: Desk, others: Sequence[Story]) -> list[Draft]:
    """What else the reports tell of, by title: it is in the account, and the brief is not of it."""
    titled = [s for s in others if s.evidence]
    if not titled:
        return []
    heads = joined(e for s in titled for e in _heads(s, desk))
    size = len(heads)
    verb = "tells" if size == 1 else "tell"
    return [Draft(
        text=f"{_count(size, 'article')} {verb} of something else, which is not told here: {titles_of(titled, desk)}",
        evidence=heads,
    )]  # fmt: skip


def _heads(story: Story, desk: Desk) -> Iterator[Evidence]:
    """The words each article of a story is known by, so that it can be counted; the story's own title for the one it is of."""
    titled = {desk.ground.article(e.document): e for e in story.evidence}
    for article in story.articles:
        documents = tuple(d for d in desk.linked.documents if d.article == article)
        yield from (titled[article],) if article in titled else _titles(documents[:1])


def titles_of(stories: Sequence[Story], desk: Desk) -> str:
    """“Captain of ferry arrested” (The Straits Weekly), for each story."""
    return listed([
        f"{quoted(s.title)} ({listed(list(desk.source_names(s.evidence)))})" for s in stories
    ])  # fmt: skip


def _span(desk: Desk) -> list[Draft]:
    """The days of the first and the last report, where their words show them."""
    dated = sorted(
        (d for d in desk.documents if d.published and d.published.evidence),
        key=lambda d: (d.published.date if d.published else "", d.id),
    )  # fmt: skip
    if len(dated) < 2 or not dated[0].published or not dated[-1].published:
        return []
    first, last = dated[0].published, dated[-1].published
    if first.date == last.date:
        return []
    text = f"The earliest is of {day(first.date)} and the latest of {day(last.date)}"
    return [Draft(text=text, evidence=joined((*first.evidence, *last.evidence)))]


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
        documents = tuple(d for d in desk.documents if any(d.id in a.documents for a in articles))
        if not documents:
            continue
        evidence = source.evidence or _titles(documents)
        text = f"{source.name} carries the words of {carried} and is not counted as a source of its own"
        drafts.append(Draft(text=text, evidence=evidence))
    return drafts


def _single(desk: Desk) -> Draft | None:
    told = [e for e in desk.items.events if e.status in FACTUAL and not e.background]
    single = [e for e in told if e.corroboration.independent_sources < 2]
    if not told or len(desk.ground.sources) < 2:
        return None
    if not single:
        return None
    others = ", the others on two or more" if len(single) < len(told) else ""
    verb = "event rests" if len(single) == 1 else "events rest"
    return Draft(
        text=f"{number(len(single))} {verb} on a single source{others}",
        evidence=joined(e.evidence[0] for e in single)[:SHOWN], rests_on=tuple(e.id for e in single),
    )  # fmt: skip


def _dates(desk: Desk) -> list[Draft]:
    """Days of publication that something claimed and that were not believed."""
    disputes = {i: d.id for d in desk.items.disagreements if d.kind == "date" for i in d.items}
    drafts = []
    for document in desk.documents:
        published = document.published
        conflicts = published.conflicts if published else ()
        days = sorted({c.date for c in conflicts if c.basis != "inferred"})
        if published is None or not days:
            continue
        dated = f"is dated {listed([day(d) or d for d in days], last='or')}"
        if len(days) > 2:
            dated = "carries other dates"
        found = joined(e for c in published.conflicts for e in c.evidence)
        drafts.append(
            Draft(
                text=f"One copy of a report by {desk.document_source(document.id)} {dated}; that was "
                f"not believed, and {day(published.date)} is used",
                evidence=joined((*found, *published.evidence)) or _titles((document,)),
                rests_on=tuple(disputes[i] for i in (document.id,) if i in disputes),
                disputed=True,
            )
        )
    return drafts


def _unread(desk: Desk) -> Draft | None:
    unread = tuple(d for d in desk.documents if d.language not in {None, "en"})
    if not unread:
        return None
    text = f"{_count(len(unread), 'document')} in another language {'was' if len(unread) == 1 else 'were'} not read"
    return Draft(text=text, evidence=_titles(unread))
