"""Whose reporting some words are, however often a text went from paper to paper."""

from __future__ import annotations

import random

import pytest

from tidings.documents import Linked, link_documents, make_documents
from tidings.merging.ground import Ground
from tidings.model.documents import Article, Derivation, Document, RawReport, Source
from tidings.model.evidence import Evidence


def relayed(papers: int) -> Ground:
    """A text that each paper took from the one before; the first wrote it."""
    documents, articles, sources = [], [], []
    for number in range(papers):
        name = f"{number:05}"
        documents.append(
            Document(
                id=f"doc-{name}", origin=f"{name}.txt", media_type="text/plain", sha256="0" * 64,
                text="Shells fell.", parts=(), article=f"article-{name}",
            )
        )  # fmt: skip
        taken = (Derivation(article=f"article-{number - 1:05}", share=1.0),) if number else ()
        articles.append(
            Article(id=f"article-{name}", documents=(f"doc-{name}",), derived_from=taken)
        )
        sources.append(
            Source(
                id=f"source-{name}", name=f"Paper {name}", kind="outlet",
                articles=(f"article-{name}",), independent=not number, why="",
            )
        )  # fmt: skip
    return Ground(
        Linked(
            documents=tuple(documents), articles=tuple(articles), sources=tuple(sources),
            decisions=(),
        )
    )  # fmt: skip


@pytest.mark.parametrize("papers", [1, 2, 5000])
def test_the_origin_is_found_at_the_end_of_any_chain(papers: int) -> None:
    ground = relayed(papers)
    last = Evidence(document=f"doc-{papers - 1:05}", start=0, end=6, quote="Shells")
    assert ground.origin(last) == "source-00000"
    assert ground.main_origin(last.document) == "source-00000"


def test_nobody_copies_in_a_circle() -> None:
    chance = random.Random(5)  # noqa: S311 - invented reports, no secret
    towns, who = ("Porto Velo", "Alqueva", "Serra", "Moinho"), ("rebels", "police", "soldiers")
    reports = []
    for number in range(40):
        town, dead = chance.choice(towns), chance.randint(2, 5)
        text = (
            f"Shelling in {town} kills {dead}\n\n{town} - {dead} people were killed in {town} on Monday when "
            f"{chance.choice(who)} shelled a market, the mayor said. At least {chance.randint(2, 4)} others were wounded "
            f"and taken to the hospital of the province, where doctors asked for blood and medicine."
        )
        reports.append(
            RawReport(
                origin=f"r{number}.txt", media_type="text/plain", content=text.encode(),
                declared=(("outlet", f"Paper {number % 13}"), ("published", "2031-05-05")),
            )
        )  # fmt: skip
    articles = {a.id: a for a in link_documents(make_documents(reports)[0]).articles}
    for article in articles.values():
        seen: set[str] = set()
        waiting = [article.id]
        while waiting:
            giver = articles[waiting.pop()]
            waiting += [
                d.article for d in giver.derived_from if d.article and d.article not in seen
            ]
            seen.update(waiting)
        assert article.id not in seen
