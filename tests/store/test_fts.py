"""Search finds words, phrases and beginnings, and takes no sign of a query for an operator."""

import pytest
from tests.samples import REPORTS, sample_account

from tidings.settings import Settings
from tidings.store.case import Case, open_case, open_or_make_case
from tidings.store.fts import match_terms


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    path = tmp_path_factory.mktemp("search") / "velo.tidings"
    open_or_make_case(path).save(
        sample_account(), new_reports=REPORTS, rejected=(), settings=Settings(), after_builds=0
    )
    return open_case(path)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("truce", {"doc-gazette", "statement-talks"}),
        ("shelling", {"event-shells", "doc-gazette", "doc-radio", "disagreement-dead"}),
        ('"harbour office"', {"doc-radio"}),
        ("truce Fourteen", set()),
        ("CORVO", {"doc-gazette", "entity-corvo", "relation-mayor", "statement-talks"}),
        ("nothing-of-the-kind", set()),
    ],
)
def test_words_are_found(case: Case, query: str, found: set[str]) -> None:
    assert {hit.id for hit in case.search(query)} == found


def test_the_beginning_of_a_word_is_enough(case: Case) -> None:
    assert "doc-radio" in {hit.id for hit in case.search("four*")}


def test_a_headline_comes_before_a_text(case: Case) -> None:
    assert case.search("shells")[0].id == "event-shells"


def test_the_limit_holds(case: Case) -> None:
    assert len(case.search("dockers", limit=1)) == 1


@pytest.mark.parametrize(
    "query", ["", "  ", '"', "*", "NEAR(", "a AND", "x:y", "^", "'; DROP", "🚢"]
)
def test_no_query_is_a_fault(case: Case, query: str) -> None:
    case.search(query)


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("two words", '"two" "words"'),
        ('say "two words" twice', '"say" "two words" "twice"'),
        ("begin*", '"begin"*'),
        ("OR", '"OR"'),
        ("*", ""),
    ],
)
def test_queries_are_made_of_quoted_terms(query: str, terms: str) -> None:
    assert match_terms(query) == terms
