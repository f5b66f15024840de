"""Copies and omissions on the page: the tree, origins and their shares, changes, folded quotes, groups of reasons."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.web.copies import AGENCY, EARLY, LATER, MIXED, make_account

from tidings.web.addresses import FileAddresses
from tidings.web.changes import compare_renditions
from tidings.web.copytree import ArticleNode, SourceNode, build_tree
from tidings.web.describing import say_basis, say_language, say_media, say_origin
from tidings.web.dossier import render_dossier
from tidings.web.evidence import Span
from tidings.web.highlights import LONGEST_QUOTE, fold_quote
from tidings.web.lookup import Lookup
from tidings.web.omissions import sort_omissions
from tidings.web.passages import direction, find_blocks
from tidings.web.shelf import AccountShelf


def look_at(account: dict[str, Any]) -> Lookup:
    return Lookup(AccountShelf(account), FileAddresses())


def tree_of(account: dict[str, Any]) -> list[SourceNode]:
    return build_tree(account["sources"], account["articles"], look_at(account).documents_of)


def article(account: dict[str, Any], key: str) -> dict[str, Any]:
    return next(one for one in account["articles"] if one["id"] == key)


def placed(nodes: list[ArticleNode]) -> list[Any]:
    return [(node.article["id"], placed(node.copies)) for node in nodes]


def section(html: str, key: str) -> str:
    found = re.search(rf'<section id="section-{key}".*?</section>', html, re.DOTALL)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found.group()).split())


def test_an_article_stands_below_the_origin_of_most_of_its_words() -> None:
    tree = [(root.name, placed(root.articles)) for root in tree_of(make_account())]
    assert tree == [
        ("وكالة الميناء", [("article-ar", [])]),
        ("Harbour Wire", [("article-ferry", [])]),
        ("Review", [("article-mixed", [])]),
    ]


@pytest.mark.parametrize("share", [0.5, 0.87, 1.0, None])
def test_half_of_the_words_make_it_a_copy(share: float | None) -> None:
    account = make_account()
    article(account, "article-mixed")["derived_from"][0]["share"] = share
    tree = {root.name: placed(root.articles) for root in tree_of(account)}
    assert tree["Harbour Wire"] == [("article-ferry", [("article-mixed", [])])]
    assert "Review" not in tree


def test_who_neither_took_nor_gave_comes_last() -> None:
    account = make_account()
    del article(account, "article-mixed")["derived_from"][1]
    roots = tree_of(account)
    assert [(root.name, root.alone) for root in roots] == [
        ("Harbour Wire", False), ("Review", False), ("وكالة الميناء", True),
    ]  # fmt: skip
    assert "1 source with articles of which no words stand elsewhere" in section(
        render_dossier(account), "sources"
    )


def test_a_ring_of_copies_stands_every_article_once() -> None:
    account = make_account()
    for one, other in (("article-ferry", "article-mixed"), ("article-mixed", "article-ferry")):
        article(account, one)["derived_from"] = [{"article": other, "share": 0.9}]
    found = re.findall(r"article-\w+", str([placed(root.articles) for root in tree_of(account)]))
    assert sorted(found) == ["article-ar", "article-ferry", "article-mixed"]


def test_the_origins_of_a_mixed_article() -> None:
    account = make_account()
    making = look_at(account).making(article(account, "article-mixed"))
    assert [(o.id, o.share, o.left, o.width) for o in making.origins] == [
        ("article-ferry", 0.4, 0, 40), ("article-ar", 0.25, 40, 25),
    ]  # fmt: skip
    assert making.own == pytest.approx(0.35)


def test_a_credit_is_no_passage_and_a_part_of_a_passage_is_none_of_its_own() -> None:
    account = make_account()
    (origin,) = look_at(account).making(article(account, "article-ferry")).origins
    assert (origin.id, origin.name) == ("source-wire", "Harbour Wire")
    assert [span.quote for span in origin.credits] == ["Harbour Wire"]
    assert [span.quote[:6] for span in origin.passages] == ["Divers"]


def test_shares_beyond_one_whole_fill_the_bar_and_no_more() -> None:
    account = make_account()
    for taken in article(account, "article-mixed")["derived_from"]:
        taken["share"] = 0.8
    making = look_at(account).making(article(account, "article-mixed"))
    assert sum(origin.width for origin in making.origins) == pytest.approx(100)
    assert making.own == 0


def test_the_earlier_version_stands_on_the_left_whichever_comes_first() -> None:
    account = make_account()
    documents = {document["id"]: document for document in account["documents"]}
    (pair,) = compare_renditions(article(account, "article-ferry"), documents)
    assert (pair.before, pair.after, pair.dated) == ("doc-early", "doc-later", True)
    assert [
        (change.kind, [s.quote for s in change.before], [s.quote for s in change.after])
        for change in pair.changes
    ] == [("changed", ["12"], ["19"]), ("added", [], ["The owner was arrested on Tuesday."])]
    assert pair.counts == "1 passage added, 1 changed"


def test_renditions_of_one_day_keep_their_order() -> None:
    account = make_account()
    documents = {document["id"]: document for document in account["documents"]}
    documents["doc-early"]["published"]["date"] = "2031-05-07"
    (pair,) = compare_renditions(article(account, "article-ferry"), documents)
    assert (pair.before, pair.after, pair.dated) == ("doc-later", "doc-early", False)
    assert pair.counts == "1 passage removed, 1 changed"


def test_what_a_reader_has_to_see() -> None:
    html = render_dossier(make_account())
    sources, articles = section(html, "sources"), section(html, "articles")
    for words in (
        "takes 90 % of its words from here · credited “Harbour Wire”",
        "later version of 7 May 2031 : 1 passage added, 1 changed",
        "takes 40 % of its words from Ferry toll rises",
        "also takes 25 % of its words from غرق عبارة",
        "40 % of the words of The rope on the quay come from here",
        "not independent",
        "3 independent sources, 1 that only carries what others wrote.",
    ):
        assert words in sources
    for words in (
        "40 % of its words taken from Ferry toll rises",
        "35 % its own",
        "Later version of 7 May 2031: 1 passage added, 1 changed",
        "wire.rss#1 · feed item · Arabic · 6 May 2031",
        "published 6 May 2031, from its byline",
        "1 other date not believed",
        "Not believed: 1 Jan 2030 , from its metadata – the file is older",
    ):
        assert words in articles


def test_links_inside_the_page_arrive() -> None:
    html = render_dossier(make_account())
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_left_out_is_told_by_kind_and_reason() -> None:
    kinds = sort_omissions(make_account()["left_out"], make_account()["documents"])
    assert [(kind.key, kind.count) for kind in kinds] == [("unread", 43), ("partly", 1), ("cut", 1)]
    assert [(group.reason, len(group.rows), group.alike) for group in kinds[0].groups] == [
        ("it is a scan without a text layer", 40, True),
        ("it is cut off", 2, False),
        ("the file is empty", 1, True),
    ]
    assert (kinds[2].groups[0].rows[0].document, kinds[2].groups[0].rows[0].offsets) == (
        "doc-mixed", "10-14",
    )  # fmt: skip
    text = section(render_dossier(make_account()), "left_out")
    assert "43 not read, 1 read in part, 1 stretch of words cut from documents." in text
    assert "7 of 9 bytes" in text


def test_every_omission_is_shown_once() -> None:
    account = make_account()
    html = render_dossier(account)
    found = re.search(r'<section id="section-left_out".*?</section>', html, re.DOTALL)
    assert found
    assert len(re.findall(r'class="item', found.group())) == len(account["left_out"])


@pytest.mark.parametrize("text", [AGENCY, EARLY, LATER, MIXED, "", "\n\n\n", "a\n\n\n\nb"])
def test_blocks_hold_all_words_in_order(text: str) -> None:
    blocks = find_blocks({"id": "d", "text": text}, [])
    shown = "\n".join(segment.text for block in blocks for segment in block.segments)
    assert shown.split() == text.split()
    assert all(len(block.segments) for block in blocks)


@given(
    st.text("ab \n", max_size=40),
    st.lists(st.tuples(st.integers(-2, 45), st.integers(-2, 45)), max_size=6),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_blocks_lose_no_word_and_no_evidence(
    text: str, parts: list[tuple[int, int]], pairs: list[tuple[int, int]]
) -> None:
    document = {"text": text, "parts": [{"start": a, "end": b, "kind": "body"} for a, b in parts]}
    spans = [Span("d", a, b, text[a:b]) for a, b in pairs if a < b <= len(text)]
    segments = [one for block in find_blocks(document, spans) for one in block.segments]
    assert "".join("".join(one.text.split()) for one in segments) == "".join(text.split())
    for span in spans:
        under = "".join(segment.text for segment in segments if span in segment.covering)
        assert under == span.quote
        assert sum(span in segment.beginning for segment in segments) == 1


def test_a_part_has_its_kind_and_letters_their_direction() -> None:
    document = make_account()["documents"][0]
    kinds = [(block.kind, block.directed) for block in find_blocks(document, [])]
    assert kinds == [("title", True), ("", False), ("", True)]
    assert [direction(text) for text in (AGENCY, EARLY, "12 %", "٧ مايو")] == [
        "rtl", "ltr", "ltr", "rtl",
    ]  # fmt: skip


@given(st.text("abc  ", min_size=LONGEST_QUOTE + 1, max_size=3 * LONGEST_QUOTE))
def test_a_folded_quote_counts_every_word(text: str) -> None:
    folded = fold_quote(text)
    assert folded
    assert text.startswith(folded.first)
    assert text.endswith(folded.last)
    middle = text[len(folded.first) : len(text) - len(folded.last)]
    assert folded.between == len(middle.split())


def test_a_long_passage_is_folded_and_still_there() -> None:
    assert fold_quote("short") is None
    html = render_dossier(make_account())
    assert re.search(r"… \d+ words …", html)
    assert html.count("<summary>Whole passage</summary>") == 2  # in the two articles that took it


@pytest.mark.parametrize(
    ("say", "value", "said"),
    [
        (say_language, "tr", "Turkish"),
        (say_language, "xx", "xx"),
        (say_language, None, ""),
        (say_media, "application/pdf", "PDF"),
        (say_media, "a/b", "a/b"),
        (say_basis, "url", ", from its address"),
        (say_basis, None, ""),
        (say_origin, "a/b/c.jsonl#x/1", "c.jsonl#x/1"),
        (say_origin, "https://a.example/b/c", "https://a.example/b/c"),
        (say_origin, "a/b/", "a/b/"),
    ],
)
def test_words_for_codes(say: Any, value: str | None, said: str) -> None:
    assert say(value) == said


def test_a_sentence_on_many_reports_shows_eight_and_folds_the_others() -> None:
    account = make_account()
    text = "The harbour was closed."
    account["documents"] += [{"id": f"doc-{at}", "text": text} for at in range(20)]
    evidence = [{"document": f"doc-{at}", "start": 0, "end": len(text), "quote": text}
                for at in range(20)]  # fmt: skip
    sources = [f"source-{at}" for at in range(9)]
    sentence = {"text": "The harbour was closed.", "evidence": evidence, "sources": sources}
    account["brief"] = {"sections": [{"heading": "In short", "sentences": [sentence]}]}
    brief = section(render_dossier(account), "brief")
    assert "+12 reports" in brief
    assert "9 sources:" in brief
    assert "source-5 , +3 source-6" in brief
