"""Lines that different articles of one outlet share are furniture; what copies of one article share is not."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from tidings.documents import make_documents
from tidings.model.documents import Document, RawReport

DAM = (
    "Rescue teams reached the village of Oster on Monday and found eleven people alive under the roof of the school.",
    "The governor thanked the teams and said that the search in the upper valley would go on until Friday evening.",
    "The road to the valley will stay closed until the end of the week, because the bridge is cracked.",
)  # fmt: skip
STRAIT = (
    "A patrol boat of Suderia rammed a trawler near the cape on Tuesday and arrested its crew of six fishermen.",
    "President Ada Holm said before she left for the talks that she would ask for a truce along the whole coast.",
    "At least twelve sailors have drowned since the raids began, and more than forty boats lie idle in harbour.",
)  # fmt: skip
VOTE = (
    "The parliament of Norland voted on Thursday to send grain to the three provinces that lost their harvest.",
    "Two parties had threatened to leave the government over the price, and one of them kept its word that night.",
    "The first lorries are to leave the port in about a week if the drivers are paid, their union declared.",
)  # fmt: skip
HOUSE = (
    "The war between the two countries began in the autumn of 2019 and has killed about nine thousand people. "
    "Both sides accuse each other of breaking the truce that was signed at Lund, and neither has named its dead."
)
SLOGAN = "Oster Post, washed ashore daily"
LINE = "The Oster Post is printed on the last paper of the valley."


def text(title: str, story: Sequence[str], *, frame: bool = True, middle: str = "") -> str:
    """A page of the paper with its frame, or its text alone."""
    body = "\n\n".join([story[0], middle, *story[1:]] if middle else story)
    page = f"{title}\n\nBy Ana Ruiz\n\n{body}"
    return f"{SLOGAN}\n\n{page}\n\n{LINE}\n\n© The Oster Post" if frame else page


def documents(*texts: str) -> tuple[Document, ...]:
    raws = [
        RawReport(origin=f"{n}.txt", media_type="text/plain", content=words.encode())
        for n, words in enumerate(texts)
    ]
    found, left_out = make_documents(raws)
    assert left_out == ()
    return found


def test_lines_of_one_outlet_are_cut() -> None:
    for document in documents(
        text("Eleven found alive", DAM), text("Boat rammed near cape", STRAIT), text("Grain for three provinces", VOTE)
    ):  # fmt: skip
        assert SLOGAN not in document.text
        assert LINE not in document.text
        assert document.title in {
            "Eleven found alive",
            "Boat rammed near cape",
            "Grain for three provinces",
        }


def test_copies_of_one_article_lose_nothing() -> None:
    alone = documents(text("Eleven found alive", DAM, frame=False))[0]
    copies = documents(*[text("Eleven found alive", DAM, frame=False) for _ in range(4)])
    assert [copy.text for copy in copies] == [alone.text] * 4


@pytest.mark.parametrize("middle", [HOUSE, "What we know so far", HOUSE.split(". ")[0] + "."])
def test_background_and_sub_headings_of_several_articles_stay(middle: str) -> None:
    stories = (("Eleven found alive", DAM), ("Boat rammed", STRAIT), ("Grain for all", VOTE))
    for document in documents(*[text(*story, middle=middle) for story in stories]):
        assert middle in document.text


def test_last_paragraph_that_articles_share_stays() -> None:
    stories = ((*DAM, HOUSE), (*STRAIT, HOUSE), (*VOTE, HOUSE))
    for document in documents(*[text(f"Talks, part {n}", story, frame=False) for n, story in enumerate(stories)]):  # fmt: skip
        assert HOUSE in document.text


def test_order_of_reports_changes_nothing() -> None:
    raws = [
        RawReport(origin=f"{n}.txt", media_type="text/plain", content=text(title, story).encode())
        for n, (title, story) in enumerate([("Eleven", DAM), ("Boat", STRAIT), ("Grain", VOTE)])
    ]
    assert len({make_documents(list(order)) for order in permutations(raws)}) == 1


def test_offsets_hold_after_the_second_reading() -> None:
    pages = [text("Eleven found alive", DAM), text("Boat rammed", STRAIT), text("Grain", VOTE)]
    for document, page in zip(documents(*pages), pages, strict=True):
        assert all(page[cut.start : cut.end] == cut.text for cut in document.removed)
        assert {cut.text for cut in document.removed} >= {LINE}
        left = page
        for cut in document.removed:
            left = left.replace(cut.text, "", 1)
        assert left.split() == document.text.split()
