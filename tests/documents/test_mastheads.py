"""Who published a report is read from a line of names, also of papers that no list knows."""

from __future__ import annotations

import pytest

from tidings.documents import make_documents
from tidings.documents.identity.capitals import in_small_letters
from tidings.model.documents import Document
from tidings.sources.reading import read_content

TEXT = "TAMSA - A visit to the town was called off on Tuesday because of shelling, the organisation said.\n\nThe army said it had destroyed two launchers."


def made(head: str) -> Document:
    reports, _ = read_content(f"{head}\n\n{TEXT}".encode(), origin="x.txt", media_type="text/plain")
    (document,) = make_documents(list(reports))[0]
    return document


@pytest.mark.parametrize(
    "head",
    [
        "Cease-fire in tatters\nThe Harbour Monitor | By Lena Sy | Wednesday, October 14, 2020",
        "Cease-fire in tatters\nThe Harbour Monitor\nOctober 14, 2020",
        "The Harbour Monitor\nCease-fire in tatters\nBy Lena Sy\nOctober 14, 2020",
        "Cease-fire in tatters\n\nBy Lena Sy, The Harbour Monitor, October 14, 2020",
        "Cease-fire in tatters\nThe Harbour Monitor - Wednesday, October 14, 2020",
        "Cease-fire in tatters\nLena Sy | The Harbour Monitor | Oct 14, 2020",
    ],
)
def test_a_paper_that_no_list_knows(head: str) -> None:
    document = made(head)
    assert document.outlet == "The Harbour Monitor"
    assert document.title == "Cease-fire in tatters"
    assert document.published is not None
    assert document.published.date == "2020-10-14"


@pytest.mark.parametrize(
    "head",
    [
        "Cease-fire in tatters\nBy Awa Post",  # a person
        "Hard Times",  # nothing else is above the text
        "Guards shoot at border post",
        "Cease-fire in tatters\nWhat we know about the border post",
    ],
)
def test_what_names_no_paper(head: str) -> None:
    assert made(head).outlet is None


@pytest.mark.parametrize(
    ("name", "known", "written"),
    [
        ("MINISTRY OF HEALTH, HYGIENE AND CARE", True, "Ministry of Health, Hygiene and Care"),
        ("OFFICE OF THE UN ENVOY (OUE)", True, "Office of the UN Envoy (OUE)"),
        ("THE HARBOUR MONITOR", False, "The Harbour Monitor"),
        ("PRESIDENT'S OFFICE OF TAMSA", True, "President's Office of Tamsa"),
        # known by their letters
        ("AFP", True, "AFP"),
        ("BBC NEWS", True, "BBC NEWS"),
        ("Ministry of Health", True, "Ministry of Health"),
    ],
)
def test_a_name_in_capitals(name: str, written: str, *, known: bool) -> None:
    assert in_small_letters(name, known=known) == written
