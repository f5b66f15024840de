"""A day in front of the first sentence is a date line; a chronicle and a sentence about a day have none."""

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


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("August 21 2019 Shells", "2019-08-21"),
        ("21 August 2019 – Shells", "2019-08-21"),
        ("21.08.2019 - Shells", "2019-08-21"),
        ("Wednesday 21 August 2019 Shells", "2019-08-21"),
        ("Wed 21 Aug 2019 at 0914 Shells", "2019-08-21"),
        ("Posted on August 21 2019 by Varn Herald Shells", "2019-08-21"),
        ("Date of publication 21 August 2019 - Shells", "2019-08-21"),
        ("2019-08-21: Shells", "2019-08-21"),
    ],
)
def test_a_day_before_the_text(opening: str, day: str) -> None:
    made = document(f"{opening} {TAIL}")
    assert made.published is not None
    assert made.published.date == day
    assert (
        f"\n\n{'by Varn Herald ' if ' by ' in opening else ''}Shells {TAIL}" in f"\n\n{made.text}"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"On 21 August 2019 shells {TAIL}",
        f"August 21 2019 was the day on which shells {TAIL}",
        f"The shells of 21 August 2019 Varna remembers {TAIL}",
        f"3 May 2019 Shells {TAIL}\n\n21 August 2019 Rockets {TAIL}",
    ],
)
def test_a_sentence_and_a_chronicle(text: str) -> None:
    published = document(text).published
    assert published is None or published.basis != "byline"
