"""What became of a promise is judged by all signs together where no rule can tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.merging.test_outcomes import _account, _states

from tidings.lexicons.tables import table
from tidings.merging.promises import bearing
from tidings.merging.promises.bearing import Bearing, bearing_signs, turning_signs
from tidings.merging.promises.judging import (
    ALWAYS,
    BEARS,
    CAME,
    TRUSTED,
    _can_tell,
    best_judged,
    judge_all,
    taught,
)
from tidings.merging.promises.later import Later

_LAMPS = "An engineer in Tarvo said light in Tarvo would be back by 12 May."
_DARK = "Half of Tarvo still had no light at its windows on 14 May."


def _pairs(monkeypatch: pytest.MonkeyPatch, said: str, told: str) -> tuple[Bearing, ...]:
    """The first proposition of a report beside the clauses of a later one."""
    asked: list[tuple[Bearing, ...]] = []
    pairs = Later.pairs

    def noted(self: Later, *args: object, **more: object) -> tuple[Bearing, ...]:
        asked.append(pairs(self, *args, **more))  # type: ignore[arg-type]
        return asked[-1]

    monkeypatch.setattr(Later, "pairs", noted)
    monkeypatch.setattr(Later, "ruled", lambda *_, **__: None)
    _account(("2031-05-06", said), ("2031-05-16", told))
    return asked[0]


def test_signs_alone_tell_what_no_rule_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Later, "ruled", lambda *_, **__: None)
    account = _account(("2031-05-06", _LAMPS), ("2031-05-16", _DARK))
    assert {f.state for f in account.forecasts} == {"failed"}


def test_what_is_of_another_matter_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Later, "ruled", lambda *_, **__: None)
    account = _account(("2031-05-06", _LAMPS), ("2031-05-16", "Orvex sold two horses on 14 May."))
    assert _states(account) | {f.state for f in account.forecasts} == {"open"}


def test_signs_speak_for_the_clause_and_against_its_coming(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = _pairs(monkeypatch, _LAMPS, _DARK)[0]
    found = bearing_signs(pair)
    assert {"its time is over", "things of both", "says no"} <= found.keys()
    assert turning_signs(pair)["stands as before"] < 0
    (judged, *_) = judge_all([pair])
    assert judged.bears > TRUSTED
    assert not judged.is_told
    assert "things of both" in judged.says


@pytest.mark.parametrize(
    ("said", "told", "as_before"),
    [
        ("The nurses of Tarvo promised to stay in the wards.", "The nurses of Tarvo had never left the wards.", False),
        ("The miners of Tarvo said they would go on with the strike.", "The miners of Tarvo had not ended the strike.", False),
        ("The miners of Tarvo said they would leave the pit.", "The miners of Tarvo had not left the pit.", True),
    ],
)  # fmt: skip
def test_not_the_opposite_is_no_standing_still(
    monkeypatch: pytest.MonkeyPatch, said: str, told: str, as_before: bool
) -> None:
    pair = _pairs(monkeypatch, said, told)[0]
    assert pair.undone
    assert ("stands as before" in turning_signs(pair)) == as_before


def test_clauses_share_what_can_be_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = _pairs(monkeypatch, _LAMPS, _DARK)[0]
    (alone,) = judge_all([pair])
    both = judge_all([pair, pair])
    assert both[0].bears == both[1].bears < alone.bears
    assert both[0].bears + both[1].bears < 1


def test_why_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    verdict = best_judged(_pairs(monkeypatch, _LAMPS, _DARK))
    assert verdict is not None
    assert verdict.fate == "failed"
    assert verdict.why.startswith("signs together tell it as not done")


def test_nothing_is_judged_where_signs_are_worth_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = _pairs(monkeypatch, _LAMPS, _DARK)
    assert best_judged(pairs, {BEARS: {ALWAYS: -9.0}, CAME: {ALWAYS: 0.0}}) is None


def test_every_sign_of_the_lexicon_can_be_found() -> None:
    source = Path(bearing.__file__).read_text(encoding="utf-8")
    rows = table("en/promise_signs.tsv")
    assert {row["sign"] for row in rows} - {ALWAYS} <= set(source.split('"'))
    assert taught()[BEARS][ALWAYS] < 0


def test_who_only_says_something_tells_of_no_deed(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = _pairs(monkeypatch, _LAMPS, f"{_DARK[:-1]}, an engineer said on Friday.")
    told = [pair.told.evidence.quote for pair in pairs]
    assert any("light" in quote for quote in told)
    assert not any(quote.startswith("an engineer said") for quote in told)


def test_what_was_to_stop_came_where_none_went_on(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "No ferry ran from Tarvo on 14 May."
    stop = _pairs(monkeypatch, "Dockers promised to stop all ferries of Tarvo by 14 May.", told)
    run = _pairs(monkeypatch, "Dockers promised to mend all ferries of Tarvo by 14 May.", told)
    assert _can_tell(stop[0], came=True)
    assert not _can_tell(run[0], came=True)
