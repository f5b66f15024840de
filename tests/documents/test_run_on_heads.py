"""A head that runs on into its text is parted at its credit; a sentence about a newsroom and a day is none."""

import pytest

from tidings.documents import make_documents
from tidings.model.documents import Document, RawReport

TAIL = (
    "hit the market of Varna at noon and killed two traders, the mayor of the town said. "
    "The army of Norland denied that it had fired. Talks were to be held in the evening."
)


def document(text: str) -> Document:
    made, _ = make_documents(
        [RawReport(origin="a.txt", media_type="text/plain", content=text.encode())]
    )
    return made[0]


def of_kind(made: Document, kind: str) -> list[str]:
    return [made.text[part.start : part.end] for part in made.parts if part.kind == kind]


@pytest.mark.parametrize(
    ("head", "title", "credit", "day"),
    [
        ("Shells kill two in Varna Monitor AFP Tuesday 6 Aug 2019", "Shells kill two in Varna Monitor", "AFP", "2019-08-06"),
        ("Ferry sinks off Lurin Reuters August 6 2019", "Ferry sinks off Lurin", "Reuters", "2019-08-06"),
        ("Ferry sinks off Lurin | Reuters | 6 August 2019 |", "Ferry sinks off Lurin", "Reuters", "2019-08-06"),
        ("Quake shakes Lurin: rescuers AP, Tue 6 Aug 2019 at 09:14 -", "Quake shakes Lurin: rescuers", "AP", "2019-08-06"),
        ("Miners walk out at Ost dpa 06.08.2019", "Miners walk out at Ost", "dpa", "2019-08-06"),
        ('"No talks" in Varna Xinhua Tuesday, 6 August 2019', '"No talks" in Varna', "Xinhua", "2019-08-06"),
    ],
)  # fmt: skip
def test_a_credit_parts_title_and_text(head: str, title: str, credit: str, day: str) -> None:
    made = document(f"{head} Shells {TAIL}")
    assert of_kind(made, "title") == [title]
    assert made.title == title
    assert made.agency == credit
    assert made.published is not None
    assert made.published.date == day
    assert of_kind(made, "lead") == [f"Shells {TAIL}"]


def test_buttons_and_what_they_count_are_no_text() -> None:
    made = document(f"Shells kill two in Varna AFP Tuesday 6 Aug 2019 Print Tweet Views 1051 At least two shells {TAIL}")  # fmt: skip
    assert of_kind(made, "lead") == [f"At least two shells {TAIL}"]
    assert [cut.text for cut in made.removed] == ["Print Tweet Views 1051"]


def test_a_number_that_begins_the_text_stays() -> None:
    made = document(f"Shells kill two in Varna AFP 6 Aug 2019 Tweet 19 shells {TAIL}")
    assert of_kind(made, "lead") == [f"19 shells {TAIL}"]


@pytest.mark.parametrize(
    "text",
    [
        f"The mayor of Varna told AFP Tuesday 6 August 2019 Shells {TAIL}",
        f"In an interview with Reuters 6 August 2019 Shells {TAIL}",
        f"The town lies quiet. Its mayor wrote to AFP 6 August 2019 Shells {TAIL}",
        f"The mayor of Varna and AFP on 6 August 2019 said that shells {TAIL}",
        f"The photographers of Reuters 6 August 2019 saw how shells {TAIL}",
        f"Shells kill two in Varna\n\nThe town mourns AFP 6 August 2019 Shells {TAIL}",
        f"Varna AFP 6 August 2019 Shells {TAIL}",
    ],
)
def test_sentences_are_no_heads(text: str) -> None:
    made = document(text)
    assert "AFP" not in of_kind(made, "byline")
    assert "Reuters" not in of_kind(made, "byline")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Last updated at Aug 062019 - Shells", "2019-08-06"),
        ("August 212019 Shells", "2019-08-21"),
        ("Aug 322019 Shells", None),
        ("Camp 062019 Shells", None),
    ],
)
def test_a_day_that_lost_its_comma(line: str, day: str | None) -> None:
    published = document(f"{line} {TAIL}").published
    assert (published.date if published else None) == day
