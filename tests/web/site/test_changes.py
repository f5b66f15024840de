"""What changed since a day, computed in the background once for each build; what the last works changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.review.crises import one_of
from tests.web.site.working import Visitor, account_of, small_case, visit

from tidings.account.changes import compare_accounts
from tidings.rereading import account_before
from tidings.store.case import open_case


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_case(tmp_path_factory.mktemp("changes") / "made.tidings")


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "case.tidings"))


def since(reader: Visitor, day: str, more: str = "") -> str:
    reader.get(f"/changes?since={day}{more}")
    reader.wait()
    return reader.get(f"/changes?since={day}{more}")


def test_since_a_day_it_is_what_diff_says(case: Path) -> None:
    compared = compare_accounts(account_before(open_case(case), "2021-05-07"), account_of(case))
    with visit(case) as reader:
        waiting = reader.get("/changes?since=2021-05-07")
        assert 'http-equiv="refresh"' in waiting
        page = since(reader, "2021-05-07")
        assert 'http-equiv="refresh"' not in page
        assert page.count('<tr class="item"') == len(compared.changes) > 0
        new = sum(one.change == "new" for one in compared.changes)
        assert f"{new} new, " in page
        assert "Paper two" in page
        assert len(reader.get("/works").split('<tr class="item"')) == 2
        only = since(reader, "2021-05-07", "&change=new")
        assert only.count('<tr class="item"') == new
        assert len(reader.get("/works").split('<tr class="item"')) == 2


def test_after_a_correction_it_is_compared_anew(case: Path) -> None:
    arrest = one_of(account_of(case), "event", "type='COERCE'")
    with visit(case) as reader:
        since(reader, "2021-05-07")
        reader.correct(arrest, "status", "planned")
        reader.wait()
        assert "status: occurred → <b>planned</b>" in reader.get("/works/2")
        assert "a correction" in reader.get("/works/2")
        assert "/works/2" in reader.get("/changes")
        since(reader, "2021-05-07")
        assert len(reader.get("/works").split('<tr class="item"')) == 4


@pytest.mark.parametrize("day", ["2021-13-01", "yesterday", "<b>", "2021", "9" * 99])
def test_what_is_no_day_is_told(case: Path, day: str) -> None:
    with visit(case) as reader:
        answer = reader.client.get("/changes", params={"since": day})
        assert answer.status_code == 400
        assert "YYYY-MM-DD" in answer.text
        assert "<b>" not in answer.text.replace("<b>As of", "").split("<main")[1]
        assert "Nothing was done" in reader.get("/works")


def test_strange_pages_are_pages(case: Path) -> None:
    with visit(case) as reader:
        since(reader, "2021-05-07")
        for more in ("&page=0", "&page=x", "&page=99999", "&change=all"):
            assert reader.client.get(f"/changes?since=2021-05-07{more}").status_code == 200
