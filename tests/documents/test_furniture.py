"""Furniture is cut with its reason; sentences that only look like it stay."""

import pytest
from tests.documents.samples import made, parts, removed

BEFORE = "Rescue teams reached the village of Oster on Monday and found eleven people alive."
AFTER = "The road to the valley will stay closed until the end of the week, officials said."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Read more: Five questions about the dam", "teaser"),
        ("Read moreWho owns the river?", "teaser"),
        ("Related article: The long winter of Oster", "teaser"),
        ("READ ALSO | Villagers fear a second slide", "teaser"),
        ("Home | World | Business | Sport", "menu"),
        ("Skip to main content", "menu"),
        ("Share this article: Facebook | Twitter", "sharing"),
        ("Follow us on Telegram", "sharing"),
        ("Subscribe to our newsletter", "subscription"),
        ("Get the Brief in your inbox every morning", "subscription"),
        (
            "Newsletter Sign Up Continue reading the main story The Oster Brief Get news and analysis from "
            "the valley and around the world delivered to your inbox every day in the early morning. Please "
            "verify you're not a robot by clicking the box. Invalid address. Please enter it again.",
            "subscription",
        ),
        ("The mayor on the dam: what now 03:12 Replay More Videos ... MUST WATCH", "teaser"),
        ("You have read two of your three free articles this month.", "subscription"),
        ("Donate", "donation"),
        ("Our reporting is funded by readers like you.", "donation"),
        ("We use cookies to make this site better.", "cookies"),
        ("© 2021 The Oster Post. All rights reserved.", "copyright"),
        ("ADVERTISEMENT", "advertisement"),
        ("(Reporting by Ana Ruiz; Editing by Bo Lund)", "credit line"),
        ("Image: Getty Images/AFP/V. Lund", "caption"),
        ("Rescuers search the slope above Oster. Ana Ruiz / Reuters", "caption"),
        ("Rescuers search the slope. (Ana Ruiz/Anadolu Agency via Getty Images)", "caption"),
        ("A house in Oster.Image: Reuters/A. Ruiz", "caption"),
        ("The two ministers at the border crossing of Lund in 2019.", "caption"),
        ("Leave a comment", "comments"),
        ("Also on the Post: the dam", "teaser"),
        (
            "The mayor came on Friday. Night of the flood: A man wades through Oster. Picture 1 of 12 Night of the flood: Boats lie "
            "on the square. Picture 2 of 12 Night of the flood: The dam on Friday. Picture 3 of 12 The water fell.",
            "picture gallery",
        ),
    ],
)
def test_line_is_cut(line: str, reason: str) -> None:
    document = made(f"{BEFORE}\n\n{line}\n\n{AFTER}")
    assert parts(document, "lead", "body", "heading") == [BEFORE, AFTER]
    assert removed(document) == {line: reason}


@pytest.mark.parametrize(
    "line",
    [
        "Read the treaty first, the mayor told the angry crowd outside the town hall.",
        '"Subscribe to our cause," the rebel leader told his followers in the hills.',
        "The charity asked people abroad to donate to the villages along the river.",
        "He shared the article on Facebook and was arrested two days later in the capital.",
        "Cookies and blankets were handed out to the families in the school.",
        "The minister told Reuters on Monday that the pass was open.",
        "Of the villages 3 of 12 were burned on Monday and 4 of 12 on Friday, the mayor told the council.",
        "Also on Monday the police detained two engineers of the dam authority.",
        "Soldiers killed the two leaders at the border crossing of Lund in 2019.",
        "We were asleep when the slope came down, one woman said.",
        "By noon the road was open again.",
    ],
)
def test_sentence_stays(line: str) -> None:
    document = made(f"{BEFORE}\n\n{line}\n\n{AFTER}")
    assert parts(document, "lead", "body") == [BEFORE, line, AFTER]
    assert document.removed == ()


def test_description_above_a_credit_is_cut() -> None:
    document = made(f"{BEFORE}\n\nOster Hang mit Helfern\nImage: dpa/B. Lund\n\n{AFTER}")
    assert removed(document)["Oster Hang mit Helfern"] == "picture description"


def test_tail_of_the_page_is_cut_and_the_article_is_not() -> None:
    tail = "Stand with the Oster Post\n\nWe believe in short news.\n\nDonate\n\nThe Oster Post"
    document = made(f"{BEFORE}\n\nWe must act now, and all of us know it.\n\n{AFTER}\n\n{tail}")
    assert parts(document, "lead", "body", "heading")[-1] == AFTER
    assert len(parts(document, "lead", "body")) == 3


def test_teasers_after_read_more_are_cut_but_the_heading_is_not() -> None:
    document = made(
        f"{BEFORE}\n\nRead more: The dam\n\nVillagers in the shadow of the dam\n\n"
        f"Who pays for the road?\n\n{AFTER}"
    )
    assert parts(document, "heading") == ["Who pays for the road?"]


def test_repeated_title_is_cut_once() -> None:
    title = "Eleven Found Alive in Oster"
    document = made(f"{title}\nA street in Oster. (Bo Lund/Reuters)\n\n{title}\n\n{BEFORE}")
    assert document.title == title
    assert document.text.count(title) == 1


def test_list_of_short_lines_is_left_alone() -> None:
    lines = [f"{day} May -- relief lorry no. {day}" for day in range(1, 15)]
    document = made(BEFORE + "\n\n" + "\n\n".join(lines))
    assert document.removed == ()


LATER = "A second team is expected to arrive from the coast on Tuesday morning with dogs."
SUMMARY_POINTS = [
    "Eleven people have been found alive under the roof of the school in Oster",
    "The road to the valley is closed and will stay so until the end of the week",
]


def test_key_points_and_labelled_entries_of_a_live_page_stay() -> None:
    page = ["Winter storm cuts off three valleys", "Summary", *SUMMARY_POINTS, "Live Reporting"]
    entries = ["Posted at 11:42", BEFORE, "Copied!", "Posted at 10:20", AFTER, "Copied!", LATER]
    document = made("\n".join([*page, *entries]))
    assert document.title == page[0]
    assert parts(document, "lead", "body", "heading") == [*SUMMARY_POINTS, BEFORE, AFTER, LATER]
    assert removed(document)["Posted at 11:42"] == "time stamp"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("'The road to the valley will stay closed' - officer Ana Ruiz", "pull quote"),
        ("Figure 1: Snow by month. Source: Oster weather office.", "caption"),
        ("Cars in deep snow. Oster Sheriff's Office. Traffic stood below the pass for hours.", "caption"),
        ("Do you have a story for the Post? Email us at desk@post.example", "call for readers"),
        ("Click here to join our WhatsApp channel", "subscription"),
        ("Key figures\n90 beds   130 patients", "key figures"),
    ],
)  # fmt: skip
def test_box_is_cut(line: str, reason: str) -> None:
    document = made(f"{BEFORE}\n\n{line}\n\n{AFTER}\n\n{LATER}")
    assert parts(document, "lead", "body", "heading") == [BEFORE, AFTER, LATER]
    assert set(removed(document).values()) == {reason}


@pytest.mark.parametrize(
    "line",
    [
        "A clean bed. Warm soup. The old man asked for nothing else.",
        "The plant near Oster Hill. Mayor Bo Lund. Both were gone by noon.",
        "Residents were told to email us at the town hall, a sign in the street said.",
        "'Nobody came for us that night' - survivor Ana Ruiz",
    ],
)
def test_line_like_a_box_stays(line: str) -> None:
    document = made(f"{BEFORE}\n\n{line}\n\n{AFTER}\n\n{LATER}")
    assert parts(document, "lead", "body", "heading") == [BEFORE, line, AFTER, LATER]
