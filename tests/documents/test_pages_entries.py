"""A live page is read with all its entries, though an extractor takes the first for the article; look-alikes are not."""

from __future__ import annotations

import pytest
from tests.documents.samples import made

from tidings.documents.pages import read_page

TEXTS = (
    "Rescue teams reached the village of Oster on Monday and found eleven people alive under a roof, the governor said.",
    "The road to the valley will stay closed until the end of the week, the governor said, because more snow is expected.",
    "The army has sent forty soldiers with shovels to the upper farms, where two hundred people wait without any heating.",
    "The mayor of Oster thanked the teams, asked all families to stay indoors and said that schools would open on Friday.",
)
TITLE = "Oster avalanche live: eleven found alive"


def page(entries: str, *, title: str = TITLE) -> str:
    """A page with these boxes below its title."""
    return (
        f"<html><head><title>{title} | The Oster Post</title></head>"
        f"<body><main><h1>{title}</h1>{entries}</main></body></html>"
    )


def boxes(
    times: tuple[str, ...], *, name: str = "post", heading: str = "<h2>More of it</h2>"
) -> str:
    """One box of this name for each time."""
    return "".join(
        f"<div class='{name}'><time>{time}</time>{heading}<p>{text}</p></div>"
        for time, text in zip(times, TEXTS, strict=True)
    )


@pytest.mark.parametrize("name", ["post", "entry", "post-content", "live-block"])
@pytest.mark.parametrize(
    "times", [("20:42", "19:15", "17:30", "09:10"), ("8.42pm", "7.15pm", "1.30pm", "9.10am")]
)
def test_all_entries_are_read(name: str, times: tuple[str, ...]) -> None:
    told = [block.text for block in read_page(page(boxes(times, name=name))).blocks]
    assert [text for text in TEXTS if text in told] == list(TEXTS)


def test_a_page_of_articles_is_left_alone() -> None:
    # Each heading leads to its own article.
    teasers = boxes(
        ("20:42", "19:15", "17:30", "09:10"), heading="<h2><a href='/a'>More of it</a></h2>"
    )
    told = [block.text for block in read_page(page(teasers)).blocks]
    assert TEXTS[3] not in told


def test_an_article_keeps_the_comments_out() -> None:
    article = f"<div class='post'>{''.join(f'<p>{text}</p>' for text in TEXTS)}</div>"
    comments = "".join(
        f"<div class='remark'><time>{time}</time><p>I was there and saw how the roof of the old mill came down, {word}, and nobody was in it.</p></div>"
        for time, word in (("20:42", "slowly"), ("19:15", "at noon"), ("17:30", "with a crack"))
    )
    told = [block.text for block in read_page(page(article + comments)).blocks]
    assert set(TEXTS) <= set(told)
    assert not any("old mill" in text for text in told)


@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        ("ARMED FORCES OF TAMSA\nPress Release No. 118/2024\nOster Barracks, 17 October 2024, 10:30 hrs\n\nUPDATE ON SEARCH AND RESCUE OPERATION",
         "UPDATE ON SEARCH AND RESCUE OPERATION", "Armed Forces of Tamsa"),
        ("National Police of Tamsa\nPress release 12/2024\nOster, 17 October 2024, 6.30 p.m.\n\nNINE ARRESTED AT THE HARBOUR",
         "NINE ARRESTED AT THE HARBOUR", "National Police of Tamsa"),
    ],
)  # fmt: skip
def test_the_head_of_a_numbered_release(head: str, title: str, outlet: str) -> None:
    document = made(
        f"{head}\n\nThe search for the missing was resumed on Wednesday, and four vessels are taking part.\n\n"
        "At no time did any ship of ours push or tow the boat, and the claims are false."
    )
    assert document.title == title
    assert document.outlet == outlet
    assert not document.authors
    assert document.published is not None
    assert document.published.date == "2024-10-17"


def test_names_in_capitals_are_still_a_byline() -> None:
    document = made(
        "Nine held at the harbour of Oster\n\nANA RUIZ AND BO LUND\n\nThe police of Oster have arrested nine men at the harbour, the ministry said on Monday.\n\n"
        "The nine had come from the north by train, it said."
    )
    assert [name.title() for name in document.authors] == ["Ana Ruiz", "Bo Lund"]
