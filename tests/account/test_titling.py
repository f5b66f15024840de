"""What a case is called where nobody says: the headline nearest to the whole story, without an outdated number."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.samples import sample_account

from tidings.account.titling import NO_REPORTS, title_of
from tidings.model.documents import Article, Document, Story
from tidings.model.items import Figure
from tidings.model.vocabulary import Agreement

SAMPLE = sample_account()
DEAD = SAMPLE.figures[0]
# Headline and text, a day each.
STORY = (
    ("Nine killed as shells hit market", "Shells hit the market of Moura. The Alentejo crisis is growing."),
    ("Alentejo talks: 14 dead in Moura", "Spain and Portugal hold talks on the Alentejo crisis."),
    ("Spain and Portugal hold talks on the Alentejo", "The talks of Spain and Portugal on the Alentejo go on."),
    ("Cinema", "The Alentejo talks of Spain and Portugal ended."),
)  # fmt: skip


def case(
    *told: tuple[str | None, str],
) -> tuple[tuple[Story, ...], tuple[Article, ...], tuple[Document, ...]]:
    article, document = SAMPLE.articles[0], SAMPLE.documents[0]
    articles = tuple(
        replace(article, id=f"article-{n}", documents=(f"doc-{n}",), title=title, published=f"2021-05-0{n}")
        for n, (title, _) in enumerate(told, start=1)
    )  # fmt: skip
    documents = tuple(
        replace(document, id=f"doc-{n}", text=text) for n, (_, text) in enumerate(told, start=1)
    )
    story = replace(
        SAMPLE.stories[0], title=told[0][0] or "untitled", articles=tuple(a.id for a in articles)
    )
    return (story,), articles, documents


def count(agreement: Agreement, best: float, *values: float) -> Figure:
    estimate = DEAD.estimates[0]
    estimates = tuple(replace(estimate, value=v, low=v, high=v) for v in values)
    return replace(DEAD, agreement=agreement, best=best, estimates=estimates)


def test_the_headline_that_says_most_of_the_story() -> None:
    assert title_of(*case(*STORY), ()) == "Spain and Portugal hold talks on the Alentejo"


@pytest.mark.parametrize(
    ("figure", "title"),
    [
        (count("update", 14, 9, 14), "Moura: 14 killed by shells in Moura"),
        (count("agree", 9, 9), "Moura: nine killed by shells in Moura market"),
        (count("conflict", 14, 9, 14), "Shells"),
        (count("compatible", 9, 9, 14), "Moura: nine killed by shells in Moura market"),
    ],
)
def test_a_number_that_is_disputed_or_replaced_is_in_no_title(figure: Figure, title: str) -> None:
    told = (
        ("Moura: nine killed by shells in Moura market", "Shells killed people in the Moura market."),
        ("Moura: 14 killed by shells in Moura", "Shells killed people in the Moura market."),
        ("Shells", "Shells killed people in the Moura market."),
    )  # fmt: skip
    assert title_of(*case(*told), (figure,)) == title


def test_where_all_are_outdated_the_last_is_taken() -> None:
    told = (("Moura market: nine dead", "Moura market"), ("Eleven dead", "Moura market"))
    assert title_of(*case(*told), (count("update", 14, 9, 11, 14),)) == "Eleven dead"


def test_without_headlines_or_reports() -> None:
    assert title_of(*case((None, "Shells fell.")), ()) == "untitled"
    assert title_of((), (), (), ()) == NO_REPORTS


def test_the_order_of_articles_does_not_matter() -> None:
    stories, articles, documents = case(*STORY)
    assert title_of(stories, articles[::-1], documents[::-1], ()) == title_of(
        stories, articles, documents, ()
    )


def test_a_paper_of_an_hour_names_no_case() -> None:
    sitrep = ("Alentejo talks of Spain and Portugal: report 3, 12 March 2021, 18:00", STORY[2][1])
    stories, articles, documents = case(sitrep, STORY[3], STORY[2])
    assert title_of(stories, articles, documents, ()) == STORY[2][0]
    stories, articles, documents = case(sitrep)
    assert title_of(stories, articles, documents, ()) == sitrep[0]
