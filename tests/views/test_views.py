"""Every view answers from any account; rows say what the account says."""

import pytest
from msgspec.structs import replace
from tests.samples import sample_account

from tidings.model.account import Account, Brief, Situation
from tidings.model.dates import Date
from tidings.model.documents import Derivation
from tidings.model.evidence import quote
from tidings.model.joint import Finder
from tidings.model.outcomes import Outcome
from tidings.model.vocabulary import AnswerKind, OutcomeState
from tidings.views import VIEWS
from tidings.views.view import View, cells
from tidings.views.wording import date_words, finder_words, likelihood_words

ACCOUNT = sample_account()
EMPTY = Account(
    made=ACCOUNT.made, situation=Situation(title="No reports", languages=()),
    brief=Brief(sections=()),
    **{
        name: ()
        for name in Account.__struct_fields__
        if isinstance(getattr(ACCOUNT, name), tuple)
    },
)  # fmt: skip

by_name = pytest.mark.parametrize("view", VIEWS, ids=[view.name for view in VIEWS])

EXPECTED = {
    "brief": (
        "What happened",
        "Shells fell on Porto Velo and killed 12 dockers; Radio Velo says fourteen.",
        "Gazette; Radio", "disputed", "event-shells",
    ),
    "timeline": ("2031-05-05", "Shells fell on the harbour of Porto Velo", "event-shells"),
    "events": (
        "2031-05-05", "ASSAULT (heavy-weapons)", "Shells fell on the harbour of Porto Velo",
        "Porto Velo", "occurred", "12–14", "2 sources, 2 documents", "rules", "event-shells",
    ),
    "figures": (
        "killed", "dockers", "2031-05-05", "incident", "12–14", "12", "12; Fourteen", "conflict",
        "2 sources, 2 documents", "rules", "figure-dead",
    ),
    "statements": (
        "", "Lidia Corvo", "forecast", "", "Talks on a truce are likely to begin before June",
        "indirect, hedged", "", "1 source, 1 document", "rules", "statement-talks",
    ),
    "entities": (
        "Porto Velo", "place", "", "", "", "", "2", "2 sources, 2 documents", "entity-velo",
    ),
    "relations": (
        "Lidia Corvo", "leads", "Porto Velo", "", "asserted", "1 source, 1 document",
        "relation-mayor",
    ),
    "forecasts": (
        "Lidia Corvo", "Talks on a truce", "", "55–80 %", "open", "no later report tells of it",
        "", "statement-talks",
    ),
    "disagreements": (
        "figure", "dockers, killed: 12–14", "Gazette: 12; Radio: fourteen",
        "Both count the dead of the same shelling; the later count is higher.", "disagreement-dead",
    ),
    "sources": ("Gazette", "outlet", "", "independent; its words are its own", "source-gazette"),
    "left-out": ("gazette.txt:0-4", "a menu", "furniture"),
}  # fmt: skip


@by_name
def test_the_first_row(view: View) -> None:
    rows = view.rows(ACCOUNT)
    if view.name not in EXPECTED:
        assert rows == ()
    else:
        assert cells(rows[0], view.columns) == EXPECTED[view.name]


@by_name
def test_an_empty_account_has_no_rows(view: View) -> None:
    assert view.rows(EMPTY) == ()


@by_name
def test_the_key_is_one_of_the_account(view: View) -> None:
    assert hasattr(ACCOUNT, view.key)
    assert view.asks.endswith("?")


def test_sources_are_a_tree() -> None:
    (sources,) = (view for view in VIEWS if view.name == "sources")
    assert [(row.depth, row.id) for row in sources.rows(ACCOUNT)] == [
        (0, "source-gazette"), (1, "article-gazette"), (2, "doc-gazette"),
        (0, "source-radio"), (1, "article-radio"), (2, "doc-radio"),
    ]  # fmt: skip


def test_who_carries_others_words_stands_last() -> None:
    (sources,) = (view for view in VIEWS if view.name == "sources")
    gazette = replace(ACCOUNT.sources[0], independent=False, carries=("source-radio",))
    rows = sources.rows(replace(ACCOUNT, sources=(gazette, ACCOUNT.sources[1])))
    assert [row.name for row in rows if row.depth == 0] == ["Radio", "Gazette"]
    assert "carries Radio" in rows[3].says


def test_a_reprint_stands_below_the_article_it_was_taken_from() -> None:
    (sources,) = (view for view in VIEWS if view.name == "sources")
    gazette, radio = ACCOUNT.articles
    words = quote("doc-radio", ACCOUNT.documents[1].text, 0, 12)
    taken = replace(
        radio, derived_from=(Derivation(article=gazette.id, share=0.9, evidence=(words,)),)
    )
    rows = sources.rows(replace(ACCOUNT, articles=(gazette, taken)))
    assert [(row.depth, row.id) for row in rows] == [
        (0, "source-gazette"), (1, "article-gazette"), (2, "doc-gazette"),
        (2, "article-radio"), (3, "doc-radio"), (0, "source-radio"),
    ]  # fmt: skip
    assert (rows[3].kind, "90 % from" in rows[3].says) == ("reprint", True)


def test_an_article_with_a_little_of_anothers_words_stays_with_its_paper() -> None:
    (sources,) = (view for view in VIEWS if view.name == "sources")
    gazette, radio = ACCOUNT.articles
    taken = replace(radio, derived_from=(Derivation(article=gazette.id, share=0.2),))
    rows = sources.rows(replace(ACCOUNT, articles=(gazette, taken)))
    assert (rows[4].depth, rows[4].id) == (1, "article-radio")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-05-05", "2031-05-05"),
        ("2031-05", "2031-05"),
        ("2031-05-01/2031-05-05", "2031-05-01 – 2031-05-05"),
        ("../2031-05-05", "until 2031-05-05"),
        ("2031-05/..", "from 2031-05"),
    ],
)
def test_dates_in_words(edtf: str, words: str) -> None:
    assert date_words(Date(edtf=edtf)) == words


def test_what_is_unknown_is_blank() -> None:
    assert date_words(None) == ""
    assert likelihood_words(None) == ""


@pytest.mark.parametrize(
    ("found_by", "certainty", "words"),
    [
        (("rules",), None, "rules"),
        (("rules",), 0.16, "rules, 16 %"),
        (("learned",), 0.84, "learned, 84 %"),
        (("rules", "learned"), 0.735, "both, 74 %"),
    ],
)
def test_readers_are_named_with_their_share_of_right_items(
    found_by: tuple[Finder, ...], certainty: float | None, words: str
) -> None:
    assert finder_words(found_by, certainty) == words


TIES = [
    (None, None, ""),
    ("denial", None, "denial of statement-other"),
    ("responsibility", "kept", "claims responsibility for statement-other; kept"),
    ("concession", "open", "concession to statement-other; still open"),
]


@pytest.mark.parametrize(("answer", "state", "tied"), TIES)
def test_statement_says_what_it_answers_and_what_came_of_it(
    answer: AnswerKind | None, state: OutcomeState | None, tied: str
) -> None:
    said = replace(
        ACCOUNT.statements[0], answer=answer, answers="statement-other" if answer else None,
        outcome=Outcome(state=state, why="a later report tells of it") if state else None,
    )  # fmt: skip
    view = next(view for view in VIEWS if view.name == "statements")
    row = view.rows(replace(ACCOUNT, statements=(said,)))[0]
    assert cells(row, view.columns)[6] == tied
