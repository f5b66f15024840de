"""Title, byline, day, outlet and agency are found with their evidence."""

from collections.abc import Callable

import pytest
from tests.documents.linear import assert_linear
from tests.documents.samples import made, parts, removed

from tidings.documents.identity.bylines import read_byline, takes_byline
from tidings.documents.identity.datelines import agency_in_dateline, dateline_end, sign_off_start
from tidings.documents.identity.outlets import names_in_furniture
from tidings.documents.identity.site_names import own_name, title_end
from tidings.documents.publication_dates import day_in_address, written_days


def _names(line: str) -> list[tuple[int, int]]:
    return list(names_in_furniture(line))


@pytest.mark.parametrize(
    ("line", "authors", "outlets"),
    [
        (
            "By Ana Ruiz, Oster Institute for Peace Studies",
            ["Ana Ruiz"],
            ["Oster Institute for Peace Studies"],
        ),
        (
            "Analysis by Bo Lund, Oster Centre for Maritime Law",
            ["Bo Lund"],
            ["Oster Centre for Maritime Law"],
        ),
        ("UN Office for the Coordination of Aid", [], ["UN Office for the Coordination of Aid"]),
    ],
)
def test_a_body_keeps_what_stands_behind_for_in_its_name(
    line: str, authors: list[str], outlets: list[str]
) -> None:
    found = read_byline(line)
    assert [line[slice(*span)] for span in found.authors] == authors
    assert [line[slice(*span)] for span in found.outlets] == outlets
    assert not found.agencies


BODY = "Rescue teams reached the village of Oster on Monday and found eleven people alive."


@pytest.mark.parametrize(
    ("line", "authors", "agencies"),
    [
        ("By Ana Ruiz", ["Ana Ruiz"], []),
        ("By Ana Ruiz and Bo Lund", ["Ana Ruiz", "Bo Lund"], []),
        ("By Ana Ruiz for AFP", ["Ana Ruiz"], ["AFP"]),
        ("By ANA RUIZ, Associated Press", ["ANA RUIZ"], ["Associated Press"]),
        ("Bo Lund for Norpress, with additional reporting by Ana Ruiz in Oslo", ["Bo Lund", "Ana Ruiz"], ["Norpress"]),
        ("By Mohammed al-Haddad in Ghent", ["Mohammed al-Haddad"], []),
        ("By Reuters", [], ["Reuters"]),
        ("By Staff Writer", [], []),
        ("Von Anna Berger und Jan Kurz (dpa)", ["Anna Berger", "Jan Kurz"], ["dpa"]),
        ("Von Anfang an war die Straße offen", [], []),
        ("Par Jeanne Morel (avec AFP)", ["Jeanne Morel"], ["AFP"]),
        ("Por Lucía Pardo y Ramón Ferrer / Valdemora", ["Lucía Pardo", "Ramón Ferrer"], []),
        ("Автор: Ирина Лосева", ["Ирина Лосева"], []),
        ("Олена Коваль, Укрінформ", ["Олена Коваль"], ["Укрінформ"]),
        ("Yazan: Ayşe Demirel", ["Ayşe Demirel"], []),
        ("بقلم ليلى حداد", ["ليلى حداد"], []),
        ("ليلى حداد", [], []),
        ("Ana Ruiz Political Editor", ["Ana Ruiz"], []),
        ("Korrespondentin Ana Ruiz", ["Ana Ruiz"], []),
        ("Ana Ruiz @anaruiz ana.ruiz@post.example", ["Ana Ruiz"], []),
        ("4 May 2021 | By Ana Ruiz", ["Ana Ruiz"], []),
        ("Reuters Staff", [], []),
    ],
)  # fmt: skip
def test_byline(line: str, authors: list[str], agencies: list[str]) -> None:
    found = read_byline(line)
    assert [line[start:end] for start, end in found.authors] == authors
    assert [line[start:end] for start, end in found.agencies] == agencies


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("OSTER (Reuters) - ", "Reuters"),
        ("OSTER, Norway, May 4 (AP) — ", "AP"),
        ("Oster (Norpress) – ", "Norpress"),
        ("OSTER, Norway - ", None),
        ("LUCKNOW: ", None),
        ("New Delhi: ", None),
        ("NEW DELHI/MUMBAI: ", None),
        ("ОСТЕР, 4 мар – РИА Новости. ", "РИА Новости"),
        ("ОСТЕР, 4 марта. /ТАСС/. ", "ТАСС"),
        ("ОСТЕР, 4 березня (Укрінформ) – ", "Укрінформ"),
        ("OSTER, Norway (Aug. 16, 2021) – ", None),
        ("Oster (dpa) - ", "dpa"),
        ("(OSLO) — ", None),
        ("OSLO ― ", None),
        ("(Norpress) — ", "Norpress"),
        ("OSTER (AA) - ", "AA"),
        ("Oster, 4 mar (EFE).- ", "EFE"),
        ("Oster, 4 mars 2021 (AFP) - ", "AFP"),
        ("أوستر (أ ف ب) - ", "أ ف ب"),
        ("أوستر 7 سبتمبر أيلول (رويترز) - ", "رويترز"),
    ],
)
def test_dateline_is_no_part_of_the_sentence(dateline: str, agency: str | None) -> None:
    document = made(f"Eleven found alive\n\n{dateline}{BODY}")
    assert parts(document, "lead") == [BODY]
    assert document.agency == agency


@pytest.mark.parametrize(
    "line",
    [
        "OSTER, Norway (May 4, 2021)",
        "OSTER, Norway (May 4) –",
        "This story is from May 4, 2021",
    ],
)
def test_a_place_and_a_day_are_no_newsroom(line: str) -> None:
    document = made(f"Eleven found alive\n\n{line}\n\n{BODY}")
    assert (document.outlet, document.agency) == (None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Президент Остера – человек осторожный.",
        "قال الرئيس - وهو في المدينة - كلاما قصيرا.",
        "The minister (Smith) - said to be ill - stayed away.",
        "WATCH: The minister stays away.",
        "MORE: The minister stays away.",
        "SYRIA: UN says the minister stays away.",
        "Syria: The minister stays away.",
        "Analysis: The minister stays away.",
        "Nice: The minister stays away.",
    ],
)
def test_no_dateline(sentence: str) -> None:
    assert dateline_end(sentence) == 0


@pytest.mark.parametrize(
    "seed", ["A ", "A, ", "(", "(Reuters) ", "- ", "4 мая ", "a.b@", "By ", "и ", "© 2021 The "]
)
@pytest.mark.parametrize("read", [dateline_end, agency_in_dateline, sign_off_start, read_byline, takes_byline, _names])  # fmt: skip
def test_long_lines_cost_little(seed: str, read: Callable[[str], object]) -> None:
    assert_linear(read, seed)


@pytest.mark.parametrize(
    ("site", "name"),
    [
        ("The Oster Post", "The Oster Post"),
        ("osterpost.example | Latest news", "osterpost.example"),
        ("www.osterpost.example", "osterpost.example"),
        ("Breaking news, weather and sport | BBC News", "BBC News"),
        ("Oster Post - Breaking News, Weather", "Oster Post"),
    ],
)
def test_name_of_a_site(site: str, name: str) -> None:
    assert site[slice(*own_name(site))] == name


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("Eleven found alive | World | The Oster Post", "Eleven found alive"),
        ("Eleven found alive - BBC News", "Eleven found alive"),
        ("Eleven found alive - twelve still missing", "Eleven found alive - twelve still missing"),
        ("The Oster Post", "The Oster Post"),
    ],
)
def test_title_ends_before_the_site(title: str, clean: str) -> None:
    assert title[: title_end(title, ["The Oster Post"])] == clean


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"The Oster Post\nHome | World | Sport\n\nEleven found alive today\n\n{BODY}\n\n© 2021 The Oster Post Ltd", "The Oster Post"),
        (f"{BODY}\n\nSign up now\n\nBy subscribing, you agree to the terms of use and privacy policy of Oster Brief.", "Oster Brief"),
        (f"{BODY}\n\nhttps://www.bbc.co.uk/news/1", "BBC"),
        (f"{BODY}\n\n\"It was cold,\" the teacher told DW.", "Deutsche Welle"),
        (f"Picture of the day\n\n{BODY} (Getty Images/AFP)", None),
    ],
)  # fmt: skip
def test_outlet(text: str, outlet: str | None) -> None:
    found = made(text).outlet
    assert found == outlet or (outlet == "BBC" and found is not None and "BBC" in found)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("May 04, 2021", ["2021-05-04"]),
        ("Tuesday, 4 May 2021", ["2021-05-04"]),
        ("Sept. 4, 2021", ["2021-09-04"]),
        ("4th of May, 2021 and 2021-05-05", ["2021-05-04", "2021-05-05"]),
        ("25/12/2021", ["2021-12-25"]),
        ("03/05/2021", []),
        ("May 2021", []),
        ("31 February 2021", []),
    ],
)
def test_written_days(text: str, days: list[str]) -> None:
    assert [found.day for found in written_days(text)] == days


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://a.example/2021/05/04/oster", "2021-05-04"),
        ("https://a.example/news/2021-05-04-oster", "2021-05-04"),
        ("https://a.example/20210504/oster", "2021-05-04"),
        ("https://a.example/a-577104", None),
    ],
)
def test_day_in_address(address: str, day: str | None) -> None:
    assert day_in_address(address) == day


def test_header_date_is_cut_and_weighed_lightly() -> None:
    document = made(f"date 2021-04-01 {BODY}\n\nhttps://a.example/2021/05/04/oster")
    assert removed(document) == {"date 2021-04-01": "header line"}
    assert document.published is not None
    assert document.published.date == "2021-05-04"
    assert [conflict.date for conflict in document.published.conflicts] == ["2021-04-01"]


def test_record_keys_have_evidence_in_the_text() -> None:
    declared = (
        ("title", "Eleven found"), ("published", "2021-05-04"), ("outlet", "Oster Post"),
        ("authors", "Ana Ruiz"), ("url", "https://a.example/1"),
    )  # fmt: skip
    document = made(BODY, declared=declared)
    assert (document.title, document.outlet, document.authors) == (
        "Eleven found",
        "Oster Post",
        ("Ana Ruiz",),
    )
    assert document.published is not None
    assert document.published.basis == "metadata"
    assert all(value in document.text for _, value in declared)
