"""Days are read in eight languages, by the outlet's own clock, and weighed; each day not believed says why."""

from collections.abc import Callable

import pytest
from tests.documents.linear import assert_linear
from tests.documents.samples import made

from tidings.documents.calendar_words import months, plain, word_key
from tidings.documents.clocks import find_clock
from tidings.documents.identity.date_facts import day_order
from tidings.documents.identity.date_lines import read_date_line
from tidings.documents.identity.lines import is_date_line
from tidings.documents.making import make_document
from tidings.documents.publication_dates import written_days, yearless_days
from tidings.documents.published import is_weak
from tidings.documents.stamps import Stamp, read_stamp, why_impossible
from tidings.lexicons.languages import in_every_language
from tidings.lexicons.tables import words
from tidings.model.documents import Document, RawReport

BODY = "Rescue teams reached the village of Oster early and found eleven people alive under a roof."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4. März 2021", "2021-03-04"),
        ("Donnerstag, den 4. Jänner 2021", "2021-01-04"),
        ("4 mars 2021", "2021-03-04"),
        ("jeudi 1er août 2019", "2019-08-01"),
        ("12 févr. 2020", "2020-02-12"),
        ("4 de marzo de 2021", "2021-03-04"),
        ("4 marzo, 2021", "2021-03-04"),
        ("4 марта 2021 г.", "2021-03-04"),
        ("4-го мая 2021 года", "2021-05-04"),
        ("4 бер. 2021", "2021-03-04"),
        ("4 листопада 2021 року", "2021-11-04"),
        ("4 Mart 2021 Perşembe", "2021-03-04"),
        ("12 ARALIK 2020", "2020-12-12"),
        ("5 EKİM 2020", "2020-10-05"),
        ("4 مارس 2021", "2021-03-04"),
        ("٤ مارس ٢٠٢١", "2021-03-04"),
        ("4 آذار/مارس 2021", "2021-03-04"),
        ("25 تشرين الثاني 2019", "2019-11-25"),
        ("3 كانون الثاني/يناير 2021", "2021-01-03"),
        ("4 May, 14:05, 2021", "2021-05-04"),
        ("Tue May 04 08:45:03 GMT 2021", "2021-05-04"),
    ],
)
def test_days_of_all_languages(text: str, day: str) -> None:
    found = written_days(text)
    assert [one.day for one in found] == [day]
    assert plain(text)[found[0].start].isalnum()


def test_no_name_stands_for_two_months() -> None:
    said = {
        (word_key(word), int(row["number"]))
        for _, row in in_every_language("time_months.tsv")
        for word in words(row["word"])
    }
    assert len(said) == len(months())


@pytest.mark.parametrize(
    ("text", "day", "weekday"),
    [
        ("МОСКВА, 4 мар", (3, 4), None),
        ("PORTO, Thursday, March 5", (3, 5), 4),
        ("القاهرة 7 سبتمبر أيلول", (9, 7), None),
        ("Norderhafen, 2. Oktober", (10, 2), None),
    ],
)
def test_days_without_a_year(text: str, day: tuple[int, int], weekday: int | None) -> None:
    assert [((one.month, one.day), one.weekday) for one in yearless_days(text)] == [(day, weekday)]


@pytest.mark.parametrize(
    ("value", "stamp"),
    [
        ("2021-05-04T23:30:00Z", ("2021-05-04", 1410, 0)),
        ("2021-05-04 21:57:00 -0800", ("2021-05-04", 1317, -480)),
        ("Tue, 04 May 2021 23:30:00 GMT", ("2021-05-04", 1410, 0)),
        ("May 4, 2021 11:30 pm EST", ("2021-05-04", 1410, -300)),
        ("November 20, 2019 12:32", ("2019-11-20", 752, None)),
        ("1620171000", ("2021-05-04", 1410, 0)),
        ("20210504", ("2021-05-04", None, None)),
        ("4 мая 2021, 14:05 МСК", ("2021-05-04", 845, 180)),
        ("yesterday", None),
        ("2019-13-45", None),
    ],
)
def test_stamps(value: str, stamp: tuple[str, int | None, int | None] | None) -> None:
    found = read_stamp(value)
    assert (found and (found.day, found.minutes, found.zone)) == stamp


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Published 4 May 2021 14:05 | Updated 6 May 2021", [("2021-05-04", "published"), ("2021-05-06", "updated")]),
        ("Stand: 04.05.2021, 14:05 Uhr", [("2021-05-04", "updated")]),
        ("Veröffentlicht am 04.05.21", [("2021-05-04", "published")]),
        ("Publié le 03/04/2021 à 10:12, mis à jour le 05/04/2021", [("2021-04-03", "published"), ("2021-04-05", "updated")]),
        ("Actualizado: 6 de marzo de 2021", [("2021-03-06", "updated")]),
        ("Обновлено 4 мая 2021", [("2021-05-04", "updated")]),
        ("Оновлено 5 березня 2021. Опубліковано 4 березня 2021", [("2021-03-05", "updated"), ("2021-03-04", "published")]),
        ("Giriş: 04.03.2021 - 10:12 Güncelleme: 05.03.2021", [("2021-03-04", "published"), ("2021-03-05", "updated")]),
        ("نشر في: 4 مارس 2021 آخر تحديث: 6 مارس 2021", [("2021-03-04", "published"), ("2021-03-06", "updated")]),
        ("November 18, 2019 at 2:26 PM HST - Updated November 19", [("2019-11-18", "published"), ("--11-19", "updated")]),
    ],
)  # fmt: skip
def test_date_lines(line: str, days: list[tuple[str, str]]) -> None:
    found = read_date_line(line, order="dmy")
    assert [(one.day, one.kind) for one in found] == days
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Period covered: 3 to 9 May 2021",
        "3–9 May 2021",
        "From 28 April to 4 May 2021",
        "28 April 2021 to 4 May 2021",
    ],
)
def test_a_stretch_of_days_is_no_day_of_publication(line: str) -> None:
    assert read_date_line(line, order="dmy") == []


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was opened on 4 May 2021 by the mayor",
        "4 May 2021 Oster Harbour Festival",
        "May 2021",
    ],
)
def test_no_date_lines(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("language", "declared", "order"),
    [
        ("fr", (), "dmy"),
        ("en", (("language", "en-US"),), "mdy"),
        ("en", (("language", "en_GB"),), "dmy"),
        ("en", (("language", "en"),), None),
    ],
)
def test_order_of_numbers(
    language: str, declared: tuple[tuple[str, str], ...], order: str | None
) -> None:
    assert day_order(language, declared) == order


def test_clock_is_seen_from_one_moment_written_twice() -> None:
    shown, stamp = (
        Stamp(day="2021-05-04", minutes=1267),
        Stamp(day="2021-05-05", minutes=127, zone=0),
    )
    clock = find_clock([([shown], [stamp])])
    assert clock is not None
    assert stamp.at(clock.zone) == "2021-05-04"
    assert find_clock([([shown], [Stamp(day="2021-05-05", minutes=140, zone=0)])]) is None


@pytest.mark.parametrize(
    ("day", "captured", "possible"),
    [
        ("0001-01-01", None, False),
        ("1970-01-01", None, False),
        ("2021-05-04", "2021-05-03T23:00:00Z", True),
        ("2021-05-06", "2021-05-03T23:00:00Z", False),
        ("1936-05-06", None, True),
    ],
)
def test_impossible_days(day: str, captured: str | None, possible: bool) -> None:
    assert (why_impossible(day, captured=captured) is None) is possible


def page(head: str, below_title: str = "", foot: str = "", lang: str = "en") -> str:
    return (
        f'<html lang="{lang}"><head><title>Eleven found alive</title>{head}</head><body>'
        f"<h1>Eleven found alive</h1>{below_title}<p>{BODY}</p><p>{BODY[::-1]}.</p>{foot}</body></html>"
    )


def day(document: Document) -> str | None:
    return document.published.date if document.published else None


@pytest.mark.parametrize(
    ("text", "want", "against"),
    [
        (
            page('<meta property="article:published_time" content="2021-05-05T03:40:00Z">', "<p class=date>May 4, 2021, 9:40 p.m. CDT</p>"),
            "2021-05-04", ["2021-05-05"],
        ),
        (
            page('<meta property="article:published_time" content="2021-05-04T23:10:00+02:00"><meta property="article:modified_time" content="2021-06-01">', "<p class=date>Updated 1 June 2021</p>"),
            "2021-05-04", ["2021-06-01"],
        ),
        (page('<meta name="date" content="1970-01-01">', "<p class=date>4 May 2021</p>"), "2021-05-04", ["1970-01-01"]),
        (page('<meta property="article:modified_time" content="2021-06-01">'), None, []),
        (page("", "", '<div class="comments"><time datetime="2021-06-01">1 June 2021</time></div>'), None, []),
        (page("", "", "<aside><p class=date>1 June 2021</p></aside><footer>© 2021</footer>"), None, []),
        (page('<script type="application/ld+json">{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2021-05-04"}}]}</script>'), "2021-05-04", []),
        (page('<script type="application/ld+json">{"@type":"NewsArticle", broken "datePublished": "2021-05-04T10:00:00+01:00"</script>'), "2021-05-04", []),
        (page('<link rel="canonical" href="https://a.example/2021/05/04/x"><meta name="date" content="2021-07-09">'), "2021-05-04", ["2021-07-09"]),
    ],
)  # fmt: skip
def test_days_of_pages(text: str, want: str | None, against: list[str]) -> None:
    document = made(text, media_type="text/html")
    assert day(document) == want
    conflicts = document.published.conflicts if document.published else ()
    assert [conflict.date for conflict in conflicts] == against
    assert all(conflict.why_not for conflict in conflicts)


def test_a_report_is_not_published_after_it_was_taken() -> None:
    content = page(
        '<meta name="date" content="2021-07-09">', "<p class=date>4 May 2021</p>"
    ).encode()
    headers = (("Date", "Wed, 05 May 2021 08:00:00 GMT"),)
    taken = RawReport(origin="a", media_type="text/html", content=content, headers=headers)
    document = make_document(taken)
    assert document.published is not None
    assert document.published.date == "2021-05-04"
    assert "2021-05-05" in document.published.conflicts[0].why_not


def test_dateline_without_year_takes_that_of_the_copyright() -> None:
    document = made(
        f"Eleven found alive\n\nOSTER, Aug 19 (Reuters) - {BODY}\n\n© 2020 The Oster Post"
    )
    assert document.published is not None
    assert (document.published.date, document.published.basis) == ("2020-08-19", "text")
    assert "no year" in document.published.why


def test_weekday_in_the_dateline_decides_the_year() -> None:
    dateline = "OSTER, Thursday, March 5 (Reuters) -"
    document = made(f"Eleven found alive\n\n{dateline} {BODY}\n\n© 2021 The Oster Post")
    assert day(document) == "2020-03-05"


def test_day_before_what_the_text_tells_is_doubted() -> None:
    told = f"{BODY} The last of them was brought out on 6 May 2021, the doctor said."
    text = f"Eleven found alive\n\n1 May 2021\n\n{told}\n\nhttps://a.example/2021/05/07/eleven"
    document = made(text)
    assert day(document) == "2021-05-07"
    assert document.published is not None
    assert "2021-05-06" in document.published.conflicts[0].why_not


def test_date_lines_of_other_reports_below_the_text() -> None:
    others = "Related: 9 June 2022\n\nMore snow on the way\n\n9 July 2022"
    assert day(made(f"Eleven found alive\n\n{BODY}\n\n{others}")) is None
    assert day(made(f"Eleven found alive\n\n{BODY}\n\n9 June 2022")) == "2022-06-09"


def test_date_line_with_its_source() -> None:
    document = made(f"Eleven found alive\n\n04.05.2021 - 10:12 Uhr | Quelle: dpa\n\n{BODY}")
    assert (day(document), document.agency) == ("2021-05-04", "dpa")


def test_line_of_the_last_change_alone_is_weak() -> None:
    document = made(f"Eleven found alive\n\nUpdated 4 May 2021\n\n{BODY}")
    assert day(document) == "2021-05-04"
    assert is_weak(document.published)


SEEDS = (
    "2021 ", "4 May ", "4 May 14:05 ", "May 4 ", "1/2/", "4.", "2021-", "Published ", "12:00 ", "٤ مارس ",
    "+01:", "a ", " ", "x", "© 2021 ",
)  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "read", [written_days, yearless_days, read_date_line, read_stamp, is_date_line]
)
def test_long_lines_cost_little(seed: str, read: Callable[[str], object]) -> None:
    assert_linear(read, seed)
