"""Arrays become pandas tables where the user has pandas, and a clear fault where not."""

import sys
from types import ModuleType

import pytest
from tests.samples import sample_account


def test_without_pandas_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pip install pandas"):
        sample_account().to_pandas("events")


def test_rows_go_to_pandas_by_the_names_of_the_json(monkeypatch: pytest.MonkeyPatch) -> None:
    pandas = ModuleType("pandas")
    pandas.json_normalize = lambda rows: rows  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pandas", pandas)
    (event,) = sample_account().to_pandas("events")
    assert event["date"]["edtf"] == "2031-05-05"
    (story,) = sample_account().to_pandas("stories")
    assert story["from"] == "2031-05-06"


@pytest.mark.parametrize("name", ["happenings", "brief", "made", "__class__"])
def test_only_arrays_become_tables(name: str) -> None:
    with pytest.raises(ValueError, match="it has documents, articles"):
        sample_account().to_pandas(name)
