"""Renditions, reprints, days and sources are found across documents, whatever their order."""

from itertools import permutations
from pathlib import Path

import pytest

from tidings.documents import Linked, link_documents, make_documents
from tidings.model.documents import RawReport
from tidings.sources import read_inputs

STORY = [
    "Envoys of Norland and Suderia meet in the port of Oster on Thursday to end a month of raids on fishing boats.",
    "President Ada Holm said before she left that she would ask Marshal Ivo Brandt for a truce along the whole coast.",
    "At least twelve sailors have drowned since the raids began, and more than forty boats lie idle in the harbours.",
    "The fishing towns blame both navies and have sent their own delegation, led by the harbour master of Oster.",
    "A truce signed two years ago fell apart in spring after a patrol boat of Suderia rammed a trawler near the cape.",
    "Diplomats from three countries wait in a hotel above the quay and expect that the talks will last two days.",
]  # fmt: skip
OTHER = [
    "On Wednesday President Ada Holm of Norland voiced hope that talks tomorrow in Oster with Marshal Ivo Brandt of Suderia would bring a truce.",
    "Her navy has lost two boats, and insurers have doubled their rates for the whole of the northern coast.",
]  # fmt: skip


def raw(origin: str, text: str) -> RawReport:
    return RawReport(origin=origin, media_type="text/plain", content=text.encode())


def linked(*reports: RawReport) -> Linked:
    documents, left_out = make_documents(reports)
    assert left_out == ()
    return link_documents(documents)


def paragraphs(*lines: str) -> str:
    return "\n\n".join(lines)


ORIGINAL = raw(
    "original.txt",
    paragraphs(
        "Envoys meet in Oster", "By Ana Ruiz", "4 March 2021", *STORY, "© 2021 The Oster Post"
    ),
)
COPY = raw("copy.txt", paragraphs("date 2021-02-01 " + STORY[0], *STORY[1:5]))
UNDATED = raw("undated.txt", paragraphs("Holm voices hope", *OTHER, "© 2021 Coast Brief"))


def test_rendition_joins_the_article_and_takes_its_day() -> None:
    found = linked(ORIGINAL, COPY)
    assert len(found.articles) == 1
    copy, original = found.documents
    assert (original.role, copy.role) == ("original", "rendition")
    assert copy.outlet == "The Oster Post"
    assert copy.published is not None
    assert (copy.published.date, copy.published.basis) == ("2021-03-04", "rendition")
    assert [conflict.date for conflict in copy.published.conflicts] == ["2021-02-01"]
    assert [variant.kind for variant in found.articles[0].variants] == ["removed"]
    assert [decision.verdict for decision in found.decisions] == ["same"]


def test_undated_report_is_dated_by_a_shared_happening() -> None:
    found = linked(ORIGINAL, UNDATED)
    undated = found.documents[1]
    assert undated.published is not None
    assert (undated.published.date, undated.published.basis) == ("2021-03-03", "inferred")
    assert any("tomorrow" in evidence.quote for evidence in undated.published.evidence)


def test_undated_report_of_another_story_stays_undated() -> None:
    text = "Voters in Estavia go to the polls tomorrow to choose between Lena Kross and Pal Vid."
    found = linked(ORIGINAL, raw("poll.txt", text))
    assert found.documents[1].published is None


def test_agency_text_in_two_papers_is_one_independent_source() -> None:
    first = raw(
        "first.txt",
        paragraphs("Envoys meet", "By Ana Ruiz for Norpress", *STORY, "© 2021 The Oster Post"),
    )
    second = raw(
        "second.txt",
        paragraphs("Talks at last", "By Ana Ruiz for Norpress", *STORY[:4], "© 2021 Coast Brief"),
    )
    found = linked(first, second)
    assert len(found.articles) == 2
    assert {document.role for document in found.documents} == {"reprint"}
    assert [source.name for source in found.sources if source.independent] == ["Norpress"]
    assert all(
        [derivation.agency for derivation in article.derived_from] == ["Norpress"]
        for article in found.articles
    )


def test_paper_that_copies_another_is_derived_from_it() -> None:
    text = paragraphs("Talks at last", "5 March 2021", *STORY[:5], OTHER[1], "© 2021 Coast Brief")
    found = linked(ORIGINAL, raw("thief.txt", text))
    taker = next(article for article in found.articles if article.outlet == "Coast Brief")
    giver = next(article for article in found.articles if article.outlet == "The Oster Post")
    assert [derivation.article for derivation in taker.derived_from] == [giver.id]
    assert 0.7 < taker.derived_from[0].share < 1
    assert giver.derived_from == ()


def test_shared_quotation_is_no_copy() -> None:
    quotation = f'"{STORY[1]} {STORY[3]}", the spokesman said.'
    one = paragraphs("One title here", quotation, OTHER[1], "© 2021 Coast Brief")
    two = paragraphs("Another title here", STORY[4], quotation, "© 2021 The Oster Post")
    found = linked(raw("one.txt", one), raw("two.txt", two))
    assert all(article.derived_from == () for article in found.articles)


def test_order_of_reports_changes_nothing() -> None:
    results = {
        repr(link_documents(make_documents(order)[0]))
        for order in permutations([ORIGINAL, COPY, UNDATED])
    }
    assert len(results) == 1


def test_report_without_outlet_is_a_source_of_its_own() -> None:
    found = linked(raw("a.txt", paragraphs(*OTHER)))
    assert [(source.name, source.independent) for source in found.sources] == [("a.txt", True)]


REPORTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "idlib"


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the reference reports are not here")
def test_five_reports_are_three_articles() -> None:
    raws, _ = read_inputs([str(REPORTS)])
    found = link_documents(make_documents(raws)[0])
    names = [Path(document.origin).name[:3] for document in found.documents]
    assert names == ["000", "001", "002", "003", "004"]
    of = [document.article for document in found.documents]
    assert of[0] == of[1]
    assert of[2] == of[3]
    assert len(set(of)) == 3
    assert [document.published and document.published.date for document in found.documents] == [
        "2020-03-05", "2020-03-05", "2020-03-05", "2020-03-05", "2020-03-04",
    ]  # fmt: skip
    assert [document.published and document.published.basis for document in found.documents] == [
        "rendition", "byline", "rendition", "byline", "inferred",
    ]  # fmt: skip
    assert sorted(source.name for source in found.sources if source.independent) == [
        "AFP", "Deutsche Welle", "The Media Line",
    ]  # fmt: skip
    text = "\n".join(document.text for document in found.documents)
    for furniture in (
        "Read more",
        "Related article",
        "Donate",
        "Getty",
        "Image:",
        "Skip to",
        "subscribing",
    ):
        assert furniture not in text
