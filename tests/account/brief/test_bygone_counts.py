"""A count of years before is no earlier value of the one that reports carry on."""

from __future__ import annotations

from msgspec.structs import replace
from tests.account.brief.test_rises import _figure

from tidings.account.brief.same_counts import _is_bygone
from tidings.model.dates import Date


def test_long_before_its_reports() -> None:
    undated = _figure([("2033-03-01", 74), ("2033-03-04", 91)], 91)
    month = Date(edtf="2024-04", earliest="2024-04-01", latest="2024-04-30", precision="month")
    assert _is_bygone(month, undated)
    assert not _is_bygone(replace(month, edtf="2033-02", latest="2033-02-28"), undated)
    assert not _is_bygone(replace(month, latest=None), undated)
