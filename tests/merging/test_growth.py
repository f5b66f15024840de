"""A pile merges to the same bytes however it grew; what it costs grows with it and not with its square."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest
from benchmarks.invented_war import own_places, reports_of
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st
from tests.counting import counted
from tests.merging.reports import account_of

from tidings.building import keep_in_case
from tidings.merging import merge
from tidings.model.documents import RawReport
from tidings.model.json import to_json
from tidings.pipeline import build_account, read_reports
from tidings.settings import Settings
from tidings.store.case import open_case

RULES = Settings(reader="rules", workers=1, places=own_places())
PILE = reports_of(24)
SAID = (
    "The army of Peru shelled the market of Arica on Monday and killed 12 people, the mayor said. "
)


@hypothesis(
    max_examples=8, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(cuts=st.sets(st.integers(1, len(PILE) - 1), max_size=3), seed=st.integers(0, 2**32))
def test_adding_in_any_batches_equals_rebuilding(
    tmp_path_factory: pytest.TempPathFactory, cuts: set[int], seed: int
) -> None:
    reports = list(PILE)
    random.Random(seed).shuffle(reports)  # noqa: S311
    case = tmp_path_factory.mktemp("case") / "war.tidings"
    borders = [0, *sorted(cuts), len(reports)]
    for start, end in itertools.pairwise(borders):
        keep_in_case(reports[start:end], (), case, settings=RULES)
    assert to_json(open_case(case).account) == to_json(build_account(PILE, settings=RULES))


def test_a_case_reads_only_what_it_has_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = tmp_path / "war.tidings"
    keep_in_case(PILE, (), case, settings=RULES)
    before = to_json(open_case(case).account)

    def never(*_: object) -> None:
        raise AssertionError("a document was read again")

    monkeypatch.setattr("tidings.pipeline.read_document", never)
    keep_in_case((), (), case, settings=RULES)
    assert to_json(open_case(case).account) == before


def test_a_report_taken_away_leaves_no_trace() -> None:
    """What rested on it alone is gone, all else is as if it had never been there."""
    alone = "Customs officers arrested two sailors in Lagos on Wednesday."
    account, without = account_of(SAID, alone), account_of(SAID)
    assert {e.type for e in account.events} - {e.type for e in without.events} == {"COERCE"}
    kept = {e.id: e for e in account.events}
    assert all(kept[e.id] == e for e in without.events)


@pytest.mark.parametrize("count", [60])
def test_one_report_many_times_is_one_telling(count: int) -> None:
    reports = [
        RawReport(
            origin=f"r/{n:04}", media_type="text/plain", content=SAID.encode(),
            declared=(("published", "2031-01-06"), ("outlet", f"Paper {n % 7}")),
        )
        for n in range(count)
    ]  # fmt: skip
    account = build_account(reports, settings=RULES)
    assert [e.corroboration.documents for e in account.events] == [count]
    assert len(account.decisions) < 5 * count


def test_one_sentence_said_again_and_again_takes_work_linear_in_its_length() -> None:
    """Before, a text four times as long took sixty times as long: each telling asked all that were joined before."""
    steps = []
    for times in (30, 120):
        report = RawReport(origin="a", media_type="text/plain", content=(SAID * times).encode())
        linked, read = read_reports((report,), settings=RULES)
        items, lines = counted(lambda read=read, linked=linked: merge(read.readings, linked))
        steps.append(lines)
        assert len(items.events) == 1
    # Four times as long, and half as much again for sorting.
    assert steps[1] < 6 * steps[0]
