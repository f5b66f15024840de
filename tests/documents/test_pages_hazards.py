"""Broken, huge and hostile pages: each gives its text or a reason, and nothing is lost in silence."""

from __future__ import annotations

import random

import pytest
from tests.documents.samples import made, parts

from tidings.documents.making import make_documents
from tidings.documents.pages import read_page
from tidings.model.documents import RawReport

HTML = "text/html"
SENTENCE = (
    "The road to farm {} stays closed until the end of the week, the warden of the valley said."
)
SAID = [SENTENCE.format(number) for number in range(10)]
TEXT = "".join(f"<p>{sentence}</p>" for sentence in SAID)
# What nests the text, and what closes it again; an empty string leaves everything open.
NESTS = (
    ("<div>", "</div>"),
    ("<div>", ""),
    ("<b>", ""),
    ("<b><div></b>", ""),
    ("<table><tr><td>", ""),
    ("<ul><li>", "</li></ul>"),
    ("<blockquote>", "</blockquote>"),
    ("<i><div><b></i>", "</div>"),
    ("<span>", "</span>"),
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Road closed | The Valley Post</title>
<meta charset="utf-8"><script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Road closed"}}</script>
</head><body><nav class="top-menu"><a href="/">Home</a></nav><article><h1>Road closed</h1>
<figure><img src="a.jpg" alt="x"><figcaption>The road. Photo: Bo Lund</figcaption></figure>{TEXT}
<table><tr><td>Farms</td><td>10</td></tr></table></article><!-- end --><footer>&copy; The Valley Post</footer></body></html>"""


def texts(raw: str) -> list[str]:
    """The text of each block of the article."""
    return [block.text for block in read_page(raw).blocks]


@pytest.mark.parametrize("depth", [250, 300, 5_000, 100_000])
@pytest.mark.parametrize(("opening", "closing"), NESTS[:2])
def test_deep_nest_keeps_every_paragraph(depth: int, opening: str, closing: str) -> None:
    page = f"<html><body>{opening * depth}{TEXT}{closing * depth}</body></html>"
    assert texts(page) == SAID


@pytest.mark.parametrize(("opening", "closing"), NESTS)
def test_nests_of_all_sorts_keep_every_paragraph(opening: str, closing: str) -> None:
    page = f"<html><body>{opening * 3_000}{TEXT}{closing * 3_000}</body></html>"
    found = "\n".join(texts(page))
    assert all(sentence in found for sentence in SAID)


def test_deep_page_keeps_its_offsets() -> None:
    page = f"<html><body>{'<div>' * 400}{TEXT}"
    for block in read_page(page).blocks:
        assert block.place is not None
        assert page[slice(*block.place)] == block.text


def test_page_of_many_paragraphs_is_read_whole() -> None:
    sentences = [SENTENCE.format(number) for number in range(20_000)]
    page = "<html><body><article><p>" + "<p>".join(sentences) + "</article></body></html>"
    read = read_page(page)
    assert [block.text for block in read.blocks] == sentences
    assert all(block.place and page[slice(*block.place)] == block.text for block in read.blocks)


@pytest.mark.parametrize(
    "broken",
    [
        "<!-- " * 20_000,
        "<" * 100_000,
        '<a "' * 20_000,
        "<a x='\"" * 20_000,
        "<script>" * 20_000,
        "&" * 100_000,
        "</font>" * 20_000,
        '<div class="' + "a-b " * 50_000 + '">',
        "<a href=x>" * 5_000,
        "<p><span><img>" * 3_000,
    ],
)
def test_broken_mark_up_behind_the_text_takes_none_of_it(broken: str) -> None:
    found = "\n".join(texts(f"<html><body>{TEXT}{broken}"))
    assert all(sentence in found for sentence in SAID)


@pytest.mark.parametrize(
    "empty",
    [
        "<html><body><script>" + "var x = 1;" * 100_000 + "</script></body></html>",
        '<html><frameset cols="1,2"><frame src="a"><frame src="b"></frameset></html>',
        "<html><body>" + "<div>" * 5_000 + "</body></html>",
        "<!DOCTYPE html>",
        "<",
        "\x00\x00",
        "<?xml version='1.0' encoding='utf-16'?>",
    ],
)
def test_page_without_text_is_left_out_with_a_reason(empty: str) -> None:
    documents, left_out = make_documents(
        [RawReport(origin="page.html", media_type=HTML, content=empty.encode())]
    )
    assert documents == ()
    assert [one.where for one in left_out] == ["page.html"]
    assert left_out[0].reason


def test_long_text_in_one_element_is_read_whole() -> None:
    words = "The road is closed again today. " * 50_000
    assert texts(f"<html><body><p>{words}</p>") == [words.strip()]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("no-such-charset", "utf-8"),
        ("utf-16", "utf-8"),
    ],
)
def test_wrong_charset_keeps_the_words(declared: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{declared}"><meta charset="koi8-r"></head><body><p>Zoë Müller said the café in Málaga is open again today.</p>'
    document = made(page.encode(encoding), media_type=HTML)
    assert "Zoë Müller said the café in Málaga is open again today." in document.text


def test_null_bytes_and_entities() -> None:
    page = "<p>The caf\x00&eacute; &amp; the mill are open &#8212; again, the owner&rsquo;s son said on Monday.</p>"
    document = made(page, media_type=HTML)
    assert "The café & the mill are open — again, the owner’s son said on Monday." in document.text


def test_mutants_give_a_document_or_a_reason() -> None:
    draw = random.Random(20211105)  # noqa: S311 - no secret
    mutants = []
    for number in range(300):
        content = bytearray(PAGE.encode())
        for _ in range(draw.choice((1, 4, 30))):
            at = draw.randrange(len(content))
            kind = draw.randrange(4)
            if kind == 0:
                content[at] = draw.randrange(256)
            elif kind == 1:
                del content[at : at + draw.randrange(1, 40)]
            elif kind == 2:
                content[at:at] = bytes(draw.choices(b"<>\"'&/!-=\x00 ap\xff", k=6))
            else:
                content[at:at] = content[at : at + draw.randrange(1, 200)]
        mutants.append(
            RawReport(origin=f"{number:03}.html", media_type=HTML, content=bytes(content))
        )
    documents, left_out = make_documents(mutants)
    assert len(documents) + len(left_out) == len(mutants)
    assert all("could not be read" not in one.reason for one in left_out)
    for document in documents:
        assert all(document.text[part.start : part.end].strip() for part in document.parts)


def test_same_page_gives_the_same_page() -> None:
    assert read_page(PAGE) == read_page(PAGE)
    assert parts(made(PAGE, media_type=HTML), "lead", "body")[:2] == SAID[:2]
