"""Every passage that was taken is traced to one origin, through edits, mixtures and chains of copying."""

import pytest

from tidings.documents import Linked, link_documents, make_documents
from tidings.merging.ground import Ground
from tidings.model.documents import Article, RawReport
from tidings.model.evidence import quote

FLOOD = [
    "The river Zell broke its dyke at Lower Marn before dawn on Monday and flooded four hundred houses, the district office said.",
    "Soldiers with rubber boats carried old people from their roofs while helicopters searched the orchards along the railway.",
    "Engineers blame burrowing animals, but the mayor says that a loan for the repair of the dyke was refused three years ago.",
    "About two thousand people spend the night in schools and in the halls of the sugar factory, which stopped its machines.",
]  # fmt: skip
TALKS = [
    "Delegates from both banks of the Zell agreed in Torm on Tuesday to open the upper sluices by turns, ending a quarrel of two years.",
    "Farmers on the left bank had accused their neighbours of keeping water for a carp pond that belongs to a former minister.",
]  # fmt: skip
OWN = [
    "Our reporter found the sugar factory full of wet dogs, and a piano that somebody had saved instead of his bed.",
    "“I have seen the water four times in my life and it has never asked me first,” said a woman who peeled potatoes for sixty.",
    "The bakery of the upper town gives bread away until Friday and has put a tin beside the door for those who can pay.",
]  # fmt: skip


def report(name: str, outlet: str, day: int, *body: str, credit: str = "") -> RawReport:
    lines = [f"{outlet} headline of {name}", credit, *body]
    return RawReport(
        origin=f"{name}.txt", media_type="text/plain", content="\n\n".join(filter(None, lines)).encode(),
        declared=(("outlet", outlet), ("published", f"2021-05-{day:02}")),
    )  # fmt: skip


AGENCY = report("agency", "Zellwire", 3, f"LOWER MARN, May 3 (Zellwire) - {FLOOD[0]}", *FLOOD[1:])


def linked(*reports: RawReport) -> Linked:
    documents, left_out = make_documents(reports)
    assert left_out == ()
    return link_documents(documents)


def article(found: Linked, outlet: str) -> Article:
    return next(one for one in found.articles if one.outlet == outlet)


def origins(found: Linked, outlet: str) -> list[str]:
    """The names of an article's origins, the largest first."""
    names = {one.id: one.outlet or "" for one in found.articles}
    derived = article(found, outlet).derived_from
    return [one.agency or names[one.article or ""] for one in derived]


def test_reprint_without_credit_is_the_agencys() -> None:
    found = linked(AGENCY, report("post", "The Marn Post", 4, *FLOOD[:3]))
    assert origins(found, "The Marn Post") == ["Zellwire"]
    assert article(found, "The Marn Post").derived_from[0].share > 0.9
    assert article(found, "Zellwire").derived_from == ()
    assert [s.name for s in found.sources if s.independent] == ["Zellwire"]


def test_a_paper_that_took_it_from_another_paper_took_it_from_the_agency() -> None:
    found = linked(
        AGENCY,
        report("post", "The Marn Post", 4, *FLOOD[:3]),
        report("echo", "Torm Echo", 5, *FLOOD[:3]),
    )
    assert origins(found, "Torm Echo") == ["Zellwire"]


def test_what_the_other_paper_added_is_its_own() -> None:
    found = linked(
        AGENCY,
        report("post", "The Marn Post", 4, OWN[0], *FLOOD[:2], OWN[2]),
        report("echo", "Torm Echo", 5, OWN[0], *FLOOD[:2], OWN[2]),
    )
    assert set(origins(found, "Torm Echo")) == {"The Marn Post"}
    assert origins(found, "The Marn Post") == ["Zellwire"]


def test_of_very_many_reprints_each_leads_to_the_agency() -> None:
    reprints = [report(f"paper{n}", f"Paper {n}", 4 + n % 5, *FLOOD[:3]) for n in range(40)]
    found = linked(*reprints, AGENCY)
    assert all(origins(found, f"Paper {n}") == ["Zellwire"] for n in range(40))
    assert [s.name for s in found.sources if s.independent] == ["Zellwire"]


def test_a_copy_without_a_paper_makes_no_one_article_of_two_papers() -> None:
    nameless = RawReport(
        origin="mail.txt", media_type="text/plain", content="\n\n".join(FLOOD).encode()
    )
    found = linked(AGENCY, report("post", "The Marn Post", 4, *FLOOD), nameless)
    assert article(found, "Zellwire") != article(found, "The Marn Post")
    assert len(found.articles) == 2


def test_two_origins_in_one_article() -> None:
    other = report("second", "Torm News Agency", 4, *TALKS)
    found = linked(AGENCY, other, report("post", "The Marn Post", 5, *FLOOD[:2], *TALKS, *OWN))
    assert sorted(origins(found, "The Marn Post")) == ["Torm News Agency", "Zellwire"]
    shares = [one.share for one in article(found, "The Marn Post").derived_from]
    assert 0.5 < sum(shares) < 0.8
    assert {s.name for s in found.sources if s.independent} >= {"The Marn Post", "Torm News Agency", "Zellwire"}  # fmt: skip


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Zellwire", "Zellwire News Agency"),
        ("Yelken", "Yelken Ajansı"),
        ("Cardinal", "Agencia Cardinal"),
    ],
)
def test_an_agency_goes_by_its_short_name_too(short: str, full: str) -> None:
    own = report("agency", full, 3, f"LOWER MARN, May 3 ({short}) - {FLOOD[0]}", *FLOOD[1:])
    found = linked(own, report("post", "The Marn Post", 4, *FLOOD[:3]))
    assert article(found, full).derived_from == ()
    assert len([source for source in found.sources if source.independent]) == 1


def test_two_names_of_one_agency_are_one_source() -> None:
    found = linked(
        report("one", "Zellwire", 3, *FLOOD), report("two", "Zellwire News Agency", 4, *TALKS)
    )
    (source,) = found.sources
    assert len(source.articles) == 2


def test_own_report_with_the_same_quotation_is_independent() -> None:
    found = linked(
        report("post", "The Marn Post", 4, OWN[1], FLOOD[1], FLOOD[2]),
        report("echo", "Torm Echo", 5, TALKS[0], OWN[1], TALKS[1]),
    )
    assert origins(found, "Torm Echo") == []


def test_a_later_version_of_a_papers_own_report_is_one_article_and_shows_what_changed() -> None:
    found = linked(
        report("first", "The Marn Post", 3, *FLOOD[:3]),
        report("later", "The Marn Post", 4, OWN[0], FLOOD[0].replace("four hundred", "six hundred"), *FLOOD[1:]),
    )  # fmt: skip
    (one,) = found.articles
    names = {document.id: document.origin for document in found.documents}
    assert [names[document] for document in one.documents] == ["first.txt", "later.txt"]
    assert one.published == "2021-05-03"
    assert {variant.kind for variant in one.variants} == {"added", "changed"}
    changed = next(variant for variant in one.variants if variant.kind == "changed")
    assert [e.quote for e in changed.evidence] == ["four", "six"]
    assert any(reason.rule == "update" for d in found.decisions for reason in d.reasons)


def test_stock_paragraph_of_a_paper_makes_no_copy_of_its_reports() -> None:
    found = linked(
        report("one", "The Marn Post", 3, OWN[0], OWN[2], FLOOD[2], FLOOD[3]),
        report("two", "The Marn Post", 9, TALKS[0], TALKS[1], FLOOD[2], FLOOD[3]),
    )
    assert len(found.articles) == 2
    assert all(one.derived_from == () for one in found.articles)


@pytest.mark.parametrize(
    ("words", "source"), [(FLOOD[1], "Zellwire"), (OWN[0], "The Marn Post")], ids=["taken", "own"]
)
def test_words_of_a_mixed_article_count_for_who_wrote_them(words: str, source: str) -> None:
    found = linked(AGENCY, report("post", "The Marn Post", 4, OWN[0], *FLOOD[:3], OWN[2]))
    document = next(d for d in found.documents if d.outlet == "The Marn Post")
    start = document.text.index(words)
    ground = Ground(found)
    evidence = quote(document.id, document.text, start, start + len(words))
    assert ground.source_name(ground.origin(evidence)) == source


def test_passages_are_quoted_where_they_stand() -> None:
    found = linked(AGENCY, report("post", "The Marn Post", 4, OWN[0], *FLOOD[:3]))
    texts = {document.id: document.text for document in found.documents}
    passages = [e for a in found.articles for d in a.derived_from for e in d.evidence]
    assert passages
    assert all(texts[e.document][e.start : e.end] == e.quote for e in passages)


@pytest.mark.parametrize(
    ("body", "says"), [(FLOOD, "all of its text comes from"), ([*FLOOD, "It rains."], " % of its")]
)
def test_a_source_that_borrows_says_how_much(body: list[str], says: str) -> None:
    found = linked(AGENCY, report("post", "The Marn Post", 4, *body))
    (post,) = (source for source in found.sources if source.name == "The Marn Post")
    assert not post.independent
    assert says in post.why
