"""Every codebook page names exactly the columns of its format, in order."""

import re
from pathlib import Path

import pytest

from tidings.exports import EXPORTS, FOLDERS, acled, gdelt, plover, ucdp
from tidings.exports.tables import TABLES

PAGES = Path(__file__).parents[2] / "docs" / "exports"
COLUMNS = {
    "ucdp": ucdp.COLUMNS,
    "acled": acled.COLUMNS,
    "plover": plover.FIELDS,
    "gdelt": gdelt.COLUMNS,
}


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_the_page_names_the_columns_in_order(name: str) -> None:
    said = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", said, flags=re.MULTILINE)
    assert tuple(column for column, _ in rows) == COLUMNS[name]
    assert all(filled.strip() for _, filled in rows)


def test_every_format_has_a_page() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == {*EXPORTS, *FOLDERS, "tables"}


def test_the_page_of_tables_names_all_in_order() -> None:
    said = (PAGES / "tables.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", said, flags=re.MULTILINE)
    assert [name for name, _ in rows] == [table.name for table in TABLES]
