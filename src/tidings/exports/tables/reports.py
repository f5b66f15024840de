"""Tables of what was read: the case, documents, articles, sources, stories, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidings.exports.parts import address
from tidings.exports.tables.table import Table, Words, named, words
from tidings.exports.written import joined
from tidings.model.catalogue import Catalogue
from tidings.model.documents import Article, Document


class SituationRow(NamedTuple):
    """One thing to know of the whole: its title, its days, by what it was made."""

    name: str
    value: str | None


class DocumentRow(NamedTuple):
    """One document; offsets of all tables count in its text."""

    id: str
    origin: str
    url: str
    media_type: str
    sha256: str
    language: str | None
    title: str | None
    outlet: str | None
    agency: str | None
    authors: str
    published: str | None
    published_basis: str | None
    published_why: str | None
    article: str | None
    role: str
    text: str


class ArticleRow(NamedTuple):
    """One piece of journalism."""

    id: str
    title: str | None
    outlet: str | None
    agency: str | None
    authors: str
    published: str | None
    story: str | None
    story_title: str
    documents: str
    derived_from: str


class SourceRow(NamedTuple):
    """One outlet or agency."""

    id: str
    name: str
    kind: str
    independent: bool
    why: str
    articles: str
    carries: str
    words: Words


class StoryRow(NamedTuple):
    """One story."""

    id: str
    title: str
    from_: str | None
    to: str | None
    articles: str
    follows: str | None
    words: Words


class LeftOutRow(NamedTuple):
    """One thing that is not in the account."""

    what: str
    reason: str
    where: str


def _situation(names: Catalogue) -> Iterator[SituationRow]:
    account = names.account
    told, made = account.situation, account.made
    yield SituationRow("title", told.title)
    yield SituationRow("from", told.from_)
    yield SituationRow("to", told.to)
    yield SituationRow("as_of", told.as_of)
    yield SituationRow("languages", joined(told.languages))
    yield SituationRow("program", f"{made.program} {made.version}")
    yield SituationRow("format", account.format)
    for model in made.models:
        yield SituationRow(f"sha256 of {model.name}", model.sha256)


def _documents(names: Catalogue) -> Iterator[DocumentRow]:
    return map(_document, names.account.documents)


def _document(one: Document) -> DocumentRow:
    told = one.published
    return DocumentRow(
        id=one.id, origin=one.origin, url=address(one), media_type=one.media_type,
        sha256=one.sha256, language=one.language, title=one.title, outlet=one.outlet,
        agency=one.agency, authors=joined(one.authors), published=told.date if told else None,
        published_basis=told.basis if told else None, published_why=told.why if told else None,
        article=one.article, role=one.role, text=one.text,
    )  # fmt: skip


def _articles(names: Catalogue) -> Iterator[ArticleRow]:
    for one in names.account.articles:
        yield ArticleRow(
            id=one.id, title=one.title, outlet=one.outlet, agency=one.agency,
            authors=joined(one.authors), published=one.published, story=one.story,
            story_title=names.label(one.story), documents=joined(one.documents),
            derived_from=_origins(one, names),
        )  # fmt: skip


def _origins(article: Article, names: Catalogue) -> str:
    """ "Norpress (40 %)": whose words these are, and how much of them."""
    return joined(
        f"{names.label(one.article) or one.agency} ({one.share * 100:.0f} %)"
        for one in article.derived_from
    )


def _sources(names: Catalogue) -> Iterator[SourceRow]:
    for one in names.account.sources:
        yield SourceRow(
            id=one.id, name=one.name, kind=one.kind, independent=one.independent, why=one.why,
            articles=joined(one.articles), carries=named(one.carries, names),
            words=words(one.evidence),
        )  # fmt: skip


def _stories(names: Catalogue) -> Iterator[StoryRow]:
    for one in names.account.stories:
        yield StoryRow(
            id=one.id, title=one.title, from_=one.from_, to=one.to,
            articles=joined(one.articles), follows=one.follows, words=words(one.evidence),
        )  # fmt: skip


def _left_out(names: Catalogue) -> Iterator[LeftOutRow]:
    for one in names.account.left_out:
        yield LeftOutRow(one.what, one.reason, one.where)


SITUATION = Table("situation", SituationRow, _situation)
DOCUMENTS = Table("documents", DocumentRow, _documents)
ARTICLES = Table("articles", ArticleRow, _articles)
SOURCES = Table("sources", SourceRow, _sources)
STORIES = Table("stories", StoryRow, _stories)
LEFT_OUT = Table("left_out", LeftOutRow, _left_out)
