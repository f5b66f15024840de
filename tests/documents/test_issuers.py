"""Who issued a report that no paper printed, and the year of a dateline without one."""

from __future__ import annotations

import pytest

from tidings.documents import link_documents, make_documents
from tidings.documents.identity.issuers import issued_by
from tidings.model.documents import Document
from tidings.sources.reading import read_content

TEXT = (
    "Cholera is spreading through the camps a week after the flood, the group warned today.\n\n"
    "Its teams have treated 304 patients since Friday, it said."
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Briefing - Harbour Relief International", ["Harbour Relief International"]),
        ("Save the Rivers | Situation Report No. 12", ["Save the Rivers"]),
        ("Republic of Tamsa – Ministry of Health and Labour", ["Ministry of Health and Labour"]),
        ("Ministry of Water, Housing and Roads", ["Ministry of Water, Housing and Roads"]),
        ("Government of Tamsa", ["Government of Tamsa"]),
        ("Press release, Oslo", []),
        ("Flash Update #4", []),
        ("Media statement", []),
        ("Geneva/Nairobi", []),
    ],
)
def test_a_line_that_names_an_issuer(line: str, names: list[str]) -> None:
    found = issued_by(line)
    assert found is not None
    assert [line[start:end] for start, end in found] == names


@pytest.mark.parametrize(
    "line",
    [
        "The Harbour Monitor",
        "Karm Earthquake - Situation Report No. 3",  # a title
        "Ana Ruiz for Reuters in Oslo",
        "By Ana Ruiz and Bo Lund",
        "Statement of the mayor angers farmers",
        "Office of mayor searched by police",  # a headline: its words have small letters
        "Department of Health warned of cholera for weeks",
        "The ministry issued a briefing.",
        "What we know - and what we do not",
    ],
)
def test_a_line_of_another_kind(line: str) -> None:
    assert issued_by(line) is None


def made(*texts: str) -> tuple[Document, ...]:
    reports = [
        report
        for index, text in enumerate(texts)
        for report in read_content(text.encode(), origin=f"{index}.txt", media_type="text/plain")[0]
    ]
    return make_documents(reports)[0]


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Cholera will kill more than the flood\n\nBriefing - Harbour Relief\nOslo/Nairobi, 18 March 2025", "Harbour Relief"),
        ("OCHA\nTAMSA: Floods and cholera\nFlash Update No. 4\nAs of 15 March 2025", "OCHA"),
        ("Measures after the flood\n\nRepublic of Tamsa – Ministry of Public Works, Housing and Water Resources\n\nPress release, Oslo, 14 March 2025", "Ministry of Public Works, Housing and Water Resources"),
        ("UN\nTalks on the river open\nBy Lena Sy\n14 March 2025", None),  # a paper's rubric
    ],
)  # fmt: skip
def test_the_head_of_a_release(head: str, outlet: str | None) -> None:
    (document,) = made(f"{head}\n\n{TEXT}")
    assert document.outlet == outlet
    assert document.title is not None
    assert document.published is not None
    assert document.published.date.startswith("2025-03-1")
    assert document.agency is None


FLOOD = (
    "PORTO, March 11 (Reuters) - At least 64 people were killed when a dam above Braga gave way,"
    " Governor Ana Ruiz said in Braga on Tuesday, and the river Tamega burst its banks near Amarante."
)
BESIDE = (
    "The dam above Braga\nThe Harbour Post\n{day}\n\nGovernor Ana Ruiz said in Braga that the river Tamega had burst its"
    " banks near Amarante and that 93 people were dead.\n\nIn Porto the army sent boats."
)


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (BESIDE.format(day="13 March 2025"), "2025-03-11"),
        (BESIDE.format(day="13 September 2025"), None),  # half a year away
        (
            "Talks in Oslo\nThe Harbour Post\n13 March 2025\n\nMinister Bo Lund met Lena Sy in Oslo, and Ivar Aas flew to Bergen.\n\nIn Tromso nothing was said.",
            None,
        ),  # another story
    ],
)
def test_the_year_of_a_dateline(other: str, day: str | None) -> None:
    linked = link_documents(made(FLOOD, other))
    published = next(d.published for d in linked.documents if d.origin == "0.txt")
    assert (published and published.date) == day


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("MINISTRY OF JUSTICE AND PUBLIC SECURITY", ["MINISTRY OF JUSTICE AND PUBLIC SECURITY"]),
        ("General Directorate of the Police of Tamsa (PDT)", ["General Directorate of the Police of Tamsa (PDT)"]),
        ("Federal Ministry of Health", ["Federal Ministry of Health"]),
    ],
)  # fmt: skip
def test_a_letterhead(line: str, names: list[str]) -> None:
    found = issued_by(line)
    assert found is not None
    assert [line[start:end] for start, end in found] == names


@pytest.mark.parametrize("town", ["Oslo", "New Delhi", "Port-au-Prince"])
def test_a_release_under_its_letterhead(town: str) -> None:
    head = f"REPUBLIC OF TAMSA\nMINISTRY OF HEALTH\nDirectorate of Camps (DOC)\nPRESS RELEASE\n{town}, 9 March 2024"
    (document,) = made(f"{head}\n\nCholera spreads through the camps\n\n{TEXT}")
    assert document.title == "Cholera spreads through the camps"
    assert document.published is not None
    assert document.published.date == "2024-03-09"
    assert document.outlet == "Ministry of Health"


def test_of_a_state_and_its_ministry_the_ministry() -> None:
    head = "GOVERNMENT OF THE PEOPLE'S REPUBLIC OF TAMSA\nMINISTRY OF HEALTH\nPRESS NOTE\nOslo, 9 March 2024"
    (document,) = made(f"{head}\n\nCholera spreads through the camps\n\n{TEXT}")
    assert document.outlet == "Ministry of Health"
