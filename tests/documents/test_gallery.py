"""A glued-in gallery is told apart from the article around it."""

from tests.documents.samples import made, parts

BODY = "The talks in Lund ended without a result on Monday, and both sides went home angry."
GALLERY = [
    ("Empty boats", "Nobody fishes on the lake any more. The nets hang dry."),
    ("'We lost it all'", "Almost 200 families live in the hall of the school."),
    ("On the way to Ghent", "Buses leave twice a day. A seat costs a month's pay. Author: Bo Lund"),
]


def glued(title: str) -> str:
    return "\n\n".join(f"{title} {caption} {text}" for caption, text in GALLERY)


def test_gallery_is_split() -> None:
    document = made(f"{BODY}\n\n{glued('Life by the dam')}\n\nWhat comes next?\n\n{BODY} Again.")
    assert parts(document, "gallery") == [
        "Nobody fishes on the lake any more. The nets hang dry.",
        "Almost 200 families live in the hall of the school.",
        "Buses leave twice a day. A seat costs a month's pay.",
    ]
    assert parts(document, "heading") == [
        "Life by the dam", "Empty boats", "'We lost it all'", "On the way to Ghent", "What comes next?",
    ]  # fmt: skip
    assert [cut.reason for cut in document.removed] == [
        "repeated gallery title", "repeated gallery title", "gallery credit",
    ]  # fmt: skip
    assert document.authors == ()


def test_paragraphs_that_begin_alike_are_no_gallery() -> None:
    lines = [f"The interior ministry said that {n} roads were closed by the flood." for n in "abc"]
    document = made("\n\n".join(lines))
    assert parts(document, "lead", "body") == lines
