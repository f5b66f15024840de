"""Whose day, whose page: datelines without a year, an agency's own page, who produced a report."""

import json

import pytest

from tidings.documents.furniture.phrases import addresses
from tidings.documents.identity.outlets import name_of_producer
from tidings.model.account import Account
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.sources.reading import read_content

BODY = (
    "Gunmen seized a bus near the town of Haskgor in the Karst hills on Wednesday and held 31 passengers, Colonel Bo Lund said. "
    "Governor Ana Ruiz sent envoys to the mill of Tolmgor, and the gunmen of the Karst hills let six people go."
)
LATER = (
    "Soldiers freed the passengers of the bus near Haskgor in the Karst hills on Friday, Colonel Bo Lund said. Governor Ana Ruiz "
    "had sent envoys to the mill of Tolmgor."
)


def _account(*texts: tuple[str, bytes]) -> Account:
    reports = []
    for name, content in texts:
        read, _ = read_content(content, origin=name, media_type="text/plain")
        reports += read
    return build_account(reports, settings=Settings(workers=1))


def _pile(head: str, day: str, later: str) -> Account:
    line = json.dumps({"id": "b", "outlet": "The Post", "published": day, "title": "Bus freed", "text": later})  # fmt: skip
    read, _ = read_content(line.encode(), origin="p", media_type="application/x-ndjson")
    wire, _ = read_content(
        f"Gunmen seize bus\n\n{head} - {BODY}\n".encode(), origin="a.txt", media_type="text/plain"
    )
    return build_account([*wire, *read], settings=Settings(workers=1))


@pytest.mark.parametrize(
    ("head", "day", "later", "dated"),
    [
        ("HASKGOR, Aug 6 (AFP)", "2031-08-08", LATER, "2031-08-06"),
        # of another season, and of another story
        ("HASKGOR, Aug 6 (AFP)", "2031-12-08", LATER, None),
        ("HASKGOR, Aug 6 (AFP)", "2031-08-08", "Rain fell on the Opal coast, Mayor Juan Toro of Brisk said.", None),
    ],
)  # fmt: skip
def test_a_dateline_takes_its_year_from_its_story(
    head: str, day: str, later: str, dated: str | None
) -> None:
    account = _pile(head, day, later)
    wire = next(d for d in account.documents if d.agency)
    assert (wire.published.date if wire.published else None) == dated


def test_a_reprint_gives_the_year_and_the_dateline_the_day() -> None:
    account = _account(
        ("a.txt", f"Gunmen seize bus\n\nHASKGOR, Aug 6 (AFP) - {BODY}\n".encode()),
        ("b.txt", f"Bus seized\nThe Harbour Post\n7 August 2031\n\n{BODY}\n".encode()),
    )
    days = {d.origin: d.published.date if d.published else None for d in account.documents}
    assert days == {"a.txt": "2031-08-06", "b.txt": "2031-08-07"}


def test_an_agencys_own_page_is_no_source_beside_the_agency() -> None:
    account = _account(("wire.txt", f"Gunmen seize bus\n\nHASKGOR, Aug 6, 2031 (AFP) - {BODY}\n".encode()))  # fmt: skip
    assert [(s.kind, s.independent) for s in account.sources] == [("agency", True)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("This report is produced by OCHA Chad in collaboration with partners.", "OCHA Chad"),
        ("This flash update was issued by the Lake Relief Union.", "Lake Relief Union"),
        ("This report was questioned by Ana Ruiz.", None),
        ("The bread is produced by Lake Mills.", None),
    ],
)
def test_who_produced_a_report(text: str, name: str | None) -> None:
    span = name_of_producer(text)
    assert (text[slice(*span)] if span else None) == name


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("The toll stands at 23, the hospital's director told us this morning.", False),
        ("Two officers, who spoke to us by phone, denied it.", False),
        ("Support us and tell us what you think.", True),
        ("Tell us about your day.", True),
        ("We rely on readers like you.", True),
    ],
)
def test_a_report_of_what_we_were_told_is_no_appeal(text: str, speaks: bool) -> None:
    assert addresses(text) == speaks
