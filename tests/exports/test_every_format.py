"""Every format: the same bytes every time, and an account of nothing, without days or places, or of hostile words."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from tests.exports.made import bare_account, empty_account, hostile_account
from tests.samples import sample_account

from tidings.account.part import Wanted, part_of
from tidings.exports import EXPORTS, FOLDERS, NamedFile, zipped
from tidings.model.account import Account

ACCOUNTS = {
    "sample": sample_account, "empty": empty_account, "bare": bare_account,
    "hostile": hostile_account,
}  # fmt: skip


def written(form: str, account: Account) -> bytes:
    """The bytes of a format, whatever the number of its files."""
    return zipped(FOLDERS[form](account)) if form in FOLDERS else EXPORTS[form](account).content


@pytest.mark.parametrize("make", ACCOUNTS.values(), ids=ACCOUNTS)
@pytest.mark.parametrize("form", [*EXPORTS, *FOLDERS])
def test_the_same_account_gives_the_same_bytes(form: str, make: Callable[[], Account]) -> None:
    assert written(form, make()) == written(form, make())


@pytest.mark.parametrize("form", [*EXPORTS, *FOLDERS])
def test_the_example_gives_the_same_bytes(form: str, example: Account) -> None:
    assert written(form, example) == written(form, example)


@pytest.mark.parametrize("form", sorted({*EXPORTS} - {"xlsx", "bibtex", "csl", "ics"}))
def test_every_event_is_named_by_its_id_or_counted(form: str, example: Account) -> None:
    exported = EXPORTS[form](example)
    counted = re.match(r"(\d+) of \d+ events left out", exported.left_out)
    said = exported.content.decode()
    named = sum(event.id in said for event in example.events)
    assert named == len(example.events) - (int(counted[1]) if counted else 0)


@pytest.mark.parametrize("form", sorted({*EXPORTS, *FOLDERS}))
def test_every_part_of_the_example_can_be_written(form: str, example: Account) -> None:
    parts = [part_of(example, Wanted(entity=one.id)) for one in example.entities[::12]]
    for part in (*parts, part_of(example, Wanted(story=example.stories[0].id))):
        assert written(form, part) == written(form, part)


def test_an_archive_holds_the_files_and_no_hour() -> None:
    files = (NamedFile("a.csv", b"a"), NamedFile("b.csv", "é".encode()))
    with zipfile.ZipFile(BytesIO(zipped(files))) as archive:
        assert archive.namelist() == ["a.csv", "b.csv"]
        assert archive.read("b.csv").decode() == "é"
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
