"""What stands with the article in its frame is kept, what stands in it and is something else is not."""

from __future__ import annotations

import pytest
from tests.documents.samples import made, parts, removed

from tidings.documents.pages import read_page

FIRST = "Rescue teams reached the village of Oster on Monday and found eleven people alive under a roof."
SECOND = "The road to the valley will stay closed until the end of the week, the governor said."
THIRD = (
    "More snow is expected, and the army has sent forty soldiers with shovels to the upper farms."
)
FOURTH = "The mayor of Oster thanked the teams and asked all families to stay indoors until Friday."
PARAGRAPHS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def page(inside: str, *, around: str = "{}", head: str = "") -> str:
    """A page with this in its article."""
    article = f'<article class="story-body"><h1>Eleven found alive</h1>{inside}</article>'
    return (
        "<html><head><title>Eleven found alive | The Oster Post</title>"
        f"{head}</head><body>{around.format(article)}</body></html>"
    )


KEPT = (
    ("loose words before the first paragraph", f"{FOURTH}<br>{PARAGRAPHS}", FOURTH),
    ("words of a link in a sentence", f"{PARAGRAPHS}<p>The mayor said <a href='/a'>the hall is warm</a> and open to all families of the village.</p>",
     "The mayor said the hall is warm and open to all families of the village."),
    ("list", f"<p>{FIRST}</p><ul><li>Forty soldiers</li><li>Two helicopters</li></ul><p>{SECOND}</p><p>{THIRD}</p>", "Two helicopters"),
    ("table", f"<p>{FIRST}</p><table><tr><td>Alive</td><td>11</td></tr><tr><td>Missing</td><td>2</td></tr></table><p>{SECOND}</p><p>{THIRD}</p>", "Missing | 2"),
    ("sub-heading", f"<p>{FIRST}</p><h2>Snow and wind</h2><p>{SECOND}</p><p>{THIRD}</p>", "Snow and wind"),
    ("quotation", f"<p>{FIRST}</p><blockquote><p>We heard them knock on the beams, and then we dug.</p></blockquote><p>{SECOND}</p><p>{THIRD}</p>",
     "We heard them knock on the beams, and then we dug."),
    ("a name that every paragraph bears", "".join(f"<div class='share-text'><p>{text}</p></div>" for text in (FIRST, SECOND, THIRD, FOURTH)), FOURTH),
    ("a box that holds the whole text", f'<div class="share-content">{PARAGRAPHS}</div>', SECOND),
)  # fmt: skip

CUT = (
    ("comments", f"{PARAGRAPHS}<div class='comments'><p>I was there and saw the roof come down with my own eyes.</p></div>",
     "I was there and saw the roof come down with my own eyes.", "comments"),
    ("related", f"<p>{FIRST}</p><div id='relatedStories'><p>The dam above the valley was built in the year of the flood.</p></div><p>{SECOND}</p><p>{THIRD}</p>",
     "The dam above the valley was built in the year of the flood.", "teaser"),
    ("newsletter", f"<p>{FIRST}</p><section class='newsletter-box'><p>Every morning the news of the valley in your letter box.</p></section><p>{SECOND}</p><p>{THIRD}</p>",
     "Every morning the news of the valley in your letter box.", "subscription"),
    ("biography", f"<p class='byline'>By Ana Ruiz</p>{PARAGRAPHS}<div class='author-bio'><p>Ana Ruiz has written about the mountains for twenty years.</p></div>",
     "Ana Ruiz has written about the mountains for twenty years.", "about the author"),
    ("caption below a picture", f"<p>{FIRST}</p><div><img src='a.jpg'><br>A street in the village of Oster</div><p>{SECOND}</p><p>{THIRD}</p>",
     "A street in the village of Oster", "caption"),
    ("pull quote", f"{PARAGRAPHS}<aside><p>the army has sent forty soldiers with shovels</p></aside><p>{FOURTH}</p>",
     "the army has sent forty soldiers with shovels", "pull quote"),
    ("hidden", f"<p>{FIRST}</p><div style='display: none'><p>The moving map of the valley is drawn by the wind service.</p></div><p>{SECOND}</p><p>{THIRD}</p>",
     "The moving map of the valley is drawn by the wind service.", "hidden"),
    ("subtitle", f"<h2>Teams dig through the night in the upper valley</h2>{PARAGRAPHS}", "Teams dig through the night in the upper valley", "subtitle"),
)  # fmt: skip


@pytest.mark.parametrize(("what", "inside", "words"), KEPT, ids=[case[0] for case in KEPT])
def test_kept(what: str, inside: str, words: str) -> None:
    found = [block.text for block in read_page(page(inside)).blocks]
    assert words in found, what
    assert [text for text in found if text in (FIRST, SECOND, THIRD)] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(("what", "inside", "words", "reason"), CUT, ids=[case[0] for case in CUT])
def test_cut(what: str, inside: str, words: str, reason: str) -> None:
    document = made(page(inside), media_type="text/html")
    assert parts(document, "lead", "body")[:1] == [FIRST]
    assert removed(document)[words] == reason, what


def test_list_of_links_stays_where_it_leads_to_other_sites() -> None:
    links = "<ul>{}</ul>".format(
        "".join(f'<li><a href="https://{host}/a">{words}</a></li>' for host, words in (
            ("relief.example.net", "Donate blankets at the relief office"),
            ("www.osterpost.example", "How the valley got its dam")))
    )  # fmt: skip
    head = '<link rel="canonical" href="https://www.osterpost.example/2021/eleven">'
    inside = f"<p>{FIRST}</p>{links}<p>{SECOND}</p><p>{THIRD}</p>"
    found = [block.text for block in read_page(page(inside, head=head)).blocks]
    assert "Donate blankets at the relief office" in found
    assert "How the valley got its dam" not in found


def test_text_for_a_second_screen_is_read_once() -> None:
    long = f"{FIRST} {SECOND} {THIRD} {FOURTH}"
    paragraphs = f"<div class='wide'><p>{FIRST} {SECOND}</p><p>{THIRD} {FOURTH}</p></div>"
    read = read_page(page(f"{paragraphs}<div class='narrow'>{long}</div>"))
    texts = [block.text for block in read.blocks]
    assert texts.count(f"{FIRST} {SECOND}") == 1
    assert long not in texts
    assert "repeated line" in {block.reason for block in read.removed}


def test_hidden_words_inside_a_sentence_are_taken_out_of_it() -> None:
    inside = f"<p>The mayor of Oster<span class='visually-hidden'>opens in a new window</span> thanked the teams on Monday.</p>{PARAGRAPHS}"
    read = read_page(page(inside))
    assert "The mayor of Oster thanked the teams on Monday." in [b.text for b in read.blocks]
    assert ("opens in a new window", "hidden") in [(b.text, b.reason) for b in read.removed]


def test_linked_data_names_the_article_where_its_words_stand_on_the_page() -> None:
    short = f"<div><p>{FIRST}</p></div>"
    other = "".join(
        f"<p>Box {n}: the shop in the square sells warm coats and boots.</p>" for n in range(9)
    )
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{FIRST} {SECOND} {THIRD} {FOURTH}"}}</script>'
    inside = f"{short}<div><p>{SECOND}</p><p>{THIRD}</p><p>{FOURTH}</p></div>"
    found = [
        b.text
        for b in read_page(page(inside, head=head, around="{}<div>" + other + "</div>")).blocks
    ]
    assert found[1:] == [FIRST, SECOND, THIRD, FOURTH]
